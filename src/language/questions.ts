/** What answers to questions say beside the norms themselves. */
import type { Language } from '../text/language.ts';

export interface QuestionWords {
  /** Standards that ask nothing about a topic. */
  silent: string;
  rules: string;
  binds: string;
  /** A cap of the unit alone, of the course alone, or the tighter of the two beside the other. */
  ownOnly(own: string): string;
  /** The cap of the course cannot be applied as it is printed. */
  courseUnclear(own: string): string;
  someHours: string;
  courseOnly(course: string): string;
  ownTighter(own: string, course: string): string;
  courseTighter(own: string, course: string): string;
  /** Standards for which there is no room. */
  more(count: number): string;
  alike: string;
  unknownStandard(name: string): string;
  /** Several pairs answer: the commands that compare each. */
  whichPair(pairs: readonly (readonly [string, string])[]): string;
  /** Of several pairs, the one that was taken, and what it alone has in common. */
  tookPair(pair: readonly [string, string], by: SharedBy, shared: readonly string[]): string;
  twoStandards: string;
  /** That no standard matches, before the regions and levels of those that are there. */
  noneHere: string;
}

type SharedBy = 'ada' | 'eqf' | 'words';

/** As they are typed, one a line. */
const commands = (pairs: readonly (readonly [string, string])[]) =>
  pairs.map((pair) => `  qualcheck compare ${pair.join(' ')}`).join('\n');

const it: QuestionWords = {
  silent: 'non previsto',
  rules: 'Regole',
  binds: 'Che cosa lega',
  ownOnly: (own) => `al massimo ${own} nell’unità; il corso non ha un limite suo`,
  courseUnclear: (own) => `al massimo ${own} nell’unità; il limite del corso, com’è stampato, va verificato`,
  someHours: 'alcune ore',
  courseOnly: (course) => `al massimo ${course} in tutto il corso; l’unità non ha un limite suo`,
  ownTighter: (own, course) =>
    `al massimo ${own}, il limite dell’unità; in tutto il corso, con le altre unità, al massimo ${course}`,
  courseTighter: (own, course) =>
    `al massimo ${course}, il limite di tutto il corso: è più stretto di quello dell’unità (${own})`,
  more: (count) =>
    count === 1
      ? 'E un altro standard: restringi con --regione o --standard.'
      : `E altri ${count} standard: restringi con --regione o --standard.`,
  alike: 'Uguali',
  unknownStandard: (name) => `nessuno standard corrisponde a «${name}»`,
  twoStandards: 'servono due standard da confrontare; un nome di più parole va tra virgolette',
  noneHere: 'Nessuno standard corrisponde. Ci sono:',
  whichPair: (pairs) => `i nomi corrispondono a più standard: scegli il confronto\n${commands(pairs)}`,
  tookPair: ([a, b], by, shared) =>
    `Fra più standard, i due che si somigliano: ${a} e ${b} (${{ ada: 'stessa ADA', eqf: 'stesso EQF', words: 'parole in comune' }[by]}: ${shared.join(', ')})`,
};

const en: QuestionWords = {
  silent: 'not set',
  rules: 'Rules',
  binds: 'What binds',
  ownOnly: (own) => `at most ${own} in the unit; the course has no cap of its own`,
  courseUnclear: (own) => `at most ${own} in the unit; the cap of the course, as printed, is to be verified`,
  someHours: 'some hours',
  courseOnly: (course) => `at most ${course} in the whole course; the unit has no cap of its own`,
  ownTighter: (own, course) =>
    `at most ${own}, the cap of the unit; in the whole course, with the other units, at most ${course}`,
  courseTighter: (own, course) =>
    `at most ${course}, the cap of the whole course: tighter than the unit’s own (${own})`,
  more: (count) =>
    count === 1
      ? 'And one more standard: narrow with --regione or --standard.'
      : `And ${count} more standards: narrow with --regione or --standard.`,
  alike: 'Alike',
  unknownStandard: (name) => `no standard answers to “${name}”`,
  twoStandards: 'two standards are compared; a name of several words goes in quotes',
  noneHere: 'No standard matches. There are:',
  whichPair: (pairs) => `the names answer to several standards: choose the comparison\n${commands(pairs)}`,
  tookPair: ([a, b], by, shared) =>
    `Of several standards, the two that are alike: ${a} and ${b} (${{ ada: 'same ADA', eqf: 'same EQF', words: 'words in common' }[by]}: ${shared.join(', ')})`,
};

export const questionWords: Record<Language, QuestionWords> = { it, en };
