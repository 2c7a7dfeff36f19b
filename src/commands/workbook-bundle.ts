/**
 * What reads and writes workbooks. The program loads it from a bundle of its own (`dist/workbook.cjs`) where one is met or asked for: a run on
 * plans in YAML loads neither the unpacker nor the reader of XML.
 */

export { editWorkbook } from '../workbook/edit/edit.ts';
export { commentsIn, lostIn, tooLongIn } from '../workbook/lost.ts';
export { readWorkbook } from '../workbook/read/read.ts';
export { writeWorkbook } from '../workbook/write/write.ts';
