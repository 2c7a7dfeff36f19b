/**
 * The faulty example as a designer mends it: each finding is visited, mended by its button, by what only a person can say,
 * or by the search for hours; what is saved then conforms for the command line.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { qualcheck, ROOT } from '../../support/cli.ts';
import { atStart, click, drop, findings, type Tab } from '../support.ts';

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

/** Clicks in the finding that says so (in any, where nothing is said) the button of that name; gives what the finding says. */
function clickIn(tab: Tab, button: string, says = ''): Promise<string | undefined> {
  return tab.run(
    ({ button, says }) => {
      for (const finding of document.querySelectorAll('.verdict-panel .finding')) {
        const said = finding.querySelector('.say')?.textContent ?? '';
        const found = [...finding.querySelectorAll('button')].find((each) => each.textContent?.startsWith(button));
        if (found === undefined || !finding.textContent?.includes(says)) continue;
        found.click();
        return said;
      }
      return undefined;
    },
    { button, says },
  );
}

/** Until the findings are others than these. */
const mended = (tab: Tab, before: readonly string[]) =>
  tab.until(
    (old) =>
      [...document.querySelectorAll('.verdict-panel .finding .say')].map((each) => each.textContent).join('\n') !== old,
    before.join('\n'),
  );

async function press(tab: Tab, says?: string): Promise<string | undefined> {
  const before = await findings(tab);
  const pressed = await clickIn(tab, 'Correggi così', says);
  if (pressed !== undefined) await mended(tab, before);
  return pressed;
}

/** Goes to each finding; gives those from which one comes nowhere in the form. */
function lost(tab: Tab): Promise<string[]> {
  return tab.run(async () => {
    const nowhere: string[] = [];
    for (let index = 0; index < document.querySelectorAll('.verdict-panel .finding').length; index++) {
      (document.activeElement as HTMLElement).blur();
      const finding = document.querySelectorAll('.verdict-panel .finding')[index] as HTMLElement;
      [...finding.querySelectorAll('button')].find((each) => each.textContent?.startsWith('Vai al punto'))?.click();
      const isThere = () => document.activeElement?.closest('.plan-side .form-part') != null;
      for (let frames = 0; frames < 600 && !isThere(); frames++) await new Promise(requestAnimationFrame);
      if (!isThere()) nowhere.push(finding.textContent ?? '');
    }
    return nowhere;
  });
}

export function mending(tab: () => Tab): void {
  describe('the faulty example', () => {
    it('leads to the place of each finding', async () => {
      await atStart(tab());
      await drop(tab(), FAULTY, readFileSync(join(ROOT, 'examples', FAULTY), 'utf8'));
      await tab().seen('.verdict-panel .finding');
      expect(await findings(tab())).toHaveLength(36);
      expect(await lost(tab())).toEqual([]);
    });

    it('is mended by its buttons as far as they go', async () => {
      const pressed = [];
      for (const says of ['forse è scritta «20_CRT»', 'rooms-to-small']) {
        // What leaves no doubt is looked for while nobody types.
        await tab().until((says) => {
          const named = [...document.querySelectorAll('.finding')].find((each) => each.textContent?.includes(says));
          return named?.querySelector('.button.small');
        }, says);
        pressed.push(await press(tab(), says));
      }
      for (let one = await press(tab()); one !== undefined; one = await press(tab())) pressed.push(one);
      expect(pressed.length).toBeGreaterThan(15);
      expect(new Set(pressed).size).toBe(pressed.length);
    });

    it('asks its author for what nobody else can say', async () => {
      for (const { finding, said } of BY_HAND) {
        const before = await findings(tab());
        await tab().run(() => (document.activeElement as HTMLElement).blur());
        expect(await clickIn(tab(), 'Vai al punto', finding), finding).toBeDefined();
        await tab().until(() => document.activeElement?.matches('.plan-side input, .plan-side textarea'));
        await tab().run(() => (document.activeElement as HTMLInputElement).select());
        await tab().type(said);
        await mended(tab(), before);
      }
      const before = await findings(tab());
      await clickIn(tab(), 'Vai al punto', 'Docenti: 1 su 3');
      await tab().seen('[name="f-docenti[1].mondo_del_lavoro"]');
      await tab().run(() => document.getElementById('f-docenti[1].mondo_del_lavoro')?.click());
      await mended(tab(), before);
    });

    it('conforms with the hours that are found, as the command line says of what is saved', () => isRight(tab()));
  });
}

async function isRight(tab: Tab): Promise<void> {
  await click(tab, 'Trova le ore che mancano');
  await tab.seen('.found > .button.primary');
  await click(tab, 'Applica');
  await tab.until(() => document.querySelector('.verdict-panel .verdict-word')?.textContent?.trim() === 'CONFORME');
  // Where a browser asks for a place, nobody is there to answer.
  await tab.run(() => void delete (globalThis as { showSaveFilePicker?: unknown }).showSaveFilePicker);
  const { name, text } = await tab.handed(() => click(tab, 'Salva'));
  expect(name).toBe(FAULTY);
  const folder = mkdtempSync(join(tmpdir(), 'qualcheck-page-mending-'));
  writeFileSync(join(folder, name), text);
  const { stdout, code } = await qualcheck(['validate', name], { cwd: folder });
  rmSync(folder, { recursive: true });
  expect(stdout).toContain('✔ CONFORME');
  expect(code).toBe(0);
}
