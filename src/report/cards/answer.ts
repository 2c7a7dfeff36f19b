/** What answers to a query, as text. What only some answers need is loaded for them. Pure. */
import type { Hit } from '../../catalog/search.ts';
import { questionWords } from '../../language/questions.ts';
import type { Norms } from '../../norms/rules/rule.ts';
import { makeStyle } from '../style.ts';
import { topicAnswer } from '../topics/answer.ts';
import { glance } from '../topics/glance.ts';
import { areaCard, cardCard } from './atlante.ts';
import { avvisoCard } from './avviso.ts';
import { describeRule, type Manner } from './described.ts';
import { hitList } from './lists.ts';
import type { Asked } from './norms.ts';
import { type Resolved, resolve } from './resolve.ts';
import { standardCard } from './standard.ts';
import { unitCard } from './unit.ts';

export type Answer = { text: string } | { meant?: string; why?: string };

/**
 * The card, the figures or the list for a query, as plain text of so many columns; where nothing answers, what was meant,
 * if it is near.
 */
export async function answerTo(query: string, columns: number, plain: Omit<Manner, 'style'>): Promise<Answer> {
  const manner = { ...plain, style: makeStyle({ color: false, columns }) };
  return answerOf(await resolve(query, manner), manner);
}

/** The same, of a query that is resolved already. */
export async function answerOf(resolved: Resolved, manner: Manner): Promise<Answer> {
  switch (resolved.is) {
    case 'rule':
      return { text: await describeRule(resolved.rule, manner) };
    case 'codes':
      return { text: await exactCards(resolved.hits, manner) };
    case 'words':
      return { text: await bestCard(resolved.hits, manner) };
    case 'topic':
      return { text: await topicAnswer(resolved.topics, resolved.entries, resolved.units, manner) };
    case 'glance':
      return { text: await glance(resolved.entries, manner) };
    case 'nothing':
      return resolved.meant === undefined ? {} : { meant: resolved.meant };
    case 'out-of-scope': {
      const why = questionWords[manner.words.language].unknownStandard(resolved.name);
      return { why, ...(resolved.meant === undefined ? {} : { meant: resolved.meant }) };
    }
  }
}

/** Everything that answers exactly. A code that many standards carry is shown once, from the card that describes it. */
async function exactCards(hits: readonly Hit[], manner: Manner): Promise<string> {
  const { words, style } = manner;
  const described = await describedArea(hits, manner);
  if (described !== undefined) {
    const elsewhere = hits.filter(({ standard }) => standard !== described.card.id);
    return areaCard(described.card, described.code, words, style) + seeAlso(elsewhere, manner);
  }
  if (hits.every(({ kind }) => kind === 'code')) return hitList(hits, words, style);
  const cards: string[] = [];
  for (const hit of hits) if (hit.kind !== 'code') cards.push(await cardOf(hit, manner));
  return cards.join('\n');
}

/** The best of a search by words, whatever it is, and where else to look. */
async function bestCard([best, ...others]: readonly Hit[], manner: Manner): Promise<string> {
  return best === undefined ? '' : (await cardOf(best, manner)) + seeAlso(others.slice(0, 7), manner);
}

function seeAlso(hits: readonly Hit[], { words, style }: Manner): string {
  return hits.length === 0 ? '' : `\n${style.color.bold(words.ui.seeAlso)}\n${hitList(hits, words, style)}`;
}

async function cardOf(hit: Hit, manner: Manner): Promise<string> {
  const { catalog, words, style } = manner;
  const area = await describedArea([hit], manner);
  if (area !== undefined) return areaCard(area.card, area.code, words, style);
  const card = hit.kind === 'card' ? await catalog.card(hit.standard) : undefined;
  if (card !== undefined) return cardCard(card, words, style);
  const avviso = hit.kind === 'avviso' ? await catalog.avviso(hit.standard) : undefined;
  if (avviso !== undefined) return avvisoCard(avviso, words, style);
  const standard = hit.kind === 'code' ? undefined : await catalog.standard(hit.standard);
  if (standard === undefined) return hitList([hit], words, style);
  const asked = askedBy(await catalog.norms(standard), manner);
  return hit.kind === 'standard'
    ? standardCard(standard, asked, words, style)
    : unitCard(standard, hit.code, asked, words, style);
}

function askedBy(norms: Norms, { rules }: Manner): Asked[] {
  return rules.flatMap((rule) => rule.requirements(norms).map((requirement) => ({ rule, requirement })));
}

/** The card among the hits that tells of an area of activity. */
async function describedArea(hits: readonly Hit[], { catalog }: Manner) {
  for (const { kind, list, standard, code } of hits) {
    const card = kind === 'code' && list === 'ada' ? await catalog.card(standard) : undefined;
    if (card !== undefined) return { card, code };
  }
  return undefined;
}
