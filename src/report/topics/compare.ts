/** Two standards side by side: as a value, and as text. */
import type { CompareRecord } from '../../format/answers.ts';
import { version } from '../../format/version.ts';
import { compareWords } from '../../language/compare.ts';
import type { Words } from '../../language/words.ts';
import { areasOf, owedAtMost, unitPairs } from '../../norms/compare.ts';
import { exact } from '../../norms/hours.ts';
import type { Norms } from '../../norms/rules/rule.ts';
import { lines } from '../cards/parts.ts';
import { labelled, type Style } from '../style.ts';
import type { Known } from './ask.ts';
import { beside, differences, glanceRows, nameOf } from './glance.ts';
import { sideNames } from './sides.ts';

/** All that `compare` tells of two standards. */
export async function comparison(a: Norms, b: Norms, known: Known): Promise<CompareRecord> {
  const rows = glanceRows((await known.catalog.topics()).argomenti, [a, b], known);
  return {
    schemaVersion: 1,
    tool: { name: 'qualcheck', version },
    a: sideOf(a),
    b: sideOf(b),
    figures: rows.map(({ topic, cells: [inA = '', inB = ''] }) => ({
      topic: topic.id,
      title: nameOf(topic, known.words),
      a: inA,
      b: inB,
    })),
    areas: areasOf(a, b),
    units: unitPairs(a.standard, b.standard),
    owed: owedAtMost(a.standard, b.standard).map(({ codice, denominazione, ore }) => ({
      code: codice,
      name: denominazione,
      ...(ore?.totale?.minimo === undefined ? {} : { hours: ore.totale.minimo }),
    })),
  };
}

function sideOf({ standard }: Norms): CompareRecord['a'] {
  return { id: standard.id, region: standard.regione, name: standard.denominazione.testo };
}

/** The comparison for a screen: what differs, what is alike in a line, areas and units by their codes. */
export function comparisonText(record: CompareRecord, words: Words, style: Style): string {
  const said = compareWords[words.language];
  const { a, b, areas, units, owed } = record;
  const [inA, inB] = sideNames(record);
  const codes = (title: string, named: readonly { ada: string }[]) =>
    named.length === 0 ? [] : [`${title}: ${named.map(({ ada }) => ada).join(', ')}`];
  const covered = [
    ...codes(
      said.both,
      areas.filter((area) => area.a && area.b),
    ),
    ...codes(
      said.only(inA),
      areas.filter((area) => area.a && !area.b),
    ),
    ...codes(
      said.only(inB),
      areas.filter((area) => area.b && !area.a),
    ),
  ];
  const pairs = units.map(({ b: code, a: like, likeness }) =>
    like === undefined ? `${code}: ${said.none}` : `${code} ← ${like} ${percentOf(likeness, words)}`,
  );
  const left = owed.map(({ code, hours }) => `${code}${hoursIn(hours, words)}`);
  const paragraph = (label: string, texts: readonly string[], between: string) =>
    texts.length === 0 ? [] : labelled(`${label}: `, texts.join(between), style.columns);
  return [
    differences([a, b].map(headOf), figuresOf(record), words, style),
    lines([
      '',
      ...paragraph('ADA', covered, ' · '),
      ...paragraph(said.unitsBriefly, pairs, ' · '),
      ...labelled('', `${said.owed(b.name)}: ${left.length === 0 ? said.owesNothing : left.join(', ')}`, style.columns),
      ...labelled('', `${said.proposals} ${said.more}`, style.columns, style.color.dim),
    ]),
  ].join('');
}

/** The same with all that is known: results of the areas, units by name, how alike they are. */
export function fullComparisonText(record: CompareRecord, words: Words, style: Style): string {
  const { a, b, areas, units, owed } = record;
  const said = compareWords[words.language];
  const heads = [a, b].map(headOf);
  const title = (text: string) => ['', style.color.bold(text)];
  const covered = (value: boolean | undefined) =>
    value === undefined ? said.covered.unknown : value ? said.covered.yes : said.covered.no;
  const areaRows = areas.flatMap((area) => [
    [area.ada, covered(area.a), covered(area.b)],
    ...area.results.map((result) => [`  ${result.code}`, covered(result.a), covered(result.b)]),
  ]);
  const left = owed.flatMap(({ code, name, hours }) =>
    labelled('  • ', `${code} ${name}${hoursIn(hours, words)}`, style.columns),
  );
  return [
    differences(heads, figuresOf(record), words, style),
    lines(title(said.areas)),
    beside(heads, areaRows, style),
    lines([
      ...title(said.units),
      ...units.flatMap((pair) => pairLines(pair, words, style)),
      ...title(said.owed(b.name)),
      ...(left.length === 0 ? [`  ${said.owesNothing}`] : left),
      '',
      ...labelled('', said.proposals, style.columns, style.color.dim),
    ]),
  ].join('');
}

function pairLines(
  { a, aName, b, bName, likeness, items }: CompareRecord['units'][number],
  words: Words,
  style: Style,
) {
  const said = compareWords[words.language];
  const how = said.likeness(words.number(exact(Math.round(likeness * 100))), items.alike, items.of);
  return [
    ...labelled('  ', `${b} ${bName}`, style.columns),
    ...labelled('    ← ', a === undefined ? said.none : `${a} ${aName}`, style.columns),
    ...(a === undefined ? [] : labelled('      ', how, style.columns, style.color.dim)),
  ];
}

const headOf = ({ region, name }: CompareRecord['a']) => `${region} · ${name}`;
const figuresOf = ({ figures }: CompareRecord) => figures.map(({ title, a, b }) => ({ name: title, cells: [a, b] }));
const percentOf = (share: number, words: Words) => words.amount(exact(Math.round(share * 100)), '%');
const hoursIn = (hours: number | undefined, words: Words) =>
  hours === undefined ? '' : ` (${words.hours(exact(hours))})`;
