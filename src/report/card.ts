/** Cards of `show` and the table of `list`: a norm as its reader wants it. */
import type { CatalogEntry } from '../catalog/entry.ts';
import type { Hit } from '../catalog/search.ts';
import { sourceLine } from '../clause.ts';
import { exact, type Micro } from '../hours.ts';
import type { Words } from '../language/words.ts';
import type { KeyCompetence, Standard, StandardUnit } from '../model/standard.ts';
import type { Limit, Requirement, Rule } from '../rules/rule.ts';
import { labelled, type Style } from './style.ts';
import { bareTable, plainTable } from './tables.ts';

/** A requirement beside the rule that gives it. */
export interface Asked {
  rule: Pick<Rule, 'id' | 'title'>;
  requirement: Requirement;
}

/** A unit: its figures, its constraints, what it teaches. */
export function unitCard(
  standard: Standard,
  code: string,
  asked: readonly Asked[],
  words: Words,
  style: Style,
): string {
  const { ui } = words;
  const uf = standard.unita_formative.find(({ codice }) => codice === code);
  const unit: StandardUnit | KeyCompetence | undefined =
    uf ?? standard.competenze_chiave?.find(({ codice }) => codice === code);
  if (unit === undefined) return '';
  const facts: [string, string | undefined][] = [
    [ui.standard, `${standard.id} (${standard.denominazione.testo})`],
    [ui.alias, unit.alias?.join(', ')],
    [ui.eqf, unit.eqf === undefined ? undefined : String(unit.eqf)],
    [ui.expectedResult, unit.risultato_atteso],
    [ui.constraints, unit.vincoli],
    [ui.source, sourceLine(standard)],
  ];
  return lines([
    `${style.color.bold(`${uf ? 'UF' : 'KC'} ${unit.codice}`)} · ${style.color.bold(unit.denominazione)}`,
    ...factLines(facts, style),
    ...askedLines(
      asked.filter(({ requirement }) => requirement.unit === code && !covers(requirement)),
      words,
      style,
    ),
    ...numbered(ui.abilities, unit.abilita, words, style),
    ...numbered(ui.knowledge, unit.conoscenze, words, style),
  ]);
}

/** A whole standard: codes, figures, units, and what it asks in words. */
export function standardCard(standard: Standard, asked: readonly Asked[], words: Words, style: Style): string {
  const { ui } = words;
  const { classificazione } = standard;
  const coded = (['ada', 'ateco', 'cp', 'isced'] as const).flatMap((list): [string, string][] => {
    const { campo, voci } = classificazione[list] ?? { campo: '', voci: [] };
    return voci.map(({ codice, denominazione }, index) => [index === 0 ? campo : '', `${codice} ${denominazione}`]);
  });
  const others = (standard.altri_campi ?? []).map(({ campo, testo, voci = [] }): [string, string] => [
    campo,
    testo ?? voci.join('; '),
  ]);
  return lines([
    style.color.bold(standard.denominazione.testo),
    ...factLines(
      [
        [ui.standard, standard.id],
        [ui.source, sourceLine(standard)],
        [ui.eqf, classificazione.eqf ? String(classificazione.eqf.valore) : undefined],
        ['SEP', classificazione.sep?.denominazione],
      ],
      style,
    ),
    '',
    ...unitTable(standard, asked, words, style),
    ...askedLines(
      asked.filter(({ requirement }) => ofCourse(requirement)),
      words,
      style,
    ),
    '',
    ...factLines([...coded, ...others], style),
  ]);
}

/** A rule: what it asks and why, and what each standard makes of it. */
export function ruleCard(
  rule: Pick<Rule, 'id' | 'severity' | 'title' | 'why'>,
  standards: readonly { standard: Standard; requirements: readonly Requirement[] }[],
  words: Words,
  style: Style,
): string {
  const { ui, language } = words;
  const sections = standards.flatMap(({ standard, requirements }) => [
    '',
    style.color.bold(`${ui.whereFound} ${standard.id}`),
    ...(requirements.length === 0
      ? [`  ${ui.notSet}`]
      : requirements.flatMap((each) => requirementLines(each, words, style))),
  ]);
  return lines([
    `${style.color.bold(rule.id)} · ${rule.title[language]}`,
    ...factLines(
      [
        [ui.severity, rule.severity === 'error' ? ui.error : ui.warning],
        [ui.why, rule.why[language]],
      ],
      style,
    ),
    ...sections,
  ]);
}

/** Things found: code and name, and below it where it stands. */
export function hitList(hits: readonly Hit[], words: Words, style: Style): string {
  const kinds = { standard: words.ui.standard, uf: 'UF', kc: 'KC', code: words.ui.code };
  return lines(
    hits.flatMap(({ kind, code, name, standard }) => [
      ...labelled('  ', kind === 'standard' ? name : `${kinds[kind]} ${code} · ${name}`, style.columns),
      ...labelled('    ', standard, style.columns, style.color.dim),
    ]),
  );
}

/** The table of `list`: the name of each standard, its id below it, and its figures. */
export function standardList(entries: readonly CatalogEntry[], words: Words, style: Style): string {
  const { ui } = words;
  const head = [ui.standard, ui.region, ui.eqf, ui.hours].map((label) => style.color.bold(label));
  const rows = entries.map(({ id, denominazione, regione, eqf, ore }) => [
    `${denominazione}\n  ${style.color.dim(id)}`,
    regione,
    eqf === undefined ? '-' : String(eqf),
    ore === undefined ? '-' : words.hours(exact(ore)),
  ]);
  return bareTable([head, ...rows], ['left', 'left', 'right', 'right']);
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line.trimEnd()}\n`).join('');
}

function factLines(facts: readonly (readonly [string, string | undefined])[], style: Style): string[] {
  return facts.flatMap(([label, value]) => {
    if (value === undefined) return [];
    // A label as long as a field's name takes a line of its own.
    if (label.length > 22) return [`  ${label}`, ...labelled(' '.repeat(6), value, style.columns, style.color.dim)];
    return labelled(`  ${label.padEnd(20)} `, value, style.columns);
  });
}

function numbered(title: string, items: readonly string[] | undefined, words: Words, style: Style): string[] {
  if (items === undefined) return [];
  const width = String(items.length).length;
  return [
    '',
    style.color.bold(`${title} (${words.number(exact(items.length))})`),
    ...items.flatMap((item, index) => labelled(`  ${String(index + 1).padStart(width)}. `, item, style.columns)),
  ];
}

/** What is asked, under the title of its rule; several limits of one rule stand together. */
function askedLines(asked: readonly Asked[], words: Words, style: Style): string[] {
  if (asked.length === 0) return [];
  const result = ['', style.color.bold(words.ui.norms)];
  let last = '';
  for (const { rule, requirement } of asked) {
    if (rule.id !== last) result.push(`  ${rule.title[words.language]} ${style.color.dim(`[${rule.id}]`)}`);
    last = rule.id;
    result.push(...requirementLines(requirement, words, style));
  }
  return result;
}

/** A figure with its field, or the sentence itself. */
function requirementLines(requirement: Requirement, words: Words, style: Style): string[] {
  const { clause, subject } = requirement;
  const figure =
    'limit' in requirement ? `${words.subject(subject)} ${bound(requirement.limit, words)}`.trim() : undefined;
  if (figure === undefined && clause === undefined) return [`    ${words.subject(subject)}`];
  const quoted = clause === undefined ? '' : figure === undefined ? `«${clause.text}»` : clause.field;
  if (figure === undefined) return labelled('    ', quoted, style.columns, style.color.dim);
  return [...labelled('    ', figure, style.columns), ...labelled('      ', quoted, style.columns, style.color.dim)];
}

function bound({ relation, bound: value, basis }: Limit, words: Words): string {
  // «Some hours» has no figure.
  if (relation === '>') return '';
  const sign = { '>=': '≥', '<=': '≤', '=': '=' }[relation];
  const share =
    basis === undefined ? '' : ` (${words.number(exact(basis.percent))} % × ${words.hours(basis.of as Micro)})`;
  return `${sign} ${words.hours(value)}${share}`;
}

/** Coverage is shown as the lists themselves, and units in their table. */
function covers({ clause, ...requirement }: Requirement): boolean {
  return 'judge' in requirement && (clause === undefined || clause.text.length > 300);
}

function ofCourse({ unit, subject, clause }: Requirement): boolean {
  return unit === undefined && clause !== undefined && !['uf', 'kc', 'manuale'].includes(subject.kind);
}

function unitTable(standard: Standard, asked: readonly Asked[], words: Words, style: Style): string[] {
  const { ui } = words;
  const limit = (code: string, relation: Limit['relation'], measures: readonly string[]) =>
    asked
      .flatMap(({ requirement }) => ('limit' in requirement ? [requirement.limit] : []))
      .find(
        ({ measure, relation: each }) =>
          measure.unit === code && each === relation && measures.includes(measure.measure),
      );
  const rows = [...standard.unita_formative, ...(standard.competenze_chiave ?? [])].map(({ codice, denominazione }) => {
    const floor = limit(codice, '>=', ['uf', 'kc']);
    const cap = limit(codice, '<=', ['fad', 'fad_sincrona']);
    return [codice, denominazione, floor ? words.hours(floor.bound) : '-', cap ? words.hours(cap.bound) : '-'];
  });
  const head = [ui.units, ui.name, ui.minimum, ui.distanceCap].map((label) => style.color.bold(label));
  return wrapTable(plainTable([head, ...rows], { columns: style.columns - 2, flexible: 1 }));
}

function wrapTable(table: string): string[] {
  return table
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`);
}
