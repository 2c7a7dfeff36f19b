/** Why a workbook cannot be read at all: data, worded in `language/`. */
import type { WorkbookTrouble } from '../../format/trouble.ts';

/** Thrown while a workbook is opened, and caught where its reading begins. */
export class Unreadable extends Error {
  constructor(readonly why: WorkbookTrouble) {
    super(why);
  }
}
