/** How grave each outcome is in each format: what fails the check is red everywhere, and nothing else is. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { qualcheck } from '../support/cli.ts';
import { ONE, PASSING, WARNED } from '../support/format-cases.ts';

const home = mkdtempSync(join(tmpdir(), 'qualcheck-levels-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const GAP = PASSING.replace(/^frequenza: .*$/m, '');
const WAIVED = `${ONE}eccezioni:\n  - { regola: attendance-below-minimum, motivo: autorizzata, riferimento: prot. 1 }\n`;

interface Levels {
  sarif: string | undefined;
  junit: string | undefined;
  github: string | undefined;
  gitlab: string | undefined;
}

/** What each format makes of the findings of one rule. */
async function levels(rule: string, input: string, ...more: string[]): Promise<Levels> {
  const run = async (format: string) =>
    (await qualcheck(['validate', '-', '--format', format, ...more], { cwd: home, input })).stdout;
  const sarif = JSON.parse(await run('sarif')).runs[0].results as { ruleId: string; level: string }[];
  const gitlab = JSON.parse(await run('gitlab')) as { check_name: string; severity: string }[];
  const junit = new RegExp(`<testcase name="${rule}: [^"]*" classname="[^"]*"(?:/>|>\\s*<([\\w-]+))`).exec(
    await run('junit'),
  );
  return {
    sarif: sarif.find(({ ruleId }) => ruleId === rule)?.level,
    junit: junit === null ? undefined : (junit[1] ?? 'passed'),
    github: new RegExp(`^::(\\w+) .*\\(${rule}\\)|^::(\\w+) .*title=${rule}::`, 'm')
      .exec(await run('github'))
      ?.slice(1)
      .find(Boolean),
    gitlab: gitlab.find(({ check_name }) => check_name === rule)?.severity,
  };
}

const RULE = 'attendance-below-minimum';

describe('levels', () => {
  it.each<[string, string, string, string[], Levels]>([
    ['an error', RULE, ONE, [], { sarif: 'error', junit: 'failure', github: 'error', gitlab: 'critical' }],
    [
      'a warning',
      'exception-unmatched',
      WARNED,
      [],
      { sarif: 'warning', junit: 'system-out', github: 'warning', gitlab: 'minor' },
    ],
    [
      'a warning raised',
      'exception-unmatched',
      WARNED,
      ['--warnings-as-errors'],
      { sarif: 'error', junit: 'failure', github: 'error', gitlab: 'critical' },
    ],
    ['a gap', RULE, GAP, [], { sarif: 'error', junit: 'failure', github: 'error', gitlab: 'major' }],
    ['a gap in a draft', RULE, GAP, ['--draft'], { sarif: 'note', junit: 'skipped', github: 'notice', gitlab: 'info' }],
    [
      'a wrong key',
      'format-unknown-key',
      `${PASSING}x: 1\n`,
      [],
      { sarif: 'error', junit: 'error', github: 'error', gitlab: 'blocker' },
    ],
    ['an exception', RULE, WAIVED, [], { sarif: 'note', junit: 'skipped', github: undefined, gitlab: undefined }],
    [
      'to verify by hand',
      'manual-check',
      PASSING,
      [],
      { sarif: undefined, junit: 'skipped', github: undefined, gitlab: undefined },
    ],
    ['passing', RULE, PASSING, [], { sarif: undefined, junit: 'passed', github: undefined, gitlab: undefined }],
  ])('%s', async (_, rule, input, more, expected) => {
    expect(await levels(rule, input, ...more)).toEqual(expected);
  });

  it('junit: what does not concern the plan is no case; with --full it is one, skipped, and no name changes', async () => {
    const cases = async (...more: string[]) => {
      const args = ['validate', '-', '--format', 'junit', ...more];
      const { stdout } = await qualcheck(args, { cwd: home, input: PASSING });
      return [...stdout.matchAll(/<testcase name="([^"]*)"[^>]*?(?:\/>|>\s*<(\w+))/g)].map(
        ([, name, ending = 'passed']) => `${ending} ${name}`,
      );
    };
    const { stdout: json } = await qualcheck(['validate', '-', '--format', 'json'], { cwd: home, input: PASSING });
    const { not_applicable: apart, manual } = JSON.parse(json).plans[0].counts;
    const [usual, full] = [await cases(), await cases('--full')];
    expect(apart).toBeGreaterThan(0);
    expect(full).toHaveLength(usual.length + apart);
    expect(full).toEqual(expect.arrayContaining(usual));
    // What a person has to verify stays.
    expect(usual.filter((each) => each.startsWith('skipped '))).toHaveLength(manual);
  });

  it('an exception is suppressed in SARIF, with its reason', async () => {
    const { stdout } = await qualcheck(['validate', '-', '--format', 'sarif'], { cwd: home, input: WAIVED });
    expect(JSON.parse(stdout).runs[0].results[0].suppressions).toEqual([
      { kind: 'inSource', status: 'accepted', justification: 'autorizzata' },
    ]);
  });

  it('rules tell in SARIF what they ask and where to read more, in the language of the run', async () => {
    for (const [language, title, more] of [
      ['it', 'Frequenza minima', '`qualcheck explain attendance-below-minimum` dice'],
      ['en', 'Minimum attendance', '`qualcheck explain attendance-below-minimum` says'],
    ] as const) {
      const args = ['validate', '-', '--format', 'sarif', '--lang', language];
      const { driver } = JSON.parse((await qualcheck(args, { cwd: home, input: ONE })).stdout).runs[0].tool;
      const rule = driver.rules.find(({ id }: { id: string }) => id === RULE);
      expect(driver.language).toBe(language);
      expect(rule.shortDescription.text).toBe(`${title}.`);
      expect(rule.help.markdown).toContain(`**${title}**`);
      expect(rule.help.markdown).toContain(more);
      expect(rule.helpUri).toBeUndefined();
    }
  });
});
