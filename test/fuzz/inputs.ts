/** From random bytes to a whole run of the program: files to write, arguments to give. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Choices } from './choices.ts';
import { type Maker, mixed } from './mix.ts';
import { noisy, revaluer, word, written } from './texts.ts';
import { ODD, type Schema, valueFor } from './values.ts';

/** What an input is there to try. */
type Kind =
  | 'plans'
  | 'pages'
  | 'PDFs'
  | 'results'
  | 'standards'
  | 'cards'
  | 'calls'
  | 'configurations'
  | 'folders of standards'
  | 'large files'
  | 'words';

export interface Input {
  kind: Kind;
  /** By name: files beside each other, in a folder of their own. */
  files: Record<string, Buffer>;
  args: string[];
}

export type InputMaker = Maker<Input>;

/** How the plan of an input is called, and what it is checked by. */
export const PLAN = 'piano.yaml';
export const NORM = 'norma.yaml';
const PAGE = 'pagina';
const PART = 'parte.json';
const IDS = [
  'basilicata/operatore-assistenza-telefonica',
  'lazio/operatore-assistenza-clienti',
  'campania/tecnico-gestione-call-center',
  'campania/tecnico-esperto-customer-care',
];

/** Inputs of all kinds, most of them plans. */
export function inputMaker(root: string, folder: string, formats: readonly string[]): InputMaker {
  const make = inputMakers(root, folder, formats);
  return mixed([
    [34, make.madePlan],
    [26, make.changedPlan],
    [4, make.page],
    [2, make.result],
    [8, make.signs],
    [6, make.changedNorm],
    [7, make.madeNorm],
    [4, make.ownStandard],
    [4, make.call],
    [1, make.config],
    [1, make.folder],
    [2, make.ofPlan],
    [2, make.ofNorm],
    [3, make.words],
  ]);
}

/** Reads the examples, the norms and the schemas of a project once; `formats` are those of `validate`. */
export function inputMakers(root: string, folder: string, formats: readonly string[]) {
  const below = (...path: string[]) =>
    readdirSync(join(root, ...path), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  const schema = (name: string) =>
    JSON.parse(readFileSync(join(root, 'schemas', `${name}.schema.json`), 'utf8')) as Schema;
  const plans = readdirSync(join(root, 'examples'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(join(root, 'examples', name)));
  const norms = [...below('standards'), ...below('examples', 'standard-di-un-ente')];
  const own = below('examples', 'standard-di-un-ente')[0] as Buffer;
  const ownPlan = readFileSync(join(root, 'examples', 'ente-conforme.yaml'), 'utf8');
  const config = Buffer.from(
    'formato: qualcheck/configurazione@1\nlingua: it\ncartelle: { standard: [.], avvisi: [.] }\npiani: [piano.yaml]\n' +
      'avvisi_comuni:\n  - { piani: [.], avvisi: [campania/catalogo-formativo-dd-894-2017] }\n',
  );
  const call = below('standards', 'avvisi')[0] as Buffer;
  const card = below('standards', 'atlante')[0] as Buffer;
  const sources = readdirSync(join(root, 'test', 'fixtures', 'sources')).map((name) =>
    readFileSync(join(root, 'test', 'fixtures', 'sources', name)),
  );
  const pages = [...sources, ...sources.map((text) => asHtml(String(text)))];
  const schemas = {
    plan: schema('plan'),
    config: schema('config'),
    norms: ['standard', 'avviso', 'scheda'].map(schema) as [Schema, Schema, Schema],
    result: schema('result'),
  };

  const planText = (choices: Choices) => {
    const value = valueFor(schemas.plan, choices);
    const named = typeof value === 'object' && value !== null && !choices.chance(5);
    if (named) (value as Record<string, unknown>)['standard'] = choices.pick(IDS);
    return Buffer.from(written(value, choices));
  };
  const made = (schema: Schema, choices: Choices) => Buffer.from(written(valueFor(schema, choices), choices));
  const normText = (choices: Choices) => made(choices.pick(schemas.norms), choices);
  const configText = (choices: Choices) =>
    choices.chance(50) ? made(schemas.config, choices) : noisy(config, choices);
  const otherConfig = revaluer(config);
  const others = plans.map(revaluer);
  const otherPlan = (choices: Choices) => choices.pick(others)(choices);
  const [otherOwn, otherCall, otherCard] = [own, call, card].map(revaluer) as [
    Maker<Buffer>,
    Maker<Buffer>,
    Maker<Buffer>,
  ];
  const at = (name: string) => join(folder, name);
  const format = (choices: Choices) => ['--format', choices.chance(80) ? 'compact' : choices.pick(formats)];
  const language = (choices: Choices) => (choices.chance(20) ? ['--lang', 'en'] : []);
  const some = (choices: Choices) =>
    ['--draft', '--warnings-as-errors', '--quiet']
      .filter(() => choices.chance(15))
      .concat(choices.chance(3) ? ['--shard', choices.pick(['1/1', '1/2', '2/2', '7/16'])] : [], language(choices));
  const validate = (
    choices: Choices,
    text: Buffer,
    more: string[] = [],
    files: Record<string, Buffer> = {},
    kind: Kind = 'plans',
  ): Input => ({
    kind,
    files: { ...files, [PLAN]: text },
    args: ['validate', at(PLAN), ...format(choices), ...some(choices), ...more],
  });

  const makers = {
    madePlan: (choices) => validate(choices, planText(choices)),
    changedPlan: (choices) => validate(choices, noisy(choices.pick(plans), choices)),
    /** Values alone are changed: most can be read, and are judged. */
    otherPlan: (choices) => validate(choices, otherPlan(choices)),
    page: imported,
    result: merged,
    signs: (choices) => validate(choices, Buffer.from(word(choices) + word(choices) + word(choices))),
    changedNorm: (choices) => check(noisy(choices.pick(norms), choices), choices),
    madeNorm: (choices) => check(normText(choices), choices),
    madeStandard: (choices) => check(made(schemas.norms[0], choices), choices),
    changedOwn: (choices) => check(choices.chance(60) ? otherOwn(choices) : noisy(own, choices), choices),
    changedCall: (choices) => check(choices.chance(60) ? otherCall(choices) : noisy(call, choices), choices, 'calls'),
    changedCard: (choices) => check(choices.chance(60) ? otherCard(choices) : noisy(card, choices), choices, 'cards'),
    madeCall: (choices) => check(made(schemas.norms[1], choices), choices, 'calls'),
    madeCard: (choices) => check(made(schemas.norms[2], choices), choices, 'cards'),
    ownStandard(choices) {
      const plan = Buffer.from(ownPlan.replace(/^standard: .*$/m, `standard: ${NORM}`));
      return validate(choices, plan, [], { [NORM]: noisy(own, choices) }, 'standards');
    },
    call(choices) {
      const text = choices.chance(50) ? noisy(call, choices) : normText(choices);
      return validate(choices, choices.pick(plans), ['--avviso', at(NORM)], { [NORM]: text }, 'calls');
    },
    config(choices) {
      const text = configText(choices);
      const args = ['validate', at(PLAN), '--config', at(NORM), ...format(choices), ...some(choices)];
      return { kind: 'configurations', files: { [PLAN]: choices.pick(plans), [NORM]: text }, args };
    },
    printedConfig(choices) {
      const text = choices.chance(30) ? otherConfig(choices) : configText(choices);
      const args = ['--print-config', '--config', at(NORM), ...language(choices)];
      return { kind: 'configurations', files: { [NORM]: text }, args };
    },
    folder(choices) {
      const text = choices.chance(50) ? noisy(choices.pick(norms), choices) : normText(choices);
      const command = choices.pick([
        ['list'],
        ['show', 'ente/addetto-di-esempio'],
        ['explain', 'vincolo-not-met'],
        ['index', folder],
      ]);
      return {
        kind: 'folders of standards',
        files: { [NORM]: text },
        args: [...command, '--no-config', '--standards', folder, ...language(choices)],
      };
    },
    /** What is made of a plan: a workbook, a document, other hours. */
    ofPlan(choices) {
      const text = choices.chance(60)
        ? otherPlan(choices)
        : choices.chance(50)
          ? planText(choices)
          : choices.pick(plans);
      const command = choices.pick([
        ['print', at(PLAN), '-o', at(choices.pick(['progetto.docx', 'progetto.html']))],
        ['convert', at(PLAN), '-o', at('piano.xlsx')],
        ['suggest', at(PLAN), ...choices.pick([[], ['--completa'], ['--stile', 'minimo']])],
      ]);
      return { kind: 'plans', files: { [PLAN]: text }, args: [...command, ...language(choices)] };
    },
    /** What is made of a standard of one's own: a first plan, its page, how it differs from another. */
    ofNorm(choices) {
      const [id, others] = ['ente/addetto-di-esempio', ['--no-config', '--standards', folder]];
      const hours = choices.chance(20) ? ['--ore', choices.pick(['0', '100', '640', '9999.75', '10000'])] : [];
      const command = choices.pick([
        ['init', at(NORM), ...hours, ...choices.pick([[], ['-o', at('nuovo.yaml')], ['-o', at('nuovo.xlsx')]])],
        ['init', at(NORM), '--example', ...hours],
        ['show', id, ...choices.pick([[], ['--full'], ['--json']]), ...others],
        ['compare', id, choices.pick(IDS), ...others],
      ]);
      return { kind: 'standards', files: { [NORM]: otherOwn(choices) }, args: [...command, ...language(choices)] };
    },
    words: (choices) => ({ kind: 'words', files: {}, args: usage(choices) }),
  } satisfies Record<string, InputMaker>;
  return makers;

  function imported(choices: Choices): Input {
    const kind = choices.chance(30) ? ['--da', choices.pick(['basilicata', 'campania', 'lazio', 'atlante'])] : [];
    return {
      kind: 'pages',
      files: { [PAGE]: noisy(choices.pick(pages), choices) },
      args: ['import', at(PAGE), ...kind, ...language(choices)],
    };
  }

  function merged(choices: Choices): Input {
    const part = () => {
      const text = JSON.stringify(valueFor(schemas.result, choices) ?? null);
      return choices.chance(30) ? noisy(Buffer.from(text), choices) : Buffer.from(text);
    };
    const files: Record<string, Buffer> = { [PART]: part(), ...(choices.chance(40) ? { [`2-${PART}`]: part() } : {}) };
    return { kind: 'results', files, args: ['merge', ...Object.keys(files).map(at), ...language(choices)] };
  }

  function check(text: Buffer, choices: Choices, kind: Kind = 'standards'): Input {
    const format = ['--format', choices.pick(['compact', 'table', 'json'])];
    return {
      kind,
      files: { [NORM]: text },
      args: ['check-standards', at(NORM), ...format, ...language(choices)],
    };
  }
}

/** A page as a browser saves it, more or less. */
function asHtml(text: string): Buffer {
  const rows = text.split('\n').map((line) => {
    const [label = '', ...cells] = line.split('\t');
    return cells.length === 0
      ? `<p>${line}</p>`
      : `<table><tr><td>${label}</td><td>${cells.join(' ')}</td></tr></table>`;
  });
  return Buffer.from(`<!doctype html><html><body>\n${rows.join('\n')}\n</body></html>`);
}

const COMMANDS = [
  'show',
  'explain',
  'list',
  'rules',
  'help',
  'valdate',
  '--version',
  '--lang',
  '--regione',
  '--eqf',
  '20_CTR',
];

/** A command line of words that may have nothing to do with each other. */
function usage(choices: Choices): string[] {
  const words = Array.from({ length: 1 + choices.below(3) }, () =>
    choices.chance(50)
      ? choices.pick(ODD)
      : choices.pick([word(choices), '20_CTR', 'uf-missing', 'campania', 'ADA.24.01.08']),
  );
  return [choices.pick(COMMANDS), ...words.filter((each) => each !== '-')];
}
