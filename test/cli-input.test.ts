/** What the command line is given: files, folders, globs, standard input, standards; and what it answers in JSON. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Result, resultSchema } from '../src/format/result.ts';
import { qualcheck, ROOT, type Run, started } from './support/cli.ts';

const CONFORMING = readFileSync(join(ROOT, 'examples', 'basilicata-conforme.yaml'), 'utf8');
const STANDARD = 'standard: basilicata/operatore-assistenza-telefonica';
const LATIN = Buffer.from(CONFORMING.replace('titolo: ', 'titolo: qualità '), 'latin1');
const MEBIBYTE = 1024 * 1024;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qualcheck-'));
  write('conforme.yaml', CONFORMING);
  write('rotto.yaml', CONFORMING.replace('ore_totali:', 'ore_totale:'));
  write('vuoto.yaml', '');
  write('latino.yaml', LATIN);
  write('piani/b.yaml', CONFORMING);
  write('piani/a.yml', CONFORMING);
  write('piani/sotto/c.yaml', CONFORMING);
  write('piani/altro.yaml', 'nome: non un piano\n');
  write('piani/appunti.txt', CONFORMING);
  mkdirSync(join(folder, 'vuota'));
  mkdirSync(join(folder, 'cartella.yaml'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

function validate(args: string[], input: string | Buffer = ''): Promise<Run> {
  return qualcheck(['validate', '--quiet', '--format', 'compact', ...args], { cwd: folder, input });
}

/** The answer in JSON, which holds whatever is asked and always has its published shape. */
async function json(args: string[], input: string | Buffer = ''): Promise<Run & { result: Result }> {
  const run = await qualcheck(['validate', '--format', 'json', ...args], { cwd: folder, input });
  return { ...run, result: resultSchema.parse(JSON.parse(run.stdout)) };
}

describe('files', () => {
  it('of a folder: all YAML below it, in order; what is no plan is skipped with a word', async () => {
    const { result, stderr, code } = await json(['piani']);
    expect(result.plans.map(({ file }) => file)).toEqual(['piani/a.yml', 'piani/b.yaml', 'piani/sotto/c.yaml']);
    expect(stderr).toBe(
      'piani/altro.yaml: non è un piano, saltato\n' +
        'piani/appunti.txt: sembra un piano, ma il nome non è di un piano: fallo finire in «.yaml» per controllarlo, saltato\n' +
        'File guardati: 5 · controllati: 3 · saltati: 2 (piani con un altro nome: 1, non sono piani: 1)\n',
    );
    expect(code).toBe(0);
  });

  it('named as well as found: once', async () => {
    const { result } = await json(['piani/b.yaml', 'piani', './piani/b.yaml', join(folder, 'piani', 'b.yaml')]);
    expect(result.plans).toHaveLength(3);
  });

  it('that are no plan but are named: checked as one', async () => {
    const { stdout, code } = await validate(['piani/altro.yaml']);
    expect(stdout).toContain('piani/altro.yaml:1:1: errore: manca la chiave «formato»');
    expect(code).toBe(1);
  });

  it('of a glob', async () => {
    const { result, code } = await json(['piani/*.y*ml']);
    expect(result.plans.map(({ file }) => file)).toEqual(['piani/a.yml', 'piani/b.yaml']);
    expect(code).toBe(0);
  });

  it.each([
    ['a path', 'manca.yaml'],
    ['a glob', 'manca-*.yaml'],
    ['a path below a file', 'conforme.yaml/altro'],
    ['an empty folder', 'vuota'],
    ['an empty folder with the name of a file', 'cartella.yaml'],
  ])('that are not there, by %s: said, exit 2', async (_name, pattern) => {
    expect(await validate([pattern])).toEqual({
      stdout: '',
      stderr: `errore: nessun file corrisponde a «${pattern}»\n`,
      code: 2,
    });
  });

  it('that are not there do not stop the others', async () => {
    const { result, stderr, code } = await json(['manca.yaml', 'conforme.yaml']);
    expect(result.plans.map(({ file, verdict }) => [file, verdict])).toEqual([['conforme.yaml', 'pass']]);
    expect(result.verdict).toBe('fail');
    expect(stderr).toContain('manca.yaml');
    expect(code).toBe(2);
  });

  it('too large are told so, not read', async () => {
    write('grande.yaml', 'a'.repeat(20 * MEBIBYTE));
    const { stdout, code } = await validate(['grande.yaml', 'conforme.yaml']);
    expect(stdout).toBe(
      'grande.yaml:1:1: errore: file più grande di 2 MB (un piano ne occupa meno di uno: controlla che sia il file giusto) [format-too-large]\n',
    );
    expect(code).toBe(1);
  });

  it('that hold no text', async () => {
    const utf16 = write('utf16.yaml', Buffer.from(`\ufeff${CONFORMING}`, 'utf16le'));
    const binary = write('binario.yaml', Buffer.alloc(1000));
    const { stdout, code } = await validate(['latino.yaml', utf16, binary]);
    expect(stdout.match(/\[[a-z-]+\]$/gm)).toEqual(['[format-encoding]', '[format-encoding]', '[yaml-syntax]']);
    expect(code).toBe(1);
  });

  it('with a byte order mark are read as without', async () => {
    const path = write('bom.yaml', `\ufeff${CONFORMING.replace('eqf: 3', 'eqf: tre')}`);
    expect((await validate([path])).stdout).toMatch(/bom\.yaml:\d+:8: errore: trovato «tre»/);
  });

  // To root every file is readable.
  it.skipIf(process.getuid?.() === 0)('that may not be read: said, exit 2', async () => {
    const path = write('negato.yaml', CONFORMING);
    const { chmodSync } = await import('node:fs');
    chmodSync(path, 0);
    const { stderr, code } = await validate(['negato.yaml']);
    expect(stderr).toBe('errore: «negato.yaml» non si può leggere: permesso negato\n');
    expect(code).toBe(2);
  });

  it('behind a link that leads nowhere are not there', async () => {
    symlinkSync('nulla.yaml', join(folder, 'legame.yaml'));
    expect((await validate(['legame.yaml'])).code).toBe(2);
  });
});

describe('standard input', () => {
  it('is a plan like any other', async () => {
    const { result, code } = await json(['-'], CONFORMING);
    expect(result.plans.map(({ file, verdict }) => [file, verdict])).toEqual([['<stdin>', 'pass']]);
    expect(code).toBe(0);
  });

  it('has the name that it is given', async () => {
    const { stdout, code } = await validate(['-', '--stdin-filename', 'piani/nuovo.yaml'], 'formato: x\n');
    expect(stdout).toMatch(/^piani\/nuovo\.yaml:1:10: errore: formato «x»/);
    expect(code).toBe(1);
  });

  it('goes with files, before them', async () => {
    const { result } = await json(['conforme.yaml', '-'], CONFORMING);
    expect(result.plans.map(({ file }) => file)).toEqual(['<stdin>', 'conforme.yaml']);
  });

  it.each<[string, string | Buffer, string]>([
    ['empty', '', '[format-empty]'],
    ['not UTF-8', LATIN, '[format-encoding]'],
    ['too large', Buffer.alloc(17 * MEBIBYTE, 'a'), '[format-too-large]'],
  ])('%s: a finding', async (_name, input, rule) => {
    const { stdout, code } = await validate(['-'], input);
    expect(stdout.trimEnd().endsWith(rule)).toBe(true);
    expect(code).toBe(1);
  });
});

describe('the standard of a plan', () => {
  it('that is not known: the nearest is told, the other plans are reported', async () => {
    write('ignoto.yaml', CONFORMING.replace(STANDARD, 'standard: basilicata/operatore-asistenza-telefonica'));
    const { result, code } = await json(['ignoto.yaml', 'conforme.yaml']);
    expect(result.plans.map(({ file, verdict }) => [file, verdict])).toEqual([
      ['ignoto.yaml', 'fail'],
      ['conforme.yaml', 'pass'],
    ]);
    const line = CONFORMING.split('\n').indexOf(STANDARD) + 1;
    expect(result.plans[0]?.outcomes).toMatchObject([
      {
        rule: 'standard-unknown',
        line,
        column: 11,
        remedy: expect.stringContaining('«basilicata/operatore-assistenza-telefonica»'),
      },
    ]);
    expect(code).toBe(2);
  });

  it('may be a file beside the plan', async () => {
    write('miei/standard.yaml', readFileSync(join(ROOT, 'standards/basilicata/operatore-assistenza-telefonica.yaml')));
    write('miei/piano.yaml', CONFORMING.replace(STANDARD, 'standard: standard.yaml'));
    const { result, code } = await json(['miei/piano.yaml']);
    expect(result.verdict).toBe('pass');
    expect(code).toBe(0);
  });

  it('that does not follow the format: its findings with their places, exit 2, the other plans are reported', async () => {
    write('storto.yaml', 'formato: qualcheck/standard@1\nid: x/y\ntipo: standard_formativi\n');
    write('piano-storto.yaml', CONFORMING.replace(STANDARD, 'standard: storto.yaml'));
    const { result, stderr, code } = await json(['piano-storto.yaml', 'conforme.yaml']);
    expect(stderr).toContain('errore: piano-storto.yaml: il file «storto.yaml» non segue il suo formato\n');
    expect(stderr).toMatch(/^storto\.yaml:1:1: .*manca la chiave «regione»/m);
    expect(stderr).toMatch(/^storto\.yaml:3:7: .*intendevi «standard_formativo»\?/m);
    expect(result.plans.map(({ file }) => file)).toContain('conforme.yaml');
    expect(result.verdict).toBe('fail');
    expect(code).toBe(2);
  });

  it('that is a file that is not there: exit 2', async () => {
    write('senza.yaml', CONFORMING.replace(STANDARD, 'standard: manca.yaml'));
    expect((await validate(['senza.yaml'])).code).toBe(2);
  });
});

describe('JSON', () => {
  it.each<[string, string, Result['verdict'], number]>([
    ['a conforming plan', 'conforme.yaml', 'pass', 0],
    ['a broken plan', 'rotto.yaml', 'fail', 1],
    ['an empty file', 'vuoto.yaml', 'fail', 1],
    ['a path that is not there', 'manca.yaml', 'fail', 2],
    ['a file that is not UTF-8', 'latino.yaml', 'fail', 1],
  ])('has its shape for %s', async (_name, file, verdict, exit) => {
    const { result, code } = await json([file]);
    expect(result.verdict).toBe(verdict);
    expect(code).toBe(exit);
  });

  it('tells a finding of the format with its place', async () => {
    const { result } = await json(['rotto.yaml']);
    const line = CONFORMING.split('\n').findIndex((each) => each.includes('ore_totali')) + 1;
    const start = CONFORMING.indexOf('ore_totali');
    expect(result.plans[0]?.outcomes).toEqual([
      {
        rule: 'format-unknown-key',
        outcome: 'fail',
        severity: 'error',
        subject: 'corso.ore_totale',
        message: 'chiave «ore_totale» non prevista',
        remedy: 'intendevi «ore_totali»?',
        at: 'corso.ore_totale',
        line,
        column: 3,
        endLine: line,
        endColumn: 13,
        fixes: [{ start, end: start + 'ore_totale'.length, text: 'ore_totali' }],
      },
    ]);
  });

  it('of a hundred plans arrives whole through a pipe, and alone', async () => {
    const copies = 100;
    for (let copy = 0; copy < copies; copy++) write(`mille/${copy}.yaml`, CONFORMING);
    // A pipe holds 64 kB: a process of its own has to wait for its reader.
    const { stdout, stderr, code } = await started(['validate', '--format', 'json', 'mille'], { cwd: folder });
    const result = resultSchema.parse(JSON.parse(stdout));
    expect(result.plans).toHaveLength(copies);
    expect(result.verdict).toBe('pass');
    expect(stderr).toBe('File guardati: 100 · controllati: 100 · saltati: 0\n');
    expect(code).toBe(0);
  }, 180_000);
});
