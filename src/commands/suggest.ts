/** `suggest`: the smallest change of hours that makes a plan conform, or why there is none. */

import { readInput, readText } from '../disk/read.ts';
import { readDocument } from '../format/document.ts';
import { EXIT, type ExitCode } from '../format/exit.ts';
import { planFormat } from '../format/plan-format.ts';
import { outputWords } from '../language/outputs.ts';
import { repairWords, type SuggestTrouble } from '../language/repair.ts';
import type { PlanFacts } from '../norms/facts.ts';
import { RULES } from '../norms/rules/index.ts';
import { titleOf } from '../norms/rules/titles.ts';
import type { RepairOptions } from '../repair/case.ts';
import { unifiedDiff } from '../repair/diff.ts';
import { applyEdits, editsFor } from '../repair/edit.ts';
import { holdWords, readHold, readHours, totalBound } from '../repair/holds.ts';
import { inHundredths } from '../repair/numbers.ts';
import { type Repair, repairPlan, toWrite } from '../repair/repair.ts';
import type { PlanReport } from '../report/report.ts';
import { reviewPlan, unreadableReport } from '../report/review.ts';
import { passesAfter, type Suggestion } from '../report/suggestion.ts';
import { nearestWord } from '../text/nearest.ts';
import { allAvvisi } from './avvisi.ts';
import { commonCalls } from './common-calls.ts';
import { type Context, refuse, type SuggestFormat, terminalStyle } from './context.ts';
import { startSolver } from './solver.ts';

export interface SuggestOptions {
  format: SuggestFormat;
  /** Public calls to add, by id or path. */
  avviso?: string[];
  /** Parts that stay as they are. */
  keep?: string[];
  /** Hours of the whole course, and between the values of a number, as they were written. */
  totale?: string;
  passo?: string;
  /** Shows the headroom of each limit too. */
  margini: boolean;
  write: boolean;
  stdinFilename: string;
}

/** Numbers of hours that a search may weigh; a plan has a hundred. */
const MOST_HOURS = 1000;

export async function suggest(file: string, asked: SuggestOptions, context: Context): Promise<ExitCode> {
  const { words, err, catalog } = context;
  const said = repairWords[words.language];
  const cannot = (trouble: SuggestTrouble) => refuse(said.trouble(trouble), context);
  if (file === '-' && asked.write) return cannot({ is: 'write-to-stdin' });
  if (!(await allAvvisi(asked.avviso ?? [], context))) return EXIT.unable;
  const callsOf = await commonCalls(context);
  if (callsOf === undefined) return EXIT.unable;
  const name = file === '-' ? asked.stdinFilename : file;
  const options = { ...asked, avviso: [...callsOf(name), ...(asked.avviso ?? [])] };
  const read = file === '-' ? await readInput() : await readText(file);
  if ('trouble' in read) return refuse(words.ui.unreadable(name, read.trouble), context);
  const report =
    'finding' in read
      ? unreadableReport(name, read.text, read.finding)
      : await reviewPlan(name, read.text, catalog, { avvisi: options.avviso, warningsAsErrors: false });
  const { facts, norms } = report;
  if (facts === undefined || norms === undefined || report.unable) {
    await show({ report, diff: '', written: false, margins: options.margini }, options, context);
    return report.unable ? EXIT.unable : EXIT.fail;
  }
  if (facts.slots.length > MOST_HOURS) return cannot({ is: 'too-many-hours', most: MOST_HOURS });
  const wanted = repairOptions(options, facts);
  if ('is' in wanted) return cannot(wanted);
  const repair = await repairPlan(facts.plan, norms, RULES, wanted, startSolver);
  const suggestion: Suggestion = {
    report,
    repair,
    after: { ...report, verdict: repair.after.verdict, outcomes: repair.after.outcomes },
    diff: '',
    written: false,
    margins: options.margini,
  };
  if (repair.changes.length === 0) {
    await show(suggestion, options, context);
    return passesAfter(suggestion) ? EXIT.pass : EXIT.fail;
  }
  const edited = await rewritten(report, repair, options, context);
  if (edited === undefined && options.write) return cannot({ is: 'cannot-edit', file: name });
  if (edited !== undefined && options.write) {
    const trouble = (await import('../disk/whole-files.ts')).rewrite(file, edited.text);
    if (trouble !== undefined) return refuse(outputWords[words.language].unwritable(file, trouble), context);
    err(`${said.wrote(file)}\n`);
  }
  const written = options.write ? { written: true, after: edited?.report ?? report } : {};
  await show({ ...suggestion, diff: edited?.diff ?? '', ...written }, options, context);
  return passesAfter(suggestion) ? EXIT.pass : EXIT.fail;
}

/** What the options ask for, or which of them asks for nothing that there is. */
function repairOptions({ keep = [], totale, passo }: SuggestOptions, facts: PlanFacts): RepairOptions | SuggestTrouble {
  const total = totale === undefined ? undefined : readHours(totale);
  if (totale !== undefined && total === undefined) return { is: 'hours', option: '--totale', value: totale };
  const step = passo === undefined ? undefined : readHours(passo);
  if (passo !== undefined && !step) return { is: 'hours', option: '--passo', value: passo };
  const requests = total === undefined ? [] : [totalBound(`--totale ${totale}`, total)];
  const holds = [];
  for (const word of keep) {
    const hold = readHold(word, facts);
    if (hold === undefined) {
      const known = holdWords(facts);
      const meant = nearestWord(word, known);
      return { is: 'keep', word, known, ...(meant === undefined ? {} : { meant }) };
    }
    if ('total' in hold) requests.push(totalBound(hold.request, facts.measure({ measure: 'totale' }).hours));
    else holds.push(hold);
  }
  return { holds, requests, ...(step === undefined ? {} : { step: inHundredths(step) }) };
}

/**
 * The text with the new numbers, read and checked again: what would be written has to be the plan that the rules
 * have accepted, and nothing else.
 */
async function rewritten(report: PlanReport, repair: Repair, { avviso = [] }: SuggestOptions, { catalog }: Context) {
  const edits = editsFor(report.text, repair.changes.map(toWrite));
  if (edits === undefined) return undefined;
  const text = applyEdits(report.text, edits);
  const { value } = readDocument(text, planFormat);
  if (JSON.stringify(value) !== JSON.stringify(inOrder(repair.plan, value))) return undefined;
  const again = await reviewPlan(report.file, text, catalog, { avvisi: avviso, warningsAsErrors: false });
  if (again.verdict !== repair.after.verdict) return undefined;
  return { text, report: again, diff: unifiedDiff(report.file, report.text, edits) };
}

/** A value with its keys in the order of another: their order means nothing. */
function inOrder(value: unknown, like: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    return value.map((item, index) => inOrder(item, Array.isArray(like) ? like[index] : undefined));
  }
  const [own, other] = [value as Record<string, unknown>, (like ?? {}) as Record<string, unknown>];
  const keys = [
    ...Object.keys(other).filter((key) => key in own),
    ...Object.keys(own).filter((key) => !(key in other)),
  ];
  return Object.fromEntries(keys.map((key) => [key, inOrder(own[key], other[key])]));
}

async function show(suggestion: Suggestion, { format }: SuggestOptions, context: Context): Promise<void> {
  const { words, options, out } = context;
  const said = repairWords[words.language];
  if (format === 'json') {
    const [{ suggestionJson }, { version }] = await Promise.all([
      import('../report/suggestion-json.ts'),
      import('../format/version.ts'),
    ]);
    out(suggestionJson(suggestion, words, said, version));
    return;
  }
  const style = await terminalStyle(options);
  if (suggestion.repair === undefined) {
    const { tableStream } = await import('../report/table.ts');
    const piece = tableStream.piece({
      words,
      style,
      quiet: true,
      draft: false,
      titleOf: (rule) => titleOf(rule, words.language),
      pathInLog: (file) => file,
    });
    out(piece(suggestion.report));
    return;
  }
  out((await import('../report/suggestion-table.ts')).suggestionTable(suggestion, words, said, style));
}
