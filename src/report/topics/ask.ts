/** What each standard asks about some topics. The standards are read here, and nothing is worded as text yet. */
import type { Catalog } from '../../catalog/catalog.ts';
import type { CatalogEntry } from '../../catalog/entry.ts';
import type { Hit } from '../../catalog/search.ts';
import type { Topic } from '../../format/topics.ts';
import type { Words } from '../../language/words.ts';
import type { Norms } from '../../norms/rules/rule.ts';
import type { ListedRule } from '../../norms/rules/titles.ts';
import { type Check, checksOn } from './checks.ts';
import { type Figure, figuresOf, isOnMeasure } from './figures.ts';

/** The rules at hand, for those who do not carry them. */
export interface Known {
  catalog: Catalog;
  words: Words;
  rules: readonly ListedRule[];
}

/** A standard, and what it asks. */
export interface StandardFigures {
  norms: Norms;
  figures: Figure[];
  /** What only a person can tell about them. */
  checks?: Check[];
}

/** A topic, or several that were named together: their rules, each once. */
function rulesOf(topics: readonly Topic[], rules: readonly ListedRule[]): ListedRule[] {
  const ids = [...new Set(topics.flatMap(({ regole }) => regole))];
  return ids.flatMap((id) => rules.find((rule) => rule.id === id) ?? []);
}

/** What the standards of some entries ask about the topics; `units` narrow it to what binds those units. */
export async function askedOf(
  topics: readonly Topic[],
  entries: readonly CatalogEntry[],
  units: readonly Hit[],
  { catalog, words, rules }: Known,
): Promise<StandardFigures[]> {
  const named = rulesOf(topics, rules);
  const measures = topics.flatMap(({ misure = [] }) => misure);
  const conditions = rules.filter(({ id }) => id === CONDITIONS && !named.some((each) => each.id === id));
  const all: StandardFigures[] = [];
  for (const { id } of entries) {
    const standard = await catalog.standard(id);
    if (standard === undefined) continue;
    const norms = await catalog.norms(standard);
    const figures = [
      // What a plan owes to itself is no norm of the standard.
      ...figuresOf(norms, named, words).filter(({ clause }) => clause !== undefined),
      ...figuresOf(norms, conditions, words).filter((each) => isOnMeasure(each, measures)),
    ];
    const own = units.filter((hit) => hit.standard === id);
    const asked = own.length === 0 ? figures : figures.filter((each) => binds(each, own));
    const about = { figures: asked, topics, units: own.map(({ code }) => code) };
    all.push({ norms, figures: asked, checks: checksOn(norms, about, { rules, words }) });
  }
  return all;
}

/** The rule whose clauses are conditions, of calls and of standards. */
const CONDITIONS = 'vincolo-not-met';

/** What is asked of the unit itself, and of the course where the unit is a part of it. */
function binds({ unit, requirement }: Figure, units: readonly Hit[]): boolean {
  if (unit !== undefined) return units.some(({ code }) => code === unit);
  const area = 'limit' in requirement ? requirement.limit.measure.area : undefined;
  return requirement.subject.code === undefined && (area === undefined || units.some(({ kind }) => kind === area));
}
