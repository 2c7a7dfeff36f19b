/** What only a person can tell: never a pass, always said with what to look at. */

import type { Avviso } from '../../format/avviso.ts';
import { callClause, clauseOf } from '../clause.ts';
import { family, type Requirement } from './rule.ts';

function manualOf(avviso: Avviso): Requirement[] {
  return (avviso.da_verificare ?? []).map((check) => ({
    subject: { kind: 'manuale', code: check.id },
    clause: callClause(avviso, check.fonte),
    judge: () => ({ outcome: 'manual', look: check.guardare, at: [] }),
  }));
}

export const manualRules = family([
  {
    id: 'manual-check',
    severity: 'warning',
    title: { it: 'Da verificare a mano', en: 'To verify by hand' },
    why: {
      it: 'Sono prescrizioni che un programma non può accertare: il rapporto le elenca con la clausola e con che cosa guardare.',
      en: 'These are prescriptions that a program cannot verify: the report lists them with the clause and what to look at.',
    },
    requirements: ({ standard, avvisi = [] }) => [
      ...avvisi.flatMap(manualOf),
      ...(standard.da_verificare ?? []).map(
        (check): Requirement => ({
          subject: { kind: 'manuale', code: check.id },
          clause: clauseOf(standard, check),
          judge: (facts) => {
            const { codes } = facts.aims;
            return check.unita !== undefined && !check.unita.some((code) => codes.includes(code))
              ? { outcome: 'not_applicable', reason: 'unit-not-aimed' }
              : { outcome: 'manual', look: check.guardare, at: [] };
          },
        }),
      ),
    ],
  },
]);
