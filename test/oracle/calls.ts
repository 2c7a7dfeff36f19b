/** Conditions of public calls: a measure against a figure, or against a share of another measure. */
import type { Avviso, Constraint } from '../../src/format/avviso.ts';
import type { Plan } from '../../src/format/plan.ts';
import { monthsOf } from './calendar.ts';
import {
  ALL,
  CLASSROOM,
  type Course,
  complete,
  type Hours,
  hours,
  IN_SCHOOL,
  type Mode,
  REMOTE,
  taught,
} from './course.ts';
import { timesOf } from './entry.ts';
import { aimsOf, cents, codeIn, type Figures, passIf, type Say, type Verdict, worstOf } from './verdicts.ts';

type Bound = 'uguale' | 'minimo' | 'massimo' | 'minimo_percentuale' | 'massimo_percentuale';
const BOUNDS: readonly Bound[] = ['uguale', 'minimo', 'massimo', 'minimo_percentuale', 'massimo_percentuale'];

const OF_UNIT: Record<string, readonly Mode[]> = {
  totale: ALL,
  aula: CLASSROOM,
  laboratorio: ['laboratorio'],
  aula_laboratorio: IN_SCHOOL,
  fad: REMOTE,
  fad_sincrona: ['fad_sincrona'],
  fad_asincrona: ['fad_asincrona'],
  stage: ['stage'],
  stage_laboratorio: ['stage', 'laboratorio'],
  // The hours of a unit leave its placement out.
  uf: IN_SCHOOL,
  kc: IN_SCHOOL,
};

/** `fad@17_CTR`, `uf.17_CTR`: a sum of hours, and the unit that it is of. */
function partsOf(name: string): { sum: string; unit?: string; year?: number } {
  const [sum = '', of] = name.split(/[@.](.*)/s);
  if (of === undefined) return { sum };
  return of.startsWith('anno.') ? { sum, year: Number(of.slice(5)) } : { sum, unit: of };
}

/** What a condition is measured on: of several amounts each has to keep to it. */
type Amounts = 'not asked' | 'not said' | readonly (Hours | 'not said')[];

/** A cap in hours, or of nothing at all. */
const isCap = (bound: Bound, figure: number) =>
  bound === 'massimo' || (bound === 'massimo_percentuale' && figure === 0);

class Conditions {
  constructor(
    readonly plan: Plan,
    readonly figures: Figures,
    readonly course: Course,
  ) {}

  /** Whether a unit is of the standard or of the plan. */
  isKnown(unit: string): boolean {
    const { unita_formative, competenze_chiave = [] } = this.figures;
    const own = [...unita_formative, ...competenze_chiave].some(
      ({ codice }) => String(codice) === codeIn(this.figures, unit),
    );
    return own || [...this.plan.unita_formative, ...this.course.kcs].some(({ codice }) => codice === unit);
  }

  amounts(name: string, bound: Bound, capped: boolean): Amounts {
    const { sum, unit, year } = partsOf(name);
    const { partial } = aimsOf(this.plan, this.figures);
    if (year !== undefined) return partial && !capped ? 'not asked' : [this.ofYear(sum, year, bound)];
    if (unit !== undefined) return this.ofUnit(sum, unit, capped);
    const counted = this.counts(sum, bound);
    if (counted !== undefined) return counted;
    // Hours of the whole are not owed by a part of it; more than the whole may have, a part may not have either.
    if (partial && !capped) return 'not asked';
    // It owes no key competences: where none are written there are none.
    if (sum === 'kc' && !partial && this.plan.competenze_chiave === undefined) return 'not said';
    return [this.course.measure(sum, bound.startsWith('minimo'))];
  }

  private ofUnit(sum: string, unit: string, capped: boolean): Amounts {
    const { codes, partial } = aimsOf(this.plan, this.figures);
    const code = codeIn(this.figures, unit);
    const among = (units: readonly { codice: string | number }[] = []) =>
      units.some(({ codice }) => codeIn(this.figures, String(codice)) === code);
    const { unita_formative, competenze_chiave } = this.figures;
    const isKc = sum === 'kc' || among(competenze_chiave) || (!among(unita_formative) && among(this.course.kcs));
    // A course for some units owes no key competences, nor the units outside its aim.
    const ofStandard = among(unita_formative) || among(competenze_chiave);
    if (partial && !codes.includes(code) && (ofStandard || (sum === 'kc' && !capped))) return 'not asked';
    const section = isKc ? this.plan.competenze_chiave : this.plan.unita_formative;
    if (section === undefined && !(isKc && partial)) return 'not said';
    const there = section?.find(({ codice }) => codeIn(this.figures, codice) === code);
    if (there !== undefined) return [taught(there, OF_UNIT[sum] as Mode[])];
    // A key competence of the call's own that the plan lacks has no hours; any other is told by the rules of the units.
    return sum === 'kc' && !this.isKnown(unit) ? [hours(0n)] : 'not asked';
  }

  /** People, months, euro. A cap binds the most trainees that a plan foresees, a floor the fewest. */
  private counts(name: string, bound: Bound): Amounts | undefined {
    const said = (value: number | undefined): Hours | 'not said' =>
      value === undefined ? 'not said' : hours(cents(value));
    const { corso = {}, docenti } = this.plan;
    if (name === 'docenti') return [said(docenti?.length)];
    if (name === 'costo_per_allievo') return [said(corso.costo?.per_allievo)];
    if (name === 'durata_mesi')
      return timesOf(corso).map(({ inizio, fine }) => said(inizio && fine ? monthsOf(inizio, fine) : undefined));
    if (name !== 'partecipanti') return undefined;
    const { partecipanti: people } = corso;
    if (typeof people !== 'object') return [said(people)];
    const [least, most] = [said(people.minimo), said(people.massimo)];
    if (bound === 'uguale') return [least, most];
    return [bound.startsWith('minimo') ? least : most];
  }

  /** A year that the plan does not have holds no hours: a cap is kept, a floor cannot be told. */
  private ofYear(sum: string, year: number, bound: Bound): Hours | 'not said' {
    const years = this.plan.corso?.annualita;
    if (years === undefined) return 'not said';
    if (years.length < year) return bound.startsWith('massimo') ? hours(0n) : 'not said';
    const value = years[year - 1]?.[sum === 'stage' ? 'stage' : 'ore'];
    return value === undefined ? 'not said' : hours(cents(value));
  }
}

/** `value / 100 ⋛ figure`, in hundredths, or `value ⋛ percent × base`, both sides multiplied out. */
function keeps(value: Hours | 'not said', bound: Bound, figure: number, base: Hours | undefined): Verdict {
  if (value === 'not said') return 'incomplete';
  const [scale, asked] = base === undefined ? [1n, cents(figure)] : [10_000n, cents(figure) * base.written];
  const least = value.written * scale;
  const most = value.most === undefined ? undefined : value.most * scale;
  if (bound === 'uguale') {
    if (complete(value)) return passIf(least === asked);
    return least > asked || (most !== undefined && most < asked) ? 'fail' : 'incomplete';
  }
  const holds = (sum: bigint) => (bound.startsWith('minimo') ? sum >= asked : sum <= asked);
  if (most !== undefined && holds(least) === holds(most)) return passIf(holds(least));
  const settled = bound.startsWith('minimo') ? holds(least) : !holds(least);
  return settled ? passIf(holds(least)) : 'incomplete';
}

export function calls(plan: Plan, figures: Figures, avvisi: readonly Avviso[], course: Course, say: Say): void {
  const conditions = new Conditions(plan, figures, course);
  for (const constraint of avvisi.flatMap(({ vincoli }) => vincoli)) {
    unknownUnits(constraint, conditions, say);
    if (constraint.se?.eqf.includes(figures.classificazione.eqf.valore) === false) continue;
    for (const one of perUnit(constraint, figures)) judge(one, conditions, say);
  }
}

/** A condition on every UF is one on each. */
function perUnit(constraint: Constraint, { unita_formative }: Figures): Constraint[] {
  const { misura, in_rapporto_a: of } = constraint;
  if (!misura.endsWith('@ogni_uf')) return [constraint];
  const on = (name: string, code: string) => {
    const [sum] = name.split('@');
    return sum === 'uf' ? `uf.${code}` : `${sum}@${code}`;
  };
  return unita_formative.map(({ codice }) => ({
    ...constraint,
    misura: on(misura, String(codice)),
    ...(of === undefined ? {} : { in_rapporto_a: on(of, String(codice)) }),
  }));
}

function judge(constraint: Constraint, conditions: Conditions, say: Say): void {
  const { misura, in_rapporto_a: of } = constraint;
  for (const bound of BOUNDS) {
    const figure = constraint[bound];
    if (figure === undefined) continue;
    const capped = isCap(bound, figure);
    const there = conditions.amounts(misura, bound, capped);
    const base = of && bound.endsWith('percentuale') ? conditions.amounts(of, 'uguale', capped) : undefined;
    if (there === 'not asked' || base === 'not asked') continue;
    say('vincolo-not-met', 'vincolo', verdictOf(there, bound, figure, base), misura);
  }
}

function verdictOf(there: Amounts, bound: Bound, figure: number, base: Amounts | undefined): Verdict | undefined {
  if (typeof there === 'string' || typeof base === 'string') return 'incomplete';
  const [whole] = base ?? [];
  if (whole === 'not said' || (whole !== undefined && !complete(whole))) return 'incomplete';
  return worstOf(there.map((value) => keeps(value, bound, figure, whole)));
}

/** A condition on a unit that nobody knows is never silent; a key competence may be of the call's own. */
function unknownUnits({ misura, in_rapporto_a }: Constraint, conditions: Conditions, say: Say): void {
  const { unita_formative, competenze_chiave = [] } = conditions.figures;
  const own = [...unita_formative, ...competenze_chiave].map(({ codice }) => String(codice));
  for (const name of new Set([misura, in_rapporto_a ?? misura])) {
    const { sum, unit } = partsOf(name);
    if (unit === undefined || unit === 'ogni_uf' || own.includes(codeIn(conditions.figures, unit))) continue;
    const known = conditions.isKnown(unit);
    if (known || sum !== 'kc') say('vincolo-unit-unknown', 'vincolo', passIf(known), misura);
  }
}
