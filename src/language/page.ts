/** What the page in the browser says around the plan: where one begins, what one can do, what becomes of the file. */
import type { Language } from '../text/language.ts';

export interface PageWords {
  title: string;
  /** In one line, what it is for. */
  lead: string;
  /** Nothing leaves the computer. */
  privacy: string;
  language: string;
  start: {
    find: string;
    findHint: string;
    region: string;
    anyRegion: string;
    level: string;
    anyLevel: string;
    found(count: number): string;
    noneFound: string;
    hours(least: string): string;
    units(count: number): string;
    begin: string;
    example: string;
    open: string;
    drop: string;
    orOpen: string;
    orBegin: string;
    making: string;
    goOn: string;
  };
  actions: Record<'home' | 'undo' | 'redo' | 'save' | 'more', string>;
  views: Record<'form' | 'text' | 'verdict', string>;
  /** Of the buttons that choose a view. */
  viewsTitle: string;
  verdict: {
    title: string;
    checking: string;
    findings: string;
    hours: string;
    checks: string;
    none: string;
    /** Where a finding is: a button that goes there. */
    goTo: string;
    apply: string;
    /** Done, of a correction that was applied. */
    applied: string;
    applyAll(count: number): string;
    clause: string;
    /** The remedy of what is to be completed, in the form: it takes the comment away by itself. */
    write: string;
    /** The remedies of norms that nobody has: those of the page are in its form. */
    unknown: Record<'standard-unknown' | 'avviso-unknown', string>;
    line(line: number): string;
    checked(done: number, all: number): string;
  };
  /** What could not be read, and why. */
  trouble: {
    notText(file: string): string;
    tooLarge(file: string): string;
    search(why: string): string;
    /** No first plan: clauses that cannot hold together. */
    conflict(clauses: readonly string[]): string;
  };
  unsaved: string;
  savedAs(file: string): string;
  untitled: string;
}

const it: PageWords = {
  title: 'qualcheck',
  lead: 'Controlla un piano di corso con lo standard formativo della sua Regione, clausola per clausola.',
  privacy: 'Tutto resta su questo computer: la pagina non manda niente a nessuno, e funziona senza rete.',
  language: 'Lingua',
  start: {
    find: 'Cerca lo standard',
    findHint: 'Parole del nome, codice di un’unità o di un’ADA: per esempio «telefono», «20_CTR»',
    region: 'Regione',
    anyRegion: 'Tutte le Regioni',
    level: 'Livello EQF',
    anyLevel: 'Tutti i livelli',
    found: (count) => (count === 1 ? '1 standard' : `${count} standard`),
    noneFound: 'Nessuno standard con queste parole. Prova con una parola sola, o con un’altra Regione.',
    hours: (least) => `almeno ${least}`,
    units: (count) => (count === 1 ? '1 unità' : `${count} unità`),
    begin: 'Comincia un piano',
    example: 'Guarda un esempio',
    open: 'Apri un piano',
    drop: 'oppure trascinalo qui: un file .yaml o .xlsx',
    orOpen: 'Hai già un piano?',
    orBegin: 'Comincia da uno standard',
    making: 'Preparo il piano…',
    goOn: 'Continua',
  },
  actions: {
    home: 'Inizio',
    undo: 'Annulla',
    redo: 'Ripeti',
    save: 'Salva',
    more: 'Altro',
  },
  views: { form: 'Modulo', text: 'Testo', verdict: 'Esito' },
  viewsTitle: 'Che cosa si vede',
  verdict: {
    title: 'Esito',
    checking: 'Controllo…',
    findings: 'Rilievi',
    hours: 'Ore',
    checks: 'Da verificare a mano',
    none: 'Nessun rilievo.',
    goTo: 'Vai al punto',
    apply: 'Correggi così',
    applied: 'Corretto. Puoi annullare.',
    applyAll: (count) =>
      count === 1 ? 'Correggi quello che non lascia dubbi (1)' : `Correggi quello che non lascia dubbi (${count})`,
    clause: 'Clausola',
    write: 'scrivilo',
    unknown: {
      'standard-unknown': 'scegli uno standard nella parte «Corso» del modulo',
      'avviso-unknown': 'correggi l’identificativo, o scegli un avviso nella parte «Avvisi» del modulo',
    },
    line: (line) => `riga ${line}`,
    checked: (done, all) => `${done} di ${all} verificati`,
  },
  trouble: {
    notText: (file) => `«${file}» non è un testo: apri un piano in YAML o un foglio di lavoro .xlsx.`,
    tooLarge: (file) => `«${file}» è troppo grande per essere un piano.`,
    search: (why) => `La ricerca non è riuscita: ${why}`,
    conflict: (clauses) => `Nessun piano può rispettare insieme queste clausole: ${clauses.join('; ')}`,
  },
  unsaved: 'non salvato in un file',
  savedAs: (file) => `salvato in ${file}`,
  untitled: 'Piano senza titolo',
};

const en: PageWords = {
  title: 'qualcheck',
  lead: 'Checks a course plan against the training standard of its Region, clause by clause.',
  privacy: 'Everything stays on this computer: the page sends nothing to anybody, and works without a network.',
  language: 'Language',
  start: {
    find: 'Find the standard',
    findHint: 'Words of its name, code of a unit or of an ADA: for instance “telefono”, “20_CTR”',
    region: 'Region',
    anyRegion: 'All Regions',
    level: 'EQF level',
    anyLevel: 'All levels',
    found: (count) => (count === 1 ? '1 standard' : `${count} standards`),
    noneFound: 'No standard has these words. Try a single word, or another Region.',
    hours: (least) => `at least ${least}`,
    units: (count) => (count === 1 ? '1 unit' : `${count} units`),
    begin: 'Begin a plan',
    example: 'See an example',
    open: 'Open a plan',
    drop: 'or drop it here: a .yaml or .xlsx file',
    orOpen: 'Do you have a plan already?',
    orBegin: 'Begin from a standard',
    making: 'Preparing the plan…',
    goOn: 'Go on',
  },
  actions: {
    home: 'Start',
    undo: 'Undo',
    redo: 'Redo',
    save: 'Save',
    more: 'More',
  },
  views: { form: 'Form', text: 'Text', verdict: 'Outcome' },
  viewsTitle: 'What is shown',
  verdict: {
    title: 'Outcome',
    checking: 'Checking…',
    findings: 'Findings',
    hours: 'Hours',
    checks: 'To verify by hand',
    none: 'No findings.',
    goTo: 'Go there',
    apply: 'Correct it so',
    applied: 'Corrected. You can undo it.',
    applyAll: (count) => `Correct what leaves no doubt (${count})`,
    clause: 'Clause',
    write: 'write it',
    unknown: {
      'standard-unknown': 'choose a standard in the part “Course” of the form',
      'avviso-unknown': 'correct the id, or choose a call in the part “Calls” of the form',
    },
    line: (line) => `line ${line}`,
    checked: (done, all) => `${done} of ${all} verified`,
  },
  trouble: {
    notText: (file) => `“${file}” is no text: open a plan in YAML or a .xlsx workbook.`,
    tooLarge: (file) => `“${file}” is too large to be a plan.`,
    search: (why) => `The search did not succeed: ${why}`,
    conflict: (clauses) => `No plan can keep these clauses together: ${clauses.join('; ')}`,
  },
  unsaved: 'not saved to a file',
  savedAs: (file) => `saved to ${file}`,
  untitled: 'Untitled plan',
};

export const pageWords: Record<Language, PageWords> = { it, en };
