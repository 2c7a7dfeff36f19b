/** Credits: which are recognised, and under which acts. */

import { plainWords } from '../../text/nearest.ts';
import { clauseOf } from '../clause.ts';
import { family, type Judgement } from './rule.ts';

export const creditRules = family([
  {
    id: 'credits-not-allowed',
    severity: 'error',
    title: { it: 'Crediti ammessi', en: 'Credits that are allowed' },
    why: {
      it: 'Lo standard dice quali crediti si riconoscono (di ammissione, di frequenza): il piano non può prevederne altri.',
      en: 'The standard says which credits are recognised (for admission, for attendance): the plan cannot provide for others.',
    },
    requirements({ standard }) {
      const norm = standard.crediti;
      if (norm === undefined) return [];
      return [
        {
          subject: { kind: 'crediti' },
          clause: clauseOf(standard, norm),
          judge({ plan }): Judgement {
            if (plan.crediti === undefined) return { outcome: 'not_applicable', reason: 'taken-over' };
            const planned = (['ammissione', 'frequenza'] as const).filter((kind) => plan.crediti?.[kind] === true);
            const refused = planned.filter((kind) => !norm.ammessi.includes(kind));
            const found = { is: 'terms', terms: refused.length === 0 ? planned : refused } as const;
            const required = { is: 'terms', terms: norm.ammessi } as const;
            return { outcome: refused.length === 0 ? 'pass' : 'fail', found, required, at: ['crediti'] };
          },
        },
      ];
    },
  },
  {
    id: 'credits-reference-mismatch',
    // An act may have been amended since: another reference is worth a look, not a refusal.
    severity: 'warning',
    title: { it: 'Atti sui crediti', en: 'Acts on credits' },
    why: {
      it: 'Lo standard dice secondo quali atti si riconoscono i crediti. Il piano può tacerli; se ne cita, sono quelli.',
      en: 'The standard says under which acts credits are recognised. The plan may leave them out; those it cites are these.',
    },
    requirements({ standard }) {
      const { crediti: norm } = standard;
      const acts = norm?.riferimenti;
      if (norm === undefined || acts === undefined) return [];
      return [
        {
          subject: { kind: 'crediti' },
          clause: clauseOf(standard, norm),
          judge({ plan }): Judgement {
            const cited = plan.crediti?.riferimenti;
            if (cited === undefined) return { outcome: 'not_applicable', reason: 'taken-over' };
            const strangers = cited.filter((each) => !acts.some((act) => plainWords(act) === plainWords(each)));
            const found = { is: 'codes', codes: strangers.length === 0 ? cited : strangers } as const;
            const required = { is: 'codes', codes: acts } as const;
            const at = ['crediti', 'riferimenti'];
            return { outcome: strangers.length === 0 ? 'pass' : 'fail', found, required, at };
          },
        },
      ];
    },
  },
]);
