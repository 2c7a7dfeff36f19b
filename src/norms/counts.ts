/** What a plan says of the measures that are no sum of its units' hours: people, months, euro, hours of one year. */

import { monthsBetween } from '../format/calendar.ts';
import type { Count, YearRef } from '../format/measure.ts';
import type { Plan } from '../format/plan.ts';
import { formatPath, type Path } from '../format/problem.ts';
import type { Relation } from '../format/result.ts';
import { exact, type Micro } from './hours.ts';
import { runsOf } from './runs.ts';

/** What the plan says of a measure, or what it lacks for that; `least` and `most`: what it comes to. */
export type Amount = { value: Micro; at: Path } | { lacks: string; at: Path; least?: Micro; most?: number };

/** What a plan says in one place. */
function saidAt(at: Path, value: number | undefined): Amount {
  return value === undefined ? { lacks: formatPath(at), at } : { value: exact(value), at };
}

/** Each amount that has to keep to a bound of this relation: of a range its end, or both; of editions all. */
export function countsOf(count: Count, relation: Relation, plan: Plan): Amount[] {
  switch (count) {
    case 'docenti':
      return [saidAt(['docenti'], plan.docenti?.length)];
    case 'costo_per_allievo':
      return [saidAt(['corso', 'costo', 'per_allievo'], plan.corso?.costo?.per_allievo)];
    case 'partecipanti':
      return trainees(relation, plan);
    case 'durata_mesi':
      return runsOf(plan).map(({ inizio, fine, path }) => {
        const start = saidDay([...path, 'inizio'], inizio);
        const end = saidDay([...path, 'fine'], fine);
        if (inizio === undefined || fine === undefined) return start ?? (end as Amount);
        return { value: exact(monthsBetween(inizio, fine)), at: [...path, 'fine'] };
      });
  }
}

function saidDay(at: Path, day: string | undefined): Amount | undefined {
  return day === undefined ? { lacks: formatPath(at), at } : undefined;
}

/** A cap binds the most trainees that a plan foresees, a floor the fewest, an exact number both. */
function trainees(relation: Relation, { corso }: Plan): Amount[] {
  const at = ['corso', 'partecipanti'];
  const foreseen = corso?.partecipanti;
  if (typeof foreseen !== 'object') return [saidAt(at, foreseen)];
  const ends =
    relation === '=' ? (['minimo', 'massimo'] as const) : ([relation === '<=' ? 'massimo' : 'minimo'] as const);
  return ends.map((end) => saidAt([...at, end], foreseen[end]));
}

/** Hours of one year. A year that the plan does not have holds none. */
export function hoursOfYear({ measure, year }: YearRef, relation: Relation, { corso }: Plan): Amount {
  const years = corso?.annualita;
  const at = ['corso', 'annualita'];
  if (years === undefined) return { lacks: formatPath(at), at };
  const place = [...at, year - 1];
  if (years.length < year) return relation === '<=' ? { value: exact(0), at } : { lacks: formatPath(place), at };
  const key = measure === 'totale' ? 'ore' : measure;
  return saidAt([...place, key], years[year - 1]?.[key]);
}
