/** What the words of a unit set: items of a list, languages, what its assessment asks. */
import { describe, expect, it } from 'vitest';
import { Draft } from '../../src/import/draft.ts';
import { itemsOf } from '../../src/import/fields/values.ts';
import { readActivities, readLanguages, readTrial } from '../../src/import/prose/units.ts';
import { Sheet } from '../../src/import/sheet.ts';

const items = (...lines: string[]) =>
  itemsOf(
    lines.map((text, index) => ({ text, line: { number: index + 1, text } })),
    new Sheet([]),
  );

describe('a numbered list', () => {
  it('goes on over an enumeration of an item', () => {
    expect(items('1. Lavare: 1. a secco, 2. a umido')).toEqual(['Lavare: 1. a secco, 2. a umido']);
    expect(items('1. Lavare: 1. a secco,', '2. a umido', '2. Stirare')).toEqual([
      'Lavare: 1. a secco, 2. a umido',
      'Stirare',
    ]);
    expect(items('1. Tessuti', '2. Lavare: 1. a secco, 2. a umido, 3. a vapore', '3. Stirare')).toEqual([
      'Tessuti',
      'Lavare: 1. a secco, 2. a umido, 3. a vapore',
      'Stirare',
    ]);
  });

  it('of small letters is a list all the same', () => {
    expect(items('1. lavare a secco 2. stirare 3. piegare')).toEqual(['lavare a secco', 'stirare', 'piegare']);
    expect(items('1. lavare', '2. stirare')).toEqual(['lavare', 'stirare']);
  });
});

/** The languages of a unit with one item, and what goes to a person. */
function languages(item: string) {
  const draft = new Draft(new Sheet([]));
  draft.set('unita_formative', [{ codice: 'A1', abilita: [item] }]);
  draft.set('etichette_unita.abilita', 'Abilità');
  readLanguages(draft);
  const [unit] = draft.get<{ lingue?: Record<string, unknown> }[]>('unita_formative') ?? [];
  const { campo: _, frase: __, ...asked } = unit?.lingue ?? {};
  return { asked, told: draft.get<{ frase: string }[]>('da_verificare')?.map(({ frase }) => frase) ?? [] };
}

describe('languages', () => {
  it.each([
    ['Comunicare in lingua inglese', { richieste: ['en'] }],
    ['Comunicare in inglese e francese', { richieste: ['en', 'fr'] }],
    ['Usare la lingua inglese, francese e tedesca', { richieste: ['en', 'fr', 'de'] }],
    ["Rispondere in inglese e in un'altra lingua straniera europea", { richieste: ['en'], altre_europee: 1 }],
    ['Lingua straniera, livello B1', { altre: 1 }],
  ])('of «%s» are asked for', (item, asked) => {
    expect(languages(item)).toEqual({ asked, told: [] });
  });

  it.each([
    'Comunicare in lingua inglese o francese',
    'Comunicare in inglese oppure in tedesco',
    'Comunicare in lingua inglese e/o francese',
    'Comunicare in lingua inglese/francese',
    'Comunicare eventualmente in lingua inglese',
    'Lingua straniera (facoltativa)',
  ])('of «%s» are left to choose, and go to a person', (item) => {
    expect(languages(item)).toEqual({ asked: {}, told: [item] });
  });
});

describe('the trial of a unit', () => {
  it.each([
    ['Per almeno tre situazioni, di cui una in lingua straniera', { situazioni: 3, caratteri: ['lingua_straniera'] }],
    ['Per almeno tre tipologie di situazioni, di cui una di reclamo o una in lingua straniera', { situazioni: 3 }],
    ['Per almeno due situazioni, nel tempo assegnato', { situazioni: 2, tempo: true }],
  ])('is as many situations as «%s» says', (text, trial) => {
    const { frase: _, ...read } = readTrial(text) ?? {};
    expect(read).toEqual(trial);
  });

  it.each([
    'Per almeno due o tre situazioni, simulazione',
    'Per almeno tre situazioni, ridotte a due per gli occupati',
    'Per almeno tre situazioni, salvo diversa indicazione della commissione',
    'Per almeno tre situazioni, nessuna in lingua straniera',
    'Per quindici situazioni',
  ])('of «%s» is a person’s', (text) => {
    expect(readTrial(text)).toBeUndefined();
  });

  it('asks for an activity only where its words do not take it back', () => {
    expect(readActivities('simulare e motivare le scelte', '')?.value['richieste']).toEqual([
      'simulazione',
      'motivazione',
    ]);
    expect(readActivities('simulare e motivare le scelte, se richiesto', '')).toBeUndefined();
    expect(readActivities('', 'simulazione di una vendita oppure colloquio')).toBeUndefined();
  });
});
