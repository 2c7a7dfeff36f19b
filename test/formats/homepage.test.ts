/** The addresses of the package: where SARIF points once they are settled, and what holds a release until then. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { it as words } from '../../src/language/it.ts';
import { DESCRIBED_RULES, titleOf } from '../../src/norms/rules/titles.ts';
import { gatheredText } from '../../src/report/renderer.ts';
import { sarifGather } from '../../src/report/sarif.ts';
import { ROOT } from '../support/cli.ts';

type Unsettled = (manifest: object) => string[];
const { unsettled } = (await import(join(ROOT, 'src', 'build', 'unsettled.mjs'))) as { unsettled: Unsettled };
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

function driver(homepage?: string) {
  const text = gatheredText(sarifGather, [], words, {
    version: '0.0.0',
    ...(homepage === undefined ? {} : { homepage }),
    unable: false,
    draft: false,
    full: false,
    troubles: [],
    seen: { lookedAt: 0, checked: 0, leftOut: [], several: false },
    rules: DESCRIBED_RULES.map(({ id, severity, title, why }) => ({
      id,
      severity,
      title: title.it,
      why: why.it,
      explained: true,
    })),
    titleOf: (rule) => titleOf(rule, 'it'),
    pathOf: (file) => file,
    pathInLog: (file) => file,
  });
  return JSON.parse(text).runs[0].tool.driver;
}

describe('SARIF', () => {
  it.each(['https://esempio.it/qualcheck', 'https://esempio.it/qualcheck/'])(
    'points at %s and below it',
    (homepage) => {
      const { informationUri, rules } = driver(homepage);
      expect(informationUri).toBe(homepage);
      const pages = readFileSync(join(ROOT, 'docs', 'regole.md'), 'utf8');
      expect(rules).toHaveLength(DESCRIBED_RULES.length);
      for (const { id, helpUri } of rules) {
        expect(helpUri).toBe(`https://esempio.it/qualcheck/docs/regole.md#${id}`);
        expect(pages).toContain(`\n## ${id}\n`);
      }
    },
  );

  it('points nowhere while there is no address', () => {
    const { informationUri, rules } = driver();
    expect(informationUri).toBeUndefined();
    expect(rules.filter(({ helpUri }: { helpUri?: string }) => helpUri !== undefined)).toEqual([]);
  });
});

describe('a release', () => {
  it('waits for each address that is a placeholder, or is not there', () => {
    const [homepage, other] = ['https://esempio.it/', { url: 'https://esempio.it/invalid' }];
    expect(unsettled({ homepage, bugs: other, repository: other })).toEqual([]);
    expect(unsettled({ homepage, bugs: other, repository: { url: 'git+https://x.invalid/a.git' } })).toEqual([
      'repository',
    ]);
    expect(unsettled({ homepage: 'https://invalid', bugs: other })).toEqual(['homepage', 'repository']);
  });

  it('is refused by name', () => {
    const { status, stdout } = spawnSync(process.execPath, [join(ROOT, 'src', 'build', 'release.mjs')], {
      encoding: 'utf8',
    });
    const names = unsettled(manifest).map((key) => `package.json: ${key} is still a placeholder`);
    for (const name of names) expect(stdout).toContain(name);
    if (names.length > 0) expect(status).toBe(1);
    expect(stdout.trim().split('\n').length).toBeGreaterThan(0);
  });
});
