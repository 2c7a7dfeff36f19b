/** `--format html`: a page that needs nothing, harms nobody, reads well by any means, and prints whole. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { safe } from '../src/report/safe.ts';
import { violations } from './support/axe.ts';
import { HAS_CHROMIUM, type OpenPage, openPage } from './support/browser.ts';
import { HOSTILE, hostile, manyPage, pages } from './support/html-pages.ts';
import { HAS_PDFTOTEXT, pagesOfWords } from './support/pdf.ts';

const SLOW = 180_000;
const folder = mkdtempSync(join(tmpdir(), 'qualcheck-html-'));
const all = await pages();
const names = Object.keys(all);
/** Pages that are looked at by every means: together they have every kind of element that any page has. */
const looked = [
  ...['basilicata-da-correggere.yaml', 'basilicata-bozza.yaml', 'campania-call-center-conforme.yaml'],
  ...['call', 'nothing', 'one', 'hostile', 'compare'],
];
const file = (name: string) => join(folder, `${name}.html`);

beforeAll(() => {
  for (const [name, page] of Object.entries(all)) writeFileSync(file(name), page);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the text of the page', () => {
  const validator = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ['html-validate:recommended'] }));

  // Thousands of findings are one finding written thousands of times.
  it.each([...looked, 'many'])(
    '%s is valid HTML',
    async (name) => {
      const { results } = await validator.validateString(all[name] as string);
      const messages = results.flatMap((result) => result.messages);
      expect(messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`)).toEqual([]);
    },
    SLOW,
  );

  it('no page has an element that no page that is looked at has', () => {
    const missing = names.filter((name) => !looked.includes(name));
    const kinds = (pages: readonly string[]) => new Set(pages.flatMap((name) => elements(all[name] as string)));
    const seen = kinds(looked);
    expect([...kinds(missing)].filter((kind) => !seen.has(kind))).toEqual([]);
    expect(seen.size).toBeGreaterThan(150);
  });

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
    expect(await manyPage()).toBe(all['many']);
  });

  it('does not grow out of hand', async () => {
    const page = all['thousands'] as string;
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

type Shown = { scheme?: 'light' | 'dark'; width?: number };

describe.skipIf(!HAS_CHROMIUM)('in Chromium', () => {
  let opened: OpenPage;
  beforeAll(async () => {
    opened = await openPage();
  }, SLOW);
  afterAll(() => opened?.close());

  async function on<T>(name: string, { scheme = 'light', width = 1280 }: Shown, look: (page: Page) => Promise<T>) {
    const { page, open } = opened;
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 900 });
    const asked = await open(file(name));
    const result = await look(page);
    expect(asked, 'requests').toEqual([]);
    return result;
  }

  const CONTRAST = { runOnly: ['color-contrast'] };

  it.each(looked)(
    '%s: axe-core finds no violation, nothing is asked of the network, nothing is wider than the screen',
    async (name) => {
      const seen = await on(name, {}, async (page) => {
        const widths: number[] = [];
        for (const width of [375, 1280]) {
          await page.setViewportSize({ width, height: 900 });
          widths.push((await page.evaluate('document.documentElement.scrollWidth')) as number);
          expect((await page.screenshot()).length).toBeGreaterThan(5_000);
        }
        return { widths, found: await violations(page) };
      });
      expect(seen).toEqual({ found: [], widths: [375, 1280] });
    },
    SLOW,
  );

  // The dark scheme changes colours alone: three pages have them all.
  it.each(['basilicata-da-correggere.yaml', 'basilicata-bozza.yaml', 'hostile'])(
    '%s in dark: axe-core finds no contrast that is too low',
    async (name) => {
      expect(await on(name, { scheme: 'dark' }, (page) => violations(page, CONTRAST))).toEqual([]);
    },
    SLOW,
  );

  it(
    'axe-core would see a contrast that is too low, and a picture without a name',
    async () => {
      const found = await on('one', { scheme: 'dark' }, async (page) => {
        await page.evaluate(`document.documentElement.style.setProperty('--soft', '#333')`);
        await page.evaluate(`document.querySelector('main').append(document.createElement('img'))`);
        return violations(page);
      });
      expect(found.map((each) => each.split(':')[0])).toEqual(['color-contrast', 'image-alt']);
    },
    SLOW,
  );

  it.each([
    [375, 'light'],
    [375, 'dark'],
    [1280, 'dark'],
  ] as const)(
    'compare at %d in %s: axe-core finds no violation; a cell whose head is not seen says which standard it is of',
    async (width, scheme) => {
      const seen = await on('compare', { width, scheme }, async (page) => ({
        cells: (await page.evaluate(`[...document.querySelectorAll('.pair td[data-label]')].map((cell) => {
          const { content, display } = getComputedStyle(cell, '::before');
          const shown = content === 'none' || display === 'none' ? '' : content.slice(1, -1);
          const head = document.querySelector('.pair thead').getBoundingClientRect();
          return { shown, head: head.width > 1, label: cell.dataset.label };
        })`)) as { shown: string; head: boolean; label: string }[],
        found: await violations(page),
      }));
      expect(seen.found).toEqual([]);
      const narrow = width < 700;
      expect(new Set(seen.cells.map(({ label }) => label))).toEqual(new Set(['Basilicata', 'Campania']));
      expect(seen.cells.filter(({ shown, head, label }) => head === narrow || shown !== (narrow ? label : ''))).toEqual(
        [],
      );
    },
    SLOW,
  );

  it.each(['light', 'dark'] as const)('the page follows the %s scheme', async (scheme) => {
    const [r] = await on('one', { scheme }, async (page) => {
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
    /** A row or a card: marked, in print, by a word at its head and one at the end of each of its cells. */
    const BLOCKS = 'tr, .checks > li, .waivers > li, .bars > li, .finding';

    /** Prints a page with its blocks marked: its text, and which blocks are on more than one page. */
    async function printed(name: string, style = ''): Promise<{ path: string; cut: string[] }> {
      const path = join(folder, `${name}.pdf`);
      const heads = await on(name, {}, async (page) => {
        const heads = await page.evaluate(`(() => {
          document.querySelector('style').textContent += ${JSON.stringify(style)};
          return [...document.querySelectorAll('${BLOCKS}')].flatMap((block, index) => {
            const cells = block.tagName === 'TR' ? [...block.children] : [block];
            cells[0].prepend('HEAD' + index + ' ');
            for (const cell of cells) cell.append(' TAIL' + index);
            return block.parentElement.tagName === 'THEAD' ? [String(index)] : [];
          });
        })()`);
        await page.pdf({ path, preferCSSPageSize: true });
        return heads as string[];
      });
      const words = pagesOfWords(path).flatMap(({ words, page }) =>
        words.flatMap((word) => {
          const [, index] = /^(?:HEAD|TAIL)(\d+)$/.exec(word) ?? [];
          return index === undefined ? [] : [{ index, page }];
        }),
      );
      const rows = byIndex(words);
      expect(rows.size).toBeGreaterThan(50);
      // The head of a table is printed again on each page: it has no row of its own to cut.
      const cut = [...rows].filter(
        ([index, found]) => !heads.includes(index) && new Set(found.map(({ page }) => page)).size > 1,
      );
      return { path, cut: cut.map(([index]) => index) };
    }

    it(
      'no row and no card is cut in two; each plan and each annex begins a page; there is room to sign',
      async () => {
        const { path, cut } = await printed('many');
        expect(cut).toEqual([]);
        const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 });
        const firsts = text.split('\f').map((page) => page.trim().split('\n')[0]?.trim() ?? '');
        // A plan that says little takes less than the two pages that are signed: its annex follows where they end.
        expect(firsts.filter((line) => line === 'Allegato').length).toBeGreaterThanOrEqual(6);
        expect(
          firsts.filter((line) => /^(?:CONFORME|NON CONFORME|INCOMPLETO|NON CONTROLLATO)$/.test(line)).length,
        ).toBe(7);
        expect(text.match(/Luogo e data\s+Esaminato da\s+Firma/g)).toHaveLength(7);
        expect(text).toMatch(/1 \/ \d+/);
      },
      SLOW,
    );

    it(
      'rows would be cut were they not kept whole',
      async () => {
        const loose = '@media print{tr,li,.finding,pre,dl,div{break-inside:auto!important}}';
        expect((await printed('basilicata-da-correggere.yaml', loose)).cut).not.toEqual([]);
      },
      SLOW,
    );
  });
});

/** The kinds of element of a page: name, class, names of attributes. */
function elements(page: string): string[] {
  return [...page.matchAll(/<(\w+)([^>]*)>/g)].map(
    ([, name, rest = '']) =>
      `${name}.${/ class="([^"]*)"/.exec(rest)?.[1] ?? ''} ${[...rest.matchAll(/ ([a-z-]+)=/g)].map(([, attribute]) => attribute).sort()}`,
  );
}

function byIndex<T extends { index: string }>(items: readonly T[]): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const item of items) map.set(item.index, [...(map.get(item.index) ?? []), item]);
  return map;
}
