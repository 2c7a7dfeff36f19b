/** The contract of a format that is written as plans come: a piece for each plan, and what stands around the pieces. */

import type { PlanCounts, Verdict } from '../format/result.ts';
import type { Seen } from '../format/seen.ts';
import type { Words } from '../language/words.ts';
import type { RunOptions } from './options.ts';
import type { PlanReport } from './report.ts';
import type { Style } from './style.ts';

/** What a piece is made with: the same for all plans, wherever they are checked. */
export interface PieceOptions extends Pick<RunOptions, 'quiet' | 'draft' | 'full'> {
  words: Words;
  /** Of the table alone. */
  style: Style;
  titleOf(rule: string): string;
  pathInLog(file: string): string;
}

/** The text of one plan; nothing where the plan is not to be shown. Knows no other plan. */
export type Piece = (report: PlanReport) => string;

/** How a run went, when it is over. */
export interface Tally {
  plans: number;
  verdicts: PlanCounts;
  /** Something could not be checked. */
  unable?: boolean;
  /** What became of the files; absent of results that do not say. */
  seen?: Seen;
}

/** Parts that a run may be divided into. */
export const MOST_SHARDS = 100_000;

/** Of how many parts of a run this is one: the third of sixteen. */
export interface Shard {
  index: number;
  of: number;
}

/** A part as its result tells it: beside its number, what it has in common with the others. */
export interface PartOfRun extends Shard {
  /** Files of all parts. */
  total: number;
  /** A digest of their list, of options and norms. */
  run: string;
}

/** The files of one part, from one to before the other: parts one after the other are the whole, in its order. */
export function boundsOf(total: number, { index, of }: Shard): [from: number, to: number] {
  return [Math.floor((total * (index - 1)) / of), Math.floor((total * index) / of)];
}

/** What stands around the pieces; the pieces come in order. */
export interface Frame {
  /** Goes before all pieces, and says the verdict on all: the pieces wait until it is known. */
  head?(verdict: Verdict): string;
  /** A piece as it goes out. */
  add(piece: string): string;
  end(tally: Tally): string;
}

export interface FrameOptions extends Pick<RunOptions, 'full'> {
  words: Words;
  style: Style;
  version: string;
  shard?: PartOfRun;
}

export interface Streamed {
  piece(options: PieceOptions): Piece;
  frame(options: FrameOptions): Frame;
}
