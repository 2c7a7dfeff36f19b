/**
 * Texts and lists in one cell, there and back: `d1; d2`, `nessuno` for the empty list, and quotes (`"prova; scritta"`)
 * around what would be read as something else. Both directions stand here, so that neither can leave the other.
 */
import { fold } from '../text/nearest.ts';
import type { Cell } from './layout.ts';

/** The longest text that a cell of a spreadsheet holds. */
export const LONGEST_TEXT = 32_767;

/** One value of a list; in quotes it is never a word with a meaning of its own (`tutte`, `nessuno`). */
export interface ListItem {
  text: string;
  quoted: boolean;
}

const NONE = new Set(['nessuno', 'nessuna', 'nessun', 'none']);
const QUOTED = /^"(?:[^"]|"")*"$/;

/** Whether a cell says that there is none of what a list would hold. */
export function saysNone(text: string): boolean {
  return NONE.has(fold(text.trim()));
}

/** The values of a cell that holds a list, in their order; none where it says so. */
export function readList(text: string, cell: Cell): ListItem[] {
  return readItems(text, cell).map(({ text, quoted }) => ({ text, quoted }));
}

/** The same, each with where it stands in the text of the cell. */
export function readItems(text: string, cell: Cell): (ListItem & { start: number; end: number })[] {
  if (saysNone(text)) return [];
  const end = separator(cell);
  const items: ReturnType<typeof readItems> = [];
  for (let at = 0; at < text.length; ) {
    const [raw = ''] = /^\s*"(?:[^"]|"")*"[^\S\n]*/.exec(text.slice(at)) ?? [];
    const quoted = raw !== '' && (at + raw.length === text.length || end.test(text[at + raw.length] as string));
    const rest = quoted ? raw : text.slice(at);
    const length = quoted ? raw.length : (end.exec(rest)?.index ?? rest.length);
    const written = rest.slice(0, length);
    const start = at + written.length - written.trimStart().length;
    const item = quoted ? unquoted(written.trim()) : written.trim();
    if (quoted || item !== '') items.push({ text: item, quoted, start, end: at + written.trimEnd().length });
    at += length + 1;
  }
  return items;
}

/** A list as a cell that `readList` reads back; `none` is the word for a list that holds nothing. */
export function writeList(items: readonly string[], cell: Cell, none: string): string {
  if (items.length === 0) return none;
  const end = separator(cell);
  const special = (item: string) =>
    items.length === 1 && (saysNone(item) || readOpen(item) !== undefined || meansMore(item, cell));
  return items
    .map((item) =>
      item.trim() !== item || item === '' || item.startsWith('"') || end.test(item) || special(item)
        ? quote(item)
        : item,
    )
    .join('; ');
}

/** A text as it is meant: as it stands, but for the quotes that hold a blank. */
export function readText(text: string): string {
  return QUOTED.test(text) && mustBeQuoted(unquoted(text)) ? unquoted(text) : text;
}

/** A text as a cell that `readText` reads back: a blank stands in quotes, or it would say nothing. */
export function writeText(text: string): string {
  return mustBeQuoted(text) ? quote(text) : text;
}

/** Blank, «nessuno», «da completare», or itself such a text in quotes. */
function mustBeQuoted(text: string): boolean {
  return (
    text.trim() === '' ||
    saysNone(text) ||
    readOpen(text) !== undefined ||
    (QUOTED.test(text) && mustBeQuoted(unquoted(text)))
  );
}

const OPEN = /^(?:da completare|to be completed)$|\((?:da completare|to be completed)\)$/i;

/** What a cell says before the words that leave it to be completed: `da completare` alone, or in brackets after a value. */
export function readOpen(text: string): string | undefined {
  const bare = text.trim();
  const [mark] = OPEN.exec(bare) ?? [];
  return mark === undefined ? undefined : bare.slice(0, bare.length - mark.length).trim();
}

/** A value with such words, as `readOpen` reads it back. */
export function writeOpen(text: string, mark: string): string {
  return text === '' ? mark : `${text} (${mark})`;
}

/** Codes and words have no commas of their own, and people put them between. */
function separator({ type }: Cell): RegExp {
  return type === 'text' ? /[;\n]/ : /[;,\n]/;
}

function meansMore(item: string, { type, words }: Cell): boolean {
  return type !== 'word' && (words ?? []).includes(item);
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function unquoted(text: string): string {
  return text.slice(1, -1).replaceAll('""', '"');
}
