/**
 * The page that `npm run build` makes, opened from its file in Debian's Chromium or Firefox. Nothing gets out: what is asked
 * for beside the file itself is noted. Absent browsers: the tests that need them say that they skip.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { HAS_CHROMIUM, openContext } from '../support/browser.ts';
import { ROOT } from '../support/cli.ts';

const FIREFOX = process.env['FIREFOX'] ?? '/usr/bin/firefox-esr';
export const BROWSERS = { chromium: HAS_CHROMIUM, firefox: existsSync(FIREFOX) };
export type BrowserName = keyof typeof BROWSERS;

export const PAGE = join(ROOT, 'dist/page.html');

/** What both browsers do alike. */
export interface Tab {
  /** Runs in the page. */
  run<T, A>(what: (given: A) => T | Promise<T>, given?: A): Promise<T>;
  /** Until the page has it. */
  seen(selector: string): Promise<void>;
  /** Until what runs in the page is true. */
  until<A>(what: (given: A) => unknown, given?: A): Promise<void>;
  type(text: string): Promise<void>;
  press(key: string): Promise<void>;
  reload(): Promise<void>;
  /** Errors and refusals that the page told of. */
  errors: string[];
  close(): Promise<void>;
}

export interface OpenBrowser {
  tab(file?: string): Promise<Tab>;
  /** Addresses that were asked for, but for the page itself. */
  asked: string[];
  close(): Promise<void>;
}

/** Long enough for a machine that does other things too. */
const TIMEOUT = 60_000;
/** Firefox draws the signs of lists with a font that it has in itself. */
const isOwn = (url: string) => /^(?:file|blob|about|data):/.test(url);

export function openBrowser(name: BrowserName): Promise<OpenBrowser> {
  return name === 'chromium' ? openChromium() : openFirefox();
}

async function openChromium(): Promise<OpenBrowser> {
  const context = await openContext({ acceptDownloads: true });
  const asked: string[] = [];
  context.on('request', (request) => void (isOwn(request.url()) || asked.push(request.url())));
  return {
    asked,
    close: () => context.close(),
    async tab(file = PAGE) {
      const page = await context.newPage();
      page.setDefaultTimeout(TIMEOUT);
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      page.on('console', (told) => void (told.type() === 'error' && errors.push(told.text())));
      await page.goto(pathToFileURL(file).href);
      return {
        errors,
        run: (what, given) => page.evaluate(what as never, given as never),
        seen: async (selector) => void (await page.waitForSelector(selector)),
        until: async (what, given) => void (await page.waitForFunction(what as never, given as never)),
        type: (text) => page.keyboard.type(text),
        press: (key) => page.keyboard.press(key),
        reload: async () => void (await page.reload()),
        close: () => page.close(),
      };
    },
  };
}

/** By WebDriver BiDi. */
async function openFirefox(): Promise<OpenBrowser> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: FIREFOX, headless: true });
  const asked: string[] = [];
  return {
    asked,
    close: () => browser.close(),
    async tab(file = PAGE) {
      const page = await browser.newPage();
      page.setDefaultTimeout(TIMEOUT);
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (told) => void (told.type() === 'error' && errors.push(told.text())));
      page.on('request', (request) => void (isOwn(request.url()) || asked.push(request.url())));
      await page.goto(pathToFileURL(file).href);
      return {
        errors,
        run: (what, given) => page.evaluate(what as never, given as never),
        seen: async (selector) => void (await page.waitForSelector(selector)),
        until: async (what, given) => void (await page.waitForFunction(what as never, {}, given as never)),
        type: (text) => page.keyboard.type(text),
        press: (key) => page.keyboard.press(key as never),
        reload: async () => void (await page.reload()),
        close: () => page.close(),
      };
    },
  };
}

/** Drops a file on the page, which has to listen by now. */
export async function drop(tab: Pick<Tab, 'run'>, name: string, content: string | Uint8Array): Promise<void> {
  await tab.run(
    ({ name, base64 }) => {
      const file = new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name);
      const carried = new DataTransfer();
      carried.items.add(file);
      document.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }));
    },
    { name, base64: Buffer.from(content as Uint8Array).toString('base64') },
  );
}

/** The verdict that the page shows, once it has one. */
export async function verdict(tab: Tab): Promise<string> {
  await tab.seen('.verdict-panel .verdict-word');
  return tab.run(() => document.querySelector('.verdict-panel .verdict-word')?.textContent?.trim() ?? '');
}

/** The messages of the findings that the page lists. */
export function findings(tab: Tab): Promise<string[]> {
  return tab.run(() =>
    [...document.querySelectorAll('.verdict-panel .finding .say')].map((each) => each.textContent ?? ''),
  );
}
