/**
 * The page that `npm run build` makes, opened from its file in Debian's Chromium or Firefox. Nothing gets out: what is asked
 * for beside the file itself is noted. Absent browsers: the tests that need them say that they skip.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
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
  /** A key, with others that are held meanwhile: `Control+z`. */
  press(keys: string): Promise<void>;
  /** Presses Tab so many times; below nought, with Shift. */
  step(count: number): Promise<void>;
  reload(): Promise<void>;
  /** The name and the text of the file that an act hands to the downloads. */
  handed(act: () => Promise<unknown>): Promise<{ name: string; text: string }>;
  /** Errors and refusals that the page told of. */
  errors: string[];
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

/** Of a page as Playwright drives it, and as Puppeteer does, what is the same. */
interface Driven {
  setDefaultTimeout(time: number): void;
  goto(address: string): Promise<unknown>;
  reload(): Promise<unknown>;
  evaluate(what: unknown, given: unknown): Promise<unknown>;
  waitForSelector(selector: string): Promise<unknown>;
  keyboard: Record<'type' | 'press' | 'down' | 'up', (keys: string) => Promise<void>>;
  on(event: 'pageerror', heard: (error: Error) => void): unknown;
  on(event: 'console', heard: (told: { type(): string; text(): string }) => void): unknown;
  on(event: 'request', heard: (request: { url(): string }) => void): unknown;
}

/** What each of them does in a way of its own. */
interface Ways extends Pick<Tab, 'handed'> {
  until(what: unknown, given: unknown): Promise<unknown>;
  /** The key Tab, so many times. */
  tabs(count: number): Promise<void>;
}

async function openTab(page: Driven, { until, tabs, handed }: Ways, asked: string[], file: string): Promise<Tab> {
  page.setDefaultTimeout(TIMEOUT);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (told) => void (told.type() === 'error' && errors.push(told.text())));
  page.on('request', (request) => void (isOwn(request.url()) || asked.push(request.url())));
  await page.goto(pathToFileURL(file).href);
  return {
    errors,
    handed,
    run: (what, given) => page.evaluate(what, given) as never,
    seen: async (selector) => void (await page.waitForSelector(selector)),
    until: async (what, given) => void (await until(what, given)),
    type: (text) => page.keyboard.type(text),
    async press(keys) {
      const [key = '', ...held] = keys.split('+').reverse();
      for (const each of held) await page.keyboard.down(each);
      await page.keyboard.press(key);
      for (const each of held) await page.keyboard.up(each);
    },
    async step(count) {
      if (count < 0) await page.keyboard.down('Shift');
      await tabs(Math.abs(count));
      if (count < 0) await page.keyboard.up('Shift');
    },
    reload: async () => void (await page.reload()),
  };
}

export async function openBrowser(name: BrowserName): Promise<OpenBrowser> {
  const folder = mkdtempSync(join(tmpdir(), `qualcheck-${name}-`));
  const asked: string[] = [];
  const { page, close } = await (name === 'chromium' ? openChromium(folder) : openFirefox(folder));
  return {
    asked,
    async tab(file = PAGE) {
      const { driven, ways } = await page();
      return openTab(driven, ways, asked, file);
    },
    async close() {
      await close();
      rmSync(folder, { recursive: true });
    },
  };
}

interface Launched {
  page(): Promise<{ driven: Driven; ways: Ways }>;
  close(): Promise<void>;
}

async function openChromium(folder: string): Promise<Launched> {
  const context = await openContext({ acceptDownloads: true });
  const page = async () => {
    const page = await context.newPage();
    const ways: Ways = {
      until: (what, given) => page.waitForFunction(what as never, given as never),
      async tabs(count) {
        for (let pressed = 0; pressed < count; pressed++) await page.keyboard.press('Tab');
      },
      async handed(act) {
        const [download] = await Promise.all([page.waitForEvent('download'), act()]);
        const name = download.suggestedFilename();
        await download.saveAs(join(folder, name));
        return { name, text: readFileSync(join(folder, name), 'utf8') };
      },
    };
    return { driven: page as unknown as Driven, ways };
  };
  return { page, close: () => context.close() };
}

/** By WebDriver BiDi. */
async function openFirefox(folder: string): Promise<Launched> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    headless: true,
    extraPrefsFirefox: { 'browser.download.folderList': 2, 'browser.download.dir': folder },
  });
  const page = async () => {
    const page = await browser.newPage();
    const ways: Ways = {
      until: (what, given) => page.waitForFunction(what as never, {}, given as never),
      // One by one each press would take a message of its own; to Firefox its key is a sign like others.
      tabs: (count) => page.keyboard.type('\ue004'.repeat(count)),
      async handed(act) {
        const before = readdirSync(folder);
        await act();
        for (const end = Date.now() + TIMEOUT; Date.now() < end; await new Promise((done) => setTimeout(done, 50))) {
          const files = readdirSync(folder).filter((file) => !before.includes(file));
          const [name] = files;
          // While it is written, a part of it stands beside it.
          if (name === undefined || files.some((file) => file.endsWith('.part'))) continue;
          const text = readFileSync(join(folder, name), 'utf8');
          if (text !== '') return { name, text };
        }
        throw new Error('nothing was handed to the downloads');
      },
    };
    return { driven: page as unknown as Driven, ways };
  };
  return { page, close: () => browser.close() };
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

/** Clicks a button by what it says. */
export function click(tab: Pick<Tab, 'run'>, says: string): Promise<void> {
  return tab.run((says) => {
    const all = [...document.querySelectorAll<HTMLElement>('button, label.way')];
    const one = all.find((each) => each.textContent?.trim() === says);
    if (one === undefined) throw new Error(`no «${says}» to click`);
    one.click();
  }, says);
}

/** The page as it is when it is opened first: with no plan. */
export async function atStart(tab: Tab): Promise<void> {
  await tab.seen('.topbar');
  const isOpen = await tab.run(() => document.querySelector('.open-plan') === null);
  if (isOpen) {
    await tab.run(() => {
      globalThis.confirm = () => true;
    });
    await click(tab, 'Altro');
    await tab.seen('.menu-list');
    await click(tab, 'Chiudi il piano');
  }
  await tab.seen('.open-plan');
}
