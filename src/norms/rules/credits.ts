/** Credits: which are recognised, and under which acts. */

import { plainWords } from '../../text/nearest.ts';
import { onNorm } from '../on-norm.ts';
import { codesFact, noStranger, TAKEN_OVER, termsFact } from '../said.ts';
import { family } from './rule.ts';

export const creditRules = family([
  onNorm(
    {
      id: 'credits-not-allowed',
      severity: 'error',
      title: { it: 'Crediti ammessi', en: 'Credits that are allowed' },
      why: {
        it: 'Lo standard dice quali crediti si riconoscono (di ammissione, di frequenza): il piano non può prevederne altri.',
        en: 'The standard says which credits are recognised (for admission, for attendance): the plan cannot provide for others.',
      },
    },
    { kind: 'crediti' },
    ({ crediti }) => crediti,
    ({ ammessi }, { plan: { crediti } }) => {
      if (crediti === undefined) return TAKEN_OVER;
      const planned = (['ammissione', 'frequenza'] as const).filter((kind) => crediti[kind] === true);
      const refused = (kind: string) => !(ammessi as string[]).includes(kind);
      return noStranger(termsFact, planned, refused, ['crediti'], { required: termsFact(ammessi) });
    },
  ),
  onNorm(
    {
      id: 'credits-reference-mismatch',
      // An act may have been amended since: another reference is worth a look, not a refusal.
      severity: 'warning',
      title: { it: 'Atti sui crediti', en: 'Acts on credits' },
      why: {
        it: 'Lo standard dice secondo quali atti si riconoscono i crediti. Il piano può tacerli; se ne cita, sono quelli.',
        en: 'The standard says under which acts credits are recognised. The plan may leave them out; those it cites are these.',
      },
    },
    { kind: 'crediti' },
    ({ crediti }) => crediti?.riferimenti && { ...crediti, acts: crediti.riferimenti },
    ({ acts }, { plan }) => {
      const cited = plan.crediti?.riferimenti;
      if (cited === undefined) return TAKEN_OVER;
      const other = (each: string) => !acts.some((act) => plainWords(act) === plainWords(each));
      return noStranger(codesFact, cited, other, ['crediti', 'riferimenti'], { required: codesFact(acts) });
    },
  ),
]);
