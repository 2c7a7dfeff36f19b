/** PDF → lines: by its tags where it has them, by where the words stand where it has none. */
import { getDocumentProxy } from 'unpdf';
import { type Line, Refused, Sheet } from '../sheet.ts';
import { linesOfWords } from './geometry.ts';
import { cellsInOrder, rowsOf } from './rows.ts';
import { runningOf } from './running.ts';
import { linesOfTags, type TaggedWord, type TagNode } from './tags.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The sheet of a PDF, its lines with page and line. Throws `Refused` where it cannot be opened or holds no text. */
export async function sheetOfPdf(bytes: Uint8Array): Promise<Sheet> {
  const allowance = { ...ALLOWANCE };
  Object.assign(globalThis, { [DECODED]: allowance });
  try {
    const { pages, trees } = await contentsOf(bytes);
    // The library passes over what it cannot read: a page that was left because of its length is not one without words.
    if (isSpent(allowance)) throw new Refused({ is: 'too-long' });
    if (pages.every((words) => words.every(({ text }) => text.trim() === ''))) {
      throw new Refused({ is: 'no-text', pages: pages.length });
    }
    return sheetOfPages(pages, trees);
  } catch (error) {
    throw isSpent(allowance) ? new Refused({ is: 'too-long' }) : error;
  }
}

/** Each page by its tags, or, where it has few, by where its words stand. */
function sheetOfPages(pages: readonly (readonly TaggedWord[])[], trees: readonly (TagNode | undefined)[]): Sheet {
  const running = runningOf(pages.map(cellsInOrder));
  const byPlace = linesOfWords(pages, running.at);
  const isTagged = pages.map((words, index) => tagsMost(words, trees[index]));
  const lines = pages.flatMap((words, index): Line[] => {
    if (isTagged[index] !== true) return byPlace.pages[index] ?? [];
    const paper = new Set(rowsOf(words).flatMap((row, at) => (running.at[index]?.has(at) ? row : [])));
    return linesOfTags(words, trees[index], index + 1, paper);
  });
  const mends = byPlace.mends.filter(({ page = 0 }) => isTagged[page - 1] !== true);
  return new Sheet(lines, mends, running.told);
}

/** A standard takes some tens of pages, each of some hundreds of words; a few compressed bytes may hold millions. */
const MOST_PAGES = 500;
const MOST_ITEMS = 100_000;
/**
 * What a PDF may take: bytes once they are no longer compressed (fonts, pages, tags), letters in the ranges of its fonts,
 * operators of its pages, whether or not they draw words.
 */
const ALLOWANCE = { bytes: 16 * 1024 * 1024, letters: 2_000_000, operators: 1_000_000 };
const isSpent = (left: typeof ALLOWANCE): boolean => Object.values(left).some((each) => each < 0);
/** Under this name the build lets the library find how much of it is left: see `src/build/pdf-bound.mjs`. */
const DECODED = 'qualcheckPdfAllowance';

/** Words and tags of each page. What the library cannot make out of it is a PDF that is damaged. */
async function contentsOf(bytes: Uint8Array): Promise<{ pages: TaggedWord[][]; trees: (TagNode | undefined)[] }> {
  const pdf = await open(bytes);
  try {
    const pages: TaggedWord[][] = [];
    const trees: (TagNode | undefined)[] = [];
    if (pdf.numPages > MOST_PAGES) throw new Refused({ is: 'too-long' });
    let left = MOST_ITEMS;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const items = await itemsOf(page, left);
      left -= items.length;
      pages.push(wordsOf(items));
      trees.push(((await page.getStructTree()) as TagNode | null) ?? undefined);
    }
    return { pages, trees };
  } catch (error) {
    throw error instanceof Refused ? error : new Refused({ is: 'not-readable', why: 'pdf' });
  } finally {
    await pdf.destroy();
  }
}

/** Words and marks of a page as they come, so that one without end is left in time. */
async function itemsOf(page: Awaited<ReturnType<Pdf['getPage']>>, most: number): Promise<Item[]> {
  const items: Item[] = [];
  const reader = page.streamTextContent({ includeMarkedContent: true }).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return items;
    for (const item of value.items as Item[]) items.push(item);
    if (items.length > most) {
      await reader.cancel(new Error('too long'));
      throw new Refused({ is: 'too-long' });
    }
  }
}

async function open(bytes: Uint8Array): Promise<Pdf> {
  if (bytes.length === 0) throw new Refused({ is: 'empty' });
  try {
    // `verbosity: 0`: what the library thinks of a font is nothing to the user.
    // `isEvalSupported`: what a PDF holds is never compiled into code.
    return await getDocumentProxy(bytes, { verbosity: 0, isEvalSupported: false });
  } catch (error) {
    const encrypted = error instanceof Error && error.name === 'PasswordException';
    throw new Refused({ is: 'not-readable', why: encrypted ? 'encrypted' : 'pdf' });
  }
}

/** The parts of an item of the library that are used here. */
interface Item {
  str?: string;
  transform?: number[];
  width?: number;
  height?: number;
  type?: string;
  id?: string;
}

function wordsOf(items: readonly Item[]): TaggedWord[] {
  const open: (string | undefined)[] = [];
  const words: TaggedWord[] = [];
  for (const { type, id, str, transform = [], width = 0, height = 0 } of items) {
    if (type?.startsWith('beginMarkedContent')) open.push(id);
    else if (type === 'endMarkedContent') open.pop();
    else if (str !== undefined && str !== '') {
      const tag = open.findLast((each) => each !== undefined);
      const [, , , size = height, x = 0, y = 0] = transform;
      words.push({
        text: str,
        x,
        y,
        width,
        size: Math.abs(size) || height || 1,
        ...(tag === undefined ? {} : { tag }),
      });
    }
  }
  return words;
}

/** Most words belong to a tag: running heads, page numbers and the like do not. */
function tagsMost(words: readonly TaggedWord[], tree: TagNode | undefined): boolean {
  const said = words.filter(({ text }) => text.trim() !== '');
  return tree !== undefined && said.filter(({ tag }) => tag !== undefined).length * 2 >= said.length;
}
