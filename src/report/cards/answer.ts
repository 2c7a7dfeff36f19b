/** What answers to a query: a code, an id, a rule or words. What only some answers need is loaded for them. Pure. */
import type { Catalog } from '../../catalog/catalog.ts';
import { codesOf } from '../../catalog/entry.ts';
import { findExact, type Hit } from '../../catalog/search.ts';
import { RULES } from '../../norms/rules/index.ts';
import { DESCRIBED_RULES } from '../../norms/rules/titles.ts';
import { nearestWord } from '../../text/nearest.ts';
import type { Manner } from './described.ts';
import { hitList } from './lists.ts';
import { unitCard } from './unit.ts';

/** The card or the list for a query; where nothing answers, the code or rule that was meant, if one is near. */
export async function answerTo(query: string, manner: Manner): Promise<{ text: string } | { meant?: string }> {
  const { catalog } = manner;
  const rule = DESCRIBED_RULES.find(({ id }) => id === query.trim());
  if (rule !== undefined) return { text: await (await import('./described.ts')).describeRule(rule, manner) };
  const { exact, found } = await lookUp(query, catalog);
  const isCode = /\d/.test(query);
  // A code with a slip is not a word: the code that was meant says more than what its letters resemble.
  const meant =
    exact.length > 0 || (found.length > 0 && !isCode)
      ? undefined
      : nearestWord(query, [...codesOf(await catalog.entries()), ...DESCRIBED_RULES.map(({ id }) => id)]);
  if (meant !== undefined) return { meant };
  if (found.length === 0) return {};
  return { text: await render(found, exact.length > 0, manner) };
}

async function lookUp(query: string, catalog: Catalog): Promise<{ exact: Hit[]; found: Hit[] }> {
  const exact = findExact(query, await catalog.entries());
  if (exact.length > 0) return { exact, found: exact };
  const { searchWords } = await import('../../catalog/word-search.ts');
  return { exact, found: searchWords(query, await catalog.entries()) };
}

/** Everything that answers exactly; of a search by words the best, and where else to look. */
async function render(hits: Hit[], exact: boolean, { catalog, words, style }: Manner): Promise<string> {
  // A code that many standards carry is shown once, from the card that describes it, then where it stands.
  const described = exact ? await describedArea(hits, catalog) : undefined;
  if (described !== undefined) {
    const elsewhere = hits.filter(({ standard }) => standard !== described.card.id);
    const more =
      elsewhere.length === 0 ? '' : `\n${style.color.bold(words.ui.seeAlso)}\n${hitList(elsewhere, words, style)}`;
    const { areaCard } = await import('./atlante.ts');
    return areaCard(described.card, described.code, words, style) + more;
  }
  if (exact && hits.every(({ kind }) => kind === 'code')) return hitList(hits, words, style);
  const shown = exact ? hits.filter(({ kind }) => kind !== 'code') : hits.slice(0, 1);
  const cards: string[] = [];
  for (const hit of shown) {
    const card = hit.kind === 'card' ? await catalog.card(hit.standard) : undefined;
    if (card !== undefined) cards.push((await import('./atlante.ts')).cardCard(card, words, style));
    const avviso = hit.kind === 'avviso' ? await catalog.avviso(hit.standard) : undefined;
    if (avviso !== undefined) {
      cards.push((await import('./avviso.ts')).avvisoCard(avviso, words, style));
    }
    const standard = await catalog.standard(hit.standard);
    if (standard === undefined) continue;
    const norms = await catalog.norms(standard);
    const requirements = RULES.flatMap((rule) =>
      rule.requirements(norms).map((requirement) => ({ rule, requirement })),
    );
    if (hit.kind === 'standard') {
      const { standardCard } = await import('./standard.ts');
      cards.push(standardCard(standard, requirements, words, style));
    } else if (hit.kind === 'code') cards.push(hitList([hit], words, style));
    else cards.push(unitCard(standard, hit.code, requirements, words, style));
  }
  const others = exact ? [] : hits.slice(1, 8);
  const more = others.length === 0 ? '' : `\n${style.color.bold(words.ui.seeAlso)}\n${hitList(others, words, style)}`;
  return cards.join('\n') + more;
}

/** The card among the hits that tells of an area of activity. */
async function describedArea(hits: Hit[], catalog: Catalog) {
  for (const { kind, list, standard, code } of hits) {
    const card = kind === 'code' && list === 'ada' ? await catalog.card(standard) : undefined;
    if (card !== undefined) return { card, code };
  }
  return undefined;
}
