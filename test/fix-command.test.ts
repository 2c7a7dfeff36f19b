/** `validate --fix`, `--diff` and `--dry-run`, on files: what is written, byte for byte, and what is not. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { qualcheck, ROOT } from './support/cli.ts';

const PLAN = readFileSync(join(ROOT, 'examples', 'basilicata-conforme.yaml'), 'utf8');
const SLIPS = PLAN.replace('  eqf: 3\n', '\tLivello EQF: 3\n').replace('posti: 20 }', 'posti: "20" } # due file');
const MENDED = PLAN.replace('posti: 20 }', 'posti: 20 } # due file');

/** A folder with some files. */
function folder(files: Record<string, string | Buffer>): string {
  const made = mkdtempSync(join(tmpdir(), 'qualcheck-fix-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(made, name, '..'), { recursive: true });
    writeFileSync(join(made, name), content);
  }
  return made;
}
const read = (cwd: string, name: string) => readFileSync(join(cwd, name), 'utf8');

describe('validate --fix', () => {
  it('writes what leaves no doubt, and checks what it wrote', async () => {
    const cwd = folder({ 'a.yaml': SLIPS });
    const run = await qualcheck(['validate', '--fix', 'a.yaml', '--format', 'compact'], { cwd });
    expect(run).toMatchObject({ code: 0, stderr: 'a.yaml: 3 correzioni fatte\n' });
    expect(read(cwd, 'a.yaml')).toBe(MENDED);
    const again = await qualcheck(['validate', '--fix', 'a.yaml', '--format', 'compact'], { cwd });
    expect(again).toMatchObject({ code: 0, stderr: 'Nessuna correzione senza dubbi da fare.\n' });
    expect(read(cwd, 'a.yaml')).toBe(MENDED);
  });

  it('keeps the byte order mark and ends of line', async () => {
    const asWindows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    const cwd = folder({ 'a.yaml': asWindows(SLIPS) });
    expect(await qualcheck(['validate', '--fix', 'a.yaml', '-q'], { cwd })).toMatchObject({ code: 0 });
    expect(read(cwd, 'a.yaml')).toBe(asWindows(MENDED));
  });

  it('goes through folders and patterns, and leaves alone what is no plan', async () => {
    const other = 'nome: altro\nore: 7,5 h\n';
    const cwd = folder({ 'a.yaml': SLIPS, 'sotto/b.yml': SLIPS, 'altro.yaml': other });
    const run = await qualcheck(['validate', '--fix', '.', '--format', 'compact', '--lang', 'en'], { cwd });
    expect(run.code).toBe(0);
    expect(run.stderr).toContain('a.yaml: 3 corrections made\n');
    expect(run.stderr).toContain('Made: 6 corrections in 2 files.\n');
    expect([read(cwd, 'a.yaml'), read(cwd, 'sotto/b.yml'), read(cwd, 'altro.yaml')]).toEqual([MENDED, MENDED, other]);
    writeFileSync(join(cwd, 'a.yaml'), SLIPS);
    expect((await qualcheck(['validate', '--fix', '*.yaml', '-q'], { cwd })).code).toBe(0);
    expect(read(cwd, 'a.yaml')).toBe(MENDED);
  });

  it('tells what is left, which only its author can mend', async () => {
    const cwd = folder({ 'a.yaml': SLIPS.replace('ore: { fad_asincrona: 4 }', 'ore: 4') });
    const run = await qualcheck(['validate', '--fix', 'a.yaml', '--format', 'compact'], { cwd });
    expect(run.code).toBe(1);
    expect(run.stdout.split('\n').filter(Boolean)).toHaveLength(1);
    expect(run.stdout).toContain('scrivi anche la chiave');
    expect(read(cwd, 'a.yaml')).toBe(MENDED.replace('ore: { fad_asincrona: 4 }', 'ore: 4'));
  });

  it('counts with --dry-run, and writes nothing', async () => {
    const cwd = folder({ 'a.yaml': SLIPS, 'b.yaml': SLIPS });
    const run = await qualcheck(['validate', '--fix', '--dry-run', '.', '--format', 'compact'], { cwd });
    expect(run.code).toBe(1);
    expect(run.stderr).toContain(
      'a.yaml: 3 correzioni da fare\nb.yaml: 3 correzioni da fare\nDa fare 6 correzioni in 2 file.\n',
    );
    expect([read(cwd, 'a.yaml'), read(cwd, 'b.yaml')]).toEqual([SLIPS, SLIPS]);
  });

  it.each(['\n', '\r\n'])('shows with --diff what `patch` makes, lines that end in %j', async (eol) => {
    const lines = (text: string) => text.replaceAll('\n', eol);
    const cwd = folder({ 'a.yaml': lines(SLIPS) });
    for (const args of [['--diff'], ['--fix', '--diff']]) {
      const run = await qualcheck(['validate', ...args, 'a.yaml'], { cwd });
      expect(run.code).toBe(1);
      expect(read(cwd, 'a.yaml')).toBe(lines(SLIPS));
      expect(run.stdout).toMatch(/^--- a\.yaml\n\+\+\+ a\.yaml\n@@ /);
      const patched = folder({ 'a.yaml': lines(SLIPS) });
      const git = spawnSync('git', ['apply', '-p0', '-'], { cwd: patched, input: run.stdout, encoding: 'utf8' });
      expect(git).toMatchObject({ status: 0 });
      expect(read(patched, 'a.yaml')).toBe(lines(MENDED));
    }
  });

  it.each([
    ['standard input', ['--fix', '-'], /vogliono un file/],
    ['a watch', ['--fix', '--watch', 'a.yaml'], /non vanno con «--watch»/],
  ])('refuses %s with one message', async (_name, args, message) => {
    const cwd = folder({ 'a.yaml': SLIPS });
    const run = await qualcheck(['validate', ...args], { cwd, input: SLIPS });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(message);
    expect(run.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(read(cwd, 'a.yaml')).toBe(SLIPS);
  });

  it('says of a file that it may not write', async () => {
    const cwd = folder({ 'a.yaml': SLIPS });
    cpSync(join(cwd, 'a.yaml'), join(cwd, 'dove', 'b.yaml'));
    const outside = folder({});
    spawnSync('ln', ['-s', join(cwd, 'dove', 'b.yaml'), join(outside, 'c.yaml')]);
    const run = await qualcheck(['validate', '--fix', 'c.yaml', '--format', 'compact'], { cwd: outside });
    expect(run.code).toBe(2);
    expect(read(cwd, 'dove/b.yaml')).toBe(SLIPS);
  });
});
