/** A copy of the project where something is left out, and what the compiler and the tests say of it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './cli.ts';

/** A change of a file of the copy, which has to find its place; without `from` the file is new. */
export interface Edit {
  file: string;
  from?: RegExp;
  to: string;
}

/** A folder with copies of these files and folders of the project, and its packages. Whoever asks for it removes it. */
export function copied(parts: readonly string[]): string {
  const copy = mkdtempSync(join(tmpdir(), 'qualcheck-copy-'));
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  for (const part of ['package.json', 'tsconfig.json', ...parts])
    cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  return copy;
}

/** Edits a copy. Throws where an edit changes nothing. */
export function edit(copy: string, edits: readonly Edit[]): void {
  for (const { file, from, to } of edits) {
    const path = join(copy, file);
    const text = from === undefined ? '' : readFileSync(path, 'utf8');
    const edited = from === undefined ? to : text.replace(from, to);
    if (edited === text) throw new Error(`${file}: nothing changed`);
    writeFileSync(path, edited);
  }
}

/** What the compiler says of these files of a copy, or of the whole: one line an error. */
export function compiled(copy: string, files?: readonly string[]): string[] {
  if (files !== undefined) {
    const { compilerOptions } = JSON.parse(readFileSync(join(ROOT, 'tsconfig.json'), 'utf8'));
    writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
  }
  // Others test beside it: several checkers would each look at much of the same.
  const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const { stdout } = run(copy, [tsc, '--noEmit', '--checkers', '1', '--pretty', 'false', '-p', copy]);
  return stdout.split('\n').filter((line) => /error TS/.test(line));
}

/** Runs Node in a copy. */
export function run(copy: string, args: readonly string[]) {
  const env = { PATH: process.env['PATH'] ?? '', NO_COLOR: '1' };
  return spawnSync(process.execPath, args, { encoding: 'utf8', cwd: copy, env, maxBuffer: 1e8 });
}
