/** What was meant: a word near the one that was written, the place where a key belongs. */
import type * as z from 'zod/mini';
import { nearestWord } from '../text/nearest.ts';
import { foreignStart } from '../text/slips.ts';
import { keyPlaces } from './places.ts';
import type { Span } from './position.ts';
import { formatPath, type Path, type PlacedProblem } from './problem.ts';
import { describe } from './values.ts';

/** A dash or a blank that only looks like one makes a key or a value of what was to be a list, or another key. */
export function foreignBehind<T extends PlacedProblem & { place: Span }>(placed: T, text: string): T {
  const { problem, place } = placed;
  if (problem.is !== 'unknown-key' && problem.is !== 'wrong-type') return placed;
  const source = text.slice(place.start, place.end);
  // A list that was to follow on the lines below its key is shown by the key.
  const [lead = ''] = /^[\w]+: *(?:#.*)?(?:\r?\n *)+/.exec(source) ?? [];
  const foreign = foreignStart(source.slice(lead.length));
  if (foreign === undefined) return placed;
  const start = place.start + lead.length + foreign.at;
  return { ...placed, problem: { is: 'syntax', slip: foreign.slip, reason: '' }, place: { start, end: start + 1 } };
}

/** «Intendevi …?», or where a key that is out of place belongs. */
export function withHint<T extends PlacedProblem>(placed: T, schema: z.ZodMiniType): T {
  const { path, problem } = placed;
  if (problem.is === 'unknown-value') {
    const suggestion = wordMeant(problem.found, problem.known);
    return {
      ...placed,
      problem: { ...problem, found: describe(problem.found), ...(suggestion ? { suggestion } : {}) },
    };
  }
  if (problem.is === 'unknown-reference' && problem.suggestion === undefined) {
    const suggestion = wordMeant(problem.found, problem.known);
    const known = fewOf(problem.known);
    return {
      ...placed,
      problem: { ...problem, found: describe(problem.found), known, ...(suggestion ? { suggestion } : {}) },
    };
  }
  if (problem.is !== 'unknown-key') return placed;
  const shown = { ...problem, key: describe(problem.key) };
  const suggestion = wordMeant(problem.key, problem.known);
  if (suggestion !== undefined && asKey(problem.key) === suggestion) {
    return { ...placed, problem: { ...shown, suggestion } };
  }
  // A key that exists elsewhere is spelt well: it is its indent that is wrong.
  const elsewhere = placeOfKey(schema, asKey(problem.key), path);
  if (elsewhere !== undefined) return { ...placed, problem: { ...shown, elsewhere } };
  return { ...placed, problem: { ...shown, ...(suggestion ? { suggestion } : {}) } };
}

/** As many words as a message can list. */
const MOST_WORDS = 40;

function fewOf(words: readonly string[]): string[] {
  const few = [...new Set(words.slice(0, 2 * MOST_WORDS))].slice(0, MOST_WORDS).map(describe);
  return words.length > 2 * MOST_WORDS ? [...few, '…'] : few;
}

/** Longer than any word of the formats: not worth comparing letter by letter. */
const LONGEST_WORD = 60;

export function wordMeant(word: string, known: readonly string[]): string | undefined {
  if (word.length > LONGEST_WORD) return undefined;
  const key = asKey(word);
  return known.find((each) => each === key) ?? nearestWord(word, known);
}

/** `Ore totali` as the formats write their words. */
function asKey(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

/** Of the places that have a key, the one that shares most of its path with where the key was written. */
function placeOfKey(schema: z.ZodMiniType, key: string, path: Path): string | undefined {
  const here = formatPath(path.slice(0, -1)).replace(/\[\d+\]/g, '[]');
  const shared = (place: string) => {
    let length = 0;
    while (length < place.length && place[length] === here[length]) length++;
    return length === place.length || length === here.length ? length : place.lastIndexOf('.', length - 1) + 1;
  };
  let best: string | undefined;
  for (const place of keyPlaces(schema).get(key) ?? []) {
    if (best === undefined || shared(place) > shared(best)) best = place;
  }
  return best;
}
