import type { peopleRules } from '../../../norms/rules/people.ts';
import { many, peopleShort, taughtShort } from '../../shape.ts';
import { both, bound, type FamilyWords } from '../../template.ts';
import { found, hours } from '../facts.ts';

export const peopleWords: FamilyWords<typeof peopleRules> = {
  'teacher-title-missing': {
    pass: 'with an adequate title, as required',
    fail: '{found} without an adequate title, required of those who do not teach laboratory hours only',
    remedy: 'replace the teachers named, or give them laboratory hours only',
  },
  'tutor-requirements-missing': {
    pass: '{found} with title and experience, as required',
    fail: ({ found: there, required }) =>
      `${there?.is === 'nothing' ? 'none' : `${found(there)} short of the requirements`}, an adequate title and at least ${found(required)} of professional experience required`,
    remedy: ({ found: there }) =>
      there?.is === 'nothing'
        ? 'add under “stage.tutor” who follows the placement'
        : 'replace the tutors named, or correct their data',
  },
  'teachers-below-share': bound((outcome) => {
    const short = peopleShort(outcome);
    if (short === undefined) return undefined;
    const { instead, beside } = short;
    const needed = `${many(instead, 'more expert', 'more experts')} from the world of work needed`;
    // Where as many do with or without the others, whose place they take makes no difference.
    if (beside === instead) return needed;
    return `${needed}, in place of other teachers${beside === undefined ? '' : `; or ${beside}, with none of them leaving`}`;
  }),
  'teachers-below-hours-share': bound((outcome) => {
    const passed = taughtShort(outcome);
    if (passed === undefined) return undefined;
    return `give experts from the world of work at least ${hours(passed)} of other teachers, or ${
      outcome.note === 'shared-units'
        ? 'divide into modules the units with several teachers: now their hours count for each'
        : 'prepare a justification'
    }`;
  }),
  'teacher-experience-below-minimum': {
    pass: ({ found: there, required }) =>
      there?.is === 'ratio'
        ? `${there.part} experts of ${there.whole} teachers with at least ${found(required)}, as required`
        : `all with at least ${found(there)}, at least ${found(required)} required`,
    fail: '{found}, {asked}{otherReading}',
    remedy: 'replace the teachers named, or correct “esperienza_anni”',
  },
  'rooms-missing': {
    pass: '{required} present, as required',
    fail: '{required} missing, at least one required',
    remedy: 'add “- { tipo: {first} }” under sedi',
  },
  'rooms-too-small': {
    ...both('{found}, for {required}'),
    remedy: 'name a room with more places, or split the group',
  },
  'laboratorio-without-room': {
    pass: '{found} present, with laboratory hours',
    fail: 'there are laboratory hours and no laboratory; the standard asks for classrooms and/or laboratories',
    remedy: 'add “- { tipo: laboratorio }” under sedi, or move the hours to the classroom',
  },
};
