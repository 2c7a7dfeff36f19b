/** `--statistics`: how often each rule is broken, the most frequent first. */
import { inColumns } from './columns.ts';
import type { Streamed } from './piece.ts';
import { isOpen, linesOf } from './report.ts';

export const statisticsStream: Streamed = {
  // One line for each finding: its outcome and its rule, which hold no space.
  piece:
    ({ words }) =>
    (report) =>
      linesOf(report, words, isOpen)
        .map(({ outcome, severity, rule }) => `${outcome === 'incomplete' ? outcome : severity} ${rule}\n`)
        .join(''),
  frame: ({ words }) => {
    const counts = new Map<string, number>();
    const names: Record<string, string> = {
      error: words.ui.error,
      warning: words.ui.warning,
      incomplete: words.outcome.incomplete,
    };
    return {
      add(piece) {
        for (const finding of piece.split('\n').filter(Boolean)) counts.set(finding, (counts.get(finding) ?? 0) + 1);
        return '';
      },
      end() {
        const rows = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
        if (rows.length === 0) return '';
        const cells = rows.map(([finding, count]) => {
          const [level = '', rule = ''] = finding.split(' ');
          return [String(count), names[level] ?? level, rule];
        });
        return inColumns(cells, ['right', 'left', 'left']);
      },
    };
  },
};
