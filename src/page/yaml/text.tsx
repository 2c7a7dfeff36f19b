/** The plan as text, with its findings under the words. */
import { completionKeymap } from '@codemirror/autocomplete';
import {
  cursorMatchingBracket,
  cursorSyntaxLeft,
  cursorSyntaxRight,
  defaultKeymap,
  historyKeymap,
  indentSelection,
  indentWithTab,
  selectParentSyntax,
} from '@codemirror/commands';
import { diagnosticCount, lintGutter, nextDiagnostic, setDiagnostics } from '@codemirror/lint';
import { EditorState, type Extension } from '@codemirror/state';
import {
  type Command,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import { nearest } from '../../format/position.ts';
import { pathOf } from '../../format/problem.ts';
import { textPageWords } from '../../language/page-text.ts';
import { type Shelf, useDesk, useGoing, useShelf } from '../shelf.ts';
import { useView, whatOf } from '../verdict/view.ts';
import { colours } from './colours.ts';
import { completing, diagnosticOf, hovering, placeOf } from './told.ts';

/** A plan has no syntax tree here: these would lead nowhere. */
const BY_SYNTAX: ReadonlySet<Command> = new Set([
  cursorMatchingBracket,
  cursorSyntaxLeft,
  cursorSyntaxRight,
  indentSelection,
  selectParentSyntax,
]);

function extensions(shelf: Shelf): Extension {
  const said = textPageWords[shelf.words.language];
  return [
    lineNumbers(),
    lintGutter(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    colours,
    completing(shelf),
    hovering(shelf),
    EditorState.tabSize.of(2),
    EditorState.languageData.of(() => [{ commentTokens: { line: '#' } }]),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({
      'aria-label': said.text,
      tabindex: '0',
      'aria-describedby': 'text-keys',
      spellcheck: 'false',
    }),
    keymap.of([
      ...completionKeymap,
      { key: 'F8', run: nextDiagnostic },
      ...historyKeymap,
      indentWithTab,
      ...defaultKeymap.filter(({ run }) => run === undefined || !BY_SYNTAX.has(run)),
    ]),
  ];
}

export function Text() {
  const shelf = useShelf();
  const { desk, words, catalog, page, say } = shelf;
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView>();
  useEffect(
    () =>
      desk.show((state, take) => {
        editor.current = new EditorView({ state, parent: place.current as HTMLElement, dispatchTransactions: take });
        return editor.current;
      }, extensions(shelf)),
    [desk, words, catalog],
  );
  const { fixes, text, plan } = useDesk();
  const view = useView();
  useEffect(() => {
    const at = editor.current;
    if (at === undefined || view === undefined || view.report.text !== text) return;
    const { doc } = at.state;
    const apply = (edits: Parameters<typeof desk.edit>[0]) => {
      desk.edit(edits);
      say(page.verdict.applied);
    };
    const found = view.faults.map((fault) => {
      const edits = fixes?.get(whatOf(view, fault));
      return diagnosticOf(fault.line, doc, edits && { name: page.verdict.apply, edits, apply });
    });
    if (found.length > 0 || diagnosticCount(at.state) > 0) at.dispatch(setDiagnostics(at.state, found));
  }, [view, fixes, plan]);
  // Another plan is read from its first line.
  useEffect(() => editor.current?.dispatch({ effects: EditorView.scrollIntoView(0) }), [plan]);
  useGoing(
    useCallback(
      (to, number) => {
        const at = editor.current;
        if (at === undefined) return;
        const now = desk.now();
        const known = number === undefined ? undefined : { line: number };
        const line =
          known ?? (view?.report.text === now.text ? view.faults.find(({ line }) => line.at === to)?.line : undefined);
        const { start, end } = nearest(now.root, pathOf(to), false);
        const [anchor, head] = line === undefined ? [start, end] : placeOf(line, at.state.doc);
        at.dispatch({
          selection: { anchor, head },
          effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
        });
        at.focus();
      },
      [desk, view],
    ),
  );
  return (
    <div class="text">
      <div class="text-editor" ref={place} />
      <p class="aside" id="text-keys">
        {textPageWords[words.language].keys}
      </p>
    </div>
  );
}
