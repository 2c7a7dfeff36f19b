/** Findings as people read them. */

import type { Words } from '../language/words.ts';
import { type Clause, sourceLine } from '../norms/clause.ts';
import { excerpt, framed, sourceLines } from './excerpt.ts';
import { judgedInPart, type Line, leftUnconfirmed, type PlanReport, placeText } from './report.ts';
import { safe } from './safe.ts';
import { short } from './sha256.ts';
import { labelled, type Style, wrap } from './style.ts';

/** Title of a section, with how many it holds. */
export function heading(title: string, count: number, style: Style): string {
  return style.color.bold.underline(`${title} (${count})`);
}

/** Sections one below the other, a blank line between them; empty ones are left out. */
export function joined(sections: readonly (readonly string[])[]): string {
  return sections
    .filter((section) => section.length > 0)
    .map((section) => section.map((line) => `${line.trimEnd()}\n`).join(''))
    .join('\n');
}

/** What a plan is, behind what became of it: file, title, norms; `full`: with the name of the document. */
export function planHead(mark: string, report: PlanReport, words: Words, style: Style, full = true): string[] {
  const { file, title, standard, avvisi, fingerprints } = report;
  const units = judgedInPart(report);
  const toConfirm = leftUnconfirmed(report);
  const told = (label: string, text: string) => labelled(`  ${label}: `, text, style.columns, style.color.dim);
  return [
    `${mark}  ${style.color.bold(safe(file))}${style.color.dim(shortly(fingerprints?.plan))}`,
    ...(title === undefined ? [] : wrap(safe(title), style.columns - 2).map((line) => `  ${line}`)),
    ...(standard === undefined
      ? []
      : told(
          words.ui.standard,
          `${standard.id}${shortly(fingerprints?.standard)}${full ? ` · ${sourceLine(standard)}` : ''}`,
        )),
    ...(avvisi.length === 0 ? [] : told(words.ui.avvisi, safe(avvisi.join(', ')))),
    ...(units === undefined ? [] : told(words.ui.inPart, safe(words.ui.partial(units)))),
    ...(toConfirm === undefined ? [] : told(words.ui.toConfirm, words.ui.unconfirmed(toConfirm))),
  ];
}

/** Which text: the first digits of its SHA-256. */
function shortly(hash: string | undefined): string {
  return hash === undefined ? '' : ` (${short(hash)})`;
}

/** A numbered section of findings: message, place, lines of the plan, clause, what would mend it. */
export function findings(
  title: string,
  lines: readonly Line[],
  report: Pick<PlanReport, 'file' | 'text' | 'cells'>,
  words: Words,
  style: Style,
  color: 'red' | 'yellow',
): string[] {
  if (lines.length === 0) return [];
  const source = sourceLines(report.text);
  const blocks = lines.map((line, index) => {
    const number = `${index + 1}.`.padEnd(4);
    const rule = style.color.dim(`${' '.repeat(4)}${line.rule} · ${safe(`${report.file}:${placeText(line)}`)}`);
    return [
      '',
      ...labelled(number, safe(line.message), style.columns, style.color[color]),
      rule,
      ...(line.line === undefined ? [] : excerptOf(framed(report, source, line), style)),
      ...detail(line, words, style),
    ];
  });
  return [heading(title, lines.length, style), ...blocks.flat()];
}

/** What the plan does not say yet: shorter, as there is nothing in the file to show. */
export function gaps(title: string, lines: readonly Line[], file: string, style: Style): string[] {
  if (lines.length === 0) return [];
  const blocks = lines.flatMap(({ message, rule, remedy, ...place }) => [
    ...labelled('  • ', safe(message), style.columns, style.color.yellow),
    ...labelled('    ', [rule, safe(`${file}:${placeText(place)}`)].join(' · '), style.columns, style.color.dim),
    ...(remedy === undefined ? [] : labelled('    → ', safe(remedy), style.columns, style.color.green)),
  ]);
  return [heading(title, lines.length, style), ...blocks];
}

function excerptOf({ source, line }: ReturnType<typeof framed>, style: Style): string[] {
  const { line: row = 1, column = 1, endLine = row, endColumn = column + 1 } = line;
  return excerpt(source, { line: row, column, endLine, endColumn }, { ...style, columns: style.columns - 4 }).map(
    (each) => `    ${each}`,
  );
}

/** The clause in its own words, a known defect of the source, and what would mend it. */
function detail({ clause, anomaly, remedy }: Line, { ui }: Words, style: Style): string[] {
  const width = Math.max(ui.clause.length, ui.anomaly.length, ui.remedy.length) + 2;
  const part = (label: string, text: string | undefined, paint: (text: string) => string) =>
    text === undefined ? [] : labelled(`    ${label.padEnd(width)}`, safe(text), style.columns, paint);
  return [
    ...part(ui.clause, clause && clauseText(clause), style.color.dim),
    ...part(ui.anomaly, anomaly, style.color.magenta),
    ...part(ui.remedy, remedy, style.color.green),
  ];
}

/** Long enough to judge by, short enough to read: lists of abilities are cut. */
const LONGEST_QUOTE = 240;

/** Field and words of a clause; its document is named once, at the top of the report. */
export function clauseText({ field, text }: Clause): string {
  const quoted = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE).replace(/\s+\S*$/, '')} …` : text;
  return quoted === '' ? field : `${field}: «${quoted}»`;
}
