/** What another text of the document says of a figure that has no sentence of its own, or of a yes or no. */
import type { Edits } from '../support/plans.ts';
import type { Letter } from './altered.ts';
import type { Altered } from './sentences.cases.ts';

const told = (on: Letter, edits: Edits, ...says: string[]): Altered => ({ kind: 'elsewhere', on, edits, says });
const FIGURE = (at: string) => `figure-unlike-sentence @ ${at} (warning)`;
const WORDS = (at: string) => `words-unlike-sentence @ ${at} (warning)`;

/** A text of the document, alone in its field. */
const text = (testo: string, campo = 'Ulteriori indicazioni'): Edits => ({ altri_campi: [{ campo, testo }] });

/** Texts that say another figure than the one at a place, and texts that do not speak of it or say the same. */
function figure(at: string, norm: Edits, { wrong, right }: { wrong: readonly string[]; right: readonly string[] }) {
  return [
    ...wrong.map((each) => told('B', { ...norm, ...text(each) }, FIGURE(at))),
    ...right.map((each) => told('B', { ...norm, ...text(each) })),
  ];
}

const share = (campo: string) => ({ massimo_percentuale: 10, sul_minimo_di: 'aula_laboratorio', campo });

const FIGURES: Altered[] = [
  ...figure(
    'ore.fad.massimo_percentuale',
    {},
    {
      wrong: [
        'La FaD è ammessa per un massimo del 30 % delle ore di aula e laboratorio',
        'La FaD è ammessa.Per la teoria si arriva al 30 %',
        'Altro; la formazione a distanza non supera il 30 %',
      ],
      right: [
        'Si può erogare in e-learning fino al 20 per cento delle ore',
        // Of a unit, of one kind: something narrower.
        'In ogni UF la FaD non supera il 40 %',
        'Nella uf di base la FaD non supera il 40 %',
        'La FaD sincrona non supera il 15 %',
        'La FaD è ammessa',
        'La FaD è del 20 %, e del 30 % altrove',
        'La FaD è ammessa. Per la teoria si arriva al 30 %',
        'Gli sfadati sono il 30 %',
      ],
    },
  ),
  ...figure(
    'ore.fad_sincrona.massimo_percentuale',
    { 'ore.fad_sincrona': share('FaD in diretta') },
    {
      wrong: ['La FaD sincrona non supera il 15 %'],
      right: [
        'La FaD asincrona non supera il 15 %',
        'La FaD sincrona non supera il 10 %',
        'In ogni modulo la FaD sincrona non supera il 15 %',
        'La didattica sincrona non supera il 15 %',
      ],
    },
  ),
  ...figure(
    'ore.fad_asincrona.massimo_percentuale',
    { 'ore.fad_asincrona': share('FaD registrata') },
    {
      wrong: ['La FaD asincrona non supera il 15 %'],
      right: ['La FaD asincrona non supera il 10 %', 'In ciascuna UC la FaD asincrona non supera il 15 %'],
    },
  ),
  ...figure(
    'ore.totale.minimo',
    {},
    {
      wrong: [
        'Durata minima complessiva: 500 ore',
        'Durata totale di 500 ore',
        'Il percorso dura 500 ore',
        'Monte ore: 500 ore',
      ],
      right: ['Durata complessiva: 600 ore', 'Durata complessiva dell’aula: 360 ore', 'Una visita dura 5 ore'],
    },
  ),
  ...figure(
    'ore.stage.minimo',
    {},
    {
      wrong: ['Lo stage dura 100 ore', 'Tirocinio di 100 ore', 'I tirocini: 100 ore'],
      right: [
        'Tirocinio di 240 ore',
        'Stage e laboratorio: 100 ore',
        'Lo stageur lavora 8 ore',
        'Il backstage dura 8 ore',
      ],
    },
  ),
  ...figure(
    'ore.kc.minimo',
    {},
    {
      wrong: ['Alle KC vanno 50 ore', 'Competenze chiave: 50 ore'],
      right: [
        'Alle KC vanno 60 ore',
        'Al modulo KCX vanno 50 ore',
        'Al modulo XKC vanno 50 ore',
        'KC, in totale 50 ore',
      ],
    },
  ),
  ...figure(
    'frequenza.minima.minimo_percentuale',
    { 'frequenza.minima': { minimo_percentuale: 80, campo: 'Presenza' } },
    {
      wrong: ['La frequenza è di almeno il 75 % delle ore', 'Frequentare il 75 % del corso'],
      right: [
        'La frequenza è di almeno l’80 % delle ore',
        'La frequenza dello stage è del 90 %',
        'Un caso infrequente: il 75 %',
        'Vi è chi resta assente il 25 %',
      ],
    },
  ),
  ...figure(
    'frequenza.assenze.massimo_percentuale',
    { 'frequenza.assenze': { massimo_percentuale: 20, campo: 'Ore perse' } },
    {
      wrong: ['Le assenze non superano il 25 %'],
      right: ['Le assenze non superano il 20 %', 'Le assenze dallo stage non superano il 10 %'],
    },
  ),
  ...figure(
    'docenti.mondo_del_lavoro.minimo_percentuale',
    { 'docenti.mondo_del_lavoro': { minimo_percentuale: 50, campo: 'Esperti' } },
    { wrong: ['Il 60 % viene dal mondo del lavoro'], right: ['Il 50 % viene dal mondo del lavoro'] },
  ),
  ...figure(
    'docenti.esperienza.minimo_anni',
    { 'docenti.esperienza': { minimo_anni: 3, campo: 'Chi insegna' } },
    {
      wrong: ['I formatori hanno 2 anni di esperienza', 'Docenti di esperienza biennale'],
      right: [
        'I formatori hanno 3 anni di esperienza',
        'Il contratto dei formatori dura 2 anni',
        'Esperienza di 2 anni',
        'Docenti e tutor hanno 2 anni di esperienza',
      ],
    },
  ),
  ...figure(
    'tutor.minimo_anni_professionali',
    { tutor: { minimo_anni_professionali: 3, campo: 'Chi segue' } },
    {
      wrong: ['I tutor hanno 2 anni di esperienza'],
      right: ['I tutor hanno 3 anni di esperienza', 'I tutor restano 2 anni', 'Tutor e docenti: 2 anni di esperienza'],
    },
  ),
  ...figure(
    'ingresso.eta.minima',
    { 'ingresso.eta': { minima: 18, campo: 'Anni' } },
    {
      wrong: ['Età di almeno 16 anni', 'Si accede a un’eta di 16 anni'],
      right: [
        'Possono iscriversi i maggiorenni',
        'Età massima di 30 anni',
        'La metà di 16 anni',
        'Le età tra 16 anni e 18 anni',
        'Di età: 16 anni o 18 anni',
        'Etàcentrico, 16 anni',
      ],
    },
  ),
  ...figure(
    'ingresso.italiano.livello',
    { 'ingresso.italiano': { livello: 'B1', campo: 'Lingua' } },
    {
      wrong: ['Italiano di livello A2', 'Lingua italiana: A2'],
      right: ['Italiano di livello B1', 'Un titolo inter-italianosvizzero A2', 'Francese di livello A2'],
    },
  ),
  told(
    'B',
    text('Al massimo il 30%.', 'Percentuale massima di FaD sulla durata minima di aula e laboratorio'),
    FIGURE('ore.fad.massimo_percentuale'),
  ),
  told(
    'B',
    { 'ore.fad.frase': 'al massimo il 30% di FaD', 'ore.fad.da': 'didattica' },
    'figure-unlike-sentence @ ore.fad.massimo_percentuale (error)',
  ),
];

const EXAM = 'annualita.voci.0.esame_intermedio';
const EXAMS: Altered[] = (['C', 'D'] as const).flatMap((on) => [
  told(on, { 'testi.valutazione.testo': 'Alla fine del primo anno si tiene un esame intermedio.' }, WORDS(EXAM)),
  told(on, { 'testi.valutazione.testo': 'Non è previsto alcun esame intermedio.' }),
  ...['SI', 'Note a parte', 'Non subito, ma in primavera', 'Sì, in un giorno qualsiasi dell’inverno'].map((each) =>
    told(on, text(each, 'Esame Intermedio'), ...(each.startsWith('Non ') ? [] : [WORDS(EXAM)])),
  ),
  ...['NO', 'no ; vedi oltre', '. NO'].map((each) => told(on, text(each, 'Esame Intermedio'))),
  told(on, { altri_campi: [{ campo: 'Esame Intermedio' }] }),
  told(on, text('Durata dello stage: 99 ore.', 'Note'), ...(on === 'D' ? [] : [FIGURE('ore.stage.minimo')])),
]);

export const ELSEWHERE: readonly Altered[] = [
  ...FIGURES,
  ...EXAMS,
  told('B', text('SI', 'Esame intermedio')),
  ...['aula', 'laboratorio'].flatMap((key) => {
    const at = `didattica.${key}.ogni_uf`;
    return [told('B', { [at]: false }, WORDS(at)), told('B', { [at]: true })];
  }),
  told(
    'B',
    { 'testi.didattica.campo': 'Requisiti minimi didattici' },
    WORDS('didattica.aula.ogni_uf'),
    WORDS('didattica.laboratorio.ogni_uf'),
  ),
];
