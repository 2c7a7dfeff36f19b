/**
 * Prose → norms. A sentence sets a norm only where it is understood to its last word, and where no sentence beside it
 * takes it back; any other goes whole to a person, with its words. So what is enforced is never said to be unchecked,
 * and what is not enforced is never said to be. Pure.
 */
import type { TextKey } from '../texts.ts';
import { assessmentFillers, assessmentSentences } from './assessment.ts';
import { entryFillers, entrySentences } from './entry.ts';
import { takesBack } from './neighbours.ts';
import { resourceFillers, resourceSentences } from './resources.ts';
import { type Span, sentencesOf } from './sentences.ts';

const SENTENCES = [...entrySentences, ...resourceSentences, ...assessmentSentences];
const FILLERS = [...entryFillers, ...resourceFillers, ...assessmentFillers];

export interface ReadProse {
  norms: { into: string; value: Record<string, unknown> }[];
  /** Sentences for a person; `beside`: the only words of one that no rule checks, where the others are enforced. */
  unread: { sentence: string; beside?: string }[];
}

/** A norm that a sentence may set, where it stands, and its words that a person looks at all the same. */
interface Candidate extends Span {
  into: string;
  value: Record<string, unknown>;
  rest?: string;
}

/** The norms that a text sets. `taken`: places that another text, or a field, has filled already. */
export function readProse(key: TextKey, text: string, taken: ReadonlySet<string>): ReadProse {
  const sentences = sentencesOf(text);
  const candidates = candidatesIn(key, text);
  // What a sentence says beside the words that are known: these speak of their own norm alone.
  const known = coverage(key, text, candidates);
  const beside = text
    .split('')
    .map((letter, at) => (known[at] ? ' ' : letter))
    .join('');
  let norms = withoutRivals(candidates.filter(({ into }) => !taken.has(into)));
  for (;;) {
    const covered = coverage(key, text, norms);
    const unread = sentences.filter(({ from, to }) => saysMore(text, covered, from, to));
    const kept = norms.filter(
      (norm) => !unread.some((other) => meet(norm, other)) && !takesBack({ text, beside }, norm, sentences, unread),
    );
    if (kept.length === norms.length) return { norms: once(norms), unread: forPerson(text, sentences, unread, norms) };
    norms = kept;
  }
}

const meet = (a: Span, b: Span) => a.from < b.to && b.from < a.to;

/** What is left to a person, in the order of the text. */
function forPerson(
  text: string,
  sentences: readonly Span[],
  unread: readonly Span[],
  norms: readonly Candidate[],
): ReadProse['unread'] {
  return sentences.flatMap((sentence) => {
    const words = text.slice(sentence.from, sentence.to);
    if (unread.includes(sentence)) return [{ sentence: words }];
    const rest = norms.find(({ rest, to }) => rest !== undefined && sentence.from < to && to <= sentence.to)?.rest;
    return rest === undefined ? [] : [{ sentence: words, beside: rest }];
  });
}

/** What the sentences that Regions repeat set, wherever they stand: of two on the same words, the first of the list. */
function candidatesIn(key: TextKey, text: string): Candidate[] {
  const candidates: Candidate[] = [];
  for (const { into, texts, find, make } of SENTENCES) {
    if (!texts.includes(key)) continue;
    for (const found of text.matchAll(everywhere(find))) {
      const made = make(found.groups ?? {}, found[0]);
      const span = { from: found.index, to: found.index + found[0].length };
      if (made === undefined || candidates.some((other) => other.into === into && meet(other, span))) continue;
      const rest = found.groups?.['rest']?.replace(/^[\s,]+/, '');
      const value = { ...made, da: key, frase: found[0] };
      candidates.push({ into, value, ...span, ...(rest === undefined ? {} : { rest }) });
    }
  }
  return candidates;
}

const everywhere = (find: RegExp) => new RegExp(find.source, [...new Set(`${find.flags}g`)].join(''));

/** Two sentences that set one norm in two ways: titles that add up, quotas of two kinds. Neither holds alone. */
function withoutRivals(candidates: readonly Candidate[]): Candidate[] {
  const meant = ({ value: { frase: _, ...rest } }: Candidate) => JSON.stringify(rest);
  return candidates.filter((one) =>
    candidates.every((other) => other.into !== one.into || meant(other) === meant(one)),
  );
}

/** Each norm once, though the page may say it twice. */
function once(norms: readonly Candidate[]): ReadProse['norms'] {
  return norms
    .filter(({ into }, index) => norms.findIndex((other) => other.into === into) === index)
    .map(({ into, value }) => ({ into, value }));
}

/** Which letters of a text are read: by the norms, or as words that set nothing. */
function coverage(key: TextKey, text: string, norms: readonly Candidate[]): boolean[] {
  const covered = new Array<boolean>(text.length).fill(false);
  for (const { from, to } of norms) covered.fill(true, from, to);
  for (const { texts, find } of FILLERS) {
    if (!texts.includes(key)) continue;
    for (const found of text.matchAll(everywhere(find))) {
      covered.fill(true, found.index, found.index + found[0].length);
    }
  }
  return covered;
}

/** Words that join what is read, and numbers of a list. */
const JOINTS = /(?<![\p{L}\p{N}])(?:e|ed|inoltre|altresì|pertanto|\d{1,2}[.)]|[a-h]\))(?![\p{L}\p{N}])/giu;

/** Whether a sentence says more than what is read of it. */
function saysMore(text: string, covered: readonly boolean[], from: number, to: number): boolean {
  // The mark of a note, which may say anything.
  if (/[\p{L}\p{N}%)"”»][*†‡¹²³]/u.test(text.slice(from, to))) return true;
  let rest = '';
  for (let at = from; at < to; at += 1) rest += covered[at] ? ' ' : text[at];
  return /[\p{L}\p{N}]/u.test(rest.replace(JOINTS, ' '));
}
