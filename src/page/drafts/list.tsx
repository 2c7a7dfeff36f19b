/** The drafts that this browser keeps, where one begins. */
import { useState } from 'preact/hooks';
import { pageOutWords } from '../../language/page-out.ts';
import { useShelf } from '../shelf.ts';
import type { Draft } from './store.ts';

export function DraftList({ opened }: { opened(): void }) {
  const { page, words, drafts } = useShelf();
  const said = pageOutWords[words.language];
  const [listed, setListed] = useState(drafts.list);
  if (listed.length === 0) return null;
  const nameOf = ({ title, file }: Draft) => title || file || page.untitled;
  const remove = (draft: Draft) => {
    if (!draft.isSaved && !confirm(said.removeUnsaved(nameOf(draft)))) return;
    drafts.remove(draft.id);
    setListed(drafts.list());
  };
  return (
    <section class="card drafts">
      <h2>{said.drafts}</h2>
      <ul class="standards">
        {listed.map((draft) => (
          <li key={draft.id} class="standard">
            <div>
              <h3>{nameOf(draft)}</h3>
              <p class="facts">
                {said.when(new Date(draft.at))} · {draft.isSaved ? page.savedAs(draft.file) : page.unsaved}
              </p>
            </div>
            <div class="row-of-buttons">
              <button
                type="button"
                class="button primary"
                onClick={() => (drafts.open(draft.id) ? opened() : setListed(drafts.list()))}
              >
                {page.start.goOn}
                <span class="only-heard">: {nameOf(draft)}</span>
              </button>
              <button type="button" class="button" onClick={() => remove(draft)}>
                {said.remove}
                <span class="only-heard">: {nameOf(draft)}</span>
              </button>
            </div>
          </li>
        ))}
      </ul>
      <p class="aside">{said.draftsNote}</p>
    </section>
  );
}
