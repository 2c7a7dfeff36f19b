/** The plan of a course (`formato: qualcheck/piano@1`): every key that a course designer may write. */
import * as z from 'zod/mini';
import { PLAN_FORMAT } from './kind.ts';
import {
  blankableText,
  code,
  date,
  described,
  euro,
  flag,
  hours,
  integer,
  list,
  listOrNone,
  map,
  oneOf,
  optional,
  percent,
  text,
} from './values.ts';
import {
  ASSESSMENT_WAYS,
  CEFR_LEVELS,
  ENTRY_TITLES,
  FOREIGN_TITLE_PAPERS,
  ITALIAN_CHECKS,
  ROOM_TYPES,
} from './vocabulary.ts';

/** Beyond what any course names: each call is looked up, each exception compared with every outcome of its rule. */
const MOST_AVVISI = 100;
const MOST_EXCEPTIONS = 1000;

const modeHours = map(
  {
    aula: optional(hours()),
    laboratorio: optional(hours()),
    fad_sincrona: optional(hours()),
    fad_asincrona: optional(hours()),
    fad: optional(hours()),
    stage: optional(hours()),
  },
  { examples: [{ aula: 60, laboratorio: 50, fad_sincrona: 40 }] },
);

const items = described(z.union([oneOf(['tutte']), listOrNone(integer(1, 999))]), {
  examples: ['tutte', [1, 2, 3]],
});
const teacherIds = list(code(), { minimum: 0 });

const assessment = z.union([
  blankableText(),
  map({
    modalita: optional(listOrNone(oneOf(ASSESSMENT_WAYS))),
    attivita: optional(listOrNone(text(), { examples: [['simulazione', 'motivazione']] })),
    descrizione: optional(text()),
    situazioni: optional(
      listOrNone(
        map({
          descrizione: text(),
          caratteri: optional(list(text(), { examples: [['conflitto'], ['reclamo']] })),
          comportamento: optional(text()),
        }),
      ),
    ),
    tempo_minuti: optional(integer(1, 10_000)),
    strumenti: optional(listOrNone(text())),
  }),
]);

/** What a provider writes for its readers, and no norm binds. */
const note = text();

const entryTitle = z.union([oneOf(ENTRY_TITLES), map({ eqf: integer(1, 8) })]);

const taught = {
  ore: optional(modeHours),
  conoscenze: optional(items),
  abilita: optional(items),
  docenti: optional(teacherIds),
  argomento: optional(code({ examples: ['formazione_generale_sicurezza'] })),
};
const modules = list(map({ titolo: text(), ...taught, note: optional(note) }));

const unit = map({
  codice: code({ examples: ['20_CTR'] }),
  uc: optional(code()),
  titolo: optional(text()),
  risultato_atteso: optional(text()),
  fasi: optional(list(code(), { minimum: 0, examples: [['accoglienza', 'reclamo']] })),
  moduli: optional(modules),
  ...taught,
  lingue: optional(list(code(), { minimum: 0, examples: [['en', 'fr']] })),
  verifica: optional(assessment),
  note: optional(note),
});

const keyCompetence = map({
  codice: code({ examples: ['04_KC'] }),
  titolo: optional(text()),
  moduli: optional(modules),
  ...taught,
  verifica: optional(assessment),
  note: optional(note),
});

/** Trainees at one end of a range. */
const trainees = integer(1, 10_000);

export const planSchema = map({
  formato: text({ const: PLAN_FORMAT }),
  titolo: text(),
  note: optional(note),
  standard: code({ examples: ['basilicata/operatore-assistenza-telefonica'] }),
  avvisi: optional(listOrNone(code(), { keep: true, maximum: MOST_AVVISI })),
  obiettivo: optional(z.union([oneOf(['qualificazione']), map({ unita: list(code()) })])),
  soggetto: optional(
    map({
      denominazione: optional(text()),
      accreditato_fad: optional(flag()),
    }),
  ),
  corso: optional(
    map({
      ore_totali: optional(hours()),
      eqf: optional(integer(1, 8)),
      denominazione: optional(text()),
      profilo: optional(text()),
      descrizione: optional(blankableText()),
      sep: optional(text()),
      processo: optional(text()),
      sequenze: optional(listOrNone(text())),
      ada: optional(list(code(), { minimum: 0, examples: [['ADA.24.01.08']] })),
      ateco: optional(list(code(), { minimum: 0, examples: [['82.20.00']] })),
      cp: optional(list(code(), { minimum: 0, examples: [['4.2.2.4.0']] })),
      isced: optional(code({ examples: ['0415'] })),
      inizio: optional(date()),
      fine: optional(date()),
      edizioni: optional(
        list(map({ sede: optional(text()), inizio: optional(date()), fine: optional(date()) }), { minimum: 0 }),
      ),
      sede: optional(text()),
      orario: optional(map({ giornaliere: optional(hours()), settimanali: optional(hours()) })),
      partecipanti: optional(
        z.union([integer(1, 10_000), map({ minimo: optional(trainees), massimo: optional(trainees) })]),
      ),
      uditori: optional(integer(0, 10_000)),
      costo: optional(map({ per_allievo: optional(euro()) })),
      annualita: optional(
        list(map({ ore: optional(hours()), stage: optional(hours()), esame_intermedio: optional(flag()) })),
      ),
    }),
  ),
  ingresso: optional(
    map({
      titolo: optional(entryTitle),
      alternative: optional(
        list(
          map({
            titolo: optional(entryTitle),
            esperienza_anni: optional(integer(0, 80)),
            crediti: optional(flag()),
          }),
          { minimum: 0 },
        ),
      ),
      proscioglimento: optional(map({ accertamento: optional(blankableText()) })),
      eta_minima: optional(integer(0, 99)),
      italiano: optional(
        map({
          livello: optional(oneOf(CEFR_LEVELS)),
          verifica: optional(listOrNone(oneOf(ITALIAN_CHECKS))),
          esenzioni: optional(listOrNone(code(), { keep: true, examples: [['diploma_italiano']] })),
        }),
      ),
      titoli_esteri: optional(listOrNone(oneOf(FOREIGN_TITLE_PAPERS))),
      requisiti_entro: optional(z.union([oneOf(['inizio_attivita']), date()])),
      deroghe: optional(listOrNone(text(), { keep: true })),
      documentazione_agli_atti: optional(flag()),
    }),
  ),
  unita_formative: list(unit, { minimum: 0 }),
  competenze_chiave: optional(listOrNone(keyCompetence)),
  stage: optional(
    map({
      ore: optional(hours()),
      tutor: optional(
        listOrNone(
          map({
            id: code(),
            titolo_studio_adeguato: optional(flag()),
            esperienza_professionale_anni: optional(integer(0, 80)),
          }),
        ),
      ),
      imprese: optional(list(map({ denominazione: text(), sede: optional(text()) }), { minimum: 0 })),
      note: optional(note),
    }),
  ),
  altre_attivita: optional(
    listOrNone(
      map({
        titolo: text(),
        ore: optional(hours()),
        nel_totale: optional(flag()),
      }),
    ),
  ),
  docenti: optional(
    listOrNone(
      map({
        id: code(),
        mondo_del_lavoro: optional(flag()),
        esperienza_anni: optional(integer(0, 80)),
        titolo_studio_adeguato: optional(flag()),
        nota: optional(text()),
      }),
    ),
  ),
  sedi: optional(
    listOrNone(map({ tipo: oneOf(ROOM_TYPES), posti: optional(integer(0, 10_000)), luogo: optional(text()) })),
  ),
  frequenza: optional(
    map({
      minima: optional(percent()),
      assenze_massime: optional(percent()),
      inserimento_entro: optional(percent()),
    }),
  ),
  valutazione: optional(
    map({
      esame: optional(
        map({
          pubblico: optional(flag()),
          unita: optional(z.union([oneOf(['tutte']), list(code(), { minimum: 0 })])),
          prove: optional(list(text(), { minimum: 0 })),
          soglia: optional(text({ examples: ['60/100'] })),
          ore: optional(hours()),
        }),
      ),
      attestazione: optional(blankableText()),
    }),
  ),
  crediti: optional(
    map({
      ammissione: optional(flag()),
      frequenza: optional(flag()),
      riferimenti: optional(listOrNone(text(), { examples: [['D.G.R. n. 744/2016']] })),
    }),
  ),
  eccezioni: optional(
    listOrNone(
      map({
        regola: code(),
        soggetto: optional(code()),
        motivo: text(),
        riferimento: optional(text()),
        scade: optional(date()),
      }),
      { maximum: MOST_EXCEPTIONS },
    ),
  ),
});

export type Plan = z.infer<typeof planSchema>;
export type PlanUnit = Plan['unita_formative'][number];
export type PlanModule = NonNullable<PlanUnit['moduli']>[number];
export type ModeHours = NonNullable<PlanUnit['ore']>;
