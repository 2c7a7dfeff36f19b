/** `compare`: two standards side by side. */
import type { Catalog } from '../catalog/catalog.ts';
import type { CatalogEntry } from '../catalog/entry.ts';
import { type Chosen, nearestPair, type Pair, pairsOf } from '../catalog/pair.ts';
import { isStandardEntry, readQuestion } from '../catalog/question.ts';
import { EXIT, type ExitCode } from '../format/exit.ts';
import { questionWords } from '../language/questions.ts';
import { RULES } from '../norms/rules/index.ts';
import type { Norms } from '../norms/rules/rule.ts';
import { safeJson } from '../report/safe.ts';
import { comparison, comparisonText, fullComparisonText } from '../report/topics/compare.ts';
import { type COMPARE_FORMATS, type Context, refuse, terminalStyle } from './context.ts';

export interface CompareOptions {
  format: (typeof COMPARE_FORMATS)[number];
  full: boolean;
}

/** Each is named by id, by words of its name, or by its Region: of several, those of the pair that has most in common. */
export async function compare(
  names: readonly string[],
  { format, full }: CompareOptions,
  context: Context,
): Promise<ExitCode> {
  const { catalog, words, out, err } = context;
  const said = questionWords[words.language];
  if (names.length !== 2) return refuse(said.twoStandards, context);
  const [first = '', second = ''] = names;
  const [left, right] = [await named(first, catalog), await named(second, catalog)];
  if (left.length === 0) return refuse(await unknown(first, context), context);
  if (right.length === 0) return refuse(await unknown(second, context), context);
  const found = await pairOf(left, right, catalog);
  if ('among' in found) return refuse(said.whichPair(found.among.map(idsOf)), context);
  const { pair, alike } = found;
  const [a, b] = [await normsOf(pair[0].id, catalog), await normsOf(pair[1].id, catalog)];
  if (a === undefined || b === undefined)
    return refuse(await unknown(a === undefined ? first : second, context), context);
  if (alike !== undefined) err(`${said.tookPair(idsOf(pair), alike.by, alike.shared)}\n`);
  out(await written(a, b, { format, full }, context));
  return EXIT.pass;
}

async function written(a: Norms, b: Norms, { format, full }: CompareOptions, context: Context): Promise<string> {
  const { catalog, words, options } = context;
  const record = await comparison(a, b, { catalog, words, rules: RULES });
  if (format === 'json') return safeJson(record);
  if (format === 'html') return (await import('../report/html/compare.ts')).comparisonPage(record, words);
  return (full ? fullComparisonText : comparisonText)(record, words, await terminalStyle(options));
}

/** The standards that a name answers to. */
async function named(name: string, catalog: Catalog): Promise<CatalogEntry[]> {
  const entries = (await catalog.entries()).filter(isStandardEntry);
  const byId = entries.filter(({ id }) => id === name.trim() || id.endsWith(`/${name.trim()}`));
  return byId.length > 0 ? byId : readQuestion(name, entries, await catalog.topics()).standards;
}

type PairFound = { pair: Pair; alike?: Omit<Chosen, 'pair'> } | { among: readonly Pair[] };

/** The only pair, the one that stands out, or all of them. */
async function pairOf(
  left: readonly CatalogEntry[],
  right: readonly CatalogEntry[],
  catalog: Catalog,
): Promise<PairFound> {
  const [a, b] = [left[0], right[0]];
  if (left.length === 1 && right.length === 1 && a !== undefined && b !== undefined) return { pair: [a, b] };
  const pairs = pairsOf(left, right);
  const [only] = pairs;
  if (only !== undefined && pairs.length === 1) return { pair: only };
  const chosen = nearestPair(pairs, (await catalog.topics()).vuote);
  return chosen === undefined ? { among: pairs } : { pair: chosen.pair, alike: chosen };
}

const idsOf = ([a, b]: Pair) => [a.id, b.id] as const;

async function normsOf(id: string, catalog: Catalog): Promise<Norms | undefined> {
  const standard = await catalog.standard(id);
  return standard === undefined ? undefined : catalog.norms(standard);
}

async function unknown(name: string, { catalog, words }: Context): Promise<string> {
  const meant = await catalog.nearest(name, 'standard');
  const said = questionWords[words.language].unknownStandard(name);
  return meant === undefined ? said : `${said}: ${words.ui.didYouMean(meant)}`;
}
