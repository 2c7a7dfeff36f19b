/**
 * A value that has the form of a schema, read at once: no list of issues is begun for each key of each map. What does not
 * fit, zod reads, to tell all that is wrong with it, and forms that are not known here; what fits, both read alike.
 */
import type * as z from 'zod/mini';
import { YamlNumber } from '../text/yaml.ts';

/** What a reader gives of a value that it does not know to fit. */
export const UNFIT = Symbol('unfit');

/** Gives what a schema makes of a value, or `UNFIT`. */
type Reader = (value: unknown) => unknown;

/** The parts of a schema that its readers look at. */
interface Form {
  type: string;
  checks?: readonly { _zod: { def: Bound } }[];
  /** Of a leaf. */
  read?: Reader;
  innerType?: z.ZodMiniType;
  options?: readonly z.ZodMiniType[];
  element?: z.ZodMiniType;
  shape?: Record<string, z.ZodMiniType>;
  catchall?: z.ZodMiniType;
}

/** A check of a list: that it has so many items. */
interface Bound {
  check: string;
  minimum?: number;
  maximum?: number;
}

const readers = new WeakMap<z.ZodMiniType, Reader>();

/** The reader of a schema, made when a value is first read by it. */
export function readerOf(schema: z.ZodMiniType): Reader {
  let reader = readers.get(schema);
  if (reader === undefined) {
    reader = made(schema);
    readers.set(schema, reader);
  }
  return reader;
}

/** Has a schema read what `instead` makes of a value; of what it makes nothing, there is nothing. */
export function readAs(schema: z.ZodMiniType, instead: (value: unknown) => unknown): void {
  let reader: Reader | undefined;
  readers.set(schema, (value) => {
    reader ??= made(schema);
    const read = instead(value);
    return read === undefined ? undefined : reader(read);
  });
}

function made(schema: z.ZodMiniType): Reader {
  const form = schema._zod.def as unknown as Form;
  const { checks = [], read, innerType, options, element, shape, catchall } = form;
  const bounds = checks.map(({ _zod: { def } }) => def);
  if (element !== undefined && bounds.every(({ check }) => check === 'min_length' || check === 'max_length')) {
    return listReader(readerOf(element), bounds);
  }
  if (checks.length === 0) {
    if (read !== undefined) return leafReader(read);
    if (form.type === 'optional' && innerType !== undefined) return optionalReader(readerOf(innerType));
    if (form.type === 'union' && options !== undefined) return choiceReader(options.map(readerOf));
    if (shape !== undefined && catchall?._zod.def.type === 'never') return mapReader(shape);
  }
  return (value) => {
    const result = schema._zod.run({ value, issues: [] }, { async: false });
    return result instanceof Promise || result.issues.length > 0 ? UNFIT : result.value;
  };
}

function leafReader(read: Reader): Reader {
  return (value) => {
    const result = read(value);
    const refused = result === undefined || (typeof result === 'object' && result !== null && 'problem' in result);
    return refused ? UNFIT : result;
  };
}

function optionalReader(inner: Reader): Reader {
  return (value) => (value === undefined ? undefined : inner(value));
}

function choiceReader(options: readonly Reader[]): Reader {
  return (value) => {
    for (const option of options) {
      const read = option(value);
      if (read !== UNFIT) return read;
    }
    return UNFIT;
  };
}

function listReader(item: Reader, bounds: readonly Bound[]): Reader {
  const least = Math.max(0, ...bounds.map(({ minimum = 0 }) => minimum));
  const most = Math.min(...bounds.map(({ maximum = Number.POSITIVE_INFINITY }) => maximum));
  return (value) => {
    if (!Array.isArray(value) || value.length < least || value.length > most) return UNFIT;
    const items: unknown[] = [];
    for (const each of value) {
      const read = item(each);
      if (read === UNFIT) return UNFIT;
      items.push(read);
    }
    return items;
  };
}

/** Keys in the order of the schema, those left blank too; one that it does not know fits in no map. */
function mapReader(shape: Record<string, z.ZodMiniType>): Reader {
  const parts = Object.entries(shape).map(([key, schema]) => {
    const { optin, optout } = schema._zod;
    return { key, read: readerOf(schema), mayLack: optin === 'optional' && optout === 'optional' };
  });
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof YamlNumber)
      return UNFIT;
    const map: Record<string, unknown> = {};
    let known = 0;
    for (const { key, read, mayLack } of parts) {
      const written = (value as Record<string, unknown>)[key];
      if (written === undefined && !(key in value)) {
        if (!mayLack) return UNFIT;
        continue;
      }
      const part = read(written);
      if (part === UNFIT) return UNFIT;
      map[key] = part;
      known++;
    }
    return known === Object.keys(value).length ? map : UNFIT;
  };
}
