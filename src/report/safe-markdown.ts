/** Text as Markdown shows it literally: no HTML, link, image, mention or table cell of its own. */

/** Characters that mean something to Markdown, wherever they stand. */
const MARKS = /[\\`*_[\]#~|!]/g;
/** Only at the start of a line. */
const START = /^(\s*)([-+=>]|\d+[.)])/;
/** What GitHub and GitLab turn into links by itself: people, issues, merge requests, labels. */
const REFERENCES = /([@#!~$%&])(?=\w)/g;

/** Escapes one line of text that has gone through `safe`. */
export function markdownText(text: string): string {
  return text
    .replace(MARKS, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(START, (_, space: string, mark: string) => `${space}\\${mark}`)
    .replace(/:(?=\/\/)/g, '&#58;')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, -1)}&#46;`)
    .replace(REFERENCES, '$1<!-- -->');
}
