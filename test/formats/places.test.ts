/** Where findings are said to be: paths from the root of the repository, names that outlive an edit. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { qualcheck } from '../support/cli.ts';
import { ONE, PASSING } from '../support/format-cases.ts';

let home: string;
let repository: string;

beforeAll(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'qualcheck-places-')));
  repository = join(home, 'repository');
  for (const folder of ['.git', 'corsi/piani']) mkdirSync(join(repository, folder), { recursive: true });
  writeFileSync(join(repository, 'corsi/piani/a.yaml'), ONE);
  writeFileSync(join(home, 'fuori.yaml'), ONE);
  symlinkSync(repository, join(home, 'link'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** The paths that a format names, each once. */
async function paths(format: string, plan: string, cwd: string, env: Record<string, string> = {}): Promise<string[]> {
  const { stdout } = await qualcheck(['validate', plan, '--format', format], { cwd, env, input: ONE });
  const found: Record<string, () => (string | undefined)[]> = {
    sarif: () =>
      JSON.parse(stdout).runs[0].results.map(
        (each: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
          each.locations[0]?.physicalLocation.artifactLocation.uri,
      ),
    gitlab: () => JSON.parse(stdout).map((each: { location: { path: string } }) => each.location.path),
    github: () => [...stdout.matchAll(/^::\w+ file=([^,]*),/gm)].map(([, path]) => path),
    junit: () => [...stdout.matchAll(/classname="([^"]*)"/g)].map(([, path]) => path),
    markdown: () => [...stdout.matchAll(/^## .* · (.*)$/gm)].map(([, path]) => path),
    compact: () => [...stdout.matchAll(/^(.*?):\d+:\d+: /gm)].map(([, path]) => path),
  };
  const all = found[format]?.() ?? [];
  expect(all.length).toBeGreaterThan(0);
  return [...new Set(all)] as string[];
}

const FROM_ROOT = ['sarif', 'gitlab', 'github', 'junit', 'markdown'];
const WITH_COMPACT = [...FROM_ROOT, 'compact'];

describe('paths', () => {
  it.each(FROM_ROOT)('%s: from the root of the repository, wherever the command runs', async (format) => {
    const root = ['corsi/piani/a.yaml'];
    expect(await paths(format, 'corsi/piani/a.yaml', repository)).toEqual(root);
    expect(await paths(format, 'a.yaml', join(repository, 'corsi/piani'))).toEqual(root);
    expect(await paths(format, '../piani', join(repository, 'corsi/piani'))).toEqual(root);
    expect(await paths(format, join(repository, 'corsi/piani/a.yaml'), join(repository, 'corsi'))).toEqual(root);
  });

  it.each(WITH_COMPACT)('%s: from the root that a CI system gives, though links lead there', async (format) => {
    for (const name of ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR']) {
      const env = { [name]: join(home, 'link') };
      expect(await paths(format, 'a.yaml', join(repository, 'corsi/piani'), env)).toEqual(['corsi/piani/a.yaml']);
    }
    const env = { GITHUB_WORKSPACE: join(repository, 'corsi'), CI_PROJECT_DIR: '' };
    expect(await paths(format, 'a.yaml', join(repository, 'corsi/piani'), env)).toEqual(['piani/a.yaml']);
  });

  it.each(WITH_COMPACT)('%s: of a work tree, whose «.git» is a file', async (format) => {
    const tree = join(home, `tree-${format}`);
    mkdirSync(join(tree, 'piani'), { recursive: true });
    writeFileSync(join(tree, '.git'), 'gitdir: ../repository/.git/worktrees/tree\n');
    writeFileSync(join(tree, 'piani/a.yaml'), ONE);
    const given = format === 'compact' ? ['a.yaml'] : ['piani/a.yaml'];
    expect(await paths(format, 'a.yaml', join(tree, 'piani'))).toEqual(given);
  });

  it.each(FROM_ROOT)('%s: outside any repository, as they were given', async (format) => {
    expect(await paths(format, 'fuori.yaml', home)).toEqual(['fuori.yaml']);
  });

  it('a plan outside the repository is told from its root', async () => {
    expect(await paths('gitlab', '../../fuori.yaml', join(repository, 'corsi'))).toEqual(['../fuori.yaml']);
  });

  it('standard input has no place, unless it is given one', async () => {
    const cwd = join(repository, 'corsi');
    expect(await paths('gitlab', '-', cwd)).toEqual(['<stdin>']);
    const { stdout } = await qualcheck(['validate', '-', '--stdin-filename', 'piani/b.yaml', '--format', 'gitlab'], {
      cwd,
      input: ONE,
    });
    expect(JSON.parse(stdout)[0].location.path).toBe('corsi/piani/b.yaml');
  });
});

describe('fingerprints', () => {
  const broken = PASSING.replace('minima: 80', 'minima: 79')
    .replace('ore_totali: 622', 'ore_totali: 621')
    .replace('partecipanti: 15', 'partecipanti: 15\n  durata: 3\n  durata_in_mesi: 4');
  const checked = broken.replace(/\n {2}durata.*/g, '');

  /** Rule and message → fingerprint, for each format that has them. */
  async function names(text: string): Promise<Record<string, string>[]> {
    const run = async (format: string) =>
      JSON.parse((await qualcheck(['validate', '-', '--format', format], { cwd: home, input: text })).stdout);
    const sarif: { ruleId: string; properties: { subject: string }; partialFingerprints: Record<string, string> }[] = (
      await run('sarif')
    ).runs[0].results;
    const gitlab: { check_name: string; description: string; fingerprint: string }[] = await run('gitlab');
    return [
      Object.fromEntries(
        sarif.map((each) => [
          `${each.ruleId} ${each.properties.subject}`,
          each.partialFingerprints['primaryLocationLineHash'] as string,
        ]),
      ),
      Object.fromEntries(gitlab.map((each) => [each.check_name, each.fingerprint])),
    ];
  }

  it.each([
    ['requirements', checked],
    ['the format', broken],
  ])('of %s stay when lines move', async (_, text) => {
    const before = await names(text);
    expect(Object.keys(before[0] ?? {}).length).toBeGreaterThan(1);
    const moved = `# una riga\n\n${text.replace(/\n(\w)/g, '\n\n# un commento\n$1')}`;
    expect(await names(moved)).toEqual(before);
  });

  it('stay when a figure changes and is still wrong, and when something else is mended', async () => {
    const before = await names(checked);
    expect(await names(checked.replace('minima: 79', 'minima: 70'))).toEqual(before);
    const [sarif] = await names(checked.replace('ore_totali: 621', 'ore_totali: 622'));
    const gone = Object.keys(before[0] ?? {}).filter((key) => !(key in (sarif ?? {})));
    expect(gone).toEqual(['total-mismatch totale']);
    expect(before[0]).toMatchObject(sarif ?? {});
  });
});
