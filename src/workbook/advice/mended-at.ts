/** At which cell a plan is mended, where the place of an outcome is that of a whole: hours of the course, one of several rows. Pure. */
import type { Path } from '../../format/problem.ts';
import { MODES, type Mode } from '../../format/vocabulary.ts';
import type { PlanFacts } from '../../norms/facts.ts';
import { partsOf } from '../../norms/hours.ts';
import type { Outcome } from '../../norms/outcome.ts';

/** The way of teaching of which there are no hours. */
const LACKED: Partial<Record<Outcome['rule'], Mode>> = {
  'aula-missing': 'aula',
  'laboratorio-missing': 'laboratorio',
  'ability-without-practice': 'laboratorio',
};

/** The path of the value to change; absent where the place of the outcome is that already. */
export function mendedAt(outcome: Outcome, at: Path, facts: PlanFacts, others: readonly Outcome[]): Path | undefined {
  const { rule, subject } = outcome;
  const { docenti = [], sedi = [] } = facts.plan;
  if (rule === 'rooms-too-small') {
    const index = sedi.findIndex(({ tipo, posti }) => posti !== undefined && tipo === (subject.code ?? tipo));
    return index < 0 ? undefined : ['sedi', index, 'posti'];
  }
  if (rule === 'teachers-below-share') {
    const index = docenti.findIndex(({ mondo_del_lavoro }) => mondo_del_lavoro !== true);
    return index < 0 ? undefined : ['docenti', index, 'mondo_del_lavoro'];
  }
  const lacked = LACKED[rule] ?? (rule === 'uf-activity-missing' ? modeOf(subject.kind) : undefined);
  return lacked === undefined ? hoursOf(outcome, at, facts, others) : hoursIn(at, lacked, facts);
}

function modeOf(kind: string): Mode | undefined {
  return MODES.find((mode) => mode === kind);
}

/** Of a sum, a number of a unit that is too low itself where it is too low, and the greatest where it is too high. */
function hoursOf(
  { outcome, limit, relation }: Outcome,
  at: Path,
  facts: PlanFacts,
  others: readonly Outcome[],
): Path | undefined {
  if (outcome !== 'fail' || limit === undefined || modeOf(String(at.at(-1))) !== undefined) return undefined;
  const parts = partsOf(facts.slots, limit.measure).filter(({ hours }) => hours !== undefined);
  if (relation === '>=') {
    const short = others.flatMap((each) =>
      each.outcome === 'fail' && each.relation === '>=' ? (each.limit?.measure.unit ?? []) : [],
    );
    const inClass = parts.filter(({ mode }) => mode === 'aula');
    return (inClass.find(({ unit }) => short.some((code) => code === unit)) ?? inClass[0] ?? parts[0])?.path;
  }
  if (relation !== '<=') return undefined;
  return parts.toSorted((one, other) => Number(other.hours) - Number(one.hours))[0]?.path;
}

/** Where the hours of a unit in one way of teaching are written: of the unit, or of its first module. */
function hoursIn(at: Path, mode: Mode, { plan }: PlanFacts): Path {
  const [section, index] = at;
  const isOfUnit = section === 'unita_formative' || section === 'competenze_chiave';
  const place: Path = isOfUnit && index !== undefined ? [section, index] : ['unita_formative', 0];
  const unit = plan[place[0] as 'unita_formative']?.[Number(place[1])];
  const onModules = unit?.ore === undefined && (unit?.moduli ?? []).length > 0;
  return [...place, ...(onModules ? ['moduli', 0] : []), 'ore', mode];
}
