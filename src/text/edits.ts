/** Pieces of a text replaced where they stand: all else stays, byte for byte. Pure. */

/** A piece of text in place of another: offsets in UTF-16 units from the start of the text, the end one past the last. */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

/** A text with its edits, which do not overlap and come in order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let [from, result] = [0, ''];
  for (const { start, end, text: piece } of edits) {
    result += text.slice(from, start) + piece;
    from = end;
  }
  return result + text.slice(from);
}

/** Edits of several hands as one, in order; absent where two would change the same place. */
export function together(all: readonly (readonly TextEdit[])[]): TextEdit[] | undefined {
  const sorted = all.flat().sort((a, b) => a.start - b.start || a.end - b.end);
  const clash = sorted.some((edit, index) => {
    const before = sorted[index - 1];
    return (
      before !== undefined && (edit.start < before.end || (edit.start === before.start && edit.end === before.end))
    );
  });
  return clash ? undefined : sorted;
}

/** The same edit of a text, less what it leaves as it was at either end. */
export function trimmedEdit(text: string, { start, end, text: piece }: TextEdit): TextEdit {
  const { from, to, kept } = withoutSameEnds(text, start, end, piece);
  return { start: from, end: to, text: piece.slice(...kept) };
}

/** What lies between the equal ends of a part of some signs or lines and of what goes in its place: `from`–`to` of the old, `kept` of the new. */
export function withoutSameEnds<T>(
  old: ArrayLike<T>,
  start: number,
  end: number,
  piece: ArrayLike<T>,
): { from: number; to: number; kept: [number, number] } {
  let [from, to, left, right] = [start, end, 0, piece.length];
  while (from < to && left < right && old[from] === piece[left]) {
    from++;
    left++;
  }
  while (from < to && left < right && old[to - 1] === piece[right - 1]) {
    to--;
    right--;
  }
  return { from, to, kept: [left, right] };
}

/** How the lines of a text end. */
export function endOfLine(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
