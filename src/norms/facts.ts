/** What several rules ask of a plan, worked out once. Pure. */

import type { ModeHours, Plan, PlanModule, PlanUnit } from '../format/plan.ts';
import type { Path } from '../format/problem.ts';
import type { Standard } from '../format/standard.ts';
import { MODES } from '../format/vocabulary.ts';
import { nearestWord } from '../text/nearest.ts';
import {
  evaluate,
  exact,
  hoursOnModules,
  type Known,
  type MeasureRef,
  type Micro,
  type Slot,
  slotsOf,
  sum,
  toDecimal,
} from './hours.ts';

export interface PlacedUnit {
  unit: PlanUnit;
  path: Path;
}
/** A unit's module, or the unit itself where it is not divided. */
export interface Teaching extends Pick<PlanModule, 'ore' | 'conoscenze' | 'abilita' | 'docenti' | 'argomento'> {
  path: Path;
}

/** Codes of the UF that a course aims at: all of the standard, or those of `obiettivo.unita`. */
export interface Aims {
  codes: string[];
  partial: boolean;
}

/** More units than any standard has. */
const MOST_SLIPS = 100;

export class PlanFacts {
  readonly aims: Aims;
  /** Entries of the plan for UF, then for KC, as they are written. */
  readonly allUnits: PlacedUnit[];
  readonly slots: readonly Slot[];
  private readonly codes: Map<string, { code: string; section: Section }>;
  private readonly known = new Map<string, Known>();
  /** Entries by code of the standard, each in the section where it belongs. */
  private readonly placed = new Map<string, PlacedUnit[]>();
  private byUnit: Map<string, Slot[]> | undefined;
  private missing: string[] | undefined;
  private meant: Map<string, PlacedUnit> | undefined;
  private slips: Set<string | undefined> | undefined;

  constructor(
    readonly plan: Plan,
    readonly standard: Standard,
  ) {
    this.codes = codesOf(standard);
    this.aims = this.aimsOf(plan);
    this.allUnits = (['unita_formative', 'competenze_chiave'] as const).flatMap((section) =>
      (plan[section] ?? []).map((unit, index) => ({ unit, path: [section, index] })),
    );
    for (const placed of this.allUnits) {
      const code = this.codeOf(placed.unit.codice);
      if (this.sectionOf(code) !== placed.path[0]) continue;
      const others = this.placed.get(code);
      if (others === undefined) this.placed.set(code, [placed]);
      else others.push(placed);
    }
    // A course for some units only owes neither the placement nor the key competences of the whole.
    const whole = !this.aims.partial;
    const slots = (stage: boolean) =>
      slotsOf(
        plan,
        (code, area) => this.codeIn(code, area),
        { stage, kc: whole && standard.ore?.kc !== undefined },
        (code) => this.isExtra(code),
      );
    this.slots = slots(whole && standard.ore?.stage !== undefined);
    // Where laboratory alone makes up the floor of stage and laboratory together, no placement is owed.
    const together = standard.ore?.stage_laboratorio?.minimo;
    const reached = this.measure({ measure: 'stage_laboratorio', known: true }).hours;
    if (whole && together !== undefined && reached < exact(together)) {
      this.slots = slots(true);
      this.known.clear();
      this.byUnit = undefined;
    }
  }

  /** The standard's code for a code of the plan: an accepted alias becomes it, an unknown code stays. */
  codeOf(code: string): string {
    return this.codes.get(code)?.code ?? code;
  }

  /** The standard's code for a code written in a section; none where it belongs to the other. */
  private codeIn(code: string, area: 'uf' | 'kc'): string | undefined {
    const section = this.sectionOf(code);
    const here = section === undefined || section === (area === 'uf' ? 'unita_formative' : 'competenze_chiave');
    return here ? this.codeOf(code) : undefined;
  }

  /** The section of a plan where a code, or an alias, of the standard belongs; absent when it is not known. */
  sectionOf(code: string): Section | undefined {
    return this.codes.get(code)?.section;
  }

  /** A unit beyond those of the standard, which stands for none of them: not one of its codes misspelt. */
  isExtra(code: string): boolean {
    if (this.standard.unita_formative.length === 0 || this.sectionOf(code) !== undefined) return false;
    return !this.isSlip(code);
  }

  /** Codes of the standard's UF and KC, aliases left out. */
  standardCodes(): string[] {
    return [...new Set([...this.codes.values()].map(({ code }) => code))];
  }

  /** Entries of the plan for a UF or a KC of the standard, in its section; more than one is a defect of its own. */
  unitsOf(code: string): PlacedUnit[] {
    return this.placed.get(code) ?? [];
  }

  /** Codes of the standard that no entry of the plan bears. */
  missingCodes(): readonly string[] {
    this.missing ??= this.standardCodes().filter((code) => this.unitsOf(code).length === 0);
    return this.missing;
  }

  /** The entry that was meant for a missing code: misspelt, or in the other section. */
  slipFor(code: string): PlacedUnit | undefined {
    this.meant ??= this.slipsByCode();
    return this.meant.get(code);
  }

  /** Whether a code that is written stands for one that is missing. */
  isSlip(written: string): boolean {
    this.slips ??= new Set(this.missingCodes().map((code) => this.slipFor(code)?.unit.codice));
    return this.slips.has(written);
  }

  private slipsByCode(): Map<string, PlacedUnit> {
    const slips = new Map<string, PlacedUnit>();
    const missing = this.missingCodes();
    // Where next to nothing of a standard is there, no entry is a misspelling of one code rather than of another.
    const near = missing.length <= MOST_SLIPS ? missing : [];
    for (const placed of this.allUnits) {
      const { codice: written } = placed.unit;
      const belongs = this.sectionOf(written);
      const meant = belongs === undefined ? nearestWord(written, near) : this.codeOf(written);
      if (meant === undefined || belongs === placed.path[0] || slips.has(meant)) continue;
      slips.set(meant, placed);
    }
    return slips;
  }

  /** The plan's entry for a unit, or the first: for requirements with a `unit`, not judged where there is none. */
  unitOf(code: string): PlacedUnit {
    return this.unitsOf(code)[0] as PlacedUnit;
  }

  private aimsOf({ obiettivo }: Plan): Aims {
    if (obiettivo === undefined || typeof obiettivo === 'string') {
      return { codes: this.standard.unita_formative.map(({ codice }) => codice), partial: false };
    }
    const codes = obiettivo.unita.map((code) => this.codeOf(code));
    // All units, one by one, are the whole course.
    return { codes, partial: this.standard.unita_formative.some(({ codice }) => !codes.includes(codice)) };
  }

  measure(ref: MeasureRef): Known {
    const key = `${ref.measure}@${ref.unit ?? ''}@${ref.area ?? ''}@${ref.below?.join('.') ?? ''}@${ref.known ?? ''}`;
    let known = this.known.get(key);
    if (known === undefined) {
      // Most measures are of one unit.
      known = evaluate(ref.unit === undefined ? this.slots : this.slotsOfUnit(ref.unit), ref);
      this.known.set(key, known);
    }
    return known;
  }

  private slotsOfUnit(unit: string): readonly Slot[] {
    if (this.byUnit === undefined) {
      this.byUnit = new Map();
      for (const slot of this.slots) {
        if (slot.unit === undefined) continue;
        const own = this.byUnit.get(slot.unit);
        if (own === undefined) this.byUnit.set(slot.unit, [slot]);
        else own.push(slot);
      }
    }
    return this.byUnit.get(unit) ?? [];
  }

  /** Where a reader looks for what a measure adds up: its one number, or the nearest thing that holds them all. */
  placeOf(ref: MeasureRef): Path {
    if (ref.unit !== undefined) {
      const { paths } = this.measure(ref);
      const placed = this.unitsOf(ref.unit)[0];
      if (paths.length === 1 && paths[0]) return paths[0];
      if (placed) return [...placed.path, placed.unit.moduli === undefined ? 'ore' : 'moduli'];
    }
    if (ref.measure === 'stage') return ['stage', 'ore'];
    if (ref.measure === 'kc' || ref.area === 'kc') return ['competenze_chiave'];
    if (ref.measure === 'totale' && this.plan.corso?.ore_totali !== undefined) return ['corso', 'ore_totali'];
    return ['unita_formative'];
  }
}

/**
 * The modules of a unit, or the unit as its only one. Each hour of the unit stands in one of them: where hours are
 * written at both levels, what the modules do not write is the unit's own. A topic of the unit is that of its modules.
 */
export function teachings({ unit, path }: PlacedUnit): Teaching[] {
  const { moduli, argomento } = unit;
  if (moduli === undefined) return [{ path, ...unit }];
  const modules = moduli.map(
    (module, index): Teaching => ({
      path: [...path, 'moduli', index],
      ...(argomento === undefined ? {} : { argomento }),
      ...module,
    }),
  );
  return hoursOnModules(unit) ? modules : [{ path, ...unit, ore: beside(unit.ore, moduli) }, ...modules];
}

/** Hours of a unit that none of its modules writes. */
function beside(own: ModeHours | undefined, modules: readonly PlanModule[]): ModeHours {
  const left = MODES.flatMap((mode) => {
    const written = sum(modules.map(({ ore }) => exact(ore?.[mode] ?? 0)));
    const rest = exact(own?.[mode] ?? 0) - written;
    return rest > 0 ? [[mode, toDecimal(rest as Micro)]] : [];
  });
  return Object.fromEntries(left);
}

type Section = 'unita_formative' | 'competenze_chiave';

/** Codes and aliases of a standard: the code each stands for, and the section of a plan it belongs to. */
function codesOf(standard: Standard): Map<string, { code: string; section: Section }> {
  const codes = new Map<string, { code: string; section: Section }>();
  for (const section of ['unita_formative', 'competenze_chiave'] as const) {
    for (const { codice, alias = [] } of standard[section] ?? []) {
      for (const name of [...alias, codice]) codes.set(name, { code: codice, section });
    }
  }
  return codes;
}
