/** Values near a format: what its JSON Schema asks for, most of the time, and what it does not, now and then. */
import type { Choices } from './choices.ts';

/** The parts of a JSON Schema that `schemas/` uses. */
export interface Schema {
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  examples?: unknown[];
  minimum?: number;
  maximum?: number;
  format?: string;
}

/** What no format asks for, and what every object answers to. */
export const ODD: readonly string[] = [
  ...['', ' ', '~', 'null', 'true', 'no', 'sì', 'yes', '0', '-0', '-1', '1e3', '.inf', '-.inf', '.nan', '0x1F', '0o17'],
  ...['7,5', '7.125', '1.000', '12h', '50%', '1-5', '9999999999999999999999', '10000.01', '٣', '３', '2027-02-29'],
  ...['2027-13-45', '11/01/2027', '0000-00-00', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'],
  ...[
    '<<',
    '*a',
    '&a x',
    '!!str 1',
    '!x',
    '!!js/function x',
    '"\\u001b[31m"',
    '"\\0"',
    '"\\ud800"',
    '::error::x',
    '=1+1',
  ],
  ...[
    '##vso[task.complete]',
    '<script>',
    '[x](javascript:1)',
    '| x',
    '> x',
    '`',
    '@',
    '%',
    '[',
    ']',
    '{',
    '}',
    "'",
    '"',
  ],
  ...['a: b', 'a #b', '#', '- ', '? ', ': ', '\t', '\u200b', '\u202e', '\ufeff', '\u0085', '\u2028', '…', 'è', '🙂'],
  ...['../../etc/passwd.yaml', '/dev/zero', 'x.yaml', 'piano.yaml', 'norma.yaml', '.', '..', 'uf.20_CTR', 'fad@17_CTR'],
  ...['totale', 'kc@', 'uf.', '@', 'basilicata/operatore-assistenza-telefonica', 'tutte', 'qualificazione'],
];

export function valueFor(schema: Schema, choices: Choices, depth = 0): unknown {
  if (choices.chance(4)) return odd(choices, depth);
  if (schema.anyOf !== undefined) return valueFor(choices.pick(schema.anyOf), choices, depth);
  if (schema.const !== undefined && !choices.chance(2)) return schema.const;
  if (schema.enum !== undefined) return choices.pick(schema.enum);
  if (schema.properties !== undefined) return mapOf(schema, choices, depth);
  if (schema.items !== undefined) return listOf(schema.items, choices, depth);
  if (schema.examples !== undefined && choices.chance(60)) return choices.pick(schema.examples);
  return leafOf(schema, choices);
}

function mapOf(schema: Schema, choices: Choices, depth: number): Record<string, unknown> {
  const value: Record<string, unknown> = Object.create(null);
  for (const [key, child] of Object.entries(schema.properties ?? {})) {
    const wanted = schema.required?.includes(key) ? !choices.chance(3) : choices.chance(depth === 0 ? 45 : 35);
    if (wanted) value[choices.chance(2) ? slip(key, choices) : key] = valueFor(child, choices, depth + 1);
  }
  if (choices.chance(3)) value[choices.pick(ODD)] = odd(choices, depth);
  return value;
}

function listOf(items: Schema, choices: Choices, depth: number): unknown[] {
  const length = choices.below(4);
  return Array.from({ length }, () => valueFor(items, choices, depth + 1));
}

export const DATES = ['2027-01-11', '2027-06-30', '2028-02-29', '2027-02-29', '1999-12-31'];
export const CODES = [
  '17_CTR',
  '20_CTR',
  '21_CTR',
  '22_CTR',
  '05_KC',
  '04_KC',
  '07_KC',
  '2912',
  '1260',
  'I2.4-1',
  'd1',
  'd2',
  't1',
];

function leafOf({ type, minimum = 0, maximum = 1000, format }: Schema, choices: Choices): unknown {
  const types = Array.isArray(type) ? type : [type ?? 'string'];
  const one = choices.pick(types);
  if (format === 'date') return choices.pick(DATES);
  if (one === 'boolean') return choices.chance(50);
  if (one === 'integer') return minimum + choices.below(Math.min(maximum - minimum, 700) + 1);
  if (one === 'number') return choices.below(2800) / choices.pick([1, 1, 4, 100]);
  return choices.chance(60) ? choices.pick(CODES) : choices.pick(['testo', 'Ente', 'colloquio e prova', 'a', ...ODD]);
}

function odd(choices: Choices, depth: number): unknown {
  const kind = choices.below(6);
  if (kind === 0 && depth < 8) return [odd(choices, depth + 1), odd(choices, depth + 1)];
  if (kind === 1 && depth < 8) return { [choices.pick(ODD)]: odd(choices, depth + 1) };
  if (kind === 2) return null;
  return choices.pick(ODD);
}

/** A key as fingers that slip write it. */
function slip(key: string, choices: Choices): string {
  const at = choices.below(key.length);
  return choices.pick([
    key.slice(0, at) + key.slice(at + 1),
    key.toUpperCase(),
    `${key} `,
    `${key}s`,
    key.replace('_', ' '),
  ]);
}
