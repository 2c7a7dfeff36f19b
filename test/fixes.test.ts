/**
 * Corrections that leave no doubt: each takes its finding away and brings no other, all of them made twice change nothing
 * the second time, and a slip that only its author can mend has none.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { it as italian } from '../src/language/it.ts';
import { corrected as correctAll, fixesOf } from '../src/report/fixes.ts';
import { linesOf } from '../src/report/report.ts';
import { reviewPlan } from '../src/report/review.ts';
import { applyEdits, together } from '../src/text/edits.ts';
import { type Node, parseYaml } from '../src/text/yaml.ts';
import { CATALOG } from './support/catalog.ts';
import { ROOT } from './support/cli.ts';
import { plan, unit } from './support/documents.ts';
import { SLIPS } from './support/slips.ts';

const review = (text: string) => reviewPlan('piano.yaml', text, CATALOG, { avvisi: [], warningsAsErrors: false });

/** A text with all its corrections, and how many there were. */
async function corrected(text: string) {
  const report = await review(text);
  const fixes = await fixesOf(report, review);
  const edits = together([...fixes.values()]);
  if (edits === undefined) throw new Error('corrections that change the same place');
  return { report, fixes, text: applyEdits(text, edits) };
}

/** Slips of which only their author knows what was meant. */
const DOUBTS = new Set<string>([
  '|ore: { aula: circa 60 }',
  '|ore: { aula: almeno 60 }',
  '|ore: { aula: 1.200 }',
  '|ore: { aula: -5 }',
  '|ore: { aula: 20000 }',
  '|ore: { aula: da definire }',
  '|ore: { aula: n.d. }',
  '|ore: { aula: "?" }',
  '|ore: 150',
  '|ore: 150 h',
  '|ore: 150 ore',
  '|ore: "150"',
  '|ore: 7,5',
  '|ore: da definire',
  '|moduli: [{ titolo: Uno, ore: 12 }]',
  'competenze_chiave: [{ codice: 05_KC, ore: 20 }]',
  'stage: da definire',
  'stage: { ore: da definire }',
  'corso: { ore_totali: 1.200 }',
  'frequenza: da definire',
  'frequenza: { minima: almeno 80% }',
  'frequenza: { minima: 120 }',
  'corso: { partecipanti: max 20 }',
  'corso: { partecipanti: da definire }',
  'corso: { eqf: 3-4 }',
  'corso: { eqf: 9 }',
  '|abilita: [1, 0]',
  'corso: { inizio: 2027-02-30 }',
  'corso: { inizio: da definire }',
  'corso: { fine: n.d. }',
  'soggetto: { accreditato_fad: X }',
  'soggetto: { accreditato_fad: da definire }',
  'crediti: da definire',
  'ingresso: { italiano: { livello: ottimo } }',
  '|verifica: false',
  'eccezioni: stage-below-minimum',
  'corso:\n  eqf: 3\n  eqf: 4',
  'corso: { eqf: !!int 3 }',
  'docenti: [{ id: d1 }]\nunita_formative:\n  - { codice: a, docenti: [d2] }',
  'docenti: [{ id: marco }]\nunita_formative:\n  - { codice: a, docenti: [mario] }',
  'docenti: [{ id: d1 }, { id: d1 }]',
  'soggetto: { denominazione: " " }',
]);

const written = (slip: string) => (slip.startsWith('|') ? unit(slip.slice(1)) : plan(slip));

describe.each(Object.entries(SLIPS))('%s', (_kind, slips) => {
  it.each(slips.map((slip) => (typeof slip === 'string' ? slip : slip[0])))('%j', async (slip) => {
    const first = await corrected(written(slip));
    if (DOUBTS.has(slip)) {
      expect([...first.fixes.values()]).toEqual([]);
      return;
    }
    expect(first.fixes.size).toBe(first.report.findings.length);
    const second = await corrected(first.text);
    expect(
      linesOf(second.report, italian).filter(({ rule }) => /^(?:yaml|format)-/.test(rule)),
      first.text,
    ).toEqual([]);
    expect([...second.fixes.values()]).toEqual([]);
  });
});

const PLAN = readFileSync(join(ROOT, 'examples', 'basilicata-conforme.yaml'), 'utf8');

/** Slips in a plan that conforms otherwise, and what is written instead; absent where only its author can tell. */
const OUTCOMES: Record<string, [from: string, to: string, fix?: string]> = {
  'a code with two letters swapped': ['codice: 20_CTR', 'codice: 20_CRT', '20_CTR'],
  'a code with another figure': ['codice: 20_CTR', 'codice: 22_CTR'],
  'a standard without a letter': [
    'standard: basilicata/operatore-assistenza-telefonica',
    'standard: basilicata/operatore-assistenza-telefnica',
    'basilicata/operatore-assistenza-telefonica',
  ],
  'a total that does not follow its parts': ['ore_totali: 622', 'ore_totali: 600', '622'],
  'a total that is of other parts': ['stage:\n  ore: 244', 'stage:\n  ore: 100'],
};

describe('in a plan that conforms otherwise', () => {
  it.each(Object.entries(OUTCOMES))('%s', async (_name, [from, to, fix]) => {
    const slip = PLAN.replace(from, to);
    expect(slip).not.toBe(PLAN);
    const { fixes, text } = await corrected(slip);
    expect([...fixes.values()].flat().map((edit) => edit.text)).toEqual(fix === undefined ? [] : [fix]);
    expect(text).toBe(fix === undefined ? slip : PLAN);
  });
});

/** Keys out of place, whose comments and layout stay. */
const MOVES: Record<string, [from: string, to: string]> = {
  'a line into its section, with its comment': [
    'eqf: 3 # il livello\nunita_formative: []\ncorso:\n  partecipanti: 15\n',
    'unita_formative: []\ncorso:\n  eqf: 3 # il livello\n  partecipanti: 15\n',
  ],
  'a line into braces': [
    'eqf: 3\nunita_formative: []\ncorso: { partecipanti: 15 }\n',
    'unita_formative: []\ncorso: { eqf: 3, partecipanti: 15 }\n',
  ],
  'a line into a section that is not there': [
    'eqf: 3 # il livello\nunita_formative: []\n',
    'corso:\n  eqf: 3 # il livello\nunita_formative: []\n',
  ],
  'lines further out': [
    'unita_formative: []\ncorso:\n  eqf: 3\n  valutazione:\n    esame: { pubblico: true }\n    attestazione: Attestato\n',
    'valutazione:\n  esame: { pubblico: true }\n  attestazione: Attestato\nunita_formative: []\ncorso:\n  eqf: 3\n',
  ],
  'hours of a unit': [
    'unita_formative:\n  - codice: 20_CTR\n    aula: 60\n    laboratorio: 50\n',
    'unita_formative:\n  - codice: 20_CTR\n    ore:\n      laboratorio: 50\n      aula: 60\n',
  ],
  'a map that is to be a list': [
    'unita_formative:\n  codice: 20_CTR\n  lingue: [en]\n',
    'unita_formative:\n  - codice: 20_CTR\n    lingue: [en]\n',
  ],
};

const HEAD = 'formato: qualcheck/piano@1\ntitolo: Prova\nstandard: basilicata/operatore-assistenza-telefonica\n';

describe.each(['\n', '\r\n'])('a key out of place, lines that end in %j', (eol) => {
  it.each(Object.entries(MOVES))('%s', async (_name, [from, to]) => {
    const lines = (text: string) => text.replaceAll('\n', eol);
    const { report, text } = await all(lines(HEAD + from));
    expect(report.findings).toEqual([]);
    const read = parseYaml(text).root;
    expect(places(read)).toEqual(places(parseYaml(HEAD + to).root));
    expect(text.split(eol).sort()).toEqual((HEAD + to).split('\n').sort());
  });
});

/** What a tree says, in any order of keys. */
function places(node: Node | undefined): unknown {
  if (node?.kind === 'map') return Object.fromEntries(node.entries.map(({ key, value }) => [key, places(value)]));
  return node?.kind === 'list' ? node.items.map(places) : String(node?.value);
}

it('a key is not taken away with a comment', async () => {
  const { fixes } = await corrected(
    `${HEAD}unita_formative: []\ningresso:\n  italiano: no # chiedere\n  eta_minima: 18\n`,
  );
  expect([...fixes.values()]).toEqual([]);
});

/** Slips in lines of the plan that conforms, each of which is mended to what was there, byte for byte. */
const BYTES: readonly [from: string | RegExp, to: string][] = [
  ['formato: qualcheck/piano@1\n', ''],
  ['standard: basilicata/', 'standard: Basilicata/'],
  ['obiettivo: qualificazione', 'obiettivo: qualifica'],
  ['accreditato_fad: false', 'accreditato_fad: falso'],
  ['ore_totali: 622', 'ore_totali: 600'],
  ['  eqf: 3\n', '  Livello EQF: 3\n'],
  ['  eqf: 3\n', '  eqf:3\n'],
  ['  eqf: 3\n', '\teqf: 3\n'],
  ['  ada: [ADA.24.01.08, ADA.24.04.11]', '  ada: ADA.24.01.08, ADA.24.04.11'],
  ['inizio: 2027-01-11', 'inizio: 11/01/2027'],
  ['fine: 2027-06-30', 'fine: mercoledì 30 giugno 2027'],
  ['partecipanti: 15', 'partecipanti: 15 allievi'],
  ['titolo: obbligo_istruzione', 'titolo: obbligo scolastico'],
  ['livello: B1', 'livello: b1'],
  ['requisiti_entro:', 'requisiti_entr:'],
  ['- codice: 17_CTR', '-codice: 17_CTR'],
  ['ore: { fad_asincrona: 4 }', 'ore: { elearning: 4 }'],
  ['  - codice: 20_CTR', '  - codice: 20_CRT'],
  ['  - codice: 21_CTR', '  – codice: 21_CTR'],
  ['  - codice: 22_CTR', '  • codice: 22_CTR'],
  ['    verifica: simulazione al centralino', '\u00a0\u00a0\u00a0\u00a0verifica: simulazione al centralino'],
  ['- { codice: 05_KC, ore: { aula: 21 }', '- { codice: 05_KC, ore: { aula: 21,0 h }'],
  ['  ore: 244', '  ore: “244”'],
  ['esperienza_anni: 12', 'esperienza_anni: 12 anni'],
  ['posti: 20 }', 'posti: "20" }'],
  ['minima: 80', 'minima: 80%'],
  ['pubblico: true', 'pubblico: vero'],
  ['unita: tutte', 'unita: tutti'],
  ['attestazione: Certificato', 'attestato: Certificato'],
  ['crediti: {', 'credito: {'],
  ['ammissione: true', "ammissione: si'"],
];

/** Turn by turn, as `--fix` does. */
async function all(text: string) {
  const report = await review(text);
  const { edits, report: after, count } = await correctAll(report, review);
  expect(applyEdits(text, edits)).toBe(after.text);
  return { report: after, text: after.text, count };
}

/** Figures in place of the order in which a plan is read: the same each time. */
function picks(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * most);
  };
}

describe('several slips at once', () => {
  it.each(BYTES.map(([from, to]) => [to || from, from, to]))('%j alone', async (_name, from, to) => {
    const slip = PLAN.replace(from as string, () => to as string);
    expect(slip).not.toBe(PLAN);
    const { text, count } = await all(slip);
    expect(text.replace('aula: 21.0', 'aula: 21')).toBe(PLAN);
    expect(count).toBe(1);
  });

  it.each(Array.from({ length: 30 }, (_, index) => index))('plan %i', async (seed) => {
    const pick = picks(seed + 1);
    const many = 2 + pick(12);
    const lines = pick(2) === 0 ? '\n' : '\r\n';
    const conforming = PLAN.replaceAll('\n', lines);
    let slip = PLAN;
    const chosen = new Set(Array.from({ length: many }, () => BYTES[pick(BYTES.length)] as [string, string]));
    for (const [from, to] of chosen) slip = slip.replace(from, () => to);
    const first = await all(slip.replaceAll('\n', lines));
    expect(first.text.replace('aula: 21.0', 'aula: 21')).toBe(conforming);
    const second = await all(first.text);
    expect(second).toMatchObject({ text: first.text, count: 0 });
  });
});
