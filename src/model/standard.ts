/**
 * A standard (`formato: qualcheck/standard@1`): what one official document prescribes, as data.
 *
 * Every norm names its source: the field of the document that prints it (`campo`), or the text that says it
 * (`da`, a key of `testi`) with the sentence itself (`frase`). A norm without a source does not parse, and a
 * sentence that is not in its text does not either. What the source leaves blank is in `campi_vuoti`: it is not
 * set, which is not zero.
 */
import * as z from 'zod';
import type { Format } from '../document.ts';
import { constraint } from './avviso.ts';
import { unknownLabels } from './field-order.ts';
import type { Path, PlacedProblem } from './problem.ts';
import { toConfirm, unknownPlaces } from './to-confirm.ts';
import { blankableText, code, date, flag, hours, integer, list, map, oneOf, percent, refuse, text } from './values.ts';
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
  campo: text({ description: 'Etichetta del campo della fonte che stampa il valore.' }).optional(),
  da: code({ description: 'Chiave di «testi»: il testo che contiene la frase.' }).optional(),
  frase: text({ description: 'La frase della fonte, parola per parola.' }).optional(),
};
/** Something prescribed, with where it is written. */
const norm = <T extends z.core.$ZodLooseShape>(shape: T) =>
  map({ ...shape, ...source }).superRefine((value, context) => {
    const { campo, da, frase } = value as Norm;
    if (campo === undefined && (da === undefined || frase === undefined)) refuse(context, { is: 'without-source' });
  });

const inLanguages = map({ it: text(), en: text() });

/**
 * Figures of the whole course: floors of hours, and caps of FaD. A percentage applies to the *minimum* of the
 * measure it names, never to the hours planned: the labels of the sources say so. Other bounds are `vincoli`.
 * A figure that cannot stand is kept as printed, and its anomaly says why: no rule applies it.
 */
const floor = norm({ minimo: hours() }).optional();
const cap = z
  .union([
    norm({ massimo_percentuale: percent(), sul_minimo_di: oneOf(MEASURES) }),
    norm({ stampato: text(), anomalia: code({ description: 'Quale delle «anomalie».' }) }),
  ])
  .optional();
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
const unitFigures = <T extends z.ZodType, P extends z.ZodType>(amount: T, percentage: P) => {
  const unitFloor = map({ minimo: amount }).optional();
  const length = map({
    minimo: amount,
    variazione_percentuale: percentage
      .meta({ description: 'Di quanto la durata può variare, in più e in meno, in % del minimo.' })
      .optional(),
  }).optional();
  const unitCap = map({ massimo: amount.optional(), massimo_percentuale: percentage.optional() }).optional();
  return map({
    totale: length,
    aula: unitFloor,
    stage: unitFloor,
    laboratorio: map({ minimo: amount.optional(), massimo: amount.optional() }).optional(),
    fad: unitCap,
    fad_sincrona: unitCap,
    fad_asincrona: unitCap,
  });
};

const coded = map({
  codice: code(),
  denominazione: text(),
  ex: list(code({ description: 'Codice di prima, ancora accettato.' })).optional(),
});
const codedList = map({ campo: text(), voci: list(coded) });

/** An entry title by name, or by EQF level where the source speaks of levels. */
const entryTitle = norm({ minimo: z.union([oneOf(ENTRY_TITLES), map({ eqf: integer(1, 8) })]) });

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
  altri_campi: list(map({ campo: text(), testo: text() }), {
    description: 'Campi dell’unità che non hanno una chiave loro, parola per parola.',
  }).optional(),
  indicatori: text().optional(),
  prestazione_minima: text().optional(),
  modalita_valutazione: text().optional(),
  ore: unitFigures(hours(), percent()).optional(),
  fad_argomenti: norm({ ammessi: list(code()) }).optional(),
  lingue: norm({
    richieste: list(code(), { minimum: 0 }).optional(),
    altre_europee: integer(0, 9).optional(),
    altre: integer(0, 9, { description: 'Altre lingue straniere, quali che siano.' }).optional(),
  }).optional(),
  prova: norm({
    situazioni: integer(1, 99, { description: 'Quante situazioni diverse, almeno.' }),
    caratteri: list(code(), { description: 'Caratteri che almeno una situazione ha.' }).optional(),
    comportamenti: integer(1, 99, { description: 'Quanti comportamenti di clienti, almeno.' }).optional(),
    tempo: flag({ description: 'La prova ha un tempo assegnato.' }).optional(),
    strumenti: list(code(), { description: 'Strumenti da usare.' }).optional(),
  }).optional(),
  modalita_prova: norm({ ammesse: list(oneOf(ASSESSMENT_WAYS)) }).optional(),
  attivita_prova: norm({
    richieste: list(code(), { description: 'Che cosa il corsista fa nella prova.' }),
  }).optional(),
};

const label = () => text().optional();
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
  ore: unitFigures(text(), text()).optional(),
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
    validita: map({ dal: date().optional(), al: date().optional() }).optional(),

    denominazione: map({ testo: text(), campo: text() }),
    scheda: code({ description: 'La scheda dell’Atlante della stessa qualificazione, dove è disponibile.' }).optional(),
    classificazione: map({
      codice: map({ valore: code(), campo: text() }).optional(),
      eqf: map({ valore: integer(1, 8), campo: text() }).optional(),
      profilo: map({ testo: text(), campo: text() }).optional(),
      sep: map({ codice: code().optional(), denominazione: text(), campo: text() }).optional(),
      processo: map({ testo: text(), campo: text() }).optional(),
      sequenze: map({ campo: text(), voci: list(text()) }).optional(),
      ada: codedList.optional(),
      ateco: codedList.optional(),
      cp: codedList.optional(),
      isced: codedList.optional(),
    }),
    altri_campi: list(map({ campo: text(), testo: text().optional(), voci: list(text()).optional() }), {
      description: 'Campi della fonte che non legano quello che un piano dice, parola per parola e in ordine.',
    }).optional(),
    campi_vuoti: list(map({ campo: text(), stampato: blankableText().optional(), per_unita: flag().optional() }), {
      description: 'Campi che la fonte lascia vuoti o con un trattino: non previsto, che non è zero.',
    }).optional(),
    ordine_campi: map({ corso: list(text()), unita: list(text()).optional() })
      .meta({
        description:
          'Le etichette nell’ordine in cui la fonte le stampa, del percorso e di ogni unità: l’ordine della scheda di valutazione.',
      })
      .optional(),
    testi: z
      .record(z.string(), map({ campo: text(), testo: text() }))
      .meta({ description: 'I testi della fonte, interi, per chiave: le norme ne citano le frasi.' })
      .optional(),

    descrizione: norm({})
      .meta({ description: 'Il profilo dice che cosa fa chi è qualificato: il corso si descrive a confronto.' })
      .optional(),
    fasi: norm({ richieste: list(code()) })
      .meta({ description: 'Fasi dell’attività che il corso sviluppa, ciascuna in almeno un’unità.' })
      .optional(),

    durata_anni: norm({ valore: integer(1, 10) }).optional(),
    annualita: map({
      campo: text(),
      voci: list(map({ anno: integer(1, 10), ore: hours(), esame_intermedio: flag() })),
    }).optional(),
    ore: courseFigures.optional(),
    fad: map({
      accreditamento: norm({ guardare: inLanguages })
        .meta({
          description:
            'La FaD è dei soli soggetti accreditati: i limiti valgono per gli altri; per loro, che cosa guardare.',
        })
        .optional(),
    }).optional(),
    didattica: map({
      aula: norm({}).optional(),
      laboratorio: norm({}).optional(),
      pratica: norm({}).meta({ description: 'Attività pratiche, in laboratorio o in stage.' }).optional(),
    }).optional(),
    ingresso: map({
      titolo: entryTitle.optional(),
      titolo_altro_campo: entryTitle
        .meta({
          description: 'Lo stesso requisito in un altro campo della fonte, che lo contraddice: avverte soltanto.',
        })
        .optional(),
      proscioglimento: norm({ accertamento: flag() }).optional(),
      italiano: norm({ livello: oneOf(CEFR_LEVELS) }).optional(),
      verifica_italiano: norm({ una_tra: list(oneOf(ITALIAN_CHECKS)) }).optional(),
      esenzioni_italiano: norm({ ammesse: list(code(), { minimum: 0 }) }).optional(),
      titoli_esteri: norm({ uno_tra: list(oneOf(FOREIGN_TITLE_PAPERS)) }).optional(),
      eta: norm({ minima: integer(0, 99) }).optional(),
      termine: norm({ entro: oneOf(['inizio_attivita']) }).optional(),
      deroghe: norm({ ammesse: flag() }).optional(),
      documentazione: norm({ guardare: inLanguages })
        .meta({ description: 'I documenti di ingresso si conservano; che cosa guardare dove il piano non lo dice.' })
        .optional(),
    }).optional(),
    docenti: map({
      mondo_del_lavoro: norm({ minimo_percentuale: percent() }).optional(),
      esperienza: norm({ minimo_anni: integer(0, 80) }).optional(),
      titolo: norm({}).optional(),
      solo_laboratorio: norm({})
        .meta({ description: 'Chi insegna solo in laboratorio è dispensato dal titolo.' })
        .optional(),
    }).optional(),
    tutor: norm({ minimo_anni_professionali: integer(0, 80) }).optional(),
    sedi: norm({ richieste: list(oneOf(ROOM_TYPES)), quante: oneOf(['tutte', 'almeno_una']) }).optional(),
    frequenza: map({
      minima: norm({ minimo_percentuale: percent() }).optional(),
      assenze: norm({ massimo_percentuale: percent() }).optional(),
      inserimento: norm({ massimo_percentuale: percent() }).optional(),
    }).optional(),
    valutazione: map({
      verifica_unita: norm({}).optional(),
      esame_pubblico: norm({}).optional(),
      esame_unita: norm({}).optional(),
      attestazione: norm({ denominazione: text() }).optional(),
      attestazione_altro_campo: norm({ denominazione: text() }).optional(),
    }).optional(),
    crediti: norm({
      ammessi: list(oneOf(['ammissione', 'frequenza'])),
      riferimenti: list(text(), { description: 'Atti secondo cui si riconoscono.' }).optional(),
    }).optional(),

    composizione: oneOf(['unita_formative', 'moduli'], {
      description: 'Se la fonte divide il corso in moduli, ogni modulo è un’unità, con i contenuti in «conoscenze».',
    }).optional(),
    etichette_unita: labels
      .meta({ description: 'Etichette dei campi che la fonte ripete per ogni unità, scritte una volta.' })
      .optional(),
    unita_formative: list(map({ ...learningUnit, uc: code().optional() }), { minimum: 0 }),
    competenze_chiave: list(map(learningUnit), { minimum: 0 }).optional(),
    unita_competenza: map({
      etichette: map({
        codice: text().optional(),
        eqf: text().optional(),
        risultato_atteso: text().optional(),
        cp: text().optional(),
      }),
      elenco: list(
        map({
          codice: code(),
          eqf: integer(1, 8).optional(),
          risultato_atteso: text().optional(),
          cp: list(coded).optional(),
        }),
      ),
    })
      .meta({ description: 'Le UC, dove la fonte le descrive a parte; abilità e conoscenze sono quelle delle UF.' })
      .optional(),

    vincoli: list(constraint, {
      description: 'Condizioni che le altre chiavi non conoscono, come in un avviso.',
    }).optional(),
    da_verificare: list(norm({ id: code(), unita: list(code()).optional(), guardare: inLanguages }), {
      description: 'Quello che solo una persona può dire: che cosa guardare.',
    }).optional(),
    anomalie: list(
      map({
        id: code(),
        campi: list(text()),
        stampato: text(),
        perche: inLanguages,
        trattamento: inLanguages,
        controlli: list(code({ description: 'Controlli di «check-standards» che questa anomalia spiega.' })).optional(),
        regole: list(code({ description: 'Regole nel cui esito va ricordata.' })).optional(),
      }),
      { description: 'Difetti della fonte: mostrati, mai corretti in segreto.' },
    ).optional(),
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
      for (const entry of each(value, `${key}.testo`)) texts.set(key, fold(textIn(entry.value)));
    }
  }
  const units = [...each(standard, 'unita_formative[]')].map(({ value }) =>
    UNIT_TEXTS.flatMap((key) => [...each(value, key)].map((entry) => fold(textIn(entry.value)))).join('\n'),
  );
  return [...maps(standard)].flatMap(({ path, value: { da, frase } }): PlacedProblem[] => {
    if (typeof frase !== 'string' && typeof da !== 'string') return [];
    if (typeof da === 'string' && !texts.has(da)) {
      return [{ path: [...path, 'da'], problem: { is: 'unknown-reference', found: da, known: [...texts.keys()] } }];
    }
    const own = path[0] === 'unita_formative' ? units[Number(path[1])] : undefined;
    const body = typeof da === 'string' ? texts.get(da) : own;
    if (typeof frase !== 'string' || body === undefined || body.includes(fold(frase))) return [];
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

/** White space folded: a sentence may break anywhere in the YAML. */
function fold(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
