/**
 * New values in the cells of a workbook, touching nothing else: looks, widths, notes, other sheets and every part of the file
 * that holds no changed cell stay as they are stored. What formulas gave before is forgotten where it may differ now, and
 * the workbook asks whoever opens it to reckon anew. Pure.
 */
import type { CellEdit } from '../../format/cell-edit.ts';
import type { CellTrouble } from '../../format/trouble.ts';
import { wideForm } from '../../text/wide.ts';
import type { Node } from '../../text/yaml.ts';
import { placeOf } from '../cell-name.ts';
import { type WorkbookParts, workbookParts } from '../read/cells.ts';
import type { ReadWorkbook } from '../read/read.ts';
import { decodedXml, walkXml } from '../read/xml.ts';
import { lookingAt } from './looking-at.ts';
import { type CellValue, type EditedSheet, SheetXml } from './sheet-edit.ts';
import { withParts } from './zip-edit.ts';

/** The bytes of a workbook with some cells changed; or the first that cannot be, and why. */
export function editWorkbook(
  bytes: Uint8Array,
  { root, position }: Pick<ReadWorkbook, 'root' | 'position'>,
  edits: readonly CellEdit[],
): Uint8Array | CellTrouble {
  const cellAt = (node: Node): Place => {
    const { sheet = '', cell = '' } = position(node);
    return { sheet, cell };
  };
  const wanted = new Map<string, CellValue[]>();
  for (const { sheet, cell, text, is, stored } of edits) {
    const place = placeOf(cell);
    if (place === undefined) return { why: 'layout', sheet, cell };
    const value = is === 'blank' ? undefined : (stored ?? text);
    wanted.set(sheet, [...(wanted.get(sheet) ?? []), { ...place, cell, value }]);
  }
  const parts = workbookParts(bytes);
  const sheets = sheetsOf(parts);
  const wide =
    [...sheets].find(([, { xml }]) => xml.isWide)?.[0] ?? (wideForm(parts.workbook) === undefined ? undefined : '');
  if (wide !== undefined) return { why: 'layout', sheet: wide, cell: 'A1' };
  // A table of the spreadsheet's own knows its columns by their heads.
  const head = edits.find(({ isHead, sheet }) => isHead && sheets.get(sheet)?.xml.hasTables);
  if (head !== undefined) return { why: 'layout', sheet: head.sheet, cell: head.cell };
  const read = placesRead(root, cellAt);
  const looking = lookingAt(edits, sheets);
  const formula = [...read.numbers].map(split).find(({ sheet, cell }) => looking.get(sheet)?.has(cell));
  if (formula !== undefined) return { why: 'formula', ...formula };
  const changed = new Map<string, EditedSheet>();
  for (const [name, cells] of wanted) {
    const sheet = sheets.get(name);
    if (sheet === undefined) return { why: 'layout', sheet: name, cell: cells[0]?.cell ?? '' };
    const edited = sheet.xml.write(cells);
    if ('why' in edited) return { ...edited, sheet: name };
    changed.set(name, edited);
  }
  const written = new Map<string, Uint8Array>();
  for (const [name, { part, bytes, xml }] of sheets) {
    // What the plan itself reads would be lost: it was looked at above, where it is a number.
    const kept = (cell: string) => looking.get(name)?.has(cell) !== true || read.all.has(joinedAddress(name, cell));
    const text = xml.text(changed.get(name), kept);
    if (text !== xml.source) written.set(part, encoded(bytes, text));
  }
  const main = reckonedAnew(parts.workbook);
  if (main !== undefined) written.set(parts.main, main);
  return withParts(bytes, written);
}

interface Place {
  sheet: string;
  cell: string;
}

interface ListedSheet {
  part: string;
  bytes: Uint8Array;
  xml: SheetXml;
}

function sheetsOf({ zip, sheets }: WorkbookParts): Map<string, ListedSheet> {
  const found = new Map<string, ListedSheet>();
  for (const { name, part } of sheets) {
    const bytes = zip.read(part);
    if (bytes !== undefined && !found.has(name)) found.set(name, { part, bytes, xml: new SheetXml(bytes) });
  }
  return found;
}

/** The cells that the plan is read from, and those of its numbers. */
function placesRead(root: Node | undefined, cellAt: (node: Node) => Place) {
  const [all, numbers] = [new Set<string>(), new Set<string>()];
  const walk = (node: Node): void => {
    if (node.kind === 'map') for (const { value } of node.entries) walk(value);
    else if (node.kind === 'list') for (const item of node.items) walk(item);
    else if (node.end > node.start) {
      const { sheet, cell } = cellAt(node);
      all.add(joinedAddress(sheet, cell));
      // Of the values that stand in one cell only numbers are objects.
      if (typeof node.value === 'object') numbers.add(joinedAddress(sheet, cell));
    }
  };
  if (root !== undefined) walk(root);
  return { all, numbers };
}

/** No name of a sheet holds a colon. */
function joinedAddress(sheet: string, cell: string): string {
  return `${cell}:${sheet}`;
}

function split(address: string): Place {
  const at = address.indexOf(':');
  return { cell: address.slice(0, at), sheet: address.slice(at + 1) };
}

/** The part that lists the sheets, where it does not ask for reckoning yet. */
function reckonedAnew(bytes: Uint8Array): Uint8Array | undefined {
  const text = decodedXml(bytes);
  let [at, prefix, isAsked] = [0, '', false];
  let own: { start: number; end: number } | undefined;
  const before = new Set(['sheets', 'functionGroups', 'externalReferences', 'definedNames']);
  walkXml(text, {
    open(name, { fullCalcOnLoad }, place) {
      if (name === 'workbook') prefix = /^<([^\s/>]*:)?/.exec(text.slice(place().start, place().end))?.[1] ?? '';
      if (name !== 'calcPr') return;
      own = place();
      isAsked = /^(?:1|true)$/.test(fullCalcOnLoad ?? '');
    },
    close(name, place) {
      if (before.has(name)) at = place().end;
    },
  });
  if (isAsked) return undefined;
  if (own === undefined)
    return encoded(bytes, `${text.slice(0, at)}<${prefix}calcPr fullCalcOnLoad="1"/>${text.slice(at)}`);
  const tag = text.slice(own.start, own.end).replace(/\s+fullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')/, '');
  const asking = tag.replace(/\s*\/?>$/, (close) => ` fullCalcOnLoad="1"${close.trim()}`);
  return encoded(bytes, text.slice(0, own.start) + asking + text.slice(own.end));
}

/** The text of a part in the form that it had. */
function encoded(before: Uint8Array, text: string): Uint8Array {
  const mark = before[0] === 0xef && before[1] === 0xbb ? '\ufeff' : '';
  return new TextEncoder().encode(mark + text);
}
