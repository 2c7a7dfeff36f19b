/**
 * What the project promises of every command: no network and no other process, the same bytes at every run and in every
 * place, exit codes, what goes to standard output and what beside it, and one broken plan among a thousand.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPORT_FORMATS } from '../src/report/formats.ts';
import { BIN, qualcheck, ROOT, started } from './support/cli.ts';
import { measured } from './support/measured.ts';
import { SOURCES, sourceText } from './support/pages/sources.ts';

const [SEALED, SEALED_RUNS] = ['sealed.cjs', 'sealed-runs.cjs'].map((name) => join(ROOT, 'test', 'support', name)) as [
  string,
  string,
];
const CONFORMING = readFileSync(join(ROOT, 'examples', 'basilicata-conforme.yaml'), 'utf8');
const BROKEN = readFileSync(join(ROOT, 'examples', 'basilicata-da-correggere.yaml'), 'utf8');

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'qualcheck-promises-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A folder of its own, made once, with the plans that the commands below speak of. */
function workFolder(name: string): string {
  const folder = join(home, name);
  if (existsSync(folder)) return folder;
  mkdirSync(folder);
  cpSync(join(ROOT, 'examples'), join(folder, 'piani'), { recursive: true });
  for (const id of SOURCES) {
    const text = sourceText(id);
    writeFileSync(join(folder, `${id.split('/')[0]}.txt`), text);
    writeFileSync(
      join(folder, `${id.split('/')[0]}.html`),
      `<!doctype html><html><body><pre>${text}</pre></body></html>`,
    );
  }
  const result = (verdict: string) => ({
    ...{ schemaVersion: 1, tool: { name: 'qualcheck', version: '0.1.0' }, verdict },
    plans: [],
  });
  for (const verdict of ['pass', 'fail'])
    writeFileSync(join(folder, `${verdict}.json`), JSON.stringify(result(verdict)));
  return folder;
}

/** A report for people says its day: here always the same. */
const DAY = { SOURCE_DATE_EPOCH: '1798761600' };

/** Another zone and language of the system; both are read when a process begins. */
const FAR = { ...DAY, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };

const NORMS = ['--standards', 'piani/standard-di-un-ente'];
/** One call at least of every command, with what it may load. */
const COMMANDS: readonly (readonly string[])[] = [
  ...REPORT_FORMATS.map((format) => ['validate', 'piani', '--format', format, ...NORMS]),
  ['validate', 'piani/*.yaml', '--quiet', ...NORMS],
  ['validate', 'piani/basilicata-conforme.yaml', '--format', 'json', '--output', 'rapporto.json'],
  ['validate', 'piani/basilicata-conforme.yaml', '--avviso', 'campania/catalogo-formativo-dd-894-2017'],
  ['validate', 'piani', '--jobs', '2', ...NORMS],
  ['validate', 'piani', '--shard', '1/2', '--format', 'jsonl', ...NORMS],
  ['merge', 'pass.json', 'fail.json'],
  ['index', 'piani/standard-di-un-ente'],
  ...['basilicata', 'campania', 'lazio', 'atlante'].map((kind) => ['import', `${kind}.txt`]),
  ['import', 'basilicata.html'],
  ['import', 'basilicata.txt', '--diff', 'basilicata/operatore-assistenza-telefonica'],
  ['suggest', 'piani/basilicata-da-correggere.yaml'],
  ['init', 'basilicata/operatore-assistenza-telefonica'],
  ['check-standards'],
  ['check-standards', '--format', 'json'],
  ['show', '20_CTR'],
  ['show', 'telefono reclami'],
  ['show', 'ADA.24.04.11'],
  ['explain', 'fad-above-cap'],
  ['rules'],
  ['compare', 'basilicata/operatore-assistenza-telefonica', 'lazio/operatore-assistenza-clienti'],
  ['verify', 'pass.json', 'piani/basilicata-conforme.yaml'],
  ['convert', 'piani/basilicata-conforme.yaml', '-o', 'piano.yaml'],
  ['print', 'piani/basilicata-conforme.yaml', '-o', 'progetto.docx'],
  ['print', 'piani/basilicata-conforme.yaml', '-o', 'progetto.html'],
  ['page', '-o', 'qualcheck.html', ...NORMS],
  ['list'],
  ['schema', 'piano'],
  ['completion', 'bash'],
  ['lsp', '--help'],
  ['help', 'validate'],
  ['--version'],
  ['valdate'],
];

describe('no network, no other process', () => {
  it('every command of the help is among those that are run', () => {
    const { stdout } = spawnSync(process.execPath, [BIN, '--help'], { encoding: 'utf8' });
    const list = stdout.slice(stdout.indexOf('Comandi:'), stdout.indexOf('Codici'));
    const names = [...list.matchAll(/^ {2}([a-z][a-z-]*)/gm)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(8);
    expect(names.filter((name) => !COMMANDS.some(([command]) => command === name))).toEqual([]);
  });

  /** A process that is sealed, far from here: what it says, its exit code, and all that it asked for. */
  async function sealed(args: readonly string[]) {
    const child = spawn(process.execPath, ['--require', SEALED, ...args], {
      cwd: workFolder('senza-rete'),
      env: { PATH: process.env['PATH'] ?? '', ...FAR },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    const [stdout, stderr, asked] = child.stdio.slice(1).map((stream) => {
      const chunks: Buffer[] = [];
      (stream as NodeJS.ReadableStream | null)?.on('data', (chunk: Buffer) => chunks.push(chunk));
      return () => Buffer.concat(chunks).toString();
    }) as [() => string, () => string, () => string];
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    return { said: { stdout: stdout(), stderr: stderr(), code }, asked: asked() };
  }
  const here = (args: readonly string[]) => qualcheck(args, { cwd: workFolder('con-la-rete'), env: DAY });

  it.each(['validate', 'show', 'list', 'import'])(
    '%s, as users start it: asks for none, and says the same where there is none, in another place',
    async (command) => {
      const args = COMMANDS.find(([name]) => name === command) as readonly string[];
      const { said, asked } = await sealed([BIN, ...args]);
      expect(asked).toBe('');
      expect(said).toEqual(await here(args));
    },
  );

  it('lsp, whose editor is gone, asks for none', async () => {
    const { said, asked } = await sealed([BIN, 'lsp']);
    expect({ said, asked }).toEqual({ said: { stdout: '', stderr: '', code: 1 }, asked: '' });
  });

  describe('one after the other in a process', () => {
    let runs: { said: unknown; asked: string }[];
    beforeAll(async () => {
      const { said, asked } = await sealed([SEALED_RUNS, JSON.stringify(COMMANDS)]);
      expect({ stderr: said.stderr, code: said.code }).toEqual({ stderr: '', code: 0 });
      const askedBy = asked.split(/^\n/m);
      runs = said.stdout
        .trimEnd()
        .split('\n')
        .map((line, index) => ({ said: JSON.parse(line), asked: askedBy[index] as string }));
      expect([runs.length, askedBy.length]).toEqual([COMMANDS.length, COMMANDS.length + 1]);
    });

    it.each(COMMANDS.map((args, index) => ({ index, args, command: args.join(' ') })))(
      '$command: asks for none, and says the same where there is none, in another place',
      async ({ index, args }) => {
        const { said, asked } = runs[index] as (typeof runs)[number];
        expect(asked).toBe('');
        expect(said).toEqual(await here(args));
      },
    );
  });

  it('a program that asks is caught', () => {
    const asks = [
      "require('node:net').connect(1)",
      "require('node:child_process').spawn('id')",
      "fetch('http://a')",
      "require('http').get('http://a')",
    ];
    for (const script of asks) {
      const { status, output } = spawnSync(process.execPath, ['--require', SEALED, '-e', script], {
        stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      });
      expect(String(output[3])).not.toBe('');
      expect(status).not.toBe(0);
    }
  });

  it('the bundle loads nothing but what is listed here', () => {
    const allowed =
      /^(?:node:)?(?:fs|fs\/promises|path|url|os|process|events|stream|util|crypto|tty|module|vm|v8|worker_threads|perf_hooks|buffer|string_decoder|readline|zlib)$/;
    const scripts = readdirSync(join(ROOT, 'dist')).filter((name) => name.endsWith('.cjs'));
    expect(scripts).toContain('main.cjs');
    for (const script of scripts) {
      // The reader of PDF could write a script for a browser to load: here it is a text that nothing runs.
      const text = readFileSync(join(ROOT, 'dist', script), 'utf8').replace(/`await import\("\$\{\w+\}"\);`/, '""');
      const loaded = [...text.matchAll(/\b(?:require|import)\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map(
        ([, name]) => name as string,
      );
      expect(
        [...new Set(loaded)].filter((name) => !allowed.test(name) && !name.startsWith('.')),
        script,
      ).toEqual([]);
      expect(text, script).not.toMatch(/XMLHttpRequest|process\.binding|\beval\(/);
    }
  });
});

describe('the same bytes', () => {
  const PLACES = [{ ...DAY, TZ: 'UTC', LANG: 'C', LC_ALL: 'C' }, FAR];
  const RUNS = 2;

  it(`in two runs, in two folders, two time zones and two languages of the system, in every format`, async () => {
    const folders = ['qui', 'altrove-e-più-lontano'].map(workFolder);
    const formats = REPORT_FORMATS.flatMap((format) => ['--format', format, '--output', `rapporto.${format}`]);
    const prints = new Map<string, Set<string>>();
    const note = (name: string, text: string | Buffer) => {
      const print = createHash('sha256').update(text).digest('hex');
      prints.set(name, (prints.get(name) ?? new Set()).add(print));
    };
    for (let run = 0; run < RUNS; run++) {
      const cwd = folders[run % 2] as string;
      const env = PLACES[run % 2] as Record<string, string>;
      const { stdout, stderr, code } = await started(['validate', 'piani', ...NORMS, ...formats], { cwd, env });
      note('what is said', `${stdout}${stderr}${code}`);
      for (const format of REPORT_FORMATS) note(format, readFileSync(join(cwd, `rapporto.${format}`)));
    }
    expect([...prints].filter(([, each]) => each.size !== 1).map(([name]) => name)).toEqual([]);
    expect(prints.size).toBe(REPORT_FORMATS.length + 1);
  }, 240_000);
});

describe('exit codes, and what goes where', () => {
  const cases: [string, readonly string[], { code: number; stdout: boolean; stderr: boolean }][] = [
    ['a plan that passes', ['validate', 'a.yaml'], { code: 0, stdout: true, stderr: false }],
    ['a plan that passes, in silence', ['validate', '-q', 'a.yaml'], { code: 0, stdout: false, stderr: false }],
    ['a plan that fails', ['validate', 'b.yaml'], { code: 1, stdout: true, stderr: false }],
    ['an incomplete plan', ['validate', 'bozza.yaml'], { code: 1, stdout: true, stderr: false }],
    ['an incomplete plan, as a draft', ['validate', '--draft', 'bozza.yaml'], { code: 0, stdout: true, stderr: false }],
    ['a plan that breaks its format', ['validate', 'rotto.yaml'], { code: 1, stdout: true, stderr: false }],
    [
      'a report in a file',
      ['validate', 'a.yaml', '--format', 'json', '--output', 'r.json'],
      { code: 0, stdout: false, stderr: true },
    ],
    ['no such plan', ['validate', 'manca.yaml'], { code: 2, stdout: false, stderr: true }],
    ['one plan of two', ['validate', 'a.yaml', 'manca.yaml'], { code: 2, stdout: true, stderr: true }],
    ['an unknown standard', ['validate', 'ignoto.yaml'], { code: 2, stdout: true, stderr: false }],
    ['an unknown option', ['validate', 'a.yaml', '--forma', 'json'], { code: 2, stdout: false, stderr: true }],
    ['an unknown command', ['valida', 'a.yaml'], { code: 2, stdout: false, stderr: true }],
    ['no command', [], { code: 2, stdout: false, stderr: true }],
    ['help', ['--help'], { code: 0, stdout: true, stderr: false }],
    ['help of nothing', ['help', 'nulla'], { code: 2, stdout: false, stderr: true }],
    ['the version', ['--version'], { code: 0, stdout: true, stderr: false }],
    ['nothing found', ['show', 'zzzz'], { code: 2, stdout: false, stderr: true }],
    ['an unknown rule', ['explain', 'nulla'], { code: 2, stdout: false, stderr: true }],
    ['a page', ['import', 'pagina.txt'], { code: 0, stdout: true, stderr: true }],
    [
      'a page, into a file',
      ['import', 'pagina.txt', '-o', 'n.yaml', '--force'],
      { code: 0, stdout: false, stderr: true },
    ],
    ['a page of something else', ['import', 'a.yaml'], { code: 2, stdout: false, stderr: true }],
    ['a result, merged', ['merge', 'parte.json'], { code: 0, stdout: true, stderr: false }],
    ['no result, merged', ['merge', 'a.yaml'], { code: 2, stdout: false, stderr: true }],
    ['standards that contradict nothing', ['check-standards', 'norma.yaml'], { code: 0, stdout: true, stderr: false }],
    ['a standard that breaks its format', ['check-standards', 'rotto.yaml'], { code: 1, stdout: true, stderr: false }],
  ];

  let cwd: string;
  beforeAll(async () => {
    cwd = join(home, 'codici');
    mkdirSync(cwd);
    const write = (name: string, text: string) => writeFileSync(join(cwd, name), text);
    write('a.yaml', CONFORMING);
    write('b.yaml', BROKEN);
    write('bozza.yaml', readFileSync(join(ROOT, 'examples', 'basilicata-bozza.yaml'), 'utf8'));
    write('rotto.yaml', 'formato: [\n');
    write('pagina.txt', sourceText('basilicata/operatore-assistenza-telefonica'));
    write('parte.json', (await qualcheck(['validate', 'a.yaml', '--format', 'json'], { cwd })).stdout);
    write('ignoto.yaml', CONFORMING.replace(/^standard: .*$/m, 'standard: a/b'));
    write('norma.yaml', readFileSync(join(ROOT, 'examples/standard-di-un-ente/ente/addetto-di-esempio.yaml'), 'utf8'));
  });

  it.each(cases)('%s', async (_, args, wanted) => {
    const { stdout, stderr, code } = await qualcheck(args, { cwd });
    expect({ code, stdout: stdout !== '', stderr: stderr !== '' }, stderr).toEqual(wanted);
    // What goes beside the result is lines of text, each ended.
    if (stderr !== '') expect(stderr).toMatch(/\n$/);
  });
});

describe('a thousand plans, one of them broken in the middle', () => {
  const COUNT = 1000;
  /** Each way to be broken; all plans for the first, a tenth of them for the others. */
  const broken: [string, string, number][] = [
    ['no YAML', '"a" b: [\n', 1],
    ['not of the format', CONFORMING.replace('ore_totali:', 'ore_totale:'), 1],
    ['of an unknown standard', CONFORMING.replace(/^standard: .*$/m, 'standard: a/b'), 2],
    ['of a standard that breaks its format', CONFORMING.replace(/^standard: .*$/m, 'standard: ../../rotto.yaml'), 2],
  ];
  let folder: string;
  beforeAll(() => {
    folder = join(home, 'molti');
    mkdirSync(join(folder, 'piani'), { recursive: true });
    writeFileSync(join(folder, 'rotto.yaml'), 'formato: qualcheck/standard@1\n');
    // Each but the broken one fails by one figure, so that each has a line of its own.
    const text = CONFORMING.replace('ore_totali: 622', 'ore_totali: 621');
    for (let plan = 0; plan < COUNT; plan++) {
      const part = plan < COUNT / 10 ? 'pochi' : 'altri';
      mkdirSync(join(folder, 'piani', part), { recursive: true });
      writeFileSync(join(folder, 'piani', part, `${plan}.yaml`), text);
    }
  });

  it.each(broken)(
    '%s: all the others are reported',
    async (name, text, code) => {
      const count = name === broken[0]?.[0] ? COUNT : COUNT / 10;
      const middle = COUNT / 20;
      writeFileSync(join(folder, 'piani', 'pochi', `${middle}.yaml`), text);
      const place = count === COUNT ? 'piani' : 'piani/pochi';
      const run = await measured(['validate', place, '--format', 'compact'], { cwd: folder, limit: 280_000 });
      const reported = new Set(
        [...run.stdout.matchAll(/^piani\/\w+\/(\d+)\.yaml:\d+:\d+: /gm)].map(([, plan]) => Number(plan)),
      );
      const all = Array.from({ length: count }, (_, plan) => plan);
      expect(all.filter((plan) => plan !== middle && !reported.has(plan))).toEqual([]);
      expect(`${run.stdout}${run.stderr}`).toContain(name.includes('breaks') ? 'rotto.yaml' : `/${middle}.yaml`);
      expect({ code: run.code, signal: run.signal }).toEqual({ code, signal: null });
      process.stdout.write(`${count} plans, one ${name}: ${run.wall.toFixed(1)} s, ${run.peak.toFixed(0)} MB\n`);
    },
    300_000,
  );
});
