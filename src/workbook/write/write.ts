/**
 * A plan → the bytes of its workbook, by the layout: what the plan says, and beside it what its standard asks. What is
 * written is read back by `read.ts` as the same plan. Pure.
 */
import type { Plan } from '../../format/plan.ts';
import type { Path } from '../../format/problem.ts';
import { keyMeanings } from '../../language/workbook-meanings.ts';
import { workbookSheets } from '../../language/workbook-sheets.ts';
import type { Norms, Rule } from '../../norms/rules/rule.ts';
import { unitNamed } from '../../norms/unit-named.ts';
import type { Language } from '../../text/language.ts';
import { CONTENT_KINDS, type Column, TABLES, type Table } from '../layout.ts';
import { LAYOUT_WORDS } from '../words.ts';
import { accepted } from './accepted.ts';
import { type Asked, askedBy, isAsked } from './asked.ts';
import { composed } from './compose.ts';
import { contentsRows } from './contents-rows.ts';
import { courseSheet } from './course-sheet.ts';
import { figuresOf } from './figures.ts';
import { Lists } from './lists-sheet.ts';
import type { Sheet } from './sheet.ts';
import { rowsOfTable, type WrittenRow } from './table-rows.ts';
import { type TableLook, tableSheet } from './table-sheet.ts';
import { unitsLook } from './units-sheet.ts';
import { Open, valueAt } from './values-written.ts';

export interface Source {
  plan: Plan;
  /** What its text leaves to be completed. */
  open?: readonly Path[];
  /** Of the standard that the plan names; without it no figure and no clause stands beside the plan. */
  norms: Norms | undefined;
  rules: readonly Rule[];
  language: Language;
}

/** The workbook of a plan. The same plan, norms and language give the same bytes. */
export function writeWorkbook(source: Source): Uint8Array {
  return composed(new Writer(source).sheets());
}

type TableId = (typeof TABLES)[number]['id'];

/** Rows to be filled in, below those of the plan. */
const SPARE: Readonly<Record<TableId, number>> = {
  unita: 6,
  kc: 3,
  contenuti: 0,
  valutazione: 4,
  tutor: 4,
  imprese: 5,
  docenti: 8,
  sedi: 5,
  altre_attivita: 5,
  annualita: 2,
  edizioni: 4,
  alternative: 3,
  eccezioni: 5,
};

/** Columns that most courses have no use for: out of sight where neither the plan nor its norms speak of them. */
const SELDOM = new Set([
  'argomento',
  'fad',
  'stage',
  'lingue',
  'uc',
  'risultato_atteso',
  'fasi',
  'modalita',
  'attivita',
  'descrizione',
  'tempo_minuti',
  'strumenti',
  'situazione',
  'caratteri',
  'comportamento',
]);
/** Without these a row says nothing. */
const NEEDED = new Set(['codice', 'docenti', 'id', 'tipo']);
/** What a course has where it has rows of the table at all. */
const FREE_TABLES: ReadonlySet<string> = new Set(['altre_attivita', 'imprese', 'eccezioni', 'edizioni', 'alternative']);

class Writer {
  private readonly asked: Asked | undefined;
  private readonly figures;
  private readonly lists: Lists;
  private readonly said;
  private readonly words;
  /** The plan with what is to be completed marked as such. */
  private readonly marked: Plan;

  constructor(private readonly source: Source) {
    const { plan, norms, rules, language } = source;
    this.marked = (source.open ?? []).filter((path) => !TICKED.has(path.at(-1))).reduce<Plan>(marked, plan);
    this.said = workbookSheets[language];
    this.words = LAYOUT_WORDS[language];
    this.asked = norms === undefined ? undefined : askedBy(norms, rules, plan);
    this.figures = norms === undefined ? [] : figuresOf(norms, rules);
    this.lists = new Lists({ ...this.said.lists, name: this.words.sheets.elenchi }, this.figures);
  }

  sheets(): Sheet[] {
    const shown = TABLES.filter((table) => !('rare' in table) || this.speaksOf(table));
    const pages = [this.course(), ...shown.map((table) => this.table(table))];
    return [...pages, this.lists.sheet()];
  }

  private course(): Sheet {
    const { said, words, source } = this;
    const [title = '', ...intro] = said.sheets.corso;
    const { plan, language } = source;
    return courseSheet(
      this.marked,
      this.asked,
      {
        ...said.value,
        name: words.sheets.corso,
        title: `${title}: ${plan.titolo}`,
        intro,
        legend: said.legend,
        heads: words.keyHeads,
        keys: words.keys,
        groups: said.groups,
        meaning: keyMeanings[language],
      },
      (row) => this.accepted(row, row.path),
    );
  }

  private table(table: (typeof TABLES)[number]): Sheet {
    const { said, words, figures } = this;
    const { id } = table;
    const rows = id === 'contenuti' ? this.contents() : rowsOfTable(this.marked, table, said.value);
    const spare = SPARE[id];
    const [title = '', ...intro] = said.sheets[id];
    const kinds = new Map(
      (table.columns as readonly Column[]).map((column) => [column.id, this.kindOf(table, column, rows)]),
    );
    const isUnits = id === 'unita' || id === 'kc';
    const look: TableLook = {
      name: words.sheets[id],
      title,
      intro: [...intro, [...kinds.values()].includes('hidden') ? said.hiddenColumns : ''],
      heads: words.heads[id],
      columnIs: (column) => kinds.get(column.id) ?? 'optional',
      isAskedOf: (column, list) => NEEDED.has(column.id) || this.isWanted(table, column, [list]),
      allowed: (column) => this.accepted(column, `${id}.${column.id}`),
      spare,
      ...(isUnits ? unitsLook(table, rows, spare, figures, this.lists.figureTable(), said.sum) : {}),
    };
    return tableSheet(table, rows, look);
  }

  private contents(): WrittenRow[] {
    const { plan, norms } = this.source;
    return contentsRows(plan, (code) => norms && unitNamed(code, norms.standard), {
      ...this.said.value,
      kinds: this.words.contentKinds,
      all: this.said.allContents,
    });
  }

  /** Whether the plan has rows of a table, or its norms look at them. */
  private speaksOf(table: Table): boolean {
    return table.at.some(
      (path) =>
        valueAt(this.source.plan, path) !== undefined || (this.asked !== undefined && isAsked(this.asked, path)),
    );
  }

  private kindOf(table: Table, column: Column, rows: readonly WrittenRow[]): ReturnType<TableLook['columnIs']> {
    // The items of the standard are there already: what is left to say is which of them the course teaches.
    if (table.id === 'contenuti') return column.id === 'svolto' ? 'asked' : 'optional';
    const isWanted = this.isWanted(table, column, table.at);
    const isUsed = rows.some(({ cells }) => cells.has(column.id));
    if (SELDOM.has(column.id) && !isUsed && !isWanted && !column.computed) return 'hidden';
    return !FREE_TABLES.has(table.id) && (isWanted || NEEDED.has(column.id)) ? 'asked' : 'optional';
  }

  /** Whether the norms look at a column, in items of some lists of the plan. */
  private isWanted(table: Table, column: Column, lists: readonly string[]): boolean {
    const { asked } = this;
    const parts = table.parts === undefined || table.parts === 'moduli' ? '' : `${table.parts}.`;
    const key = `${column.of === 'part' ? parts : ''}${column.key}`;
    return asked === undefined ? !SELDOM.has(column.id) : lists.some((path) => isAsked(asked, `${path}.${key}`));
  }

  private accepted(cell: Parameters<typeof accepted>[0], place: string) {
    const { said, words, figures, lists, source } = this;
    return accepted(cell, place, {
      said,
      kinds: words.contentKinds,
      figures,
      norms: source.norms,
      rules: source.rules,
      lists,
    });
  }
}

/** Of these a row that is not ticked says it already. */
const TICKED: ReadonlySet<unknown> = new Set(CONTENT_KINDS);

/** The same value with what is at a path marked as to be completed. */
function marked<T>(value: T, path: Path): T {
  const [step, ...rest] = path;
  if (step === undefined) return new Open(value) as T;
  const within = value ?? {};
  if (typeof within !== 'object') return value;
  const copy = (Array.isArray(within) ? [...within] : { ...within }) as Record<string | number, unknown>;
  copy[step] = marked(copy[step], rest);
  return copy as T;
}
