import type { attendanceRules } from '../../../norms/rules/attendance.ts';
import { complementAt } from '../../shape.ts';
import { asWritten, both, bound, type FamilyWords } from '../../template.ts';
import { raised } from './forms.ts';

export const attendanceWords: FamilyWords<typeof attendanceRules> = {
  'absence-above-maximum': bound((outcome) => {
    const presence = complementAt('minima', outcome);
    return presence === undefined
      ? `write “assenze_massime: ${asWritten(outcome.required)}” or less`
      : `write “minima: ${presence}” or more`;
  }),
  'tui-above-maximum': bound('write “inserimento_entro: {written}” or less'),
  'attendance-below-minimum': bound((outcome) => {
    const absence = complementAt('assenze_massime', outcome);
    return absence === undefined ? raised(outcome) : `write “assenze_massime: ${absence}” or less`;
  }),
  'attendance-mismatch': {
    ...both('minimum attendance and maximum absence add up to {found}, 100% required'),
    remedy: 'correct one of the two values, or keep only one',
  },
};
