/** A file that is not there: the one that was meant is told, by whatever command it is asked of. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blankNames, fileMeant } from '../src/disk/meant.ts';
import { qualcheck, ROOT } from './support/cli.ts';

const PLAN = readFileSync(join(ROOT, 'examples', 'basilicata-conforme.yaml'), 'utf8');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qualcheck-meant-'));
  mkdirSync(join(folder, 'piani 2027', 'bozze'), { recursive: true });
  for (const name of [
    'corso-a.yaml',
    'il mio corso.yaml',
    'due  spazi.yaml',
    'Corso - bozza.yaml',
    'piani 2027/uno.yaml',
  ]) {
    writeFileSync(join(folder, name), PLAN);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (path: string) => join(folder, path);
const run = (...args: string[]) => qualcheck(args, { cwd: folder });

describe('the file that was meant', () => {
  it.each([
    ['corso-b.yaml', 'corso-a.yaml'],
    ['CORSO-A.YAML', 'corso-a.yaml'],
    ['corso-a.yml', 'corso-a.yaml'],
    ['corso-a', 'corso-a.yaml'],
    ['piani 2026/uno.yaml', 'piani 2027/uno.yaml'],
    ['piani 2026/due.yaml', undefined],
    ['piani 2027/bozza', 'piani 2027/bozze'],
    ['tutt-altro.yaml', undefined],
    ['corso-?.yaml', undefined],
    ['niente/di/simile.yaml', undefined],
    ['piani 2027', undefined],
    ['', undefined],
  ])('%j: %j', (path, meant) => {
    expect(fileMeant(path === '' ? '' : at(path))).toBe(meant === undefined ? undefined : at(meant));
  });
});

describe('words that are one name', () => {
  it.each([
    [['il', 'mio', 'corso.yaml'], ['il mio corso.yaml']],
    [['x.yaml', 'il', 'mio', 'corso.yaml', 'y.yaml'], ['il mio corso.yaml']],
    [['due', 'spazi.yaml'], ['due  spazi.yaml']],
    [['Corso', '-', 'bozza.yaml'], ['Corso - bozza.yaml']],
    [
      ['piani', '2027/uno.yaml', 'due', 'spazi.yaml'],
      ['piani 2027/uno.yaml', 'due  spazi.yaml'],
    ],
    [['il', 'corso.yaml'], []],
    [['corso-a.yaml', 'corso-a.yaml'], []],
  ])('%j: %j', (words, files) => {
    const here = process.cwd();
    process.chdir(folder);
    try {
      expect(blankNames(words).map(({ file }) => file)).toEqual(files);
    } finally {
      process.chdir(here);
    }
  });
});

const QUOTED = 'intendevi «il mio corso.yaml»? (un nome con spazi va tra virgolette)';

describe('is told', () => {
  it.each([
    [['validate', 'corso-b.yaml'], 'nessun file corrisponde a «corso-b.yaml»: intendevi «corso-a.yaml»?'],
    [['check-standards', 'corso-b.yaml'], 'nessun file corrisponde a «corso-b.yaml»: intendevi «corso-a.yaml»?'],
    [['suggest', 'corso-b.yaml'], 'il file «corso-b.yaml» non esiste: intendevi «corso-a.yaml»?'],
    [['print', 'corso-b.yaml', '-o', 'a.html'], 'il file «corso-b.yaml» non esiste: intendevi «corso-a.yaml»?'],
    [['verify', 'corso-a.yaml', 'corso-b.yaml'], 'il file «corso-b.yaml» non esiste: intendevi «corso-a.yaml»?'],
    [['merge', 'corso-b.yaml'], 'il file «corso-b.yaml» non esiste: intendevi «corso-a.yaml»?'],
    [['import', 'corso-b.yaml'], 'il file «corso-b.yaml» non esiste: intendevi «corso-a.yaml»?'],
    [['validate', 'il', 'mio', 'corso.yaml'], `nessun file corrisponde a «il»: ${QUOTED}`],
    [['check-standards', 'il', 'mio', 'corso.yaml'], `nessun file corrisponde a «il»: ${QUOTED}`],
    [['suggest', 'il', 'mio', 'corso.yaml', '--margini'], `nessun file corrisponde a «il»: ${QUOTED}`],
    [['print', 'il', 'mio', 'corso.yaml', '-o', 'a.html'], `nessun file corrisponde a «il»: ${QUOTED}`],
  ])('%j', async (args, said) => {
    const { stderr, code } = await run(...args);
    expect({ stderr, code }).toEqual({ stderr: `errore: ${said}\n`, code: 2 });
  });

  it('in English', async () => {
    const { stderr } = await run('validate', 'il', 'mio', 'corso.yaml', '--lang', 'en');
    expect(stderr).toBe(
      'error: no file matches “il”: did you mean “il mio corso.yaml”? (a name with blanks goes in quotes)\n',
    );
  });

  it('a dash of a name is not standard input', async () => {
    const { stderr, code } = await run('validate', 'Corso', '-', 'bozza.yaml', '--format', 'json');
    expect(stderr).toContain('intendevi «Corso - bozza.yaml»?');
    expect(code).toBe(2);
  });

  it('words that are files are taken as they are', async () => {
    const { stderr, code } = await run('validate', 'corso-a.yaml', 'piani 2027/uno.yaml');
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  });

  it('of what a configuration names, nothing more is said', async () => {
    writeFileSync(at('qualcheck.yaml'), 'formato: qualcheck/configurazione@1\npiani:\n  - corso-b.yaml\n');
    const { stderr, code } = await run('validate');
    rmSync(at('qualcheck.yaml'));
    expect({ stderr, code }).toEqual({
      stderr: 'errore: qualcheck.yaml:3:5: nessun file corrisponde a «corso-b.yaml»\n',
      code: 2,
    });
  });
});
