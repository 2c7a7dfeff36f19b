/** What of a plan is still to be written: told where it is missing, and each place once. */
import { formatPath, type Path } from '../../format/problem.ts';
import type { Outcome } from '../../norms/outcome.ts';
import type { Phrase } from './document.ts';

export interface Blanks {
  /** Whether something at this place, or below it, is missing, or says itself that it is to be completed. */
  isOpen(path: Path): boolean;
  /** The mark of a blank; it stands for all that is missing at this place or below it. */
  mark(path: Path): Phrase;
  /** What is missing at places that nobody marked. */
  left(): Outcome[];
  /** Places that were marked. */
  places(): string[];
}

export function blanksOf(outcomes: readonly Outcome[], word: string): Blanks {
  const open = new Map<string, Outcome[]>();
  const missing = outcomes.filter(isBlank);
  for (const outcome of missing) {
    for (const place of placesOf(outcome)) {
      const there = open.get(place);
      if (there === undefined) open.set(place, [outcome]);
      else there.push(outcome);
    }
  }
  const marked = new Set<string>();
  const told = new Set<Outcome>();
  return {
    isOpen: (path) => open.has(formatPath(path)),
    mark(path) {
      const place = formatPath(path);
      marked.add(place);
      for (const outcome of open.get(place) ?? []) told.add(outcome);
      return { text: word, is: 'blank' };
    },
    left: () => missing.filter((outcome) => !told.has(outcome)),
    places: () => [...marked],
  };
}

/** What is there under another code, or in another section, is a slip and no blank: the verdict tells it. */
function isBlank({ outcome, suggestion, elsewhere }: Outcome): boolean {
  return outcome === 'incomplete' && suggestion === undefined && elsewhere === undefined;
}

/** The place itself and all that it lies in. Some gaps are told at what should hold the key. */
function placesOf({ at = [], lacks }: Outcome): Set<string> {
  const key = lacks?.split('.').at(-1);
  const whole = key === undefined || at.includes(key) ? at : [...at, key];
  return new Set(whole.map((_, index) => formatPath(whole.slice(0, index + 1))));
}
