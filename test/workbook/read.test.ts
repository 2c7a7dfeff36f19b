/** Plans read from workbooks made by hand: what is tolerated, what is told and in which cell. */
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTree } from '../../src/format/document.ts';
import { planFormat } from '../../src/format/plan-format.ts';
import { addressOf, type Finding } from '../../src/format/problem.ts';
import { YamlNumber } from '../../src/text/yaml.ts';
import { readWorkbook } from '../../src/workbook/read/read.ts';
import { day, type Made, partsOf, percent, type Sheets, type Value, workbook, zipped } from '../support/workbook.ts';

const read = (bytes: Uint8Array) => readWorkbook(bytes, (text) => new YamlNumber(text, Number(text)));

function documentOf(bytes: Uint8Array) {
  const tree = read(bytes);
  if ('trouble' in tree) throw new Error(tree.trouble);
  return readTree(tree, planFormat);
}

type Rows = readonly (readonly Value[])[];
const COURSE: Rows = [
  ['Chiave', 'Valore'],
  ['titolo', 'Corso'],
  ['standard', 'a/b'],
];
const UNITS: Rows = [
  ['Codice UF', 'Titolo UF', 'Modulo', 'Aula', 'FaD sincrona', 'Docenti'],
  ['U1', null, null, 10],
];
const planOf = (sheets: Sheets, options?: { from1904?: boolean }) => {
  const { value, findings } = documentOf(workbook({ Corso: COURSE, Unità: UNITS, ...sheets }, options));
  expect(findings).toEqual([]);
  return value;
};
const told = ({ problem: { is }, position: { sheet = '', cell = '' } }: Finding) =>
  `${addressOf({ sheet, cell })} ${is}`;
const findingsOf = (sheets: Sheets) =>
  documentOf(workbook({ Corso: COURSE, Unità: UNITS, ...sheets })).findings.map(told);
const course = (...rows: Value[][]) => ({ Corso: [...COURSE, ...rows] });
const error = (text: string): Made => ({ type: 'e', value: text });

describe('a workbook is a plan', () => {
  it('has its keys, its units and their modules', () => {
    const plan = planOf({
      ...course(
        ['corso.ore_totali', 100],
        ['ingresso.titolo', 'EQF 4'],
        ['avvisi', 'nessuno'],
        ['corso.ada', 'A.1; A.2'],
      ),
      Unità: [
        ['Codice UF', 'Titolo UF', 'Modulo', 'Aula', 'FaD sincrona', 'Docenti', 'Lingue'],
        ['U1', 'Prima', null, null, null, null, 'en, fr'],
        ['U1', null, 'Uno', 4],
        [null, null, 'Due', 8, 2, 'd1; d2'],
        ['U2', 'Seconda', null, 20],
      ],
      Docenti: [
        ['Docente', 'Anni di esperienza', 'Dal mondo del lavoro'],
        ['d1', 3, 'sì'],
        ['d2', null, 'no'],
      ],
    });
    expect(plan).toMatchObject({
      titolo: 'Corso',
      avvisi: [],
      corso: { ore_totali: 100, ada: ['A.1', 'A.2'] },
      ingresso: { titolo: { eqf: 4 } },
      unita_formative: [
        {
          codice: 'U1',
          titolo: 'Prima',
          lingue: ['en', 'fr'],
          moduli: [
            { titolo: 'Uno', ore: { aula: 4 } },
            { titolo: 'Due', ore: { aula: 8, fad_sincrona: 2 }, docenti: ['d1', 'd2'] },
          ],
        },
        { codice: 'U2', titolo: 'Seconda', ore: { aula: 20 } },
      ],
      docenti: [
        { id: 'd1', esperienza_anni: 3, mondo_del_lavoro: true },
        { id: 'd2', mondo_del_lavoro: false },
      ],
    });
  });

  it('has the contents that are ticked, of units and modules', () => {
    const plan = planOf({
      Unità: [...UNITS.slice(0, 1), ['U1', null, 'Uno', 4], ['U1', null, 'Due', 4], ['U2', null, null, 1]],
      Contenuti: [
        ['UF o KC', 'Tipo', 'Numero', 'Testo dello standard', 'Si svolge', 'Nel modulo'],
        ['U1', 'conoscenza', 1, 'che cosa', 'x', 'Uno; due'],
        ['U1', 'conoscenza', 2, 'come', null, null],
        ['U1', 'Abilità', 3, 'fare', 'sì', 2],
        ['U2', 'conoscenza', 'tutte', null, true],
        ['U2', 'abilità', 'nessuna', null, 1],
      ],
    });
    expect(plan?.unita_formative).toMatchObject([
      { moduli: [{ conoscenze: [1] }, { conoscenze: [1], abilita: [3] }] },
      { conoscenze: 'tutte', abilita: [] },
    ]);
    expect(plan?.unita_formative[0]?.moduli?.[0]).not.toHaveProperty('abilita');
  });

  it('has assessments, sentences or particulars with their situations', () => {
    const plan = planOf({
      Unità: [...UNITS, ['U2', null, null, 1], ['U3', null, null, 1]],
      Valutazione: [
        ['UF o KC', 'Verifica', 'Modalità', 'Minuti', 'Situazione', 'Caratteri della situazione'],
        ['U1', 'prova scritta'],
        ['U2', null, 'Colloquio tecnico; prova_scritta', 60, 'cliente adirato', 'conflitto'],
        ['U2', null, null, null, 'in inglese', 'lingua_straniera; reclamo'],
        ['U3', null, null, null, 'nessuna'],
      ],
    });
    expect(plan?.unita_formative.map(({ verifica }) => verifica)).toEqual([
      'prova scritta',
      {
        modalita: ['colloquio_tecnico', 'prova_scritta'],
        tempo_minuti: 60,
        situazioni: [
          { descrizione: 'cliente adirato', caratteri: ['conflitto'] },
          { descrizione: 'in inglese', caratteri: ['lingua_straniera', 'reclamo'] },
        ],
      },
      { situazioni: [] },
    ]);
  });

  it('has years in the order of their numbers', () => {
    const plan = planOf({
      Anni: [
        ['Anno', 'Ore', 'Esame intermedio'],
        [2, 300, 'no'],
        [1, 200, 'x'],
        [3, null, null],
      ],
    });
    expect(plan?.corso?.annualita).toEqual([
      { ore: 200, esame_intermedio: true },
      { ore: 300, esame_intermedio: false },
      {},
    ]);
  });

  it('says none in words, and leaves unsaid what is blank', () => {
    const plan = planOf({
      Docenti: [['Docente', 'Anni di esperienza'], ['Nessuno']],
      Sedi: [['Tipo di sede', 'Posti']],
    });
    expect(plan?.docenti).toEqual([]);
    expect(plan?.sedi).toBeUndefined();
    expect(plan?.stage).toBeUndefined();
  });
});

describe('hands are tolerated', () => {
  it.each<[string, string, Value, unknown]>([
    ['a comma', 'corso.ore_totali', '7,5', 7.5],
    ['a point', 'corso.ore_totali', '7.5', 7.5],
    ['a number', 'corso.ore_totali', 7.5, 7.5],
    ['a sum in binary', 'corso.ore_totali', { formula: '0.1+0.2', value: 0.30000000000000004 }, 0.3],
    ['a text of a formula', 'corso.ore_totali', { type: 'str', formula: 'A1', value: '12' }, 12],
    ['a day', 'corso.inizio', day('2027-02-01'), '2027-02-01'],
    ['a day in words', 'corso.inizio', '1/2/2027', '2027-02-01'],
    ['a day in ISO', 'corso.inizio', '2027-02-01', '2027-02-01'],
    ['a day of its own type', 'corso.inizio', { type: 'd', value: '2027-02-01T00:00:00' }, '2027-02-01'],
    ['a day in the years of the leap', 'corso.inizio', { value: 61, style: 1 }, '1900-03-01'],
    ['a share', 'frequenza.minima', percent(0.8), 80],
    ['a share that binary bends', 'frequenza.minima', percent(0.57), 57],
    ['a share in words', 'frequenza.minima', '80 %', 80],
    ['a share below one', 'frequenza.minima', '0,5 %', 0.5],
    ['a bare share', 'frequenza.minima', 80, 80],
    ['yes', 'crediti.ammissione', 'Sì', true],
    ['a cross', 'crediti.ammissione', 'X', true],
    ['false', 'crediti.ammissione', 'FALSO', false],
    ['a truth', 'crediti.ammissione', true, true],
    ['a code in digits', 'corso.isced', 415, '415'],
    ['a code with its zeros', 'corso.isced', { value: 15, style: 3 }, '015'],
    ['a code as text', 'corso.isced', { type: 'str', value: '0415', style: 4 }, '0415'],
    ['a text in digits', 'corso.sep', 12, '12'],
    ['a word with blanks', 'ingresso.titolo', 'Obbligo istruzione', 'obbligo_istruzione'],
    ['a word beside a day', 'ingresso.requisiti_entro', 'Inizio attività', 'inizio_attivita'],
    ['a day beside a word', 'ingresso.requisiti_entro', day('2027-01-11'), '2027-01-11'],
    ['a blank that is written', 'corso.descrizione', '""', ''],
    ['a foreign blank', 'corso.ore_totali', '\u00a0600 ', 600],
    ['euro', 'corso.costo.per_allievo', '€ 1200,50', 1200.5],
  ])('%s', (_, path, value, expected) => {
    const plan = planOf(course([path, value]));
    expect(path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], plan)).toEqual(expected);
  });

  it('rows above and between, columns of one’s own, moved and in English; sheets renamed and hidden; totals', () => {
    const plan = planOf({
      Unità: { rows: [['niente']] },
      Corso: [
        ['Il nostro corso'],
        [],
        ['colore', 'Value', 'note mie', 'Key'],
        [null, 'Corso', 'bozza', 'titolo'],
        [],
        ['rosso', 'a/b', null, 'standard'],
      ],
      'Foglio 7': {
        hidden: true,
        rows: [
          ['Ente X'],
          ['Chi', 'FaD', 'Classroom', 'UF code'],
          ['Anna', null, 30, 'U1'],
          [],
          [null, 2, 10, 'U2'],
          [null, 2, { formula: 'SUM(C3:C5)', value: 40 }, 'TOTALE'],
        ],
      },
    });
    expect(plan?.unita_formative).toEqual([
      { codice: 'U1', ore: { aula: 30 } },
      { codice: 'U2', ore: { fad: 2, aula: 10 } },
    ]);
  });

  it('counts days from 1904 where the file does', () => {
    expect(planOf(course(['corso.inizio', { value: 0, style: 1 }]), { from1904: true })?.corso?.inizio).toBe(
      '1904-01-01',
    );
  });

  it('a code over several rows is of each', () => {
    const plan = planOf({
      Unità: {
        rows: [UNITS[0] as Value[], ['U1', 'Prima', 'Uno', 4], [null, null, 'Due', 8], ['U2', null, null, 1]],
        merged: ['A2:A3', 'B2:B3'],
      },
    });
    expect(plan?.unita_formative).toMatchObject([
      { titolo: 'Prima', moduli: [{ titolo: 'Uno' }, { titolo: 'Due' }] },
      { codice: 'U2' },
    ]);
  });

  it('a macro is data', () => {
    const parts = partsOf({ Corso: COURSE, Unità: UNITS });
    expect(documentOf(zipped({ ...parts, 'xl/vbaProject.bin': strToU8('Sub Auto_Open()') })).findings).toEqual([]);
  });
});

describe('what can be meant in more ways is told, in its cell', () => {
  it.each<[string, string, Value, string]>([
    ['a cell in error', 'corso.ore_totali', error('#REF!'), 'cell-error'],
    ['a formula that nobody worked out', 'corso.ore_totali', { formula: 'A1+1' }, 'cell-unworked'],
    ['a day for hours', 'corso.ore_totali', day('2027-02-01'), 'cell-date'],
    ['a day for a code', 'corso.isced', day('2027-02-01'), 'cell-date'],
    ['a day for a text', 'corso.sep', day('2027-02-01'), 'cell-date'],
    ['a decimal for a code', 'corso.isced', 4.15, 'cell-number'],
    ['a share for hours', 'corso.ore_totali', percent(0.5), 'cell-number'],
    ['a part of one for a percentage', 'frequenza.minima', 0.8, 'cell-share'],
    ['a truth for hours', 'corso.ore_totali', true, 'cell-boolean'],
    ['a number for a day', 'corso.inizio', 46_000, 'wrong-type'],
    ['a year of two digits', 'corso.inizio', '1/2/27', 'wrong-type'],
    ['no such day', 'corso.inizio', '31/2/2027', 'no-such-date'],
    ['thousands', 'corso.ore_totali', '1.000', 'too-many-decimals'],
    ['thousands and decimals', 'corso.ore_totali', '1.000,5', 'wrong-type'],
    ['words for hours', 'corso.ore_totali', 'sei', 'wrong-type'],
    ['an unknown word', 'ingresso.titolo', 'laurene', 'unknown-value'],
  ])('%s', (_, path, value, problem) => {
    expect(findingsOf(course([path, value]))).toEqual([`Corso!B4 ${problem}`]);
  });

  it.each<[string, Sheets, string[]]>([
    [
      'two ways of saying a thing',
      course(['corso.partecipanti', 15], ['corso.partecipanti.minimo', 12]),
      ['Corso!B5 cell-conflict'],
    ],
    ['a key twice', course(['corso.eqf', 3], ['corso.eqf', 4]), ['Corso!B5 duplicate-key']],
    ['an unknown key', course(['corso.eqff', 3]), ['Corso!A4 unknown-key']],
    ['a value beside no key', course([null, 3]), ['Corso!B4 row-without-key']],
    [
      'a blank title',
      {
        Corso: [
          ['Chiave', 'Valore'],
          ['titolo', null],
          ['standard', 'a/b'],
        ],
      },
      ['Corso!B2 missing-key'],
    ],
    [
      'one cell over two',
      { Unità: { rows: [...UNITS.slice(0, 1), ['U1', null, null, 10]], merged: ['D2:E2'] } },
      ['Unità!D2 cell-merged'],
    ],
    [
      'hours over two rows',
      { Unità: { rows: [...UNITS, ['U2', 'Seconda']], merged: ['D2:D3'] } },
      ['Unità!D2 cell-merged'],
    ],
    [
      'a head that is nearly one, beside another',
      {
        Unità: [
          ['Codice UF', 'Aulla', 'FaD'],
          ['U1', 3, 2],
        ],
      },
      ['Unità!B1 head-unknown'],
    ],
    [
      'a head that says more',
      {
        Unità: [
          ['Codice UF', 'Ore di aula', 'FaD'],
          ['U1', 3, 2],
        ],
      },
      ['Unità!B1 head-unknown'],
    ],
    [
      'a head twice',
      {
        Unità: [
          ['Codice UF', 'Aula', 'aula'],
          ['U1', 3, 2],
        ],
      },
      ['Unità!C1 head-twice'],
    ],
    ['a copy of a sheet', { 'Unità (2)': UNITS }, ["'Unità (2)'!A1 table-twice"]],
    [
      'two titles of one unit',
      { Unità: [...UNITS.slice(0, 1), ['U1', 'A', 'Uno', 1], ['U1', 'B', 'Due', 1]] },
      ['Unità!B3 cell-conflict'],
    ],
    ['a unit without a code', { Unità: [...UNITS, [null, 'Seconda', null, 3]] }, ['Unità!A3 missing-key']],
    [
      'a teacher who is nobody',
      {
        Unità: [...UNITS, ['U2', null, null, 1, null, 'd9']],
        Docenti: [
          ['Docente', 'Appunti'],
          ['d1', 'a'],
        ],
      },
      ['Unità!F3 unknown-reference'],
    ],
  ])('%s', (_, sheets, findings) => {
    expect(findingsOf(sheets)).toEqual(findings);
  });

  it.each<[string, Value[], string]>([
    ['a unit that is not there', ['U9', 'conoscenza', 1, 'x'], 'A2 unknown-reference'],
    ['a kind that is none', ['U1', 'competenza', 1, 'x'], 'B2 unknown-value'],
    ['no kind', ['U1', null, 1, 'x'], 'D2 row-without-key'],
    ['no number', ['U1', 'conoscenza', null, 'x'], 'D2 row-without-key'],
    ['no tick', ['U1', 'conoscenza', 1, null, 'Uno'], 'E2 row-without-tick'],
    ['a tick that is none', ['U1', 'conoscenza', 1, 'forse'], 'D2 wrong-type'],
    ['a module that is not there', ['U1', 'conoscenza', 1, 'x', 'Uno'], 'E2 unknown-reference'],
    ['a number that is none', ['U1', 'conoscenza', 'uno', 'x'], 'C2 wrong-type'],
  ])('contents: %s', (_, row, finding) => {
    const Contenuti = [['UF o KC', 'Tipo', 'Numero', 'Si svolge', 'Nel modulo'], row];
    expect(findingsOf({ Contenuti })).toEqual([`Contenuti!${finding}`]);
  });

  it('a workbook of something else is none', () => {
    const tree = read(
      workbook({
        Spese: [
          ['Voce', 'Importo'],
          ['Carta', 12],
        ],
      }),
    );
    expect(tree).toMatchObject({ isPlan: false });
    expect(documentOf(workbook({ Spese: [['Voce', 'Importo']] })).findings.map(told)).toEqual([
      'Spese!A1 workbook-without-plan',
    ]);
  });
});

describe('the row of a finding', () => {
  it('is shown with its heads, the cell marked', () => {
    const tree = read(workbook({ Corso: COURSE, Unità: [...UNITS, ['U2', null, null, error('#N/A'), 3]] }));
    if ('trouble' in tree) throw new Error(tree.trouble);
    const { position } = readTree(tree, planFormat).findings[0] as Finding;
    const { text, column, endColumn } = tree.frame(position) ?? { text: '', column: 0, endColumn: 0 };
    expect(text).toBe('Codice UF: U2 │ Aula: #N/A │ FaD sincrona: 3');
    expect(text.slice(column - 1, endColumn - 1)).toBe('#N/A');
  });
});
