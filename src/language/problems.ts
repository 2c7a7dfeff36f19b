/** What every language says of each thing that can be wrong with a file: one left out does not compile. */
import type { CellProblem, Problem } from '../format/problem.ts';

interface Said {
  message: string;
  /** What would mend it. */
  remedy?: string;
}

export type ProblemWords = { [Is in Problem['is']]: (what: Extract<Problem, { is: Is }>) => Said };

export type CellWords = { [Is in CellProblem['is']]: (what: Extract<CellProblem, { is: Is }>) => Said };

/** The words of one language, for whatever is wrong. */
export const told =
  (words: ProblemWords) =>
  (what: Problem): Said =>
    (words[what.is] as (what: Problem) => Said)(what);
