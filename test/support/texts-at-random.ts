/** Values that the schema of a plan lets stand somewhere, nearly, and texts of YAML and JSON that say them in any style. */
import * as z from 'zod/mini';
import { isList, isMap, type Value, type ValueMap } from '../../src/text/written.ts';
import { YamlNumber } from '../../src/text/yaml.ts';

/** A number from 0 to one that is given. */
export type Draw = (most: number) => number;

/** The same numbers for the same seed. */
export function drawFrom(seed: number): Draw {
  let state = seed | 0;
  return (most) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % (most + 1);
  };
}

const chance = (draw: Draw, percent: number) => draw(99) < percent;
export const oneOf = <T>(draw: Draw, all: readonly T[]) => all[draw(all.length - 1)] as T;

const WORDS = ['prova', 'tutte', '20_CTR', '012', 'yes', 'a: b', '# x', 'x #y', '- x', '', ' x', 'uno, due', "l'altro"];
const LINES = [
  'uno\ndue',
  'uno\n\ndue\n',
  ' uno\ndue',
  'parola '.repeat(25).trim(),
  '"x"',
  '2027-01-11',
  '[x]',
  '{',
  'null',
];
const DIGITS = ['0', '7.5', '7.50', '600', '05', '-1', '123456789012345678901234567890'];

export function scalarAtRandom(draw: Draw): Value {
  const digits = oneOf(draw, DIGITS);
  return oneOf<() => Value>(draw, [
    () => oneOf(draw, WORDS),
    () => oneOf(draw, LINES),
    () => String.fromCharCode(...Array.from({ length: draw(6) }, () => draw(oneOf(draw, [0x7f, 0x2fff, 0xffff])))),
    () => new YamlNumber(digits, Number(digits)),
    () => chance(draw, 50),
    () => null,
  ])();
}

/** A value of one of the forms of a schema, its leaves anything. */
export function valueAtRandom(draw: Draw, schema: unknown): Value {
  if (schema instanceof z.ZodMiniOptional) return valueAtRandom(draw, schema.def.innerType);
  if (schema instanceof z.ZodMiniUnion) return valueAtRandom(draw, oneOf(draw, schema.def.options));
  if (schema instanceof z.ZodMiniArray) {
    return Array.from({ length: draw(3) }, () => valueAtRandom(draw, schema.def.element));
  }
  if (!(schema instanceof z.ZodMiniObject) || chance(draw, 3)) return scalarAtRandom(draw);
  const map: Record<string, Value> = {};
  const share = oneOf(draw, [10, 30, 60]);
  for (const [key, form] of Object.entries(schema.shape)) if (chance(draw, share)) map[key] = valueAtRandom(draw, form);
  return chance(draw, 20) ? Object.fromEntries(Object.entries(map).reverse()) : map;
}

/** A text that says a map, with comments `#c1#`, `#c2#`, … where the style has any. */
export function textAtRandom(draw: Draw, root: ValueMap): string {
  const kind = oneOf(draw, ['block', 'block', 'mixed', 'mixed', 'flow', 'json', 'json-lines']);
  if (kind === 'json') return JSON.stringify(root, unboxed).replace(/"<([-\d.]+)>"/g, '$1');
  const writer = new Writer(draw, kind);
  let text =
    kind === 'json-lines' ? JSON.stringify(root, unboxed, 2).replace(/"<([-\d.]+)>"/g, '$1') : writer.root(root);
  if (chance(draw, 70)) text += '\n';
  return chance(draw, 30) ? text.replaceAll('\n', '\r\n') : text;
}

function unboxed(_: string, value: unknown): unknown {
  return value instanceof YamlNumber ? `<${value.text}>` : value;
}

class Writer {
  private comments = 0;
  constructor(
    private readonly draw: Draw,
    private readonly kind: string,
  ) {}

  root(map: ValueMap): string {
    const keys = Object.keys(map);
    if (this.kind === 'flow' || keys.length === 0) return this.flow(map, 0);
    return this.mapLines(map, 0).join('\n');
  }

  private comment(percent = 25): string {
    return chance(this.draw, percent) ? ` #c${++this.comments}#` : '';
  }

  private mapLines(map: ValueMap, column: number): string[] {
    return Object.entries(map).flatMap(([key, value]) => {
      const name = chance(this.draw, 5) ? JSON.stringify(key) : key;
      return [...this.above(column), ...this.after(`${' '.repeat(column)}${name}:`, value as Value, column)];
    });
  }

  private above(column: number): string[] {
    const comment = this.comment(10).trim();
    return [...(chance(this.draw, 10) ? [''] : []), ...(comment === '' ? [] : [' '.repeat(column) + comment])];
  }

  /** What stands after a colon or a dash. */
  private after(lead: string, value: Value, column: number): string[] {
    const { draw } = this;
    const isShort = (isList(value) && value.length === 0) || (isMap(value) && Object.keys(value).length === 0);
    const collection = isList(value) || isMap(value);
    if (collection && !isShort && !(this.kind === 'mixed' && chance(draw, 40))) {
      const isDash = lead.endsWith('-');
      const deeper = isList(value) && !isDash && chance(draw, 40) ? column : column + (chance(draw, 80) ? 2 : 4);
      const lines = isList(value) ? this.itemLines(value, deeper) : this.mapLines(value, deeper);
      const first = lines[0] as string;
      if (isDash && /^ *[^\s#]/.test(first) && chance(draw, 90))
        return [lead + first.slice(lead.length), ...lines.slice(1)];
      return [lead + this.comment(), ...lines];
    }
    if (typeof value === 'string' && chance(draw, 50)) {
      const block = blockOf(value);
      if (block !== undefined) {
        return [
          `${lead} ${block.head}${this.comment()}`,
          ...block.lines.map((line) => line && ' '.repeat(column + 3) + line),
        ];
      }
    }
    const word = this.flow(value, column + 2);
    return [`${lead}${word === '' ? '' : ` ${word}`}${this.comment()}`];
  }

  private itemLines(items: readonly Value[], column: number): string[] {
    return items.flatMap((item) => [...this.above(column), ...this.after(`${' '.repeat(column)}-`, item, column)]);
  }

  private flow(value: Value, column: number): string {
    const { draw } = this;
    if (!isList(value) && !isMap(value)) return this.word(value);
    const inner = isList(value)
      ? value.map((item) => this.flow(item, column + 2) || 'null')
      : Object.entries(value).map(([key, each]) => `${key}: ${this.flow(each as Value, column + 2)}`);
    const [open, close] = isList(value) ? ['[', ']'] : ['{', '}'];
    if (inner.length === 0) return open + close;
    const trailing = chance(draw, 10) ? ',' : '';
    if (chance(draw, 70)) {
      const pad = chance(draw, 70) ? ' ' : '';
      return open + pad + inner.join(chance(draw, 80) ? ', ' : ' , ') + trailing + pad + close;
    }
    const indent = `\n${' '.repeat(column + 2)}`;
    const lines = inner.map((each, index) => each + (index < inner.length - 1 ? ',' : trailing) + this.comment());
    const last = lines.at(-1) as string;
    const end = chance(draw, 30) && !/#c\d+#$/.test(last) ? ` ${close}` : `\n${' '.repeat(column + 1)}${close}`;
    return open + this.comment(10) + indent + lines.join(indent) + end;
  }

  private word(value: Exclude<Value, readonly Value[] | ValueMap>): string {
    if (value === null) return oneOf(this.draw, ['', '~', 'null']);
    if (typeof value !== 'string') return String(value);
    if (/^[a-z\d_]*[a-z_]$/i.test(value) && !/^(?:yes|null)$/.test(value) && chance(this.draw, 70)) return value;
    if (/^[ -~]*$/.test(value) && chance(this.draw, 50)) return `'${value.replaceAll("'", "''")}'`;
    return JSON.stringify(value).replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  }
}

function blockOf(text: string): { head: string; lines: string[] } | undefined {
  if (!/^[!-~][ -~\n]*$/.test(text) || /\n\n$/.test(text)) return undefined;
  const ended = text.endsWith('\n');
  return { head: ended ? '|' : '|-', lines: (ended ? text.slice(0, -1) : text).split('\n') };
}
