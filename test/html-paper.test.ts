/** The report on paper: two pages that are read and signed, then the annex; no page without need, none that is a third blank. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HAS_CHROMIUM, type OpenPage, openPage } from './support/browser.ts';
import { ROOT } from './support/cli.ts';
import { example, pageOf } from './support/html-pages.ts';
import { blankShares, HAS_PDFTOTEXT, pagesOfWords } from './support/pdf.ts';

const SLOW = 180_000;
const MOST_PAGES = 8;
const folder = mkdtempSync(join(tmpdir(), 'qualcheck-paper-'));
afterAll(() => rmSync(folder, { recursive: true }));

const names = readdirSync(join(ROOT, 'examples')).filter((name) => name.endsWith('.yaml'));
const conforming = names.filter((name) => name.includes('conforme'));
/** Plans of which all that is signed stands on one page. */
const SHORT = new Set(['ente-conforme.yaml']);

describe.skipIf(!HAS_CHROMIUM || !HAS_PDFTOTEXT)('on paper', () => {
  let opened: OpenPage;
  beforeAll(async () => {
    opened = await openPage();
  }, SLOW);
  afterAll(() => opened?.close());

  async function printed(name: string, page: string, style = ''): Promise<{ pages: string[]; blank: number[] }> {
    const file = join(folder, `${name}.html`);
    writeFileSync(file, page.replace('</style>', `${style}</style>`));
    await opened.open(file);
    const path = join(folder, `${name}.pdf`);
    await opened.page.pdf({ path, preferCSSPageSize: true });
    const pages = pagesOfWords(path).map(({ words }) => words.join(' ').trim());
    return { pages: pages.filter((text) => text !== ''), blank: blankShares(path) };
  }

  it.each(conforming)(
    '%s: at most eight pages, the first two to sign, no page but the last with an empty third',
    async (name) => {
      const { pages, blank } = await printed(name, pageOf([await example(name)]));
      expect(pages.length).toBeLessThanOrEqual(MOST_PAGES);
      const annex = pages.findIndex((text) => text.startsWith('Allegato'));
      expect(annex).toBe(SHORT.has(name) ? 1 : 2);
      expect(pages[annex - 1]).toMatch(/Luogo e data Esaminato da Firma/);
      expect(blank.slice(0, -1).filter((share) => share > 1 / 3)).toEqual([]);
    },
    SLOW,
  );

  it.each(['basilicata-da-correggere.yaml', 'basilicata-bozza.yaml'])(
    '%s: of many findings the two pages say the first, and where the others are',
    async (name) => {
      const { pages, blank } = await printed(name, pageOf([await example(name)]));
      expect(pages.slice(0, 2).join(' ')).toMatch(/Gli altri \d+ rilievi stanno nell’allegato/);
      expect(pages[1]).toMatch(/Luogo e data Esaminato da Firma/);
      expect(pages[2]).toMatch(/^Allegato Gli altri rilievi/);
      expect(blank.slice(0, -1).filter((share) => share > 1 / 3)).toEqual([]);
    },
    SLOW,
  );

  it(
    'a page that is a third blank would be seen',
    async () => {
      const page = pageOf([await example('basilicata-conforme.yaml')]);
      const { blank } = await printed('blank', page, '@media print{.evaluation{margin-top:120mm!important}}');
      expect(blank.slice(0, -1).some((share) => share > 1 / 3)).toBe(true);
    },
    SLOW,
  );
});

it('what a finding, a check and a reason say is said once', async () => {
  const report = await example('basilicata-da-correggere.yaml');
  const text = pageOf([report])
    .replace(/<pre[\s\S]*?<\/pre>/g, '')
    .replace(/<[^>]+>/g, '');
  const waived = report.outcomes.flatMap(({ waiver }) => waiver?.motivo ?? []);
  expect(waived).not.toEqual([]);
  for (const said of [...waived, 'UF 20_CTR: non si trova', 'I laboratori sono davvero pratici']) {
    expect(text.split(said).length - 1, said).toBe(1);
  }
});
