/**
 * Sheets → the bytes of a `.xlsx`. Made here, and not by a library: those that are kept write no drop-downs, or formulas
 * without the value that they have, so that a reader that does not reckon finds nothing. The same sheets give the same
 * bytes on any day. Pure.
 */
import { strToU8, type Zippable, zipSync } from 'fflate';
import { columnLetters } from '../cell-name.ts';
import { stylesXml } from './looks.ts';
import { ofSheet, type Sheet } from './sheet.ts';
import { SharedTexts, sheetXml } from './sheet-xml.ts';
import { attribute } from './xml-text.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The bytes of a workbook. */
export function composed(sheets: readonly Sheet[]): Uint8Array {
  const texts = new SharedTexts();
  const pages = sheets.map((sheet, index) => [
    `xl/worksheets/sheet${index + 1}.xml`,
    sheetXml(sheet, texts, index === 0),
  ]);
  const parts: [string, string][] = [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    ],
    ...(pages as [string, string][]),
    ['xl/styles.xml', stylesXml()],
    ['xl/sharedStrings.xml', texts.xml()],
  ];
  // The first day that a zip can tell, by the clock of wherever this runs: its bytes are the same everywhere.
  const mtime = new Date(1980, 0, 1);
  const files: Zippable = {};
  for (const [name, xml] of parts) files[name] = [strToU8(HEAD + xml), { mtime }];
  return zipSync(files, { level: 6 });
}

function contentTypes(count: number): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}" ContentType="${SPREADSHEET}.${type}+xml"/>`;
  const pages = Array.from({ length: count }, (_, index) => part(`worksheets/sheet${index + 1}.xml`, 'worksheet'));
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('workbook.xml', 'sheet.main')}${pages.join('')}${part('styles.xml', 'styles')}${part('sharedStrings.xml', 'sharedStrings')}</Types>`;
}

function relations(targets: readonly [type: string, target: string][]): string {
  const each = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function workbookXml(sheets: readonly Sheet[]): string {
  const each = sheets.map(
    ({ name }, index) => `<sheet name="${attribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const names = sheets.flatMap((sheet, index) => definedNames(sheet, index));
  const defined = names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
  return `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${each.join('')}</sheets>${defined}<calcPr calcId="0" fullCalcOnLoad="1"/></workbook>`;
}

/** Names that programs look for: the filter of a sheet, and the rows that open every printed page. */
function definedNames({ name, filter, headRow, widths, rows }: Sheet, index: number): string[] {
  if (headRow === undefined) return [];
  const last = `$${columnLetters(widths.length)}$${Math.max(headRow, rows.length)}`;
  const defined = (what: string, value: string, more = '') =>
    `<definedName name="_xlnm.${what}" localSheetId="${index}"${more}>${attribute(ofSheet(name, value))}</definedName>`;
  return [
    ...(filter ? [defined('_FilterDatabase', `$A$${headRow}:${last}`, ' hidden="1"')] : []),
    defined('Print_Titles', `$${headRow}:$${headRow}`),
  ];
}
