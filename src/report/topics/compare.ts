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
import { beside, glanceRows } from './glance.ts';

/** All that `compare` tells of two standards. */
export async function comparison(a: Norms, b: Norms, known: Known): Promise<CompareRecord> {
  const { language } = known.words;
  const rows = glanceRows((await known.catalog.topics()).argomenti, [a, b], known);
  return {
    schemaVersion: 1,
    tool: { name: 'qualcheck', version },
    a: sideOf(a),
    b: sideOf(b),
    figures: rows.map(({ topic, cells: [inA = '', inB = ''] }) => ({
      topic: topic.id,
      title: (topic.colonna ?? topic.titolo)[language],
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

/** The comparison for a screen: figures in columns, then areas, units and what would be owed. */
export function comparisonText(
  { a, b, figures, areas, units, owed }: CompareRecord,
  words: Words,
  style: Style,
): string {
  const said = compareWords[words.language];
  const heads = [a, b].map(({ region, name }) => `${region} · ${name}`);
  const title = (text: string) => ['', style.color.bold(text)];
  const covered = (value: boolean | undefined) =>
    value === undefined ? said.covered.unknown : value ? said.covered.yes : said.covered.no;
  const areaRows = areas.flatMap((area) => [
    [area.ada, covered(area.a), covered(area.b)],
    ...area.results.map((result) => [`  ${result.code}`, covered(result.a), covered(result.b)]),
  ]);
  const pairs = units.flatMap((pair) => [
    ...labelled('  ', `${pair.b} ${pair.bName}`, style.columns),
    ...labelled('    ← ', pair.a === undefined ? said.none : `${pair.a} ${pair.aName}`, style.columns),
    ...(pair.a === undefined
      ? []
      : labelled(
          '      ',
          said.likeness(words.number(exact(Math.round(pair.likeness * 100))), pair.items.alike, pair.items.of),
          style.columns,
          style.color.dim,
        )),
  ]);
  const left = owed.flatMap(({ code, name, hours }) =>
    labelled('  • ', `${code} ${name}${hours === undefined ? '' : ` (${words.hours(exact(hours))})`}`, style.columns),
  );
  return [
    beside(
      heads,
      figures.map((row) => [row.title, row.a, row.b]),
      style,
    ),
    lines(title(said.areas)),
    beside(heads, areaRows, style),
    lines([
      ...title(said.units),
      ...pairs,
      ...title(said.owed(b.name)),
      ...(left.length === 0 ? [`  ${said.owesNothing}`] : left),
      '',
      ...labelled('', said.proposals, style.columns, style.color.dim),
    ]),
  ].join('');
}
