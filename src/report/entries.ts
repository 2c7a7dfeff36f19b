/** The lines of a report as programs want them: harmless text, how grave, and a name that lasts. */
import { addressOf } from '../format/problem.ts';
import type { Words } from '../language/words.ts';
import { clauseText } from './findings.ts';
import { fingerprints } from './fingerprint.ts';
import type { ReportMeta } from './renderer.ts';
import { type Line, linesOf, type PlanReport } from './report.ts';
import { safe } from './safe.ts';

export type Level = 'error' | 'warning' | 'note';

export interface Entry extends Line {
  /** From the root of the repository, as it can be shown. */
  file: string;
  /** The same as it is on the disk. */
  path: string;
  /** Absent where there is nothing to mend: conforming, to verify by hand, set aside, not concerned. */
  level?: Level;
  /** The plan could not be checked: it does not follow the format, or its standard is not at hand. */
  unchecked: boolean;
  fingerprint: string;
}

/** What words the lines of one report after the other. */
export function entryMaker(words: Words, meta: EntryMeta): (report: PlanReport) => Entry[] {
  // Names are told apart within a file. Standard input comes first, and may bear the name of one that comes later.
  let [first, now]: { path: string; fingerprint: ReturnType<typeof fingerprints> }[] = [];
  return (report) => {
    const path = meta.pathOf(report.file);
    const file = safe(path);
    if (now?.path !== path) now = first?.path === path ? first : { path, fingerprint: fingerprints() };
    first ??= now;
    const { fingerprint } = now;
    return linesOf(report, words).map((line, index): Entry => {
      const format = index < report.findings.length;
      const level = levelOf(line, meta.draft);
      return {
        ...harmless(line),
        file,
        path,
        ...(level === undefined ? {} : { level }),
        unchecked: format || line.rule === 'standard-unknown' || line.rule === 'avviso-unknown',
        fingerprint: fingerprint(path, line.rule, ...(format ? [keysOf(line.at)] : identityOf(line))),
      };
    });
  };
}

type EntryMeta = Pick<ReportMeta, 'draft' | 'pathOf'>;

/** What there is to mend, the worst first; among equals, in the order of the reports. */
export function worstFirst(entries: readonly Entry[]): (Entry & { level: Level })[] {
  return graveOf(entries).sort((a, b) => weight(b) - weight(a));
}

/** What there is to mend, in its order. */
export function graveOf(entries: readonly Entry[]): (Entry & { level: Level })[] {
  return entries.filter((entry): entry is Entry & { level: Level } => entry.level !== undefined);
}

/** How many weights there are. */
export const WEIGHTS = 7;
const WEIGHT: Record<Level, number> = { error: 4, warning: 2, note: 0 };

/** How grave: 0 to 6. What fails weighs more than what is not said yet. */
export function weight({ level, outcome, unchecked }: Entry & { level: Level }): number {
  return WEIGHT[level] + (outcome === 'fail' ? 1 : 0) + (unchecked ? 1 : 0);
}

/** In a draft, what is not said yet is only told. */
function levelOf({ outcome, severity }: Line, draft: boolean): Level | undefined {
  if (outcome === 'fail') return severity;
  if (outcome === 'incomplete') return draft ? 'note' : severity;
  return undefined;
}

/** A requirement is known by its rule, what it is about and the clause that asks it. */
function identityOf({ subject, clause }: Line): string[] {
  return [subject, clause?.source ?? '', clause?.field ?? ''];
}

/** A path by its keys alone: `unita_formative[1].ore` and the same under another number are told apart by order. */
function keysOf(at: string | undefined): string {
  return at?.replace(/\[\d+\]/g, '[]') ?? '';
}

function harmless(line: Line): Line {
  const { message, remedy, reason, anomaly, subject, clause } = line;
  return {
    ...line,
    subject: safe(subject),
    message: safe(message),
    ...(remedy === undefined ? {} : { remedy: safe(remedy) }),
    ...(reason === undefined ? {} : { reason: safe(reason) }),
    ...(anomaly === undefined ? {} : { anomaly: safe(anomaly) }),
    ...(clause === undefined
      ? {}
      : { clause: { field: safe(clause.field), text: safe(clause.text), source: safe(clause.source) } }),
  };
}

/** The message, behind the cell that it is about: where the place of a finding can only be given in numbers. */
export function messageAt({ message, sheet, cell }: Line): string {
  return sheet === undefined || cell === undefined ? message : `${safe(addressOf({ sheet, cell }))}: ${message}`;
}

/** What is told beside the message: remedy, known defect of the source, clause. */
export function besideMessage({ remedy, anomaly, clause }: Line, { ui }: Words): { label: string; text: string }[] {
  return [
    ...(remedy === undefined ? [] : [{ label: ui.remedy, text: remedy }]),
    ...(anomaly === undefined ? [] : [{ label: ui.anomaly, text: anomaly }]),
    ...(clause === undefined ? [] : [{ label: ui.clause, text: clauseText(clause) }]),
  ];
}
