/** Plans that the page keeps: through a reload, in two windows, until they are closed on purpose. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HAS_CHROMIUM, openContext } from '../support/browser.ts';
import { ROOT } from '../support/cli.ts';
import { PAGE } from './support.ts';

const PLAN = readFileSync(join(ROOT, 'examples/basilicata-conforme.yaml'), 'utf8');
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

describe.skipIf(!HAS_CHROMIUM)('drafts', () => {
  let context: BrowserContext;
  let page: Page;
  /** What is said to the next questions: yes, where there is none. */
  let answers: boolean[] = [];
  beforeAll(async () => {
    context = await openContext();
    context.setDefaultTimeout(60_000);
    page = await window();
    page.on('dialog', (dialog) => ((answers.shift() ?? true) ? dialog.accept() : dialog.dismiss()));
  });
  afterAll(() => context?.close());
  // Each begins in the same window, with no plan and no draft.
  beforeEach(async () => {
    answers = [];
    if ((await page.$('.open-plan')) === null) await close();
    await page.waitForSelector('.open-plan');
    await page.evaluate(() => localStorage.clear());
  });

  const close = async () => {
    await button(page, 'Altro').click();
    await button(page, 'Chiudi il piano').click();
  };
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
    await opened(page);
    await write(page, 'ultima parola');
    await page.reload();
    await page.waitForSelector('.plan-title');
    expect(await page.textContent('.plan-file')).toBe('corso.yaml · non salvato in un file');
    expect((await kept(page)).map(({ text, isSaved }) => [text, isSaved])).toEqual([
      [`${PLAN}# ultima parola\n`, false],
    ]);
  });

  it('two windows with one plan: each keeps its own, and it is said to who looks', async () => {
    await opened(page);
    await write(page, 'prima');
    await keeps(page, 'prima');
    // One is in the other window; what passes after a while passes at once.
    await page.evaluate(() => {
      const { setTimeout } = globalThis;
      const faster = (act: () => void, time = 0) => setTimeout(act, time >= 5000 ? 0 : time);
      Object.assign(globalThis, { setTimeout: faster });
      document.hasFocus = () => false;
    });
    const other = await window();
    await button(other, /^Continua/).click();
    await button(other, 'Testo').click();
    await write(other, 'seconda');
    await keeps(other, 'seconda');
    await said(page, 'in un’altra finestra');
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await page.waitForSelector('.said:empty', { state: 'attached' });
    await write(page, 'terza');
    await keeps(page, 'terza');
    await said(page, 'in una copia');
    expect((await kept(page)).map(({ text }) => text.slice(PLAN.length)).sort()).toEqual([
      '# prima\n# seconda\n',
      '# prima\n# terza\n',
    ]);
    await other.close();
  });

  it('one that is left is listed, and goes on; one that is not saved is deleted or closed only after a yes', async () => {
    await opened(page);
    await write(page, 'mia');
    await button(page, 'qualcheck: Inizio').click();
    answers = [false, true];
    await button(page, /^Elimina/).click();
    expect(await kept(page)).toHaveLength(1);
    await button(page, /^Elimina/).click();
    expect(await kept(page)).toHaveLength(0);
    answers = [false, true];
    await opened(page);
    await write(page, 'altra');
    await keeps(page, 'altra');
    await close();
    expect(await kept(page)).toHaveLength(1);
    await close();
    expect(answers).toEqual([]);
    await page.waitForSelector('.open-plan');
    await page.reload();
    await page.waitForSelector('.open-plan');
    expect(await kept(page)).toHaveLength(0);
  });

  describe('where nothing is kept', () => {
    /** A window whose storage refuses: all of it, or what is written from now on. */
    const told = 'non tiene';

    it('for want of room, it is told, and who leaves is asked', async () => {
      await opened(page);
      await page.evaluate(() => {
        const own = Storage.prototype.setItem;
        Object.assign(globalThis, { room: () => Object.assign(Storage.prototype, { setItem: own }) });
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      });
      await write(page, 'senza posto');
      await said(page, told);
      answers = [false];
      await button(page, 'qualcheck: Inizio').click();
      expect(answers).toEqual([]);
      expect(await page.textContent('.plan-file')).toBe('corso.yaml · non salvato in un file');
      await page.evaluate('room()');
      await write(page, 'con posto');
      await keeps(page, '# senza posto\\n# con posto');
    });

    it('because the browser refuses, the page works, and it is told', async () => {
      const other = await context.newPage();
      await other.addInitScript(() => {
        for (const name of ['localStorage', 'sessionStorage']) {
          Object.defineProperty(globalThis, name, {
            get() {
              throw new DOMException('refused', 'SecurityError');
            },
          });
        }
      });
      await other.goto(pathToFileURL(PAGE).href);
      await other.waitForSelector('.topbar');
      await opened(other);
      await write(other, 'mia');
      await said(other, told);
      expect(await other.textContent('.verdict-panel .verdict-word')).toBe('CONFORME');
      await other.close();
    });
  });
});
