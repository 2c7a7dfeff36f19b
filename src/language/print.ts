/** The words of a document to hand in, and of the command that writes it, in both languages. */

import type { Language } from '../text/language.ts';
import { filesWritten } from './file-written.ts';
import { many } from './shape.ts';

/** The keys of a plan that a document has a line or a column for. */
const itLabels = {
  'soggetto.denominazione': 'Soggetto proponente',
  'soggetto.accreditato_fad': 'Accreditato per la FaD',
  standard: 'Standard formativo',
  avvisi: 'Avvisi pubblici',
  obiettivo: 'Obiettivo del corso',
  note: 'Note',
  'corso.denominazione': 'Qualificazione',
  'corso.profilo': 'Profilo professionale',
  'corso.descrizione': 'Descrizione del corso',
  'corso.eqf': 'Livello EQF',
  'corso.sep': 'Settore economico-professionale',
  'corso.processo': 'Processo di lavoro',
  'corso.sequenze': 'Sequenze di processo',
  'corso.ada': 'Aree di attività (ADA)',
  'corso.ateco': 'Codici ATECO',
  'corso.cp': 'Codici ISTAT CP',
  'corso.isced': 'Codice ISCED-F',
  'corso.ore_totali': 'Durata complessiva',
  'corso.inizio': 'Data di inizio',
  'corso.fine': 'Data di fine',
  'corso.sede': 'Sede del corso',
  'corso.edizioni': 'Edizioni',
  'corso.orario': 'Orario',
  'corso.partecipanti': 'Numero di partecipanti',
  'corso.uditori': 'Uditori',
  'corso.costo': 'Costo per allievo',
  'corso.annualita': 'Annualità',
  'ingresso.titolo': 'Titolo di studio',
  'ingresso.alternative': 'In alternativa',
  'ingresso.proscioglimento': 'Prosciolti dall’obbligo di istruzione',
  'ingresso.eta_minima': 'Età minima',
  'ingresso.italiano.livello': 'Italiano dei cittadini stranieri',
  'ingresso.italiano.verifica': 'Come si verifica l’italiano',
  'ingresso.italiano.esenzioni': 'Esenzioni dalla verifica',
  'ingresso.titoli_esteri': 'Titoli conseguiti all’estero',
  'ingresso.requisiti_entro': 'Requisiti posseduti entro',
  'ingresso.deroghe': 'Deroghe ai requisiti',
  'ingresso.documentazione_agli_atti': 'Documenti conservati agli atti',
  uc: 'Unità di competenza',
  titolo: 'Titolo',
  risultato_atteso: 'Risultato atteso',
  fasi: 'Fasi dell’attività',
  ore: 'Ore',
  lingue: 'Lingue straniere',
  argomento: 'Argomento',
  docenti: 'Docenti',
  verifica: 'Verifica di fine unità',
  'verifica.attivita': 'Attività della prova',
  'verifica.situazioni': 'Situazioni simulate',
  'verifica.tempo_minuti': 'Tempo assegnato',
  'verifica.strumenti': 'Strumenti',
  'stage.ore': 'Durata dello stage',
  'stage.imprese': 'Imprese ospitanti',
  'valutazione.esame.pubblico': 'Esame pubblico',
  'valutazione.esame.unita': 'Unità su cui verte l’esame',
  'valutazione.esame.prove': 'Prove d’esame',
  'valutazione.esame.soglia': 'Soglia di superamento',
  'valutazione.esame.ore': 'Durata dell’esame',
  'valutazione.attestazione': 'Attestazione rilasciata',
  'frequenza.minima': 'Frequenza minima',
  'frequenza.assenze_massime': 'Assenze massime',
  'frequenza.inserimento_entro': 'Inserimento di corsisti entro (TUI)',
  'crediti.ammissione': 'Crediti di ammissione',
  'crediti.frequenza': 'Crediti di frequenza',
  'crediti.riferimenti': 'Secondo gli atti',
};

export type PrintKey = keyof typeof itLabels;
type Labels = Record<PrintKey, string>;

const enLabels: Labels = {
  'soggetto.denominazione': 'Provider',
  'soggetto.accreditato_fad': 'Accredited for distance learning',
  standard: 'Training standard',
  avvisi: 'Public calls',
  obiettivo: 'Aim of the course',
  note: 'Notes',
  'corso.denominazione': 'Qualification',
  'corso.profilo': 'Professional profile',
  'corso.descrizione': 'Description of the course',
  'corso.eqf': 'EQF level',
  'corso.sep': 'Economic and professional sector',
  'corso.processo': 'Work process',
  'corso.sequenze': 'Process sequences',
  'corso.ada': 'Areas of activity (ADA)',
  'corso.ateco': 'ATECO codes',
  'corso.cp': 'ISTAT CP codes',
  'corso.isced': 'ISCED-F code',
  'corso.ore_totali': 'Length of the course',
  'corso.inizio': 'First day',
  'corso.fine': 'Last day',
  'corso.sede': 'Place of the course',
  'corso.edizioni': 'Editions',
  'corso.orario': 'Timetable',
  'corso.partecipanti': 'Number of trainees',
  'corso.uditori': 'Auditors',
  'corso.costo': 'Cost per trainee',
  'corso.annualita': 'Years',
  'ingresso.titolo': 'Title of study',
  'ingresso.alternative': 'As an alternative',
  'ingresso.proscioglimento': 'Released from compulsory education',
  'ingresso.eta_minima': 'Minimum age',
  'ingresso.italiano.livello': 'Italian of foreign citizens',
  'ingresso.italiano.verifica': 'How Italian is verified',
  'ingresso.italiano.esenzioni': 'Exempt from verification',
  'ingresso.titoli_esteri': 'Titles taken abroad',
  'ingresso.requisiti_entro': 'Requirements held by',
  'ingresso.deroghe': 'Derogations',
  'ingresso.documentazione_agli_atti': 'Documents kept on file',
  uc: 'Unit of competence',
  titolo: 'Title',
  risultato_atteso: 'Expected result',
  fasi: 'Phases of the activity',
  ore: 'Hours',
  lingue: 'Foreign languages',
  argomento: 'Topic',
  docenti: 'Teachers',
  verifica: 'Assessment of the unit',
  'verifica.attivita': 'Activities of the test',
  'verifica.situazioni': 'Simulated situations',
  'verifica.tempo_minuti': 'Time given',
  'verifica.strumenti': 'Tools',
  'stage.ore': 'Length of the placement',
  'stage.imprese': 'Host companies',
  'valutazione.esame.pubblico': 'Public exam',
  'valutazione.esame.unita': 'Units of the exam',
  'valutazione.esame.prove': 'Tests of the exam',
  'valutazione.esame.soglia': 'Pass mark',
  'valutazione.esame.ore': 'Length of the exam',
  'valutazione.attestazione': 'Certificate awarded',
  'frequenza.minima': 'Minimum attendance',
  'frequenza.assenze_massime': 'Maximum absence',
  'frequenza.inserimento_entro': 'Trainees may join within',
  'crediti.ammissione': 'Credits for admission',
  'crediti.frequenza': 'Credits for attendance',
  'crediti.riferimenti': 'According to',
};

const itHeads = {
  corso: 'Dati del corso',
  ingresso: 'Requisiti di ingresso',
  unita_formative: 'Unità formative',
  competenze_chiave: 'Competenze chiave',
  stage: 'Stage',
  altre_attivita: 'Altre attività',
  ore: 'Quadro delle ore',
  docenti: 'Docenti',
  sedi: 'Sedi',
  frequenza: 'Frequenza',
  valutazione: 'Valutazione e attestazione',
  crediti: 'Riconoscimento dei crediti',
  eccezioni: 'Eccezioni dichiarate',
  blanks: 'Altro da completare',
};
type Heads = Record<keyof typeof itHeads, string>;
const enHeads: Heads = {
  corso: 'The course',
  ingresso: 'Entry requirements',
  unita_formative: 'Training units',
  competenze_chiave: 'Key competences',
  stage: 'Placement',
  altre_attivita: 'Other activities',
  ore: 'Table of hours',
  docenti: 'Teachers',
  sedi: 'Rooms',
  frequenza: 'Attendance',
  valutazione: 'Exam and certificate',
  crediti: 'Recognition of credits',
  eccezioni: 'Exceptions declared',
  blanks: 'Else to be completed',
};

const itColumns = {
  code: 'Codice',
  unit: 'Unità',
  module: 'Modulo',
  wholeUnit: 'Intera unità',
  outside: 'Fuori dai moduli',
  total: 'Totale',
  wholeCourse: 'Totale del corso',
  year: 'Anno',
  midExam: 'Esame intermedio',
  activity: 'Attività',
  inTotal: 'Nel totale',
  fromWork: 'Dal mondo del lavoro',
  experience: 'Esperienza',
  title: 'Titolo di studio adeguato',
  teaches: 'Insegna in',
  tutor: 'Tutor',
  workExperience: 'Esperienza professionale',
  room: 'Tipo',
  seats: 'Posti',
  place: 'Luogo',
  start: 'Inizio',
  end: 'Fine',
  requirement: 'Requisito',
  reason: 'Motivo',
  act: 'Riferimento',
  until: 'Fino al',
};
type Columns = Record<keyof typeof itColumns, string>;
const enColumns: Columns = {
  code: 'Code',
  unit: 'Unit',
  module: 'Module',
  wholeUnit: 'Whole unit',
  outside: 'Outside of the modules',
  total: 'Total',
  wholeCourse: 'Whole course',
  year: 'Year',
  midExam: 'Intermediate exam',
  activity: 'Activity',
  inTotal: 'In the total',
  fromWork: 'From the world of work',
  experience: 'Experience',
  title: 'Adequate title of study',
  teaches: 'Teaches in',
  tutor: 'Tutor',
  workExperience: 'Professional experience',
  room: 'Kind',
  seats: 'Seats',
  place: 'Place',
  start: 'From',
  end: 'To',
  requirement: 'Requirement',
  reason: 'Reason',
  act: 'Reference',
  until: 'Until',
};

export interface PrintWords {
  labels: Labels;
  heads: Heads;
  columns: Columns;
  kind: string;
  /** What stands where something is still to be written. */
  blank: string;
  pages: { page: string; of: string };
  qualification: string;
  /** A course for some units. */
  someUnits(codes: string): string;
  none: string;
  allUnits: string;
  /** From how many trainees to how many; the end that is not said is absent. */
  range(least: string | undefined, most: string | undefined): string;
  timetable(daily: string | undefined, weekly: string | undefined): string;
  /** Hours that are not those declared. */
  declared(added: string, declared: string): string;
  minutes(count: number): string;
  years(age: number): string;
  withExperience(years: string): string;
  withCredits: string;
  assessedBy: string;
  /** An item of which the standard has no text. */
  noSuchItem: string;
  placementApart: string;
  otherApart: string;
  otherCounted: string;
  signature: readonly string[];
  made(from: {
    file: string;
    plan: string;
    standard: string;
    hash: string;
    version: string;
    day: string | undefined;
  }): string;
  /** What the command says. */
  where: string;
  wrongEnding(file: string): string;
  tooLong(file: string, paragraphs: number, most: number): string;
  wrote(file: string): string;
  blanks(count: number, first: readonly string[]): string;
  notConforming(verdict: string, file: string): string;
}

const it: PrintWords = {
  labels: itLabels,
  heads: itHeads,
  columns: itColumns,
  kind: 'Progetto di corso',
  blank: '[da completare]',
  pages: { page: 'Pagina', of: 'di' },
  qualification: 'l’intera qualificazione',
  someUnits: (codes) => `solo alcune unità: ${codes}`,
  none: 'nessuna',
  allUnits: 'tutte le unità',
  range: (least, most) =>
    least === undefined
      ? `al massimo ${most ?? '…'}`
      : most === undefined
        ? `almeno ${least}`
        : `da ${least} a ${most}`,
  timetable: (daily, weekly) =>
    [daily && `${daily} al giorno`, weekly && `${weekly} alla settimana`].filter(Boolean).join(', '),
  declared: (added, declared) => `${added} (somma delle parti; dichiarate ${declared})`,
  minutes: (count) => many(count, 'minuto', 'minuti'),
  years: (age) => many(age, 'anno', 'anni'),
  withExperience: (years) => `con ${years} di esperienza`,
  withCredits: 'con riconoscimento di crediti',
  assessedBy: 'ammessi, con accertamento: ',
  noSuchItem: 'lo standard non ha una voce con questo numero',
  placementApart: 'Le ore di stage delle unità sono comprese in quelle dello stage.',
  otherApart: 'Altre attività, fuori dal totale',
  otherCounted: 'Altre attività',
  signature: ['Luogo e data', 'Firma del legale rappresentante'],
  made: ({ file, plan, standard, hash, version, day }) =>
    `${day === undefined ? 'Documento composto' : `Documento composto il ${day}`} da qualcheck ${version} sul piano «${file}» (SHA-256 ${plan}) e sullo standard ${standard} (impronta ${hash}).`,
  where:
    'dove scrivo il documento? Aggiungi «-o progetto.docx» (per Word e LibreOffice) o «-o progetto.html» (per il browser)',
  wrongEnding: (file) =>
    `«${file}»: il documento si scrive in un file .docx o .html. Per un PDF o un .doc: scrivi il .docx, aprilo con Word o LibreOffice e salvalo in quel formato`,
  tooLong: (file, paragraphs, most) =>
    `«${file}»: il documento avrebbe ${paragraphs} paragrafi, troppi per un .docx (al massimo ${most}): controlla che sia il piano giusto, o scrivilo in un file .html`,
  wrote: (file) => filesWritten([file], 'it'),
  blanks: (count, first) =>
    `${count === 1 ? 'un punto è segnato' : `${count} punti sono segnati`} «[da completare]» nel documento: ${first.join(', ')}${first.length < count ? ', …' : ''}`,
  notConforming: (verdict, file) =>
    `il piano è ${verdict}: il documento lo riporta com’è; «qualcheck validate ${file}» dice perché`,
};

const en: PrintWords = {
  labels: enLabels,
  heads: enHeads,
  columns: enColumns,
  kind: 'Course project',
  blank: '[to be completed]',
  pages: { page: 'Page', of: 'of' },
  qualification: 'the whole qualification',
  someUnits: (codes) => `some units only: ${codes}`,
  none: 'none',
  allUnits: 'all units',
  range: (least, most) =>
    least === undefined
      ? `at most ${most ?? '…'}`
      : most === undefined
        ? `at least ${least}`
        : `from ${least} to ${most}`,
  timetable: (daily, weekly) => [daily && `${daily} a day`, weekly && `${weekly} a week`].filter(Boolean).join(', '),
  declared: (added, declared) => `${added} (sum of the parts; ${declared} declared)`,
  minutes: (count) => many(count, 'minute', 'minutes'),
  years: (age) => many(age, 'year', 'years'),
  withExperience: (years) => `with ${years} of experience`,
  withCredits: 'with credits recognised',
  assessedBy: 'admitted, assessed by: ',
  noSuchItem: 'the standard has no item of this number',
  placementApart: 'Placement hours of the units are part of those of the placement.',
  otherApart: 'Other activities, beside the total',
  otherCounted: 'Other activities',
  signature: ['Place and date', 'Signature of the legal representative'],
  made: ({ file, plan, standard, hash, version, day }) =>
    `${day === undefined ? 'Made' : `Made on ${day}`} by qualcheck ${version} of the plan “${file}” (SHA-256 ${plan}) and of the standard ${standard} (fingerprint ${hash}).`,
  where:
    'where should the document go? Add “-o project.docx” (for Word and LibreOffice) or “-o project.html” (for a browser)',
  wrongEnding: (file) =>
    `“${file}”: the document is written to a .docx or .html file. For a PDF or a .doc: write the .docx, open it in Word or LibreOffice and save it in that format`,
  tooLong: (file, paragraphs, most) =>
    `“${file}”: the document would have ${paragraphs} paragraphs, too many for a .docx (at most ${most}): check that it is the right plan, or write it to an .html file`,
  wrote: (file) => filesWritten([file], 'en'),
  blanks: (count, first) =>
    `${count === 1 ? 'one place is marked' : `${count} places are marked`} “[to be completed]” in the document: ${first.join(', ')}${first.length < count ? ', …' : ''}`,
  notConforming: (verdict, file) =>
    `the plan is ${verdict}: the document shows it as it is; “qualcheck validate ${file}” says why`,
};

export const printWords: Record<Language, PrintWords> = { it, en };
