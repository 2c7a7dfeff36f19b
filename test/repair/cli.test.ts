/** `suggest` and `init` as commands: files written, options refused, the solver loaded only where it is needed. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { suggestionSchema } from '../../src/format/suggestion.ts';
import { qualcheck, ROOT } from '../support/cli.ts';
import { Costs } from '../support/costs.ts';
import { measured } from '../support/measured.ts';
import { readText } from './files.ts';

const folder = mkdtempSync(join(tmpdir(), 'qualcheck-repair-'));
const costs = new Costs('repairs');
afterAll(() => {
  rmSync(folder, { recursive: true });
  costs.print();
});

/** The conforming example, with hours broken in four places. */
const BROKEN = readText('examples/basilicata-conforme.yaml')
  .replace(
    'ore: { aula: 20, laboratorio: 26, fad_asincrona: 6 }',
    'ore: { aula: 12,  fad_asincrona: 20 }   # da rivedere',
  )
  .replace('ore: 244', 'ore: 230')
  .replace('ore_totali: 622', 'ore_totali: 600');

let files = 0;
function plan(text: string | Buffer = BROKEN): string {
  const file = join(folder, `piano-${++files}.yaml`);
  writeFileSync(file, text);
  return file;
}

async function suggestion(args: readonly string[]) {
  const { stdout, code } = await qualcheck(['suggest', ...args, '--format', 'json']);
  return { ...suggestionSchema.parse(JSON.parse(stdout)), code };
}

describe('suggest --write', () => {
  it('changes the lines it must and no other byte; then the plan passes and nothing is left to do', async () => {
    const file = plan();
    chmodSync(file, 0o640);
    const { result, changes, written, verdictAfter, code } = await suggestion([file, '--write']);
    expect({ result, written, verdictAfter, code }).toEqual({
      result: 'found',
      written: true,
      verdictAfter: 'pass',
      code: 0,
    });
    const [before, after] = [BROKEN.split('\n'), readFileSync(file, 'utf8').split('\n')];
    expect(after.length).toBe(before.length);
    const touched = before.flatMap((line, index) => (line === after[index] ? [] : [index + 1]));
    expect([...new Set(changes.map(({ line }) => line))].sort((a, b) => a - b)).toEqual(touched);
    expect(after.find((line) => line.includes('# da rivedere'))).toMatch(
      /^ {4}ore: \{ aula: \d+, {2}fad_asincrona: \d+(, laboratorio: \d+)? \} {3}# da rivedere$/,
    );
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect((await qualcheck(['validate', file])).code).toBe(0);
    expect((await suggestion([file])).result).toBe('none-needed');
  });

  it('keeps a byte order mark and the ends of lines', async () => {
    const file = plan(`\ufeff${BROKEN.replaceAll('\n', '\r\n')}`);
    expect((await suggestion([file, '--write'])).written).toBe(true);
    const after = readFileSync(file, 'utf8');
    expect(after.startsWith('\ufeff# yaml-language-server')).toBe(true);
    expect(after.replaceAll('\r\n', '').includes('\n')).toBe(false);
  });

  it('without it the file stays, and says how to write', async () => {
    const file = plan();
    const { stdout, code } = await qualcheck(['suggest', file]);
    expect(code).toBe(0);
    expect(stdout).toContain('--write');
    expect(readFileSync(file, 'utf8')).toBe(BROKEN);
  });

  it('is refused for standard input, which is read all the same without it', async () => {
    const refused = await qualcheck(['suggest', '-', '--write'], { input: BROKEN });
    expect({ ...refused, stdout: refused.stdout }).toMatchObject({ code: 2, stdout: '' });
    expect((await qualcheck(['suggest', '-'], { input: BROKEN })).code).toBe(0);
  });

  it('a file that may not be written is told, and stays', async () => {
    const file = plan();
    const { code, stderr } = await qualcheck(['suggest', join(folder, 'none', 'piano.yaml'), '--write']);
    expect({ code, stderr: stderr.includes('non esiste') }).toEqual({ code: 2, stderr: true });
    expect(existsSync(file)).toBe(true);
  });
});

describe('a plan is never left worse', () => {
  const CONFORMING = readText('examples/basilicata-conforme.yaml');
  const warnings = async (file: string) => {
    const { stdout } = await qualcheck(['validate', file, '--format', 'json']);
    const [checked] = (JSON.parse(stdout) as { plans: { outcomes: { outcome: string; rule: string }[] }[] }).plans;
    return checked?.outcomes.filter(({ outcome }) => outcome === 'fail').map(({ rule }) => rule);
  };

  it('hours are added where no warning comes of them, when that is as small a change', async () => {
    // Experts teach just half of the hours: a few more with another teacher, and fewer than half are theirs.
    const file = plan(
      CONFORMING.replace('docenti: [d3, d6]', 'docenti: [d2]').replace('docenti: [d6]', 'docenti: [d2]'),
    );
    expect(await warnings(file)).toEqual([]);
    const { introduced, written, size } = await suggestion([file, '--totale', '640', '--write', '--stile', 'minimo']);
    expect({ introduced, written, count: size?.numbers }).toEqual({ introduced: [], written: true, count: 1 });
    expect(await warnings(file)).toEqual([]);
  });

  it('a total that agreed with its parts follows them, though a unit is missing', async () => {
    const text = CONFORMING.replace('fad_asincrona: 6', 'fad_asincrona: 16')
      .replace(/ {2}- \{ codice: 07_KC.*\n/, '')
      .replaceAll('622', '611');
    const file = plan(text);
    const { changes, introduced } = await suggestion([file]);
    const follower = changes.find(({ at }) => at === 'corso.ore_totali');
    const moved = changes.filter(({ follows }) => !follows).reduce((sum, { from = 0, to }) => sum + to - from, 0);
    expect({ from: follower?.from, by: (follower?.to ?? 0) - (follower?.from ?? 0) }).toEqual({ from: 611, by: moved });
    expect(introduced.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('what would bring about a warning is not written, and says so', async () => {
    const text = CONFORMING.replace('docenti: [d3, d6]', 'docenti: [d2]').replace('docenti: [d6]', 'docenti: [d2]');
    const file = plan(text);
    // What is left to change is taught by who is no expert.
    const kept = ['17_CTR', '20_CTR', '21_CTR', '04_KC', 'stage'].flatMap((each) => ['--keep', each]);
    const keep = ['--totale', '640', ...kept];
    const { stdout, stderr, code } = await qualcheck(['suggest', file, '--write', ...keep]);
    expect({ code, told: stderr.includes('resta com’è'), listed: stdout.includes('Nasce con questi numeri') }).toEqual({
      code: 1,
      told: true,
      listed: true,
    });
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
});

describe('suggest', () => {
  it('changes only what it is told to, and keeps one module', async () => {
    const file = plan(readText('examples/basilicata-conforme.yaml'));
    const only = await suggestion([file, '--totale', '640', '--solo', '21_CTR,22_CTR']);
    const units = (changes: typeof only.changes) => [
      ...new Set(changes.filter(({ follows }) => !follows).map(({ unit, module }) => `${unit}/${module ?? ''}`)),
    ];
    expect(units(only.changes)).toEqual(['21_CTR/', '22_CTR/']);
    const kept = await suggestion([file, '--totale', '640', '--solo', '20_CTR', '--keep', '20_CTR/2']);
    expect(units(kept.changes)).toEqual(['20_CTR/1', '20_CTR/3']);
    expect(kept.changes.some(({ large }) => large)).toBe(false);
  });

  it('tells other ways, each of another kind, with what it costs', async () => {
    const text = readText('examples/basilicata-conforme.yaml')
      .replace(/aula: \d+, fad_sincrona: 16/, 'aula: 2, fad_sincrona: 16')
      .replace(/ {2}ore_totali: .*\n/, '');
    const { changes, alternatives = [] } = await suggestion([plan(text)]);
    expect(changes.length).toBeGreaterThan(0);
    expect(alternatives.map(({ kind }) => kind)).toEqual(['aggiungi']);
    expect(alternatives.every(({ size: cost }) => cost.gained > 0)).toBe(true);
  });

  it('keeps what is to be kept', async () => {
    const file = plan();
    const { changes } = await suggestion([
      file,
      '--keep',
      '21_CTR',
      '--avviso',
      'campania/catalogo-formativo-dd-894-2017',
    ]);
    expect(changes).toEqual([]);
    const kept = await suggestion([file, '--keep', 'aula@21_CTR', '--totale', '640']);
    expect(kept.result).toBe('found');
    expect(kept.changes.some(({ unit, mode }) => unit === '21_CTR' && mode === 'aula')).toBe(false);
    expect(kept.changes.find(({ at }) => at === 'corso.ore_totali')?.to).toBe(640);
  });

  it('takes its steps', async () => {
    const { step, changes } = await suggestion([plan(), '--passo', '4']);
    expect(step).toBe(4);
    for (const { to, follows } of changes) if (!follows) expect(to % 4).toBe(0);
  });

  it('a number off the grid goes to it where that is the shortest way', async () => {
    const text = readText('examples/basilicata-conforme.yaml')
      .replace('fad_sincrona: 10 }\n        conoscenze: [6', 'fad_sincrona: 10.5 }\n        conoscenze: [6')
      .replaceAll('622', '622.5');
    const { changes, proven } = await suggestion([plan(text), '--totale', '623', '--passo', '1']);
    const own = changes.filter(({ follows }) => !follows).map(({ mode, from, to }) => ({ mode, from, to }));
    expect({ own, proven }).toEqual({ own: [{ mode: 'fad_sincrona', from: 10.5, to: 11 }], proven: true });
  });

  it('a call gives way before a figure of the Region does', async () => {
    const call = 'campania/catalogo-formativo-dd-894-2017';
    const { conflict } = await suggestion([join(ROOT, 'examples/basilicata-conforme.yaml'), '--avviso', call]);
    const best = conflict?.clauses.filter(({ easiest }) => easiest);
    expect(best?.map(({ rule }) => rule)).toEqual(['vincolo-not-met']);
    // The figures of the Region would give way with fewer hours.
    const others =
      conflict?.clauses.filter(({ rule, relax }) => rule !== 'vincolo-not-met' && relax !== undefined) ?? [];
    expect(others.length).toBeGreaterThan(0);
  });

  it('tells which clauses clash with what is kept', async () => {
    const { result, conflict, code } = await suggestion([plan(), '--keep', 'stage']);
    expect({ result, code }).toEqual({ result: 'impossible', code: 1 });
    expect(conflict?.clauses.map(({ rule, request }) => rule ?? request)).toEqual([
      'stage-below-minimum',
      '--keep stage',
    ]);
    expect(conflict?.clauses.map(({ relax, drop }) => relax ?? drop)).toEqual([10, true]);
    expect(conflict?.clauses[0]?.clause?.text).toBe('240');
  });

  it('a step too coarse is told with one that will do', async () => {
    const { result, conflict } = await suggestion([
      plan(),
      '--totale',
      '601',
      '--passo',
      '7',
      '--keep',
      'kc',
      '--keep',
      'stage@21_CTR',
    ]);
    expect(result === 'found' || conflict?.step !== undefined || (conflict?.clauses.length ?? 0) > 0).toBe(true);
  });

  it('a total and headroom are in the JSON', async () => {
    const { margins } = await suggestion([plan(), '--margini']);
    const stage = margins.find(({ rule }) => rule === 'stage-below-minimum');
    expect(stage).toMatchObject({ found: 230, required: 240, relation: '>=', margin: -10, binds: false });
    expect(margins.some(({ binds }) => binds)).toBe(true);
    const { stdout } = await qualcheck(['validate', plan(), '--format', 'json']);
    const [checked] = (JSON.parse(stdout) as { plans: { outcomes: { rule: string; margin?: number }[] }[] }).plans;
    expect(checked?.outcomes.find(({ rule }) => rule === 'stage-below-minimum')?.margin).toBe(-10);
  });

  it.each([
    [['--keep', '21_CTX'], '21_CTR'],
    [['--keep', 'xyzzy'], 'valgono'],
    [['--keep', '20_CTR/9'], '20_CTR/'],
    [['--solo', 'totale'], '--solo'],
    [['--totale', 'tante'], '--totale'],
    [['--passo', '0'], '--passo'],
  ])('%s is refused', async (args, said) => {
    const { code, stderr, stdout } = await qualcheck(['suggest', plan(), ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
  });

  it('a plan that cannot be read is shown as validate shows it', async () => {
    const { code, stdout } = await qualcheck(['suggest', plan('formato: qualcheck/piano@1\n')]);
    expect(code).toBe(1);
    expect(stdout).toContain('manca la chiave');
    expect((await suggestion([plan('formato: [\n')])).result).toBe('unreadable');
    expect((await qualcheck(['suggest', plan(BROKEN.replace('basilicata/', 'nessuna/'))])).code).toBe(2);
  });

  it('text of a plan reaches the screen harmless', async () => {
    const file = plan(BROKEN.replace('# da rivedere', '# \u202e\u009b31m'));
    const { stdout } = await qualcheck(['suggest', file]);
    expect(stdout).not.toMatch(/[\u202e\u009b]/);
  });
});

describe('init', () => {
  const STANDARD = 'campania/tecnico-gestione-call-center';

  it('never overwrites a file unless told to', async () => {
    const file = plan('mio\n');
    const refused = await qualcheck(['init', STANDARD, '-o', file]);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('--force');
    expect(readFileSync(file, 'utf8')).toBe('mio\n');
    expect((await qualcheck(['init', STANDARD, '-o', file, '--force'])).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain(`standard: ${STANDARD}`);
    expect((await qualcheck(['validate', file, '--draft'])).code).toBe(0);
  });

  it.each([[], ['--ore', '640'], ['--avviso', 'campania/catalogo-formativo-dd-894-2017']])(
    'a sample goes straight to validate %s %s',
    async (...args) => {
      const made = await qualcheck(['init', STANDARD, '--example', ...args]);
      expect({ code: made.code, stderr: made.stderr }).toEqual({ code: 0, stderr: '' });
      expect((await qualcheck(['validate', '-'], { input: made.stdout })).code).toBe(0);
    },
  );

  it.each(['basilicata', 'Assistenza telefonica Basilicata'])('a standard is named by words: %s', async (words) => {
    const { code, stdout } = await qualcheck(['init', words]);
    expect(code).toBe(0);
    expect(stdout).toContain('\nstandard: basilicata/operatore-assistenza-telefonica\n');
  });

  it('a standard of one’s own, by folder and by path', async () => {
    const byFolder = ['init', 'ente/addetto-di-esempio', '--example', '--standards', 'examples/standard-di-un-ente'];
    expect((await qualcheck(byFolder)).code).toBe(0);
    mkdirSync(join(folder, 'qui'));
    const file = join(folder, 'qui', 'piano.yaml');
    const path = 'examples/standard-di-un-ente/ente/addetto-di-esempio.yaml';
    expect((await qualcheck(['init', path, '--example', '-o', file])).code).toBe(0);
    expect((await qualcheck(['validate', file])).code).toBe(0);
  });

  it.each([
    [['init', 'campania/tecnico-gestione-call-centre'], 'intendevi'],
    [['init', 'campania'], 'campania/tecnico-esperto-customer-care'],
    [['init', 'nessuno'], 'qualcheck list'],
    [['init', STANDARD, '--ore', 'x'], '--ore'],
    [['init', STANDARD, '--avviso', 'campania/nessuno'], 'sconosciuto'],
    [['init', STANDARD, '-o', join(ROOT, 'package.json', 'x.yaml')], 'cartella'],
  ])('%s is refused', async (args, said) => {
    const { code, stderr } = await qualcheck(args);
    expect(code).toBe(2);
    expect(stderr).toContain(said);
  });
});

describe('the solver', () => {
  it('is loaded by a repair, and by nothing else', async () => {
    const copy = join(folder, 'programma');
    for (const part of ['bin', 'dist', 'standards', 'package.json'])
      cpSync(join(ROOT, part), join(copy, part), { recursive: true });
    for (const part of ['highs.cjs', 'highs.wasm']) rmSync(join(copy, 'dist', part));
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [join(copy, 'bin', 'qualcheck.js'), ...args], { encoding: 'utf8' });
    const file = plan();
    expect(run('validate', file).status).toBe(1);
    expect(run('show', '20_CTR').status).toBe(0);
    // Hours in order: there is nothing to search.
    expect(run('suggest', join(ROOT, 'examples/basilicata-conforme.yaml'), '--margini').status).toBe(0);
    expect(run('suggest', file).status).toBe(3);
  });

  it('costs no more than any text may, all told', async () => {
    const run = await measured(['suggest', plan()], { cwd: ROOT });
    expect(run.code).toBe(0);
    costs.add('suggest', run);
  });
});
