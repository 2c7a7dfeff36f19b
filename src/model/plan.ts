/** The plan of a course (`formato: qualcheck/piano@1`): every key that a course designer may write. */
import * as z from 'zod';
import { blankableText, code, date, flag, hours, integer, list, map, oneOf, percent, text } from './values.ts';
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

export const PLAN_FORMAT = 'qualcheck/piano@1';

const describe = (description: string, more: Record<string, unknown> = {}) => ({ description, ...more });

const modeHours = map(
  {
    aula: hours(describe('Ore di aula in presenza.')).optional(),
    laboratorio: hours(describe('Ore di laboratorio.')).optional(),
    fad_sincrona: hours(
      describe('Ore di formazione a distanza in diretta: sono ore d’aula svolte a distanza.'),
    ).optional(),
    fad_asincrona: hours(
      describe('Ore di formazione a distanza in differita (e-learning): sono ore d’aula svolte a distanza.'),
    ).optional(),
    stage: hours(
      describe('Ore di stage di questa unità; se una unità le ha, tutte insieme fanno stage.ore.'),
    ).optional(),
  },
  describe('Ore per modalità.', { examples: [{ aula: 60, laboratorio: 50, fad_sincrona: 40 }] }),
);

const items = z.union([oneOf(['tutte']), list(integer(1, 999), { minimum: 0 })]).meta(
  describe('Numeri degli elementi nell’ordine dello standard (1 è il primo), oppure «tutte».', {
    examples: ['tutte', [1, 2, 3]],
  }),
);
const teacherIds = list(code(), { minimum: 0, ...describe('Codici dei docenti, come in «docenti».') });

const assessment = z.union([
  blankableText(),
  map({
    modalita: list(oneOf(ASSESSMENT_WAYS), { minimum: 0 }).optional(),
    attivita: list(text(), {
      minimum: 0,
      ...describe('Che cosa il corsista fa nella prova.', { examples: [['simulazione', 'motivazione']] }),
    }).optional(),
    descrizione: text().optional(),
    situazioni: list(
      map({
        descrizione: text(),
        caratteri: list(
          text(),
          describe('Che cosa la distingue.', { examples: [['conflitto'], ['reclamo']] }),
        ).optional(),
        comportamento: text().optional(),
      }),
      { minimum: 0 },
    ).optional(),
    tempo_minuti: integer(1, 10_000).optional(),
    strumenti: list(text(), { minimum: 0 }).optional(),
  }),
]);

const taught = {
  ore: modeHours.optional(),
  conoscenze: items.optional(),
  abilita: items.optional(),
  docenti: teacherIds.optional(),
  argomento: code(
    describe('Argomento, dove la norma lega la FaD a un tema.', { examples: ['formazione_generale_sicurezza'] }),
  ).optional(),
};
const modules = list(map({ titolo: text(), ...taught }), describe('Parti in cui l’unità si divide.'));

const unit = map({
  codice: code(describe('Codice della UF (o della sua UC) nello standard.', { examples: ['20_CTR'] })),
  uc: code(describe('Codice della UC che l’unità sviluppa: se c’è deve essere quello dello standard.')).optional(),
  titolo: text().optional(),
  risultato_atteso: text(describe('Se c’è deve essere quello dello standard.')).optional(),
  fasi: list(code(), {
    minimum: 0,
    ...describe('Fasi dell’attività descritte dal profilo che l’unità sviluppa.', {
      examples: [['accoglienza', 'reclamo']],
    }),
  }).optional(),
  moduli: modules.optional(),
  ...taught,
  lingue: list(code(), {
    minimum: 0,
    ...describe('Lingue straniere insegnate, codici ISO 639-1.', { examples: [['en', 'fr']] }),
  }).optional(),
  verifica: assessment.meta(describe('Verifica a conclusione dell’unità.')).optional(),
});

const keyCompetence = map({
  codice: code(describe('Codice della KC nello standard.', { examples: ['04_KC'] })),
  titolo: text().optional(),
  moduli: modules.optional(),
  ...taught,
  verifica: assessment.optional(),
});

export const planSchema = map(
  {
    formato: text(describe('Sempre «qualcheck/piano@1».', { const: PLAN_FORMAT })),
    titolo: text(describe('Titolo del corso, come lo legge chi lo esamina.')),
    standard: code(
      describe('Identificativo dello standard (vedi «qualcheck list») o percorso di un suo file.', {
        examples: ['basilicata/operatore-assistenza-telefonica'],
      }),
    ),
    avvisi: list(code(), {
      minimum: 0,
      maximum: MOST_AVVISI,
      ...describe('Avvisi pubblici che aggiungono condizioni: identificativi o percorsi.'),
    }).optional(),
    obiettivo: z
      .union([oneOf(['qualificazione']), map({ unita: list(code()) })])
      .meta(describe('«qualificazione», o le sole unità di un corso parziale: { unita: [20_CTR] }.'))
      .optional(),
    soggetto: map({
      denominazione: text().optional(),
      accreditato_fad: flag(describe('Il soggetto è accreditato per la FaD.')).optional(),
    }).optional(),
    corso: map({
      ore_totali: hours(describe('Facoltativo: se c’è deve essere la somma delle parti.')).optional(),
      eqf: integer(1, 8).optional(),
      denominazione: text(describe('Denominazione della qualificazione, come nello standard.')).optional(),
      profilo: text(describe('Profilo professionale di riferimento, per nome o per codice.')).optional(),
      descrizione: blankableText(
        describe('Che cosa il corso si propone: chi lo esamina la confronta con il profilo.'),
      ).optional(),
      sep: text(describe('Settore economico-professionale, per nome o per codice.')).optional(),
      processo: text().optional(),
      sequenze: list(text(), { minimum: 0 }).optional(),
      ada: list(code(), { minimum: 0, examples: [['ADA.24.01.08']] }).optional(),
      ateco: list(code(), { minimum: 0, examples: [['82.20.00']] }).optional(),
      cp: list(code(), { minimum: 0, examples: [['4.2.2.4.0']] }).optional(),
      isced: code(describe('Codice ISCED-F 2013.', { examples: ['0415'] })).optional(),
      inizio: date().optional(),
      fine: date().optional(),
      partecipanti: integer(1, 10_000).optional(),
      annualita: list(map({ ore: hours().optional(), esame_intermedio: flag().optional() })).optional(),
    }).optional(),
    ingresso: map({
      titolo: z
        .union([oneOf(ENTRY_TITLES), map({ eqf: integer(1, 8) })])
        .meta(describe('Titolo richiesto per entrare, o il suo livello: { eqf: 4 }.'))
        .optional(),
      proscioglimento: map({ accertamento: blankableText().optional() }).optional(),
      eta_minima: integer(0, 99).optional(),
      italiano: map({
        livello: oneOf(CEFR_LEVELS).optional(),
        verifica: list(oneOf(ITALIAN_CHECKS), { minimum: 0 }).optional(),
        esenzioni: list(code(), { minimum: 0, examples: [['diploma_italiano']] }).optional(),
      }).optional(),
      titoli_esteri: list(oneOf(FOREIGN_TITLE_PAPERS), { minimum: 0 }).optional(),
      requisiti_entro: z
        .union([oneOf(['inizio_attivita']), date()])
        .meta(describe('Entro quando i requisiti sono posseduti: «inizio_attivita» o una data.'))
        .optional(),
      deroghe: list(text(), { minimum: 0 }).optional(),
      documentazione_agli_atti: flag(
        describe('L’ente conserva agli atti i documenti di ingresso dei corsisti.'),
      ).optional(),
    }).optional(),
    unita_formative: list(unit, { minimum: 0 }),
    competenze_chiave: list(keyCompetence, { minimum: 0 }).optional(),
    stage: map({
      ore: hours().optional(),
      tutor: list(
        map({
          id: code(),
          titolo_studio_adeguato: flag().optional(),
          esperienza_professionale_anni: integer(0, 80).optional(),
        }),
        { minimum: 0 },
      ).optional(),
    }).optional(),
    altre_attivita: list(map({ titolo: text(), ore: hours().optional() }), { minimum: 0 }).optional(),
    docenti: list(
      map({
        id: code(describe('Codice del docente, non il nome.')),
        mondo_del_lavoro: flag(describe('Proviene dal mondo del lavoro.')).optional(),
        esperienza_anni: integer(0, 80).optional(),
        titolo_studio_adeguato: flag().optional(),
      }),
      { minimum: 0 },
    ).optional(),
    sedi: list(map({ tipo: oneOf(ROOM_TYPES), posti: integer(0, 10_000).optional() }), { minimum: 0 }).optional(),
    frequenza: map({
      minima: percent().optional(),
      assenze_massime: percent().optional(),
      inserimento_entro: percent().optional(),
    }).optional(),
    valutazione: map({
      esame: map({
        pubblico: flag().optional(),
        unita: z.union([oneOf(['tutte']), list(code(), { minimum: 0 })]).optional(),
      }).optional(),
      attestazione: blankableText().optional(),
    }).optional(),
    crediti: map({
      ammissione: flag().optional(),
      frequenza: flag().optional(),
      riferimenti: list(text(), {
        minimum: 0,
        ...describe('Atti secondo cui si riconoscono.', { examples: [['D.G.R. n. 744/2016']] }),
      }).optional(),
    }).optional(),
    eccezioni: list(
      map({
        regola: code(describe('La regola messa da parte.')),
        soggetto: code(describe('Solo per questa unità.')).optional(),
        motivo: text(describe('Perché: obbligatorio.')),
        riferimento: text().optional(),
        scade: date().optional(),
      }),
      { minimum: 0, maximum: MOST_EXCEPTIONS },
    ).optional(),
  },
  { title: 'Piano di un corso', description: 'Il piano che «qualcheck validate» controlla.' },
);

export type Plan = z.infer<typeof planSchema>;
export type PlanUnit = Plan['unita_formative'][number];
export type PlanModule = NonNullable<PlanUnit['moduli']>[number];
export type ModeHours = NonNullable<PlanUnit['ore']>;
