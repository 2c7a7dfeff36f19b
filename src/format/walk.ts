/** Walking plain values of any shape: used on files that may be broken. */
import { YamlNumber } from '../text/yaml.ts';
import type { Path } from './problem.ts';

/** Values that match a pattern of keys (`a[].b[]`) in a plain value of any shape, with their paths. */
export function each(value: unknown, pattern: string): { path: Path; value: unknown }[] {
  let found: { path: Path; value: unknown }[] = [{ path: [], value }];
  for (const step of pattern.split('.')) {
    const key = step.replace('[]', '');
    const children = found.flatMap((from) => {
      if (typeof from.value !== 'object' || from.value === null) return [];
      const child = (from.value as Record<string, unknown>)[key];
      return child === undefined ? [] : { path: [...from.path, key], value: child };
    });
    found = key === step ? children : children.flatMap(itemsOf);
  }
  return found;
}

function itemsOf({ path, value }: { path: Path; value: unknown }): { path: Path; value: unknown }[] {
  return Array.isArray(value) ? value.map((item, index) => ({ path: [...path, index], value: item })) : [];
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
