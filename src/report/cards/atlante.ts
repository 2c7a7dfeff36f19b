/** The cards of the Atlante: a qualification, and one of its areas of activity. */

import type { Card } from '../../format/card.ts';
import type { Words } from '../../language/words.ts';
import { safe } from '../safe.ts';
import { labelled, type Style } from '../style.ts';
import { codedFact, factLines, lines, numbered } from './parts.ts';

/** An area of activity: its results and activities, and which qualifications of all regions cover it. */
export function areaCard(card: Card, code: string, words: Words, style: Style): string {
  const { ui } = words;
  const area = card.ada.find(({ codice, ex = [] }) => [codice, ...ex].includes(code));
  if (area === undefined) return '';
  const results = area.risultati_attesi.flatMap(({ codice, testo, attivita }) => [
    ...labelled(`  ${codice}  `, testo ?? '-', style.columns),
    ...attivita.flatMap((each) => labelled('      • ', each, style.columns)),
    ...competencesOf(card, area.codice, codice, words, style),
  ]);
  const { equivalenza, copertura } = area;
  return lines([
    `${style.color.bold(safe(area.codice))} · ${style.color.bold(safe(area.denominazione))}`,
    ...factLines(
      [
        [ui.alias, area.ex?.join(', ')],
        [ui.source, `${card.fonte.documento}, ${card.fonte.autorita}`],
      ],
      style,
    ),
    '',
    style.color.bold(safe(card.etichette.risultato_atteso)),
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
    style.color.bold(safe(`${title} (${rows.length})`)),
    ...regions.flatMap((region) => [
      `  ${safe(region)}`,
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
    `${style.color.bold(safe(card.denominazione))} · ${ui.card}`,
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
      style.color.bold(safe(titolo)),
      ...factLines([[ui.expectedResult, descrizione]], style),
      ...numbered(ui.abilities, abilita, words, style),
      ...numbered(ui.knowledge, conoscenze, words, style),
    ]),
  );
  return [head, ...card.ada.map(({ codice }) => areaCard(card, codice, words, style)), ...competences].join('\n');
}
