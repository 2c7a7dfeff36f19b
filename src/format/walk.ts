/** Walking plain values of any shape: used on files that may be broken. */
import { YamlNumber } from '../text/yaml.ts';
import type { Path } from './problem.ts';

/** Values that match a pattern of keys (`a[].b[]`) in a plain value of any shape, with their paths. */
export function each(value: unknown, pattern: string): { path: Path; value: unknown }[] {
  const found: { path: Path; value: unknown }[] = [];
  const steps = pattern.split('.').map((step) => ({ key: step.replace('[]', ''), isList: step.endsWith('[]') }));
  const path: (string | number)[] = [];
  const walk = (from: unknown, depth: number): void => {
    const step = steps[depth];
    if (step === undefined) {
      found.push({ path: [...path], value: from });
      return;
    }
    if (typeof from !== 'object' || from === null) return;
    const { key, isList } = step;
    const child = (from as Record<string, unknown>)[key];
    if (child === undefined) return;
    path.push(key);
    if (!isList) walk(child, depth + 1);
    else if (Array.isArray(child)) {
      for (const [index, item] of child.entries()) {
        path.push(index);
        walk(item, depth + 1);
        path.pop();
      }
    }
    path.pop();
  };
  walk(value, 0);
  return found;
}

/** Text of a code in a plain value: `1260` without quotes is «1260». */
export function codeOf(value: unknown): string | undefined {
  if (value instanceof YamlNumber) return value.text;
  return typeof value === 'string' ? value.trim() : undefined;
}

/** The text of a value of any shape: of a list or a map there is none. */
export function textIn(value: unknown): string {
  return typeof value === 'object' && !(value instanceof YamlNumber) ? '' : String(value);
}

/** Every map in a plain value, the value itself included, with its path. */
export function* maps(value: unknown, path: Path = []): Generator<{ path: Path; value: Record<string, unknown> }> {
  if (typeof value !== 'object' || value === null || value instanceof YamlNumber) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* maps(item, [...path, index]);
    return;
  }
  yield { path, value: value as Record<string, unknown> };
  for (const [key, child] of Object.entries(value)) yield* maps(child, [...path, key]);
}
