/** The package as it would be published, made once for all tests of a run. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';
import { ROOT } from './cli.ts';

/** Path of the tarball: that of `QUALCHECK_TARBALL`, or of what is built here (other tests use it: nothing is built anew). */
export async function tarball(): Promise<string> {
  const home = inject('packedHome');
  const [making, made, failed] = ['making', 'made', 'failed'].map((name) => join(home, name)) as [
    string,
    string,
    string,
  ];
  if (isFirst(making)) {
    try {
      pack(making);
      renameSync(making, made);
    } catch (error) {
      mkdirSync(failed);
      throw error;
    }
  }
  // Who comes first, in another process maybe, makes it for all.
  while (!existsSync(made)) {
    if (existsSync(failed)) throw new Error('it could not be packed: the test that came first says why');
    await setTimeout(50);
  }
  return join(made, readdirSync(made)[0] as string);
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(`${folder}.begun`);
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

function pack(folder: string): void {
  const given = process.env['QUALCHECK_TARBALL'];
  if (given) {
    copyFileSync(given, join(folder, basename(given)));
    return;
  }
  const args = ['pack', '--ignore-scripts', '--pack-destination', folder];
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm ${args.join(' ')}\n${stdout}${stderr}`);
}
