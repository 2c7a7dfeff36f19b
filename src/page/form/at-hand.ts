/** What every field of the form has at hand. */
import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { inserted, moved, put, taken } from '../../format/change/change.ts';
import { nodeAt } from '../../format/position.ts';
import { formatPath, type Path } from '../../format/problem.ts';
import { type FormWords, formWords } from '../../language/page-form.ts';
import type { Norms } from '../../norms/rules/rule.ts';
import type { View } from '../../report/html/view.ts';
import { applyEdits, type TextEdit } from '../../text/edits.ts';
import type { Value } from '../../text/written.ts';
import type { Cell, LayoutWords } from '../../workbook/layout.ts';
import { LAYOUT_WORDS } from '../../workbook/words.ts';
import type { Desk } from '../desk.ts';
import { useShelf } from '../shelf.ts';
import type { Found } from './found.ts';
import { meant, shownOf } from './values.ts';

export interface FormState {
  now: Desk;
  /** Of its last check; absent until there is one. */
  view: View | undefined;
  found: Found;
  /** What the plan is checked against; of the last time that it could be. */
  norms: Norms | undefined;
  /** Where one was sent: what is folded away there opens. */
  sent: Path | undefined;
}

export const FormContext = createContext<FormState | undefined>(undefined);

export function useForm(): FormState & { form: FormWords; layout: LayoutWords } {
  const state = useContext(FormContext);
  const { language } = useShelf().words;
  if (state === undefined) throw new Error('no form around');
  return { ...state, form: formWords[language], layout: LAYOUT_WORDS[language] };
}

/** Whether one was sent to a place, or below it. */
export function isSentTo(sent: Path | undefined, path: Path): boolean {
  return sent !== undefined && path.every((step, index) => step === sent[index]);
}

/** Whether one was sent to a place, below it, or to what holds it. */
export function isNear(sent: Path | undefined, path: Path): boolean {
  return isSentTo(sent, path) || (sent !== undefined && sent.length > 0 && isSentTo(path, sent));
}

/** Beyond this many, items are shown when they are asked for. */
const MANY = 40;

/** How many items of a list are shown: more where one asked for them, or was sent to one beyond. */
export function useMost(path: Path): { most: number; showAll(): void } {
  const { sent } = useForm();
  const [most, setMost] = useState(MANY);
  const wanted = isSentTo(sent, path) ? Number(sent?.[path.length] ?? 0) : 0;
  return { most: Math.max(most, wanted + 1), showAll: () => setMost(Number.POSITIVE_INFINITY) };
}

type Step = (text: string) => TextEdit[] | undefined;

/** Changes of the plan by path. What no change of one place can do is said, and done in the text. */
export function useChange() {
  const { desk, say, goTo, words } = useShelf();
  const failed = (path: Path) => {
    say(formWords[words.language].onlyInText);
    goTo(formatPath(path), 'text');
  };
  const edit = (edits: TextEdit[] | undefined, path: Path, of?: string) => {
    if (edits === undefined) failed(path);
    else if (edits.length > 0) desk.edit(edits, of);
  };
  return {
    put(path: Path, value: Value, of?: string) {
      const { text, root } = desk.now();
      if (value === null && nodeAt(root, path) === undefined) return;
      // `partecipanti: 15` becomes `{ minimo: 12 }`: what stands in the way is what is changed.
      const above = path.findIndex((_, depth) => {
        const node = nodeAt(root, path.slice(0, depth));
        return node?.kind === 'scalar' && node.value !== null && !node.alias;
      });
      if (above < 0) return edit(put(text, path, value), path, of);
      const nested = path.slice(above).reduceRight<Value>((within, key) => ({ [key]: within }), value);
      edit(put(text, path.slice(0, above), nested), path, of);
    },
    take: (path: Path) => edit(taken(desk.now().text, path), path),
    insert: (path: Path, index: number, value: Value) => edit(inserted(desk.now().text, path, index, value), path),
    move: (path: Path, from: number, to: number) => edit(moved(desk.now().text, path, from, to), path),
    /** Several changes that are undone together. */
    together(path: Path, steps: readonly Step[]) {
      let text: string | undefined = desk.now().text;
      for (const step of steps) {
        const edits: TextEdit[] | undefined = text === undefined ? undefined : step(text);
        text = text === undefined || edits === undefined ? undefined : applyEdits(text, edits);
      }
      if (text === undefined) failed(path);
      else desk.replace(text);
    },
  };
}

/** A change that takes longer than this waits until who types rests (ms). */
const QUICK = 30;

/** A field that is being typed in: what is typed is shown as it is, and goes into the plan at once. */
export function useTyped(path: Path, cell: Cell) {
  const { form } = useForm();
  const change = useChange();
  const { desk } = useShelf();
  /** `over`: what the plan said there when it was typed: where it says another thing since, that is shown. */
  const [typed, setTyped] = useState<{ text: string; over: string }>();
  const cost = useRef(0);
  const due = useRef<{ write(): void; timer: ReturnType<typeof setTimeout> }>();
  const shown = () => shownOf(nodeAt(desk.now().root, path), cell, form.none);
  const write = (text: string) => {
    const begun = performance.now();
    change.put(path, meant(text, cell), formatPath(path));
    setTyped({ text, over: shown() });
    cost.current = performance.now() - begun;
  };
  const flush = () => {
    const waiting = due.current;
    due.current = undefined;
    clearTimeout(waiting?.timer);
    waiting?.write();
  };
  useEffect(() => flush, []);
  return {
    value: typed !== undefined && typed.over === shown() ? typed.text : shown(),
    type(text: string) {
      clearTimeout(due.current?.timer);
      if (cost.current <= QUICK) return write(text);
      setTyped({ text, over: shown() });
      due.current = { write: () => write(text), timer: setTimeout(flush, 3 * cost.current) };
    },
    leave() {
      flush();
      if (typed === undefined) return;
      setTyped(undefined);
      // A blank that had to be written as a word says no more than its absence.
      const { root } = desk.now();
      const left = nodeAt(root, path);
      if (left?.kind === 'scalar' && left.value === null && left.end > left.start) change.take(path);
    },
  };
}
