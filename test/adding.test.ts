/**
 * What to touch to add a thing is not kept by heart: in a copy of the project one of each is added and all the rest left
 * out, and the compiler and the tests tell it by name; of the words of a rule, `language/forgotten.test.ts` sees it.
 * `docs/sviluppo.md` lists what to touch.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './support/cli.ts';
import { compiled, copied, type Edit, edit, run } from './support/copied.ts';

const ADDED: readonly Edit[] = [
  {
    file: 'src/norms/rules/credits.ts',
    from: /\n\]\);\n$/,
    to: `
  {
    id: 'credits-invented',
    severity: 'warning',
    title: { it: 'Inventata', en: 'Invented' },
    why: { it: 'È una prova.', en: 'It is a trial.' },
    requirements: () => [
      { subject: { kind: 'crediti' }, judge: () => ({ outcome: 'not_applicable', reason: 'not-in-plan' }) },
    ],
  },
]);
`,
  },
  { file: 'src/format/plan.ts', from: /\n {2}titolo: /, to: '\n  nuova_del_piano: optional(flag()),$&' },
  { file: 'src/format/standard.ts', from: /\n {2}regione: /, to: '\n  nuova_della_norma: optional(flag()),$&' },
  { file: 'src/report/formats.ts', from: /\n {2}html: /, to: "\n  invented: async () => () => 'x',$&" },
  {
    file: 'src/commands/define.ts',
    from: /\n {2}list\(root/,
    to: "\n  devise(root) {\n    root.command('devise').description('x');\n  },$&",
  },
  { file: 'src/import/sheet.ts', from: /'lazio', 'atlante'\]/, to: "'lazio', 'atlante', 'veneto']" },
  { file: 'src/text/language.ts', from: /\['it', 'en'\]/, to: "['it', 'en', 'fr']" },
  { file: 'src/spare.ts', to: 'export {};\n' },
];

const copy = copied([
  ...['bin', 'docs', 'examples', 'schemas', 'src', 'standards', 'test'],
  ...['README.md', 'CHANGELOG.md', 'vitest.config.ts'],
]);
afterAll(() => rmSync(copy, { recursive: true, force: true }));
beforeAll(() => edit(copy, ADDED));

describe('the compiler', () => {
  let errors: string[];
  beforeAll(() => {
    // What the program is made of, and the test that is asked.
    errors = compiled(copy, ['src/main.ts', 'test/output-safety.test.ts']);
  });

  it.each([
    { of: 'an output format', file: 'test/output-safety.test.ts', named: 'invented' },
    { of: 'a reader', file: 'src/import/kind.ts', named: 'veneto' },
    { of: 'a reader', file: 'src/import/page.ts', named: 'veneto' },
    { of: 'a reader', file: 'src/commands/define.ts', named: 'veneto' },
    { of: 'a reader', file: 'src/language/import.ts', named: 'veneto' },
    { of: 'a language', file: 'src/language/load.ts', named: 'fr' },
    { of: 'a language', file: 'src/language/help.ts', named: 'fr' },
    { of: 'a language', file: 'src/norms/rules/fad.ts', named: 'fr' },
  ])('tells what lacks of $of in $file', ({ file, named }) => {
    const told = errors.filter((line) => line.startsWith(`${file}(`) && line.includes(`'${named}'`));
    expect(told.length, errors.join('\n')).toBeGreaterThan(0);
  });
});

describe('a test', () => {
  const EXPECTED = [
    { of: 'a rule', file: 'test/rules/rules.test.ts', test: 'name each rule that there is', named: 'credits-invented' },
    { of: 'a rule', file: 'test/rule-examples.test.ts', test: 'are one for each rule', named: 'credits-invented' },
    { of: 'a rule', file: 'test/all-rules.test.ts', test: 'make .credits-invented. say', named: 'credits-invented' },
    { of: 'a rule', file: 'test/clauses.test.ts', test: 'leave no rule without one', named: 'credits-invented' },
    { of: 'a plan key', file: 'test/project.test.ts', test: 'schemas/plan.+ tells in', named: 'nuova_del_piano' },
    { of: 'a plan key', file: 'test/docs.test.ts', test: 'explains every key of a plan', named: 'nuova_del_piano' },
    { of: 'a norm key', file: 'test/project.test.ts', test: 'schemas/standard.+ tells in', named: 'nuova_della_norma' },
    { of: 'a norm key', file: 'test/own-standard.test.ts', test: 'names every key', named: 'nuova_della_norma' },
    { of: 'an output format', file: 'test/docs.test.ts', test: 'names every format', named: 'invented' },
    { of: 'a command', file: 'test/project.test.ts', test: 'shows examples for every command', named: 'devise' },
    { of: 'a command', file: 'test/docs.test.ts', test: 'names every command', named: 'devise' },
    { of: 'a room', file: 'test/floors.test.ts', test: 'stands in a room that has a floor', named: 'spare.ts' },
  ];
  /** What is printed of each test that failed. */
  let failures: string[];
  beforeAll(() => {
    const built = run(copy, ['src/build/build.mjs']);
    expect(built.stderr).toBe('');
    const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
    const files = [...new Set(EXPECTED.map(({ file }) => file))];
    const tests = EXPECTED.map(({ test }) => test).join('|');
    const { stdout, stderr } = run(copy, [vitest, 'run', '--no-color', '--maxWorkers=1', ...files, '-t', tests]);
    failures = `${stdout}${stderr}`.split(/^ FAIL {2}/m).slice(1);
  });

  it.each(EXPECTED)('tells what lacks of $of: $file, «$test»', ({ file, test, named }) => {
    const told = failures.filter((text) => new RegExp(`^${file} > .*${test}`).test(text) && text.includes(named));
    expect(told.length, failures.join('\n')).toBeGreaterThan(0);
  });
});

describe('docs/sviluppo.md', () => {
  const page = readFileSync(join(ROOT, 'docs', 'sviluppo.md'), 'utf8');

  it('names only files that exist', () => {
    const named = [...page.matchAll(/`((?:src|test|docs|standards|schemas)\/[\w./-]*)`/g)].map(
      ([, path]) => path as string,
    );
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('has the floors that are kept', () => {
    const rows = [...page.matchAll(/^\| (\d) +\| `([\w.]+)\/?`/gm)].map(([, floor, room]) => `${floor} ${room}`);
    const floors = /const FLOORS = \[\n([\s\S]*?)\n\];/.exec(readFileSync(join(ROOT, 'test/floors.test.ts'), 'utf8'));
    const kept = (floors?.[1] ?? '')
      .split('\n')
      .flatMap((line, floor) => [...line.matchAll(/'([\w.]+)'/g)].map(([, room]) => `${floor} ${room}`));
    expect(rows).toEqual(kept);
  });
});
