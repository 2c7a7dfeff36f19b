/** Rules as SARIF tells them: all that a plan was checked by, and what else was found. */
import { formatWords } from '../language/formats.ts';
import type { Words } from '../language/words.ts';
import type { ReportMeta, RuleText } from './renderer.ts';

/** The rules of the standards, then those of findings that no standard gives, each once, as they are met. */
export function ruleIndex(words: Words, { rules }: Pick<ReportMeta, 'rules'>) {
  const all = [...rules];
  const places = new Map(rules.map(({ id }, index) => [id, index]));
  return {
    /** The place of a rule among all. */
    of(id: string): number {
      const known = places.get(id);
      if (known !== undefined) return known;
      places.set(id, all.length);
      return all.push(otherRule(id, words)) - 1;
    },
    all: (): readonly RuleText[] => all,
  };
}

const WARNINGS = new Set(['text-cut', 'standard-replaced']);

function otherRule(id: string, words: Words): RuleText {
  const { otherRules } = formatWords[words.language];
  const texts = id in otherRules ? otherRules[id as keyof typeof otherRules] : otherRules.format;
  return { id, severity: WARNINGS.has(id) ? 'warning' : 'error', ...texts, explained: false };
}

/** A rule with its help, which says how to read more; it points at its page where there are pages. */
export function sarifRule(
  { id, title, why, severity, explained }: RuleText,
  words: Words,
  { homepage }: Pick<ReportMeta, 'homepage'>,
) {
  const more = explained ? [formatWords[words.language].seeRule(id)] : [];
  return {
    id,
    name: id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: `${title}.` },
    fullDescription: { text: why },
    ...(explained && homepage !== undefined ? { helpUri: pageOfRule(id, homepage) } : {}),
    help: {
      text: [`${title}.`, why, ...more].join('\n\n'),
      markdown: [`**${title}**`, why, ...more.map(quotedCommand)].join('\n\n'),
    },
    defaultConfiguration: { level: severity },
    properties: { 'problem.severity': severity, precision: 'very-high', tags: ['standard-formativo'] },
  };
}

function pageOfRule(id: string, homepage: string): string {
  return new URL(`docs/regole.md#${id}`, homepage.replace(/\/*$/, '/')).href;
}

/** A command in quotation marks, as code. */
function quotedCommand(text: string): string {
  return text.replace(/[\u00ab\u201c](qualcheck [^\u00bb\u201d]+)[\u00bb\u201d]/, '`$1`');
}
