/** The hours of a plan, and the sums that norms bind. An hour is a BigInt of hundredths. */
import type { ModeHours, Plan, PlanUnit } from '../../src/format/plan.ts';
import { aimsOf, cents, codeIn, type Figures, type Verdict } from './verdicts.ts';

/** Hours written, and what they come to at most: some may not be said yet, and they can only add. No end: undefined. */
export interface Hours {
  written: bigint;
  most: bigint | undefined;
}

/** Hours that are all written, and those of which more may come, without end where it is not said how many. */
export const hours = (written: bigint): Hours => ({ written, most: written });
const atLeast = (written: bigint, more?: bigint): Hours => ({
  written,
  most: more === undefined ? undefined : written + more,
});

export const add = (...parts: Hours[]): Hours => ({
  written: parts.reduce((total, part) => total + part.written, 0n),
  most: parts.reduce<bigint | undefined>(
    (total, { most }) => (total === undefined || most === undefined ? undefined : total + most),
    0n,
  ),
});

/** Whether all of them are written. */
export const complete = ({ written, most }: Hours) => written === most;

/** What no missing hour can change is said; the rest is incomplete. */
export function floor({ written, most }: Hours, minimum: bigint): Verdict {
  if (written >= minimum) return 'pass';
  return most !== undefined && most < minimum ? 'fail' : 'incomplete';
}
/** `written / 100 ≤ percent / 100 × base`, multiplied out; a cap in hours is 100 % of itself. */
export function cap({ written, most }: Hours, base: number, percent = 100): Verdict {
  const above = (sum: bigint) => sum * 10_000n > cents(percent) * cents(base);
  if (above(written)) return 'fail';
  return most === undefined || above(most) ? 'incomplete' : 'pass';
}
/** A total that is declared beside its parts. */
export function same(declared: bigint, parts: Hours): Verdict {
  if (complete(parts)) return declared === parts.written ? 'pass' : 'fail';
  return declared < parts.written ? 'fail' : 'incomplete';
}

export type Mode = keyof ModeHours;
const KINDS: readonly Mode[] = ['fad_sincrona', 'fad_asincrona'];
export const REMOTE: readonly Mode[] = [...KINDS, 'fad'];
/** FaD hours are classroom hours held at a distance. */
export const CLASSROOM: readonly Mode[] = ['aula', ...REMOTE];
export const IN_SCHOOL: readonly Mode[] = [...CLASSROOM, 'laboratorio'];
export const ALL: readonly Mode[] = [...IN_SCHOOL, 'stage'];

export const said = (ore: ModeHours | undefined) =>
  ore !== undefined && Object.values(ore).some((each) => each !== undefined);

/** The hours of a unit in some modes; FaD of which the kind is not said may be of the kind asked for. */
export function taught(unit: Pick<PlanUnit, 'ore' | 'moduli'>, modes: readonly Mode[]): Hours {
  const sums = modes.map((mode) => inMode(unit, mode));
  const undecided = modes.length === 1 && KINDS.includes(modes[0] as Mode) ? inMode(unit, 'fad').written : 0n;
  const { written } = add(...sums);
  return saysAll(unit) ? atLeast(written, undecided) : atLeast(written);
}

/** Of a unit's modules, or its own where the modules do not all say theirs. */
function inMode({ ore, moduli = [] }: Pick<PlanUnit, 'ore' | 'moduli'>, mode: Mode): Hours {
  const own = cents(ore?.[mode] ?? 0);
  const inModules = moduli.reduce((sum, module) => sum + cents(module.ore?.[mode] ?? 0), 0n);
  if (!said(ore) || (moduli.length > 0 && moduli.every((module) => said(module.ore)))) return hours(inModules);
  // At both levels those of the unit hold, but for a mode of which its modules write more.
  return hours(own > inModules ? own : inModules);
}

function saysAll({ ore, moduli }: Pick<PlanUnit, 'ore' | 'moduli'>): boolean {
  return said(ore) || (moduli?.every((module) => said(module.ore)) ?? false);
}

/** Whether the placement is written on the units: zero hours of it are written too. */
export function spreads(units: readonly PlanUnit[]): boolean {
  return units.some(({ ore, moduli }) => {
    const counted = moduli?.every((module) => said(module.ore)) || !said(ore) ? (moduli ?? []) : [{ ore }];
    return counted.some((each) => each.ore?.stage !== undefined);
  });
}

/** The sums of a plan that figures of the course bind. Those of units beyond the standard count towards no floor. */
export class Course {
  readonly ufs: readonly PlanUnit[];
  readonly kcs: readonly PlanUnit[];
  /** The UF of the standard. */
  private readonly own: readonly PlanUnit[];
  private readonly partial: boolean;

  constructor(
    private readonly plan: Plan,
    private readonly figures: Figures,
  ) {
    this.ufs = plan.unita_formative;
    this.kcs = plan.competenze_chiave ?? [];
    const codes = figures.unita_formative.map(({ codice }) => String(codice));
    this.own = this.ufs.filter(({ codice }) => codes.includes(codeIn(figures, codice)));
    this.partial = aimsOf(plan, figures).partial;
  }

  /** In all UF, or in those of the standard. */
  ofUf(modes: readonly Mode[], units = this.ufs): Hours {
    return add(...units.map((unit) => taught(unit, modes)));
  }

  ofKc(modes: readonly Mode[]): Hours {
    const written = add(...this.kcs.map((kc) => taught(kc, modes)));
    // The standard asks for KC and the plan has no such section: not said, which is not zero. A part does not owe them.
    const owed = !this.partial && this.figures.ore?.['kc'] !== undefined;
    return owed && this.plan.competenze_chiave === undefined ? atLeast(written.written) : written;
  }

  all(modes: readonly Mode[]): Hours {
    return add(this.ofUf(modes), this.ofKc(modes));
  }

  /** The hours of a KC lie inside aula and laboratorio: one that does not say them leaves no placement unsaid. */
  stageOnUnits(): Hours {
    const { written } = add(...[...this.ufs, ...this.kcs].map((unit) => taught(unit, ['stage'])));
    return this.ufs.every(saysAll) ? hours(written) : atLeast(written);
  }

  /** `stage.ore`; what the units write of it says how it is spread. */
  stage(): Hours {
    const declared = this.plan.stage?.ore;
    if (declared !== undefined) return hours(cents(declared));
    if (spreads([...this.ufs, ...this.kcs])) return this.stageOnUnits();
    return this.owesStage() ? atLeast(0n) : hours(0n);
  }

  private owesStage(): boolean {
    const { stage, stage_laboratorio: together } = this.figures.ore ?? {};
    if (this.partial) return false;
    // Where laboratory alone makes up the floor of both together, no placement is owed.
    const laboratory = add(this.ofUf(['laboratorio'], this.own), this.ofKc(['laboratorio'])).written;
    return stage !== undefined || (together?.minimo !== undefined && laboratory < cents(together.minimo));
  }

  /** Project work and the like, where the plan counts it in its total. */
  private other(): Hours {
    const counted = (this.plan.altre_attivita ?? []).filter(({ nel_totale }) => nel_totale);
    return add(...counted.map(({ ore }) => (ore === undefined ? atLeast(0n) : hours(cents(ore)))));
  }

  /** A sum by its name. `forFloor`: without the hours of units that the standard does not know. */
  measure(name: string, forFloor = false): Hours {
    const units = forFloor ? this.own : this.ufs;
    const both = (modes: readonly Mode[]) => add(this.ofUf(modes, units), this.ofKc(modes));
    switch (name) {
      case 'totale':
        return add(both(IN_SCHOOL), this.stage(), this.other());
      case 'aula':
        return both(CLASSROOM);
      case 'laboratorio':
        return both(['laboratorio']);
      case 'aula_laboratorio':
        return both(IN_SCHOOL);
      case 'fad':
        return both(REMOTE);
      case 'fad_sincrona':
      case 'fad_asincrona':
        return both([name]);
      case 'stage':
        return this.stage();
      case 'stage_laboratorio':
        return add(this.stage(), both(['laboratorio']));
      case 'kc':
        return this.ofKc(IN_SCHOOL);
      default:
        throw new Error(`no measure ${name}`);
    }
  }
}
