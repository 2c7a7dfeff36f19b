/** Titles as Regions call them. Pure. */

/** `primo`, `I`, `I°`, `1°`, `1^`, `1`: a school degree, in all the ways it is written. */
const degree = (word: string, roman: string, figure: string) =>
  `(?:${word}|(?:${roman}|${figure})\\s?[°º^ª]?)\\s+grado`;
const FIRST = degree('primo', 'I', '1');
const SECOND = degree('secondo', 'II', '2');
const SCHOOL = '(?:scuola|istruzione)';

/** Patterns of each title, the more exact first. «Diploma di scuola secondaria» alone may be either: it is none. */
const TITLES: [string, string][] = [
  [
    'obbligo_istruzione',
    "assolvimento dell['’]obbligo (?:di istruzione|scolastico)|obbligo di istruzione assolto|obbligo (?:di istruzione|scolastico)",
  ],
  [
    'licenza_media',
    `licenza (?:di )?(?:scuola )?(?:di )?(?:terza )?media(?: inferiore)?|(?:diploma|licenza|titolo(?: di studio)?) di ${SCHOOL} (?:media|media inferiore|secondaria inferiore|secondaria di ${FIRST})|${SCHOOL} secondaria di ${FIRST}|diploma di licenza media|diploma di terza media`,
  ],
  ['its', 'diploma (?:di tecnico superiore|ITS)|diploma di specializzazione per le tecnologie applicate'],
  [
    'diploma',
    `(?:diploma|titolo(?: di studio)?) di ${SCHOOL} (?:secondaria superiore|secondaria di ${SECOND}(?: superiore)?|secondaria superiore di ${SECOND}|media superiore)|${SCHOOL} secondaria (?:superiore|di ${SECOND})|diploma professionale(?: di tecnico)?|diploma di maturità`,
  ],
  ['qualifica_professionale', 'qualifica professionale(?: triennale)?'],
  ['dottorato', 'dottorato di ricerca'],
  ['laurea_magistrale', 'laurea (?:magistrale|specialistica)(?: o (?:laurea )?(?:magistrale|specialistica))?'],
  ['laurea', 'laurea(?: triennale| di primo livello)?(?: o (?:laurea )?(?:magistrale|specialistica))?'],
];

/** Any of them. */
export const TITLE = TITLES.map(([, names]) => names).join('|');

/** The title that some words name, where they name one and nothing else. */
export function titleNamed(found: string): string | undefined {
  return TITLES.find(([, names]) => new RegExp(`^(?:${names})$`, 'iu').test(found))?.[0];
}

/** Whether a sentence names a title other than the one given. */
export function namesOtherTitle(sentence: string, title: unknown): boolean {
  return [...sentence.matchAll(new RegExp(TITLE, 'giu'))].some(([found]) => titleNamed(found) !== title);
}

/** A name of few words, none of which opens another condition. */
const FEW =
  "(?!(?:\\p{L}+ )*?(?:o|od|oppure|ovvero|con|per|se|anche|purché|salvo)(?: |$))\\p{L}[\\p{L}'’]*(?: \\p{L}[\\p{L}'’]*){0,5}";

/** What narrows a title: «in giurisprudenza», «di Acconciatore». A person looks at it, and the title is enforced. */
export const NARROWED = `(?<rest> in (?!(?:corso|fase|attesa|alternativa|assenza|mancanza|copia|originale|subordine|regola|possesso|via|caso|casi|ogni|presenza|itinere)(?!\\p{L}))(?:${FEW}(?: e \\p{L}+)?)(?=\\s*(?:[.;]|$))|(?<=(?:qualifica professionale(?: triennale)?)) di (?=\\p{Lu})${FEW}(?=\\s*(?:[.;]|$))|(?<=maturità) (?:scientifica|classica|tecnica|linguistica|artistica|magistrale|professionale)(?=\\s*(?:[.;]|$)))?`;
