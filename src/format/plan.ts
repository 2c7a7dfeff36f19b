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

const describe = (description: string, more: Record<string, unknown> = {}) => ({ description, ...more });

const modeHours = map(
  {
    aula: optional(hours(describe('Ore di aula in presenza.'))),
    laboratorio: optional(hours(describe('Ore di laboratorio.'))),
    fad_sincrona: optional(
      hours(describe('Ore di formazione a distanza in diretta: sono ore d’aula svolte a distanza.')),
    ),
    fad_asincrona: optional(
      hours(describe('Ore di formazione a distanza in differita (e-learning): sono ore d’aula svolte a distanza.')),
    ),
    fad: optional(hours(describe('Ore di formazione a distanza di cui non si dice se in diretta o in differita.'))),
    stage: optional(
      hours(describe('Ore di stage di questa unità; se una unità le ha, tutte insieme fanno stage.ore.')),
    ),
  },
  describe('Ore per modalità.', { examples: [{ aula: 60, laboratorio: 50, fad_sincrona: 40 }] }),
);

const items = described(
  z.union([oneOf(['tutte']), listOrNone(integer(1, 999))]),
  describe('Numeri degli elementi nell’ordine dello standard (1 è il primo), oppure «tutte».', {
    examples: ['tutte', [1, 2, 3]],
  }),
);
const teacherIds = list(code(), { minimum: 0, ...describe('Codici dei docenti, come in «docenti».') });

const assessment = z.union([
  blankableText(),
  map({
    modalita: optional(listOrNone(oneOf(ASSESSMENT_WAYS))),
    attivita: optional(
      listOrNone(text(), {
        ...describe('Che cosa il corsista fa nella prova.', { examples: [['simulazione', 'motivazione']] }),
      }),
    ),
    descrizione: optional(text()),
    situazioni: optional(
      listOrNone(
        map({
          descrizione: text(),
          caratteri: optional(
            list(text(), describe('Che cosa la distingue.', { examples: [['conflitto'], ['reclamo']] })),
          ),
          comportamento: optional(text()),
        }),
      ),
    ),
    tempo_minuti: optional(integer(1, 10_000)),
    strumenti: optional(listOrNone(text())),
  }),
]);

/** What a provider writes for its readers, and no norm binds. */
const note = text(describe('Appunto per chi legge il piano: compare nei rapporti, nessuna norma lo guarda.'));

const entryTitle = described(
  z.union([oneOf(ENTRY_TITLES), map({ eqf: integer(1, 8) })]),
  describe('Titolo richiesto per entrare, o il suo livello: { eqf: 4 }.'),
);

const taught = {
  ore: optional(modeHours),
  conoscenze: optional(items),
  abilita: optional(items),
  docenti: optional(teacherIds),
  argomento: optional(
    code(describe('Argomento, dove la norma lega la FaD a un tema.', { examples: ['formazione_generale_sicurezza'] })),
  ),
};
const modules = list(
  map({ titolo: text(), ...taught, note: optional(note) }),
  describe('Parti in cui l’unità si divide.'),
);

const unit = map({
  codice: code(describe('Codice della UF (o della sua UC) nello standard.', { examples: ['20_CTR'] })),
  uc: optional(code(describe('Codice della UC che l’unità sviluppa: se c’è deve essere quello dello standard.'))),
  titolo: optional(text()),
  risultato_atteso: optional(text(describe('Se c’è deve essere quello dello standard.'))),
  fasi: optional(
    list(code(), {
      minimum: 0,
      ...describe('Fasi dell’attività descritte dal profilo che l’unità sviluppa.', {
        examples: [['accoglienza', 'reclamo']],
      }),
    }),
  ),
  moduli: optional(modules),
  ...taught,
  lingue: optional(
    list(code(), {
      minimum: 0,
      ...describe('Lingue straniere insegnate, codici ISO 639-1.', { examples: [['en', 'fr']] }),
    }),
  ),
  verifica: optional(described(assessment, describe('Verifica a conclusione dell’unità.'))),
  note: optional(note),
});

const keyCompetence = map({
  codice: code(describe('Codice della KC nello standard.', { examples: ['04_KC'] })),
  titolo: optional(text()),
  moduli: optional(modules),
  ...taught,
  verifica: optional(assessment),
  note: optional(note),
});

/** Trainees at one end of a range. */
const trainees = integer(1, 10_000);

export const planSchema = map(
  {
    formato: text(describe('Sempre «qualcheck/piano@1».', { const: PLAN_FORMAT })),
    titolo: text(describe('Titolo del corso, come lo legge chi lo esamina.')),
    note: optional(note),
    standard: code(
      describe('Identificativo dello standard (vedi «qualcheck list») o percorso di un suo file.', {
        examples: ['basilicata/operatore-assistenza-telefonica'],
      }),
    ),
    avvisi: optional(
      listOrNone(code(), {
        keep: true,
        maximum: MOST_AVVISI,
        ...describe('Avvisi pubblici che aggiungono condizioni: identificativi o percorsi.'),
      }),
    ),
    obiettivo: optional(
      described(
        z.union([oneOf(['qualificazione']), map({ unita: list(code()) })]),
        describe('«qualificazione», o le sole unità di un corso parziale: { unita: [20_CTR] }.'),
      ),
    ),
    soggetto: optional(
      map({
        denominazione: optional(text()),
        accreditato_fad: optional(flag(describe('Il soggetto è accreditato per la FaD.'))),
      }),
    ),
    corso: optional(
      map({
        ore_totali: optional(hours(describe('Facoltativo: se c’è deve essere la somma delle parti.'))),
        eqf: optional(integer(1, 8)),
        denominazione: optional(text(describe('Denominazione della qualificazione, come nello standard.'))),
        profilo: optional(text(describe('Profilo professionale di riferimento, per nome o per codice.'))),
        descrizione: optional(
          blankableText(describe('Che cosa il corso si propone: chi lo esamina la confronta con il profilo.')),
        ),
        sep: optional(text(describe('Settore economico-professionale, per nome o per codice.'))),
        processo: optional(text()),
        sequenze: optional(listOrNone(text())),
        ada: optional(list(code(), { minimum: 0, examples: [['ADA.24.01.08']] })),
        ateco: optional(list(code(), { minimum: 0, examples: [['82.20.00']] })),
        cp: optional(list(code(), { minimum: 0, examples: [['4.2.2.4.0']] })),
        isced: optional(code(describe('Codice ISCED-F 2013.', { examples: ['0415'] }))),
        inizio: optional(date()),
        fine: optional(date()),
        edizioni: optional(
          list(map({ sede: optional(text()), inizio: optional(date()), fine: optional(date()) }), {
            minimum: 0,
            ...describe('Edizioni del corso: di ciascuna le date valgono come quelle del corso.'),
          }),
        ),
        sede: optional(text()),
        orario: optional(map({ giornaliere: optional(hours()), settimanali: optional(hours()) })),
        partecipanti: optional(
          described(
            z.union([integer(1, 10_000), map({ minimo: optional(trainees), massimo: optional(trainees) })]),
            describe('Quanti corsisti si prevedono, o tra quanti e quanti: { minimo: 12, massimo: 15 }.'),
          ),
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
              crediti: optional(flag(describe('Si entra con crediti di ammissione al posto del titolo.'))),
            }),
            {
              minimum: 0,
              ...describe('Altri modi di entrare, oltre a «titolo»: ciascuno deve essere ammesso.'),
            },
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
        requisiti_entro: optional(
          described(
            z.union([oneOf(['inizio_attivita']), date()]),
            describe('Entro quando i requisiti sono posseduti: «inizio_attivita» o una data.'),
          ),
        ),
        deroghe: optional(listOrNone(text(), { keep: true })),
        documentazione_agli_atti: optional(
          flag(describe('L’ente conserva agli atti i documenti di ingresso dei corsisti.')),
        ),
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
          nel_totale: optional(flag(describe('Le sue ore contano nel totale del corso, e per nient’altro.'))),
        }),
      ),
    ),
    docenti: optional(
      listOrNone(
        map({
          id: code(describe('Codice del docente, non il nome.')),
          mondo_del_lavoro: optional(flag(describe('Proviene dal mondo del lavoro.'))),
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
            prove: optional(list(text(), { minimum: 0, ...describe('Le prove, una per voce.') })),
            soglia: optional(text(describe('Punteggio con cui si supera.', { examples: ['60/100'] }))),
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
        riferimenti: optional(
          listOrNone(text(), {
            ...describe('Atti secondo cui si riconoscono.', { examples: [['D.G.R. n. 744/2016']] }),
          }),
        ),
      }),
    ),
    eccezioni: optional(
      listOrNone(
        map({
          regola: code(describe('La regola messa da parte.')),
          soggetto: optional(code(describe('Solo per questa unità.'))),
          motivo: text(describe('Perché: obbligatorio.')),
          riferimento: optional(text()),
          scade: optional(date()),
        }),
        { maximum: MOST_EXCEPTIONS },
      ),
    ),
  },
  { title: 'Piano di un corso', description: 'Il piano che «qualcheck validate» controlla.' },
);

export type Plan = z.infer<typeof planSchema>;
export type PlanUnit = Plan['unita_formative'][number];
export type PlanModule = NonNullable<PlanUnit['moduli']>[number];
export type ModeHours = NonNullable<PlanUnit['ore']>;
