/** The unit of a standard that a code stands for. Pure. */
import type { KeyCompetence, Standard, StandardUnit } from '../format/standard.ts';

/** A unit or key competence by its code or by another that it goes by. */
export function unitNamed(
  code: string,
  { unita_formative, competenze_chiave = [] }: Pick<Standard, 'unita_formative' | 'competenze_chiave'>,
): StandardUnit | KeyCompetence | undefined {
  return [...unita_formative, ...competenze_chiave].find(
    ({ codice, alias = [] }) => codice === code || alias.includes(code),
  );
}
