/** `--format gitlab`: the code quality report of GitLab, which shows findings in a merge request. */
import type { Words } from '../language/words.ts';
import { besideMessage, type Entry, entriesOf, type Level, worstFirst } from './entries.ts';
import { digest } from './fingerprint.ts';
import { toldLeftOut } from './left-out.ts';
import type { ReportMeta } from './renderer.ts';
import type { PlanReport } from './report.ts';
import { safe, safeJson } from './safe.ts';

type Severity = 'blocker' | 'critical' | 'major' | 'minor' | 'info';

export function gitlabReport(reports: readonly PlanReport[], words: Words, meta: ReportMeta): string {
  const troubles = meta.troubles.map(({ file, message }) => ({
    description: safe(message),
    check_name: 'unable',
    fingerprint: digest(`unable\0${file}\0${message}`),
    severity: 'blocker',
    location: { path: meta.pathOf(file), lines: { begin: 1 } },
  }));
  const unread = toldLeftOut(reports, words, meta).filter((each) => each.unread);
  const skipped = unread.map(({ file, message }) => ({
    description: message,
    check_name: 'left-out',
    fingerprint: digest(`left-out\0${file}`),
    severity: 'minor',
    location: { path: file, lines: { begin: 1 } },
  }));
  const issues = worstFirst(entriesOf(reports, words, meta)).map((entry) => {
    const { path, rule, message, fingerprint, line = 1, endLine = line } = entry;
    const beside = besideMessage(entry, words).map(({ label, text }) => ` — ${label}: ${text}`);
    return {
      description: `${message}${beside.join('')}`,
      check_name: rule,
      fingerprint,
      severity: severityOf(entry),
      location: { path, lines: { begin: line, end: endLine } },
    };
  });
  return safeJson([...troubles, ...skipped, ...issues]);
}

function severityOf({ level, outcome, unchecked }: Entry & { level: Level }): Severity {
  if (level === 'warning') return 'minor';
  if (level === 'note') return 'info';
  if (unchecked) return 'blocker';
  return outcome === 'fail' ? 'critical' : 'major';
}
