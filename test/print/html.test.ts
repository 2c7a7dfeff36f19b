/** The document as a page: valid, read by any means, harmless, and whole on A4. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/language/en.ts';
import { it as italian } from '../../src/language/it.ts';
import { printedHtml } from '../../src/report/print/html.ts';
import { printedPlan } from '../../src/report/print/project.ts';
import { violations } from '../support/axe.ts';
import { HAS_CHROMIUM, type OpenPage, openPage } from '../support/browser.ts';
import { example, HOSTILE, hostile } from '../support/html-pages.ts';
import { HAS_PDFTOTEXT } from '../support/pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'qualcheck-print-html-'));
const [hostilePlan] = await hostile();
const reports = {
  conforme: [await example('basilicata-conforme.yaml'), italian],
  bozza: [await example('basilicata-bozza.yaml'), italian],
  lazio: [await example('lazio-assistenza-conforme.yaml'), en],
  ostile: [hostilePlan as NonNullable<typeof hostilePlan>, italian],
} as const;
const pages = Object.fromEntries(
  Object.entries(reports).map(([name, [report, words]]) => {
    const document = printedPlan(report, words, { version: '0.0.0', day: '2027-01-01' });
    return [name, document === undefined ? '' : printedHtml(document, '0.0.0')];
  }),
);
const names = Object.keys(pages);
const file = (name: string) => join(folder, `${name}.html`);

beforeAll(() => {
  for (const [name, page] of Object.entries(pages)) writeFileSync(file(name), page);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the text of the page', () => {
  const validator = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ['html-validate:recommended'] }));

  it.each(names)('%s is valid HTML, and names nothing outside of itself', async (name) => {
    const page = pages[name] as string;
    const { results } = await validator.validateString(page);
    // It counts the letters of an entity, too: a title of 70 characters that are all signs is longer.
    const counted = ({ ruleId }: { ruleId: string }) => name !== 'ostile' || ruleId !== 'long-title';
    const messages = results.flatMap((result) => result.messages).filter(counted);
    expect(messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`)).toEqual([]);
    expect(page).not.toMatch(/https?:|url\(|@import/i);
    for (const tag of new Set(page.match(/<[^>]*>/g))) {
      expect(tag).not.toMatch(/^<(?:script|link|iframe|object|embed|base|form|img|a)\b/i);
      expect(tag.replace(/="[^"]*"/g, '=""')).not.toMatch(/\s(?:src|href|style|on\w+)=/i);
    }
  });

  it('hostile texts reach it, and none comes alive', () => {
    const page = pages['ostile'] as string;
    expect(HOSTILE).toContain('<script>');
    expect(page.match(/&lt;script&gt;/g)?.length).toBeGreaterThan(4);
    expect([...page].filter((char) => char !== '\n' && /[\p{Cc}\p{Cf}\p{Cs}]/u.test(char))).toEqual([]);
  });

  it('speaks one language', () => {
    expect(pages['lazio']).toContain('<html lang="en">');
    expect(pages['lazio']).toContain('>Course project<');
    expect(pages['conforme']).toContain('>Progetto di corso<');
  });
});

describe.skipIf(!HAS_CHROMIUM)('in Chromium', () => {
  let opened: OpenPage;
  beforeAll(async () => {
    opened = await openPage();
  });
  afterAll(() => opened?.close());

  it.each(names)(
    '%s: axe-core finds no violation, nothing is asked of the network, nothing is wider than the screen',
    async (name) => {
      const { page, open } = opened;
      expect(await open(file(name))).toEqual([]);
      for (const width of [375, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      }
      expect(await page.evaluate('window.hostile')).toBeUndefined();
      expect(await violations(page)).toEqual([]);
    },
  );

  it.skipIf(!HAS_PDFTOTEXT)(
    'the foot of a table stands on the page of the row before it, wherever the page ends',
    async () => {
      const { page, open } = opened;
      await open(file('conforme'));
      const heights = Array.from({ length: 21 }, (_, index) => 200 + 3 * index);
      // The same table lower and lower, each time from the top of a page.
      await page.evaluate(`(() => {
        const table = document.querySelector('table:has(tfoot)');
        const lower = (height, index) => {
          const before = document.createElement('div');
          before.style = 'break-before: page; height: ' + height + 'mm';
          before.textContent = 'BEFORE' + index + 'END';
          const copy = table.cloneNode(true);
          copy.querySelector('tbody tr:last-child').cells[0].prepend('LASTROW' + index + 'END ');
          copy.querySelector('tfoot tr').cells[0].prepend('FOOT' + index + 'END ');
          return [before, copy];
        };
        document.body.replaceChildren(...${JSON.stringify(heights)}.flatMap(lower));
      })()`);
      const path = join(folder, 'foot.pdf');
      await page.pdf({ path, preferCSSPageSize: true });
      const pages = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).split('\f');
      const seen = heights.map((_, index) => {
        const on = (word: string) => pages.findIndex((text) => text.includes(`${word}${index}END`));
        return { from: on('BEFORE'), row: on('LASTROW'), foot: on('FOOT') };
      });
      expect(seen.filter(({ from, row, foot }) => from < 0 || row !== foot)).toEqual([]);
      expect(new Set(seen.map(({ from, foot }) => foot - from)).size).toBe(2);
    },
  );

  it.skipIf(!HAS_PDFTOTEXT)(
    'is printed on A4, each page with its number, and no title wider than its column',
    async () => {
      const { page, open } = opened;
      await open(file('conforme'));
      await page.emulateMedia({ media: 'print' });
      // As wide as what the margins leave of A4.
      await page.setViewportSize({ width: 672, height: 1000 });
      const wide = await page.evaluate(`[...document.querySelectorAll('th, td')]
      .filter((cell) => cell.scrollWidth > cell.clientWidth + 1).map((cell) => cell.textContent)`);
      expect(wide).toEqual([]);
      const path = join(folder, 'conforme.pdf');
      await page.pdf({ path, preferCSSPageSize: true });
      await page.emulateMedia({ media: null });
      expect(execFileSync('pdfinfo', [path], { encoding: 'utf8' })).toMatch(
        /Page size:\s+59[45]\S* x 84[12]\S* pts \(A4\)/,
      );
      const printed = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
      expect(printed.length).toBeGreaterThan(3);
      for (const [index, text] of printed.entries()) expect(text).toContain(`Pagina ${index + 1} di ${printed.length}`);
    },
  );
});
