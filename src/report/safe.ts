/** Text from a file on its way to a terminal: no control character, escape sequence or text-direction mark. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** One line of harmless text: unsafe characters show as `�`, white space of any kind as a space. */
export function safe(text: string): string {
  return text.replace(/[\t\n\r\v\f\u2028\u2029]+/g, ' ').replace(UNSAFE, '\ufffd');
}
