/** Which keys of a plan a requirement looks at. Pure. */
import type { Plan } from '../format/plan.ts';
import type { Path } from '../format/problem.ts';
import type { Standard } from '../format/standard.ts';
import { outOfScope } from './check.ts';
import type { PlanFacts } from './facts.ts';
import type { MeasureRef } from './hours.ts';
import type { Requirement } from './rules/rule.ts';

/** A plan that names the units of a standard and says nothing else: what it lacks has a place too. */
export function barePlan({ id, unita_formative, competenze_chiave = [] }: Standard): Plan {
  const unit = ({ codice }: { codice: string }) => ({ codice });
  return {
    formato: 'qualcheck/piano@1',
    titolo: id,
    standard: id,
    unita_formative: unita_formative.map(unit),
    competenze_chiave: competenze_chiave.map(unit),
  };
}

/**
 * Keys of a plan, without indexes (`frequenza.minima`, `unita_formative.ore.aula`), that a requirement looks at. What is no
 * sum of hours shows it on plans.
 */
export function keysOf(requirement: Requirement, standard: Standard, plans: readonly PlanFacts[]): string[] {
  if ('limit' in requirement) return measureKeys(requirement.limit.measure, standard);
  return plans.flatMap((facts) => {
    if (outOfScope(requirement, facts) !== undefined) return [];
    const judgement = requirement.judge(facts);
    return 'at' in judgement && judgement.at.length > 0 ? [keyOf(judgement.at)] : [];
  });
}

function keyOf(path: Path): string {
  return path.filter((step) => typeof step === 'string' && step !== 'moduli').join('.');
}

/** The keys whose hours a measure adds up. */
function measureKeys({ measure, unit, area }: MeasureRef, standard: Standard): string[] {
  const isKc = area === 'kc' || (standard.competenze_chiave ?? []).some(({ codice }) => codice === unit);
  const whole = unit === undefined && area === undefined;
  const sections = whole ? ['unita_formative', 'competenze_chiave'] : [isKc ? 'competenze_chiave' : 'unita_formative'];
  const modes = (...names: string[]) => sections.flatMap((section) => names.map((name) => `${section}.ore.${name}`));
  switch (measure) {
    case 'totale':
      return whole ? ['corso.ore_totali'] : sections.map((section) => `${section}.ore`);
    case 'uf':
    case 'kc':
      return whole ? ['competenze_chiave'] : sections.map((section) => `${section}.ore`);
    case 'stage':
      return whole ? ['stage.ore'] : modes('stage');
    case 'stage_laboratorio':
      return [...(whole ? ['stage.ore'] : modes('stage')), ...modes('laboratorio')];
    case 'aula_laboratorio':
      return modes('aula', 'laboratorio');
    case 'fad':
      return modes('fad_sincrona', 'fad_asincrona');
    default:
      return modes(measure);
  }
}
