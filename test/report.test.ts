/** What people read of a plan is read to the end: its length, its hours, of which text it was made, and on which day. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { reportDate } from '../src/commands/report-date.ts';
import { qualcheck, ROOT } from './support/cli.ts';

const example = (name: string) => join(ROOT, 'examples', `${name}.yaml`);
const FAULTY = example('basilicata-da-correggere');
const SOUND = example('basilicata-conforme');
const folder = mkdtempSync(join(tmpdir(), 'qualcheck-report-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const validate = (args: string[], env: Record<string, string> = {}) => qualcheck(['validate', ...args], { env });
const linesOf = (text: string) => text.trimEnd().split('\n');

describe('the table', () => {
  it('tells a faulty plan in at most 100 lines of 80 columns, and ends with where to begin', async () => {
    const { stdout } = await validate([FAULTY], { COLUMNS: '80' });
    const lines = linesOf(stdout);
    expect(lines.length).toBeLessThanOrEqual(100);
    expect(lines.slice(-4).join('\n')).toMatch(/NON CONFORME[\s\S]*Comincia dalla riga 34: UF 20_CTR/);
  });

  it.each(['60', '80', '120'])('keeps within %s columns', async (columns) => {
    for (const plan of [FAULTY, example('lazio-assistenza-conforme')]) {
      const { stdout } = await validate([plan], { COLUMNS: columns });
      // A path is not broken.
      const wide = linesOf(stdout).filter((line) => !line.includes(plan) && [...line].length > Number(columns));
      expect(wide).toEqual([]);
    }
  });

  it('shows clauses, rules and lines of the plan with --full alone', async () => {
    const [brief, full] = [await validate([FAULTY]), await validate([FAULTY, '--full'])];
    for (const part of ['total-below-minimum', '› 7 │   ore_totali: 580', 'Clausola  Durata minima']) {
      expect(brief.stdout).not.toContain(part);
      expect(full.stdout).toContain(part);
    }
  });

  it('counts the silences that it lists', async () => {
    const { stdout } = await validate([FAULTY]);
    expect(stdout).toMatch(/Non previsto dallo standard \(1\)\n {2}Assenze massime\n/);
    expect(stdout).toContain('1 non previsto\n');
  });

  it.each(['table', 'markdown'])('tells the hours of a plan whose standard sets none: %s', async (format) => {
    const { stdout } = await validate([example('lazio-assistenza-conforme'), '--format', format]);
    expect(stdout).toMatch(/Totale del corso +300 h/);
    expect(stdout).toContain('Aula 124 h · Laboratorio 92 h · Stage 84 h');
  });

  it('keeps its bytes on any day', async () => {
    const [one, other] = [
      await validate([SOUND], { SOURCE_DATE_EPOCH: '0' }),
      await validate([SOUND], { SOURCE_DATE_EPOCH: '86400' }),
    ];
    expect(one.stdout).toBe(other.stdout);
  });
});

describe('the day of a check', () => {
  it('is that of SOURCE_DATE_EPOCH, else of the clock', () => {
    const noon = () => new Date(2027, 0, 11, 12);
    expect(reportDate({ SOURCE_DATE_EPOCH: '86399' }, noon)).toBe('1970-01-01');
    expect(reportDate({ SOURCE_DATE_EPOCH: '86400' }, noon)).toBe('1970-01-02');
    expect(reportDate({}, noon)).toBe('2027-01-11');
    expect(reportDate({ SOURCE_DATE_EPOCH: 'ieri' }, noon)).toBe(false);
    expect(reportDate({ SOURCE_DATE_EPOCH: '99999999999999' }, noon)).toBe(false);
  });

  it.each(['html', 'markdown'])('stands in %s, and is left out with --no-date', async (format) => {
    const env = { SOURCE_DATE_EPOCH: '1798761600' };
    const dated = await validate([SOUND, '--format', format], env);
    expect(dated.stdout).toContain('01/01/2027');
    expect((await validate([SOUND, '--format', format], env)).stdout).toBe(dated.stdout);
    expect((await validate([SOUND, '--format', format, '--no-date'], env)).stdout).not.toContain('01/01/2027');
  });

  it('that cannot be read stops the run', async () => {
    const { code, stderr } = await validate([SOUND, '--format', 'html'], { SOURCE_DATE_EPOCH: 'ieri' });
    expect(code).toBe(2);
    expect(stderr).toContain('SOURCE_DATE_EPOCH');
  });
});

describe('verify', () => {
  const reportIn = async (format: string) => {
    const file = join(folder, `rapporto.${format}`);
    writeFileSync(file, (await validate([SOUND, '--format', format])).stdout);
    return file;
  };

  it.each(['html', 'markdown', 'json', 'jsonl'])(
    'knows the plan of a report in %s, and another one',
    async (format) => {
      const report = await reportIn(format);
      expect((await qualcheck(['verify', report, SOUND])).code).toBe(0);
      const changed = join(folder, 'piano.yaml');
      writeFileSync(changed, `${readFileSync(SOUND, 'utf8')}\n`);
      expect((await qualcheck(['verify', report, changed])).code).toBe(1);
    },
  );

  it('refuses what is no report, and what is not there', async () => {
    expect((await qualcheck(['verify', SOUND, SOUND])).code).toBe(2);
    expect((await qualcheck(['verify', join(folder, 'manca.html'), SOUND])).code).toBe(2);
    expect((await qualcheck(['verify', await reportIn('table'), SOUND])).code).toBe(2);
  });

  it('compares what sha256sum says of the file', async () => {
    const { stdout } = await validate([SOUND, '--format', 'json']);
    const hash = createHash('sha256').update(readFileSync(SOUND)).digest('hex');
    expect(JSON.parse(stdout).plans[0].fingerprints.plan).toBe(hash);
  });
});

describe('csv and statistics', () => {
  it('gives a row for each finding, and its header where there is none', async () => {
    const rows = (text: string) => text.split('\r\n').filter(Boolean);
    const { stdout } = await validate([FAULTY, '--format', 'csv']);
    expect(rows(stdout)[0]).toBe('file,line,column,outcome,severity,rule,subject,message,remedy,clause,source');
    expect(rows(stdout)).toHaveLength(1 + 28 + 5 + 3);
    expect(rows((await validate([SOUND, '--format', 'csv'])).stdout)).toHaveLength(1);
  });

  it.each(['=1+1', '+1', '-1', '@A1', '＝1', ' =1'])('takes %s for text', async (text) => {
    const plan = join(folder, 'formula.yaml');
    writeFileSync(plan, readFileSync(SOUND, 'utf8').replace(/codice: 22_CTR/, `codice: ${JSON.stringify(text)}`));
    const { stdout } = await validate([plan, '--format', 'csv']);
    expect(stdout).not.toMatch(/(^|,)"\s*[=+\-@＝]/m);
  });

  it('counts findings by rule, the most frequent first', async () => {
    const { stdout, code } = await validate([FAULTY, '--statistics']);
    const counts = linesOf(stdout).map((line) => Number(line.trim().split(' ')[0]));
    expect(code).toBe(1);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(36);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect((await validate([SOUND, '--statistics'])).stdout).toBe('');
  });
});
