/**
 * An archive beyond one machine: the very text of the recipes in docs/ci, run by the engine itself where it is here, and else
 * as the engine runs it. What comes out is, byte for byte, what one run writes; a part that is missing is told.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load, loadAll } from 'js-yaml';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { scaleWords } from '../../src/language/scale.ts';
import { BIN, qualcheck, ROOT } from '../support/cli.ts';
import { writePlans } from '../support/many-plans.ts';
import { hasSlurm, type Slurm, startSlurm } from '../support/slurm.ts';

const PLANS = 40;
const PARTS = 4;
/** What each recipe names, or is given. */
const FOLDER = 'archivio';
const recipe = (name: string) => readFileSync(join(ROOT, 'docs', 'ci', `archivio.${name}`), 'utf8');
const NPM_INSTALL = 'install --global --no-audit --no-fund qualcheck@';
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };

let home: string;
let place: string;
let whole: string;
const at = (...names: string[]) => join(place, ...names);
const read = (...names: string[]) => readFileSync(at(...names), 'utf8');

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'qualcheck-archive-'));
  writePlans(join(home, FOLDER), PLANS);
  whole = (await qualcheck(['validate', FOLDER, '--format', 'json'], { cwd: home })).stdout;
  mkdirSync(join(home, 'bin'));
  const program = (name: string, ...lines: string[]) =>
    writeFileSync(join(home, 'bin', name), `${['#!/bin/sh', ...lines].join('\n')}\n`, { mode: 0o755 });
  // The machine of a part goes down each time, when a test asks for it.
  program(
    'qualcheck',
    `case "$*" in *"--shard $CADE/"*) echo "$CADE" >>"$CADUTE"; kill -9 $$;; esac`,
    `exec '${process.execPath}' '${BIN}' "$@"`,
  );
  program('npm', `[ "$*" = '${NPM_INSTALL}${version}' ]`);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));
// Each has a folder of its own, with the same plans under the same name.
beforeEach(() => {
  place = mkdtempSync(join(home, 'posto-'));
  cpSync(join(home, FOLDER), at(FOLDER), { recursive: true });
});

function shell(script: string, env: Record<string, string> = {}, options: readonly string[] = ['-e']) {
  const { status, stdout, stderr } = spawnSync('bash', [...options, '-c', script], {
    cwd: place,
    encoding: 'utf8',
    env: {
      PATH: `${join(home, 'bin')}:${process.env['PATH']}`,
      HOME: place,
      CADE: 'nessuna',
      CADUTE: at('cadute'),
      ...env,
    },
  });
  return { code: status, said: stdout + stderr };
}

const MISSING = 'le parti sono 4, e manca la 3';

describe.skipIf(spawnSync('parallel', ['--version']).status !== 0)('GNU parallel', () => {
  const run = (more: Record<string, string> = {}) =>
    shell(recipe('sh'), { PIANI: FOLDER, PARTI: String(PARTS), ...more }, []);

  it('gives what one run gives; a part that goes down is tried twice, then told, and yesterday is no help', () => {
    const { code, said } = run();
    expect(code, said).toBe(1);
    expect(read('esito.json')).toBe(whole);

    const again = run({ CADE: '3' });
    expect(again.code, again.said).toBe(2);
    expect(again.said).toContain(MISSING);
    expect(read('cadute')).toBe('3\n3\n');
    expect(existsSync(at('esito.json'))).toBe(false);
  });
});

describe.skipIf(!hasSlurm)('Slurm', () => {
  const script = recipe('sbatch');
  const SIXTEEN = '#SBATCH --array=1-16\n';
  const commands = script.split('\n').flatMap((line) => (/^# {3}\S/.test(line) ? [line.slice(4)] : []));
  let slurm: Slurm | undefined;
  beforeAll(async () => {
    mkdirSync(join(home, 'slurm'));
    slurm = await startSlurm(join(home, 'slurm'));
  });
  afterAll(() => slurm?.stop());

  /** The commands at the head of the file, as they are read there. */
  async function run({ env, idle }: Slurm, more: Record<string, string> = {}) {
    expect(script.split(SIXTEEN)).toHaveLength(2);
    writeFileSync(at('archivio.sbatch'), script.replace(SIXTEEN, `#SBATCH --array=1-${PARTS}\n`));
    const { code, said } = shell(`${commands.join('\n')}\necho "schiera $schiera"`, { ...env, ...more });
    expect(code, said).toBe(0);
    const [, merge, array] = /batch job (\d+)\nschiera (\d+)/.exec(said) as unknown as [string, string, string];
    await idle();
    const job = shell(`scontrol show job ${merge}`, { ...env }).said;
    return { code: /ExitCode=(\d+:\d+)/.exec(job)?.[1], said: read(`slurm-${merge}.out`), parts: `parti-${array}` };
  }

  it('gives what one run gives', async (context) => {
    if (slurm === undefined) return context.skip('Slurm does not start here');
    const { code, said, parts } = await run(slurm);
    expect(code, said).toBe('1:0');
    expect(read(parts, 'esito.json')).toBe(whole);
    expect(readdirSync(at(parts))).toHaveLength(PARTS + 1);
  });

  it('tells of a part whose machine goes down, when the others are done', async (context) => {
    if (slurm === undefined) return context.skip('Slurm does not start here');
    const { code, said, parts } = await run(slurm, { CADE: '3' });
    expect(code, said).toBe('2:0');
    expect(said).toContain(MISSING);
    expect(readdirSync(at(parts)).sort()).toEqual(['parte-1.json', 'parte-2.json', 'parte-4.json']);
  });
});

describe('docs/archivio.md', () => {
  const page = readFileSync(join(ROOT, 'docs', 'archivio.md'), 'utf8');

  it('leads to each recipe', () => {
    const recipes = readdirSync(join(ROOT, 'docs', 'ci')).filter((name) => name.startsWith('archivio.'));
    expect(recipes).toHaveLength(5);
    for (const name of recipes) expect(page).toContain(`[${name}](ci/${name})`);
  });

  it('shows what merge says', () => {
    const { parts } = scaleWords.it;
    const said = [
      parts({ is: 'parts', of: 16, missing: [3], twice: [] }),
      parts({ is: 'parts', of: 16, missing: [], twice: [3] }),
      parts({ is: 'other-run' }).replace(/:.*/, ': …'),
      parts({ is: 'incoherent', file: 'parte-3.json' }),
    ];
    for (const sentence of said) expect(page).toContain(`| \`${sentence}\` |`);
  });
});

interface GithubJob {
  if?: string;
  needs?: string;
  env?: Record<string, string>;
  strategy?: { 'fail-fast': boolean; matrix: { parte: number[] } };
  steps: { uses?: string; run?: string; if?: string; with?: Record<string, unknown> }[];
}
interface GitlabJob {
  parallel?: number;
  needs?: string[];
  when?: string;
  variables?: Record<string, string>;
  script: string[];
  artifacts: { paths: string[]; when?: string };
}

/** An expression of GitHub. */
const told = (expression: string) => `\${{ ${expression} }}`;

describe('a matrix', () => {
  const OPTIONS = ['-e', '-o', 'pipefail'];
  /** Each part in a place with the plans; the last with the results alone, as an engine does. */
  function matrix(script: string, envOf: (part: number) => Record<string, string>, merge: string, parts = PARTS) {
    mkdirSync(at('raccolta'));
    for (let part = 1; part <= parts; part++) {
      const { code, said } = shell(script, envOf(part), OPTIONS);
      expect(code, said).toBe(0);
      cpSync(at(`parte-${part}.json`), at('raccolta', `parte-${part}.json`));
    }
    return (more = '') => shell(`cd raccolta; ${more}\n${merge}`, envOf(0), OPTIONS);
  }

  it('of GitHub gives what one run gives, and says which part is missing or twice', () => {
    const { env, jobs } = load(recipe('github.yml')) as {
      env: Record<string, string>;
      jobs: { parte: GithubJob; esito: GithubJob };
    };
    const { parte, esito } = jobs;
    expect(parte.strategy).toEqual({
      'fail-fast': false,
      matrix: { parte: Array.from({ length: 16 }, (_, index) => index + 1) },
    });
    expect(parte.env).toEqual({ PARTE: told('matrix.parte'), PARTI: told('strategy.job-total') });
    expect(esito).toMatchObject({ needs: 'parte', if: told('!cancelled()') });
    expect(parte.steps.at(-1)?.with).toEqual({
      name: `parte-${told('matrix.parte')}`,
      path: `parte-${told('matrix.parte')}.json`,
      'if-no-files-found': 'error',
    });
    expect(esito.steps[0]?.with).toEqual({ pattern: 'parte-*', 'merge-multiple': true });
    const runs = (job: GithubJob) => job.steps.flatMap(({ run }) => run ?? []).join('\n');
    // What is not of the runner is never part of a script.
    expect(runs(parte) + runs(esito)).not.toContain('${{');

    const given = (part: number) => ({ ...env, PIANI: FOLDER, PARTE: String(part), PARTI: String(PARTS) });
    const merge = matrix(runs(parte), given, runs(esito));
    expect(merge()).toMatchObject({ code: 1 });
    expect(read('raccolta', 'esito.json')).toBe(whole);
    const twice = merge('cp parte-2.json parte-di-nuovo.json');
    expect(twice).toMatchObject({ code: 2, said: expect.stringContaining('la parte 2 c’è più di una volta') });
    const missing = merge('rm parte-3.json parte-di-nuovo.json');
    expect(missing).toMatchObject({ code: 2, said: expect.stringContaining(MISSING) });
  });

  it('of GitLab gives what one run gives, and runs the last job whatever became of the parts', () => {
    const { variables, parte, esito } = load(recipe('gitlab-ci.yml')) as {
      variables: Record<string, string>;
      parte: GitlabJob;
      esito: GitlabJob;
    };
    expect(parte).toMatchObject({ parallel: 16, artifacts: { paths: ['parte-*.json'] } });
    expect(esito).toMatchObject({ needs: ['parte'], when: 'always', variables: { GIT_STRATEGY: 'none' } });
    const given = (part: number) => ({
      ...variables,
      PIANI: FOLDER,
      CI_NODE_INDEX: String(part),
      CI_NODE_TOTAL: '2',
    });
    const merge = matrix(parte.script.join('\n'), given, esito.script.join('\n'), 2);
    expect(merge()).toMatchObject({ code: 1 });
    expect(read('raccolta', 'esito.json')).toBe(whole);
  });
});

interface KubernetesJob {
  apiVersion: string;
  kind: string;
  metadata: { name: string; labels: { passo: string } };
  spec: {
    completionMode?: string;
    completions?: number;
    parallelism?: number;
    backoffLimit: number;
    activeDeadlineSeconds: number;
    template: { spec: PodSpec };
  };
}
interface PodSpec {
  restartPolicy: string;
  automountServiceAccountToken: boolean;
  securityContext: { runAsNonRoot: boolean; runAsUser: number; seccompProfile: { type: string } };
  containers: [Container];
  volumes: { name: string; persistentVolumeClaim?: { readOnly?: boolean } }[];
}
interface Container {
  image: string;
  command: string[];
  env: { name: string; value: string }[];
  resources: Record<'requests' | 'limits', Record<'cpu' | 'memory', string>>;
  securityContext: unknown;
  volumeMounts: { name: string; mountPath: string; readOnly?: boolean }[];
}

describe('Kubernetes', () => {
  const file = join(ROOT, 'docs', 'ci', 'archivio.job.yaml');
  const jobs = loadAll(recipe('job.yaml')) as [KubernetesJob, KubernetesJob];
  const [parts, merge] = jobs;
  const containerOf = ({ spec }: KubernetesJob) => spec.template.spec.containers[0];

  it('has an indexed Job of as many parts as it says, and one that joins them', () => {
    expect(jobs.map(({ apiVersion, kind }) => `${apiVersion} ${kind}`)).toEqual(['batch/v1 Job', 'batch/v1 Job']);
    expect(jobs.map(({ metadata }) => metadata.labels.passo)).toEqual(['parti', 'esito']);
    expect(parts.spec).toMatchObject({ completionMode: 'Indexed', completions: 16, parallelism: 16 });
    expect(containerOf(parts).env).toContainEqual({ name: 'PARTI', value: String(parts.spec.completions) });
    for (const { metadata } of jobs) expect(recipe('job.yaml')).toContain(`job/${metadata.name}\n`);
  });

  it.each(jobs)('$metadata.name: nobody of name, nothing to write to but its own, within limits', ({ spec }) => {
    const { containers, securityContext, volumes, ...pod } = spec.template.spec;
    expect(pod).toEqual({ restartPolicy: 'Never', automountServiceAccountToken: false });
    expect(securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
    const [container] = containers;
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    // The user and the version of the container file.
    const user = /^USER (\d+):/m.exec(readFileSync(join(ROOT, 'docs', 'ci', 'Containerfile'), 'utf8'))?.[1];
    expect(String(securityContext.runAsUser)).toBe(user);
    expect(container.image).toMatch(new RegExp(`/qualcheck:${version.replaceAll('.', '\\.')}$`));
    for (const bounds of [container.resources.limits, container.resources.requests])
      expect(Object.keys(bounds)).toEqual(['cpu', 'memory']);
    expect(container.volumeMounts.map(({ name }) => name)).toEqual(volumes.map(({ name }) => name));
    expect(container.volumeMounts.map(({ mountPath }) => mountPath)).toContain('/tmp');
    for (const { name, mountPath, readOnly } of container.volumeMounts) {
      expect(readOnly === true).toBe(mountPath === '/piani');
      if (readOnly) expect(volumes.find((volume) => volume.name === name)?.persistentVolumeClaim?.readOnly).toBe(true);
    }
    expect(Math.min(spec.activeDeadlineSeconds, spec.backoffLimit + 1)).toBeGreaterThan(0);
  });

  it('gives what one run gives, also where an index runs twice; what was there before is no result of now', () => {
    const run = (job: KubernetesJob, more: Record<string, string> = {}) => {
      const { command, env } = containerOf(job);
      const own = Object.fromEntries(env.map(({ name, value }) => [name, value]));
      const [program, ...args] = command as [string, ...string[]];
      expect([program, args[0]]).toEqual(['sh', '-c']);
      return shell(
        args[1] as string,
        { ...own, PIANI: FOLDER, PARTI: String(PARTS), RISULTATI: 'risultati', ...more },
        [],
      );
    };
    // Kubernetes counts from 0, and may rarely begin an index twice.
    for (const index of ['0', '1', '2', '3', '1']) {
      const { code, said } = run(parts, { JOB_COMPLETION_INDEX: index });
      expect(code, said).toBe(0);
    }
    expect(run(merge)).toMatchObject({ code: 1 });
    expect(read('risultati', 'esito.json')).toBe(whole);

    expect(run(parts, { JOB_COMPLETION_INDEX: '2', CADE: '3' })).toMatchObject({ code: 1 });
    expect(run(merge)).toMatchObject({ code: 2, said: expect.stringContaining(MISSING) });
    expect(existsSync(at('risultati', 'esito.json'))).toBe(false);
  });

  // What reads a manifest with the types of Kubernetes leaves out the keys that they do not have.
  const minor = Number(
    /GitVersion:"v1\.(\d+)|Client Version: v1\.(\d+)/.exec(kubectl('version', '--client'))?.slice(1).find(Boolean),
  );
  it.skipIf(!(minor >= 26))('is of the types of Kubernetes, as kubectl reads them', () => {
    const image = 'prova';
    const said = kubectl('set', 'image', '--local', '--filename', file, `qualcheck=${image}`, '--output', 'yaml');
    const expected = jobs.map((job) => {
      const { spec } = job.spec.template;
      const containers = [{ ...containerOf(job), image }];
      return { ...job, spec: { ...job.spec, template: { spec: { ...spec, containers } } } };
    });
    expect(loadAll(said).filter(Boolean)).toMatchObject(expected);
  });
});

function kubectl(...args: string[]): string {
  return spawnSync('kubectl', args, { encoding: 'utf8' }).stdout ?? '';
}
