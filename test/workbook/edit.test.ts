/** `suggest --write` in a workbook: cells change, and nothing else does. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { YamlNumber } from '../../src/text/yaml.ts';
import { editWorkbook } from '../../src/workbook/edit/edit.ts';
import { readWorkbook } from '../../src/workbook/read/read.ts';
import { qualcheck, ROOT } from '../support/cli.ts';
import { CSV, converted, HAS_SOFFICE } from '../support/soffice.ts';
import { workbook } from '../support/workbook.ts';

/** An hour too few in a unit, and declared totals that are short. */
const broken = readFileSync(join(ROOT, 'examples', 'basilicata-conforme.yaml'), 'utf8')
  .replace('{ aula: 22, fad_sincrona: 16 }', '{ aula: 20, fad_sincrona: 16 }')
  .replace('{ aula: 10, laboratorio: 8 }', '{ aula: 7, laboratorio: 8 }');
const UNITS = 'xl/worksheets/sheet2.xml';
const OWN = 'xl/worksheets/sheet99.xml';

let made: Uint8Array;
let folder: string;
const at = (name: string) => join(folder, name);
const run = (...args: string[]) => qualcheck(args, { cwd: folder });
beforeAll(async () => {
  const home = mkdtempSync(join(tmpdir(), 'qualcheck-workbook-'));
  writeFileSync(join(home, 'piano.yaml'), broken);
  await qualcheck(['convert', 'piano.yaml', '-o', 'piano.xlsx'], { cwd: home });
  made = new Uint8Array(readFileSync(join(home, 'piano.xlsx')));
  rmSync(home, { recursive: true });
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qualcheck-workbook-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
const zipped = (parts: Record<string, string>, level: 0 | 6 = 6) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { level });
/** The made workbook with one of its parts otherwise. */
const withPart = (name: string, change: (text: string) => string) => {
  const parts = partsOf(made);
  const before = parts[name] ?? '';
  parts[name] = change(before);
  expect(parts[name]).not.toBe(before);
  return zipped(parts);
};
const cellsOf = (xml = '') =>
  new Map([...xml.matchAll(/<c r="(\w+)"[^>]*?(?:\/>|>.*?<\/c>)/g)].map(([cell, name]) => [name as string, cell]));
const changedCells = (before: string | undefined, after: string | undefined) => {
  const [one, other] = [cellsOf(before), cellsOf(after)];
  expect([...one.keys()]).toEqual([...other.keys()]);
  return [...one].flatMap(([name, cell]) => (cell === other.get(name) ? [] : [[name, cell, other.get(name) ?? '']]));
};

describe('what is written', () => {
  it('numbers of cells; formulas forget what they gave, and all the rest is as it was', async () => {
    writeFileSync(at('piano.xlsx'), made);
    const shown = await run('suggest', 'piano.xlsx');
    expect(shown.stdout).toMatch(/Unità!F8 17_CTR, modulo 2 +laboratorio +8 +9/);
    expect(readFileSync(at('piano.xlsx')).equals(made)).toBe(true);

    const { stderr, code } = await run('suggest', 'piano.xlsx', '--write');
    expect({ stderr, code }).toEqual({ stderr: 'scritto: piano.xlsx\n', code: 0 });
    expect(await run('validate', 'piano.xlsx', '--format', 'compact')).toMatchObject({ code: 0 });

    const [before, after] = [partsOf(made), partsOf(readFileSync(at('piano.xlsx')))];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const changed = Object.keys(before).filter((name) => before[name] !== after[name]);
    expect(changed).toEqual(['xl/worksheets/sheet1.xml', UNITS, 'xl/worksheets/sheet10.xml']);
    const cells = changed.flatMap((name) => changedCells(before[name], after[name]));
    const [numbers, formulas] = [true, false].map((plain) =>
      cells.filter(([, cell = '']) => cell.includes('<f>') !== plain),
    );
    expect(numbers?.map(([name, , cell]) => [name, /<v>(.*)<\/v>/.exec(cell ?? '')?.[1]])).toEqual([
      ['B17', '618'],
      ['F8', '9'],
      ['B6', '618'],
    ]);
    for (const [, cell = '', other] of numbers ?? [])
      expect(cell.replace(/<v>.*<\/v>/, '')).toBe(other?.replace(/<v>.*<\/v>/, ''));
    expect(formulas?.length).toBeGreaterThan(10);
    for (const [, cell = '', other] of formulas ?? []) expect(other).toBe(cell.replace(/<v>.*<\/v>/, ''));
    const bare = (xml = '') => xml.replace(/<c r=.*?(?:\/>|<\/c>)/g, '');
    for (const name of changed) expect(bare(after[name])).toBe(bare(before[name]));
  });

  it('sheets and notes of one’s own stay byte for byte; a sheet that looks at a changed one is reckoned anew', async () => {
    const sheet = (formula: string) =>
      `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c t="str"><x:f>${formula}</x:f><x:v>prima</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const parts = partsOf(made);
    const listed = (id: number, name: string) => `<sheet name="${name}" sheetId="${id}" r:id="rId${id}"/></sheets>`;
    const related = (id: number) =>
      `<Relationship Id="rId${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${id}.xml"/></Relationships>`;
    for (const [id, name] of [
      [98, 'Appunti'],
      [99, 'Conti'],
    ] as const) {
      parts['xl/workbook.xml'] = (parts['xl/workbook.xml'] ?? '').replace('</sheets>', listed(id, name));
      parts['xl/_rels/workbook.xml.rels'] = (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
        '</Relationships>',
        related(id),
      );
    }
    parts['xl/workbook.xml'] = (parts['xl/workbook.xml'] ?? '').replace(/<calcPr[^>]*>/, '');
    parts['xl/worksheets/sheet98.xml'] = sheet('1+1');
    parts[OWN] = sheet('Unità!F8*2');
    parts['xl/comments1.xml'] = '<comments>una nota</comments>';
    parts['xl/media/image1.png'] = 'immagine';
    const before = zipped(parts, 0);
    writeFileSync(at('piano.xlsx'), before);
    expect(await run('suggest', 'piano.xlsx', '--write')).toMatchObject({ code: 0 });
    const bytes = readFileSync(at('piano.xlsx'));
    const after = partsOf(bytes);
    const changed = Object.keys(parts).filter((name) => parts[name] !== after[name]);
    expect(changed.sort()).toEqual([
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet10.xml',
      UNITS,
      OWN,
    ]);
    expect(after[OWN]).toBe(parts[OWN]?.replace('<x:v>prima</x:v>', ''));
    expect(after['xl/workbook.xml']).toBe(
      parts['xl/workbook.xml']?.replace('</definedNames>', '</definedNames><calcPr fullCalcOnLoad="1"/>'),
    );
    // As they are stored, and not only as they read.
    for (const kept of ['<comments>una nota</comments>', 'immagine', parts['xl/worksheets/sheet98.xml'] ?? ''])
      expect(bytes.includes(kept)).toBe(true);
    expect(await run('validate', 'piano.xlsx', '--format', 'compact')).toMatchObject({ code: 0 });
  });

  it.skipIf(!HAS_SOFFICE)(
    'a workbook of LibreOffice, which then shows the new sums',
    async () => {
      writeFileSync(at('piano.xlsx'), made);
      converted([at('piano.xlsx')], at('suo'), 'xlsx');
      expect(await run('suggest', 'suo/piano.xlsx', '--write')).toMatchObject({ code: 0 });
      expect(await run('validate', 'suo/piano.xlsx', '--format', 'compact')).toMatchObject({ code: 0 });
      converted([at('suo/piano.xlsx')], at('csv'), CSV);
      expect(readFileSync(at('csv/piano-Unità.csv'), 'utf8')).toMatch(/^17_CTR,.*,7,9,.*,16,/m);
    },
    60_000,
  );
});

describe('what cannot be written is refused, and the file stays', () => {
  const refused = async (bytes: Uint8Array, ...more: string[]) => {
    writeFileSync(at('piano.xlsx'), bytes);
    const { stderr, code } = await run('suggest', 'piano.xlsx', '--write', ...more);
    expect(readFileSync(at('piano.xlsx')).equals(bytes)).toBe(true);
    expect(code).toBe(2);
    return stderr;
  };

  it('a number that a formula gives, be it of another cell of the plan', async () => {
    const formula = (cell: string, of: string) =>
      withPart(UNITS, (xml) => xml.replace(new RegExp(`(<c r="${cell}"[^>]*>)<v>`), `$1<f>${of}</f><v>`));
    expect(await refused(formula('F8', '4+4'))).toContain('il valore di Unità!F8 lo dà una formula');
    expect(await refused(formula('E8', 'F8+2'))).toContain('il valore di Unità!E8 lo dà una formula');
    expect(await refused(formula('F8', '4+4'), '--lang', 'en')).toContain('a formula gives the value of Unità!F8');
    // One that looks at no changed cell gives what it gave.
    writeFileSync(at('piano.xlsx'), formula('E8', '4+6'));
    expect(await run('suggest', 'piano.xlsx', '--write')).toMatchObject({ code: 0 });
  });
});

describe('what a plan lacks', () => {
  const bare = readFileSync(join(ROOT, 'examples', 'basilicata-conforme.yaml'), 'utf8')
    .split('\n')
    .filter((line) => !line.includes('07_KC'))
    .join('\n');
  const complete = async (...more: string[]) => {
    writeFileSync(at('piano.yaml'), bare);
    await run('convert', 'piano.yaml', '-o', 'piano.xlsx');
    const before = readFileSync(at('piano.xlsx'));
    const done = await run('suggest', 'piano.xlsx', '--completa', ...more);
    expect(readFileSync(at('piano.xlsx')).equals(before)).toBe(true);
    return done;
  };

  it('goes into a workbook of its own, with formulas and all that was there', async () => {
    const { stderr, stdout, code } = await complete('--write');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^scritto: piano-completo\.xlsx, .*«piano\.xlsx» resta com’è/);
    expect(stdout).toMatch(/07_KC in competenze_chiave/);
    expect(stdout).toContain('KC!L8');
    const [inYaml, inCells] = await Promise.all(
      [
        ['suggest', 'piano.yaml', '--completa', '--write'],
        ['convert', 'piano-completo.xlsx', '-o', 'copia.yaml'],
      ].map((args) => run(...args)),
    );
    expect([inYaml?.code, inCells?.code]).toEqual([1, 0]);
    const plans = await Promise.all(
      ['piano.yaml', 'copia.yaml'].map((name) => run('validate', name, '--format', 'json', '--no-date')),
    );
    const [one, other] = plans.map(({ stdout: text }) => JSON.parse(text).plans[0]);
    expect({ hours: other.hours, counts: other.counts }).toEqual({ hours: one.hours, counts: one.counts });
    const units = partsOf(readFileSync(at('piano-completo.xlsx')))['xl/worksheets/sheet3.xml'];
    expect(cellsOf(units).get('K8')).toContain('<f>');
  });

  it('is shown first, and takes the place of no file', async () => {
    const shown = await complete();
    expect(shown.stdout.replace(/\s+/g, ' ')).toContain('in una cartella di lavoro nuova, «piano-completo.xlsx»');
    writeFileSync(at('piano-completo.xlsx'), 'mio');
    expect(await complete('--write', '--lang', 'it')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('«piano-completo.xlsx» c’è già'),
    });
    expect(readFileSync(at('piano-completo.xlsx'), 'utf8')).toBe('mio');
  });

  it('is not looked for where nothing lacks: numbers go into their cells', async () => {
    writeFileSync(at('piano.xlsx'), made);
    expect(await run('suggest', 'piano.xlsx', '--completa', '--write')).toMatchObject({
      code: 0,
      stderr: 'scritto: piano.xlsx\n',
    });
  });
});

describe('a cell that is blank', () => {
  const number = (text: string) => new YamlNumber(text, Number(text));
  const bytes = workbook({
    Corso: [
      ['Chiave', 'Valore'],
      ['titolo', 'Corso'],
    ],
    Unità: [
      ['Codice UF', 'Aula', 'Laboratorio', 'FaD'],
      ['17_CTR', null, null, 4],
      ['18_CTR', 3],
    ],
  });
  const tree = readWorkbook(bytes, number);
  if ('trouble' in tree) throw new Error(tree.trouble);
  const hours = (unit: number, mode: string, value: number) => ({
    path: ['unita_formative', unit, 'ore', mode],
    hours: value,
  });
  type Numbers = Parameters<ReturnType<typeof tree.values>['numbers']>[0];
  const write = (book: Uint8Array, read: typeof tree, numbers: Numbers) => {
    const edits = read.values('it').numbers(numbers);
    return 'why' in edits ? edits : editWorkbook(book, read, edits);
  };

  it('is put in its place in the row', () => {
    const edited = write(bytes, tree, [hours(0, 'laboratorio', 2), hours(0, 'aula', 1.5), hours(1, 'fad', 5)]);
    if ('why' in edited) throw new Error(edited.why);
    const xml = partsOf(edited)[UNITS] ?? '';
    expect(xml).toContain('<c r="B2"><v>1.5</v></c><c r="C2"><v>2</v></c><c r="D2"><v>4</v></c></row>');
    expect(xml).toContain('<c r="B3"><v>3</v></c><c r="D3"><v>5</v></c></row>');
  });

  it('is refused where it is merged with others', () => {
    const merged = workbook({
      Corso: [
        ['Chiave', 'Valore'],
        ['titolo', 'Corso'],
      ],
      Unità: {
        rows: [
          ['Codice UF', 'Aula', 'Laboratorio', 'FaD'],
          ['17_CTR', null, null, 4],
        ],
        merged: ['B2:C2'],
      },
    });
    const read = readWorkbook(merged, number);
    if ('trouble' in read) throw new Error(read.trouble);
    expect(write(merged, read, [hours(0, 'laboratorio', 2)])).toEqual({
      why: 'merged',
      sheet: 'Unità',
      cell: 'C2',
    });
    expect('why' in write(merged, read, [hours(0, 'fad', 2)])).toBe(false);
  });

  it('of a column that is not there cannot be', () => {
    expect(write(bytes, tree, [hours(0, 'stage', 2)])).toEqual({
      why: 'no-cell',
      key: 'unita_formative[0].ore.stage',
    });
  });
});
