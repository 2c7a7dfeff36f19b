/**
 * What reads workbooks. The program loads it from a bundle of its own (`dist/workbook.cjs`) where one is met: a run on
 * plans in YAML loads neither the unpacker nor the reader of XML.
 */

export { readWorkbook } from '../workbook/read.ts';
