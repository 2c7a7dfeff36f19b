/** Two standards against each other: areas and results that both cover, units that resemble each other. Proposals, never a verdict. Pure. */
import type { Card } from '../format/card.ts';
import type { KeyCompetence, Standard, StandardUnit } from '../format/standard.ts';
import { plainWords } from '../text/nearest.ts';
import type { Norms } from './rules/rule.ts';

/** An area of activity, with the results of it that each standard covers; absent where no card at hand tells. */
export interface AreaCovered {
  ada: string;
  name: string;
  /** Whether the standards name it. */
  a: boolean;
  b: boolean;
  results: { code: string; text?: string; a?: boolean; b?: boolean }[];
}

export interface UnitPair {
  b: string;
  bName: string;
  /** The unit of the first standard that resembles it most; absent where none does. */
  a?: string;
  aName?: string;
  /** Share of the words of both that are in both, 0 to 1. */
  likeness: number;
  /** Items of B's unit that have one that resembles them in A's, and all of them. */
  items: { alike: number; of: number };
}

/** Below this, units have in common what any two have. */
const LEAST_LIKE = 0.15;
/** Below this, two items say different things. */
const LEAST_ITEM = 0.5;

type Unit = StandardUnit | KeyCompetence;

/** Areas of both standards, each with its results as the cards tell them. */
export function areasOf(a: Norms, b: Norms): AreaCovered[] {
  const cards = [a.card, b.card].filter((card) => card !== undefined);
  const named = new Map<string, string>();
  for (const { standard } of [a, b]) {
    for (const { codice, denominazione } of standard.classificazione.ada?.voci ?? []) {
      if (!named.has(codice)) named.set(codice, denominazione);
    }
  }
  const has = ({ standard }: Norms, code: string) =>
    standard.classificazione.ada?.voci.some(({ codice }) => codice === code) ?? false;
  return [...named].map(([ada, name]) => {
    const card = cards.find((each) => each.ada.some(({ codice }) => codice === ada));
    const area = card?.ada.find(({ codice }) => codice === ada);
    const results = (area?.risultati_attesi ?? []).map(({ codice, testo }) => {
      const [inA, inB] = [a, b].map((norms) => covers(norms, card as Card, ada, codice));
      return {
        code: codice,
        ...(testo === undefined ? {} : { text: testo }),
        ...(inA === undefined ? {} : { a: inA }),
        ...(inB === undefined ? {} : { b: inB }),
      };
    });
    return { ada, name, a: has(a, ada), b: has(b, ada), results };
  });
}

/** By its own card what its competences cover; by that of another what the tables of the card say of its qualification. */
function covers({ standard, card: own }: Norms, card: Card, ada: string, result: string): boolean | undefined {
  if (own?.id === card.id)
    return card.competenze.some(({ copre }) => copre.some((each) => each.ada === ada && each.ra.includes(result)));
  const { tutti, alcuni } = card.ada.find(({ codice }) => codice === ada)?.copertura ?? {};
  const rows = [...(tutti?.voci ?? []), ...(alcuni?.voci ?? [])];
  const row = rows.find(
    ({ denominazione, repertorio }) =>
      plainWords(denominazione) === plainWords(standard.denominazione.testo) &&
      plainWords(repertorio) === plainWords(standard.regione),
  );
  return row?.ra.includes(result);
}

/** For each unit of B the one of A that resembles it most. */
export function unitPairs(a: Standard, b: Standard): UnitPair[] {
  const ofA = unitsOf(a);
  return unitsOf(b).map((unit) => {
    const best = ofA
      .map((other) => ({ other, likeness: sameCode(other, unit) ? 1 : likeness(textOf(other), textOf(unit)) }))
      .sort((left, right) => right.likeness - left.likeness)[0];
    const items = itemsOf(unit);
    const near = best !== undefined && best.likeness >= LEAST_LIKE ? best : undefined;
    const others = near === undefined ? [] : itemsOf(near.other);
    const alike = items.filter((item) => others.some((each) => likeness(each, item) >= LEAST_ITEM)).length;
    return {
      b: unit.codice,
      bName: unit.denominazione,
      ...(near === undefined ? {} : { a: near.other.codice, aName: near.other.denominazione }),
      likeness: near === undefined ? 0 : Math.round(near.likeness * 100) / 100,
      items: { alike, of: items.length },
    };
  });
}

/** Units of B that no unit of A is by its code: what a person certified in A owes in B at most. */
export function owedAtMost(a: Standard, b: Standard): Unit[] {
  const ofA = unitsOf(a);
  return unitsOf(b).filter((unit) => !ofA.some((other) => sameCode(other, unit)));
}

const unitsOf = ({ unita_formative, competenze_chiave = [] }: Standard): Unit[] => [
  ...unita_formative,
  ...competenze_chiave,
];

function codesOf(unit: Unit): string[] {
  return [unit.codice, ...(unit.alias ?? []), ...('uc' in unit && unit.uc !== undefined ? [unit.uc] : [])];
}

const sameCode = (a: Unit, b: Unit) => codesOf(a).some((code) => codesOf(b).includes(code));

const itemsOf = ({ abilita = [], conoscenze = [] }: Unit) => [...abilita, ...conoscenze];
const textOf = (unit: Unit) => [unit.denominazione, ...itemsOf(unit)].join(' ');

/** Twice the words that both have, over the words of each; short words and endings aside. */
function likeness(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const both = [...left].filter((word) => right.has(word)).length;
  return left.size + right.size === 0 ? 0 : (2 * both) / (left.size + right.size);
}

function wordsOf(text: string): Set<string> {
  const words = plainWords(text)
    .split(' ')
    .filter((word) => word.length > 3);
  return new Set(words.map((word) => word.replace(/[aeiou]+$/, '')));
}
