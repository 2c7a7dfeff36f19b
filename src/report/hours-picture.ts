/** The hours of a plan as a picture: planned against asked, a small bar, and FaD against its cap. */

import type { Standard } from '../format/standard.ts';
import { MODES } from '../format/vocabulary.ts';
import { modeTitles } from '../language/names.ts';
import type { Words } from '../language/words.ts';
import type { PlanFacts } from '../norms/facts.ts';
import { exact, type Micro, toDecimal } from '../norms/hours.ts';
import type { Outcome } from '../norms/outcome.ts';
import type { Limit } from '../norms/rules/rule.ts';
import { inColumns } from './columns.ts';
import { hoursOf, otherHours, type PlanReport } from './report.ts';
import { safe } from './safe.ts';
import { cut, labelled, type Style } from './style.ts';

type LimitOutcome = Outcome & { limit: Limit };

/** Narrower than this there is no room for bars; wider, for longer ones. */
const BARS_FROM = 76;
const LONG_BARS_FROM = 110;
/** Columns of the figures beside the names. */
const FIGURES = 45;
const FIGURES_ALONE = 44;

/** One line for each floor of hours and each cap of the course; caps of a unit stand beside its floor. The hours of the plan are there whatever the standard sets. */
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
  const caps = new Map(
    limits.flatMap(({ limit }) =>
      limit.relation === '<=' && limit.measure.measure === 'fad' && limit.measure.unit
        ? [[limit.measure.unit, limit]]
        : [],
    ),
  );
  const barWidth = style.columns >= LONG_BARS_FROM ? 24 : style.columns >= BARS_FROM ? 12 : 0;
  const labelWidth = style.columns - (barWidth === 0 ? FIGURES_ALONE : barWidth + FIGURES);
  const names = namesOf(standard);
  const nameOf = (code: string) => cut(safe(`  ${code} ${names.get(code) ?? ''}`), labelWidth);
  const { ui } = words;
  const table = rows.map((row) => {
    const { code } = row.subject;
    const name = code === undefined ? cut(safe(words.subject(row.subject)), labelWidth) : nameOf(code);
    const cap = code === undefined ? undefined : caps.get(code);
    return [name, ...figures(row, cap, facts, barWidth, words, style)];
  });
  const plain = (label: string, hours: Micro, how = '') => {
    table.push([label, words.hours(hours), how, ...(barWidth === 0 ? [] : ['']), '', '']);
  };
  const bound = new Set(rows.flatMap(({ limit }) => limit.measure.unit ?? []));
  for (const [code, hours] of ownHours(facts)) if (!bound.has(code)) plain(nameOf(code), hours);
  const isBound = (sum: string) => rows.some(({ limit: { measure } }) => measure.measure === sum && !measure.unit);
  if (!isBound('totale')) {
    const total = facts.measure({ measure: 'totale' }).hours;
    if (total > 0) plain(words.subject({ kind: 'totale' }), total);
  }
  for (const counted of [true, false]) {
    const other = otherHours(facts, counted);
    if (other > 0) plain(ui.otherActivities, other, counted ? ui.counted : ui.notCounted);
  }
  if (table.length === 0) return [];
  const asked = rows.length > 0 ? ui.asked : '';
  const head = [ui.planned, asked, ...(barWidth === 0 ? [] : ['']), '', caps.size > 0 ? 'FaD / max' : ''];
  const aligns = ['left', 'right', 'right', ...(barWidth === 0 ? [] : (['left'] as const)), 'right', 'left'] as const;
  const text = inColumns(
    [[style.color.bold(ui.hours), ...head.map((label) => style.color.dim(label))], ...table],
    aligns,
  );
  return [...text.trimEnd().split('\n'), ...byMode(facts, isBound('stage') ? ['stage'] : [], words, style)];
}

/** What is planned against what is asked, and the FaD of a unit that has a cap. */
function figures(
  row: LimitOutcome,
  cap: Limit | undefined,
  facts: PlanFacts,
  barWidth: number,
  words: Words,
  style: Style,
): string[] {
  const { limit } = row;
  const { hours, complete } = facts.measure(limit.measure);
  const paints = paint(row, style);
  return [
    paints(`${words.number(hours)}${complete ? '' : '?'} h`),
    `${limit.relation === '<=' ? '≤' : '≥'} ${words.hours(limit.bound)}`,
    ...(barWidth === 0 ? [] : [paints(bar(hours, limit, barWidth))]),
    style.color.dim(difference(hours, limit, words)),
    cap === undefined ? '' : remote(facts, cap, words, style),
  ];
}

/** The hours of each unit that the plan has, in its order. */
function ownHours({ slots }: PlanFacts): Map<string, Micro> {
  const hours = new Map<string, Micro>();
  for (const slot of slots) {
    if (slot.unit === undefined || slot.mode === 'stage') continue;
    hours.set(slot.unit, ((hours.get(slot.unit) ?? 0) + (slot.hours ?? 0)) as Micro);
  }
  return hours;
}

/** How the hours of the plan are divided; `shown` stand above. */
function byMode(facts: PlanFacts, shown: readonly string[], words: Words, style: Style): string[] {
  const parts = modeParts(facts, shown, words);
  return parts.length === 0 ? [] : labelled('', parts.join(' · '), style.columns, style.color.dim);
}

function modeParts(facts: PlanFacts, shown: readonly string[], words: Words): string[] {
  const hours = hoursOf(facts);
  const titles = modeTitles(words.language);
  return MODES.flatMap((mode) => {
    const own = exact(hours[mode] ?? 0);
    return own > 0 && !shown.includes(mode) ? [`${titles[mode]} ${words.hours(own)}`] : [];
  });
}

/** The hours of the plan in one line: the total, and how it is divided; nothing where none are written. */
export function hoursLine({ facts }: Pick<PlanReport, 'facts'>, words: Words): string {
  const total = facts?.measure({ measure: 'totale' }).hours ?? 0;
  if (facts === undefined || total === 0) return '';
  return [`${words.subject({ kind: 'totale' })} ${words.hours(total as Micro)}`, ...modeParts(facts, [], words)].join(
    ' · ',
  );
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
