/** A first plan brought to conformity by the form alone, with no other tool than the keyboard. */
import { expect, it } from 'vitest';
import { atStart, findings, type Tab, verdict } from '../support.ts';

/**
 * How many stops the focus is from what is wanted: its id, the name of its choices, or a part of what it says. In the page;
 * a field may hold more stops than one, so it may be farther.
 */
function distance(wanted: string): number {
  const isWanted = (each: HTMLElement) => {
    const { id, name } = each as HTMLInputElement;
    const isSaid = each.tagName === 'BUTTON' || each.tagName === 'SUMMARY';
    return id === wanted || name === wanted || (isSaid && (each.ariaLabel ?? each.textContent ?? '').includes(wanted));
  };
  const isStop = (each: HTMLElement) => {
    if (each.tabIndex < 0 || each.matches(':disabled') || !each.checkVisibility()) return false;
    const { type, name, checked } = each as HTMLInputElement;
    return type !== 'radio' || checked || document.querySelector(`[name="${name}"]:checked`) === null;
  };
  const at = document.activeElement as HTMLElement;
  const all = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]'),
  ];
  const stops = all.filter((each) => each === at || isStop(each));
  const from = stops.indexOf(at);
  const ways = stops.flatMap((each, index) => (isWanted(each) ? [index - from] : []));
  return ways.sort((one, other) => Math.abs(one) - Math.abs(other))[0] ?? Number.NaN;
}

/** Presses Tab, or Shift and Tab, until what is wanted has the focus. */
async function reach(tab: Tab, wanted: string): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    const steps = await tab.run(distance, wanted);
    if (steps === 0) return;
    await tab.step(Number.isNaN(steps) ? 1 : steps);
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
  // What is opened or added takes the focus when it is drawn.
  await tab.run(() => new Promise<void>((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn()))));
}

export function newPlan(tab: () => Tab): void {
  it('brings a first plan from nothing to conformity, by keyboard alone', () => byKeyboard(tab()));
}

async function byKeyboard(tab: Tab): Promise<void> {
  await atStart(tab);
  await tab.seen('.standard');
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
  await tab
    .until(() => document.querySelectorAll('.verdict-panel .finding').length === 0)
    .catch(async () => {
      expect(await findings(tab)).toEqual([]);
    });
  expect(await verdict(tab)).toBe('CONFORME');
}
