/** From the text of a plan to its report: format, standard, rules. Pure: what it names is asked of the catalogue. */

import type { Catalog } from '../catalog/catalog.ts';
import type { Replaced } from '../catalog/replaced.ts';
import type { Avviso } from '../format/avviso.ts';
import type { CutText } from '../format/cut-texts.ts';
import { type Document, type GivenTree, readDocument, readTree } from '../format/document.ts';
import type { Plan } from '../format/plan.ts';
import { planFormat } from '../format/plan-format.ts';
import type { Finding, Path } from '../format/problem.ts';
import type { Standard } from '../format/standard.ts';
import { check, verdictOf } from '../norms/check.ts';
import type { Outcome } from '../norms/outcome.ts';
import { RULES } from '../norms/rules/index.ts';
import type { Norms, Subject } from '../norms/rules/rule.ts';
import { isYamlName } from '../text/file-name.ts';
import { nothingIn } from '../text/nothing.ts';
import type { Sha256 } from '../text/sha256.ts';
import type { CellView, PlanReport } from './report.ts';
import { fingerprintsOf } from './sha256.ts';

export interface ReviewOptions {
  /** Public calls added on the command line, by id or path. */
  avvisi: readonly string[];
  warningsAsErrors: boolean;
  /** Checks against this standard, whatever the one that the plan names. */
  standard?: Standard;
  /** Of this platform, where there is one that takes less than what all have alike. */
  hash?: Sha256;
}

/** A plan that is no text: its tree, each node in its cell, and how it is spoken of. */
export interface WorkbookSource {
  bytes: Uint8Array;
  tree: GivenTree;
  cells: CellView;
}

/** Reviews the text of a plan, or the tree of a workbook. Throws `InvalidStandard` when the standard it names does not follow the format. */
export async function reviewPlan(
  file: string,
  source: string | WorkbookSource,
  catalog: Catalog,
  options: ReviewOptions,
): Promise<PlanReport> {
  const report = await judged(file, source, catalog, options);
  const judgedText = typeof source === 'string' ? source : source.bytes;
  const fingerprints = await fingerprintsOf(judgedText, report.standard, options.hash);
  return fingerprints === undefined ? report : { fingerprints, ...report };
}

async function judged(
  file: string,
  source: string | WorkbookSource,
  catalog: Catalog,
  options: ReviewOptions,
): Promise<PlanReport> {
  const isText = typeof source === 'string';
  const document = isText ? readDocument(source, planFormat) : readTree(source.tree, planFormat);
  const base = {
    file,
    text: document.text,
    avvisi: [] as string[],
    locate: (path: Path) => document.locate(path),
    ...(isText ? {} : { cells: source.cells }),
  };
  const plan = document.value;
  if (plan === undefined) {
    return { verdict: 'fail', findings: document.findings, outcomes: [], ...base };
  }
  const named = {
    title: plan.titolo,
    standardId: plan.standard,
    ...base,
    avvisi: [...new Set([...(plan.avvisi ?? []), ...options.avvisi])],
  };
  const standard = options.standard ?? (await standardOf(plan.standard, file, catalog));
  if (standard === undefined) {
    const meant = await catalog.nearest(plan.standard, 'standard');
    const outcome = unknown('standard', ['standard'], plan.standard, meant);
    return { verdict: 'fail', unable: true, findings: [], outcomes: [outcome], ...named };
  }
  const calls = await avvisiOf(plan.avvisi ?? [], file, catalog);
  const asked = options.avvisi.length === 0 ? [] : await askedAvvisi(options.avvisi, catalog);
  const norms = normsWith(await catalog.norms(standard), onceEach([...calls.known, ...asked]));
  const { outcomes: checked, facts } = check(plan, norms, RULES);
  const replaced = (await catalog.replaced(norms)).map((each) => standsFor(each, plan.avvisi ?? []));
  const told = [
    ...checked.map((each) => withHeld(each, document)),
    ...replaced,
    ...calls.unknown,
    ...document.cut.map(textCut),
    ...document.open.filter((at) => !isTold(at, checked)).map((at) => leftOpen(at, plan)),
    ...unnamedPeople(plan),
  ];
  const outcomes = options.warningsAsErrors ? told.map(raised) : told;
  const unable = calls.unknown.some(({ outcome }) => outcome === 'fail');
  return { verdict: verdictOf(outcomes), unable, findings: [], outcomes, standard, facts, norms, ...named };
}

/** The public calls that a plan names: by id, or by the path of a file beside it. */
async function avvisiOf(references: readonly string[], file: string, catalog: Catalog) {
  const known: Avviso[] = [];
  const missing: Outcome[] = [];
  for (const [index, reference] of references.entries()) {
    if (nothingIn(reference) === 'not-yet') {
      missing.push(notYet(['avvisi', index], reference));
      continue;
    }
    const avviso = await avvisoOf(reference, catalog, file);
    if (avviso !== undefined) known.push(avviso);
    else missing.push(unknown('avviso', ['avvisi', index], reference, await catalog.nearest(reference, 'avviso')));
  }
  return { known, unknown: missing };
}

const bound = new WeakMap<Norms, Norms[]>();
/** Sets of calls that go with one standard, remembered: a run has few. */
const SETS = 8;

/** A standard with the calls that bind beside it: one value for all plans, so that what it asks is worked out once. */
function normsWith(norms: Norms, avvisi: readonly Avviso[]): Norms {
  if (avvisi.length === 0) return norms;
  const known = bound.get(norms) ?? [];
  const before = known.find(
    (each) => each.avvisi?.length === avvisi.length && each.avvisi.every((avviso, at) => avviso === avvisi[at]),
  );
  if (before !== undefined) return before;
  const made = { ...norms, avvisi };
  bound.set(norms, [made, ...known].slice(0, SETS));
  return made;
}

/** A call named twice, by id and by path, binds once. */
function onceEach(avvisi: readonly Avviso[]): Avviso[] {
  return [...new Map(avvisi.map((avviso) => [avviso.id, avviso])).values()];
}

/** Those of the command line: by id, or by a path from where the command runs. */
async function askedAvvisi(references: readonly string[], catalog: Catalog): Promise<Avviso[]> {
  const found = await Promise.all(references.map((reference) => findAvviso(reference, catalog)));
  return found.filter((avviso) => avviso !== undefined);
}

/** A public call by id, or by a path from where the command runs. */
export function findAvviso(reference: string, catalog: Catalog): Promise<Avviso | undefined> {
  return avvisoOf(reference, catalog);
}

function avvisoOf(reference: string, catalog: Catalog, plan?: string): Promise<Avviso | undefined> {
  return isPath(reference) ? catalog.avvisoAt(reference, plan) : catalog.avviso(reference);
}

/** A report on a file whose bytes are no text, or far too many. */
export function unreadableReport(file: string, text: string, finding: Finding): PlanReport {
  const locate = () => finding.position;
  return { file, text, avvisi: [], verdict: 'fail', findings: [finding], outcomes: [], locate };
}

/** By id, or by the path of a file beside the plan. */
function standardOf(reference: string, plan: string, catalog: Catalog): Promise<Standard | undefined> {
  return isPath(reference) ? catalog.standardAt(reference, plan) : catalog.standard(reference);
}

function isPath(reference: string): boolean {
  return isYamlName(reference);
}

function unknown(kind: 'standard' | 'avviso', at: Path, id: string, suggestion: string | undefined): Outcome {
  return {
    rule: `${kind}-unknown`,
    outcome: 'fail',
    severity: 'error',
    subject: { kind, code: id },
    found: { is: 'text', text: id },
    at,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** A title or a note that goes on after a ` #`: what follows is read by nobody. */
function textCut({ path, kept, lost }: CutText): Outcome {
  return {
    rule: 'text-cut',
    outcome: 'fail',
    severity: 'warning',
    subject: { kind: 'corso' },
    found: { is: 'text', text: kept },
    required: { is: 'text', text: `${kept} ${lost}` },
    at: path,
  };
}

/** What is lacking although its key is there: the word in its place is told, since the key cannot be added again. */
function withHeld(outcome: Outcome, { heldAt }: Pick<Document<Plan>, 'heldAt'>): Outcome {
  const { outcome: kind, lacks, at, suggestion } = outcome;
  if (kind !== 'incomplete' || lacks === undefined || at === undefined || suggestion !== undefined) return outcome;
  const keys = lacks.split('.');
  // The place of an outcome is that of the key, or of what should hold it.
  const held = at.at(-1) === keys.at(-1) ? heldAt(at) : (heldAt(keys) ?? heldAt([...at, ...keys]));
  return held === undefined || held === '' ? outcome : { ...outcome, held };
}

/** Whether a requirement tells of a place already: one gap, one line. */
function isTold(place: Path, outcomes: readonly Outcome[]): boolean {
  return outcomes.some(
    ({ outcome, severity, lacks, at = [] }) =>
      outcome === 'incomplete' &&
      severity === 'error' &&
      lacks?.split('.').at(-1) === place.at(-1) &&
      at.every((step, index) => step === place[index]),
  );
}

/** What the text of the plan itself says is to be completed: until it is, nobody can say that the plan conforms. */
function leftOpen(at: Path, plan: Plan, held = ''): Outcome {
  const lacks = String(at.findLast((step) => typeof step === 'string'));
  const subject = partAt(at, plan);
  return { rule: 'to-complete', outcome: 'incomplete', severity: 'error', subject, lacks, held, at };
}

/** Teachers and tutors who are nobody yet: `id: da nominare`. A code of a few letters may be anybody's initials. */
function unnamedPeople(plan: Plan): Outcome[] {
  const lists: [Path, readonly { id: string }[]][] = [
    [['docenti'], plan.docenti ?? []],
    [['stage', 'tutor'], plan.stage?.tutor ?? []],
  ];
  return lists.flatMap(([path, people]) =>
    people.flatMap(({ id }, index) =>
      /\p{L}{4}/u.test(id) && nothingIn(id) !== undefined ? [leftOpen([...path, index, 'id'], plan, id)] : [],
    ),
  );
}

/** The unit or key competence in which a place lies; else the course. */
function partAt([section, index]: Path, plan: Plan): Subject {
  const unit = (kind: 'uf' | 'kc', code = ''): Subject => ({ kind, code });
  if (section === 'unita_formative') return unit('uf', plan.unita_formative[Number(index)]?.codice);
  if (section === 'competenze_chiave') return unit('kc', plan.competenze_chiave?.[Number(index)]?.codice);
  return { kind: 'corso' };
}

/** A norm of the user's in the place of a shipped one: the verdict is by the file, which is told with its fingerprint. */
function standsFor({ id, file, fingerprint }: Replaced, calls: readonly string[]): Outcome {
  const at = calls.indexOf(id);
  return {
    rule: 'standard-replaced',
    outcome: 'fail',
    severity: 'warning',
    subject: { kind: at < 0 ? 'standard' : 'avviso', code: id },
    found: { is: 'text', text: fingerprint === undefined ? file : `${file} (sha256 ${fingerprint})` },
    at: at < 0 ? ['standard'] : ['avvisi', at],
  };
}

/** A word that holds the place of a call: the plan does not say yet which conditions bind it. */
function notYet(at: Path, written: string): Outcome {
  return {
    rule: 'avviso-unknown',
    outcome: 'incomplete',
    severity: 'error',
    subject: { kind: 'avviso', code: written },
    found: { is: 'text', text: written },
    at,
    lacks: 'avvisi',
  };
}

function raised(outcome: Outcome): Outcome {
  return outcome.outcome === 'fail' ? { ...outcome, severity: 'error' } : outcome;
}
