/** What `suggest` has to be able to say in every language. */

import type { ChangeStyle, Mode } from '../format/vocabulary.ts';
import type { Micro } from '../norms/hours.ts';
import type { Absent } from '../repair/absent.ts';
import type { Conflict, Party } from '../repair/conflict.ts';
import type { ChangeKind } from '../repair/kinds.ts';
import type { Reason } from '../repair/limits.ts';
import type { Change, Repair } from '../repair/repair.ts';
import type { Words } from './words.ts';

/** What went wrong before anything could be searched. */
export type SuggestTrouble =
  | { is: 'keep'; option: '--keep' | '--solo'; word: string; known: readonly string[]; meant?: string }
  | { is: 'hours'; option: string; value: string }
  | { is: 'write-to-stdin' }
  | { is: 'cannot-edit'; file: string }
  | { is: 'worse'; file: string }
  | { is: 'too-many-hours'; most: number };

export interface RepairWords {
  result: Record<Repair['result'], string>;
  mode: Record<Mode, string>;
  /** «FaD di 20_CTR: al massimo 60 h (40 % di 150 h)», or an option as it was written. */
  bound(reason: Reason): string;
  /** Where a number stands: `20_CTR, modulo 2`. */
  place(change: Pick<Change, 'unit' | 'module' | 'path' | 'follows'>): string;
  follows: string;
  noReason: string;
  columns: Record<'where' | 'mode' | 'from' | 'to' | 'why', string>;
  /** How large the change is, and whether it is proven that no smaller one does. */
  summary(size: Size, step: number, proof: { style: ChangeStyle; proven: boolean }): string;
  /** Numbers that change by more than half, where they stand, and whether nothing else would do. */
  large(places: readonly string[], needed: boolean): string;
  nothing(passes: boolean): string;
  unknown: string;
  difference: string;
  /** Hours not said, or of units that are not there. */
  waiting: string;
  /** What is wrong with these numbers and is not without them. */
  introduced: string;
  /** What no number can mend. */
  remaining: string;
  after: Record<'pass' | 'fail' | 'incomplete' | 'open', string>;
  /** Other ways, each of its kind, with what it costs. */
  alternatives: string;
  alternative(kind: ChangeKind, size: Size): string;
  /** «20_CTR, modulo 2, aula: da 24 a 26». */
  changed(change: Pick<Change, 'unit' | 'module' | 'path' | 'follows' | 'mode' | 'from' | 'to'>): string;
  /** What the plan lacks and is proposed. */
  added: string;
  adding(code: string, section: string): string;
  /** Units that were read under another code, and how each was. */
  slips: string;
  slip(written: string, code: string): string;
  /** What the hours that are written wait for: a code to correct, or others to be said. */
  open(slips: boolean): string;
  /** What «--completa» would do, or with it could not: by code, or with none where the provider chooses. */
  lacking(absent: readonly Absent[], completing: boolean): string;
  /** What «--completa» does with codes that were mistaken. */
  correcting: string;
  howToWrite: string;
  wrote(file: string): string;
  conflict(parties: number): string;
  finerStep(step: number): string;
  relax(party: Party): string | undefined;
  advice(conflict: Conflict): string | undefined;
  trouble(trouble: SuggestTrouble): string;
}

/** More places than these are counted, not named: the table shows them all. */
export const MOST_PLACES = 4;

/** What a change costs. */
export interface Size {
  numbers: number;
  /** Hours more and hours less, added up. */
  moved: Micro;
  /** Hours that the course gains, or loses below zero. */
  gained: Micro;
  /** The largest change relative to its number, in percent; absent where hours come to be where there were none. */
  largest?: number;
}

/** What a change costs; totals that follow cost nothing. */
export function sizeOf(changes: readonly Pick<Change, 'follows' | 'from' | 'to'>[]): Size {
  const own = changes.filter(({ follows }) => !follows);
  const sum = (hours: readonly number[]) => hours.reduce((all, each) => all + each, 0) as Micro;
  const ratios = own.map(({ from = 0, to }) => Math.abs(to - from) / from);
  const largest = Math.max(0, ...ratios) * 100;
  return {
    numbers: own.length,
    moved: sum(own.map(({ from = 0, to }) => Math.abs(to - from))),
    gained: sum(own.map(({ from = 0, to }) => to - from)),
    ...(Number.isFinite(largest) ? { largest: Math.round(largest * 10) / 10 } : {}),
  };
}

/** Decimal hours of a number of hundredths, as the words of a language write them. */
export function amount({ hours }: Words, hundredths: number): string {
  return hours((hundredths * 10_000) as Micro);
}

/** What was asked for on the command line, or by a public call: it can give way, where a Region's own figure cannot. */
function isAsked(party: Party): boolean {
  return 'hold' in party || party.bound.request !== undefined || party.bound.subject.of !== undefined;
}

/** The parties that giving way would help: those that were asked for, and a standard's own figures where there are none. */
export function yielding({ parties }: Conflict): Party[] {
  const helping = parties.filter((party) => ('bound' in party ? party.relax !== undefined : party.drop));
  const asked = helping.filter(isAsked);
  return asked.length > 0 ? asked : helping;
}

/** Of those, the one that gives way with the fewest hours; the first of those alike. */
export function easiest(conflict: Conflict): Party | undefined {
  const cost = (party: Party) => ('bound' in party ? (party.relax ?? 0) : 0);
  const [first, ...rest] = yielding(conflict);
  return rest.reduce<Party | undefined>((best, each) => (best && cost(best) <= cost(each) ? best : each), first);
}
