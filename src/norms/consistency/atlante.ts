/** What the Atlante says of a qualification: against itself, and against the standard that binds. */
import type { Card } from '../../format/card.ts';
import { plainWords } from '../../text/nearest.ts';
import type { Check, Inconsistency } from './check.ts';

type Area = Card['ada'][number];
type Table = keyof Area['copertura'];

/** Whether a row stands in the right table: those that cover all results, some of them, or only activities. */
const BELONGS: Record<Table, (covered: number, all: number) => boolean> = {
  tutti: (covered, all) => covered === all,
  alcuni: (covered, all) => covered > 0 && covered < all,
  attivita: (covered) => covered === 0,
};

/** Rows whose figure is not the number of their crosses, or that stand in the wrong table. */
export function coverageConflicts({ ada }: Card): Inconsistency[] {
  return ada.flatMap(({ codice, copertura, risultati_attesi }, area) =>
    (Object.keys(BELONGS) as Table[]).flatMap((table) =>
      copertura[table].voci.flatMap(({ denominazione, coperti, ra }, row): Inconsistency[] => {
        const crosses = ra.length;
        if (coperti === crosses && BELONGS[table](crosses, risultati_attesi.length)) return [];
        const values = {
          name: denominazione,
          area: codice,
          table: copertura[table].campo,
          printed: String(coperti),
          crosses: String(crosses),
        };
        return [
          { check: 'coverage-mismatch', level: 'error', at: ['ada', area, 'copertura', table, 'voci', row], values },
        ];
      }),
    ),
  );
}

/** Knowledge and abilities that the Atlante words otherwise or has more of: the standard binds, this is worth knowing. */
export const itemsBeyond: Check = ({ unita_formative }, _scales, card) =>
  unita_formative.flatMap((unit, index) => {
    const competence = card?.competenze.find(({ titolo }) => plainWords(titolo) === plainWords(unit.denominazione));
    return (['conoscenze', 'abilita'] as const).flatMap((list): Inconsistency[] => {
      const own = (unit[list] ?? []).map(plainWords);
      const others = competence?.[list].map(plainWords) ?? [];
      const only = others.filter((item) => !own.includes(item)).length;
      if (only === 0) return [];
      const values = {
        unit: unit.codice,
        list,
        own: String(own.length),
        all: String(others.length),
        only: String(only),
      };
      return [{ check: 'atlante-differs', level: 'note', at: ['unita_formative', index, list], values }];
    });
  });

/** A card that the standard names and nobody has: the comparison above is not made, which is not the same as agreeing. */
export const namedCard: Check = ({ scheda }, _scales, card) =>
  scheda === undefined || card !== undefined
    ? []
    : [{ check: 'card-unknown', level: 'warning', at: ['scheda'], values: { card: scheda } }];
