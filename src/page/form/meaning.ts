/** What a key within a list means. */
import type { Path } from '../../format/problem.ts';
import { wordsAt } from '../../language/plan-keys.ts';
import { useShelf } from '../shelf.ts';
import { useForm } from './at-hand.ts';

/** Gives the meaning of the key at a path; a form says «sì» where the text says `true`. */
export function useMeaning(): (path: Path) => string | undefined {
  const { language } = useShelf().words;
  const { form } = useForm();
  const yes = form.yes.charAt(0).toUpperCase() + form.yes.slice(1);
  return (path) => wordsAt(path, language)?.description.replace(/^true\b/, yes);
}
