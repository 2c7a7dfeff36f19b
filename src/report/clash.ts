/** Figures that no plan can meet together, as a finding: which they are, where, and the shortest way out. Pure. */

import type { Avviso, Constraint } from '../format/avviso.ts';
import type { Path } from '../format/problem.ts';
import type { Standard } from '../format/standard.ts';
import { easiest, type RepairWords } from '../language/repair.ts';
import { repairEn } from '../language/repair-en.ts';
import { repairIt } from '../language/repair-it.ts';
import type { Inconsistency } from '../norms/consistency/check.ts';
import { toDecimal } from '../norms/hours.ts';
import type { Conflict, Party } from '../repair/conflict.ts';
import type { Bound } from '../repair/limits.ts';
import { clauseText } from './findings.ts';

/** What clashes in a standard or in a call. */
export function clashFinding(conflict: Conflict | 'unsettled', norm: Standard | Avviso): Inconsistency {
  if (conflict === 'unsettled') return { check: 'figures-not-settled', level: 'warning', at: [], values: {} };
  const values = {
    it: partiesText(conflict, repairIt),
    en: partiesText(conflict, repairEn),
    ...remedies(conflict),
  };
  return { check: 'figures-cannot-hold', level: 'error', at: placeOf(conflict, norm), values };
}

/** The shortest way out, where it is a figure: of «some hours», nothing can give way. */
function remedies(conflict: Conflict): Record<string, string> {
  const best = easiest(conflict);
  if (best === undefined || !('bound' in best) || best.bound.limit.relation === '>') return {};
  const [remedyIt, remedyEn] = [repairIt.advice(conflict), repairEn.advice(conflict)];
  return remedyIt === undefined || remedyEn === undefined ? {} : { remedyIt, remedyEn };
}

const boundIn = (party: Party): Bound[] => ('bound' in party ? [party.bound] : []);

function partiesText({ parties }: Conflict, said: RepairWords): string {
  return parties
    .flatMap(boundIn)
    .map((bound) => {
      const clause = bound.clause === undefined ? '' : clauseText({ ...bound.clause, text: '' });
      return clause === '' ? said.bound(bound) : `${said.bound(bound)} [${clause}]`;
    })
    .join('; ');
}

/** The last condition among what clashes, for it was added to figures that stand by themselves; else a figure. */
function placeOf({ parties }: Conflict, norm: Standard | Avviso): Path {
  const bounds = parties.flatMap(boundIn);
  const conditions = bounds.flatMap((bound) => conditionPlace(bound, norm.vincoli ?? []));
  const figures = 'unita_formative' in norm ? bounds.flatMap((bound) => figurePlace(bound, norm)) : [];
  return conditions.at(-1) ?? figures.at(-1) ?? [];
}

function conditionPlace({ subject, limit }: Bound, constraints: readonly Constraint[]): Path[] {
  if (subject.kind !== 'vincolo') return [];
  const figure = limit.share?.percent ?? toDecimal(limit.bound);
  const index = constraints.findIndex(
    ({ misura, minimo, massimo, uguale, minimo_percentuale, massimo_percentuale }) =>
      misura === subject.code && [minimo, massimo, uguale, minimo_percentuale, massimo_percentuale].includes(figure),
  );
  return index < 0 ? [] : [['vincoli', index]];
}

function figurePlace({ limit, rule }: Bound, { unita_formative, competenze_chiave = [], ore = {} }: Standard): Path[] {
  const { measure, unit } = limit.measure;
  if (unit !== undefined) {
    const [uf, kc] = [unita_formative, competenze_chiave].map((units) =>
      units.findIndex(({ codice }) => codice === unit),
    );
    if (uf !== undefined && uf >= 0) return [['unita_formative', uf, 'ore']];
    return kc !== undefined && kc >= 0 ? [['competenze_chiave', kc, 'ore']] : [];
  }
  if (rule === 'aula-missing' || rule === 'laboratorio-missing') return [['didattica']];
  return measure !== 'uf' && ore[measure] !== undefined ? [['ore', measure]] : [];
}
