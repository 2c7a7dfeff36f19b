/** Entry requirements: titles, Italian, age, papers, time limit. Pure. */
import { phrase } from '../phrase.ts';
import type { Filler, Sentence } from './norm.ts';

const texts = ['ingresso'] as const;

/** Titles as the sources call them, the more exact first. */
const TITLES: [string, string][] = [
  [
    'obbligo_istruzione',
    "assolvimento dell['’]obbligo di istruzione|obbligo di istruzione assolto|assolvimento dell['’]obbligo scolastico",
  ],
  [
    'licenza_media',
    'licenza (?:di scuola )?media(?: inferiore)?|diploma di scuola secondaria (?:inferiore|di (?:primo|1°|I) grado)|diploma di licenza media',
  ],
  ['its', 'diploma (?:di tecnico superiore|ITS)|diploma di specializzazione per le tecnologie applicate'],
  [
    'diploma',
    'diploma di (?:scuola|istruzione) secondaria(?: superiore| di (?:secondo|2°|II) grado)?(?: superiore| di (?:secondo|2°|II) grado)?|diploma professionale(?: di tecnico)?|diploma di maturità',
  ],
  ['qualifica_professionale', 'qualifica professionale(?: triennale)?'],
  ['dottorato', 'dottorato di ricerca'],
  ['laurea_magistrale', 'laurea (?:magistrale|specialistica)'],
  ['laurea', 'laurea(?: triennale)?'],
];
const TITLE = TITLES.map(([, names]) => names).join('|');

/** The title that some words name, where they name one. */
export function titleNamed(found: string): string | undefined {
  return TITLES.find(([, names]) => new RegExp(`^(?:${names})$`, 'iu').test(found))?.[0];
}

export const entrySentences: Sentence[] = [
  {
    into: 'ingresso.titolo',
    texts,
    find: phrase(
      "Possesso di titolo di studio / qualifica professionale attestante il raggiungimento di un livello di apprendimento pari almeno a EQF {level}[, acquisito nell'ambito degli ordinamenti di istruzione o nella formazione professionale]?",
      { level: '[1-8]' },
    ),
    make: ({ level }) => ({ minimo: { eqf: Number(level) } }),
  },
  {
    into: 'ingresso.titolo',
    texts,
    find: phrase('Possesso {of}{title}', {
      of: "(?:(?:almeno |minimo )?(?:dei titoli attestanti l['’]|di titolo attestante l['’]|dell['’]|della |del |di una |di un |di |almeno ))",
      title: TITLE,
    }),
    make: ({ title = '' }) => {
      const minimo = titleNamed(title);
      return minimo === undefined ? undefined : { minimo };
    },
  },
  {
    into: 'ingresso.proscioglimento',
    texts,
    find: phrase(
      "in subordine il proscioglimento dell'obbligo di istruzione previo accertamento del possesso delle competenze connesse all'obbligo di istruzione",
    ),
    make: () => ({ accertamento: true }),
  },
  {
    into: 'ingresso.italiano',
    texts,
    find: phrase('Sia per il test, sia per la certificazione, il livello minimo di uscita deve essere il {level}', {
      level: '[ABC][12]',
    }),
    make: ({ level }) => ({ livello: level }),
  },
  {
    into: 'ingresso.italiano',
    texts,
    find: phrase('conoscenza della lingua italiana ad un livello non inferiore al {level}[ del QCER]?', {
      level: '[ABC][12]',
    }),
    make: ({ level }) => ({ livello: level }),
  },
  {
    into: 'ingresso.verifica_italiano',
    texts,
    find: phrase(
      "Tale conoscenza deve essere verificata attraverso un test di ingresso. In alternativa, l'obbligo si può considerare assolto in caso di presentazione, da parte del cittadino, di certificazione riconosciuta a livello nazionale e internazionale",
    ),
    make: () => ({ una_tra: ['test_ingresso', 'certificazione'] }),
  },
  {
    into: 'ingresso.verifica_italiano',
    texts,
    find: phrase(
      'Per i cittadini stranieri è inoltre necessario il possesso di un attestato, riconosciuto a livello nazionale e internazionale, di conoscenza della lingua italiana ad un livello non inferiore al {level} del QCER. In alternativa, tale conoscenza deve essere verificata attraverso un test di ingresso da conservare agli atti del soggetto {who}',
      { level: '[ABC][12]', who: '\\p{L}+' },
    ),
    make: () => ({ una_tra: ['certificazione', 'test_ingresso'] }),
  },
  {
    into: 'ingresso.esenzioni_italiano',
    texts,
    find: phrase(
      "Sono dispensati dalla presentazione dell'attestato i cittadini stranieri che abbiano conseguito il diploma di scuola secondaria superiore presso un istituto scolastico appartenente al sistema italiano di istruzione",
    ),
    make: () => ({ ammesse: ['diploma_italiano'] }),
  },
  {
    // «Per tutti»: nobody is exempt.
    into: 'ingresso.esenzioni_italiano',
    texts,
    find: phrase(
      'Per tutti i cittadini stranieri è, inoltre, indispensabile la conoscenza della lingua italiana, orale e scritta',
    ),
    make: () => ({ ammesse: [] }),
  },
  {
    into: 'ingresso.titoli_esteri',
    texts,
    find: phrase(
      "Per quanto riguarda coloro che hanno conseguito un titolo di studio all'estero occorre presentare una dichiarazione di valore o un documento equipollente/corrispondente che attesti il livello del titolo medesimo",
    ),
    make: () => ({ uno_tra: ['dichiarazione_valore', 'documento_equipollente'] }),
  },
  {
    into: 'ingresso.termine',
    texts,
    find: phrase(
      "Tutti i requisiti devono essere posseduti e documentati dal corsista al soggetto {who} entro l'inizio delle attività",
      { who: '\\p{L}+' },
    ),
    make: () => ({ entro: 'inizio_attivita' }),
  },
  {
    into: 'ingresso.documentazione',
    texts,
    find: phrase('Tutta la documentazione va conservata agli atti da parte del soggetto {who}', { who: '\\p{L}+' }),
    make: () => ({
      guardare: {
        it: 'La documentazione di ingresso è conservata agli atti.',
        en: 'The entry papers are kept on file.',
      },
    }),
  },
  {
    // The entry test of Italian; what a person looks at is said beside it.
    into: 'ingresso.documentazione',
    texts,
    find: phrase('un test di ingresso da conservare agli atti del soggetto {who}', { who: '\\p{L}+' }),
    make: () => ({}),
  },
  {
    into: 'ingresso.deroghe',
    texts,
    find: phrase('Non è ammessa alcuna deroga'),
    make: () => ({ ammesse: false }),
  },
];

export const entryFillers: Filler[] = [
  { texts, find: /fatto salvo quanto disposto alla voce "+Gestione dei crediti formativi"+/iu },
  { texts, find: phrase('al fine di partecipare attivamente al percorso formativo') },
  {
    texts,
    find: /secondo gli standard definiti nel Common European Framework of Reference for Languages - CEFR \(Quadro Comune Europeo di Riferimento per le Lingue - QCER\) del Consiglio d['’]Europa/iu,
  },
];
