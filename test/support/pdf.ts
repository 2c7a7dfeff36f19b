/** The words of a PDF, page by page, by poppler's `pdftotext`. Absent, the tests that need it say that they skip. */
import { execFileSync, spawnSync } from 'node:child_process';

export const HAS_PDFTOTEXT = spawnSync('pdftotext', ['-v']).error === undefined;

export function pagesOfWords(pdf: string): { page: number; words: string[] }[] {
  const text = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 });
  return text.split('\f').map((page, index) => ({ page: index + 1, words: page.split(/\s+/) }));
}

/** The height of each page that is blank in one piece, as a share of it: what a page number stands below does not count. */
export function blankShares(pdf: string): number[] {
  const text = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const pages = text.split('<page ').slice(1);
  return pages.map((page) => {
    const height = Number(/height="([\d.]+)"/.exec(page)?.[1]);
    const margin = height * MARGIN;
    const words = [...page.matchAll(/yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)"/g)]
      .map(([, top, bottom]) => [Number(top), Number(bottom)] as const)
      .filter(([top]) => top < height - margin)
      .sort(([a], [b]) => a - b);
    let [until, widest] = [margin, 0];
    for (const [top, bottom] of [...words, [height - margin, height] as const]) {
      widest = Math.max(widest, top - until);
      until = Math.max(until, bottom);
    }
    return widest / height;
  });
}

/** Of the height of a page, above and below what is printed. */
const MARGIN = 0.05;
