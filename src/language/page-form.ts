/** What the form of the page says, besides the names of keys and columns, which it shares with workbooks. */
import type { Language } from '../text/language.ts';

interface UnitWords {
  unit: string;
  total: string;
  least(hours: string): string;
  left(hours: string): string;
  fadOf(planned: string, most: string): string;
  fad: string;
  sum: string;
  details: string;
  addModule: string;
  module: (number: number) => string;
  moduleTitle: string;
  add: string;
  addOther: string;
  code: string;
  stranger: string;
  none: string;
  onModules: string;
  bounds: string;
  hoursOf(mode: string, of: string): string;
  noTeachers: string;
}

interface ContentsWords {
  lead: string;
  all: string;
  allOf(of: string): string;
  untouched(count: number, all: number): string;
  allTouched: string;
  where: string;
  wholeUnit: string;
  noTexts: string;
  kinds: Record<'conoscenze' | 'abilita', string>;
}

export interface FormWords {
  sections: Record<string, string>;
  sectionsTitle: string;
  leads: Record<string, string>;
  /** Of the placement, beside its companies: a workbook has its name for them. */
  tutors: string;
  onlyInText: string;
  broken(line: number): string;
  brokenLead: string;
  /** Of a text that is read, and is no plan. */
  noPlan: string;
  toText: string;
  none: string;
  notYet: string;
  yes: string;
  no: string;
  choose: string;
  asWritten(text: string): string;
  level(eqf: number): string;
  someDay: string;
  separate: string;
  more(count: number): string;
  showMore(count: number): string;
  add: string;
  remove: string;
  up: string;
  down: string;
  of(action: string, what: string): string;
  removed(what: string): string;
  row: (number: number) => string;
  next(section: string): string;
  before(section: string): string;
  counted(counts: { fail: number; warning: number; incomplete: number }): string;
  standard: string;
  units: UnitWords;
  contents: ContentsWords;
  assessment: { asText: string; asParts: string; standardSays: string; perUnit: string; situations: string };
  calls: { lead: string; none: string; other: string };
}

const it: FormWords = {
  sectionsTitle: 'Parti del piano',
  sections: {
    corso: 'Corso',
    ingresso: 'Ingresso',
    unita: 'Unità',
    contenuti: 'Contenuti',
    kc: 'Competenze chiave',
    stage: 'Stage',
    docenti: 'Docenti',
    sedi: 'Sedi',
    frequenza: 'Frequenza',
    valutazione: 'Valutazione',
    altre_attivita: 'Altre attività',
    crediti: 'Crediti',
    eccezioni: 'Eccezioni',
    avvisi: 'Avvisi',
  },
  tutors: 'Tutor',
  leads: {
    corso: 'Di che corso si tratta, chi lo propone e quando si tiene.',
    ingresso: 'Chi può entrare nel corso, e come si accerta.',
    unita: 'Le ore di ogni unità, per modalità. Le somme, i minimi e i massimi si aggiornano mentre scrivi.',
    contenuti: 'Spunta le conoscenze e le abilità che il corso insegna.',
    kc: 'Le competenze chiave e le loro ore.',
    stage: 'Le ore di stage, chi lo segue e dove si fa.',
    docenti: 'Chi insegna: un codice per ciascuno, non il nome.',
    sedi: 'Aule e laboratori, con i posti.',
    frequenza: 'In percentuale delle ore del corso.',
    valutazione: 'Come si conclude ogni unità, e l’esame finale.',
    altre_attivita: 'Accoglienza, orientamento e altro che sta fuori dalle unità.',
    crediti: 'Che crediti si riconoscono.',
    eccezioni: 'Requisiti messi da parte di proposito, ciascuno con il suo motivo.',
    avvisi: 'Gli avvisi pubblici a cui il corso risponde: le loro condizioni si aggiungono.',
  },
  onlyInText: 'Questo punto si cambia nel testo.',
  broken: (line) => `Alla riga ${line} il testo del piano non si legge`,
  noPlan: 'Questo testo non è un piano',
  brokenLead: 'Finché il testo non è a posto il modulo non può mostrarlo. Correggilo nella vista «Testo».',
  toText: 'Vai al testo',
  none: 'nessuno',
  notYet: 'non ancora',
  yes: 'sì',
  no: 'no',
  choose: 'scegli…',
  asWritten: (text) => `nel testo: ${text}`,
  level: (eqf) => `un titolo di livello EQF ${eqf}`,
  someDay: 'una data…',
  separate: 'Più voci: separale con «;».',
  more: (count) => (count === 1 ? 'Un’altra voce' : `Altre ${count} voci`),
  showMore: (count) => `Mostra le altre (${count})`,
  add: 'Aggiungi',
  remove: 'Togli',
  up: 'Sposta su',
  down: 'Sposta giù',
  of: (action, what) => `${action}: ${what}`,
  removed: (what) => `Tolto: ${what}. Puoi annullare.`,
  row: (number) => `voce ${number}`,
  next: (section) => `Avanti: ${section}`,
  before: (section) => `Indietro: ${section}`,
  counted: ({ fail, warning, incomplete }) =>
    [
      fail > 0 && (fail === 1 ? '1 errore' : `${fail} errori`),
      warning > 0 && (warning === 1 ? '1 avvertenza' : `${warning} avvertenze`),
      incomplete > 0 && `${incomplete} da completare`,
    ]
      .filter(Boolean)
      .join(', '),
  standard: 'Standard',
  units: {
    unit: 'Unità',
    total: 'Totale',
    least: (hours) => `minimo ${hours}`,
    left: (hours) => `mancano ${hours}`,
    fadOf: (planned, most) => `${planned} di ${most}`,
    fad: 'FaD',
    sum: 'Somma',
    details: 'Docenti e altro',
    addModule: 'Aggiungi un modulo',
    module: (number) => `Modulo ${number}`,
    moduleTitle: 'Titolo del modulo',
    add: 'Aggiungi un’unità dello standard',
    addOther: 'un’altra…',
    code: 'Codice',
    stranger: 'non è dello standard',
    none: 'Nel piano non c’è ancora nessuna unità.',
    onModules: 'somma dei moduli',
    bounds: 'Limiti del corso',
    hoursOf: (mode, of) => `${mode}, ore di ${of}`,
    noTeachers: 'Prima elenca i docenti del corso',
  },
  contents: {
    lead: 'Spunta le conoscenze e le abilità che il corso insegna.',
    all: 'Tutte',
    allOf: (of) => `Tutte: ${of}`,
    untouched: (count, all) => `${count} di ${all} ancora da toccare`,
    allTouched: 'Tutte toccate',
    where: 'Dove si svolge',
    wholeUnit: 'Tutta l’unità',
    noTexts: 'Lo standard non ne elenca.',
    kinds: { conoscenze: 'Conoscenze', abilita: 'Abilità' },
  },
  assessment: {
    asText: 'Scrivi una frase sola',
    asParts: 'Scrivi i particolari',
    standardSays: 'Lo standard dice',
    perUnit: 'Verifica di ogni unità',
    situations: 'Situazioni',
  },
  calls: {
    lead: 'Scegli gli avvisi a cui il corso risponde.',
    none: 'Nessun avviso nel catalogo.',
    other: 'Altri avvisi',
  },
};

const en: FormWords = {
  sectionsTitle: 'Parts of the plan',
  sections: {
    corso: 'Course',
    ingresso: 'Entry',
    unita: 'Units',
    contenuti: 'Contents',
    kc: 'Key competences',
    stage: 'Placement',
    docenti: 'Teachers',
    sedi: 'Rooms',
    frequenza: 'Attendance',
    valutazione: 'Assessment',
    altre_attivita: 'Other activities',
    crediti: 'Credits',
    eccezioni: 'Exceptions',
    avvisi: 'Calls',
  },
  tutors: 'Tutors',
  leads: {
    corso: 'Which course it is, who offers it and when it is held.',
    ingresso: 'Who may enter the course, and how that is verified.',
    unita: 'Hours of each unit, by mode. Sums, minimums and maximums follow as you type.',
    contenuti: 'Tick the knowledge and abilities that the course teaches.',
    kc: 'The key competences and their hours.',
    stage: 'Placement hours, who follows it and where it is done.',
    docenti: 'Who teaches: a code for each, not a name.',
    sedi: 'Classrooms and laboratories, with their seats.',
    frequenza: 'As a percentage of the hours of the course.',
    valutazione: 'How each unit ends, and the final exam.',
    altre_attivita: 'Welcome, guidance and whatever else is outside the units.',
    crediti: 'Which credits are recognised.',
    eccezioni: 'Requirements set aside on purpose, each with its reason.',
    avvisi: 'The public calls that the course answers: their conditions are added.',
  },
  onlyInText: 'This place is changed in the text.',
  broken: (line) => `At line ${line} the text of the plan cannot be read`,
  noPlan: 'This text is no plan',
  brokenLead: 'Until the text is mended the form cannot show it. Mend it in the “Text” view.',
  toText: 'Go to the text',
  none: 'none',
  notYet: 'not yet',
  yes: 'yes',
  no: 'no',
  choose: 'choose…',
  asWritten: (text) => `in the text: ${text}`,
  level: (eqf) => `a title of EQF level ${eqf}`,
  someDay: 'a date…',
  separate: 'Several: put “;” between them.',
  more: (count) => (count === 1 ? 'One more item' : `${count} more items`),
  showMore: (count) => `Show the others (${count})`,
  add: 'Add',
  remove: 'Remove',
  up: 'Move up',
  down: 'Move down',
  of: (action, what) => `${action}: ${what}`,
  removed: (what) => `Removed: ${what}. You can undo it.`,
  row: (number) => `item ${number}`,
  next: (section) => `Next: ${section}`,
  before: (section) => `Back: ${section}`,
  counted: ({ fail, warning, incomplete }) =>
    [
      fail > 0 && (fail === 1 ? '1 error' : `${fail} errors`),
      warning > 0 && (warning === 1 ? '1 warning' : `${warning} warnings`),
      incomplete > 0 && `${incomplete} to complete`,
    ]
      .filter(Boolean)
      .join(', '),
  standard: 'Standard',
  units: {
    unit: 'Unit',
    total: 'Total',
    least: (hours) => `minimum ${hours}`,
    left: (hours) => `${hours} missing`,
    fadOf: (planned, most) => `${planned} of ${most}`,
    fad: 'FaD',
    sum: 'Sum',
    details: 'Teachers and more',
    addModule: 'Add a module',
    module: (number) => `Module ${number}`,
    moduleTitle: 'Title of the module',
    add: 'Add a unit of the standard',
    addOther: 'another one…',
    code: 'Code',
    stranger: 'not in the standard',
    none: 'There is no unit in the plan yet.',
    onModules: 'sum of the modules',
    bounds: 'Limits of the course',
    hoursOf: (mode, of) => `${mode}, hours of ${of}`,
    noTeachers: 'List the teachers of the course first',
  },
  contents: {
    lead: 'Tick the knowledge and abilities that the course teaches.',
    all: 'All',
    allOf: (of) => `All: ${of}`,
    untouched: (count, all) => `${count} of ${all} still untouched`,
    allTouched: 'All touched',
    where: 'Where it is taught',
    wholeUnit: 'The whole unit',
    noTexts: 'The standard lists none.',
    kinds: { conoscenze: 'Knowledge', abilita: 'Abilities' },
  },
  assessment: {
    asText: 'Write one sentence',
    asParts: 'Write the particulars',
    standardSays: 'The standard says',
    perUnit: 'Assessment of each unit',
    situations: 'Situations',
  },
  calls: {
    lead: 'Choose the calls that the course answers.',
    none: 'No call in the catalogue.',
    other: 'Other calls',
  },
};

export const formWords: Record<Language, FormWords> = { it, en };
