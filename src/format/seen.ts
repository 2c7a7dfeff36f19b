/** What became of the files that a run looked at: data, worded in `language/`. Pure. */
import type { Kind } from './kind.ts';

/** Why a file that may be a plan was not read. */
const UNREAD = ['saved-as-text', 'other-name', 'spreadsheet', 'link'] as const;

/** Why a file was not checked: what it is instead of a plan, or why it was not even read. */
export const LEFT_OUT_REASONS = [
  ...UNREAD,
  'standard',
  'avviso',
  'scheda',
  'configurazione',
  'scale',
  'clausole',
  'esempi',
  'foreign',
  'empty',
] as const satisfies readonly (Exclude<Kind, 'plan'> | (typeof UNREAD)[number])[];
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

export interface LeftOut {
  file: string;
  reason: LeftOutReason;
  /** It has a report of its own, which says so. */
  told?: true;
}

/** The files of a run; what is neither checked nor left out could not be checked. */
export interface Seen {
  lookedAt: number;
  checked: number;
  leftOut: readonly LeftOut[];
  /** Files of other kinds beside them, by the end of their name (`.docx`); absent where nobody looked for them. */
  others?: ReadonlyMap<string, number>;
  /** More than one file was asked for, or a folder: only then is there something to count. */
  several: boolean;
}

/** Whether a file that was left out may be a plan all the same: it was not read. */
export function isUnread({ reason }: LeftOut): boolean {
  return UNREAD.some((each) => each === reason);
}
