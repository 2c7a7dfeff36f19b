/**
 * A standard (`formato: qualcheck/standard@1`): what one official document prescribes, as data.
 *
 * Every norm names its source: the field of the document that prints it (`campo`), or the text that says it
 * (`da`, a key of `testi`) with the sentence itself (`frase`). A norm without a source does not parse, and a
 * sentence that is not in its text does not either. What the source leaves blank is in `campi_vuoti`: it is not
 * set, which is not zero.
 */
import * as z from 'zod/mini';
import { oneLine } from '../text/one-line.ts';
import { constraint } from './avviso.ts';
import type { Format } from './document.ts';
import { unknownLabels } from './field-order.ts';
import type { Path, PlacedProblem } from './problem.ts';
import { toConfirm, unknownPlaces } from './to-confirm.ts';
import {
  blankableText,
  code,
  date,
  described,
  flag,
  hours,
  integer,
  list,
  map,
  oneOf,
  optional,
  percent,
  refined,
  text,
} from './values.ts';
import {
  ASSESSMENT_WAYS,
  CEFR_LEVELS,
  ENTRY_TITLES,
  FOREIGN_TITLE_PAPERS,
  ITALIAN_CHECKS,
  MEASURES,
  ROOM_TYPES,
} from './vocabulary.ts';
import { codeOf, each, maps, textIn } from './walk.ts';

const STANDARD_FORMAT = 'qualcheck/standard@1';

const source = {
  campo: optional(text({ description: 'Etichetta del campo della fonte che stampa il valore.' })),
  da: optional(code({ description: 'Chiave di «testi»: il testo che contiene la frase.' })),
  frase: optional(text({ description: 'La frase della fonte, parola per parola.' })),
};
/** Something prescribed, with where it is written. */
const norm = <T extends z.core.$ZodLooseShape>(shape: T) =>
  refined(map({ ...shape, ...source }), (value, refuse) => {
    const { campo, da, frase } = value as Norm;
    if (campo === undefined && (da === undefined || frase === undefined)) refuse({ is: 'without-source' });
  });

const inLanguages = map({ it: text(), en: text() });

/**
 * Figures of the whole course: floors of hours, and caps of FaD. A percentage applies to the *minimum* of the
 * measure it names, never to the hours planned: the labels of the sources say so. Other bounds are `vincoli`.
 * A figure that cannot stand is kept as printed, and its anomaly says why: no rule applies it.
 */
const floor = optional(norm({ minimo: hours() }));
const cap = optional(
  z.union([
    norm({ massimo_percentuale: percent(), sul_minimo_di: oneOf(MEASURES) }),
    norm({ stampato: text(), anomalia: code({ description: 'Quale delle «anomalie».' }) }),
  ]),
);
const courseFigures = map({
  totale: floor,
  aula: floor,
  laboratorio: floor,
  aula_laboratorio: floor,
  stage: floor,
  stage_laboratorio: floor,
  kc: floor,
  fad: cap,
  fad_sincrona: cap,
  fad_asincrona: cap,
});
/**
 * Figures of a unit: its own minimum (`totale`, stage apart), which a percentage may widen both ways, and caps in hours
 * or in % of that minimum.
 */
const unitFigures = <T extends z.ZodMiniType, P extends z.ZodMiniType>(amount: T, percentage: P) => {
  const unitFloor = optional(map({ minimo: amount }));
  const length = optional(
    map({
      minimo: amount,
      variazione_percentuale: optional(
        described(percentage.clone(undefined, { parent: true }), {
          description: 'Di quanto la durata può variare, in più e in meno, in % del minimo.',
        }),
      ),
    }),
  );
  const unitCap = optional(map({ massimo: optional(amount), massimo_percentuale: optional(percentage) }));
  return map({
    totale: length,
    aula: unitFloor,
    stage: unitFloor,
    laboratorio: optional(map({ minimo: optional(amount), massimo: optional(amount) })),
    fad: unitCap,
    fad_sincrona: unitCap,
    fad_asincrona: unitCap,
  });
};

const coded = map({
  codice: code(),
  denominazione: text(),
  ex: optional(list(code({ description: 'Codice di prima, ancora accettato.' }))),
});
const codedList = map({ campo: text(), voci: list(coded) });

/** An entry title by name, or by EQF level where the source speaks of levels. */
const entryTitle = norm({ minimo: z.union([oneOf(ENTRY_TITLES), map({ eqf: integer(1, 8) })]) });

const learningUnit = {
  codice: code(),
  alias: optional(list(code())),
  denominazione: text(),
  ordine: optional(integer(1, 999)),
  eqf: optional(integer(1, 8)),
  risultato_atteso: optional(text()),
  abilita: optional(list(text())),
  conoscenze: optional(list(text())),
  vincoli: optional(text({ description: 'Il campo dei vincoli dell’unità, com’è stampato.' })),
  altri_campi: optional(
    list(map({ campo: text(), testo: text() }), {
      description: 'Campi dell’unità che non hanno una chiave loro, parola per parola.',
    }),
  ),
  indicatori: optional(text()),
  prestazione_minima: optional(text()),
  modalita_valutazione: optional(text()),
  ore: optional(unitFigures(hours(), percent())),
  fad_argomenti: optional(norm({ ammessi: list(code()) })),
  lingue: optional(
    norm({
      richieste: optional(list(code(), { minimum: 0 })),
      altre_europee: optional(integer(0, 9)),
      altre: optional(integer(0, 9, { description: 'Altre lingue straniere, quali che siano.' })),
    }),
  ),
  prova: optional(
    norm({
      situazioni: integer(1, 99, { description: 'Quante situazioni diverse, almeno.' }),
      caratteri: optional(list(code(), { description: 'Caratteri che almeno una situazione ha.' })),
      comportamenti: optional(integer(1, 99, { description: 'Quanti comportamenti di clienti, almeno.' })),
      tempo: optional(flag({ description: 'La prova ha un tempo assegnato.' })),
      strumenti: optional(list(code(), { description: 'Strumenti da usare.' })),
    }),
  ),
  modalita_prova: optional(norm({ ammesse: list(oneOf(ASSESSMENT_WAYS)) })),
  attivita_prova: optional(
    norm({
      richieste: list(code(), { description: 'Che cosa il corsista fa nella prova.' }),
    }),
  ),
};

const label = () => optional(text());
/** Labels of the fields that the source repeats for each unit. */
const labels = map({
  codice: label(),
  denominazione: label(),
  ordine: label(),
  tipo: label(),
  uc: label(),
  kc: label(),
  eqf: label(),
  risultato_atteso: label(),
  abilita: label(),
  conoscenze: label(),
  vincoli: label(),
  indicatori: label(),
  prestazione_minima: label(),
  modalita_valutazione: label(),
  ore: optional(unitFigures(text(), text())),
});

export const standardSchema = map(
  {
    formato: text({ const: STANDARD_FORMAT }),
    id: code({ examples: ['basilicata/operatore-assistenza-telefonica'] }),
    tipo: oneOf(['standard_formativo', 'profilo'], {
      description: 'Uno standard formativo, o un profilo che non dice ore, ingresso e docenti.',
    }),
    regione: text(),
    fonte: map({ autorita: text(), documento: text() }),
    validita: optional(map({ dal: optional(date()), al: optional(date()) })),

    denominazione: map({ testo: text(), campo: text() }),
    scheda: optional(code({ description: 'La scheda dell’Atlante della stessa qualificazione, dove è disponibile.' })),
    classificazione: map({
      codice: optional(map({ valore: code(), campo: text() })),
      eqf: optional(map({ valore: integer(1, 8), campo: text() })),
      profilo: optional(map({ testo: text(), campo: text() })),
      sep: optional(map({ codice: optional(code()), denominazione: text(), campo: text() })),
      processo: optional(map({ testo: text(), campo: text() })),
      sequenze: optional(map({ campo: text(), voci: list(text()) })),
      ada: optional(codedList),
      ateco: optional(codedList),
      cp: optional(codedList),
      isced: optional(codedList),
    }),
    altri_campi: optional(
      list(map({ campo: text(), testo: optional(text()), voci: optional(list(text())) }), {
        description: 'Campi della fonte che non legano quello che un piano dice, parola per parola e in ordine.',
      }),
    ),
    campi_vuoti: optional(
      list(map({ campo: text(), stampato: optional(blankableText()), per_unita: optional(flag()) }), {
        description: 'Campi che la fonte lascia vuoti o con un trattino: non previsto, che non è zero.',
      }),
    ),
    ordine_campi: optional(
      described(map({ corso: list(text()), unita: optional(list(text())) }), {
        description:
          'Le etichette nell’ordine in cui la fonte le stampa, del percorso e di ogni unità: l’ordine della scheda di valutazione.',
      }),
    ),
    testi: optional(
      described(z.record(z.string(), map({ campo: text(), testo: text() })), {
        description: 'I testi della fonte, interi, per chiave: le norme ne citano le frasi.',
      }),
    ),

    descrizione: optional(
      described(norm({}), {
        description: 'Il profilo dice che cosa fa chi è qualificato: il corso si descrive a confronto.',
      }),
    ),
    fasi: optional(
      described(norm({ richieste: list(code()) }), {
        description: 'Fasi dell’attività che il corso sviluppa, ciascuna in almeno un’unità.',
      }),
    ),

    durata_anni: optional(norm({ valore: integer(1, 10) })),
    annualita: optional(
      map({
        campo: text(),
        voci: list(map({ anno: integer(1, 10), ore: hours(), esame_intermedio: flag() })),
      }),
    ),
    ore: optional(courseFigures),
    fad: optional(
      map({
        accreditamento: optional(
          described(norm({ guardare: inLanguages }), {
            description:
              'La FaD è dei soli soggetti accreditati: i limiti valgono per gli altri; per loro, che cosa guardare.',
          }),
        ),
      }),
    ),
    didattica: optional(
      map({
        aula: optional(norm({})),
        laboratorio: optional(norm({})),
        pratica: optional(described(norm({}), { description: 'Attività pratiche, in laboratorio o in stage.' })),
      }),
    ),
    ingresso: optional(
      map({
        titolo: optional(entryTitle),
        titolo_altro_campo: optional(
          described(entryTitle, {
            description: 'Lo stesso requisito in un altro campo della fonte, che lo contraddice: avverte soltanto.',
          }),
        ),
        proscioglimento: optional(norm({ accertamento: flag() })),
        italiano: optional(norm({ livello: oneOf(CEFR_LEVELS) })),
        verifica_italiano: optional(norm({ una_tra: list(oneOf(ITALIAN_CHECKS)) })),
        esenzioni_italiano: optional(norm({ ammesse: list(code(), { minimum: 0 }) })),
        titoli_esteri: optional(norm({ uno_tra: list(oneOf(FOREIGN_TITLE_PAPERS)) })),
        eta: optional(norm({ minima: integer(0, 99) })),
        termine: optional(norm({ entro: oneOf(['inizio_attivita']) })),
        deroghe: optional(norm({ ammesse: flag() })),
        documentazione: optional(
          described(norm({ guardare: inLanguages }), {
            description: 'I documenti di ingresso si conservano; che cosa guardare dove il piano non lo dice.',
          }),
        ),
      }),
    ),
    docenti: optional(
      map({
        mondo_del_lavoro: optional(norm({ minimo_percentuale: percent() })),
        esperienza: optional(norm({ minimo_anni: integer(0, 80) })),
        titolo: optional(norm({})),
        solo_laboratorio: optional(
          described(norm({}), { description: 'Chi insegna solo in laboratorio è dispensato dal titolo.' }),
        ),
      }),
    ),
    tutor: optional(norm({ minimo_anni_professionali: integer(0, 80) })),
    sedi: optional(norm({ richieste: list(oneOf(ROOM_TYPES)), quante: oneOf(['tutte', 'almeno_una']) })),
    frequenza: optional(
      map({
        minima: optional(norm({ minimo_percentuale: percent() })),
        assenze: optional(norm({ massimo_percentuale: percent() })),
        inserimento: optional(norm({ massimo_percentuale: percent() })),
      }),
    ),
    valutazione: optional(
      map({
        verifica_unita: optional(norm({})),
        esame_pubblico: optional(norm({})),
        esame_unita: optional(norm({})),
        attestazione: optional(norm({ denominazione: text() })),
        attestazione_altro_campo: optional(norm({ denominazione: text() })),
      }),
    ),
    crediti: optional(
      norm({
        ammessi: list(oneOf(['ammissione', 'frequenza'])),
        riferimenti: optional(list(text(), { description: 'Atti secondo cui si riconoscono.' })),
      }),
    ),

    composizione: optional(
      oneOf(['unita_formative', 'moduli'], {
        description: 'Se la fonte divide il corso in moduli, ogni modulo è un’unità, con i contenuti in «conoscenze».',
      }),
    ),
    etichette_unita: optional(
      described(labels, { description: 'Etichette dei campi che la fonte ripete per ogni unità, scritte una volta.' }),
    ),
    unita_formative: list(map({ ...learningUnit, uc: optional(code()) }), { minimum: 0 }),
    competenze_chiave: optional(list(map(learningUnit), { minimum: 0 })),
    unita_competenza: optional(
      described(
        map({
          etichette: map({
            codice: optional(text()),
            eqf: optional(text()),
            risultato_atteso: optional(text()),
            cp: optional(text()),
          }),
          elenco: list(
            map({
              codice: code(),
              eqf: optional(integer(1, 8)),
              risultato_atteso: optional(text()),
              cp: optional(list(coded)),
            }),
          ),
        }),
        { description: 'Le UC, dove la fonte le descrive a parte; abilità e conoscenze sono quelle delle UF.' },
      ),
    ),

    vincoli: optional(
      list(constraint, {
        description: 'Condizioni che le altre chiavi non conoscono, come in un avviso.',
      }),
    ),
    da_verificare: optional(
      list(norm({ id: code(), unita: optional(list(code())), guardare: inLanguages }), {
        description: 'Quello che solo una persona può dire: che cosa guardare.',
      }),
    ),
    anomalie: optional(
      list(
        map({
          id: code(),
          campi: list(text()),
          stampato: text(),
          perche: inLanguages,
          trattamento: inLanguages,
          controlli: optional(
            list(code({ description: 'Controlli di «check-standards» che questa anomalia spiega.' })),
          ),
          regole: optional(list(code({ description: 'Regole nel cui esito va ricordata.' }))),
        }),
        { description: 'Difetti della fonte: mostrati, mai corretti in segreto.' },
      ),
    ),
    da_confermare: toConfirm,
  },
  {
    title: 'Standard',
    description: 'Uno standard formativo come dato: ogni cifra con il campo o la frase da cui viene.',
  },
);

export type Standard = z.infer<typeof standardSchema>;
export type StandardUnit = Standard['unita_formative'][number];
export type KeyCompetence = NonNullable<Standard['competenze_chiave']>[number];
export type Anomaly = NonNullable<Standard['anomalie']>[number];
export type Norm = { campo?: string | undefined; da?: string | undefined; frase?: string | undefined };

/** Sentences are in their texts, unit figures have labels, codes stand once, anomalies exist. */
function standardReferences(standard: unknown): PlacedProblem[] {
  return [
    ...sentences(standard),
    ...['unita_formative', 'competenze_chiave'].flatMap((section) => [
      ...unlabelled(standard, section),
      ...repeated(standard, `${section}[].codice`),
    ]),
    ...repeated(standard, 'da_verificare[].id'),
    ...repeated(standard, 'anomalie[].id'),
    ...unknownAnomalies(standard),
    ...unknownLabels(standard),
    ...baseless(standard),
    ...unknownPlaces(standard),
  ];
}

export const standardFormat: Format<Standard> = {
  name: STANDARD_FORMAT,
  schema: standardSchema,
  references: standardReferences,
};

/** What a unit says in its own words. */
const UNIT_TEXTS = [
  'risultato_atteso',
  'abilita[]',
  'conoscenze[]',
  'vincoli',
  'indicatori',
  'prestazione_minima',
  'modalita_valutazione',
];

/** A sentence is in the text it names; a unit's own norms quote the unit itself. */
function sentences(standard: unknown): PlacedProblem[] {
  const texts = new Map<string, string>();
  for (const { value } of each(standard, 'testi')) {
    for (const key of Object.keys(value ?? {})) {
      for (const entry of each(value, `${key}.testo`)) texts.set(key, oneLine(textIn(entry.value)));
    }
  }
  const units = [...each(standard, 'unita_formative[]')].map(({ value }) =>
    UNIT_TEXTS.flatMap((key) => [...each(value, key)].map((entry) => oneLine(textIn(entry.value)))).join('\n'),
  );
  return [...maps(standard)].flatMap(({ path, value: { da, frase } }): PlacedProblem[] => {
    if (typeof frase !== 'string' && typeof da !== 'string') return [];
    if (typeof da === 'string' && !texts.has(da)) {
      return [{ path: [...path, 'da'], problem: { is: 'unknown-reference', found: da, known: [...texts.keys()] } }];
    }
    const own = path[0] === 'unita_formative' ? units[Number(path[1])] : undefined;
    const body = typeof da === 'string' ? texts.get(da) : own;
    if (typeof frase !== 'string' || body === undefined || body.includes(oneLine(frase))) return [];
    return [{ path: [...path, 'frase'], problem: { is: 'sentence-not-in-source', sentence: frase } }];
  });
}

/** Figures of a unit whose label is not in `etichette_unita.ore`. */
function unlabelled(standard: unknown, section: string): PlacedProblem[] {
  return MEASURES.flatMap((measure) =>
    [...each(standard, `${section}[].ore.${measure}`)].flatMap(({ path, value }) =>
      Object.keys(value ?? {}).flatMap((bound): PlacedProblem[] =>
        [...each(standard, `etichette_unita.ore.${measure}.${bound}`)].length > 0
          ? []
          : [
              {
                path: [...path, bound],
                problem: { is: 'without-label', key: `etichette_unita.ore.${measure}.${bound}` },
              },
            ],
      ),
    ),
  );
}

function repeated(standard: unknown, pattern: string): PlacedProblem[] {
  const seen = new Set<string>();
  return [...each(standard, pattern)].flatMap(({ path, value }): PlacedProblem[] => {
    const code = codeOf(value);
    if (code === undefined || !seen.has(code)) {
      seen.add(code ?? '');
      return [];
    }
    return [{ path, problem: { is: 'duplicate-code', code } }];
  });
}

function unknownAnomalies(standard: unknown): PlacedProblem[] {
  const known = [...each(standard, 'anomalie[].id')].map(({ value }) => textIn(value));
  return MEASURES.flatMap((measure) => [...each(standard, `ore.${measure}.anomalia`)]).flatMap(
    ({ path, value }): PlacedProblem[] =>
      known.includes(textIn(value))
        ? []
        : [{ path, problem: { is: 'unknown-reference', found: textIn(value), known } }],
  );
}

/** A percentage of a figure that the standard does not have would bind nothing, in silence. */
function baseless(standard: unknown): PlacedProblem[] {
  const missing = (path: Path, key: string): PlacedProblem => ({ path, problem: { is: 'missing-base', key } });
  const course = MEASURES.flatMap((measure) => [...each(standard, `ore.${measure}.sul_minimo_di`)]).flatMap(
    ({ path, value }) =>
      [...each(standard, `ore.${textIn(value)}.minimo`)].length > 0
        ? []
        : [missing(path, `ore.${textIn(value)}.minimo`)],
  );
  const units = ['unita_formative', 'competenze_chiave'].flatMap((section) =>
    [...each(standard, `${section}[]`)].flatMap(({ path, value }) =>
      [...each(value, 'ore.totale.minimo')].length > 0
        ? []
        : MEASURES.flatMap((measure) => [...each(value, `ore.${measure}.massimo_percentuale`)]).map((entry) =>
            missing([...path, ...entry.path], 'ore.totale.minimo'),
          ),
    ),
  );
  return [...course, ...units];
}
