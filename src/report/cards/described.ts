/** A rule as `explain` and `show` tell it. Pure. */
import type { Catalog } from '../../catalog/catalog.ts';
import type { Words } from '../../language/words.ts';
import { RULES } from '../../norms/rules/index.ts';
import type { DESCRIBED_RULES } from '../../norms/rules/titles.ts';
import type { Style } from '../style.ts';

/** Where to look, in which words and in which style to tell it. */
export interface Manner {
  catalog: Catalog;
  words: Words;
  style: Style;
}

/** The card of a rule, with what each standard at hand makes of it. */
export async function describeRule(
  rule: (typeof DESCRIBED_RULES)[number],
  { catalog, words, style }: Manner,
): Promise<string> {
  const entries = await catalog.entries();
  const standards = entries.filter(({ kind }) => kind !== 'scheda' && kind !== 'avviso');
  const calls = entries.filter(({ kind }) => kind === 'avviso');
  const avvisi = await Promise.all(calls.map(({ id }) => catalog.avviso(id)));
  const requirements = RULES.find(({ id }) => id === rule.id)?.requirements;
  const found = await Promise.all(standards.map(({ id }) => catalog.standard(id)));
  const known = found.filter((standard) => standard !== undefined);
  const norms = await Promise.all(known.map((standard) => catalog.norms(standard)));
  const asked =
    requirements === undefined
      ? []
      : norms.map((each) => ({ standard: each.standard, requirements: requirements(each) }));
  const [example, { ruleCard }] = await Promise.all([catalog.example(rule.id), import('./rule.ts')]);
  return ruleCard(rule, asked, words, style, {
    ...(example ? { example } : {}),
    avvisi: avvisi.filter((avviso) => avviso !== undefined),
  });
}
