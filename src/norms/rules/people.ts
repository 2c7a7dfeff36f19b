/** Teachers and rooms. */

import type { Plan } from '../../format/plan.ts';
import type { Standard } from '../../format/standard.ts';
import { clauseOf } from '../clause.ts';
import { type PlanFacts, teachings } from '../facts.ts';
import { exact, hoursIn, reachesShare, sum } from '../hours.ts';
import { family, type Judgement, type Rule, type Subject, term } from './rule.ts';

type Tutor = NonNullable<NonNullable<Plan['stage']>['tutor']>[number];

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
  const experts = (facts.plan.docenti ?? []).filter(({ mondo_del_lavoro }) => mondo_del_lavoro).map(({ id }) => id);
  const required = { is: 'amount', value: exact(percent), unit: '%' } as const;
  const taught = facts.allUnits
    .flatMap(teachings)
    .flatMap(({ ore, docenti = [] }) => docenti.map((id) => ({ id, hours: hoursIn(ore) ?? exact(0) })));
  const whole = sum(taught.map(({ hours }) => hours));
  if (whole === 0 || judgeHeads(percent, facts).outcome !== 'pass') {
    return { outcome: 'not_applicable', reason: 'not-in-plan' };
  }
  const part = sum(taught.filter(({ id }) => experts.includes(id)).map(({ hours }) => hours));
  return {
    outcome: reachesShare(part, whole, percent) ? 'pass' : 'fail',
    found: { is: 'hours-ratio', part, whole },
    required,
    relation: '>=',
    at: ['docenti'],
  };
}

function judgeExperience(years: number, { plan }: PlanFacts): Judgement {
  const teachers = plan.docenti ?? [];
  const required = { is: 'amount', value: exact(years), unit: 'years' } as const;
  if (teachers.length === 0) return { outcome: 'incomplete', lacks: 'docenti', at: ['docenti'], required };
  // Years that are not said are not short.
  const short = teachers.flatMap(({ id, esperienza_anni: has = years }, index) =>
    has < years ? [{ id, index, years: has }] : [],
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

/** One type of room, or rooms of any type. */
function roomsSubject(types: readonly string[]): Subject {
  return types.length === 1 ? { kind: 'sedi', code: types[0] as string } : { kind: 'sedi' };
}

function judgeRooms(types: readonly string[], { sedi }: Plan): Judgement {
  const required = { is: 'terms', terms: types } as const;
  if (sedi === undefined) return { outcome: 'incomplete', lacks: 'sedi', at: ['sedi'], required };
  const index = sedi.findIndex(({ tipo }) => types.includes(tipo));
  const room = sedi[index];
  return room === undefined
    ? { outcome: 'fail', found: { is: 'nothing' }, required, at: ['sedi'] }
    : { outcome: 'pass', found: term(room.tipo), required, at: ['sedi', index] };
}

/** Who is known to teach only laboratory hours, and who may: hours not written could be either. */
function laboratoryOnly(facts: PlanFacts): { only: Set<string>; unclear: Set<string> } {
  const [laboratory, elsewhere, unclear] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { ore, docenti = [] } of facts.allUnits.flatMap(teachings)) {
    const modes = Object.entries(ore ?? {}).filter(([, hours]) => (hours ?? 0) > 0);
    const practical = modes.every(([mode]) => mode === 'laboratorio');
    const group = modes.length === 0 ? unclear : practical ? laboratory : elsewhere;
    for (const id of docenti) group.add(id);
  }
  return {
    only: new Set([...laboratory].filter((id) => !elsewhere.has(id) && !unclear.has(id))),
    unclear: new Set([...unclear].filter((id) => !elsewhere.has(id))),
  };
}

function judgeTitles(relief: boolean, facts: PlanFacts): Judgement {
  const teachers = facts.plan.docenti ?? [];
  if (teachers.length === 0) return { outcome: 'incomplete', lacks: 'docenti', at: ['docenti'] };
  const { only, unclear } = relief ? laboratoryOnly(facts) : { only: new Set<string>(), unclear: new Set<string>() };
  const bound = teachers.map((teacher, index) => ({ ...teacher, index })).filter(({ id }) => !only.has(id));
  const without = bound.filter(({ titolo_studio_adeguato }) => titolo_studio_adeguato === false);
  const certain = without.filter(({ id }) => !unclear.has(id));
  if (certain[0]) {
    const at = ['docenti', certain[0].index, 'titolo_studio_adeguato'];
    return { outcome: 'fail', found: { is: 'codes', codes: certain.map(({ id }) => id) }, at };
  }
  if (without[0]) return { outcome: 'incomplete', lacks: 'ore', at: ['docenti', without[0].index] };
  const unsaid = bound.find(({ titolo_studio_adeguato }) => titolo_studio_adeguato === undefined);
  if (unsaid) return { outcome: 'incomplete', lacks: 'titolo_studio_adeguato', at: ['docenti', unsaid.index] };
  return { outcome: 'pass', found: { is: 'codes', codes: bound.map(({ id }) => id) }, at: ['docenti'] };
}

/** Title and professional years of the placement tutors; a course without placement needs none. */
function judgeTutors(years: number, facts: PlanFacts): Judgement {
  const { hours, complete } = facts.measure({ measure: 'stage' });
  if (complete && hours === 0) return { outcome: 'not_applicable', reason: 'not-in-plan' };
  const tutors = facts.plan.stage?.tutor ?? [];
  const required = { is: 'amount', value: exact(years), unit: 'years' } as const;
  if (tutors.length === 0) return { outcome: 'incomplete', lacks: 'stage.tutor', at: ['stage', 'tutor'], required };
  const at = (index: number) => ['stage', 'tutor', index];
  const short = tutors.flatMap(({ id, titolo_studio_adeguato, esperienza_professionale_anni: has = years }, index) =>
    titolo_studio_adeguato === false || has < years ? [{ id, index }] : [],
  );
  if (short[0]) {
    const found = { is: 'codes', codes: short.map(({ id }) => id) } as const;
    return { outcome: 'fail', found, required, at: at(short[0].index) };
  }
  const unsaid = tutors.findIndex(
    ({ titolo_studio_adeguato, esperienza_professionale_anni }) =>
      titolo_studio_adeguato === undefined || esperienza_professionale_anni === undefined,
  );
  if (unsaid >= 0) {
    const { titolo_studio_adeguato: title } = tutors[unsaid] as Tutor;
    const lacks = title === undefined ? 'titolo_studio_adeguato' : 'esperienza_professionale_anni';
    return { outcome: 'incomplete', lacks, at: at(unsaid), required };
  }
  return {
    outcome: 'pass',
    found: { is: 'codes', codes: tutors.map(({ id }) => id) },
    required,
    at: ['stage', 'tutor'],
  };
}

/** The share of experts that the standard asks for, judged by one of the two readings of its clause. */
function expertShare(
  standard: Standard,
  judge: (percent: number, facts: PlanFacts) => Judgement,
): ReturnType<Rule['requirements']> {
  const norm = standard.docenti?.mondo_del_lavoro;
  if (norm === undefined) return [];
  const percent = norm.minimo_percentuale;
  const clause = clauseOf(standard, norm, String(percent));
  return [{ subject: { kind: 'docenti' }, clause, judge: (facts) => judge(percent, facts) }];
}

export const peopleRules = family([
  {
    id: 'teacher-title-missing',
    severity: 'error',
    title: { it: 'Titolo di studio dei docenti', en: 'Titles of the teachers' },
    why: {
      it: 'Ogni docente ha un titolo adeguato, tranne chi insegna solo ore di laboratorio dove lo standard lo dispensa: lo si ricava da quello che insegna, e una sola ora d’aula basta a richiedere il titolo.',
      en: 'Every teacher has an adequate title, except those who teach laboratory hours only where the standard relieves them: this is derived from what they teach, and one classroom hour is enough to require the title.',
    },
    requirements({ standard }) {
      const { titolo, solo_laboratorio } = standard.docenti ?? {};
      if (titolo === undefined) return [];
      const relief = solo_laboratorio !== undefined;
      return [
        {
          subject: { kind: 'docenti' },
          clause: clauseOf(standard, titolo),
          judge: (facts) => judgeTitles(relief, facts),
        },
      ];
    },
  },
  {
    id: 'tutor-requirements-missing',
    severity: 'error',
    title: { it: 'Requisiti dei tutor di stage', en: 'Requirements of the placement tutors' },
    why: {
      it: 'I tutor hanno un titolo adeguato e un’esperienza professionale: gli anni di insegnamento non contano.',
      en: 'Tutors have an adequate title and professional experience: years of teaching do not count.',
    },
    requirements({ standard }) {
      const norm = standard.tutor;
      if (norm === undefined) return [];
      const years = norm.minimo_anni_professionali;
      return [
        {
          subject: { kind: 'tutor' },
          clause: clauseOf(standard, norm),
          judge: (facts) => judgeTutors(years, facts),
        },
      ];
    },
  },
  {
    id: 'teachers-below-share',
    severity: 'error',
    title: { it: 'Docenti dal mondo del lavoro', en: 'Teachers from the world of work' },
    why: {
      it: 'La quota si conta sulle persone, come dice la lettera della norma.',
      en: 'The share is counted on heads, as the letter of the clause says.',
    },
    requirements({ standard }) {
      return expertShare(standard, judgeHeads);
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
      return expertShare(standard, judgeHours);
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
      if (norm === undefined) return [];
      // «Aule e laboratori» asks for each of them, «aule e/o laboratori» for any.
      const groups = norm.quante === 'tutte' ? norm.richieste.map((type) => [type]) : [norm.richieste];
      return groups.map((types) => ({
        subject: roomsSubject(types),
        clause: clauseOf(standard, norm),
        judge: ({ plan }) => judgeRooms(types, plan),
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
        subject: roomsSubject([type]),
        clause: clauseOf(standard, norm ?? {}),
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
]);
