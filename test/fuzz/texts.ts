/** Texts to be read: values written as YAML in one of the ways that people write it, and texts with noise in them. */
import type { Choices } from './choices.ts';
import { CODES, DATES, ODD } from './values.ts';

/** Writes a value, mostly as valid YAML. */
export function written(value: unknown, choices: Choices): string {
  return block(value, 0, choices);
}

function block(value: unknown, indent: number, choices: Choices): string {
  const pad = ' '.repeat(indent);
  if (typeof value !== 'object' || value === null) return `${pad}${scalar(value, choices)}\n`;
  const entries = Array.isArray(value) ? value.map((each) => ['-', each] as const) : Object.entries(value);
  if (entries.length === 0 || choices.chance(15)) return `${pad}${flow(value, choices)}\n`;
  return entries
    .map(([key, child]) => {
      const head = key === '-' && Array.isArray(value) ? '-' : `${scalar(key, choices)}:`;
      const nested = typeof child === 'object' && child !== null && !choices.chance(15);
      if (!nested) return `${pad}${head} ${flow(child, choices)}${choices.chance(2) ? ' # nota' : ''}\n`;
      const step = choices.chance(3) ? choices.below(5) : 2;
      return `${pad}${head}\n${block(child, indent + step, choices)}`;
    })
    .join('');
}

function flow(value: unknown, choices: Choices): string {
  if (typeof value !== 'object' || value === null) return scalar(value, choices);
  const comma = choices.chance(2) ? choices.pick([',', ' ', ';']) : ', ';
  if (Array.isArray(value)) return `[${value.map((each) => flow(each, choices)).join(comma)}]`;
  const colon = choices.chance(2) ? choices.pick([':', ' ', ' :']) : ': ';
  return `{ ${Object.entries(value)
    .map(([key, child]) => `${scalar(key, choices)}${colon}${flow(child, choices)}`)
    .join(comma)} }`;
}

function scalar(value: unknown, choices: Choices): string {
  if (value === null || value === undefined) return choices.pick(['', 'null', '~']);
  if (typeof value !== 'string') return String(value);
  if (choices.chance(2)) return `&a ${value}`;
  if (choices.chance(2)) return '*a';
  return choices.chance(15) ? JSON.stringify(value) : value;
}

/** Bytes that mean something to a reader of YAML or of UTF-8. */
const BYTES = [
  0, 9, 10, 13, 27, 32, 33, 34, 35, 37, 38, 39, 42, 44, 45, 58, 60, 62, 63, 64, 91, 92, 93, 96, 123, 124, 125,
];
const HIGH = [0x7f, 0x80, 0x85, 0xa0, 0xbf, 0xc0, 0xc2, 0xc3, 0xe2, 0xed, 0xef, 0xf0, 0xf5, 0xfe, 0xff];

/** A text with up to a dozen changes, each where and as chance has it. */
export function noisy(text: Buffer, choices: Choices): Buffer {
  let bytes = text;
  for (let changes = 1 + choices.below(12); changes > 0 && !choices.spent; changes--) bytes = change(bytes, choices);
  return bytes;
}

function change(bytes: Buffer, choices: Choices): Buffer {
  const at = choices.below(bytes.length + 1);
  const length = choices.chance(80) ? 1 + choices.below(8) : choices.below(bytes.length + 1);
  const [before, cut, after] = [bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at + length)];
  const rest = bytes.subarray(at);
  switch (choices.below(9)) {
    case 0:
      return Buffer.concat([before, after]);
    case 1:
      return Buffer.concat([before, Buffer.from([choices.pick(BYTES)]), rest]);
    case 2:
      return Buffer.concat([before, Buffer.from([choices.pick(BYTES)]), after]);
    case 3:
      return Buffer.concat([before, Buffer.from([choices.pick(HIGH)]), rest]);
    case 4:
      return Buffer.concat([before, Buffer.from(choices.pick(ODD)), rest]);
    case 5:
      return Buffer.concat([before, cut, cut, after]);
    case 6:
      return lines(bytes, choices);
    case 7:
      return choices.chance(20)
        ? before
        : Buffer.concat([before, Buffer.alloc(1 + choices.below(60), choices.pick(BYTES)), rest]);
    default:
      return Buffer.concat([before, Buffer.from(word(choices)), after]);
  }
}

/** Values of a text: what stands behind a colon, or is an item of a list. */
const VALUE = /(?<=(?:: |^ *- |\[|, ))(?![{[>|&*!#]|\w+: )[^\s,{}[\]#][^,{}[\]#\n]*(?=[,}\]\n ])/gm;

/** Changes a text of which it knows the values: up to three of them are others, all else is as it was. */
export function revaluer(text: Buffer): (choices: Choices) => Buffer {
  const whole = text.toString();
  const values = [...whole.matchAll(VALUE)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
  return (choices) => {
    let changed = whole;
    const places = Array.from({ length: 1 + choices.below(3) }, () => choices.pick(values));
    // From the last on, so that the others stay where they are.
    for (const { start, end } of places.sort((a, b) => b.start - a.start)) {
      const now = whole.slice(start, end);
      changed = `${changed.slice(0, start)}${otherThan(now, () => choices.pick(values), whole, choices)}${changed.slice(end)}`;
    }
    return Buffer.from(changed);
  };
}

function otherThan(now: string, another: () => { start: number; end: number }, text: string, choices: Choices): string {
  if (choices.chance(8)) return choices.pick(ODD);
  if (choices.chance(15)) return text.slice(another().start, another().end);
  if (/^-?[\d.]+$/.test(now)) return String(choices.below(700) / choices.pick([1, 1, 1, 4, 100]));
  if (/^\d{4}-\d\d-\d\d$/.test(now)) return choices.pick(DATES);
  if (/^(?:true|false)$/.test(now)) return now === 'true' ? 'false' : 'true';
  return choices.chance(50) ? choices.pick(CODES) : `${now} ${choices.below(9)}`;
}

/** Two lines in each other's place, one twice, or one further in. */
function lines(bytes: Buffer, choices: Choices): Buffer {
  const all = bytes.toString('latin1').split('\n');
  const [one, other] = [choices.below(all.length), choices.below(all.length)];
  const line = all[one] as string;
  const kind = choices.below(3);
  if (kind === 0) [all[one], all[other]] = [all[other] as string, line];
  else if (kind === 1) all.splice(other, 0, line);
  else all[one] = choices.pick([' ', '  ', '\t', '- ']) + line;
  return Buffer.from(all.join('\n'), 'latin1');
}

const TOKENS = [
  '- ',
  '? ',
  ': ',
  ':',
  ',',
  '[',
  ']',
  '{',
  '}',
  '|\n',
  '>-\n',
  '"',
  "'",
  '\n',
  '\n  ',
  '\n- ',
  '---\n',
  '...\n',
  '# ',
  '&a ',
  '*a ',
  '!t ',
  '%YAML 1.2\n',
  '<<: ',
  'formato: ',
  'unita_formative:\n',
  'ore: ',
  'aula: ',
  '7.5',
  'x',
];

/** The signs of YAML in any order. */
export function word(choices: Choices): string {
  return Array.from({ length: 1 + choices.below(12) }, () => choices.pick(choices.chance(10) ? ODD : TOKENS)).join('');
}
