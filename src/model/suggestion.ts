/** The result of `suggest --format json`, version 1. The shape only grows within a version. */
import * as z from 'zod';
import { OUTCOME_RECORD, VERDICT } from './result.ts';
import { MODES } from './vocabulary.ts';

const clause = z.strictObject({ field: z.string(), text: z.string(), source: z.string() });

/** A limit, or something that was asked for on the command line. */
const limit = z.strictObject({
  rule: z.string().optional(),
  request: z.string().optional(),
  subject: z.string(),
  message: z.string(),
  clause: clause.optional(),
});

const change = z.strictObject({
  at: z.string(),
  line: z.int(),
  column: z.int(),
  unit: z.string().optional(),
  module: z.int().optional(),
  mode: z.enum(MODES).optional(),
  from: z.number().optional(),
  to: z.number(),
  follows: z.boolean(),
  why: z.array(limit),
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
  clause: clause.optional(),
});

export const suggestionSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    tool: z.strictObject({ name: z.literal('qualcheck'), version: z.string() }),
    file: z.string(),
    title: z.string().optional(),
    standard: z.string().optional(),
    avvisi: z.array(z.string()),
    result: z.enum(['none-needed', 'found', 'impossible', 'unknown', 'unreadable']),
    proven: z.boolean(),
    step: z.number().optional(),
    verdict: VERDICT,
    verdictAfter: VERDICT.optional(),
    changes: z.array(change),
    diff: z.string().optional(),
    written: z.boolean(),
    remaining: z.array(OUTCOME_RECORD),
    conflict: z
      .strictObject({
        clauses: z.array(
          limit.extend({
            relax: z.number().optional(),
            drop: z.boolean().optional(),
            easiest: z.boolean(),
          }),
        ),
        only: z.boolean(),
        step: z.number().optional(),
      })
      .optional(),
    margins: z.array(margin),
  })
  .meta({ title: 'Result of qualcheck suggest' });

export type SuggestionRecord = z.infer<typeof suggestionSchema>;
