/** `--format github`: workflow commands, which GitHub Actions shows beside the lines of a pull request. */
import { formatWords } from '../language/formats.ts';
import type { Words } from '../language/words.ts';
import { besideMessage, type Entry, entriesOf, type Level, worstFirst } from './entries.ts';
import { filesLine, toldLeftOut } from './left-out.ts';
import type { ReportMeta } from './renderer.ts';
import type { PlanReport } from './report.ts';
import { safe } from './safe.ts';

/** Annotations of each kind that a step may show; what comes after stays in the log only. */
const SHOWN = 10;

const COMMAND: Record<Level, string> = { error: 'error', warning: 'warning', note: 'notice' };

export function githubReport(reports: readonly PlanReport[], words: Words, meta: ReportMeta): string {
  const troubles = meta.troubles.map(({ message }) => command('error', {}, [safe(message)]));
  const entries = worstFirst(entriesOf(reports, words, meta));
  const unread = toldLeftOut(reports, words, meta).filter((each) => each.unread);
  const skipped = unread.map(({ file, message }) => command('warning', { file }, [message]));
  const files = filesLine(meta, words);
  const told = files === undefined ? [] : [command('notice', {}, [files])];
  const lines = [...troubles, ...skipped, ...told, ...entries.map((entry) => annotation(entry, words, meta))];
  const kinds = [
    troubles.length + of(entries, 'error'),
    skipped.length + of(entries, 'warning'),
    told.length + of(entries, 'note'),
  ];
  if (kinds.some((count) => count > SHOWN)) lines.push(formatWords[words.language].annotationsShown(SHOWN));
  return lines.map((line) => `${line}\n`).join('');
}

function of(entries: readonly Entry[], level: Level): number {
  return entries.filter((entry) => entry.level === level).length;
}

function annotation(entry: Entry & { level: Level }, words: Words, { titleOf }: ReportMeta): string {
  const { file, line = 1, column, endLine = line, endColumn, rule, message, level } = entry;
  // One that spans lines is shown at its first: GitHub would put it under the last.
  const columns = endLine === line && column !== undefined ? { col: column, endColumn } : {};
  const title = titleOf(rule) === rule ? rule : `${titleOf(rule)} (${rule})`;
  const beside = besideMessage(entry, words).map(({ label, text }) => `${label}: ${text}`);
  return command(COMMAND[level], { file, line, ...columns, title }, [message, ...beside]);
}

/** `::error file=…,line=…::text`, on one line whatever its parts hold. */
function command(
  name: string,
  properties: Record<string, string | number | undefined>,
  lines: readonly string[],
): string {
  const given = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${property(String(value))}`],
  );
  return `::${name}${given.length === 0 ? '' : ` ${given.join(',')}`}::${data(lines.join('\n'))}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
