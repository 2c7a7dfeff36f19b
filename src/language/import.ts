/** Sentences of `import`, in both languages. */

import type { Change } from '../import/compare/changes.ts';
import type { Damage, Kind, Missing, Place, Refusal } from '../import/sheet.ts';
import type { Language } from '../text/language.ts';
import { filesWritten } from './file-written.ts';

export interface ImportWords {
  kind: Record<Kind, string>;
  damage: Record<Damage, string>;
  place(place: Place): string;
  recognised(kind: Kind, units: number, keys: number, items: number): string;
  lines(all: number, leftOver: number): string;
  mended(count: number): string;
  running(text: string, pages: number): string;
  toConfirm(count: number): string;
  leftOver(count: number): string;
  /** Lines not understood, by how many they are. */
  leftOutLines(count: number): string;
  written(file: string): string;
  exists(file: string): string;
  tooLarge(file: string, megabytes: number): string;
  notWritable(file: string): string;
  refusal(file: string, refusal: Refusal): string;
  /** A page that lacks something, read all the same. */
  partial(missing: Missing): string;
  partialHint: string;
  invalid(file: string): string;
  otherFormat(file: string): string;
  unknownStandard(reference: string, meant: string | undefined): string;
  sameStandard: string;
  changes(count: number): string;
  change(change: Change): string;
  plans: string;
  planVerdict(file: string, before: string, after: string): string;
  planUnread(file: string): string;
  /** A plan of a standard that is not compared here. */
  planOfOther(file: string, standard: string): string;
  year(year: number, hours: number, exam: boolean | undefined): string;
  yes: string;
  no: string;
  noPlanWorse: string;
  /** The same, where something could not be compared. */
  notCompared(rules: number, plans: number): string;
  /** Items that a plan cites by number, and the numbers that they have now. */
  citedOtherwise(unit: string, list: string, numbers: string): string;
  renumberHint: string;
  citedGone(unit: string, list: string, number: number, item: string, removed: boolean): string;
  renumbering: Record<'written' | 'left' | 'not-writable', (file: string) => string>;
  renumberNeedsDiff: string;
  plansNeedDiff: string;
}

const quote = (text: string) => `«${text}»`;
const short = (text: string) => (text.length > 90 ? `${text.slice(0, 89)}…` : text);
const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

const it: ImportWords = {
  kind: {
    basilicata: 'Basilicata, standard formativo',
    campania: 'Campania, standard formativo',
    lazio: 'Lazio, profilo professionale',
    atlante: 'Atlante del lavoro, qualificazione',
  },
  damage: {
    'glued-columns': 'colonne attaccate',
    'lost-accent': 'accento perduto',
    'split-item': 'voce spezzata',
    'html-in-text': 'HTML nel testo',
    'glued-number': 'numero attaccato alla parola prima',
    'glued-heading': 'titoli attaccati',
    'split-label': 'etichetta spezzata',
    'split-word': 'parola spezzata a fine riga, il trattino resta',
    'wrong-encoding': 'lettere in un’altra codifica',
  },
  place: ({ number, page }) => (page === undefined ? `riga ${number}` : `pagina ${page}, riga ${number}`),
  recognised: (kind, units, keys, items) =>
    `pagina riconosciuta: ${it.kind[kind]} — ${units} ${kind === 'atlante' ? 'competenze' : 'unità'}${keys === 0 ? '' : `, ${keys} KC`}, ${items} voci tra abilità e conoscenze`,
  lines: (all, leftOver) => `righe con testo: ${all}, ${leftOver === 0 ? 'tutte usate' : `non capite ${leftOver}`}`,
  mended: (count) => `rimediato (${count}):`,
  running: (text, pages) =>
    `testata o piè di pagina, ripetuti in ${many(pages, 'pagina', 'pagine')} e non letti: ${quote(text)}`,
  toConfirm: (count) => `da confermare (${count}), in «da_confermare» del file:`,
  leftOver: (count) => `non capito (${many(count, 'riga', 'righe')}), niente di quello che segue è controllato:`,
  leftOutLines: (count) => many(count, 'riga', 'righe'),
  written: (file) => filesWritten([file], 'it'),
  exists: (file) => `${quote(file)} c’è già: scegli un altro nome, o aggiungi --force per sostituirlo`,
  tooLarge: (file, megabytes) => `${quote(file)} supera ${megabytes} MB`,
  notWritable: (file) => `non riesco a scrivere ${quote(file)}`,
  refusal: (file, refusal) => `${quote(file)}: ${refused(refusal)}; non ho scritto niente`,
  partial: ({ missing, swallowed }) =>
    `la pagina non è intera, e di quello che manca niente è controllato: ${[...missing, ...swallowed].map(quote).join(', ')}`,
  partialHint: '(con «--parziale» scrivo quello che c’è, e quello che manca resta in «da_confermare»)',
  invalid: (file) =>
    `${quote(file)}: quello che la pagina dice non segue il formato degli standard; non ho scritto niente`,
  otherFormat: (file) => `${quote(file)} non è uno standard: il confronto si fa tra due standard`,
  unknownStandard: (reference, meant) =>
    `standard ${quote(reference)} sconosciuto${meant === undefined ? '' : `: intendevi ${quote(meant)}?`}`,
  sameStandard: 'Nessuna differenza: la pagina dice quello che lo standard dice già.',
  changes: (count) => `${count === 1 ? 'Una differenza' : `${count} differenze`} rispetto allo standard che hai:`,
  change: ({ about, label, is, before, after, parts }) => {
    const what = `${about === undefined ? '' : `${about} · `}${label}`;
    if (is === 'added') return `${what}: aggiunto ${quote(after ?? '')}`;
    if (is === 'removed') return `${what}: tolto ${quote(before ?? '')}`;
    if (is === 'left-to-person')
      return `${what}: ora lo guarda una persona: qualcheck non riconosce più ${quote(after ?? '')}, prima controllava ${quote(before ?? '')}`;
    if (is === 'for-person') return `${what}: anche questo lo guarda una persona: ${quote(after ?? '')}`;
    if (is === 'recoded') return `${what}: il codice ${before} ora è ${after}`;
    if (is === 'renumbered') return `${what}: le voci hanno un altro numero (prima → ora, ∅ tolta): ${after}`;
    if (is === 'respelled') return `${what}: le stesse parole, con altri accenti, apostrofi o spazi`;
    if (is === 'reworded') {
      if (parts === undefined) return `${what}: riscritto, era ${quote(before ?? '')}, ora ${quote(after ?? '')}`;
      const shown = parts.map((part) => `era ${quote(part.before)}, ora ${quote(part.after)}`).join('; ');
      return `${what}: riscritto ${parts.length === 1 ? 'in un punto' : `in ${parts.length} punti`}, ${shown}`;
    }
    if (is === 'reordered') return `${what}: stesse voci, in un altro ordine (i piani le citano per numero)`;
    return `${what}: era ${before ?? 'niente'}, ora ${after ?? 'niente'}`;
  },
  plans: 'Piani, con lo standard che hai e con quello della pagina:',
  planVerdict: (file, before, after) => `${file}: ${before} → ${after}`,
  planUnread: (file) => `${file}: non è un piano che si possa controllare`,
  planOfOther: (file, standard) => `${file}: usa un altro standard, ${quote(standard)}: qui non conta`,
  year: (year, hours, exam) =>
    `${year}° anno, ${hours} h${exam === undefined ? '' : `, ${exam ? 'con' : 'senza'} esame intermedio`}`,
  yes: 'sì',
  no: 'no',
  noPlanWorse: 'Nessun piano peggiora.',
  notCompared: (rules, plans) =>
    `Dei piani confrontati nessuno peggiora in quello che qualcheck controlla; non ha potuto confrontare ${[
      ...(rules === 0
        ? []
        : [many(rules, 'condizione che ora guarda una persona', 'condizioni che ora guarda una persona')]),
      ...(plans === 0 ? [] : [many(plans, 'piano', 'piani')]),
    ].join(' e ')}.`,
  citedOtherwise: (unit, list, numbers) => `${unit}, ${list}: il piano cita voci che hanno un altro numero: ${numbers}`,
  citedGone: (unit, list, number, item, removed) =>
    `${unit}, ${list}: la voce ${number}, ${quote(item)}, nello standard nuovo non c’è più${removed ? ': tolta dal piano' : ''}`,
  renumberHint:
    'L’opzione «--renumber» scrive i numeri nuovi nei piani, e toglie quelli delle voci che non ci sono più.',
  renumbering: {
    written: (file) =>
      `${file}: scritti i numeri nuovi (con questo confronto una volta sola: rifarlo li sposta ancora)`,
    left: (file) =>
      `${file}: non l’ho toccato: due elenchi che cambiano in modo diverso sono scritti una volta sola (&, *), o i numeri non sono scritti come in [1, 2]: correggilo a mano`,
    'not-writable': (file) => `${file}: non posso scriverlo, e resta com’era`,
  },
  renumberNeedsDiff: 'l’opzione «--renumber» vuole anche «--diff» e «--plan»: i numeri vengono dal confronto',
  plansNeedDiff: 'l’opzione «--plan» vuole anche «--diff»: i piani si controllano con i due standard',
};

const OF_KIND: Record<Kind, string> = {
  basilicata: 'della Basilicata',
  campania: 'della Campania',
  lazio: 'del Lazio',
  atlante: 'dell’Atlante',
};

const lacking = ({ missing }: Missing) =>
  `${missing.length === 1 ? 'manca' : 'mancano'} ${missing.map(quote).join(', ')}`;

function refused(refusal: Refusal): string {
  switch (refusal.is) {
    case 'empty':
      return 'il file è vuoto';
    case 'no-text':
      return `il PDF non contiene testo (${many(refusal.pages, 'pagina', 'pagine')}): è una scansione, serve il riconoscimento del testo (OCR)`;
    case 'not-readable':
      if (refusal.why === 'encrypted') return 'il PDF è protetto da una password';
      return refusal.why === 'binary' ? 'non è un testo, una pagina HTML o un PDF' : 'il PDF è rovinato e non si apre';
    case 'too-long':
      return 'è troppo lunga, o ha troppi livelli uno dentro l’altro: uno standard occupa qualche decina di pagine';
    case 'unknown-kind':
      return 'non riconosco la pagina: leggo standard di Basilicata e Campania, profili del Lazio, qualificazioni dell’Atlante';
    case 'other-kind':
      return `non è una pagina ${OF_KIND[refusal.wanted]}: sembra ${it.kind[refusal.found]}`;
    case 'incomplete':
      return [
        ...(refusal.swallowed.length === 0
          ? []
          : [
              `le colonne della pagina non si distinguono, e questi campi sono finiti nel testo di un altro: ${refusal.swallowed.map(quote).join(', ')}. Salva la pagina in HTML o in PDF`,
            ]),
        ...(refusal.missing.length === 0
          ? []
          : [`la pagina è tronca${refusal.after === '' ? '' : ` dopo ${quote(refusal.after)}`}: ${lacking(refusal)}`]),
      ].join('; ');
  }
}

const en: ImportWords = {
  kind: {
    basilicata: 'Basilicata, course standard',
    campania: 'Campania, course standard',
    lazio: 'Lazio, occupational profile',
    atlante: 'Atlante del lavoro, qualification',
  },
  damage: {
    'glued-columns': 'columns glued together',
    'lost-accent': 'accent lost',
    'split-item': 'item split',
    'html-in-text': 'HTML in the text',
    'glued-number': 'number glued to the word before',
    'glued-heading': 'headings glued together',
    'split-label': 'label split',
    'split-word': 'word split at the end of a line, its hyphen stays',
    'wrong-encoding': 'letters in another encoding',
  },
  place: ({ number, page }) => (page === undefined ? `line ${number}` : `page ${page}, line ${number}`),
  recognised: (kind, units, keys, items) =>
    `page recognised: ${en.kind[kind]} — ${units} ${kind === 'atlante' ? 'competences' : 'units'}${keys === 0 ? '' : `, ${keys} KC`}, ${items} items of ability and knowledge`,
  lines: (all, leftOver) => `lines with text: ${all}, ${leftOver === 0 ? 'all used' : `${leftOver} not understood`}`,
  mended: (count) => `mended (${count}):`,
  running: (text, pages) => `running head or foot, on ${many(pages, 'page', 'pages')} and not read: “${text}”`,
  toConfirm: (count) => `to confirm (${count}), in “da_confermare” of the file:`,
  leftOver: (count) => `not understood (${many(count, 'line', 'lines')}), nothing of what follows is checked:`,
  leftOutLines: (count) => many(count, 'line', 'lines'),
  written: (file) => filesWritten([file], 'en'),
  exists: (file) => `“${file}” is there already: choose another name, or add --force to replace it`,
  tooLarge: (file, megabytes) => `“${file}” exceeds ${megabytes} MB`,
  notWritable: (file) => `cannot write “${file}”`,
  refusal: (file, refusal) => `“${file}”: ${refusedEn(refusal)}; nothing was written`,
  partial: ({ missing, swallowed }) =>
    `the page is not whole, and nothing of what it lacks is checked: ${quotedEn([...missing, ...swallowed])}`,
  partialHint: '(with “--parziale” what is there is written, and what is missing stays in “da_confermare”)',
  invalid: (file) => `“${file}”: what the page says does not follow the format of standards; nothing was written`,
  otherFormat: (file) => `“${file}” is no standard: two standards can be compared`,
  unknownStandard: (reference, meant) =>
    `unknown standard “${reference}”${meant === undefined ? '' : `: did you mean “${meant}”?`}`,
  sameStandard: 'No difference: the page says what the standard says already.',
  changes: (count) => `${count === 1 ? 'One difference' : `${count} differences`} from the standard that you have:`,
  change: ({ about, label, is, before, after, parts }) => {
    const what = `${about === undefined ? '' : `${about} · `}${label}`;
    if (is === 'added') return `${what}: added “${after ?? ''}”`;
    if (is === 'removed') return `${what}: removed “${before ?? ''}”`;
    if (is === 'left-to-person')
      return `${what}: a person looks at it now: qualcheck no longer recognises “${after ?? ''}”, it used to check “${before ?? ''}”`;
    if (is === 'for-person') return `${what}: a person looks at this too: “${after ?? ''}”`;
    if (is === 'recoded') return `${what}: code ${before} is now ${after}`;
    if (is === 'renumbered') return `${what}: items have another number (before → now, ∅ removed): ${after}`;
    if (is === 'respelled') return `${what}: the same words, with other accents, apostrophes or spaces`;
    if (is === 'reworded') {
      if (parts === undefined) return `${what}: reworded, it was “${before ?? ''}”, now “${after ?? ''}”`;
      const shown = parts.map((part) => `it was “${part.before}”, now “${part.after}”`).join('; ');
      return `${what}: reworded ${parts.length === 1 ? 'in one place' : `in ${parts.length} places`}, ${shown}`;
    }
    if (is === 'reordered') return `${what}: the same items, in another order (plans name them by number)`;
    return `${what}: it was ${before ?? 'nothing'}, now ${after ?? 'nothing'}`;
  },
  plans: 'Plans, with the standard that you have and with that of the page:',
  planVerdict: (file, before, after) => `${file}: ${before} → ${after}`,
  planUnread: (file) => `${file}: it is no plan that can be checked`,
  planOfOther: (file, standard) => `${file}: it uses another standard, “${standard}”: it does not count here`,
  year: (year, hours, exam) =>
    `year ${year}, ${hours} h${exam === undefined ? '' : `, ${exam ? 'with' : 'without'} intermediate exam`}`,
  yes: 'yes',
  no: 'no',
  noPlanWorse: 'No plan gets worse.',
  notCompared: (rules, plans) =>
    `Of the plans compared none gets worse in what qualcheck checks; it could not compare ${[
      ...(rules === 0
        ? []
        : [many(rules, 'condition that a person now looks at', 'conditions that a person now looks at')]),
      ...(plans === 0 ? [] : [many(plans, 'plan', 'plans')]),
    ].join(' and ')}.`,
  citedOtherwise: (unit, list, numbers) =>
    `${unit}, ${list}: the plan cites items that have another number: ${numbers}`,
  citedGone: (unit, list, number, item, removed) =>
    `${unit}, ${list}: item ${number}, ${quote(item)}, is no longer in the new standard${removed ? ': taken out of the plan' : ''}`,
  renumberHint:
    'Option “--renumber” writes the new numbers into the plans, and takes out those of items that are no longer there.',
  renumbering: {
    written: (file) => `${file}: new numbers written (once for this comparison: doing it again moves them again)`,
    left: (file) =>
      `${file}: left as it is: two lists that change otherwise are written once (&, *), or the numbers are not written as in [1, 2]: mend it by hand`,
    'not-writable': (file) => `${file}: it cannot be written, and stays as it was`,
  },
  renumberNeedsDiff: 'option “--renumber” needs “--diff” and “--plan” too: the numbers come from the comparison',
  plansNeedDiff: 'option “--plan” needs “--diff” too: plans are checked against the two standards',
};

const quotedEn = (labels: readonly string[]) => labels.map((label) => `“${label}”`).join(', ');

const OF_KIND_EN: Record<Kind, string> = {
  basilicata: 'Basilicata',
  campania: 'Campania',
  lazio: 'Lazio',
  atlante: 'the Atlante',
};

function refusedEn(refusal: Refusal): string {
  switch (refusal.is) {
    case 'empty':
      return 'the file is empty';
    case 'no-text':
      return `the PDF holds no text (${many(refusal.pages, 'page', 'pages')}): it is a scan, and needs text recognition (OCR)`;
    case 'not-readable':
      if (refusal.why === 'encrypted') return 'the PDF is protected by a password';
      return refusal.why === 'binary' ? 'it is no text, HTML page or PDF' : 'the PDF is damaged and does not open';
    case 'too-long':
      return 'it is too long, or nested too deep: a standard takes some tens of pages';
    case 'unknown-kind':
      return 'the page is not recognised: standards of Basilicata and Campania, profiles of Lazio and qualifications of the Atlante are read';
    case 'other-kind':
      return `it is no page of ${OF_KIND_EN[refusal.wanted]}: it looks like ${en.kind[refusal.found]}`;
    case 'incomplete':
      return [
        ...(refusal.swallowed.length === 0
          ? []
          : [
              `the columns of the page cannot be told apart, and these fields ended in the text of another: ${quotedEn(refusal.swallowed)}. Save the page as HTML or PDF`,
            ]),
        ...(refusal.missing.length === 0
          ? []
          : [
              `the page is cut short${refusal.after === '' ? '' : ` after “${refusal.after}”`}: ${quotedEn(refusal.missing)} ${refusal.missing.length === 1 ? 'is' : 'are'} missing`,
            ]),
      ].join('; ');
  }
}

/** A text shortened to stand in a line of a report. */
export const shortened = short;

export const importWords: Record<Language, ImportWords> = { it, en };
