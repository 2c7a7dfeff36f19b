/** A first plan brought to conformity by the form alone, with no other tool than the keyboard. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type OpenBrowser, openBrowser, type Tab, verdict } from './support.ts';

/** Presses Tab until what is wanted has the focus: its id, the name of its choices, or a part of what it says. */
async function reach(tab: Tab, wanted: string): Promise<void> {
  for (let presses = 0; presses < 400; presses++) {
    await tab.press('Tab');
    const isThere = await tab.run((wanted) => {
      const at = document.activeElement as HTMLInputElement | null;
      const said = at?.tagName === 'BUTTON' || at?.tagName === 'SUMMARY' ? (at.ariaLabel ?? at.textContent ?? '') : '';
      return at?.id === wanted || at?.name === wanted || said.includes(wanted);
    }, wanted);
    if (isThere) return;
  }
  throw new Error(`no way to «${wanted}» by keyboard`);
}

async function fill(tab: Tab, id: string, text: string): Promise<void> {
  await reach(tab, `f-${id}`);
  await tab.type(text);
}

/** From «not yet» to «yes». */
async function sayYes(tab: Tab, id: string): Promise<void> {
  await reach(tab, `f-${id}`);
  await tab.press('ArrowRight');
}

async function act(tab: Tab, wanted: string, key = 'Enter'): Promise<void> {
  await reach(tab, wanted);
  await tab.press(key);
}

describe.skipIf(!BROWSERS.chromium)('the form', () => {
  let browser: OpenBrowser;
  let tab: Tab;
  beforeAll(async () => {
    browser = await openBrowser('chromium');
    tab = await browser.tab();
    await tab.seen('.standard');
  });
  afterAll(() => browser.close());

  it('brings a first plan from nothing to conformity, by keyboard alone', async () => {
    await act(tab, 'Comincia un piano: Operatore di assistenza telefonica alla clientela, Basilicata');
    await tab.seen('.form');
    await verdict(tab);
    await reach(tab, 'f-titolo');
    await tab.press('End');
    await tab.type(' 2027');
    await fill(tab, 'soggetto.denominazione', 'Ente di formazione');
    await sayYes(tab, 'soggetto.accreditato_fad');
    await fill(tab, 'corso.descrizione', 'Prepara all’assistenza telefonica.');
    await fill(tab, 'corso.inizio', '01112027');
    await fill(tab, 'corso.fine', '06302027');
    await fill(tab, 'corso.partecipanti', '15');
    await act(tab, 'Avanti: Ingresso');
    await sayYes(tab, 'ingresso.documentazione_agli_atti');
    await act(tab, 'Docenti');
    await act(tab, 'Aggiungi: Docenti');
    await sayYes(tab, 'docenti[0].mondo_del_lavoro');
    await fill(tab, 'docenti[0].esperienza_anni', '5');
    await sayYes(tab, 'docenti[0].titolo_studio_adeguato');
    await act(tab, 'Avanti: Sedi');
    await act(tab, 'Aggiungi: Sedi');
    await fill(tab, 'sedi[0].posti', '15');
    await act(tab, 'Aggiungi: Sedi');
    await fill(tab, 'sedi[1].posti', '15');
    await act(tab, 'Unità');
    for (const [index, code] of ['17_CTR', '20_CTR', '21_CTR', '22_CTR'].entries()) {
      await act(tab, `Docenti e altro: ${code}`);
      await act(tab, `f-unita_formative[${index}].docenti`, ' ');
      if (index % 2 === 1) await fill(tab, `unita_formative[${index}].lingue`, index === 1 ? 'en, fr' : 'en');
    }
    await act(tab, 'Avanti: Contenuti');
    for (const index of [0, 1, 2, 3]) {
      for (const kind of ['conoscenze', 'abilita']) await act(tab, `f-unita_formative[${index}].${kind}`, ' ');
    }
    await act(tab, 'Avanti: Competenze chiave');
    for (const [index, code] of ['05_KC', '04_KC', '07_KC'].entries()) {
      await act(tab, `Docenti e altro: ${code}`);
      await act(tab, `f-competenze_chiave[${index}].docenti`, ' ');
    }
    await act(tab, 'Valutazione');
    for (const index of [0, 1, 2, 3]) await fill(tab, `unita_formative[${index}].verifica`, 'prova scritta');
    await tab.press('Tab');
    await tab.until(() => document.querySelector('.verdict-panel .verdict-word')?.textContent?.trim() !== 'INCOMPLETO');
    expect(await verdict(tab)).toBe('CONFORME');
    expect(browser.asked).toEqual([]);
    expect(tab.errors).toEqual([]);
  });
});
