/** Rules as SARIF tells them: all that a plan was checked by, and what else was found. */
import { formatWords } from '../language/formats.ts';
import type { Words } from '../language/words.ts';
import type { Entry } from './entries.ts';
import type { ReportMeta, RuleText } from './renderer.ts';

/** The rules of the standards, then those of findings that no standard gives, each once. */
export function ruleTexts(entries: readonly Entry[], words: Words, { rules }: ReportMeta): RuleText[] {
  const known = new Set(rules.map(({ id }) => id));
  const others = [...new Set(entries.map(({ rule }) => rule))].filter((id) => !known.has(id));
  return [...rules, ...others.map((id) => otherRule(id, words))];
}

const WARNINGS = new Set(['text-cut', 'standard-replaced']);

function otherRule(id: string, words: Words): RuleText {
  const { otherRules } = formatWords[words.language];
  const texts = id in otherRules ? otherRules[id as keyof typeof otherRules] : otherRules.format;
  return { id, severity: WARNINGS.has(id) ? 'warning' : 'error', ...texts, explained: false };
}

/** A rule with its help. There is no page of its own to point at: the help says how to read more. */
export function sarifRule({ id, title, why, severity, explained }: RuleText, words: Words) {
  const more = explained ? [formatWords[words.language].seeRule(id)] : [];
  return {
    id,
    name: id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: `${title}.` },
    fullDescription: { text: why },
    help: {
      text: [`${title}.`, why, ...more].join('\n\n'),
      markdown: [`**${title}**`, why, ...more.map(quotedCommand)].join('\n\n'),
    },
    defaultConfiguration: { level: severity },
    properties: { 'problem.severity': severity, precision: 'very-high', tags: ['standard-formativo'] },
  };
}

/** A command in quotation marks, as code. */
function quotedCommand(text: string): string {
  return text.replace(/[«“](qualcheck [^»”]+)[»”]/, '`$1`');
}
