/** The bar at the top: which plan, its verdict, what can be done with it. */
import { LANGUAGES, type Language } from '../text/language.ts';

import { isUnsaved } from './desk.ts';
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
