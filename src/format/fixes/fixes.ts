/**
 * What mends a finding on the format, as edits of its text. It is made of the facts that the remedy is worded from, so that
 * what is told and what is done are one thing. Loaded only where there are findings. Pure.
 */
import type { TextEdit } from '../../text/edits.ts';
import { parseYaml } from '../../text/yaml.ts';
import { lineStarts } from '../position.ts';
import type { Finding, Position } from '../problem.ts';
import { syntaxFixes } from './syntax.ts';
import { valueFixes } from './value.ts';

/** Ways to mend each finding of a text: who tries them keeps the one that holds. */
export function findingFixes(text: string): (finding: Finding) => TextEdit[][] {
  const span = spansIn(text);
  let parsed: ReturnType<typeof parseYaml> | undefined;
  const tree = () => {
    parsed ??= parseYaml(text);
    return parsed.root;
  };
  return ({ problem, position, at }) => {
    const { start, end } = span(position);
    if (problem.is === 'syntax') return syntaxFixes(problem.slip, { text, start, end });
    return valueFixes({ text, tree, problem, start, end, ...(at === undefined ? {} : { at }) });
  };
}

/** From lines and columns back to offsets. */
export function spansIn(text: string): (position: Position) => { start: number; end: number } {
  const starts = lineStarts(text);
  const offset = (line: number, column: number) =>
    Math.min((starts[line - 1] ?? text.length) + column - 1, text.length);
  return ({ line, column, endLine, endColumn }) => ({ start: offset(line, column), end: offset(endLine, endColumn) });
}
