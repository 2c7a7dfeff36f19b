/** What every section is written from, and how a key of the plan becomes a line of it. */
import type { Path } from '../../format/problem.ts';
import type { Standard } from '../../format/standard.ts';
import type { PrintKey, PrintWords } from '../../language/print.ts';
import type { Words } from '../../language/words.ts';
import type { PlanFacts } from '../../norms/facts.ts';
import { exact } from '../../norms/hours.ts';
import { nothingIn } from '../../text/nothing.ts';
import type { Blanks } from './blanks.ts';
import { type Block, type Column, type Fact, type Line, type Row, said } from './document.ts';

export interface Sheet {
  facts: PlanFacts;
  standard: Standard;
  words: Words;
  say: PrintWords;
  blanks: Blanks;
}

type Said = string | readonly string[] | undefined;

interface Manner {
  /** Such a document always says it. */
  asked?: boolean;
  /** Where it stands, where that is not its key alone. */
  at?: Path;
}

/** The line of a key: none where the plan is silent and nobody asks. */
export function fact(
  sheet: Sheet,
  key: PrintKey,
  value: Said,
  { asked = false, at = key.split('.') }: Manner = {},
): Fact[] {
  const lines = answer(sheet, at, value, asked);
  return lines.length === 0 ? [] : [{ label: sheet.say.labels[key], lines }];
}

/** What stands beside a label, and the mark where it is not all. */
function answer({ blanks }: Sheet, at: Path, value: Said, asked = false): Line[] {
  const all = typeof value === 'string' ? value.split(/\r\n?|\n/) : (value ?? []);
  const texts = all.filter((text) => text.trim() !== '');
  const waits = blanks.isOpen(at) || (texts.length === 1 && nothingIn(texts[0] as string) === 'not-yet');
  if (texts.length === 0) return waits || asked ? [[blanks.mark(at)]] : [];
  const lines = texts.map(said);
  return waits ? [...lines, [blanks.mark(at)]] : lines;
}

/** The same in a cell: one paragraph. */
export function cell(sheet: Sheet, at: Path, value: string | undefined, asked = false): Line {
  const lines = answer(sheet, at, value?.replace(/\s+/g, ' '), asked);
  return lines.flatMap((line, index) => (index === 0 ? line : [{ text: ' ' }, ...line]));
}

/** A heading over its blocks; nothing where none of them holds anything. */
export function section(heading: string, blocks: readonly Block[]): Block[] {
  const filled = blocks.filter((block) => !('rows' in block) || block.rows.length > 0);
  return filled.length === 0 ? [] : [{ is: 'heading', level: 2, text: heading }, ...filled];
}

export const yesOrNo = ({ words }: Sheet, value: boolean | undefined) =>
  value === undefined ? undefined : words.fact({ is: 'flag', value });

export const hoursText = ({ words }: Sheet, value: number | undefined) =>
  value === undefined ? undefined : words.hours(exact(value));

export const percentText = ({ words }: Sheet, value: number | undefined) =>
  value === undefined ? undefined : words.amount(exact(value), '%');

export const yearsText = ({ words }: Sheet, value: number | undefined) =>
  value === undefined ? undefined : words.amount(exact(value), 'years');

export const dateText = ({ words }: Sheet, value: string | undefined) =>
  value === undefined ? undefined : words.date(value);

/** In hundredths of the width: the narrowest column, what the mark of a blank needs, the least for the names. */
const NARROWEST = 8;
const OF_A_BLANK = 18;
const OF_NAMES = 18;

/** A column of names, then figures, each as wide as the longest word of its title, then others. */
export function figureColumns(
  names: string,
  figures: readonly string[],
  rows: readonly Row[],
  others: readonly Column[] = [],
): Column[] {
  const wanted = figures.map((title, index): Column => {
    const longest = Math.max(...title.split(' ').map((word) => word.length));
    const waits = rows.some((row) => row[index + 1]?.some(({ is }) => is === 'blank'));
    return { title, share: waits ? OF_A_BLANK : Math.max(NARROWEST, longest + 2), figures: true };
  });
  const taken = [...wanted, ...others].reduce((total, { share }) => total + share, 0);
  const squeeze = Math.min(1, (100 - OF_NAMES) / taken);
  const beside = [...wanted, ...others].map((each) => ({ ...each, share: Math.floor(each.share * squeeze) }));
  return [{ title: names, share: beside.reduce((left, { share }) => left - share, 100) }, ...beside];
}
