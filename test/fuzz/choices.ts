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
    let number = 0;
    let room = 1;
    do {
      number = number * 256 + this.byte();
      room *= 256;
    } while (room < limit);
    return number % limit;
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

/** As many bytes as decide on an input: from few to more than most need. */
const [LEAST, MOST] = [4, 300];

/** The bytes of an input, by the seed of its run and by its number: those before it need not be drawn to have them. */
export function drawn(seed: number, number: number): Uint8Array {
  // The generator «sfc32», begun with both.
  let [a, b, c, d] = [seed | 0, number | 0, 0x9e3779b9, 1];
  const next = () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum;
  };
  for (let round = 0; round < 15; round++) next();
  const bytes = new Uint8Array(LEAST + ((next() >>> 0) % (MOST - LEAST + 1)));
  for (let at = 0, word = 0; at < bytes.length; at++) {
    word = at % 4 === 0 ? next() : word >>> 8;
    bytes[at] = word;
  }
  return bytes;
}
