/**
 * Whoever reads the page by ear, by keyboard, on a telephone or in the dark: axe-core has nothing against it, and nothing is
 * wider than the window. One window is made narrow and wide, light and dark; `PAGE_AXE=all` looks at all of it each time.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SECTIONS } from '../../src/page/form/sections.ts';
import { violationsIn } from '../support/axe.ts';
import { HAS_CHROMIUM, openContext } from '../support/browser.ts';
import { ROOT } from '../support/cli.ts';
import { drop, PAGE } from './support.ts';

const read = (example: string) => readFileSync(join(ROOT, 'examples', `${example}.yaml`), 'utf8');
const FAULTY = read('basilicata-da-correggere');
const SHORT = read('basilicata-conforme').replace(/aula: (\d+)/g, (_, hours: string) => `aula: ${Number(hours) - 3}`);
const IN_CONFLICT = '17_CTR 20_CTR 21_CTR 22_CTR'.split(' ');

const WIDTHS = [375, 768, 1280, 1920];
const ALL = process.env['PAGE_AXE'] === 'all';
/** What depends on the colours alone, which no width changes. */
const COLOURS = { runOnly: ['color-contrast'] };

describe.skipIf(!HAS_CHROMIUM)('the page', () => {
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    context = await openContext();
    page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(pathToFileURL(PAGE).href);
    await page.waitForSelector('.standard');
  });
  afterAll(() => context?.close());

  const run = <A>(what: (given: A) => unknown, given?: A) => page.evaluate(what as never, given as never);
  const click = (selector: string, index = 0) =>
    run(({ selector, index }) => document.querySelectorAll<HTMLElement>(selector)[index]?.click(), { selector, index });
  const opened = async (name: string, text: string) => {
    await drop({ run: run as never }, name, text);
    await page.waitForFunction((name) => document.querySelector('.plan-file')?.textContent?.includes(name), name);
    await page.waitForSelector('.verdict-panel');
  };
  /** The verdict stands beside the plan, or is a view of its own. */
  const inVerdict = async () => {
    await page.setViewportSize({ width: 800, height: 900 });
    await click('.view-verdict');
  };

  /** What is wrong with what is shown, in a part of it: by width, and in the dark. */
  async function wrong(part: string): Promise<string[]> {
    const found: string[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wider > 0) found.push(`${width}: ${wider} px too wide`);
      for (const colorScheme of ['light', 'dark'] as const) {
        const isDark = colorScheme === 'dark';
        if (!ALL && (isDark ? width !== 1280 : width !== 375 && width !== 1280)) continue;
        await page.emulateMedia({ colorScheme });
        const violations = await violationsIn(page, part, isDark && !ALL ? COLOURS : {});
        found.push(...violations.map((each) => `${width} ${colorScheme}: ${each}`));
      }
    }
    return found;
  }

  it('where one begins', async () => {
    expect(await wrong('html')).toEqual([]);
  });

  it.each(SECTIONS.map(({ id }, index) => [id, index] as const))('the part of the form «%s»', async (_, index) => {
    if (index === 0) await opened('sbagliato.yaml', FAULTY);
    await click('.form-parts button', index);
    await run(() => {
      for (const each of document.querySelectorAll('.form-part details')) each.setAttribute('open', '');
    });
    expect(await wrong(index === 0 ? 'html' : '.form')).toEqual([]);
  });

  it('the text', async () => {
    await click('.view-text');
    await page.waitForSelector('.cm-lintRange');
    expect(await wrong('html')).toEqual([]);
  });

  it.each(['hours', 'checks', 'findings'])('the verdict: %s', async (tab) => {
    await inVerdict();
    await click(`#tab-${tab}`);
    await page.waitForSelector(`#panel-${tab}`);
    await click('.finding [aria-expanded="false"]');
    expect(await wrong('.verdict-side')).toEqual([]);
  });

  it('what else can be done with the plan', async () => {
    await click('.menu > button');
    await page.waitForSelector('.menu-list');
    expect(await wrong('.topbar')).toEqual([]);
  });

  it('the hours that are found', async () => {
    await opened('corto.yaml', SHORT);
    await inVerdict();
    await page.waitForSelector('.suggest .button.primary');
    await click('.suggest .button.primary');
    await page.waitForSelector('.found .changes');
    await click('.picture summary');
    await page.waitForSelector('.picture .hours');
    expect(await wrong('.suggest')).toEqual([]);
  });

  it('no hours that can be found, and why', async () => {
    await opened('stretto.yaml', SHORT);
    await inVerdict();
    await page.waitForSelector('.wishes');
    await click('.wishes summary');
    for (const code of IN_CONFLICT) await page.locator('.wishes .tick', { hasText: code }).locator('input').check();
    await click('.suggest .button.primary');
    await page.waitForSelector('.conflict');
    expect(await wrong('.suggest')).toEqual([]);
  });

  it('a text that cannot be read', async () => {
    await opened('rotto.yaml', 'titolo: [a\n  b: {c\n');
    await click('.view-form');
    await page.waitForSelector('.form-broken');
    expect(await wrong('main')).toEqual([]);
  });
});
