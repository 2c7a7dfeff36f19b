/** `compare --format html`: two standards side by side on a page to look at and to print. */
import type { CompareRecord } from '../../format/answers.ts';
import { compareWords } from '../../language/compare.ts';
import type { Words } from '../../language/words.ts';
import { exact } from '../../norms/hours.ts';
import { sideNames } from '../topics/sides.ts';
import { icon, sprite } from './icons.ts';
import { html, type Markup, nothing } from './markup.ts';
import { pageHead } from './page.ts';

export function comparisonPage(record: CompareRecord, words: Words): string {
  const said = compareWords[words.language];
  const { a, b } = record;
  return html`${pageHead(`${said.title}: ${a.name}, ${b.name}`, words)}${sprite}
<header class="top"><h1>${said.title}</h1><p>qualcheck ${record.tool.version}</p></header>
<main class="compare">
${sides(record, said.against)}${figures(record, words)}${areas(record, words)}${units(record, words)}${owed(record, words)}</main>
</body>
</html>
`.markup;
}

function sides({ a, b }: CompareRecord, against: string): Markup {
  const side = ({ region, name, id }: CompareRecord['a']) =>
    html`<p><span class="region">${region}</span> <b>${name}</b> <span class="code">${id}</span></p>`;
  return html`<div class="verdict sides">${side(a)}<p class="against">${against}</p>${side(b)}</div>
`;
}

/** A cell that says on a narrow screen, where the head of its table is not seen, of which standard it is. */
function cellOf(side: string, content: Markup | string, tone = ''): Markup {
  return html`<td${tone !== '' && html` class="${tone}"`} data-label="${side}"><div>${content}</div></td>`;
}

/** A table with the two standards in its columns; the first column says what each row is about. */
function beside({ a, b }: CompareRecord, first: string, rows: readonly Markup[]): Markup {
  const head = ({ region, name }: CompareRecord['a']) =>
    html`<th scope="col">${region} <span class="of">${name}</span></th>`;
  return html`<table class="sheet pair"><thead><tr><th scope="col">${first}</th>${head(a)}${head(b)}</tr></thead>
<tbody>
${rows}</tbody></table>
`;
}

/** What differs first; what both ask alike in one list below. */
function figures(record: CompareRecord, words: Words): Markup {
  const said = compareWords[words.language];
  const [inA, inB] = sideNames(record);
  const cell = (side: string, text: string) =>
    cellOf(side, text === '' ? html`<span class="of">${said.silent}</span>` : text);
  const differing = record.figures.filter(({ a, b }) => a !== b);
  const alike = record.figures.filter(({ a, b }) => a === b);
  const rows = differing.map(
    ({ title, a, b }) => html`<tr><th scope="row">${title}</th>${cell(inA, a)}${cell(inB, b)}</tr>
`,
  );
  return html`<section>
<h2 class="part-title">${said.differing}</h2>
${rows.length === 0 ? html`<p class="aside">${said.noDifference}</p>` : beside(record, said.topic, rows)}${
  alike.length > 0 &&
  html`<h3>${said.alike}</h3>
<dl class="about">${alike.map(({ title, a }) => html`<div><dt>${title}</dt><dd>${a}</dd></div>`)}</dl>
`
}</section>
`;
}

function areas(record: CompareRecord, words: Words): Markup {
  if (record.areas.length === 0) return nothing;
  const said = compareWords[words.language];
  const [inA, inB] = sideNames(record);
  const covered = (side: string, value: boolean | undefined) => {
    if (value === undefined) return cellOf(side, html`<span class="of">${said.covered.unknown}</span>`);
    const tone = value ? 'pass' : 'silent';
    const text = value ? said.covered.yes : said.covered.no;
    return cellOf(side, html`<span class="chip">${icon(tone)}${text}</span>`, `t-${tone}`);
  };
  const both = ({ a, b }: { a?: boolean | undefined; b?: boolean | undefined }) =>
    html`${covered(inA, a)}${covered(inB, b)}`;
  const rows = record.areas.flatMap((area) => [
    html`<tr class="part"><th scope="row"><span class="code">${area.ada}</span> ${area.name}</th>${both(area)}</tr>
`,
    ...area.results.map(
      (result) =>
        html`<tr><th scope="row"><span class="code">${result.code}</span> ${result.text}</th>${both(result)}</tr>
`,
    ),
  ]);
  return html`<section>
<h2 class="part-title">${said.areas}</h2>
${beside(record, said.area, rows)}</section>
`;
}

/** Of each unit of the second, the one of the first that resembles it most. */
function units(record: CompareRecord, words: Words): Markup {
  const said = compareWords[words.language];
  const [inA, inB] = sideNames(record);
  const rows = record.units.map(
    ({ b, bName, a, aName, likeness, items }) => html`<tr>${cellOf(
      inB,
      html`<span class="code">${b}</span> ${bName}`,
    )}${cellOf(
      inA,
      a === undefined ? html`<span class="of">${said.none}</span>` : html`<span class="code">${a}</span> ${aName}`,
    )}<td>${
      a !== undefined &&
      html`${percent(likeness)}<span class="of">${said.likeness(words.number(exact(Math.round(likeness * 100))), items.alike, items.of)}</span>`
    }</td></tr>
`,
  );
  return html`<section>
<h2 class="part-title">${said.units}</h2>
<p class="aside">${said.proposals}</p>
<table class="sheet pair"><thead><tr><th scope="col">${inB}</th><th scope="col">${inA}</th><th scope="col">${said.how}</th></tr></thead>
<tbody>
${rows}</tbody></table>
</section>
`;
}

/** A likeness as a bar: its figure stands beside it. */
function percent(likeness: number): Markup {
  return html`<svg class="bar" aria-hidden="true" focusable="false"><rect class="track" width="100%" height="100%" rx="4"></rect><rect class="fill" width="${Math.round(likeness * 100)}%" height="100%" rx="4"></rect></svg>`;
}

function owed({ b, owed: units }: CompareRecord, words: Words): Markup {
  const said = compareWords[words.language];
  return html`<section>
<h2 class="part-title">${said.owed(b.name)}</h2>
${
  units.length === 0
    ? html`<p>${said.owesNothing}</p>`
    : html`<ul class="owed">${units.map(
        ({ code, name, hours }) =>
          html`<li><span class="code">${code}</span> ${name}${hours !== undefined && html` <b>${words.hours(exact(hours))}</b>`}</li>`,
      )}</ul>`
}
</section>
`;
}
