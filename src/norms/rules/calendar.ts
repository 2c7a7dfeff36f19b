/** When the course is held: against the days on which the standard is in force, the years it takes, the hours of a day. */

import { daysBetween, yearsAfter } from '../../format/calendar.ts';
import { formatPath } from '../../format/problem.ts';
import type { Standard } from '../../format/standard.ts';
import { sourceLine } from '../clause.ts';
import type { PlanFacts } from '../facts.ts';
import { exact, toDecimal } from '../hours.ts';
import { onNorm } from '../on-norm.ts';
import { type Run, runsOf } from '../runs.ts';
import { compared, hoursFact, lacking, NOT_IN_PLAN, worst } from '../said.ts';
import { type Fact, family, type Judgement } from './rule.ts';

const dateFact = (date: string): Fact => ({ is: 'date', date });

/** The day that counts is the first of the course, or of an edition. */
function judgeValidity({ dal, al }: NonNullable<Standard['validita']>, { inizio: start, path }: Run): Judgement {
  const at = [...path, 'inizio'];
  if (start === undefined) return al === undefined ? NOT_IN_PLAN : lacking(formatPath(at), at);
  const found = dateFact(start);
  if (dal !== undefined && start < dal) return compared(false, found, at, { required: dateFact(dal), relation: '>=' });
  const until = al ?? start;
  return compared(start <= until, found, at, { required: dateFact(until), relation: '<=' });
}

/** Hours of the course that its days cannot hold. */
function judgeDays({ inizio, fine, path }: Run, aDay: number, facts: PlanFacts): Judgement {
  if (inizio === undefined || fine === undefined) return NOT_IN_PLAN;
  const { hours } = facts.measure({ measure: 'totale' });
  const most = exact(daysBetween(inizio, fine) * aDay);
  const asked = { required: hoursFact(most), relation: '<=' } as const;
  return compared(toDecimal(hours) <= toDecimal(most), hoursFact(hours), [...path, 'fine'], asked);
}

export const calendarRules = family([
  {
    id: 'standard-not-in-force',
    severity: 'error',
    title: { it: 'Standard in vigore', en: 'Standard in force' },
    why: {
      it: 'Uno standard vale per i corsi che cominciano nei giorni in cui è in vigore.',
      en: 'A standard binds the courses that begin on the days on which it is in force.',
    },
    requirements({ standard }) {
      const { validita } = standard;
      if (validita?.dal === undefined && validita?.al === undefined) return [];
      const text = [validita.dal && `dal ${validita.dal}`, validita.al && `al ${validita.al}`]
        .filter(Boolean)
        .join(' ');
      return [
        {
          subject: { kind: 'standard' },
          clause: { field: 'Validità', text, source: sourceLine(standard) },
          judge: ({ plan }) => worst(runsOf(plan).map((run) => judgeValidity(validita, run))),
        },
      ];
    },
  },
  onNorm(
    {
      id: 'durata-above-years',
      // The field prints years, not dates: a course that runs longer is a doubt.
      severity: 'warning',
      title: { it: 'Durata in anni', en: 'Length in years' },
      why: {
        it: 'Lo standard stampa la durata in anni: dalle date del piano il corso non dovrebbe durare di più.',
        en: 'The standard prints the length in years: by the dates of the plan the course should not run longer.',
      },
    },
    { kind: 'corso', code: 'durata' },
    // A standard that leaves the field blank may print its years one by one.
    ({ durata_anni, annualita }) => durata_anni ?? (annualita && { ...annualita, valore: annualita.voci.length }),
    ({ valore }, { plan }) =>
      worst(
        runsOf(plan).map(({ inizio, fine, path }): Judgement => {
          if (inizio === undefined || fine === undefined) return NOT_IN_PLAN;
          const last = yearsAfter(inizio, valore);
          const asked = { required: dateFact(last), relation: '<=' } as const;
          return compared(fine <= last, dateFact(fine), [...path, 'fine'], asked);
        }),
      ),
    { printed: ({ valore }) => valore },
  ),
  {
    id: 'dates-below-hours',
    // No clause says how long a day of training is: a matter of good sense.
    severity: 'warning',
    title: { it: 'Date che bastano alle ore', en: 'Dates that can hold the hours' },
    why: {
      it: 'Tra la prima e l’ultima data ci devono stare le ore del corso: più di quelle di un giorno intero, ogni giorno del calendario, sono quasi sempre una data sbagliata.',
      en: 'The hours of the course have to fit between its first and last date: more than a full day’s hours on every day of the calendar are almost always a wrong date.',
    },
    requirements: ({ scales }) => [
      {
        subject: { kind: 'corso', code: 'calendario' },
        judge: (facts) => worst(runsOf(facts.plan).map((run) => judgeDays(run, scales.ore_al_giorno, facts))),
      },
    ],
  },
]);
