/** The GitHub action: its steps run by bash in a repository of plans, with the variables that GitHub sets. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resultSchema } from '../../src/format/result.ts';
import { action, runAction } from '../support/actions.ts';
import { ROOT } from '../support/cli.ts';
import { cloneProject, cloneRelease } from '../support/clone.ts';
import { HARM, ONE, ONE_LINE, PASSING, WARNED } from '../support/format-cases.ts';

let home: string;
let workspace: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'qualcheck-action-'));
  workspace = join(home, 'repository');
  mkdirSync(join(workspace, '.git'), { recursive: true });
  const write = (file: string, text: string) => {
    mkdirSync(join(workspace, file, '..'), { recursive: true });
    writeFileSync(join(workspace, file), text);
  };
  write('piani/buono.yaml', PASSING);
  write('piani/da correggere.yaml', ONE);
  write('bozze/bozza.yaml', readFileSync(join(ROOT, 'examples', 'basilicata-bozza.yaml'), 'utf8'));
  write('ostile.yaml', ONE.replace(/^titolo: .*$/m, `titolo: "$(touch fatto) \`touch fatto\` ${HARM}"`));
  write('con-avvertenza.yaml', WARNED);
  write('.github/workflows/piani.yaml', 'on: push\n');
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('action.yml', () => {
  it('is a composite action that describes every input and output, and gives each input to one step', () => {
    expect(action.runs.using).toBe('composite');
    const text = readFileSync(join(ROOT, 'action.yml'), 'utf8');
    for (const [name, { description, default: value }] of Object.entries(action.inputs)) {
      expect(description, name).not.toBe('');
      expect(typeof value, name).toBe('string');
      expect(text.match(new RegExp(`\\$\\{\\{ inputs\\.${name} \\}\\}`, 'g')), name).toHaveLength(1);
    }
    for (const step of action.runs.steps) {
      expect(step.shell).toBe('bash');
      // What comes from outside is never part of a script.
      expect(step.run).not.toContain('${{');
    }
  });

  it('shows findings beside their lines, sums up, fails the step', () => {
    const { code, log, summary, outputs } = runAction(workspace, { plans: 'piani' });
    expect(code).toBe(1);
    expect(log).toContain(`::error file=piani/da correggere.yaml,line=${ONE_LINE},col=22,endColumn=24,title=`);
    expect(log).toContain('::Frequenza: 79 %25, previsto almeno 80 %25%0A');
    // What became of the files is told last.
    expect(log.trim().split('\n')[1]).toMatch(/^File guardati: \d/);
    expect(log.trim().split('\n')).toHaveLength(2);
    expect(summary).toMatch(/^before\n# qualcheck\n\n2 piani: 1 conforme, 1 non conforme, 0 incompleti\n/);
    const { result, ...rest } = outputs;
    expect(rest).toEqual({ verdict: 'fail', errors: '1', warnings: '0', incomplete: '0', 'exit-code': '1' });
    expect(resultSchema.parse(JSON.parse(readFileSync(result as string, 'utf8'))).plans).toHaveLength(2);
  });

  it('passes what passes, and checks everything below the workspace unless told otherwise', () => {
    expect(runAction(workspace, { plans: 'piani/buono.yaml' })).toMatchObject({
      code: 0,
      log: '',
      outputs: { verdict: 'pass' },
    });
    const { outputs, log } = runAction(workspace);
    expect(outputs['verdict']).toBe('fail');
    expect(log).toContain('file=bozze/bozza.yaml,');
  });

  it('takes several plans, also by glob, and names with spaces', () => {
    const plans = '\n  piani/buono.yaml\n\npiani/da correggere.yaml\nbozze/*.yaml\n';
    const { outputs } = runAction(workspace, { plans });
    expect(JSON.parse(readFileSync(outputs['result'] as string, 'utf8')).plans).toHaveLength(3);
  });

  it('does not fail when told so, yet says what was found', () => {
    const { code, outputs } = runAction(workspace, { plans: 'piani', fail: 'false' });
    expect({ code, verdict: outputs['verdict'], exit: outputs['exit-code'] }).toEqual({
      code: 0,
      verdict: 'fail',
      exit: '1',
    });
  });

  it.each([
    ['a plan that is missing', { plans: 'manca.yaml' }],
    ['a call that nobody knows', { plans: 'piani', avvisi: 'manca' }],
    ['a format that is not there', { plans: 'piani', reports: 'xml a.xml' }],
    ['a language that is not there', { plans: 'piani', lang: 'de' }],
  ])('%s: the check cannot be done, and the step fails in any case', (_, inputs) => {
    const { code, outputs } = runAction(workspace, { ...inputs, fail: 'false' });
    expect({ code, verdict: outputs['verdict'] }).toEqual({ code: 2, verdict: 'unable' });
  });

  it('takes drafts, warnings as errors, calls, other standards, another language and folder', () => {
    const draft = runAction(workspace, {
      'working-directory': 'bozze',
      plans: 'bozza.yaml',
      draft: 'true',
      lang: 'en',
    });
    expect(draft).toMatchObject({ code: 0, outputs: { verdict: 'incomplete' } });
    expect(draft.log).toMatch(/^::notice file=bozze\/bozza\.yaml,/);
    const call = { plans: 'piani/buono.yaml', avvisi: 'campania/catalogo-formativo-dd-894-2017' };
    expect(runAction(workspace, call).log).toContain('vincolo-not-met');
    const own = { plans: join(ROOT, 'examples', 'ente-conforme.yaml') };
    expect(runAction(workspace, own).outputs['verdict']).toBe('unable');
    const standards = join(ROOT, 'examples', 'standard-di-un-ente');
    expect(runAction(workspace, { ...own, standards }).outputs['verdict']).toBe('pass');
    const warned = { plans: 'con-avvertenza.yaml' };
    expect(runAction(workspace, warned).outputs).toMatchObject({ verdict: 'pass', warnings: '1' });
    expect(runAction(workspace, { ...warned, 'warnings-as-errors': 'true' }).outputs).toMatchObject({ errors: '1' });
  });

  it('writes the reports that are asked for; without annotations and summary, a table in the log', () => {
    const reports = 'sarif esito.sarif\n\njunit un esito.xml\n';
    const { log, summary } = runAction(workspace, { plans: 'piani', reports, annotations: 'false', summary: 'false' });
    expect(log).toContain('✖ NON CONFORME  piani/da correggere.yaml');
    expect(log).not.toMatch(/^\s*::/m);
    expect(summary).toBe('before\n');
    expect(JSON.parse(readFileSync(join(workspace, 'esito.sarif'), 'utf8')).runs[0].results).toHaveLength(1);
    expect(readFileSync(join(workspace, 'un esito.xml'), 'utf8')).toContain('<testsuites ');
  });

  it('runs nothing that a plan or an input holds', () => {
    const plans = 'ostile.yaml\n$(touch fatto)\n`touch fatto`; touch fatto\n--output';
    const { code, log } = runAction(workspace, { plans, annotations: 'false' });
    expect(code).toBe(2);
    expect(log).not.toMatch(/^\s*::|##\[|##vso\[/m);
    expect(() => readFileSync(join(workspace, 'fatto'))).toThrow();
  });

  it('has nothing to prepare where it comes with a version', async (context) => {
    const folder = join(home, 'released');
    if ((await cloneRelease(folder)) === undefined) context.skip('the project is in no repository');
    mkdirSync(join(home, 'no-npm'));
    writeFileSync(join(home, 'no-npm', 'npm'), '#!/bin/sh\necho npm was asked\nexit 1\n', { mode: 0o755 });
    const path = `${join(home, 'no-npm')}:`;
    const { code, log, outputs } = runAction(workspace, { plans: 'piani/buono.yaml' }, { folder, path });
    expect({ code, verdict: outputs['verdict'], log }).toEqual({ code: 0, verdict: 'pass', log: '' });
  });

  it('builds itself the first time, where it comes from a branch', (context) => {
    const folder = join(home, 'action');
    const cloned = cloneProject(folder);
    if (!cloned) context.skip('the project is in no repository');
    // `npm ci` is tried where the checks begin, and `pre-commit` builds a clone: here it finds what it would build.
    mkdirSync(join(home, 'bin'));
    const npm = `#!/bin/sh\necho "npm $*"\nexec cp -r '${ROOT}/dist' .\n`;
    writeFileSync(join(home, 'bin', 'npm'), npm, { mode: 0o755 });
    const run = () => runAction(workspace, { plans: 'piani/buono.yaml' }, { folder, path: `${join(home, 'bin')}:` });
    const { code, log, outputs } = run();
    expect({ code, verdict: outputs['verdict'], log }).toEqual({
      code: 0,
      verdict: 'pass',
      log: 'npm ci --include=dev --no-audit --no-fund\n',
    });
    expect(run()).toMatchObject({ code: 0, log: '' });
  });

  it('`npm ci` builds, as that step needs', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(scripts).toMatchObject({
      dependencies: 'node src/build/build.mjs --if-changed',
      build: 'node src/build/build.mjs',
    });
  });
});
