/** Debian's Chromium, driven for the pages that qualcheck makes. Absent, the tests that need it say that they skip. */
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
export const HAS_CHROMIUM = existsSync(CHROMIUM);

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
}

/** A page that opens files one after the other, and gives each address that they asked for but their own. */
export async function openPage(browser: Browser): Promise<{ page: Page; open(file: string): Promise<string[]> }> {
  const page = await browser.newPage();
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
  };
}
