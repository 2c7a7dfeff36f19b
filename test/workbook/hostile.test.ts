/** Workbooks made to break what reads them: one clear answer, within bounds. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as unpacker from '../../src/disk/unpack.ts';
import { YamlNumber } from '../../src/text/yaml.ts';
import { readWorkbook } from '../../src/workbook/read/read.ts';
import { partsOf, workbook, zipped } from '../support/workbook.ts';

const number = (text: string) => new YamlNumber(text, Number(text));
/** What unpacks anywhere and what Node has say the same. */
const read = (bytes: Uint8Array) => {
  const [here, anywhere] = [readWorkbook(bytes, number, unpacker), readWorkbook(bytes, number)];
  expect('trouble' in here ? here : here.problems).toEqual('trouble' in anywhere ? anywhere : anywhere.problems);
  return anywhere;
};
const PLAN = {
  Corso: [
    ['Chiave', 'Valore'],
    ['titolo', 'Corso'],
    ['standard', 'a/b'],
  ],
  Unità: [
    ['Codice UF', 'Aula'],
    ['U1', 10],
  ],
};
const parts = () => partsOf(PLAN);
const withSheet = (xml: string | Uint8Array) => zipped({ ...parts(), 'xl/worksheets/sheet1.xml': xml });
const sheet = (rows: string, more = '') => `<worksheet><sheetData>${rows}</sheetData>${more}</worksheet>`;
const wide = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const compound = (text: string) => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...wide(text)]);

/** The places of a number of 32 bits in bytes. */
function placesOf(bytes: Uint8Array, mark: number): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length - 3 }, (_, at) => at).filter((at) => view.getUint32(at, true) === mark);
}

/** The directory says that every part is of ten bytes. */
function lying(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const at of placesOf(bytes, 0x02014b50)) view.setUint32(at + 24, 10, true);
  for (const at of placesOf(bytes, 0x04034b50)) view.setUint32(at + 22, 10, true);
  return bytes;
}

/** One byte of the first part, which is not packed, is another. */
function bent(): Uint8Array {
  const bytes = zipSync(
    { ...Object.fromEntries(Object.entries(parts()).map(([name, part]) => [name, strToU8(part)])) },
    { level: 0 },
  );
  const at = Buffer.from(bytes).indexOf('<v>10</v>');
  bytes[at + 3] = '9'.charCodeAt(0);
  return bytes;
}

const bomb = () => new Uint8Array(64 * 1024 * 1024).fill(0x20);

describe('a workbook that cannot be read says why', () => {
  it.each<[string, () => Uint8Array, string]>([
    ['nothing', () => new Uint8Array(), 'broken'],
    ['a text', () => strToU8('formato: qualcheck/piano@1'), 'broken'],
    ['the start of a zip', () => workbook(PLAN).slice(0, 300), 'broken'],
    ['a zip of something else', () => zipped({ 'a.txt': 'a' }), 'broken'],
    ['a byte that is another', bent, 'broken'],
    ['a sheet that is no XML', () => withSheet('<worksheet><sheetData>'), 'broken'],
    ['a sheet that is no text', () => withSheet(new Uint8Array([0x3c, 0xff, 0xfe])), 'broken'],
    ['a document type', () => withSheet(`<!DOCTYPE a [<!ENTITY b "c">]>${sheet('')}`), 'broken'],
    ['an entity that is not there', () => withSheet(sheet('<row><c t="str"><v>&b;</v></c></row>')), 'broken'],
    ['a bomb', () => withSheet(bomb()), 'too-large'],
    ['a bomb that hides its size', () => lying(withSheet(bomb())), 'too-large'],
    ['a million rows', () => withSheet(sheet('<row><c><v>1</v></c></row>'.repeat(1_000_000))), 'too-large'],
    ['cells without end', () => withSheet(sheet('<row><c><v>1</v></c></row>'.repeat(250_000))), 'too-large'],
    ['merged cells without end', () => withSheet(sheet('', '<mergeCell ref="A1:A9"/>'.repeat(6000))), 'too-large'],
    ['a password', () => compound('EncryptedPackage'), 'encrypted'],
    ['an .xls', () => compound('Workbook'), 'other-kind'],
    [
      'an .ods',
      () => zipped({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
      'other-kind',
    ],
    ['an .xlsb', () => zipped({ 'xl/workbook.bin': 'a' }), 'other-kind'],
  ])('%s', (_, make, trouble) => {
    expect(read(make())).toEqual({ trouble });
  });

  it.each<[string, () => Uint8Array]>([
    [
      'types of content that are wrong',
      () =>
        zipped({
          ...parts(),
          '[Content_Types].xml': '<Types><Override PartName="/xl/workbook.xml" ContentType="image/png"/></Types>',
        }),
    ],
    [
      'a prefix, and names in capitals',
      () => {
        const given = parts();
        return zipped({
          ...given,
          'XL/Workbook.xml': (given['xl/workbook.xml'] as string)
            .replaceAll(/<(\/?)(\w)/g, '<$1x:$2')
            .replace('xmlns=', 'xmlns:x='),
          'xl/workbook.xml': '',
        });
      },
    ],
    [
      'a link to another file',
      () =>
        zipped({
          ...parts(),
          'xl/worksheets/_rels/sheet1.xml.rels':
            '<Relationships><Relationship Id="r9" TargetMode="External" Type="x/externalLink" Target="http://a.b/c.xlsx"/></Relationships>',
        }),
    ],
    [
      'an unknown text of the shared ones',
      () =>
        withSheet(
          sheet(
            '<row r="1"><c r="A1" t="inlineStr"><is><t>Chiave</t></is></c><c r="B1" t="inlineStr"><is><t>Valore</t></is></c></row><row r="2"><c r="A2" t="s"><v>99</v></c></row>',
          ),
        ),
    ],
    ['rows and columns beyond all', () => withSheet(sheet('<row r="99999999999"><c r="ZZZZ9"><v>1</v></c></row>'))],
  ])('read all the same: %s', (_, make) => {
    const given = make();
    expect(read(given)).toMatchObject({ isPlan: true });
  });
});
