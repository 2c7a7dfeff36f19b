/** Teachers of whom years or origin are in part unknown, what is taught together, placements, rooms: at their borders. */
import { type Case, PARTIAL, UNDECLARED } from './case.ts';

const years = 'teacher-experience-below-minimum';
const NOT_SAID_WHO_TEACHES = {
  'unita_formative[0].moduli[0].docenti': undefined,
  'unita_formative[0].moduli[1].docenti': undefined,
  'unita_formative[1].moduli[0].docenti': undefined,
  'unita_formative[1].moduli[1].docenti': undefined,
  'unita_formative[1].moduli[2].docenti': undefined,
  'unita_formative[2].docenti': undefined,
  'unita_formative[3].docenti': undefined,
  'competenze_chiave[0].docenti': undefined,
  'competenze_chiave[1].docenti': undefined,
  'competenze_chiave[2].docenti': undefined,
};
/** Teachers by whether they come from the world of work, and by their years; `undefined` is not said. */
const teachers = (...said: readonly (readonly [boolean | undefined, number | undefined])[]) => ({
  ...NOT_SAID_WHO_TEACHES,
  docenti: said.map(([mondo_del_lavoro, esperienza_anni], index) => ({
    id: `d${index + 1}`,
    titolo_studio_adeguato: true,
    ...(mondo_del_lavoro === undefined ? {} : { mondo_del_lavoro }),
    ...(esperienza_anni === undefined ? {} : { esperienza_anni }),
  })),
});
const NO_SHARE = { 'docenti.mondo_del_lavoro': undefined };
/** Any number of experts will do, but one who has the years. */
const ANY_SHARE = { 'docenti.mondo_del_lavoro.minimo_percentuale': 0 };

const experience: Case[] = [
  {
    rule: years,
    what: 'too few experts have the years: the others who are short are no experts',
    edits: teachers([true, 3], [false, 1], [true, 2], [true, 2]),
    outcome: 'fail',
    found: {
      is: 'people',
      people: [
        { id: 'd3', years: 2 },
        { id: 'd4', years: 2 },
      ],
    },
    at: 'docenti[2].esperienza_anni',
  },
  {
    rule: years,
    what: 'years not said that would make up the share',
    edits: teachers([true, 3], [true, undefined], [true, 2], [false, 3]),
    outcome: 'incomplete',
    required: 3,
    at: 'docenti[1]',
  },
  {
    rule: years,
    what: 'years not said that would not make up the share',
    edits: teachers([true, 3], [true, undefined], [true, 2], [false, 3], [false, 3]),
    outcome: 'fail',
    found: { is: 'people', people: [{ id: 'd3', years: 2 }] },
  },
  {
    rule: years,
    what: 'who comes from the world of work not said, of one who has the years',
    edits: teachers([true, 3], [undefined, 2], [undefined, 3], [false, 3]),
    outcome: 'incomplete',
    at: 'docenti[2]',
  },
  {
    rule: years,
    what: 'no expert has the years, where any share will do',
    edits: teachers([true, 2], [false, 3]),
    standard: ANY_SHARE,
    outcome: 'fail',
    at: 'docenti[0].esperienza_anni',
  },
  {
    rule: years,
    what: 'two years, where no share is asked for',
    edits: { 'docenti[5].esperienza_anni': 2 },
    standard: NO_SHARE,
    outcome: 'fail',
    found: { is: 'people', people: [{ id: 'd6', years: 2 }] },
  },
  { rule: years, what: 'three years, where no share is asked for', edits: {}, standard: NO_SHARE, outcome: 'pass' },
];

const together: Case[] = [
  {
    rule: 'teachers-below-hours-share',
    what: 'hours short of half, some of them taught by two',
    edits: {
      ...UNDECLARED,
      'unita_formative[1].moduli[0].docenti': ['d2', 'd4'],
      'unita_formative[1].moduli[1].docenti': ['d2'],
      'unita_formative[1].moduli[2].docenti': ['d4'],
      'unita_formative[3].docenti': ['d4'],
    },
    outcome: 'fail',
  },
  {
    rule: 'teachers-below-hours-share',
    what: 'hours short of half, none of them taught by two',
    edits: {
      ...UNDECLARED,
      'unita_formative[1].moduli[0].docenti': ['d2'],
      'unita_formative[1].moduli[1].docenti': ['d2'],
      'unita_formative[1].moduli[2].docenti': ['d4'],
      'unita_formative[3].docenti': ['d4'],
    },
    outcome: 'fail',
  },
];

const RELIEF = {
  'docenti.titolo': { campo: 'Risorse' },
  'docenti.solo_laboratorio': { campo: 'Risorse' },
};
const TUTORS = { tutor: { minimo_anni_professionali: 3, campo: 'Risorse' } };

const placement: Case[] = [
  {
    rule: 'teacher-title-missing',
    what: 'laboratory hours and the placement of the same unit',
    edits: {
      ...UNDECLARED,
      'docenti[4].titolo_studio_adeguato': false,
      'unita_formative[2].ore': { laboratorio: 52, stage: 244 },
      'competenze_chiave[1].ore': { laboratorio: 22 },
    },
    standard: RELIEF,
    outcome: 'pass',
  },
  {
    rule: 'tutor-requirements-missing',
    what: 'no placement written, where the standard asks for one',
    edits: { ...UNDECLARED, stage: undefined },
    standard: TUTORS,
    outcome: 'incomplete',
    required: 3,
    at: 'stage.tutor',
  },
  {
    rule: 'tutor-requirements-missing',
    what: 'no placement written, where the standard only asks for it together with the laboratory',
    on: 'campania-customer-care-conforme',
    edits: { ...UNDECLARED, stage: undefined },
    outcome: 'not_applicable',
  },
];

const CALL_CENTER = 'campania-call-center-conforme';
const rooms: Case[] = [
  {
    rule: 'rooms-too-small',
    what: 'none in the standard',
    edits: {},
    standard: { sedi: undefined },
    outcome: 'not_applicable',
  },
  {
    rule: 'laboratorio-without-room',
    what: 'a laboratory alone',
    on: CALL_CENTER,
    edits: { sedi: [{ tipo: 'laboratorio', posti: 20 }] },
    outcome: 'pass',
    at: 'sedi[0]',
    required: { is: 'terms', terms: ['laboratorio'] },
  },
  {
    rule: 'laboratorio-without-room',
    what: 'rooms not written',
    on: CALL_CENTER,
    edits: { sedi: undefined },
    outcome: 'not_applicable',
  },
  {
    rule: 'laboratorio-without-room',
    what: 'no hours of laboratory',
    on: CALL_CENTER,
    edits: {
      ...UNDECLARED,
      sedi: [{ tipo: 'aula', posti: 20 }],
      'unita_formative[0].ore': { aula: 90 },
      'unita_formative[0].moduli': undefined,
      'unita_formative[1].ore': { aula: 92 },
      'unita_formative[1].moduli': undefined,
      'unita_formative[2].ore': { aula: 76 },
      'unita_formative[2].moduli': undefined,
      'competenze_chiave[0].ore': { aula: 28 },
    },
    outcome: 'not_applicable',
  },
];

/** A standard that allows no distance learning at all, whoever provides it. */
const parts: Case[] = [
  {
    rule: 'fad-above-cap',
    what: 'a course for one unit, where none is allowed',
    edits: PARTIAL,
    standard: { 'ore.fad.massimo_percentuale': 0 },
    outcome: 'fail',
    found: 62,
    required: 0,
  },
];

export const teacherCases: readonly Case[] = [...experience, ...together, ...placement, ...rooms, ...parts];
