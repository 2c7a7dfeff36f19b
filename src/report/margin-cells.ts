/** The headroom of each limit as cells of a table: those of the screen and of the page are the same. Pure. */

import { type MarginWords, marginWords } from '../language/margins.ts';
import type { Words } from '../language/words.ts';
import type { Micro } from '../norms/hours.ts';
import { headroomOf } from '../norms/margin.ts';
import type { Outcome } from '../norms/outcome.ts';

export interface MarginRow {
  limit: string;
  planned: string;
  asked: string;
  margin: string;
  /** Binds, is broken, or leaves what the cap of the course leaves; blank where there is room of its own. */
  state: string;
  tone: 'room' | 'binds' | 'broken';
}

const SIGNS = { '>=': '≥', '<=': '≤', '=': '=', '>': '>' } as const;

export function marginRows(
  outcomes: readonly Outcome[],
  words: Words,
): { said: MarginWords; head: string[]; rows: MarginRow[] } {
  const said = marginWords[words.language];
  const rows = headroomOf(outcomes).map(({ outcome, margin, binds, course }): MarginRow => {
    const { found, required, relation = '>=', subject } = outcome;
    const hours = (fact: typeof found) => words.hours(fact?.is === 'amount' ? fact.value : (0 as Micro));
    const tone = margin < 0 ? 'broken' : binds ? 'binds' : 'room';
    return {
      limit: words.subject(subject),
      planned: hours(found),
      asked: `${SIGNS[relation]} ${hours(required)}`,
      margin: margin < 0 ? `−${words.hours(-margin as Micro)}` : words.hours(margin),
      state: course === undefined ? { room: '', binds: said.binds, broken: said.broken }[tone] : said.ofCourse,
      tone,
    };
  });
  return { said, head: [said.limit, said.planned, words.ui.asked, said.margin], rows };
}
