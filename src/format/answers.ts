/** What `show`, `list`, `rules`, `explain` and `compare` give with `--format json`, version 1. Shapes only grow within a version. */
import * as z from 'zod/mini';
import { optional } from './values.ts';

const head = {
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal('qualcheck'), version: z.string() }),
};
const clause = z.strictObject({ field: z.string(), text: z.string(), source: z.string() });
const severity = z.enum(['error', 'warning']);
const KINDS = ['standard_formativo', 'profilo', 'scheda', 'avviso'] as const;

const requirement = z.strictObject({
  rule: z.string(),
  severity,
  subject: z.string(),
  figure: optional(z.string()),
  unit: optional(z.string()),
  clause: optional(clause),
});
const asking = z.strictObject({
  id: z.string(),
  region: z.string(),
  name: z.string(),
  requirements: z.array(requirement),
  checks: optional(z.array(z.strictObject({ look: z.string(), clause }))),
});
const rule = z.strictObject({ id: z.string(), severity, title: z.string(), why: z.string() });
const hit = z.strictObject({
  kind: z.enum(['standard', 'card', 'avviso', 'uf', 'kc', 'code']),
  standard: z.string(),
  code: z.string(),
  name: z.string(),
  list: optional(z.enum(['ada', 'ateco', 'cp', 'isced', 'profilo'])),
});

export const showSchema = z.strictObject({
  ...head,
  query: z.string(),
  answer: z.enum(['rule', 'codes', 'words', 'topic', 'glance']),
  topics: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  rules: z.array(rule),
  hits: z.array(hit),
  standards: z.array(asking),
});

export const listSchema = z.strictObject({
  ...head,
  standards: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(KINDS),
      region: z.string(),
      name: z.string(),
      eqf: optional(z.number()),
      hours: optional(z.number()),
    }),
  ),
});

export const rulesSchema = z.strictObject({ ...head, rules: z.array(rule) });

export const explainSchema = z.strictObject({ ...head, rules: z.array(rule), standards: z.array(asking) });

const side = z.strictObject({ id: z.string(), region: z.string(), name: z.string() });

export const compareSchema = z.strictObject({
  ...head,
  a: side,
  b: side,
  figures: z.array(z.strictObject({ topic: z.string(), title: z.string(), a: z.string(), b: z.string() })),
  areas: z.array(
    z.strictObject({
      ada: z.string(),
      name: z.string(),
      a: z.boolean(),
      b: z.boolean(),
      results: z.array(
        z.strictObject({
          code: z.string(),
          text: optional(z.string()),
          a: optional(z.boolean()),
          b: optional(z.boolean()),
        }),
      ),
    }),
  ),
  units: z.array(
    z.strictObject({
      b: z.string(),
      bName: z.string(),
      a: optional(z.string()),
      aName: optional(z.string()),
      likeness: z.number(),
      items: z.strictObject({ alike: z.int(), of: z.int() }),
    }),
  ),
  owed: z.array(z.strictObject({ code: z.string(), name: z.string(), hours: optional(z.number()) })),
});

export type ShowRecord = z.infer<typeof showSchema>;
export type ListRecord = z.infer<typeof listSchema>;
export type RulesRecord = z.infer<typeof rulesSchema>;
export type ExplainRecord = z.infer<typeof explainSchema>;
export type CompareRecord = z.infer<typeof compareSchema>;
