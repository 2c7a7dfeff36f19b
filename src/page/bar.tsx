/** The bar at the top: which plan, its verdict, what can be done with it. */
import { useEffect } from 'preact/hooks';
import { LANGUAGES, type Language } from '../text/language.ts';
import { isUnsaved, type OpenDesk } from './desk.ts';
import { Out } from './out/out.tsx';
import { useDesk, useShelf, type View } from './shelf.ts';
import { VerdictMark } from './verdict/verdict.tsx';

interface BarProps {
  view: View;
  setView(view: View): void;
  isWorking: boolean;
  goHome(): void;
  setLanguage(language: Language): void;
}

export function Bar({ view, setView, isWorking, goHome, setLanguage }: BarProps) {
  const { page, words } = useShelf();
  return (
    <header class="topbar">
      <button type="button" class="brand" onClick={goHome} aria-label={`${page.title}: ${page.actions.home}`}>
        {page.title}
      </button>
      {isWorking && <Working view={view} setView={setView} />}
      <label class="language">
        <span class="only-heard">{page.language}</span>
        <select value={words.language} onChange={(event) => setLanguage(event.currentTarget.value as Language)}>
          {LANGUAGES.map((each) => (
            <option key={each} value={each}>
              {each.toUpperCase()}
            </option>
          ))}
        </select>
      </label>
    </header>
  );
}

function Working({ view, setView }: Pick<BarProps, 'view' | 'setView'>) {
  const { page, desk } = useShelf();
  const now = useDesk();
  const { report, file, canUndo, canRedo } = now;
  useUndoKeys(desk);
  const views: readonly View[] = ['form', 'text', 'verdict'];
  return (
    <>
      <div class="which">
        <h1 class="plan-title">{report?.title ?? page.untitled}</h1>
        <p class="plan-file">{isUnsaved(now) ? `${file} · ${page.unsaved}` : page.savedAs(file)}</p>
      </div>
      <VerdictMark onClick={() => setView('verdict')} />
      <fieldset class="views">
        <legend class="only-heard">{page.viewsTitle}</legend>
        {views.map((each) => (
          <button
            key={each}
            type="button"
            class={`view-${each}`}
            aria-pressed={view === each}
            onClick={() => setView(each)}
          >
            {page.views[each]}
          </button>
        ))}
      </fieldset>
      <div class="tools">
        <button type="button" class="tool" disabled={!canUndo} onClick={desk.undo}>
          {page.actions.undo}
        </button>
        <button type="button" class="tool" disabled={!canRedo} onClick={desk.redo}>
          {page.actions.redo}
        </button>
        <Out />
      </div>
    </>
  );
}

/**
 * Ctrl+Z and its like are of the plan, as the buttons are: a browser would change what was typed in some field, whatever was
 * done since. The text has its own, which do the same.
 */
function useUndoKeys({ undo, redo }: OpenDesk): void {
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      const { target, shiftKey } = event;
      const act = { z: shiftKey ? redo : undo, y: redo }[event.key.toLowerCase()];
      if (act === undefined || !(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
      if (!(target instanceof HTMLElement) || target.closest('.cm-editor, .wishes')) return;
      event.preventDefault();
      // What is typed goes into the plan when the field is left.
      target.blur();
      act();
      target.focus();
    };
    document.addEventListener('keydown', key);
    return () => document.removeEventListener('keydown', key);
  }, [undo, redo]);
}
