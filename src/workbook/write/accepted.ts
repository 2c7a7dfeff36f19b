/** What each cell takes: what is typed otherwise is told at once, before any plan is checked. Pure. */
import { MAX_HOURS } from '../../format/vocabulary.ts';
import type { Norms, Rule } from '../../norms/rules/rule.ts';
import type { Cell } from '../layout.ts';
import type { UnitFigures } from './figures.ts';
import type { Lists } from './lists-sheet.ts';
import type { Allowed, Check } from './sheet.ts';

interface Sources {
  said: {
    value: { yes: string; no: string };
    lists: Record<'flag' | 'tick' | 'kind' | 'rule' | 'units' | 'kcs' | 'all', string>;
    remedies: Record<'list' | 'number' | 'whole' | 'date', string>;
  };
  kinds: Readonly<Record<string, string>>;
  figures: readonly UnitFigures[];
  norms: Norms | undefined;
  rules: readonly Rule[];
  lists: Lists;
}

/** What the cell of a column (`unita.codice`) or of a key (`corso.inizio`) takes; anything, where nothing is given. */
export function accepted(cell: Cell, place: string, sources: Sources): Pick<Check, 'allowed' | 'remedy'> | undefined {
  const { said, lists } = sources;
  const allowed = allowedIn(cell, place, sources, (head, values) => lists.allowed(head, values));
  if (allowed === undefined) return undefined;
  const kind = allowed.is === 'number' && allowed.whole ? 'whole' : allowed.is;
  return { allowed, remedy: said.remedies[kind] };
}

function allowedIn(
  cell: Cell,
  place: string,
  { said, kinds, figures, norms, rules }: Sources,
  oneOf: (head: string, values: readonly string[]) => Allowed,
): Allowed | undefined {
  const { type, words = [], list } = cell;
  // Of several values in one cell a drop-down would keep one.
  if (list) return undefined;
  const number = (maximum: number, whole = false): Allowed => ({ is: 'number', minimum: 0, maximum, whole });
  switch (type) {
    case 'hours':
      return number(MAX_HOURS);
    case 'percent':
      return number(100);
    case 'euro':
      return number(Number.MAX_SAFE_INTEGER);
    case 'integer':
      return words.length > 0 ? undefined : number(MAX_HOURS, true);
    case 'date':
      return words.length > 0 ? undefined : { is: 'date' };
    case 'flag':
      return oneOf(said.lists.flag, [said.value.yes, said.value.no]);
    case 'tick':
      return oneOf(said.lists.tick, ['x']);
    case 'word':
      return place === 'contenuti.tipo' ? oneOf(said.lists.kind, Object.values(kinds)) : oneOf(listName(place), words);
    case 'title':
      return oneOf(listName('titolo'), words);
    case 'code':
      return codeIn(place, { said, figures, norms, rules }, oneOf);
    case 'text':
      return undefined;
  }
}

function listName(place: string): string {
  const name = (place.split('.').at(-1) as string).replaceAll('_', ' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function codeIn(
  place: string,
  { said, figures, norms, rules }: Pick<Sources, 'said' | 'figures' | 'norms' | 'rules'>,
  oneOf: (head: string, values: readonly string[]) => Allowed,
): Allowed | undefined {
  if (place === 'eccezioni.regola')
    return oneOf(
      said.lists.rule,
      rules.map(({ id }) => id),
    );
  if (!place.endsWith('.codice') || norms === undefined) return undefined;
  const kcs = new Set((norms.standard.competenze_chiave ?? []).flatMap(({ codice, alias = [] }) => [codice, ...alias]));
  const ofKc = figures.filter(({ code }) => kcs.has(code)).map(({ code }) => code);
  const ofUf = figures.filter(({ code }) => !kcs.has(code)).map(({ code }) => code);
  const [head, codes] =
    place === 'unita.codice'
      ? [said.lists.units, ofUf]
      : place === 'kc.codice'
        ? [said.lists.kcs, ofKc]
        : [said.lists.all, [...ofUf, ...ofKc]];
  return codes.length === 0 ? undefined : oneOf(head, codes);
}
