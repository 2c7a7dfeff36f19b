/** Teachers and rooms. */
import { type Case, UNDECLARED } from './case.ts';

/** Six teachers: `true` comes from the world of work, `false` does not, `undefined` is not said. */
const experts = (...said: (boolean | undefined)[]) => ({
  docenti: said.map((mondo_del_lavoro, index) => ({
    id: `d${index + 1}`,
    esperienza_anni: 3,
    ...(mondo_del_lavoro === undefined ? {} : { mondo_del_lavoro }),
  })),
});

/** Only two parts name their teacher: 05_KC d2, who is no expert, and 07_KC d6, who is one; 21 h each. */
const onlyTwoTaught = {
  ...UNDECLARED,
  'unita_formative[0].moduli[0].docenti': undefined,
  'unita_formative[0].moduli[1].docenti': undefined,
  'unita_formative[1].moduli[0].docenti': undefined,
  'unita_formative[1].moduli[1].docenti': undefined,
  'unita_formative[1].moduli[2].docenti': undefined,
  'unita_formative[2].docenti': undefined,
  'unita_formative[3].docenti': undefined,
  'competenze_chiave[1].docenti': undefined,
};

const teachers: Case[] = [
  {
    rule: 'teachers-below-share',
    what: 'exactly half',
    edits: experts(true, true, true, false, false, false),
    outcome: 'pass',
    found: { is: 'ratio', part: 3, whole: 6 },
    required: 50,
  },
  {
    rule: 'teachers-below-share',
    what: 'one less than half',
    edits: experts(true, true, false, false, false, false),
    outcome: 'fail',
    found: { is: 'ratio', part: 2, whole: 6 },
    at: 'docenti',
  },
  {
    rule: 'teachers-below-share',
    what: 'three of seven',
    edits: experts(true, true, true, false, false, false, false),
    outcome: 'fail',
    found: { is: 'ratio', part: 3, whole: 7 },
  },
  {
    rule: 'teachers-below-share',
    what: 'four of six reach 66.66 %',
    edits: {},
    standard: { 'docenti.mondo_del_lavoro.minimo_percentuale': 66.66 },
    outcome: 'pass',
  },
  {
    rule: 'teachers-below-share',
    what: 'four of six do not reach 66.67 %',
    edits: {},
    standard: { 'docenti.mondo_del_lavoro.minimo_percentuale': 66.67 },
    outcome: 'fail',
  },
  {
    rule: 'teachers-below-share',
    what: 'one not said, on whom it depends',
    edits: experts(true, true, false, undefined, false, false),
    outcome: 'incomplete',
    at: 'docenti[3]',
  },
  {
    rule: 'teachers-below-share',
    what: 'one not said, who could not save the share',
    edits: experts(true, false, false, undefined, false, false),
    outcome: 'fail',
  },
  {
    rule: 'teachers-below-share',
    what: 'one not said, whom the share does not need',
    edits: experts(true, true, true, undefined, false, false),
    outcome: 'pass',
  },
  { rule: 'teachers-below-share', what: 'not written', edits: { docenti: undefined }, outcome: 'incomplete' },
  {
    rule: 'teachers-below-share',
    what: 'none in the standard',
    edits: {},
    standard: { 'docenti.mondo_del_lavoro': undefined },
    outcome: 'not_applicable',
  },

  {
    rule: 'teachers-below-hours-share',
    what: 'exactly half of the hours',
    edits: onlyTwoTaught,
    outcome: 'pass',
    found: { is: 'hours-ratio', part: 21_000_000, whole: 42_000_000 },
    required: 50,
  },
  {
    rule: 'teachers-below-hours-share',
    what: 'a quarter of an hour less than half',
    edits: { ...onlyTwoTaught, 'competenze_chiave[2].ore.aula': 20.75 },
    outcome: 'fail',
    found: { is: 'hours-ratio', part: 20_750_000, whole: 41_750_000 },
    at: 'docenti',
  },
  {
    rule: 'teachers-below-hours-share',
    what: 'a module with two teachers counts for each',
    edits: { ...onlyTwoTaught, 'competenze_chiave[0].docenti': ['d2', 'd6'] },
    outcome: 'pass',
    found: { is: 'hours-ratio', part: 42_000_000, whole: 63_000_000 },
  },
  {
    rule: 'teachers-below-hours-share',
    what: 'no part names its teachers',
    edits: { ...onlyTwoTaught, 'competenze_chiave[0].docenti': undefined, 'competenze_chiave[2].docenti': undefined },
    outcome: 'not_applicable',
  },
  {
    rule: 'teachers-below-hours-share',
    what: 'hours of those parts not written',
    edits: { ...onlyTwoTaught, 'competenze_chiave[0].ore': undefined, 'competenze_chiave[2].ore': undefined },
    outcome: 'not_applicable',
  },
  {
    rule: 'teachers-below-hours-share',
    what: 'the share by heads fails already',
    edits: experts(true, true, false, false, false, false),
    outcome: 'not_applicable',
  },
  {
    rule: 'teachers-below-hours-share',
    what: 'no teachers written',
    edits: { docenti: undefined },
    outcome: 'not_applicable',
  },
  {
    rule: 'teachers-below-hours-share',
    what: 'none in the standard',
    edits: {},
    standard: { 'docenti.mondo_del_lavoro': undefined },
    outcome: 'not_applicable',
  },

  {
    rule: 'teacher-experience-below-minimum',
    what: 'exactly three years',
    edits: {},
    outcome: 'pass',
    found: 3,
    required: 3,
  },
  {
    rule: 'teacher-experience-below-minimum',
    what: 'two years',
    edits: { 'docenti[5].esperienza_anni': 2 },
    outcome: 'fail',
    found: { is: 'people', people: [{ id: 'd6', years: 2 }] },
    at: 'docenti[5].esperienza_anni',
  },
  {
    rule: 'teacher-experience-below-minimum',
    what: 'one short, one not said: the short one is told',
    edits: { 'docenti[0].esperienza_anni': undefined, 'docenti[5].esperienza_anni': 2 },
    outcome: 'fail',
  },
  {
    rule: 'teacher-experience-below-minimum',
    what: 'one not said',
    edits: { 'docenti[1].esperienza_anni': undefined },
    outcome: 'incomplete',
    at: 'docenti[1]',
  },
  {
    rule: 'teacher-experience-below-minimum',
    what: 'the first not said',
    edits: { 'docenti[0].esperienza_anni': undefined },
    outcome: 'incomplete',
    at: 'docenti[0]',
  },
  {
    rule: 'teacher-experience-below-minimum',
    what: 'no teachers written',
    edits: { docenti: undefined },
    outcome: 'incomplete',
  },
  {
    rule: 'teacher-experience-below-minimum',
    what: 'none in the standard',
    edits: { 'docenti[5].esperienza_anni': 0 },
    standard: { 'docenti.esperienza': undefined },
    outcome: 'not_applicable',
  },
];

const rooms: Case[] = [
  { rule: 'rooms-missing', what: 'classroom and laboratory', edits: {}, outcome: 'pass' },
  {
    rule: 'rooms-missing',
    what: 'no laboratory',
    edits: { 'sedi[1]': undefined },
    outcome: 'fail',
    found: { is: 'nothing' },
    required: { is: 'terms', terms: ['laboratorio'] },
    at: 'sedi',
  },
  {
    rule: 'rooms-missing',
    what: 'no classroom',
    edits: { 'sedi[0]': undefined },
    outcome: 'fail',
    required: { is: 'terms', terms: ['aula'] },
  },
  {
    rule: 'rooms-missing',
    what: 'not written',
    edits: { sedi: undefined },
    outcome: 'incomplete',
    required: { is: 'terms', terms: ['aula'] },
  },
  {
    rule: 'rooms-missing',
    what: 'none in the standard',
    edits: { sedi: [] },
    standard: { sedi: undefined },
    outcome: 'not_applicable',
  },
  {
    rule: 'rooms-too-small',
    what: 'as many places as trainees',
    edits: { 'corso.partecipanti': 16 },
    outcome: 'pass',
    required: 16,
  },
  {
    rule: 'rooms-too-small',
    what: 'one trainee too many for the laboratory',
    edits: { 'corso.partecipanti': 17 },
    outcome: 'fail',
    found: { is: 'places', places: 16, room: 'laboratorio' },
    required: 17,
    at: 'sedi',
  },
  {
    rule: 'rooms-too-small',
    what: 'one room of each type is large enough',
    edits: { 'corso.partecipanti': 20, 'sedi[2]': { tipo: 'laboratorio', posti: 20 } },
    outcome: 'pass',
  },
  {
    rule: 'rooms-too-small',
    what: 'trainees not said',
    edits: { 'corso.partecipanti': undefined },
    outcome: 'not_applicable',
  },
  {
    rule: 'rooms-too-small',
    what: 'places not said',
    edits: { sedi: [{ tipo: 'aula' }, { tipo: 'laboratorio' }] },
    outcome: 'not_applicable',
  },
];

/** Titles and tutors are asked elsewhere. */
const TITLES = { 'docenti.titolo': { campo: 'Risorse' } };
const TITLES_OUTSIDE_LABORATORIES = { ...TITLES, 'docenti.solo_laboratorio': { campo: 'Risorse' } };
const TUTORS = { tutor: { minimo_anni_professionali: 3, campo: 'Risorse' } };
const untitled = (index: number) => ({ [`docenti[${index}].titolo_studio_adeguato`]: false });
/** d5 teaches 21_CTR, all of it, and 04_KC: all of both in the laboratory. */
const D5_IN_LABORATORY = {
  ...UNDECLARED,
  'unita_formative[2].ore': { laboratorio: 52 },
  'competenze_chiave[1].ore': { laboratorio: 22 },
};

const titles: Case[] = [
  {
    rule: 'teacher-title-missing',
    what: 'all adequate',
    edits: {},
    standard: TITLES,
    outcome: 'pass',
    found: { is: 'codes', codes: ['d1', 'd2', 'd3', 'd4', 'd5', 'd6'] },
  },
  {
    rule: 'teacher-title-missing',
    what: 'no hour of classroom, which is written as such',
    edits: { ...D5_IN_LABORATORY, ...untitled(4), 'competenze_chiave[1].ore': { aula: 0, laboratorio: 22 } },
    standard: TITLES_OUTSIDE_LABORATORIES,
    outcome: 'pass',
    found: { is: 'codes', codes: ['d1', 'd2', 'd3', 'd4', 'd6'] },
  },
  {
    rule: 'teacher-title-missing',
    what: 'classroom hours, beside hours not written',
    edits: { ...UNDECLARED, ...untitled(4), 'competenze_chiave[1].ore': undefined },
    standard: TITLES_OUTSIDE_LABORATORIES,
    outcome: 'fail',
    found: { is: 'codes', codes: ['d5'] },
  },
  {
    rule: 'teacher-title-missing',
    what: 'one that is not',
    edits: untitled(4),
    standard: TITLES,
    outcome: 'fail',
    found: { is: 'codes', codes: ['d5'] },
    at: 'docenti[4].titolo_studio_adeguato',
  },
  {
    rule: 'teacher-title-missing',
    what: 'laboratory hours only, where that relieves',
    edits: { ...D5_IN_LABORATORY, ...untitled(4) },
    standard: TITLES_OUTSIDE_LABORATORIES,
    outcome: 'pass',
  },
  {
    rule: 'teacher-title-missing',
    what: 'laboratory hours only, where nothing relieves',
    edits: { ...D5_IN_LABORATORY, ...untitled(4) },
    standard: TITLES,
    outcome: 'fail',
  },
  {
    rule: 'teacher-title-missing',
    what: 'a quarter of an hour of classroom beside the laboratory',
    edits: { ...D5_IN_LABORATORY, ...untitled(4), 'competenze_chiave[1].ore': { aula: 0.25, laboratorio: 21.75 } },
    standard: TITLES_OUTSIDE_LABORATORIES,
    outcome: 'fail',
  },
  {
    rule: 'teacher-title-missing',
    what: 'hours not written may be laboratory or not',
    edits: { ...D5_IN_LABORATORY, ...untitled(4), 'competenze_chiave[1].ore': undefined },
    standard: TITLES_OUTSIDE_LABORATORIES,
    outcome: 'incomplete',
  },
  {
    rule: 'teacher-title-missing',
    what: 'whom no unit names may teach laboratory hours only',
    edits: {
      ...untitled(4),
      'unita_formative[2].docenti': undefined,
      'competenze_chiave[1].docenti': undefined,
    },
    standard: TITLES_OUTSIDE_LABORATORIES,
    outcome: 'incomplete',
    at: 'docenti[4]',
  },
  {
    rule: 'teacher-title-missing',
    what: 'whom no unit names, where nothing relieves',
    edits: { ...untitled(4), 'unita_formative[2].docenti': undefined, 'competenze_chiave[1].docenti': undefined },
    standard: TITLES,
    outcome: 'fail',
  },
  {
    rule: 'teacher-title-missing',
    what: 'one not said',
    edits: { 'docenti[1].titolo_studio_adeguato': undefined },
    standard: TITLES,
    outcome: 'incomplete',
    at: 'docenti[1]',
  },
  {
    rule: 'teacher-title-missing',
    what: 'no teachers written',
    edits: { docenti: undefined },
    standard: TITLES,
    outcome: 'incomplete',
  },
  { rule: 'teacher-title-missing', what: 'none in the standard', edits: untitled(4), outcome: 'not_applicable' },

  {
    rule: 'tutor-requirements-missing',
    what: 'exactly three years',
    edits: { 'stage.tutor[0].esperienza_professionale_anni': 3 },
    standard: TUTORS,
    outcome: 'pass',
  },
  {
    rule: 'tutor-requirements-missing',
    what: 'two years',
    edits: { 'stage.tutor[0].esperienza_professionale_anni': 2 },
    standard: TUTORS,
    outcome: 'fail',
    required: 3,
    at: 'stage.tutor[0]',
  },
  {
    rule: 'tutor-requirements-missing',
    what: 'years enough, without the title',
    edits: { 'stage.tutor[0].titolo_studio_adeguato': false },
    standard: TUTORS,
    outcome: 'fail',
    at: 'stage.tutor[0]',
  },
  {
    rule: 'tutor-requirements-missing',
    what: 'years not said',
    edits: { 'stage.tutor[0].esperienza_professionale_anni': undefined },
    standard: TUTORS,
    outcome: 'incomplete',
    required: 3,
    at: 'stage.tutor[0]',
  },
  {
    rule: 'tutor-requirements-missing',
    what: 'title not said',
    edits: { 'stage.tutor[0].titolo_studio_adeguato': undefined },
    standard: TUTORS,
    outcome: 'incomplete',
  },
  {
    rule: 'tutor-requirements-missing',
    what: 'a placement that only the units tell of',
    edits: { ...UNDECLARED, stage: undefined, 'unita_formative[2].ore.stage': 244 },
    standard: TUTORS,
    outcome: 'incomplete',
    at: 'stage.tutor',
  },
  {
    rule: 'tutor-requirements-missing',
    what: 'no tutor, said outright',
    edits: { 'stage.tutor': [] },
    standard: TUTORS,
    outcome: 'fail',
    at: 'stage.tutor',
  },
  {
    rule: 'tutor-requirements-missing',
    what: 'no tutor written',
    edits: { 'stage.tutor': undefined },
    standard: TUTORS,
    outcome: 'incomplete',
  },
  {
    rule: 'tutor-requirements-missing',
    what: 'a course without placement',
    edits: { ...UNDECLARED, stage: { ore: 0 } },
    standard: TUTORS,
    outcome: 'not_applicable',
  },
  { rule: 'tutor-requirements-missing', what: 'none in the standard', edits: {}, outcome: 'not_applicable' },
];

const anyRoom: Case[] = [
  {
    rule: 'rooms-missing',
    what: 'one of the two, where either will do',
    edits: { 'sedi[1]': undefined },
    standard: { 'sedi.quante': 'almeno_una' },
    outcome: 'pass',
  },
  {
    rule: 'rooms-missing',
    what: 'none, where either will do',
    edits: { sedi: [] },
    standard: { 'sedi.quante': 'almeno_una' },
    outcome: 'fail',
  },
];

export const peopleCases: Case[] = [...teachers, ...titles, ...rooms, ...anyRoom];
