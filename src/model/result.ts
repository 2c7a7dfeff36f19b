/** The result of `validate --format json`, version 1. The shape only grows within a version. */
import * as z from 'zod';

const SCHEMA_VERSION = 1;

const OUTCOMES = ['pass', 'fail', 'incomplete', 'manual', 'waived', 'not_applicable'] as const;
const RELATIONS = ['>=', '<=', '=', '>'] as const;
const UNITS = ['h', '%', 'years', 'people', 'items', 'EQF'] as const;

const verdict = z.enum(['pass', 'fail', 'incomplete']);
const fact = z.union([z.number(), z.string(), z.array(z.string())]);

const outcomeSchema = z.strictObject({
  rule: z.string().meta({ description: 'Rule id; `yaml-syntax` and `format-*` are findings about the format.' }),
  outcome: z.enum(OUTCOMES),
  severity: z.enum(['error', 'warning']),
  subject: z.string(),
  found: fact.optional(),
  required: fact.optional(),
  relation: z.enum(RELATIONS).optional(),
  unit: z.enum(UNITS).optional(),
  message: z.string(),
  remedy: z.string().optional().meta({ description: 'What would mend it.' }),
  reason: z.string().optional().meta({ description: 'Why a requirement is waived or does not apply.' }),
  anomaly: z.string().optional().meta({ description: 'A known defect of the source that bears on it.' }),
  at: z.string().optional().meta({ description: 'Path in the plan: `unita_formative[1].ore`.' }),
  line: z.int().optional(),
  column: z.int().optional(),
  endLine: z.int().optional(),
  endColumn: z.int().optional(),
  clause: z.strictObject({ field: z.string(), text: z.string(), source: z.string() }).optional(),
});

const planResultSchema = z.strictObject({
  file: z.string(),
  title: z.string().optional(),
  standard: z.string().optional(),
  avvisi: z.array(z.string()),
  verdict,
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
    .optional()
    .meta({
      description: 'Hours written in the plan, by mode (`aula` is in presence); absent when it cannot be read.',
    }),
  outcomes: z.array(outcomeSchema),
});

export const resultSchema = z
  .strictObject({
    schemaVersion: z.literal(SCHEMA_VERSION),
    tool: z.strictObject({ name: z.literal('qualcheck'), version: z.string() }),
    verdict,
    plans: z.array(planResultSchema),
  })
  .meta({ title: 'Result of qualcheck validate' });

export type Result = z.infer<typeof resultSchema>;
export type PlanResult = z.infer<typeof planResultSchema>;
export type OutcomeRecord = z.infer<typeof outcomeSchema>;
export type Verdict = z.infer<typeof verdict>;
export type OutcomeKind = (typeof OUTCOMES)[number];
export type Relation = (typeof RELATIONS)[number];
export type Unit = (typeof UNITS)[number];
export type Severity = 'error' | 'warning';
