/**
 * The kinds of value that plans, standards and avvisi are made of.
 *
 * Each is a schema of zod's small build over what `yaml.ts` reads: it makes an object with a tenth of the code, and of the
 * time. Leaves carry their own problems (data, not words) in
 * `params`, so that every language words them and none is lost in a library's text.
 */
import * as z from 'zod/mini';
import { $constructor, type $ZodTypeDef } from 'zod/v4/core';
import { nothingIn } from '../text/nothing.ts';
import { YamlNumber } from '../text/yaml.ts';
import { readAs } from './fitting.ts';
import type { Expected, Problem } from './problem.ts';
import { MAX_HOURS } from './vocabulary.ts';

// Compiled checks pay only over thousands of plans, and cost a single one: each schema is walked instead.
z.config({ jitless: true });

type Json = Record<string, unknown>;

interface LeafDef extends $ZodTypeDef {
  type: 'custom';
  expected: Expected;
  read(value: unknown): unknown;
}

/**
 * The schema behind every leaf: one object each. A pipe of `unknown` and `transform` would say the same with five, and
 * making the schemas is a good part of the time that one plan takes.
 */
const Leaf = $constructor('QualcheckLeaf', (inst: z.ZodMiniType, def: LeafDef) => {
  const { init }: { init(inst: z.ZodMiniType, def: LeafDef): void } = z.ZodMiniType;
  init(inst, def);
  inst._zod.processJSONSchema = () => {};
  inst._zod.parse = (payload) => {
    const { value } = payload;
    const result = def.read(value);
    if (result === undefined) {
      payload.issues.push(issue(value, { is: 'wrong-type', expected: [def.expected], found: describe(value) }));
    } else if (typeof result === 'object' && result !== null && 'problem' in result) {
      payload.issues.push(issue(value, result.problem as Problem));
    } else {
      payload.value = result;
    }
    return payload;
  };
});

/** A leaf: reads one YAML value or says what is wrong with it. `json` is its form in the JSON Schema. */
export function leaf<T>(
  expected: Expected,
  json: Json,
  read: (value: unknown) => T | { problem: Problem } | undefined,
): z.ZodMiniType<T> {
  return described(new Leaf({ type: 'custom', expected, read }) as z.ZodMiniType<T>, json);
}

/** Gives a schema its form in the JSON Schema, or more of it: the schema itself, where zod's `meta` would make another. */
export function described<T extends z.ZodMiniType>(schema: T, json: Json): T {
  z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), ...json });
  return schema;
}

/** A value that may be absent. */
export const optional = z.optional;

/** A schema with one more thing to ask of a value that has its form: `refuse` says what is wrong with it. */
export function refined<T extends z.ZodMiniType>(
  schema: T,
  check: (value: z.output<T>, refuse: (problem: Problem) => void) => void,
): T {
  return schema.check((payload) => {
    const { value, issues } = payload;
    check(value, (problem) => issues.push(issue(value, problem)));
  });
}

function issue(input: unknown, problem: Problem) {
  return { code: 'custom' as const, input, params: { problem }, message: '' };
}

/** Free text; a number written without quotes is the text of that number. */
export const text = (json: Json = {}) =>
  leaf('text', { type: ['string', 'number'], ...json }, (value) => {
    const read = textOf(value);
    return read !== undefined && read.trim() === '' ? { problem: { is: 'blank' } as Problem } : read;
  });

/** Text that may be blank: a blank says «there is none», which a rule judges. */
export const blankableText = (json: Json = {}) => leaf('text', { type: ['string', 'number'], ...json }, textOf);

/** A code, always text: `1260` and `05` are read as they are written. */
export const code = (json: Json = {}) =>
  leaf('code', { type: ['string', 'number'], ...json }, (value) => {
    const read = textOf(value)?.trim();
    return read === '' ? { problem: { is: 'blank' } as Problem } : read;
  });

/** A text, or the text of a number. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return value instanceof YamlNumber ? value.text : undefined;
}

function number(expected: Expected, range: { minimum: number; maximum: number; decimals: number }, json: Json) {
  const { minimum, maximum, decimals } = range;
  return leaf(expected, { type: decimals === 0 ? 'integer' : 'number', minimum, maximum, ...json }, (value) => {
    if (!(value instanceof YamlNumber)) return undefined;
    if (value.value < minimum || value.value > maximum) {
      return { problem: { is: 'out-of-range', found: describe(value), minimum, maximum } as Problem };
    }
    // As written, not as valued: `1.000` are a thousand hours to its author, and one to the parser.
    const point = value.text.indexOf('.');
    if (point >= 0 && value.text.length - point - 1 > decimals) {
      return { problem: { is: 'too-many-decimals', found: describe(value), decimals } as Problem };
    }
    return value.value;
  });
}

/** Hours, decimal, at most two decimals. */
export const hours = (json: Json = {}) => number('hours', { minimum: 0, maximum: MAX_HOURS, decimals: 2 }, json);

/** More than any course costs a trainee. */
const MAX_EURO = 1_000_000;

/** Euro, at most two decimals. */
export const euro = (json: Json = {}) => number('euro', { minimum: 0, maximum: MAX_EURO, decimals: 2 }, json);

/** A figure of a unit that stands elsewhere, at most two decimals. */
export const amount = (json: Json = {}) => number('number', { minimum: 0, maximum: MAX_EURO, decimals: 2 }, json);

/** A percentage from 0 to 100, at most two decimals. */
export const percent = (json: Json = {}) => number('percent', { minimum: 0, maximum: 100, decimals: 2 }, json);

/** A whole number in a range, both ends included. */
export const integer = (minimum: number, maximum: number, json: Json = {}) =>
  number('integer', { minimum, maximum, decimals: 0 }, json);

/** `true` or `false`; also the Italian words that a designer writes by habit. */
export const flag = (json: Json = {}) =>
  leaf('boolean', { anyOf: [{ type: 'boolean' }, { enum: ['sì', 'si', 'no'] }], ...json }, (value) => {
    if (typeof value === 'boolean') return value;
    return typeof value === 'string' ? ITALIAN_BOOLEANS.get(value.toLowerCase()) : undefined;
  });
const ITALIAN_BOOLEANS = new Map([
  ['sì', true],
  ['si', true],
  ['no', false],
]);

/** A day of the calendar as `2027-01-11`. */
export const date = (json: Json = {}) =>
  leaf('date', { type: 'string', format: 'date', ...json }, (value) => {
    if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
    const day = new Date(`${value}T00:00:00Z`);
    const exists = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
    return exists ? value : { problem: { is: 'no-such-date', found: value } as Problem };
  });

/** One of a closed list of words. */
export const oneOf = <const T extends readonly [string, ...string[]]>(values: T, json: Json = {}) =>
  leaf('text', { enum: [...values], ...json }, (value): T[number] | { problem: Problem } | undefined => {
    const read = textOf(value);
    if (read === undefined) return undefined;
    return values.includes(read) ? read : { problem: { is: 'unknown-value', found: read, known: [...values] } };
  });

/** A map with these keys and no other. The known keys travel in the issue, for «intendevi …?». */
export function map<T extends z.core.$ZodLooseShape>(shape: T, json: Json = {}) {
  const known = Object.keys(shape);
  const schema = z.strictObject(shape, {
    error: (raw) => (['unrecognized_keys', 'invalid_type'].includes(raw.code ?? '') ? JSON.stringify(known) : ''),
  });
  return described(noNumber(schema, known), json);
}

/**
 * A number is an object to zod, which would look into it for keys, and in a choice of forms speak of those alone: it is
 * no map.
 */
function noNumber<T extends z.ZodMiniType>(schema: T, known: readonly string[]): T {
  const { parse } = schema._zod;
  const refuse: typeof parse = (payload, context) => {
    if (!(payload.value instanceof YamlNumber)) return parse(payload, context);
    const { value: input } = payload;
    payload.issues.push({ code: 'invalid_type', expected: 'object', input, message: JSON.stringify(known) });
    return payload;
  };
  schema._zod.parse = refuse;
  schema._zod.run = refuse;
  return schema;
}

/** A list of at least one item, unless `minimum` says otherwise. */
export function list<T extends z.ZodMiniType>(
  item: T,
  { minimum = 1, maximum, ...json }: Json & { minimum?: number; maximum?: number } = {},
) {
  const bounds = [z.minLength(minimum), ...(maximum === undefined ? [] : [z.maxLength(maximum)])];
  return described(z.array(item).check(...bounds), json);
}

/**
 * A list that may hold nothing, and where a word for «none», alone, says so: `deroghe: no`, `sedi: [nessuna]`. A word
 * that holds a place is not yet a list; with `keep` it stays as its only item, for the rule that tells it.
 */
export function listOrNone<T extends z.ZodMiniType>(
  item: T,
  { keep = false, ...json }: Json & { keep?: boolean; maximum?: number } = {},
) {
  const schema = list(item, { minimum: 0, ...json });
  const alone = (value: unknown) => {
    const word = wordAlone(value);
    const nothing = word === undefined ? undefined : nothingIn(word);
    if (nothing === undefined) return value;
    if (nothing === 'none') return [];
    return keep ? [word] : undefined;
  };
  // Who embeds this may use zod too, whose defaults put `parse` back as it was: `run` stays.
  const { run } = schema._zod;
  schema._zod.run = (payload, context) => {
    payload.value = alone(payload.value);
    return payload.value === undefined ? payload : run(payload, context);
  };
  readAs(schema, alone);
  return schema;
}

/** The word that stands for a whole list, in brackets or not; of a list left blank there is none. */
function wordAlone(value: unknown): string | undefined {
  const only = Array.isArray(value) && value.length === 1 ? value[0] : value;
  if (only === false) return 'no';
  return typeof only === 'string' ? only : undefined;
}

/** A value in the words of a message: its text when short, else what kind of thing it is. */
export function describe(value: unknown): string {
  if (value instanceof YamlNumber) return short(value.text);
  if (typeof value === 'string') return short(value);
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return '[…]';
  return value === undefined || value === null ? '' : '{…}';
}

/** One line of at most 40 characters, cut between characters. */
function short(text: string): string {
  const line = text.slice(0, 200).trim().replace(/\s+/g, ' ');
  const characters = [...line];
  return characters.length > 40 || text.length > 200 ? `${characters.slice(0, 39).join('')}…` : line;
}
