/**
 * The plan that is on the desk: its text with what was done to it, and what the checks say of it. Form and text are two views
 * of it; both change it here.
 */
import { history, isolateHistory, redo, redoDepth, undo, undoDepth } from '@codemirror/commands';
import {
  Compartment,
  EditorState,
  type Extension,
  type StateEffect,
  type Transaction,
  type TransactionSpec,
} from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { Fixes } from '../report/fixes.ts';
import { hasFaults, type PlanReport } from '../report/report.ts';
import { type TextEdit, withoutSameEnds } from '../text/edits.ts';
import { type Node, parseYaml } from '../text/yaml.ts';

export interface Desk {
  /** Each plan that is opened has another. */
  readonly plan: number;
  readonly state: EditorState;
  readonly text: string;
  /** What the text says; absent where it is broken. */
  readonly root: Node | undefined;
  /** The name of the file that it is saved in. */
  readonly file: string;
  /** How the file ends its lines, and what it begins with: here lines end in one sign, and nothing comes before the first. */
  readonly layout: FileLayout;
  /** What was saved last; absent where nothing was. */
  readonly saved: string | undefined;
  /** Of this text, or of the one before it while the checks run. */
  readonly report: PlanReport | undefined;
  /** What mends the report without doubt, once it is known; absent where nothing does. */
  readonly fixes: Fixes | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What a person has verified by hand, by `checkKey`: for the report of the plan, never written into it. */
  readonly ticked: ReadonlySet<string>;
}

interface FileLayout {
  endOfLine: '\n' | '\r\n';
  mark: '' | '\ufeff';
}

const PLAIN: FileLayout = { endOfLine: '\n', mark: '' };

export interface OpenDesk {
  now(): Desk;
  /** Calls back after each change; gives what ends that. */
  subscribe(changed: () => void): () => void;
  /** Puts another plan in the place of this one; its text as a file has it. `isSaved`: a file holds it. */
  put(plan: { file: string; text: string; isSaved?: boolean; ticked?: readonly string[] }): void;
  /** Changes the text. Edits with the same `of` that follow each other closely are undone together. */
  edit(edits: readonly TextEdit[], of?: string): void;
  /** The text as a whole is another: what is the same at both ends is left alone. */
  replace(text: string): void;
  undo(): void;
  redo(): void;
  /** A file holds the text now; `text`: what it holds, where that is no longer the text of the desk. */
  markSaved(file: string, text?: string): void;
  /** Something was verified by hand, or is not any more. */
  tick(key: string, isDone: boolean): void;
  /** Shows the text in an editor, with what only an editor needs; gives what ends that. */
  show(
    open: (state: EditorState, take: (transactions: readonly Transaction[], view: EditorView) => void) => EditorView,
    extensions: Extension,
  ): () => void;
}

/** A check that takes longer than this waits until who types rests (ms). */
const QUICK = 25;
/** How long what mends the findings waits, so that it does not hold up who types (ms). */
const REST = 120;

export function openDesk(review: (file: string, text: string) => Promise<PlanReport>): OpenDesk {
  const inEditor = new Compartment();
  const listeners = new Set<() => void>();
  let view: EditorView | undefined;
  /** What the editor that is shown needs: each plan that is put before it has it too. */
  let shown: Extension = [];
  let lastOf: string | undefined;
  let desk = deskOf({ plan: 0, file: '', layout: PLAIN, saved: undefined, state: fresh('') });
  const checks = checksOf(review, () => desk, set);

  function fresh(text: string): EditorState {
    return EditorState.create({
      doc: text,
      extensions: [history(), inEditor.of(shown), EditorState.lineSeparator.of('\n')],
    });
  }

  function set(change: Partial<Desk>): void {
    desk = withTree({ ...desk, ...change });
    tell();
  }

  function tell(): void {
    for (const listener of listeners) listener();
  }

  /** Another state of the text, whoever made it. */
  function take(state: EditorState, isChanged: boolean): void {
    const { canUndo, canRedo } = desk;
    const text = isChanged ? state.sliceDoc() : desk.text;
    const fixes = isChanged ? undefined : desk.fixes;
    desk = withTree({ ...desk, state, text, fixes, canUndo: undoDepth(state) > 0, canRedo: redoDepth(state) > 0 });
    // Where the cursor is concerns nobody else. A text is shown with what the checks say of it, if they are quick.
    if (isChanged ? !checks.soon() : canUndo !== desk.canUndo || canRedo !== desk.canRedo) tell();
  }

  function dispatch(spec: TransactionSpec): void {
    if (view !== undefined) view.dispatch(spec);
    else {
      const transaction = desk.state.update(spec);
      take(transaction.state, transaction.docChanged);
    }
  }

  return {
    now: () => desk,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    put({ file, text, isSaved = false, ticked = [] }) {
      lastOf = undefined;
      const { layout, lines } = laidOut(text);
      const state = fresh(lines);
      const saved = isSaved ? lines : undefined;
      desk = { ...deskOf({ plan: desk.plan + 1, file, layout, saved, state }), ticked: new Set(ticked) };
      view?.setState(state);
      set({});
      checks.now();
    },
    edit(edits, of) {
      const changes = edits.map(({ start, end, text }) => ({ from: start, to: end, insert: text }));
      const isOther = of === undefined || of !== lastOf;
      lastOf = of;
      dispatch({ changes, userEvent: 'input.type', ...(isOther ? { annotations: isolateHistory.of('before') } : {}) });
    },
    replace(text) {
      const { from, to, kept } = withoutSameEnds(desk.text, 0, desk.text.length, text);
      lastOf = undefined;
      dispatch({
        changes: { from, to, insert: text.slice(...kept) },
        userEvent: 'input',
        annotations: isolateHistory.of('full'),
      });
    },
    undo: () => void undo({ state: desk.state, dispatch }),
    redo: () => void redo({ state: desk.state, dispatch }),
    markSaved: (file, text = desk.text) => set({ file, saved: text }),
    tick: (key, isDone) => set({ ticked: ticking(desk.ticked, key, isDone) }),
    show(open, extensions) {
      shown = extensions;
      dispatch({ effects: inEditor.reconfigure(shown) as StateEffect<unknown> });
      view = open(desk.state, (transactions, at) => {
        at.update(transactions);
        take(
          at.state,
          transactions.some(({ docChanged }) => docChanged),
        );
      });
      return () => {
        view?.destroy();
        view = undefined;
        shown = [];
        dispatch({ effects: inEditor.reconfigure(shown) as StateEffect<unknown> });
      };
    },
  };
}

/** The checks of what is on the desk: soon after it changes, and never of a text that is there no more. */
function checksOf(
  review: (file: string, text: string) => Promise<PlanReport>,
  desk: () => Desk,
  set: (change: Pick<Desk, 'fixes'> | Pick<Desk, 'report'>) => void,
) {
  let cost = 0;
  let due: ReturnType<typeof setTimeout> | undefined;

  async function check(): Promise<void> {
    const { text, file, plan } = desk();
    const isThere = () => desk().text === text && desk().plan === plan;
    const begun = performance.now();
    const report = await review(file, text);
    cost = performance.now() - begun;
    if (!isThere()) return;
    set({ report });
    due = setTimeout(() => void lookForFixes(report, isThere), REST + 2 * cost);
  }

  async function lookForFixes(report: PlanReport, isThere: () => boolean): Promise<void> {
    if (!hasFaults(report)) return;
    const { fixesOf } = await import('../report/fixes.ts');
    const fixes = await fixesOf(report, (changed) => review(report.file, changed));
    if (isThere() && fixes.size > 0) set({ fixes });
  }

  return {
    now() {
      clearTimeout(due);
      void check();
    },
    /** Whether it is told of at once, with what it says. */
    soon(): boolean {
      clearTimeout(due);
      if (cost > QUICK) due = setTimeout(check, 2 * cost);
      else void check();
      return cost <= QUICK;
    },
  };
}

function deskOf({
  plan,
  file,
  layout,
  saved,
  state,
}: Pick<Desk, 'plan' | 'file' | 'layout' | 'saved' | 'state'>): Desk {
  const text = state.sliceDoc();
  const nothing = { report: undefined, fixes: undefined, canUndo: false, canRedo: false, ticked: new Set<string>() };
  return withTree({ plan, file, layout, saved, state, text, ...nothing });
}

let read: { text: string; root: Node | undefined } | undefined;

/** Who only writes text does not wait for its tree: it is made when it is asked for, and is none of what a change copies. */
function withTree(desk: Omit<Desk, 'root'>): Desk {
  return Object.defineProperty(desk, 'root', {
    get() {
      if (read?.text !== desk.text) read = { text: desk.text, root: treeOf(desk.text) };
      return read.root;
    },
  }) as Desk;
}

function treeOf(text: string): Node | undefined {
  const { root, problems } = parseYaml(text);
  return problems.length > 0 ? undefined : root;
}

function ticking(ticked: ReadonlySet<string>, key: string, isDone: boolean): ReadonlySet<string> {
  return new Set([...[...ticked].filter((each) => each !== key), ...(isDone ? [key] : [])]);
}

/** A text as editors want it, and how its file has it. */
function laidOut(text: string): { layout: FileLayout; lines: string } {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const endOfLine = /(?<!\r)\n/.test(text) ? '\n' : '\r\n';
  const lines = text.slice(mark.length);
  if (!lines.includes('\n')) return { layout: { mark, endOfLine: '\n' }, lines };
  return { layout: { mark, endOfLine }, lines: endOfLine === '\n' ? lines : lines.replaceAll('\r\n', '\n') };
}

/** The plan as its file has it. */
export function fileText({ text, layout: { mark, endOfLine } }: Pick<Desk, 'text' | 'layout'>): string {
  return mark + (endOfLine === '\n' ? text : text.replaceAll('\n', endOfLine));
}

/** The plan differs from what its file holds. */
export function isUnsaved({ text, saved }: Pick<Desk, 'text' | 'saved'>): boolean {
  return text !== saved;
}
