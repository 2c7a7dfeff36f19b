/** How far numbers may go, relative to what they are, in whole steps. Pure. */
import type { RepairModel, Unknown } from './model.ts';
import type { Program, Row } from './program.ts';

/** A model whose numbers change by no more than a ratio; those that are no hours yet may come to be some, or may not. */
export function within(model: RepairModel, rows: readonly Row[], ratio: number, anew: boolean): Program {
  const columns = [...model.program.columns];
  const narrow = (column: number, most: number) => {
    const { upper, integer } = columns[column] as Program['columns'][number];
    columns[column] = { lower: 0, upper: Math.max(0, Math.min(upper, most)), integer };
  };
  for (const unknown of model.unknowns) {
    const [rises, falls] =
      unknown.now === 0 && anew ? [Infinity, 0] : [risesWithin(unknown, ratio), fallsWithin(unknown, ratio)];
    narrow(unknown.rise, rises);
    narrow(unknown.up, rises);
    narrow(unknown.fall, falls);
    if (!canFall(unknown, ratio)) narrow(unknown.down, 0);
  }
  return { columns, rows: [...model.program.rows, ...model.hints, ...rows] };
}

/** Steps up, from the grid: what stands between two steps has less to go to the next. */
function risesWithin({ now, step, rest }: Unknown, ratio: number): number {
  return whole((now * ratio + rest) / step);
}

/** Steps down; what stands between two steps first goes to the one below, which is none of them. */
function fallsWithin({ now, step, rest }: Unknown, ratio: number): number {
  return whole((now * ratio - rest) / step);
}

function canFall({ rest, step, now }: Unknown, ratio: number): boolean {
  return now * ratio + NOISE * step >= (rest === 0 ? step : rest);
}

/** Ratios are divisions: what is a whole number of steps may come out a hair less. */
function whole(steps: number): number {
  return Math.floor(steps + NOISE);
}
const NOISE = 1e-9;

/** The farthest that a number may go within a ratio, in hundredths of an hour. */
export function amountWithin(unknown: Unknown, ratio: number): number {
  const { step, rest, now } = unknown;
  const rise = Math.max(0, risesWithin(unknown, ratio) * step - rest);
  const fall = canFall(unknown, ratio) ? Math.min(now, fallsWithin(unknown, ratio) * step + rest) : 0;
  return Math.max(rise, fall);
}

/** The next larger ratio by which some number can change; after a negative one, none at all. */
export function nextRatio(unknowns: readonly Unknown[], ratio: number): number {
  if (ratio < 0) return 0;
  return Math.min(
    ...unknowns.flatMap((unknown) => {
      const { now, step, rest } = unknown;
      if (now === 0) return [];
      const rise = (risesWithin(unknown, ratio) + 1) * step - rest;
      const down = fallsWithin(unknown, ratio) + 1;
      const fall = Math.max(rest === 0 ? 1 : 0, down) * step + rest;
      return [rise / now, fall / now];
    }),
  );
}
