/** Entry requirements: titles, Italian, age, papers, time limit. Pure. */
import { phrase } from '../phrase.ts';
import type { Filler, Sentence } from './norm.ts';
import { NARROWED, TITLE, titleNamed } from './titles.ts';

const texts = ['ingresso'] as const;

/** The ways a sentence says that a title is asked: «Possesso di …», «I partecipanti devono essere in possesso di …». */
const ASKED = [
  "(?:È (?:richiesto|necessario|obbligatorio|sufficiente) (?:almeno )?(?:il )?|Essere in |Avere il |Il )?possesso (?:(?:almeno |minimo )?(?:dei titoli attestanti l['’]|di titolo attestante l['’]|dell['’]|della |del |di una |di un |di |almeno ))",
  "(?:I|Gli|Le) (?:partecipanti|allievi|allieve|corsisti|candidati|destinatari|aspiranti) (?:devono|dovranno) (?:essere in possesso (?:almeno )?(?:dell['’]|della |del |di )|possedere (?:almeno )?(?:il |la |l['’]|un |una ))",
  "(?:Aver|Avere) (?:conseguito|ottenuto) (?:almeno )?(?:il |la |l['’]|un |una )",
  "(?:Aver|Avere) (?:assolto|adempiuto) (?:al)?l['’](?=obbligo)",
  '(?:Titolo (?:di studio )?(?:minimo|richiesto|di accesso|di ingresso)(?: richiesto| di accesso)?|Requisito minimo)\\s?: ',
].join('|');

/** A title that a sentence asks for, wherever it was taken: the sentence opens with it. */
function withTitle(): RegExp {
  const accents = (source: string) => source.replaceAll('È', "(?:È|E)['’`]?");
  return new RegExp(
    `(?<!\\p{L})(?:${accents(ASKED)}|(?<=^|[.;]\\s+)(?=\\p{Lu}))(?<title>${TITLE})(?!\\p{L})(?: conseguit[oa] in Italia o all['’]estero)?${NARROWED}`,
    'iu',
  );
}

const STRANGERS = '(?:cittadini )?(?:stranieri|extracomunitari)';
const LEVEL = { level: '[ABC][12]' };

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
    find: withTitle(),
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
    find: phrase('conoscenza della lingua italiana {how}{level}[ del QCER]?', {
      ...LEVEL,
      how: '(?:ad un livello non inferiore (?:al? )|(?:di |a |ad un |al )?livello (?:minimo |almeno |non inferiore (?:al? ))?|(?:pari )?almeno (?:al? |di )?(?:livello )?)',
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
  {
    into: 'ingresso.deroghe',
    texts,
    find: phrase('Non sono ammesse deroghe'),
    make: () => ({ ammesse: false }),
  },
  {
    into: 'ingresso.eta',
    texts,
    find: /(?<!\p{L})(?:(?:Avere )?(?:un['’])?et(?:à|a['’]?) (?:minima(?: di|:)?|non inferiore a(?:i)?|di almeno) |(?:Aver|Avere) (?:compiuto |almeno ))(?<n>1[4-9]|2\d) anni(?: compiuti)?(?: di et(?:à|a['’]))?/iu,
    make: ({ n }) => ({ minima: Number(n) }),
  },
];

export const entryFillers: Filler[] = [
  { texts, find: /(?<!\p{L})o(?= in subordine il proscioglimento)/iu },
  {
    texts,
    find: new RegExp(
      `Per (?:tutti )?(?:i|gli) ${STRANGERS},? (?:(?:è|e['’]) (?:inoltre )?(?:richiesta|necessaria|indispensabile),? )?(?:la )?(?=conoscenza della lingua italiana)`,
      'iu',
    ),
  },
  { texts, find: /fatto salvo quanto disposto alla voce "+Gestione dei crediti formativi"+/iu },
  { texts, find: phrase('al fine di partecipare attivamente al percorso formativo') },
  {
    texts,
    find: /secondo gli standard definiti nel Common European Framework of Reference for Languages - CEFR \(Quadro Comune Europeo di Riferimento per le Lingue - QCER\) del Consiglio d['’]Europa/iu,
  },
];
