/** What a value is after a change, wherever and however it is written. Pure. */
import { isList, isMap, isSame, type Value } from '../../text/written.ts';
import type { Path } from '../problem.ts';

/** A change of what stands at a path; an absent result refuses it. */
export interface Change {
  /** Of the list or the map that is changed. */
  path: Path;
  of(value: Value | undefined): Value | undefined;
  /** The key or the index, where one alone is changed. */
  step?: string | number;
  does: 'put' | 'taken' | 'inserted' | { to: number };
}

/** A value after a change below it; lists and maps on the way are made where there are none. */
export function after(value: Value | undefined, { path, of }: Change, depth = 0): Value | undefined {
  const step = path[depth];
  if (step === undefined) return of(value);
  const below = after(partOf(value, step), { path, of } as Change, depth + 1);
  return below === undefined ? undefined : withPart(value, step, below);
}

export function partOf(value: Value | undefined, step: string | number): Value | undefined {
  if (typeof step === 'number') return isList(value) ? value[step] : undefined;
  return isMap(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}

function withPart(value: Value | undefined, step: string | number, part: Value): Value | undefined {
  const isNone = value === undefined || value === null;
  if (typeof step === 'string') return isNone || isMap(value) ? { ...(value ?? {}), [step]: part } : undefined;
  const items = isNone ? [] : value;
  if (!isList(items) || !(step >= 0 && step <= items.length)) return undefined;
  return [...items.slice(0, step), part, ...items.slice(step + 1)];
}

export function putting(path: Path, value: Value): Change | undefined {
  const step = path.at(-1);
  if (step === undefined) return undefined;
  return { path: path.slice(0, -1), step, does: 'put', of: (before) => withPart(before, step, value) };
}

export function taking(path: Path): Change | undefined {
  const step = path.at(-1);
  if (step === undefined) return undefined;
  const of = (value: Value | undefined) => {
    if (partOf(value, step) === undefined) return undefined;
    if (isList(value)) return value.filter((_, index) => index !== step);
    return Object.fromEntries(Object.entries(value as object).filter(([key]) => key !== step)) as Value;
  };
  return { path: path.slice(0, -1), step, does: 'taken', of };
}

export function inserting(path: Path, index: number, item: Value): Change {
  const of = (value: Value | undefined) => {
    const items = value ?? [];
    if (!isList(items) || !(index >= 0 && index <= items.length)) return undefined;
    return [...items.slice(0, index), item, ...items.slice(index)];
  };
  return { path, step: index, does: 'inserted', of };
}

export function moving(path: Path, from: number, to: number): Change {
  const of = (value: Value | undefined) => {
    const item = partOf(value, from);
    if (!isList(value) || item === undefined || partOf(value, to) === undefined) return undefined;
    const others = value.filter((_, index) => index !== from);
    return [...others.slice(0, to), item, ...others.slice(to)];
  };
  return { path, step: from, does: { to }, of };
}

/** Changes that make one list or map of another, part by part: what is the same in both stays as it is written. */
export function changesBetween(path: Path, before: Value, value: Value): Change[] | undefined {
  const put = (step: string | number, part: Value) => putting([...path, step], part) as Change;
  const take = (step: string | number) => taking([...path, step]) as Change;
  if (isMap(before) && isMap(value)) {
    const [old, now] = [Object.keys(before), Object.keys(value).filter((key) => value[key] !== undefined)];
    if (!now.some((key) => old.includes(key))) return undefined;
    const changed = now.filter((key) => !isSame(partOf(before, key), value[key]));
    return [
      ...changed.map((key) => put(key, value[key] as Value)),
      ...old.filter((key) => !now.includes(key)).map(take),
    ];
  }
  if (!isList(before) || !isList(value) || before.length === 0 || value.length === 0) return undefined;
  const least = Math.min(before.length, value.length);
  let [start, end] = [0, 0];
  while (start < least && isSame(before[start], value[start])) start++;
  while (end < least - start && isSame(before.at(-1 - end), value.at(-1 - end))) end++;
  const both = least - end;
  const changes = value.slice(start, both).map((item, index) => put(start + index, item));
  for (let index = both; index < value.length - end; index++) {
    changes.push(inserting(path, index, value[index] as Value));
  }
  for (let index = before.length - end - 1; index >= both; index--) changes.push(take(index));
  return changes;
}
