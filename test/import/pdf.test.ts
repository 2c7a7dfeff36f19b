/** PDFs: what Chromium prints of a page imports like the page; what holds no text is refused. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type ImportedPage, readPage } from '../../src/import/page.ts';
import { sheetOfPdf } from '../../src/import/read/pdf.ts';
import { openPrinter } from '../support/chromium.ts';
import { qualcheck } from '../support/cli.ts';
import { basilicataPage } from '../support/pages/basilicata.ts';
import { campaniaPage, formOf } from '../support/pages/campania.ts';
import { differences } from '../support/pages/compare.ts';
import { lazioPage } from '../support/pages/lazio.ts';
import { asBlocks, asTable, type Part } from '../support/pages/part.ts';
import { Random } from '../support/pages/random.ts';
import { SHEET, sheetParts } from '../support/pages/sheet.ts';
import { knownId, LEVELS, sourceText } from '../support/pages/sources.ts';

const OPTIONS = { levels: LEVELS, idOf: knownId, readPdf: sheetOfPdf };
const bytes = (text: string) => new TextEncoder().encode(text);
const LAYOUTS = { 'a table': asTable, blocks: asBlocks };

/** What two imports differ in; what was inferred may, as one page says more than the other. */
const unlike = (a: ImportedPage, b: ImportedPage) =>
  differences(a.value, b.value).filter((path) => !path.startsWith('da_confermare'));

describe('the sheet of the sources', () => {
  it.each(Object.entries(LAYOUTS))('as a saved page in %s imports like its text', async (_name, layout) => {
    const text = await readPage(bytes(sourceText(SHEET)), OPTIONS);
    const page = await readPage(bytes(layout(sheetParts(), 'Scheda')), OPTIONS);
    expect(page.leftOver).toEqual([]);
    expect(unlike(page, text)).toEqual([]);
  });
});

const PAGES: [string, () => Part[]][] = [
  ['the sheet of the sources', sheetParts],
  ...[1, 2, 3].map((seed): [string, () => Part[]] => [
    `a random sheet, ${seed}`,
    () => campaniaPage(new Random(seed), { print: false, earlier: seed === 2, modules: seed === 3 }).parts,
  ]),
  ['a random page of Basilicata', () => basilicataPage(new Random(4)).parts],
];
/** More pages, each in the layout that its site has. */
const MORE = Array.from({ length: 8 }, (_, index) => 20 + index).flatMap((seed) => [
  {
    name: `Campania, page ${seed}`,
    layout: 'a table',
    parts: () => {
      const random = new Random(seed);
      return campaniaPage(random, formOf(random)).parts;
    },
    print: asTable,
  },
  {
    name: `Basilicata, page ${seed}`,
    layout: 'a table',
    parts: () => basilicataPage(new Random(seed)).parts,
    print: asTable,
  },
  { name: `Lazio, page ${seed}`, layout: 'blocks', parts: () => lazioPage(new Random(seed)).parts, print: asBlocks },
]);
const CASES = [
  ...PAGES.flatMap(([name, parts]) =>
    Object.entries(LAYOUTS).map(([layout, print]) => ({ name, layout, parts, print })),
  ),
  ...MORE,
];

describe('printed by Chromium', () => {
  const { printed, close } = openPrinter();
  afterAll(close);

  it.each(CASES)('$name in $layout imports like the page', async ({ parts, print }) => {
    const html = print(parts(), 'Scheda');
    const page = await readPage(bytes(html), OPTIONS);
    const pdf = await readPage(await printed(html, { tagged: true }), OPTIONS);
    expect(unlike(pdf, page)).toEqual([]);
    expect(pdf.leftOver).toEqual([]);
  });

  // Without tags a list has no bullets, and only the ends of its lines part its items: a person is told to look.
  it.each(Object.entries(LAYOUTS))('the sheet in %s, without tags and with running heads', async (_name, print) => {
    const html = print(sheetParts(), 'Scheda');
    const page = await readPage(bytes(html), OPTIONS);
    const pdf = await readPage(await printed(html, { tagged: false, header: true }), OPTIONS);
    expect(unlike(pdf, page)).toEqual([]);
    expect(pdf.leftOver).toEqual([]);
    const confirm = JSON.stringify(pdf.value['da_confermare']);
    expect(confirm).toContain('unita_formative[0].abilita');
  });

  it.each([true, false])(
    'the sheet through the whole program, which has its own copy of the reader; tags: %s',
    async (tagged) => {
      const html = asTable(sheetParts(), 'Scheda');
      const folder = mkdtempSync(join(tmpdir(), 'qualcheck-pdf-'));
      try {
        const [page, pdf] = [join(folder, 'scheda.html'), join(folder, 'scheda.pdf')];
        writeFileSync(page, html);
        writeFileSync(pdf, await printed(html, { tagged }));
        const runs = await Promise.all([page, pdf].map((file) => qualcheck(['import', file])));
        const [ofPage, ofPdf] = runs.map(({ stdout, stderr, code }) => {
          expect(code, stderr).toBe(0);
          return parse(stdout) as Record<string, unknown>;
        });
        const other = differences(ofPdf, ofPage).filter((path) => !path.startsWith('da_confermare'));
        expect(other).toEqual([]);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );

  it('refuses a scan, which holds no text', async () => {
    const picture =
      '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><rect width="300" height="300" fill="gray"/></svg>';
    await expect(readPage(await printed(`<body>${picture}</body>`, { tagged: true }), OPTIONS)).rejects.toMatchObject({
      refusal: { is: 'no-text', pages: 1 },
    });
  });
});
