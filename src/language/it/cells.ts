/** What is wrong with a cell of a workbook, in Italian, and what would mend it. */
import type { Expected } from '../../format/problem.ts';
import type { CellWords } from '../problems.ts';
import { date, quote } from './facts.ts';

const LIKE: Partial<Record<Expected, string>> = {
  text: 'un testo',
  code: 'un codice',
  hours: 'un numero di ore',
  euro: 'un importo in euro',
  percent: 'una percentuale',
  integer: 'un numero intero',
  boolean: 'sì o no',
  date: 'una data',
};
const like = (expected: Expected) => LIKE[expected] ?? 'un altro valore';
const comma = (decimal: string) => decimal.replace('.', ',');
const AS_TEXT = 'dai alla cella il formato «Testo» (Formato celle) e riscrivi il valore';

export const CELLS: CellWords = {
  'cell-error': (what) => ({
    message: `la cella è in errore: ${quote(what.found)}`,
    remedy: 'correggi la formula, o scrivi il valore al suo posto',
  }),
  'cell-unworked': () => ({
    message: 'formula senza valore: il file è stato salvato senza calcolarla',
    remedy: 'apri il file con Excel o LibreOffice e salvalo, o scrivi il valore al posto della formula',
  }),
  'cell-date': (what) => ({
    message: `la cella contiene una data (${date(what.found)}), previsto ${like(what.expected)}: il foglio di calcolo può avere cambiato quello che era scritto`,
    remedy: AS_TEXT,
  }),
  'cell-number': (what) => ({
    message: `la cella contiene il numero ${quote(what.found)}, previsto ${like(what.expected)}`,
    remedy: AS_TEXT,
  }),
  'cell-boolean': (what) => ({
    message: `la cella contiene VERO o FALSO, previsto ${like(what.expected)}`,
    remedy: AS_TEXT,
  }),
  'cell-share': (what) => ({
    message: `«${comma(what.found)}» può voler dire ${comma(what.found)} % o ${comma(what.share)} %`,
    remedy: `scrivi il segno: «${comma(what.share)} %» o «${comma(what.found)} %»`,
  }),
  'cell-merged': (what) => ({
    message: `celle unite (${what.range}): non si sa a quale di loro vada il valore`,
    remedy: 'dividi le celle e scrivi il valore in ciascuna a cui va',
  }),
  'cell-conflict': (what) => ({
    message: `${what.found === '' ? 'valore che si aggiunge a' : `${quote(what.found)} contro`} quello di ${what.other}: può valere uno solo`,
    remedy: 'tieni un valore solo',
  }),
  'head-twice': (what) => ({
    message: `due colonne si chiamano ${quote(what.head)}`,
    remedy: 'tieni quella che vale, e dai all’altra un nome suo',
  }),
  'head-unknown': (what) => ({
    message: `la colonna ${quote(what.head)} somiglia a «${what.suggestion}», che manca`,
    remedy: `se è quella, chiamala «${what.suggestion}»; se è una colonna tua, dalle un nome che non le somigli`,
  }),
  'table-twice': (what) => ({
    message: `una tabella come questa (${quote(what.table)}) c’è già nel foglio ${quote(what.other)}`,
    remedy: 'tieni un foglio solo, o togli le intestazioni alla copia',
  }),
  'row-without-key': (what) => ({
    message: `riga incompleta: di ${quote(what.head)} non si sa a che cosa vada`,
    remedy: 'riempi la prima colonna e le altre che la riga chiede, o cancella la riga',
  }),
  'row-without-tick': (what) => ({
    message: `la riga nomina un modulo, e ${quote(what.head)} è vuota`,
    remedy: `se si svolge scrivi «x» in ${quote(what.head)}, altrimenti cancella il modulo`,
  }),
  'workbook-without-plan': () => ({
    message: 'in questo foglio di calcolo non c’è un piano: mancano le intestazioni dei fogli «Corso» e «Unità»',
    remedy: 'le intestazioni di «Corso» sono «Chiave» e «Valore», quelle di «Unità» cominciano con «Codice UF»',
  }),
};
