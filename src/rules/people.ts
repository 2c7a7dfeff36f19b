/** Teachers and rooms. */

import { clauseOf } from '../clause.ts';
import { type PlanFacts, type Teaching, teachings } from '../facts.ts';
import { exact, hoursIn, type Micro, reachesShare, sum } from '../hours.ts';
import type { Plan } from '../model/plan.ts';
import { type Judgement, type Rule, term } from './rule.ts';

type Teacher = NonNullable<Plan['docenti']>[number];

/** Share of teachers from the world of work, by heads: the letter of the clause. */
function judgeHeads(percent: number, { plan }: PlanFacts): Judgement {
  const teachers = plan.docenti ?? [];
  const required = { is: 'amount', value: exact(percent), unit: '%' } as const;
  const at = ['docenti'];
  if (teachers.length === 0) return { outcome: 'incomplete', lacks: 'docenti', at, required };
  const experts = teachers.filter(({ mondo_del_lavoro }) => mondo_del_lavoro === true).length;
  const unsaid = teachers.findIndex(({ mondo_del_lavoro }) => mondo_del_lavoro === undefined);
  const silent = teachers.filter(({ mondo_del_lavoro }) => mondo_del_lavoro === undefined).length;
  const found = { is: 'ratio', part: experts, whole: teachers.length } as const;
  if (reachesShare(experts, teachers.length, percent)) return { outcome: 'pass', found, required, relation: '>=', at };
  if (!reachesShare(experts + silent, teachers.length, percent)) {
    return { outcome: 'fail', found, required, relation: '>=', at };
  }
  return { outcome: 'incomplete', lacks: 'mondo_del_lavoro', at: ['docenti', unsaid], required };
}

/**
 * The same share by hours taught. A module taught by several counts for each of them: the plan does not say
 * how they divide it. The clause speaks of the teaching body, so this only warns where heads say otherwise.
 */
function judgeHours(percent: number, facts: PlanFacts): Judgement {
  const teachers = new Map((facts.plan.docenti ?? []).map((teacher) => [teacher.id, teacher]));
  const required = { is: 'amount', value: exact(percent), unit: '%' } as const;
  const taught = facts
    .allUnits()
    .flatMap(teachings)
    .filter((part) => part.docenti !== undefined && part.docenti.length > 0);
  if (teachers.size === 0 || taught.length === 0 || judgeHeads(percent, facts).outcome !== 'pass') {
    return { outcome: 'not_applicable', reason: 'not-in-plan' };
  }
  const hoursOf = (wanted: (teacher: Teacher | undefined) => boolean) =>
    sum(taught.map((part) => timesTaught(part, (part.docenti ?? []).filter((id) => wanted(teachers.get(id))).length)));
  const experts = hoursOf((teacher) => teacher?.mondo_del_lavoro === true);
  const all = hoursOf(() => true);
  if (all === 0) return { outcome: 'not_applicable', reason: 'not-in-plan' };
  return {
    outcome: reachesShare(experts, all, percent) ? 'pass' : 'fail',
    found: { is: 'hours-ratio', part: experts, whole: all },
    required,
    relation: '>=',
    at: ['docenti'],
  };
}

function timesTaught({ ore }: Teaching, teachers: number): Micro {
  return ((hoursIn(ore) ?? 0) * teachers) as Micro;
}

function judgeExperience(years: number, { plan }: PlanFacts): Judgement {
  const teachers = plan.docenti ?? [];
  const required = { is: 'amount', value: exact(years), unit: 'years' } as const;
  if (teachers.length === 0) return { outcome: 'incomplete', lacks: 'docenti', at: ['docenti'], required };
  const short = teachers.flatMap(({ id, esperienza_anni }, index) =>
    esperienza_anni !== undefined && esperienza_anni < years ? [{ id, index, years: esperienza_anni }] : [],
  );
  if (short[0]) {
    const found = { is: 'people', people: short.map((each) => ({ id: each.id, years: each.years })) } as const;
    return { outcome: 'fail', found, required, relation: '>=', at: ['docenti', short[0].index, 'esperienza_anni'] };
  }
  const unsaid = teachers.findIndex(({ esperienza_anni }) => esperienza_anni === undefined);
  if (unsaid >= 0) {
    return { outcome: 'incomplete', lacks: 'esperienza_anni', at: ['docenti', unsaid], required };
  }
  const least = Math.min(...teachers.map(({ esperienza_anni }) => esperienza_anni as number));
  return {
    outcome: 'pass',
    found: { is: 'amount', value: exact(least), unit: 'years' },
    required,
    relation: '>=',
    at: ['docenti'],
  };
}

export const peopleRules: Rule[] = [
  {
    id: 'teachers-below-share',
    severity: 'error',
    title: { it: 'Docenti dal mondo del lavoro', en: 'Teachers from the world of work' },
    why: {
      it: 'La quota si conta sulle persone, come dice la lettera della norma.',
      en: 'The share is counted on heads, as the letter of the clause says.',
    },
    requirements({ standard }) {
      const norm = standard.docenti?.mondo_del_lavoro;
      if (norm === undefined) return [];
      const clause = clauseOf(standard, norm, String(norm.minimo_percentuale));
      return [{ subject: { kind: 'docenti' }, clause, judge: (facts) => judgeHeads(norm.minimo_percentuale, facts) }];
    },
  },
  {
    id: 'teachers-below-hours-share',
    severity: 'warning',
    title: { it: 'Docenti dal mondo del lavoro, in ore', en: 'Teachers from the world of work, by hours' },
    why: {
      it: 'Se gli esperti sono metà delle persone ma insegnano meno della metà delle ore, un funzionario può obiettare: conviene saperlo prima.',
      en: 'Where experts are half of the heads but teach less than half of the hours, an official may object: better to know before.',
    },
    requirements({ standard }) {
      const norm = standard.docenti?.mondo_del_lavoro;
      if (norm === undefined) return [];
      const clause = clauseOf(standard, norm, String(norm.minimo_percentuale));
      return [{ subject: { kind: 'docenti' }, clause, judge: (facts) => judgeHours(norm.minimo_percentuale, facts) }];
    },
  },
  {
    id: 'teacher-experience-below-minimum',
    severity: 'error',
    title: { it: 'Esperienza dei docenti', en: 'Experience of the teachers' },
    why: {
      it: 'La frase non dice se gli anni valgono per tutti o per i soli esperti: si leggono per tutti, che è la lettura con cui il piano passa in ogni caso.',
      en: 'The sentence does not say whether the years bind all teachers or the experts only: they are read for all, the reading under which the plan passes in either case.',
    },
    requirements({ standard }) {
      const norm = standard.docenti?.esperienza;
      if (norm === undefined) return [];
      const clause = clauseOf(standard, norm, String(norm.minimo_anni));
      return [{ subject: { kind: 'docenti' }, clause, judge: (facts) => judgeExperience(norm.minimo_anni, facts) }];
    },
  },
  {
    id: 'rooms-missing',
    severity: 'error',
    title: { it: 'Aule e laboratori', en: 'Classrooms and laboratories' },
    why: {
      it: 'Lo standard chiede la presenza degli ambienti: il piano li elenca in «sedi».',
      en: 'The standard asks for the rooms to be there: the plan lists them in «sedi».',
    },
    requirements({ standard }) {
      const norm = standard.sedi;
      return (norm?.richieste ?? []).map((type) => ({
        subject: { kind: 'sedi' },
        clause: clauseOf(standard, norm ?? {}, ''),
        judge({ plan }): Judgement {
          const required = term(type);
          if (plan.sedi === undefined) return { outcome: 'incomplete', lacks: 'sedi', at: ['sedi'], required };
          const index = plan.sedi.findIndex(({ tipo }) => tipo === type);
          return index < 0
            ? { outcome: 'fail', found: { is: 'nothing' }, required, at: ['sedi'] }
            : { outcome: 'pass', found: term(type), required, at: ['sedi', index] };
        },
      }));
    },
  },
  {
    id: 'rooms-too-small',
    // «Adeguatamente attrezzati» sets no figure: fewer places than trainees is a doubt, not a breach.
    severity: 'warning',
    title: { it: 'Posti sufficienti nelle sedi', en: 'Enough places in the rooms' },
    why: {
      it: 'Per ogni tipo di ambiente almeno uno dovrebbe avere tanti posti quanti sono i partecipanti.',
      en: 'For each type of room, at least one should have as many places as there are trainees.',
    },
    requirements({ standard }) {
      const norm = standard.sedi;
      return (norm?.richieste ?? []).map((type) => ({
        subject: { kind: 'sedi' },
        clause: clauseOf(standard, norm ?? {}, ''),
        judge({ plan }): Judgement {
          const rooms = (plan.sedi ?? []).filter(({ tipo, posti }) => tipo === type && posti !== undefined);
          const trainees = plan.corso?.partecipanti;
          if (trainees === undefined || rooms.length === 0) {
            return { outcome: 'not_applicable', reason: 'no-capacity-given' };
          }
          const most = Math.max(...rooms.map(({ posti }) => posti ?? 0));
          return {
            outcome: most >= trainees ? 'pass' : 'fail',
            found: { is: 'places', places: most, room: type },
            required: { is: 'amount', value: exact(trainees), unit: 'people' },
            relation: '>=',
            at: ['sedi'],
          };
        },
      }));
    },
  },
];
