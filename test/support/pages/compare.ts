/** What a value lacks of what was expected of it, in words. */

/** A line for each expected leaf that is not there, or is another. Lists have to be as long as expected. */
export function mismatches(actual: unknown, expected: unknown, at = ''): string[] {
  if (typeof expected !== 'object' || expected === null) {
    return actual === expected ? [] : [`${at}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`];
  }
  if (actual === undefined && Object.keys(expected).length === 0) return [];
  if (typeof actual !== 'object' || actual === null)
    return [`${at}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`];
  if (Array.isArray(expected) && Array.isArray(actual) && expected.length !== actual.length) {
    return [`${at}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`];
  }
  return Object.entries(expected).flatMap(([key, value]) =>
    mismatches((actual as Record<string, unknown>)[key], value, at === '' ? key : `${at}.${key}`),
  );
}

/** Every leaf of two values that differs, either way. */
export function differences(actual: unknown, expected: unknown, at = ''): string[] {
  if (typeof actual !== 'object' || typeof expected !== 'object' || actual === null || expected === null) {
    return actual === expected ? [] : [at];
  }
  const keys = new Set([...Object.keys(actual), ...Object.keys(expected)]);
  return [...keys].flatMap((key) =>
    differences(
      (actual as Record<string, unknown>)[key],
      (expected as Record<string, unknown>)[key],
      at === '' ? key : `${at}.${key}`,
    ),
  );
}
