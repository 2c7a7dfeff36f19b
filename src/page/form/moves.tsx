/** What is done with an item as a whole: up, down, away. */
import type { Path } from '../../format/problem.ts';
import { useShelf } from '../shelf.ts';
import { useChange, useForm } from './at-hand.ts';

export function Moves({ path, index, count, name }: { path: Path; index: number; count: number; name: string }) {
  const { form } = useForm();
  const { say } = useShelf();
  const change = useChange();
  const action = (label: string, sign: string, isOff: boolean, act: () => void) => (
    <button
      type="button"
      class="icon-button"
      disabled={isOff}
      aria-label={form.of(label, name)}
      title={label}
      onClick={act}
    >
      {sign}
    </button>
  );
  return (
    <div class="moves">
      {count > 1 && action(form.up, '↑', index === 0, () => change.move(path, index, index - 1))}
      {count > 1 && action(form.down, '↓', index === count - 1, () => change.move(path, index, index + 1))}
      {action(form.remove, '✕', false, () => {
        change.take([...path, index]);
        say(form.removed(name));
      })}
    </div>
  );
}
