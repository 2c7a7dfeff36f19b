/** The card of a public call. */

import type { Avviso, Constraint } from '../../format/avviso.ts';
import { unitOf } from '../../format/measure.ts';
import type { Words } from '../../language/words.ts';
import { exact } from '../../norms/hours.ts';
import { safe } from '../safe.ts';
import { labelled, type Style } from '../style.ts';
import { factLines, lines } from './parts.ts';

/** A public call: its conditions, each with its source. */
export function avvisoCard(avviso: Avviso, words: Words, style: Style): string {
  const { ui } = words;
  const { documento, autorita, punto } = avviso.fonte;
  return lines([
    `${style.color.bold(safe(avviso.denominazione))} · ${ui.avviso}`,
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

/** One condition: its measure and its bounds. */
export function constraintText({ misura, in_rapporto_a, se, fonte: _, ...bounds }: Constraint, words: Words): string {
  const of = in_rapporto_a === undefined ? '' : ` ${words.ui.shareOf(in_rapporto_a)}`;
  const unit = unitOf(misura);
  const amount = (value: number) => (unit === 'people' ? words.number(exact(value)) : words.amount(exact(value), unit));
  const written = [
    bounds.uguale === undefined ? '' : `= ${amount(bounds.uguale)}`,
    bounds.minimo === undefined ? '' : `≥ ${amount(bounds.minimo)}`,
    bounds.massimo === undefined ? '' : `≤ ${amount(bounds.massimo)}`,
    bounds.minimo_percentuale === undefined ? '' : `≥ ${words.number(exact(bounds.minimo_percentuale))} %${of}`,
    bounds.massimo_percentuale === undefined ? '' : `≤ ${words.number(exact(bounds.massimo_percentuale))} %${of}`,
  ].filter(Boolean);
  const only = se === undefined ? '' : ` [EQF ${se.eqf.join(', ')}]`;
  return `${words.subject({ kind: 'vincolo', code: misura })} ${written.join(', ')}${only}`;
}

/** The same, and where it is written. */
export function constraintLines(constraint: Constraint, words: Words, style: Style): string[] {
  return [
    ...labelled('  ', constraintText(constraint, words), style.columns),
    ...labelled('      ', constraint.fonte, style.columns, style.color.dim),
  ];
}
