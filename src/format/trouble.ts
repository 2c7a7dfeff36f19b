/** Why a file cannot be read or written: data, worded in `language/`. */

/** What may be wrong with a path before anything is read or written there. */
export type PathTrouble = 'missing' | 'directory' | 'denied' | 'loop' | 'long-name' | 'busy' | 'other';

/** `outside`: a plan names what it may not; `link-outside`: a link leads there; `special`: a pipe or a device. */
export type FileTrouble =
  | PathTrouble
  | 'changing'
  | 'outside'
  | 'link-outside'
  | 'special'
  /** A spreadsheet where a text is read. */
  | 'workbook-input'
  | `workbook-${WorkbookTrouble}`;

/** `in-use`: the run has read that file; `link-outside`: a link leads to a file of another folder; `no-name`: on Windows. */
export type WriteTrouble = PathTrouble | 'full' | 'in-use' | 'link-outside' | 'no-name';

/** Why a spreadsheet cannot be read; `other-kind`: .xls, .xlsb, .ods. */
export type WorkbookTrouble = 'broken' | 'encrypted' | 'too-large' | 'other-kind';

/** Why a number cannot be written in the cell that it belongs to; `no-cell`: the sheet has none for it; `layout`: its part is stored as few programs do. */
export type CellTrouble =
  | { why: 'formula' | 'merged' | 'layout'; sheet: string; cell: string }
  | { why: 'no-cell'; key: string };
