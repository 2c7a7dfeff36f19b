/** Pages printed to PDF by Debian's Chromium, one after the other in one window. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from './browser.ts';

export interface Printer {
  /** A page as Chromium prints it: with the tags that say what is a row and what an item, or without. */
  printed(html: string, how: { tagged: boolean; header?: boolean }): Promise<Uint8Array>;
  close(): Promise<void>;
}

export async function openPrinter(): Promise<Printer> {
  const folder = mkdtempSync(join(tmpdir(), 'qualcheck-print-'));
  const browser = await launch();
  const window = await browser.newPage();
  /** As on the command line and in the dialogue of a browser: room for the running heads. */
  const margin = { top: '1cm', bottom: '1cm', left: '1cm', right: '1cm' };
  return {
    async printed(html, { tagged, header = false }) {
      const page = join(folder, 'page.html');
      writeFileSync(page, html);
      await window.goto(`file://${page}`);
      return new Uint8Array(await window.pdf({ tagged, margin, displayHeaderFooter: header }));
    },
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
