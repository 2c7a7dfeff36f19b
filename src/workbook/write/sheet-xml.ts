/** A sheet as XML (ECMA-376, `worksheet`): the order of its parts is the one that the schema asks. Pure. */
import { shortened } from '../../text/shortened.ts';
import { cellName, columnLetters } from '../cell-name.ts';
import { LONGEST_TEXT } from '../cell-text.ts';
import { serialOf } from '../day.ts';
import { styleOf } from './looks.ts';
import { rowHeight } from './row-height.ts';
import { type Cell, type Check, fixedRange, ofSheet, type Sheet } from './sheet.ts';
import { attribute, cellText } from './xml-text.ts';

/** The words of a workbook, each once: cells name them by number. */
export class SharedTexts {
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  numberOf(words: string): number {
    // What stands beside the plan, from its standard: of a longer text a program would say that the file is broken.
    const text = shortened(words, LONGEST_TEXT);
    this.uses++;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  xml(): string {
    const items = [...this.numbers.keys()].map((text) => `<si><t xml:space="preserve">${cellText(text)}</t></si>`);
    return `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.uses}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

export function sheetXml(sheet: Sheet, texts: SharedTexts, isFirst: boolean): string {
  const { rows, widths, filter, headRow, hiddenColumns = [], checks = [], alarms = [] } = sheet;
  const width = Math.max(1, widths.length, ...rows.map((row) => row.length));
  const last = columnLetters(width);
  return [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${last}${Math.max(1, rows.length)}"/>`,
    view(sheet, isFirst),
    '<sheetFormatPr defaultRowHeight="14"/>',
    columns(widths, hiddenColumns),
    `<sheetData>${rows.map((row, index) => rowXml(row, index + 1, widths, texts)).join('')}</sheetData>`,
    filter && headRow !== undefined ? `<autoFilter ref="A${headRow}:${last}${Math.max(headRow, rows.length)}"/>` : '',
    ...alarms.map(
      ({ formula, ...span }, index) =>
        `<conditionalFormatting sqref="${range(span)}"><cfRule type="expression" dxfId="0" priority="${index + 1}"><formula>${attribute(formula)}</formula></cfRule></conditionalFormatting>`,
    ),
    counted('dataValidations', checks.map(validation)),
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>',
    '</worksheet>',
  ].join('');
}

function view({ frozen: { rows, columns } }: Sheet, isFirst: boolean): string {
  const selected = isFirst ? ' tabSelected="1"' : '';
  if (rows === 0 && columns === 0) return `<sheetViews><sheetView${selected} workbookViewId="0"/></sheetViews>`;
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const splits = `${columns === 0 ? '' : ` xSplit="${columns}"`}${rows === 0 ? '' : ` ySplit="${rows}"`}`;
  const place = `topLeftCell="${cellName(rows + 1, columns + 1)}" activePane="${pane}" state="frozen"`;
  return `<sheetViews><sheetView${selected} workbookViewId="0" showGridLines="0"><pane${splits} ${place}/><selection pane="${pane}"/></sheetView></sheetViews>`;
}

function columns(widths: readonly number[], hidden: readonly number[]): string {
  if (widths.length === 0) return '';
  const each = widths.map(
    (width, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"${hidden.includes(at + 1) ? ' hidden="1"' : ''}/>`,
  );
  return `<cols>${each.join('')}</cols>`;
}

function rowXml(
  row: readonly (Cell | undefined)[],
  number: number,
  widths: readonly number[],
  texts: SharedTexts,
): string {
  const cells = row.map((cell, at) => (cell === undefined ? '' : cellXml(cell, cellName(number, at + 1), texts)));
  // Not held at this height: a longer text that is typed makes the row higher.
  return `<row r="${number}" ht="${rowHeight(row, widths)}">${cells.join('')}</row>`;
}

function cellXml({ look, content }: Cell, name: string, texts: SharedTexts): string {
  if (content === undefined) return `<c r="${name}" s="${styleOf(look)}"/>`;
  const open = (type = '', quoted = false) => `<c r="${name}" s="${styleOf(look, quoted)}"${type}>`;
  switch (content.is) {
    case 'text': {
      // Typed over, it would be a formula: marked as text, it stays one.
      const quoted = /^[=+\-@]/.test(content.text);
      return `${open(' t="s"', quoted)}<v>${texts.numberOf(content.text)}</v></c>`;
    }
    case 'number':
      return `${open()}<v>${content.value}</v></c>`;
    case 'date':
      return `${open()}<v>${serialOf(content.day)}</v></c>`;
    case 'formula': {
      const { formula, value } = content;
      const stored = typeof value === 'number' ? value : cellText(value);
      return `${open(typeof value === 'number' ? '' : ' t="str"')}<f>${attribute(formula)}</f><v>${stored}</v></c>`;
    }
  }
}

function range({ column, from, to }: { column: number; from: number; to: number }): string {
  return `${cellName(from, column)}:${cellName(to, column)}`;
}

function validation({ allowed, remedy, ...span }: Check): string {
  const open = (kind: string) =>
    `<dataValidation ${kind} allowBlank="1" errorStyle="warning" showErrorMessage="1" error="${attribute(remedy)}" sqref="${range(span)}">`;
  const close = '</dataValidation>';
  switch (allowed.is) {
    case 'list':
      return `${open('type="list"')}<formula1>${attribute(ofSheet(allowed.sheet, fixedRange(allowed.span)))}</formula1>${close}`;
    case 'number': {
      const { minimum, maximum, whole } = allowed;
      return `${open(`type="${whole ? 'whole' : 'decimal'}" operator="between"`)}<formula1>${minimum}</formula1><formula2>${maximum}</formula2>${close}`;
    }
    case 'date':
      return `${open('type="date" operator="greaterThan"')}<formula1>${SOME_DAY}</formula1>${close}`;
  }
}

/** The first of 1990: a number below it is no day of a course. */
const SOME_DAY = serialOf('1990-01-01');

function counted(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;
}
