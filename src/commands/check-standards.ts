/** `check-standards`: validates standards, and tells where they contradict themselves. */
import { formatNamed, isAvviso, isCard, isStandard } from '../catalog/kinds.ts';
import { repeatedId } from '../catalog/read.ts';
import { findFiles, type ReadText, readText, shippedStandards } from '../disk/files.ts';
import { avvisoFormat } from '../format/avviso.ts';
import { cardFormat } from '../format/card.ts';
import { clausesFormat } from '../format/clauses.ts';
import { configFormat } from '../format/config.ts';
import { type Document, type Format, readDocument } from '../format/document.ts';
import { EXIT, type ExitCode } from '../format/exit.ts';
import { scalesFormat } from '../format/scales.ts';
import { standardFormat } from '../format/standard.ts';
import { coverageConflicts } from '../norms/consistency/atlante.ts';
import { avvisoConflicts } from '../norms/consistency/conditions.ts';
import { inconsistencies, otherAnomalies } from '../norms/consistency/index.ts';
import { toConfirm } from '../norms/consistency/to-confirm.ts';
import { safe } from '../report/safe.ts';
import { type StandardReport, standardReport, standardsJson, standardsTable } from '../report/standards.ts';
import { type Context, type StandardFormat, terminalStyle } from './context.ts';

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
  const { files, unmatched, denied, links } = await findFiles(wanted);
  let unable = unmatched.length + denied.length > 0;
  for (const pattern of unmatched) err(`${words.ui.error}: ${safe(words.ui.noMatch(pattern))}\n`);
  for (const folder of denied) err(`${words.ui.error}: ${safe(words.ui.unreadable(folder, 'denied'))}\n`);
  for (const link of links) err(`${safe(words.ui.notFollowed(link))}\n`);

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
    const { value } = document;
    const norms = isStandard(value) ? await catalog.norms(value) : undefined;
    const other = isAvviso(value)
      ? avvisoConflicts(value)
      : isCard(value)
        ? [...coverageConflicts(value), ...toConfirm(value)]
        : [];
    const found = norms === undefined ? other : inconsistencies(norms);
    const anomalies = norms === undefined ? [] : otherAnomalies(norms, found);
    const standard = norms?.standard;
    reports.push(standardReport(path, document, { ...(standard ? { id: standard.id } : {}), found, anomalies }, words));
  }
  out(await render(reports, unable, options, context));
  if (unable) return EXIT.unable;
  return reports.some(({ verdict }) => verdict === 'fail') ? EXIT.fail : EXIT.pass;
}

/** A file that is no text, or is far too large, is told so and not read further. */
function documentOf(read: Exclude<ReadText, { trouble: unknown }>): Document<unknown> {
  if (!('finding' in read)) return readDocument(read.text, formatOf(read.text));
  const { finding, text } = read;
  return { text, findings: [finding], locate: () => finding.position };
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
