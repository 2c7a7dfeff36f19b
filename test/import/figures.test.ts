/** Figures with their unit and all their words: what counts, what counts and is told, what is no figure. */
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/format/document.ts';
import { type Standard, standardFormat } from '../../src/format/standard.ts';
import { figureOf } from '../../src/import/fields/figures.ts';
import { readPage } from '../../src/import/page.ts';
import { standardYaml } from '../../src/import/write/yaml.ts';
import { LEVELS, SOURCES, sourceText } from '../support/pages/sources.ts';

const [BASILICATA] = SOURCES;

describe('a figure', () => {
  it.each([
    ['600', 'hours', 'floor', 600],
    ['1.200', 'hours', 'floor', 1200],
    ['7,5', 'hours', 'floor', 7.5],
    ['20 ore', 'hours', 'floor', 20],
    ['20h', 'hours', 'floor', 20],
    ['almeno 20 ore', 'hours', 'floor', 20],
    ['20 (ore)', 'hours', 'floor', 20],
    ['20 %', 'percent', 'cap', 20],
    ['20%', 'percent', 'cap', 20],
    ['max 20 per cento', 'percent', 'cap', 20],
    ['fino al 20%', 'percent', 'cap', 20],
    ['18 anni compiuti', 'years', 'floor', 18],
    ['EQF 4', 'level', 'either', 4],
  ] as const)('is whole in «%s» (%s)', (text, unit, side, value) => {
    expect(figureOf(text, unit, side)).toEqual({ value, softened: false });
  });

  it.each([
    ['20 ore circa', 'hours', 'floor', 20],
    ['240 (riducibili a 120 per i lavoratori occupati)', 'hours', 'floor', 240],
    ['240, salvo deroga', 'hours', 'floor', 240],
    ['200-240', 'hours', 'floor', 200],
    ['200/240 ore', 'hours', 'floor', 200],
    ['da confermare', 'hours', 'floor', undefined],
    ['10 – 20 %', 'percent', 'cap', 20],
    ['20% delle ore teoriche', 'percent', 'cap', 20],
    ['18 anni (16 per gli apprendisti)', 'years', 'floor', 18],
    ['20 ore, di cui 8 in FaD', 'hours', 'floor', 20],
    ['20 *', 'hours', 'floor', 20],
  ] as const)('is told, and kept where it is one, in «%s» (%s)', (text, unit, side, value) => {
    expect(figureOf(text, unit, side)).toEqual(value === undefined ? undefined : { value, softened: true });
  });

  it.each([
    ['15O', 'hours', 'floor'],
    ['l50', 'hours', 'floor'],
    ['72 ore', 'percent', 'cap'],
    ['40%', 'hours', 'floor'],
    ['20 giorni', 'hours', 'floor'],
    ['30 minuti', 'hours', 'floor'],
    ['20-40 %', 'hours', 'floor'],
    ['circa 20 ore', 'hours', 'floor'],
    ['fino a 240', 'hours', 'floor'],
    ['max 240', 'hours', 'floor'],
    ['almeno 20%', 'percent', 'cap'],
    ['venti ore', 'hours', 'floor'],
    ['20 20', 'hours', 'floor'],
    ['1.20.300', 'hours', 'floor'],
    ['secondo convenzione', 'hours', 'floor'],
    ['6 mesi', 'years', 'either'],
  ] as const)('is none in «%s» (%s)', (text, unit, side) => {
    expect(figureOf(text, unit, side)).toBeUndefined();
  });
});

/** The standard of the Basilicata page with other words in a field. */
async function withField(field: RegExp, words: string): Promise<Standard> {
  const text = sourceText(BASILICATA).replace(field, `$1${words}`);
  const { value } = await readPage(new TextEncoder().encode(text), { levels: LEVELS });
  const document = readDocument<Standard>(standardYaml(value, []), standardFormat);
  if (document.value === undefined) throw new Error(JSON.stringify(document.findings));
  return document.value;
}
const placesOf = ({ da_confermare = [] }: Standard) => da_confermare.flatMap(({ voci = [] }) => voci);

describe('a page', () => {
  it('whose figure is softened keeps it to be confirmed, and a person is told the words', async () => {
    const words = '240 (riducibili a 120 per i lavoratori occupati)';
    const standard = await withField(/(Durata minima stage in impresa \(ore\)\s+)240/, words);
    expect(standard.ore?.stage).toMatchObject({ minimo: 240 });
    expect(placesOf(standard)).toContain('ore.stage');
    const told = standard.da_verificare?.find(({ id }) => id === 'cifra-1');
    expect(told?.guardare.it).toContain(words);
  });

  it('whose unit has one keeps it too, with the cap that rests on it', async () => {
    const standard = await withField(/(Durata Minima \(ore\)\s+)20(?=\s)/, '20 ore circa');
    const [unit] = standard.unita_formative;
    expect(unit?.ore).toMatchObject({ totale: { minimo: 20 }, fad: { massimo_percentuale: 20 } });
    expect(placesOf(standard)).toContain('unita_formative[0].ore.totale.minimo');
    expect(standard.da_verificare).toContainEqual(expect.objectContaining({ id: 'cifra-1', unita: ['17_CTR'] }));
  });

  it.each([
    [
      'a share in hours',
      /(Percentuale massima di FaD sulla durata minima di aula e laboratorio\s+)20/,
      '72 ore',
      'fad',
    ],
    ['hours as a share', /(Durata minima stage in impresa \(ore\)\s+)240/, '40%', 'stage'],
    ['a letter for a digit', /(Durata minima stage in impresa \(ore\)\s+)240/, '24O', 'stage'],
  ] as const)('with %s has no such figure, and a person looks at the field', async (_, field, words, measure) => {
    const standard = await withField(field, words);
    expect(standard.ore?.[measure]).toBeUndefined();
    const told = standard.da_verificare?.find(({ id }) => id === 'valore-1');
    expect(told?.guardare.it).toContain(words);
    expect(placesOf(standard).some((place) => place.startsWith('da_verificare['))).toBe(true);
  });
});

describe('an entry title of a field', () => {
  const [, PRINT] = SOURCES;
  const entry = async (prose: string) => {
    const text = sourceText(PRINT)
      .replace(/^(Requisiti minimi di ingresso dei partecipanti\t).*$/m, `$1${prose}`)
      .replace(/^(Grado minimo d'istruzione previsto\t).*$/m, '$1Diploma di scuola secondaria superiore');
    const { value } = await readPage(new TextEncoder().encode(text), { levels: LEVELS });
    const { titolo, titolo_altro_campo: other } = (value['ingresso'] ?? {}) as Record<string, { minimo: string }>;
    return { titolo: titolo?.minimo, other: other?.minimo };
  };

  it('is the norm where the prose names no other', async () => {
    expect(await entry('Possesso della patente di guida.')).toEqual({ titolo: 'diploma', other: undefined });
    const same = 'Possesso di diploma di scuola secondaria superiore, salvo quanto deciso caso per caso.';
    expect(await entry(same)).toEqual({ titolo: 'diploma', other: undefined });
  });

  it('only warns where the prose names another, in words that nobody understood', async () => {
    const prose = "Avere assolto l'obbligo di istruzione, oppure avere compiuto 18 anni.";
    expect(await entry(prose)).toEqual({ titolo: undefined, other: 'diploma' });
  });
});
