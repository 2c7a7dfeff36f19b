/** What a query asks for: a rule, norms by code, a topic, standards side by side, or words. Nothing is worded here. */
import type { Catalog } from '../../catalog/catalog.ts';
import { type CatalogEntry, codesOf } from '../../catalog/entry.ts';
import { isStandardEntry, type Question, readQuestion } from '../../catalog/question.ts';
import { findExact, type Hit } from '../../catalog/search.ts';
import type { Topic } from '../../format/topics.ts';
import type { RuleText } from '../../norms/rules/rule.ts';
import { fold, nearestWord } from '../../text/nearest.ts';

/** Where to look: all norms at hand, or those of one standard or Region. */
export interface Scope {
  standard?: string | undefined;
  regione?: string | undefined;
}

export type Resolved =
  | { is: 'rule'; rule: RuleText }
  /** All that answers exactly. */
  | { is: 'codes'; hits: Hit[] }
  /** Best first. */
  | { is: 'words'; hits: Hit[] }
  | { is: 'topic'; topics: Topic[]; entries: CatalogEntry[]; units: Hit[] }
  | { is: 'glance'; entries: CatalogEntry[] }
  | { is: 'nothing'; meant?: string }
  /** No norm is in scope: the name that was given. */
  | { is: 'out-of-scope'; name: string; meant?: string };

interface Known {
  catalog: Catalog;
  described: readonly RuleText[];
}

/**
 * Takes a query for what it most probably is. Where no file is the norm that was found, an index had made it up: the
 * catalogue has read the files since, and is asked again.
 */
export async function resolve(query: string, known: Known, scope: Scope = {}): Promise<Resolved> {
  const resolved = await resolveAmong(query, known, scope);
  // One after the other: thousands of files are not open at once.
  for (const id of readFor(resolved)) {
    if (!(await isThere(id, known.catalog))) return resolveAmong(query, known, scope);
  }
  return resolved;
}

/** The norms that an answer reads: no others are looked at. */
function readFor(resolved: Resolved): string[] {
  if (resolved.is === 'topic' || resolved.is === 'glance') return resolved.entries.map(({ id }) => id);
  if (!('hits' in resolved)) return [];
  const hits = resolved.is === 'words' ? resolved.hits.slice(0, 1) : resolved.hits;
  return hits.filter(({ kind }) => kind !== 'code').map(({ standard }) => standard);
}

async function isThere(id: string, catalog: Catalog): Promise<boolean> {
  return ((await catalog.standard(id)) ?? (await catalog.card(id)) ?? (await catalog.avviso(id))) !== undefined;
}

/** Codes go before topics, topics before words. */
async function resolveAmong(query: string, { catalog, described }: Known, scope: Scope): Promise<Resolved> {
  const rule = described.find(({ id }) => id === query.trim());
  if (rule !== undefined) return { is: 'rule', rule };
  const all = await catalog.entries();
  const entries = await within(all, scope, catalog);
  if (entries.length === 0) return outOfScope(all, scope);
  const exact = findExact(query, entries);
  if (exact.length > 0) return { is: 'codes', hits: exact };
  // A rule with a slip is named by its shape: no topic that one of its words recalls.
  const slip = /^[a-z]+(?:-[a-z]+){2,}$/.test(query.trim())
    ? nearestWord(
        query,
        described.map(({ id }) => id),
      )
    : undefined;
  if (slip !== undefined) return { is: 'nothing', meant: slip };
  const question = readQuestion(query, entries, await catalog.topics());
  return (await byQuestion(question, entries)) ?? byWords(query, question, entries, described);
}

/** The norms in scope: a standard by id or by its last part, and the cards that go with it. */
async function within(
  all: readonly CatalogEntry[],
  { standard, regione }: Scope,
  catalog: Catalog,
): Promise<CatalogEntry[]> {
  const wanted = standard === undefined ? undefined : fold(standard.trim());
  const ids = all
    .filter(
      ({ id, denominazione }) =>
        wanted !== undefined && [id, id.split('/').at(-1) ?? '', denominazione].map(fold).includes(wanted),
    )
    .map(({ id }) => id);
  const cards = await Promise.all(ids.map(async (id) => (await catalog.standard(id))?.scheda));
  const named = new Set([...ids, ...cards]);
  return all.filter(
    ({ id, regione: region }) =>
      (wanted === undefined || named.has(id)) && (regione === undefined || fold(region) === fold(regione.trim())),
  );
}

function outOfScope(all: readonly CatalogEntry[], { standard, regione }: Scope): Resolved {
  const name = standard ?? regione ?? '';
  const known = all.map((entry) => (standard === undefined ? entry.regione : entry.id));
  const meant = nearestWord(name, [...new Set(known)]);
  return { is: 'out-of-scope', name, ...(meant === undefined ? {} : { meant }) };
}

async function byQuestion(question: Question, entries: readonly CatalogEntry[]): Promise<Resolved | undefined> {
  const { standards, compares, left } = question;
  const hits = inStandards(question.hits, standards);
  const topics = hits.length === 0 ? question.topics : question.topics.filter(({ etichetta }) => etichetta !== true);
  if (topics.length > 0 && (left.length === 0 || hits.length > 0 || !(await isWritten(question, entries)))) {
    const units = hits.filter(({ kind }) => kind === 'uf' || kind === 'kc');
    return { is: 'topic', topics, entries: asked(entries, standards, hits), units };
  }
  if (hits.length > 0) return { is: 'codes', hits };
  if (standards.length > 1 && (compares || left.length === 0)) return { is: 'glance', entries: standards };
  const [only] = standards;
  if (only !== undefined && left.length === 0) {
    return { is: 'codes', hits: [{ kind: 'standard', standard: only.id, code: only.id, name: only.denominazione }] };
  }
  return undefined;
}

/** Of a code that many standards carry, those that the question names. */
function inStandards(hits: readonly Hit[], standards: readonly CatalogEntry[]): Hit[] {
  const ids = standards.map(({ id }) => id);
  const there = hits.filter(({ standard }) => ids.includes(standard));
  return there.length === 0 ? [...hits] : there;
}

/** The standards that are asked about: those named, else those of what is named by code, else all. */
function asked(
  entries: readonly CatalogEntry[],
  standards: readonly CatalogEntry[],
  hits: readonly Hit[],
): CatalogEntry[] {
  const named = hits.map(({ standard }) => standard);
  const ofHits = entries.filter((entry) => isStandardEntry(entry) && named.includes(entry.id));
  if (ofHits.length > 0) return ofHits;
  return standards.length > 0 ? [...standards] : entries.filter(isStandardEntry);
}

/** Whether the words of a question stand together in what a norm teaches: then it is not asked what it asks. */
async function isWritten({ asWritten }: Question, entries: readonly CatalogEntry[]): Promise<boolean> {
  return (await search(asWritten, entries)).length > 0;
}

async function search(query: string, entries: readonly CatalogEntry[]): Promise<Hit[]> {
  return (await import('../../catalog/word-search.ts')).searchWords(query, entries);
}

async function byWords(
  query: string,
  { asWritten, standards }: Question,
  entries: readonly CatalogEntry[],
  described: readonly RuleText[],
): Promise<Resolved> {
  const whole = await search(query, entries);
  const ids = standards.map(({ id }) => id);
  const within = entries.filter(({ id }) => ids.includes(id));
  const hits =
    whole.length > 0 || asWritten === '' ? whole : await search(asWritten, within.length > 0 ? within : entries);
  // A code with a slip is not a word: the code that was meant says more than what its letters resemble.
  const known = () => [...codesOf(entries), ...described.map(({ id }) => id)];
  const meant = hits.length > 0 && !/\d/.test(query) ? undefined : nearestWord(query, known());
  if (meant !== undefined) return { is: 'nothing', meant };
  return hits.length === 0 ? { is: 'nothing' } : { is: 'words', hits };
}
