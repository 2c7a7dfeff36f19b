/** The GitLab template: its script run in a repository of plans, with the package installed as npm would. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../support/cli.ts';
import { ONE, PASSING } from '../support/format-cases.ts';
import { tarball } from '../support/packed.ts';

interface Job {
  image: string;
  variables: Record<string, string>;
  script: string[];
  artifacts: { when: string; paths: string[]; reports: Record<string, string> };
}

const { qualcheck: job } = load(readFileSync(join(ROOT, 'docs', 'ci', 'qualcheck.gitlab-ci.yml'), 'utf8')) as {
  qualcheck: Job;
};

let home: string;
let project: string;
let archive: string;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'qualcheck-gitlab-'));
  project = join(home, 'project');
  mkdirSync(join(project, 'piani'), { recursive: true });
  writeFileSync(join(project, 'piani/a.yaml'), ONE);
  writeFileSync(join(project, 'piani/b.yaml'), PASSING);
  archive = await tarball();
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Runs the script of the job, as a runner does: the first line that fails ends it. */
function runJob(variables: Record<string, string> = {}) {
  const prefix = join(home, 'npm');
  // The first job installs the package, as npm does; npm would do the same again for each.
  const bin = join(home, 'bin');
  if (existsSync(join(prefix, 'bin', 'qualcheck')) && !existsSync(bin)) {
    mkdirSync(bin);
    writeFileSync(join(bin, 'npm'), '#!/bin/sh\n', { mode: 0o755 });
  }
  const run = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', job.script.join('\n')], {
    cwd: project,
    encoding: 'utf8',
    env: {
      PATH: [bin, join(prefix, 'bin'), process.env['PATH']].join(':'),
      HOME: process.env['HOME'] ?? home,
      CI: 'true',
      CI_PROJECT_DIR: project,
      npm_config_prefix: prefix,
      npm_config_offline: 'true',
      ...job.variables,
      QUALCHECK: archive,
      ...variables,
    },
  });
  return { code: run.status, log: run.stdout + run.stderr };
}

describe('docs/ci/qualcheck.gitlab-ci.yml', () => {
  it('checks the plans and leaves the two reports that GitLab reads', () => {
    const { code, log } = runJob();
    expect(log).toContain('✖ NON CONFORME  piani/a.yaml');
    expect(code).toBe(1);
    const { codequality, junit } = job.artifacts.reports as { codequality: string; junit: string };
    expect(job.artifacts).toMatchObject({ when: 'always', paths: [codequality, junit] });
    const issues = JSON.parse(readFileSync(join(project, codequality), 'utf8'));
    expect(issues.map((each: { location: { path: string } }) => each.location.path)).toEqual(['piani/a.yaml']);
    expect(readFileSync(join(project, junit), 'utf8')).toContain('<testsuite name="piani/b.yaml"');
  });

  it('takes other plans and options', () => {
    expect(runJob({ PLANS: 'piani/b*.yaml', OPTIONS: '--lang en' })).toMatchObject({ code: 0 });
    expect(runJob({ PLANS: 'manca' })).toMatchObject({ code: 2 });
  });

  it('installs the version that it stands beside', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(job.variables['QUALCHECK']).toBe(`qualcheck@${version}`);
  });
});
