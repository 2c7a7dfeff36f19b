/** What the norms ask of the hours of the course as a whole, and what is planned. */
import { htmlWords } from '../../../language/html.ts';
import { toneOf } from '../../../report/html/icons.ts';
import { Icon } from '../../icon.tsx';
import { useShelf } from '../../shelf.ts';
import { useForm } from '../at-hand.ts';

export function CourseBounds() {
  const { now, form } = useForm();
  const { words } = useShelf();
  const { outcomes = [], facts } = now.report ?? {};
  const say = htmlWords[words.language];
  const limits = outcomes.flatMap((outcome) => {
    const { limit } = outcome;
    const isCourse = limit !== undefined && limit.measure.unit === undefined && limit.measure.below === undefined;
    if (!isCourse || facts === undefined || (limit.bound === 0 && limit.relation !== '<=')) return [];
    return outcome.outcome === 'not_applicable' ? [] : [{ outcome, limit, hours: facts.measure(limit.measure).hours }];
  });
  if (limits.length === 0) return null;
  return (
    <div class="course-bounds">
      <h3>{form.units.bounds}</h3>
      <ul>
        {limits.map(({ outcome, limit, hours }) => {
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
