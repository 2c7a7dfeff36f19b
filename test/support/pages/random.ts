/** Random words, figures and page breaks, always the same for the same seed. */

/** A generator of numbers from 0 to 1 (mulberry32). */
export class Random {
  constructor(private seed: number) {}

  next(): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(from: readonly T[]): T {
    return from[this.whole(0, from.length - 1)] as T;
  }

  /** `count` different ones, in a random order. */
  some<T>(from: readonly T[], count: number): T[] {
    const rest = [...from];
    return Array.from(
      { length: Math.min(count, rest.length) },
      () => rest.splice(this.whole(0, rest.length - 1), 1)[0] as T,
    );
  }

  list<T>(from: number, to: number, make: (index: number) => T): T[] {
    return Array.from({ length: this.whole(from, to) }, (_, index) => make(index));
  }

  /** Some words, the first as it comes: with accents, apostrophes, slashes, brackets, acronyms. */
  words(from: number, to: number): string {
    const words = Array.from({ length: this.whole(from, to) }, (_, index) =>
      this.pick(index % 2 === 0 ? NOUNS : ADJUNCTS),
    );
    // No name and no item ends in the air.
    if (/ (?:della|relative)$/.test(` ${words.at(-1)}`)) words.push(this.pick(NOUNS));
    const text = words.join(' ');
    return this.chance(0.15) ? `${text} (${this.pick(NOUNS)}, ${this.pick(NOUNS)})` : text;
  }

  /** An item of a list, opening with a small letter, or with a capital. */
  item(capital: boolean, most = 12): string {
    const text = `${this.pick(VERBS)} ${this.words(1, most)}`;
    return capital ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  }

  name(): string {
    return `${this.pick(TRADES)} ${this.words(1, 5)}`;
  }

  /** A text of some sentences, up to `most`. */
  prose(most: number): string {
    return Array.from({ length: this.whole(1, most) }, () => {
      const text = this.item(true, 30);
      return `${text}.`;
    }).join(' ');
  }
}

const NOUNS = [
  ...['attività', "attivita'", 'qualità', 'clientela', 'prodotti', 'servizi', 'dati', 'informazioni', 'procedure'],
  ...['colloquio', 'sicurezza', 'impianti', 'software', 'CRM', 'cliente/utente', 'reclami', 'obiettivi', 'risorse'],
  ...["l'azienda", 'unità', 'reti', 'tecniche', 'strumenti', 'data-base', 'budget', 'D.Lgs. 81/2008', 'privacy'],
];
const ADJUNCTS = [
  ...['di base', 'del settore', "dell'impresa", 'per il pubblico', 'in uso', 'e on-line', 'digitali', 'efficaci'],
  ...[
    'con cura',
    'a distanza',
    'secondo norma',
    'nel rispetto della',
    'telefonici',
    'di rete',
    'da tavolo',
    'e relative',
  ],
];
const VERBS = [
  'applicare',
  'gestire',
  'riconoscere',
  'elaborare',
  'utilizzare',
  'curare',
  'definire',
  'verificare',
  'monitorare',
];
const TRADES = ['Operatore', 'Tecnico', 'Addetto', 'Esperto', 'Assistente', 'Manutentore', 'Animatore'];

/** How a page ends and the next begins. */
const BREAKS = [['\f'], ['', 'Pagina 3 di 9', '\f'], ['\f', ''], ['- 4 -', '\f'], ['', '\f', 'Pag. 12', '']];

/**
 * The lines of a page, broken by pages in any place: between two lines, or inside one, where `splits` says at which
 * spaces a line may part (everywhere, unless it says so).
 */
export function withPageBreaks(
  random: Random,
  lines: readonly string[],
  share: number,
  splits: (line: string) => number[] = spaces,
): string[] {
  return lines.flatMap((line) => {
    if (!random.chance(share)) return [line];
    const at = splits(line);
    const page = random.pick(BREAKS);
    if (at.length === 0 || random.chance(0.3)) return [line, ...page];
    const where = random.pick(at);
    return [line.slice(0, where), ...page, line.slice(where + 1)];
  });
}

/** Where a line has a space between two words that mean something on their own. */
export function spaces(line: string): number[] {
  return [...line.matchAll(/(?<=[\p{L}\p{N},;.)]) (?=[\p{L}(])/gu)].map(({ index }) => index);
}
