/** Plans that the page keeps: through a reload, in two windows, until they are closed on purpose. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HAS_CHROMIUM, launch } from '../support/browser.ts';
import { ROOT } from '../support/cli.ts';
import { PAGE } from './support.ts';

const PLAN = readFileSync(join(ROOT, 'examples/basilicata-conforme.yaml'), 'utf8');
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

describe.skipIf(!HAS_CHROMIUM)('drafts', () => {
  let browser: Browser;
  let context: BrowserContext;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    context = await browser.newContext({ acceptDownloads: true });
    context.setDefaultTimeout(60_000);
    await context.addInitScript('delete globalThis.showSaveFilePicker');
    return () => context.close();
  });

  const window = async () => {
    const page = await context.newPage();
    await page.goto(pathToFileURL(PAGE).href);
    await page.waitForSelector('.topbar');
    return page;
  };
  const opened = async (page: Page, name = 'corso.yaml') => {
    await page.setInputFiles('input[type=file]', { name, mimeType: '', buffer: Buffer.from(PLAN) });
    await page.waitForSelector('.plan-title');
    await button(page, 'Testo').click();
  };
  /** Writes a comment at the end of the plan. */
  const write = async (page: Page, words: string) => {
    await page.click('.cm-content');
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText(`# ${words}\n`);
  };
  const kept = (page: Page) =>
    page.evaluate(() =>
      Object.entries(localStorage)
        .filter(([key]) => key.startsWith('qualcheck:bozza:'))
        .map(([, draft]) => JSON.parse(draft) as { text: string; isSaved: boolean }),
    );
  const keeps = (page: Page, words: string) =>
    page.waitForFunction((part) => Object.values(localStorage).some((draft) => String(draft).includes(part)), words);
  const said = (page: Page, words: string) => page.waitForSelector(`.said:has-text("${words}")`, { state: 'attached' });

  it('a reload at once after the last key loses nothing, and goes on with the same plan', async () => {
    const page = await window();
    await opened(page);
    await write(page, 'ultima parola');
    await page.reload();
    await page.waitForSelector('.plan-title');
    expect(await page.textContent('.plan-file')).toBe('corso.yaml · non salvato in un file');
    expect((await kept(page)).map(({ text, isSaved }) => [text, isSaved])).toEqual([
      [`${PLAN}# ultima parola\n`, false],
    ]);
  });

  it('two windows with one plan: each keeps its own, and it is said', async () => {
    const one = await window();
    await opened(one);
    await write(one, 'prima');
    await keeps(one, 'prima');
    const other = await window();
    await button(other, /^Continua/).click();
    await button(other, 'Testo').click();
    await write(other, 'seconda');
    await keeps(other, 'seconda');
    await said(one, 'in un’altra finestra');
    await write(one, 'terza');
    await keeps(one, 'terza');
    await said(one, 'in una copia');
    expect((await kept(one)).map(({ text }) => text.slice(PLAN.length)).sort()).toEqual([
      '# prima\n# seconda\n',
      '# prima\n# terza\n',
    ]);
  });

  it('one that is left is listed, and goes on; one that is not saved is deleted or closed only after a yes', async () => {
    const page = await window();
    await opened(page);
    await write(page, 'mia');
    await button(page, 'Inizio').click();
    let answers = [false, true];
    page.on('dialog', (dialog) => (answers.shift() ? dialog.accept() : dialog.dismiss()));
    await button(page, /^Elimina/).click();
    expect(await kept(page)).toHaveLength(1);
    await button(page, /^Elimina/).click();
    expect(await kept(page)).toHaveLength(0);
    answers = [false, true];
    await opened(page);
    await write(page, 'altra');
    await keeps(page, 'altra');
    const close = async () => {
      await button(page, 'Altro').click();
      await button(page, 'Chiudi il piano').click();
    };
    await close();
    expect(await kept(page)).toHaveLength(1);
    await close();
    await page.waitForSelector('.open-plan');
    await page.reload();
    await page.waitForSelector('.open-plan');
    expect(await kept(page)).toHaveLength(0);
  });
});
