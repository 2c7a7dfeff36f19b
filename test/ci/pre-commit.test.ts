/** The pre-commit hook, run by pre-commit itself: installed from this repository, in a repository of plans. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../support/cli.ts';
import { cloneProject, cloneRelease, GIT_ENV, NO_NETWORK } from '../support/clone.ts';
import { ONE, ONE_LINE, PASSING } from '../support/format-cases.ts';
import { tarball } from '../support/packed.ts';

const hasPreCommit = spawnSync('pre-commit', ['--version']).status === 0;

describe.skipIf(!hasPreCommit)('.pre-commit-hooks.yaml', () => {
  let home: string;
  let plans: string;
  /** The npm of the system, which finds what it would unpack in its place already: the packages that stand here. */
  const NPM = `#!/bin/sh
case "$*" in
  install*--ignore-prepublish*)
    # What is published needs none of them: npm would take each away again.
    if grep -q devDependencies package.json; then
      cp -al '${ROOT}/node_modules' . 2>/dev/null || cp -a '${ROOT}/node_modules' .
    fi ;;
esac
exec '${execFileSync('sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).trim()}' "$@"
`;
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'qualcheck-pre-commit-'));
    plans = join(home, 'plans');
    mkdirSync(join(plans, 'piani'), { recursive: true });
    mkdirSync(join(home, 'bin'));
    writeFileSync(join(home, 'bin', 'npm'), NPM, { mode: 0o755 });
    writeFileSync(join(plans, 'piani/a.yaml'), PASSING);
    writeFileSync(join(plans, 'altro.yaml'), 'nome: non un piano\n');
    execFileSync('git', ['init', '--quiet', '.'], { cwd: plans });
    execFileSync('git', ['add', '.'], { cwd: plans });
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  const env = () => ({
    PATH: `${join(home, 'bin')}:${process.env['PATH'] ?? ''}`,
    HOME: process.env['HOME'] ?? home,
    PRE_COMMIT_HOME: join(home, 'cache'),
    npm_config_offline: 'true',
    ...GIT_ENV,
  });
  const preCommit = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync('pre-commit', args, { cwd: plans, env: env(), encoding: 'utf8' });
    return { code: status, said: stdout + stderr };
  };

  /** Runs the hook of a repository on all plans; npm finds no network. */
  function runHook(hooks: string, rev: string) {
    writeFileSync(
      join(plans, '.pre-commit-config.yaml'),
      `repos:\n  - repo: ${hooks}\n    rev: ${rev}\n    hooks: [{ id: qualcheck }]\n`,
    );
    return preCommit('run', '--all-files');
  }

  it('comes with a version: nothing to build or to fetch; passes plans that pass and stops one that does not', async (context) => {
    const hooks = join(home, 'release');
    const rev = await cloneRelease(hooks);
    if (rev === undefined) context.skip('the project is in no repository');
    const passing = runHook(hooks, rev as string);
    expect(passing.said).toMatch(/^qualcheck\.+Passed$/m);
    expect(passing.code).toBe(0);

    writeFileSync(join(plans, 'piani/b.yaml'), ONE);
    execFileSync('git', ['add', '.'], { cwd: plans });
    const failing = preCommit('run');
    expect(failing.said).toMatch(/^qualcheck\.+Failed$/m);
    expect(failing.said).toMatch(new RegExp(`✖ NON CONFORME  piani/b\\.yaml[^]*^ +${ONE_LINE}  Frequenza: 79 %`, 'm'));
    expect(failing.code).toBe(1);
    execFileSync('git', ['rm', '--quiet', '--force', 'piani/b.yaml'], { cwd: plans });
  });

  it('is built where it comes from a branch', { timeout: 600_000 }, (context) => {
    const hooks = join(home, 'hooks');
    const rev = cloneProject(hooks);
    if (rev === undefined) context.skip('the project is in no repository');
    const passing = runHook(hooks, rev as string);
    if (passing.code !== 0 && NO_NETWORK.test(passing.said)) context.skip('npm has no network and an empty cache');
    expect(passing.said).toMatch(/^qualcheck\.+Passed$/m);
    expect(passing.code).toBe(0);
  });

  it('may be the package that npm publishes, and nothing else', async () => {
    const shown = readFileSync(join(ROOT, 'docs', 'ci.md'), 'utf8').match(
      /^repos:\n {2}- repo: local[^`]*additional_dependencies[^`]*/m,
    );
    const config = join(home, 'package.yaml');
    writeFileSync(config, String(shown).replace(/qualcheck@[\d.]+/, await tarball()));
    const { code, said } = preCommit('run', '--all-files', '--config', config);
    expect(said).toMatch(/^qualcheck\.+Passed$/m);
    expect(code).toBe(0);
  });

  it('may use the qualcheck that is installed already', () => {
    const config = join(home, 'system.yaml');
    writeFileSync(
      config,
      `repos:
  - repo: local
    hooks:
      - id: qualcheck
        name: qualcheck
        entry: node ${join(ROOT, 'bin', 'qualcheck.js')} validate --quiet
        args: [piani/a.yaml]
        language: system
        files: \\.ya?ml$
        pass_filenames: false
`,
    );
    const { code, said } = preCommit('run', '--all-files', '--config', config);
    expect(said).toMatch(/^qualcheck\.+Passed$/m);
    expect(code).toBe(0);
  });
});
