/** The last lines of a run on several files: what they count adds up, and agrees with what there is. */

/** Files that were looked at, and what became of them; in either language. */
const FILES =
  /(?:File guardati|Files looked at): (\d+) · \w+: (\d+)(?: · (?:non controllabili|not checkable): (\d+))? · \w+: (\d+)(?: \(([^)]*)\))?/;
/** Plans by their verdict, in the table. */
const PLANS =
  /^(\d+) (?:pian[oi]|plans?): (\d+) (?:conform[ei]|pass(?:es)?), (\d+) (?:non conform[ei]|fails?), (\d+) incomplet\w*(?:, (\d+) (?:non controllat[oi]|not checked))?$/m;

/** What is wrong with the counts, if anything; `known`: the plans that are surely among them. */
export function miscounted(said: string, code: number, known?: { plans: number; failing: number }): string | undefined {
  const files = FILES.exec(said);
  if (files === null) return undefined;
  const [lookedAt, checked, unable, leftOut] = numbersOf(files.slice(1, 5));
  const reasons = [...(files[5] ?? '').matchAll(/: (\d+)/g)].map(([, count]) => Number(count));
  if (lookedAt !== checked + unable + leftOut) return 'counts of files that do not add up';
  if (leftOut !== reasons.reduce((sum, each) => sum + each, 0)) return 'reasons that do not add up';
  if (code < 2 && unable > 0) return 'a verdict on files that could not all be checked';
  if (known !== undefined && checked + unable < known.plans) return 'a plan that is not counted';
  const plans = PLANS.exec(said);
  if (plans === null) return undefined;
  const [all, pass, fail, incomplete] = numbersOf(plans.slice(1, 5));
  const [notChecked] = numbersOf(plans.slice(5));
  if (all !== pass + fail + incomplete + notChecked) return 'counts of plans that do not add up';
  if (checked !== pass + fail + incomplete) return 'plans that are checked and have no verdict';
  if (known !== undefined && fail + unable < known.failing) return 'a plan that fails is not counted as such';
  return undefined;
}

function numbersOf(texts: readonly (string | undefined)[]): [number, number, number, number] {
  const [a = 0, b = 0, c = 0, d = 0] = texts.map((text) => Number(text ?? 0));
  return [a, b, c, d];
}
