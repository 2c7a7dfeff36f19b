/** What one can do with the plan as a whole: save it, hand it on, print it. */
import { useEffect } from 'preact/hooks';
import { pageOutWords } from '../../language/page-out.ts';
import { fileText, isUnsaved } from '../desk.ts';
import { Menu } from '../menu.tsx';
import { useShelf } from '../shelf.ts';
import { coursePage, reportPage, today, workbookOf } from './made.ts';
import { namedFor } from './names.ts';
import { printPage } from './print.ts';
import { download, savePlan } from './save.ts';

export function Out() {
  const { page, words, desk, review, say, close } = useShelf();
  const said = pageOutWords[words.language];
  const attempt = (step: () => Promise<string | undefined>) => async () => {
    try {
      const done = await step();
      if (done !== undefined) say(done);
    } catch (error) {
      say(said.cannotSave((error as Error).message));
    }
  };
  const save = attempt(async () => {
    const file = await savePlan(desk);
    return file && said.saved(file);
  });
  const given = (ending: string, content: BlobPart, type: string) => {
    const file = namedFor(desk.now().file, ending);
    download(file, new Blob([content], { type }));
    return file;
  };
  /** The report of the plan in its file; the mark that this may begin with is no part of the text. */
  const reported = async () => {
    const { text, layout, ticked } = desk.now();
    return { ...(await review(fileText({ text, layout: { ...layout, mark: '' } }))), verified: ticked };
  };
  const workbook = attempt(async () => {
    const { text } = desk.now();
    const made = workbookOf({ ...(await reported()), text }, words);
    if ('trouble' in made) return said.noWorkbook[made.trouble];
    return said.workbookSaved(given('xlsx', made.bytes as BlobPart, XLSX), made.lost);
  });
  const report = attempt(async () =>
    said.saved(given('html', reportPage(await reported(), words, today()), 'text/html')),
  );
  const print = attempt(async () => void printPage(reportPage(await reported(), words, today())));
  const course = attempt(async () => {
    const text = coursePage(await reported(), words, today());
    if (text === undefined) return said.noCourse;
    printPage(text);
    return undefined;
  });
  const leave = () => {
    if (!isUnsaved(desk.now()) || confirm(said.closeUnsaved)) close();
  };
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      const act = { s: save, p: print }[event.key.toLowerCase()];
      if (act === undefined || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      void act();
    };
    document.addEventListener('keydown', key);
    return () => document.removeEventListener('keydown', key);
  });
  const choices = [
    [said.workbook, workbook],
    [said.report, report],
    [said.print, print],
    [said.course, course],
    [said.close, leave],
  ] as const;
  return (
    <>
      <button type="button" class="tool save" aria-keyshortcuts="Control+S" onClick={save}>
        {page.actions.save}
      </button>
      <Menu label={page.actions.more}>
        {choices.map(([label, act]) => (
          <button key={label} type="button" onClick={act}>
            {label}
          </button>
        ))}
      </Menu>
    </>
  );
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
