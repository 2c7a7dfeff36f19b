/** A rule as `explain` and `show` tell it. Pure. */
import type { Catalog } from '../../catalog/catalog.ts';
import type { Words } from '../../language/words.ts';
import type { RuleText } from '../../norms/rules/rule.ts';
import type { ListedRule } from '../../norms/rules/titles.ts';
import type { Style } from '../style.ts';
import { ruleCard } from './rule.ts';

/** Where to look, in which words and in which style to tell it. */
export interface Manner {
  catalog: Catalog;
  words: Words;
  style: Style;
  /** All rules: given, so that who asks carries them once. */
  rules: readonly ListedRule[];
  /** The same, with what is said of exceptions. */
  described: readonly RuleText[];
}

/** The card of a rule, with what each standard at hand makes of it. */
export async function describeRule(rule: RuleText, { catalog, words, style, rules }: Manner): Promise<string> {
  const entries = await catalog.entries();
  const standards = entries.filter(({ kind }) => kind !== 'scheda' && kind !== 'avviso');
  const calls = entries.filter(({ kind }) => kind === 'avviso');
  const avvisi = await Promise.all(calls.map(({ id }) => catalog.avviso(id)));
  const requirements = rules.find(({ id }) => id === rule.id)?.requirements;
  const found = await Promise.all(standards.map(({ id }) => catalog.standard(id)));
  const known = found.filter((standard) => standard !== undefined);
  const norms = await Promise.all(known.map((standard) => catalog.norms(standard)));
  const asked =
    requirements === undefined
      ? []
      : norms.map((each) => ({ standard: each.standard, requirements: requirements(each) }));
  const example = await catalog.example(rule.id);
  return ruleCard(rule, asked, words, style, {
    ...(example ? { example } : {}),
    avvisi: avvisi.filter((avviso) => avviso !== undefined),
  });
}
