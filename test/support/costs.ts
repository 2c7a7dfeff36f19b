/** What cases cost, against the limits that the project keeps; printed as a table at the end. */
import { expect } from 'vitest';
import type { Measured } from './measured.ts';

/** Seconds and MB that no case may take. */
const LIMIT = { seconds: 2, megabytes: 512 };
/** A machine that runs other things too, or is slow, takes longer for the same work. */
const MARGIN = 3;

/** Every case is measured, and shown (`npm run costs`). */
export const ALL = process.env['COSTS'] === 'all';

/** A few lines that repeat nothing ask for no time and no memory: what is said of them is all there is to see. */
export const isCheap = (text: string | Buffer) =>
  !ALL && text.length < 10_000 && !/[*&]|[[{]{3}/.test(text.toString('latin1'));

export class Costs {
  private readonly rows: { name: string; cost: Measured }[] = [];

  constructor(private readonly title: string) {}

  /** Notes a case, and fails where it is far beyond the limits. */
  add(name: string, cost: Measured): void {
    this.rows.push({ name, cost });
    expect(cost.signal, 'stopped as it hung').toBeNull();
    expect(cost.cpu, 'seconds of the processor').toBeLessThan(LIMIT.seconds * MARGIN);
    expect(cost.peak, 'MB at the peak').toBeLessThan(LIMIT.megabytes);
  }

  /** The table, the most expensive first; the whole of it with `COSTS=all`. */
  print(): void {
    if (this.rows.length === 0) return;
    const sorted = [...this.rows].sort((a, b) => b.cost.cpu - a.cost.cpu);
    const shown = ALL ? sorted : sorted.slice(0, 8);
    const row = ({ name, cost }: (typeof sorted)[number]) =>
      `${cost.cpu.toFixed(2).padStart(6)} s ${cost.wall.toFixed(2).padStart(6)} s ${cost.peak.toFixed(0).padStart(5)} MB  ${cost.code}  ${name}`;
    const beyond = sorted.filter(({ cost }) => cost.cpu > LIMIT.seconds || cost.peak > LIMIT.megabytes).length;
    const head = `${this.title}: ${sorted.length} cases, ${beyond} beyond ${LIMIT.seconds} s or ${LIMIT.megabytes} MB`;
    process.stdout.write(`\n${[head, ' processor  clock    peak  exit code', ...shown.map(row)].join('\n')}\n\n`);
  }
}
