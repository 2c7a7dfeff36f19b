/** JSON Schemas for editors and for readers of the result, generated from `src/format`. */
import * as z from 'zod/mini';
import { avvisoEntryOf, entryOf } from '../catalog/entry.ts';
import { type Schema, withNames } from '../editor/plan-schema.ts';
import { compareSchema, explainSchema, listSchema, rulesSchema, showSchema } from '../format/answers.ts';
import { avvisoSchema } from '../format/avviso.ts';
import { cardSchema } from '../format/card.ts';
import { configSchema } from '../format/config.ts';
import { planSchema } from '../format/plan.ts';
import { resultSchema } from '../format/result.ts';
import { standardSchema } from '../format/standard.ts';
import { suggestionSchema } from '../format/suggestion.ts';
import { planDescriptions, wordsOfKey } from '../language/plan-keys.ts';
import { DESCRIBED_RULES } from '../norms/rules/titles.ts';
import {
  compareDescriptions,
  explainDescriptions,
  listDescriptions,
  rulesDescriptions,
  showDescriptions,
} from './descriptions/answers.ts';
import { configDescriptions } from './descriptions/config.ts';
import { avvisoDescriptions, cardDescriptions, standardDescriptions } from './descriptions/norms.ts';
import { resultDescriptions } from './descriptions/result.ts';
import { suggestionDescriptions } from './descriptions/suggestion.ts';
import { clausesByKey, type ShippedNorms } from './plan-clauses.ts';

type Words = Record<string, string>;
type Clauses = ReadonlyMap<string, readonly string[]>;

/** The published schemas by name: draft 7, which editors understand best. */
export function jsonSchemas(norms: ShippedNorms): Record<string, object> {
  const plan = worded(asWritten(planSchema), planDescriptions.it, clausesByKey(norms));
  return {
    plan: withShipped(plan, norms),
    standard: worded(asWritten(standardSchema), standardDescriptions),
    avviso: worded(asWritten(avvisoSchema), avvisoDescriptions),
    scheda: worded(asWritten(cardSchema), cardDescriptions),
    config: worded(asWritten(configSchema), configDescriptions),
    result: worded(z.toJSONSchema(resultSchema, { target: 'draft-7' }) as Schema, resultDescriptions),
    suggestion: worded(z.toJSONSchema(suggestionSchema, { target: 'draft-7' }) as Schema, suggestionDescriptions),
    show: worded(z.toJSONSchema(showSchema, { target: 'draft-7' }) as Schema, showDescriptions),
    list: worded(z.toJSONSchema(listSchema, { target: 'draft-7' }) as Schema, listDescriptions),
    rules: worded(z.toJSONSchema(rulesSchema, { target: 'draft-7' }) as Schema, rulesDescriptions),
    explain: worded(z.toJSONSchema(explainSchema, { target: 'draft-7' }) as Schema, explainDescriptions),
    compare: worded(z.toJSONSchema(compareSchema, { target: 'draft-7' }) as Schema, compareDescriptions),
  };
}

/** A format as it is written in a file, before codes become text: that is its input form. A key may be left blank. */
function asWritten(schema: z.ZodMiniType): Schema {
  const written = z.toJSONSchema(schema, {
    target: 'draft-7',
    unrepresentable: 'any',
    io: 'input',
    // zod takes the examples of what it transforms for examples of the outcome, and leaves them out: here they are
    // of what is written.
    override({ zodSchema, jsonSchema }) {
      const examples = z.globalRegistry.get(zodSchema)?.['examples'];
      if (Array.isArray(examples)) jsonSchema.examples = examples;
    },
  }) as Schema;
  return withBlanks(written);
}

/** A key that may be left out may be there without a value: `eqf:` says no more than nothing. */
function withBlanks(schema: Schema): Schema {
  const { required = [] } = schema;
  const ofKey = (key: string, value: Schema) =>
    required.includes(key) ? withBlanks(value) : orBlank(withBlanks(value));
  return changedBelow(schema, ofKey, withBlanks);
}

function orBlank(schema: Schema): Schema {
  const { type, anyOf, enum: values } = schema;
  if (anyOf !== undefined) return { ...schema, anyOf: [...anyOf, { type: 'null' }] };
  if (values === undefined && type !== undefined) return { ...schema, type: [type, 'null'].flat() };
  const { title, description, examples, ...rest } = schema;
  const told = Object.entries({ title, description, examples }).filter(([, each]) => each !== undefined);
  return { ...Object.fromEntries(told), anyOf: [rest, { type: 'null' }] };
}

/** A schema with the words of each of its keys, and of itself, and the clauses that govern them. */
function worded(schema: Schema, words: Words, clauses: Clauses = new Map(), path: readonly string[] = []): Schema {
  return { ...textOf(path, words, clauses), ...belowWorded(schema, words, clauses, path) };
}

/** Keys share parts of a schema: these are copied. */
function belowWorded(schema: Schema, words: Words, clauses: Clauses, path: readonly string[]): Schema {
  const within = (part: Schema) => belowWorded(part, words, clauses, path);
  return changedBelow(schema, (key, value) => worded(value, words, clauses, [...path, key]), within);
}

/** A schema with what is in it changed: the schema of each of its keys, and of each other part. */
function changedBelow(
  schema: Schema,
  ofKey: (key: string, value: Schema) => Schema,
  within: (part: Schema) => Schema,
): Schema {
  const { properties, items, anyOf, oneOf, additionalProperties } = schema;
  const below = Object.entries(properties ?? {}).map(([key, value]) => [key, ofKey(key, value)]);
  return {
    ...schema,
    ...(properties ? { properties: Object.fromEntries(below) } : {}),
    ...(items ? { items: within(items) } : {}),
    ...(anyOf ? { anyOf: anyOf.map(within) } : {}),
    ...(oneOf ? { oneOf: oneOf.map(within) } : {}),
    ...(typeof additionalProperties === 'object' ? { additionalProperties: within(additionalProperties) } : {}),
  };
}

/** The title and the description of a key: the words of the longest end of its path that has any, then its clauses. */
function textOf(path: readonly string[], words: Words, clauses: Clauses): Pick<Schema, 'title' | 'description'> {
  const said = wordsOfKey(path, words);
  // A test tells which keys are still without words.
  if (said === undefined) return {};
  const { title, description } = said;
  const governing = clauses.get(path.filter((step) => step !== 'moduli').join('.')) ?? [];
  const quoted =
    governing.length === 0
      ? ''
      : `\n\nClausole degli standard di qualcheck:\n\n${governing.map((each) => `- ${each}`).join('\n')}`;
  return { ...(title ? { title } : {}), description: `${description}${quoted}` };
}

/** What is at hand to be named: standards, calls and rules; and for each standard, in a plan that names it, its codes. */
function withShipped(plan: Schema, { standards, avvisi }: ShippedNorms): Schema {
  const exception = plan.properties?.['eccezioni']?.items?.properties?.['regola'] as Schema;
  exception.examples = DESCRIBED_RULES.map(({ id }) => id);
  return withNames(plan, [...standards.map(entryOf), ...avvisi.map(avvisoEntryOf)]);
}
