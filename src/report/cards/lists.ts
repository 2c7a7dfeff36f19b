/** Things found by `show`, and the table of `list`. */
import type { CatalogEntry, CodeList } from '../../catalog/entry.ts';
import type { Hit } from '../../catalog/search.ts';
import { questionWords } from '../../language/questions.ts';
import type { Words } from '../../language/words.ts';
import { exact } from '../../norms/hours.ts';
import { inColumns } from '../columns.ts';
import { safe } from '../safe.ts';
import { labelled, type Style } from '../style.ts';
import { lines } from './parts.ts';

/** What stands before a classification code; an ADA says it itself. */
const LISTS: Record<CodeList, string> = { ada: '', ateco: 'ATECO ', cp: 'CP ', isced: 'ISCED-F ', profilo: '' };

/** Things found: code and name, and below it where it stands. */
export function hitList(hits: readonly Hit[], words: Words, style: Style): string {
  const { ui } = words;
  const kinds = { standard: ui.standard, card: ui.card, avviso: ui.avviso, uf: 'UF', kc: 'KC', code: ui.code };
  return lines(
    hits.flatMap(({ kind, code, name, standard, list }) => [
      ...labelled(
        '  ',
        kind === 'standard'
          ? name
          : kind === 'card' || kind === 'avviso'
            ? `${name} (${kinds[kind]})`
            : `${list === undefined ? `${kinds[kind]} ` : LISTS[list]}${code} · ${name}`,
        style.columns,
      ),
      ...labelled('    ', standard, style.columns, style.color.dim),
    ]),
  );
}

/** The table of `list`: the name of each standard, its id below it, and its figures. */
export function standardList(entries: readonly CatalogEntry[], words: Words, style: Style): string {
  const { ui } = words;
  const head = [ui.standard, ui.region, ui.eqf, ui.hours].map((label) => style.color.bold(label));
  const kinds = {
    standard_formativo: '',
    profilo: ` (${ui.profile})`,
    scheda: ` (${ui.card})`,
    avviso: ` (${ui.avviso})`,
  };
  const rows = entries.map(({ id, kind, denominazione, regione, eqf, ore }) => [
    `${safe(denominazione)}\n  ${style.color.dim(`${safe(id)}${kinds[kind]}`)}`,
    safe(regione),
    eqf === undefined ? '-' : String(eqf),
    ore === undefined ? '-' : words.hours(exact(ore)),
  ]);
  return inColumns([head, ...rows], ['left', 'left', 'right', 'right']);
}

/** Where nothing matches: the regions that have standards, with their levels. */
export function standardsAtHand(entries: readonly CatalogEntry[], words: Words): string {
  const levels = new Map<string, Set<number>>();
  for (const { regione, eqf } of entries) {
    if (eqf !== undefined) levels.set(regione, (levels.get(regione) ?? new Set()).add(eqf));
  }
  const rows = [...levels].map(([region, all]) => `  ${safe(region)}: ${words.ui.eqf} ${[...all].sort().join(', ')}`);
  return [questionWords[words.language].noneHere, ...rows.sort(), ''].join('\n');
}
