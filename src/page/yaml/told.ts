/** What the editor shows beside the words: findings, what a word is about, what may be written. Texts only, never markup. */
import { autocompletion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import type { Action, Diagnostic } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import { hoverTooltip } from '@codemirror/view';
import { completionAt, type Proposal } from '../../editor/completion.ts';
import { hoverAt, type Told } from '../../editor/hover.ts';
import type { Line } from '../../report/report.ts';
import type { TextEdit } from '../../text/edits.ts';
import type { Shelf } from '../shelf.ts';

/** Longer plans are proposed to when one asks (Ctrl-Space), not at each key. */
const QUICK_LENGTH = 60_000;
/** A word may be longer than what any of them is. */
const WORD = /^[^\s,[\]{}"'#:]*$/;
/** The first word of a key or a value: who writes on in a sentence is left in peace. */
const FIRST_WORD = /(?:^|[-:]\s|[[{,])\s*[^\s,[\]{}"'#:]*$/;

const KINDS: Record<Proposal['kind'], string> = {
  key: 'property',
  word: 'enum',
  code: 'constant',
  item: 'text',
  norm: 'namespace',
  rule: 'keyword',
  person: 'variable',
};

export function completing({ desk, catalog, words }: Shelf) {
  const propose = async ({ state, pos, explicit }: CompletionContext): Promise<CompletionResult | null> => {
    const { from, text } = state.doc.lineAt(pos);
    if (!explicit && (state.doc.length > QUICK_LENGTH || !FIRST_WORD.test(text.slice(0, pos - from)))) return null;
    const found = await completionAt(state.sliceDoc(), pos, desk.now().file, { catalog, words });
    if (found === undefined) return null;
    const { word, proposals } = found;
    // On an empty line who types wants no list of all keys.
    if (!explicit && word.start === word.end && proposals[0]?.kind === 'key') return null;
    const options = proposals.map(({ label, insert = label, kind, detail, told }, index) => ({
      // The text of an item finds it too.
      label: kind === 'item' ? `${label} ${detail ?? ''}` : label,
      displayLabel: label,
      apply: insert,
      type: KINDS[kind],
      boost: -Math.min(index, 99),
      ...(detail === undefined ? {} : { detail }),
      ...(told === undefined ? {} : { info: told }),
    }));
    return { from: word.start, to: word.end, options, validFor: WORD };
  };
  return autocompletion({ override: [propose], icons: false, interactionDelay: 30 });
}

export function hovering({ desk, words }: Shelf) {
  return hoverTooltip((_view, pos) => {
    const { report, text } = desk.now();
    const told = report?.text === text ? hoverAt(report, pos, words) : undefined;
    if (told === undefined) return null;
    return { pos: told.place.start, end: told.place.end, above: true, create: () => ({ dom: card(told) }) };
  });
}

function card({ title, text, norms }: Told): HTMLElement {
  return part('div', 'told', [
    ...(title === undefined || title === '' ? [] : [part('p', 'told-title', [title])]),
    ...(text === undefined ? [] : text.split('\n').map((line) => part('p', '', [line]))),
    ...norms.map(({ mark, sentence, margin, clause }) =>
      part('div', 'told-norm', [
        part('p', '', [`${mark} ${sentence}`, ...(margin === undefined ? [] : [part('b', '', [` — ${margin}`])])]),
        ...(clause === undefined ? [] : [part('p', 'told-clause', [clause])]),
      ]),
    ),
  ]);
}

function part(name: string, as: string, content: readonly (string | Node)[]): HTMLElement {
  const element = document.createElement(name);
  if (as !== '') element.className = as;
  element.append(...content);
  return element;
}

/** A finding under its words. `mend` applies what leaves no doubt. */
export function diagnosticOf(
  line: Line,
  doc: Text,
  mend: { name: string; edits: readonly TextEdit[]; apply(edits: readonly TextEdit[]): void } | undefined,
): Diagnostic {
  const { message, remedy, clause, outcome, severity } = line;
  const [from, to] = placeOf(line, doc);
  const actions: Action[] = mend === undefined ? [] : [{ name: mend.name, apply: () => mend.apply(mend.edits) }];
  return {
    from,
    to,
    severity: outcome !== 'fail' ? 'info' : severity === 'error' ? 'error' : 'warning',
    message,
    renderMessage: () =>
      part('div', 'told', [
        part('p', 'told-title', [message]),
        ...(remedy === undefined ? [] : [part('p', 'told-remedy', [`→ ${remedy}`])]),
        ...(clause === undefined
          ? []
          : [part('p', 'told-clause', [clause.field, ...(clause.text === '' ? [] : [` «${clause.text}»`])])]),
      ]),
    actions,
  };
}

/** Offsets of a line of the result, whatever the text has become. */
export function placeOf({ line = 1, column = 1, endLine = line, endColumn = column + 1 }: Partial<Line>, doc: Text) {
  const offset = (at: number, sign: number) => {
    const { from, to } = doc.line(Math.min(Math.max(at, 1), doc.lines));
    return Math.min(from + sign - 1, to);
  };
  const from = offset(line, column);
  // Under a part of many lines, the first one is enough.
  const to = endLine > line ? doc.lineAt(from).to : offset(endLine, endColumn);
  return [from, Math.max(from, to)] as const;
}
