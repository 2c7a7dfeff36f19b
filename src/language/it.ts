/** Italian, put together: facts and rules from `it/`, defects of the format and labels here. Grammar: «soggetto: che cosa c’è, che cosa è chiesto». */

import type { Problem } from '../format/problem.ts';
import type { Micro } from '../norms/hours.ts';
import {
  amount,
  asked,
  date,
  either,
  figure,
  found,
  hours,
  list,
  number,
  quote,
  reason,
  subject,
  term,
} from './it/facts.ts';
import { ruleWords } from './it/rules.ts';
import { hintWith, isThousands, many, ownOf, type TypeSlip, withoutPoint } from './shape.ts';
import { type Phrases, remedyWith, sentenceWith } from './template.ts';
import type { Expected, SyntaxSlip, Words } from './words.ts';

const phrases: Phrases = {
  language: 'it',
  subject,
  found,
  asked,
  figure,
  either,
  reason,
  basis: ({ percent, of }) => `${number((percent * 1_000_000) as Micro)} % di ${hours(of)}`,
  soFar: (value) => `finora ${hours(value)}`,
  gaps: {
    misspelt: { sentence: 'non si trova, forse è scritta «{suggestion}»', remedy: 'correggi il codice «{suggestion}»' },
    misplaced: { sentence: 'è scritta fuori da «{elsewhere}»', remedy: 'spostala in «{elsewhere}»' },
    unsaid: { sentence: 'il piano non dice «{lacks}»{soFar}', remedy: 'aggiungi «{lacks}»' },
    'kind-unsaid': {
      sentence: 'il piano non dice se la FaD è sincrona o asincrona{soFar}',
      remedy: 'al posto di «fad» scrivi «fad_sincrona» e «fad_asincrona»',
    },
  },
  didYouMean: 'intendevi «{suggestion}»?',
  rules: ruleWords,
};

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
  'open-bracket': {
    message: 'parentesi o virgola che manca, o di troppo',
    remedy:
      'a ogni parentesi aperta ne segue una chiusa; tra due voci va la virgola; un testo con «:» va tra virgolette',
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

function problem(what: Problem): { message: string; remedy?: string } {
  switch (what.is) {
    case 'empty':
      return {
        message: 'file vuoto',
        remedy: `${FORMATS[what.format ?? ''] ?? 'il file'} comincia con «formato: ${what.format ?? ''}»`,
      };
    case 'syntax':
      return { message: `YAML: ${SLIPS[what.slip].message}`, remedy: SLIPS[what.slip].remedy };
    case 'multiple-documents':
      return {
        message: 'più documenti in un file, previsto uno',
        remedy: 'togli la riga «---» e metti ogni piano nel suo file',
      };
    case 'complex-key':
      return { message: 'chiave che non è una parola', remedy: 'scrivi «chiave: valore»' };
    case 'merge-key':
      return {
        message: 'chiave «<<» (fusione), non prevista',
        remedy: 'scrivi le chiavi per esteso, o riusa il valore intero con un alias',
      };
    case 'duplicate-key':
      return { message: `chiave ${quote(what.key)} scritta due volte`, remedy: 'tienine una sola' };
    case 'unknown-alias':
      return {
        message: `alias «*${what.name}» senza la sua àncora «&${what.name}»`,
        remedy: 'definisci l’àncora prima dell’alias',
      };
    case 'too-many-aliases':
      return { message: `gli alias ripetono più di ${what.limit} valori`, remedy: 'scrivi i valori per esteso' };
    case 'too-many-values':
      return {
        message: `più di ${what.limit} chiavi e valori`,
        remedy: 'un piano ne ha un migliaio: controlla che sia il file giusto',
      };
    case 'too-many-findings':
      return {
        message: `altri ${what.more} errori di formato, qui non mostrati`,
        remedy: 'correggi i primi e controlla di nuovo',
      };
    case 'unsupported-tag':
      return { message: `etichetta di tipo ${quote(what.tag)}, non prevista`, remedy: 'toglila' };
    case 'encoding':
      return { message: 'il file non è testo UTF-8', remedy: 'salvalo di nuovo scegliendo la codifica UTF-8' };
    case 'too-large':
      return {
        message: `file più grande di ${what.megabytes} MB`,
        remedy: 'un piano ne occupa meno di uno: controlla che sia il file giusto',
      };
    case 'unknown-key': {
      const message = `chiave ${quote(what.key)} non prevista`;
      if (what.suggestion) return { message, remedy: `intendevi ${quote(what.suggestion)}?` };
      if (what.elsewhere !== undefined) {
        const place = what.elsewhere === '' ? 'sta al primo livello' : `sta in ${quote(what.elsewhere)}`;
        return { message: `${message} qui`, remedy: `${place}: controlla il rientro` };
      }
      return { message, remedy: `qui sono previste: ${what.known.join(', ')}` };
    }
    case 'missing-key':
      return { message: `manca la chiave ${quote(what.key)}`, remedy: `aggiungi «${what.key}: …»` };
    case 'wrong-type': {
      const expected = list(
        what.expected.map((each) => EXPECTED[each]),
        'o',
      );
      const kind = ownOf(COLLECTIONS, what.found);
      const found = what.found === '' ? 'valore vuoto' : `trovato ${kind ?? quote(what.found)}`;
      return { message: `${found}, serve ${expected}`, ...hint(what) };
    }
    case 'out-of-range':
      return { message: `trovato ${what.found}, previsto un numero da ${what.minimum} a ${what.maximum}` };
    case 'too-many-decimals':
      return {
        message: `trovato ${what.found}, serve un numero ${what.decimals === 0 ? 'intero' : `con al massimo ${what.decimals} decimali`}`,
        ...(isThousands(what.found)
          ? { remedy: `se il punto separa le migliaia, toglilo: ${withoutPoint(what.found)}` }
          : {}),
      };
    case 'unknown-value':
      return {
        message: `valore ${quote(what.found)} non previsto`,
        remedy: what.suggestion ? `intendevi ${quote(what.suggestion)}?` : `previsti: ${what.known.join(', ')}`,
      };
    case 'no-such-date':
      return { message: `la data ${what.found} non esiste`, remedy: 'scrivi anno-mese-giorno, per esempio 2027-01-11' };
    case 'blank':
      return { message: 'testo vuoto', remedy: 'scrivi il valore, o togli la chiave' };
    case 'too-short':
      return { message: `elenco vuoto, previsto almeno ${many(what.minimum, 'elemento', 'elementi')}` };
    case 'too-long':
      return { message: `elenco troppo lungo, previsti al massimo ${what.maximum} elementi` };
    case 'other-format':
      return {
        message: `formato ${quote(what.found)}, previsto ${quote(what.expected)}`,
        remedy: `scrivi «formato: ${what.expected}», o controlla che sia il file giusto`,
      };
    case 'duplicate-code':
      return { message: `codice ${quote(what.code)} scritto due volte`, remedy: 'dai a ciascuno il suo codice' };
    case 'unknown-reference':
      return {
        message: `${quote(what.found)} non è definito`,
        remedy: what.suggestion
          ? `intendevi ${quote(what.suggestion)}?`
          : what.known.length > 0
            ? `definiti: ${what.known.join(', ')}`
            : 'definiscilo prima di usarlo',
      };
    case 'outside':
      return {
        message: `${quote(what.path)} sta fuori dalla cartella di questo file, e dal suo repository`,
        remedy: 'una configurazione trovata da sola non arriva fin là: nominala con «--config», o usa «--standards»',
      };
    case 'missing-folder':
      return {
        message: `la cartella ${quote(what.folder)} non esiste`,
        remedy: 'i percorsi partono dalla cartella di questo file',
      };
    case 'dates-reversed':
      return { message: `la fine (${date(what.end)}) viene prima dell’inizio (${date(what.start)})` };
    case 'range-reversed':
      return {
        message: `il minimo (${what.minimum}) supera il massimo (${what.maximum})`,
        remedy: `scrivi { minimo: ${what.maximum}, massimo: ${what.minimum} }`,
      };
    case 'without-source':
      return { message: 'norma senza fonte', remedy: 'aggiungi «campo», oppure «da» e «frase»' };
    case 'unclaimed':
      return { message: 'clausola di cui nessuno risponde', remedy: 'aggiungi «regole», «manuale» o «informazione»' };
    case 'without-label':
      return { message: 'cifra senza fonte', remedy: `aggiungi l’etichetta del campo in «${what.key}»` };
    case 'missing-base':
      return {
        message: `percentuale senza la sua base: manca «${what.key}»`,
        remedy: 'aggiungi la cifra, o togli la percentuale',
      };
    case 'sentence-not-in-source':
      return {
        message: `la frase ${quote(what.sentence)} non è nel testo della fonte`,
        remedy: 'riportala parola per parola',
      };
  }
}

/** Values that are shown by what they are. */
const COLLECTIONS: Record<string, string> = { '[…]': 'un elenco', '{…}': 'un gruppo di chiavi' };

const HINTS: Record<TypeSlip, (value: string) => string> = {
  'decimal-comma': (value) => `i decimali si scrivono con il punto: ${value}`,
  'with-unit': (value) => `scrivi solo il numero: ${value}`,
  'in-quotes': (value) => `togli le virgolette: ${value}`,
  'no-mode': (value) => `scrivi di che cosa: { aula: ${value} } in un’unità, { ore: ${value} } nello stage`,
  'no-colon': () => 'dopo la chiave scrivi i due punti e uno spazio: «chiave: valore»',
  'no-dash': () => 'comincia ogni voce con un trattino e uno spazio: «- chiave: valore»',
  'yes-no': (value) => `scrivi ${value}, senza virgolette`,
  range: (value) => `scrivi i numeri uno per uno: ${value}`,
  'italian-date': (value) => `scrivi ${value}`,
  'not-in-list': (value) => `metti il valore tra parentesi quadre: ${value}`,
};

/** A word on the slip that is most likely behind a wrong type. */
function hint(what: Extract<Problem, { is: 'wrong-type' }>): { remedy?: string } {
  return hintWith(HINTS, what);
}

export const it: Words = {
  language: 'it',
  term,
  outcome: {
    pass: 'conforme',
    fail: 'non conforme',
    incomplete: 'incompleto',
    manual: 'da verificare',
    waived: 'in eccezione',
    not_applicable: 'non previsto',
  },
  verdict: { pass: 'CONFORME', fail: 'NON CONFORME', incomplete: 'INCOMPLETO' },
  subject,
  sentence: (outcome) => sentenceWith(phrases, outcome),
  remedy: (outcome) => remedyWith(phrases, outcome),
  reason,
  problem,
  hours,
  amount,
  number,
  date,
  ui: {
    error: 'errore',
    warning: 'avvertenza',
    hours: 'Ore',
    planned: 'nel piano',
    asked: 'previste',
    otherActivities: 'Altre attività',
    notCounted: 'a parte',
    counted: 'nel totale',
    clause: 'Clausola',
    remedy: 'Rimedio',
    anomaly: 'Anomalia',
    anomalies: 'Anomalie della fonte',
    notes: 'Da sapere',
    noStandard: 'nessuno standard corrisponde',
    profile: 'profilo senza ore',
    card: 'scheda di correlazione',
    coveredBy: 'coperto da',
    unable: 'NON CONTROLLATO',
    avviso: 'avviso pubblico',
    unknownAvviso: (id, suggestion) =>
      `avviso ${quote(id)} sconosciuto: ${suggestion === undefined ? '«qualcheck list» elenca gli avvisi' : `intendevi ${quote(suggestion)}?`}`,
    breaks: 'Non passa',
    respects: 'Passa',
    changing: 'cambiando',
    removed: '(tolto)',
    avvisi: 'Avvisi',
    seeRules: '«qualcheck rules» elenca le regole',
    shareOf: (measure) => `di «${measure}»`,
    failures: 'Non conforme',
    warnings: 'Avvertenze',
    incomplete: 'Incompleto: il piano non lo dice ancora',
    manual: 'Da verificare a mano',
    waived: 'In eccezione',
    silent: 'Non previsto dallo standard',
    format: 'Il file non rispetta il formato',
    standard: 'Standard',
    region: 'Regione',
    source: 'Fonte',
    eqf: 'EQF',
    name: 'Denominazione',
    severity: 'Gravità',
    why: 'Perché',
    abilities: 'Abilità',
    knowledge: 'Conoscenze',
    expectedResult: 'Risultato atteso',
    constraints: 'Vincoli',
    code: 'Codice',
    alias: 'Altri codici',
    minimum: 'Durata minima',
    distanceCap: 'FaD massima',
    share: (percent, base) => `${percent} % di ${base}`,
    notSet: 'non previsto',
    norms: 'Che cosa chiede',
    units: 'Unità',
    whereFound: 'Nello standard',
    seeAlso: 'Vedi anche',
    reason: 'motivo',
    reference: 'riferimento',
    until: 'fino al',
    summary: (counts) =>
      [
        many(counts.pass, 'conforme', 'conformi'),
        many(counts.fail, 'errore', 'errori'),
        many(counts.warning, 'avvertenza', 'avvertenze'),
        many(counts.incomplete, 'incompleto', 'incompleti'),
        many(counts.manual, 'da verificare', 'da verificare'),
        ...(counts.waived > 0 ? [many(counts.waived, 'in eccezione', 'in eccezione')] : []),
        many(counts.not_applicable, 'non previsto', 'non previsti'),
      ].join(' · '),
    standardSummary: (errors, warnings, notes) =>
      [
        many(errors, 'errore', 'errori'),
        many(warnings, 'avvertenza', 'avvertenze'),
        many(notes, 'cosa da sapere', 'cose da sapere'),
      ].join(' · '),
    plans: (total, verdicts) =>
      `${many(total, 'piano', 'piani')}: ${many(verdicts.pass, 'conforme', 'conformi')}, ${many(verdicts.fail, 'non conforme', 'non conformi')}, ${many(verdicts.incomplete, 'incompleto', 'incompleti')}${verdicts.unable > 0 ? `, ${many(verdicts.unable, 'non controllato', 'non controllati')}` : ''}`,
    draftNote: 'bozza: le parti incomplete non contano',
    noMatch: (pattern) => `nessun file corrisponde a ${quote(pattern)}`,
    unreadable: (file, why) =>
      ({
        missing: `il file ${quote(file)} non esiste`,
        directory: `${quote(file)} è una cartella, previsto un file`,
        denied: `${quote(file)} non si può leggere: permesso negato`,
        changing: `il file ${quote(file)} cambia mentre lo leggo: riprova`,
        outside: `il file ${quote(file)} sta fuori dalla cartella del piano e da quella di lavoro: un piano non può indicarlo`,
        other: `il file ${quote(file)} non si può leggere`,
      })[why],
    notAPlan: (file) => `${file}: non è un piano, saltato`,
    notFollowed: (link) => `${link}: è un collegamento, non seguito (per controllarlo nominalo)`,
    nothingToCheck: 'nessun piano da controllare',
    invalidStandard: (file) => `il file ${quote(file)} non segue il suo formato`,
    unknownQuery: (query) => `non trovo ${quote(query)}`,
    didYouMean: (word) => `intendevi ${quote(word)}?`,
    usage: {
      unknownCommand: (name) => `comando ${quote(name)} sconosciuto`,
      unknownOption: (name) => `opzione ${quote(name)} sconosciuta`,
      missingArgument: (name) => `manca l’argomento ${quote(name)}`,
      excessArguments: () => 'troppi argomenti',
      invalidArgument: (option, value, choices) =>
        `${quote(value)} non è ammesso per ${quote(option)}: scegli tra ${choices}`,
      optionMissingArgument: (name) => `l’opzione ${quote(name)} vuole un valore`,
      other: (text) => text,
    },
    outputLost: (full) => `non posso scrivere il risultato${full ? ': il disco è pieno' : ''}`,
    defect: (message) => `difetto di qualcheck: ${message}`,
  },
};
