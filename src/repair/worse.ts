/** What a change of a plan brings about that was not wrong before. Pure. */
import type { Outcome } from '../norms/outcome.ts';

/** Errors and warnings that a plan has after a change and did not have before it, requirement by requirement. */
export function newlyWrong(before: readonly Outcome[], after: readonly Outcome[]): Outcome[] {
  const known = new Map<string, number>();
  for (const each of before.filter(isBroken)) known.set(keyOf(each), (known.get(keyOf(each)) ?? 0) + 1);
  return after.filter(isWrong).filter((each) => {
    const left = known.get(keyOf(each)) ?? 0;
    known.set(keyOf(each), left - 1);
    return left <= 0;
  });
}

function isWrong({ outcome }: Outcome): boolean {
  return outcome === 'fail';
}

/** A stricter reading of a limit is not told where the plain one is broken: it is broken all the same. */
function isBroken(each: Outcome): boolean {
  return isWrong(each) || each.notApplicable === 'plain-reading-broken';
}

function keyOf({ rule, severity, subject }: Outcome): string {
  return [rule, severity, subject.kind, subject.code ?? '', subject.of ?? ''].join(' ');
}
