/**
 * Pages as Debian's Chromium prints them to PDF. The prints are kept, each under the digest of its page, so that nobody
 * waits for them and no Chromium is needed: `UPDATE_PRINTS=1 npx vitest run test/import/pdf.test.ts` keeps those of pages
 * that have changed, and removes what is of none.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HAS_CHROMIUM, openContext } from './browser.ts';
import { ROOT } from './cli.ts';

const KEPT = join(ROOT, 'test', 'fixtures', 'prints');
const update = process.env['UPDATE_PRINTS'] !== undefined;

/** With the tags that say what is a row and what an item, or without; with the running heads of a browser, or without. */
interface How {
  tagged: boolean;
  header?: boolean;
}

export interface Printer {
  printed(html: string, how: How): Promise<Uint8Array>;
  close(): Promise<void>;
}

export function openPrinter(): Printer {
  const asked = new Set<string>();
  let window: ReturnType<typeof openWindow> | undefined;
  return {
    async printed(html, { tagged, header = false }) {
      const digest = createHash('sha256').update(JSON.stringify({ html, tagged, header })).digest('hex').slice(0, 16);
      const file = `${digest}.pdf`;
      asked.add(file);
      if (existsSync(join(KEPT, file))) return new Uint8Array(readFileSync(join(KEPT, file)));
      if (!HAS_CHROMIUM) throw new Error('the page has changed, and there is no Chromium to print it anew');
      window ??= openWindow();
      const bytes = await (await window).print(html, { tagged, header });
      if (update) writeFileSync(join(KEPT, file), bytes);
      return bytes;
    },
    async close() {
      await (await window)?.close();
      if (update) for (const file of readdirSync(KEPT)) if (!asked.has(file)) rmSync(join(KEPT, file));
    },
  };
}

/** Chromium, one page after the other in one window. */
async function openWindow() {
  const folder = mkdtempSync(join(tmpdir(), 'qualcheck-print-'));
  const context = await openContext();
  const window = await context.newPage();
  /** As on the command line and in the dialogue of a browser: room for the running heads. */
  const margin = { top: '1cm', bottom: '1cm', left: '1cm', right: '1cm' };
  return {
    async print(html: string, { tagged, header }: Required<How>) {
      const page = join(folder, 'page.html');
      writeFileSync(page, html);
      await window.goto(`file://${page}`);
      return new Uint8Array(await window.pdf({ tagged, margin, displayHeaderFooter: header }));
    },
    async close() {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
