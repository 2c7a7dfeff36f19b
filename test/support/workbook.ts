/**
 * Workbooks made by hand, part by part, so that what reads them is not judged by what writes them. A cell is a text, a
 * number, a truth, or what `cell` makes.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export interface Made {
  type?: 's' | 'str' | 'inlineStr' | 'b' | 'e' | 'n' | 'd';
  value?: string | number;
  formula?: string;
  /** 1: a date, 2: a percentage, 3: at least three digits, 4: text. */
  style?: 1 | 2 | 3 | 4;
}
export type Value = string | number | boolean | null | Made;
interface SheetParts {
  rows: readonly (readonly Value[])[];
  merged?: readonly string[];
  hidden?: boolean;
}
export type Sheets = Record<string, SheetParts | readonly (readonly Value[])[]>;

/** The serial number of a day. */
const serial = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;
export const day = (iso: string): Made => ({ value: serial(iso), style: 1 });
export const percent = (part: number): Made => ({ value: part, style: 2 });

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function column(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : column(Math.floor(index / 26) - 1) + column(index % 26);
}

function cellXml(value: Value, name: string): string {
  if (value === null) return '';
  if (typeof value === 'string')
    return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  if (typeof value === 'number') return `<c r="${name}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${name}" t="b"><v>${value ? 1 : 0}</v></c>`;
  const type = value.type === undefined ? '' : ` t="${value.type}"`;
  const style = value.style === undefined ? '' : ` s="${value.style}"`;
  const formula = value.formula === undefined ? '' : `<f>${escaped(value.formula)}</f>`;
  const stored = value.value === undefined ? '' : `<v>${escaped(String(value.value))}</v>`;
  return `<c r="${name}"${type}${style}>${formula}${stored}</c>`;
}

function sheetXml({ rows, merged = [] }: SheetParts): string {
  const body = rows.map((cells, row) => {
    const inner = cells.map((value, index) => cellXml(value, `${column(index)}${row + 1}`)).join('');
    return inner === '' ? '' : `<row r="${row + 1}">${inner}</row>`;
  });
  const over = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${body.join('')}</sheetData>${over === '' ? '' : `<mergeCells>${over}</mergeCells>`}</worksheet>`;
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (all: readonly [id: string, type: string, target: string][]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="000"/></numFmts><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="49"/></cellXfs></styleSheet>';

/** The parts of a workbook by their names; some may be given otherwise. */
export function partsOf(sheets: Sheets, { from1904 = false } = {}): Record<string, string> {
  const given = Object.entries(sheets).map(([name, sheet]) => ({
    name,
    parts: 'rows' in sheet ? sheet : { rows: sheet },
  }));
  const listed = given
    .map(
      ({ name, parts }, index) =>
        `<sheet name="${escaped(name)}" sheetId="${index + 1}"${parts.hidden ? ' state="hidden"' : ''} r:id="r${index + 1}"/>`,
    )
    .join('');
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations([['r1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONS}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${listed}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...given.map((_, index): [string, string, string] => [
        `r${index + 1}`,
        'worksheet',
        `worksheets/sheet${index + 1}.xml`,
      ]),
      ['rStyles', 'styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(given.map(({ parts }, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(parts)])),
  };
}

export function zipped(parts: Record<string, string | Uint8Array>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );
}

export function workbook(sheets: Sheets, options?: { from1904?: boolean }): Uint8Array {
  return zipped(partsOf(sheets, options));
}

/** A workbook with another value in a cell that is there (`Unità!G5`): `null` empties it. */
export function withCell(bytes: Uint8Array, address: string, value: Value): Uint8Array {
  const parts = unzipSync(bytes);
  const [, sheet = '', name = ''] = /^'?(.+?)'?!([A-Z]+\d+)$/.exec(address) ?? [];
  const names = [...strFromU8(parts['xl/workbook.xml'] as Uint8Array).matchAll(/<sheet name="([^"]*)"/g)];
  const part = `xl/worksheets/sheet${names.findIndex(([, each]) => each === sheet) + 1}.xml`;
  const before = strFromU8(parts[part] as Uint8Array);
  const cell = new RegExp(`<c r="${name}"[^>]*?(?:/>|>.*?</c>)`);
  if (!cell.test(before)) throw new Error(`no cell ${address}`);
  return zipSync({ ...parts, [part]: strToU8(before.replace(cell, () => cellXml(value, name))) });
}
