/** What several rules ask of a plan, worked out once. Pure. */
import { evaluate, type Known, type MeasureRef, type Slot, slotsOf } from './hours.ts';
import type { Plan, PlanModule, PlanUnit } from './model/plan.ts';
import type { Path } from './model/problem.ts';
import type { Standard } from './model/standard.ts';

export interface PlacedUnit {
  unit: PlanUnit;
  path: Path;
}
/** A unit's module, or the unit itself where it is not divided. */
export interface Teaching extends Pick<PlanModule, 'ore' | 'conoscenze' | 'abilita' | 'docenti' | 'argomento'> {
  path: Path;
}

export class PlanFacts {
  readonly slots: Slot[];
  private readonly codes: Map<string, string>;
  private readonly known = new Map<string, Known>();

  constructor(
    readonly plan: Plan,
    readonly standard: Standard,
  ) {
    this.codes = canonicalCodes(standard);
    this.slots = slotsOf(plan, (code) => this.codeOf(code), {
      stage: standard.ore?.stage !== undefined || standard.ore?.stage_laboratorio !== undefined,
      kc: standard.ore?.kc !== undefined,
    });
  }

  /** The standard's code for a code of the plan: an accepted alias becomes it, an unknown code stays. */
  codeOf(code: string): string {
    return this.codes.get(code) ?? code;
  }

  /** Is this a code, or an alias, of the standard? */
  isKnown(code: string): boolean {
    return this.codes.has(code);
  }

  /** Codes of the standard's UF and KC, aliases left out. */
  standardCodes(): string[] {
    return [...new Set(this.codes.values())];
  }

  /** Entries of the plan for a UF or a KC of the standard; more than one is a defect of its own. */
  unitsOf(code: string): PlacedUnit[] {
    return this.allUnits().filter(({ unit }) => this.codeOf(unit.codice) === code);
  }

  allUnits(): PlacedUnit[] {
    const { unita_formative, competenze_chiave = [] } = this.plan;
    return [
      ...unita_formative.map((unit, index) => ({ unit, path: ['unita_formative', index] })),
      ...competenze_chiave.map((unit, index) => ({ unit, path: ['competenze_chiave', index] })),
    ];
  }

  /** Codes of the UF that the course aims at: all of the standard, or those of `obiettivo.unita`. */
  aims(): { codes: string[]; partial: boolean } {
    const { obiettivo } = this.plan;
    if (obiettivo === undefined || typeof obiettivo === 'string') {
      return { codes: this.standard.unita_formative.map(({ codice }) => codice), partial: false };
    }
    return { codes: obiettivo.unita.map((code) => this.codeOf(code)), partial: true };
  }

  measure(ref: MeasureRef): Known {
    const key = `${ref.measure}@${ref.unit ?? ''}@${ref.area ?? ''}`;
    let known = this.known.get(key);
    if (known === undefined) {
      known = evaluate(this.slots, ref);
      this.known.set(key, known);
    }
    return known;
  }

  /** Where a reader looks for a measure: its one number, or the nearest thing that holds them all. */
  placeOf(ref: MeasureRef): Path {
    const { paths, gaps } = this.measure(ref);
    if (ref.unit !== undefined) {
      const placed = this.unitsOf(ref.unit)[0];
      if (paths.length === 1 && paths[0]) return paths[0];
      if (placed) return [...placed.path, placed.unit.moduli === undefined ? 'ore' : 'moduli'];
    }
    if (ref.measure === 'stage') return ['stage', 'ore'];
    if (ref.measure === 'kc' || ref.area === 'kc') return ['competenze_chiave'];
    if (ref.measure === 'totale' && this.plan.corso?.ore_totali !== undefined) return ['corso', 'ore_totali'];
    return gaps[0] ?? ['unita_formative'];
  }
}

/** The modules of a unit, or the unit as its only one. */
export function teachings({ unit, path }: PlacedUnit): Teaching[] {
  if (unit.moduli === undefined) return [{ ...unit, path }];
  return unit.moduli.map((module, index) => ({ ...module, path: [...path, 'moduli', index] }));
}

function canonicalCodes(standard: Standard): Map<string, string> {
  const codes = new Map<string, string>();
  for (const { codice, alias = [] } of [...standard.unita_formative, ...(standard.competenze_chiave ?? [])]) {
    for (const name of [...alias, codice]) codes.set(name, codice);
  }
  return codes;
}
