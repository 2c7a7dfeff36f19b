/** `validate --fix` of a workbook: cells are mended where nothing is in doubt, and all else is as it was. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { qualcheck, ROOT } from '../support/cli.ts';
import { CSV, converted, HAS_SOFFICE } from '../support/soffice.ts';

const STANDARD = 'basilicata/operatore-assistenza-telefonica';

/** Cells, what was typed there, and what they hold then: a number, a day or a text. */
const MENDED: readonly (readonly [address: string, typed: string | number, mended: string])[] = [
  ['Corso!B8', `“${STANDARD.replace('-', '–')}”`, `«${STANDARD}»`],
  ['Corso!B10', 'qualificazzione', '«qualificazione»'],
  ['Corso!E14', 'soggetto.denominazzione', '«soggetto.denominazione»'],
  ['Corso!B17', '622 ore', '«622»'],
  ['Corso!E18', 'eqf', '«corso.eqf»'],
  ['Corso!B29', '11 gennaio 2027', '«11/01/2027»'],
  ['Corso!B30', '2027/06/30', '«30/06/2027»'],
  ['Corso!B34', '15 allievi', '«15»'],
  ['Corso!B40', 'obligo istruzione', '«obbligo_istruzione»'],
  ['Corso!B44', 'tst_ingresso;  certificazzione', '«test_ingresso;  certificazione»'],
  ['Corso!B49', 'S', '«sì»'],
  ['Corso!B54', '80 per cento', '«80»'],
  ['Unità!F5', 'Labratorio', '«Laboratorio»'],
  ['Unità!L7', '“D1”', '«d1»'],
  ['Unità!E8', '10,0 h', '«10»'],
  ['Unità!F8', '“8”', '«8»'],
  ['Unità!L12', 'd4; D3', '«d4; d3»'],
  ['Unità!A13', '21–CTR', '«21_CTR»'],
  ['Contenuti!B7', 'conoscienza', '«conoscenza»'],
  ['Contenuti!C7', 'n. 1', '«1»'],
  ['Valutazione!C7', 'colloquio_tecnico; prova_prestazionali', '«colloquio_tecnico; prova_prestazionale»'],
  ['Valutazione!F7', '60 minuti', '«60»'],
  ['Docenti!C6', '8 anni', '«8»'],
  ['Sedi!A7', '«laboratori»', '«laboratorio»'],
  ['Sedi!B7', '16 posti', '«16»'],
];

/** What could be meant in more ways than one, or is nobody's slip. */
const LEFT: readonly (readonly [address: string, typed: string | number])[] = [
  ['Corso!B18', '3 o 4'],
  ['Corso!B29', '31/02/2027'],
  ['Corso!B43', 'B3'],
  ['Corso!B54', 0.8],
  ['Corso!B66', 'certo'],
  ['Unità!J5', 'Ore di stage'],
  ['Unità!E8', 'circa 10'],
  ['Unità!F8', '1.000'],
  ['Unità!L12', 'd4 e d3'],
  ['Unità!L11', 'd33'],
  ['KC!A6', '5_KC'],
  ['Valutazione!F7', '1 ora'],
];

let made: Uint8Array;
let folder: string;
const at = (name: string) => join(folder, name);
const run = (...args: string[]) => qualcheck(['validate', ...args], { cwd: folder });
const put = (bytes: Uint8Array, name = 'piano.xlsx') => writeFileSync(at(name), bytes);
const stored = (name = 'piano.xlsx') => new Uint8Array(readFileSync(at(name)));

beforeAll(async () => {
  const home = mkdtempSync(join(tmpdir(), 'qualcheck-fix-'));
  await qualcheck(['convert', join(ROOT, 'examples/basilicata-conforme.yaml'), '-o', join(home, 'piano.xlsx')]);
  made = new Uint8Array(readFileSync(join(home, 'piano.xlsx')));
  rmSync(home, { recursive: true });
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qualcheck-fix-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const textsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
const zipped = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
const partOf = (parts: Record<string, string>, sheet: string) => {
  const names = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);
  return `xl/worksheets/sheet${names.indexOf(sheet) + 1}.xml`;
};
const cellIn = (name: string) => new RegExp(`<c r="${name}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`);
/** The content of a cell in the place of what it held, which keeps its look. */
function typed(
  bytes: Uint8Array,
  cells: readonly (readonly [address: string, content: string | number, mended?: string])[],
): Uint8Array {
  const parts = textsOf(bytes);
  for (const [address, content] of cells) {
    const [sheet = '', name = ''] = address.split('!');
    const part = partOf(parts, sheet);
    const xml = parts[part] ?? '';
    expect(xml, address).toMatch(cellIn(name));
    parts[part] = xml.replace(cellIn(name), (_, look = '') =>
      typeof content === 'number'
        ? `<c r="${name}"${look}><v>${content}</v></c>`
        : content.startsWith('<')
          ? `<c r="${name}"${look}>${content}</c>`
          : `<c r="${name}"${look} t="inlineStr"><is><t xml:space="preserve">${content}</t></is></c>`,
    );
  }
  return zipped(parts);
}

describe('what leaves no doubt', () => {
  const slips = () => typed(made, MENDED);

  it('is shown cell by cell, and nothing is written', async () => {
    const bytes = slips();
    put(bytes);
    const shown = await run('--diff', 'piano.xlsx');
    expect(shown.stdout.trimEnd().split('\n').sort()).toEqual(
      MENDED.map(([address, before, mended]) => `piano.xlsx ${address}: «${before}» → ${mended}`).sort(),
    );
    const counted = await run('--fix', '--dry-run', 'piano.xlsx', '-q');
    expect(counted.stderr).toBe(`piano.xlsx: ${MENDED.length} correzioni da fare\n`);
    expect([shown.code, counted.code]).toEqual([1, 1]);
    expect(stored()).toEqual(new Uint8Array(bytes));
  });

  it('is mended in its cell: the plan is the one that was meant, and a second run changes nothing', async () => {
    put(slips());
    const fixed = await run('--fix', 'piano.xlsx', '--format', 'compact');
    expect(fixed).toMatchObject({ code: 0, stdout: '', stderr: `piano.xlsx: ${MENDED.length} correzioni fatte\n` });
    const after = stored();
    put(made, 'prima.xlsx');
    const [one, other] = await Promise.all(
      ['prima.xlsx', 'piano.xlsx'].map((name) => qualcheck(['convert', name], { cwd: folder })),
    );
    expect(other?.stdout).toBe(one?.stdout);
    expect(await run('--fix', 'piano.xlsx', '-q')).toMatchObject({
      code: 0,
      stderr: 'Nessuna correzione senza dubbi da fare.\n',
    });
    expect(stored()).toEqual(after);
  });

  it('keeps the look of its cells, and every other cell and part byte for byte', async () => {
    const bytes = slips();
    const before = textsOf(bytes);
    put(bytes);
    await run('--fix', 'piano.xlsx', '-q');
    const after = textsOf(stored());
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const [cells, bare] = [/<c r="(\w+)"( s="\d+")?[^>]*?(?:\/>|>.*?<\/c>)/g, /<c r=.*?(?:\/>|<\/c>)/g];
    const changed: string[] = [];
    for (const [name, text] of Object.entries(before)) {
      const now = after[name] ?? '';
      if (text === now) continue;
      expect(name).toMatch(/^xl\/worksheets\/sheet\d+\.xml$/);
      expect(now.replace(bare, '')).toBe(text.replace(bare, ''));
      const ours = new Map([...now.matchAll(cells)].map(([cell, id, look]) => [id, { cell, look }]));
      for (const [cell, id, look] of text.matchAll(cells)) {
        const mine = ours.get(id);
        expect(mine?.look).toBe(look);
        if (cell === mine?.cell) continue;
        // What a formula gave is forgotten where it looks at a changed cell; the formula stays.
        if (cell.includes('<f>')) expect(mine?.cell).toBe(cell.replace(/<v>.*<\/v>/, ''));
        else changed.push(id as string);
      }
    }
    expect(changed.sort()).toEqual(MENDED.map(([address]) => address.split('!')[1]).sort());
  });

  it('is told in English', async () => {
    put(typed(made, [['Unità!E8', '7,50 h']]));
    const { stdout } = await run('--diff', 'piano.xlsx', '--lang', 'en');
    expect(stdout).toBe('piano.xlsx Unità!E8: “7,50 h” → “7.5”\n');
  });

  it('is mended in the macro workbooks and plans of a folder; other workbooks stay', async () => {
    const parts = textsOf(typed(made, [['Unità!E8', '10 ore']]));
    const macros = zipped({ ...parts, 'xl/vbaProject.bin': 'macro' });
    const other = zipped(
      Object.fromEntries(Object.entries(parts).filter(([name]) => !/sheet1\.xml$|sheet2\.xml$/.test(name))),
    );
    put(macros, 'piano.xlsm');
    put(other, 'altro.xlsx');
    const { stderr } = await run('--fix', '.', '--format', 'compact');
    expect(stderr).toContain('piano.xlsm: 1 correzione fatta\n');
    expect(stored('altro.xlsx')).toEqual(new Uint8Array(other));
    expect(textsOf(stored('piano.xlsm'))['xl/vbaProject.bin']).toBe('macro');
  });

  it('is written where merged cells begin, in each row that has the code, and in the share of a percentage', async () => {
    const bytes = typed(made, [
      ['Unità!A9', '20–CTR'],
      ['Unità!A10', '20–CTR'],
      ['Unità!A11', '20–CTR'],
      ['Unità!A12', '20–CTR'],
    ]);
    const parts = textsOf(bytes);
    const units = partOf(parts, 'Unità');
    parts[units] = (parts[units] ?? '').replace(
      '</sheetData>',
      '</sheetData><mergeCells><mergeCell ref="B9:B12"/></mergeCells>',
    );
    put(zipped(parts));
    expect((await run('--diff', 'piano.xlsx')).stdout.match(/Unità!A\d+(?=: «20–CTR» → «20_CTR»)/g)).toEqual([
      'Unità!A9',
      'Unità!A10',
      'Unità!A11',
      'Unità!A12',
    ]);
    expect(await run('--fix', 'piano.xlsx', '-q')).toMatchObject({ code: 0 });
  });

  it('never becomes a formula', async () => {
    put(
      typed(made, [
        ['Docenti!A6', '=D1+1'],
        ['Unità!L7', '=d1+1'],
        ['Unità!L8', '=d1+1'],
      ]),
    );
    await run('--fix', 'piano.xlsx', '-q');
    const parts = textsOf(stored());
    const cell = cellIn('L7').exec(parts[partOf(parts, 'Unità')] ?? '')?.[0];
    expect(cell).toMatch(/ t="inlineStr"><is><t xml:space="preserve">=D1\+1<\/t><\/is><\/c>$/);
  });

  it.skipIf(!HAS_SOFFICE)(
    'is what LibreOffice shows',
    async () => {
      put(slips());
      await run('--fix', 'piano.xlsx', '-q');
      mkdirSync(at('suo'));
      converted([at('piano.xlsx')], at('suo'), 'xlsx');
      expect(await run('suo/piano.xlsx', '--format', 'compact')).toMatchObject({ code: 0 });
      converted([at('piano.xlsx')], at('csv'), CSV);
      expect(readFileSync(at('csv/piano-Unità.csv'), 'utf8')).toMatch(/^17_CTR,.*,10,8,.*,18,/m);
      expect(readFileSync(at('csv/piano-Corso.csv'), 'utf8')).toContain('\nInizio,01/11/2027,');
    },
    60_000,
  );
});

describe('what is left to a person', () => {
  it.each(LEFT)('%s «%s» stays as it is', async (address, content) => {
    const bytes = typed(made, [[address, content]]);
    put(bytes);
    expect(await run('--fix', 'piano.xlsx', '-q')).toMatchObject({
      code: 1,
      stderr: 'Nessuna correzione senza dubbi da fare.\n',
    });
    expect(stored()).toEqual(new Uint8Array(bytes));
  });

  it('what a formula gives is told, and the rest is mended; formulas of other cells stay with what they gave', async () => {
    const formula = '<f>CONCATENATE("10"," ore")</f><v>10 ore</v>';
    const own = '<f>SUM(11,11)</f><v>22</v>';
    const parts = textsOf(
      typed(made, [
        ['Unità!E8', '<f>1</f>'],
        ['Unità!E10', own],
        ['Unità!L7', 'D1'],
      ]),
    );
    const units = partOf(parts, 'Unità');
    parts[units] = (parts[units] ?? '').replace(/(<c r="E8"[^>]*)><f>1<\/f>/, `$1 t="str">${formula}`);
    put(zipped(parts));
    const { stderr, code } = await run('--fix', 'piano.xlsx', '-q');
    expect(code).toBe(1);
    expect(stderr).toBe(
      'avvertenza: «piano.xlsx»: una correzione resta da fare a mano: il valore di Unità!E8 lo dà una formula: scrivi il valore al suo posto, o cambia a mano le celle da cui viene\npiano.xlsx: 1 correzione fatta\n',
    );
    const after = textsOf(stored())[units] ?? '';
    expect(after).toContain(formula);
    expect(after).toContain(own);
    expect(cellIn('L7').exec(after)?.[0]).toContain('>d1<');
  });

  it('one that cannot be written keeps none of many from being mended, more than are told at once, in one run', async () => {
    const parts = textsOf(made);
    const teachers = partOf(parts, 'Docenti');
    const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;
    const text = (cell: string, words: string) => `<c r="${cell}" t="inlineStr"><is><t>${words}</t></is></c>`;
    const rows = Array.from({ length: 600 }, (_, at) =>
      row(at + 100, `${text(`A${at + 100}`, `x${at}`)}${text(`C${at + 100}`, '8 anni')}${text(`D${at + 100}`, 'S')}`),
    );
    const formula = '<c r="C50" t="str"><f>"8"&amp;" anni"</f><v>8 anni</v></c>';
    parts[teachers] = (parts[teachers] ?? '')
      .replace(/<row r="(?:[2-9]\d|\d{3,})".*?<\/row>/g, '')
      .replace('</sheetData>', `${row(50, `${text('A50', 'x')}${formula}`)}${rows.join('')}</sheetData>`);
    put(zipped(parts));
    const { stderr } = await run('--fix', 'piano.xlsx', '-q');
    expect(stderr).toContain('il valore di Docenti!C50 lo dà una formula');
    expect(stderr).toContain('piano.xlsx: 1200 correzioni fatte\n');
  });

  it('a number that another cell of the plan is reckoned from', async () => {
    const own = '<f>SUM(Unità!E6:J40)</f><v>590</v>';
    put(
      typed(made, [
        ['Corso!B51', own],
        ['Unità!E8', '10 ore'],
      ]),
    );
    const { stderr } = await run('--fix', 'piano.xlsx', '-q');
    expect(stderr).toContain('il valore di Corso!B51 lo dà una formula');
    expect(textsOf(stored())['xl/worksheets/sheet1.xml']).toContain(own);
  });

  it('the head of a table that the spreadsheet knows by its heads', async () => {
    const parts = textsOf(typed(made, [['Unità!F5', 'Labratorio']]));
    const units = partOf(parts, 'Unità');
    parts[units] = (parts[units] ?? '').replace(
      '</worksheet>',
      '<tableParts count="1"><tablePart xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId9"/></tableParts></worksheet>',
    );
    const bytes = zipped(parts);
    put(bytes);
    const { stderr } = await run('--fix', 'piano.xlsx', '-q');
    expect(stderr).toContain('Unità!F5 è salvata in un modo che non si può cambiare');
    expect(stored()).toEqual(new Uint8Array(bytes));
  });
});
