/** The result of `validate --format json`, version 1. The shape only grows within a version. */
import * as z from 'zod';

const SCHEMA_VERSION = 1;

const OUTCOMES = ['pass', 'fail', 'incomplete', 'manual', 'waived', 'not_applicable'] as const;
const RELATIONS = ['>=', '<=', '=', '>'] as const;
const UNITS = ['h', '%', 'years', 'people', 'items', 'EQF'] as const;

export const VERDICT = z.enum(['pass', 'fail', 'incomplete']);
const fact = z.union([z.number(), z.string(), z.array(z.string())]);

export const OUTCOME_RECORD = z.strictObject({
  rule: z.string(),
  outcome: z.enum(OUTCOMES),
  severity: z.enum(['error', 'warning']),
  subject: z.string(),
  found: fact.optional(),
  required: fact.optional(),
  relation: z.enum(RELATIONS).optional(),
  unit: z.enum(UNITS).optional(),
  margin: z.number().optional(),
  message: z.string(),
  remedy: z.string().optional(),
  reason: z.string().optional(),
  anomaly: z.string().optional(),
  at: z.string().optional(),
  line: z.int().optional(),
  column: z.int().optional(),
  endLine: z.int().optional(),
  endColumn: z.int().optional(),
  clause: z.strictObject({ field: z.string(), text: z.string(), source: z.string() }).optional(),
});

export const planResultSchema = z.strictObject({
  file: z.string(),
  title: z.string().optional(),
  standard: z.string().optional(),
  avvisi: z.array(z.string()),
  verdict: VERDICT,
  counts: z.strictObject({
    pass: z.int(),
    fail: z.int(),
    warning: z.int(),
    incomplete: z.int(),
    manual: z.int(),
    waived: z.int(),
    not_applicable: z.int(),
  }),
  hours: z
    .strictObject({
      totale: z.number(),
      aula: z.number(),
      laboratorio: z.number(),
      fad_sincrona: z.number(),
      fad_asincrona: z.number(),
      stage: z.number(),
      kc: z.number(),
    })
    .optional(),
  outcomes: z.array(OUTCOME_RECORD),
});

export const resultSchema = z
  .strictObject({
    schemaVersion: z.literal(SCHEMA_VERSION),
    tool: z.strictObject({ name: z.literal('qualcheck'), version: z.string() }),
    verdict: VERDICT,
    shard: z.strictObject({ index: z.int(), of: z.int() }).optional(),
    plans: z.array(planResultSchema),
  })
  .meta({ title: 'Risultato di «qualcheck validate --format json»' });

export type Result = z.infer<typeof resultSchema>;
export type PlanResult = z.infer<typeof planResultSchema>;
export type OutcomeRecord = z.infer<typeof OUTCOME_RECORD>;
export type Verdict = z.infer<typeof VERDICT>;
export type OutcomeKind = (typeof OUTCOMES)[number];
export type Relation = (typeof RELATIONS)[number];
export type Unit = (typeof UNITS)[number];
export type Severity = 'error' | 'warning';
