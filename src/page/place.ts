/** What this window shows of the plan: what is open when it is loaded anew is open again. */
import { HERE, note, noted } from './drafts/store.ts';

/** The view, that of them in which one writes, and the part of the form. */
type What = 'vista' | 'scrittura' | 'parte';

const key = (what: What) => `qualcheck:${what}`;
const before = new Map<What, string>();
// Of a plan that was left nothing is found again.
if (noted(HERE) !== undefined) {
  for (const what of ['vista', 'scrittura', 'parte'] as const) before.set(what, noted(key(what)) ?? '');
}

/** What of `known` was open before the window was loaded anew, or else the first of them. */
export function openBefore<T extends string>(what: What, known: readonly [T, ...T[]]): T {
  return known.find((each) => each === before.get(what)) ?? known[0];
}

export function noteOpen(what: What, open: string): void {
  note(key(what), open);
}
