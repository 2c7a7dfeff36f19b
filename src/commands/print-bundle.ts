/**
 * What writes a .docx. The program loads it from a bundle of its own (`dist/print.cjs`), so that the library which does it
 * weighs on no other command, nor on a page in HTML.
 */

export { printedDocx } from '../report/print/docx.ts';
