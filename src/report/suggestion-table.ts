/** `suggest` for people: what changes and why, the difference, what no number mends, the headroom. Pure. */

import { easiest, type RepairWords, sizeOf, yielding } from '../language/repair.ts';
import type { Words } from '../language/words.ts';
import type { Conflict, Party } from '../repair/conflict.ts';
import { type Change, isLarge, type Repair } from '../repair/repair.ts';
import { inColumns } from './columns.ts';
import { diffLines } from './diff-lines.ts';
import { clauseText, gaps, heading, joined, planHead } from './findings.ts';
import { marginRows } from './margin-cells.ts';
import { type Line, MARKS, placeText } from './report.ts';
import { safe } from './safe.ts';
import { labelled, type Style, wrap } from './style.ts';
import { hoursOpenAfter, introducedLines, passesAfter, remainingLines, type Suggestion } from './suggestion.ts';
import { plainTable } from './tables.ts';

const RESULT_MARKS = {
  'none-needed': MARKS.pass,
  incomplete: MARKS.incomplete,
  found: '✎',
  impossible: MARKS.fail,
  unknown: MARKS.unable,
} as const;

export function suggestionTable(suggestion: Suggestion, words: Words, said: RepairWords, style: Style): string {
  const { repair, diff, margins } = suggestion;
  if (repair === undefined) return '';
  const { changes, conflict } = repair;
  const sections = [
    header(suggestion, words, said, style),
    changes.length === 0 ? [] : changeTable(changes, suggestion, said, words, style),
    conflict === undefined ? [] : conflictSection(conflict, said, style),
    addedSection(suggestion, said, style),
    slipSection(suggestion, said, style),
    diff === '' ? [] : [style.color.bold.underline(said.difference), ...diffLines(diff, style)],
    gaps(said.introduced, introducedLines(suggestion, words), suggestion.report.file, style),
    ...remaining(suggestion, words, said, style),
    alternativeSection(repair, said, style),
    margins ? marginSection(suggestion, words, style) : [],
    [...closing(suggestion, words, said, style), ...completing(suggestion, said, style)],
  ];
  return joined(sections);
}

/** Hours that wait for what the plan does not say, then what has nothing to do with hours. */
function remaining(suggestion: Suggestion, words: Words, said: RepairWords, style: Style): string[][] {
  const lines = remainingLines(suggestion, words).filter((line) => !isOfSlip(line, suggestion));
  const { file } = suggestion.report;
  const waiting = lines.filter(({ unit }) => unit === 'h');
  const others = lines.filter(({ unit }) => unit !== 'h');
  return [gaps(said.waiting, waiting, file, style), gaps(said.remaining, others, file, style)];
}

/** What is wrong with a unit because another has its code: told once, with the code. */
function isOfSlip({ rule, subject, unit }: Line, { repair }: Suggestion): boolean {
  return (repair?.slips ?? []).some(({ written, code }) =>
    unit === 'h' ? subject === written : rule === 'uf-duplicate' || subject === code,
  );
}

function header({ repair, report }: Suggestion, words: Words, said: RepairWords, style: Style): string[] {
  if (repair === undefined) return [];
  const { result } = repair;
  const paint = {
    'none-needed': style.color.green,
    incomplete: style.color.yellow,
    found: style.color.cyan,
    impossible: style.color.red,
    unknown: style.color.yellow,
  };
  return planHead(paint[result].bold(`${RESULT_MARKS[result]} ${said.result[result]}`), report, words, style);
}

function placeWithMode(change: Change, said: RepairWords): string {
  return change.mode === undefined ? said.place(change) : `${said.place(change)}, ${said.mode[change.mode]}`;
}

/** Only the search for the least change of proportions tells that no smaller one does. */
function isNeeded({ style, proven }: Repair): boolean {
  return style === 'proporzionato' && proven;
}

/** One row for each number; the reason is the first limit that would not hold without it. */
function changeTable(
  changes: readonly Change[],
  { report }: Suggestion,
  said: RepairWords,
  words: Words,
  style: Style,
): string[] {
  const { columns } = said;
  const cell = ({ path }: Change) => (report.cells === undefined ? '' : `${placeText(report.locate(path))} `);
  const rows = changes.map((change): string[] => {
    const { mode, from, to, why, follows } = change;
    const reasons = why.slice(0, 2).map((bound) => {
      const { clause } = bound;
      return clause === undefined ? said.bound(bound) : `${said.bound(bound)} — ${clauseText(clause)}`;
    });
    return [
      safe(`${cell(change)}${said.place(change)}`),
      mode === undefined ? '' : said.mode[mode],
      from === undefined ? '—' : words.number(from),
      words.number(to),
      safe(follows ? said.follows : reasons.join('; ') || said.noReason),
    ];
  });
  const head = [columns.where, columns.mode, columns.from, columns.to, columns.why];
  return plainTable([head, ...rows], { columns: style.columns, flexible: 4 })
    .trimEnd()
    .split('\n');
}

/** What is proposed beside numbers; where it goes is in the difference. */
function addedSection({ completed }: Suggestion, said: RepairWords, style: Style): string[] {
  const { added = [] } = completed ?? {};
  if (added.length === 0) return [];
  const lines = added.flatMap(({ section, code }) => labelled('  • ', safe(said.adding(code, section)), style.columns));
  return [heading(said.added, added.length, style), ...lines];
}

/** Other ways to the same end: what each costs, and its numbers. */
function alternativeSection({ alternatives }: Repair, said: RepairWords, style: Style): string[] {
  if (alternatives.length === 0) return [];
  const lines = alternatives.flatMap(({ kind, changes }) => [
    ...labelled('  ', safe(said.alternative(kind, sizeOf(changes))), style.columns),
    ...labelled(
      '    ',
      safe(
        changes
          .filter(({ follows }) => !follows)
          .map(said.changed)
          .join('; '),
      ),
      style.columns,
      style.color.dim,
    ),
  ]);
  return [heading(said.alternatives, alternatives.length, style), ...lines];
}

/** Units that were read under another code: what is wrong there is no number. */
function slipSection({ repair, report }: Suggestion, said: RepairWords, style: Style): string[] {
  const { slips = [] } = repair ?? {};
  if (slips.length === 0) return [];
  const lines = slips.flatMap(({ path, written, code }) => {
    return wrap(`${safe(placeText(report.locate(path)))} ${safe(said.slip(written, code))}`, style.columns - 2).map(
      (each) => `  ${each}`,
    );
  });
  return [heading(said.slips, slips.length, style), ...lines];
}

/** The clauses that cannot hold together, and what would have to give way. */
export function conflictSection(conflict: Conflict, said: RepairWords, style: Style): string[] {
  const { parties, step } = conflict;
  if (step !== undefined) return wrap(said.finerStep(step), style.columns);
  const best = easiest(conflict);
  const open = yielding(conflict);
  return [
    ...wrap(said.conflict(parties.length), style.columns),
    ...parties.flatMap((party, index) =>
      partyLines(party, index, open.includes(party) ? said.relax(party) : undefined, said, style, party === best),
    ),
  ];
}

function partyLines(
  party: Party,
  index: number,
  relax: string | undefined,
  said: RepairWords,
  style: Style,
  isBest: boolean,
): string[] {
  const number = `  ${index + 1}. `;
  const indent = ' '.repeat(number.length);
  const clause = 'bound' in party ? party.bound.clause : undefined;
  const text = 'bound' in party ? said.bound(party.bound) : `«${party.hold.request}»`;
  return [
    ...labelled(number, safe(text), style.columns, style.color.red),
    ...(clause === undefined
      ? []
      : labelled(indent, safe(`${clauseText(clause)} — ${clause.source}`), style.columns, style.color.dim)),
    ...(relax === undefined
      ? []
      : labelled(`${indent}→ `, safe(relax), style.columns, isBest ? style.color.green.bold : style.color.green)),
  ];
}

function marginSection({ report }: Suggestion, words: Words, style: Style): string[] {
  const { said, head, rows } = marginRows(report.outcomes, words);
  if (rows.length === 0) return [heading(said.title, 0, style), said.none];
  const paint = { broken: style.color.red, binds: style.color.yellow, room: style.color.green };
  const cells = rows.map(({ limit, planned, asked, margin, state, tone }) => [
    safe(limit),
    planned,
    asked,
    paint[tone](margin),
    state,
  ]);
  const titles = [...head, ''].map((each) => style.color.dim(each));
  const table = inColumns([titles, ...cells], ['left', 'right', 'right', 'right', 'left'])
    .trimEnd()
    .split('\n');
  return [heading(said.title, rows.length, style), ...table];
}

/** What the plan lacks beside hours, and how it is proposed. */
function completing({ repair, completing }: Suggestion, said: RepairWords, style: Style): string[] {
  if (repair === undefined || repair.result === 'impossible' || repair.result === 'unknown') return [];
  const { absent, slips } = repair;
  return [
    ...(slips.length === 0 || completing ? [] : wrap(said.correcting, style.columns)),
    ...(absent.length === 0 ? [] : wrap(safe(said.lacking(absent, completing)), style.columns)),
  ].map((line) => style.color.dim(line));
}

function closing(suggestion: Suggestion, words: Words, said: RepairWords, style: Style): string[] {
  const { repair, after, written } = suggestion;
  if (repair === undefined || after === undefined) return [];
  const { result, changes, step, conflict } = repair;
  const passes = passesAfter(suggestion);
  if (result === 'none-needed') return wrap(said.nothing(passes), style.columns);
  if (result === 'incomplete') return wrap(said.open(repair.slips.length > 0), style.columns);
  if (result === 'unknown') return wrap(said.unknown, style.columns);
  if (result === 'impossible') {
    const advice = conflict === undefined ? undefined : said.advice(conflict);
    return advice === undefined ? [] : wrap(safe(advice), style.columns);
  }
  const size = sizeOf(changes);
  const large = changes.filter(isLarge).map((change) => placeWithMode(change, said));
  const verdict = said.after[hoursOpenAfter(suggestion) ? 'open' : after.verdict];
  return [
    ...(size.numbers === 0 ? [] : wrap(said.summary(size, step, repair), style.columns)),
    ...(large.length === 0 ? [] : wrap(safe(said.large(large, isNeeded(repair))), style.columns)),
    ...wrap(verdict, style.columns).map((line) => (passes ? style.color.green(line) : line)),
    ...(written || introducedLines(suggestion, words).length > 0
      ? []
      : wrap(suggestion.howToWrite ?? said.howToWrite, style.columns).map((line) => style.color.dim(line))),
  ];
}
