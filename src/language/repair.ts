/** What `suggest` has to be able to say in every language. */

import type { Mode } from '../format/vocabulary.ts';
import type { Micro } from '../norms/hours.ts';
import type { Conflict, Party } from '../repair/conflict.ts';
import type { Bound } from '../repair/limits.ts';
import type { Change, Repair } from '../repair/repair.ts';
import type { Words } from './words.ts';

/** What went wrong before anything could be searched. */
export type SuggestTrouble =
  | { is: 'keep'; word: string; known: readonly string[]; meant?: string }
  | { is: 'hours'; option: string; value: string }
  | { is: 'write-to-stdin' }
  | { is: 'cannot-edit'; file: string }
  | { is: 'worse'; file: string }
  | { is: 'too-many-hours'; most: number };

export interface RepairWords {
  result: Record<Repair['result'], string>;
  mode: Record<Mode, string>;
  /** «FaD di 20_CTR: al massimo 60 h (40 % di 150 h)», or an option as it was written. */
  bound(bound: Bound): string;
  /** Where a number stands: `20_CTR, modulo 2`. */
  place(change: Pick<Change, 'unit' | 'module' | 'path' | 'follows'>): string;
  follows: string;
  noReason: string;
  columns: Record<'where' | 'mode' | 'from' | 'to' | 'why', string>;
  /** How large the change is, and whether it is proven to be the smallest. */
  summary(numbers: number, hours: Micro, step: number, proven: boolean): string;
  nothing(passes: boolean): string;
  unknown: string;
  difference: string;
  /** Hours not said, or of units that are not there. */
  waiting: string;
  /** What is wrong with these numbers and is not without them. */
  introduced: string;
  /** What no number can mend. */
  remaining: string;
  after: Record<'pass' | 'fail' | 'incomplete', string>;
  howToWrite: string;
  wrote(file: string): string;
  conflict(parties: number): string;
  finerStep(step: number): string;
  relax(party: Party): string | undefined;
  advice(conflict: Conflict): string | undefined;
  trouble(trouble: SuggestTrouble): string;
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
