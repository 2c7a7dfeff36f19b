/**
 * The faulty example as a designer mends it: each finding is visited, mended by its button, by what only a person can say,
 * or by the search for hours; what is saved then conforms for the command line.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HAS_CHROMIUM, openContext } from '../support/browser.ts';
import { qualcheck, ROOT } from '../support/cli.ts';
import { drop, PAGE } from './support.ts';

const FAULTY = 'basilicata-da-correggere.yaml';

/** What only the author can say: in the field to which its finding leads, `said` is typed. */
const BY_HAND = [
  { finding: 'proscioglimento ammesso senza accertamento', said: 'colloquio e prova scritta' },
  { finding: 'UF 20_CTR: lingue en', said: 'en, fr' },
  { finding: 'UF 22_CTR: nessuna lingua', said: 'fr' },
  { finding: 'Descrizione del corso', said: 'Forma operatori che assistono i clienti al telefono.' },
  { finding: 'UF 21_CTR: il piano non dice «verifica»', said: 'prova pratica al telefono' },
  { finding: 'Docenti: d2', said: '4' },
  { finding: 'KC 07_KC: il piano non dice «ore»', said: '20' },
];

describe.skipIf(!HAS_CHROMIUM)('the faulty example', () => {
  let context: BrowserContext;
  let page: Page;
  let folder: string;
  beforeAll(async () => {
    context = await openContext({ acceptDownloads: true });
    folder = mkdtempSync(join(tmpdir(), 'qualcheck-page-mending-'));
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    // Where a browser asks for a place, nobody is there to answer.
    await page.addInitScript('delete globalThis.showSaveFilePicker');
    await page.goto(pathToFileURL(PAGE).href);
    await page.waitForSelector('.topbar');
    const text = readFileSync(join(ROOT, 'examples', FAULTY), 'utf8');
    await drop({ run: (what, given) => page.evaluate(what as never, given as never) }, FAULTY, text);
    await page.waitForSelector('.verdict-panel .finding');
  });
  afterAll(async () => {
    await context?.close();
    rmSync(folder, { recursive: true });
  });

  const finding = (says: string) => page.locator('.verdict-panel .finding', { hasText: says }).first();
  const sayings = () => page.locator('.verdict-panel .finding .say').allTextContents();
  /** Until the place has the keyboard. */
  const visit = async (says: string) => {
    await finding(says)
      .getByRole('button', { name: /Vai al punto/ })
      .click();
    await page.waitForFunction(() => document.activeElement?.closest('.plan-side') !== null);
  };
  /** Until the findings are others than these. */
  const mended = (before: string[]) =>
    page.waitForFunction(
      (old) =>
        [...document.querySelectorAll('.verdict-panel .finding .say')].map((each) => each.textContent).join('\n') !==
        old,
      before.join('\n'),
    );

  const pressed: string[] = [];
  const press = async (which: Locator) => {
    const before = await sayings();
    pressed.push((await which.locator('.say').textContent()) ?? '');
    await which.getByRole('button', { name: 'Correggi così' }).click();
    await mended(before);
  };

  it('leads to the place of each finding', async () => {
    const all = await sayings();
    expect(all).toHaveLength(36);
    for (const says of all) await visit(says);
  });

  it('is mended by its buttons as far as they go', async () => {
    // What leaves no doubt is looked for while nobody types.
    for (const says of ['forse è scritta «20_CRT»', 'rooms-to-small']) await press(finding(says));
    const offered = page.locator('.verdict-panel .finding', { has: page.locator('button.small') });
    while ((await offered.count()) > 0) await press(offered.first());
    expect(pressed.length).toBeGreaterThan(15);
    expect(new Set(pressed).size).toBe(pressed.length);
  });

  it('asks its author for what nobody else can say', async () => {
    for (const { finding: says, said } of BY_HAND) {
      const before = await sayings();
      await visit(says);
      await page.keyboard.press('Control+a');
      await page.keyboard.type(said);
      await mended(before);
    }
    const before = await sayings();
    await visit('Docenti: 1 su 3');
    await page.locator('label:has([name="f-docenti[1].mondo_del_lavoro"])', { hasText: /^sì$/i }).click();
    await mended(before);
  });

  it('conforms with the hours that are found, as the command line says of what is saved', async () => {
    await page.getByRole('button', { name: 'Trova le ore che mancano' }).click();
    await page.getByRole('button', { name: 'Applica', exact: true }).click();
    await page.waitForFunction(
      () => document.querySelector('.verdict-panel .verdict-word')?.textContent?.trim() === 'CONFORME',
    );
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Salva', exact: true }).click(),
    ]);
    await download.saveAs(join(folder, FAULTY));
    const { stdout, code } = await qualcheck(['validate', FAULTY], { cwd: folder });
    expect(stdout).toContain('✔ CONFORME');
    expect(code).toBe(0);
  });
});
