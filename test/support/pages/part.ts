/** What a page prints, apart from how: fields, lists, tables, titles; and its forms as text and as HTML. */

export type Part =
  | { title: string }
  | { label: string; text?: string }
  | { label: string; items: string[] }
  /** Lines below a label that are one value each. */
  | { label: string; lines: string[] }
  | { head: string[]; rows: string[][] };

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A page as sites lay it out: fields in a table of labels and values. */
export function asTable(parts: readonly Part[], title: string): string {
  const rows = parts.map((part) => {
    if ('title' in part) return `</table>\n<h2>${escaped(part.title)}</h2>\n<table>`;
    if ('head' in part) {
      const row = (cells: string[], tag: string) =>
        `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
      return `</table>\n<table>\n${row(part.head, 'th')}\n${part.rows.map((cells) => row(cells, 'td')).join('\n')}\n</table>\n<table>`;
    }
    const value =
      'items' in part
        ? `<ul>\n${part.items.map((item) => `<li>${escaped(item)}</li>`).join('\n')}\n</ul>`
        : 'lines' in part
          ? part.lines.map(escaped).join('<br>\n')
          : escaped(part.text ?? '');
    return `<tr><th scope="row">${escaped(part.label)}</th><td>${value}</td></tr>`;
  });
  return page(title, `<table>\n${rows.join('\n')}\n</table>`);
}

/** The same, as blocks one below the other: `<dt>` and `<dd>`, lists under their label. */
export function asBlocks(parts: readonly Part[], title: string): string {
  const blocks = parts.map((part) => {
    if ('title' in part) return `<h2>${escaped(part.title)}</h2>`;
    if ('head' in part) {
      const row = (cells: string[]) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;
      return `<table>\n${[part.head, ...part.rows].map(row).join('\n')}\n</table>`;
    }
    if ('items' in part) {
      return `<h3>${escaped(part.label)}</h3>\n<ul>\n${part.items.map((item) => `<li>${escaped(item)}</li>`).join('\n')}\n</ul>`;
    }
    const value = 'lines' in part ? part.lines.map(escaped).join('<br>') : escaped(part.text ?? '');
    return `<dl><dt>${escaped(part.label)}</dt><dd>${value}</dd></dl>`;
  });
  return page(title, blocks.join('\n'));
}

function page(title: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="it">
<head><meta charset="utf-8"><title>${escaped(title)}</title>
<style>body{font:11pt sans-serif}table{border-collapse:collapse;width:100%}th{width:35%;text-align:left}td,th{padding:3px 6px;border-bottom:1px solid #ccc}</style>
<script>var neverShown = 'Livello EQF 9';</script>
</head>
<body>
${body}
</body>
</html>
`;
}
