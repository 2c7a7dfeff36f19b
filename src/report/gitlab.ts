/** `--format gitlab`: the code quality report of GitLab, which shows findings in a merge request. */
import type { Words } from '../language/words.ts';
import { besideMessage, type Entry, entryMaker, graveOf, type Level, messageAt } from './entries.ts';
import { digest } from './fingerprint.ts';
import { toldLeftOut } from './left-out.ts';
import type { Gather, ReportMeta } from './renderer.ts';
import { safe, safeJsonItem } from './safe.ts';
import { worstFirstStore } from './worst-first.ts';

type Severity = 'blocker' | 'critical' | 'major' | 'minor' | 'info';

export const gitlabGather: Gather = (words, start, open) => {
  const entriesOf = entryMaker(words, start);
  const byWeight = worstFirstStore(open);
  return {
    add(report) {
      for (const entry of graveOf(entriesOf(report))) byWeight.write(entry, inList(issueOf(entry, words)));
    },
    *end(meta) {
      let first = true;
      for (const piece of [...beforeIssues(words, meta).map(inList), byWeight.pieces()]) {
        for (const each of typeof piece === 'string' ? [piece] : piece) {
          yield first ? `[${each}` : `,${each}`;
          first = false;
        }
      }
      yield first ? '[]\n' : '\n]\n';
    },
  };
};

/** A value as it stands in a list. */
function inList(value: unknown): string {
  return `\n  ${safeJsonItem(value, 1)}`;
}

/** What could not be checked, and what may be a plan all the same. */
function beforeIssues(words: Words, meta: ReportMeta) {
  const troubles = meta.troubles.map(({ file, message }) => ({
    description: safe(message),
    check_name: 'unable',
    fingerprint: digest(`unable\0${file}\0${message}`),
    severity: 'blocker',
    location: { path: meta.pathOf(file), lines: { begin: 1 } },
  }));
  const unread = toldLeftOut(words, meta).filter((each) => each.unread);
  const skipped = unread.map(({ file, message }) => ({
    description: message,
    check_name: 'left-out',
    fingerprint: digest(`left-out\0${file}`),
    severity: 'minor',
    location: { path: file, lines: { begin: 1 } },
  }));
  return [...troubles, ...skipped];
}

function issueOf(entry: Entry & { level: Level }, words: Words) {
  const { path, rule, fingerprint, line = 1, endLine = line } = entry;
  const beside = besideMessage(entry, words).map(({ label, text }) => ` — ${label}: ${text}`);
  return {
    description: `${messageAt(entry)}${beside.join('')}`,
    check_name: rule,
    fingerprint,
    severity: severityOf(entry),
    location: { path, lines: { begin: line, end: endLine } },
  };
}

function severityOf({ level, outcome, unchecked }: Entry & { level: Level }): Severity {
  if (level === 'warning') return 'minor';
  if (level === 'note') return 'info';
  if (unchecked) return 'blocker';
  return outcome === 'fail' ? 'critical' : 'major';
}
