/** JSON Schemas for editors and for readers of the result, generated from `src/model`. */
import * as z from 'zod';
import { avvisoSchema } from '../model/avviso.ts';
import { cardSchema } from '../model/card.ts';
import { planSchema } from '../model/plan.ts';
import { resultSchema } from '../model/result.ts';
import { standardSchema } from '../model/standard.ts';

/** The published schemas by name: draft 7, which editors understand best. */
export function jsonSchemas(): Record<string, object> {
  // A plan is described as it is written, before codes become text: that is its input form.
  const options = { target: 'draft-7', unrepresentable: 'any', io: 'input' } as const;
  return {
    plan: z.toJSONSchema(planSchema, options),
    standard: z.toJSONSchema(standardSchema, options),
    avviso: z.toJSONSchema(avvisoSchema, options),
    scheda: z.toJSONSchema(cardSchema, options),
    result: z.toJSONSchema(resultSchema, { target: 'draft-7' }),
  };
}
