/**
 * How a plan in a workbook is mended, in words of sheets, heads and cells: where the common remedies would name keys and
 * brackets of YAML. Apart from those, which a browser loads.
 */
import type { Expected } from '../format/problem.ts';
import type { Language } from '../text/language.ts';

export interface WorkbookAdvice {
  /** As a drop-down of a cell has it. */
  yes: string;
  no: string;
  none: string;
  quote(text: string): string;
  /** In what column or row: the line stands at its cell. */
  at(head: string): string;
  /** What is not said is written at a place. */
  fill(place: string): string;
  /** Its column is not in the sheet. */
  addColumn(head: string, sheet: string): string;
  /** One row more, with a value at a place. */
  addRow(value: string, place: string): string;
  /** Rows of a table that has none, from a cell on. */
  addRows(sheet: string, cell: string): string;
  /** Items of the standard, by the cells of their ticks. */
  tick(head: string, cells: string): string;
  /** The same where the sheet has no row of them. */
  addItems(sheet: string, numbers: readonly number[]): string;
  /** After a remedy that says how many hours: a cell that could take them, or that holds many. */
  addThere(place: string): string;
  takeThere(place: string): string;
  mergeUnits(module: string): string;
  /** What stands in the plan is not the designer's yet. */
  toComplete(place: string): string;
  /** Keys of a plan that are whole groups, or whose column is not called as they are. */
  words: Readonly<Record<string, string>>;
  /** What remedies say of a text, and what they mean in a sheet. */
  instead: readonly (readonly [said: RegExp, meant: string])[];
  expected: Readonly<Record<Expected, string>>;
  wrongType(found: string, expected: readonly string[]): string;
  write(value: string, place: string): string;
  /** The decimal point, where it is another sign. */
  point: string;
  leaveBlank: string;
  missing(head: string): string;
  date: string;
  blank: string;
  clear: string;
  swap: string;
  unknownKey: string;
}

const it: WorkbookAdvice = {
  yes: 'sì',
  no: 'no',
  none: 'nessuno',
  quote: (text) => `«${text}»`,
  at: (head) => `in «${head}»`,
  fill: (place) => `scrivilo ${place}`,
  addColumn: (head, sheet) => `aggiungi la colonna «${head}» nel foglio «${sheet}», e scrivilo lì`,
  addRow: (value, place) => `aggiungi una riga con «${value}» ${place}`,
  addRows: (sheet, cell) => `compila il foglio «${sheet}», da ${cell} in giù`,
  tick: (head, cells) => `metti «x» in «${head}» accanto a ciò che si svolge (${cells})`,
  addItems: (sheet, numbers) => `aggiungi nel foglio «${sheet}» una riga per ciascun numero: ${numbers.join(', ')}`,
  addThere: (place) => `; aggiungile per esempio ${place}`,
  takeThere: (place) => `; per esempio da quelle ${place}`,
  mergeUnits: (module) =>
    `unisci le righe: le parti di una UF hanno ciascuna la sua riga, con un titolo in «${module}»`,
  toComplete: (place) => `scrivi il valore ${place}, e togli «da completare»`,
  words: {
    ore: 'ore',
    moduli: 'moduli',
    conoscenze: 'conoscenze',
    abilita: 'abilità',
    esame: 'esame',
    'valutazione.esame': 'esame',
  },
  instead: [
    [/togli la riga/g, 'svuota la cella'],
    [
      /togli \u00abstage\u00bb dalle loro \u00abore\u00bb: bastano quelle di \u00abstage\u00bb/,
      'svuota la loro colonna «Stage»: bastano le «Ore di stage»',
    ],
    [/togli \u00abore\u00bb dall\u2019unit\u00e0/g, 'svuota le ore nella riga dell’unità'],
    [/per esempio \[en, fr\]/g, 'per esempio «en; fr»'],
    [/\b(\d+)\.(\d+)\b(?=,| o|$)/g, '$1,$2'],
  ],
  expected: {
    text: 'un testo',
    code: 'un codice',
    hours: 'un numero di ore (per esempio 7,5)',
    euro: 'un importo in euro (per esempio 1200,50)',
    number: 'un numero (per esempio 7,5)',
    percent: 'una percentuale (un numero da 0 a 100)',
    integer: 'un numero intero',
    boolean: 'sì o no',
    date: 'una data (per esempio 11/01/2027)',
    list: 'uno o più valori, divisi da «;»',
    map: 'un valore per ciascuna delle sue celle',
  },
  wrongType: (found, expected) =>
    `${found === '' ? 'valore vuoto' : `trovato «${found}»`}, serve ${expected.join(' o ')}`,
  write: (value, place) => `scrivi ${value} ${place}`,
  point: ',',
  leaveBlank: 'lascia vuota la cella: finché manca, il piano è incompleto',
  missing: (head) => `manca «${head}»`,
  date: 'scrivi giorno, mese e anno, per esempio 11/01/2027',
  blank: 'scrivi il valore, o svuota la cella',
  clear: 'svuota la cella',
  swap: 'scambia i due valori',
  unknownKey:
    'le chiavi sono quelle di un piano nuovo («qualcheck init … -o piano.xlsx»): copia la riga da lì, o cancellala',
};

const en: WorkbookAdvice = {
  yes: 'yes',
  no: 'no',
  none: 'none',
  quote: (text) => `“${text}”`,
  at: (head) => `under “${head}”`,
  fill: (place) => `write it ${place}`,
  addColumn: (head, sheet) => `add the column “${head}” to the sheet “${sheet}”, and write it there`,
  addRow: (value, place) => `add a row with “${value}” ${place}`,
  addRows: (sheet, cell) => `fill in the sheet “${sheet}”, from ${cell} down`,
  tick: (head, cells) => `put “x” under “${head}” beside what is taught (${cells})`,
  addItems: (sheet, numbers) => `add to the sheet “${sheet}” a row for each number: ${numbers.join(', ')}`,
  addThere: (place) => `; add them for example ${place}`,
  takeThere: (place) => `; for example from those ${place}`,
  mergeUnits: (module) => `merge the rows: the parts of a UF have a row each, with a title under “${module}”`,
  toComplete: (place) => `write the value ${place}, and remove “to be completed”`,
  words: {
    ore: 'hours',
    moduli: 'modules',
    conoscenze: 'knowledge',
    abilita: 'abilities',
    esame: 'exam',
    'valutazione.esame': 'exam',
  },
  instead: [
    [/remove the line/g, 'clear the cell'],
    [
      /remove \u201cstage\u201d from their \u201core\u201d: those of \u201cstage\u201d will do/,
      'clear their column “Placement”: the hours of the placement in the first sheet will do',
    ],
    [/remove \u201core\u201d from the unit/g, 'clear the hours in the row of the unit'],
    [/for example \[en, fr\]/g, 'for example “en; fr”'],
  ],
  expected: {
    text: 'a text',
    code: 'a code',
    hours: 'a number of hours (for example 7.5)',
    euro: 'an amount in euro (for example 1200.50)',
    number: 'a number (for example 7.5)',
    percent: 'a percentage (a number from 0 to 100)',
    integer: 'a whole number',
    boolean: 'yes or no',
    date: 'a date (for example 2027-01-11)',
    list: 'one value or more, with “;” between them',
    map: 'a value in each of its cells',
  },
  wrongType: (found, expected) =>
    `${found === '' ? 'blank value' : `found “${found}”`}, ${expected.join(' or ')} is needed`,
  write: (value, place) => `write ${value} ${place}`,
  point: '.',
  leaveBlank: 'leave the cell blank: while it is missing, the plan is incomplete',
  missing: (head) => `“${head}” is missing`,
  date: 'write a day that exists, for example 2027-01-11',
  blank: 'write the value, or clear the cell',
  clear: 'clear the cell',
  swap: 'swap the two values',
  unknownKey:
    'the keys are those of a new plan (“qualcheck init … -o plan.xlsx”): copy the row from there, or delete it',
};

export const workbookAdvice: Record<Language, WorkbookAdvice> = { it, en };
