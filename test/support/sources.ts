/**
 * The five documents of the law, read as facts: which value each field prints, and where. Only the tests read them:
 * the program reads the standards, and the tests see that these say what the documents say, no more and no less.
 *
 * A reader accounts for every line. A line that it does not understand becomes a fact of its own, which no standard
 * has: what is not read is reported, never dropped. What is dropped on purpose is in `leftOut`, each with its reason.
 */

/** A value, under the label that prints it. Items of a list have their number in the label: order is part of a fact. */
export interface Fact {
  /** `corso`, or the n-th unit, UC, ADA or competence: documents that have no codes still have an order. */
  place: string;
  label: string;
  value: string;
}

export const COURSE = 'corso';
const LABELS = 'etichette';

/** Facts without repeats: documents say many things twice, and a second time adds nothing unless it differs. */
export class Facts {
  private readonly known = new Map<string, Fact>();
  place = COURSE;

  add(label: string, ...values: string[]): void {
    this.addLabel(label);
    for (const value of values) this.put({ place: this.place, label, value: fold(value) });
  }

  addLabel(label: string): void {
    this.put({ place: LABELS, label: fold(label), value: fold(label) });
  }

  list(label: string, items: readonly string[], from = 1): void {
    this.addLabel(label);
    for (const [index, item] of items.entries()) {
      this.put({ place: this.place, label: `${label} ${from + index}`, value: fold(item) });
    }
  }

  /** Rows of some values each; a blank value is none. */
  rows(label: string, rows: readonly (readonly (string | undefined)[])[], from = 1): void {
    this.addLabel(label);
    for (const [index, row] of rows.entries()) {
      for (const value of row) if (value !== undefined) this.list(label, [value], from + index);
    }
  }

  all(): Fact[] {
    return [...this.known.values()];
  }

  has(fact: Fact): boolean {
    return this.known.has(key(fact));
  }

  private put(fact: Fact): void {
    this.known.set(key(fact), fact);
  }
}

/** Text of a document that no standard carries, and why. */
interface LeftOut {
  text: string;
  why: string;
}

interface Source {
  facts: Facts;
  leftOut: readonly LeftOut[];
}

const key = ({ place, label, value }: Fact) => `${place}\n${label}\n${value}`;

/** White space folded, and nothing else: case, accents and apostrophes are those of the document. */
export function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Text without its marks: tags, emphasis, list numbers stay out of what a document says. */
export function plain(text: string): string {
  return fold(
    text
      .replace(/<[^>]*>/g, ' ')
      .replace(/\*{2,}/g, ' ')
      .replace(/\*/g, ''),
  );
}

/** Several coded entries may run on in one line: `82.20.00 - Attività … 82.91.20 - Agenzie …`. */
function codedEntries(text: string): (string | undefined)[][] {
  const entries = text.replace(/^-> /, '').split(/\s(?=(?:[A-Z]\.)?\d+(?:\.\d+)+ - )/);
  return entries.map((entry) => {
    const [, code, former, name] =
      /^(ADA[\d.]+|(?:[A-Z]\.)?\d[\d.]*)(?: \(ex (\S+)\))?(?: -)? (.+)$/.exec(fold(entry)) ?? [];
    return code === undefined ? [entry] : [code, former, name];
  });
}

/** `Organizzazione del call center (2914)`: a name and a code. */
const nameAndCode = (text: string) => /^(.*) \((\d+)\)$/.exec(fold(text))?.slice(1) ?? [text];

/** `SEP 24 - Area comune`: a code, which the word only introduces, and a name. */
const sectorOf = (text: string) => fold(text).replace(/^SEP /, '').split(' - ');

/** Items numbered `1. … 2. …`, where a number may stick to the word before. */
function numberedItems(text: string): string[] {
  const items: string[] = [];
  let rest = plain(text);
  for (let number = 1; rest.startsWith(`${number}. `); number += 1) {
    const start = `${number}. `.length;
    const next = rest.indexOf(`${number + 1}. `, start);
    items.push(rest.slice(start, next < 0 ? undefined : next));
    rest = next < 0 ? '' : rest.slice(next);
  }
  return rest === '' ? items : [...items, rest];
}

const CODED = /^(ADA$|Area\/?e? di Attività|Posizione|Referenziazione|Codice univoco|Codice ISCED|Codici ISTAT)/;
const ENUMERATED = /^Sequenz[ae] /;

/** A field in the shape that its label asks for. */
function field(facts: Facts, label: string, value: string, from = 1): void {
  if (CODED.test(label)) facts.rows(label, codedEntries(value), from);
  else if (ENUMERATED.test(label)) facts.list(label, [value], from);
  else if (label === 'Settore Economico Professionale') facts.add(label, ...sectorOf(value));
  // The figure; the word after it is the unit of measure.
  else if (label === 'Durata percorso Formativo') facts.add(label, value.replace(/^(\d+) anni$/, '$1'));
  else facts.add(label, value);
}

/** Lines that say something (rules of tables do not), without those left out. */
function linesOf(text: string, leftOut: readonly LeftOut[]): string[] {
  const skipped = new Set(leftOut.map((each) => fold(each.text)));
  return text.split('\n').filter((line) => /[\p{L}\d]/u.test(line) && !skipped.has(fold(line)));
}

interface Reader {
  leftOut: LeftOut[];
  read(text: string, facts: Facts, leftOut: readonly LeftOut[]): void;
}

// --- Basilicata: label and value in cells; a line without a label goes on from the field above.

const basilicata: Reader = {
  leftOut: [
    { text: '• Torna alla lista', why: 'button of the page' },
    { text: '• In dettaglio', why: 'button of the page' },
    { text: 'Stampa', why: 'button of the page' },
    { text: 'Esporta in Excel Esporta in Excel', why: 'button of the page' },
    { text: 'UF-KC Correlate', why: 'title of the list of units' },
    { text: 'Ordine Tipo UF-KC', why: 'heads of that list, each a field of the unit in full' },
    { text: 'DETTAGLIO UF-KC Correlate', why: 'title of the units in full' },
    { text: 'ADA 1', why: 'place in the list of ADA' },
    { text: 'ADA 2', why: 'place in the list of ADA' },
    { text: 'Codice:', why: 'the part of an ADA that is the key `codice`' },
    { text: 'Denominazione:', why: 'the part of an ADA that is the key `denominazione`' },
  ],
  read(text, facts, leftOut) {
    // The units come twice, as a list and in full: both have to say the same.
    for (const part of text.split('DETTAGLIO UF-KC Correlate')) {
      let unit = 0;
      let ada = 0;
      let label = '';
      let lines = 0;
      const openUnit = (name: string) => {
        unit += 1;
        facts.place = `unità ${unit}`;
        facts.add('UF-KC Correlata', ...name.split(' - '));
      };
      for (const line of linesOf(part, leftOut)) {
        const [, first = '', ...more] = line.split(CELL);
        const ofAda = /^(Codice|Denominazione):(.+)$/.exec(first);
        const [, sequence] = /^Sequenze processo QNQR (.+)$/.exec(first) ?? [];
        if (more.length === 2) {
          openUnit(more[1] as string);
          facts.add('Ordine', first);
          facts.add('Tipo', more[0] as string);
        } else if (ofAda) {
          if (ofAda[1] === 'Codice') ada += 1;
          facts.rows('ADA', [[ofAda[2]]], ada);
        } else if (more.length === 1 || sequence !== undefined) {
          label = sequence === undefined ? first : 'Sequenze processo QNQR';
          const value = sequence ?? (more[0] as string);
          lines = 1;
          if (label === 'UF-KC Correlata') openUnit(value);
          else if (value.startsWith('* ')) facts.list(label, ` ${value}`.split(' * ').slice(1));
          else field(facts, label, value);
        } else {
          lines += 1;
          field(facts, label, line, lines);
        }
      }
    }
  },
};
/** Cells are parted by spaces that do not break. */
const CELL = /(?: ?\u00a0 ?)+/;

// --- Campania, export: label, tab, value.

const campaniaExport: Reader = {
  leftOut: [
    { text: 'REPERTORIO DEI TITOLI E DELLE QUALIFICAZIONI DELLA REGIONE CAMPANIA', why: 'heading: it is `fonte`' },
    { text: 'STANDARD FORMATIVO', why: 'heading: it is `tipo`' },
    { text: 'Anno Ore Esame Intermedio', why: 'heads of the table, the keys of `annualita`' },
    { text: 'anni', why: 'unit of measure' },
    { text: 'SEP', why: 'the word that introduces the code of the sector' },
    { text: '1° Anno', why: 'the word after the number of the year' },
  ],
  read(text, facts, leftOut) {
    for (const [index, part] of text.split(/^(?=DETTAGLIO UNITA' FORMATIVA)/m).entries()) {
      facts.place = index === 0 ? COURSE : `unità ${index}`;
      let label = '';
      for (const line of linesOf(part, leftOut)) {
        const [first = '', value, more] = line.split('\t');
        const year = /^(\d+)° Anno$/.exec(first);
        if (year) facts.rows(label, [[year[1], value, more?.toLowerCase()]]);
        else if (line.startsWith('<p>')) facts.list(label, plain(line).split(/ (?=\d - )/));
        else if (line.startsWith(UNIT_HEADING)) facts.add(UNIT_HEADING, line.slice(UNIT_HEADING.length));
        else {
          label = first.trim();
          if (/^(Abilità|Conoscenze)$/.test(label)) facts.list(label, numberedItems(value ?? ''));
          else if (label === 'Denominazione unità di competenza') facts.add(label, ...nameAndCode(value ?? ''));
          else if (label !== label.toUpperCase()) field(facts, label, value ?? '');
        }
      }
    }
  },
};

const UNIT_HEADING = "DETTAGLIO UNITA' FORMATIVA n.";

// --- Campania, page: label and value with a space between, so the labels have to be known.

const campaniaPage: Reader = {
  leftOut: [
    { text: 'Scheda di dettaglio', why: 'title of the page' },
    { text: 'Tecnico esperto customer care', why: 'title of the page; the name is a field below it' },
    { text: 'Elenco Unità di Competenza (UC)', why: 'title of a section' },
    { text: 'Standard Formativo', why: 'title of a section' },
    { text: 'Elenco Unità Formative (UF)', why: 'title of a section' },
    { text: 'Anno Ore Esame Intermedio', why: 'heads of the table, the keys of `annualita`' },
    { text: 'SEP', why: 'the word that introduces the code of the sector' },
    { text: '1° Anno', why: 'the word after the number of the year' },
  ],
  read(text, facts, leftOut) {
    const sections = text.split(
      /^(?:Elenco Unità di Competenza \(UC\)|Standard Formativo|Elenco Unità Formative \(UF\))$/m,
    );
    for (const [section, part] of sections.entries()) {
      const kind = ['', 'uc', '', 'unità'][section];
      facts.place = COURSE;
      let block = 0;
      let label = '';
      let lines = 0;
      for (const line of linesOf(part, leftOut)) {
        const year = /^(\d+)° Anno(\d+)(NO|SI)$/.exec(line);
        const known = PAGE_LABELS.find((each) => line === each || line.startsWith(`${each} `));
        if (year) facts.rows(label, [[year[1], year[2], year[3]?.toLowerCase()]]);
        else if (known !== undefined) {
          label = known;
          lines = 1;
          const value = line.slice(label.length).trim();
          if (label === 'Codice') {
            block += 1;
            facts.place = `${kind} ${block}`;
          }
          if (/^(Abilità|Conoscenze)$/.test(label)) lines = 0;
          else if (label === 'Annualità') facts.addLabel(label);
          else if (label === 'Denominazione UC correlata') facts.add(label, ...nameAndCode(value));
          else field(facts, label, value);
        } else if (line.startsWith('  • ')) {
          lines += 1;
          facts.list(label, [line.slice('  • '.length)], lines);
        } else {
          lines += 1;
          field(facts, label, line, lines);
        }
      }
    }
  },
};

/** Longest first: «Durata minima» opens many. */
const PAGE_LABELS = [
  ...['Livello EQF', 'Settore Economico Professionale', 'Denominazione Qualificazione', 'Area di Attività', 'Processo'],
  ...['Sequenza di processo', 'Descrizione sintetica', 'Referenziazione ATECO 2007', 'Referenziazione ISTAT CP2011'],
  ...['Note', 'Codice', 'Descrizione della performance da osservare', 'Abilità', 'Conoscenze', 'Annualità'],
  ...['Denominazione Standard Formativo', 'Durata percorso Formativo', 'Durata minima complessiva del percorso (ore)'],
  ...['Requisiti minimi di ingresso dei partecipanti', "Grado minimo d'istruzione previsto in ingresso"],
  ...['Età minima prevista in ingresso', 'Requisiti minimi didattici comuni a tutte le UF/Moduli'],
  ...['Requisiti minimi di risorse professionali e strumentali', 'Requisiti minimi di risorse strumentali'],
  ...['Requisiti minimi di valutazione degli apprendimenti', 'Percentuale Assenza massima consentita'],
  ...['Percentuale Termine ultimo di inserimento (TUI)', 'Attestazione in esito', 'Gestione dei crediti formativi'],
  ...['Eventuali ulteriori indicazioni', 'Composizione Standard Formativo', 'Codice ISCED-F 2013'],
  ...['Ulteriori indicazioni per l’e-learning', 'Durata minima di aula (ore)', 'Durata minima laboratorio (ore)'],
  ...['Durata delle attività formative rivolte alle KC (ore)', 'Durata minima tirocinio curriculare ore'],
  'Percentuale durata massima e-learning sincrona in rapporto alla durata d’aula',
  'Percentuale durata massima e-learning asincrona in rapporto alla durata d’aula',
  ...['Durata minima tirocinio curriculare + Laboratorio (ore)', 'Denominazione UC correlata', 'Durata minima'],
  ...['Durata massima FaD', 'Durata minima ora laboratorio', 'Durata massima ora laboratorio'],
  ...['Durata minima tirocinio curriculare (ore)', 'Scheda qualificazione', 'Scheda standard formativo'],
].sort((a, b) => b.length - a.length);

// --- Lazio: headings in bold, lists of `- `, in a mixture of Markdown and HTML.

const lastSpelling = (text: string, name: string) => text.match(new RegExp(name, 'gi'))?.at(-1) ?? name;

const lazio: Reader = {
  leftOut: [
    { text: 'SISTEMI DI REFERENZIAZIONE', why: 'title of the table' },
    { text: 'Sistema di riferimento', why: 'head of the table' },
    { text: 'Denominazione', why: 'head of the table' },
    { text: 'RISULTATO ATTESO DALL’ESERCIZIO DELLA COMPETENZA', why: 'the same label with the other apostrophe' },
    { text: 'ABILITA’', why: 'the same label with the other apostrophe' },
    { text: 'ex', why: 'the word before a former code: the key `ex`' },
  ],
  read(text, facts, leftOut) {
    const marked = text
      .replace(/<b>(.*?)<\/b>|\*\*(.*?)\*\*/g, (_, html = '', markdown = '') => `\n# ${html}${markdown}\n`)
      .replace(/<[^>]*>/g, '\n');
    const silent = new Set(leftOut.map(({ text: words }) => `# ${words}`));
    let unit = 0;
    let label = '';
    let items = 0;
    let words: string[] = [];
    // A text may run over several lines: it ends where the next heading is.
    const close = () => {
      if (label !== '' && items === 0) facts.add(label, words.join(' '));
      label = '';
      items = 0;
      words = [];
    };
    for (const line of linesOf(marked, [])) {
      const [first = '', second] = line.split('\t');
      const title = /^# \[(.+)\] (.+)$/.exec(line);
      const named = /^# (UNITÀ DI COMPETENZA) - (.+)$/.exec(line);
      const level = /^# (LIVELLO E\.q\.f\.): (\d)$/.exec(line);
      if (line.startsWith('# ')) close();
      // The title is its own label. It shouts the name, which the text below writes as a name is written.
      if (title) facts.add(line.slice('# '.length), title[1] as string, lastSpelling(text, title[2] as string));
      else if (named) {
        unit += 1;
        facts.place = `unità ${unit}`;
        facts.add(named[1] as string, named[2] as string);
      } else if (level) facts.add(level[1] as string, level[2] as string);
      else if (line.startsWith('# ')) {
        const heading = line.replaceAll('’', "'");
        if (heading !== line || !silent.has(line)) label = heading.slice('# '.length).replace(/:$/, '');
      } else if (second !== undefined) field(facts, first, second);
      else if (line.startsWith('- ') && words.length === 0) {
        items += 1;
        facts.list(label, [line.slice('- '.length)], items);
      } else words.push(plain(line));
    }
    close();
  },
};

// --- Atlante: headings, tables with tabs, and lists of one item a line.

/** The title of a document, which no label introduces. */
export const TITLE = '(titolo)';

const TABLE = /^Qualificazioni che coprono/;

const atlante: Reader = {
  leftOut: [
    { text: "#### Tabelle delle Qualificazioni dell'ADA", why: 'title over the three tables, which have their own' },
    { text: "## Tabelle delle Qualificazioni dell'ADA", why: 'title over the three tables, which have their own' },
    { text: '<b>Codice</b>\t<b>Titolo</b>', why: 'heads of the table, the keys `codice` and `denominazione`' },
    {
      text: '<b>Codice Ateco</b>\t<b>Titolo Ateco</b>',
      why: 'heads of the table, the keys `codice` and `denominazione`',
    },
    { text: 'ex', why: 'the word before a former code: the key `ex`' },
    { text: "Attività dell' AdA … associate:", why: 'the words around an ADA that is already named above' },
  ],
  read(text, facts, leftOut) {
    const areas: string[] = [];
    let label = '';
    let lines = 0;
    let competences = 0;
    let competence = '';
    let area = '';
    let result = '';
    for (const raw of linesOf(text.replace(BROKEN_LINES, ' '), leftOut)) {
      const line = plain(raw);
      const cells = raw.split('\t').map(plain);
      const heading = /^#+ /.test(line) ? line.replace(/^#+ /, '') : TABLE.test(line) ? line : undefined;
      const named = /^(Titolo|Descrizione|Obiettivo): (.*)$/.exec(line);
      const expected = /^(Risultato atteso):(RA\d): (.*)$/.exec(line);
      const [, sector, number, sectorName] = /^(SETTORE) (\d+)\. \[(.*)\]\(#\)$/.exec(line) ?? [];
      const [, ofCompetence, ada] = /^(Attività dell' AdA )?(ADA\.\d.*?)(?: associate:)?$/.exec(line) ?? [];
      if (sector !== undefined) facts.add(sector, number ?? '', sectorName ?? '');
      else if (line.startsWith('REPERTORIO - ')) facts.add('REPERTORIO', line.slice('REPERTORIO - '.length));
      else if (heading !== undefined) {
        if (facts.all().length === 0) facts.add(TITLE, heading);
        else facts.addLabel(heading);
        label = heading;
        lines = 0;
      } else if (ada !== undefined) {
        area = ada.split(' ')[0] as string;
        if (!areas.includes(area)) areas.push(area);
        facts.place = COURSE;
        facts.rows(ASSOCIATED, codedEntries(ada), areas.indexOf(area) + 1);
        facts.place = ofCompetence === undefined ? area : competence;
      } else if (cells[0] === 'Qualificazione') for (const cell of cells) facts.addLabel(cell);
      else if (TABLE.test(label)) {
        lines += 1;
        facts.place = `${area} · ${label} ${lines}`;
        for (const [column, cell] of cells.entries()) facts.add(COLUMNS[column] ?? '', cell);
        facts.place = area;
      } else if (label.startsWith('Tabelle di equivalenza')) {
        lines += 1;
        // Some rows have lost the tab: the repertory is the last word.
        facts.rows(label, [cells.length > 1 ? cells : line.split(/ (?=\S+$)/)], lines);
      } else if (named) {
        if (named[1] === 'Titolo') {
          competences += 1;
          competence = `competenza ${competences}`;
          facts.place = competence;
          lines = 0;
        }
        facts.add(named[1] as string, named[2] as string);
      } else if (line === ACTIVITIES) {
        facts.addLabel(line);
        label = line;
        lines = 0;
      } else if (expected) {
        result = expected[2] as string;
        facts.place = competence;
        facts.add(expected[1] as string, `${area} ${result}`);
        facts.place = `${area} · ${result}`;
        facts.add(expected[1] as string, expected[3] as string);
        lines = 0;
      } else if (label.startsWith('Codici ISTAT')) {
        lines += 1;
        facts.place = COURSE;
        facts.rows(label, [cells], lines);
      } else {
        // Activities stand below their expected result; what is known and able, below the competence.
        if (label !== ACTIVITIES) facts.place = competence;
        lines += 1;
        facts.list(label, [line], lines);
      }
    }
  },
};

const ASSOCIATED = 'AdA associate alla Qualificazione';
const ACTIVITIES = 'Attività associate alla Competenza';
const COLUMNS = ['Qualificazione', 'Repertorio', 'RA coperti', 'RA1', 'RA2'];
/** Items that the document breaks in two: their second halves open no item. */
const BROKEN_LINES =
  /\s*\n+(?=(?:secondo le procedure stabilite|conversazioni telefoniche|manuali di procedura etc\.) *\n)/g;

const READERS: Record<string, Reader> = {
  'basilicata/operatore-assistenza-telefonica': basilicata,
  'campania/tecnico-gestione-call-center': campaniaExport,
  'campania/tecnico-esperto-customer-care': campaniaPage,
  'lazio/operatore-assistenza-clienti': lazio,
  'atlante/operatore-assistenza-telefonica': atlante,
};

/** The facts of a document, by the id of the standard that encodes it. */
export function readSource(id: string, text: string): Source {
  const reader = READERS[id];
  if (reader === undefined) throw new Error(`no reader for ${id}`);
  const facts = new Facts();
  reader.read(text, facts, reader.leftOut);
  return { facts, leftOut: reader.leftOut };
}
