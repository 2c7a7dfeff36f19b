/**
 * A public call (`formato: qualcheck/avviso@1`): conditions that it adds to a standard, or tightens, without code.
 * `vincoli` is the same construct in a standard, for what its fixed fields do not know.
 */
import type * as z from 'zod/mini';
import type { Format } from './document.ts';
import { isMeasure, MEASURE_FORMS, unitOf } from './measure.ts';
import type { Problem } from './problem.ts';
import { amount, code, integer, leaf, list, map, optional, percent, refined, text, textOf } from './values.ts';
import { MAX_HOURS } from './vocabulary.ts';

const AVVISO_FORMAT = 'qualcheck/avviso@1';

/** A measure of the contract: `stage`, `uf.20_CTR`, `fad@17_CTR`, `partecipanti`. */
const measure = leaf('code', { type: 'string', examples: ['totale', 'uf.20_CTR', 'fad@17_CTR'] }, (value) => {
  const read = textOf(value)?.trim();
  if (read === undefined || isMeasure(read)) return read;
  return { problem: { is: 'unknown-value', found: read, known: [...MEASURE_FORMS] } as Problem };
});

const BOUNDS = ['minimo', 'massimo', 'uguale', 'minimo_percentuale', 'massimo_percentuale'] as const;

/** One condition: a measure, its bounds (in hours, people, months or euro, or in % of another planned measure), its source. */
export const constraint = refined(
  map({
    misura: measure,
    in_rapporto_a: optional(measure),
    minimo: optional(amount()),
    massimo: optional(amount()),
    uguale: optional(amount()),
    minimo_percentuale: optional(percent()),
    massimo_percentuale: optional(percent()),
    se: optional(map({ eqf: list(integer(1, 8)) })),
    fonte: text(),
  }),
  (value, refuse) => {
    const written = value as Record<string, unknown>;
    const some = BOUNDS.filter((bound) => written[bound] !== undefined);
    if (some.length === 0) refuse({ is: 'missing-key', key: BOUNDS.join(' | ') });
    const unit = unitOf(String(written['misura']));
    for (const bound of ['minimo', 'massimo', 'uguale'] as const) {
      const figure = written[bound];
      if (unit === 'euro' || typeof figure !== 'number' || figure <= MAX_HOURS) continue;
      refuse({ is: 'out-of-range', found: String(figure), minimum: 0, maximum: MAX_HOURS });
    }
    const shares = some.filter((bound) => bound.endsWith('percentuale'));
    if (shares.length > 0 && written['in_rapporto_a'] === undefined)
      refuse({ is: 'missing-key', key: 'in_rapporto_a' });
  },
);

const inLanguages = map({ it: text(), en: text() });

export const avvisoSchema = map({
  formato: text({ const: AVVISO_FORMAT }),
  id: code({ examples: ['campania/catalogo-formativo-dd-894-2017'] }),
  denominazione: text(),
  fonte: map({ documento: text(), autorita: optional(text()), punto: optional(text()) }),
  vincoli: list(constraint),
  da_verificare: optional(list(map({ id: code(), fonte: text(), guardare: inLanguages }))),
});

export type Avviso = z.infer<typeof avvisoSchema>;
export type Constraint = z.infer<typeof constraint>;

export const avvisoFormat: Format<Avviso> = { name: AVVISO_FORMAT, schema: avvisoSchema };
