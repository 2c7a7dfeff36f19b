/** What the format lets stand at a place of a plan: its keys, its words. Pure. */
import * as z from 'zod/mini';
import type { Path } from './problem.ts';

/** The forms that a value may have there, under what makes them optional, repeated or one of several. */
export function formsAt(schema: z.ZodMiniType, path: Path): z.ZodMiniType[] {
  return path.reduce<z.ZodMiniType[]>(
    (forms, step) =>
      forms.flatMap((form) => {
        if (typeof step === 'number') return form instanceof z.ZodMiniArray ? plain(form.def.element) : [];
        return form instanceof z.ZodMiniObject && Object.hasOwn(form.shape, step) ? plain(form.shape[step]) : [];
      }),
    plain(schema),
  );
}

function plain(schema: unknown): z.ZodMiniType[] {
  if (schema instanceof z.ZodMiniOptional) return plain(schema.def.innerType);
  if (schema instanceof z.ZodMiniUnion) return schema.def.options.flatMap(plain);
  return [schema as z.ZodMiniType];
}

/** The keys of the maps among some forms. */
export function keysIn(forms: readonly z.ZodMiniType[]): string[] {
  return forms.flatMap((form) => (form instanceof z.ZodMiniObject ? Object.keys(form.shape) : []));
}

/** Whether a value is written on the lines below its key, not beside it. */
export function standsBelow(forms: readonly z.ZodMiniType[]): boolean {
  return forms.length > 0 && forms.every((form) => form instanceof z.ZodMiniObject || form instanceof z.ZodMiniArray);
}

/** The words of the closed lists among some forms; `true` and `false` where they are asked. */
export function wordsIn(forms: readonly z.ZodMiniType[]): string[] {
  return forms.flatMap((form) => {
    const json = z.globalRegistry.get(form) as
      | { enum?: string[]; const?: string; anyOf?: { type?: string }[] }
      | undefined;
    if (json?.enum !== undefined) return json.enum;
    if (json?.const !== undefined) return [json.const];
    return json?.anyOf?.some(({ type }) => type === 'boolean') ? ['true', 'false'] : [];
  });
}
