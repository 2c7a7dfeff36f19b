/** Dates: against the years that a source prints, and against the hours that a day can hold. */
import type { Plan } from '../../src/format/plan.ts';
import type { Course } from './course.ts';
import { timesOf } from './entry.ts';
import { type Figures, passIf, type Say, worstOf } from './verdicts.ts';

/** More hours than this on each day of the calendar is a slip. */
const A_DAY = 1000n;

export function calendar({ corso = {} }: Plan, { durata_anni, annualita }: Figures, course: Course, say: Say): void {
  const times = timesOf(corso).map(({ inizio, fine }) => (inizio && fine ? { inizio, fine } : undefined));
  // A source that leaves the field blank may print its years one by one.
  const years = durata_anni?.valore ?? annualita?.voci.length;
  if (years !== undefined) {
    const within = times.map((time) => {
      if (time === undefined) return undefined;
      const last = `${Number(time.inizio.slice(0, 4)) + years}${time.inizio.slice(4)}`;
      return passIf(time.fine <= last);
    });
    say('durata-above-years', 'corso', worstOf(within), 'durata');
  }
  const total = course.measure('totale').written;
  const hold = times.map((time) => time && passIf(total <= A_DAY * BigInt(daysOf(time))));
  say('dates-below-hours', 'corso', worstOf(hold), 'calendario');
}

/** Days of the calendar from one to another, with both. */
function daysOf({ inizio, fine }: { inizio: string; fine: string }): number {
  return (Date.UTC(...dateOf(fine)) - Date.UTC(...dateOf(inizio))) / 86_400_000 + 1;
}

function dateOf(date: string): [number, number, number] {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return [year, month - 1, day];
}

/** Months from one day to another, a month begun being one. */
export function monthsOf(inizio: string, fine: string): number {
  const [year, month, day] = dateOf(inizio);
  let months = 0;
  for (;;) {
    months += 1;
    const last = new Date(Date.UTC(year, month + months + 1, 0)).getUTCDate();
    const end = Date.UTC(year, month + months, Math.min(day, last));
    if (end >= Date.UTC(...dateOf(fine))) return months;
  }
}
