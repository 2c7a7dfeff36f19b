/**
 * Files that hold one piece many times: what takes a reader of text, a rule or a search more time with each. Some are
 * refused for their length, some are just short enough to be read.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Choices } from './choices.ts';
import { type Input, NORM, PLAN } from './inputs.ts';

/** Seconds of the processor: what is bounded by a measure of work takes more of a machine that has much else to do. */
export const MOST_OF_LARGE = 4;

const CALL = 'avviso.yaml';
const LONGEST = 1_900_000;

const HEAD = 'formato: qualcheck/piano@1\ntitolo: Prova\nstandard: basilicata/operatore-assistenza-telefonica\n';
const TAIL = 'unita_formative: []\n';
/** Where the pieces go. */
const AROUND: readonly ((many: string) => string)[] = [
  (many) => `${HEAD}${many}`,
  (many) => `${HEAD}docenti:\n${many}\n${TAIL}`,
  (many) => `${HEAD}corso: [${many}]\n${TAIL}`,
  (many) => `${HEAD}corso: { ${many} }\n${TAIL}`,
  (many) => `${HEAD}corso: ${many}\n${TAIL}`,
  (many) => `${HEAD}corso: "${many}"\n${TAIL}`,
  (many) => `${HEAD}altro: |\n  ${many}\n${TAIL}`,
  (many) => `---${many}&a x\n`,
  (many) => many,
  (many) => `formato: qualcheck/standard@1\nid: a/b\ntesti:\n${many}\n`,
];
const PIECES = [
  ...['- ', '-\n', '- a\n', '? ', '?\n', '\t', ' ', '\n', '\r\n', ',', 'a,', '{},', '!!str ,', '! ,', '&a x,', '*a,'],
  ...[
    '[',
    '{',
    '{a: ',
    '[]',
    'k: 1\n',
    '  ore: 1\n',
    'corso: 1\n',
    '"x" y\n',
    "'",
    '\\n',
    '# ',
    ': ',
    '---\n',
    '...\n',
  ],
  ...[
    '%YAML 1.2\n',
    '- { id: d1 }\n',
    '- { codice: 20_CTR }\n',
    '\u00e8',
    '\u200b',
    '::',
    '##[',
    '<b>',
    '| ',
    'parola ',
  ],
];
/** A few of which each is told by another bound, or by none. */
const TIMES = [1000, 16_000, 48_000, 900_000];

/** So many parts of a norm or of a plan; the bounds lie between. */
const PARTS = [10, 40, 90, 250, 900, 3000, 8000];

const listed = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => `  - ${line(index)}\n`).join('');

/** Reads the norm that is made large once. */
export function largeMaker(root: string, folder: string): (choices: Choices) => Input {
  const norm = readFileSync(join(root, 'examples/standard-di-un-ente/ente/addetto-di-esempio.yaml'), 'utf8');
  const plan = readFileSync(join(root, 'examples', 'ente-conforme.yaml'), 'utf8').replace(
    /^standard: .*$/m,
    `standard: ${NORM}`,
  );
  const at = (name: string) => join(folder, name);
  const input = (files: Record<string, string>, ...args: string[]): Input => ({
    kind: 'large files',
    files: Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])),
    args,
  });

  function repeated(choices: Choices): Input {
    const piece = choices.pick(PIECES);
    const count = Math.min(choices.pick(TIMES), Math.floor(LONGEST / piece.length));
    const text = choices.pick(AROUND)(piece.repeat(count));
    const command = choices.chance(80) ? 'validate' : 'check-standards';
    return input({ [PLAN]: text }, command, at(PLAN), '--format', 'compact');
  }

  /** A norm of many units or key competences, and a plan that has them, with hours that are wrong. */
  function course(choices: Choices): Input {
    const command = choices.pick([
      ['suggest', at(PLAN)],
      ['suggest', at(PLAN), '--stile', 'minimo'],
      ['convert', at(PLAN), '-o', at('piano.xlsx')],
      ['print', at(PLAN), '-o', at(choices.pick(['piano.docx', 'piano.html']))],
      ['init', at(NORM), '-o', at('nuovo.yaml')],
      ['show', 'ente/addetto-di-esempio', '--standards', folder],
      ['check-standards', at(NORM)],
      ['validate', at(PLAN), '--format', choices.pick(['compact', 'html', 'json', 'markdown'])],
    ]);
    const key = choices.pick(['unita_formative', 'competenze_chiave']);
    const count = choices.pick(PARTS);
    const isAsked = choices.chance(60);
    const modules = choices.pick([0, 0, 2, 4, 20, 130]);
    const least = (each: number) =>
      isAsked
        ? `, ore: { totale: { minimo: ${40 + (each % 7) * 5} }, fad: { massimo_percentuale: ${20 + (each % 3) * 10} } }`
        : '';
    const hours = (each: number) =>
      `{ aula: ${(each * 7) % 11}, laboratorio: ${each % 3}, fad_sincrona: ${(each % 17) / 4} }`;
    const module = (each: number) => (_: unknown, at: number) => `{ titolo: M, ore: ${hours(each + 3 * at)} }`;
    const parted = (each: number) =>
      modules === 0 ? `ore: ${hours(each)}` : `moduli: [${Array.from({ length: modules }, module(each)).join(', ')}]`;
    const place = new RegExp(`^${key}:\\n(?: .*\\n)+`, 'm');
    const large = listed(count, (each) => `{ codice: U${each}, denominazione: U${each}${least(each)} }`);
    const own = listed(count, (each) => `{ codice: U${each}, ${parted(each)} }`);
    const files = {
      [NORM]: norm.replace(place, () => `${key}:\n${large}`),
      [PLAN]: plan.replace(place, () => `${key}:\n${own}`),
    };
    return input(files, ...command);
  }

  /** Calls, named many times over, long or of many conditions. */
  function calls(choices: Choices): Input {
    const command = choices.chance(60) ? ['suggest', at(PLAN)] : ['validate', at(PLAN), '--format', 'json'];
    const conditions = choices.pick([1, 20, 95, 400, 3000]);
    const measure = choices.pick(['laboratorio', 'stage', 'kc', 'uf.ESE-1']);
    const title = conditions > 400 ? 'x' : 'parola '.repeat(choices.pick([1, 100, 110_000]));
    const share = (each: number) =>
      `{ misura: ${measure}, in_rapporto_a: totale, minimo_percentuale: ${(each % 97) / 4}, fonte: f }`;
    const call =
      `formato: qualcheck/avviso@1\nid: prova/molto\ndenominazione: ${title}\nfonte: { documento: f }\n` +
      `vincoli:\n${listed(conditions, share)}`;
    const isOneName = choices.chance(50);
    const name = (each: number) => (isOneName ? CALL : `${'./'.repeat(each + 1)}${CALL}`);
    const named = Array.from({ length: choices.pick([1, 9, 20, 100]) }, (_, each) => name(each)).join(', ');
    const module = (each: number) => `{ titolo: M, ore: { aula: ${each % 7}.25, laboratorio: ${each % 3} } }`;
    const modules = listed(choices.pick([1, 4, 30, 200]), module)
      .replace(/^/gm, '    ')
      .trimEnd();
    const own = plan.replace(/ {4}moduli:\n(?: {6}.*\n)+/m, () => `    moduli:\n${modules}\n`);
    return input({ [NORM]: norm, [CALL]: call, [PLAN]: `${own}avvisi: [${named}]\n` }, ...command);
  }

  return (choices) => {
    const kind = choices.below(10);
    return kind < 5 ? repeated(choices) : kind < 8 ? course(choices) : calls(choices);
  };
}
