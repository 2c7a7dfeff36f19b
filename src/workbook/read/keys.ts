/** Which key of a plan a row of the sheet `corso` is about. Pure. */
import { LANGUAGES } from '../../text/language.ts';
import { fold, plainWords } from '../../text/nearest.ts';
import { KEY_ROWS, type KeyRow } from '../layout.ts';
import { LAYOUT_WORDS } from '../words.ts';
import type { FoundTable } from './heads.ts';
import type { Row } from './rows.ts';

/** As its column of keys says, else as it is called. */
export function keyOf({ cells, all }: Pick<Row, 'cells' | 'all'>, found: FoundTable): KeyRow | undefined {
  const written = cells.get('chiave')?.text.trim();
  if (written !== undefined) return KEY_ROWS.find(({ path }) => path === fold(written));
  const column = found.columns.get('voce')?.at;
  const label = plainWords(all.find((cell) => cell.column === column)?.text ?? '');
  if (label === '') return undefined;
  return KEY_ROWS.find(({ path }) =>
    LANGUAGES.some((language) => plainWords(LAYOUT_WORDS[language].keys[path]) === label),
  );
}
