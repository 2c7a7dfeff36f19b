/** The document as one page for a browser, which prints it on A4. */
import { documentHead } from '../html/head.ts';
import { constant, html, type Markup } from '../html/markup.ts';
import type { Block, Line, PrintedDocument, Row } from './document.ts';
import style from './print.css?raw' with { type: 'text' };

export function printedHtml(document: PrintedDocument, version: string): string {
  const { language, title, kind, under, day, plan, blocks, made, pages } = document;
  const { page, of } = pages;
  const after =
    day !== undefined &&
    html`<meta name="date" content="${day}">
`;
  const numbers = html`@page{@bottom-right{content:"${page} " counter(page) " ${of} " counter(pages)}}
`;
  const look = html`${constant(style + widths(blocks))}${numbers}`;
  return html`${documentHead({ language, title: `${kind}: ${title}`, made: version, metas: { after }, style: look })}<main>
<article class="plan"${plan !== undefined && html` data-sha256="${plan}"`}>
<header><p class="kind">${kind}</p>
<h1>${title}</h1>
${under.map(
  (line) => html`<p>${line}</p>
`,
)}</header>
${sections(blocks)}<footer><p>${made}</p></footer>
</article>
</main>
</body>
</html>
`.markup;
}

/** The parts of the width that columns take. */
function widths(blocks: readonly Block[]): string {
  const shares = blocks.flatMap((block) => (block.is === 'table' ? block.columns.map(({ share }) => share) : []));
  return [...new Set(shares)].map((share) => `.w${share}{width:${share}%}\n`).join('');
}

/** What follows a heading is its section. */
function sections(blocks: readonly Block[]): Markup[] {
  const parts: Block[][] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    if (last === undefined || (block.is === 'heading' && block.level === 2)) parts.push([block]);
    else last.push(block);
  }
  return parts.map(
    (part) => html`<section>
${part.map(written)}</section>
`,
  );
}

function written(block: Block): Markup {
  switch (block.is) {
    case 'heading':
      return block.level === 2
        ? html`<h2>${block.text}</h2>
`
        : html`<h3>${block.text}</h3>
`;
    case 'line':
      return html`<p>${phrases(block.line)}</p>
`;
    case 'items':
      return html`<h4>${block.title}</h4>
<ul class="items">${block.items.map(({ number, line }) => html`<li><span class="n">${number}.</span><span>${phrases(line)}</span></li>`)}</ul>
`;
    case 'facts':
      return html`<table class="facts"><tbody>${block.rows.map(
        ({
          label,
          lines,
        }) => html`<tr><th scope="row">${label}</th><td>${lines.map((line) => html`<p>${phrases(line)}</p>`)}</td></tr>
`,
      )}</tbody></table>
`;
    case 'table':
      return table(block);
    case 'signature':
      return html`<ul class="signature">${block.labels.map((label) => html`<li>${label}</li>`)}</ul>
`;
  }
}

function table({ columns, rows, foot }: Extract<Block, { is: 'table' }>): Markup {
  const cells = (row: Row) =>
    row.map((line, index) =>
      index === 0
        ? html`<th scope="row">${phrases(line)}</th>`
        : html`<td${columns[index]?.figures === true && html` class="n"`}>${phrases(line)}</td>`,
    );
  return html`<table class="grid"><colgroup>${columns.map(({ share }) => html`<col class="w${share}">`)}</colgroup><thead><tr>${columns.map(
    ({ title, figures }) => html`<th scope="col"${figures === true && html` class="n"`}>${title}</th>`,
  )}</tr></thead><tbody>${rows.map(
    (row) => html`<tr>${cells(row)}</tr>
`,
  )}</tbody>${foot !== undefined && html`<tfoot><tr>${cells(foot)}</tr></tfoot>`}</table>
`;
}

function phrases(line: Line): Markup[] {
  return line.map(({ text, is }, index) => {
    if (is === 'blank') return html`${index > 0 && ' '}<mark>${text}</mark>`;
    return is === undefined ? html`${text}` : html`<small>${text}</small>`;
  });
}
