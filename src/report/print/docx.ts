/** The document as a .docx, for Word and LibreOffice: A4, heads of tables again on each page, the same bytes each time. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type IRunOptions,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { safe } from '../safe.ts';
import type { Block, Fact, Line, Phrase, PrintedDocument, Row } from './document.ts';
import { coreProperties, timeless } from './docx-package.ts';

/** Twentieths of a point: A4, and what its margins leave. */
const PAGE = { width: 11_906, height: 16_838 };
const MARGIN = { side: 907, edge: 1_080, head: 540 };
const WIDTH = PAGE.width - 2 * MARGIN.side;
const FONT = 'Arial';
const INK = { title: '1D3F6E', aside: '4A5564', line: '9AA7B8', head: 'E1E8F1', label: 'EEF2F7' };

/** The bytes of the file. */
export async function printedDocx(document: PrintedDocument, version: string): Promise<Uint8Array> {
  const { title, kind, under, blocks, made, language } = document;
  const file = new Document({
    title: safe(title),
    subject: safe(kind),
    creator: `qualcheck ${version}`,
    lastModifiedBy: `qualcheck ${version}`,
    styles: styles(language === 'it' ? 'it-IT' : 'en-GB'),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: PAGE,
            margin: {
              top: MARGIN.edge,
              bottom: MARGIN.edge,
              left: MARGIN.side,
              right: MARGIN.side,
              header: MARGIN.head,
              footer: MARGIN.head,
            },
          },
        },
        headers: { default: runningHead(document), first: new Header({ children: [new Paragraph('')] }) },
        footers: { default: pageNumbers(document), first: pageNumbers(document) },
        children: [
          new Paragraph({ style: 'Kind', children: [run({ text: kind })] }),
          new Paragraph({ heading: HeadingLevel.TITLE, children: [run({ text: title })] }),
          ...under.map((text) => paragraph([{ text }])),
          ...blocks.flatMap(written),
          new Paragraph({ style: 'Made', children: [run({ text: made, is: 'aside' })] }),
        ],
      },
    ],
  });
  const packed = await Packer.pack(file, 'uint8array', undefined, [
    { path: 'docProps/core.xml', data: coreProperties(document, version) },
  ]);
  return timeless(packed);
}

function styles(language: string) {
  const heading = (size: number, before: number, after: number) => ({
    run: { font: FONT, size, bold: true, color: INK.title },
    paragraph: { keepNext: true, keepLines: true, spacing: { before, after } },
  });
  return {
    default: {
      document: {
        run: { font: FONT, size: 20, language: { value: language } },
        paragraph: { spacing: { after: 60, line: 252 } },
      },
      title: heading(32, 40, 100),
      heading1: heading(26, 360, 100),
      heading2: heading(22, 280, 80),
      heading3: { ...heading(19, 160, 40), run: { font: FONT, size: 19, bold: true, color: '161B22' } },
    },
    paragraphStyles: [
      { id: 'Kind', name: 'Kind', basedOn: 'Normal', run: { size: 18, bold: true, allCaps: true, color: INK.title } },
      { id: 'Made', name: 'Made', basedOn: 'Normal', run: { size: 16 }, paragraph: { spacing: { before: 360 } } },
      {
        id: 'Cell',
        name: 'Cell',
        basedOn: 'Normal',
        run: { size: 18 },
        paragraph: { spacing: { before: 20, after: 20 } },
      },
      {
        id: 'Item',
        name: 'Item',
        basedOn: 'Normal',
        run: { size: 19 },
        paragraph: { indent: { left: 560, hanging: 440 }, spacing: { after: 20 } },
      },
    ],
  };
}

/** As much of a title as a running head holds. */
const LONGEST_HEAD = 90;

function runningHead({ kind, title }: PrintedDocument): Header {
  const letters = [...`${kind} – ${title}`];
  const text = letters.length > LONGEST_HEAD ? `${letters.slice(0, LONGEST_HEAD - 1).join('')}…` : letters.join('');
  return new Header({ children: [new Paragraph({ children: [run({ text, is: 'aside' }, { size: 16 })] })] });
}

function pageNumbers({ pages }: PrintedDocument): Footer {
  const children = [`${pages.page} `, PageNumber.CURRENT, ` ${pages.of} `, PageNumber.TOTAL_PAGES];
  const numbers = new TextRun({ children, size: 16, color: INK.aside });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [numbers] })] });
}

function run({ text, is }: Phrase, more: IRunOptions = {}): TextRun {
  const look =
    is === 'blank' ? ({ highlight: 'yellow', bold: true } as const) : is === 'aside' ? { color: INK.aside } : {};
  return new TextRun({ ...more, ...look, text: safe(text) });
}

function runs(line: Line, more: IRunOptions = {}): TextRun[] {
  return line.flatMap((phrase, index) => {
    if (phrase.is !== 'blank') return [run(phrase, more)];
    return [...(index === 0 ? [] : [new TextRun(' ')]), run(phrase)];
  });
}

function paragraph(line: Line): Paragraph {
  return new Paragraph({ children: runs(line) });
}

function written(block: Block): (Paragraph | Table)[] {
  switch (block.is) {
    case 'heading': {
      const heading = block.level === 2 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      return [new Paragraph({ heading, children: [run({ text: block.text })] })];
    }
    case 'line':
      return [paragraph(block.line)];
    case 'items':
      return [
        new Paragraph({ heading: HeadingLevel.HEADING_3, children: [run({ text: block.title })] }),
        ...block.items.map(
          ({ number, line }) =>
            new Paragraph({ style: 'Item', children: [new TextRun({ children: [`${number}.\t`] }), ...runs(line)] }),
        ),
        new Paragraph({ spacing: { after: 0, line: 120 } }),
      ];
    case 'facts':
      return [factsTable(block.rows), GAP()];
    case 'table':
      return [grid(block), GAP()];
    case 'signature':
      return [signature(block.labels)];
  }
}

/** Two tables that touch would be one. */
const GAP = () => new Paragraph({ spacing: { before: 0, after: 0, line: 160 } });

const side = { style: BorderStyle.SINGLE, size: 4, color: INK.line };
const BORDERS = { top: side, bottom: side, left: side, right: side, insideHorizontal: side, insideVertical: side };
const PADDING = { top: 30, bottom: 30, left: 80, right: 80 };

interface Look {
  width: number;
  fill?: string;
  bold?: boolean;
  right?: boolean;
  /** On the page of the row that follows. */
  keep?: boolean;
}

function tableCell(
  lines: readonly Line[],
  { width, fill, bold = false, right = false, keep = false }: Look,
): TableCell {
  const alignment = right ? { alignment: AlignmentType.RIGHT } : {};
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    children: (lines.length === 0 ? [[]] : lines).map(
      (line) => new Paragraph({ style: 'Cell', keepNext: keep, ...alignment, children: runs(line, { bold }) }),
    ),
  });
}

function table(widths: readonly number[], rows: readonly TableRow[]): Table {
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: PADDING,
    rows: [...rows],
  });
}

/** A row stays on one page, unless it may not fit on any. */
const LONGEST_ROW = 1500;

function staysWhole(lines: readonly Line[]): boolean {
  return lines.flat().reduce((length, { text }) => length + text.length, 0) < LONGEST_ROW;
}

function factsTable(rows: readonly Fact[]): Table {
  const label = Math.round(WIDTH * 0.32);
  return table(
    [label, WIDTH - label],
    rows.map(
      (row) =>
        new TableRow({
          cantSplit: staysWhole(row.lines),
          children: [
            tableCell([[{ text: row.label }]], { width: label, fill: INK.label, bold: true }),
            tableCell(row.lines, { width: WIDTH - label }),
          ],
        }),
    ),
  );
}

function grid({ columns, rows, foot }: Extract<Block, { is: 'table' }>): Table {
  const widths = columns.map(({ share }) => Math.round((WIDTH * share) / 100));
  const row = (cells: Row, look: Pick<Look, 'fill' | 'bold' | 'keep'>, tableHeader = false) =>
    new TableRow({
      tableHeader,
      cantSplit: staysWhole(cells),
      children: cells.map((line, index) =>
        tableCell([line], { ...look, width: widths[index] ?? 0, right: columns[index]?.figures === true }),
      ),
    });
  const head = columns.map(({ title }) => [{ text: title }]);
  return table(widths, [
    row(head, { fill: INK.head, bold: true }, true),
    // A foot alone on a page would not say of what it is the sum.
    ...rows.map((cells, index) => row(cells, { keep: foot !== undefined && index === rows.length - 1 })),
    ...(foot === undefined ? [] : [row(foot, { fill: INK.label, bold: true })]),
  ]);
}

function signature(labels: readonly string[]): Table {
  const width = Math.floor(WIDTH / labels.length);
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const cells = labels.map(
    (label) =>
      new TableCell({
        width: { size: width, type: WidthType.DXA },
        children: [
          new Paragraph({ spacing: { before: 900 }, children: [new TextRun('________________________________')] }),
          new Paragraph({ style: 'Cell', children: [run({ text: label })] }),
        ],
      }),
  );
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: labels.map(() => width),
    layout: TableLayoutType.FIXED,
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: [new TableRow({ cantSplit: true, children: cells })],
  });
}
