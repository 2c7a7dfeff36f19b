/** The card of a whole standard. */

import type { Standard } from '../../format/standard.ts';
import type { Words } from '../../language/words.ts';
import { sourceLine } from '../../norms/clause.ts';
import type { Limit, Requirement } from '../../norms/rules/rule.ts';
import { anomalyText } from '../report.ts';
import { safe } from '../safe.ts';
import { labelled, type Style } from '../style.ts';
import { plainTable } from '../tables.ts';
import { constraintLines } from './avviso.ts';
import { type Asked, askedLines } from './norms.ts';
import { codedFact, type FactValue, factLines, lines } from './parts.ts';

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
    style.color.bold(safe(standard.denominazione.testo)),
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
    ...(standard.vincoli ?? []).flatMap((constraint) => constraintLines(constraint, words, style)),
    ...anomalyLines(standard, words, style),
    '',
    ...factLines([...coded, ...others], style),
    ...emptyFields(standard, words, style),
  ]);
}

function sepText({ classificazione: { sep } }: Standard): string | undefined {
  return sep && [sep.codice, sep.denominazione].filter(Boolean).join(' ');
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

function ofCourse({ unit, subject, clause }: Requirement): boolean {
  return unit === undefined && clause !== undefined && !['uf', 'kc', 'manuale', 'vincolo'].includes(subject.kind);
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
    return [
      safe(codice),
      safe(denominazione),
      floor ? words.hours(floor.bound) : '-',
      cap ? words.hours(cap.bound) : '-',
    ];
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
