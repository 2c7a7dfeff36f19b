/** The result of `suggest --format json`, version 1. The shape only grows within a version. */
import * as z from 'zod';
import { OUTCOME_RECORD, VERDICT } from './result.ts';
import { MODES } from './vocabulary.ts';

const clause = z.strictObject({ field: z.string(), text: z.string(), source: z.string() });

/** A limit, or something that was asked for on the command line. */
const limit = z.strictObject({
  rule: z.string().optional(),
  request: z.string().optional().meta({ description: 'An option as it was written: `--totale 600`.' }),
  subject: z.string(),
  message: z.string(),
  clause: clause.optional(),
});

const change = z.strictObject({
  at: z.string().meta({ description: 'Path in the plan: `unita_formative[1].ore.aula`.' }),
  line: z.int(),
  column: z.int(),
  unit: z.string().optional(),
  module: z.int().optional().meta({ description: 'Which module of the unit, from 1.' }),
  mode: z.enum(MODES).optional(),
  from: z.number().optional().meta({ description: 'Hours before; absent for a number that was not there.' }),
  to: z.number(),
  follows: z.boolean().meta({ description: 'A declared total that follows the sum of its parts.' }),
  why: z.array(limit).meta({ description: 'Limits that would not hold without this change.' }),
});

const margin = z.strictObject({
  rule: z.string(),
  subject: z.string(),
  message: z.string(),
  found: z.number(),
  required: z.number(),
  relation: z.enum(['>=', '<=', '=', '>']),
  margin: z.number().meta({ description: 'Hours left before the limit binds; below 0 where it is broken.' }),
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
    result: z.enum(['none-needed', 'found', 'impossible', 'unknown', 'unreadable']).meta({
      description: '`unknown`: none was found in the time there was; `unreadable`: the plan could not be checked.',
    }),
    proven: z.boolean().meta({ description: 'No smaller change exists.' }),
    step: z.number().optional().meta({ description: 'Hours between the values that a number may take.' }),
    verdict: VERDICT.meta({ description: 'Of the plan as it is.' }),
    verdictAfter: VERDICT.optional().meta({ description: 'Of the plan with these changes.' }),
    changes: z.array(change),
    diff: z.string().optional().meta({ description: 'Unified diff of the file.' }),
    written: z.boolean(),
    remaining: z.array(OUTCOME_RECORD).meta({ description: 'What no number mends.' }),
    conflict: z
      .strictObject({
        clauses: z.array(
          limit.extend({
            relax: z.number().optional().meta({ description: 'Hours by which giving way makes a repair possible.' }),
            drop: z.boolean().optional().meta({ description: 'Leaving this option out makes a repair possible.' }),
            easiest: z.boolean(),
          }),
        ),
        only: z.boolean().meta({ description: 'There is no other conflict beside this.' }),
        step: z.number().optional().meta({ description: 'A finer step that will do.' }),
      })
      .optional(),
    margins: z.array(margin).meta({ description: 'Headroom of the plan as it is.' }),
  })
  .meta({ title: 'Result of qualcheck suggest' });

export type SuggestionRecord = z.infer<typeof suggestionSchema>;
