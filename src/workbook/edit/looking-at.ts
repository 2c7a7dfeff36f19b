/**
 * Which formulas may give another value when some cells change: those that look at one of them, and those that look at
 * these. Who names a cell otherwise than by its letters and number may look at any. Pure.
 */
import { cellName, placeOf, type Range, rangeOf } from '../cell-name.ts';
import { isIn, type SheetXml } from './sheet-edit.ts';

interface Place {
  sheet: string;
  cell: string;
}

interface Formula extends Place {
  /** What it looks at; absent where that may be anything. */
  at: { sheet: string; range: Range }[] | undefined;
}

/** Beyond what any plan has: then each may look at any cell. */
const MOST_FORMULAS = 5000;
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** The cells of such formulas, by sheet. */
export function lookingAt(
  changed: readonly Place[],
  sheets: ReadonlyMap<string, { xml: SheetXml }>,
): Map<string, Set<string>> {
  const all = [...sheets].flatMap(([sheet, { xml }]) =>
    [...xml.formulas].map(([cell, formula]) => ({ sheet, cell, formula })),
  );
  const known = all.length <= MOST_FORMULAS;
  let left: Formula[] = all.map(({ sheet, cell, formula }) => ({
    sheet,
    cell,
    at: known ? rangesIn(formula, sheet.toLowerCase()) : undefined,
  }));
  const found = new Map<string, Set<string>>();
  for (let moved: readonly Place[] = changed; moved.length > 0; ) {
    const places = moved.map(({ sheet, cell }) => ({ sheet: sheet.toLowerCase(), place: placeOf(cell) }));
    const looks = ({ at }: Formula) =>
      at === undefined ||
      at.some(({ sheet, range }) =>
        places.some(({ place, ...other }) => other.sheet === sheet && place !== undefined && isIn(range, place)),
      );
    const next = left.filter(looks);
    left = left.filter((each) => !next.includes(each));
    moved = next.flatMap(({ sheet, cell }) => cellsOf(sheet, cell, sheets.get(sheet)?.xml));
    for (const { sheet, cell } of moved) found.set(sheet, (found.get(sheet) ?? new Set()).add(cell));
  }
  return found;
}

/** The cells that the formula of one fills. */
function cellsOf(sheet: string, cell: string, xml: SheetXml | undefined): Place[] {
  const [own, range] = [placeOf(cell), xml?.filledFrom(cell)];
  if (own === undefined || range === undefined) return [{ sheet, cell }];
  const cells: Place[] = [];
  for (let row = range.top; row <= range.bottom; row++)
    for (let column = range.left; column <= range.right && cells.length < MOST_FORMULAS; column++)
      cells.push({ sheet, cell: cellName(row, column) });
  return cells;
}

/** A name that a formula gives to cells, a table, a place that is worked out, several sheets at once. */
const BY_NAME =
  /\[|#|indirect|offset|(?<![a-z0-9_.$!'])[a-z_\u0080-\uffff][a-z0-9_.\u0080-\uffff]*(?![a-z0-9_.(!'$\u0080-\uffff])/;
const REFERENCE =
  /(?:('(?:[^']|'')+'|[a-z0-9_.\u0080-\uffff]+)!)?(\$?[a-z]{1,3}\$?\d{1,7}(?::\$?[a-z]{1,3}\$?\d{1,7})?|\$?[a-z]{1,3}:\$?[a-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![a-z0-9_.(!])/g;

/** The ranges that a formula names; absent where it may look at more. */
function rangesIn(formula: string, own: string): Formula['at'] {
  if (formula === '') return undefined;
  const ranges: { sheet: string; range: Range }[] = [];
  const rest = formula
    .replace(/"[^"]*"/g, '""')
    .replace(REFERENCE, (_, sheet: string | undefined, reference: string) => {
      const name = sheet === undefined ? own : sheet.replace(/^'(.*)'$/, '$1').replaceAll("''", "'");
      const range = fullRange(reference.replaceAll('$', '').toUpperCase());
      // Several sheets at once (`'Uno:Due'!A1`) are none of those that a workbook lists.
      if (range !== undefined && !name.includes(':')) ranges.push({ sheet: name, range });
      return range === undefined || name.includes(':') ? '#' : '';
    });
  return BY_NAME.test(rest.replace(/\b(?:true|false)\b/g, '')) ? undefined : ranges;
}

function fullRange(reference: string): Range | undefined {
  const [from = '', to = from] = reference.split(':');
  if (/^\d+$/.test(from)) return { top: Number(from), left: 1, bottom: Number(to), right: LAST_COLUMN };
  if (/^[A-Z]+$/.test(from)) return rangeOf(`${from}1:${to}${LAST_ROW}`);
  return rangeOf(`${from}:${to}`);
}
