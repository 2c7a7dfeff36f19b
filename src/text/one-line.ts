/** White space of any kind and length as one space: a sentence may break anywhere in a file. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
