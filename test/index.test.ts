/** A large folder of standards: the same answers with an index, without one, and with one that no longer holds. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { qualcheck, ROOT } from './support/cli.ts';
import { planText, standardId, standardText, writeStandards } from './support/many-standards.ts';

const STANDARDS = 150;
/** More than can be read each time without a hint. */
const LARGE = 520;
let home: string;
const run = (folder: string, ...args: string[]) => qualcheck([...args, '--standards', folder], { cwd: home });
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'qualcheck-index-'));
  writeStandards(join(home, 'sciolti'), STANDARDS);
  writeFileSync(join(home, 'piano.yaml'), planText(137));
  cpSync(join(home, 'sciolti'), join(home, 'con-indice'), { recursive: true, preserveTimestamps: true });
  const { stdout, stderr, code } = await qualcheck(['index', 'con-indice'], { cwd: home });
  expect({ stdout, stderr, code }).toEqual({
    stdout: `indice di «con-indice»: ${STANDARDS} norme\n`,
    stderr: '',
    code: 0,
  });
  // Whether an index still holds is seen as well on few.
  writeStandards(join(home, 'pochi'), 60);
  await qualcheck(['index', 'pochi'], { cwd: home });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const QUERIES = [
  ['show', 'ESE137-1'],
  ['show', standardId(140)],
  ['show', 'Addetto numero 99'],
  ['show', '20_CTR'],
  ['show', 'constructor'],
  ['list', '--regione', 'basilicata'],
  ['list'],
  ['validate', 'piano.yaml'],
];

describe('an index', () => {
  it.each(QUERIES)('%s %s: the answer of the folder read whole, in silence', async (...args) => {
    const whole = await run('sciolti', ...args);
    const indexed = await run('con-indice', ...args);
    expect(indexed).toEqual(whole);
  });

  it('is advised for a large folder, and then gives the same answer', async () => {
    writeStandards(join(home, 'grande'), LARGE);
    const whole = await run('grande', 'show', standardId(400));
    const hint = /^«grande» ha 520 file.*qualcheck index grande.*\n/;
    expect(whole.stderr).toMatch(hint);
    await qualcheck(['index', 'grande'], { cwd: home });
    const indexed = await run('grande', 'show', standardId(400));
    expect(indexed).toEqual({ ...whole, stderr: whole.stderr.replace(hint, '') });
  });

  it('finds by words what the folder read whole finds first', async () => {
    for (const query of ['numero 99', 'inventata', 'addeto 17']) {
      const [whole, indexed] = await Promise.all([run('sciolti', 'show', query), run('con-indice', 'show', query)]);
      expect(indexed.code, query).toBe(whole.code);
      expect(indexed.stdout.split('\n')[0], query).not.toBe('');
    }
    const { stdout } = await run('con-indice', 'show', 'addetto numero 99');
    expect(stdout).toContain('Addetto numero 99');
  });

  it('is not used for a file that has changed: what is there is told', async () => {
    const file = join(home, 'pochi', 'ente-17', 'addetto-37.yaml');
    const old = readFileSync(file, 'utf8');
    writeFileSync(file, old.replaceAll('ESE37-1', 'NUOVO-1'));
    const gone = await run('pochi', 'show', 'ESE37-1');
    expect(gone.stderr).toContain('l’indice di «pochi» non è aggiornato');
    expect(gone.code).toBe(2);
    const found = await run('pochi', 'show', 'NUOVO-1');
    expect(found.stdout).toContain('NUOVO-1');
    writeFileSync(file, old);
    await qualcheck(['index', 'pochi'], { cwd: home });
  });

  it('is not used once a file has come or gone', async () => {
    const file = join(home, 'pochi', 'ente-3', 'nuovo.yaml');
    writeFileSync(file, standardText(9999));
    const found = await run('pochi', 'show', 'ESE9999-1');
    expect(found.stdout).toContain('ESE9999-1');
    expect(found.stderr).toContain('non è aggiornato');
    rmSync(file);
    // The folder has changed, its files have not: the index holds.
    const after = await run('pochi', 'show', 'ESE37-1');
    expect(after).toMatchObject({ stderr: '', code: 0 });
  });

  it('of another version of qualcheck, or cut short, is not used', async () => {
    const head = join(home, 'pochi', '.qualcheck', 'index.json');
    const old = readFileSync(head, 'utf8');
    writeFileSync(head, old.replace(/"version":"[^"]+"/, '"version":"0/0"'));
    expect((await run('pochi', 'show', 'ESE37-1')).stderr).toContain('non è aggiornato');
    writeFileSync(head, '{');
    expect((await run('pochi', 'show', 'ESE37-1')).code).toBe(0);
    writeFileSync(head, old);
  });

  it('is not made of a folder with a defect, or with two standards of one id; the old one stays', async () => {
    const file = join(home, 'pochi', 'doppio.yaml');
    writeFileSync(file, standardText(5));
    const { stderr, code } = await qualcheck(['index', 'pochi'], { cwd: home });
    expect(code).toBe(2);
    expect(stderr).toContain(standardId(5));
    rmSync(file);
    utimesSync(join(home, 'pochi'), new Date(), new Date());
    expect(await run('pochi', 'show', 'ESE37-1')).toMatchObject({ stderr: '', code: 0 });
    const missing = await qualcheck(['index', 'manca'], { cwd: home });
    expect(missing.code).toBe(2);
  });

  it('is written only when it is asked for', () => {
    expect(existsSync(join(home, 'sciolti', '.qualcheck'))).toBe(false);
    expect(existsSync(join(ROOT, 'standards', '.qualcheck'))).toBe(false);
  });
});
