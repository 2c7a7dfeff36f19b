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

/** Of the words of a command line, those that are parts of one name with blanks, and what is said of each such name. */
export function unquoted(words: readonly string[], { ui }: Words): { words: readonly string[]; said: string }[] {
  return blankNames(words).map(({ words: parts, file }) => ({
    words: parts,
    said: `${ui.noMatch(parts[0] ?? '')}: ${ui.didYouMean(file)} ${ui.quoteBlanks}`,
  }));
}
