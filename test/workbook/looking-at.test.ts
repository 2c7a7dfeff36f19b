/** Which formulas may give another value when a cell changes: at the border of their ranges, on other sheets, by names. */
import { expect, it } from 'vitest';
import { lookingAt } from '../../src/workbook/edit/looking-at.ts';
import { SheetXml } from '../../src/workbook/edit/sheet-edit.ts';

const sheet = (formulas: Record<string, string>) => {
  const cells = Object.entries(formulas).map(([cell, formula]) => `<c r="${cell}"><f>${formula}</f><v>1</v></c>`);
  return {
    xml: new SheetXml(
      new TextEncoder().encode(`<worksheet><sheetData><row r="1">${cells.join('')}</row></sheetData></worksheet>`),
    ),
  };
};
/** Whether a formula of `Altro` looks at `Unità!C5`. */
const looks = (formula: string) =>
  lookingAt(
    [{ sheet: 'Unità', cell: 'C5' }],
    new Map([
      ['Unità', sheet({})],
      ['Altro', sheet({ Z1: formula })],
    ]),
  ).has('Altro');

it.each([
  'Unità!C5',
  "'UNITÀ'!$C$5*2",
  'SUM(Unità!C4:D5)',
  'SUM(Unità!C:C)',
  'SUM(Unità!5:5)',
  'SUM(Uno:Due!A1)',
  'SUM(ore)',
  'SUM(Dati2027)',
  'SUM(Tabella1[Aula])',
  'INDIRECT("Unità!A1")',
  'OFFSET(A1,1,1)',
  '#REF!+1',
  '',
])('%s does', (formula) => expect(looks(formula)).toBe(true));

it.each([
  'C5',
  'Unità!C6',
  'SUM(Unità!C1:C4)',
  'SUM(Unità!D:XFD)',
  'SUM(Unità!6:9)',
  '4+4',
  '"Unità!C5"',
  'IF(TRUE,LOG10(2),0)',
])('%s does not', (formula) => expect(looks(formula)).toBe(false));

it('what looks at such a formula does too, and nothing else', () => {
  const sheets = new Map([['Unità', sheet({ A1: 'B1', B1: 'C1+1', C1: 'C5', D1: 'D5' })]]);
  expect([...(lookingAt([{ sheet: 'Unità', cell: 'C5' }], sheets).get('Unità') ?? [])].sort()).toEqual([
    'A1',
    'B1',
    'C1',
  ]);
});
