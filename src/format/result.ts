/**
 * The result of `validate --format json`, version 1. The shape only grows within a version. Keys stand in the order in which
 * they are written: by it `merge` knows what it need not read.
 */
import * as z from 'zod/mini';
import { LEFT_OUT_REASONS } from './seen.ts';
import { optional } from './values.ts';

const SCHEMA_VERSION = 1;

const OUTCOMES = ['pass', 'fail', 'incomplete', 'manual', 'waived', 'not_applicable'] as const;
const RELATIONS = ['>=', '<=', '=', '>'] as const;
const UNITS = ['h', '%', 'years', 'people', 'items', 'EQF', 'months', 'euro'] as const;

export const VERDICT = z.enum(['pass', 'fail', 'incomplete']);
const fact = z.union([z.number(), z.string(), z.array(z.string())]);

export const FIX = z.strictObject({ start: z.int(), end: z.int(), text: z.string() });

export const OUTCOME_RECORD = z.strictObject({
  rule: z.string(),
  outcome: z.enum(OUTCOMES),
  severity: z.enum(['error', 'warning']),
  subject: z.string(),
  found: optional(fact),
  required: optional(fact),
  relation: optional(z.enum(RELATIONS)),
  unit: optional(z.enum(UNITS)),
  margin: optional(z.number()),
  message: z.string(),
  remedy: optional(z.string()),
  reason: optional(z.string()),
  anomaly: optional(z.string()),
  at: optional(z.string()),
  line: optional(z.int()),
  column: optional(z.int()),
  endLine: optional(z.int()),
  endColumn: optional(z.int()),
  /** In a workbook, where lines are rows and columns are columns. */
  sheet: optional(z.string()),
  cell: optional(z.string()),
  clause: optional(z.strictObject({ field: z.string(), text: z.string(), source: z.string() })),
  /** What mends it, where that leaves no doubt: edits of the text, to be made together. */
  fixes: optional(z.array(FIX)),
});

const TOOL = z.strictObject({ name: z.literal('qualcheck'), version: z.string() });

export const planResultSchema = z.strictObject({
  /** In a line of `jsonl`, which stands by itself. */
  tool: optional(TOOL),
  file: z.string(),
  title: optional(z.string()),
  standard: optional(z.string()),
  avvisi: z.array(z.string()),
  /** SHA-256 of the text that was judged, and of what its standard says. */
  fingerprints: optional(z.strictObject({ plan: z.string(), standard: optional(z.string()) })),
  /** The units that a course for some of them was judged on. */
  units: optional(z.array(z.string())),
  /** How many things of its standard, which was imported, nobody has confirmed. */
  unconfirmed: optional(z.int()),
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
  hours: optional(
    z.strictObject({
      totale: z.number(),
      aula: z.number(),
      laboratorio: z.number(),
      fad_sincrona: z.number(),
      fad_asincrona: z.number(),
      stage: z.number(),
      /** FaD of which the plan does not say the kind; where there is any. */
      fad: optional(z.number()),
      /** Other activities that the plan counts in its total; where there are any. */
      altre: optional(z.number()),
      kc: z.number(),
    }),
  ),
  outcomes: z.array(OUTCOME_RECORD),
});

export const resultSchema = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  tool: TOOL,
  verdict: VERDICT,
  /** `total`: the files of all parts; `run`: a digest of their list, of options and norms. */
  shard: optional(z.strictObject({ index: z.int(), of: z.int(), total: optional(z.int()), run: optional(z.string()) })),
  plans: z.array(planResultSchema),
  /** What became of the files; those that are neither checked nor left out could not be checked. */
  files: optional(
    z.strictObject({
      lookedAt: z.int(),
      checked: z.int(),
      leftOut: z.array(z.strictObject({ file: z.string(), reason: z.enum(LEFT_OUT_REASONS) })),
    }),
  ),
  /** Something could not be checked: exit code 2. */
  unable: optional(z.literal(true)),
});

export type Result = z.infer<typeof resultSchema>;
export type PlanResult = z.infer<typeof planResultSchema>;
export type OutcomeRecord = z.infer<typeof OUTCOME_RECORD>;
export type Verdict = z.infer<typeof VERDICT>;
export type OutcomeKind = (typeof OUTCOMES)[number];
export type Relation = (typeof RELATIONS)[number];
export type Unit = (typeof UNITS)[number];
export type Severity = 'error' | 'warning';

/** Plans of a run by what became of them; `unable`: not checked, for want of a norm. */
export type PlanCounts = Record<Verdict | 'unable', number>;
