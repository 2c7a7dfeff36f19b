/** The plan as text, and what mends it: findings under the words, proposals, clauses, corrections, the change of hours. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../support/cli.ts';
import { BROWSERS, drop, findings, type OpenBrowser, openBrowser, type Tab, verdict } from './support.ts';

const read = (example: string) => readFileSync(join(ROOT, 'examples', `${example}.yaml`), 'utf8');
const FAULTY = read('basilicata-da-correggere');
const RIGHT = read('basilicata-conforme');

describe.skipIf(!BROWSERS.chromium)('a plan as text', () => {
  let browser: OpenBrowser;
  let tab: Tab;

  beforeAll(async () => {
    browser = await openBrowser('chromium');
    tab = await browser.tab();
    await tab.seen('.topbar');
  });
  afterAll(() => browser.close());

  /** A plan in the editor, with its verdict. */
  async function show(file: string, text: string): Promise<void> {
    await drop(tab, file, text);
    await tab.until((name) => document.querySelector('.plan-file')?.textContent?.includes(name), file);
    await press('.view-text');
    await tab.seen('.cm-content');
    await verdict(tab);
  }

  const press = (selector: string) => tab.run((each) => document.querySelector<HTMLElement>(each)?.click(), selector);
  /** Tells whether the plan is as its file has it. */
  const state = () => tab.run(() => document.querySelector('.plan-file')?.textContent);

  /** What is marked as wrong, with the line that it stands on. */
  const marked = () =>
    tab.run(() =>
      [...document.querySelectorAll('.cm-lintRange')].map((mark) => [
        mark.textContent,
        mark.closest('.cm-line')?.textContent,
      ]),
    );

  it('has its findings under the words that they are about', async () => {
    await show('sbagliato.yaml', FAULTY);
    await tab.seen('.cm-lintRange-error');
    const found = await marked();
    expect(found).toContainEqual(['580', '  ore_totali: 580']);
    expect(found).toContainEqual(['licenza_media', '  titolo: licenza_media']);
    expect(found.map(([, line]) => line)).not.toContain('  partecipanti: 22');
  });

  it('goes to each finding that has a place, and the field that one writes in has the focus there', async () => {
    await show('visita.yaml', FAULTY);
    await tab.seen('.cm-lintRange-error');
    const wanted = await tab.run(() =>
      [...document.querySelectorAll('.finding .of')].map((each) => /\d+$/.exec(each.textContent ?? '')?.[0]),
    );
    expect(wanted.length).toBeGreaterThan(20);
    for (const [index, line] of wanted.entries()) {
      await tab.run(
        (at) => document.querySelectorAll('.finding .of')[at]?.closest<HTMLElement>('button')?.click(),
        index,
      );
      await tab.until(
        (number) =>
          document.activeElement?.classList.contains('cm-content') &&
          document.querySelector('.cm-lineNumbers .cm-activeLineGutter')?.textContent === number,
        line,
      );
    }
  });

  it('tells of a word what the norm asks there, and what is left', async () => {
    await show('giusto.yaml', RIGHT);
    await tab.until(() => document.querySelector('.verdict-word')?.textContent?.trim() === 'CONFORME');
    await tab.run(() => {
      const key = [...document.querySelectorAll('.y-key')].find((each) => each.textContent === 'ore_totali') as Element;
      const { left, top, height } = key.getBoundingClientRect();
      key.dispatchEvent(new MouseEvent('mousemove', { clientX: left + 10, clientY: top + height / 2, bubbles: true }));
    });
    await tab.seen('.cm-tooltip .told-clause');
    const told = await tab.run(() => document.querySelector('.cm-tooltip .told')?.textContent ?? '');
    expect(told).toContain('Totale del corso');
    expect(told).toContain('600 h');
  });

  it('proposes what may be written: codes of the standard', async () => {
    const begun = RIGHT.slice(0, RIGHT.indexOf('unita_formative:'));
    await show('nuovo.yaml', `${begun}unita_formative:\n  - codice:`);
    await tab.run(() => document.querySelector<HTMLElement>('.cm-content')?.focus());
    await tab.press('Control+End');
    await tab.type(' 17');
    await tab.seen('.cm-tooltip-autocomplete li');
    await tab.until(() => document.querySelector('[aria-selected] .cm-completionLabel')?.textContent === '17_CTR');
    // What was proposed a moment before is not taken by mistake.
    await new Promise((done) => setTimeout(done, 200));
    await tab.press('Enter');
    await tab.until(() => [...document.querySelectorAll('.cm-line')].at(-1)?.textContent === '  - codice: 17_CTR');
  });

  it('indents a new line as the one above, a step further by Tab, and leaves alone keys that go by syntax', async () => {
    const lines = () => tab.run(() => [...document.querySelectorAll('.cm-line')].map((line) => line.textContent));
    await show('rientri.yaml', 'formato: qualcheck/piano@1\ncorso:\n  eqf: 3');
    await tab.run(() => document.querySelector<HTMLElement>('.cm-content')?.focus());
    await tab.press('Control+End');
    await tab.press('Enter');
    await tab.type('annualita:');
    await tab.press('Enter');
    await tab.press('Tab');
    await tab.type('- { }');
    await tab.press('ArrowLeft');
    await tab.press('ArrowLeft');
    await tab.press('Enter');
    expect((await lines()).slice(2)).toEqual(['  eqf: 3', '  annualita:', '    - {', '    }']);
    await tab.press('Control+i');
    await tab.press('Alt+ArrowUp');
    expect((await lines()).slice(2)).toEqual(['  eqf: 3', '  annualita:', '    }', '    - {']);
    expect(tab.errors).toEqual([]);
  });

  it('is mended by a button, and as it was by another', async () => {
    await show('correggi.yaml', FAULTY);
    // What leaves no doubt is looked for while nobody types: what is decided by a person has its button before.
    await tab.until(() => {
      const misspelt = document.querySelector('.finding:nth-child(4)');
      return misspelt?.textContent?.includes('«20_CRT»') && misspelt.querySelector('.button.small');
    });
    const before = await findings(tab);
    const text = await state();
    await press('.finding:nth-child(4) .button.small');
    await tab.until((count) => document.querySelectorAll('.finding').length < count, before.length);
    expect(await state()).not.toEqual(text);
    // Who uses no mouse is at the next finding.
    await tab.until(() => document.activeElement?.classList.contains('finding'));
    await press('.tools button:first-child');
    await tab.until((count) => document.querySelectorAll('.finding').length === count, before.length);
    expect(await state()).toEqual(text);
    expect(await findings(tab)).toEqual(before);
  });

  it('finds the hours that are missing, in one step that can be undone', async () => {
    const short = RIGHT.replace(/aula: (\d+)/, (_all, hours: string) => `aula: ${Number(hours) - 3}`);
    await show('corto.yaml', short);
    await tab.until(() => document.querySelector('.verdict-word')?.textContent?.trim() === 'NON CONFORME');
    const text = await state();
    await tab.seen('.suggest .button.primary');
    await press('.suggest .button.primary');
    await tab.seen('.found .changes');
    await press('.found > .button.primary');
    await tab.until(() => document.querySelector('.verdict-word')?.textContent?.trim() === 'CONFORME');
    await press('.tools button:first-child');
    await tab.until(() => document.querySelector('.verdict-word')?.textContent?.trim() === 'NON CONFORME');
    expect(await state()).toEqual(text);
    expect(tab.errors).toEqual([]);
  });

  it('keeps what was verified by hand while the plan is on the desk, and writes nothing of it', async () => {
    await show('spunta.yaml', RIGHT);
    const text = await state();
    await press('#tab-checks');
    await tab.seen('.checks input');
    await press('.checks input');
    await tab.until(() => /^1 di \d+ verificati$/.test(document.querySelector('.progress')?.textContent ?? ''));
    await press('#tab-findings');
    await press('#tab-checks');
    expect(await tab.run(() => document.querySelector<HTMLInputElement>('.checks input')?.checked)).toBe(true);
    expect(await state()).toEqual(text);
    await drop(tab, 'altro.yaml', RIGHT);
    await tab.until(() => /^0 di \d+ verificati$/.test(document.querySelector('.progress')?.textContent ?? ''));
  });
});
