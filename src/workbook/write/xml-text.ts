/** Text within the XML of a spreadsheet. Pure. */

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For an attribute or a name: what XML cannot hold is left out, it is no word of a plan. */
export function attribute(text: string): string {
  return escaped(text.replace(UNSPEAKABLE_ALL, ''));
}

/** What XML cannot hold, and a carriage return, which its readers take for a line feed. */
const UNSPEAKABLE =
  '[\\u0000-\\u0008\\u000b-\\u001f\\ufffe\\uffff]|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]';
const UNSPEAKABLE_ALL = new RegExp(UNSPEAKABLE, 'g');
/** The same, and what reads like the escape of one. */
const ESCAPED = new RegExp(`_(?=x[0-9a-fA-F]{4}_)|${UNSPEAKABLE}`, 'g');

/** The words of a cell: what XML cannot hold is written by its number, as `_x000B_`, the way of spreadsheets. */
export function cellText(text: string): string {
  return escaped(
    text.replace(ESCAPED, (each) => `_x${each.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`),
  );
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (each) => ENTITIES[each] as string);
}
