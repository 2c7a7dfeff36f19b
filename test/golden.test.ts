/**
 * The whole command line by golden cases: `test/golden/<case>/` holds `args` (one argument a line), an optional
 * `stdin`, `env` and `plan.yaml`, and what must come out: `stdout`, `stderr`, `code`.
 * The version of the package stands in them as `<version>`: it is written in `package.json` alone.
 * `npm run golden` writes the expected files anew: read the difference before you commit it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { qualcheck, ROOT, type Run, started } from './support/cli.ts';

const FOLDER = join(ROOT, 'test', 'golden');
const cases = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
const VERSION = new RegExp(`(?<![\\d.])${version.replaceAll('.', '\\.')}(?![\\d.]*\\d)`, 'g');

const text = (name: string, file: string) => {
  const path = join(FOLDER, name, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
};
const lines = (name: string, file: string) => text(name, file).split('\n').filter(Boolean);

/** Runs a case. Those with files of their own run in their folder; the others at the root, on the shipped examples. */
function runOf(name: string, how: typeof qualcheck): Promise<Run> {
  const folder = join(FOLDER, name);
  return how(lines(name, 'args'), {
    input: existsSync(join(folder, 'stdin')) ? readFileSync(join(folder, 'stdin')) : '',
    env: {
      SOURCE_DATE_EPOCH: '1798761600',
      ...Object.fromEntries(lines(name, 'env').map((line) => line.split('=') as [string, string])),
    },
    cwd: existsSync(join(folder, 'plan.yaml')) ? folder : ROOT,
  });
}

describe.each(cases)('golden/%s', (name) => {
  it('gives the expected output and exit code', async () => {
    const { stdout, stderr, code } = await runOf(name, qualcheck);
    if (process.env['UPDATE_GOLDEN']) {
      const folder = join(FOLDER, name);
      writeFileSync(join(folder, 'stdout'), stdout.replace(VERSION, '<version>'));
      writeFileSync(join(folder, 'stderr'), stderr);
      writeFileSync(join(folder, 'code'), `${code}\n`);
      return;
    }
    expect({ stdout, stderr, code }).toEqual({
      stdout: text(name, 'stdout').replaceAll('<version>', version),
      stderr: text(name, 'stderr'),
      code: Number(text(name, 'code')),
    });
  });
});

/**
 * What a case needs of a process: the files of its command, the format it writes, how it ends, standard input, an
 * environment. The first case that needs one of them is run as a user starts it too: both ways say the same, byte for
 * byte.
 */
function needsOf(name: string): string[] {
  const args = lines(name, 'args');
  const named = args.find((each, index) => !each.startsWith('-') && args[index - 1] !== '--lang') ?? args.join(' ');
  // Help on a command is no run of it.
  const command = args.includes('--help') ? 'help' : named;
  const format = args.includes('--format') ? [`--format ${args[args.indexOf('--format') + 1]}`] : [];
  const more = ['stdin', 'env'].filter((file) => text(name, file) !== '');
  const ends = `exit ${text(name, 'code').trim()}${text(name, 'stderr') === '' ? '' : ', with a message'}`;
  return [command, ...format, ...more, ends];
}
const met = new Set<string>();
const FIRST = cases.flatMap((name) => {
  const news = needsOf(name).filter((need) => !met.has(need));
  for (const need of news) met.add(need);
  return news.length === 0 ? [] : [[news.join(', '), name] as const];
});

describe.skipIf(process.env['UPDATE_GOLDEN'])('as a user starts it', () => {
  it.each(FIRST)('%s: golden/%s', async (_, name) => {
    const { stdout, stderr, code } = await runOf(name, started);
    expect({ stdout, stderr, code }).toEqual({
      stdout: text(name, 'stdout').replaceAll('<version>', version),
      stderr: text(name, 'stderr'),
      code: Number(text(name, 'code')),
    });
  });
});
