/** Runs the steps of a composite action as GitHub does: bash, its variables, files for outputs and the summary. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { ROOT } from './cli.ts';

interface Step {
  id?: string;
  name: string;
  shell: string;
  run: string;
  env?: Record<string, string>;
  'working-directory'?: string;
}

export interface Action {
  inputs: Record<string, { description: string; default?: string; required?: boolean }>;
  outputs: Record<string, { description: string; value: string }>;
  runs: { using: string; steps: Step[] };
}

export const action = load(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as Action;

export interface ActionRun {
  code: number;
  log: string;
  summary: string;
  outputs: Record<string, string>;
}

/**
 * Runs `action.yml` on a workspace, from the folder that GitHub has put it in; the first step that fails ends it. `path`
 * is searched for programs before any other.
 */
export function runAction(
  workspace: string,
  inputs: Record<string, string> = {},
  { folder = ROOT, path = '' } = {},
): ActionRun {
  const temp = mkdtempSync(join(workspace, '..', 'runner-'));
  const given: Record<string, string> = Object.fromEntries(
    Object.entries(action.inputs).map(([name, { default: value = '' }]) => [name, inputs[name] ?? value]),
  );
  const steps: Record<string, Record<string, string>> = {};
  const expanded = (text: string) =>
    text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => {
      const [area = '', id = '', , name = ''] = expression.split('.');
      const value = area === 'inputs' ? given[id] : area === 'steps' ? steps[id]?.[name] : undefined;
      if (value === undefined) throw new Error(`unknown: ${expression}`);
      return value;
    });
  const summary = join(temp, 'summary');
  writeFileSync(summary, 'before\n');
  let [code, log] = [0, ''];
  for (const [index, step] of action.runs.steps.entries()) {
    const [script, output] = [join(temp, `${index}.sh`), join(temp, `output-${index}`)];
    writeFileSync(script, expanded(step.run));
    writeFileSync(output, '');
    mkdirSync(join(temp, 'temp'), { recursive: true });
    const own = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, value]) => [name, expanded(value)]));
    const run = spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', script], {
      cwd: join(workspace, expanded(step['working-directory'] ?? '.')),
      encoding: 'utf8',
      env: {
        PATH: `${path}${process.env['PATH'] ?? ''}`,
        HOME: process.env['HOME'] ?? temp,
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_WORKSPACE: workspace,
        GITHUB_ACTION_PATH: folder,
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        RUNNER_TEMP: join(temp, 'temp'),
        ...own,
      },
    });
    log += run.stdout + run.stderr;
    const lines = readFileSync(output, 'utf8').split('\n').filter(Boolean);
    if (step.id) steps[step.id] = Object.fromEntries(lines.map((line) => line.split(/=(.*)/s) as [string, string]));
    code = run.status ?? 1;
    if (code !== 0) break;
  }
  const reached = Object.keys(steps).length > 0 ? Object.entries(action.outputs) : [];
  const outputs = Object.fromEntries(reached.map(([name, { value }]) => [name, expanded(value)]));
  return { code, log, summary: readFileSync(summary, 'utf8'), outputs };
}
