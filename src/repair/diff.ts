/** The unified diff of a text and its edits, as `diff -u` and git write it. Pure. */
import { applyEdits, type TextEdit, withoutSameEnds } from '../text/edits.ts';

/** Lines of context around each change. */
const CONTEXT = 3;

interface Block {
  /** Lines of the old text, from 0, end exclusive. */
  start: number;
  end: number;
  lines: string[];
}

/** A diff that `patch` and `git apply` take; empty where nothing changes. */
export function unifiedDiff(file: string, text: string, edits: readonly TextEdit[]): string {
  const old = linesOf(text);
  const blocks = blocksOf(text, old, edits);
  const hunks: string[] = [];
  let shift = 0;
  for (const group of together(blocks)) {
    const from = Math.max(0, (group[0] as Block).start - CONTEXT);
    const to = Math.min(old.length, (group.at(-1) as Block).end + CONTEXT);
    const body: string[] = [];
    let [at, added, removed] = [from, 0, 0];
    for (const { start, end, lines } of group) {
      body.push(...old.slice(at, start).map((line) => marked(' ', line)));
      body.push(...old.slice(start, end).map((line) => marked('-', line)), ...lines.map((line) => marked('+', line)));
      removed += end - start;
      added += lines.length;
      at = end;
    }
    body.push(...old.slice(at, to).map((line) => marked(' ', line)));
    const count = to - from;
    const [before, after] = [from + 1, from + 1 + shift];
    shift += added - removed;
    hunks.push(`@@ -${before},${count} +${after},${count + added - removed} @@\n${body.join('')}`);
  }
  return hunks.length === 0 ? '' : `--- ${file}\n+++ ${file}\n${hunks.join('')}`;
}

/** Lines with their ends; the last may have none. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function marked(mark: string, line: string): string {
  return line.endsWith('\n') ? `${mark}${line}` : `${mark}${line}\n\\ No newline at end of file\n`;
}

/** The lines that change: each group of edits that share a line, less what it leaves as it was. */
function blocksOf(text: string, old: readonly string[], edits: readonly TextEdit[]): Block[] {
  const starts: number[] = [];
  let offset = 0;
  for (const line of old) {
    starts.push(offset);
    offset += line.length;
  }
  const lineAt = (place: number) => {
    const after = starts.findIndex((start) => start > place);
    return after < 0 ? old.length - 1 : after - 1;
  };
  const blocks: (Block & { edits: TextEdit[] })[] = [];
  for (const edit of edits) {
    const [start, end] = [lineAt(edit.start), lineAt(edit.end) + 1];
    const last = blocks.at(-1);
    if (last !== undefined && start < last.end) {
      last.end = Math.max(last.end, end);
      last.edits.push(edit);
    } else blocks.push({ start, end, lines: [], edits: [edit] });
  }
  return blocks.map(({ start, end, edits: own }) => {
    const from = starts[start] as number;
    const piece = text.slice(from, starts[end] ?? text.length);
    const moved = own.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from }));
    return trimmed({ start, end, lines: linesOf(applyEdits(piece, moved)) }, old);
  });
}

/** A line beside which another is added stays as it is. */
function trimmed({ start, end, lines }: Block, old: readonly string[]): Block {
  const { from, to, kept } = withoutSameEnds(old, start, end, lines);
  return { start: from, end: to, lines: lines.slice(...kept) };
}

/** Changes whose contexts meet make one hunk. */
function together(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last !== undefined && block.start - (last.at(-1) as Block).end <= 2 * CONTEXT) last.push(block);
    else groups.push([block]);
  }
  return groups;
}
