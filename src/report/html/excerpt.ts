/** The lines of a plan that a finding is about, the very words marked. */

import type { Line } from '../report.ts';
import { html, type Markup, nothing } from './markup.ts';

/** Characters of a line that are shown; a longer one is shown around what is marked. */
const ROOM = 180;
const LEAD = 60;

/** The line before and the line itself; nothing where the file has no such line. */
export function excerpt(source: readonly string[], line: Line): Markup {
  const { line: row, column = 1, endLine = row, endColumn = column + 1 } = line;
  const shown = row === undefined ? undefined : source[row - 1];
  if (row === undefined || shown === undefined || (shown.trim() === '' && row === 1)) return nothing;
  const from = shown.length > ROOM && column > LEAD ? column - 1 - LEAD : 0;
  const start = Math.min(column - 1, shown.length);
  const end = Math.max(start, Math.min(endLine === row ? endColumn - 1 : shown.length, from + ROOM));
  const cut = shown.length > from + ROOM;
  const before = source[row - 2] ?? '';
  const context = from > 0 || before.trim() === '' ? nothing : numbered(row - 1, html`${shorten(before)}`);
  const marked = html`${from > 0 && '…'}${shown.slice(from, start)}<mark>${shown.slice(start, end)}</mark>${shown.slice(
    end,
    from + ROOM,
  )}${cut && '…'}`;
  return html`<pre class="frame">${context}${numbered(row, marked)}</pre>
`;
}

function numbered(row: number, text: Markup): Markup {
  return html`<span class="row"><span class="ln">${row}</span><span class="src">${text}</span></span>`;
}

function shorten(text: string): string {
  return text.length > ROOM ? `${text.slice(0, ROOM)}…` : text;
}
