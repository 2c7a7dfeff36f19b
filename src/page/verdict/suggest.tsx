/** The change of hours that makes the plan conform: looked for by the worker, shown, applied with one press. */
export function Suggest() {
  return null;
}
