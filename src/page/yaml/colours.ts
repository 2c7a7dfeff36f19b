/** Keys, numbers, comments told apart by colour in the lines that are seen: a plan needs no more, and it costs nothing. */
import { RangeSetBuilder } from '@codemirror/state';
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';

/** One after the other: a text in quotes, a comment, a key, a number that is a whole value. */
const TOKENS =
  /(?<=^|[\s[{,])(?:(?<text>"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')|(?<comment>#.*)|(?<key>[\w.-]+)(?=:(?:\s|$))|(?<number>-?\d[\d.,:/-]*)(?=\s*(?:$|[,\]}]|\s#)))/g;
const KINDS = ['text', 'comment', 'key', 'number'] as const;
const MARKS = Object.fromEntries(KINDS.map((kind) => [kind, Decoration.mark({ class: `y-${kind}` })]));
/** A value on the lines below, as it is written: no keys in there. */
const BLOCK = /:\s*[|>][-+\d]*\s*(?:#.*)?$/;
/** How far above what is seen such a value may begin. */
const LINES_ABOVE = 60;

function marksIn({ state: { doc }, visibleRanges }: EditorView): DecorationSet {
  const marks = new RangeSetBuilder<Decoration>();
  for (const { from, to } of visibleRanges) {
    const first = doc.lineAt(from).number;
    let block: number | undefined;
    for (let number = Math.max(1, first - LINES_ABOVE); number <= doc.lines; number++) {
      const line = doc.line(number);
      if (line.from > to) break;
      const indent = line.text.search(/\S/);
      if (block !== undefined && (indent < 0 || indent > block)) continue;
      block = BLOCK.test(line.text) ? indent : undefined;
      if (number < first) continue;
      for (const { index, groups = {} } of line.text.matchAll(TOKENS)) {
        const kind = KINDS.find((each) => groups[each] !== undefined) as (typeof KINDS)[number];
        const start = line.from + index;
        marks.add(start, start + (groups[kind] as string).length, MARKS[kind] as Decoration);
      }
    }
  }
  return marks.finish();
}

export const colours = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = marksIn(view);
    }
    update({ docChanged, viewportChanged, view }: ViewUpdate) {
      if (docChanged || viewportChanged) this.decorations = marksIn(view);
    }
  },
  { decorations: ({ decorations }) => decorations },
);
