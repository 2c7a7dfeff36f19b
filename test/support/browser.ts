/** Debian's Chromium, driven for the pages that qualcheck makes. Absent, the tests that need it say that they skip. */
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';
export const HAS_CHROMIUM = existsSync(CHROMIUM);

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
}

/** A page with a file open, and every address that it asked for. No request gets out: each is refused but the file's own. */
export async function openFile(
  browser: Browser,
  file: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; asked: string[] }> {
  const context = await browser.newContext(options);
  const asked: string[] = [];
  const address = `file://${file}`;
  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (url === address) return route.continue();
    asked.push(url);
    return route.abort();
  });
  const page = await context.newPage();
  await page.goto(address);
  return { page, asked };
}
