/** Fields that a page repeats for each unit → units, with their labels written once. Pure. */
import { tellSoftened, tellUnreadFigure } from './course.ts';
import type { Draft, Tree } from './draft.ts';
import type { Field } from './fields/fields.ts';
import { countIn, figureOf } from './fields/figures.ts';
import { isBlank, itemsOf, textOf } from './fields/values.ts';
import { inferences } from './inferences.ts';

/** What a field of a unit is. */
export type UnitTarget =
  | { to: 'text'; key: 'risultato_atteso' | 'vincoli' | 'denominazione' }
  | { to: 'list'; key: 'abilita' | 'conoscenze' }
  | { to: 'code'; key: 'uc' }
  | { to: 'number'; key: 'eqf' | 'ordine'; most: number }
  | {
      to: 'figure';
      measure: string;
      bound: 'minimo' | 'massimo' | 'massimo_percentuale' | 'variazione_percentuale';
      /** The label does not say whether it is a percentage («FaD»): the value has to. */
      saysUnit?: true;
    }
  /** Read by the page itself. */
  | { to: 'own' }
  | { to: 'other' };

export interface Block {
  fields: Field[];
  unit: Tree;
}

const MAX_HOURS = 10_000;

/** Reads the fields of the blocks into their units, and writes their labels and the fields that all leave blank. */
export function readUnits(draft: Draft, blocks: readonly Block[], targetOf: (field: Field) => UnitTarget): void {
  const blank = new Map<string, { fields: Field[]; printed: Set<string> }>();
  const said = new Set<string>();
  for (const { fields, unit } of blocks) {
    for (const field of fields) {
      const target = targetOf(field);
      if (target.to === 'own') continue;
      const text = textOf(field);
      if (isBlank(text)) {
        const known = blank.get(field.label) ?? { fields: [], printed: new Set() };
        known.fields.push(field);
        known.printed.add(text);
        blank.set(field.label, known);
        draft.take(field);
      } else if (addToUnit(draft, unit, field, target)) said.add(field.label);
    }
    withoutBase(draft, unit);
  }
  for (const [label, { fields, printed }] of blank) {
    if (said.has(label)) continue;
    const [text = ''] = printed.size === 1 ? printed : [];
    // Some units may not have the field at all: then it is blank where it stands, and nothing more.
    if (fields.length === blocks.length) {
      draft.push('campi_vuoti', { campo: label, ...(text === '' ? {} : { stampato: text }), per_unita: true });
    }
  }
}

/** Whether the field was understood. */
function addToUnit(draft: Draft, unit: Tree, field: Field, target: UnitTarget): boolean {
  const text = textOf(field);
  switch (target.to) {
    case 'text':
    case 'code':
      return put(draft, unit, target.key, text, field);
    case 'list':
      if (onlyByLines(field)) draft.guessed.push({ unit, key: target.key, perche: inferences.itemsByLines });
      return put(draft, unit, target.key, itemsOf(field.pieces, draft.sheet), field);
    case 'number': {
      const value = countIn(text, target.key === 'eqf' ? 'level' : 'place', target.most);
      return value === undefined ? unreadFigure(draft, unit, field) : put(draft, unit, target.key, value, field);
    }
    case 'figure':
      return addFigure(draft, unit, field, target);
    default:
      return other(draft, unit, field);
  }
}

function addFigure(draft: Draft, unit: Tree, field: Field, target: Extract<UnitTarget, { to: 'figure' }>): boolean {
  const percent = target.bound.endsWith('percentuale');
  const side = target.bound === 'minimo' ? 'floor' : 'cap';
  const read = figureOf(textOf(field), percent ? 'percent' : 'hours', side);
  if (target.saysUnit === true && !/%|per ?cento/i.test(textOf(field))) return unreadFigure(draft, unit, field);
  if (read === undefined || read.value > (percent ? 100 : MAX_HOURS)) return unreadFigure(draft, unit, field);
  const ore = (unit['ore'] ?? {}) as Record<string, Tree>;
  const figure = ore[target.measure] ?? {};
  if (figure[target.bound] !== undefined && figure[target.bound] !== read.value) return false;
  unit['ore'] = { ...ore, [target.measure]: { ...figure, [target.bound]: read.value } };
  const labels = `etichette_unita.ore.${target.measure}.${target.bound}`;
  if (!draft.has(labels)) draft.set(labels, field.label);
  if (read.softened) {
    const key = `ore.${target.measure}.${target.bound}`;
    draft.guessed.push({ unit, key, perche: inferences.softenedFigure(textOf(field)) });
    tellSoftened(draft, field, read.value, codeOf(unit));
  }
  draft.take(field);
  return true;
}

function put(draft: Draft, unit: Tree, key: string, value: unknown, field: Field): boolean {
  const before = unit[key];
  if (before !== undefined && JSON.stringify(before) !== JSON.stringify(value)) return false;
  unit[key] = value;
  label(draft, key, field.label);
  draft.take(field);
  return true;
}

/** A PDF without tags draws no bullets: where its lines end is all that tells one item from the next. */
function onlyByLines({ pieces }: Field): boolean {
  return (
    pieces.some(({ line }) => line.page !== undefined) && !pieces.some(({ text }) => /^(?:[•*–-]|1[.)])\s/.test(text))
  );
}

/** The label of a key of all units, as the first of them prints it. */
export function label(draft: Draft, key: string, text: string): void {
  if (!draft.has(`etichette_unita.${key}`)) draft.set(`etichette_unita.${key}`, text);
}

/** A field that the format has no key for: kept on its unit, word by word. */
function other(draft: Draft, unit: Tree, field: Field): boolean {
  const others = (unit['altri_campi'] as unknown[]) ?? [];
  if (field.def === undefined) {
    draft.guessed.push({ unit, key: `altri_campi[${others.length}]`, perche: inferences.unknownField });
  }
  unit['altri_campi'] = [...others, { campo: field.label, testo: textOf(field) }];
  draft.take(field);
  return true;
}

/** The same, of a field that should print a figure: nothing checks it, so a person is told to look. */
function unreadFigure(draft: Draft, unit: Tree, field: Field): boolean {
  tellUnreadFigure(draft, field, codeOf(unit));
  return other(draft, unit, field);
}

const codeOf = ({ codice }: Tree) => (codice === undefined ? undefined : String(codice));

/** A percentage of a minimum that the unit does not have binds nothing: it is kept as the page prints it. */
function withoutBase(draft: Draft, unit: Tree): void {
  const ore = unit['ore'] as Record<string, Tree> | undefined;
  if (ore === undefined || ore['totale']?.['minimo'] !== undefined) return;
  for (const [measure, figure] of Object.entries(ore)) {
    for (const bound of ['massimo_percentuale', 'variazione_percentuale']) {
      const value = figure[bound];
      if (value === undefined) continue;
      const campo = draft.get<string>(`etichette_unita.ore.${measure}.${bound}`);
      unit['altri_campi'] = [...((unit['altri_campi'] as unknown[]) ?? []), { campo, testo: String(value) }];
      delete figure[bound];
      const read = draft.guessed.findIndex((guess) => guess.unit === unit && guess.key === `ore.${measure}.${bound}`);
      if (read >= 0) draft.guessed.splice(read, 1);
    }
    if (Object.keys(figure).length === 0) delete ore[measure];
  }
  if (Object.keys(ore).length === 0) delete unit['ore'];
}
