/** Values of JSON with one place in them other than it was: what a reader of a known shape has to see. */
import type { Choices } from './choices.ts';
import { ODD } from './values.ts';

const LEAVES = [
  null,
  true,
  false,
  0,
  -1,
  7.5,
  1e21,
  '',
  'pass',
  'fail',
  'incomplete',
  'error',
  'warning',
  [],
  {},
  [[]],
];

/** A copy along the way to that place; all else is shared. */
export function altered(value: unknown, choices: Choices, depth = 0): unknown {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (entries.length === 0 || choices.chance(depth === 0 ? 2 : 10)) return leaf(value, choices);
  const [key, child] = choices.pick(entries);
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  const way = choices.below(10);
  if (way > 1) Reflect.set(copy, key, altered(child, choices, depth + 1));
  else if (Array.isArray(copy)) copy.splice(Number(key), way, child, ...(way === 0 ? [] : [child]));
  else {
    Reflect.deleteProperty(copy, key);
    // Under another name, or gone.
    if (way === 0) Object.defineProperty(copy, choices.pick([`${key}s`, ...ODD]), { value: child, enumerable: true });
  }
  return copy;
}

function leaf(value: unknown, choices: Choices): unknown {
  // Of its own kind, in half of the cases: what reads it goes on.
  if (choices.chance(50)) {
    if (typeof value === 'string') return choices.pick(ODD);
    if (typeof value === 'number') return choices.below(1000);
  }
  return choices.chance(50) ? choices.pick(LEAVES) : choices.pick(ODD);
}
