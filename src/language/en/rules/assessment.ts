import type { assessmentRules } from '../../../norms/rules/assessment.ts';
import { both, bound, type FamilyWords } from '../../template.ts';

export const assessmentWords: FamilyWords<typeof assessmentRules> = {
  'situations-below-minimum': {
    ...both('assessed in {found}, at least {required} required'),
    remedy: 'complete the assessment: “situazioni” with their “caratteri”, “tempo_minuti”, “strumenti”',
  },
  'assessment-way-not-allowed': {
    pass: 'assessed by {found}, as required',
    fail: 'assessed by {found}, required: {either}',
    remedy: 'add to “modalita” one of: {written}',
  },
  'assessment-activity-missing': {
    ...both('the assessment has {found}, required {required}'),
    remedy: 'write “attivita: [{written}]”',
  },
  'uf-assessment-missing': {
    pass: 'assessed by {found}, as required',
    fail: 'no assessment, required at the end of each UF',
    remedy: 'write under “verifica” how the UF ends',
  },
  'exam-not-public': {
    pass: 'public, as required',
    fail: 'not public, public exam required',
    remedy: 'write “pubblico: true”',
  },
  'exam-units-missing': {
    pass: 'on {found}, as required',
    fail: '{found}, required on every unit',
    remedy: 'write “unita: tutte”',
  },
  'attestation-mismatch': bound('write “{written}”'),
  'attestation-beyond-course': {
    pass: '{found}, of a course for some units',
    fail: '{found} is that of the whole qualification, the course is of some units',
    remedy: 'write the certificate of those units only, or “obiettivo: qualificazione”',
  },
};
