/** A map that is there and says nothing, which no cell can hold. Pure. */
export function saysNothing(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((each) => each === undefined || saysNothing(each))
  );
}
