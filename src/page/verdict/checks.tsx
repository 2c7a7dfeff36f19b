/** What only a person can verify: a list to tick, kept with the draft and its report, never in the plan. */
import type { View } from '../../report/html/view.ts';
import { useShelf } from '../shelf.ts';

export function Checks({ view: { checks } }: { view: View }) {
  const { page } = useShelf();
  if (checks.length === 0) return <p class="aside">{page.verdict.none}</p>;
  return (
    <ol class="checks">
      {checks.map(({ line }) => (
        <li key={`${line.rule} ${line.subject} ${line.message}`}>
          <label>
            <input type="checkbox" />
            <span class="say">{line.message}</span>
          </label>
        </li>
      ))}
    </ol>
  );
}
