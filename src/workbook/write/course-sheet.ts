/** The sheet of what a plan says once: a key a row, what it means, the clauses that govern it. Pure. */
import type { Plan } from '../../format/plan.ts';
import { KEY_COLUMNS, KEY_ROWS, type KeyRow } from '../layout.ts';
import { type Asked, isAsked } from './asked.ts';
import type { Look } from './looks.ts';
import type { Cell, Check, Content, Sheet } from './sheet.ts';
import { contentOf, type ValueWords, valueAt } from './values-written.ts';

export interface CourseWords extends ValueWords {
  name: string;
  title: string;
  /** What to fill in, and how each kind of cell is told. */
  legend: { filled: string; free: string; reckoned: string };
  intro: readonly string[];
  heads: Readonly<Record<(typeof KEY_COLUMNS)[number], string>>;
  keys: Readonly<Record<string, string>>;
  /** The heads of the groups of keys, by the first step of their paths. */
  groups: Readonly<Record<string, string>>;
  meaning(path: string): string;
}

const WIDTHS: Readonly<Record<(typeof KEY_COLUMNS)[number], number>> = {
  voce: 29,
  valore: 42,
  significato: 46,
  clausola: 50,
  chiave: 18,
};
const HEAD_ROW = 5;

/** `asked`: without it nobody can tell what is asked for, and every value is. */
export function courseSheet(
  plan: Plan,
  asked: Asked | undefined,
  words: CourseWords,
  allowed: (row: KeyRow) => Omit<Check, 'column' | 'from' | 'to'> | undefined,
): Sheet {
  const rows: Sheet['rows'][number][] = [];
  const checks: Check[] = [];
  const column = 1 + KEY_COLUMNS.indexOf('valore');
  let group = '';
  // What is read is a plan by its heads: no need to say so.
  for (const row of KEY_ROWS.filter(({ path }) => path !== 'formato')) {
    const first = row.path.split('.')[0] as string;
    const own = first in words.groups ? first : 'piano';
    if (own !== group) {
      group = own;
      rows.push(band(words.groups[own] ?? own));
    }
    const number = HEAD_ROW + rows.length + 1;
    rows.push(keyRow(row, plan, asked, words));
    const check = allowed(row);
    if (check !== undefined) checks.push({ column, from: number, to: number, ...check });
  }
  const text = (look: Look, said: string): Cell => ({ look, content: { is: 'text', text: said } });
  const { legend } = words;
  return {
    name: words.name,
    widths: KEY_COLUMNS.map((id) => WIDTHS[id]),
    rows: [
      [text('title', words.title)],
      [text('intro', words.intro[0] ?? '')],
      [text('intro', words.intro[1] ?? '')],
      [text('legendFill', legend.filled), text('legendFree', legend.free), text('legendReckoned', legend.reckoned)],
      KEY_COLUMNS.map((id) => text('head', words.heads[id])),
      ...rows,
    ],
    frozen: { rows: HEAD_ROW, columns: 2 },
    headRow: HEAD_ROW,
    checks,
  };
}

function band(words: string): Cell[] {
  return KEY_COLUMNS.map((_, at) => ({ look: 'band', ...(at === 0 ? { content: { is: 'text', text: words } } : {}) }));
}

function keyRow(row: KeyRow, plan: Plan, asked: Asked | undefined, words: CourseWords): Cell[] {
  const clauses = asked?.get(row.path) ?? [];
  const content = contentFor(row, plan, words);
  const toFill = asked === undefined || ALWAYS.has(row.path) || isAsked(asked, row.path);
  const text = (look: Look, said: string): Cell =>
    said === '' ? { look } : { look, content: { is: 'text', text: said } };
  const cells: Record<(typeof KEY_COLUMNS)[number], Cell> = {
    chiave: text('key', row.path),
    voce: text('label', words.keys[row.path] ?? row.path),
    valore: {
      look: toFill ? LOOKS[row.type] : `${LOOKS[row.type]}Free`,
      ...(content ? { content } : {}),
    },
    significato: text('meaning', words.meaning(row.path)),
    clausola: text('meaning', clauses.join('\n')),
  };
  return KEY_COLUMNS.map((id) => cells[id]);
}

/** A map that is there and says nothing, of one text that may be blank: of what that text tells there is none. */
function contentFor(row: KeyRow, plan: Plan, words: ValueWords): Content | undefined {
  const { path, blankable } = row;
  const value = valueAt(plan, path);
  const parent = path.split('.').slice(0, -1).join('.');
  const isOnly = KEY_ROWS.every((each) => each.path === path || !each.path.startsWith(`${parent}.`));
  const saysNone = value === undefined && blankable && isOnly && valueAt(plan, parent) !== undefined;
  return saysNone ? { is: 'text', text: words.none } : contentOf(value, row, words);
}

/** Without these there is no plan. */
const ALWAYS = new Set([
  'titolo',
  'standard',
  'soggetto.denominazione',
  'corso.inizio',
  'corso.fine',
  'corso.partecipanti',
]);

/** Values of one column stand on its left, whatever they are: they are read with their labels. */
const LOOKS: Readonly<Record<KeyRow['type'], 'text' | 'numberLeft' | 'dayLeft'>> = {
  code: 'text',
  text: 'text',
  hours: 'numberLeft',
  percent: 'numberLeft',
  euro: 'numberLeft',
  integer: 'numberLeft',
  date: 'dayLeft',
  flag: 'text',
  tick: 'text',
  word: 'text',
  title: 'text',
};
