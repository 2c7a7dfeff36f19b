/**
 * Sentences that no rule checks and a person looks at, yet understood to their last word: the trials of an exam, and the
 * mark that passes it. They speak of nothing else, so no norm beside them is taken back. Pure.
 */
import { words } from '../phrase.ts';

const oneOf = (...texts: readonly string[]) => `(?:${texts.map(words).join('|')})`;

const TRIAL =
  oneOf(
    'prova',
    'prove',
    'colloquio',
    'esercitazione',
    'simulazione',
    'test',
    'questionario',
    'project work',
    'tesina',
  ) +
  `(?:\\s+${oneOf('scritta', 'scritte', 'scritto', 'pratica', 'pratiche', 'orale', 'orali', 'teorica', 'tecnico-pratica', 'individuale', 'finale', 'tecnico', 'a risposta multipla')})?`;
const ARTICLE = `(?:${oneOf('una', 'un', 'uno', 'il', 'la', 'lo', 'le', 'i')}\\s+|(?:un|l)['’´\`]\\s?)?`;
const AND = '(?:\\s*,\\s*(?:(?:e|ed)\\s+)?|\\s+(?:e|ed)\\s+)';
const TRIALS = `${ARTICLE}${TRIAL}(?:${AND}${ARTICLE}${TRIAL})*`;
const EXAM = `${ARTICLE}(?:prove\\s+d['’´\`]\\s?)?${oneOf('esame', 'prova', 'prove', 'valutazione')}(?:\\s+(?:finale|finali))?`;
const HOLDS = `(?:\\s*:\\s*|\\s+${oneOf('consiste in', 'consistono in', 'consta di', 'prevede', 'prevedono', 'comprende', 'comprendono', 'si articola in', 'si compone di')}\\s+)`;

/** «60/100», «60 punti»; a percentage is of a mark where the words before it say so. */
const OF_MARK = '\\d{1,3}(?:,\\d{1,2})?(?:\\s*(?:/|su)\\s*\\d{1,3}|\\s+(?:centesimi|punti))';
const MARK = `(?:${OF_MARK}|\\d{1,3}\\s?%)`;
/** «per il superamento dell’esame finale», «di sufficienza». */
const TO_PASS = `(?:\\s+(?:per\\s+(?:il\\s+|l['’´\`]\\s?)(?:superamento|idoneità)|per\\s+superare|di\\s+(?:superamento|sufficienza)|di\\s+idoneità|d['’´\`]\\s?idoneità)(?:\\s+(?:della\\s+|delle\\s+|dell['’´\`]\\s?)?${EXAM})?)?`;
const AT_LEAST = `\\s+${oneOf('non inferiore a', 'pari ad almeno', 'pari almeno a', 'pari o superiore a', 'di almeno', 'almeno pari a')}`;
const IS = `(?:\\s*:|\\s+${oneOf('di', 'è', 'è di', 'è pari a', 'pari a', 'è fissato in', 'è fissata in')})?`;
const threshold = (score: string, mark: string) =>
  `${ARTICLE}${score}(?:\\s+(?:minim[oa]|richiest[oa]|previst[oa])${TO_PASS}${IS}|${TO_PASS}${AT_LEAST})\\s+${mark}`;
const SCORE = threshold(oneOf('punteggio', 'votazione', 'voto'), MARK);
// «La soglia è del 70%» may be of the hours to attend.
const THRESHOLD = `(?:${SCORE}|${threshold(words('soglia'), OF_MARK)})`;

const ASIDES = [
  `${EXAM}${HOLDS}${TRIALS}(?:,?\\s+con\\s+${THRESHOLD})?`,
  THRESHOLD,
  `${EXAM}\\s+(?:si\\s+(?:intende|considera|ritiene)|è)\\s+superat[oa]\\s+con\\s+${THRESHOLD}`,
  `Per\\s+superare\\s+${EXAM}\\s+(?:occorre|è\\s+necessario)\\s+(?:conseguire|ottenere|raggiungere)\\s+(?:almeno\\s+${OF_MARK}|${THRESHOLD})`,
].map((source) => new RegExp(`^(?:\\d{1,2}[.)]\\s*|[a-h]\\)\\s*)?(?:${source})$`, 'iu'));

/** Whether a sentence, without the stop that ends it, is one of them. */
export const isAside = (sentence: string) => ASIDES.some((aside) => aside.test(sentence.trim()));
