/** A code frame: the line of the plan, and a mark under what the finding is about. */
import type { Position } from '../document.ts';
import { safe } from './safe.ts';
import type { Style } from './style.ts';

/** The line before, the line itself and the mark; long lines are shown around the mark. */
export function frame(text: string, { line, column, endLine, endColumn }: Position, style: Style): string[] {
  const lines = text.split('\n', line);
  const shown = lines[line - 1]?.replace(/\r$/, '');
  if (shown === undefined || (shown.trim() === '' && line === 1)) return [];
  const gutter = String(line).length;
  const room = style.columns - gutter - 6;
  const from = column - 1 > room - 20 ? Math.max(0, column - Math.floor(room / 2)) : 0;
  const visible = (source: string) => safe(source.slice(from, from + room).replaceAll('\t', ' '));
  const until = endLine === line ? endColumn : shown.length + 1;
  const length = Math.max(1, Math.min(until - column, shown.length + 1 - column, from + room + 1 - column));
  const bar = style.color.dim('│');
  const before = lines[line - 2]?.replace(/\r$/, '');
  const numbered = (number: number, source: string) =>
    `${style.color.dim(String(number).padStart(gutter))} ${bar} ${visible(source)}`.trimEnd();
  return [
    ...(before === undefined || before.trim() === '' ? [] : [`  ${numbered(line - 1, before)}`]),
    `${style.color.red('›')} ${numbered(line, shown)}`,
    `  ${' '.repeat(gutter)} ${bar} ${' '.repeat(column - 1 - from)}${style.color.red('^'.repeat(length))}`,
  ];
}
