/** What can be wrong with the format of a file: data, worded in `language/`. */
import type { TextProblem } from '../text/problem.ts';

/** What a place in a file may hold; the words for it are in `language/`. */
export type Expected =
  | 'text'
  | 'code'
  | 'hours'
  | 'euro'
  | 'number'
  | 'percent'
  | 'integer'
  | 'boolean'
  | 'date'
  | 'list'
  | 'map';

/** The slips that are most likely behind a wrong type. */
export type TypeSlip =
  | 'decimal-comma'
  | 'with-unit'
  | 'in-quotes'
  | 'no-colon'
  | 'no-dash'
  | 'yes-no'
  | 'range'
  | 'one-number'
  | 'italian-date'
  | 'not-in-list'
  /** A value alone where keys go. */
  | 'without-key'
  | 'both-ends'
  /** A word for «none»: what says so here. */
  | 'none'
  /** The same where nothing says so but leaving the key out. */
  | 'none-left-out'
  /** Yes or no where a text says what there is. */
  | 'in-words'
  /** A word that holds a place. */
  | 'not-yet';

/** What is behind a wrong type, and what to write instead, as YAML; empty where only words can tell. */
export interface Instead {
  is: TypeSlip;
  value: string;
}

/** What can be wrong with a cell of a workbook, before it is a value of a plan. */
export type CellProblem =
  /** `#REF!` and the like. */
  | { is: 'cell-error'; found: string }
  /** A formula whose value nobody has worked out. */
  | { is: 'cell-unworked' }
  /** What was typed has become a day. */
  | { is: 'cell-date'; found: string; expected: Expected }
  | { is: 'cell-number'; found: string; expected: Expected }
  | { is: 'cell-boolean'; expected: Expected }
  /** 0.8 where a percentage is asked: `share` is what it is if it is a part of the whole. */
  | { is: 'cell-share'; found: string; share: string }
  /** One cell over several that are each read. */
  | { is: 'cell-merged'; range: string }
  /** The same thing said twice, and differently; `other` is the cell that says the other. */
  | { is: 'cell-conflict'; found: string; other: string }
  | { is: 'head-twice'; head: string }
  | { is: 'head-unknown'; head: string; suggestion: string }
  | { is: 'table-twice'; table: string; other: string }
  /** A value beside no key. */
  | { is: 'row-without-key'; head: string }
  /** A module is named, and nothing says that the item is taught. */
  | { is: 'row-without-tick'; head: string }
  | { is: 'workbook-without-plan' };

export type Problem =
  | TextProblem
  | CellProblem
  | { is: 'too-many-findings'; more: number }
  | { is: 'encoding' }
  | { is: 'too-large'; megabytes: number }
  /** `suggestion` is the key that was meant, here or `elsewhere`; `either` are those to choose among. */
  | {
      is: 'unknown-key';
      key: string;
      known: string[];
      suggestion?: string;
      either?: readonly string[];
      elsewhere?: string;
    }
  | { is: 'missing-key'; key: string; value?: string }
  | { is: 'wrong-type'; expected: Expected[]; found: string; instead?: Instead }
  | { is: 'out-of-range'; found: string; minimum: number; maximum: number }
  | { is: 'too-many-decimals'; found: string; decimals: number }
  | { is: 'unknown-value'; found: string; known: string[]; suggestion?: string }
  | { is: 'no-such-date'; found: string }
  | { is: 'blank' }
  | { is: 'too-short'; minimum: number }
  | { is: 'too-long'; maximum: number }
  | { is: 'left-out' }
  | { is: 'other-format'; found: string; expected: string }
  /** The document stands under a key, or in a list, instead of at the top of its file. */
  | { is: 'wrapped'; format: string }
  | { is: 'duplicate-code'; code: string }
  /** `toConfirm`: what is not there was only to be confirmed. */
  | { is: 'unknown-reference'; found: string; known: string[]; suggestion?: string; toConfirm?: true }
  | { is: 'dates-reversed'; start: string; end: string }
  | { is: 'range-reversed'; minimum: string; maximum: string }
  | { is: 'missing-folder'; folder: string }
  | { is: 'outside'; path: string }
  | { is: 'without-source' }
  | { is: 'unclaimed' }
  | { is: 'without-label'; key: string }
  | { is: 'missing-base'; key: string }
  | { is: 'sentence-not-in-source'; sentence: string };

/** A problem and where it is, as a path of keys and indexes from the root. */
export interface PlacedProblem {
  path: Path;
  problem: Problem;
  /** Points at the key rather than at its value. */
  atKey?: boolean;
}

/** A place in a text: lines and columns from 1 (in UTF-16 units, as editors count), the end one past the last. */
export interface Position {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** In a workbook, where lines are rows: the sheet and the cell (`G5`). */
  sheet?: string;
  cell?: string;
}

/** A cell as spreadsheets name it: `Unità!G5`, `'Altre attività'!B3`. */
export function addressOf({ sheet, cell }: { sheet: string; cell: string }): string {
  return `${/^[\p{L}\d_.]+$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${cell}`;
}

/** A problem as it is told, at its place in the text. */
export interface Finding {
  problem: Problem;
  /** `unita_formative[1].ore`; absent when the text could not be read as a tree. */
  at?: string;
  position: Position;
}

export type Path = readonly (string | number)[];

/** `['unita_formative', 1, 'ore']` → `unita_formative[1].ore`. */
export function formatPath(path: Path): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  );
}

/** `unita_formative[1].ore` → its steps: the way back of `formatPath`. */
export function pathOf(at: string): Path {
  return [...at.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, key]) => key ?? Number(index));
}

/** What stands at a path within a value; absent where nothing does. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (within, step) =>
      typeof within === 'object' && within !== null && Object.hasOwn(within, step)
        ? (within as Record<string | number, unknown>)[step]
        : undefined,
    value,
  );
}

/** The rule id under which a problem is reported (`yaml-syntax` or `format-*`). */
export function problemRule(problem: Problem): string {
  return problem.is === 'syntax' ? 'yaml-syntax' : `format-${problem.is}`;
}
