/** What who is in a hurry does: the wrong file, a plan pasted over another, Ctrl+Z wherever one is, a plan from elsewhere. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { expect, it } from 'vitest';
import { ROOT } from '../../support/cli.ts';
import { click, drop, type Tab, verdict } from '../support.ts';

const read = (file: string) => readFileSync(join(ROOT, 'examples', file), 'utf8');
const RIGHT = read('basilicata-conforme.yaml');
const PNG = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13);
const STANDARD = read('standard-di-un-ente/ente/addetto-di-esempio.yaml');
const HOURS = '.unit input[data-mode="aula"]';

/** A plan on the desk, with its verdict, in the form. */
async function show(tab: Tab, file: string, content: string): Promise<void> {
  await drop(tab, file, content);
  await tab.until((name) => document.querySelector('.plan-file')?.textContent?.includes(name), file);
  await verdict(tab);
  await press(tab, '.view-form');
}

const press = (tab: Tab, selector: string) =>
  tab.run((selector) => document.querySelector<HTMLElement>(selector)?.click(), selector);

/** Until the text of the plan, as it is kept, is the one that is wanted. */
const becomes = (tab: Tab, text: string) =>
  tab.until(
    (text) => Object.values(localStorage).some((kept) => kept.includes(JSON.stringify(text).slice(1, -1))),
    text,
  );

const saved = (tab: Tab) =>
  tab.until(() => document.querySelector('.plan-file')?.textContent?.startsWith('salvato in'));
const unsaved = (tab: Tab) => tab.until(() => document.querySelector('.plan-file')?.textContent?.includes(' · '));

/** Pastes into the text, which has the focus. */
const paste = (tab: Tab, text: string) =>
  tab.run((text) => {
    const event = new Event('paste', { bubbles: true, cancelable: true });
    // Firefox lets no script fill a clipboard.
    Object.defineProperty(event, 'clipboardData', { value: { getData: () => text } });
    document.querySelector('.cm-content')?.dispatchEvent(event);
  }, text);

/** Types another number into the first field of hours that shows one. */
async function typeHours(tab: Tab): Promise<{ before: string; after: string }> {
  await press(tab, '.form-parts li:nth-child(3) button');
  await tab.seen(HOURS);
  const before = await tab.run((fields) => {
    const field = [...document.querySelectorAll<HTMLInputElement>(fields)].find(({ value }) => value !== '');
    field?.focus();
    field?.select();
    return field?.value ?? '';
  }, HOURS);
  const after = String(Number(before) + 1);
  await tab.type(after);
  await unsaved(tab);
  return { before, after };
}

const conforms = (tab: Tab) =>
  tab.until(() => document.querySelector('.verdict-panel .verdict-word')?.textContent?.trim() === 'CONFORME');

/** Until the field that one is in shows it. */
const focused = (tab: Tab, value: string) =>
  tab.until((value) => (document.activeElement as HTMLInputElement | null)?.value === value, value);

export function hurried(tab: () => Tab): void {
  it('the wrong file is told as what it is, and has no fields', async () => {
    await show(tab(), 'giusto.yaml', RIGHT);
    await drop(tab(), 'logo.yaml', PNG);
    await tab().until(() => document.querySelector('.said')?.textContent?.includes('«logo.yaml» non è un testo'));
    expect(await tab().run(() => document.querySelector('.plan-file')?.textContent)).toContain('giusto.yaml');
    await tab().run(() => {
      const dataTransfer = new DataTransfer();
      for (const name of ['uno.yaml', 'due.yaml']) dataTransfer.items.add(new File(['formato: x'], name));
      document.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    });
    await tab().until(() => document.querySelector('.said')?.textContent?.startsWith('Un piano alla volta'));
    await show(tab(), 'norma.yaml', STANDARD);
    await tab().seen('.form-broken');
    expect(
      await tab().run(() => [
        document.querySelector('h2')?.textContent,
        document.querySelectorAll('.plan-side input').length,
      ]),
    ).toEqual(['Questo testo non è un piano', 0]);
    // What was told of other files is told no more.
    expect(await tab().run(() => document.querySelector('.said')?.textContent)).toBe('');
  });

  it('a text that cannot be read leads to its line', async () => {
    const at = RIGHT.indexOf('\n  ');
    await show(tab(), 'tabulazioni.yaml', RIGHT.replace('\n  ', '\n\t'));
    await tab().seen('.form-broken');
    const line = String(RIGHT.slice(0, at).split('\n').length + 1);
    await click(tab(), 'Vai al testo');
    await tab().until(
      (line) => document.querySelector('.cm-lineNumbers .cm-activeLineGutter')?.textContent === line,
      line,
    );
  });

  it('a plan that is pasted over another can be undone', async () => {
    const other = read('campania-call-center-conforme.yaml');
    await show(tab(), 'incollato.yaml', RIGHT);
    await press(tab(), '.view-text');
    await tab().seen('.cm-content');
    await tab().run(() => document.querySelector<HTMLElement>('.cm-content')?.focus());
    await tab().press('Control+a');
    await paste(tab(), other);
    await tab().until(() => document.querySelector('.plan-title')?.textContent?.includes('call center'));
    await becomes(tab(), other);
    await conforms(tab());
    await click(tab(), 'Annulla');
    await saved(tab());
    // The title is that of the report, which may come after the text.
    await tab().until(() => !document.querySelector('.plan-title')?.textContent?.includes('call center'));
    expect(await tab().run(() => document.querySelector('.plan-title')?.textContent)).toContain(
      'assistenza telefonica',
    );
  });

  it('a text that no file of a plan may be is told so', async () => {
    await show(tab(), 'lungo.yaml', RIGHT);
    await press(tab(), '.view-text');
    await tab().seen('.cm-content');
    await tab().run(() => document.querySelector<HTMLElement>('.cm-content')?.focus());
    await tab().press('Control+End');
    await paste(tab(), `# ${'x'.repeat(100)}\n`.repeat(21_000));
    await tab().until(() => document.querySelector('.finding .say')?.textContent === 'file più grande di 2 MB');
    await click(tab(), 'Annulla');
    await conforms(tab());
  });

  it('Ctrl+Z in the form undoes what was done last, wherever one is', async () => {
    await show(tab(), 'annullato.yaml', RIGHT);
    const { before, after } = await typeHours(tab());
    await focused(tab(), after);
    await tab().press('Control+z');
    await saved(tab());
    await focused(tab(), before);
    await tab().press('Control+y');
    await unsaved(tab());
    await focused(tab(), after);
    // With the focus on a finding, or nowhere.
    await tab().run(() => (document.activeElement as HTMLElement).blur());
    await tab().press('Control+z');
    await saved(tab());
  });

  it('a plan in JSON is changed as one', async () => {
    const text = JSON.stringify(load(RIGHT), null, 2);
    await show(tab(), 'piano.json', text);
    await conforms(tab());
    const { before, after } = await typeHours(tab());
    await becomes(tab(), text.replace(`"aula": ${before}`, `"aula": ${after}`));
    await tab().press('Control+z');
    await saved(tab());
  });

  it('what is to be completed is to be written, and its comment goes by itself', async () => {
    const draft = RIGHT.replace(/^( {2}partecipanti: )\d+$/m, '$1 # da completare');
    await show(tab(), 'bozza.yaml', draft);
    const remedies = () =>
      tab().run(() => [...document.querySelectorAll('.remedy, .fault-remedy')].map((each) => each.textContent));
    // In the list of findings, and below the field.
    expect(await remedies()).toEqual(['→ scrivilo', '→ scrivilo']);
    await press(tab(), '.view-text');
    await tab().until(() => document.querySelector('.remedy')?.textContent === '→ scrivilo, e togli il commento');
    await press(tab(), '.view-form');
    await tab().seen('[id="f-corso.partecipanti"]');
    await tab().run(() => document.querySelector<HTMLElement>('[id="f-corso.partecipanti"]')?.focus());
    await tab().type('15');
    await becomes(tab(), draft.replace('partecipanti:  # da completare', 'partecipanti: 15'));
    await conforms(tab());
  });

  it('a standard that nobody has is exchanged for another in the form, and what is written stays', async () => {
    const stranger = RIGHT.replace(/^standard: .*$/m, 'standard: campania/di-nessuno');
    await show(tab(), 'sconosciuto.yaml', stranger);
    await tab().until(
      () => document.querySelector('.remedy')?.textContent === '→ scegli uno standard nella parte «Corso» del modulo',
    );
    await click(tab(), 'Vai al punto · riga 5');
    await tab().until(() => document.activeElement?.id === 'f-standard');
    await tab().run(() => {
      const choice = document.querySelector<HTMLSelectElement>('#f-standard');
      if (choice === null) return;
      choice.value = 'basilicata/operatore-assistenza-telefonica';
      choice.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await conforms(tab());
    await becomes(tab(), RIGHT);
  });
}
