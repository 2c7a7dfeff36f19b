/** Lines → fields: each label with what stands after it. Pure. */
import { folded, type Line, type Sheet } from '../sheet.ts';
import { isFurniture } from './furniture.ts';
import type { LabelDef, Labels } from './labels.ts';

export interface Piece {
  text: string;
  line: Line;
}

/** A field as the page prints it. Without `def` the label is not one that the kind of page is known to have. */
export interface Field<K extends string = string> {
  def?: LabelDef<K>;
  /** The label, as printed. */
  label: string;
  line: Line;
  /** Lines of the label itself: more than one where the page breaks it. */
  lines: Line[];
  pieces: Piece[];
}

/** Lines longer than this are no lines of a printed page: the copy has not wrapped its texts. */
const WRAPPED = 180;

/**
 * Fields of a sheet, in order. Lines that belong to no field are left to be told, as are fields that nobody takes.
 * `wrapped`: no end of a line tells that a text or a list ends there.
 */
export function readFields<K extends string>(
  sheet: Sheet,
  labels: Labels<K>,
  all: readonly Line[] = sheet.lines,
  wrapped = all.every(({ text }) => text.length <= WRAPPED),
): Field<K>[] {
  const fields: Field<K>[] = [];
  let afterBreak = false;
  for (let index = 0; index < all.length; index += 1) {
    const line = all[index] as Line;
    if (isFurniture(line.text)) {
      sheet.use(line);
      afterBreak = true;
      continue;
    }
    if (line.page !== all[index - 1]?.page) afterBreak = true;
    const whole = open(line, labels);
    // «Durata minima», alone at the end of a page, may be the start of a longer label; so may one in a cell.
    const broken =
      whole?.field.def === undefined || whole.field.pieces.length === 0 || line.text.includes('\t')
        ? openBroken(sheet, all, index, labels)
        : undefined;
    const opened = broken ?? whole;
    if (opened !== undefined) {
      fields.push(opened.field);
      if (opened.glued !== undefined) tellGlued(sheet, opened.field, opened.glued);
      index += opened.field.lines.length - 1 + opened.skipped;
    } else {
      const last = fields.at(-1);
      const piece = { text: folded(line.text), line };
      if (last !== undefined && goesOn(last, line, { wrapped, afterBreak })) last.pieces.push(piece);
    }
    afterBreak = false;
  }
  return fields;
}

interface Opened<K extends string> {
  field: Field<K>;
  /** Lines between the parts of the label that say nothing. */
  skipped: number;
  /** What sticks to the label. */
  glued?: string;
}

function tellGlued(sheet: Sheet, { label, line, def }: Field, value: string): void {
  const first = value.split(' ')[0] ?? '';
  const damage = def?.shape === 'figure' && /^\d/.test(first) ? 'glued-number' : 'glued-columns';
  sheet.mend(line, damage, `${label}${first}`, `${label} | ${first}`);
}

function open<K extends string>(line: Line, labels: Labels<K>, lines = [line]): Opened<K> | undefined {
  const { text } = line;
  if (text.startsWith('\t')) return undefined;
  const [first = '', ...more] = text.split('\t');
  const value = folded(more.join(' '));
  const pieces = value === '' ? [] : [{ text: value, line }];
  if (more.length > 0) {
    // The heads of a table, each in its cell.
    const heads = labels.whole(folded(text));
    if (heads !== undefined)
      return { field: { def: heads.def, label: heads.printed, line, lines, pieces: [] }, skipped: 0 };
    // A dash that parts a label from its value may stand with it.
    const whole = labels.whole(folded(first).replace(/ [-–—]$/, ''));
    if (whole !== undefined)
      return { field: { def: whole.def, label: whole.printed, line, lines, pieces }, skipped: 0 };
    // In cells, but the label is none of those known: it is a field all the same.
    if (more.length === 1 && value !== '' && isLabelLike(first)) {
      return { field: { label: folded(first).replace(/:$/, ''), line, lines, pieces }, skipped: 0 };
    }
    return undefined;
  }
  const found = labels.opening(folded(text));
  if (found === undefined) return undefined;
  const rest = found.rest === '' ? [] : [{ text: found.rest, line }];
  const field = { def: found.def, label: found.printed, line, lines, pieces: rest };
  return { field, skipped: 0, ...(found.glued === true ? { glued: found.rest } : {}) };
}

/**
 * A label that the end of a line, or of a page, parts in two or three. In a table its value stands beside its first
 * words, and the rest of the label comes alone.
 */
function openBroken<K extends string>(
  sheet: Sheet,
  all: readonly Line[],
  at: number,
  labels: Labels<K>,
): Opened<K> | undefined {
  const first = all[at] as Line;
  const [start = '', ...cells] = first.text.split('\t');
  let value = cells.length !== 1 || start === '' ? '' : `\t${cells[0]}`;
  const lines = [first];
  let text = folded(value === '' ? first.text : start);
  let skipped = 0;
  for (let next = at + 1; next < all.length && labels.isBeginning(text); next += 1) {
    const line = all[next] as Line;
    if (isFurniture(line.text)) {
      sheet.use(line);
      skipped += 1;
      continue;
    }
    const [more = '', ...others] = line.text.split('\t');
    // A row that a page breaks goes on in both of its cells.
    const goesOn = value !== '' && others.length === 1 && more !== '' && skipped + (line.page ?? 0) > (first.page ?? 0);
    if (value !== '' && others.length > 0 && !goesOn) return undefined;
    lines.push(line);
    const before = text;
    const rest = goesOn ? more : line.text;
    text = `${text}${/[-/]$/.test(text) && /^\p{Ll}/u.test(rest) ? '' : ' '}${rest}`;
    if (goesOn) value = `${value} ${others[0]}`;
    const found = open({ ...first, text: `${text}${value}` }, labels, lines);
    // The label has to reach into the last of the lines, or it is another field that follows a blank one.
    if (found?.field.def !== undefined && found.field.label.length > folded(before).length) {
      sheet.mend(first, 'split-label', lines.map((each) => each.text).join(' ⏎ '), found.field.label);
      return { ...found, skipped };
    }
  }
  return undefined;
}

/** The name of a field: a few words, no sentence and no figure. */
function isLabelLike(text: string): boolean {
  const label = folded(text);
  return /^\p{Lu}/u.test(label) && label.length <= 160 && !/[.;]\s/.test(label);
}

/** Whether a line goes on with the field above it. */
function goesOn<K extends string>(
  { def, pieces }: Field<K>,
  { text }: Line,
  { wrapped, afterBreak }: { wrapped: boolean; afterBreak: boolean },
): boolean {
  if (text.startsWith('\t')) return true;
  const last = pieces.at(-1)?.text;
  switch (def?.shape) {
    case 'heading':
      return false;
    case 'figure':
      // Below a figure there may be a note on it, in brackets.
      return last === undefined
        ? /^(?:\d|[-–—]$)/.test(text)
        : /^\(/.test(text) || isOpen(pieces.map((piece) => piece.text).join(' '));
    case undefined:
    case 'short':
      return last === undefined || afterBreak || /^[\p{Ll}(]/u.test(text);
    case 'coded':
      return last === undefined || wrapped || afterBreak || isCoded(text) || isOpen(last);
    case 'list':
      return (
        last === undefined ||
        wrapped ||
        afterBreak ||
        isItem(text) ||
        isCounted(text) ||
        !isItem(last) ||
        /^[\p{Ll}(]/u.test(text)
      );
    case 'text':
      if (last === undefined || wrapped || afterBreak) return true;
      return !/[.!?:]["”»]?$/.test(last) || /^[\p{Ll}(\d]/u.test(text);
  }
}

const isItem = (text: string) => /^(?:[•*▪◦–-]\s|\d{1,3}[.)]\s)/.test(text);
/** `2 - Cura degli ordini`: how lists of names count. */
const isCounted = (text: string) => /^\d{1,3} [–-] /.test(text);
const isCoded = (text: string) => /^(?:->\s*)?(?:ADA\.|[A-U]\.\d|\d)/.test(text);
/** A bracket is open: what closes it is still to come. */
const isOpen = (text: string) => (text.match(/\(/g)?.length ?? 0) > (text.match(/\)/g)?.length ?? 0);
