/** Slips in a plan that is right otherwise: what is said stands at the slip, and who obeys it has a plan that passes again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { it as italian } from '../src/language/it.ts';
import { reviewPlan } from '../src/report/review.ts';
import { CATALOG } from './support/catalog.ts';
import { ROOT } from './support/cli.ts';

const PLAN = readFileSync(join(ROOT, 'examples', 'basilicata-conforme.yaml'), 'utf8');

interface Told {
  line: number;
  message: string;
  remedy: string | undefined;
}

/** What is wrong with a plan, missing, or warned of: nothing in the example as it is. */
async function told(text: string): Promise<Told[]> {
  const report = await reviewPlan('piano.yaml', text, CATALOG, { avvisi: [], warningsAsErrors: false });
  const findings = report.findings.map(({ problem, position: { line } }) => ({
    line,
    ...italian.problem(problem),
  }));
  const outcomes = report.outcomes
    .filter(({ outcome }) => outcome === 'fail' || outcome === 'incomplete')
    .map((each) => ({
      line: report.locate(each.at ?? []).line,
      message: italian.sentence(each),
      remedy: italian.remedy(each),
    }));
  return [...findings, ...outcomes].map(({ remedy, ...each }) => ({ ...each, remedy }));
}

type Change = readonly [from: string | RegExp, to: string];
const change = (text: string, [from, to]: Change) => {
  const after = text.replace(from, to);
  if (after === text) throw new Error(`nothing to change: ${from}`);
  return after;
};

/** A slip, what is said of it, and, where the message leaves it to them, what who obeys it writes; each gone with no other. */
interface Slip {
  slip: Change;
  message: RegExp;
  remedy: RegExp;
  obeyed: Change;
  /** Beside the finding of the slip. */
  more?: number;
}

const HELD: readonly (readonly [key: string, slip: Change, obeyed: Change])[] = [
  ['verifica', ['verifica: simulazione al centralino', 'verifica: n.d.'], ['n.d.', 'prova pratica']],
  ['verifica', ['verifica: simulazione al centralino', 'verifica: da definire'], ['da definire', 'test']],
  ['verifica', ['verifica: simulazione al centralino', 'verifica: "?"'], ['"?"', 'da verificare con un colloquio']],
  ['corso.descrizione', [/descrizione: >-\n.*\n.*\n/, 'descrizione: "..."\n'], ['"..."', 'Operatore di call center']],
  [
    'ingresso.proscioglimento.accertamento',
    [/accertamento: colloquio .* dell'obbligo/, 'accertamento: da definire'],
    ['da definire', 'colloquio'],
  ],
  ['ingresso.deroghe', [/deroghe: \[\]/, 'deroghe: [da definire]'], ['[da definire]', '[]']],
  ['corso.sep', [/^ {2}eqf: 3$/m, '  eqf: 3\n  sep: da definire'], ['sep: da definire', 'sep: Area comune']],
  ['ingresso.deroghe', [/deroghe: \[\]/, 'deroghe: n.d.'], ['n.d.', 'no']],
  ['docenti', [/^docenti:\n(?: {2}.*\n)+/m, 'docenti: da definire\n'], [/^docenti: da definire\n/m, DOCENTI()]],
  ['sedi', [/^sedi:\n(?: {2}.*\n)+/m, 'sedi: da individuare\n'], [/^sedi: da individuare\n/m, SEDI()]],
];

function DOCENTI() {
  return /^docenti:\n(?: {2}.*\n)+/m.exec(PLAN)?.[0] ?? '';
}
function SEDI() {
  return /^sedi:\n(?: {2}.*\n)+/m.exec(PLAN)?.[0] ?? '';
}

const NBSP = '\u00a0';
const UNIT = '    ore: { aula: 36, laboratorio: 36, fad_sincrona: 12 }\n';
const dash = (slip: Change, obeyed: Change): Slip => ({
  slip,
  message: /trattino o pallino di un programma di scrittura/,
  remedy: /^scrivi un trattino semplice e uno spazio, senza virgolette: «- »$/,
  obeyed,
});

const SLIPS: Readonly<Record<string, Slip>> = {
  'blanks of a web page': {
    slip: ['  eqf: 3', `${NBSP}${NBSP}eqf: 3`],
    message: /spazio che non è uno spazio/,
    remedy: /^cancellalo e scrivi uno spazio con la tastiera$/,
    obeyed: [`${NBSP}${NBSP}eqf`, '  eqf'],
  },
  'a dash of a word processor in quotes': dash(
    ['  - { tipo: aula, posti: 20 }', '  "– { tipo: aula, posti: 20 }"'],
    ['"– { tipo: aula, posti: 20 }"', '- { tipo: aula, posti: 20 }'],
  ),
  'a bullet': dash(['  - codice: 21_CTR', '  • codice: 21_CTR'], ['• ', '- ']),
  'a long dash': dash(['  - codice: 21_CTR', '  – codice: 21_CTR'], ['– ', '- ']),
  'credits: none': {
    slip: ['crediti: { ammissione: true, frequenza: true }', 'crediti: no'],
    message: /trovato «no», serve un gruppo di chiavi/,
    remedy: /scrivi: \{ ammissione: false, frequenza: false \}$/,
    obeyed: ['crediti: no', 'crediti: { ammissione: false, frequenza: false }'],
  },
  'a blank too many': {
    slip: ['  - { tipo: aula,', '    - { tipo: aula,'],
    message: /trattini di un elenco non allineati/,
    remedy: /nella stessa colonna$/,
    obeyed: ['    - { tipo: aula,', '  - { tipo: aula,'],
  },
  'quotes around half of a map': {
    slip: ['{ tipo: laboratorio, posti: 16 }', '{ tipo: "laboratorio, posti: 16 }"'],
    message: /virgolette chiuse troppo tardi/,
    remedy: /^chiudi le virgolette prima della virgola/,
    obeyed: ['"laboratorio, posti: 16 }"', '"laboratorio", posti: 16 }'],
  },
  'a quote that the next value closes': {
    slip: ['{ tipo: laboratorio, posti: 16 }', '{ tipo: "laboratorio, luogo: "Via Roma", posti: 16 }'],
    message: /virgolette aperte e mai chiuse/,
    remedy: /^chiudi le virgolette$/,
    obeyed: ['"laboratorio,', '"laboratorio",'],
  },
  'an assessment that is a flag': {
    slip: ['verifica: simulazione al centralino', 'verifica: true'],
    message: /trovato «true», serve un testo/,
    remedy: /^scrivi a parole che cosa c’è; per dire che non c’è scrivi: no$/,
    obeyed: ['verifica: true', 'verifica: simulazione'],
  },
  'hours at two levels': {
    slip: ['    moduli:\n', '    ore: { aula: 30, laboratorio: 8 }\n    moduli:\n'],
    message:
      /^UF 17_CTR: dichiarate aula 30 h e fad asincrona 0 h, la somma delle parti è aula 10 h e fad asincrona 4 h$/,
    remedy: /togli «ore» dall’unità: bastano quelle dei moduli$/,
    obeyed: ['    ore: { aula: 30, laboratorio: 8 }\n', ''],
  },
  'a range of levels': {
    slip: ['  eqf: 3', '  eqf: 3-4'],
    message: /trovato «3-4», serve un numero intero/,
    remedy: /^scrivi un numero solo, per esempio: 3$/,
    obeyed: ['  eqf: 3-4', '  eqf: 3'],
  },
  'some of the placement in a unit': {
    slip: [UNIT, UNIT.replace(' }', ', stage: 100 }')],
    message: /^Stage: dichiarate 244 h, la somma delle parti è 100 h$/,
    remedy: /togli «stage» dalle loro «ore»/,
    obeyed: [', stage: 100 }', ' }'],
  },
  'more placement in a unit than in all': {
    slip: [UNIT, UNIT.replace(' }', ', stage: 300 }')],
    message: /^Stage: dichiarate 244 h, la somma delle parti è 300 h$/,
    remedy: /^distribuisci tra le unità tutte le ore dello stage/,
    obeyed: [', stage: 300 }', ', stage: 244 }'],
  },
};

describe('a slip in a plan', () => {
  it('the example has none', async () => expect(await told(PLAN)).toEqual([]));

  it.each(HELD)('«%s» with a word in its place: %j', async (key, slip, obeyed) => {
    const written = change(PLAN, slip);
    const before = await told(written);
    expect(before.length).toBeGreaterThan(0);
    for (const each of before) {
      expect(each.message).toMatch(new RegExp(`«${key}» è ancora da scrivere, c’è «.*»`));
      expect(each.remedy).toMatch(/^scrivilo al posto di «.*»$/);
    }
    expect(await told(change(written, obeyed))).toEqual([]);
  });

  it.each(Object.entries(SLIPS))('%s', async (_name, { slip, message, remedy, obeyed, more = 0 }) => {
    const written = change(PLAN, slip);
    const before = await told(written);
    expect(before).toHaveLength(1 + more);
    expect(before[0]?.message).toMatch(message);
    expect(before[0]?.remedy).toMatch(remedy);
    expect(await told(change(written, obeyed))).toEqual([]);
  });
});
