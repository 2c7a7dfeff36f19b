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
