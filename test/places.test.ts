/**
 * Hostile and broken places: links, folders without permission, norms that lie elsewhere, files that change, full disks,
 * closed pipes. What is said, the exit code, the time and the memory.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TEXTS } from './hostile/texts.ts';
import { BIN, qualcheck, ROOT, type Run } from './support/cli.ts';
import { ALL, Costs, isCheap } from './support/costs.ts';
import { measured, measuredRun } from './support/measured.ts';

const CONFORMING = readFileSync(join(ROOT, 'examples', 'basilicata-conforme.yaml'), 'utf8');
const OWN = readFileSync(join(ROOT, 'examples/standard-di-un-ente/ente/addetto-di-esempio.yaml'), 'utf8');
const OWN_PLAN = readFileSync(join(ROOT, 'examples', 'ente-conforme.yaml'), 'utf8');
const SECRET = 'formato: qualcheck/standard@1\nid: x/y\ntoken: ghp_0123456789\n';
const MEGABYTE = 1024 * 1024;
const costs = new Costs('hostile places');

let home: string;
let folder: string;
let count = 0;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'qualcheck-places-'));
  chmodSync(home, 0o755);
});
beforeEach(() => {
  // `lavoro` is where the program runs; what is beside it lies outside.
  folder = join(home, String(count++), 'lavoro');
  mkdirSync(folder, { recursive: true });
});
afterAll(() => {
  spawnSync('chmod', ['-R', 'u+rwX', home]);
  rmSync(home, { recursive: true, force: true });
  costs.print();
});

function write(name: string, content: string | Buffer = CONFORMING): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}
const link = (target: string, name: string) => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  symlinkSync(target, join(folder, name));
};
const planOn = (standard: string) => OWN_PLAN.replace(/^standard: .*$/m, `standard: ${standard}`);

interface Said {
  stdout?: string;
  stderr?: string;
  code: number;
}

/** What is told beside the line on the files of a run, which `folder.test.ts` reads. */
function beside(stderr: string): string {
  return stderr.replace(/^File guardati: .*\n/m, '');
}

/** Compares all that a run says. */
function expectSaid(run: Run, said: Said): void {
  const { stdout, code } = run;
  expect({ stdout, stderr: beside(run.stderr), code }).toEqual({ stdout: '', stderr: '', ...said });
}

/** A few short files ask for no time and no memory: what is said of them is all there is to see, in this process. */
const run = (args: readonly string[]): Promise<Run> =>
  ALL ? runAtCost(expect.getState().currentTestName ?? '', args) : qualcheck(args, { cwd: folder });
const expectRun = async (args: readonly string[], said: Said) => expectSaid(await run(args), said);

/** What is long, nests or has no end is run in another process, which is measured, and stopped if it hangs. */
async function runAtCost(name: string, args: readonly string[], input?: string): Promise<Run> {
  const cwd = folder;
  const run = await (input === undefined ? measuredRun(args, { cwd }) : measured(args, { cwd, input }));
  costs.add(name, run);
  return run;
}
const compact = (...args: string[]) => ['validate', '--quiet', '--format', 'compact', ...args];

describe('norms that a plan names', () => {
  it('beside it, below it, or in the working folder: read', async () => {
    write('norme/mia.yaml', OWN);
    write('piani/piano.yaml', planOn('../norme/mia.yaml'));
    write('norme/piano.yaml', planOn('./mia.yaml'));
    await expectRun(compact('piani/piano.yaml', 'norme/piano.yaml'), { code: 0 });
  });

  it('in the repository that the plan is in: read, from any folder of it', async () => {
    mkdirSync(join(folder, '..', '.git'));
    write('../norme/mia.yaml', OWN);
    write('piano.yaml', planOn('../norme/mia.yaml'));
    await expectRun(compact('piano.yaml'), { code: 0 });
  });

  const outside = (path: string) =>
    `errore: il file «${path}» sta fuori dalla cartella del piano e da quella di lavoro: un piano non può indicarlo\n`;
  it.each([
    ['by a path upwards', () => '../segreto.yaml', () => '../segreto.yaml'],
    ['by its whole path', () => join(folder, '..', 'segreto.yaml'), () => join(folder, '..', 'segreto.yaml')],
    ['by a link', () => 'legame.yaml', () => 'legame.yaml'],
    ['by a folder that is a link', () => 'altrove/segreto.yaml', () => 'altrove/segreto.yaml'],
  ])('outside, %s: not read, and nothing of it is told', async (_, written, shown) => {
    write('../segreto.yaml', SECRET);
    link('../segreto.yaml', 'legame.yaml');
    link('..', 'altrove');
    write('piano.yaml', planOn(written()));
    await expectRun(compact('piano.yaml'), { code: 2, stderr: outside(shown()) });
  });

  it('a public call outside: not read either', async () => {
    write('../segreto.yaml', SECRET);
    write('piano.yaml', `${OWN_PLAN.replace(/^standard: .*$/m, 'standard: mia.yaml')}avvisi: [../segreto.yaml]\n`);
    write('mia.yaml', OWN);
    await expectRun(compact('piano.yaml'), { code: 2, stderr: outside('../segreto.yaml') });
  });

  it('a device behind a link: not read', async () => {
    link('/dev/zero', 'zero.yaml');
    write('piano.yaml', planOn('zero.yaml'));
    const run = await runAtCost('norm that is a device', compact('piano.yaml'));
    expectSaid(run, { code: 2, stderr: outside('zero.yaml') });
  });

  it('by an id that climbs: unknown', async () => {
    write('piano.yaml', planOn('../../package'));
    const { stdout, code } = await run(compact('piano.yaml'));
    expect(stdout).toContain('[standard-unknown]');
    expect(code).toBe(2);
  });

  it('the plan itself, as standard and as call: told, not read in circles', async () => {
    write('piano.yaml', `${planOn('piano.yaml')}avvisi: [piano.yaml]\n`);
    const { stderr, code } = await run(compact('piano.yaml'));
    expect(stderr).toMatch(
      /^errore: il file «piano.yaml» non segue il suo formato\npiano.yaml:\d+:\d+: formato «qualcheck\/piano@1», previsto «qualcheck\/standard@1»/,
    );
    expect(code).toBe(2);
  });

  it('calls that name each other, and measures in a ring', async () => {
    const call = (id: string, other: string) =>
      `formato: qualcheck/avviso@1\nid: prova/${id}\ndenominazione: Prova\nfonte: { documento: Prova }\navvisi: [${other}.yaml]\nvincoli:\n  - { misura: stage, in_rapporto_a: totale, minimo_percentuale: 20, fonte: x }\n  - { misura: totale, in_rapporto_a: stage, minimo_percentuale: 20, fonte: x }\n`;
    write('a.yaml', call('a', 'b'));
    write('b.yaml', call('b', 'a'));
    write('piano.yaml');
    await expectRun(compact('piano.yaml', '--avviso', 'a.yaml', '--avviso', 'b.yaml'), {
      code: 2,
      stderr:
        'errore: il file «a.yaml» non segue il suo formato\na.yaml:5:1: chiave «avvisi» non prevista (qui sono previste: formato, id, denominazione, fonte, vincoli, da_verificare) [format-unknown-key]\n',
    });
    write('a.yaml', call('a', 'b').replace(/^avvisi.*\n/m, ''));
    await expectRun(compact('piano.yaml', '--avviso', 'a.yaml', '--avviso', './a.yaml'), {
      code: 0,
    });
  });

  it.each([
    [
      'of 50 MB',
      () => 'a'.repeat(50 * MEGABYTE),
      'file più grande di 2 MB (un piano ne occupa meno di uno: controlla che sia il file giusto) [format-too-large]',
    ],
    [
      'of 100,000 levels',
      () => '['.repeat(100_000),
      'YAML: troppi livelli uno dentro l’altro (un piano ne ha al massimo una decina) [yaml-syntax]',
    ],
    [
      'not UTF-8',
      () => Buffer.from([0xff, 0xfe, 0x41]),
      'il file non è testo UTF-8 (salvalo di nuovo scegliendo la codifica UTF-8) [format-encoding]',
    ],
    ['empty', () => '', 'file vuoto (uno standard comincia con «formato: qualcheck/standard@1») [format-empty]'],
  ])('%s: told, the other plans are checked', async (name, make, message) => {
    const norm = make();
    const asked = (what: string, args: string[]) => (isCheap(norm) ? run(args) : runAtCost(what, args));
    write('norma.yaml', norm);
    write('piano.yaml', planOn('norma.yaml'));
    write('altro.yaml');
    const told = await asked(`norm ${name}`, ['validate', '--format', 'compact', 'piano.yaml', 'altro.yaml']);
    expect(told.stderr).toMatch(
      /^errore: piano.yaml: il file «norma.yaml» non segue il suo formato\nnorma.yaml:1:\d+: /,
    );
    expect(beside(told.stderr).replace(/^.*\n.*?:\d+:\d+: /, '')).toBe(`${message}\n`);
    expect(told.code).toBe(2);
    const check = await asked(`norm ${name}, checked`, ['check-standards', '--format', 'compact', 'norma.yaml']);
    expect(check.stdout).toContain(message);
    expect(check.code).toBe(1);
  });

  it('with 7,000 sentences that are nowhere in 400 kB of text', async () => {
    // In lists of as many as a list may have.
    const sentences = Array.from({ length: 7000 }, (_, i) =>
      [i % 1000 === 0 ? `x${i / 1000}:\n` : '', `  - { codice: u${i}, da: t, frase: nulla ${i} }\n`].join(''),
    ).join('');
    write(
      'norma.yaml',
      `formato: qualcheck/standard@1\ntesti:\n  t: { campo: c, testo: ${'parola '.repeat(60_000)} }\n${sentences}`,
    );
    const args = ['check-standards', '--format', 'compact', 'norma.yaml'];
    const { stdout, code } = await runAtCost('norm of 7,000 sentences', args);
    expect(stdout).toContain('[format-too-many-findings]');
    expect(code).toBe(1);
  });
});

it.each(['json', 'jsonl', 'compact', 'html', 'sarif', 'markdown'])(
  'calls of a megabyte that say their name with each of their conditions, in %s',
  async (format) => {
    const conditions = '  - { misura: stage, minimo: 1, fonte: f }\n'.repeat(95);
    const long = 'parola '.repeat(140_000);
    const names = Array.from({ length: 9 }, (_, i) => `c${i}.yaml`);
    for (const name of names)
      write(
        name,
        `formato: qualcheck/avviso@1\nid: prova/${name.slice(0, 2)}\ndenominazione: ${long}\nfonte: { documento: Prova }\nvincoli:\n${conditions}`,
      );
    write('norma.yaml', OWN.replace(/^ {2}documento: .*$/m, `  documento: ${long}`));
    write('piano.yaml', `${planOn('norma.yaml')}avvisi: [${names.join(', ')}]\n`);
    const args = ['validate', '--format', format, '--quiet', 'piano.yaml'];
    const { stdout, code } = await runAtCost(`calls of a megabyte, in ${format}`, args);
    expect(code).toBe(0);
    expect(stdout.length).toBeLessThan(12 * MEGABYTE);
  },
);

describe('a configuration that lies beside the plans', () => {
  it.each([
    ['a folder of norms', 'cartelle:\n  standard: [..]\n', '3:14', '..'],
    ['plans', 'piani: ["../**/*.yaml"]\n', '2:9', '../**/*.yaml'],
    ['a call', 'avvisi_comuni:\n  - { piani: [.], avvisi: [../segreto.yaml] }\n', '3:28', '../segreto.yaml'],
  ])('%s outside: not read, and nothing of it is told', async (_, lines, place, path) => {
    write('../segreto.yaml', SECRET);
    write('qualcheck.yaml', `formato: qualcheck/configurazione@1\n${lines}`);
    write('piano.yaml');
    await expectRun(compact('piano.yaml'), {
      code: 2,
      stderr: `errore: la configurazione «qualcheck.yaml» non si può usare\nqualcheck.yaml:${place}: «${path}» sta fuori dalla cartella di questo file, e dal suo repository (una configurazione trovata da sola non arriva fin là: nominala con «--config», o usa «--standards») [format-outside]\n`,
    });
  });

  it('named by the user, it reaches anything', async () => {
    write('../norme/mia.yaml', OWN);
    write('mia.yaml', 'formato: qualcheck/configurazione@1\ncartelle:\n  standard: [../norme]\n');
    write('piano.yaml', OWN_PLAN);
    await expectRun(compact('piano.yaml', '--config', 'mia.yaml'), { code: 0 });
  });

  it.each([
    ['of 50 MB', () => 'a'.repeat(50 * MEGABYTE), 'too-large'],
    ['of 100,000 levels', () => `piani: ${'['.repeat(100_000)}`, 'yaml-syntax'],
    ['an alias bomb', () => TEXTS['alias bomb']?.() as string, 'too-many-aliases'],
    ['with a NUL', () => 'formato: qualcheck/configurazione@1\nlingua: it\0\n', 'yaml-syntax'],
    [
      'with keys of every object',
      () => 'formato: qualcheck/configurazione@1\n__proto__: { lingua: en }\n',
      'unknown-key',
    ],
  ])('%s: told in one line, nothing is checked', async (name, make, rule) => {
    const configuration = make();
    write('qualcheck.yaml', configuration);
    write('piano.yaml');
    const args = compact('piano.yaml');
    const { stdout, stderr, code } = await (isCheap(configuration)
      ? run(args)
      : runAtCost(`configuration ${name}`, args));
    expect(stderr.trim().split('\n')).toHaveLength(2);
    expect(stderr).toMatch(new RegExp(`\\[(format-)?${rule}\\]\n$`));
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  });
});

describe('links and folders', () => {
  it('a link to itself, named', async () => {
    link('anello.yaml', 'anello.yaml');
    await expectRun(compact('anello.yaml'), {
      code: 2,
      stderr: 'errore: il percorso «anello.yaml» gira in tondo: un collegamento porta a sé stesso\n',
    });
  });

  it('folders that link to each other are not walked in circles; links are told', async () => {
    write('piani/a.yaml');
    link('..', 'piani/sopra');
    link('.', 'piani/qui');
    link('a.yaml', 'piani/b.yaml');
    expectSaid(await runAtCost('folders in a ring', compact('piani')), {
      code: 0,
      stderr: ['b.yaml', 'qui', 'sopra']
        .map((name) => `piani/${name}: è un collegamento, non seguito (per controllarlo nominalo)\n`)
        .join(''),
    });
  });

  it('a folder of standards that links to itself', async () => {
    write('norme/mia.yaml', OWN);
    link('.', 'norme/qui');
    link('mia-2.yaml', 'norme/mia-2.yaml');
    write('piano.yaml', OWN_PLAN);
    await expectRun(compact('piano.yaml', '--standards', 'norme'), {
      code: 2,
      stderr: 'errore: il percorso «norme/mia-2.yaml» gira in tondo: un collegamento porta a sé stesso\n',
    });
    rmSync(join(folder, 'norme/mia-2.yaml'));
    await expectRun(compact('piano.yaml', '--standards', 'norme'), {
      code: 0,
    });
  });

  it('a folder 300 levels deep, and one of 3,000 files', async () => {
    let path = 'fondo';
    for (let level = 0; level < 300; level++) path += '/p';
    mkdirSync(join(folder, path), { recursive: true });
    for (let i = 0; i < 3000; i++) writeFileSync(join(folder, 'fondo', `n${i}.yaml`), 'nome: altro\n');
    write(`${path}/a.yaml`);
    const { stdout, stderr, code } = await runAtCost('folder of 3,000 files and 300 levels', compact('fondo'));
    expect(beside(stderr).split('\n')).toHaveLength(3001);
    expect({ stdout, code }).toEqual({ stdout: '', code: 0 });
  });

  it('a device without end, as plan and as standard input', async () => {
    const too =
      ':1:1: errore: file più grande di 2 MB (un piano ne occupa meno di uno: controlla che sia il file giusto) [format-too-large]\n';
    const device = await runAtCost('plan without end', compact('/dev/zero'));
    expectSaid(device, { code: 1, stdout: `/dev/zero${too}` });
    const input = await runAtCost('standard input of 50 MB', compact('-'), 'a'.repeat(50 * MEGABYTE));
    expectSaid(input, { code: 1, stdout: `<stdin>${too}` });
  });

  it('a folder as standard input', async () => {
    const run = spawnSync(process.execPath, [BIN, ...compact('-')], {
      cwd: folder,
      stdio: [openSync(folder, 'r'), 'pipe', 'pipe'],
    });
    expect(String(run.stderr)).toBe('errore: «<stdin>» è una cartella, previsto un file\n');
    expect(run.status).toBe(2);
  });

  it('names with signs that move the cursor, speak to a log or break the line', async () => {
    const name = 'a\u001b[31m\n::error::x\u202e.yaml';
    write(name);
    await expectRun(['validate', '--format', 'compact', name, 'manca\u001b[2J\n::warning::x'], {
      code: 2,
      stderr: 'errore: nessun file corrisponde a «manca�[2J : :warning::x»\n',
    });
  });
});

/** An ordinary user, where the tests run as root: to root every file is readable. */
const isRoot = process.getuid?.() === 0;
const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
const asUser = isRoot ? nobody : [];
const canTry =
  !isRoot || spawnSync(nobody[0] as string, [...nobody.slice(1), process.execPath, BIN, '--version']).status === 0;

describe.skipIf(!canTry)('what may not be read or written', () => {
  const denied = (path: string) => `errore: «${path}» non si può leggere: permesso negato\n`;
  const run = (args: string[]) => measured(args, { cwd: folder, through: asUser });

  it('a folder among others: told, the others are checked, never a pass', async () => {
    write('piani/a.yaml');
    write('piani/chiusa/b.yaml', 'formato: qualcheck/piano@1\n');
    chmodSync(join(folder, 'piani/chiusa'), 0);
    for (const pattern of ['piani', 'piani/**/*.yaml']) {
      const { stdout, stderr, code } = await run(compact(pattern));
      expect({ stdout, stderr: beside(stderr), code }).toEqual({ stdout: '', stderr: denied('piani/chiusa'), code: 2 });
    }
    const check = await run(['check-standards', 'piani']);
    expect(check.stderr).toBe(denied('piani/chiusa'));
    expect(check.code).toBe(2);
  });

  it('the folder that is named, a plan, a standard, a folder of standards', async () => {
    write('chiusa/b.yaml');
    write('negato.yaml');
    write('mia.yaml', OWN);
    write('piano.yaml', planOn('mia.yaml'));
    write('norme/sotto/x.yaml', OWN);
    for (const path of ['chiusa', 'negato.yaml', 'mia.yaml', 'norme/sotto']) chmodSync(join(folder, path), 0);
    expect(await run(compact('chiusa'))).toMatchObject({ stdout: '', stderr: denied('chiusa'), code: 2 });
    expect(await run(compact('negato.yaml'))).toMatchObject({ stdout: '', stderr: denied('negato.yaml'), code: 2 });
    expect(await run(compact('piano.yaml'))).toMatchObject({ stdout: '', stderr: denied('mia.yaml'), code: 2 });
    expect(await run(['list', '--standards', 'norme'])).toMatchObject({ stdout: '', stderr: denied('norme'), code: 2 });
  });

  it('a folder for reports', async () => {
    write('piano.yaml');
    mkdirSync(join(folder, 'chiusa'));
    chmodSync(join(folder, 'chiusa'), 0o555);
    expect(await run([...compact('piano.yaml'), '--output', 'chiusa/a'])).toMatchObject({
      stdout: '',
      stderr: 'errore: non posso scrivere «chiusa/a»: permesso negato\n',
      code: 2,
    });
    expect(readdirSync(join(folder, 'chiusa'))).toEqual([]);
  });
});

describe('files that change under the eyes', () => {
  it('one that disappears before its turn: told, the others are checked', async () => {
    write('a.yaml');
    write('c.yaml');
    const pipe = join(folder, 'b.yaml');
    spawnSync('mkfifo', [pipe]);
    const running = measured(compact('b.yaml', 'a.yaml', 'c.yaml'), { cwd: folder });
    // The program waits at the pipe; by then it has found its files.
    const writing = openSync(pipe, 'w');
    rmSync(join(folder, 'a.yaml'));
    writeFileSync(writing, CONFORMING);
    closeSync(writing);
    const { stdout, stderr, code } = await running;
    expect({ stdout, stderr: beside(stderr), code }).toEqual({
      stdout: '',
      stderr: 'errore: il file «a.yaml» non esiste\n',
      code: 2,
    });
  });

  it('one that is written again and again: whole, or told; never half', async () => {
    const path = write('piano.yaml', CONFORMING);
    const script = `const fs = require('node:fs'); const text = fs.readFileSync(process.argv[1]);
      for (let i = 0; ; i++) fs.appendFileSync(process.argv[1], '# altra riga ' + i + '\\n');`;
    const writer = spawn(process.execPath, ['-e', script, path], { stdio: 'ignore' });
    try {
      for (let i = 0; i < 3; i++) {
        const { stdout, stderr, code } = await measured(compact('piano.yaml'), { cwd: folder });
        const whole = stdout === '' && stderr === '' && code === 0;
        const changing = stderr === 'errore: il file «piano.yaml» cambia mentre lo leggo: riprova\n' && code === 2;
        const large = stdout.includes('[format-too-large]') && code === 1;
        expect(whole || changing || large, `${code} ${stdout} ${stderr}`).toBe(true);
      }
    } finally {
      writer.kill('SIGKILL');
    }
  });
});

describe.skipIf(!existsSync('/dev/full'))('where the result goes', () => {
  const full = 'errore: non posso scrivere il risultato: il disco è pieno\n';

  it.each(['compact', 'json', 'table'])('a full disk, in %s: told, exit 2, whatever the verdict', async (format) => {
    write('piano.yaml', CONFORMING.replace('eqf: 3', 'eqf: 4'));
    const stdout = openSync('/dev/full', 'w');
    const run = await measured(['validate', '--format', format, 'piano.yaml'], { cwd: folder, stdout });
    closeSync(stdout);
    expect({ stderr: run.stderr, code: run.code }).toEqual({ stderr: full, code: 2 });
  });

  it.each([['list'], ['rules'], ['show', '20_CTR'], ['--help'], ['check-standards']])(
    'a full disk: %s says so too',
    async (...args) => {
      const stdout = openSync('/dev/full', 'w');
      const run = await measured(args, { cwd: folder, stdout });
      closeSync(stdout);
      expect({ stderr: run.stderr, code: run.code }).toEqual({ stderr: full, code: 2 });
    },
  );

  it('a full disk, in a file', async () => {
    write('piano.yaml', CONFORMING.replace('eqf: 3', 'eqf: 4'));
    await expectRun(compact('piano.yaml', '--output', '/dev/full'), {
      code: 2,
      stderr: 'errore: non posso scrivere «/dev/full»: il disco è pieno\n',
    });
  });

  it('a file longer than may be written: the old one stays, nothing is left beside it', async () => {
    write('piano.yaml');
    write('rapporto.json', 'vecchio');
    const limited = ['sh', '-c', 'ulimit -f 16; exec "$@"', 'sh'];
    const args = ['validate', '--format', 'json', 'piano.yaml', '--output', 'rapporto.json'];
    const { stderr, code } = await measured(args, { cwd: folder, through: limited });
    expect({ stderr, code }).toEqual({ stderr: 'errore: non posso scrivere «rapporto.json»\n', code: 2 });
    expect(readFileSync(join(folder, 'rapporto.json'), 'utf8')).toBe('vecchio');
    expect(readdirSync(folder).sort()).toEqual(['piano.yaml', 'rapporto.json']);
  });

  it('a disk that fills up: the old file stays, nothing is left beside it', async ({ skip }) => {
    const disk = join(folder, 'disco');
    mkdirSync(disk);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', disk]).status === 0;
    if (!mounted) skip('no permission to mount a small disk');
    try {
      write('piano.yaml');
      writeFileSync(join(disk, 'rapporto.json'), 'vecchio');
      const args = ['validate', '--format', 'json', 'piano.yaml', '--output', 'disco/rapporto.json'];
      const { stderr, code } = await run(args);
      expect({ stderr, code }).toEqual({
        stderr: 'errore: non posso scrivere «disco/rapporto.json»: il disco è pieno\n',
        code: 2,
      });
      expect(readFileSync(join(disk, 'rapporto.json'), 'utf8')).toBe('vecchio');
      expect(readdirSync(disk)).toEqual(['rapporto.json']);
    } finally {
      spawnSync('umount', [disk]);
    }
  });

  it('a pipe that is closed after one line: no complaint', async () => {
    for (let i = 0; i < 100; i++) write(`molti/${i}.yaml`, CONFORMING.replace('eqf: 3', 'eqf: 4'));
    const shell = `'${process.execPath}' '${BIN}' validate molti | head -1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', shell], { cwd: folder, encoding: 'utf8' });
    expect(stdout.split('\n')[1]).toBe('1');
    expect(stderr).toBe('');
  });

  it('standard error that is closed or full changes nothing else', async () => {
    write('piano.yaml');
    for (const to of ['2>&-', '2>/dev/full']) {
      const shell = `'${process.execPath}' '${BIN}' validate --format compact piano.yaml manca.yaml ${to}; echo $?`;
      expect(spawnSync('bash', ['-c', shell], { cwd: folder, encoding: 'utf8' }).stdout).toBe('2\n');
    }
  });

  it('standard output that is closed', async () => {
    write('piano.yaml');
    const shell = `'${process.execPath}' '${BIN}' validate --format compact piano.yaml >&-; echo $? >&2`;
    expect(spawnSync('bash', ['-c', shell], { cwd: folder, encoding: 'utf8' }).stderr).toBe('0\n');
  });
});

describe('the folder of the program', () => {
  it('is written by nothing that a command does', async () => {
    const stamp = () =>
      spawnSync('bash', ['-c', `find bin dist standards examples schemas -type f -printf '%p %T@ %s\\n' | sort`], {
        cwd: ROOT,
        encoding: 'utf8',
      }).stdout;
    const before = stamp();
    write('piano.yaml');
    for (const args of [compact('piano.yaml'), ['list'], ['show', '20_CTR'], ['check-standards']])
      await measured(args, { cwd: folder });
    expect(stamp()).toBe(before);
    expect(statSync(folder).isDirectory()).toBe(true);
  });
});
