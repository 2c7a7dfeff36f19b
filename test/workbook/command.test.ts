/** Workbooks on the command line: what is loaded, every format, `convert`. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BIN, qualcheck, ROOT } from '../support/cli.ts';
import { day, type Sheets, type Value, workbook } from '../support/workbook.ts';

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'qualcheck-workbook-'));
});
afterAll(() => rmSync(home, { recursive: true }));

const STANDARD = 'basilicata/operatore-assistenza-telefonica';
const sheets = (hours: Value, title = 'Corso'): Sheets => ({
  Corso: [
    ['Chiave', 'Valore'],
    ['titolo', title],
    ['standard', STANDARD],
    ['corso.inizio', day('2027-01-11')],
  ],
  'Le unità': [
    ['Codice UF', 'Modulo', 'Aula', 'Docenti'],
    ['17_CTR', 'Uno', hours, 'd1'],
    ['17_CTR', 'Due', 8.5],
  ],
  Docenti: [
    ['Docente', 'Anni di esperienza'],
    ['d1', 3],
  ],
});
const write = (name: string, content: Uint8Array | string) => writeFileSync(join(home, name), content);
const run = (...args: string[]) => qualcheck(args, { cwd: home });

describe('what is loaded', () => {
  const loaded = (file: string) => {
    write('told.cjs', 'process.on("exit", () => console.error(Object.keys(require.cache).join("\\n")))');
    const { stderr } = spawnSync(process.execPath, ['--require', join(home, 'told.cjs'), BIN, 'validate', file], {
      cwd: home,
      encoding: 'utf8',
    });
    return [...stderr.matchAll(/dist[\\/](\w+)\.cjs/g)].map(([, name]) => name);
  };

  it('the reader of workbooks where there is one, and in no run on YAML', () => {
    write('a.yaml', `formato: qualcheck/piano@1\ntitolo: a\nstandard: ${STANDARD}\nunita_formative: []\n`);
    write('a.xlsx', workbook(sheets(4)));
    expect(loaded('a.xlsx')).toContain('workbook');
    expect(loaded('a.yaml')).not.toContain('workbook');
  });
});

describe('a finding names its cell', () => {
  const cell = "'Le unità'!C2";
  beforeAll(() => write('errore.xlsx', workbook(sheets({ type: 'e', value: '#DIV/0!' }))));

  it.each<[string, (stdout: string) => unknown, unknown]>([
    ['compact', (text) => text.startsWith(`errore.xlsx:${cell}: errore: `), true],
    ['table', (text) => text.includes(cell) && text.includes('Modulo: Uno │ Aula: #DIV/0!'), true],
    ['html', (text) => text.includes('!C2') && text.includes('<mark>#DIV/0!</mark>'), true],
    ['markdown', (text) => text.includes("| 'Le unità'\\!"), true],
    ['github', (text) => /^::error file=errore\.xlsx,line=2,.*::'Le unità'!C2: /.test(text), true],
    ['gitlab', (text) => JSON.parse(text)[0].description.startsWith(`${cell}: `), true],
    [
      'csv',
      (text) => text.includes(`errore.xlsx,2,3,fail,error,format-cell-error,`) && text.includes(`${cell}: `),
      true,
    ],
    ['junit', (text) => text.includes('!C2'), true],
    ['sarif', (text) => JSON.parse(text).runs[0].results[0].message.text.startsWith(`${cell}: `), true],
    [
      'json',
      (text) => JSON.parse(text).plans[0].outcomes[0],
      { line: 2, column: 3, endLine: 2, endColumn: 4, sheet: 'Le unità', cell: 'C2' },
    ],
  ])('%s', async (format, look, expected) => {
    const { stdout, code } = await run('validate', 'errore.xlsx', '--format', format);
    expect(code).toBe(1);
    const seen = look(stdout);
    if (typeof expected === 'object') expect(seen).toMatchObject(expected as object);
    else expect(seen, stdout.slice(0, 400)).toBe(expected);
  });

  it('is told of what a rule asks too, and by whose bytes', async () => {
    write('ore.xlsx', workbook(sheets(4)));
    const { stdout } = await run('validate', 'ore.xlsx', '--format', 'json');
    const [plan] = JSON.parse(stdout).plans;
    const short = plan.outcomes.find(
      ({ rule, subject }: Record<string, string>) => rule === 'uf-below-minimum' && subject === '17_CTR',
    );
    expect(short).toMatchObject({ outcome: 'fail', found: 12.5, sheet: 'Le unità' });
    const { createHash } = await import('node:crypto');
    const bytes = readFileSync(join(home, 'ore.xlsx'));
    expect(plan.fingerprints.plan).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('standard input is no workbook', async () => {
    const { stderr, code } = await qualcheck(['validate', '-'], { cwd: home, input: Buffer.from(workbook(sheets(4))) });
    expect(stderr).toMatch(/è un foglio di calcolo, che qui non si legge: salvalo in un file \.xlsx e nomina quello/);
    expect(code).toBe(2);
  });
});

describe('convert', () => {
  it('writes the plan in YAML, and changes only what differs where it is already', async () => {
    write('c.xlsx', workbook(sheets(4)));
    const { stderr, code } = await run('convert', 'c.xlsx', '-o', 'c.yaml');
    expect({ stderr, code }).toEqual({ stderr: 'scritto: c.yaml\n', code: 0 });
    const first = readFileSync(join(home, 'c.yaml'), 'utf8');
    expect(first).toContain('inizio: 2027-01-11');
    expect(first).toContain('{ aula: 8.5 }');
    expect((await run('convert', 'c.xlsx', '-o', 'c.yaml')).stderr).toBe('c.yaml dice già lo stesso: resta com’è\n');

    const own = first
      .replace('titolo: Corso', '# il titolo\ntitolo: Corso # da rivedere')
      .replace('aula: 8.5', 'aula: 8.50');
    write('c.yaml', `# in testa\n${own}`);
    write('c.xlsx', workbook(sheets(6)));
    expect((await run('convert', 'c.xlsx', '-o', 'c.yaml')).stderr).toBe(
      'aggiornato: c.yaml (commenti e ordine restano)\n',
    );
    expect(readFileSync(join(home, 'c.yaml'), 'utf8')).toBe(`# in testa\n${own.replace('aula: 4', 'aula: 6')}`);
  });

  it('to the screen; a workbook with findings is told, and nothing written', async () => {
    expect((await run('convert', 'c.xlsx')).stdout).toMatch(/^formato: qualcheck\/piano@1\ntitolo: Corso\n/);
    const { stdout, code } = await run('convert', 'errore.xlsx', '-o', 'e.yaml');
    expect(stdout).toContain("'Le unità'!C2");
    expect(code).toBe(1);
    expect(() => readFileSync(join(home, 'e.yaml'))).toThrow();
  });

  it('names from the other folder what stands beside the plan', async () => {
    mkdirSync(join(home, 'sotto'));
    write('norma.yaml', readFileSync(join(ROOT, 'standards', `${STANDARD}.yaml`)));
    write('accanto.yaml', `formato: qualcheck/piano@1\ntitolo: a\nstandard: ./norma.yaml\nunita_formative: []\n`);
    await run('convert', 'accanto.yaml', '-o', 'sotto/accanto.xlsx');
    await run('convert', 'sotto/accanto.xlsx', '-o', 'ancora.yaml');
    await run('convert', 'accanto.yaml', '-o', 'accanto.xlsx');
    await run('convert', 'accanto.xlsx', '-o', 'uguale.yaml');
    expect((await run('convert', 'sotto/accanto.xlsx')).stdout).toContain('standard: ../norma.yaml\n');
    expect(readFileSync(join(home, 'ancora.yaml'), 'utf8')).toContain('standard: norma.yaml\n');
    expect(readFileSync(join(home, 'uguale.yaml'), 'utf8')).toContain('standard: ./norma.yaml\n');
  });

  it('keeps a file that is no plan, unless it is told to write it', async () => {
    write('altro.yaml', 'a: 1\n');
    const { stderr, code } = await run('convert', 'c.xlsx', '-o', 'altro.yaml');
    expect(stderr).toContain('altro.yaml» c’è già');
    expect([code, readFileSync(join(home, 'altro.yaml'), 'utf8')]).toEqual([2, 'a: 1\n']);
    expect((await run('convert', 'c.xlsx', '-o', 'altro.yaml', '--force')).code).toBe(0);
    expect((await run('convert', 'altro.yaml', '-o', 'b.yaml')).stderr).toContain(
      'qualcheck convert piano.xlsx -o piano.yaml',
    );
  });
});

describe('spreadsheets of the other kinds', () => {
  const kinds = ['piano.ods', 'PIANO.ODS', 'piano.Xls', 'piano.xlsb', 'piano.xltx', 'piano.fods', 'piano.numbers'];

  it.each(kinds)('%s is refused with how to save it, whatever reads plans', async (name) => {
    write(name, 'PK');
    for (const args of [['validate'], ['validate', '--fix'], ['suggest'], ['print', '-o', 'x.html'], ['convert']]) {
      const { stderr, code } = await run(args[0] as string, name, ...args.slice(1));
      expect(code, args.join(' ')).toBe(2);
      expect(stderr).toContain(`«${name}» è un foglio di calcolo di un tipo che non si legge: aprilo`);
    }
  });

  it.each(['nuovo.ods', 'NUOVO.XLS', 'nuovo.xlsm'])('%s is not written', async (name) => {
    const { stderr, code } = await run('init', STANDARD, '-o', name);
    expect(code).toBe(2);
    expect(stderr).toBe(
      `errore: «${name}»: un foglio di calcolo si scrive come «.xlsx»; da lì Excel e LibreOffice lo salvano in altre forme\n`,
    );
    expect(existsSync(join(home, name))).toBe(false);
  });
});
