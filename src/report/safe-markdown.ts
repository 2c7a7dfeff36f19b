/** Text as Markdown shows it literally: no HTML, link, image, mention or table cell of its own. */

/** Splits what GitHub and GitLab turn into links by themselves: people, issues, merge requests, labels, addresses. */
const SPLIT = '<!-- -->';

const ESCAPES: readonly [find: RegExp, escape: (found: string) => string][] = [
  // At the start of a line: quotes, lists, rules. Before the rest, as `>` is one of them.
  [/^(?:[-+=>]|\d+[.)])/, (mark) => (mark === '>' ? '&gt;' : `${mark.slice(0, -1)}\\${mark.slice(-1)}`)],
  [/[@!~$%#&](?=\w)/, (mark) => `${literal(mark)}${SPLIT}`],
  [/:(?=\/\/)/, () => '&#58;'],
  [/www(?=\.)/i, (www) => `${www}${SPLIT}`],
  [/[\\`*_[\]#~|!&<>]/, (mark) => literal(mark)],
];

const ANY = new RegExp(ESCAPES.map(([{ source }]) => `(${source})`).join('|'), 'gi');

/** Escapes one line of text that has gone through `safe`. */
export function markdownText(text: string): string {
  return text.trim().replace(ANY, (found, ...groups) => {
    const which = groups.indexOf(found);
    return ESCAPES[which]?.[1](found) ?? found;
  });
}

function literal(mark: string): string {
  if (mark === '&') return '&amp;';
  if (mark === '<') return '&lt;';
  if (mark === '>') return '&gt;';
  return /[@$%]/.test(mark) ? mark : `\\${mark}`;
}
