/** What a key within a list means. Told in the language of the meanings alone: in the other, its name is what there is. */
import type { Path } from '../../format/problem.ts';
import { planDescriptions, wordsOfKey } from '../../language/plan-keys.ts';
import { useShelf } from '../shelf.ts';
import { useForm } from './at-hand.ts';

/** Gives the meaning of the key at a path; a form says «sì» where the text says `true`. */
export function useMeaning(): (path: Path) => string | undefined {
  const { language } = useShelf().words;
  const { form } = useForm();
  if (language !== 'it') return () => undefined;
  const yes = form.yes.charAt(0).toUpperCase() + form.yes.slice(1);
  return (path) => {
    const keys = path.filter((step) => typeof step === 'string');
    return wordsOfKey(keys, planDescriptions)?.description.replace(/^true\b/, yes);
  };
}
