/** What the checks say of a place, below it: with what would mend it. */
import { toneOf } from '../../report/html/icons.ts';
import type { PlanLine } from '../../report/html/plan-lines.ts';
import { FixButton } from '../fix-button.tsx';
import { Icon } from '../icon.tsx';
import { whatOf } from '../verdict/view.ts';
import { useForm } from './at-hand.ts';

export function Faults({ faults, id }: { faults: readonly PlanLine[]; id?: string }) {
  const { view } = useForm();
  if (faults.length === 0 || view === undefined) return null;
  return (
    <ul class="faults" id={id}>
      {faults.map((fault) => {
        const { line } = fault;
        const tone = toneOf(line);
        return (
          <li key={`${line.rule} ${line.message}`} class={`fault t-${tone}`}>
            <Icon of={tone} />
            <div>
              <p>{line.message}</p>
              {line.remedy !== undefined && <p class="fault-remedy">→ {line.remedy}</p>}
              <FixButton of={whatOf(view, fault)} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
