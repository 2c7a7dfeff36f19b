/** What a problem most likely comes from, and what to write instead: «intendevi …?», where a key belongs, the value itself. */
import type * as z from 'zod/mini';
import { fold, nearestWord } from '../text/nearest.ts';
import { foreignStart } from '../text/slips.ts';
import { keyPlaces } from './places.ts';
import type { Span } from './position.ts';
import { formatPath, type Path, type PlacedProblem, type Problem } from './problem.ts';
import { eitherOf, keysMeant, valueMeant } from './trade-words.ts';
import { describe } from './values.ts';
import { insteadOf, withKey } from './write-instead.ts';

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

/** A problem with what would mend it, as far as anybody can tell; `format` is the name of the format that was expected. */
export function withHint<T extends PlacedProblem>(placed: T, schema: z.ZodMiniType, format: string): T {
  return { ...placed, problem: hinted(placed, schema, format) };
}

function hinted({ path, problem }: PlacedProblem, schema: z.ZodMiniType, format: string): Problem {
  switch (problem.is) {
    case 'unknown-value': {
      const suggestion = wordMeant(problem.found, problem.known) ?? withKey(problem.found, path);
      return { ...problem, found: describe(problem.found), ...(suggestion ? { suggestion } : {}) };
    }
    case 'unknown-reference': {
      if (problem.suggestion !== undefined) return problem;
      const suggestion = wordMeant(problem.found, problem.known);
      const known = fewOf(problem.known);
      return { ...problem, found: describe(problem.found), known, ...(suggestion ? { suggestion } : {}) };
    }
    case 'wrong-type': {
      const instead = insteadOf(problem.expected, problem.found, path);
      return instead === undefined ? problem : { ...problem, instead };
    }
    case 'missing-key':
      return problem.key === 'formato' ? { ...problem, value: format } : problem;
    case 'unknown-key':
      return { ...problem, key: describe(problem.key), ...keyHint(problem.key, problem.known, path, schema) };
    default:
      return problem;
  }
}

/** Too general to be sought anywhere but where the word was written. */
const HERE_ONLY = new Set(['titolo', 'ore', 'id', 'codice', 'minima', 'posti', 'moduli']);

/** The key that was meant here, the keys to choose among, or where the key belongs. */
function keyHint(
  written: string,
  known: readonly string[],
  path: Path,
  schema: z.ZodMiniType,
): Partial<Pick<Extract<Problem, { is: 'unknown-key' }>, 'suggestion' | 'either' | 'elsewhere'>> {
  if (written.length > LONGEST_WORD) return {};
  const [key, word] = [asKey(written), fold(asKey(written))];
  if (known.includes(key)) return { suggestion: key };
  const either = eitherOf(word, known);
  if (either !== undefined) return { either };
  const meant = keysMeant(word);
  const here = meant.find((each) => known.includes(each));
  if (here !== undefined) return { suggestion: here };
  // A key that exists elsewhere is spelt well: it is its indent that is wrong.
  const elsewhere = placeOfKey(schema, key, path);
  if (elsewhere !== undefined) return { elsewhere };
  for (const suggestion of meant) {
    const place = HERE_ONLY.has(suggestion) ? undefined : placeOfKey(schema, suggestion, path);
    if (place !== undefined) return { suggestion, elsewhere: place };
  }
  const suggestion = nearestWord(written, known);
  return suggestion === undefined ? {} : { suggestion };
}

/** As many words as a message can list. */
const MOST_WORDS = 40;

function fewOf(words: readonly string[]): string[] {
  const few = [...new Set(words.slice(0, 2 * MOST_WORDS))].slice(0, MOST_WORDS).map(describe);
  return words.length > 2 * MOST_WORDS ? [...few, '…'] : few;
}

/** Longer than any word of the formats: not worth comparing letter by letter. */
const LONGEST_WORD = 60;

/** The known word that was meant: spelt with blanks or capitals, said in words of the trade, or misspelt. */
export function wordMeant(word: string, known: readonly string[]): string | undefined {
  if (word.length > LONGEST_WORD) return undefined;
  const key = asKey(word);
  return known.find((each) => each === key) ?? valueMeant(fold(key), known) ?? nearestWord(word, known);
}

/** `Ore totali` as the formats write their words. */
function asKey(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replace(/[\s'\u2019.-]+/g, '_');
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
