/** The same answers for programs: `show`, `list`, `rules` and `explain --format json`. */
import type { CatalogEntry } from '../../catalog/entry.ts';
import type { Hit } from '../../catalog/search.ts';
import type { ExplainRecord, ListRecord, RulesRecord, ShowRecord } from '../../format/answers.ts';
import { version } from '../../format/version.ts';
import type { Words } from '../../language/words.ts';
import type { RuleText } from '../../norms/rules/rule.ts';
import type { Resolved } from '../cards/resolve.ts';
import { safeJson } from '../safe.ts';
import { askedOf, type Known, type StandardFigures } from './ask.ts';
import { type Figure, figuresOf } from './figures.ts';

const HEAD = { schemaVersion: 1, tool: { name: 'qualcheck', version } } as const;

export function listJson(entries: readonly CatalogEntry[]): string {
  const record: ListRecord = {
    ...HEAD,
    standards: entries.map(({ id, kind, regione, denominazione, eqf, ore }) => ({
      id,
      kind,
      region: regione,
      name: denominazione,
      ...(eqf === undefined ? {} : { eqf }),
      ...(ore === undefined ? {} : { hours: ore }),
    })),
  };
  return safeJson(record);
}

export function rulesJson(rules: readonly RuleText[], words: Words): string {
  return safeJson({ ...HEAD, rules: rules.map((rule) => ruleRecord(rule, words)) } satisfies RulesRecord);
}

/** Some rules, and what each standard at hand makes of them. */
export async function explainJson(
  rules: readonly RuleText[],
  entries: readonly CatalogEntry[],
  known: Known,
): Promise<string> {
  const standards = await askedByRules(rules, entries, known);
  const record: ExplainRecord = {
    ...HEAD,
    rules: rules.map((rule) => ruleRecord(rule, known.words)),
    standards: standards.map(standardRecord),
  };
  return safeJson(record);
}

/** What a query resolved to, with all that is asked about it: nothing is cut to a screen. */
export async function showJson(
  query: string,
  resolved: Exclude<Resolved, { is: 'nothing' | 'out-of-scope' }>,
  entries: readonly CatalogEntry[],
  known: Known,
): Promise<string> {
  const { words } = known;
  const record: ShowRecord = {
    ...HEAD,
    query,
    answer: resolved.is,
    topics:
      resolved.is === 'topic' ? resolved.topics.map(({ id, titolo }) => ({ id, title: titolo[words.language] })) : [],
    rules: resolved.is === 'rule' ? [ruleRecord(resolved.rule, words)] : [],
    hits: 'hits' in resolved ? resolved.hits : resolved.is === 'topic' ? resolved.units : [],
    standards: (await askedBy(resolved, entries, known)).map(standardRecord),
  };
  return safeJson(record);
}

async function askedBy(
  resolved: Exclude<Resolved, { is: 'nothing' | 'out-of-scope' }>,
  entries: readonly CatalogEntry[],
  known: Known,
): Promise<StandardFigures[]> {
  if (resolved.is === 'topic') return askedOf(resolved.topics, resolved.entries, resolved.units, known);
  if (resolved.is === 'rule') return askedByRules([resolved.rule], entries, known);
  if (resolved.is === 'glance') return askedByRules(known.rules, resolved.entries, known);
  const hits = resolved.is === 'words' ? resolved.hits.slice(0, 1) : resolved.hits;
  const own = hits.filter(({ kind }) => kind !== 'code');
  const all = await askedByRules(
    known.rules,
    entries.filter(({ id }) => own.some(({ standard }) => standard === id)),
    known,
  );
  return all.map(({ norms, figures }) => ({
    norms,
    figures: figures.filter((figure) => own.some((hit) => hit.standard === norms.standard.id && isOf(hit, figure))),
  }));
}

const isOf = ({ kind, code }: Hit, { unit }: Figure) => kind === 'standard' || unit === code;

async function askedByRules(
  rules: readonly RuleText[],
  entries: readonly CatalogEntry[],
  { catalog, words, rules: all }: Known,
) {
  const listed = all.filter(({ id }) => rules.some((rule) => rule.id === id));
  const standards = await Promise.all(entries.map(({ id }) => catalog.standard(id)));
  return Promise.all(
    standards
      .filter((standard) => standard !== undefined)
      .map(async (standard): Promise<StandardFigures> => {
        const norms = await catalog.norms(standard);
        return { norms, figures: figuresOf(norms, listed, words) };
      }),
  );
}

function ruleRecord({ id, severity, title, why }: RuleText, { language }: Words): RulesRecord['rules'][number] {
  return { id, severity, title: title[language], why: why[language] };
}

function standardRecord({ norms: { standard }, figures, checks }: StandardFigures): ShowRecord['standards'][number] {
  return {
    id: standard.id,
    region: standard.regione,
    name: standard.denominazione.testo,
    requirements: figures.map(({ rule, requirement, subject, text, unit, clause }) => ({
      rule: rule.id,
      severity: requirement.severity ?? rule.severity,
      subject,
      ...(text === undefined ? {} : { figure: text }),
      ...(unit === undefined ? {} : { unit }),
      ...(clause === undefined ? {} : { clause }),
    })),
    ...(checks === undefined ? {} : { checks }),
  };
}
