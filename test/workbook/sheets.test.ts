/** Sheets as they are written: LibreOffice reads them, their XML has its form, and no text of a plan is a formula. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columnLetters } from '../../src/workbook/cell-name.ts';
import { composed } from '../../src/workbook/write/compose.ts';
import type { Cell, Sheet } from '../../src/workbook/write/sheet.ts';
import { CSV, converted, HAS_SOFFICE } from '../support/soffice.ts';
import { unzipped } from '../support/zip.ts';

const HAS_XMLLINT = spawnSync('xmllint', ['--version']).status === 0;

/** What people and others write in a plan. */
const TEXTS = [
  'prova scritta',
  '=1+1',
  '+39 0971',
  '-5',
  '@SUM(A1)',
  '=HYPERLINK("http://example.org","x")',
  '1/2',
  '0415',
  '80 %',
  '1e5',
  'TRUE',
  ' con spazi ai lati ',
  'due\nrighe',
  '<b>&amp; "virgolette" d’apice’</b>',
  '_x0041_',
  'già, 😀',
];
/** What XML has no way to write: spreadsheets write it by its number. */
const UNSPEAKABLE = { 'a\u000bb': 'a_x000B_b', 'a\rb': 'a_x000D_b', 'a\ufffeb': 'a_xFFFE_b', 'a\ud800b': 'a_xD800_b' };

const text = (words: string, look: Cell['look'] = 'text'): Cell => ({ look, content: { is: 'text', text: words } });
const number = (value: number): Cell => ({ look: 'number', content: { is: 'number', value } });
const SHEETS: Sheet[] = [
  {
    name: 'Prova',
    widths: [30, 12, 12, 12],
    frozen: { rows: 1, columns: 1 },
    headRow: 1,
    filter: true,
    rows: [
      [text('Testo', 'head'), text('Ore', 'head'), text('Giorno', 'head'), text('Somma', 'head')],
      ...TEXTS.map((words, index): Cell[] => [
        text(words),
        number(7.25 + index),
        { look: 'day', content: { is: 'date', day: index === 0 ? '2028-02-29' : '2027-01-11' } },
        { look: 'reckoned', content: { is: 'formula', formula: `B${index + 2}*2`, value: 14.5 + 2 * index } },
      ]),
      [text('d’un’altra riga', 'band'), { look: 'number' }],
    ],
    hiddenColumns: [4],
    alarms: [{ column: 4, from: 2, to: 9, formula: 'D2<20' }],
    checks: [
      {
        column: 1,
        from: 2,
        to: 9,
        allowed: { is: 'list', sheet: 'Dell’ente & co', span: { column: 1, from: 1, to: 2 } },
        remedy: 'uno di "questi"',
      },
      { column: 2, from: 2, to: 9, allowed: { is: 'number', minimum: 0, maximum: 100, whole: false }, remedy: 'ore' },
      { column: 3, from: 2, to: 9, allowed: { is: 'date' }, remedy: 'un giorno' },
    ],
  },
  { name: 'Dell’ente & co', widths: [], frozen: { rows: 0, columns: 0 }, rows: [[text('sì')], [text('no')]] },
];
const bytes = composed(SHEETS);
const parts = new Map(unzipped(Buffer.from(bytes)).map(({ name, text: xml }) => [name, xml]));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qualcheck-sheets-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('columns have letters', () => {
  expect([1, 26, 27, 52, 53, 702, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});

it('the same sheets are the same bytes, which bear no day of their own', () => {
  expect(Buffer.from(composed(SHEETS)).equals(Buffer.from(bytes))).toBe(true);
  const stamps = unzipped(Buffer.from(bytes)).flatMap((entry) => entry.stamps);
  expect(new Set(stamps)).toEqual(new Set([0x00210000]));
});

it('formulas are those that were asked for, with their values; a text is none', () => {
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
  const formulas = [...sheet.matchAll(/<f>(.*?)<\/f><v>(.*?)<\/v>/g)].map(([, formula, value]) => [formula, value]);
  expect(formulas).toEqual(TEXTS.map((_, index) => [`B${index + 2}*2`, `${14.5 + 2 * index}`]));
  expect(sheet.match(/<f\b/g)).toHaveLength(TEXTS.length);
});

it('a text that would be a formula where it is typed over is marked as text', () => {
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
  const xfs =
    /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(parts.get('xl/styles.xml') ?? '')?.[1]?.match(/<xf .*?<\/xf>|<xf [^>]*\/>/g) ??
    [];
  const isQuoted = (row: number) => {
    const style = Number(new RegExp(`<c r="A${row}" s="(\\d+)"`).exec(sheet)?.[1]);
    return xfs[style]?.includes('quotePrefix="1"');
  };
  expect(TEXTS.filter((_, index) => isQuoted(index + 2))).toEqual(TEXTS.filter((words) => /^[=+\-@]/.test(words)));
});

it.each(Object.entries(UNSPEAKABLE))('what XML cannot hold is written by its number: %j', (words, written) => {
  const [, shared] = [...unzipped(Buffer.from(composed([{ ...(SHEETS[1] as Sheet), rows: [[text(words)]] }])))]
    .filter(({ name }) => /sharedStrings/.test(name))
    .flatMap(({ text: xml }) => [xml, /<t [^>]*>(.*?)<\/t>/s.exec(xml)?.[1]]);
  expect(shared).toBe(written);
});

describe.skipIf(!HAS_XMLLINT)('xmllint', () => {
  it('finds every part in its form', () => {
    const files = [...parts].map(([name, xml], index) => {
      const file = join(folder, `${index}-${name.replaceAll('/', '-')}`);
      writeFileSync(file, xml);
      return file;
    });
    const { status, stderr } = spawnSync('xmllint', ['--noout', ...files], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});

describe.skipIf(!HAS_SOFFICE)('LibreOffice', () => {
  it('reads texts as they are, and reckons the formulas to the values that are stored', { timeout: 120_000 }, () => {
    const file = join(folder, 'prova.xlsx');
    writeFileSync(file, bytes);
    converted([file], folder, CSV);
    const rows = csvRows(readFileSync(join(folder, 'prova-Prova.csv'), 'utf8'));
    expect(rows.slice(1, 1 + TEXTS.length)).toEqual(
      TEXTS.map((words, index) => [
        words,
        `${7.25 + index}`,
        index === 0 ? '02/29/2028' : '01/11/2027',
        `${14.5 + 2 * index}`,
      ]),
    );
    expect(readFileSync(join(folder, 'prova-Dell’ente & co.csv'), 'utf8')).toBe('sì\nno\n');
  });
});

/** Cells of a CSV, those between quotes without them. */
function csvRows(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\n') rows.push([]);
  }
  return rows.slice(0, -1);
}
