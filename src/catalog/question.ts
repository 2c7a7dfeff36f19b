/** A question as it is typed, taken apart: what it asks about, of which standards, of which unit. Pure. */
import { distance } from 'fastest-levenshtein';
import type { Topic, Topics } from '../format/topics.ts';
import type { CatalogEntry } from './entry.ts';
import type { Hit } from './search.ts';
import { findSpelt, LEAST_FUZZY, wordsIn } from './spelling.ts';

export interface Question {
  /** What it asks about; the rules of a topic are those of `norms/topics.yaml`. */
  topics: Topic[];
  /** What it names by code. */
  hits: Hit[];
  /** Standards that it names, by Region or by name; none: all. */
  standards: CatalogEntry[];
  /** It asks for a comparison. */
  compares: boolean;
  /** Words that are none of these, and mean something. */
  left: string[];
  /** All its words that mean something, codes and standards aside: what a text may hold. */
  asWritten: string;
}

/** Takes a question apart. The words of codes, standards and topics are told once each, in this order. */
export function readQuestion(query: string, entries: readonly CatalogEntry[], topics: Topics): Question {
  const words = wordsIn(query);
  const empty = new Set(wordsIn(topics.vuote));
  const { hits, used } = findSpelt(words, entries);
  const rest = words.filter((_word, index) => !used.has(index));
  const compared = new Set(topics.confronto.map(stem));
  const compares = rest.some((word) => compared.has(stem(word)));
  const { standards, words: unnamed } = namedStandards(rest, entries, empty);
  const asked = unnamed.filter((word) => !compared.has(stem(word)));
  const { found, words: left } = topicsIn(asked, topics);
  const meaning = (all: readonly string[]) => all.filter((word) => !empty.has(word));
  return { topics: found, hits, standards, compares, left: meaning(left), asWritten: meaning(asked).join(' ') };
}

/** `docenti` and `docente`, `deroga` and `deroghe` are one word. Short ones are as they are. */
function stem(word: string): string {
  return word.length < LEAST_FUZZY ? word : word.replace(/h?[aeiou]+$/, '');
}

/** Standards named by their Region, or by all the words of their name that tell them apart. */
function namedStandards(
  words: readonly string[],
  entries: readonly CatalogEntry[],
  empty: ReadonlySet<string>,
): { standards: CatalogEntry[]; words: string[] } {
  const offered = entries.filter(isStandardEntry);
  const stems = words.map(stem);
  const has = (text: string) => {
    const all = wordsIn(text).filter((word) => !empty.has(word));
    return all.length > 0 && all.every((word) => stems.includes(stem(word)));
  };
  const byName = offered.filter(({ denominazione }) => has(denominazione));
  const byRegion = offered.filter(({ regione }) => has(regione));
  const regions = new Set(byName.map(({ regione }) => regione));
  // A name says more than the Region it stands beside; other Regions stay.
  const standards = [...byName, ...byRegion.filter(({ regione }) => !regions.has(regione))];
  const named = new Set([...byName.map(({ denominazione }) => denominazione), ...byRegion.map((each) => each.regione)]);
  const told = new Set([...named].flatMap(wordsIn).map(stem));
  return { standards, words: words.filter((word) => !told.has(stem(word))) };
}

export function isStandardEntry({ kind }: CatalogEntry): boolean {
  return kind !== 'scheda' && kind !== 'avviso';
}

/** Whether a text speaks of a topic in one of its words: a slip is none. */
export function speaksOf(text: string, topics: readonly Topic[]): boolean {
  const phrases = topics.flatMap((topic) => topic.parole.map((phrase) => phraseOf(topic, phrase)));
  return pick(wordsIn(text), phrases, (word, wanted) => stem(word) === wanted).found.length > 0;
}

/** A phrase: words that follow each other, or, parted by `+`, words wherever they stand. */
interface Phrase {
  topic: Topic;
  parts: string[][];
  length: number;
}

/** Topics whose words are there, first those of several parts, then the longest; no word is told twice. */
function topicsIn(words: readonly string[], { argomenti }: Topics): { found: Topic[]; words: string[] } {
  const phrases = argomenti
    .flatMap((topic) => topic.parole.map((phrase) => phraseOf(topic, phrase)))
    .sort((a, b) => b.parts.length - a.parts.length || b.length - a.length);
  const exactly = pick(words, phrases, (word, wanted) => stem(word) === wanted);
  const { found, words: left } = exactly.found.length > 0 ? exactly : pick(words, phrases, nearly);
  const certain = found.some(({ generico }) => generico !== true)
    ? found.filter(({ generico }) => generico !== true)
    : found;
  return { found: certain, words: left };
}

function phraseOf(topic: Topic, phrase: string): Phrase {
  const parts = phrase.split(' + ').map((part) => wordsIn(part).map(stem));
  return { topic, parts, length: parts.flat().length };
}

type Same = (word: string, wanted: string) => boolean;

/** A slip in a word of five letters or more. */
function nearly(word: string, wanted: string): boolean {
  const slips = word.length < LEAST_FUZZY || wanted.length < LEAST_FUZZY - 1 ? 0 : word.length < 9 ? 1 : 2;
  return distance(stem(word), wanted) <= slips;
}

function pick(words: readonly string[], phrases: readonly Phrase[], same: Same): { found: Topic[]; words: string[] } {
  const found = new Set<Topic>();
  const used = new Set<number>();
  for (const { topic, parts } of phrases) {
    const places = parts.map((part) => placeOf(part, words, used, same));
    if (places.some((place) => place === undefined)) continue;
    found.add(topic);
    for (const place of places as number[][]) for (const index of place) used.add(index);
  }
  return { found: [...found], words: words.filter((_word, index) => !used.has(index)) };
}

function placeOf(part: readonly string[], words: readonly string[], used: ReadonlySet<number>, same: Same) {
  for (let start = 0; start + part.length <= words.length; start++) {
    const place = part.map((_word, index) => start + index);
    const fits = part.every(
      (wanted, index) => !used.has(start + index) && same(words[start + index] as string, wanted),
    );
    if (fits) return place;
  }
  return undefined;
}
