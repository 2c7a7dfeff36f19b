/** What only a person can verify: a list to tick, kept with the draft and its report, never in the plan. */
import { quote } from '../../report/html/clause.ts';
import type { View } from '../../report/html/view.ts';
import { checkKey } from '../../report/verified.ts';
import { Shown } from '../markup.tsx';
import { useDesk, useShelf } from '../shelf.ts';

export function Checks({ view: { checks, say } }: { view: View }) {
  const { page, desk } = useShelf();
  const { ticked } = useDesk();
  if (checks.length === 0) return <p class="aside">{page.verdict.none}</p>;
  const keys = [...new Map(checks.map((check) => [checkKey(check.line), check])).entries()];
  const done = keys.filter(([key]) => ticked.has(key)).length;
  return (
    <section>
      <p class="progress">
        <b>{page.verdict.checked(done, keys.length)}</b>
        <progress value={done} max={keys.length} aria-hidden="true" />
      </p>
      <p class="aside">{say.checklistNote}</p>
      <ol class="checks">
        {keys.map(([key, { line }]) => (
          <li key={key}>
            <label>
              <input
                type="checkbox"
                checked={ticked.has(key)}
                onChange={({ currentTarget }) => desk.tick(key, currentTarget.checked)}
              />
              <span class="say">
                {line.message}
                {line.clause !== undefined && <Shown class="clause" of={quote(line.clause)} />}
              </span>
            </label>
          </li>
        ))}
      </ol>
    </section>
  );
}
