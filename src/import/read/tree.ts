/** Blocks of a page (of HTML, or of a tagged PDF) → lines: a row of a table is a line, its cells parted by tabs. Pure. */
import { LINE_BREAK, type Line, type Place } from '../sheet.ts';

/** A block or a run of text; `name` is that of the HTML element that it is, or that it is like. */
export type Node = { text: string; place: Place } | { name: string; children: Node[]; place: Place };

const BLOCKS = new Set(
  (
    'address article aside blockquote body button caption dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hr html label legend li main nav ol option p pre section select summary table tbody ' +
    'tfoot thead tr ul'
  ).split(' '),
);
const SILENT = new Set('head script style noscript template svg title iframe object canvas video audio'.split(' '));

/** Lines of a tree. An item of a list opens with `• `; what goes on in the same cell opens with a tab. */
export function linesOfTree(root: Node): Line[] {
  const writer = new Writer();
  writer.block(root);
  writer.close();
  return writer.lines;
}

class Writer {
  readonly lines: Line[] = [];
  private words = '';
  private place: Place | undefined;

  /** Ends the line that is being written. */
  close(): void {
    const text = this.words.replace(/[ \n\r\f\u00a0]+/g, ' ').trim();
    if (text !== '' && this.place !== undefined) this.lines.push({ ...this.place, text });
    this.words = '';
    this.place = undefined;
  }

  private add(text: string, place: Place): void {
    if (this.place === undefined && text.trim() !== '') this.place = place;
    this.words += text.replaceAll('\t', ' ');
  }

  block(node: Node): void {
    if ('text' in node) {
      this.add(node.text, node.place);
      return;
    }
    const { name, children, place } = node;
    if (SILENT.has(name)) return;
    if (name === 'br') this.close();
    else if (name === 'tr') this.row(cellsOf(children), place);
    else if (name === 'dl') this.pairs(children);
    else if (name === 'li') this.item(children, place);
    else if (BLOCKS.has(name)) {
      this.close();
      for (const child of children) this.block(child);
      this.close();
    } else for (const child of children) this.block(child);
  }

  private item(children: readonly Node[], place: Place): void {
    this.close();
    const inner = linesOf(children);
    for (const [index, line] of inner.entries()) {
      const bulleted = /^[•*–-]\s/.test(line.text) ? line.text : `• ${line.text}`;
      this.lines.push(index === 0 ? { ...line, text: bulleted } : line);
    }
    if (inner.length === 0) this.place = place;
    this.close();
  }

  /** A row: the first lines of its cells make one line; what more they hold follows, as it goes on. */
  private row(cells: readonly Node[], place: Place): void {
    this.close();
    const inner = cells.map((cell) => linesOf('text' in cell ? [cell] : cell.children));
    // A table that only lays the page out has blocks with rows of their own in a cell.
    if (inner.length === 1 || inner.some((lines) => lines.some(({ text }) => text.includes('\t')))) {
      this.lines.push(...inner.flat());
      return;
    }
    const head = inner.map(([first]) => (first === undefined ? '' : first.text));
    const at = inner.flat()[0] ?? place;
    const listed = inner.length === 2 && (inner[1]?.length ?? 0) > 1;
    // A cell of several blocks keeps them apart, below its label.
    if (listed) {
      const label = (inner[0] ?? []).map(({ text }) => text).join(' ');
      if (label !== '') this.lines.push({ ...at, text: label });
      this.lines.push(...(inner[1] ?? []).map((line) => ({ ...line, text: `\t${line.text}` })));
      return;
    }
    const rest = inner.map((lines) => lines.slice(1).map(({ text }) => text));
    const texts = head.map((text, index) => [text, ...(rest[index] ?? [])].join(LINE_BREAK));
    if (texts.some((text) => text !== '')) this.lines.push({ ...at, text: texts.join('\t').trimEnd() });
  }

  private pairs(children: readonly Node[]): void {
    this.close();
    let cells: Node[] = [];
    const flush = (place: Place) => {
      if (cells.length > 0) this.row(cells, place);
      cells = [];
    };
    for (const child of children.flatMap((each) =>
      'children' in each && each.name === 'div' ? each.children : [each],
    )) {
      if ('text' in child) continue;
      if (child.name === 'dt') flush(child.place);
      cells.push(child);
    }
    flush(children.at(-1)?.place ?? { number: 1 });
  }
}

function linesOf(children: readonly Node[]): Line[] {
  const writer = new Writer();
  for (const child of children) writer.block(child);
  writer.close();
  return writer.lines;
}

function cellsOf(children: readonly Node[]): Node[] {
  return children.filter((child) => 'name' in child && (child.name === 'td' || child.name === 'th'));
}
