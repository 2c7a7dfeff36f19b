/**
 * Alterations of the shipped standards, by kind: what each must be told, and its neighbour that is right and silent.
 * Clauses by letter: B Basilicata, C and D the two of Campania, L Lazio.
 */
import type { Edits } from '../support/plans.ts';
import type { Letter } from './altered.ts';

export interface Altered {
  kind: string;
  on: Letter;
  edits: Edits;
  /** `check @ place (level)`; none: nothing is told. */
  says: readonly string[];
}

const ALL = ['B', 'C', 'D'] as const;
const FIGURE = 'figure-unlike-sentence';
const WORDS = 'words-unlike-sentence';

/** A value in the place of the one that its sentence says, under each of some standards. */
function unlike(
  kind: string,
  on: readonly Letter[],
  at: string,
  { wrong, right }: { wrong: readonly unknown[]; right: readonly unknown[] },
  { check = FIGURE, level = 'error', place = at.replaceAll('[', '.').replaceAll(']', '') } = {},
): Altered[] {
  return on.flatMap((letter) => [
    ...wrong.map((value) => ({ kind, on: letter, edits: { [at]: value }, says: [`${check} @ ${place} (${level})`] })),
    ...right.map((value) => ({ kind, on: letter, edits: { [at]: value }, says: [] })),
  ]);
}

/** Other sentences of the same meaning, or of another, for a figure of Basilicata. */
function sentence(kind: string, norm: string, frase: string, value: Edits, says: readonly string[]): Altered {
  return { kind, on: 'B', edits: { [`${norm}.frase`]: frase, ...value }, says };
}

const attendance = [
  ...ALL.flatMap((on): Altered[] => {
    const both = on === 'B' ? [] : ['attendance-contradiction @ frequenza.assenze (error)'];
    return [70, 79, 81, 0.8].map((value) => ({
      kind: 'attendance',
      on,
      edits: { 'frequenza.minima.minimo_percentuale': value },
      says: [`${FIGURE} @ frequenza.minima.minimo_percentuale (error)`, ...both],
    }));
  }),
  sentence('attendance', 'frequenza.minima', "l'ottanta per cento delle ore", {}, []),
  sentence('attendance', 'frequenza.minima', 'almeno quattro quinti delle ore', {}, []),
  sentence('attendance', 'frequenza.minima', 'assenze fino al 20 % delle ore', {}, []),
  sentence('attendance', 'frequenza.minima', 'assenze fino al 25 % delle ore', {}, [
    `${FIGURE} @ frequenza.minima.minimo_percentuale (warning)`,
  ]),
  // Several numbers: one of them is the figure, or only one is a floor, or nothing is sure.
  sentence('attendance', 'frequenza.minima', "l'80% delle ore, e il 90% di quelle di stage", {}, []),
  sentence('attendance', 'frequenza.minima', "almeno l'85% delle ore, con assenze al massimo del 15%", {}, [
    `${FIGURE} @ frequenza.minima.minimo_percentuale (warning)`,
  ]),
  sentence('attendance', 'frequenza.minima', "l'85% delle ore d'aula e il 90% di quelle di stage", {}, []),
  sentence('attendance', 'frequenza.minima', 'una frequenza tra il 75 e il 90% delle ore', {}, []),
  sentence('attendance', 'frequenza.minima', 'gran parte delle ore, ai sensi della D.G.R. n. 744/2016', {}, []),
];

const teachers = [
  ...unlike('teachers', ALL, 'docenti.mondo_del_lavoro.minimo_percentuale', { wrong: [40, 49.99, 60], right: [50] }),
  ...unlike('teachers', ALL, 'docenti.esperienza.minimo_anni', { wrong: [2, 4], right: [3] }),
  ...unlike('teachers', ['C', 'D'], 'tutor.minimo_anni_professionali', { wrong: [2, 5], right: [3] }),
  sentence('teachers', 'docenti.mondo_del_lavoro', 'la metà dei docenti', {}, []),
  sentence('teachers', 'docenti.mondo_del_lavoro', 'i due terzi dei docenti', {}, [
    `${FIGURE} @ docenti.mondo_del_lavoro.minimo_percentuale (error)`,
  ]),
  ...['almeno triennale', 'di almeno tre anni', 'di 36 mesi', 'almeno un triennio', 'di almeno 3 anni'].map((frase) =>
    sentence('teachers', 'docenti.esperienza', `esperienza ${frase}`, {}, []),
  ),
  ...['almeno biennale', 'di almeno due anni', 'di 24 mesi', 'di un quinquennio', 'di almeno 5 anni'].map((frase) =>
    sentence('teachers', 'docenti.esperienza', `esperienza ${frase}`, {}, [
      `${FIGURE} @ docenti.esperienza.minimo_anni (error)`,
    ]),
  ),
  // The degree of three years is a title, and no experience.
  sentence(
    'teachers',
    'docenti.esperienza',
    'laurea triennale ed esperienza biennale',
    { 'docenti.esperienza.minimo_anni': 2 },
    [],
  ),
  sentence('teachers', 'docenti.esperienza', 'esperienza di due o tre anni', {}, []),
];

const entry = [
  ...unlike('entry', ALL, 'ingresso.italiano.livello', { wrong: ['A2', 'B2', 'C1'], right: ['B1'] }),
  ...unlike('entry', ['C', 'D'], 'ingresso.titolo.minimo', { wrong: [{ eqf: 3 }, { eqf: 5 }], right: [{ eqf: 4 }] }),
  ...unlike('entry', ['C'], 'ingresso.titolo.minimo', {
    wrong: ['qualifica_professionale', 'laurea'],
    right: ['diploma'],
  }),
  ...unlike('entry', ['B'], 'ingresso.titolo.minimo', {
    wrong: ['licenza_media', 'diploma', { eqf: 3 }],
    right: ['obbligo_istruzione', { eqf: 2 }],
  }),
  sentence(
    'entry',
    'ingresso.titolo',
    'diploma di scuola secondaria di secondo grado',
    { 'ingresso.titolo.minimo': 'diploma' },
    [],
  ),
  sentence(
    'entry',
    'ingresso.titolo',
    'diploma di scuola secondaria di primo grado',
    { 'ingresso.titolo.minimo': 'diploma' },
    [`${FIGURE} @ ingresso.titolo.minimo (error)`],
  ),
  sentence('entry', 'ingresso.titolo', 'diploma di laurea', { 'ingresso.titolo.minimo': 'laurea' }, []),
  sentence(
    'entry',
    'ingresso.titolo',
    'qualifica professionale o diploma di maturità',
    { 'ingresso.titolo.minimo': 'its' },
    [],
  ),
  ...[
    'livello EQF 4',
    'livello 4 EQF',
    'quarto livello EQF',
    'IV livello del QEQ',
    'un livello E.q.f. pari almeno a 4',
  ].flatMap((frase) => [
    sentence('entry', 'ingresso.titolo', frase, { 'ingresso.titolo.minimo': { eqf: 4 } }, []),
    sentence('entry', 'ingresso.titolo', frase, { 'ingresso.titolo.minimo': { eqf: 3 } }, [
      `${FIGURE} @ ingresso.titolo.minimo (error)`,
    ]),
  ]),
  ...unlike('entry', ['D'], 'ingresso.eta.minima', { wrong: [16, 17, 21], right: [18] }),
  ...['diciotto anni', 'la maggiore età', 'il diciottesimo anno di età', "l'età di anni 18"].map(
    (frase): Altered => ({ kind: 'entry', on: 'D', edits: { 'ingresso.eta.frase': frase }, says: [] }),
  ),
  ...unlike('entry', ALL, 'ingresso.deroghe.ammesse', { wrong: [true], right: [false] }, { check: WORDS }),
  sentence('entry', 'ingresso.deroghe', 'Sono ammesse deroghe', {}, [`${WORDS} @ ingresso.deroghe.ammesse (error)`]),
  sentence('entry', 'ingresso.deroghe', 'Sono ammesse deroghe', { 'ingresso.deroghe.ammesse': true }, []),
  sentence('entry', 'ingresso.deroghe', 'Nessuna deroga', {}, []),
  sentence(
    'entry',
    'ingresso.deroghe',
    'Non è ammessa alcuna deroga, salvo motivi di salute',
    { 'ingresso.deroghe.ammesse': true },
    [],
  ),
  ...unlike(
    'entry',
    ['B'],
    'ingresso.proscioglimento.accertamento',
    { wrong: [false], right: [true] },
    { check: WORDS, level: 'warning' },
  ),
  ...unlike(
    'entry',
    ['C', 'D'],
    'ingresso.esenzioni_italiano.ammesse',
    { wrong: [[]], right: [['diploma_italiano']] },
    { check: WORDS, level: 'warning' },
  ),
  ...unlike(
    'entry',
    ['B'],
    'ingresso.esenzioni_italiano.ammesse',
    { wrong: [['diploma_italiano']], right: [[]] },
    { check: WORDS, level: 'warning' },
  ),
  ...unlike(
    'entry',
    ALL,
    'ingresso.verifica_italiano.una_tra',
    { wrong: [['certificazione'], ['test_ingresso']], right: [['test_ingresso', 'certificazione']] },
    { check: WORDS, level: 'warning' },
  ),
  ...unlike(
    'entry',
    ['C', 'D'],
    'ingresso.titoli_esteri.uno_tra',
    { wrong: [['dichiarazione_valore']], right: [] },
    { check: WORDS, level: 'warning' },
  ),
  ...unlike(
    'entry',
    ['C', 'D'],
    'ingresso.esenzioni_italiano.ammesse[0]',
    { wrong: ['residenza'], right: [] },
    { check: WORDS, level: 'warning' },
  ),
];

const assessment = [
  ...unlike(
    'certificate',
    ['B'],
    'valutazione.attestazione.denominazione',
    {
      wrong: ['Attestato di frequenza', 'Certificazione di qualifica professionale'],
      right: ['certificato di Qualificazione professionale'],
    },
    { check: WORDS },
  ),
  ...['C', 'D'].map(
    (on): Altered => ({
      kind: 'certificate',
      on: on as Letter,
      edits: { 'valutazione.attestazione.denominazione': 'Attestato di qualifica' },
      says: [
        `${WORDS} @ valutazione.attestazione.denominazione (error)`,
        'attestation-contradiction @ valutazione.attestazione_altro_campo (error)',
      ],
    }),
  ),
  sentence(
    'certificate',
    'valutazione.attestazione',
    'rilascio dei certificati di qualificazione professionale',
    {},
    [],
  ),
  sentence('certificate', 'valutazione.attestazione', 'rilascio di un attestato', {}, [
    `${WORDS} @ valutazione.attestazione.denominazione (warning)`,
  ]),
  ...[0, 1, 2, 3].flatMap((index) =>
    unlike('situations', ['L'], `unita_formative[${index}].prova.situazioni`, { wrong: [2, 4], right: [3] }),
  ),
  ...unlike('situations', ['L'], 'unita_formative[2].prova.comportamenti', { wrong: [1, 3], right: [2] }),
  ...unlike(
    'situations',
    ['L'],
    'unita_formative[3].prova.tempo',
    { wrong: [false], right: [true] },
    { check: WORDS, level: 'warning' },
  ),
  ...unlike(
    'situations',
    ['L'],
    'unita_formative[0].prova.tempo',
    { wrong: [true], right: [false] },
    { check: WORDS, level: 'warning' },
  ),
  ...unlike(
    'situations',
    ['L'],
    'unita_formative[0].prova.caratteri[0]',
    { wrong: ['reclamo'], right: [] },
    { check: WORDS, level: 'warning' },
  ),
  ...(
    [
      ['unita_formative[0].prova.caratteri', ['conflitto'], ['lingua_straniera', 'conflitto']],
      ['unita_formative[0].prova.caratteri', undefined, ['conflitto', 'lingua_straniera']],
      ['unita_formative[0].attivita_prova.richieste', ['simulazione'], ['motivazione', 'simulazione']],
      ['unita_formative[2].attivita_prova.richieste', [], ['simulazione']],
      ['fasi.richieste', ['accoglienza', 'reclamo'], ['accoglienza', 'informazione', 'supporto_tecnico', 'reclamo']],
    ] as const
  ).flatMap(([at, wrong, right]) =>
    unlike('what is left out', ['L'], at, { wrong: [wrong], right: [right] }, { check: WORDS, level: 'warning' }),
  ),
  ...unlike(
    'situations',
    ['L'],
    'unita_formative[1].prova.strumenti[0]',
    { wrong: ['centralino'], right: [] },
    { check: WORDS, level: 'warning' },
  ),
  ...unlike(
    'situations',
    ['L'],
    'unita_formative[2].modalita_prova.ammesse',
    { wrong: [['audizione'], ['prova_scritta']], right: [['prova_prestazionale', 'colloquio_tecnico', 'audizione']] },
    { check: WORDS, level: 'warning' },
  ),
  ...unlike(
    'situations',
    ['L'],
    'unita_formative[0].attivita_prova.richieste[0]',
    { wrong: ['traduzione'], right: ['motivazione'] },
    { check: WORDS, level: 'warning' },
  ),
  ...unlike(
    'situations',
    ['L'],
    'fasi.richieste[3]',
    { wrong: ['vendita'], right: ['reclamo'] },
    { check: WORDS, level: 'warning' },
  ),
  ...unlike(
    'languages',
    ['B'],
    'unita_formative[1].lingue.richieste[0]',
    { wrong: ['de', 'fr'], right: ['en', 'en-GB'] },
    { check: WORDS, level: 'warning' },
  ),
  ...unlike(
    'languages',
    ['B'],
    'unita_formative[1].lingue.altre_europee',
    { wrong: [2, 0], right: [1] },
    { level: 'warning' },
  ),
  ...unlike('languages', ['L'], 'unita_formative[2].lingue.altre', { wrong: [2], right: [1] }, { level: 'warning' }),
  ...unlike('rooms', ['B'], 'sedi.quante', { wrong: ['almeno_una'], right: ['tutte'] }, { check: WORDS }),
  ...unlike('rooms', ['C', 'D'], 'sedi.quante', { wrong: ['tutte'], right: ['almeno_una'] }, { check: WORDS }),
  ...unlike(
    'rooms',
    ALL,
    'sedi.richieste',
    { wrong: [['aula']], right: [['laboratorio', 'aula']] },
    { check: WORDS, level: 'warning' },
  ),
  ...unlike(
    'credits',
    ALL,
    'crediti.ammessi',
    { wrong: [['ammissione'], ['frequenza']], right: [['frequenza', 'ammissione']] },
    { check: WORDS, level: 'warning' },
  ),
  ...unlike(
    'credits',
    ['B'],
    'crediti.riferimenti[1]',
    { wrong: ['D.G.R. n. 112/2019', 'D.G.R. n. 12/2018'], right: ['D.G.R. 112/2018'] },
    { check: WORDS, level: 'warning' },
  ),
];

/** A figure of hours with a sentence of its own. */
const hoursIn = (frase: string, minimo: number, says: readonly string[]): Altered => ({
  kind: 'hours in words',
  on: 'B',
  edits: { 'ore.totale': { minimo, campo: 'Durata', frase, da: 'ingresso' } },
  says: [...(minimo === 600 ? [] : ['total-mismatch @ ore.totale (error)']), ...says],
});
const HOURS = [`${FIGURE} @ ore.totale.minimo (error)`];
const hours: Altered[] = [
  hoursIn('almeno seicento ore', 600, []),
  hoursIn('almeno 600 ore', 600, []),
  hoursIn('600h', 600, []),
  hoursIn('almeno seicentocinquanta ore', 600, HOURS),
  hoursIn('almeno cinquecento ore', 600, HOURS),
  hoursIn('non meno di 1.200 ore', 600, HOURS),
  hoursIn('non meno di milleduecento ore', 1200, []),
  hoursIn('600 ore, di cui 240 ore di stage', 600, []),
  hoursIn('600 ore, di cui 240 ore di stage', 240, []),
  hoursIn('800 ore, di cui 240 ore di stage', 600, []),
];

export const SENTENCES: readonly Altered[] = [...attendance, ...teachers, ...entry, ...assessment, ...hours];
