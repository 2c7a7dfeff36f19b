/**
 * The pattern of what `json.ts` writes of values of a schema: what matches need not be made anew. Each key has its one
 * place in it, so none is there twice; what is written in any other way does not match. It is for bytes, each a character
 * (`latin1`): what matches is UTF-8.
 */
import * as z from 'zod/mini';

/** Signs that stand for themselves, whatever is beside them. */
const PLAIN = '[ !$-9;-[\\]^`-~]';
/** Of the others, those that are seen and do not speak to a log: no more than what `safe.ts` leaves as it is. */
const OTHER = [
  '\\\\["\\\\bfnrt]',
  ':(?!:)',
  '#(?!#)',
  '(?<![nNsS])_',
  '\\xc2[\\xa0-\\xac\\xae-\\xbf]',
  '[\\xc3-\\xc8][\\x80-\\xbf]',
  '\\xe2\\x80[\\x90-\\xa7]',
  '\\xe2\\x86[\\x90-\\xbf]',
  '\\xe2[\\x87-\\x97][\\x80-\\xbf]',
].join('|');
/** No sign is both: a text that does not match is given up at once. */
const TEXT = `"${PLAIN}*(?:(?:${OTHER})${PLAIN}*)*"`;

/** Of fifteen digits or less each number is one of its own. */
const WHOLE = '0|-?[1-9]\\d{0,14}';
const BROKEN = '-?(?:0|[1-9]\\d{0,8})\\.\\d{0,5}[1-9]';

/** Of the values of a schema, at their indent. */
export function jsonPattern(schema: unknown, indent: number): string {
  if (schema instanceof z.ZodMiniOptional) return jsonPattern(schema.def.innerType, indent);
  if (schema instanceof z.ZodMiniObject) return `${fieldsPattern(schema.shape, indent)}${lineAt(indent)}\\}`;
  if (schema instanceof z.ZodMiniArray) {
    const item = `${lineAt(indent + 2)}${jsonPattern(schema.def.element, indent + 2)}`;
    return `\\[(?:\\]|${item}(?:,${item})*${lineAt(indent)}\\])`;
  }
  if (schema instanceof z.ZodMiniUnion) return oneOf(schema.def.options.map((each) => jsonPattern(each, indent)));
  if (schema instanceof z.ZodMiniEnum) return oneOf(schema.options.map((word) => `"${word}"`));
  if (schema instanceof z.ZodMiniNumberFormat) return oneOf([WHOLE]);
  if (schema instanceof z.ZodMiniNumber) return oneOf([BROKEN, WHOLE]);
  return schema instanceof z.ZodMiniString ? TEXT : '(?!)';
}

/** Of a map, up to where it closes; each value of `told` is a group. */
export function fieldsPattern(shape: Readonly<Record<string, unknown>>, indent: number, told: string[] = []): string {
  const fields = Object.entries(shape).map(([key, value], index) => {
    const written = jsonPattern(value, indent + 2);
    const field = `${index === 0 ? '' : ','}${lineAt(indent + 2)}"${key}": ${told.includes(key) ? `(${written})` : written}`;
    return value instanceof z.ZodMiniOptional ? `(?:${field})?` : field;
  });
  return `\\{${fields.join('')}`;
}

export const lineAt = (indent: number) => `\\n {${indent}}`;

const oneOf = (patterns: readonly string[]) => `(?:${patterns.join('|')})`;
