/** Exit codes of the contract. */
export const EXIT = { pass: 0, fail: 1, unable: 2, defect: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
