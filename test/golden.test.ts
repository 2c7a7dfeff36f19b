/**
 * The whole command line by golden cases: `test/golden/<case>/` holds `args` (one argument a line), an optional
 * `stdin`, `env` and `plan.yaml`, and what must come out: `stdout`, `stderr`, `code`.
 * `npm run golden` writes the expected files anew: read the difference before you commit it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { qualcheck, ROOT } from './support/cli.ts';

const FOLDER = join(ROOT, 'test', 'golden');
const cases = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

describe.each(cases)('golden/%s', (name) => {
  it('gives the expected output and exit code', async () => {
    const folder = join(FOLDER, name);
    const read = (file: string) => (existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '');
    const args = read('args').split('\n').filter(Boolean);
    const env = Object.fromEntries(
      read('env')
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split('=') as [string, string]),
    );
    const stdin = existsSync(join(folder, 'stdin')) ? readFileSync(join(folder, 'stdin')) : '';
    // Cases with files of their own run in their folder; the others at the root, on the shipped examples.
    const cwd = existsSync(join(folder, 'plan.yaml')) ? folder : ROOT;
    const { stdout, stderr, code } = await qualcheck(args, { input: stdin, env, cwd });
    if (process.env['UPDATE_GOLDEN']) {
      writeFileSync(join(folder, 'stdout'), stdout);
      writeFileSync(join(folder, 'stderr'), stderr);
      writeFileSync(join(folder, 'code'), `${code}\n`);
      return;
    }
    expect({ stdout, stderr, code }).toEqual({
      stdout: read('stdout'),
      stderr: read('stderr'),
      code: Number(read('code')),
    });
  });
});
