/** What is wrong with the text or the format of a file, in Italian, and what would mend it. */

import type { Expected, TypeSlip } from '../../format/problem.ts';
import type { SyntaxSlip } from '../../text/problem.ts';
import { type ProblemWords, told } from '../problems.ts';
import { isThousands, many, ownOf, withoutPoint } from '../shape.ts';
import { CELLS } from './cells.ts';
import { date, list, quote } from './facts.ts';

const EXPECTED: Record<Expected, string> = {
  text: 'un testo',
  code: 'un codice',
  hours: 'un numero di ore (per esempio 7.5)',
  euro: 'un importo in euro (un numero, con il punto per i decimali: 1200.50)',
  number: 'un numero (per esempio 7.5)',
  percent: 'una percentuale (un numero da 0 a 100)',
  integer: 'un numero intero',
  boolean: 'sì o no (true o false)',
  date: 'una data come 2027-01-11',
  list: 'un elenco ([…] o righe con «- »)',
  map: 'un gruppo di chiavi ({ chiave: valore })',
};

const FORMATS: Record<string, string> = {
  'qualcheck/piano@1': 'un piano',
  'qualcheck/standard@1': 'uno standard',
  'qualcheck/avviso@1': 'un avviso',
};

const SLIPS: Record<SyntaxSlip, { message: string; remedy: string }> = {
  tab: { message: 'tabulazione nel rientro', remedy: 'usa spazi: in YAML le tabulazioni non contano come rientro' },
  'carriage-return': {
    message: 'fine riga che non tutti leggono come tale (un ritorno a capo «CR» da solo)',
    remedy: 'salva il file con le fini riga «LF» o «CRLF»: l’editor le chiama anche Unix e Windows',
  },
  'too-deep': { message: 'troppi livelli uno dentro l’altro', remedy: 'un piano ne ha al massimo una decina' },
  unprintable: { message: 'carattere non stampabile', remedy: 'toglilo: di solito arriva da un copia e incolla' },
  'open-quote': { message: 'virgolette aperte e mai chiuse', remedy: 'chiudi le virgolette' },
  'comment-in-text': {
    message: 'da « #» in poi la riga è un commento, parentesi compresa',
    remedy: 'metti tra virgolette il testo con il cancelletto: "Via Roma #3"',
  },
  'open-bracket': {
    message: 'parentesi o virgola che manca, o di troppo',
    remedy:
      'a ogni parentesi aperta ne segue una chiusa; tra due voci va la virgola; un testo con «:» va tra virgolette',
  },
  'quoted-bracket': {
    message: 'virgolette chiuse troppo tardi: la parentesi finisce nel testo',
    remedy: 'chiudi le virgolette prima della virgola, o della parentesi, che segue il testo',
  },
  escape: { message: 'barra rovesciata tra virgolette doppie', remedy: 'usa virgolette semplici, o scrivi \\\\' },
  'reserved-character': {
    message: 'carattere riservato all’inizio del valore',
    remedy: 'metti il valore tra virgolette',
  },
  'text-after-quote': {
    message: 'testo dopo la chiusura delle virgolette',
    remedy: 'metti tutto il valore tra virgolette doppie: "…"',
  },
  'colon-in-text': { message: 'due punti dentro un testo senza virgolette', remedy: 'metti il testo tra virgolette' },
  'missing-colon': {
    message: 'riga senza «chiave: valore»',
    remedy: 'scrivi i due punti dopo la chiave, o controlla il rientro',
  },
  'missing-space': {
    message: 'manca lo spazio dopo i due punti o dopo il trattino',
    remedy: 'scrivi «chiave: valore», «- voce»',
  },
  indentation: { message: 'rientro sbagliato', remedy: 'allinea la riga alle altre chiavi dello stesso gruppo' },
  'uneven-dashes': {
    message: 'trattini di un elenco non allineati',
    remedy: 'metti i trattini dello stesso elenco uno sotto l’altro, nella stessa colonna',
  },
  'foreign-blank': {
    message: 'spazio che non è uno spazio (di solito arriva da una pagina web o da Word)',
    remedy: 'cancellalo e scrivi uno spazio con la tastiera',
  },
  'foreign-dash': {
    message: 'trattino o pallino di un programma di scrittura, al posto del trattino «-»',
    remedy: 'scrivi un trattino semplice e uno spazio, senza virgolette: «- »',
  },
};

/** Values that are shown by what they are. */
const COLLECTIONS: Record<string, string> = { '[…]': 'un elenco', '{…}': 'un gruppo di chiavi' };

const HINTS: Record<TypeSlip, (value: string) => string> = {
  'decimal-comma': (value) => `i decimali si scrivono con il punto: ${value}`,
  'with-unit': (value) => `scrivi solo il numero: ${value}`,
  'in-quotes': (value) => `togli le virgolette: ${value}`,
  'no-colon': () => 'dopo la chiave scrivi i due punti e uno spazio: «chiave: valore»',
  'no-dash': () => 'comincia ogni voce con un trattino e uno spazio: «- chiave: valore»',
  'yes-no': (value) => `scrivi ${value}, senza virgolette`,
  range: (value) => `scrivi i numeri uno per uno: ${value}`,
  'one-number': (value) => `scrivi un numero solo, per esempio: ${value}`,
  'italian-date': (value) => `scrivi ${value}`,
  'not-in-list': (value) => `metti il valore tra parentesi quadre: ${value}`,
  'both-ends': (value) => `scrivi i due estremi: ${value}`,
  'without-key': (value) => `scrivi anche la chiave: ${value}`,
  none: (value) => `per dire che non c’è scrivi: ${value}`,
  'in-words': () => 'scrivi a parole che cosa c’è; per dire che non c’è scrivi: no',
  'none-left-out': () => 'per dire che non c’è togli la chiave e il suo valore',
  'not-yet': () => 'lascia vuoto dopo i due punti: finché manca, il piano è incompleto',
};

const PROBLEMS: ProblemWords = {
  ...CELLS,
  empty: (what) => ({
    message: 'file vuoto',
    remedy: `${FORMATS[what.format ?? ''] ?? 'il file'} comincia con «formato: ${what.format ?? ''}»`,
  }),
  syntax: (what) => ({ message: `YAML: ${SLIPS[what.slip].message}`, remedy: SLIPS[what.slip].remedy }),
  'multiple-documents': () => ({
    message: 'più documenti in un file, previsto uno',
    remedy: 'togli la riga «---» e metti ogni piano nel suo file',
  }),
  wrapped: (what) => ({
    message: `${FORMATS[what.format] ?? 'il documento'} che non comincia dal margine: sta dentro un’altra chiave, un elenco o un testo`,
    remedy: 'togli le righe che lo racchiudono e porta le sue chiavi a inizio riga, un file per ciascuno',
  }),
  'complex-key': () => ({ message: 'chiave che non è una parola', remedy: 'scrivi «chiave: valore»' }),
  'merge-key': () => ({
    message: 'chiave «<<» (fusione), non prevista',
    remedy: 'scrivi le chiavi per esteso, o riusa il valore intero con un alias',
  }),
  'duplicate-key': (what) => ({ message: `chiave ${quote(what.key)} scritta due volte`, remedy: 'tienine una sola' }),
  'unknown-alias': (what) => ({
    message: `alias «*${what.name}» senza la sua àncora «&${what.name}»`,
    remedy: 'definisci l’àncora prima dell’alias',
  }),
  'too-many-aliases': (what) => ({
    message: `gli alias ripetono più di ${what.limit} valori`,
    remedy: 'scrivi i valori per esteso',
  }),
  'too-many-values': (what) => ({
    message: `più di ${what.limit} chiavi e valori`,
    remedy: 'un piano ne ha un migliaio: controlla che sia il file giusto',
  }),
  'too-many-items': (what) => ({
    message: `lista di più di ${what.limit} voci`,
    remedy: 'le liste vere ne hanno qualche decina: controlla che sia il file giusto',
  }),
  'too-many-findings': (what) => ({
    message: `altri ${what.more} errori di formato, qui non mostrati`,
    remedy: 'correggi i primi e controlla di nuovo',
  }),
  'unsupported-tag': (what) => ({
    message: `etichetta di tipo ${quote(what.tag)}, non prevista`,
    remedy: 'toglila, o metti il testo tra virgolette',
  }),
  encoding: () => ({ message: 'il file non è testo UTF-8', remedy: 'salvalo di nuovo scegliendo la codifica UTF-8' }),
  'too-large': (what) => ({
    message: `file più grande di ${what.megabytes} MB`,
    remedy: 'un piano ne occupa meno di uno: controlla che sia il file giusto',
  }),
  'unknown-key': (what) => {
    const message = `chiave ${quote(what.key)} non prevista`;
    if (what.either) return { message, remedy: `scrivi ${list(what.either.map(quote), 'o')}` };
    if (what.suggestion) {
      const at = what.elsewhere === '' ? ', al primo livello' : what.elsewhere && `, in ${quote(what.elsewhere)}`;
      return { message, remedy: `intendevi ${quote(what.suggestion)}${at ?? ''}?` };
    }
    if (what.elsewhere !== undefined) {
      const place = what.elsewhere === '' ? 'sta al primo livello' : `sta in ${quote(what.elsewhere)}`;
      return { message: `${message} qui`, remedy: `${place}: controlla il rientro` };
    }
    return { message, remedy: `qui sono previste: ${what.known.join(', ')}` };
  },
  'missing-key': (what) => ({
    message: `manca la chiave ${quote(what.key)}`,
    remedy: `aggiungi «${what.key}: ${what.value ?? '…'}»`,
  }),
  'wrong-type': (what) => {
    const expected = list(
      what.expected.map((each) => EXPECTED[each]),
      'o',
    );
    const kind = ownOf(COLLECTIONS, what.found);
    const found = what.found === '' ? 'valore vuoto' : `trovato ${kind ?? quote(what.found)}`;
    return {
      message: `${found}, serve ${expected}`,
      ...(what.instead && { remedy: HINTS[what.instead.is](what.instead.value) }),
    };
  },
  'out-of-range': (what) => ({
    message: `trovato ${what.found}, previsto un numero da ${what.minimum} a ${what.maximum}`,
  }),
  'too-many-decimals': (what) => ({
    message: `trovato ${what.found}, serve un numero ${what.decimals === 0 ? 'intero' : `con al massimo ${what.decimals} decimali`}`,
    ...(isThousands(what.found)
      ? { remedy: `se il punto separa le migliaia, toglilo: ${withoutPoint(what.found)}` }
      : {}),
  }),
  'unknown-value': (what) => ({
    message: `valore ${quote(what.found)} non previsto`,
    remedy: what.suggestion ? `intendevi ${quote(what.suggestion)}?` : `previsti: ${what.known.join(', ')}`,
  }),
  'no-such-date': (what) => ({
    message: `la data ${what.found} non esiste`,
    remedy: 'scrivi anno-mese-giorno, per esempio 2027-01-11',
  }),
  blank: () => ({ message: 'testo vuoto', remedy: 'scrivi il valore, o togli la chiave' }),
  'too-short': (what) => ({ message: `elenco vuoto, previsto almeno ${many(what.minimum, 'elemento', 'elementi')}` }),
  'too-long': (what) => ({ message: `elenco troppo lungo, previsti al massimo ${what.maximum} elementi` }),
  'left-out': () => ({
    message: 'file saltato: con «--strict-files» ogni file deve essere un piano',
    remedy: 'spostalo in un’altra cartella, o indica solo i piani',
  }),
  'other-format': (what) => ({
    message: `formato ${quote(what.found)}, previsto ${quote(what.expected)}`,
    remedy: `scrivi «formato: ${what.expected}», o controlla che sia il file giusto`,
  }),
  'duplicate-code': (what) => ({
    message: `codice ${quote(what.code)} scritto due volte`,
    remedy: 'dai a ciascuno il suo codice',
  }),
  'unknown-reference': (what) => ({
    message: `${quote(what.found)} non è definito`,
    remedy: what.suggestion
      ? `intendevi ${quote(what.suggestion)}?`
      : what.known.length > 0
        ? `definiti: ${what.known.join(', ')}`
        : what.toConfirm
          ? 'nel file non c’è: togli anche questa riga di «da_confermare»'
          : 'definiscilo prima di usarlo',
  }),
  outside: (what) => ({
    message: `${quote(what.path)} sta fuori dalla cartella di questo file, e dal suo repository`,
    remedy: 'una configurazione trovata da sola non arriva fin là: nominala con «--config», o usa «--standards»',
  }),
  'missing-folder': (what) => ({
    message: `la cartella ${quote(what.folder)} non esiste`,
    remedy: 'i percorsi partono dalla cartella di questo file',
  }),
  'dates-reversed': (what) => ({
    message: `la fine (${date(what.end)}) viene prima dell’inizio (${date(what.start)})`,
  }),
  'range-reversed': (what) => ({
    message: `il minimo (${what.minimum}) supera il massimo (${what.maximum})`,
    remedy: `scrivi { minimo: ${what.maximum}, massimo: ${what.minimum} }`,
  }),
  'without-source': () => ({ message: 'norma senza fonte', remedy: 'aggiungi «campo», oppure «da» e «frase»' }),
  unclaimed: () => ({
    message: 'clausola di cui nessuno risponde',
    remedy: 'aggiungi «regole», «manuale» o «informazione»',
  }),
  'without-label': (what) => ({
    message: 'cifra senza fonte',
    remedy: `aggiungi l’etichetta del campo in «${what.key}»`,
  }),
  'missing-base': (what) => ({
    message: `percentuale senza la sua base: manca «${what.key}»`,
    remedy: 'aggiungi la cifra, o togli la percentuale',
  }),
  'sentence-not-in-source': (what) => ({
    message: `la frase ${quote(what.sentence)} non è nel testo della fonte`,
    remedy: 'riportala parola per parola',
  }),
};

export const problem = told(PROBLEMS);
