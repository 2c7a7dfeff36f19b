/** The words of a PDF, page by page, by poppler's `pdftotext`. Absent, the tests that need it say that they skip. */
import { execFileSync, spawnSync } from 'node:child_process';

export const HAS_PDFTOTEXT = spawnSync('pdftotext', ['-v']).error === undefined;

export function pagesOfWords(pdf: string): { page: number; words: string[] }[] {
  const text = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 });
  return text.split('\f').map((page, index) => ({ page: index + 1, words: page.split(/\s+/) }));
}
