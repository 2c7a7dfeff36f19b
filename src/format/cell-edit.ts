/** What is written in one cell of a workbook, in the place of what it holds. */
export interface CellEdit {
  sheet: string;
  /** `G5`. */
  cell: string;
  /** What it holds now, as it is stored. */
  before: string;
  /** What it holds then, as a plan says it: `7.5`, `2027-02-01`, a text; blank where it is cleared. */
  text: string;
  is: 'number' | 'date' | 'text' | 'blank';
  /** Of a number or a day what is stored: a share is a part of one, a day a count of days. */
  stored?: number;
  /** It is the head of a column. */
  isHead?: true;
}
