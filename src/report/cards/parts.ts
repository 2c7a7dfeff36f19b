/** What the cards of `show` are put together from. */

import type { Words } from '../../language/words.ts';
import { exact } from '../../norms/hours.ts';
import { safe } from '../safe.ts';
import { labelled, type Style } from '../style.ts';

export function lines(all: readonly string[]): string {
  return all.map((line) => `${line.trimEnd()}\n`).join('');
}

/** Columns of a label that stands beside its value. */
const LABEL = 19;

export type FactValue = string | readonly string[] | undefined;

export function factLines(facts: readonly (readonly [string, FactValue])[], style: Style): string[] {
  return facts.flatMap(([label, value]) => {
    if (value === undefined) return [];
    const values = typeof value === 'string' ? [value] : value;
    // A label as long as a field's name takes a line of its own.
    const head = label.length > LABEL ? `  ${safe(label)}` : undefined;
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

export function numbered(title: string, items: readonly string[] | undefined, words: Words, style: Style): string[] {
  if (items === undefined) return [];
  const width = String(items.length).length;
  return [
    '',
    style.color.bold(`${title} (${words.number(exact(items.length))})`),
    ...items.flatMap((item, index) => labelled(`  ${String(index + 1).padStart(width)}. `, item, style.columns)),
  ];
}

/** A field of classification codes, one a line. */
export function codedFact(
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
