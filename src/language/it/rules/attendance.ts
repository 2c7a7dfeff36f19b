import type { attendanceRules } from '../../../norms/rules/attendance.ts';
import { complementAt } from '../../shape.ts';
import { asWritten, both, bound, type FamilyWords } from '../../template.ts';
import { raised } from './forms.ts';

export const attendanceWords: FamilyWords<typeof attendanceRules> = {
  'absence-above-maximum': bound((outcome) => {
    const presence = complementAt('minima', outcome);
    return presence === undefined
      ? `scrivi «assenze_massime: ${asWritten(outcome.required)}» o meno`
      : `scrivi «minima: ${presence}» o più`;
  }),
  'tui-above-maximum': bound('scrivi «inserimento_entro: {written}» o meno'),
  'attendance-below-minimum': bound((outcome) => {
    const absence = complementAt('assenze_massime', outcome);
    return absence === undefined ? raised(outcome) : `scrivi «assenze_massime: ${absence}» o meno`;
  }),
  'attendance-mismatch': {
    ...both('frequenza minima e assenze massime fanno insieme {found}, previsto 100 %'),
    remedy: 'correggi uno dei due valori, o lasciane uno solo',
  },
};
