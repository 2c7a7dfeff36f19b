import type { attendanceRules } from '../../../norms/rules/attendance.ts';
import { both, bound, type FamilyWords } from '../../template.ts';
import { amounts } from './forms.ts';

export const attendanceWords: FamilyWords<typeof attendanceRules> = {
  'absence-above-maximum': bound('write “assenze_massime: {written}” or less'),
  'tui-above-maximum': bound('write “inserimento_entro: {written}” or less'),
  'attendance-below-minimum': amounts,
  'attendance-mismatch': {
    ...both('minimum attendance and maximum absence add up to {found}, 100% required'),
    remedy: 'correct one of the two values, or keep only one',
  },
};
