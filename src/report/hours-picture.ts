/** The hours of a plan as a picture: planned against asked, a small bar, and FaD against its cap. */

import type { Standard } from '../format/standard.ts';
import type { Words } from '../language/words.ts';
import type { PlanFacts } from '../norms/facts.ts';
import { type Micro, toDecimal } from '../norms/hours.ts';
import type { Outcome } from '../norms/outcome.ts';
import type { Limit } from '../norms/rules/rule.ts';
import { inColumns } from './columns.ts';
import { otherHours } from './report.ts';
import { safe } from './safe.ts';
import { cut, type Style } from './style.ts';

type LimitOutcome = Outcome & { limit: Limit };

/** One line for each floor of hours and each cap of the course; caps of a unit stand beside its floor. */
export function hoursPicture(
  outcomes: readonly Outcome[],
  facts: PlanFacts,
  standard: Standard,
  words: Words,
  style: Style,
): string[] {
  const limits = outcomes.filter((each): each is LimitOutcome => each.limit !== undefined && each.limit.bound > 0);
  // A stricter reading is a warning of its own, not a figure of the standard.
  const rows = limits.filter(
    ({ limit, rule }) => rule !== 'fad-above-net-cap' && (limit.relation === '>=' || limit.measure.unit === undefined),
  );
  if (rows.length === 0) return [];
  const caps = new Map(
    limits.flatMap(({ limit }) =>
      limit.relation === '<=' && limit.measure.measure === 'fad' && limit.measure.unit
        ? [[limit.measure.unit, limit]]
        : [],
    ),
  );
  const barWidth = style.columns >= 110 ? 24 : 12;
  const labelWidth = style.columns - barWidth - 45;
  const names = namesOf(standard);
  const table: string[][] = [];
  const { ui } = words;
  table.push([
    style.color.bold(ui.hours),
    style.color.dim(ui.planned),
    style.color.dim(ui.asked),
    '',
    '',
    caps.size > 0 ? style.color.dim('FaD / max') : '',
  ]);
  for (const row of rows) {
    const { limit, subject } = row;
    const known = facts.measure(limit.measure);
    const label =
      subject.code === undefined ? words.subject(subject) : `${subject.code} ${names.get(subject.code) ?? ''}`;
    const cap = subject.code === undefined ? undefined : caps.get(subject.code);
    const gap = known.complete ? '' : '?';
    table.push([
      cut(safe(subject.code === undefined ? label : `  ${label}`), labelWidth),
      paint(row, style)(`${words.number(known.hours)}${gap} h`),
      `${limit.relation === '<=' ? '≤' : '≥'} ${words.hours(limit.bound)}`,
      paint(row, style)(bar(known.hours, limit, barWidth)),
      style.color.dim(difference(known.hours, limit, words)),
      cap === undefined ? '' : remote(facts, cap, words, style),
    ]);
  }
  for (const counted of [true, false]) {
    const other = otherHours(facts, counted);
    if (other === 0) continue;
    const how = counted ? ui.counted : ui.notCounted;
    table.push([ui.otherActivities, words.hours(other), '', style.color.dim(how), '', '']);
  }
  return inColumns(table, ['left', 'right', 'right', 'left', 'right', 'left']).trimEnd().split('\n');
}

function paint({ outcome, severity }: Outcome, style: Style) {
  if (outcome === 'pass') return style.color.green;
  return outcome === 'fail' && severity === 'error' ? style.color.red : style.color.yellow;
}

/** Filled in proportion; never shown full while a quarter of an hour is missing. */
function bar(hours: Micro, { bound }: Limit, width: number): string {
  const ratio = bound === 0 ? 1 : hours / bound;
  const filled = ratio >= 1 ? width : Math.min(Math.floor(ratio * width), width - 1);
  return '█'.repeat(filled) + '░'.repeat(width - filled);
}

/** Hours above or short of a floor; of a cap only what is beyond it. */
function difference(hours: Micro, { bound, relation }: Limit, words: Words): string {
  const by = (hours - bound) as Micro;
  if (by === 0 || (relation === '<=' && by < 0)) return '';
  return `${by > 0 ? '+' : '−'}${words.number(Math.abs(by) as Micro)} h`;
}

function remote(facts: PlanFacts, cap: Limit, words: Words, style: Style): string {
  const { hours } = facts.measure(cap.measure);
  const text = `${words.number(hours)} / ${words.number(cap.bound)}`;
  return toDecimal(hours) > toDecimal(cap.bound) ? style.color.red(text) : text;
}

function namesOf({ unita_formative, competenze_chiave = [] }: Standard): Map<string, string> {
  return new Map(
    [...unita_formative, ...competenze_chiave].map(({ codice, denominazione }) => [codice, denominazione]),
  );
}
