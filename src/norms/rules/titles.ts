/** Titles of all rules, findings about exceptions included. */

import type { Language } from '../../text/language.ts';
import { EXCEPTION_FINDINGS } from './exceptions.ts';
import { RULES } from './index.ts';
import type { Rule, RuleText } from './rule.ts';

/** Every rule by name, drawn from where each is declared: a language that has no words for one does not compile. */
export type RuleId = Literal<(typeof RULES | typeof EXCEPTION_FINDINGS)[number]['id']>;
/** A family whose ids widen to `string` would leave nothing to check: it stops everything instead. */
type Literal<Id extends string> = string extends Id ? never : Id;

/** A rule of the list, for whom its outcomes are worded. */
export type ListedRule = Rule<RuleId>;

/** A norm that a plan names and nobody has, or that stands for a shipped one, a text that YAML cuts: said like a rule that fails, though no standard asks it. */
export type UnknownNorm = 'standard-unknown' | 'avviso-unknown' | 'standard-replaced' | 'text-cut' | 'to-complete';

/** All rules, with what `show` tells of them. */
export const DESCRIBED_RULES: readonly RuleText<RuleId>[] = [...RULES, ...EXCEPTION_FINDINGS];

const TITLES = new Map<string, RuleText['title']>(DESCRIBED_RULES.map(({ id, title }) => [id, title]));

export function titleOf(id: string, language: Language): string {
  return TITLES.get(id)?.[language] ?? id;
}
