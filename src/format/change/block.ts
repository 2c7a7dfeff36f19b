/** Keys and items that stand on lines of their own: put, added, taken away. Pure. */
import type { TextEdit } from '../../text/edits.ts';
import { markAt } from '../to-complete.ts';
import type { Laid } from './laid.ts';
import { type Doc, endWithComments, indentAt, isBlank, lineEnd, lineStart, nextLine, type Part } from './parts.ts';

/** Where a value stands: beside its key or dash, on the lines below, or both (`|` and its lines). */
interface Slot {
  start: number;
  end: number;
  /** From the end of a line to that of another. */
  below?: { start: number; end: number };
}

function slotOf(text: string, { from, end, node }: Part): Slot {
  if (isBlank(node)) return { start: from, end: from };
  if (node.start <= lineEnd(text, from)) {
    // A tag says what the old value was.
    const tagged = text.slice(from, node.start).includes('!');
    return { start: tagged ? from : node.start, end };
  }
  const head = /[ \t]*(?:[&!][^\s]*[ \t]*)*(?:[|>][-+\d]*)?/y;
  head.lastIndex = from;
  head.exec(text);
  const below = { start: lineEnd(text, lineStart(text, node.start) - 1), end: Math.max(lineEnd(text, from), end) };
  if (text[below.start - 1] === '\r') below.start--;
  const used = text.slice(from, head.lastIndex).trim() !== '';
  return { start: from, end: used ? head.lastIndex : from, below: { ...below, end: lineEnd(text, below.end) } };
}

/** Whether comments stand between a key and the lines of its value: those of a text would take them in. */
export function isCommentedBelow(text: string, part: Part): boolean {
  const { below } = slotOf(text, part);
  return below !== undefined && below.start > lineEnd(text, part.from);
}

/** A new value in the place of another; what comment stands beside it stays, but for one that said that it was to come. */
export function replaced({ text, eol }: Doc, part: Part, { head, below }: Laid): TextEdit[] {
  const slot = slotOf(text, part);
  // The lines of a map begin where its first key does, whatever blanks stood before the old one.
  if (head !== '' && below.length > 0 && !/^[|>]/.test(head)) slot.start = part.from;
  const edits: TextEdit[] = [];
  if (head === '') edits.push({ start: part.from, end: slot.end, text: '' });
  else edits.push({ start: slot.start, end: slot.end, text: slot.start === part.from ? ` ${head}` : head });
  const line = lineEnd(text, slot.end);
  if (head !== '' || below.length > 0)
    edits.push({ start: slot.end, end: slot.end + markAt(text, slot.end), text: '' });
  const lines = below.map((each) => `${eol}${each}`).join('');
  edits.push({ ...(slot.below ?? { start: line, end: line }), text: lines });
  return edits;
}

/** The only part of a list or a map taken away: what stays is written beside its key. */
export function emptied(doc: Doc, holder: Part, part: Part, empty: string): TextEdit[] | undefined {
  const lines = lineOf(doc.text, part);
  if (lines === undefined) return replaced(doc, holder, { head: empty, below: [] });
  const slot = slotOf(doc.text, holder);
  return [{ start: slot.start, end: slot.end, text: ` ${empty}` }, lines];
}

/** Lines put after a part and the comments that are its own. */
export function addedAfter({ text, eol }: Doc, part: Part, lines: readonly string[], apart: boolean): TextEdit[] {
  const at = endWithComments(text, part);
  return [{ start: at, end: at, text: `${apart ? eol : ''}${lines.map((line) => eol + line).join('')}` }];
}

/** Lines put in the place of a part, which goes below them; `start`: where it begins, with its comments. */
export function addedBefore(
  { text, eol }: Doc,
  start: number,
  column: number,
  lines: readonly string[],
  apart: boolean,
) {
  const [first = '', ...rest] = lines;
  const after = `${eol}${apart ? eol : ''}${text.slice(lineStart(text, start), start).replace(/[^\t]/g, ' ')}`;
  return [{ start, end: start, text: first.slice(column) + rest.map((line) => eol + line).join('') + after }];
}

/** Whether lines of nothing stand between the parts of a list or a map. */
export function standApart(text: string, parts: readonly Part[]): boolean {
  return parts.slice(1).some(({ start }) => {
    const line = lineStart(text, start);
    return line > 0 && text.slice(lineStart(text, line - 1), line).trim() === '';
  });
}

/** A part taken away with its lines; absent where others stand on them. */
export function taken(text: string, parts: readonly Part[], index: number): TextEdit[] | undefined {
  const part = parts[index] as Part;
  const lines = lineOf(text, part);
  if (lines !== undefined) return [lines];
  // The first key of an item stands beside its dash: the next takes its place, or the comment before that.
  const next = parts[index + 1];
  if (next === undefined) return undefined;
  const rest = /\S/g;
  rest.lastIndex = nextLine(text, part.end);
  const end = rest.exec(text)?.index;
  return end === undefined || end > next.start ? undefined : [{ start: part.start, end, text: '' }];
}

/** The lines of a part that has them for itself, with the comment beside its end; of two blank lines that would meet, one goes. */
function lineOf(text: string, part: Part): TextEdit | undefined {
  if (indentAt(text, part.start) === undefined) return undefined;
  let start = lineStart(text, part.start);
  const end = nextLine(text, part.end);
  const before = start === 0 ? 0 : lineStart(text, start - 1);
  const isLast = text.slice(end).trim() === '';
  if (start > 0 && isEmptyLine(text, before) && (isLast || isEmptyLine(text, end))) start = before;
  // A text whose last line has no end keeps it so.
  if (end === text.length && text[end - 1] !== '\n' && start > 0) start = lineEnd(text, lineStart(text, start - 1));
  return { start, end, text: '' };
}

function isEmptyLine(text: string, start: number): boolean {
  return text.slice(start, nextLine(text, start)).trim() === '';
}
