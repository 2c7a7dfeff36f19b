/**
 * The evaluation sheet of a plan: its outcomes point by point, one point a clause, in the order of the source.
 * First the standard (fields of the course, then each unit, then what concerns several units), then each
 * other document (public calls, the card of the Atlante), last what no clause asks and the plan owes to itself.
 */

import { fieldLabels } from '../../format/field-order.ts';
import type { Standard } from '../../format/standard.ts';
import { type Clause, sourceLine } from '../../norms/clause.ts';
import { oneLine } from '../../text/one-line.ts';
import type { PlanLine } from './plan-lines.ts';

/** One clause, and what became of every requirement that it gives rise to. */
export interface Point {
  /** Absent where no clause asks it. */
  clause?: Clause;
  entries: PlanLine[];
}

export interface Part {
  kind: 'course' | 'unit' | 'units' | 'other' | 'own';
  /** Code of the unit; the document. */
  about: string;
  points: Point[];
}

/** The parts of the sheet, those without points left out. What a standard does not set is no point of it. */
export function evaluationOf(entries: readonly PlanLine[], standard: Standard): Part[] {
  const order = new SourceOrder(standard);
  const parts = new Map<string, Part>();
  for (const entry of entries) {
    const { outcome } = entry;
    if (outcome === undefined || outcome.notApplicable === 'standard-silent') continue;
    // What does not concern this plan, and no clause asks, is a point of nothing.
    if (outcome.outcome === 'not_applicable' && outcome.clause === undefined) continue;
    const place = order.partOf(entry);
    const key = `${place.kind} ${place.about}`;
    let part = parts.get(key);
    if (part === undefined) {
      part = { ...place, points: [] };
      parts.set(key, part);
    }
    addTo(part.points, entry);
  }
  const sorted = [...parts.values()].sort((a, b) => order.rankOfPart(a) - order.rankOfPart(b));
  for (const part of sorted) order.sortPoints(part);
  return sorted;
}

/**
 * Requirements of the same words are one point, and so is what a person has to look at in a field that is quoted
 * already; those without a clause stand alone.
 */
function addTo(points: Point[], entry: PlanLine): void {
  const clause = entry.outcome?.clause;
  const same =
    clause === undefined
      ? undefined
      : points.find((point) => point.clause?.field === clause.field && ['', point.clause.text].includes(clause.text));
  if (same !== undefined) same.entries.push(entry);
  else points.push(clause === undefined ? { entries: [entry] } : { clause, entries: [entry] });
}

const KINDS: readonly Part['kind'][] = ['course', 'unit', 'units', 'other', 'own'];

/** Where a clause stands in its document. */
class SourceOrder {
  private readonly source: string;
  private readonly course: ReadonlyMap<string, number>;
  private readonly ofUnits: ReadonlyMap<string, number>;
  private readonly units: string[];
  /** Prose of the source, by its label. */
  private readonly texts: ReadonlyMap<string, string>;
  /** Of each entry of «da_verificare», the units it is about. */
  private readonly checks: ReadonlyMap<string, readonly string[]>;

  constructor(standard: Standard) {
    const { ordine_campi, etichette_unita = {} } = standard;
    const shared = new Set(fieldLabels({ etichette_unita }));
    this.source = sourceLine(standard);
    // A standard that does not give the order of its fields has the one of its keys.
    this.course = ranks(ordine_campi?.corso ?? courseLabels(standard));
    this.ofUnits = ranks(ordine_campi?.unita ?? [...shared]);
    this.units = [...standard.unita_formative, ...(standard.competenze_chiave ?? [])].map(({ codice }) => codice);
    this.texts = new Map(Object.values(standard.testi ?? {}).map(({ campo, testo }) => [campo, oneLine(testo)]));
    this.checks = new Map((standard.da_verificare ?? []).map(({ id, unita = [] }) => [id, unita]));
  }

  partOf({ outcome }: PlanLine): Pick<Part, 'kind' | 'about'> {
    const clause = outcome?.clause;
    if (outcome === undefined || clause === undefined) return { kind: 'own', about: '' };
    if (clause.source !== this.source) return { kind: 'other', about: clause.source };
    const { code, kind } = outcome.subject;
    const about = kind === 'manuale' ? (this.checks.get(code ?? '') ?? []) : [code ?? ''];
    const [unit, ...others] = about.filter((each) => this.units.includes(each));
    // A field of the course that speaks of every unit keeps its place among those of the course.
    const ofUnit = clause.field === '' || this.isOfUnits(clause.field);
    if (unit !== undefined && others.length === 0 && ofUnit) return { kind: 'unit', about: unit };
    return ofUnit && !this.course.has(clause.field) ? { kind: 'units', about: '' } : { kind: 'course', about: '' };
  }

  /** Sentences of one text follow each other as they do there; words that are no part of it come first. */
  private depth({ clause }: Point): number {
    return clause === undefined ? 0 : (this.texts.get(clause.field)?.indexOf(oneLine(clause.text)) ?? -1);
  }

  private isOfUnits(field: string): boolean {
    return rankIn(this.ofUnits, field) < this.ofUnits.size;
  }

  rankOfPart({ kind, about }: Part): number {
    return KINDS.indexOf(kind) * (this.units.length + 1) + (kind === 'unit' ? this.units.indexOf(about) : 0);
  }

  /** Points of the standard in the order of the fields; those of another document, and those without a clause, as they come. */
  sortPoints({ kind, points }: Part): void {
    if (kind === 'other' || kind === 'own') return;
    const fields = kind === 'course' ? this.course : this.ofUnits;
    const rank = ({ clause }: Point) => (clause?.field === '' ? -1 : rankIn(fields, clause?.field ?? ''));
    points.sort((a, b) => rank(a) - rank(b) || this.depth(a) - this.depth(b));
  }
}

function courseLabels(standard: Standard): string[] {
  return fieldLabels({
    ...standard,
    etichette_unita: {},
    unita_formative: [],
    competenze_chiave: [],
    da_verificare: [],
  });
}

function ranks(labels: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...new Set(labels)].map((label, index) => [label, index]));
}

/** A clause may name two fields («Abilità; Conoscenze»): it stands at the first. Fields out of the list come last. */
function rankIn(fields: ReadonlyMap<string, number>, label: string): number {
  return fields.get(label) ?? fields.get(label.split('; ')[0] ?? '') ?? fields.size;
}
