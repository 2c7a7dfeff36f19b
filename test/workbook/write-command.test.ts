/** `init` and `convert` write workbooks: where, what they tell, and that LibreOffice reads and reckons them as they say. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { qualcheck, ROOT } from '../support/cli.ts';
import { CSV, converted, HAS_SOFFICE } from '../support/soffice.ts';
import { unzipped } from '../support/zip.ts';

const STANDARD = 'basilicata/operatore-assistenza-telefonica';
const conforming = readFileSync(join(ROOT, 'examples', 'basilicata-conforme.yaml'), 'utf8');

let folder: string;
const at = (name: string) => join(folder, name);
const run = (...args: string[]) => qualcheck(args, { cwd: folder });
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qualcheck-workbook-'));
  writeFileSync(at('piano.yaml'), conforming);
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Result {
  plans: { verdict: string; hours: object; outcomes: { rule: string; outcome: string; subject: string }[] }[];
}
const judged = async (file: string) => {
  const [plan] = (JSON.parse((await run('validate', file, '--format', 'json')).stdout) as Result).plans;
  return {
    verdict: plan?.verdict,
    hours: plan?.hours,
    outcomes: plan?.outcomes.map(({ rule, outcome, subject }) => `${rule} ${subject} ${outcome}`),
  };
};
const textsOf = (name: string) =>
  unzipped(readFileSync(at(name))).find((part) => part.name === 'xl/sharedStrings.xml')?.text ?? '';

describe('init', () => {
  it('a sample as a workbook passes as its text does', async () => {
    expect(await run('init', STANDARD, '--example', '-o', 'piano.xlsx')).toEqual({
      stdout: '',
      stderr: 'scritto: piano.xlsx\n',
      code: 0,
    });
    await run('init', STANDARD, '--example', '-o', 'altro.yaml');
    expect(await judged('piano.xlsx')).toEqual(await judged('altro.yaml'));
  });

  it('a skeleton is incomplete; one that is there stays, unless it is forced', async () => {
    await run('init', STANDARD, '-o', 'piano.xlsx');
    expect((await judged('piano.xlsx')).verdict).toBe('incomplete');
    const bytes = readFileSync(at('piano.xlsx'));
    expect((await run('init', STANDARD, '--example', '-o', 'piano.xlsx')).code).toBe(2);
    expect(readFileSync(at('piano.xlsx')).equals(bytes)).toBe(true);
    expect((await run('init', STANDARD, '--force', '-o', 'piano.xlsx')).code).toBe(0);
    expect(readFileSync(at('piano.xlsx')).equals(bytes)).toBe(true);
  });

  it('what is no plan by its format is no workbook: why, and nothing is written', async () => {
    const standard = readFileSync(join(ROOT, 'examples/standard-di-un-ente/ente/addetto-di-esempio.yaml'), 'utf8');
    const unit = (each: number) =>
      `  - { codice: U${each}, denominazione: U, ore: { totale: { minimo: 6000 }, fad: { massimo_percentuale: 20 } } }\n`;
    writeFileSync(
      at('norma.yaml'),
      standard.replace(/^unita_formative:\n(?: .*\n)+/m, () => `unita_formative:\n${unit(1)}${unit(2)}`),
    );
    const { code, stderr } = await run('init', 'norma.yaml', '-o', 'nuovo.xlsx');
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /trovato 120\d\d, previsto un numero da 0 a 10000[\s\S]*\nerrore: il piano non segue il formato/,
    );
    expect(() => readFileSync(at('nuovo.xlsx'))).toThrow();
  });

  it('speaks the language that is asked for', async () => {
    await run('init', STANDARD, '-o', 'piano.xlsx');
    await run('init', STANDARD, '-o', 'plan.xlsx', '--lang', 'en');
    expect([
      textsOf('piano.xlsx').includes('Che cosa vuol dire'),
      textsOf('piano.xlsx').includes('What it means'),
    ]).toEqual([true, false]);
    expect([
      textsOf('plan.xlsx').includes('Che cosa vuol dire'),
      textsOf('plan.xlsx').includes('What it means'),
    ]).toEqual([false, true]);
  });
});

describe('convert', () => {
  it('a plan in YAML is the same as a workbook; its comments are told', async () => {
    const { code, stderr } = await run('convert', 'piano.yaml', '-o', 'piano.xlsx');
    expect(code).toBe(0);
    expect(stderr).toMatch(/^scritto: piano\.xlsx\navvertenza: 4 commenti non hanno posto/);
    expect(await judged('piano.xlsx')).toEqual(await judged('piano.yaml'));
    expect((await run('convert', 'piano.yaml', '-o', 'piano.xlsx')).code).toBe(2);
  });

  it('what has no place is told, by name; a text beyond what a cell holds is refused', async () => {
    writeFileSync(at('a.yaml'), `${conforming.replace(/#.*/g, '')}\n`.replace(/^frequenza:.*$/m, 'frequenza: {}'));
    expect((await run('convert', 'a.yaml', '-o', 'a.xlsx')).stderr).toContain('«frequenza»');
    writeFileSync(at('b.yaml'), `${conforming}\nnote: ${'a'.repeat(32_768)}\n`);
    expect(await run('convert', 'b.yaml', '-o', 'b.xlsx')).toMatchObject({ code: 2 });
    writeFileSync(at('b.yaml'), `${conforming}\nnote: ${'a'.repeat(32_767)}\n`);
    expect(await run('convert', 'b.yaml', '-o', 'b.xlsx')).toMatchObject({ code: 0 });
  });

  it('a comment is told once, also in what is said twice', async () => {
    const editions = 'edizioni:\n    - &e { inizio: 2027-01-11, # nota\n      fine: 2027-03-26 }\n    - *e';
    const bare = conforming.replace(/ *#.*/g, '').replace(/^corso:\n/m, `corso:\n  ${editions}\n`);
    writeFileSync(at('a.yaml'), `${bare}\nnote: "# testo"\n`);
    expect((await run('convert', 'a.yaml', '-o', 'a.xlsx')).stderr).toContain('un commento non ha posto');
  });

  it('a text of the standard that is longer than a cell is cut there', async () => {
    const standard = readFileSync(join(ROOT, 'examples/standard-di-un-ente/ente/addetto-di-esempio.yaml'), 'utf8');
    writeFileSync(
      at('norma.yaml'),
      standard.replace('- regole di cortesia', `- regole ${'di cortesia '.repeat(3000)}`),
    );
    expect(await run('init', 'norma.yaml', '-o', 'nuovo.xlsx')).toMatchObject({ code: 0 });
    const lengths = [...textsOf('nuovo.xlsx').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, words = '']) => words.length);
    expect(Math.max(...lengths)).toBe(32_767);
  });

  it('what is no plan is told as a check tells it, and nothing is written', async () => {
    writeFileSync(at('a.yaml'), conforming.replace('unita_formative', 'unita'));
    const { code, stdout } = await run('convert', 'a.yaml', '-o', 'a.xlsx');
    expect(code).toBe(1);
    expect(stdout).toContain('unita_formative');
    expect(() => readFileSync(at('a.xlsx'))).toThrow();
  });
});

describe.skipIf(!HAS_SOFFICE)('LibreOffice', () => {
  it('reckons what is stored', { timeout: 300_000 }, async () => {
    await run('convert', 'piano.yaml', '-o', 'piano.xlsx');
    converted([at('piano.xlsx')], folder, CSV);
    const rows = readFileSync(at('piano-Unità.csv'), 'utf8').split('\n');
    const sheet = unzipped(readFileSync(at('piano.xlsx'))).find(
      (part) => part.name === 'xl/worksheets/sheet2.xml',
    )?.text;
    const stored = [...(sheet ?? '').matchAll(/<c r="([A-Z]+)(\d+)"[^>]*><f>[^<]*<\/f><v>([^<]*)<\/v>/g)];
    expect(stored.length).toBeGreaterThan(50);
    for (const [, letters = '', row, value] of stored) {
      const cells = csvCells(rows[Number(row) - 1] ?? '');
      expect(
        `${letters}${row} ${cells[[...letters].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0) - 1]}`,
      ).toBe(`${letters}${row} ${value}`);
    }
  });
});

function csvCells(line: string): string[] {
  return [...line.matchAll(/(?:"((?:[^"]|"")*)"|([^",]*))(?:,|$)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}
