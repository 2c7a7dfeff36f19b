/** What each check of `check-standards` looks at, and why, in both languages. */
import type { CheckId } from '../norms/consistency/check.ts';
import type { InLanguages } from '../text/language.ts';

interface CheckText {
  title: InLanguages;
  why: InLanguages;
}

const said = (it: string, en: string): InLanguages => ({ it, en });

const REGION = said(
  'L’applicativo regionale che scrive gli standard lo rifiuta, o lo segnala: le cifre non tornano tra loro.',
  'The regional software that edits standards refuses it, or flags it: the figures do not agree with each other.',
);
const NO_PLAN = said(
  'Chi scrive un piano non potrebbe rispettare tutto insieme: una delle cifre non è quella della fonte.',
  'Nobody could write a plan that meets it all: one of the figures is not that of the source.',
);
const EMPTY = said(
  'Una condizione che non chiede niente fa credere che qualcosa sia controllato.',
  'A condition that asks for nothing makes believe that something is checked.',
);
const SENTENCE = said(
  'Ogni cifra viene dalla sua frase: se le due dicono cose diverse, una è stata copiata male.',
  'Each figure comes from its sentence: where they differ, one of them was copied wrongly.',
);
const SOURCE = said(
  'La fonte dice la stessa cosa in due posti, e in due modi: conviene saperlo prima di giudicare un piano.',
  'The source says the same thing in two places, and in two ways: better to know before a plan is judged.',
);
const CODES = said(
  'Un piano indica unità e codici per nome: se non si distinguono, o non esistono, il controllo guarda altrove.',
  'A plan names units and codes: where they cannot be told apart, or do not exist, the check looks elsewhere.',
);
const KNOW = said('Non è un difetto: serve a chi legge lo standard.', 'No defect: for who reads the standard.');

const check = (it: string, en: string, why: InLanguages): CheckText => ({ title: said(it, en), why });

export const checkTexts: Record<CheckId, CheckText> = {
  'total-mismatch': check('Il totale e le sue parti', 'The total and its parts', REGION),
  'stage-laboratorio-mismatch': check(
    'Stage e laboratorio, insieme e separati',
    'Placement and laboratory, together and apart',
    REGION,
  ),
  'years-mismatch': check('Ore delle annualità e del percorso', 'Hours of the years and of the course', REGION),
  'kc-above-aula-laboratorio': check(
    'KC dentro aula e laboratorio',
    'Key competences inside classroom and laboratory',
    REGION,
  ),
  'percentage-out-of-range': check('Percentuali da 0 a 100', 'Percentages from 0 to 100', REGION),
  'uf-fad-above-course': check('FaD di una UF e del percorso', 'FaD of a unit and of the course', REGION),
  'uf-fad-mismatch': check(
    'FaD di una UF, in ore e in percentuale',
    'FaD of a unit, in hours and as a percentage',
    REGION,
  ),
  'uf-fad-base': check('Base della percentuale di FaD', 'Base of the percentage of FaD', REGION),
  'uf-sum-mismatch': check('Somma dei minimi delle UF', 'Sum of the minimums of the units', REGION),
  'uf-fad-sum-below-cap': check('Somma della FaD delle UF', 'Sum of the FaD of the units', REGION),
  'floors-cannot-hold': check('Minimi sotto i massimi', 'Minimums below maximums', NO_PLAN),
  'figures-cannot-hold': check(
    'Cifre che un piano può rispettare insieme',
    'Figures that a plan can meet together',
    NO_PLAN,
  ),
  'figures-not-settled': check(
    'Cifre che non si è fatto in tempo a provare',
    'Figures that could not be tried in time',
    NO_PLAN,
  ),
  'part-above-whole': check('Parti non più grandi del tutto', 'Parts no larger than the whole', NO_PLAN),
  'fad-part-above-whole': check('FaD sincrona e asincrona dentro la FaD', 'Kinds of FaD inside all FaD', NO_PLAN),
  'bound-says-nothing': check('Condizioni che chiedono qualcosa', 'Conditions that ask for something', EMPTY),
  'ratio-without-percentage': check('Rapporti con la loro percentuale', 'Ratios with their percentage', EMPTY),
  'ratio-of-itself': check('Rapporti tra misure diverse', 'Ratios between different measures', EMPTY),
  'ratio-hours-people': check('Rapporti tra cose dello stesso genere', 'Ratios between things of one kind', EMPTY),
  'exam-after-last-year': check(
    'Esame intermedio prima dell’ultimo anno',
    'Intermediate exam before the last year',
    SOURCE,
  ),
  'years-contradiction': check('Durata in anni e annualità', 'Length in years and years listed', SOURCE),
  'validity-reversed': check('Validità che comincia prima di finire', 'Validity that begins before it ends', NO_PLAN),
  'insertion-after-absence': check(
    'Inserimento entro le assenze ammesse',
    'Joining within the absence allowed',
    SOURCE,
  ),
  'figure-unlike-sentence': check('Cifre come le loro frasi', 'Figures as in their sentences', SENTENCE),
  'words-unlike-sentence': check('Parole come le loro frasi', 'Words as in their sentences', SENTENCE),
  'name-repeated': check('Ogni unità con il suo nome', 'Each unit with its own name', CODES),
  'uc-repeated': check('Ogni UF con la sua UC', 'Each UF with its own UC', CODES),
  'uc-unknown': check('UC che lo standard descrive', 'UC that the standard describes', CODES),
  'uc-untaught': check('UC che una UF insegna', 'UC that some UF teaches', CODES),
  'profile-with-figures': check('Profili senza cifre di percorso', 'Profiles without figures of a course', SOURCE),
  'people-not-whole': check('Persone contate intere', 'People counted whole', EMPTY),
  'card-unknown': check('Scheda dell’Atlante che esiste', 'Atlante card that exists', CODES),
  'uf-without-uc': check('UF con la sua UC', 'UF with its UC', CODES),
  'item-repeated': check('Elementi una volta sola', 'Items once only', KNOW),
  'item-in-two-units': check('Elementi che stanno in due unità', 'Items that stand in two units', KNOW),
  'attendance-contradiction': check('Frequenza e assenze', 'Attendance and absence', SOURCE),
  'entry-contradiction': check(
    'Titolo di ingresso, nel testo e nel campo',
    'Entry title, in the text and in the field',
    SOURCE,
  ),
  'attestation-contradiction': check(
    'Attestazione, nel testo e nel campo',
    'Certificate, in the text and in the field',
    SOURCE,
  ),
  'eqf-contradiction': check('EQF delle unità e dello standard', 'EQF of the units and of the standard', SOURCE),
  'fad-contradiction': check('FaD ammessa con percentuali a 0', 'FaD allowed with percentages of 0', SOURCE),
  'code-malformed': check('Codici nella loro forma', 'Codes in their form', CODES),
  'code-ambiguous': check('Codici di una sola unità', 'Codes of one unit only', CODES),
  'unit-unknown': check('Condizioni su unità che esistono', 'Conditions on units that exist', CODES),
  'unit-out-of-order': check('Unità nel loro ordine', 'Units in their order', SOURCE),
  'coverage-mismatch': check('RA coperti e crocette della tabella', 'Results covered and crosses of the table', SOURCE),
  'atlante-differs': check('Standard e Atlante a confronto', 'Standard and Atlante compared', KNOW),
  'to-confirm': check(
    'Righe da confermare',
    'Lines to be confirmed',
    said(
      'Chi ha importato lo standard non ne è sicuro: finché restano, ogni piano lo dice al verdetto.',
      'The import is not sure of them: while they stay, each plan says so at its verdict.',
    ),
  ),
  'anomaly-name-unknown': check(
    'Anomalie che nominano regole e controlli veri',
    'Anomalies that name real rules and checks',
    CODES,
  ),
};
