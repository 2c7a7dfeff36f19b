/** `--format html`: a page that needs nothing, harms nobody, reads well by any means, and prints whole. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { safe } from '../src/report/safe.ts';
import { HAS_CHROMIUM, launch, openFile } from './support/browser.ts';
import { HOSTILE, hostile, pageOf, pages, thousands } from './support/html-pages.ts';
import { HAS_PDFTOTEXT, pagesOfWords } from './support/pdf.ts';

const SLOW = 180_000;
const folder = mkdtempSync(join(tmpdir(), 'qualcheck-html-'));
const all = await pages();
const names = Object.keys(all);
/** Pages small enough to be looked at by every means. */
const looked = names.filter((name) => name !== 'thousands');
const file = (name: string) => join(folder, `${name}.html`);

beforeAll(() => {
  for (const [name, page] of Object.entries(all)) writeFileSync(file(name), page);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the text of the page', () => {
  const validator = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ['html-validate:recommended'] }));

  // Thousands of findings are one finding written thousands of times.
  it.each(names.filter((name) => name !== 'thousands'))(
    '%s is valid HTML',
    async (name) => {
      const { results } = await validator.validateString(all[name] as string);
      const messages = results.flatMap((result) => result.messages);
      expect(messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`)).toEqual([]);
    },
    SLOW,
  );

  it('would not pass for valid were a tag left open', async () => {
    const { valid } = await validator.validateString((all['one'] as string).replace('</main>', '<div></main>'));
    expect(valid).toBe(false);
  });

  it.each(names)('%s names nothing outside of itself', (name) => {
    const page = all[name] as string;
    expect(page).not.toMatch(/https?:|url\(|@import/i);
    // Every `<` and `>` of a text is written as an entity: what stands between them is a tag.
    const tags = new Set(page.match(/<[^>]*>/g));
    for (const tag of tags) {
      expect(tag).not.toMatch(/^<(?:script|link|iframe|object|embed|base|form|img)\b/i);
      expect(tag.replace(/="[^"]*"/g, '=""')).not.toMatch(/\s(?:src|srcset|action|data|style|on\w+)=/i);
      const [, target] = /\shref="([^"]*)"/.exec(tag) ?? [];
      if (target !== undefined) expect(target).toMatch(/^#[\w-]+$/);
    }
  });

  it('is the same each time', async () => {
    expect((await pages())['many']).toBe(all['many']);
  });

  it('does not grow out of hand', async () => {
    const reports = await thousands();
    const page = pageOf(reports);
    expect(page.match(/<li class="finding /g)).toHaveLength(5000);
    expect(page.length).toBeLessThan(10e6);
  });
});

describe('hostile texts', () => {
  it('reach the page', async () => {
    const [plan, unknown, no] = await hostile();
    expect(plan?.outcomes.filter(({ outcome }) => outcome === 'waived')).toHaveLength(1);
    expect(plan?.outcomes.filter(({ outcome }) => outcome === 'fail').length).toBeGreaterThan(2);
    expect(unknown?.unable).toBe(true);
    expect(no?.findings.length).toBeGreaterThan(0);
    expect(all['hostile']?.match(/&lt;script&gt;/g)?.length).toBeGreaterThan(10);
  });

  it('leave no control character, direction mark or half of a character', () => {
    const page = all['hostile'] as string;
    expect([...page].filter((char) => char !== '\n' && /[\p{Cc}\p{Cf}\p{Cs}]/u.test(char))).toEqual([]);
  });
});

describe.skipIf(!HAS_CHROMIUM)('in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  }, SLOW);
  afterAll(() => browser?.close());

  async function on<T>(name: string, options: Parameters<typeof openFile>[2], look: (page: Page) => Promise<T>) {
    const { page, asked } = await openFile(browser, file(name), options);
    try {
      const result = await look(page);
      expect(asked, 'requests').toEqual([]);
      return result;
    } finally {
      await page.context().close();
    }
  }

  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

  // The dark scheme changes colours alone: three pages have them all.
  const dark = ['basilicata-da-correggere.yaml', 'basilicata-bozza.yaml', 'hostile'];
  const schemes = (name: string) => (dark.includes(name) ? (['light', 'dark'] as const) : (['light'] as const));
  it.each(looked.flatMap((name) => schemes(name).map((scheme) => ({ name, scheme }))))(
    '$name in $scheme: axe-core finds no violation, nothing is asked of the network, nothing is wider than the screen',
    async ({ name, scheme }) => {
      const seen = await on(name, { colorScheme: scheme }, async (page) => {
        await page.evaluate(axe);
        const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
        const widths: number[] = [];
        for (const width of [375, 1280]) {
          await page.setViewportSize({ width, height: 900 });
          widths.push((await page.evaluate('document.documentElement.scrollWidth')) as number);
          const image = await page.screenshot({ path: join(folder, `${name}-${width}-${scheme}.png`) });
          expect(image.length).toBeGreaterThan(5_000);
        }
        return { violations: violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} (${nodes.length})`), widths };
      });
      expect(seen).toEqual({ violations: [], widths: [375, 1280] });
    },
    SLOW,
  );

  it(
    'axe-core would see a contrast that is too low',
    async () => {
      const violations = await on('one', { colorScheme: 'dark' }, async (page) => {
        await page.evaluate(`document.documentElement.style.setProperty('--soft', '#333')`);
        await page.evaluate(axe);
        return ((await page.evaluate('axe.run()')) as AxeResults).violations.map(({ id }) => id);
      });
      expect(violations).toEqual(['color-contrast']);
    },
    SLOW,
  );

  it.each(['light', 'dark'] as const)('the page follows the %s scheme', async (scheme) => {
    const [r] = await on('one', { colorScheme: scheme }, async (page) => {
      const ground = (await page.evaluate('getComputedStyle(document.body).backgroundColor')) as string;
      return [...ground.matchAll(/\d+/g)].map(Number);
    });
    expect((r as number) > 128).toBe(scheme === 'light');
  });

  it('every picture has a name, and its figures stand beside it as text', async () => {
    const pictures = await on('basilicata-da-correggere.yaml', {}, (page) =>
      page.evaluate(`[...document.querySelectorAll('svg[role=img]')].map((svg) => ({
        name: svg.getAttribute('aria-label'), text: svg.parentElement.textContent }))`),
    );
    expect(pictures).not.toEqual([]);
    for (const { name, text } of pictures as { name: string; text: string }[]) {
      // What a cap is the percentage of stands in the finding and in the sheet.
      const figures = [...name.replace(/\(.*\)/, '').matchAll(/\d[\d,]*\sh/g)].map(([figure]) =>
        figure.replace(/\s/, ' '),
      );
      expect(figures.length).toBeGreaterThan(0);
      for (const figure of figures) expect(text.replace(/\s/g, ' ')).toContain(figure);
    }
  });

  it('no link of the page leads nowhere', async () => {
    const lost = await on('many', {}, (page) =>
      page.evaluate(`[...document.querySelectorAll('a, use')].map((a) => a.getAttribute('href'))
        .filter((href) => document.getElementById(href.slice(1)) === null)`),
    );
    expect(lost).toEqual([]);
  });

  it('hostile texts do nothing, and read as they are written', async () => {
    const seen = await on('hostile', {}, (page) =>
      page.evaluate(`({ ran: window.hostile, tags: document.querySelectorAll('script, img, iframe, [onload], [onerror]').length,
        title: document.querySelector('h2 ~ table a')?.textContent, styles: document.querySelectorAll('style').length })`),
    );
    const written = safe(
      JSON.parse(
        `"${HOSTILE.replace(/\\U000(\w{5})/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))}"`,
      ),
    );
    expect(seen).toEqual({ tags: 0, styles: 1, title: written });
  });

  describe.skipIf(!HAS_PDFTOTEXT)('on paper', () => {
    /** Prints with a word at the head of each row and card, and one at the end of each of its cells. */
    async function cutRows(name: string, style = ''): Promise<string[]> {
      const pdf = await on(name, {}, async (page) => {
        await page.evaluate(`(() => {
          document.querySelector('style').textContent += ${JSON.stringify(style)};
          const blocks = document.querySelectorAll('tr, .checks > li, .waivers > li, .bars > li, .finding');
          blocks.forEach((block, index) => {
            const cells = block.tagName === 'TR' ? [...block.children] : [block];
            cells[0].prepend('HEAD' + index + ' ');
            for (const cell of cells) cell.append(' TAIL' + index);
          });
        })()`);
        const path = join(folder, `${name}.pdf`);
        await page.pdf({ path, preferCSSPageSize: true });
        return path;
      });
      const words = pagesOfWords(pdf).flatMap(({ words, page }) =>
        words.flatMap((word) => {
          const [, index] = /^(?:HEAD|TAIL)(\d+)$/.exec(word) ?? [];
          return index === undefined ? [] : [{ index, page }];
        }),
      );
      const rows = byIndex(words);
      expect(rows.size).toBeGreaterThan(50);
      // The head of a table is printed again on each page: it has no row of its own to cut.
      return [...rows].filter(([, found]) => new Set(found.map(({ page }) => page)).size > 1).map(([index]) => index);
    }

    const printed = ['basilicata-da-correggere.yaml', 'basilicata-bozza.yaml', 'many'];

    it.each(printed)(
      '%s: no row and no card is cut in two',
      async (name) => {
        const heads = await on(name, {}, (page) =>
          page.evaluate(`[...document.querySelectorAll('tr, .checks > li, .waivers > li, .bars > li, .finding')]
          .flatMap((block, index) => block.parentElement.tagName === 'THEAD' ? [String(index)] : [])`),
        );
        const cut = await cutRows(name);
        expect(cut.filter((index) => !(heads as string[]).includes(index))).toEqual([]);
      },
      SLOW,
    );

    it(
      'rows would be cut were they not kept whole',
      async () => {
        const loose = '@media print{tr,li,.finding,pre,dl,div{break-inside:auto!important}}';
        expect((await cutRows('many', loose)).length).toBeGreaterThan(5);
      },
      SLOW,
    );

    it(
      'each plan and each evaluation sheet begins a page; there is room to sign',
      async () => {
        const path = join(folder, 'plain.pdf');
        await on('many', {}, (page) => page.pdf({ path, preferCSSPageSize: true }));
        const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 });
        const firsts = text.split('\f').map((page) => page.trim().split('\n')[0]?.trim() ?? '');
        expect(firsts.filter((line) => line === 'Scheda di valutazione')).toHaveLength(7);
        expect(
          firsts.filter((line) => /^(?:CONFORME|NON CONFORME|INCOMPLETO|NON CONTROLLATO)$/.test(line)).length,
        ).toBe(7);
        expect(text.match(/Luogo e data\s+Esaminato da\s+Firma/g)).toHaveLength(7);
        expect(text).toMatch(/1 \/ \d+/);
      },
      SLOW,
    );
  });
});

function byIndex<T extends { index: string }>(items: readonly T[]): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const item of items) map.set(item.index, [...(map.get(item.index) ?? []), item]);
  return map;
}
