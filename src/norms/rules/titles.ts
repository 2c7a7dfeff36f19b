/** Titles of all rules, findings about exceptions included. */

import type { Language } from '../../text/language.ts';
import { EXCEPTION_FINDINGS } from './exceptions.ts';
import { RULES } from './index.ts';
import type { Rule } from './rule.ts';

/** All rules, with what `show` tells of them. */
export const DESCRIBED_RULES: readonly Pick<Rule, 'id' | 'severity' | 'title' | 'why'>[] = [
  ...RULES,
  ...EXCEPTION_FINDINGS,
];

export function titleOf(id: string, language: Language): string {
  return DESCRIBED_RULES.find((rule) => rule.id === id)?.title[language] ?? id;
}
