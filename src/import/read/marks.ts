/** Marks of Markdown (headings, bold, links, escapes) on the lines of a page whose labels stand at their start. Pure. */
import type { Line } from '../sheet.ts';

/** The lines without those marks. Headings glued together (`**A****B**`) are parted. */
export function withoutMarks(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => {
    // What was laid out is no Markdown: «> 90 %» may stand at the start of a line.
    if (line.laid === true) return [line];
    const bare = unmarked(line.text);
    if (bare === line.text) return [line];
    return bare
      .split('\n')
      .filter((text) => text.trim() !== '')
      .map((text): Line => ({ ...line, text }));
  });
}

function unmarked(text: string): string {
  if (!/[*_#>[\\]/.test(text)) return text;
  return (
    text
      .replace(/^(\t?) *(?:#{1,6}|>) +/, '$1')
      // A bullet before a label in bold is of the list of fields, not of a list of items.
      .replace(/^(\t?) *[-*•] +(?=\*\*|__)/, '$1')
      .replace(/\*{4,}/g, '\n')
      .replace(/\*\*([^*\n]+)\*\*/g, '$1')
      .replace(/(?<![\p{L}\d_])__([^_\n]+)__(?![\p{L}\d_])/gu, '$1')
      .replace(/(?<![\p{L}\d*])\*(?=\S)([^*\n]+)(?<=\S)\*(?![\p{L}\d*])/gu, '$1')
      .replace(/\[([^[\]\n]+)\]\([^()\s]*\)/g, '$1')
      .replace(/\\([\\*_.#()[\]|+-])/g, '$1')
      .replace(/^ +| +$/g, '')
  );
}
