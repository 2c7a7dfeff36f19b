/**
 * A standard (`formato: qualcheck/standard@1`): what one official document prescribes, as data.
 *
 * Every figure names the field of the document that prints it (`campo`), or the text that says it (`da`, a
 * key of `testi`) with the sentence itself (`frase`). A figure without a source does not parse, and a
 * sentence that is not in its text does not either.
 */
import * as z from 'zod';
import type { Format } from '../document.ts';
import type { PlacedProblem } from './problem.ts';
import { code, date, flag, hours, integer, list, map, oneOf, percent, text } from './values.ts';
import { CEFR_LEVELS, ENTRY_TITLES, FOREIGN_TITLE_PAPERS, ITALIAN_CHECKS, MEASURES, ROOM_TYPES } from './vocabulary.ts';
import { each } from './walk.ts';

const STANDARD_FORMAT = 'qualcheck/standard@1';

/** Where a norm is written: a field that prints the figure, or a sentence of a text. */
const source = {
  campo: text({ description: 'Etichetta del campo della fonte che stampa il valore.' }).optional(),
  da: code({ description: 'Chiave di «testi»: il testo che contiene la frase.' }).optional(),
  frase: text({ description: 'La frase della fonte, parola per parola.' }).optional(),
};
const norm = <T extends z.core.$ZodLooseShape>(shape: T) => map({ ...shape, ...source });

/**
 * Figures of the whole course: floors of hours, and caps of FaD. A percentage applies to the *minimum* of the
 * measure it names, never to the hours planned: the labels of the sources say so. Other bounds are `vincoli`.
 */
const courseFloor = norm({ minimo: hours() }).optional();
const courseCap = norm({ massimo_percentuale: percent(), sul_minimo_di: oneOf(MEASURES) }).optional();
const courseFigures = map({
  totale: courseFloor,
  aula: courseFloor,
  laboratorio: courseFloor,
  aula_laboratorio: courseFloor,
  stage: courseFloor,
  stage_laboratorio: courseFloor,
  kc: courseFloor,
  fad: courseCap,
  fad_sincrona: courseCap,
  fad_asincrona: courseCap,
});
/** Figures of a unit: its own minimum (`totale`, stage apart), and caps in hours or in % of that minimum. */
const unitFigures = <T extends z.ZodType, P extends z.ZodType>(amount: T, percentage: P) => {
  const floor = map({ minimo: amount }).optional();
  const cap = map({ massimo: amount.optional(), massimo_percentuale: percentage.optional() }).optional();
  return map({
    totale: floor,
    aula: floor,
    stage: floor,
    laboratorio: map({ minimo: amount.optional(), massimo: amount.optional() }).optional(),
    fad: cap,
    fad_sincrona: cap,
    fad_asincrona: cap,
  });
};

const coded = map({ codice: code(), denominazione: text() });
const codedList = map({ campo: text(), voci: list(coded) });

const learningUnit = {
  codice: code(),
  alias: list(code()).optional(),
  denominazione: text(),
  ordine: integer(1, 999).optional(),
  eqf: integer(1, 8).optional(),
  risultato_atteso: text().optional(),
  abilita: list(text()).optional(),
  conoscenze: list(text()).optional(),
  vincoli: text({ description: 'Il campo dei vincoli dell’unità, com’è stampato.' }).optional(),
  ore: unitFigures(hours(), percent()).optional(),
  fad_argomenti: norm({ ammessi: list(code()) }).optional(),
  lingue: norm({
    richieste: list(code(), { minimum: 0 }).optional(),
    altre_europee: integer(0, 9).optional(),
  }).optional(),
};

export const standardSchema = map(
  {
    formato: text({ const: STANDARD_FORMAT }),
    id: code({ examples: ['basilicata/operatore-assistenza-telefonica'] }),
    tipo: oneOf(['standard_formativo']),
    regione: text(),
    fonte: map({ autorita: text(), documento: text() }),
    validita: map({ dal: date().optional(), al: date().optional() }).optional(),

    denominazione: map({ testo: text(), campo: text() }),
    classificazione: map({
      eqf: map({ valore: integer(1, 8), campo: text() }).optional(),
      sep: map({ codice: code().optional(), denominazione: text(), campo: text() }).optional(),
      ada: codedList.optional(),
      ateco: codedList.optional(),
      cp: codedList.optional(),
      isced: codedList.optional(),
    }),
    /** Fields of the source that bind nothing that a plan says, verbatim and in order. */
    altri_campi: list(map({ campo: text(), testo: text().optional(), voci: list(text()).optional() })).optional(),
    /** Long texts of the source, whole; norms quote sentences of them. */
    testi: z
      .record(z.string(), map({ campo: text(), testo: text() }))
      .meta({ description: 'I testi della fonte, interi, per chiave.' })
      .optional(),

    ore: courseFigures.optional(),
    didattica: map({ aula: norm({}).optional(), laboratorio: norm({}).optional() }).optional(),
    ingresso: map({
      titolo: norm({ minimo: oneOf(ENTRY_TITLES) }).optional(),
      proscioglimento: norm({ accertamento: flag() }).optional(),
      italiano: norm({ livello: oneOf(CEFR_LEVELS) }).optional(),
      verifica_italiano: norm({ una_tra: list(oneOf(ITALIAN_CHECKS)) }).optional(),
      esenzioni_italiano: norm({ ammesse: list(code(), { minimum: 0 }) }).optional(),
      titoli_esteri: norm({ uno_tra: list(oneOf(FOREIGN_TITLE_PAPERS)) }).optional(),
      eta: norm({ minima: integer(0, 99) }).optional(),
      termine: norm({ entro: oneOf(['inizio_attivita']) }).optional(),
      deroghe: norm({ ammesse: flag() }).optional(),
    }).optional(),
    docenti: map({
      mondo_del_lavoro: norm({ minimo_percentuale: percent() }).optional(),
      esperienza: norm({ minimo_anni: integer(0, 80) }).optional(),
    }).optional(),
    sedi: norm({ richieste: list(oneOf(ROOM_TYPES)) }).optional(),
    frequenza: map({ minima: norm({ minimo_percentuale: percent() }).optional() }).optional(),
    valutazione: map({
      verifica_unita: norm({}).optional(),
      esame_pubblico: norm({}).optional(),
      esame_unita: norm({}).optional(),
      attestazione: norm({ denominazione: text() }).optional(),
    }).optional(),
    crediti: norm({ ammessi: list(oneOf(['ammissione', 'frequenza'])) }).optional(),

    /** Labels of the fields that the source repeats for each unit, written once. */
    etichette_unita: map({
      codice: text().optional(),
      denominazione: text().optional(),
      ordine: text().optional(),
      tipo: text().optional(),
      uc: text().optional(),
      kc: text().optional(),
      eqf: text().optional(),
      risultato_atteso: text().optional(),
      abilita: text().optional(),
      conoscenze: text().optional(),
      vincoli: text().optional(),
      ore: unitFigures(text(), text()).optional(),
    }).optional(),
    unita_formative: list(map({ ...learningUnit, uc: code().optional() }), { minimum: 0 }),
    competenze_chiave: list(map(learningUnit), { minimum: 0 }).optional(),

    /** What only a person can tell: printed with what to look at. */
    da_verificare: list(
      norm({
        id: code(),
        unita: list(code()).optional(),
        guardare: map({ it: text(), en: text() }),
      }),
    ).optional(),
  },
  {
    title: 'Standard',
    description: 'Uno standard formativo come dato: ogni cifra con il campo o la frase da cui viene.',
  },
);

export type Standard = z.infer<typeof standardSchema>;
export type StandardUnit = Standard['unita_formative'][number];
export type KeyCompetence = NonNullable<Standard['competenze_chiave']>[number];
export type Norm = { campo?: string | undefined; da?: string | undefined; frase?: string | undefined };

/** Sections whose members are norms, as patterns of keys. */
const NORMS = [
  ...MEASURES.map((measure) => `ore.${measure}`),
  'didattica.aula',
  'didattica.laboratorio',
  ...['titolo', 'proscioglimento', 'italiano', 'verifica_italiano', 'esenzioni_italiano', 'titoli_esteri'].map(
    (key) => `ingresso.${key}`,
  ),
  'ingresso.eta',
  'ingresso.termine',
  'ingresso.deroghe',
  'docenti.mondo_del_lavoro',
  'docenti.esperienza',
  'sedi',
  'frequenza.minima',
  'valutazione.verifica_unita',
  'valutazione.esame_pubblico',
  'valutazione.esame_unita',
  'valutazione.attestazione',
  'crediti',
  'unita_formative[].fad_argomenti',
  'unita_formative[].lingue',
  'da_verificare[]',
];

/** Every norm has a source, every sentence is in its text, every unit figure has a label, codes are single. */
function standardReferences(standard: unknown): PlacedProblem[] {
  const root = standard as Record<string, unknown>;
  const problems: PlacedProblem[] = [];
  const texts = new Map<string, string>();
  if (typeof root['testi'] === 'object' && root['testi'] !== null) {
    for (const [key, value] of Object.entries(root['testi'])) {
      const body = (value as Record<string, unknown> | null)?.['testo'];
      if (typeof body === 'string') texts.set(key, fold(body));
    }
  }
  for (const { path, value } of NORMS.flatMap((pattern) => [...each(root, pattern)])) {
    if (typeof value !== 'object' || value === null) continue;
    const { campo, da, frase } = value as Record<string, unknown>;
    if (campo === undefined && (da === undefined || frase === undefined)) {
      problems.push({ path, problem: { is: 'number-without-source', key: String(path.at(-1)) } });
    }
    if (typeof da === 'string' && typeof frase === 'string') {
      const body = texts.get(da);
      if (body === undefined) {
        problems.push({
          path: [...path, 'da'],
          problem: { is: 'unknown-reference', found: da, known: [...texts.keys()] },
        });
      } else if (!body.includes(fold(frase))) {
        problems.push({ path: [...path, 'frase'], problem: { is: 'sentence-not-in-source', sentence: frase } });
      }
    }
  }
  for (const section of ['unita_formative', 'competenze_chiave']) {
    problems.push(...unlabelled(root, section));
    const seen = new Set<unknown>();
    for (const { path, value } of each(root, `${section}[].codice`)) {
      if (seen.has(value)) problems.push({ path, problem: { is: 'duplicate-code', code: String(value) } });
      seen.add(value);
    }
  }
  return problems;
}

/** Figures of a unit whose label is not in `etichette_unita.ore`. */
function unlabelled(root: Record<string, unknown>, section: string): PlacedProblem[] {
  const problems: PlacedProblem[] = [];
  for (const measure of MEASURES) {
    for (const { path, value } of each(root, `${section}[].ore.${measure}`)) {
      if (typeof value !== 'object' || value === null) continue;
      for (const bound of Object.keys(value)) {
        if ([...each(root, `etichette_unita.ore.${measure}.${bound}`)].length === 0) {
          problems.push({
            path: [...path, bound],
            problem: { is: 'number-without-source', key: `${measure}.${bound}` },
          });
        }
      }
    }
  }
  return problems;
}

export const standardFormat: Format<Standard> = {
  name: STANDARD_FORMAT,
  schema: standardSchema,
  references: standardReferences,
};

/** White space folded: a sentence may break anywhere in the YAML. */
function fold(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
