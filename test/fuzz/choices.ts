/** Random bytes as a source of decisions: the same bytes give the same text, and fewer bytes a shorter one. */
export class Choices {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  /** Nothing is left to decide with: what is being made should come to its end. */
  get spent(): boolean {
    return this.at >= this.bytes.length;
  }

  /** A whole number from 0, below `limit`. */
  below(limit: number): number {
    const high = limit > 256 ? this.byte() * 256 : 0;
    return (high + this.byte()) % limit;
  }

  /** True in so many cases of a hundred; never once the bytes are spent. */
  chance(percent: number): boolean {
    return !this.spent && this.below(100) < percent;
  }

  pick<T>(all: readonly T[]): T {
    return all[this.below(all.length)] as T;
  }

  /** The same bytes from their end: decides on what must not hang on how much was decided before. */
  turned(): Choices {
    return new Choices(Uint8Array.from(this.bytes).reverse());
  }

  private byte(): number {
    return this.bytes[this.at++] ?? 0;
  }
}
