/** From the text of a plan to its report: format, standard, rules. */
import { type Catalog, InvalidStandard, readStandard } from './catalog/catalog.ts';
import { check, type Outcome, verdictOf } from './check.ts';
import { readDocument } from './document.ts';
import { besideFile } from './files.ts';
import { planFormat } from './model/plan-format.ts';
import type { Path, Problem } from './model/problem.ts';
import type { Standard } from './model/standard.ts';
import type { PlanReport } from './report/report.ts';
import { RULES } from './rules/index.ts';

export interface ReviewOptions {
  warningsAsErrors: boolean;
}

/** Reviews the text of a plan. Throws `InvalidStandard` when the standard it names does not follow the format. */
export async function reviewPlan(
  file: string,
  text: string,
  catalog: Catalog,
  options: ReviewOptions,
): Promise<PlanReport> {
  const document = readDocument(text, planFormat);
  const base = { file, text, avvisi: [] as string[], locate: (path: Path) => document.locate(path) };
  const plan = document.value;
  if (plan === undefined) {
    return { ...base, verdict: 'fail', findings: document.findings, outcomes: [] };
  }
  const named = { ...base, title: plan.titolo, standardId: plan.standard, avvisi: plan.avvisi ?? [] };
  const standard = await standardOf(plan.standard, file, catalog);
  if (standard === undefined) {
    const outcome = unknown('standard-unknown', ['standard'], plan.standard, await catalog.nearest(plan.standard));
    return { ...named, verdict: 'fail', unable: true, findings: [], outcomes: [outcome] };
  }
  const norms = { standard, scales: await catalog.scales() };
  const { outcomes: checked, facts } = check(plan, norms, RULES);
  const calls = (plan.avvisi ?? []).map((avviso, index) =>
    unknown('avviso-unknown', ['avvisi', index], avviso, undefined),
  );
  const outcomes = [...checked, ...calls].map((each) => (options.warningsAsErrors ? raised(each) : each));
  const unable = calls.length > 0;
  return { ...named, verdict: verdictOf(outcomes), unable, findings: [], outcomes, standard, facts };
}

/** A report on a file whose bytes are no text, or far too many. */
export function unreadableReport(file: string, text: string, problem: Problem): PlanReport {
  const position = { line: 1, column: 1, endLine: 1, endColumn: 2 };
  return {
    file,
    text,
    avvisi: [],
    verdict: 'fail',
    findings: [{ problem, position }],
    outcomes: [],
    locate: () => position,
  };
}

/** By id, or by the path of a file beside the plan. */
async function standardOf(reference: string, file: string, catalog: Catalog): Promise<Standard | undefined> {
  if (!/\.ya?ml$/.test(reference)) return catalog.standard(reference);
  try {
    return await readStandard(besideFile(file, reference));
  } catch (error) {
    if (error instanceof InvalidStandard && error.findings.length === 0) return undefined;
    throw error;
  }
}

function unknown(rule: string, at: Path, id: string, suggestion: string | undefined): Outcome {
  return {
    rule,
    outcome: 'fail',
    severity: 'error',
    subject: { kind: rule === 'standard-unknown' ? 'standard' : 'avviso', code: id },
    found: { is: 'text', text: id },
    at,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

function raised(outcome: Outcome): Outcome {
  return outcome.outcome === 'fail' ? { ...outcome, severity: 'error' } : outcome;
}
