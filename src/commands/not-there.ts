/** What is said of a file that is not there, or cannot be read: with the one that was meant, where one is near. */
import { blankNames, fileMeant } from '../disk/meant.ts';
import type { Setting } from '../format/settings.ts';
import type { FileTrouble } from '../format/trouble.ts';
import type { Words } from '../language/words.ts';

/** Why a file that a person named cannot be read. */
export function whyUnreadable(file: string, trouble: FileTrouble, { ui }: Words): string {
  return withMeant(ui.unreadable(file, trouble), trouble === 'missing' ? fileMeant(file) : undefined, ui);
}

/** That a pattern matches nothing. What a configuration names is looked for no further: it may be anybody's. */
export function noMatch({ value, from }: Pick<Setting, 'value' | 'from'>, { ui }: Words): string {
  return withMeant(ui.noMatch(value), from.is === 'argument' ? fileMeant(value) : undefined, ui);
}

function withMeant(said: string, meant: string | undefined, ui: Words['ui']): string {
  return meant === undefined ? said : `${said}: ${ui.didYouMean(meant)}`;
}

/**
 * What matches nothing, sorted out: names with blanks that the shell took apart, with what is said of each, the words that are
 * parts of one, and the places that stand alone.
 */
export function notThere<P extends Pick<Setting, 'value' | 'from'>>(
  places: readonly P[],
  unmatched: readonly string[],
  words: Words,
) {
  const typed = places.filter(({ from }) => from.is === 'argument').map(({ value }) => value);
  const names = unmatched.length === 0 ? [] : unquoted(typed, words);
  const inNames: ReadonlySet<string> = new Set(names.flatMap((name) => name.words));
  return { names, inNames, alone: places.filter(({ value }) => unmatched.includes(value) && !inNames.has(value)) };
}

/** Of the words of a command line, those that are parts of one name with blanks, and what is said of each such name. */
export function unquoted(words: readonly string[], { ui }: Words): { words: readonly string[]; said: string }[] {
  return blankNames(words).map(({ words: parts, file }) => ({
    words: parts,
    said: `${ui.noMatch(parts[0] ?? '')}: ${ui.didYouMean(file)} ${ui.quoteBlanks}`,
  }));
}
