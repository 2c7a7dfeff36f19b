/** Words that cannot be forgotten: in a copy of the sources some are, and the compiler names each of them. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ruleWords as english } from '../../src/language/en/rules.ts';
import { ruleWords as italian } from '../../src/language/it/rules.ts';
import { SLOT_NAMES } from '../../src/language/template.ts';
import { ROOT } from '../support/cli.ts';

const copy = mkdtempSync(join(tmpdir(), 'qualcheck-words-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** What the compiler says of the languages, after these edits of a copy: one line an error. */
function compiled(edits: readonly { file: string; from: RegExp; to: string }[]): string[] {
  for (const room of ['text', 'format', 'norms', 'repair', 'language'])
    cpSync(join(ROOT, 'src', room), join(copy, 'src', room), { recursive: true });
  const { compilerOptions } = JSON.parse(readFileSync(join(ROOT, 'tsconfig.json'), 'utf8'));
  const files = ['src/language/it.ts', 'src/language/en.ts'];
  writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
  writeFileSync(join(copy, 'package.json'), '{ "type": "module" }');
  for (const { file, from, to } of edits) {
    const path = join(copy, 'src', file);
    const text = readFileSync(path, 'utf8');
    const edited = text.replace(from, to);
    expect(edited, file).not.toBe(text);
    writeFileSync(path, edited);
  }
  const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const { stdout } = spawnSync(process.execPath, [tsc, '--noEmit', '--pretty', 'false', '-p', copy], {
    encoding: 'utf8',
    cwd: copy,
  });
  return stdout.split('\n').filter((line) => /error TS/.test(line));
}

describe('words of a rule', () => {
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));

  it('left out in either language do not compile, and are told by name', () => {
    const errors = compiled([
      // A rule with a title and a reason, and no word of what it finds.
      { file: 'norms/rules/credits.ts', from: /id: 'credits-not-allowed',/, to: "id: 'credits-new-rule'," },
      { file: 'language/it/rules/fad.ts', from: /\n {4}remedy: .*/, to: '' },
      { file: 'language/en/rules/atlante.ts', from: / {2}'ra-not-covered': [\s\S]*/, to: '};' },
      { file: 'language/en/rules.ts', from: / {2}\.\.\.profileWords,/, to: '' },
    ]);
    const told = (file: string, ...names: string[]) =>
      errors.filter((line) => line.startsWith(`src/${file}(`) && names.every((name) => line.includes(name)));
    expect(told('language/it/rules/credits.ts', 'credits-not-allowed')).toHaveLength(1);
    expect(told('language/en/rules/credits.ts', 'credits-not-allowed')).toHaveLength(1);
    expect(told('language/it/rules/fad.ts', "'remedy'")).toHaveLength(1);
    expect(told('language/en/rules/atlante.ts', 'ra-not-covered')).toHaveLength(1);
    expect(told('language/en/rules.ts', 'uc-mismatch')).toHaveLength(1);
  });
});

describe.each([
  ['it', italian],
  ['en', english],
] as const)('templates in %s', (_language, words) => {
  it('name only slots that there are', () => {
    const slots = Object.entries(words).flatMap(([rule, said]) =>
      Object.values(said).flatMap((template) =>
        typeof template === 'string'
          ? [...template.matchAll(/\{(\w+)\}/g)].map(([, slot]) => ({ rule, slot: slot as string }))
          : [],
      ),
    );
    expect(slots.length).toBeGreaterThan(60);
    expect(slots.filter(({ slot }) => !SLOT_NAMES.includes(slot))).toEqual([]);
  });
});
