/** The plan as a form. */
export function Form() {
  return null;
}
