/** `suggest --format json`: the result of `model/suggestion.ts`, version 1. Pure. */

import { formatPath, type Position } from '../format/problem.ts';
import type { SuggestionRecord } from '../format/suggestion.ts';
import { easiest, type RepairWords, sizeOf } from '../language/repair.ts';
import type { Words } from '../language/words.ts';
import { toDecimal } from '../norms/hours.ts';
import { marginsOf } from '../norms/margin.ts';
import type { Conflict, Party } from '../repair/conflict.ts';
import type { Reason } from '../repair/limits.ts';
import { type Alternative, type Change, isLarge, type Repair } from '../repair/repair.ts';
import { linesOf, type PlanReport } from './report.ts';
import { introducedLines, remainingLines, type Suggestion } from './suggestion.ts';

const HUNDREDTHS = 100;

export function suggestionRecord(
  suggestion: Suggestion,
  words: Words,
  said: RepairWords,
  version: string,
): SuggestionRecord {
  const { report, repair, after, diff, written } = suggestion;
  // Places are those of the plan with what it lacked.
  const placed = suggestion.completed?.report ?? report;
  return {
    schemaVersion: 1,
    tool: { name: 'qualcheck', version },
    file: report.file,
    ...(report.title === undefined ? {} : { title: report.title }),
    ...(report.standardId === undefined ? {} : { standard: report.standardId }),
    avvisi: report.avvisi,
    result: repair?.result ?? 'unreadable',
    proven: repair?.proven ?? false,
    ...(repair === undefined ? {} : { step: repair.step / HUNDREDTHS, style: repair.style }),
    ...(repair?.result === 'found' ? { size: sizeRecord(repair.changes) } : {}),
    verdict: report.verdict,
    ...(after === undefined ? {} : { verdictAfter: after.verdict }),
    changes: (repair?.changes ?? []).map((change) => changeRecord(change, placed, said)),
    ...(suggestion.completed === undefined ? {} : { added: [...suggestion.completed.added] }),
    ...(repair?.alternatives.length
      ? { alternatives: repair.alternatives.map((each) => alternativeRecord(each, placed, said)) }
      : {}),
    ...(repair === undefined || repair.slips.length === 0 ? {} : { slips: slipRecords(repair.slips, report) }),
    ...(diff === '' ? {} : { diff }),
    written,
    introduced: introducedLines(suggestion, words),
    remaining: repair === undefined ? linesOf(report, words) : remainingLines(suggestion, words),
    ...(repair?.conflict === undefined ? {} : { conflict: conflictRecord(repair.conflict, said) }),
    margins: marginRecords(report, words),
  };
}

export function suggestionJson(...of: Parameters<typeof suggestionRecord>): string {
  return `${JSON.stringify(suggestionRecord(...of), null, 2)}\n`;
}

function changeRecord(change: Change, report: PlanReport, said: RepairWords): SuggestionRecord['changes'][number] {
  const { path, unit, module, mode, from, to, follows, why } = change;
  return {
    at: formatPath(path),
    ...placeRecord(report.locate(path)),
    ...(unit === undefined ? {} : { unit }),
    ...(module === undefined ? {} : { module }),
    ...(mode === undefined ? {} : { mode }),
    ...(from === undefined ? {} : { from: toDecimal(from) }),
    to: toDecimal(to),
    follows,
    ...(isLarge(change) ? { large: true as const } : {}),
    why: why.map((bound) => boundRecord(bound, said)),
  };
}

function alternativeRecord({ kind, changes }: Alternative, report: PlanReport, said: RepairWords) {
  return { kind, size: sizeRecord(changes), changes: changes.map((each) => changeRecord(each, report, said)) };
}

function slipRecords(slips: Repair['slips'], report: PlanReport): NonNullable<SuggestionRecord['slips']> {
  return slips.map(({ path, written, code }) => {
    return { at: formatPath(path), ...placeRecord(report.locate(path)), written, code };
  });
}

/** The cell too, where the plan is a workbook. */
function placeRecord({ line, column, sheet, cell }: Position) {
  return { line, column, ...(sheet === undefined || cell === undefined ? {} : { sheet, cell }) };
}

function sizeRecord(changes: readonly Change[]): NonNullable<SuggestionRecord['size']> {
  const { numbers, moved, gained, largest } = sizeOf(changes);
  const most = largest === undefined ? {} : { largest };
  return { numbers, moved: toDecimal(moved), gained: toDecimal(gained), ...most };
}

function boundRecord(bound: Reason, said: RepairWords) {
  const { rule, request, subject, clause } = bound;
  return {
    ...(request === undefined ? { rule } : { request }),
    subject: subject.code ?? subject.kind,
    message: said.bound(bound),
    ...(clause === undefined ? {} : { clause }),
  };
}

export function conflictRecord(conflict: Conflict, said: RepairWords): NonNullable<SuggestionRecord['conflict']> {
  const best = easiest(conflict);
  const record = (party: Party) => {
    if ('hold' in party) {
      const { request } = party.hold;
      return { request, subject: 'keep', message: `«${request}»`, drop: party.drop };
    }
    const relax = party.relax === undefined ? {} : { relax: party.relax / HUNDREDTHS };
    return { ...boundRecord(party.bound, said), ...relax };
  };
  return {
    clauses: conflict.parties.map((party) => ({ ...record(party), easiest: party === best })),
    only: conflict.only,
    ...(conflict.step === undefined ? {} : { step: conflict.step / HUNDREDTHS }),
  };
}

function marginRecords({ outcomes }: PlanReport, words: Words): SuggestionRecord['margins'] {
  return marginsOf(outcomes).map(({ outcome, margin, binds }) => {
    const { rule, subject, found, required, relation = '>=', clause } = outcome;
    const hours = (fact: typeof found) => (fact?.is === 'amount' ? toDecimal(fact.value) : 0);
    return {
      rule,
      subject: subject.code ?? subject.kind,
      message: words.sentence(outcome),
      found: hours(found),
      required: hours(required),
      relation,
      margin: toDecimal(margin),
      binds,
      ...(clause === undefined ? {} : { clause }),
    };
  });
}
