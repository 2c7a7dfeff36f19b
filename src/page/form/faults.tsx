/** What the checks say of a place, below it: with what would mend it. */
import { toneOf } from '../../report/html/icons.ts';
import type { PlanLine } from '../../report/html/plan-lines.ts';
import { FixButton } from '../fix-button.tsx';
import { Icon } from '../icon.tsx';
import { useRemedy, whatOf } from '../verdict/view.ts';
import { useForm } from './at-hand.ts';

export function Faults({ faults, id }: { faults: readonly PlanLine[]; id?: string }) {
  const { view } = useForm();
  const remedyOf = useRemedy();
  if (faults.length === 0 || view === undefined) return null;
  return (
    <ul class="faults" id={id}>
      {faults.map((fault) => {
        const { line } = fault;
        const tone = toneOf(line);
        const remedy = remedyOf(fault);
        return (
          <li key={`${line.rule} ${line.message}`} class={`fault t-${tone}`}>
            <Icon of={tone} />
            <div>
              <p>{line.message}</p>
              {remedy !== undefined && <p class="fault-remedy">→ {remedy}</p>}
              <FixButton of={whatOf(view, fault)} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
