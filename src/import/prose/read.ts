/**
 * Prose → norms. A text is read by the sentences that Regions repeat; every word that none of them takes is looked at,
 * and a sentence that says more than they do becomes something for a person to check, with its words. Pure.
 */
import type { TextKey } from '../course.ts';
import { assessmentFillers, assessmentSentences } from './assessment.ts';
import { entryFillers, entrySentences } from './entry.ts';
import { resourceFillers, resourceSentences } from './resources.ts';
import { sentencesOf } from './sentences.ts';

const SENTENCES = [...entrySentences, ...resourceSentences, ...assessmentSentences];
const FILLERS = [...entryFillers, ...resourceFillers, ...assessmentFillers];

export interface ReadProse {
  norms: { into: string; value: Record<string, unknown> }[];
  /** Sentences not recognised, or of which something is left. */
  unread: string[];
}

/** The norms that a text sets. `taken`: places that another text has filled already. */
export function readProse(key: TextKey, text: string, taken: ReadonlySet<string>): ReadProse {
  const norms: ReadProse['norms'] = [];
  const covered = new Array<boolean>(text.length).fill(false);
  const cover = (from: number, length: number) => covered.fill(true, from, from + length);
  const filled = new Set(taken);
  for (const { into, texts, find, make } of SENTENCES) {
    if (!texts.includes(key)) continue;
    const found = find.exec(text);
    if (found === null) continue;
    const made = make(found.groups ?? {}, found[0]);
    if (made === undefined) continue;
    // Two sentences for one norm: the first holds, and the other is left to a person.
    if (filled.has(into)) continue;
    filled.add(into);
    cover(found.index, found[0].length);
    norms.push({ into, value: { ...made, da: key, frase: found[0] } });
  }
  for (const { texts, find } of FILLERS) {
    if (!texts.includes(key)) continue;
    for (const found of text.matchAll(new RegExp(find.source, [...new Set(`${find.flags}g`)].join('')))) {
      cover(found.index, found[0].length);
    }
  }
  const unread = sentencesOf(text).filter(({ from, to }) => saysMore(text, covered, from, to));
  return { norms, unread: unread.map(({ from, to }) => text.slice(from, to)) };
}

/** Words that join what is read, and numbers of a list. */
const JOINTS = /(?<![\p{L}\p{N}])(?:e|ed|o|inoltre|altresì|pertanto|\d{1,2}[.)]|[a-h]\))(?![\p{L}\p{N}])/giu;

function saysMore(text: string, covered: readonly boolean[], from: number, to: number): boolean {
  let rest = '';
  for (let at = from; at < to; at += 1) rest += covered[at] ? ' ' : text[at];
  return /[\p{L}\p{N}]/u.test(rest.replace(JOINTS, ' '));
}
