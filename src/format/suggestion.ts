/** The result of `suggest --format json`, version 1. The shape only grows within a version. */
import * as z from 'zod/mini';
import { OUTCOME_RECORD, VERDICT } from './result.ts';
import { optional } from './values.ts';
import { CHANGE_STYLES, MODES } from './vocabulary.ts';

const clause = z.strictObject({ field: z.string(), text: z.string(), source: z.string() });

/** A limit, or something that was asked for on the command line. */
const limit = z.strictObject({
  rule: optional(z.string()),
  request: optional(z.string()),
  subject: z.string(),
  message: z.string(),
  clause: optional(clause),
});

const change = z.strictObject({
  at: z.string(),
  line: z.int(),
  column: z.int(),
  sheet: optional(z.string()),
  cell: optional(z.string()),
  unit: optional(z.string()),
  module: optional(z.int()),
  mode: optional(z.enum(MODES)),
  from: optional(z.number()),
  to: z.number(),
  follows: z.boolean(),
  large: optional(z.literal(true)),
  why: z.array(limit),
});

const size = z.strictObject({
  numbers: z.int(),
  moved: z.number(),
  gained: z.number(),
  largest: optional(z.number()),
});

const margin = z.strictObject({
  rule: z.string(),
  subject: z.string(),
  message: z.string(),
  found: z.number(),
  required: z.number(),
  relation: z.enum(['>=', '<=', '=', '>']),
  margin: z.number(),
  binds: z.boolean(),
  clause: optional(clause),
});

export const suggestionSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal('qualcheck'), version: z.string() }),
  file: z.string(),
  title: optional(z.string()),
  standard: optional(z.string()),
  avvisi: z.array(z.string()),
  result: z.enum(['none-needed', 'incomplete', 'found', 'impossible', 'unknown', 'unreadable']),
  proven: z.boolean(),
  step: optional(z.number()),
  style: optional(z.enum(CHANGE_STYLES)),
  size: optional(size),
  verdict: VERDICT,
  verdictAfter: optional(VERDICT),
  changes: z.array(change),
  added: optional(
    z.array(z.strictObject({ section: z.enum(['unita_formative', 'competenze_chiave']), code: z.string() })),
  ),
  alternatives: optional(
    z.array(z.strictObject({ kind: z.enum(['sposta', 'aggiungi', 'taglia']), size, changes: z.array(change) })),
  ),
  slips: optional(
    z.array(
      z.strictObject({
        at: z.string(),
        line: z.int(),
        column: z.int(),
        sheet: optional(z.string()),
        cell: optional(z.string()),
        written: z.string(),
        code: z.string(),
      }),
    ),
  ),
  diff: optional(z.string()),
  written: z.boolean(),
  introduced: z.array(OUTCOME_RECORD),
  remaining: z.array(OUTCOME_RECORD),
  conflict: optional(
    z.strictObject({
      clauses: z.array(
        z.extend(limit, {
          relax: optional(z.number()),
          drop: optional(z.boolean()),
          easiest: z.boolean(),
        }),
      ),
      only: z.boolean(),
      step: optional(z.number()),
    }),
  ),
  margins: z.array(margin),
});

export type SuggestionRecord = z.infer<typeof suggestionSchema>;
