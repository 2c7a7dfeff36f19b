/** What stands after a label → a value: a number, a text, items, codes with names. Pure. */
import { folded, type Line, type Sheet } from '../sheet.ts';
import type { Field, Piece } from './fields.ts';

/** `-`, or nothing at all: the source sets nothing. */
export function isBlank(text: string): boolean {
  return /^[-–—\s]*$/.test(text);
}

/** The words of a field in one text; a word parted after its hyphen at the end of a line stays one word. */
export function textOf({ pieces }: Pick<Field, 'pieces'>): string {
  return joined(pieces.map(({ text }) => text));
}

/** What a line ends with when the word goes on below: a hyphen, or a stroke; a soft hyphen goes. */
const PARTED = /([\p{L}\p{N}][-/])\n(?=\p{Ll})|\u00ad\s*/gu;

export function joined(texts: readonly string[]): string {
  return folded(texts.join('\n').replace(PARTED, '$1'));
}

/** The same of a text and what goes on with it, both as `joined` gives them: however long, only where they meet is looked at. */
export function joinedTo(text: string, rest: string): string {
  return `${text.replace(/\u00ad$/, '')}${between(text, rest)}${rest}`;
}

/** What stands between two parts of a text: nothing after the hyphen of a word that goes on. */
function between(text: string, rest: string): '' | ' ' {
  if (text === '' || rest === '' || text.endsWith('\u00ad')) return '';
  return /[\p{L}\p{N}][-/]$/u.test(text.slice(-4)) && /^\p{Ll}/u.test(rest) ? '' : ' ';
}

export interface Coded {
  codice: string;
  ex?: string[];
  denominazione: string;
}

const CODE = '(?:ADA[.\\d]*\\d|(?:[A-U]\\.)?\\d[\\d.]*\\d)';

/** Entries of a classification: `82.11.01 Servizi …`, `J.62.01 - Produzione …`, `ADA.24.04.11 (ex ADA.25.224.729) - …`. */
export function codedOf(pieces: readonly Piece[]): { coded: Coded[]; other: Piece[] } {
  const other: Piece[] = [];
  const parts: string[] = [];
  for (const piece of pieces) {
    const text = piece.text.replace(/^->\s*/, '');
    if (new RegExp(`^${CODE}(?=[\\s(-]|$)`).test(text)) {
      parts.push(text);
    } else if (parts.length > 0) parts.push(joinedTo(parts.pop() ?? '', folded(text)));
    else other.push(piece);
  }
  const split = new RegExp(`\\s+(?:->\\s*)?(?=${CODE}(?:\\s+-\\s|\\s+\\(ex\\s))`);
  const coded: Coded[] = [];
  for (const part of parts.flatMap((each) => each.split(split))) {
    const [, codice, ex, dash, denominazione] =
      new RegExp(`^(${CODE})\\s*(?:\\(ex ([^)]+)\\))?\\s*([-–]\\s*)?(.+)$`).exec(folded(part)) ?? [];
    const last = coded.at(-1);
    // «> 90 %» in a name, parted by the end of a line: a number alone is a code where a name follows it.
    const isFigure =
      last !== undefined && dash === undefined && /^\d+$/.test(codice ?? '') && !/^\p{Lu}/u.test(denominazione ?? '');
    if (codice !== undefined && denominazione !== undefined && !isFigure)
      coded.push({ codice, ...(ex === undefined ? {} : { ex: ex.split(/[\s,;]+/) }), denominazione });
    // «§ 4.2» at the end of a name, alone on a line, is no code.
    else if (last !== undefined) last.denominazione = joinedTo(last.denominazione, folded(part));
  }
  return coded.length === 0 ? { coded, other: [...pieces] } : { coded, other };
}

/** `Organizzazione del call center (2914)`: a name and a code. */
export function nameAndCode(text: string): { denominazione: string; codice?: string } {
  const [, name, code] = /^(.*\S)\s*\(([\w.-]*\d[\w.-]*)\)$/.exec(folded(text)) ?? [];
  return name === undefined || code === undefined
    ? { denominazione: folded(text) }
    : { denominazione: name, codice: code };
}

/** `17_CTR - Cura degli aspetti …`: a code and a name. */
export function codeAndName(text: string): { codice?: string; denominazione: string } {
  const [, code, name] = /^(?=\S*\d)(\S+)\s+[-–]\s+(.+)$/.exec(folded(text)) ?? [];
  return code === undefined || name === undefined
    ? { denominazione: folded(text) }
    : { codice: code, denominazione: name };
}

const BULLET = /^[•▪◦]\s/;
const AMONG_BULLETS = /^(?:[•▪◦·]\s+)+|^(?:[*–-]\s+)+(?=\p{Lu})/u;
/** Where lines were laid out, the same of dashes: the edge of the column may put any word at the start of one. */
const AMONG_DASHES = /^(?:[•▪◦·]\s+)+|^(?:[–-]\s+)+(?=\p{Lu})/u;
const MARK = /^(?:[•▪◦·*–-]\s+)+/;

/**
 * Items of a list, in whatever way it is marked: bullets, stars, dashes, numbers, one a line. A line without a mark
 * goes on with the item above where the others have one, as where a page breaks.
 */
export function itemsOf(pieces: readonly Piece[], sheet: Sheet): string[] {
  const texts = pieces.map(({ text }) => text);
  const whole = joined(texts);
  const first = pieces[0]?.line;
  if (first === undefined || isBlank(whole)) return [];
  if (/^1[.)]\s*\S/.test(whole)) return numbered(texts, first, sheet);
  if (/^\*\s/.test(whole) && isRunOn(texts)) return starred(whole, first, sheet);
  const marked = texts.some((text) => MARK.test(text));
  // Where bullets mark the items, a star or a dash before a small letter is a word of one.
  const dashed = first.laid === true && /^[–-]\s+\p{Lu}/u.test(texts[0] ?? '');
  const mark = BULLET.test(texts[0] ?? '') ? AMONG_BULLETS : dashed ? AMONG_DASHES : MARK;
  const items = byLine(pieces, sheet, mark, marked);
  return items.flatMap((item) => parted(item, /(?:^|\s)[•▪◦]\s+/));
}

/** Stars inside the lines, more than at their start: the items are all in one line, or broken anywhere: `* one * two`. */
function isRunOn(texts: readonly string[]): boolean {
  const inside = texts.reduce((sum, text) => sum + (text.match(/\S \*(?= \S)/g)?.length ?? 0), 0);
  return inside > 0 && inside >= texts.filter((text) => /^\*\s/.test(text)).length;
}

/** Items of a line with a star before each; a star that nothing can open after it is one of the words of an item. */
function starred(text: string, line: Line, sheet: Sheet): string[] {
  const parts = parted(text, /(?:^|\s)\*(?:\s+|$)/);
  const items: string[] = [];
  for (const part of parts) {
    const last = items.at(-1);
    const isRest = OPENS_AS_REST.test(part) || (/^\d/.test(part) && /\d$/.test(last ?? ''));
    if (last === undefined || !isRest) items.push(part);
    else {
      items[items.length - 1] = `${last} * ${part}`;
      sheet.mend(line, 'split-item', `${tail(last)} ⏎ ${head(part)}`, `${tail(last)} * ${head(part)}`);
    }
  }
  return items;
}

/** A mark opens an item, but for the one that a new page gives to the rest of an item of the page before. */
function opensMarked({ text, line }: Piece, before: Piece, last: string, mark: RegExp): boolean {
  if (!mark.test(text)) return false;
  const newPage = line.page !== undefined && line.page !== before.line.page;
  return !(newPage && /^\p{Lu}/u.test(last) && /^\p{Ll}/u.test(text.replace(mark, '')));
}

function parted(text: string, mark: RegExp): string[] {
  return text
    .split(mark)
    .map(folded)
    .filter((item) => item !== '');
}

/**
 * `1. … 2. …`, where a number may stick to the word before. A number at the start of a line is the next one before
 * others, and one that a capital follows before one that a small letter does: an item may count too.
 */
function numbered(texts: readonly string[], line: Line, sheet: Sheet): string[] {
  const items: string[] = [];
  let rest = texts.map(folded).join('\n').replace(PARTED, '$1');
  for (let number = 1; ; number += 1) {
    rest = rest.replace(new RegExp(`^${number}[.)]\\s*`), '');
    const next = number + 1;
    const mark = `(?<![\\d.,(/])${next}[.)]\\s*(?=[\\p{Lu}"«“])`;
    // Glued to the number of a year, the expected one is still certain: `D.Lgs. 81/20084. Gestire`.
    const glued = `(?<=\\D\\d{4})${next}\\.\\s*(?=\\p{Lu})`;
    const first = (pattern: RegExp) => [...rest.matchAll(pattern)].find(({ index }) => !countsOn(rest, index, next));
    const found =
      first(new RegExp(`(?<=\\n)${mark}`, 'gu')) ??
      (texts.length > number ? first(new RegExp(`(?<=[^,;:]\\n)${next}[.)]\\s`, 'g')) : undefined) ??
      first(new RegExp(mark, 'gu')) ??
      first(new RegExp(glued, 'gu')) ??
      first(new RegExp(`(?<=[\\s.;])${next}[.)]\\s+`, 'g'));
    if (found === undefined) return [...items, folded(rest)].filter((item) => item !== '');
    const item = rest.slice(0, found.index);
    if (/\S$/.test(item))
      sheet.mend(line, 'glued-number', around(rest, found.index), `${item.split(/\s/).at(-1)} ⏎ ${next}.`);
    items.push(folded(item));
    rest = rest.slice(found.index);
  }
}

/** Whether a number goes on with an enumeration of the item itself: `Lavaggio: 1. a secco, 2. a umido`. */
function countsOn(text: string, at: number, number: number): boolean {
  let last = 0;
  for (const [, digits] of text.slice(0, at).matchAll(/(?<=[\s(:])(\d{1,2})[.)]\s/g)) {
    if (Number(digits) === 1 || Number(digits) === last + 1) last = Number(digits);
  }
  return (
    last > 0 && last + 1 === number && (/[,;:]\s*$/.test(text.slice(0, at)) || /^\S+\s+\p{Ll}/u.test(text.slice(at)))
  );
}

function around(text: string, at: number): string {
  return `${text.slice(0, at).split(/\s/).at(-1)}${text.slice(at).split(/\s/).slice(0, 2).join(' ')}`;
}

/** One item a line, or one a mark: a line that cannot open an item goes on with the one above. */
function byLine(pieces: readonly Piece[], sheet: Sheet, mark: RegExp, marked: boolean): string[] {
  const items: string[][] = [];
  // The last words of the item above: an item may go on over thousands of lines.
  let end = '';
  for (const [index, piece] of pieces.entries()) {
    const { text, line } = piece;
    const [last, before] = [items.at(-1), pieces[index - 1]];
    const bare = folded(text.replace(mark, ''));
    const goesOn =
      last !== undefined &&
      before !== undefined &&
      (marked ? !opensMarked(piece, before, last[0] ?? '', mark) : continues(end, text));
    if (goesOn) {
      sheet.mend(line, 'split-item', `${tail(end)} ⏎ ${head(bare)}`, joinedTo(tail(end), head(bare)));
      last.push(between(end, bare), bare);
    } else items.push([bare]);
    end = goesOn ? joinedTo(end, bare).slice(-LAST_WORDS) : bare;
  }
  return items.map((parts) => parts.join('').replaceAll('\u00ad', ''));
}

const tail = (text: string) => text.slice(-SHOWN).split(' ').slice(-3).join(' ');
const head = (text: string) => text.slice(0, SHOWN).split(' ').slice(0, 3).join(' ');
/** Letters that are enough for three words. */
const SHOWN = 200;

/** Words that open no item and close none: prepositions, conjunctions. Articles close none, and may open one. */
const LINK =
  'a|ad|al|allo|alla|all|ai|agli|alle|da|dal|dallo|dalla|dall|dai|dagli|dalle|di|del|dello|della|dell|dei|degli|delle|' +
  'in|nel|nello|nella|nei|negli|nelle|con|col|su|sul|sulla|sui|sulle|per|tra|fra|e|ed|o|od|secondo|' +
  'mediante|tramite|presso|nonché|e/o|che|anche|quali|come|attraverso';
/** An abbreviation that a number or a name follows. */
const ABBREVIATED = /(?:^|[\s(])(?:D\.\s?Lgs|D\.G\.R|D\.M|D\.P\.R|L|Reg|art|artt|n|nn|cfr|es|p\.e)\.$/i;
const ENDS_OPEN = new RegExp(`(?:^|[\\s(])(?:${LINK}|il|lo|la|i|gli|le|un|uno|una|l|un)['’]?$|[,(/:\\u00ad-]$`, 'iu');
const LAST_WORDS = 500;
const OPENS_AS_REST = new RegExp(`^(?:${LINK})(?=[\\s’'])`, 'u');

/** Whether a line goes on with the item above: it ends in the air, a bracket is open, or the line cannot open an item. */
export function continues(last: string, next: string): boolean {
  // Its last words tell, of an item that goes on over thousands of lines too.
  const words = last.slice(-LAST_WORDS);
  const open = (words.match(/\(/g)?.length ?? 0) > (words.match(/\)/g)?.length ?? 0);
  return open || ABBREVIATED.test(words) || ENDS_OPEN.test(words) || OPENS_AS_REST.test(next) || /^[).,;:]/.test(next);
}
