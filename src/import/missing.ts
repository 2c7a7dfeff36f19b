/** What a page should say and does not, told all at once. Pure. */
import type { Draft, Tree } from './draft.ts';
import type { Field } from './fields/fields.ts';
import type { LabelDef } from './fields/labels.ts';
import { textOf } from './fields/values.ts';
import { inferences } from './inferences.ts';
import { swallowedBy } from './known.ts';
import { type Missing, Refused } from './sheet.ts';

/**
 * Labels of fields that a unit lacks while most have them, each with its unit; that which the page ends with, while all
 * others have them. A unit that stands alone has one of them. `keys` in the order in which a page prints them; `nameOf` names a unit.
 */
export function fieldsMissing<K extends string>(
  blocks: readonly (readonly Field<K>[])[],
  keys: readonly K[],
  labels: readonly LabelDef<K>[],
  nameOf: (block: readonly Field<K>[], index: number) => string,
): string[] {
  const has = (block: readonly Field<K>[], key: K) => block.some(({ def }) => def?.key === key);
  const formOf = (key: K | undefined) => labels.find((each) => each.key === key)?.forms[0] ?? '';
  if (blocks.length === 1) return blocks.some((block) => keys.some((key) => has(block, key))) ? [] : [formOf(keys[0])];
  return keys.flatMap((key) => {
    const without = blocks.flatMap((block, index) => (has(block, key) ? [] : [{ block, index }]));
    const last = blocks.length - 1;
    const some = without.filter(({ index }) =>
      index === last ? without.length === 1 : without.length * 2 < blocks.length,
    );
    // Where the page ends, the end says enough.
    return some.map(({ block, index }) => (index === last ? formOf(key) : `${formOf(key)} (${nameOf(block, index)})`));
  });
}

/** Heads of units that the page has lost: their fields follow those of the unit before, which has them all twice. */
export function headsMissing<K extends string>(
  blocks: readonly (readonly Field<K>[])[],
  keys: readonly K[],
  head: string,
  nameOf: (block: readonly Field<K>[], index: number) => string,
): string[] {
  return blocks.flatMap((block, index) => {
    const twice = keys.filter((key) => new Set(block.filter(({ def }) => def?.key === key).map(textOf)).size > 1);
    return twice.length < 2 ? [] : [`${head} (${nameOf(block, index)})`];
  });
}

/**
 * Labels that each page of a kind prints and that this one does not; of those in one list one is enough. What the Region
 * writes there may have gone into another field, or be set nowhere: a person is told.
 */
export function tellAbsent<K extends string>(
  draft: Draft,
  expected: readonly (readonly K[])[],
  labels: readonly LabelDef<K>[],
): void {
  const formsOf = (key: K) => labels.find((each) => each.key === key)?.forms ?? [];
  const absent = expected.filter((keys) => !keys.some((key) => draft.printsOneOf(formsOf(key))));
  draft.absent.push(...absent.flatMap(([key]) => (key === undefined ? [] : formsOf(key).slice(0, 1))));
}

/** What a draft lacks, with the fields that its texts have taken in. */
function missingOf(draft: Draft): Missing {
  const texts = ['testi', 'altri_campi', 'unita_formative', 'competenze_chiave'].map((key) => draft.get(key));
  return { ...draft.missing, swallowed: swallowedBy(texts) };
}

/** Refuses a page that lacks something, with all that it lacks: unless part of it is wanted, and can be a standard. */
export function refuseIncomplete(draft: Draft, partial: boolean): Missing | undefined {
  const missing = missingOf(draft);
  if (missing.missing.length + missing.swallowed.length === 0) return undefined;
  const hasUnits = ['unita_formative', 'competenze'].some((key) => (draft.get<Tree[]>(key)?.length ?? 0) > 0);
  if (!partial || !draft.has('denominazione') || !hasUnits) throw new Refused({ is: 'incomplete', ...missing });
  return missing;
}

/** The same, as what a person has to look at in the page. */
export function toConfirmOf({ missing, swallowed }: Missing): Tree[] {
  return [
    ...missing.map((label) => ({ perche: inferences.missing(label) })),
    ...swallowed.map((label) => ({ perche: inferences.swallowed(label) })),
  ];
}
