/**
 * Warnings that a repair would bring about, as rows that a search avoids where an equally small repair does. Most are
 * limits of a stricter reading; a share of hours taught is as linear, and what it counts is read off the rule itself,
 * an hour at a time; the rest turn on whether some hours are there at all. Pure.
 */
import { exact, toDecimal } from '../norms/hours.ts';
import type { Outcome } from '../norms/outcome.ts';
import { type NewNumber, withNumbers } from './apply.ts';
import type { Case } from './case.ts';
import { isTurn, notAllOf, refusedTurns } from './cuts.ts';
import { isKept, limitRow, type RepairModel, rowOf } from './model.ts';
import type { PlanNumber } from './numbers.ts';
import type { Row } from './program.ts';
import { newlyWrong } from './worse.ts';

/** The limits that hold and would only warn, and those that hold without the hours that the plan does not say. */
export function strictRows(there: Case, model: RepairModel): Row[] {
  const { doubts, numbers } = there;
  return [...doubts.map(({ limit }) => limitRow(limit, numbers, model.amountOf)), ...saidRows(there, model)];
}

/** Floors that the hours that are written meet: what is not said yet is not to be needed for them. */
function saidRows({ bounds, numbers }: Case, model: RepairModel): Row[] {
  const unsaid = new Set(
    numbers.flatMap((number) =>
      number.now === undefined ? model.amountOf(number).terms.map(([column]) => column) : [],
    ),
  );
  return bounds.flatMap(({ limit }, index): Row[] => {
    const row = model.limits[index] as Row;
    if (limit.relation === '=' || !row.terms.some(([column]) => unsaid.has(column))) return [];
    const said = { ...row, terms: row.terms.filter(([column]) => !unsaid.has(column)) };
    return isKept(said, []) ? [said] : [];
  });
}

/** A number as it is changed: hours before and after. */
interface Moved {
  path: NewNumber['path'];
  from?: number;
  to: number;
  follows: boolean;
}

/** Rows that a repair with new warnings breaks, and that a repair without them keeps. */
export function doubtRows(there: Case, model: RepairModel, changes: readonly Moved[]): Row[] {
  const warningsOf = (some: readonly Moved[]) => {
    const plan = withNumbers(
      there.plan,
      some.map(({ path, to }) => ({ path, hours: toDecimal(exact(to / 1e6)) })),
    );
    return newlyWrong(there.before.outcomes, there.checked(plan).outcomes);
  };
  const limited = new Set(there.doubts.map(({ rule }) => rule));
  return warningsOf(changes)
    .filter(({ severity, rule }) => severity === 'warning' && !limited.has(rule))
    .flatMap((warning): Row[] => {
      if (warning.found?.is === 'hours-ratio') return [shareRow(there, model, warning)].flatMap((row) => row ?? []);
      const turns = changes
        .map((change) => ({ ...change, from: change.from ?? 0 }))
        .filter((change) => !change.follows && isTurn(change));
      const cause = refusedTurns(turns, (some) => warningsOf(some).some((each) => isSame(each, warning)));
      return cause.length === 0 ? [] : [notAllOf(model, cause)];
    });
}

function isSame(left: Outcome, right: Outcome): boolean {
  return left.rule === right.rule && left.subject.code === right.subject.code;
}

/** The row of a share of hours: what an hour more of each number adds to the part and to the whole. */
function shareRow(there: Case, { amountOf }: RepairModel, { rule, required }: Outcome): Row | undefined {
  if (required?.is !== 'amount') return undefined;
  const percent = toDecimal(required.value);
  const ratioWith = (numbers: readonly NewNumber[]) => {
    const { outcomes } = there.checked(withNumbers(there.plan, numbers));
    const found = outcomes.find((each) => each.rule === rule)?.found;
    return found?.is === 'hours-ratio' ? found : undefined;
  };
  const start = ratioWith([]);
  if (start === undefined) return undefined;
  const known = there.numbers.filter((number): number is PlanNumber & { now: number } => number.now !== undefined);
  const parts = known.map((number) => {
    const more = ratioWith([{ path: number.path, hours: number.now / 100 + 1 }]) ?? start;
    const [part, whole] = [(more.part - start.part) / 1e6, (more.whole - start.whole) / 1e6];
    return { amount: amountOf(number), now: number.now, factor: part - (percent / 100) * whole };
  });
  const counted = parts.filter(({ factor }) => factor !== 0);
  const margin = (start.part - (percent / 100) * start.whole) / 1e4;
  return rowOf(
    {
      constant: counted.reduce((sum, { amount, now, factor }) => sum + factor * (amount.constant - now), margin),
      terms: counted.flatMap(({ amount, factor }) =>
        amount.terms.map(([column, by]) => [column, by * factor] as const),
      ),
    },
    '>=',
    0,
  );
}
