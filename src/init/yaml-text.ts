/** Words of a plan as YAML text: values that read back as they are, comments that stay comments. Pure. */
import { quoted } from '../text/written.ts';

/** Widest line of a comment. */
const WIDTH = 110;

/** A value of one line. Words that YAML would read as something else go between quotes. */
export function scalar(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  const plain = /^[\p{L}\d](?:[\p{L}\d _.,’'()/-]*[\p{L}\d.’)])?$/u.test(value);
  const special = /^(?:true|false|null|yes|no|on|off|~)$/i.test(value) || /: | #/.test(value);
  return plain && !special ? value : quoted(value);
}

/** A list between brackets. */
export function list(values: readonly (string | number)[]): string {
  return `[${values.map(scalar).join(', ')}]`;
}

/** A map between braces; what has no value is left out. */
export function map(values: Record<string, string | number | boolean | undefined>): string {
  const pairs = Object.entries(values).filter(([, value]) => value !== undefined);
  return `{ ${pairs.map(([key, value]) => `${key}: ${value}`).join(', ')} }`;
}

/** Text on one line, without anything that could end a comment or hide in one. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{C}]+/gu, ' ').trim();
}

/** A comment, broken at spaces; `hanging` columns are left free under its first line. */
export function comment(text: string, indent = '', hanging = 0): string[] {
  const room = WIDTH - indent.length - 2;
  const lines: string[] = [];
  let line = '';
  for (const word of oneLine(text).split(' ')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = `${' '.repeat(hanging)}${word}`;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((each) => `${indent}# ${each}`);
}

/** Numbered items, as the standard counts them. */
export function numbered(title: string, items: readonly string[], indent: string): string[] {
  return [
    `${indent}# ${title}:`,
    ...items.flatMap((item, index) => comment(`${index + 1}. ${item}`, `${indent}`, `${index + 1}. `.length)),
  ];
}

/** A key with its value, or left blank with a comment that says what to write there. */
export function entry(key: string, value: string | undefined, todo: string, indent = ''): string {
  return value === undefined ? `${indent}${key}: # ${oneLine(todo)}` : `${indent}${key}: ${value}`;
}
