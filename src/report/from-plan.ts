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
  const lines: FreeLine[] = [];
  const say = (text: Said, ...path: Path) => {
    if (text === undefined || text === '') return;
    lines.push({ key: formatPath(path), text: typeof text === 'number' ? number(exact(text)) : text });
  };
  const { corso = {}, stage = {}, valutazione } = plan;
  const { prove, soglia, ore } = valutazione?.esame ?? {};
  say(plan.note, 'note');
  say(corso.sede, 'corso', 'sede');
  for (const [index, { sede, inizio, fine }] of (corso.edizioni ?? []).entries()) {
    say(joined(sede, inizio, fine), 'corso', 'edizioni', index);
  }
  say(corso.orario?.giornaliere, 'corso', 'orario', 'giornaliere');
  say(corso.orario?.settimanali, 'corso', 'orario', 'settimanali');
  say(corso.uditori, 'corso', 'uditori');
  say(corso.costo?.per_allievo, 'corso', 'costo', 'per_allievo');
  for (const { codice, note, moduli = [] } of [...plan.unita_formative, ...(plan.competenze_chiave ?? [])]) {
    say(note, codice, 'note');
    for (const { titolo, note: own } of moduli) say(own, codice, titolo, 'note');
  }
  say(stage.note, 'stage', 'note');
  for (const [index, { denominazione, sede }] of (stage.imprese ?? []).entries()) {
    say(joined(denominazione, sede), 'stage', 'imprese', index);
  }
  for (const { id, nota } of plan.docenti ?? []) say(nota, 'docenti', id, 'nota');
  for (const [index, { luogo }] of (plan.sedi ?? []).entries()) say(luogo, 'sedi', index, 'luogo');
  say(prove?.join(', '), 'valutazione', 'esame', 'prove');
  say(soglia, 'valutazione', 'esame', 'soglia');
  say(ore, 'valutazione', 'esame', 'ore');
  return lines;
}
