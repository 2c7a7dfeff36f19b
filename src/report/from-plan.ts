/** What a plan says for its readers, and no norm binds: by the key where it stands. */

import type { Plan } from '../format/plan.ts';
import { formatPath, type Path } from '../format/problem.ts';
import type { Words } from '../language/words.ts';
import { exact } from '../norms/hours.ts';

/** A key of the plan, and what it says. */
export interface FreeLine {
  key: string;
  text: string;
}

type Said = string | number | undefined;
const joined = (...parts: Said[]) => parts.filter((each) => each !== undefined).join(', ');

/** Free keys in the order of the plan, figures as the language writes them; none where nothing is said. */
export function freeLines(plan: Plan, { number }: Pick<Words, 'number'>): FreeLine[] {
  const { corso = {}, stage = {}, valutazione } = plan;
  const { prove, soglia, ore } = valutazione?.esame ?? {};
  const units = (['unita_formative', 'competenze_chiave'] as const).flatMap((section) =>
    (plan[section] ?? []).flatMap(({ codice, note, moduli = [] }): [Path, Said][] => [
      [[codice, 'note'], note],
      ...moduli.map(({ titolo, note: each }): [Path, Said] => [[codice, titolo, 'note'], each]),
    ]),
  );
  const said: [Path, Said][] = [
    [['note'], plan.note],
    [['corso', 'sede'], corso.sede],
    ...(corso.edizioni ?? []).map(({ sede, inizio, fine }, index): [Path, Said] => [
      ['corso', 'edizioni', index],
      joined(sede, inizio, fine),
    ]),
    [['corso', 'orario', 'giornaliere'], corso.orario?.giornaliere],
    [['corso', 'orario', 'settimanali'], corso.orario?.settimanali],
    [['corso', 'uditori'], corso.uditori],
    [['corso', 'costo', 'per_allievo'], corso.costo?.per_allievo],
    ...units,
    [['stage', 'note'], stage.note],
    ...(stage.imprese ?? []).map(({ denominazione, sede }, index): [Path, Said] => [
      ['stage', 'imprese', index],
      joined(denominazione, sede),
    ]),
    ...(plan.docenti ?? []).map(({ id, nota }): [Path, Said] => [['docenti', id, 'nota'], nota]),
    ...(plan.sedi ?? []).map(({ luogo }, index): [Path, Said] => [['sedi', index, 'luogo'], luogo]),
    [['valutazione', 'esame', 'prove'], prove?.join(', ')],
    [['valutazione', 'esame', 'soglia'], soglia],
    [['valutazione', 'esame', 'ore'], ore],
  ];
  return said.flatMap(([path, text]) =>
    text === undefined || text === ''
      ? []
      : [{ key: formatPath(path), text: typeof text === 'number' ? number(exact(text)) : text }],
  );
}
