/**
 * Whether any plan can meet all the figures of a standard, or of a public call; where none can, the smallest set that
 * clashes. Pure but for the solver it is given, which is opened only where no plan is found without it.
 */

import type { Avviso } from '../format/avviso.ts';
import { PLAN_FORMAT } from '../format/kind.ts';
import { readMeasure } from '../format/measure.ts';
import type { Plan } from '../format/plan.ts';
import type { Scales } from '../format/scales.ts';
import type { Standard } from '../format/standard.ts';
import { MODES, type Mode } from '../format/vocabulary.ts';
import { check } from '../norms/check.ts';
import { exact } from '../norms/hours.ts';
import type { Norms } from '../norms/rules/rule.ts';
import type { ListedRule } from '../norms/rules/titles.ts';
import { withAskedUnits } from './assume.ts';
import type { Case } from './case.ts';
import { type Conflict, smallestSet } from './conflict.ts';
import { type Bound, boundsOn } from './limits.ts';
import { type Amount, limitRow } from './model.ts';
import type { PlanNumber } from './numbers.ts';
import { addColumn, type Program, type Row, type Solver } from './program.ts';
import { isWithinReach } from './reach.ts';

/** More units than any standard has: limits on them are too many to look at together. */
const MOST_UNITS = 500;

/** `open` is called at most once. Gives nothing where a plan can meet all figures; `unsettled` where time ran out. */
export async function clashIn(
  norms: Norms,
  rules: readonly ListedRule[],
  open: () => Promise<Solver>,
): Promise<Conflict | 'unsettled' | undefined> {
  const { unita_formative, competenze_chiave = [] } = norms.standard;
  if (unita_formative.length + competenze_chiave.length > MOST_UNITS) return 'unsettled';
  const there = caseFor(norms, rules);
  const { numbers, bounds } = there;
  if (isWithinReach(numbers, bounds)) return undefined;
  const solver = await open();
  // Any hours will do, not only those that are written in hundredths: that is settled in no time.
  const solved = solver.solve(programOf(numbers, bounds), []);
  if (solved.found) return undefined;
  if (!solved.impossible) return 'unsettled';
  const fewest = smallestSet(there, solver)?.flatMap((party) => ('bound' in party ? [party.bound] : []));
  const clashing = fewest ?? onlyNeeded(numbers, bounds, solver);
  const parties = clashing.map((bound) => relaxed(bound, numbers, bounds, solver));
  if (parties.some(({ relax }) => relax !== undefined)) return { parties, only: true };
  return { parties: clashing.map((bound) => relaxed(bound, numbers, clashing, solver)), only: false };
}

/** Leaves out one limit after the other as long as the rest still clash: for clashes too slight to be summed up. */
function onlyNeeded(numbers: readonly PlanNumber[], bounds: readonly Bound[], solver: Solver): readonly Bound[] {
  let kept = bounds;
  for (const bound of bounds) {
    const fewer = kept.filter((each) => each !== bound);
    const solved = solver.solve(programOf(numbers, fewer), []);
    if (!solved.found && solved.impossible) kept = fewer;
  }
  return kept;
}

/** Hours without a step, in hundredths, and the limits on them in their order. */
function programOf(numbers: readonly PlanNumber[], bounds: readonly Bound[]): Program {
  const program: Program = { columns: [], rows: [] };
  const columns = new Map(numbers.map((number) => [number, addColumn(program, 0, MOST, false)]));
  const amountOf = (number: PlanNumber): Amount => ({ constant: 0, terms: [[columns.get(number) as number, 1]] });
  program.rows.push(...bounds.map(({ limit }) => limitRow(limit, numbers, amountOf)));
  return program;
}
/** Hundredths of the longest course that the format accepts. */
const MOST = 1_000_000;

/** By how many hundredths of an hour a limit has to give way, the others kept; absent where that is not enough. */
function relaxed(bound: Bound, numbers: readonly PlanNumber[], bounds: readonly Bound[], solver: Solver) {
  const program = programOf(numbers, bounds);
  const [short, beyond] = [addColumn(program, 0, MOST, false), addColumn(program, 0, MOST, false)];
  const row = program.rows[bounds.indexOf(bound)] as Row;
  row.terms = [...row.terms, [short, 1], [beyond, -1]];
  const least = solver.solve(program, [
    [short, 1],
    [beyond, 1],
  ]);
  return least.found ? { bound, relax: Math.ceil(least.cost - 1e-3) } : { bound };
}

/** A course has some hours: without this, shares of nothing would hold together. */
const SOME_HOURS: Bound = {
  rule: 'course',
  severity: 'error',
  subject: { kind: 'totale' },
  limit: { measure: { measure: 'totale' }, relation: '>', bound: exact(0) },
};

/** A plan with every unit of the standard and no hours yet, and all that binds them. */
function caseFor(norms: Norms, rules: readonly ListedRule[]): Case {
  const checked = (plan: Plan) => check(plan, norms, rules);
  const bare = planOf(norms.standard);
  const plan = withAskedUnits(bare, norms.standard, boundsOn(checked(bare).facts, norms, rules));
  const before = checked(plan);
  const bounds = [...boundsOn(before.facts, norms, rules).filter(({ severity }) => severity === 'error'), SOME_HOURS];
  const options = { holds: [], requests: [] };
  return { plan, slips: [], before, numbers: numbersOf(plan, bounds), bounds, doubts: [], options, checked };
}

/** A code for a key competence that a provider may add. */
const FREE_KC = 'KC';

function planOf({ denominazione, id, unita_formative, competenze_chiave = [] }: Standard): Plan {
  return {
    formato: PLAN_FORMAT,
    titolo: denominazione.testo,
    standard: id,
    // Where FaD is for some topics only, it is on them.
    unita_formative: unita_formative.map(({ codice, fad_argomenti }) => ({
      codice,
      abilita: 'tutte',
      ...(fad_argomenti === undefined ? {} : { argomento: fad_argomenti.ammessi[0] as string }),
    })),
    competenze_chiave: [...competenze_chiave.map(({ codice }) => ({ codice })), { codice: FREE_KC }],
  };
}

/** Hours of each mode in each unit, and the placement: of the units that have a floor of it, else of the course. */
function numbersOf({ unita_formative, competenze_chiave = [] }: Plan, bounds: readonly Bound[]): PlanNumber[] {
  const placed = new Set(
    bounds.flatMap(({ limit: { measure } }) =>
      ['stage', 'stage_laboratorio', 'totale'].includes(measure.measure) && measure.unit !== undefined
        ? [measure.unit]
        : [],
    ),
  );
  const ofUnit = (area: 'uf' | 'kc', section: string) => (unit: { codice: string }, index: number) =>
    // FaD that does not say its kind would slip between the caps of either.
    MODES.filter((mode) => mode !== 'fad' && (mode !== 'stage' || placed.has(unit.codice))).map(
      (mode): PlanNumber => numberAt(area, mode, [section, index, 'ore', mode], unit.codice),
    );
  const units = [
    ...unita_formative.flatMap(ofUnit('uf', 'unita_formative')),
    ...competenze_chiave.flatMap(ofUnit('kc', 'competenze_chiave')),
  ];
  // Where units have placement of their own, one more place holds the rest of it.
  const rest = numberAt('uf', 'stage', ['unita_formative', 'ore', 'stage'], undefined);
  return placed.size > 0 ? [...units, rest] : [...units, numberAt('stage', 'stage', ['stage', 'ore'], undefined)];
}

function numberAt(
  area: PlanNumber['area'],
  mode: Mode,
  path: PlanNumber['path'],
  unit: string | undefined,
): PlanNumber {
  return { area, unit, mode, path, hours: exact(0), now: 0, written: false };
}

/** The norms of a call by itself: a standard that sets nothing, with the units that the call names. */
export function bareNorms(avviso: Avviso, scales: Scales, eqf: number | undefined): Norms {
  const named = avviso.vincoli.flatMap(({ misura, in_rapporto_a: base }) =>
    [misura, base ?? ''].flatMap((name) => {
      const measure = readMeasure(name);
      return measure !== undefined && 'hours' in measure && measure.hours.unit !== undefined ? [measure.hours] : [];
    }),
  );
  const kcs = [...new Set(named.flatMap(({ measure, unit = '' }) => (measure === 'kc' ? [unit] : [])))];
  const ufs = [...new Set(named.flatMap(({ unit = '' }) => (kcs.includes(unit) ? [] : [unit])))];
  const unit = (codice: string) => ({ codice, denominazione: codice });
  const standard: Standard = {
    formato: 'qualcheck/standard@1',
    id: avviso.id,
    tipo: 'profilo',
    regione: '',
    fonte: { autorita: '', documento: avviso.fonte.documento },
    denominazione: { testo: avviso.denominazione, campo: '' },
    classificazione: eqf === undefined ? {} : { eqf: { valore: eqf, campo: '' } },
    unita_formative: [...ufs, FREE_UF].map(unit),
    competenze_chiave: kcs.map(unit),
  };
  return { standard, avvisi: [avviso], scales };
}
const FREE_UF = 'UF';

/** The EQF levels that a call has conditions for; none, for a standard of any other level, comes first. */
export function levelsOf({ vincoli }: Avviso): (number | undefined)[] {
  return [undefined, ...new Set(vincoli.flatMap(({ se }) => se?.eqf ?? []))];
}
