/** Nothing silent: every line is used or told, every damage mended is told, every guess is marked. */
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/format/document.ts';
import { type Standard, standardFormat } from '../../src/format/standard.ts';
import { unconfirmed } from '../../src/format/unconfirmed.ts';
import { importSheet, readPage } from '../../src/import/page.ts';
import { readProse } from '../../src/import/prose/read.ts';
import { readSheet } from '../../src/import/read/bytes.ts';
import { Sheet } from '../../src/import/sheet.ts';
import { standardYaml } from '../../src/import/write/yaml.ts';
import { openNorms, validate } from '../../src/index.ts';
import { inconsistencies } from '../../src/norms/consistency/index.ts';
import { LEVELS, SOURCES, sourceText } from '../support/pages/sources.ts';
import { SCALES } from '../support/plans.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const imported = (text: string) => readPage(bytes(text), { levels: LEVELS });
const [BASILICATA, , SHEET, , ATLANTE] = SOURCES;

describe('lines', () => {
  // A line that belongs nowhere, put after every tenth line of each source, is told wherever it stands, or is kept.
  it.each(SOURCES)('that belong nowhere are told, or kept, in %s', async (id) => {
    const lines = sourceText(id).split('\n');
    const lost: number[] = [];
    for (let at = 10; at < lines.length; at += 10) {
      const stranger = `Zzz xyz${at} qqq`;
      const text = [...lines.slice(0, at), stranger, ...lines.slice(at)].join('\n');
      const { value, leftOver } = await imported(text).catch(() => ({ value: stranger, leftOver: [] }));
      const told = leftOver.some((line) => line.text.includes(`xyz${at}`) && line.number === at + 1);
      if (!told && !JSON.stringify(value).includes(`xyz${at}`)) lost.push(at + 1);
    }
    expect(lost).toEqual([]);
  });

  it('are each counted by what became of them', async () => {
    const sheet = await readSheet(bytes(`${sourceText(BASILICATA)}\nRiga in più\n`));
    const { leftOver, lines } = importSheet(sheet, { levels: LEVELS });
    expect(leftOver.map(({ number, text }) => `${number}: ${text}`)).toEqual(['131: Riga in più']);
    expect(lines).toBe(129);
  });
});

describe('a figure that says more than a number', () => {
  // Without columns the field before ends where the label begins, whatever follows it.
  const flow = sourceText(BASILICATA)
    .replace(/\n +(?=\S)/g, '\n')
    .replace(/(Durata Minima \(ore\)|Vincoli)\s+(?=\S)/g, '$1   ');

  it('is a field of its own, left to a person, after a text without columns', async () => {
    const { value } = await imported(flow.replace('Durata Minima (ore)   20', 'Durata Minima (ore)   20 ore circa'));
    const [unit] = value['unita_formative'] as Record<string, unknown>[];
    expect(unit?.['vincoli']).not.toContain('Durata');
    expect(JSON.stringify(value['da_verificare'])).toContain('Durata Minima (ore): 20 ore circa');
  });

  it('and what is said of it in a sentence is no field', async () => {
    const { value } = await imported(
      flow.replace('Vincoli   La %', 'Vincoli   Vedi Durata Minima (ore) e FAD Max. La %'),
    );
    const [unit] = value['unita_formative'] as Record<string, unknown>[];
    expect(unit?.['vincoli']).toContain('Vedi Durata Minima (ore) e FAD Max.');
  });

  it('and a field in the midst of the text of another is refused by name', async () => {
    const page = imported(flow.replace(/\n\s*Durata Minima \(ore\) {3}20\n/, ' Durata Minima (ore) 20\n'));
    await expect(page).rejects.toMatchObject({ refusal: { is: 'incomplete', swallowed: ['Durata Minima (ore)'] } });
  });
});

describe('damage', () => {
  it.each([
    ['an accent lost', 'Gestione delle attivita? di centralino', 'lost-accent', 'attività'],
    ['letters read in another encoding', 'Gestione delle attivitÃ\u00a0 di centralino', 'wrong-encoding', 'attività'],
    ['a sign of an unreadable letter', 'Gestione delle attivit\ufffd di centralino', 'lost-accent', 'attività'],
  ])('%s is mended and told', async (_what, printed, damage, mended) => {
    const text = sourceText(BASILICATA).replace('Gestione delle attivita? di centralino', printed);
    const { mends, value } = await imported(text);
    expect(mends.map((mend) => mend.damage)).toContain(damage);
    expect(JSON.stringify(value['classificazione'])).toContain(`Gestione delle ${mended} di centralino`);
  });

  it('leaves a question alone', async () => {
    const sheet = await readSheet(bytes('Quale data? Oggi.\n'));
    expect(sheet.lines.map(({ text }) => text)).toEqual(['Quale data? Oggi.']);
    expect(sheet.mends).toEqual([]);
  });

  it('of columns glued together is mended only where it is certain', async () => {
    const { mends } = await imported(sourceText(SHEET));
    expect(mends).toContainEqual({
      number: 128,
      damage: 'glued-columns',
      before: '1° Anno250NO',
      after: '1° Anno | 250 | NO',
    });
    // One cross of two, without its column: whose it is nobody can tell, and the row is told.
    const lost = sourceText(ATLANTE).replace('Friuli Venezia Giulia\t1\tX', 'Friuli Venezia Giulia 1 X');
    const { leftOver } = await imported(lost);
    expect(leftOver.map(({ text }) => text)).toContainEqual(expect.stringContaining('Friuli Venezia Giulia 1 X'));
  });
});

describe('prose', () => {
  const nothing = new Set<string>();

  it('that asks more than is known goes to a person, whole', () => {
    const text = 'Docenti qualificati, provenienti per almeno il 60% dal mondo del lavoro e residenti in regione';
    const { norms, unread } = readProse('risorse', text, nothing);
    expect(norms).toEqual([]);
    expect(unread).toEqual([{ sentence: text }]);
  });

  it.each([
    ['ingresso', 'Non è ammessa alcuna deroga, salvo autorizzazione della Giunta'],
    ['ingresso', 'Il possesso della laurea è titolo preferenziale'],
    ['ingresso', 'Non è richiesto il possesso della licenza media'],
    ['ingresso', 'Possesso della qualifica professionale oppure di tre anni di esperienza'],
    ['ingresso', 'Possesso della licenza media o possesso della laurea'],
    [
      'valutazione',
      'la frequenza di almeno l’80% delle ore complessive del percorso formativo, ridotta al 70% nei casi gravi',
    ],
  ] as const)('that takes back what it says is a person’s, whole: %s, %s', (key, text) => {
    const { norms, unread } = readProse(key, `${text}.`, nothing);
    expect(norms).toEqual([]);
    expect(unread).toEqual([{ sentence: text }]);
  });

  it('that takes back one of two sentences read together leaves both to a person', () => {
    const text =
      "Tale conoscenza deve essere verificata attraverso un test di ingresso. In alternativa, l'obbligo si può considerare assolto in caso di presentazione, da parte del cittadino, di certificazione riconosciuta a livello nazionale e internazionale, salvo controlli";
    const { norms, unread } = readProse('ingresso', text, nothing);
    expect(norms).toEqual([]);
    expect(unread).toHaveLength(2);
  });

  it('that is not known sets nothing', () => {
    const { norms, unread } = readProse('ingresso', 'Possesso di buona volontà. Conoscenza delle lingue', nothing);
    expect(norms).toEqual([]);
    expect(unread.map(({ sentence }) => sentence)).toEqual(['Possesso di buona volontà', 'Conoscenza delle lingue']);
  });

  it('takes its figures from the words, whatever they are', () => {
    const { norms } = readProse(
      'valutazione',
      "la frequenza di almeno l'72% delle ore complessive del percorso formativo",
      nothing,
    );
    expect(norms[0]?.value).toMatchObject({ minimo_percentuale: 72 });
  });

  it('is quoted as it is written, apostrophes and accents too', () => {
    const { norms } = readProse('ingresso', 'Non e` ammessa alcuna deroga', nothing);
    expect(norms[0]?.value).toMatchObject({ ammesse: false, frase: 'Non e` ammessa alcuna deroga' });
  });
});

describe('what was inferred', () => {
  it('is in the file, and check-standards warns of it at its place', async () => {
    const { value: tree } = await imported(sourceText(SHEET));
    const { value } = readDocument(standardYaml(tree, []), standardFormat);
    const standard = value as Standard;
    const places = (standard.da_confermare ?? []).flatMap(({ voci = [] }) => voci);
    expect(places).toContain('unita_formative[0].alias');
    const found = inconsistencies({ standard, scales: SCALES }).filter(({ check }) => check === 'to-confirm');
    expect(found.map(({ values }) => values['place'])).toEqual(places);
    expect(found.every(({ level }) => level === 'warning')).toBe(true);
    expect(found.map(({ at }) => at)).toContainEqual(['unita_formative', 0, 'alias']);
  });

  it('and what was not understood stays until a person strikes it, in check-standards and at the verdict', async () => {
    const { value } = await imported(`${sourceText(BASILICATA)}\nRiga in più\n`);
    const yaml = standardYaml({ ...value, id: 'prova/operatore' }, []);
    const standard = readDocument(yaml, standardFormat).value as Standard;
    const left = standard.da_confermare?.at(-1);
    expect(left?.righe).toEqual([{ riga: 131, testo: 'Riga in più' }]);
    const told = inconsistencies({ standard, scales: SCALES }).filter(({ values }) => values['words'] !== undefined);
    expect(told).toMatchObject([
      { check: 'to-confirm', level: 'warning', values: { words: 'Riga in più', number: '131' } },
    ]);

    const plan = 'formato: qualcheck/piano@1\ntitolo: x\nstandard: prova/operatore\nunita_formative: []\n';
    const of = async (text: string) => {
      const norms = await openNorms({ texts: [{ file: 'standard.yaml', text }] });
      return (await validate(plan, { norms })).plans[0]?.unconfirmed;
    };
    const all = unconfirmed(standard).length;
    expect(await of(yaml)).toBe(all);
    const { da_confermare: _, ...struck } = value;
    expect(await of(standardYaml({ ...struck, id: 'prova/operatore' }, []))).toBeUndefined();
    const { da_confermare: kept = [], ...rest } = standard;
    const less = { ...rest, da_confermare: kept.slice(0, -1) };
    expect(await of(standardYaml(less as never, []))).toBe(all - 1);
  });

  it('may not name a place that is not there', () => {
    const yaml = `${standardYaml({ formato: 'qualcheck/standard@1', id: 'a/b', tipo: 'profilo', regione: 'x', fonte: { autorita: 'x', documento: 'y' }, denominazione: { testo: 'x', campo: 'y' }, classificazione: {}, unita_formative: [{ codice: '1', denominazione: 'x' }], da_confermare: [{ perche: { it: 'x', en: 'x' }, voci: ['unita_formative[1].codice'] }] }, [])}`;
    expect(readDocument(yaml, standardFormat).findings.map(({ at }) => at)).toEqual(['da_confermare[0].voci[0]']);
  });
});

describe('a sheet', () => {
  it('tells the lines that say something from those that do not', () => {
    const sheet = new Sheet([
      { number: 1, text: 'parole' },
      { number: 2, text: '—' },
      { number: 3, text: '…' },
    ]);
    expect(sheet.leftOver().map(({ number }) => number)).toEqual([1]);
  });
});
