/** The text of one sheet, with where its cells stand in it: values are put in their places, and nothing else moves. Pure. */

import { wideForm } from '../../text/wide.ts';
import { cellName, placeOf, type Range, rangeOf } from '../cell-name.ts';
import { decodedXml, type TagPlace, walkXml } from '../read/xml.ts';
import { cellText } from '../write/xml-text.ts';

/** What a cell is to hold: a number, a text, or nothing. */
export interface CellValue {
  row: number;
  column: number;
  cell: string;
  value: number | string | undefined;
}

/** Pieces of the text in place of others, by where they begin. */
export type EditedSheet = ReadonlyMap<number, { end: number; text: string }>;

/** A cell that cannot be written. */
interface Refused {
  why: 'formula' | 'merged' | 'layout';
  cell: string;
}

interface StoredCell {
  /** Its opening tag, and where it ends. */
  tag: TagPlace;
  end: number;
  hasFormula: boolean;
  /** Its stored value. */
  value: TagPlace | undefined;
}

export class SheetXml {
  readonly source: string;
  /** It is no UTF-8, and is not written. */
  readonly isWide: boolean;
  /** By the cell, without regard to case; that of a cell which follows another's is blank. */
  readonly formulas = new Map<string, string>();
  /** It holds tables, whose columns are called as their heads. */
  hasTables = false;
  private readonly cells = new Map<string, StoredCell>();
  /** Where the cells of a row end, and its columns with where each begins. */
  private readonly rows = new Map<number, { end: number; cells: { column: number; start: number }[] }>();
  private readonly merged: Range[] = [];
  /** Cells that one formula fills. */
  private readonly filled: Range[] = [];
  private prefix = '';

  constructor(bytes: Uint8Array) {
    this.source = decodedXml(bytes);
    this.isWide = wideForm(bytes) !== undefined;
    this.look();
  }

  private look(): void {
    let [row, column, inFormula, valueStart, own] = [0, 0, false, 0, ''];
    let cell: StoredCell | undefined;
    walkXml(this.source, {
      open: (name, { r, ref, t }, tagPlace) => {
        const tag = tagPlace();
        if (name === 'worksheet') this.prefix = this.prefixOf(tag);
        else if (name === 'row') {
          [row, column] = [Number(r ?? row + 1), 0];
          this.rows.set(row, { end: 0, cells: [] });
        } else if (name === 'c') {
          const place = r === undefined ? undefined : placeOf(r);
          column = place?.column ?? column + 1;
          cell = { tag, end: tag.end, hasFormula: false, value: undefined };
          own = cellName(place?.row ?? row, column);
          this.cells.set(own, cell);
          this.rows.get(row)?.cells.push({ column, start: tag.start });
        } else if (name === 'f' && cell !== undefined) {
          [cell.hasFormula, inFormula] = [true, true];
          this.formulas.set(own, '');
          const range = t === 'array' || t === 'dataTable' ? rangeOf(fullRange(ref)) : undefined;
          if (range !== undefined) this.filled.push(range);
        } else if (name === 'v') valueStart = tag.start;
        else if (name === 'tablePart') this.hasTables = true;
        else if (name === 'mergeCell') {
          const range = rangeOf(ref ?? '');
          if (range !== undefined) this.merged.push(range);
        }
      },
      text: (text) => {
        if (inFormula) this.formulas.set(own, this.formulas.get(own) + text.toLowerCase());
      },
      close: (name, tagPlace) => {
        const { end, start } = tagPlace();
        if (name === 'f') inFormula = false;
        else if (name === 'v' && cell !== undefined) cell.value = { start: valueStart, end };
        else if (name === 'c' && cell !== undefined) {
          cell.end = end;
          cell = undefined;
        } else if (name === 'row') {
          const closed = this.rows.get(row);
          if (closed !== undefined) closed.end = start;
        }
      },
    });
  }

  /** Whether a formula gives what a cell holds. */
  isReckoned(place: { row: number; column: number }): boolean {
    const own = this.cells.get(cellName(place.row, place.column));
    return own?.hasFormula === true || this.filled.some((range) => isIn(range, place));
  }

  /** The cells that the formula of one fills. */
  filledFrom(cell: string): Range | undefined {
    return this.filled.find(({ top, left }) => cellName(top, left) === cell);
  }

  /** The edits that write some values; or which cell cannot be written. */
  write(values: readonly CellValue[]): EditedSheet | Refused {
    const edits = new Map<number, { end: number; text: string }>();
    // Cells that are added at one place come in their order.
    const ordered = [...values].sort((one, other) => one.column - other.column);
    for (const { cell, value, ...place } of ordered) {
      const refused = (why: 'formula' | 'merged' | 'layout') => ({ why, cell });
      // Of merged cells the first holds what they say.
      if (this.merged.some((range) => isIn(range, place) && cell !== cellName(range.top, range.left)))
        return refused('merged');
      if (this.isReckoned(place)) return refused('formula');
      const stored = this.cells.get(cell);
      if (stored !== undefined) {
        const text = this.renewed(stored, value);
        edits.set(stored.tag.start, { end: stored.end, text: (edits.get(stored.tag.start)?.text ?? '') + text });
        continue;
      }
      const at = this.placeFor(place);
      if (at === undefined) return refused('layout');
      const before = edits.get(at);
      const { type, inside } = this.content(value);
      const text = `${before?.text ?? ''}<${this.prefix}c r="${cell}"${type}>${inside}</${this.prefix}c>`;
      edits.set(at, { end: before?.end ?? at, text });
    }
    return edits;
  }

  /** The text with its edits, and without what formulas gave before, but for the cells that are `kept`. */
  text(edits: EditedSheet = new Map(), kept: (cell: string) => boolean): string {
    const all = new Map(edits);
    for (const [name, { hasFormula, value }] of this.cells) {
      if (hasFormula && value !== undefined && !kept(name)) all.set(value.start, { end: value.end, text: '' });
    }
    let [result, from] = ['', 0];
    for (const [start, { end, text }] of [...all].sort(([one], [other]) => one - other)) {
      result += this.source.slice(from, start) + text;
      from = end;
    }
    return result + this.source.slice(from);
  }

  /** Where a cell that is not stored would be: before the next of its row. */
  private placeFor({ row, column }: { row: number; column: number }): number | undefined {
    const stored = this.rows.get(row);
    if (stored === undefined) return undefined;
    const next = stored.cells.filter((each) => each.column > column).sort((one, other) => one.column - other.column)[0];
    const at = next?.start ?? stored.end;
    // A row that closes itself has no inside.
    return next === undefined && !this.source.startsWith('</', at) ? undefined : at;
  }

  /** A cell with another content: its look stays, and what only the content had (its type, what it stood for) goes. */
  private renewed({ tag }: StoredCell, value: CellValue['value']): string {
    const { type, inside } = this.content(value);
    const open = this.source
      .slice(tag.start, tag.end)
      .replace(/\s+(?:t|cm|vm)\s*=\s*(?:"[^"]*"|'[^']*')/g, '')
      .replace(/\s*\/?>$/, '');
    return inside === '' ? `${open}/>` : `${open}${type}>${inside}</${this.prefixOf(tag)}c>`;
  }

  /** Texts stand in their cell: those that cells share are other cells' too. */
  private content(value: CellValue['value']): { type: string; inside: string } {
    const { prefix } = this;
    if (value === undefined) return { type: '', inside: '' };
    if (typeof value === 'number') return { type: '', inside: `<${prefix}v>${value}</${prefix}v>` };
    const text = `<${prefix}t xml:space="preserve">${cellText(value)}</${prefix}t>`;
    return { type: ' t="inlineStr"', inside: `<${prefix}is>${text}</${prefix}is>` };
  }

  private prefixOf({ start, end }: TagPlace): string {
    return /^<([^\s/>:]*:)?/.exec(this.source.slice(start, end))?.[1] ?? '';
  }
}

export function isIn({ top, left, bottom, right }: Range, { row, column }: { row: number; column: number }): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** The range of a formula that fills one cell is that cell. */
function fullRange(reference = ''): string {
  return reference.includes(':') ? reference : `${reference}:${reference}`;
}
