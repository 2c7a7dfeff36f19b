/** The answer to a question about a topic: each standard's figures and clauses, one below the other, within a screen. */
import type { CatalogEntry } from '../../catalog/entry.ts';
import type { Hit } from '../../catalog/search.ts';
import type { Topic } from '../../format/topics.ts';
import { questionWords } from '../../language/questions.ts';
import type { Words } from '../../language/words.ts';
import { bindingsOf } from '../../norms/binding.ts';
import { constraintText } from '../cards/avviso.ts';
import { lines } from '../cards/parts.ts';
import { clauseText } from '../findings.ts';
import { safe } from '../safe.ts';
import { cut, labelled, type Style } from '../style.ts';
import { askedOf, type Known, type StandardFigures } from './ask.ts';
import { bindingText } from './binding.ts';
import type { Check } from './checks.ts';
import { type Figure, silentPlan } from './figures.ts';

/** Lines of a screen that an answer takes, the prompt left out. */
const SCREEN = 38;
/** What a block takes: lines of a clause, and whether each check is told. */
interface Room {
  clause: number;
  checks: 'told' | 'counted';
}

/** From the widest: a clause keeps two lines before each check has its own, and one before it has none. */
const ROOMS: readonly Room[] = [
  { clause: 4, checks: 'told' },
  { clause: 3, checks: 'told' },
  { clause: 2, checks: 'told' },
  { clause: 2, checks: 'counted' },
  { clause: 1, checks: 'told' },
  { clause: 1, checks: 'counted' },
  { clause: 0, checks: 'told' },
  { clause: 0, checks: 'counted' },
];

export interface Manner extends Known {
  style: Style;
}

/** The answer about some topics, of the standards given; `units` are those that the question names. */
export async function topicAnswer(
  topics: readonly Topic[],
  entries: readonly CatalogEntry[],
  units: readonly Hit[],
  manner: Manner,
): Promise<string> {
  const { words, style } = manner;
  const said = questionWords[words.language];
  const asked = await askedOf(topics, entries, units, manner);
  const heads = topics.map(({ titolo }) => titolo[words.language]).join(' · ');
  const speaking = asked.filter(({ figures }) => figures.length > 0);
  const silent = asked.filter(({ figures }) => figures.length === 0).map(({ norms }) => norms.standard.id);
  const named = [...new Set(speaking.flatMap(({ figures }) => figures.map(({ rule }) => rule.id)))];
  const end = [
    ...(silent.length === 0
      ? []
      : ['', ...labelled(`${said.silent}: `, silent.join(' · '), style.columns, style.color.dim)]),
    ...(await callLines(topics, asked, manner)),
    ...labelled(`${said.rules}: `, ruleNames(named), style.columns, style.color.dim),
  ];
  const room = SCREEN - 1 - end.length;
  const body = fitted(
    speaking,
    (each, room) => block(each, units, room, manner),
    room,
    (count) => said.more(count),
  );
  return lines([style.color.bold(heads), ...body, ...end]);
}

/** Enough of the rules to look the others up from. */
function ruleNames(ids: readonly string[]): string {
  return ids.slice(0, MOST_RULES).join(', ') + (ids.length > MOST_RULES ? ', …' : '');
}

const MOST_RULES = 5;

/** What the calls of the same Regions add, one line each. */
async function callLines(
  topics: readonly Topic[],
  asked: readonly StandardFigures[],
  { catalog, words, style }: Manner,
): Promise<string[]> {
  const measures = topics.flatMap(({ misure = [] }) => misure);
  const regions = new Set(asked.map(({ norms }) => norms.standard.regione));
  const calls = (await catalog.entries()).filter(({ kind, regione }) => kind === 'avviso' && regions.has(regione));
  const all = await Promise.all(calls.map(({ id }) => catalog.avviso(id)));
  return all.flatMap((call) => {
    const own = call?.vincoli.filter(({ misura }) => measures.includes(misura.split(/[.@]/)[0] as string)) ?? [];
    if (call === undefined || own.length === 0) return [];
    const text = own.map((each) => constraintText(each, words)).join('; ');
    return labelled(`${words.ui.avviso} ${call.denominazione}: `, text, style.columns, style.color.dim);
  });
}

/** As much of each block as fits: shorter clauses first, then none, then fewer blocks, which is said. */
function fitted<T>(
  all: readonly T[],
  make: (each: T, room: Room) => string[],
  room: number,
  more: (count: number) => string,
): string[] {
  for (const manner of ROOMS) {
    const body = all.flatMap((each) => make(each, manner));
    if (body.length <= room) return body;
  }
  const bare = all.map((each) => make(each, { clause: 0, checks: 'counted' }));
  const kept: string[] = [];
  for (const [index, each] of bare.entries()) {
    if (kept.length + each.length > room - 2 && index > 0) return [...kept, '', more(bare.length - index)];
    kept.push(...each);
  }
  return kept;
}

/** A standard: its name, what it asks, and for a unit what really binds. */
function block(
  { norms, figures, checks = [] }: StandardFigures,
  units: readonly Hit[],
  room: Room,
  manner: Manner,
): string[] {
  const { words, style } = manner;
  const { standard } = norms;
  const named = units.filter((hit) => hit.standard === standard.id);
  return [
    '',
    ...labelled('', `${standard.regione} · ${standard.denominazione.testo}`, style.columns, style.color.bold),
    ...named.flatMap((unit) => [
      ...labelled('', `${unit.kind.toUpperCase()} ${unit.code} · ${unit.name}`, style.columns, style.color.bold),
      ...bindingLines(unit, norms, figures, manner),
    ]),
    ...figureLines(figures, room.clause, words, style),
    ...checkLines(checks, room.checks, words, style),
  ];
}

/** What only a person can tell: a line each, or how many they are. */
function checkLines(checks: readonly Check[], how: Room['checks'], words: Words, style: Style): string[] {
  if (checks.length === 0) return [];
  const room = style.columns - '  □ '.length;
  if (how === 'counted') return [`  □ ${cut(`${words.outcome.manual}: ${checks.length}`, room)}`];
  return checks.map(({ look }) => `  □ ${cut(safe(look), room)}`);
}

/** Figures of one rule on many units stand on one line; a clause that was just quoted is not quoted again. */
function figureLines(figures: readonly Figure[], most: number, words: Words, style: Style): string[] {
  const result: string[] = [];
  let quoted = '';
  for (const group of grouped(figures)) {
    const [first] = group as [Figure];
    const clause =
      first.clause === undefined ? '' : clauseText(group.length > 1 ? { ...first.clause, text: '' } : first.clause);
    const text = group.length > 1 ? unitsLine(group, words) : lineOf(first, words);
    result.push(...labelled('  ', text, style.columns));
    if (clause !== '' && clause !== quoted)
      result.push(...short(labelled('      ', clause, style.columns), most).map((line) => style.color.dim(line)));
    quoted = clause;
  }
  return result;
}

/** A line cut where more follows says so. */
function short(all: readonly string[], most: number): string[] {
  if (all.length <= most) return [...all];
  return all
    .slice(0, most)
    .map((line, index) => (index === most - 1 ? `${line.slice(0, -2).replace(/\s+\S*$/, '')} …` : line));
}

function lineOf({ rule, subject, text, requirement }: Figure, { language, ui }: Words): string {
  const title = 'limit' in requirement ? subject : rule.title[language];
  const warning = (requirement.severity ?? rule.severity) === 'warning' ? ` [${ui.warning}]` : '';
  return text === undefined ? `${title}${warning}` : `${title}: ${text}${warning}`;
}

function unitsLine(group: readonly Figure[], { language }: Words): string {
  const title = group[0]?.rule.title[language] ?? '';
  // A unit that has two caps is named by the kind of hours of each.
  const repeated = new Set(group.map(({ unit }) => unit)).size < group.length;
  const parts = group.map(
    ({ unit, subject, text = '' }) => `${repeated ? subject : unit} ${text.replace(/ \(.*\)$/, '')}`,
  );
  return `${title}: ${parts.map((part) => part.trim()).join('; ')}`;
}

function grouped(figures: readonly Figure[]): Figure[][] {
  const groups: Figure[][] = [];
  for (const figure of figures) {
    const last = groups.at(-1);
    const same = last?.[0]?.rule.id === figure.rule.id && last[0].unit !== undefined && figure.unit !== undefined;
    if (same) last.push(figure);
    else groups.push([figure]);
  }
  return groups;
}

/** What really binds a unit, for the kinds of hours that the answer is about. */
function bindingLines(
  unit: Hit,
  norms: StandardFigures['norms'],
  figures: readonly Figure[],
  manner: Manner,
): string[] {
  const requirements = figures.map(({ requirement }) => requirement);
  const { words, style } = manner;
  return bindingsOf(requirements, unit.code, silentPlan(norms)).flatMap((binding) =>
    labelled('  ', bindingText(binding, words), style.columns, style.color.green),
  );
}
