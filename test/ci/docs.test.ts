/** What the guide for CI tells to copy is what the action, the job and the hook take. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { action } from '../support/actions.ts';
import { qualcheck, ROOT } from '../support/cli.ts';

const guide = readFileSync(join(ROOT, 'docs', 'ci.md'), 'utf8');
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
const blocks = (language: string) =>
  [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, text]) => text as string);

interface Workflow {
  jobs: Record<string, { steps: { uses: string; with?: Record<string, unknown> }[] }>;
}
interface PreCommit {
  repos: { repo: string; rev?: string; hooks: { id: string; args?: string[] }[] }[];
}
const yaml = blocks('yaml').map((text) => load(text) as Partial<Workflow & PreCommit & { include: { local: string } }>);

describe('docs/ci.md', () => {
  it('shows the action with inputs that it has, and names all its inputs and outputs', () => {
    const steps = yaml.flatMap(({ jobs = {} }) => Object.values(jobs).flatMap((job) => job.steps));
    const ours = steps.filter(({ uses }) => uses.startsWith('OWNER/qualcheck@'));
    expect(ours.length).toBeGreaterThan(1);
    for (const { uses, with: given = {} } of ours) {
      expect(uses).toBe(`OWNER/qualcheck@v${version}`);
      expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
      for (const value of Object.values(given)) expect(typeof value).toBe('string');
    }
    for (const name of [...Object.keys(action.inputs), ...Object.keys(action.outputs)]) {
      expect(guide).toMatch(new RegExp(`^\\| [^|]*\`${name}\``, 'm'));
    }
  });

  it('shows the hook by its name, and the job by its file', () => {
    const hooks = load(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')) as { id: string }[];
    const shown = yaml.flatMap(({ repos = [] }) => repos);
    expect(shown.length).toBe(3);
    for (const { rev, hooks: used } of shown) {
      expect([`v${version}`, undefined]).toContain(rev);
      for (const { id } of used) expect(hooks.map((hook) => hook.id)).toContain(id);
    }
    const included = yaml.flatMap(({ include }) => include ?? []);
    expect(included.map(({ local }) => existsSync(join(ROOT, 'docs', 'ci', local)))).toEqual([true]);
  });

  it('points at files that are there', () => {
    for (const [, target] of guide.matchAll(/\]\(([^)#:]+)\)/g)) {
      expect(existsSync(join(ROOT, 'docs', target as string)), target).toBe(true);
    }
  });

  it('gives commands that run', async () => {
    const commands = blocks('sh').flatMap((text) => text.split('\n').filter((line) => line.startsWith('qualcheck ')));
    expect(commands.length).toBeGreaterThan(1);
    for (const command of commands) {
      const args = command.split(' ').slice(1);
      const here = args.map((arg) => (arg === 'piani' ? 'examples/basilicata-conforme.yaml' : arg));
      const { code, stderr } = await qualcheck(here.map((arg) => arg.replace(/^qualcheck-junit\.xml$/, '/dev/null')));
      expect(code, stderr).toBe(0);
    }
  });
});
