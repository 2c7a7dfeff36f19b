/** From random bytes to a whole run of the program: files to write, arguments to give. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Choices } from './choices.ts';
import { noisy, word, written } from './texts.ts';
import { ODD, type Schema, valueFor } from './values.ts';

/** What an input is there to try. */
type Kind =
  | 'plans'
  | 'pages'
  | 'PDFs'
  | 'results'
  | 'standards'
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

export type InputMaker = (choices: Choices) => Input;

const PLAN = 'piano.yaml';
const NORM = 'norma.yaml';
const PAGE = 'pagina';
const PART = 'parte.json';
const IDS = [
  'basilicata/operatore-assistenza-telefonica',
  'lazio/operatore-assistenza-clienti',
  'campania/tecnico-gestione-call-center',
  'campania/tecnico-esperto-customer-care',
];

/** Reads the examples, the norms and the schemas of a project once; `formats` are those of `validate`. */
export function inputMaker(root: string, folder: string, formats: readonly string[]): InputMaker {
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
  const sources = readdirSync(join(root, 'test', 'fixtures', 'sources')).map((name) =>
    readFileSync(join(root, 'test', 'fixtures', 'sources', name)),
  );
  const pages = [...sources, ...sources.map((text) => asHtml(String(text)))];
  const schemas = {
    plan: schema('plan'),
    config: schema('config'),
    norms: ['standard', 'avviso', 'scheda'].map(schema),
    result: schema('result'),
  };

  const planText = (choices: Choices) => {
    const value = valueFor(schemas.plan, choices);
    const named = typeof value === 'object' && value !== null && !choices.chance(5);
    if (named) (value as Record<string, unknown>)['standard'] = choices.pick(IDS);
    return Buffer.from(written(value, choices));
  };
  const normText = (choices: Choices) => Buffer.from(written(valueFor(choices.pick(schemas.norms), choices), choices));
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

  return (choices) => {
    const kind = choices.below(100);
    if (kind < 34) return validate(choices, planText(choices));
    if (kind < 60) return validate(choices, noisy(choices.pick(plans), choices));
    if (kind < 64) return imported(choices);
    if (kind < 66) return merged(choices);
    if (kind < 74) return validate(choices, Buffer.from(word(choices) + word(choices) + word(choices)));
    if (kind < 80) return check(noisy(choices.pick(norms), choices), choices);
    if (kind < 87) return check(normText(choices), choices);
    if (kind < 91) {
      const plan = Buffer.from(ownPlan.replace(/^standard: .*$/m, `standard: ${NORM}`));
      return validate(choices, plan, [], { [NORM]: noisy(own, choices) }, 'standards');
    }
    if (kind < 95) {
      const text = choices.chance(50) ? noisy(call, choices) : normText(choices);
      return validate(choices, choices.pick(plans), ['--avviso', at(NORM)], { [NORM]: text }, 'calls');
    }
    if (kind < 96) {
      const text = choices.chance(50)
        ? Buffer.from(written(valueFor(schemas.config, choices), choices))
        : noisy(config, choices);
      const args = ['validate', at(PLAN), '--config', at(NORM), ...format(choices), ...some(choices)];
      return { kind: 'configurations', files: { [PLAN]: choices.pick(plans), [NORM]: text }, args };
    }
    if (kind < 97) {
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
    }
    return { kind: 'words', files: {}, args: usage(choices) };
  };

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

  function check(text: Buffer, choices: Choices): Input {
    const format = ['--format', choices.pick(['compact', 'table', 'json'])];
    return {
      kind: 'standards',
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
