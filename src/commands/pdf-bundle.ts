/**
 * What reads a PDF. The thread that does it loads it from a bundle of its own (`dist/pdf.cjs`): the library is three times
 * as long as all that reads other pages.
 */

export { sheetOfPdf } from '../import/read/pdf.ts';
export { Refused } from '../import/sheet.ts';
