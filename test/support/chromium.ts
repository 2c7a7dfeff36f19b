/** Pages printed to PDF by Debian's Chromium, where there is one. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Whether pages can be printed here: tests that need it say visibly that they skip. */
export const hasChromium = existsSync(CHROMIUM);

/** A page as Chromium prints it: with the tags that say what is a row and what an item, or without. */
export function printed(html: string, { tagged, header = false }: { tagged: boolean; header?: boolean }): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'qualcheck-print-'));
  try {
    const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
    writeFileSync(page, html);
    const flags = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${join(folder, 'profile')}`];
    if (!header) flags.push('--no-pdf-header-footer');
    if (!tagged) flags.push('--disable-pdf-tagging');
    const { error, stderr } = spawnSync(CHROMIUM, [...flags, `--print-to-pdf=${pdf}`, page], { timeout: 60_000 });
    if (!existsSync(pdf)) throw new Error(`chromium printed nothing: ${error ?? stderr}`);
    return new Uint8Array(readFileSync(pdf));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
