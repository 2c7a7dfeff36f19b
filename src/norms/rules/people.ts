/** Teachers and rooms. */

import type { Plan } from '../../format/plan.ts';
import { MODES } from '../../format/vocabulary.ts';
import { clauseOf } from '../clause.ts';
import { type PlanFacts, teachings } from '../facts.ts';
import { exact, hoursIn, reachesShare, sum } from '../hours.ts';
import { onNorm } from '../on-norm.ts';
import { amount, codesFact, compared, lacking, NOT_IN_PLAN, NOTHING, termsFact } from '../said.ts';
import { family, type Judgement, type Requirement, type Subject, term } from './rule.ts';

/** Share of teachers from the world of work, by heads: the letter of the clause. */
function judgeHeads(percent: number, { plan }: PlanFacts): Judgement {
  const teachers = plan.docenti ?? [];
  const required = amount(percent, '%');
  const at = ['docenti'];
  if (teachers.length === 0) return lacking('docenti', at, { required });
  const experts = teachers.filter(({ mondo_del_lavoro }) => mondo_del_lavoro === true).length;
  const unsaid = teachers.findIndex(({ mondo_del_lavoro }) => mondo_del_lavoro === undefined);
  const silent = teachers.filter(({ mondo_del_lavoro }) => mondo_del_lavoro === undefined).length;
  const reached = reachesShare(experts, teachers.length, percent);
  if (!reached && reachesShare(experts + silent, teachers.length, percent)) {
    return lacking('mondo_del_lavoro', ['docenti', unsaid], { required });
  }
  const found = { is: 'ratio', part: experts, whole: teachers.length } as const;
  return compared(reached, found, at, { required, relation: '>=' });
}

/**
 * The same share by hours taught. A module taught by several counts for each of them: the plan does not say
 * how they divide it. The clause speaks of the teaching body, so this only warns where heads say otherwise.
 */
function judgeHours(percent: number, facts: PlanFacts): Judgement {
  const experts = (facts.plan.docenti ?? []).filter(({ mondo_del_lavoro }) => mondo_del_lavoro).map(({ id }) => id);
  const all = facts.allUnits.flatMap(teachings);
  const taught = all.flatMap(({ ore, docenti = [] }) => {
    const hours = hoursIn(ore, TAUGHT) ?? exact(0);
    return docenti.map((id) => ({ id, hours }));
  });
  const whole = sum(taught.map(({ hours }) => hours));
  if (whole === 0 || judgeHeads(percent, facts).outcome !== 'pass') return NOT_IN_PLAN;
  const part = sum(taught.filter(({ id }) => experts.includes(id)).map(({ hours }) => hours));
  const shared = all.some(({ docenti = [] }) => docenti.length > 1);
  const asked = { required: amount(percent, '%'), relation: '>=' } as const;
  const note = shared ? ({ note: 'shared-units' } as const) : {};
  return compared(reachesShare(part, whole, percent), { is: 'hours-ratio', part, whole }, ['docenti'], {
    ...asked,
    ...note,
  });
}

/** Modes of which somebody teaches the hours: those of the placement are the tutors'. */
const TAUGHT = MODES.filter((mode) => mode !== 'stage');

/** Experts with the years asked for: enough of them to make up the share of the teaching body, or all where there is none. */
function judgeExpertYears(years: number, percent: number, { plan }: PlanFacts): Judgement {
  const teachers = (plan.docenti ?? []).map((teacher, index) => ({ index, ...teacher }));
  const asked = { required: amount(years, 'years'), relation: '>=' } as const;
  const { required } = asked;
  if (teachers.length === 0) return lacking('docenti', ['docenti'], { required });
  const experts = teachers.filter(({ mondo_del_lavoro }) => mondo_del_lavoro !== false);
  const sure = experts.filter((each) => each.mondo_del_lavoro && (each.esperienza_anni ?? 0) >= years);
  if (sure.length > 0 && reachesShare(sure.length, teachers.length, percent)) {
    return compared(true, { is: 'ratio', part: sure.length, whole: teachers.length }, ['docenti'], asked);
  }
  const short = experts.filter(({ esperienza_anni: has = years }) => has < years);
  const possible = experts.length - short.length;
  const unsaid = experts.find(
    ({ mondo_del_lavoro, esperienza_anni: has }) =>
      has === undefined || (mondo_del_lavoro === undefined && has >= years),
  );
  if (unsaid && reachesShare(possible, teachers.length, percent)) {
    const lacks = unsaid.esperienza_anni === undefined ? 'esperienza_anni' : 'mondo_del_lavoro';
    return lacking(lacks, ['docenti', unsaid.index], { required });
  }
  // Too few experts is another rule's to tell: here it is their years that are short.
  if (short[0] === undefined) return NOT_IN_PLAN;
  const people = short.map((each) => ({ id: each.id, years: each.esperienza_anni as number }));
  return compared(false, { is: 'people', people }, ['docenti', short[0].index, 'esperienza_anni'], asked);
}

function judgeExperience(years: number, { plan }: PlanFacts): Judgement {
  const teachers = plan.docenti ?? [];
  const asked = { required: amount(years, 'years'), relation: '>=' } as const;
  const { required } = asked;
  if (teachers.length === 0) return lacking('docenti', ['docenti'], { required });
  // Years that are not said are not short.
  const short = teachers.flatMap(({ id, esperienza_anni: has = years }, index) =>
    has < years ? [{ id, index, years: has }] : [],
  );
  if (short[0]) {
    const people = short.map((each) => ({ id: each.id, years: each.years }));
    return compared(false, { is: 'people', people }, ['docenti', short[0].index, 'esperienza_anni'], asked);
  }
  const unsaid = teachers.findIndex(({ esperienza_anni }) => esperienza_anni === undefined);
  if (unsaid >= 0) return lacking('esperienza_anni', ['docenti', unsaid], { required });
  const least = Math.min(...teachers.map(({ esperienza_anni }) => esperienza_anni as number));
  return compared(true, amount(least, 'years'), ['docenti'], asked);
}

/** The sentence may be read of the experts alone, who have their own requirement. */
function ofAllOrExperts(judgement: Judgement): Judgement {
  return judgement.outcome === 'fail' ? { ...judgement, note: 'all-or-experts' } : judgement;
}

/** One type of room, or rooms of any type. */
function roomsSubject(types: readonly string[]): Subject {
  return types.length === 1 ? { kind: 'sedi', code: types[0] as string } : { kind: 'sedi' };
}

function judgeRooms(types: readonly string[], { sedi }: Plan): Judgement {
  const required = termsFact(types);
  if (sedi === undefined) return lacking('sedi', ['sedi'], { required });
  const index = sedi.findIndex(({ tipo }) => types.includes(tipo));
  const room = sedi[index];
  return compared(room !== undefined, room ? term(room.tipo) : NOTHING, room ? ['sedi', index] : ['sedi'], {
    required,
  });
}

/** Who is known to teach only laboratory hours, who teaches others, and whose hours are not written and could be either. */
function laboratoryOnly(facts: PlanFacts): Record<'only' | 'elsewhere' | 'unclear', Set<string>> {
  const [laboratory, elsewhere, unclear] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { ore, docenti = [] } of facts.allUnits.flatMap(teachings)) {
    const modes = Object.entries(ore ?? {}).filter(([, hours]) => (hours ?? 0) > 0);
    // The hours of the placement are practical too.
    const practical = modes.every(([mode]) => mode === 'laboratorio' || mode === 'stage');
    const group = modes.length === 0 ? unclear : practical ? laboratory : elsewhere;
    for (const id of docenti) group.add(id);
  }
  return {
    only: new Set([...laboratory].filter((id) => !elsewhere.has(id) && !unclear.has(id))),
    elsewhere,
    unclear,
  };
}

function judgeTitles(relief: boolean, facts: PlanFacts): Judgement {
  const teachers = facts.plan.docenti ?? [];
  if (teachers.length === 0) return lacking('docenti', ['docenti']);
  const taught = relief ? laboratoryOnly(facts) : undefined;
  const bound = teachers.map((teacher, index) => ({ index, ...teacher })).filter(({ id }) => !taught?.only.has(id));
  const without = bound.filter(({ titolo_studio_adeguato }) => titolo_studio_adeguato === false);
  const certain = without.filter(({ id }) => taught === undefined || taught.elsewhere.has(id));
  const codes = (people: typeof bound) => codesFact(people.map(({ id }) => id));
  if (certain[0]) return compared(false, codes(certain), ['docenti', certain[0].index, 'titolo_studio_adeguato']);
  // Whom no unit names may teach laboratory hours only, as who is named where hours are not written.
  if (without[0]) {
    const lacks = taught?.unclear.has(without[0].id) ? 'ore' : 'unita_formative[].docenti';
    return lacking(lacks, ['docenti', without[0].index]);
  }
  const unsaid = bound.find(({ titolo_studio_adeguato }) => titolo_studio_adeguato === undefined);
  if (unsaid) return lacking('titolo_studio_adeguato', ['docenti', unsaid.index]);
  return compared(true, codes(bound), ['docenti']);
}

/** Title and professional years of the placement tutors; a course without placement needs none. */
function judgeTutors(years: number, facts: PlanFacts): Judgement {
  const { hours, complete } = facts.measure({ measure: 'stage' });
  if (hours === 0 && (complete || facts.standard.ore?.stage === undefined)) return NOT_IN_PLAN;
  const tutors = (facts.plan.stage?.tutor ?? []).map((tutor, index) => ({ at: ['stage', 'tutor', index], ...tutor }));
  const required = amount(years, 'years');
  if (tutors.length === 0 && facts.plan.stage?.tutor !== undefined) {
    return compared(false, NOTHING, ['stage', 'tutor'], { required });
  }
  if (tutors.length === 0) return lacking('stage.tutor', ['stage', 'tutor'], { required });
  const short = tutors.filter(
    ({ titolo_studio_adeguato, esperienza_professionale_anni: has = years }) =>
      titolo_studio_adeguato === false || has < years,
  );
  if (short[0]) return compared(false, codesFact(short.map(({ id }) => id)), short[0].at, { required });
  const keys = ['titolo_studio_adeguato', 'esperienza_professionale_anni'] as const;
  const unsaid = tutors.find((tutor) => keys.some((key) => tutor[key] === undefined));
  if (unsaid) return lacking(keys.find((key) => unsaid[key] === undefined) as string, unsaid.at, { required });
  return compared(true, codesFact(tutors.map(({ id }) => id)), ['stage', 'tutor'], { required });
}

export const peopleRules = family([
  onNorm(
    {
      id: 'teacher-title-missing',
      severity: 'error',
      title: { it: 'Titolo di studio dei docenti', en: 'Titles of the teachers' },
      why: {
        it: 'Ogni docente ha un titolo adeguato, tranne chi insegna solo ore di laboratorio dove lo standard lo dispensa: lo si ricava da quello che insegna, e una sola ora d’aula basta a richiedere il titolo.',
        en: 'Every teacher has an adequate title, except those who teach laboratory hours only where the standard relieves them: this is derived from what they teach, and one classroom hour is enough to require the title.',
      },
    },
    { kind: 'docenti' },
    ({ docenti }) => docenti?.titolo && { ...docenti.titolo, relief: docenti.solo_laboratorio !== undefined },
    ({ relief }, facts) => judgeTitles(relief, facts),
  ),
  onNorm(
    {
      id: 'tutor-requirements-missing',
      severity: 'error',
      title: { it: 'Requisiti dei tutor di stage', en: 'Requirements of the placement tutors' },
      why: {
        it: 'I tutor hanno un titolo adeguato e un’esperienza professionale: gli anni di insegnamento non contano.',
        en: 'Tutors have an adequate title and professional experience: years of teaching do not count.',
      },
    },
    { kind: 'tutor' },
    ({ tutor }) => tutor,
    ({ minimo_anni_professionali }, facts) => judgeTutors(minimo_anni_professionali, facts),
  ),
  onNorm(
    {
      id: 'teachers-below-share',
      severity: 'error',
      title: { it: 'Docenti dal mondo del lavoro', en: 'Teachers from the world of work' },
      why: {
        it: 'La quota si conta sulle persone, come dice la lettera della norma.',
        en: 'The share is counted on heads, as the letter of the clause says.',
      },
    },
    { kind: 'docenti' },
    ({ docenti }) => docenti?.mondo_del_lavoro,
    ({ minimo_percentuale }, facts) => judgeHeads(minimo_percentuale, facts),
    { printed: ({ minimo_percentuale }) => minimo_percentuale },
  ),
  onNorm(
    {
      id: 'teachers-below-hours-share',
      severity: 'warning',
      title: { it: 'Docenti dal mondo del lavoro, in ore', en: 'Teachers from the world of work, by hours' },
      why: {
        it: 'Se gli esperti sono metà delle persone ma insegnano meno della metà delle ore, un funzionario può obiettare: conviene saperlo prima.',
        en: 'Where experts are half of the heads but teach less than half of the hours, an official may object: better to know before.',
      },
    },
    { kind: 'docenti' },
    ({ docenti }) => docenti?.mondo_del_lavoro,
    ({ minimo_percentuale }, facts) => judgeHours(minimo_percentuale, facts),
    { printed: ({ minimo_percentuale }) => minimo_percentuale },
  ),
  {
    id: 'teacher-experience-below-minimum',
    severity: 'error',
    title: { it: 'Esperienza dei docenti', en: 'Experience of the teachers' },
    why: {
      it: 'La frase non dice se gli anni valgono per tutti o per i soli esperti: è un errore se gli esperti che li hanno non bastano alla quota chiesta; per ogni altro docente con meno anni è un’avvertenza.',
      en: 'The sentence does not say whether the years bind all teachers or the experts only: it is an error where the experts who have them do not make up the share asked for; for any other teacher with fewer years it is a warning.',
    },
    requirements({ standard }) {
      const { esperienza: norm, mondo_del_lavoro: experts } = standard.docenti ?? {};
      if (norm === undefined) return [];
      const { minimo_anni: years } = norm;
      const base = { subject: { kind: 'docenti' }, clause: clauseOf(standard, norm, String(years)) } as const;
      const percent = experts?.minimo_percentuale;
      const all: Requirement = { ...base, judge: (facts) => judgeExperience(years, facts) };
      if (percent === undefined) return [all];
      return [
        { ...base, judge: (facts) => judgeExpertYears(years, percent, facts) },
        { ...all, severity: 'warning', judge: (facts) => ofAllOrExperts(judgeExperience(years, facts)) },
      ];
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
    id: 'laboratorio-without-room',
    // Any of the rooms will do by the letter; but hours of laboratory are taught somewhere.
    severity: 'warning',
    title: { it: 'Laboratorio tra le sedi', en: 'A laboratory among the rooms' },
    why: {
      it: 'Lo standard chiede aule e/o laboratori: un piano con ore di laboratorio e nessun laboratorio tra le sedi lascia il dubbio su dove si svolgano.',
      en: 'The standard asks for classrooms and/or laboratories: a plan with laboratory hours and no laboratory among its rooms leaves in doubt where they are held.',
    },
    requirements({ standard }) {
      const norm = standard.sedi;
      const room = 'laboratorio';
      if (norm === undefined || norm.quante === 'tutte' || !norm.richieste.includes(room)) return [];
      return [
        {
          subject: { kind: 'sedi', code: room },
          clause: clauseOf(standard, norm),
          judge(facts): Judgement {
            const { sedi } = facts.plan;
            if (sedi === undefined || facts.measure({ measure: room }).hours === 0) return NOT_IN_PLAN;
            const index = sedi.findIndex(({ tipo }) => tipo === room);
            const at = index < 0 ? ['sedi'] : ['sedi', index];
            return compared(index >= 0, index < 0 ? NOTHING : term(room), at, { required: termsFact([room]) });
          },
        },
      ];
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
          const foreseen = plan.corso?.partecipanti;
          const trainees = typeof foreseen === 'object' ? foreseen.massimo : foreseen;
          if (trainees === undefined || rooms.length === 0) {
            return { outcome: 'not_applicable', reason: 'no-capacity-given' };
          }
          const places = Math.max(...rooms.map(({ posti }) => posti ?? 0));
          const asked = { required: amount(trainees, 'people'), relation: '>=' } as const;
          return compared(places >= trainees, { is: 'places', places, room: type }, ['sedi'], asked);
        },
      }));
    },
  },
]);
