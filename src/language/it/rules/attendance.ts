import type { attendanceRules } from '../../../norms/rules/attendance.ts';
import { both, bound, type FamilyWords } from '../../template.ts';
import { amounts } from './forms.ts';

export const attendanceWords: FamilyWords<typeof attendanceRules> = {
  'absence-above-maximum': bound('scrivi «assenze_massime: {written}» o meno'),
  'tui-above-maximum': bound('scrivi «inserimento_entro: {written}» o meno'),
  'attendance-below-minimum': amounts,
  'attendance-mismatch': {
    ...both('frequenza minima e assenze massime fanno insieme {found}, previsto 100 %'),
    remedy: 'correggi uno dei due valori, o lasciane uno solo',
  },
};
