/** What mends a requirement that fails: a code or a name that was meant, a total that follows its parts, a text in quotes. Pure. */

import type { spansIn } from '../format/fixes/fixes.ts';
import { likeWritten, quoted } from '../format/fixes/quoted.ts';
import { type Micro, toDecimal } from '../norms/hours.ts';
import type { Outcome } from '../norms/outcome.ts';
import type { NewNumber } from '../repair/apply.ts';
import { editsFor } from '../repair/edit.ts';
import { isOpenOnHours } from '../repair/open.ts';
import type { TextEdit } from '../text/edits.ts';
import { isClear } from '../text/nearest.ts';
import type { PlanReport } from './report.ts';

/** The edits that mend an outcome; absent where its remedy leaves a doubt. */
export function outcomeFix(
  outcome: Outcome,
  report: PlanReport,
  span: ReturnType<typeof spansIn>,
): TextEdit[] | undefined {
  const { text } = report;
  const { rule, at, found, required, suggestion, lacks } = outcome;
  if (at === undefined || (outcome.outcome !== 'fail' && outcome.outcome !== 'incomplete')) return undefined;
  if (rule === 'total-mismatch') {
    const totals = totalsMeant(outcome, report);
    return totals.length === 0 ? undefined : editsFor(text, totals);
  }
  const { start, end } = span(report.locate(at));
  if (rule === 'text-cut') {
    if (required?.is !== 'text') return undefined;
    const line = text.slice(start, (text.indexOf('\n', end) + 1 || text.length + 1) - 1).trimEnd();
    return [{ start, end: start + line.length, text: quoted(line) }];
  }
  const source = text.slice(start, end);
  const written = source.replace(/^(["'])(.*)\1$/, '$2');
  const meant =
    rule === 'uf-missing' || rule === 'kc-missing' ? found?.is === 'codes' && suggestion && lacks : suggestion;
  if (!meant || at.at(-1) === 'unita_formative' || !/^[\w./ -]+$/.test(written)) return undefined;
  // Where it says that there is none, nothing was misspelt.
  const known = rule === 'uf-missing' || rule === 'kc-missing' ? codesOf(report) : [];
  return isClear(written, meant, known) ? [{ start, end, text: likeWritten(source, meant) }] : undefined;
}

/** The numbers that would make a declared total follow its parts. */
export function totalsMeant(outcome: Outcome, { outcomes, facts }: PlanReport): NewNumber[] {
  // Parts that are wrong themselves are what is to be mended: no total follows them yet.
  const inOrder = outcomes.every((each) => each.rule === 'total-mismatch' || !isOpenOnHours(each));
  return inOrder ? totalsOf(outcome, facts?.plan.corso?.annualita?.length) : [];
}

function codesOf({ norms }: PlanReport): string[] {
  const { unita_formative = [], competenze_chiave = [] } = norms?.standard ?? {};
  return [...unita_formative, ...competenze_chiave].map(({ codice }) => codice);
}

/** The totals that do not follow, as numbers to write; of several years, which one is wrong nobody can tell. */
function totalsOf({ subject, at = [], required }: Outcome, years = 0): NewNumber[] {
  const number = (path: NewNumber['path'], value: Micro): NewNumber => ({ path, hours: toDecimal(value) });
  if (subject.kind === 'totale' && required?.is === 'amount') return [number(at, required.value as Micro)];
  if (subject.kind === 'annualita' && required?.is === 'amount' && years === 1) {
    return [number(at.length === 2 ? [...at, 0, 'ore'] : at, required.value as Micro)];
  }
  if (required?.is !== 'hours-by-mode') return [];
  return required.hours.map(({ mode, value }) => number([...at, mode], value));
}
