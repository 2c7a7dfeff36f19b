/** The cells of a workbook as they are stored: nothing is worked out, and nothing is known of plans. */

import { placeOf, type Range, rangeOf } from '../cell-name.ts';
import { type NumberFormat, numberFormats } from './number-format.ts';
import { Unreadable } from './trouble.ts';
import { type Attributes, attributeOf, decodedXml, walkXml } from './xml.ts';
import { type Unpacker, Zip } from './zip.ts';

export interface SheetCell {
  row: number;
  column: number;
  /** `unworked`: a formula whose value is not stored. */
  is: 'text' | 'number' | 'boolean' | 'error' | 'date' | 'unworked';
  /** The text, the digits as they are stored, `true`, `#REF!`, an ISO date. */
  text: string;
  format: NumberFormat;
}

export interface Sheet {
  name: string;
  /** Rows from the top, each with its cells from the left; what is blank is not there. */
  rows: { row: number; cells: SheetCell[] }[];
  merged: Range[];
}

export interface Cells {
  sheets: Sheet[];
  /** Days are counted from 1904. */
  from1904: boolean;
}

/** More than any plan has; each is looked at row by row. */
const MOST_MERGED = 5000;
/** Beyond what any plan fills; each is looked at several times. */
const MOST_CELLS = 200_000;

/** The parts of a workbook by what they are. */
export interface WorkbookParts {
  zip: Zip;
  /** The part that lists the sheets, and its bytes. */
  main: string;
  workbook: Uint8Array;
  sheets: { name: string; part: string }[];
  strings: string | undefined;
  styles: string | undefined;
  from1904: boolean;
}

/** Finds the parts of a workbook. Throws `Unreadable`. */
export function workbookParts(bytes: Uint8Array, unpacker?: Unpacker): WorkbookParts {
  const zip = opened(bytes, unpacker);
  const { target: main } = relationsOf(zip, '').find(({ type }) => type.endsWith('/officeDocument')) ?? {
    target: 'xl/workbook.xml',
  };
  const workbook = zip.read(main);
  if (workbook === undefined)
    throw new Unreadable(zip.has('mimetype') || zip.has('xl/workbook.bin') ? 'other-kind' : 'broken');
  if (main.endsWith('.bin')) throw new Unreadable('other-kind');
  const listed: { name: string; id: string }[] = [];
  let from1904 = false;
  walkXml(workbook, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (name === 'sheet') listed.push({ name: attributes['name'] ?? '', id: attributeOf(attributes, 'id') ?? '' });
    },
  });
  const relations = relationsOf(zip, main);
  const partOf = (ending: string) => relations.find(({ type }) => type.endsWith(ending))?.target;
  const sheets = listed.flatMap(({ name, id }) => {
    const relation = relations.find((each) => each.id === id);
    // Charts and macros have sheets of their own kind.
    return relation?.type.endsWith('/worksheet') ? [{ name, part: relation.target }] : [];
  });
  return { zip, main, workbook, sheets, strings: partOf('/sharedStrings'), styles: partOf('/styles'), from1904 };
}

/** Reads the cells of a workbook. Throws `Unreadable`. */
export function readCells(bytes: Uint8Array, unpacker?: Unpacker): Cells {
  const { zip, sheets: listed, from1904, ...parts } = workbookParts(bytes, unpacker);
  const read = (part: string | undefined) => (part === undefined ? undefined : zip.read(part));
  const strings = sharedStrings(read(parts.strings));
  const formats = numberFormats(read(parts.styles));
  let left = MOST_CELLS;
  const sheets = listed.flatMap(({ name, part }) => {
    const bytesOf = read(part);
    if (bytesOf === undefined) return [];
    const sheet = new SheetReader(name, strings, formats, left).read(bytesOf);
    left = sheet.left;
    return [sheet.sheet];
  });
  return { sheets, from1904 };
}

/** A file of the older kind, or one with a password, is no zip. */
function opened(bytes: Uint8Array, unpacker?: Unpacker): Zip {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) {
    const text = new TextDecoder('utf-16le').decode(bytes);
    throw new Unreadable(text.includes('EncryptedPackage') ? 'encrypted' : 'other-kind');
  }
  return new Zip(bytes, unpacker);
}

interface Relation {
  id: string;
  type: string;
  target: string;
}

/** What a part leads to, by its names in the zip; what is outside the file is not followed. */
function relationsOf(zip: Zip, part: string): Relation[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const bytes = zip.read(`${folder}_rels/${part.slice(folder.length)}.rels`);
  const found: Relation[] = [];
  if (bytes === undefined) return found;
  walkXml(bytes, {
    open(name, { Id = '', Type = '', Target = '', TargetMode = '' }) {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      found.push({
        id: Id,
        type: Type,
        target: Target.startsWith('/') ? Target.slice(1) : resolvedName(folder, Target),
      });
    },
  });
  return found;
}

function resolvedName(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Texts that cells refer to by number; what only tells how to pronounce them is left out. */
function sharedStrings(bytes: Uint8Array | undefined): string[] {
  const strings: string[] = [];
  if (bytes === undefined) return strings;
  let [text, inText, spoken] = ['', false, 0];
  walkXml(bytes, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') spoken++;
      inText = name === 't' && spoken === 0;
    },
    text(part) {
      if (inText) text += part;
    },
    close(name) {
      if (name === 'si') strings.push(unescaped(text));
      else if (name === 'rPh') spoken--;
      inText = false;
    },
  });
  return strings;
}

/** `_x000D_`: how a spreadsheet writes a character that XML does not take. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** One sheet, cell by cell. */
class SheetReader {
  private readonly sheet: Sheet;
  private row = 0;
  private column = 0;
  private type = 'n';
  private style = 0;
  private formula = false;
  private value: string | undefined;
  private taking = false;
  private spoken = 0;

  constructor(
    name: string,
    private readonly strings: readonly string[],
    private readonly formats: readonly NumberFormat[],
    private left: number,
  ) {
    this.sheet = { name, rows: [], merged: [] };
  }

  read(part: Uint8Array): { sheet: Sheet; left: number } {
    walkXml(withoutBlanks(decodedXml(part)), {
      open: (name, attributes) => this.open(name, attributes),
      text: (text) => {
        if (this.taking) this.value = (this.value ?? '') + text;
      },
      close: (name) => this.close(name),
    });
    this.sheet.rows.sort((one, other) => one.row - other.row);
    for (const { cells } of this.sheet.rows) cells.sort((one, other) => one.column - other.column);
    return { sheet: this.sheet, left: this.left };
  }

  private open(name: string, attributes: Attributes): void {
    this.taking = name === 'v' || (name === 't' && this.type === 'inlineStr' && this.spoken === 0);
    if (name === 'row') {
      this.row = Number(attributes['r'] ?? this.row + 1);
      this.column = 0;
    } else if (name === 'c') this.cell(attributes);
    else if (name === 'f') this.formula = true;
    else if (name === 'rPh') this.spoken++;
    else if (name === 'mergeCell') {
      const range = rangeOf(attributes['ref'] ?? '');
      if (range !== undefined && this.sheet.merged.push(range) > MOST_MERGED) throw new Unreadable('too-large');
    }
  }

  private cell({ r, t = 'n', s = '0' }: Attributes): void {
    const place = r === undefined ? undefined : placeOf(r);
    this.column = place?.column ?? this.column + 1;
    if (place !== undefined) this.row = place.row;
    [this.type, this.style, this.formula, this.value] = [t, Number(s), false, undefined];
  }

  private close(name: string): void {
    this.taking = false;
    if (name === 'rPh') this.spoken--;
    if (name !== 'c') return;
    const content = this.content();
    if (content === undefined) return;
    if (--this.left < 0) throw new Unreadable('too-large');
    const last = this.sheet.rows.at(-1);
    const cell = { row: this.row, column: this.column, ...content, format: this.formats[this.style] ?? 'general' };
    if (last?.row === this.row) last.cells.push(cell);
    else this.sheet.rows.push({ row: this.row, cells: [cell] });
  }

  private content(): Pick<SheetCell, 'is' | 'text'> | undefined {
    const { type, value, formula } = this;
    if (value === undefined || (value === '' && type === 'n'))
      return formula ? { is: 'unworked', text: '' } : undefined;
    switch (type) {
      case 's':
        return written(this.strings[Number(value)] ?? '');
      case 'str':
        return written(unescaped(value));
      case 'inlineStr':
        return written(unescaped(value));
      case 'b':
        return { is: 'boolean', text: value === '1' || value === 'true' ? 'true' : 'false' };
      case 'e':
        return { is: 'error', text: value };
      case 'd':
        return { is: 'date', text: value.slice(0, 10) };
      default:
        return { is: 'number', text: value };
    }
  }
}

/**
 * A sheet without the cells that have a look and nothing else: most of those of a form, and a walk through each is what
 * reading costs. Only where each cell says its place, and no other kind of text could hold what looks like one.
 */
function withoutBlanks(xml: string): string {
  return /<!|<c(?:>| (?!r="))/.test(xml) ? xml : xml.replace(/<c r="[A-Z]+[0-9]+"(?: s="[0-9]+")?\/>/g, '');
}

/** A cell of blanks is blank to whoever looks at it. */
function written(text: string): Pick<SheetCell, 'is' | 'text'> | undefined {
  return text.trim() === '' ? undefined : { is: 'text', text };
}
