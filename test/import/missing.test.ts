/** What a page lacks: told all at once and nothing written, or kept with the standard where it is wanted all the same. */
import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/import/page.ts';
import { Refused } from '../../src/import/sheet.ts';
import { qualcheck } from '../support/cli.ts';
import { LEVELS, SOURCES, sourceFile, sourceText } from '../support/pages/sources.ts';

const [BASILICATA, PRINT, SHEET] = SOURCES;
const LAZIO = SOURCES.find((id) => id.startsWith('lazio/')) ?? SHEET;
const importing = (text: string, partial = false) =>
  readPage(new TextEncoder().encode(text), { levels: LEVELS, partial });
const lacking = async (text: string) => {
  const refused = await importing(text).catch((error: unknown) => error);
  return refused instanceof Refused && refused.refusal.is === 'incomplete' ? refused.refusal.missing : undefined;
};
const TOTAL = 'Durata minima complessiva del percorso (ore)';
const withoutTotal = (text: string) => text.replace(/^.*Durata minima complessiva del percorso \(ore\).*$/gm, '');
const without = (text: string, label: RegExp, at: number) => {
  const lines = text.split('\n');
  const found = lines.flatMap((line, index) => (label.test(line) ? [index] : []));
  return lines.filter((_, index) => index !== found[at]).join('\n');
};

describe('a page that lacks something', () => {
  it('is refused with all that it lacks', async () => {
    const cut = withoutTotal(sourceText(BASILICATA));
    expect(await lacking(cut)).toEqual([TOTAL]);
    const more = cut.slice(0, cut.lastIndexOf('UF-KC Correlata'));
    expect(await lacking(more)).toEqual(['UF-KC 07_KC', TOTAL]);
    expect(await lacking(withoutTotal(sourceText(SHEET)))).toEqual([TOTAL]);
    expect(await lacking(without(sourceText(BASILICATA), /^\s*Durata Minima \(ore\)/, 1))).toEqual([
      'Durata Minima (ore) (UF-KC 20_CTR)',
    ]);
  });

  it('is refused where one unit lacks the label of what it teaches: its items are in another list', async () => {
    expect(await lacking(without(sourceText(BASILICATA), /^\s*Conoscenze/, 1))).toEqual(['Conoscenze (UF-KC 20_CTR)']);
    expect(await lacking(without(sourceText(SHEET), /^Abilità$/, 4))).toEqual(['Abilità (n. 2)']);
  });

  it('is refused where the head of a unit is lost: its fields follow those of the unit before', async () => {
    const bare = without(sourceText(BASILICATA), /^\s*UF-KC Correlata/, 1).replace(/^\s*2\s+U\.?F\.?.*$/m, '');
    expect(await lacking(bare)).toEqual(expect.arrayContaining([expect.stringContaining('UF-KC Correlata (dopo')]));
    expect(await lacking(without(sourceText(SHEET), /^Codice 12/, 1))).toEqual(
      expect.arrayContaining(['Dettaglio unità formativa (dopo la n. 1)']),
    );
  });

  it('is refused where a unit of a profile has lost its result, its knowledge or its abilities', async () => {
    const profile = sourceText(LAZIO);
    expect(await lacking(profile)).toBeUndefined();
    expect(await lacking(profile.replace("RISULTATO ATTESO DALL'ESERCIZIO DELLA COMPETENZA", ''))).toEqual([
      "RISULTATO ATTESO DALL'ESERCIZIO DELLA COMPETENZA (UC n. 1)",
    ]);
    expect(await lacking(profile.replace("ABILITA'", ''))).toEqual(['ABILITÀ (UC n. 1)']);
    expect(await lacking(profile.replace('UNITÀ DI COMPETENZA', ''))).toEqual(['UNITÀ DI COMPETENZA (UC n. 1)']);
  });

  it('that each page prints and that may set nothing is read, and a person is told', async () => {
    const told = async (text: string) => {
      const { value } = await importing(text);
      const reasons = (value['da_confermare'] ?? []) as { perche: { it: string } }[];
      return reasons.flatMap(({ perche }) => /manca «(.+?)»/.exec(perche.it)?.[1] ?? []);
    };
    for (const source of [BASILICATA, PRINT, SHEET]) expect(await told(sourceText(source))).toEqual([]);
    expect(await told(without(sourceText(BASILICATA), /^\s*Gestione dei crediti formativi/, 0))).toEqual([
      'Gestione dei crediti formativi',
    ]);
    expect(await told(without(sourceText(SHEET), /^Percentuale Assenza massima/, 0))).toEqual([
      'Percentuale Assenza massima consentita',
    ]);
  });

  it('is read where part of it is wanted, with what it lacks to be confirmed', async () => {
    const { value, missing } = await importing(withoutTotal(sourceText(BASILICATA)), true);
    expect(missing?.missing).toEqual([TOTAL]);
    const [first] = value['da_confermare'] as { perche: { it: string } }[];
    expect(first?.perche.it).toContain(`manca «${TOTAL}»`);
    // Without any unit there is no standard.
    const text = sourceText(PRINT);
    await expect(importing(text.slice(0, text.indexOf("DETTAGLIO UNITA' FORMATIVA n.1")), true)).rejects.toThrow();
    expect((await importing(sourceText(BASILICATA), true)).missing).toBeUndefined();
  });

  it('exits 2 and names the option, or 0 with a warning', async () => {
    const input = withoutTotal(sourceText(BASILICATA));
    const refused = await qualcheck(['import', '-'], { input });
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('--parziale');
    const read = await qualcheck(['import', '-', '--parziale'], { input });
    expect(read.code).toBe(0);
    expect(read.stderr).toContain(`avvertenza: la pagina non è intera`);
    expect((await qualcheck(['import', sourceFile(BASILICATA), '--parziale'])).stderr).not.toContain('avvertenza');
  });
});

describe('labels of Campania', () => {
  it('are read in their other forms', async () => {
    const plain = (await importing(sourceText(SHEET))).value['unita_formative'] as Record<string, unknown>[];
    const text = sourceText(SHEET)
      .replaceAll('Descrizione della performance da osservare', 'Risultato atteso')
      .replaceAll(/^Conoscenze$/gm, 'Conoscenze/contenuti');
    const read = (await importing(text)).value['unita_formative'] as Record<string, unknown>[];
    for (const key of ['risultato_atteso', 'abilita', 'conoscenze', 'ore'])
      expect(read.map((unit) => unit[key])).toEqual(plain.map((unit) => unit[key]));
  });

  it('of limits, of the variation and of distance learning are read in theirs', async () => {
    const text = sourceText(PRINT)
      .replace(/^(?=Note \(eventuali\))/m, 'Vincoli (eventuali)\tSolo in laboratorio\n')
      .replace(
        /^Note \(eventuali\)/gm,
        "Durata minima (ore)\t20\nPercentuale di variazione consentita in aumento e/o diminuzione della durata minima dell'UF\t15\n$&",
      )
      .replace(/^(Durata delle attività formative rivolte alle KC.*)$/m, '$1\nFaD delle attività KC (%)\t40');
    const { value, leftOver } = await importing(text);
    expect(leftOver).toEqual([]);
    const [first] = value['unita_formative'] as Record<string, unknown>[];
    expect(first?.['vincoli']).toBe('Solo in laboratorio');
    expect(first?.['ore']).toEqual({ totale: { minimo: 20, variazione_percentuale: 15 } });
    const checks = value['da_verificare'] as { id: string; campo: string; guardare: { it: string } }[];
    expect(checks).toContainEqual(expect.objectContaining({ frase: 'Solo in laboratorio' }));
    expect(checks.find(({ id }) => id === 'fad-kc')?.guardare.it).toContain('«40»');
  });

  it('are not needed for the name, which is the title too', async () => {
    const text = sourceText(SHEET).replace(/^Denominazione Standard Formativo.*$/m, '');
    expect((await importing(text)).value['denominazione']).toMatchObject({
      testo: ((await importing(sourceText(SHEET))).value['denominazione'] as { testo: string }).testo,
    });
  });
});
