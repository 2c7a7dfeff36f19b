/**
 * Where each key of a plan stands in a workbook: one layout, from which what reads workbooks and what writes them both
 * derive. It is data; the words of its heads are in `language/workbook.ts`.
 *
 * One sheet, `corso`, has a key a row: every scalar that is outside lists. Each list of maps is a table with an item a row.
 */
import {
  ASSESSMENT_WAYS,
  CEFR_LEVELS,
  ENTRY_TITLES,
  FOREIGN_TITLE_PAPERS,
  ITALIAN_CHECKS,
  MODES,
  ROOM_TYPES,
} from '../format/vocabulary.ts';

/**
 * What a cell holds. `word`: one of `words`; `title`: one of `words`, or `eqf 4` for `{ eqf: 4 }`; `flag`: sì, no;
 * `tick`: a sign that is there or not.
 */
type CellType =
  | 'code'
  | 'text'
  | 'hours'
  | 'percent'
  | 'euro'
  | 'integer'
  | 'date'
  | 'flag'
  | 'tick'
  | 'word'
  | 'title';

export interface Cell {
  type: CellType;
  /** Several values in one cell, between `;`; a word for «none» alone is the empty list. */
  list?: true;
  /** The text may be written and blank. */
  blankable?: true;
  /** The words that the cell takes: all of them (`word`, `title`), or beside its type (`tutte`, `inizio_attivita`). */
  words?: readonly string[];
}

/** A row of the sheet `corso`. */
export interface KeyRow extends Cell {
  /** Its path in the plan, which is also what its first column holds. */
  path: string;
}

export interface Column extends Cell {
  id: string;
  /** Its path within the item; without one it is not of the plan: only for the eyes, or what places the row. */
  key?: string;
  /**
   * In a table whose items have parts (the modules of a unit, the situations of an assessment): whose the value is. `both`:
   * the part's where the row is of one, else the item's.
   */
  of?: 'part' | 'both';
  /** Worked out by a formula, or copied from the standard: written, never read. */
  computed?: true;
}

export interface Table {
  id: string;
  /** The lists of the plan whose items its rows are, or are about. */
  at: readonly string[];
  /** The list within each item whose items are further rows with the same code. */
  parts?: string;
  /** Its key is always there: a table without rows is an empty list. */
  required?: true;
  /** Most plans have none: it is written where the plan or its standard speaks of it. */
  rare?: true;
  /** The columns by whose heads the table is found. */
  marks: readonly string[];
  columns: readonly Column[];
}

const key = <P extends string>(path: P, type: CellType, more: Omit<Cell, 'type'> = {}): KeyRow & { path: P } => ({
  path,
  type,
  ...more,
});
const list = { list: true } as const;

/** The rows of the sheet `corso`, in their order. */
export const KEY_ROWS = [
  key('formato', 'text'),
  key('titolo', 'text'),
  key('standard', 'code'),
  key('avvisi', 'code', list),
  key('obiettivo', 'word', { words: ['qualificazione'] }),
  key('obiettivo.unita', 'code', list),
  key('note', 'text'),
  key('soggetto.denominazione', 'text'),
  key('soggetto.accreditato_fad', 'flag'),
  key('corso.ore_totali', 'hours'),
  key('corso.eqf', 'integer'),
  key('corso.denominazione', 'text'),
  key('corso.profilo', 'text'),
  key('corso.descrizione', 'text', { blankable: true }),
  key('corso.sep', 'text'),
  key('corso.processo', 'text'),
  key('corso.sequenze', 'text', list),
  key('corso.ada', 'code', list),
  key('corso.ateco', 'code', list),
  key('corso.cp', 'code', list),
  key('corso.isced', 'code'),
  key('corso.inizio', 'date'),
  key('corso.fine', 'date'),
  key('corso.sede', 'text'),
  key('corso.orario.giornaliere', 'hours'),
  key('corso.orario.settimanali', 'hours'),
  key('corso.partecipanti', 'integer'),
  key('corso.partecipanti.minimo', 'integer'),
  key('corso.partecipanti.massimo', 'integer'),
  key('corso.uditori', 'integer'),
  key('corso.costo.per_allievo', 'euro'),
  key('ingresso.titolo', 'title', { words: ENTRY_TITLES }),
  key('ingresso.proscioglimento.accertamento', 'text', { blankable: true }),
  key('ingresso.eta_minima', 'integer'),
  key('ingresso.italiano.livello', 'word', { words: CEFR_LEVELS }),
  key('ingresso.italiano.verifica', 'word', { list: true, words: ITALIAN_CHECKS }),
  key('ingresso.italiano.esenzioni', 'code', list),
  key('ingresso.titoli_esteri', 'word', { list: true, words: FOREIGN_TITLE_PAPERS }),
  key('ingresso.requisiti_entro', 'date', { words: ['inizio_attivita'] }),
  key('ingresso.deroghe', 'text', list),
  key('ingresso.documentazione_agli_atti', 'flag'),
  key('stage.ore', 'hours'),
  key('stage.note', 'text'),
  key('frequenza.minima', 'percent'),
  key('frequenza.assenze_massime', 'percent'),
  key('frequenza.inserimento_entro', 'percent'),
  key('valutazione.esame.pubblico', 'flag'),
  key('valutazione.esame.unita', 'code', { list: true, words: ['tutte'] }),
  key('valutazione.esame.prove', 'text', list),
  key('valutazione.esame.soglia', 'text'),
  key('valutazione.esame.ore', 'hours'),
  key('valutazione.attestazione', 'text', { blankable: true }),
  key('crediti.ammissione', 'flag'),
  key('crediti.frequenza', 'flag'),
  key('crediti.riferimenti', 'text', list),
] as const;

/** The columns of the sheet `corso`: the last is read to know the row, where it is there; people read the first. */
export const KEY_COLUMNS = ['voce', 'valore', 'significato', 'clausola', 'chiave'] as const;

/** Hours by mode, a column each. */
const hoursByMode = MODES.map((mode) => ({ id: mode, key: `ore.${mode}`, type: 'hours', of: 'both' }) as const);

const totalOfRow = { id: 'totale_riga', type: 'hours', computed: true } as const;
const teachers = { id: 'docenti', key: 'docenti', type: 'code', list: true, of: 'both' } as const;
const subject = { id: 'argomento', key: 'argomento', type: 'code', of: 'both' } as const;
const moduleTitle = { id: 'modulo', key: 'titolo', type: 'text', of: 'part' } as const;
const notes = { id: 'note', key: 'note', type: 'text', of: 'both' } as const;
/** What is left to give to a unit, beside its rows. */
const figuresOfUnit = [
  { id: 'minimo', type: 'hours', computed: true },
  { id: 'massimo_fad', type: 'hours', computed: true },
  { id: 'ore_finora', type: 'hours', computed: true },
  { id: 'da_assegnare', type: 'hours', computed: true },
] as const;

const UNITS = ['unita_formative', 'competenze_chiave'] as const;

/** The kinds of item that the table `contenuti` ticks: the key of the plan that each fills. */
export const CONTENT_KINDS = ['conoscenze', 'abilita'] as const;

/** What stands in the column `n` of `contenuti` where the row is not about one item: all of them, or none. */
export const ALL_CONTENTS = 'tutte';

export const TABLES = [
  {
    id: 'unita',
    at: ['unita_formative'],
    parts: 'moduli',
    required: true,
    marks: ['codice'],
    columns: [
      { id: 'codice', key: 'codice', type: 'code' },
      { id: 'titolo', key: 'titolo', type: 'text' },
      moduleTitle,
      subject,
      ...hoursByMode,
      totalOfRow,
      teachers,
      { id: 'lingue', key: 'lingue', type: 'code', list: true },
      { id: 'uc', key: 'uc', type: 'code' },
      { id: 'risultato_atteso', key: 'risultato_atteso', type: 'text' },
      { id: 'fasi', key: 'fasi', type: 'code', list: true },
      notes,
      ...figuresOfUnit,
    ],
  },
  {
    id: 'kc',
    at: ['competenze_chiave'],
    parts: 'moduli',
    marks: ['codice'],
    columns: [
      { id: 'codice', key: 'codice', type: 'code' },
      { id: 'titolo', key: 'titolo', type: 'text' },
      moduleTitle,
      subject,
      ...hoursByMode,
      totalOfRow,
      teachers,
      notes,
      ...figuresOfUnit,
    ],
  },
  {
    // Its rows fill `conoscenze` and `abilita` of the unit with that code, or of the modules that it names.
    id: 'contenuti',
    at: UNITS,
    marks: ['codice', 'n', 'svolto'],
    columns: [
      { id: 'codice', type: 'code' },
      { id: 'tipo', type: 'word', words: CONTENT_KINDS },
      { id: 'n', type: 'integer', words: [ALL_CONTENTS] },
      { id: 'testo', type: 'text', computed: true },
      { id: 'svolto', type: 'tick' },
      // Titles, or places (`1` is the first, `#1` where a title is a number too); blank: the unit itself.
      { id: 'modulo', type: 'text', list: true },
    ],
  },
  {
    // An assessment is a sentence (`verifica`), or its particulars; each situation is a further row with the same code.
    id: 'valutazione',
    at: UNITS,
    parts: 'verifica.situazioni',
    marks: ['codice', 'verifica'],
    columns: [
      { id: 'codice', type: 'code' },
      { id: 'verifica', key: 'verifica', type: 'text', blankable: true },
      { id: 'modalita', key: 'verifica.modalita', type: 'word', list: true, words: ASSESSMENT_WAYS },
      { id: 'attivita', key: 'verifica.attivita', type: 'text', list: true },
      { id: 'descrizione', key: 'verifica.descrizione', type: 'text' },
      { id: 'tempo_minuti', key: 'verifica.tempo_minuti', type: 'integer' },
      { id: 'strumenti', key: 'verifica.strumenti', type: 'text', list: true },
      { id: 'situazione', key: 'descrizione', type: 'text', of: 'part' },
      { id: 'caratteri', key: 'caratteri', type: 'text', list: true, of: 'part' },
      { id: 'comportamento', key: 'comportamento', type: 'text', of: 'part' },
    ],
  },
  {
    id: 'tutor',
    at: ['stage.tutor'],
    marks: ['id'],
    columns: [
      { id: 'id', key: 'id', type: 'code' },
      { id: 'titolo_studio_adeguato', key: 'titolo_studio_adeguato', type: 'flag' },
      { id: 'esperienza_professionale_anni', key: 'esperienza_professionale_anni', type: 'integer' },
    ],
  },
  {
    id: 'imprese',
    at: ['stage.imprese'],
    rare: true,
    marks: ['denominazione'],
    columns: [
      { id: 'denominazione', key: 'denominazione', type: 'text' },
      { id: 'sede', key: 'sede', type: 'text' },
    ],
  },
  {
    id: 'docenti',
    at: ['docenti'],
    marks: ['id'],
    columns: [
      { id: 'id', key: 'id', type: 'code' },
      { id: 'mondo_del_lavoro', key: 'mondo_del_lavoro', type: 'flag' },
      { id: 'esperienza_anni', key: 'esperienza_anni', type: 'integer' },
      { id: 'titolo_studio_adeguato', key: 'titolo_studio_adeguato', type: 'flag' },
      { id: 'nota', key: 'nota', type: 'text' },
    ],
  },
  {
    id: 'sedi',
    at: ['sedi'],
    marks: ['tipo'],
    columns: [
      { id: 'tipo', key: 'tipo', type: 'word', words: ROOM_TYPES },
      { id: 'posti', key: 'posti', type: 'integer' },
      { id: 'luogo', key: 'luogo', type: 'text' },
    ],
  },
  {
    id: 'altre_attivita',
    at: ['altre_attivita'],
    marks: ['titolo'],
    columns: [
      { id: 'titolo', key: 'titolo', type: 'text' },
      { id: 'ore', key: 'ore', type: 'hours' },
      { id: 'nel_totale', key: 'nel_totale', type: 'flag' },
    ],
  },
  {
    id: 'annualita',
    at: ['corso.annualita'],
    rare: true,
    marks: ['anno'],
    columns: [
      // A number alone makes a row: of an item nothing else need be said yet. It is the item's place in the list.
      { id: 'anno', type: 'integer' },
      { id: 'ore', key: 'ore', type: 'hours' },
      { id: 'stage', key: 'stage', type: 'hours' },
      { id: 'esame_intermedio', key: 'esame_intermedio', type: 'flag' },
    ],
  },
  {
    id: 'edizioni',
    at: ['corso.edizioni'],
    rare: true,
    marks: ['edizione'],
    columns: [
      { id: 'edizione', type: 'integer' },
      { id: 'sede', key: 'sede', type: 'text' },
      { id: 'inizio', key: 'inizio', type: 'date' },
      { id: 'fine', key: 'fine', type: 'date' },
    ],
  },
  {
    id: 'alternative',
    at: ['ingresso.alternative'],
    rare: true,
    marks: ['modo'],
    columns: [
      { id: 'modo', type: 'integer' },
      { id: 'titolo', key: 'titolo', type: 'title', words: ENTRY_TITLES },
      { id: 'esperienza_anni', key: 'esperienza_anni', type: 'integer' },
      { id: 'crediti', key: 'crediti', type: 'flag' },
    ],
  },
  {
    id: 'eccezioni',
    at: ['eccezioni'],
    marks: ['regola'],
    columns: [
      { id: 'regola', key: 'regola', type: 'code' },
      { id: 'soggetto', key: 'soggetto', type: 'code' },
      { id: 'motivo', key: 'motivo', type: 'text' },
      { id: 'riferimento', key: 'riferimento', type: 'text' },
      { id: 'scade', key: 'scade', type: 'date' },
    ],
  },
] as const satisfies readonly Table[];

/** The sheets, in the order in which they are written; each table has one of its own. */
export const SHEETS = ['corso', ...TABLES.map(({ id }) => id), 'elenchi'] as const;

type KeyPath = (typeof KEY_ROWS)[number]['path'];
type SheetId = (typeof SHEETS)[number];

/** What a language has to name: each sheet, each key, each head. */
export interface LayoutWords {
  sheets: Record<SheetId, string>;
  keys: Record<KeyPath, string>;
  keyHeads: Record<(typeof KEY_COLUMNS)[number], string>;
  heads: { [T in (typeof TABLES)[number] as T['id']]: Record<T['columns'][number]['id'], string> };
  /** The kinds of content, one item of them. */
  contentKinds: Record<(typeof CONTENT_KINDS)[number], string>;
}
