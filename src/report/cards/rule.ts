/** The card of a rule, and the table of `rules`. */

import type { Avviso } from '../../format/avviso.ts';
import type { Edits, RuleExample } from '../../format/rule-examples.ts';
import type { Standard } from '../../format/standard.ts';
import type { Words } from '../../language/words.ts';
import type { Requirement, Rule } from '../../norms/rules/rule.ts';
import { safe } from '../safe.ts';
import type { Style } from '../style.ts';
import { plainTable } from '../tables.ts';
import { constraintLines } from './avviso.ts';
import { requirementLines } from './norms.ts';
import { factLines, lines } from './parts.ts';

/** The rule whose clauses are those of the public calls. */
const CONSTRAINTS = 'vincolo-not-met';

/** A rule: what it asks and why, and what each standard makes of it. */
export function ruleCard(
  rule: Pick<Rule, 'id' | 'severity' | 'title' | 'why'>,
  standards: readonly { standard: Standard; requirements: readonly Requirement[] }[],
  words: Words,
  style: Style,
  { example, avvisi }: { example?: RuleExample; avvisi: readonly Avviso[] },
): string {
  const { ui, language } = words;
  const sections = standards.flatMap(({ standard, requirements }) => [
    '',
    style.color.bold(safe(`${ui.whereFound} ${standard.id}`)),
    ...(requirements.length === 0
      ? [`  ${ui.notSet}`]
      : requirements.flatMap((each) => requirementLines(each, words, style))),
  ]);
  return lines([
    `${style.color.bold(rule.id)} · ${rule.title[language]}`,
    ...factLines(
      [
        [ui.severity, rule.severity === 'error' ? ui.error : ui.warning],
        [ui.why, rule.why[language]],
      ],
      style,
    ),
    ...sections,
    ...(rule.id === CONSTRAINTS
      ? avvisi.flatMap((avviso) => [
          '',
          style.color.bold(safe(avviso.id)),
          ...avviso.vincoli.flatMap((each) => constraintLines(each, words, style)),
        ])
      : []),
    ...(example === undefined ? [] : exampleLines(example, words, style)),
  ]);
}

/** A check of `check-standards`: what it looks at, and why. */
export function checkCard(id: string, { title, why }: Pick<Rule, 'title' | 'why'>, words: Words, style: Style): string {
  const { ui, language } = words;
  return lines([`${style.color.bold(id)} · ${title[language]}`, ...factLines([[ui.why, why[language]]], style)]);
}

/** What breaks a rule and what passes, as changes to a conforming plan. */
function exampleLines({ piano, viola, rispetta }: RuleExample, { ui }: Words, style: Style): string[] {
  const edits = (title: string, changes: Edits) =>
    Object.keys(changes).length === 0
      ? []
      : [
          '',
          style.color.bold(`${title} (${ui.changing} examples/${piano}.yaml)`),
          ...Object.entries(changes).map(([path, value]) => `  ${editLine(path, value, ui.removed)}`),
        ];
  return [...edits(ui.breaks, viola), ...edits(ui.respects, rispetta)];
}

/** A change as it would be written in the plan. */
export function editLine(path: string, value: Edits[string], removed: string): string {
  return value === null ? `${path}: ${removed}` : `${path}: ${flow(value)}`;
}

/** A value in YAML flow style; words without quotes, as a designer writes them. */
function flow(value: Edits[string]): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, each]) => `${key}: ${flow(each)}`)
      .join(', ')} }`;
  }
  return value === '' ? '""' : String(value);
}

/** The table of `rules`. */
export function ruleList(
  rules: readonly Pick<Rule, 'id' | 'severity' | 'title'>[],
  words: Words,
  style: Style,
): string {
  const { ui, language } = words;
  const rows = rules.map(({ id, severity, title }) => [
    id,
    severity === 'error' ? ui.error : ui.warning,
    title[language],
  ]);
  return plainTable(rows, { columns: style.columns, flexible: 2 });
}
