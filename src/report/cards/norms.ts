/** Requirements as a reader wants them: the rule, the figure, the clause. */

import type { Words } from '../../language/words.ts';
import { exact } from '../../norms/hours.ts';
import type { Limit, Requirement, Rule } from '../../norms/rules/rule.ts';
import { clauseText } from '../findings.ts';
import { labelled, type Style } from '../style.ts';

/** A requirement beside the rule that gives it. */
export interface Asked {
  rule: Pick<Rule, 'id' | 'title'>;
  requirement: Requirement;
}

/** What is asked, under the title of its rule; several limits of one rule stand together. */
export function askedLines(asked: readonly Asked[], words: Words, style: Style): string[] {
  if (asked.length === 0) return [];
  const result = ['', style.color.bold(words.ui.norms)];
  let last = '';
  for (const { rule, requirement } of asked) {
    if (rule.id !== last) result.push(`  ${rule.title[words.language]} ${style.color.dim(`[${rule.id}]`)}`);
    last = rule.id;
    result.push(...requirementLines(requirement, words, style));
  }
  return result;
}

/** A figure with its field, or the sentence itself. */
export function requirementLines(requirement: Requirement, words: Words, style: Style): string[] {
  const { clause, subject } = requirement;
  const limit = 'limit' in requirement ? requirement.limit : requirement.figure;
  const figure = limit && `${words.subject(subject)} ${bound(limit, words)}`.trim();
  const quoted =
    clause === undefined
      ? []
      : labelled(figure === undefined ? '    ' : '      ', clauseText(clause), style.columns, style.color.dim);
  return [...(figure === undefined ? [] : labelled('    ', figure, style.columns)), ...quoted];
}

function bound({ relation, bound: value, basis }: Limit, words: Words): string {
  // «Some hours» has no figure.
  if (relation === '>') return '';
  const sign = { '>=': '≥', '<=': '≤', '=': '=' }[relation];
  const share =
    basis === undefined ? '' : ` (${words.ui.share(words.number(exact(basis.percent)), words.hours(basis.of))})`;
  return `${sign} ${words.hours(value)}${share}`;
}
