/** What the Atlante del lavoro says of the qualification: the expected results (RA) of its areas of activity. */

import type { Card } from '../../format/card.ts';
import type { Standard } from '../../format/standard.ts';
import { plainWords } from '../../text/nearest.ts';
import { sourceLine } from '../clause.ts';
import type { PlanFacts } from '../facts.ts';
import { family, type Judgement } from './rule.ts';

/** UF of the standard whose competence covers a result. */
function unitsCovering(ada: string, ra: string, { competenze }: Card, { unita_formative }: Standard): string[] {
  const names = competenze
    .filter(({ copre }) => copre.some((each) => each.ada === ada && each.ra.includes(ra)))
    .map(({ titolo }) => plainWords(titolo));
  return unita_formative
    .filter(({ denominazione }) => names.includes(plainWords(denominazione)))
    .map(({ codice }) => codice);
}

function judgeResult(codes: readonly string[], facts: PlanFacts): Judgement {
  const covering = codes.filter((code) => facts.unitsOf(code).length > 0);
  const required = { is: 'codes', codes } as const;
  const at = ['unita_formative'];
  // A slip is told once, where the code is unknown: the unit is there.
  const slip = covering.length > 0 ? undefined : codes.map((code) => facts.slipFor(code)).find((placed) => placed);
  if (slip !== undefined) {
    return { outcome: 'incomplete', lacks: codes[0] ?? '', suggestion: slip.unit.codice, at: slip.path, required };
  }
  return {
    outcome: covering.length > 0 ? 'pass' : 'fail',
    found: { is: 'codes', codes: covering },
    required,
    at,
  };
}

export const atlanteRules = family([
  {
    id: 'ra-not-covered',
    // The standard binds, and asks for every UF; the results only tell what would be lost without one.
    severity: 'warning',
    title: { it: 'Risultati attesi dell’Atlante', en: 'Expected results of the Atlante' },
    why: {
      it: 'Nell’Atlante la qualificazione copre tutti i risultati attesi (RA) delle sue aree di attività, ciascuno con una o più UC. Coprirli tutti non basta: le UF dello standard restano tutte dovute.',
      en: 'In the Atlante the qualification covers all the expected results (RA) of its areas of activity, each by one or more units. Covering them all is not enough: every unit of the standard is still due.',
    },
    requirements: ({ standard, card }) =>
      (card?.ada ?? []).flatMap(({ codice, risultati_attesi }) =>
        risultati_attesi.flatMap((result) => {
          const codes = unitsCovering(codice, result.codice, card as Card, standard);
          if (codes.length === 0) return [];
          return {
            subject: { kind: 'risultato', code: `${result.codice} (${codice})` },
            clause: {
              field: (card as Card).etichette.risultato_atteso,
              text: `${result.codice}: ${result.testo}`,
              source: sourceLine(card as Card),
            },
            wholeCourse: true,
            judge: (facts) => judgeResult(codes, facts),
          };
        }),
      ),
  },
]);
