/** Makes the reports that were asked for, and puts each in its place. */
import { repositoryPaths, writeWhole } from '../files.ts';
import { outputWords } from '../language/outputs.ts';
import { loadRenderer, type ReportMeta, type Trouble } from '../report/formats.ts';
import type { PlanReport } from '../report/report.ts';
import { safe } from '../report/safe.ts';
import { DESCRIBED_RULES, titleOf } from '../rules/titles.ts';
import { type Context, fileStyle, terminalStyle } from './context.ts';
import type { Output } from './outputs.ts';

interface Circumstances {
  /** Something could not be checked. */
  unable: boolean;
  troubles: readonly Trouble[];
  draft: boolean;
  quiet: boolean;
  stdinFilename: string;
}

/** How standard input is called when nobody names it: not the path of a file. */
const UNNAMED_INPUT = '<stdin>';

/** Writes each report to its place, the files first; all are made before any is written. False when one could not be. */
export async function deliver(
  outputs: readonly Output[],
  reports: readonly PlanReport[],
  circumstances: Circumstances,
  { words, options, out, err }: Context,
): Promise<boolean> {
  const { quiet, draft } = circumstances;
  const said = outputWords[words.language];
  const forPrograms = async (format: Exclude<Output['format'], 'table'>) =>
    (await loadRenderer(format))(reports, words, await metaOf(circumstances, words.language));
  const forPeople = async (file: string | undefined) => {
    if (reports.length === 0) return '';
    const { tableReport } = await import('../report/table.ts');
    const style = await (file === undefined ? terminalStyle(options) : fileStyle(options));
    return tableReport(reports, words, style, { quiet, draft, titleOf: (rule) => titleOf(rule, words.language) });
  };
  const screen: string[] = [];
  const files: { file: string; text: string }[] = [];
  for (const { format, file } of outputs) {
    const text = await (format === 'table' ? forPeople(file) : forPrograms(format));
    if (file === undefined) screen.push(text);
    else files.push({ file, text });
  }
  const written: string[] = [];
  for (const { file, text } of files) {
    const trouble = await writeWhole(file, text);
    if (trouble === undefined) written.push(file);
    else err(`${words.ui.error}: ${safe(said.unwritable(file, trouble))}\n`);
  }
  if (written.length > 0 && !quiet) err(`${safe(said.written(written))}\n`);
  for (const text of screen) out(text);
  return written.length === files.length;
}

async function metaOf(
  { unable, troubles, draft, stdinFilename }: Circumstances,
  language: 'it' | 'en',
): Promise<ReportMeta> {
  const [{ version }, { fromRoot, rootIsGiven }] = await Promise.all([
    import('../version.ts'),
    repositoryPaths(process.env),
  ]);
  const pathOf = (file: string) => (file === UNNAMED_INPUT && file === stdinFilename ? file : fromRoot(file));
  return {
    version,
    unable,
    troubles,
    draft,
    titleOf: (rule) => titleOf(rule, language),
    rules: DESCRIBED_RULES.map(({ id, severity, title, why }) => ({
      id,
      severity,
      title: title[language],
      why: why[language],
      explained: true,
    })),
    pathOf,
    pathInLog: (file) => (rootIsGiven ? pathOf(file) : file),
  };
}
