/** What goes out of the page: the plan, its report, its workbook. The command line reads it, and says the same. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readDocument } from '../../src/format/document.ts';
import { planFormat } from '../../src/format/plan-format.ts';
import { HAS_CHROMIUM, openContext } from '../support/browser.ts';
import { qualcheck, ROOT } from '../support/cli.ts';
import { drop, PAGE } from './support.ts';

const read = (example: string) => readFileSync(join(ROOT, 'examples', example), 'utf8');
const FAULTY = 'basilicata-da-correggere.yaml';

describe.skipIf(!HAS_CHROMIUM)('out of the page', () => {
  let context: BrowserContext;
  let page: Page;
  let folder: string;
  const asked: string[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'qualcheck-page-out-'));
    context = await openContext({ acceptDownloads: true });
    page = await context.newPage();
    page.setDefaultTimeout(30_000);
    page.on(
      'request',
      (request) => void (/^(?:file|blob|about|data):/.test(request.url()) || asked.push(request.url())),
    );
    page.on('dialog', (dialog) => dialog.accept());
    // Where a browser asks for a place, nobody is there to answer.
    await page.addInitScript('delete globalThis.showSaveFilePicker');
    await page.goto(pathToFileURL(PAGE).href);
    // What is dropped before the page listens is lost.
    await page.waitForSelector('.topbar');
  });
  afterAll(async () => {
    await context?.close();
    rmSync(folder, { recursive: true });
  });
  // Each begins with no plan, as after the page was loaded: to load it takes longer than most of what is tried.
  beforeEach(async () => {
    if ((await page.$('.open-plan')) !== null) return;
    await choose('Chiudi il piano')();
    await page.waitForSelector('.open-plan');
  });

  const dropped = (name: string, content: string | Uint8Array) =>
    drop({ run: (what, given) => page.evaluate(what as never, given as never) }, name, content);
  const opened = async (name: string, content: string | Uint8Array) => {
    await dropped(name, content);
    await page.waitForSelector('.plan-title');
  };
  /** What a click hands to the downloads. */
  const handed = async (act: () => Promise<unknown>) => {
    const [download] = await Promise.all([page.waitForEvent('download'), act()]);
    const place = join(folder, download.suggestedFilename());
    await download.saveAs(place);
    return { name: download.suggestedFilename(), place, bytes: readFileSync(place) };
  };
  const save = () => handed(() => page.getByRole('button', { name: 'Salva', exact: true }).click());
  const choose = (name: string) => async () => {
    await page.getByRole('button', { name: 'Altro', exact: true }).click();
    await page.getByRole('button', { name, exact: true }).click();
  };

  it.each([
    ['as it came', (text: string) => text],
    ['with the mark and the ends of line of Windows', (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
  ])('a plan is saved %s', async (_, laid) => {
    const text = laid(read(FAULTY));
    await opened('mio corso.yaml', text);
    const { name, bytes } = await save();
    expect([name, bytes.toString()]).toEqual(['mio corso.yaml', text]);
    expect(await page.textContent('.plan-file')).toBe('salvato in mio corso.yaml');
  });

  it('is saved by Ctrl+S under a name that every system takes', async () => {
    await opened('CON.yml', read(FAULTY));
    expect((await handed(() => page.keyboard.press('Control+s'))).name).toBe('_CON.yml');
  });

  it('the report is the one of the command line on the saved file, byte for byte', async () => {
    await opened(FAULTY, `\ufeff${read(FAULTY).replaceAll('\n', '\r\n')}`);
    await save();
    const { bytes, name } = await handed(choose('Rapporto .html'));
    const day = /datetime="([^"]+)"/.exec(bytes.toString())?.[1];
    const env = { SOURCE_DATE_EPOCH: String(Date.parse(`${day}`) / 1000) };
    const told = await qualcheck(['validate', FAULTY, '--format', 'html'], { cwd: folder, env });
    expect([name, bytes.toString()]).toEqual(['basilicata-da-correggere.html', told.stdout]);
  });

  it('what was verified by hand is ticked in the report, and nowhere in the plan', async () => {
    await opened(FAULTY, read(FAULTY));
    await page.getByRole('tab', { name: /Da verificare/ }).click();
    await page.locator('.verdict-panel .checks input').first().check();
    const { bytes } = await handed(choose('Rapporto .html'));
    expect(bytes.toString().match(/<input type="checkbox" checked>/g)).toHaveLength(1);
    expect((await save()).bytes.toString()).toBe(read(FAULTY));
  });

  it('the workbook says the same to the command line', async () => {
    await opened(FAULTY, read(FAULTY));
    const { name } = await handed(choose('Foglio di lavoro .xlsx'));
    const outcomes = async (file: string, cwd: string) => {
      const { plans } = JSON.parse((await qualcheck(['validate', file, '--format', 'json'], { cwd })).stdout);
      return plans[0].outcomes.map(({ rule, outcome, subject, found }: Record<string, unknown>) => ({
        ...{ rule, outcome, subject, found },
      }));
    };
    expect(await outcomes(name, folder)).toEqual(await outcomes(FAULTY, join(ROOT, 'examples')));
  });

  it.each(['basilicata-conforme.yaml', 'campania-call-center-conforme.yaml', 'basilicata-bozza.yaml'])(
    'the workbook of %s, opened, is the same plan',
    async (example) => {
      await opened(example, read(example));
      const { name, bytes } = await handed(choose('Foglio di lavoro .xlsx'));
      await opened(name, bytes);
      await page.waitForFunction(() => document.querySelector('.plan-file')?.textContent?.includes('non salvato'));
      const { place } = await save();
      const value = (text: string) => readDocument(text, planFormat).value;
      expect(value(readFileSync(place, 'utf8'))).toEqual(value(read(example)));
    },
  );

  it.each([
    ['in Latin-1', 'piano.yaml', Buffer.from('titolo: Qualità', 'latin1'), 'UTF-8'],
    ['that is no workbook', 'piano.xlsx', Buffer.from('PK'), 'rovinato'],
    ['of another kind', 'piano.ods', Buffer.from('PK'), 'salvalo come'],
    ['of bytes', 'piano.yaml', Buffer.from('a\0b'), 'non è un testo'],
  ])('a file %s is told, and the plan stays', async (_, name, bytes, words) => {
    await opened('mio.yaml', read(FAULTY));
    await dropped(name, bytes);
    await page.waitForSelector(`.said:has-text("${words}")`);
    expect(await page.textContent('.plan-file')).toBe('salvato in mio.yaml');
  });

  it('a text in UTF-16 is read, and is to be saved', async () => {
    await opened('largo.yaml', Buffer.from(`\ufeff${read(FAULTY)}`, 'utf16le'));
    expect(await page.textContent('.plan-file')).toBe('largo.yaml · non salvato in un file');
    expect((await save()).bytes.toString()).toBe(read(FAULTY));
  });

  /** A plan that no file holds yet. */
  const unsaved = (name: string) => opened(name, Buffer.from(`\ufeff${read(FAULTY)}`, 'utf16le'));
  const state = () => page.textContent('.plan-file');
  const said = (words: string) => page.waitForSelector(`.said:has-text("${words}")`);

  describe('where the browser asks for a place', () => {
    /** What stands in for the browser's own window: the files that were written, and how often it was asked. */
    const asking = (refusal?: { of: 'asked' | 'writing'; name: string }) =>
      page.evaluate((refusal) => {
        const fail = (when: string) => {
          if (refusal?.of === when) throw new DOMException('non si può', refusal.name);
        };
        const files: Record<string, string> = {};
        const stand = { asked: 0, files };
        Object.assign(globalThis, {
          stand,
          async showSaveFilePicker() {
            stand.asked++;
            fail('asked');
            const createWritable = async () => {
              fail('writing');
              const write = async (content: Blob) => {
                files['scelto.yaml'] = await content.text();
              };
              return { write, close: async () => {} };
            };
            return { name: 'scelto.yaml', createWritable };
          },
        });
      }, refusal);
    const stand = () => page.evaluate('stand') as Promise<{ asked: number; files: Record<string, string> }>;
    const press = () => page.keyboard.press('Control+s');
    afterEach(() => page.evaluate('delete globalThis.showSaveFilePicker'));

    it('writes the plan there, and there again without asking', async () => {
      await unsaved('mio.yaml');
      await asking();
      await press();
      await said('scelto.yaml');
      expect(await state()).toBe('salvato in scelto.yaml');
      await page.locator('[id="f-titolo"]').fill('Altro titolo');
      await page.waitForFunction(() => document.querySelector('.plan-file')?.textContent?.includes('non salvato'));
      await press();
      await page.waitForFunction(() => document.querySelector('.plan-file')?.textContent === 'salvato in scelto.yaml');
      const { asked, files } = await stand();
      expect(asked).toBe(1);
      expect(files['scelto.yaml']).toBe(read(FAULTY).replace(/^titolo: .*$/m, 'titolo: Altro titolo'));
    });

    it('a person who thinks better of it has saved nothing', async () => {
      await unsaved('mio.yaml');
      await asking({ of: 'asked', name: 'AbortError' });
      await press();
      await page.waitForFunction(() => (globalThis as { stand?: { asked: number } }).stand?.asked === 1);
      expect(await state()).toBe('mio.yaml · non salvato in un file');
    });

    it('a browser that may not ask hands the plan to the downloads', async () => {
      await unsaved('mio.yaml');
      await asking({ of: 'asked', name: 'SecurityError' });
      const { bytes } = await handed(press);
      expect(bytes.toString()).toBe(read(FAULTY));
      expect(await state()).toBe('salvato in mio.yaml');
    });

    it('a file that cannot be written is told, and the plan stays to be saved', async () => {
      await unsaved('mio.yaml');
      await asking({ of: 'writing', name: 'NoModificationAllowedError' });
      await press();
      await said('non si può');
      expect(await state()).toBe('mio.yaml · non salvato in un file');
    });
  });

  describe('printing', () => {
    /** In the place of the browser's own window, what is to be printed is noted. */
    const printed = async (act: () => Promise<unknown>) => {
      await page.evaluate(() => {
        Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
          configurable: true,
          get(this: HTMLIFrameElement) {
            const print = () => Object.assign(globalThis, { printed: this.contentDocument?.body.innerText });
            return Object.assign(
              { focus() {}, print },
              {
                set onafterprint(end: () => void) {
                  Object.assign(globalThis, { end });
                },
              },
            );
          },
        });
        Object.assign(globalThis, { printed: undefined });
      });
      await act();
      await page.waitForFunction(() => (globalThis as { printed?: string }).printed !== undefined);
      return page.evaluate('printed') as Promise<string>;
    };

    it.each<[string, () => Promise<unknown>]>([
      ['the menu', choose('Stampa il rapporto')],
      ['Ctrl+P', () => page.keyboard.press('Control+p')],
    ])('by %s gives the report', async (_, act) => {
      await opened('stampa.yaml', read(FAULTY));
      const text = await printed(act);
      expect(text).toContain('NON CONFORME');
      expect(text).toContain('stampa.yaml');
    });

    it('gives the document of the course', async () => {
      await opened('stampa.yaml', read('basilicata-conforme.yaml'));
      expect(await printed(choose('Stampa il documento del corso'))).toContain(
        'Cura degli aspetti relativi alla sicurezza',
      );
    });

    it('by the browser itself gives what the checks say, and no field', async () => {
      await opened('stampa.yaml', read(FAULTY));
      await page.waitForSelector('.verdict-panel');
      await page.emulateMedia({ media: 'print' });
      const seen = (selector: string) => page.locator(selector).first().isVisible();
      const shown = [await seen('.plan-title'), await seen('.verdict-panel .finding')];
      const hidden = [await seen('.form'), await seen('.topbar button'), await seen('.verdict-panel button')];
      await page.emulateMedia({ media: null });
      expect([shown, hidden]).toEqual([
        [true, true],
        [false, false, false],
      ]);
    });
  });

  it('nothing was asked for', () => {
    expect(asked).toEqual([]);
  });
});
