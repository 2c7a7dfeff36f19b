/**
 * qualcheck as a library. What is published with the package as `index.d.ts`, written by hand so that it needs no other
 * package and no other file; the tests hold it equal to what the program gives.
 */

export type Language = 'it' | 'en';
export type Verdict = 'pass' | 'fail' | 'incomplete';
export type Relation = '>=' | '<=' | '=' | '>';

/** Why a file is not checked: what it is instead of a plan, or why it is not even read. */
export type LeftOutReason =
  | 'saved-as-text'
  | 'other-name'
  | 'spreadsheet'
  | 'link'
  | 'standard'
  | 'avviso'
  | 'scheda'
  | 'configurazione'
  | 'scale'
  | 'clausole'
  | 'esempi'
  | 'foreign'
  | 'empty';

/** The result of a plan: what `validate --format json` prints. The shape only grows within a version. */
export interface Result {
  schemaVersion: 1;
  tool: { name: 'qualcheck'; version: string };
  verdict: Verdict;
  /** Of a run in parts: which part. */
  shard?: { index: number; of: number; total?: number | undefined; run?: string | undefined } | undefined;
  plans: PlanResult[];
  /** Of a run over several files: what became of them. */
  files?: { lookedAt: number; checked: number; leftOut: { file: string; reason: LeftOutReason }[] } | undefined;
  /** A norm that the plan names is not at hand: it was not checked. */
  unable?: true | undefined;
}

export interface PlanResult {
  /** In a line of `jsonl`, which stands by itself. */
  tool?: { name: 'qualcheck'; version: string } | undefined;
  file: string;
  title?: string | undefined;
  standard?: string | undefined;
  avvisi: string[];
  /** SHA-256 of the text that was judged, and of what its standard says; absent in a page that has no `crypto.subtle`. */
  fingerprints?: { plan: string; standard?: string | undefined } | undefined;
  /** The units that a course for some of them was judged on. */
  units?: string[] | undefined;
  /** How many things of its standard, which was imported, nobody has confirmed. */
  unconfirmed?: number | undefined;
  verdict: Verdict;
  counts: {
    pass: number;
    fail: number;
    warning: number;
    incomplete: number;
    manual: number;
    waived: number;
    not_applicable: number;
  };
  /** Hours by mode; absent where the plan could not be read or checked. */
  hours?:
    | {
        totale: number;
        aula: number;
        laboratorio: number;
        fad_sincrona: number;
        fad_asincrona: number;
        /** FaD of which the plan does not say the kind; where there is any. */
        fad?: number | undefined;
        stage: number;
        /** Other activities that the plan counts in its total; where there are any. */
        altre?: number | undefined;
        kc: number;
      }
    | undefined;
  outcomes: Outcome[];
}

/** What became of one requirement, in words and as values. */
export interface Outcome {
  rule: string;
  outcome: 'pass' | 'fail' | 'incomplete' | 'manual' | 'waived' | 'not_applicable';
  severity: 'error' | 'warning';
  subject: string;
  found?: number | string | string[] | undefined;
  required?: number | string | string[] | undefined;
  relation?: Relation | undefined;
  unit?: 'h' | '%' | 'years' | 'people' | 'items' | 'EQF' | 'months' | 'euro' | undefined;
  margin?: number | undefined;
  message: string;
  remedy?: string | undefined;
  reason?: string | undefined;
  anomaly?: string | undefined;
  /** Where in the plan: its path, its lines and columns from 1. */
  at?: string | undefined;
  line?: number | undefined;
  column?: number | undefined;
  endLine?: number | undefined;
  endColumn?: number | undefined;
  /** In a workbook, where lines are rows: the sheet, and the cell (`G5`). */
  sheet?: string | undefined;
  cell?: string | undefined;
  /** What mends it, where that leaves no doubt: edits of the text, in order, to be made together. */
  fixes?: TextEdit[] | undefined;
  clause?: Clause | undefined;
}

/** A piece of text in place of another: offsets in UTF-16 units from the start of the text, a byte order mark not counted. */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

export interface Clause {
  field: string;
  text: string;
  source: string;
}

/** The smallest change of hours: what `suggest --format json` prints. */
export interface Suggestion {
  schemaVersion: 1;
  tool: { name: 'qualcheck'; version: string };
  file: string;
  title?: string | undefined;
  standard?: string | undefined;
  avvisi: string[];
  /** `incomplete`: hours that are written need no change, others are missing. */
  result: 'none-needed' | 'incomplete' | 'found' | 'impossible' | 'unknown' | 'unreadable';
  /** No smaller change would do, or none at all: it was proven. */
  proven: boolean;
  step?: number | undefined;
  style?: ChangeStyle | undefined;
  /** What the change costs. */
  size?: Size | undefined;
  verdict: Verdict;
  verdictAfter?: Verdict | undefined;
  changes: Change[];
  /** Units and key competences that are proposed: lines of changes are those of the plan with them. */
  added?: { section: 'unita_formative' | 'competenze_chiave'; code: string }[] | undefined;
  /** Other ways to the same end: hours moved, added or cut. */
  alternatives?: { kind: 'sposta' | 'aggiungi' | 'taglia'; size: Size; changes: Change[] }[] | undefined;
  /** Units whose hours were counted under the code of one that is missing. */
  slips?:
    | {
        at: string;
        line: number;
        column: number;
        sheet?: string | undefined;
        cell?: string | undefined;
        written: string;
        code: string;
      }[]
    | undefined;
  /** The change as a unified diff of the text. */
  diff?: string | undefined;
  written: boolean;
  /** Errors and warnings that these changes would bring about. */
  introduced: Outcome[];
  remaining: Outcome[];
  conflict?: Conflict | undefined;
  margins: Margin[];
}

export interface Change {
  at: string;
  line: number;
  column: number;
  /** In a workbook, as in an outcome. */
  sheet?: string | undefined;
  cell?: string | undefined;
  unit?: string | undefined;
  module?: number | undefined;
  mode?: 'aula' | 'laboratorio' | 'fad_sincrona' | 'fad_asincrona' | 'fad' | 'stage' | undefined;
  from?: number | undefined;
  to: number;
  follows: boolean;
  /** It changes by more than half of what it was. */
  large?: true | undefined;
  why: Limit[];
}

/** Each number changes little, or few numbers change. */
export type ChangeStyle = 'proporzionato' | 'minimo';

export interface Size {
  numbers: number;
  /** Hours more and hours less, added up. */
  moved: number;
  /** Hours that the course gains, or loses below zero. */
  gained: number;
  /** The largest change in percent of its number; absent where hours come to be where there were none. */
  largest?: number | undefined;
}

/** A limit of a norm, or a wish. */
export interface Limit {
  rule?: string | undefined;
  request?: string | undefined;
  subject: string;
  message: string;
  clause?: Clause | undefined;
}

/** Clauses and wishes that leave no room together. */
export interface Conflict {
  clauses: (Limit & { relax?: number | undefined; drop?: boolean | undefined; easiest: boolean })[];
  only: boolean;
  step?: number | undefined;
}

export interface Margin {
  rule: string;
  subject: string;
  message: string;
  found: number;
  required: number;
  relation: Relation;
  margin: number;
  binds: boolean;
  clause?: Clause | undefined;
}

declare const opened: unique symbol;

/** Norms at hand, opened once for many plans. */
export interface Norms {
  readonly [opened]: true;
}

/** A norm of your own: the text of a standard, a card or a public call (YAML; JSON is YAML too), and a name for messages. */
export interface NormText {
  file: string;
  text: string;
}

interface Options {
  /** The norms to look in; absent: the shipped ones. */
  norms?: Norms | undefined;
  /** Public calls that bind the plan beside those it names, by id. */
  calls?: readonly string[] | undefined;
  /** The language of sentences; Italian, unless said. */
  lang?: Language | undefined;
}

export interface ValidateOptions extends Options {
  /** How the result calls the plan; a norm that it names by a path is looked for from there. `<stdin>`, unless said. */
  file?: string | undefined;
  warningsAsErrors?: boolean | undefined;
}

interface SolverOptions {
  /** The address or the bytes of `qualcheck/highs.wasm`; absent: it is looked for beside the library. */
  wasm?: string | URL | Uint8Array | ArrayBuffer | undefined;
}

export interface SuggestOptions extends Options, SolverOptions {
  file?: string | undefined;
  /** Parts that stay as they are: `stage`, the code of a unit, … */
  keep?: readonly string[] | undefined;
  /** The only parts that may change. */
  only?: readonly string[] | undefined;
  /** Proposes units and key competences that the plan lacks, as `init` would write them. */
  complete?: boolean | undefined;
  /** What makes a change small: `proporzionato`, unless said. */
  style?: ChangeStyle | undefined;
  /** Hours of the whole course. */
  total?: number | undefined;
  /** Hours between the values of a number. */
  step?: number | undefined;
}

export interface InitOptions extends Options, SolverOptions {
  /** Hours of the whole course. */
  hours?: number | undefined;
  /** Fills what only a designer knows with plausible values. */
  example?: boolean | undefined;
}

export interface ShowOptions extends Omit<Options, 'calls'> {
  /** Columns of the text; 80, unless said. */
  columns?: number | undefined;
}

/** A norm, a call or a wish that cannot be used: why, in the language that was asked for. */
export declare class Unable extends Error {
  override readonly name: 'Unable';
}

/**
 * Opens the shipped norms with your own, which go before them: texts, or folders (these in Node only, never together).
 * Throws `Unable` on one that does not follow its format.
 */
export declare function openNorms(from?: {
  texts?: readonly NormText[] | undefined;
  folders?: readonly string[] | undefined;
  lang?: Language | undefined;
}): Promise<Norms>;

/** Checks the text of a plan. Throws `Unable` on a call that is not at hand, or a norm named by its path that is none. */
export declare function validate(text: string, options?: ValidateOptions): Promise<Result>;

/**
 * The plan with the corrections that leave no doubt (the `fixes` of `validate`, all together), how many were made, and the result
 * of the plan as it is then. Where there are none, `text` is the text that was given. What is written stays as it was around them.
 */
export declare function fix(
  text: string,
  options?: ValidateOptions,
): Promise<{ text: string; count: number; result: Result }>;

/** Looks for the smallest change of hours that makes a plan conform, or why there is none. `text`: the plan with it. */
export declare function suggest(
  text: string,
  options?: SuggestOptions,
): Promise<{ suggestion: Suggestion; text?: string | undefined }>;

/** A first plan for a standard, by id or by words of its name or Region, with what `validate` says of it; or the clauses that leave no room for one. */
export declare function init(
  standard: string,
  options?: InitOptions,
): Promise<{ text: string; result: Result } | { conflict: Conflict }>;

/** What answers to a code, an id, a rule or words, as text; where nothing does, what was perhaps meant. */
export declare function show(
  query: string,
  options?: ShowOptions,
): Promise<{ text: string } | { meant?: string | undefined }>;
