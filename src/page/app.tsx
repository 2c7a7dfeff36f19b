/** The page: where one begins, and the desk with its bar, the plan on the left, the verdict on the right. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Catalog } from '../catalog/catalog.ts';
import { isTooLarge, TOO_LARGE } from '../format/too-large.ts';
import { loadWords } from '../language/load.ts';
import { pageOutWords } from '../language/page-out.ts';
import type { Words } from '../language/words.ts';
import { sprite } from '../report/html/icons.ts';
import { reviewPlan, unreadableReport } from '../report/review.ts';
import type { Language } from '../text/language.ts';
import { Bar } from './bar.tsx';
import { openDesk } from './desk.ts';
import { openDrafts, type Told } from './drafts/drafts.ts';
import { Form } from './form/form.tsx';
import { Shown } from './markup.tsx';
import { openCatalog } from './norms.ts';
import { openFile } from './out/open.ts';
import { noteOpen, openBefore } from './place.ts';
import { keepLanguage } from './settings.ts';
import { type Shelf, ShelfContext, type View } from './shelf.ts';
import { Start } from './start/start.tsx';
import { Verdict } from './verdict/verdict.tsx';
import { Text } from './yaml/text.tsx';

export function App({ language: first }: { language: Language }) {
  const [language, setLanguage] = useState(first);
  const [loaded, setLoaded] = useState<{ catalog: Catalog; words: Words }>();
  const [isWorking, setWorking] = useState(false);
  const [view, setView] = useState<View>(() => openBefore('vista', ['form', 'text', 'verdict']));
  const [planView, setPlanView] = useState<View>(() => openBefore('scrittura', ['form', 'text']));
  const [said, setSaid] = usePassing();
  const [told, setTold] = useState<Told>();
  const [going, setGoing] = useState<Shelf['going']>();
  useEffect(() => {
    void Promise.all([openCatalog(), loadWords(language)]).then(([catalog, words]) => setLoaded({ catalog, words }));
    keepLanguage(language);
  }, [language]);
  const review = useMemo(
    () => async (file: string, text: string) =>
      isTooLarge(text)
        ? unreadableReport(file, text, TOO_LARGE)
        : reviewPlan(file, text, await openCatalog(), { avvisi: [], warningsAsErrors: false }),
    [],
  );
  const desk = useMemo(() => openDesk(review), [review]);
  const drafts = useMemo(() => openDrafts(desk, setTold), [desk]);
  useEffect(() => {
    const id = drafts.resumed();
    if (id !== undefined) setWorking(drafts.open(id));
  }, [drafts]);
  useEffect(() => {
    noteOpen('vista', view);
    noteOpen('scrittura', planView);
  }, [view, planView]);
  useEffect(() => {
    if (told === undefined) return;
    setSaid(pageOutWords[language].told[told]);
    setTold(undefined);
  }, [told, language]);
  const open = async (file: File | undefined) => {
    if (file === undefined || loaded === undefined) return;
    setSaid('');
    const read = await openFile(file, loaded.words, loaded.catalog);
    if ('trouble' in read) return setSaid(read.trouble);
    drafts.flush();
    if (!drafts.isSafe() && !confirm(pageOutWords[language].replaceUnsaved)) return;
    desk.put(read);
    setWorking(true);
  };
  useDrop(open, () => setSaid(pageOutWords[language].onlyOne));
  const goHome = () => {
    drafts.flush();
    if (!drafts.isSafe() && !confirm(pageOutWords[language].replaceUnsaved)) return;
    drafts.leave();
    setWorking(false);
  };
  const choose = (next: View) => {
    setView(next);
    if (next !== 'verdict') setPlanView(next);
  };
  if (loaded === undefined) return null;
  const shelf: Shelf = {
    ...loaded,
    desk,
    drafts,
    close: () => {
      drafts.close();
      setWorking(false);
    },
    review: (text) => review(desk.now().file, text),
    open,
    say: setSaid,
    planView,
    going,
    goTo: (at, to = planView, line) => {
      choose(to);
      setGoing({ at, line, turn: (going?.turn ?? 0) + 1 });
    },
  };
  return (
    <ShelfContext.Provider value={shelf}>
      <Shown class="only-heard" of={sprite} />
      <Bar {...{ view, isWorking, setLanguage }} setView={choose} goHome={goHome} />
      {isWorking ? (
        <main class={`desk shows-${view}`}>
          <div class="plan-side">{planView === 'text' ? <Text /> : <Form />}</div>
          <aside class="verdict-side">
            <Verdict />
          </aside>
        </main>
      ) : (
        <Start opened={() => setWorking(true)} />
      )}
      <p class="said" role="status">
        {said}
      </p>
    </ShelfContext.Provider>
  );
}

/** How long something is said (ms). */
const PASSING = 5000;

/** What is said in passing. Who is in another window has not read it: it stays until this one is looked at. */
function usePassing() {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === '') return undefined;
    let end: ReturnType<typeof setTimeout> | undefined;
    const begin = () => {
      end ??= setTimeout(() => setSaid(''), PASSING);
    };
    if (document.hasFocus()) begin();
    addEventListener('focus', begin);
    return () => {
      clearTimeout(end);
      removeEventListener('focus', begin);
    };
  }, [said]);
  return [said, setSaid] as const;
}

/** A file may be dropped anywhere on the page. */
function useDrop(open: (file: File) => Promise<void>, refuse: () => void): void {
  useEffect(() => {
    // Words that are moved are the business of the field or of the text where they fall.
    const isFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent) => isFile(event) && event.preventDefault();
    const drop = (event: DragEvent) => {
      if (!isFile(event)) return;
      event.preventDefault();
      const [first, second] = event.dataTransfer?.files ?? [];
      if (second !== undefined) refuse();
      else if (first !== undefined) void open(first);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
    };
  });
}
