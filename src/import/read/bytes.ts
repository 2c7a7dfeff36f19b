/** Bytes of a file → lines: which of text, HTML and PDF it is, told by what is in it. Libraries are loaded when needed. */

import { wideForm } from '../../text/wide.ts';
import { isFurniture } from '../fields/furniture.ts';
import { mendLetters } from '../mend.ts';
import { type Line, type Mend, Refused, Sheet } from '../sheet.ts';
import { columnsOf } from './columns.ts';
import { linesOfWords } from './geometry.ts';
import { markHyphens } from './hyphens.ts';
import { cellsInOrder, type Word } from './rows.ts';
import { runningOf } from './running.ts';
import { linesOfText } from './text.ts';

/** Reads a PDF: `sheetOfPdf` of `pdf.ts`, or one that does it elsewhere. */
export type ReadPdf = (bytes: Uint8Array) => Promise<Sheet>;

/** Of whoever expects no PDF. */
const noPdf: ReadPdf = () => Promise.reject(new Error('a PDF, and nothing to read it with'));

/** The sheet of a file. Throws `Refused` where it is empty, cannot be opened, or holds no text. */
export async function readSheet(bytes: Uint8Array, readPdf: ReadPdf = noPdf): Promise<Sheet> {
  if (bytes.length === 0) throw new Refused({ is: 'empty' });
  if (startsWith(bytes, '%PDF-')) return mended(await readPdf(bytes));
  const text = decoded(bytes);
  if (text.trim() === '') throw new Refused({ is: 'empty' });
  if (isHtml(text)) {
    if (text.length > LONGEST_HTML) throw new Refused({ is: 'too-long' });
    const { linesOfHtml } = await import('./html.ts');
    return mended(new Sheet(linesOfHtml(text)));
  }
  if (text.length > LONGEST_COPY) throw new Refused({ is: 'too-long' });
  return mended(await sheetOfText(text));
}

/** A text; the tables of HTML that a copy in Markdown keeps are read as those of a page. */
async function sheetOfText(text: string): Promise<Sheet> {
  const plain = text.replace(/\r\n?/g, '\n');
  const columns = columnsOf(plain);
  if (columns !== undefined) return sheetOfColumns(columns);
  const lines: Line[] = [];
  const mends: Mend[] = [];
  let first = 1;
  for (const part of plain.split(/(?=<table\b)|(?<=<\/table>)/i)) {
    if (/^<table\b/i.test(part) && /<\/table>$/i.test(part)) {
      const { linesOfHtml } = await import('./html.ts');
      const rows = linesOfHtml(part).map((line) => ({ ...line, number: line.number + first - 1 }));
      for (const row of rows) lines.push(row);
      const said = rows.map((row) => row.text.replaceAll('\t', ' | ')).join(' ⏎ ');
      mends.push({ number: first, damage: 'html-in-text', before: part.replace(/\s+/g, ' '), after: said });
    } else {
      const read = linesOfText(part, first);
      for (const line of read.lines) lines.push(line);
      for (const mend of read.mends) mends.push(mend);
    }
    first += part.split('\n').length - 1;
  }
  return withoutRunning(lines, mends);
}

/** A text in columns, laid out as the pages of a PDF are. */
function sheetOfColumns(columns: readonly (readonly Word[])[]): Sheet {
  const running = runningOf(columns.map(cellsInOrder));
  const { pages, mends } = linesOfWords(columns, running.at);
  const ofText = ({ page: _, ...line }: Line): Line => line;
  const lines = pages.flatMap((page, index) => [
    ...(index === 0 ? [] : [{ number: page[0]?.number ?? 1, text: '\f' }]),
    ...page.map(ofText),
  ]);
  return new Sheet(
    lines,
    mends.map(({ page: _, ...mend }) => mend),
    running.told,
  );
}

/** A text as it runs: its pages end where it says so, or where a line has their number. */
function withoutRunning(lines: readonly Line[], mends: readonly Mend[]): Sheet {
  const pages: Line[][] = [[]];
  for (const line of lines) {
    if (line.text.includes('\f')) pages.push([]);
    else pages.at(-1)?.push(line);
  }
  const { at, told } = runningOf(pages.map((page) => page.map(({ text }) => text)));
  const paper = new Set(pages.flatMap((page, index) => page.filter((_, line) => at[index]?.has(line))));
  const own = lines.filter((line) => !paper.has(line)).map((line) => ({ ...line }));
  const hyphens = markHyphens(own, (_, index) => own.slice(index + 1).find(({ text }) => !isFurniture(text)));
  return new Sheet(own, [...mends, ...hyphens], told);
}

/** Characters of a page with all its tags and scripts: the readers hold a hundred times as many bytes. */
const LONGEST_HTML = 5_000_000;
/** Characters of a copied text, blanks and marks included. */
const LONGEST_COPY = 1_000_000;
/** What a page says, in characters, in lines and in one line: the longest source has 18,000, 350 and 1,400. */
const LONGEST_PAGE = 300_000;
const MOST_LINES = 5000;
const LONGEST_LINE = 20_000;

/** The lines of a page, unless they are more than any standard has: what they mean is looked for many times over. */
function bounded(lines: readonly Line[]): readonly Line[] {
  let length = 0;
  for (const { text } of lines) {
    length += text.length;
    if (text.length > LONGEST_LINE || length > LONGEST_PAGE) throw new Refused({ is: 'too-long' });
  }
  if (lines.length > MOST_LINES) throw new Refused({ is: 'too-long' });
  return lines;
}

function mended({ lines, mends, running }: Sheet): Sheet {
  const letters = mendLetters(bounded(lines));
  return new Sheet(letters.lines, [...mends, ...letters.mends], running);
}

function startsWith(bytes: Uint8Array, mark: string): boolean {
  // A PDF may have some bytes before its mark.
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return head.trimStart().startsWith(mark) || (head.includes(mark) && head.includes('\n%'));
}

/** UTF-8, or else the encoding of old pages of Windows; what holds zeros is no text. */
function decoded(bytes: Uint8Array): string {
  const wide = wideForm(bytes);
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  if (bytes.subarray(0, 4096).includes(0)) throw new Refused({ is: 'not-readable', why: 'binary' });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function isHtml(text: string): boolean {
  const head = text.slice(0, 4096);
  return (
    /<!doctype html|<html\b|<head\b|<body\b/i.test(head) || /^\s*<(?:div|table|main|section|article|form)\b/i.test(head)
  );
}
