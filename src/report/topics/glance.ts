/** Standards side by side at a glance: a row for each topic that has a short name, a column for each standard. */
import type { CatalogEntry } from '../../catalog/entry.ts';
import type { Topic } from '../../format/topics.ts';
import { questionWords } from '../../language/questions.ts';
import type { Words } from '../../language/words.ts';
import type { Norms } from '../../norms/rules/rule.ts';
import type { ListedRule } from '../../norms/rules/titles.ts';
import { lines } from '../cards/parts.ts';
import { inColumns } from '../columns.ts';
import { safe } from '../safe.ts';
import { cut, labelled, type Style, wrap } from '../style.ts';
import type { Known } from './ask.ts';
import { type Figure, figuresOf, SHORT } from './figures.ts';

export interface GlanceRow {
  topic: Topic;
  /** What each standard asks of the whole course, in few words; blank where it asks nothing. */
  cells: string[];
}

/** What a topic is called in a table. */
export function nameOf({ colonna, titolo }: Topic, { language }: Words): string {
  return (colonna ?? titolo)[language];
}

/** Letters of a clause that stands for a figure. */
const SHORT_CLAUSE = 40;

/** The rules that a topic gives in its row. */
function columnRules({ colonna, regole }: Topic, rules: readonly ListedRule[]): ListedRule[] {
  return rules.filter(({ id }) => (colonna?.regole ?? regole).includes(id));
}

/** What each standard asks, topic by topic; topics on which all are silent are left out. */
export function glanceRows(
  topics: readonly Topic[],
  standards: readonly Norms[],
  { words, rules }: Pick<Known, 'words' | 'rules'>,
): GlanceRow[] {
  return topics
    .filter(({ colonna }) => colonna !== undefined)
    .map((topic) => {
      const asked = standards.map((norms) => ofCourse(figuresOf(norms, columnRules(topic, rules), words)));
      // Where one standard binds the placement and another placement and laboratory together, each says which.
      const subjects = new Set(asked.flat().flatMap((each) => (isAmount(each) ? [each.subject] : [])));
      const clauses = asked.flatMap(([first]) => first?.clause?.text ?? []);
      return { topic, cells: asked.map((figures) => cellOf(figures, subjects.size > 1, clauses)) };
    })
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

/** What binds the whole course, as an error. */
function ofCourse(figures: readonly Figure[]): Figure[] {
  return figures.filter(
    ({ unit, rule, requirement }) => unit === undefined && (requirement.severity ?? rule.severity) === 'error',
  );
}

const isAmount = ({ text, required }: Figure) => text !== undefined && required?.is !== 'terms';

/** The figures; where there are none, what the first clause says. `clauses`: those of all cells of its row. */
function cellOf(figures: readonly Figure[], named: boolean, clauses: readonly string[]): string {
  const told = figures.filter(({ text }) => text !== undefined);
  const [first] = figures;
  if (told.length === 0) return first === undefined ? '' : clauseOf(first, clauses);
  const texts = told.map((each) => {
    const text = bare(each.text ?? '');
    return named && isAmount(each) ? `${each.subject} ${text}` : text;
  });
  return [...new Set(texts)].join('; ');
}

/** A figure without what it was worked out from. */
const bare = (text: string) => text.replace(/ \([^()]*\)$/, '');

/** A clause in few words: of those that begin alike, from where they part, for cut at its beginning each would be the same. */
function clauseOf({ clause, subject }: Figure, clauses: readonly string[]): string {
  const text = clause?.text ?? '';
  if (text.length <= SHORT) return text === '' ? subject : text;
  const brief = cut(text, SHORT_CLAUSE);
  const twins = clauses.filter((other) => other !== text && cut(other, SHORT_CLAUSE) === brief);
  if (twins.length === 0) return `«${brief}»`;
  const from = Math.max(...twins.map((other) => partAt(text, other)));
  return `«… ${cut(text.slice(from), SHORT_CLAUSE)}»`;
}

/** Of a clause that ends where the other goes on, so many letters of its end are told. */
const TAIL = 12;

/** Where the first word begins in which two texts differ, or some words before, where one of them ends there. */
function partAt(text: string, other: string): number {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at++;
  return text.lastIndexOf(' ', Math.min(at, Math.min(text.length, other.length) - TAIL)) + 1;
}

/** Columns of the names of topics. */
const LABEL = 12;
const GAP = 2;
/** Narrower than this a column is not read. */
const NARROWEST = 12;

/** How many standards stand side by side in so many columns. */
function mostBeside(columns: number): number {
  return Math.max(2, Math.floor((columns - LABEL) / (NARROWEST + GAP)));
}

/** A table of ready rows: the first cell of each is its label. */
export function beside(heads: readonly string[], rows: readonly (readonly string[])[], style: Style): string {
  const label = Math.min(LABEL, Math.max(...rows.map(([name = '']) => name.length), 0) + 1);
  const room = Math.floor((style.columns - label) / heads.length) - GAP;
  const wrapped = (text: string, columns: number, paint: (line: string) => string) =>
    wrap(safe(text), columns)
      .flatMap((line) => broken(line, columns))
      .map((line) => paint(line))
      .join('\n');
  const plain = (line: string) => line;
  const head = ['', ...heads.map((each) => wrapped(each, room, style.color.bold))];
  const body = rows.map(([name = '', ...cells]) => [
    wrapped(name, label, style.color.bold),
    ...cells.map((cell) => (cell === '' ? style.color.dim('-') : wrapped(cell, room, plain))),
  ]);
  return inColumns([head, ...body]);
}

/** What is asked on a topic, by its short name: a cell for each standard, blank where it asks nothing. */
export interface Asked {
  name: string;
  cells: readonly string[];
}

/** What differs in columns, then what is alike in one paragraph. */
export function differences(heads: readonly string[], asked: readonly Asked[], words: Words, style: Style): string {
  const isAlike = ({ cells }: Asked) => new Set(cells).size === 1;
  const alike = asked.filter(isAlike).map(({ name, cells: [cell] }) => `${name} ${cell}`);
  const differing = asked.filter((each) => !isAlike(each)).map(({ name, cells }) => [name, ...cells]);
  const label = `${questionWords[words.language].alike}: `;
  const paragraph = ['', ...labelled(label, alike.join(' · '), style.columns, style.color.dim)];
  return beside(heads, differing, style) + (alike.length === 0 ? '' : lines(paragraph));
}

/** A word longer than its column is broken: nothing leaves the screen. */
function broken(line: string, columns: number): string[] {
  const parts: string[] = [];
  for (let rest = line; rest !== ''; rest = rest.slice(columns)) parts.push(rest.slice(0, columns));
  return parts;
}

/** The answer to «what is the difference between …»: what differs, then what is alike, within a screen. */
export async function glance(entries: readonly CatalogEntry[], manner: Known & { style: Style }): Promise<string> {
  const { catalog, words, style } = manner;
  const said = questionWords[words.language];
  const shown = entries.slice(0, mostBeside(style.columns));
  const standards = (await Promise.all(shown.map(({ id }) => catalog.standard(id)))).filter(
    (each) => each !== undefined,
  );
  const norms = await Promise.all(standards.map((each) => catalog.norms(each)));
  const rows = glanceRows((await catalog.topics()).argomenti, norms, manner);
  const asked = rows.map(({ topic, cells }) => ({ name: nameOf(topic, words), cells }));
  const heads = standards.map(({ regione, denominazione }) => `${regione} · ${denominazione.testo}`);
  const left = entries.length - shown.length;
  return [
    differences(heads, asked, words, style),
    ...(left === 0 ? [] : [lines(labelled('', said.more(left), style.columns))]),
  ].join('');
}
