/**
 * Prose → norms. A text is read by the sentences that Regions repeat; every word that none of them takes is looked at,
 * and a sentence that says more than they do becomes something for a person to check, with its words. Pure.
 */
import type { TextKey } from '../texts.ts';
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

interface Norm {
  into: string;
  value: Record<string, unknown>;
  from: number;
  to: number;
}

/** The norms that a text sets. `taken`: places that another text has filled already. */
export function readProse(key: TextKey, text: string, taken: ReadonlySet<string>): ReadProse {
  let norms = normsIn(key, text, taken);
  for (;;) {
    const covered = coverage(key, text, norms);
    const unread = sentencesOf(text).filter(({ from, to }) => more(text, covered, from, to) !== '');
    // What is left may take back what was read: «…, salvo autorizzazione». Then a person reads the whole sentence.
    const weakened = unread.filter(({ from, to }) => WEAKENS.test(more(text, covered, from, to)));
    const kept = norms.filter((norm) => !weakened.some(({ from, to }) => norm.from < to && from < norm.to));
    if (kept.length === norms.length) {
      return {
        norms: norms.map(({ into, value }) => ({ into, value })),
        unread: unread.map(({ from, to }) => text.slice(from, to)),
      };
    }
    norms = kept;
  }
}

/** What the sentences that Regions repeat set, wherever they stand in a text. */
function normsIn(key: TextKey, text: string, taken: ReadonlySet<string>): Norm[] {
  const norms: Norm[] = [];
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
    const value = { ...made, da: key, frase: found[0] };
    norms.push({ into, value, from: found.index, to: found.index + found[0].length });
  }
  return norms;
}

/** Which letters of a text are read: by the norms, or as words that set nothing. */
function coverage(key: TextKey, text: string, norms: readonly Norm[]): boolean[] {
  const covered = new Array<boolean>(text.length).fill(false);
  for (const { from, to } of norms) covered.fill(true, from, to);
  for (const { texts, find } of FILLERS) {
    if (!texts.includes(key)) continue;
    for (const found of text.matchAll(new RegExp(find.source, [...new Set(`${find.flags}g`)].join('')))) {
      covered.fill(true, found.index, found.index + found[0].length);
    }
  }
  return covered;
}

/** Words that deny, except or offer another way: beside them what is read may not bind. */
const WEAKENS = new RegExp(
  `(?<!\\p{L})(?:${[
    ...[
      'non',
      'né',
      'senza',
      'salv[oaie]',
      'tranne',
      'eccett[oaie]',
      'eccezion[ei]',
      'esclus\\p{L}*',
      'meno',
      'o',
      'od',
    ],
    ...['oppure', 'ovvero', 'alternativ\\p{L}*', 'qualora', 'se', 'preferenzial\\p{L}*', 'preferibil\\p{L}*'],
    ...['facoltativ\\p{L}*', 'consigliat\\p{L}*', 'auspicabil\\p{L}*', 'derog\\p{L}*', "pu(?:ò|o['’])", 'possono'],
    ...['anche', 'equipollent\\p{L}*', 'equivalent\\p{L}*', 'esoner\\p{L}*', 'esent\\p{L}*', 'dispens\\p{L}*'],
    ...['sol[oaie]', 'soltanto', 'limitatamente', 'cas[oi]', 'ridott\\p{L}*', 'riduzion[ei]'],
  ].join('|')})(?!\\p{L})`,
  'iu',
);

/** Words that join what is read, and numbers of a list. */
const JOINTS = /(?<![\p{L}\p{N}])(?:e|ed|o|inoltre|altresì|pertanto|\d{1,2}[.)]|[a-h]\))(?![\p{L}\p{N}])/giu;

/** What a sentence says beside what is read of it: nothing, where it is read whole. */
function more(text: string, covered: readonly boolean[], from: number, to: number): string {
  let rest = '';
  for (let at = from; at < to; at += 1) rest += covered[at] ? ' ' : text[at];
  return /[\p{L}\p{N}]/u.test(rest.replace(JOINTS, ' ')) ? rest : '';
}
