/** Words that cannot be forgotten: in a copy of the sources some are, and the compiler names each of them. */
import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { ruleWords as english } from '../../src/language/en/rules.ts';
import { ruleWords as italian } from '../../src/language/it/rules.ts';
import { SLOT_NAMES } from '../../src/language/template.ts';
import { compiled, copied, edit } from '../support/copied.ts';

const copy = copied(['text', 'format', 'norms', 'repair', 'language'].map((room) => `src/${room}`));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('words of a rule', () => {
  it('left out in either language do not compile, and are told by name', () => {
    edit(copy, [
      // A rule with a title and a reason, and no word of what it finds.
      { file: 'src/norms/rules/credits.ts', from: /id: 'credits-not-allowed',/, to: "id: 'credits-new-rule'," },
      { file: 'src/language/it/rules/fad.ts', from: /\n {4}remedy: .*/, to: '' },
      { file: 'src/language/en/rules/atlante.ts', from: / {2}'ra-not-covered': [\s\S]*/, to: '};' },
      { file: 'src/language/en/rules.ts', from: / {2}\.\.\.profileWords,/, to: '' },
    ]);
    const errors = compiled(copy, ['src/language/it.ts', 'src/language/en.ts']);
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
