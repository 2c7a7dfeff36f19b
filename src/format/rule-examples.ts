/** Examples of the rules (`src/norms/rules/examples.yaml`): what breaks each and what passes. `explain` shows them, tests run them. */
import * as z from 'zod/mini';
import { YamlNumber } from '../text/yaml.ts';
import type { Format } from './document.ts';
import { code, list, map, text } from './values.ts';

/** Paths of a plan and the values to put there; `null` is a key left blank, that is, taken away. */
export type Edits = Record<string, EditValue>;
type EditValue = string | number | boolean | null | EditValue[] | { [key: string]: EditValue };

const edits = z.pipe(
  z.unknown(),
  z.transform((value) => plainEdits(value) as Edits),
);

const examplesSchema = map({
  formato: text(),
  regole: list(
    map({
      regola: code(),
      /** The shipped example that is changed: `basilicata-conforme`. */
      piano: code(),
      viola: edits,
      rispetta: edits,
    }),
  ),
});

/** Numbers as numbers: an example is shown as it would be written. */
function plainEdits(value: unknown): EditValue {
  if (value === undefined) return null;
  if (value instanceof YamlNumber) return value.value;
  if (Array.isArray(value)) return value.map(plainEdits);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plainEdits(each)]));
  }
  return value as EditValue;
}

export type RuleExample = z.infer<typeof examplesSchema>['regole'][number];

export const examplesFormat: Format<z.infer<typeof examplesSchema>> = {
  name: 'qualcheck/esempi@1',
  schema: examplesSchema,
};
