/** `check-standards`: validates standards, and tells where they contradict themselves. */
import type { Catalog } from '../catalog/catalog.ts';
import { isAvviso, isCard, isStandard } from '../catalog/kinds.ts';
import { repeatedId } from '../catalog/read.ts';
import { findFiles } from '../disk/find.ts';
import { shippedStandards } from '../disk/package.ts';
import { type ReadText, readText } from '../disk/read.ts';
import { type Avviso, avvisoFormat } from '../format/avviso.ts';
import { cardFormat } from '../format/card.ts';
import { clausesFormat } from '../format/clauses.ts';
import { configFormat } from '../format/config.ts';
import { type Document, type Format, readDocument } from '../format/document.ts';
import { type ExitCode, exitCode } from '../format/exit.ts';
import { formatNamed } from '../format/kind.ts';
import { scalesFormat } from '../format/scales.ts';
import { type Anomaly, type Standard, standardFormat } from '../format/standard.ts';
import { leftOutWords } from '../language/left-out.ts';
import { coverageConflicts } from '../norms/consistency/atlante.ts';
import type { Inconsistency } from '../norms/consistency/check.ts';
import { avvisoConflicts } from '../norms/consistency/conditions.ts';
import { explained, inconsistencies, otherAnomalies } from '../norms/consistency/index.ts';
import { toConfirm } from '../norms/consistency/to-confirm.ts';
import { RULES } from '../norms/rules/index.ts';
import type { Norms } from '../norms/rules/rule.ts';
import { bareNorms, clashIn, levelsOf } from '../repair/clash.ts';
import { clashFinding } from '../report/clash.ts';
import { worstVerdict } from '../report/report.ts';
import { safe } from '../report/safe.ts';
import { type StandardReport, standardReport, standardsJson, standardsTable } from '../report/standards.ts';
import { type Context, type StandardFormat, terminalStyle } from './context.ts';
import { noMatch, notThere } from './not-there.ts';
import { startSolver } from './solver.ts';

export interface CheckStandardsOptions {
  format: StandardFormat;
}

/** Without arguments: the user's own folders where there are any, else the shipped standards. */
export async function checkStandards(
  patterns: string[],
  options: CheckStandardsOptions,
  context: Context,
): Promise<ExitCode> {
  const { words, err, out, catalog } = context;
  const own = context.options.standards ?? [];
  const wanted = patterns.length > 0 ? patterns : own.length > 0 ? own : [shippedStandards()];
  const { files, unmatched, denied, passedOver } = await findFiles(wanted);
  let unable = unmatched.length + denied.length > 0;
  const from = { is: patterns.length > 0 ? 'argument' : 'default' } as const;
  const places = wanted.map((value) => ({ value, from }));
  const { names, alone } = notThere(places, unmatched, words);
  const missing = [...names.map(({ said }) => said), ...alone.map((place) => noMatch(place, words))];
  for (const said of missing) err(`${words.ui.error}: ${safe(said)}\n`);
  for (const folder of denied) err(`${words.ui.error}: ${safe(words.ui.unreadable(folder, 'denied'))}\n`);
  for (const { path: file, why } of passedOver) {
    err(`${safe(leftOutWords[words.language].file({ file, reason: why }))}\n`);
  }

  const reports: StandardReport[] = [];
  const ids = new Set<string>();
  for (const { path, named } of files) {
    const read = await readText(path);
    if ('trouble' in read) {
      unable = true;
      err(`${words.ui.error}: ${safe(words.ui.unreadable(path, read.trouble))}\n`);
      continue;
    }
    const document = documentOf(read);
    // Scales and claims of clauses are read with the rest, and shown only when something is wrong with them.
    if (!named && document.findings.length === 0 && idOf(document.value) === undefined) continue;
    const id = idOf(document.value);
    if (id !== undefined && ids.has(id)) document.findings.push(repeatedId(document, id));
    if (id !== undefined) ids.add(id);
    reports.push(standardReport(path, document, await foundIn(document.value, catalog), words));
  }
  out(await render(reports, unable, options, context));
  return exitCode(worstVerdict(reports.map(({ verdict }) => verdict)), { unable });
}

/** The report on the text of a norm, a configuration, or any other file of qualcheck but a plan. */
export async function reportOnNorm(
  file: string,
  text: string,
  { catalog, words }: Pick<Context, 'catalog' | 'words'>,
): Promise<StandardReport> {
  const document = readDocument(text, formatOf(text));
  return standardReport(file, document, await foundIn(document.value, catalog), words);
}

interface Found {
  id?: string;
  found: readonly Inconsistency[];
  anomalies: readonly Anomaly[];
}

/** What a standard, a call, a card says against itself. */
async function foundIn(value: unknown, catalog: Catalog): Promise<Found> {
  if (isStandard(value)) {
    const norms = await catalog.norms(value);
    const found = await withClashes(inconsistencies(norms), value, [norms]);
    return { id: value.id, found, anomalies: otherAnomalies(norms, found) };
  }
  if (isAvviso(value)) {
    const scales = await catalog.scales();
    const norms = levelsOf(value).map((level) => bareNorms(value, scales, level));
    return { found: await withClashes(avvisoConflicts(value), value, norms), anomalies: [] };
  }
  return { found: isCard(value) ? [...coverageConflicts(value), ...toConfirm(value)] : [], anomalies: [] };
}

/** Adds the first set of figures that no plan can meet, unless one that is plain to see is told already. */
async function withClashes(
  found: readonly Inconsistency[],
  value: Standard | Avviso,
  norms: readonly Norms[],
): Promise<readonly Inconsistency[]> {
  if (found.some(({ check, level }) => check === 'floors-cannot-hold' && level === 'error')) return found;
  for (const each of norms) {
    const clash = await clashIn(each, RULES, startSolver);
    if (clash === undefined) continue;
    const finding = clashFinding(clash, value);
    return [...found, isStandard(value) ? explained(finding, value) : finding];
  }
  return found;
}

/** A file that is no text, or is far too large, is told so and not read further. */
function documentOf(read: Exclude<ReadText, { trouble: unknown }>): Document<unknown> {
  if (!('finding' in read)) return readDocument(read.text, formatOf(read.text));
  const { finding, text } = read;
  return { text, cut: [], open: [], heldAt: () => undefined, findings: [finding], locate: () => finding.position };
}

/** The format that a file says it has; a file that says none is read as a standard, and told what it lacks. */
function formatOf(text: string): Format<unknown> {
  const name = formatNamed(text);
  if (name === 'scheda') return cardFormat;
  if (name === 'avviso') return avvisoFormat;
  if (name === 'scale') return scalesFormat;
  if (name === 'configurazione') return configFormat;
  if (name === 'clausole') return clausesFormat;
  return standardFormat;
}

function idOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : undefined;
}

async function render(
  reports: StandardReport[],
  unable: boolean,
  { format }: CheckStandardsOptions,
  { words, options }: Context,
): Promise<string> {
  switch (format) {
    case 'json':
      return standardsJson(reports, { version: (await import('../format/version.ts')).version, unable });
    case 'compact': {
      const { compactLines } = await import('../report/compact.ts');
      return reports.map(({ file, lines }) => compactLines(file, lines, words)).join('');
    }
    case 'table':
      return reports.length === 0 ? '' : standardsTable(reports, words, await terminalStyle(options));
  }
}
