/** What copies do to a page: marks of Markdown, HTML left in it, columns and numbers glued, pages that break it. */
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/format/document.ts';
import { standardFormat } from '../../src/format/standard.ts';
import { LABELS } from '../../src/import/campania/labels.ts';
import { readFields } from '../../src/import/fields/fields.ts';
import { type LabelDef, Labels } from '../../src/import/fields/labels.ts';
import { codedOf } from '../../src/import/fields/values.ts';
import { LABELS as LAZIO } from '../../src/import/lazio/labels.ts';
import { readPage } from '../../src/import/page.ts';
import { columnsOf } from '../../src/import/read/columns.ts';
import { withoutMarks } from '../../src/import/read/marks.ts';
import { Sheet } from '../../src/import/sheet.ts';
import { standardYaml } from '../../src/import/write/yaml.ts';
import { differences } from '../support/pages/compare.ts';
import { knownId, LEVELS, SOURCES, sourceText } from '../support/pages/sources.ts';

const imported = (text: string) => readPage(new TextEncoder().encode(text), { levels: LEVELS, idOf: knownId });
const [BASILICATA, , SHEET] = SOURCES;
const plain = async (id: (typeof SOURCES)[number]) => (await imported(sourceText(id))).value;

/** The page must give what the source gives, and leave nothing out. */
async function likeSource(text: string, id: (typeof SOURCES)[number]) {
  const page = await imported(text);
  expect(page.leftOver).toEqual([]);
  expect(differences(page.value, await plain(id))).toEqual([]);
  return page.mends;
}

/** A sheet in cells as Markdown draws them, its lists parted by `<br>`. */
function asPipes(text: string): string {
  const texts = /^(Denominazione UC correlata|Descrizione della performance da osservare) (.*)$/;
  const figures = /^(Livello EQF|Codice|Durata \D*?|Percentuale \D*?) (\d+)$/;
  return text
    .replace(/^(Abilità|Conoscenze)\n((?: {2}• .*\n)+)/gm, (_all, label: string, items: string) => {
      const listed = items
        .trimEnd()
        .split('\n')
        .map((item) => item.trim());
      return `| ${label} | ${listed.join('<br>')} |\n`;
    })
    .split('\n')
    .map((line) => line.replace(texts, '| **$1** | $2 |').replace(figures, '| **$1** | $2 |'))
    .join('\n');
}

describe('Markdown', () => {
  it('tables of strokes, with labels in bold, are read as the page', async () => {
    const text = asPipes(sourceText(SHEET));
    expect(text.match(/^\|/gm)?.length).toBeGreaterThan(40);
    await likeSource(text, SHEET);
  });

  it('headings and bold labels are read as the page', async () => {
    const bold = sourceText(BASILICATA)
      .replace(
        /^\s*(Livello EQF|Risultato atteso|Ordine|Tipo|EQF|Vincoli|Codice-UC|Codice-KC)(\s{2,})/gmu,
        '- **$1:** ',
      )
      .replace(/^\s*(UF-KC Correlate|DETTAGLIO UF-KC Correlate)$/gm, '## $1');
    expect(bold.match(/\*\*/g)?.length).toBeGreaterThan(40);
    await likeSource(bold, BASILICATA);
  });

  it('letters and tables of HTML left in it are mended, and told with their lines', async () => {
    const text = sourceText(SHEET)
      .replace('Applicare modalità', 'Applicare modalit&agrave;')
      .replace(
        'Durata minima di aula (ore) 125\n',
        '<table><tr><td>Durata minima di aula (ore)</td>\n<td>125</td></tr></table>\n',
      );
    const mends = await likeSource(text, SHEET);
    const told = mends.filter(({ damage }) => damage === 'html-in-text').map(({ number }) => number);
    const lineOf = (words: string) => text.slice(0, text.indexOf(words)).split('\n').length;
    expect(told).toEqual([lineOf('&agrave;'), lineOf('<table>')].sort((a, b) => a - b));
  });
});

describe('glued', () => {
  it.each([
    ['Durata minima di aula (ore) 125', 'Durata minima di aula (ore)125', 'glued-number'],
    ['partecipanti Possesso di titolo', 'partecipantiPossesso di titolo', 'glued-columns'],
    ['Processo Marketing', 'ProcessoMarketing', 'glued-columns'],
  ])('%s', async (right, wrong, damage) => {
    const mends = await likeSource(sourceText(SHEET).replace(right, wrong), SHEET);
    expect(mends.map((mend) => mend.damage)).toContain(damage);
  });
});

describe('accents', () => {
  it.each([
    ['E? ammesso il riconoscimento', 'È ammesso il riconoscimento'],
    ['il corso dovra? durare, cioe? bastare', 'il corso dovrà durare, cioè bastare'],
    ['la frequenza e? obbligatoria', 'la frequenza è obbligatoria'],
  ])('%s', async (wrong, right) => {
    const { value } = await imported(
      `${sourceText(SHEET).replace('Eventuali ulteriori indicazioni', `Eventuali ulteriori indicazioni ${wrong}`)}`,
    );
    expect(JSON.stringify(value)).toContain(right);
  });

  it('a question is left as it is', async () => {
    const { value } = await imported(
      sourceText(SHEET).replace('indicazioni\n', 'indicazioni Quale data? ancora da fissare\n'),
    );
    expect(JSON.stringify(value)).toContain('Quale data? ancora');
  });
});

describe('a figure that is none', () => {
  it('of the course goes to a person, and is to be confirmed', async () => {
    const { value } = await imported(
      sourceText(BASILICATA).replace(/(Durata minima stage in impresa \(ore\)\s+)240/, '$1secondo convenzione'),
    );
    const standard = readDocument(standardYaml(value, []), standardFormat).value;
    expect(standard?.ore?.stage).toBeUndefined();
    const at = standard?.da_verificare?.findIndex(({ guardare }) => guardare.it.includes('secondo convenzione')) ?? -1;
    expect(standard?.da_verificare?.[at]?.campo).toBe('Durata minima stage in impresa (ore)');
    expect((standard?.da_confermare ?? []).flatMap(({ voci }) => voci)).toContain(`da_verificare[${at}]`);
  });

  it('of a unit goes to a person, with its unit', async () => {
    const { value } = await imported(sourceText(BASILICATA).replace(/(FAD Max \(%\)\s+)30/, '$1non prevista'));
    const standard = readDocument(standardYaml(value, []), standardFormat).value;
    expect(standard?.da_verificare).toContainEqual(
      expect.objectContaining({ campo: 'FAD Max (%)', unita: ['21_CTR'] }),
    );
  });
});

describe('a label that the end of a line breaks', () => {
  const LABEL = "Percentuale di variazione massima consentita in aumento e/o diminuzione della durata minima dell'UF";

  it.each([
    ['after a stroke', 'e/', 'o'],
    ['after a stroke, at the end of a page', 'e/', '\f\no'],
    ['at a space', 'e/o', ' '],
  ])('%s is one, with the figure beside it', (_, before, after) => {
    const [first, rest] = LABEL.split('e/o') as [string, string];
    const lines = `${first}${before}\t27\n${after}${rest}\n`.split('\n').map((text, number) => ({ number, text }));
    const [field, ...more] = readFields(new Sheet(lines), new Labels(LABELS));
    expect(more).toEqual([]);
    expect(field).toMatchObject({ def: { key: 'variation' }, pieces: [{ text: '27' }] });
  });
});

describe('a name that goes on below', () => {
  it('in its cell is one, whatever it goes on with', async () => {
    const text = sourceText(BASILICATA).replace(
      'assistenza pre e post vendita\n',
      (found) => `${found}\t* del prodotto, 1. a secco,\n\t2. a umido\n`,
    );
    const { value, leftOver } = await imported(text);
    expect(leftOver).toEqual([]);
    const { ada } = value['classificazione'] as { ada: { voci: object[] } };
    expect(ada.voci.at(-1)).toMatchObject({
      denominazione: expect.stringMatching(/post vendita \* del prodotto, 1\. a secco, 2\. a umido$/),
    });
  });
});

describe('what a page lays out', () => {
  const fieldsOf = (labels: typeof LABELS | typeof LAZIO, ...texts: string[]) =>
    readFields(
      new Sheet(texts.map((text, number) => ({ number, text, laid: true }))),
      new Labels<string>(labels as LabelDef[]),
    );

  it('a dash between a label and its value may stand in the cell of the label', () => {
    const [field, ...more] = fieldsOf(LAZIO, 'UNITÀ DI COMPETENZA -\tGestire reclami', 'in uso');
    expect(more).toEqual([]);
    expect(field).toMatchObject({ def: { key: 'unit' }, pieces: [{ text: 'Gestire reclami' }, { text: 'in uso' }] });
  });

  it('a list of names goes on after one that counts', () => {
    const texts = ['1 - Lavare:', '1. a secco, 2. a umido', '2 - Stirare', 'D.M. 10/3/98'];
    const [field] = fieldsOf(LABELS, 'ELENCO DELLE UNITÀ FORMATIVE', ...texts, `3 - ${'Cucire '.repeat(40)}`);
    expect(field?.pieces.map(({ text }) => text).slice(0, -1)).toEqual(texts);
    expect(field?.pieces).toHaveLength(texts.length + 1);
  });

  it('a figure that opens a line of a name is no code', () => {
    const line = { number: 1, text: '' };
    const pieces = ['36.69.51 - Verificare reclami >', '90 % 89.23.55 - Curare reti'].map((text) => ({ text, line }));
    expect(codedOf(pieces).coded).toEqual([
      { codice: '36.69.51', denominazione: 'Verificare reclami > 90 %' },
      { codice: '89.23.55', denominazione: 'Curare reti' },
    ]);
    expect(codedOf([{ text: '85 Istruzione', line }]).coded).toEqual([{ codice: '85', denominazione: 'Istruzione' }]);
  });

  it('a page with one line of two cells, moved aside, has its values where the others have them', () => {
    const row = (label: string, value: string, margin = 0) => `${' '.repeat(margin)}${label.padEnd(34)}${value}`;
    const rows = ['Durata', 'Livello', 'Codice', 'Area', 'Settore', 'Processo'].map((label) => row(label, '7'));
    const text = (margin: number) =>
      ['SCHEDA', ...rows, 'fine', '\fSCHEDA', row('Note', '2', margin), 'sulla durata'].join('\n');
    const at = (page: string) => columnsOf(page)?.map((words) => words.findLast(({ text }) => /^\d$/.test(text))?.x);
    const [first, second] = at(text(23)) ?? [];
    expect(first).toBeGreaterThan(0);
    expect(second).toBe(first);
  });

  it('holds no marks of Markdown', () => {
    const line = { number: 1, text: '\t> 90 %' };
    expect(withoutMarks([{ ...line, laid: true }])).toEqual([{ ...line, laid: true }]);
    expect(withoutMarks([line])).toEqual([{ ...line, text: '\t90 %' }]);
  });
});

describe('a field that nobody knows', () => {
  it('is kept word by word, and told as one that no rule checks', async () => {
    const { value } = await imported(sourceText(SHEET).replace('Note\n', 'Durata minima lezioni online\t30\n'));
    const standard = readDocument(standardYaml(value, []), standardFormat).value;
    const at = standard?.altri_campi?.findIndex(({ campo }) => campo === 'Durata minima lezioni online') ?? -1;
    expect(standard?.altri_campi?.[at]).toMatchObject({ testo: '30' });
    const told = (standard?.da_confermare ?? []).find(({ voci = [] }) => voci.includes(`altri_campi[${at}]`));
    expect(told?.perche.it).toContain('nessuna regola lo controlla');
  });
});

describe('checks by hand', () => {
  it('ask of teachers only what the page asks', async () => {
    const text = sourceText(SHEET).replace(/ I docenti devono possedere .*? nel settore di riferimento\./, '');
    const { value } = await imported(text);
    const teachers = (value['da_verificare'] as { id: string; guardare: { it: string } }[]).find(
      ({ id }) => id === 'docenti',
    );
    expect(teachers?.guardare.it).toBe('I curricula provano la provenienza dal mondo del lavoro.');
  });
});

const MODULES = `Scheda di dettaglio
Standard Formativo
Denominazione Standard Formativo\tAddetto alle pulizie
Durata minima complessiva del percorso (ore)\t300
Durata minima di aula e laboratorio (ore)\t200
Composizione Standard Formativo\tModuli
Elenco Moduli
N.\tTitolo\tContenuti\tOre\tFaD (%)
1\tSicurezza\tRischi e misure di\t\t
\f
N.\tTitolo\tContenuti\tOre\tFaD (%)
\t\tprevenzione\t50\t20
2\tPulizia\tProdotti chimici\t150\t-
`;

describe('modules in a table', () => {
  it('are read row by row, over a page break too', async () => {
    const { value, leftOver } = await imported(MODULES);
    expect(leftOver).toEqual([]);
    const standard = readDocument(standardYaml(value, []), standardFormat).value;
    expect(standard?.composizione).toBe('moduli');
    expect(standard?.etichette_unita).toMatchObject({ denominazione: 'Titolo', conoscenze: 'Contenuti' });
    expect(standard?.unita_formative).toMatchObject([
      {
        codice: 'M1',
        denominazione: 'Sicurezza',
        conoscenze: ['Rischi e misure di prevenzione'],
        ore: { totale: { minimo: 50 }, fad: { massimo_percentuale: 20 } },
      },
      { codice: 'M2', denominazione: 'Pulizia', conoscenze: ['Prodotti chimici'], ore: { totale: { minimo: 150 } } },
    ]);
  });

  it.each([
    ['FaD (%)', '20', { massimo_percentuale: 20 }],
    ['FaD', '20%', { massimo_percentuale: 20 }],
    ['di cui ore FaD', '20', { massimo: 20 }],
    // Hours or percent? The column does not say.
    ['FaD', '20', undefined],
    ['di cui FaD', '20', undefined],
  ])('have the cap of distance learning that column «%s» says of «%s»', async (head, printed, cap) => {
    const text = MODULES.replaceAll('FaD (%)', head).replace('\t50\t20', `\t50\t${printed}`);
    const standard = readDocument(standardYaml((await imported(text)).value, []), standardFormat).value;
    expect(standard?.unita_formative[0]?.ore?.fad).toEqual(cap);
    const told = standard?.da_verificare?.filter(({ id }) => id.startsWith('valore-')) ?? [];
    expect(told.map(({ unita }) => unita)).toEqual(cap === undefined ? [['M1']] : []);
  });

  it('may have a list of units of competence before them, which no unit is of', async () => {
    const list = 'Elenco Unità di Competenza (UC)\nCodice\t2365\nLivello EQF\t4\nStandard Formativo\n';
    const { value, leftOver } = await imported(MODULES.replace('Standard Formativo\n', list));
    expect(leftOver).toEqual([]);
    expect(value['unita_competenza']).toMatchObject({ elenco: [{ codice: '2365', eqf: 4 }] });
    expect((value['unita_formative'] as object[]).length).toBe(2);
  });

  it('of HTML keep the items of their cells', async () => {
    const rows = MODULES.split('\n').filter((line) => line.includes('\t') && !/^[N\t]|^1\t/.test(line));
    const cells = (line: string) =>
      `<tr>${line
        .split('\t')
        .map((cell) => `<td>${cell}</td>`)
        .join('')}</tr>`;
    const page = `<!doctype html><body><h1>Standard Formativo</h1><table>${rows.slice(0, 4).map(cells).join('')}</table><h2>Elenco Moduli</h2><table><tr><th>Titolo</th><th>Contenuti</th><th>Ore</th><th>FaD</th></tr><tr><td>Uno</td><td><ul><li>primo</li><li>secondo</li></ul></td><td>10</td><td></td></tr><tr><td>Due</td><td>terzo<br>quarto</td><td>20</td><td>5</td></tr></table></body>`;
    const { value, leftOver } = await imported(page);
    expect(leftOver).toEqual([]);
    expect(value['unita_formative']).toMatchObject([
      { conoscenze: ['primo', 'secondo'] },
      { conoscenze: ['terzo', 'quarto'] },
    ]);
  });
});
