/** Cards of `show` and the table of `list`: a norm as its reader wants it. */
import type { CatalogEntry, CodeList } from '../catalog/entry.ts';
import type { Hit } from '../catalog/search.ts';
import { sourceLine } from '../clause.ts';
import { exact } from '../hours.ts';
import type { Words } from '../language/words.ts';
import { isCount } from '../measure.ts';
import type { Avviso, Constraint } from '../model/avviso.ts';
import type { Card } from '../model/card.ts';
import type { Edits, RuleExample } from '../model/rule-examples.ts';
import type { KeyCompetence, Standard, StandardUnit } from '../model/standard.ts';
import type { Limit, Requirement, Rule } from '../rules/rule.ts';
import { clauseText } from './findings.ts';
import { anomalyText } from './report.ts';
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
  const facts: [string, FactValue][] = [
    [ui.standard, `${standard.id} (${standard.denominazione.testo})`],
    [ui.alias, unit.alias?.join(', ')],
    [ui.eqf, unit.eqf === undefined ? undefined : String(unit.eqf)],
    [ui.expectedResult, unit.risultato_atteso],
    [ui.constraints, unit.vincoli],
    [standard.etichette_unita?.indicatori ?? '', unit.indicatori],
    [standard.etichette_unita?.prestazione_minima ?? '', unit.prestazione_minima],
    [standard.etichette_unita?.modalita_valutazione ?? '', unit.modalita_valutazione],
    [standard.unita_competenza?.etichette.cp ?? '', ucCodes(standard, unit)],
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

/** Classification codes of the unit's UC, where the source describes it apart. */
function ucCodes({ unita_competenza }: Standard, unit: StandardUnit | KeyCompetence): readonly string[] | undefined {
  const names = [unit.codice, ...(unit.alias ?? []), ...('uc' in unit && unit.uc ? [unit.uc] : [])];
  const uc = unita_competenza?.elenco.find(({ codice }) => names.includes(codice));
  return uc?.cp?.map(({ codice, denominazione }) => `${codice} ${denominazione}`);
}

/** A whole standard: codes, figures, units, and what it asks in words. */
export function standardCard(standard: Standard, asked: readonly Asked[], words: Words, style: Style): string {
  const { ui } = words;
  const { classificazione } = standard;
  const coded = (['ada', 'ateco', 'cp', 'isced'] as const).flatMap((list) => codedFact(classificazione[list]));
  const others = (standard.altri_campi ?? []).map(({ campo, testo, voci }): [string, FactValue] => [
    campo,
    testo ?? voci,
  ]);
  return lines([
    style.color.bold(standard.denominazione.testo),
    ...factLines(
      [
        [ui.standard, standard.id],
        [ui.source, sourceLine(standard)],
        [ui.eqf, classificazione.eqf ? String(classificazione.eqf.valore) : undefined],
        ['SEP', sepText(standard)],
        [classificazione.processo?.campo ?? '', classificazione.processo?.testo],
        [classificazione.sequenze?.campo ?? '', classificazione.sequenze?.voci],
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
    ...anomalyLines(standard, words, style),
    '',
    ...factLines([...coded, ...others], style),
    ...emptyFields(standard, words, style),
  ]);
}

function sepText({ classificazione: { sep } }: Standard): string | undefined {
  return sep && [sep.codice, sep.denominazione].filter(Boolean).join(' ');
}

/** A field of classification codes, one a line. */
function codedFact(
  list:
    | { campo: string; voci: readonly { codice: string; denominazione: string; ex?: string[] | undefined }[] }
    | undefined,
): [string, FactValue][] {
  return list === undefined
    ? []
    : [
        [
          list.campo,
          list.voci.map(
            ({ codice, denominazione, ex }) => `${codice}${ex ? ` (ex ${ex.join(', ')})` : ''} ${denominazione}`,
          ),
        ],
      ];
}

/** Defects of the source, as printed, and how they are treated. */
function anomalyLines({ anomalie = [] }: Standard, words: Words, style: Style): string[] {
  if (anomalie.length === 0) return [];
  return [
    '',
    style.color.bold(`${words.ui.anomalies} (${anomalie.length})`),
    ...anomalie.flatMap((anomaly) => [
      ...labelled('  • ', anomaly.campi.join(', '), style.columns),
      ...labelled('    ', anomalyText(anomaly, words), style.columns, style.color.magenta),
    ]),
  ];
}

/** What the source leaves blank, so that silence is not read as zero. */
function emptyFields({ campi_vuoti = [] }: Standard, words: Words, style: Style): string[] {
  if (campi_vuoti.length === 0) return [];
  return [
    '',
    ...labelled(
      `  ${words.ui.notSet}: `,
      campi_vuoti.map(({ campo }) => campo).join(' · '),
      style.columns,
      style.color.dim,
    ),
  ];
}

/** The rule whose clauses are those of the public calls. */
const CONSTRAINTS = 'vincolo-not-met';

/** A rule: what it asks and why, and what each standard makes of it. */
export function ruleCard(
  rule: Pick<Rule, 'id' | 'severity' | 'title' | 'why'>,
  standards: readonly { standard: Standard; requirements: readonly Requirement[] }[],
  words: Words,
  style: Style,
  { example, avvisi }: { example?: RuleExample; avvisi: readonly Avviso[] },
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
    ...(rule.id === CONSTRAINTS
      ? avvisi.flatMap((avviso) => [
          '',
          style.color.bold(avviso.id),
          ...avviso.vincoli.flatMap((each) => constraintLines(each, words, style)),
        ])
      : []),
    ...(example === undefined ? [] : exampleLines(example, words, style)),
  ]);
}

/** What breaks a rule and what passes, as changes to a conforming plan. */
function exampleLines({ piano, viola, rispetta }: RuleExample, { ui }: Words, style: Style): string[] {
  const edits = (title: string, changes: Edits) => [
    '',
    style.color.bold(`${title} (${ui.changing} examples/${piano}.yaml)`),
    ...Object.entries(changes).map(([path, value]) => `  ${editLine(path, value, ui.removed)}`),
  ];
  return [...edits(ui.breaks, viola), ...edits(ui.respects, rispetta)];
}

/** A change as it would be written in the plan. */
export function editLine(path: string, value: Edits[string], removed: string): string {
  return value === null ? `${path}: ${removed}` : `${path}: ${flow(value)}`;
}

/** A value in YAML flow style; words without quotes, as a designer writes them. */
function flow(value: Edits[string]): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, each]) => `${key}: ${flow(each)}`)
      .join(', ')} }`;
  }
  return value === '' ? '""' : String(value);
}

/** The table of `rules`. */
export function ruleList(
  rules: readonly Pick<Rule, 'id' | 'severity' | 'title'>[],
  words: Words,
  style: Style,
): string {
  const { ui, language } = words;
  const rows = rules.map(({ id, severity, title }) => [
    id,
    severity === 'error' ? ui.error : ui.warning,
    title[language],
  ]);
  return plainTable(rows, { columns: style.columns, flexible: 2 });
}

/** An area of activity: its results and activities, and which qualifications of all regions cover it. */
export function areaCard(card: Card, code: string, words: Words, style: Style): string {
  const { ui } = words;
  const area = card.ada.find(({ codice, ex = [] }) => [codice, ...ex].includes(code));
  if (area === undefined) return '';
  const results = area.risultati_attesi.flatMap(({ codice, testo, attivita }) => [
    ...labelled(`  ${codice}  `, testo, style.columns),
    ...attivita.flatMap((each) => labelled('      • ', each, style.columns)),
    ...competencesOf(card, area.codice, codice, words, style),
  ]);
  const { equivalenza, copertura } = area;
  return lines([
    `${style.color.bold(area.codice)} · ${style.color.bold(area.denominazione)}`,
    ...factLines(
      [
        [ui.alias, area.ex?.join(', ')],
        [ui.source, `${card.fonte.documento}, ${card.fonte.autorita}`],
      ],
      style,
    ),
    '',
    style.color.bold(card.etichette.risultato_atteso),
    ...results,
    ...rowsByRegion(equivalenza.campo, equivalenza.voci, style),
    ...[copertura.tutti, copertura.alcuni, copertura.attivita].flatMap(({ campo, voci }) =>
      rowsByRegion(campo, voci, style),
    ),
  ]);
}

/** Which competences of the card's qualification cover a result. */
function competencesOf(card: Card, ada: string, result: string, words: Words, style: Style): string[] {
  const titles = card.competenze
    .filter(({ copre }) => copre.some((each) => each.ada === ada && each.ra.includes(result)))
    .map(({ titolo }) => titolo);
  return titles.length === 0
    ? []
    : labelled(`      ${words.ui.coveredBy}: `, titles.join('; '), style.columns, style.color.dim);
}

/** A table of the Atlante, grouped by region in the order of the source. */
function rowsByRegion(
  title: string,
  rows: readonly { denominazione: string; repertorio: string; ra?: readonly string[] }[],
  style: Style,
): string[] {
  if (rows.length === 0) return [];
  const regions = [...new Set(rows.map(({ repertorio }) => repertorio))];
  return [
    '',
    style.color.bold(`${title} (${rows.length})`),
    ...regions.flatMap((region) => [
      `  ${region}`,
      ...rows
        .filter(({ repertorio }) => repertorio === region)
        .flatMap(({ denominazione, ra }) =>
          labelled(
            '    • ',
            ra === undefined || ra.length === 0 ? denominazione : `${denominazione} [${ra.join(', ')}]`,
            style.columns,
          ),
        ),
    ]),
  ];
}

/** A whole card: what it links, then each area. */
export function cardCard(card: Card, words: Words, style: Style): string {
  const { ui } = words;
  const head = lines([
    `${style.color.bold(card.denominazione)} · ${ui.card}`,
    ...factLines(
      [
        [ui.code, card.id],
        [ui.source, `${card.fonte.documento}, ${card.fonte.autorita}`],
        [ui.region, card.repertorio.testo],
        [ui.standard, card.standard],
        ['SEP', `${card.settore.codice} ${card.settore.denominazione}`],
        ...[card.cp, card.ateco].flatMap(codedFact),
      ],
      style,
    ),
  ]);
  const competences = card.competenze.map(({ titolo, descrizione, conoscenze, abilita }) =>
    lines([
      style.color.bold(titolo),
      ...factLines([[ui.expectedResult, descrizione]], style),
      ...numbered(ui.abilities, abilita, words, style),
      ...numbered(ui.knowledge, conoscenze, words, style),
    ]),
  );
  return [head, ...card.ada.map(({ codice }) => areaCard(card, codice, words, style)), ...competences].join('\n');
}

/** A public call: its conditions, each with its source. */
export function avvisoCard(avviso: Avviso, words: Words, style: Style): string {
  const { ui } = words;
  const { documento, autorita, punto } = avviso.fonte;
  return lines([
    `${style.color.bold(avviso.denominazione)} · ${ui.avviso}`,
    ...factLines(
      [
        [ui.code, avviso.id],
        [ui.source, [documento, autorita, punto].filter(Boolean).join(', ')],
      ],
      style,
    ),
    '',
    style.color.bold(ui.norms),
    ...avviso.vincoli.flatMap((constraint) => constraintLines(constraint, words, style)),
    ...(avviso.da_verificare === undefined
      ? []
      : [
          '',
          style.color.bold(ui.manual),
          ...avviso.da_verificare.flatMap(({ guardare }) => labelled('  □ ', guardare[words.language], style.columns)),
        ]),
  ]);
}

/** One condition: its measure, its bounds, where it is written. */
function constraintLines(
  { misura, in_rapporto_a, se, fonte, ...bounds }: Constraint,
  words: Words,
  style: Style,
): string[] {
  const of = in_rapporto_a === undefined ? '' : ` (${in_rapporto_a})`;
  const unit = isCount(misura) ? '' : ' h';
  const written = [
    bounds.uguale === undefined ? '' : `= ${words.number(exact(bounds.uguale))}${unit}`,
    bounds.minimo === undefined ? '' : `≥ ${words.number(exact(bounds.minimo))}${unit}`,
    bounds.massimo === undefined ? '' : `≤ ${words.number(exact(bounds.massimo))}${unit}`,
    bounds.minimo_percentuale === undefined ? '' : `≥ ${words.number(exact(bounds.minimo_percentuale))} %${of}`,
    bounds.massimo_percentuale === undefined ? '' : `≤ ${words.number(exact(bounds.massimo_percentuale))} %${of}`,
  ].filter(Boolean);
  const only = se === undefined ? '' : ` [EQF ${se.eqf.join(', ')}]`;
  return [
    ...labelled(
      '  ',
      `${words.subject({ kind: 'vincolo', code: misura })} ${written.join(', ')}${only}`,
      style.columns,
    ),
    ...labelled('      ', fonte, style.columns, style.color.dim),
  ];
}

/** What stands before a classification code; an ADA says it itself. */
const LISTS: Record<CodeList, string> = { ada: '', ateco: 'ATECO ', cp: 'CP ', isced: 'ISCED-F ', profilo: '' };

/** Things found: code and name, and below it where it stands. */
export function hitList(hits: readonly Hit[], words: Words, style: Style): string {
  const { ui } = words;
  const kinds = { standard: ui.standard, card: ui.card, avviso: ui.avviso, uf: 'UF', kc: 'KC', code: ui.code };
  return lines(
    hits.flatMap(({ kind, code, name, standard, list }) => [
      ...labelled(
        '  ',
        kind === 'standard'
          ? name
          : kind === 'card' || kind === 'avviso'
            ? `${name} (${kinds[kind]})`
            : `${list === undefined ? `${kinds[kind]} ` : LISTS[list]}${code} · ${name}`,
        style.columns,
      ),
      ...labelled('    ', standard, style.columns, style.color.dim),
    ]),
  );
}

/** The table of `list`: the name of each standard, its id below it, and its figures. */
export function standardList(entries: readonly CatalogEntry[], words: Words, style: Style): string {
  const { ui } = words;
  const head = [ui.standard, ui.region, ui.eqf, ui.hours].map((label) => style.color.bold(label));
  const kinds = {
    standard_formativo: '',
    profilo: ` (${ui.profile})`,
    scheda: ` (${ui.card})`,
    avviso: ` (${ui.avviso})`,
  };
  const rows = entries.map(({ id, kind, denominazione, regione, eqf, ore }) => [
    `${denominazione}\n  ${style.color.dim(`${id}${kinds[kind]}`)}`,
    regione,
    eqf === undefined ? '-' : String(eqf),
    ore === undefined ? '-' : words.hours(exact(ore)),
  ]);
  return bareTable([head, ...rows], ['left', 'left', 'right', 'right']);
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line.trimEnd()}\n`).join('');
}

/** Columns of a label that stands beside its value. */
const LABEL = 19;

type FactValue = string | readonly string[] | undefined;

function factLines(facts: readonly (readonly [string, FactValue])[], style: Style): string[] {
  return facts.flatMap(([label, value]) => {
    if (value === undefined) return [];
    const values = typeof value === 'string' ? [value] : value;
    // A label as long as a field's name takes a line of its own.
    const head = label.length > LABEL ? `  ${label}` : undefined;
    return [
      ...(head === undefined ? [] : [head]),
      ...values.flatMap((each, index) =>
        head === undefined
          ? labelled(`  ${(index === 0 ? label : '').padEnd(LABEL)}  `, each, style.columns)
          : labelled(' '.repeat(6), each, style.columns, style.color.dim),
      ),
    ];
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
  const quoted =
    clause === undefined
      ? []
      : labelled(figure === undefined ? '    ' : '      ', clauseText(clause), style.columns, style.color.dim);
  return [...(figure === undefined ? [] : labelled('    ', figure, style.columns)), ...quoted];
}

function bound({ relation, bound: value, basis }: Limit, words: Words): string {
  // «Some hours» has no figure.
  if (relation === '>') return '';
  const sign = { '>=': '≥', '<=': '≤', '=': '=' }[relation];
  const share =
    basis === undefined ? '' : ` (${words.ui.share(words.number(exact(basis.percent)), words.hours(basis.of))})`;
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
