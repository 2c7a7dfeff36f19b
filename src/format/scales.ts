/** Scales that all standards share (`formato: qualcheck/scale@1`). */
import * as z from 'zod/mini';
import type { Format } from './document.ts';
import { code, integer, list, map, text } from './values.ts';
import { ENTRY_TITLES } from './vocabulary.ts';

const SCALES_FORMAT = 'qualcheck/scale@1';

const level = map({ eqf: integer(1, 8) });

const scalesSchema = map({
  formato: text({ const: SCALES_FORMAT }),
  /** EQF level of each entry title. */
  titoli: map(
    Object.fromEntries(ENTRY_TITLES.map((title) => [title, level])) as Record<
      (typeof ENTRY_TITLES)[number],
      typeof level
    >,
  ),
  /** ISO 639-1 codes of the languages that count as European foreign languages. */
  lingue_europee: list(code()),
  /** Names of each language, beside its ISO 639-1 code. */
  nomi_lingue: z.record(z.string(), list(code())),
  /** Hours that a day of training may hold at most: a matter of good sense, for a warning. */
  ore_al_giorno: integer(1, 24),
});

export type Scales = z.infer<typeof scalesSchema>;

export const scalesFormat: Format<Scales> = { name: SCALES_FORMAT, schema: scalesSchema };
