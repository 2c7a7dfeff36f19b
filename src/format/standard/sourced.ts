/** What a standard prescribes, with the field that prints it or the sentence that says it. */
import type * as z from 'zod/mini';
import { code, map, optional, refined, text } from '../values.ts';

const source = {
  campo: optional(text()),
  da: optional(code()),
  frase: optional(text()),
};
export type Sourced = { campo?: string | undefined; da?: string | undefined; frase?: string | undefined };

/** Something prescribed, with where it is written. */
export const sourced = <T extends z.core.$ZodLooseShape>(shape: T) =>
  refined(map({ ...shape, ...source }), (value, refuse) => {
    const { campo, da, frase } = value as Sourced;
    if (campo === undefined && (da === undefined || frase === undefined)) refuse({ is: 'without-source' });
  });

export const inLanguages = map({ it: text(), en: text() });
