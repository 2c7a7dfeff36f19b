/** What the norms ask of the hours of the course as a whole, and what is planned. */
import { boundRows } from '../../../report/html/hour-rows.ts';
import { toneOf } from '../../../report/html/icons.ts';
import { Icon } from '../../icon.tsx';
import { useForm } from '../at-hand.ts';

export function CourseBounds() {
  const { view, form } = useForm();
  const facts = view?.report.facts;
  if (view === undefined || facts === undefined) return null;
  const { words, say } = view;
  const rows = boundRows(view.entries, facts).flatMap(({ outcome, hours }) => {
    const { limit } = outcome;
    const isCourse = limit !== undefined && limit.measure.unit === undefined && limit.measure.below === undefined;
    return isCourse ? [{ outcome, limit, hours }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <div class="course-bounds">
      <h3>{form.units.bounds}</h3>
      <ul>
        {rows.map(({ outcome, limit, hours }) => {
          const tone = toneOf(outcome);
          return (
            <li
              key={`${outcome.rule} ${limit.relation} ${limit.bound} ${limit.measure.measure}`}
              class={`bound-chip t-${tone}`}
            >
              <Icon of={tone} />
              <span>
                {words.subject(outcome.subject)} <b>{words.hours(hours)}</b>,{' '}
                {say.hours.bound[limit.relation](words.hours(limit.bound))}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
