/** Debian's Chromium, driven for the pages that qualcheck makes. Absent, the tests that need it say that they skip. */
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
export const HAS_CHROMIUM = existsSync(CHROMIUM);

let running: Promise<Browser> | undefined;

/**
 * Windows with a storage of their own, which whoever asks for them closes. One Chromium serves all the files that a worker
 * runs, and ends with it: to start one takes as much as a dozen tests.
 */
export async function openContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic'];
  running ??= chromium.launch({ executablePath: CHROMIUM, args });
  return (await running).newContext(options);
}

export interface OpenPage {
  page: Page;
  open(file: string): Promise<string[]>;
  close(): Promise<void>;
}

/** A page that opens files one after the other, and gives each address that they asked for but their own. */
export async function openPage(): Promise<OpenPage> {
  const context = await openContext();
  const page = await context.newPage();
  let own = '';
  let asked: string[] = [];
  // No request gets out: each is refused.
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url === own) return route.continue();
    asked.push(url);
    return route.abort();
  });
  return {
    page,
    async open(file) {
      own = `file://${file}`;
      asked = [];
      await page.goto(own);
      return asked;
    },
    close: () => context.close(),
  };
}
