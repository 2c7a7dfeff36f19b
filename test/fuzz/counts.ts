/** What came of the inputs of a run, by kind. */
import type { Trial } from './trial.ts';

/** Bytes that a process may hold, and for how many looks on end: one large input takes much, and gives it back. */
const MOST_MEMORY = 512 * 1024 * 1024;
const MOST_LOOKS = 60;

interface Kind {
  count: number;
  milliseconds: number;
}

export class Counts {
  runs = 0;
  faults = new Map<string, number>();
  private codes = new Map<number, number>();
  private kinds = new Map<string, Kind>();
  private slowest = 0;
  private memory = 0;
  private heavy = 0;
  private readonly begun = performance.now();

  note(kind: string, { code, fault }: Trial, milliseconds: number): void {
    this.runs++;
    this.slowest = Math.max(this.slowest, milliseconds);
    const known = this.kinds.get(kind) ?? { count: 0, milliseconds: 0 };
    known.count++;
    known.milliseconds += milliseconds;
    this.kinds.set(kind, known);
    this.codes.set(code, (this.codes.get(code) ?? 0) + 1);
    if (fault !== undefined) this.faults.set(fault, (this.faults.get(fault) ?? 0) + 1);
  }

  /** Looks at what the process holds now: what it keeps of inputs that are done would grow without end. */
  weigh(): void {
    const { rss } = process.memoryUsage();
    this.memory = Math.max(this.memory, rss);
    this.heavy = rss > MOST_MEMORY ? this.heavy + 1 : 0;
    if (this.heavy === MOST_LOOKS) this.faults.set('the process holds more than 512 MB', 1);
  }

  get allFaults(): number {
    return [...this.faults.values()].reduce((sum, each) => sum + each, 0);
  }

  /** How far it is. */
  line(): string {
    const kinds = [...this.kinds].sort().map(([kind, { count }]) => `${kind} ${count}`);
    const { rss } = process.memoryUsage();
    const rate = Math.round((this.runs * 1000) / (performance.now() - this.begun));
    return `${this.runs} inputs, ${this.allFaults} faults, ${rate} a second, ${megabytes(rss)} MB: ${kinds.join(', ')}`;
  }

  /** A line for each kind, with what one of it takes, and one for all. */
  table(seed: number, seconds: number): string[] {
    const codes = [...this.codes].sort(([a], [b]) => a - b).map(([code, count]) => `exit ${code}: ${count}`);
    const kinds = [...this.kinds].sort().map(([kind, { count, milliseconds }]) => {
      const each = (milliseconds / count).toFixed(2);
      return `${String(count).padStart(9)} ${kind} (${each} ms each)`;
    });
    const most = `slowest ${Math.round(this.slowest)} ms; ${seconds.toFixed(0)} s of the processor; ${megabytes(this.memory)} MB`;
    return [...kinds, `seed ${seed}: ${this.runs} inputs, ${this.allFaults} faults (${codes.join(', ')}; ${most})`];
  }
}

const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
