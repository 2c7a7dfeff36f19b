/** What the checks say of a place, below it: with what would mend it. */
import { toneOf } from '../../report/html/icons.ts';
import { Icon } from '../icon.tsx';
import { useShelf } from '../shelf.ts';
import { useForm } from './at-hand.ts';
import type { Fault } from './found.ts';

export function Faults({ faults, id }: { faults: readonly Fault[]; id?: string }) {
  const { desk, page, say } = useShelf();
  const { now } = useForm();
  if (faults.length === 0) return null;
  return (
    <ul class="faults" id={id}>
      {faults.map(({ line, what }) => {
        const fix = now.fixes?.get(what);
        const tone = toneOf(line);
        return (
          <li key={`${line.rule} ${line.message}`} class={`fault t-${tone}`}>
            <Icon of={tone} />
            <div>
              <p>{line.message}</p>
              {line.remedy !== undefined && <p class="fault-remedy">→ {line.remedy}</p>}
              {fix !== undefined && (
                <button
                  type="button"
                  class="button small"
                  onClick={() => {
                    desk.edit(fix);
                    say(page.verdict.applied);
                  }}
                >
                  {page.verdict.apply}
                </button>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
