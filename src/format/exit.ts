/** Exit codes of the contract. */
import type { Verdict } from './result.ts';

export const EXIT = { pass: 0, fail: 1, unable: 2, defect: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** 0 every plan passes, 1 some does not, 2 something could not be checked. In a draft what is missing fails nothing. */
export function exitCode(verdict: Verdict, { unable, draft = false }: { unable: boolean; draft?: boolean }): ExitCode {
  if (unable) return EXIT.unable;
  return verdict === 'pass' || (verdict === 'incomplete' && draft) ? EXIT.pass : EXIT.fail;
}
