/** `--format github`: workflow commands, which GitHub Actions shows beside the lines of a pull request. */
import { formatWords } from '../language/formats.ts';
import type { Words } from '../language/words.ts';
import { besideMessage, type Entry, entryMaker, graveOf, type Level, messageAt } from './entries.ts';
import { filesLine, toldLeftOut } from './left-out.ts';
import type { Gather, MetaAtStart } from './renderer.ts';
import { safe } from './safe.ts';
import { worstFirstStore } from './worst-first.ts';

/** Annotations of each kind that a step may show; what comes after stays in the log only. */
const SHOWN = 10;

const COMMAND: Record<Level, string> = { error: 'error', warning: 'warning', note: 'notice' };

export const githubGather: Gather = (words, start, open) => {
  const entriesOf = entryMaker(words, start);
  const byWeight = worstFirstStore(open);
  const kinds: Record<Level, number> = { error: 0, warning: 0, note: 0 };
  return {
    add(report) {
      for (const entry of graveOf(entriesOf(report))) {
        kinds[entry.level]++;
        byWeight.write(entry, `${annotation(entry, words, start)}\n`);
      }
    },
    *end(meta) {
      const unread = toldLeftOut(words, meta).filter((each) => each.unread);
      const count = filesLine(meta, words);
      for (const { message } of meta.troubles) yield `${command('error', {}, [safe(message)])}\n`;
      for (const { file, message } of unread) yield `${command('warning', { file }, [message])}\n`;
      if (count !== undefined) yield `${command('notice', {}, [count])}\n`;
      yield* byWeight.pieces();
      const told = [
        meta.troubles.length + kinds.error,
        unread.length + kinds.warning,
        (count === undefined ? 0 : 1) + kinds.note,
      ];
      if (told.some((each) => each > SHOWN)) yield `${formatWords[words.language].annotationsShown(SHOWN)}\n`;
    },
  };
};

function annotation(entry: Entry & { level: Level }, words: Words, { titleOf }: MetaAtStart): string {
  const { file, line = 1, column, endLine = line, endColumn, rule, level } = entry;
  // One that spans lines is shown at its first: GitHub would put it under the last.
  const columns = endLine === line && column !== undefined ? { col: column, endColumn } : {};
  const title = titleOf(rule) === rule ? rule : `${titleOf(rule)} (${rule})`;
  const beside = besideMessage(entry, words).map(({ label, text }) => `${label}: ${text}`);
  return command(COMMAND[level], { file, line, ...columns, title }, [messageAt(entry), ...beside]);
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
