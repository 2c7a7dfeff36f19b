/** Units of two versions that are the same unit: by code, or by name and items where its code changed. Pure. */
import { listChanges } from './lists.ts';
import { spelled } from './spelling.ts';

interface Unit {
  codice: string;
  denominazione: string;
  abilita?: readonly string[] | undefined;
  conoscenze?: readonly string[] | undefined;
}

/** Pairs of the older and the newer unit, in the order of the newer. */
export function pairedUnits<T extends Unit>(older: readonly T[], newer: readonly T[]): [T, T][] {
  const left = older.filter(({ codice }) => !newer.some((unit) => unit.codice === codice));
  return newer.flatMap((unit): [T, T][] => {
    const same = older.find(({ codice }) => codice === unit.codice);
    if (same !== undefined) return [[same, unit]];
    const alike = left.filter((each) => isSame(each, unit));
    const [only] = alike;
    // Of two that are alike nobody can tell which it was.
    if (only === undefined || alike.length > 1) return [];
    left.splice(left.indexOf(only), 1);
    return [[only, unit]];
  });
}

/** The same name and most of its items, or all of its items whatever its name. */
function isSame(was: Unit, now: Unit): boolean {
  const [old, items] = [was, now].map(({ abilita = [], conoscenze = [] }) => [...abilita, ...conoscenze]) as [
    string[],
    string[],
  ];
  const changes = listChanges(old, items).filter(({ is }) => is === 'added' || is === 'removed').length;
  if (spelled(was.denominazione) === spelled(now.denominazione))
    return changes <= Math.max(old.length, items.length) / 2;
  return items.length > 0 && changes === 0;
}
