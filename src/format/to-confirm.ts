/**
 * What an import has worked out rather than copied, and what it has not understood: a person has to look at it, and then
 * takes its entry out.
 */
import type * as z from 'zod/mini';
import { integer, list, map, optional, text } from './values.ts';

/** More lines, or pages, than any document has. */
const MOST = 1_000_000;

export const toConfirm = optional(
  list(
    map({
      perche: map({ it: text(), en: text() }),
      voci: optional(list(text())),
      righe: optional(list(map({ riga: integer(1, MOST), pagina: optional(integer(1, MOST)), testo: text() }))),
    }),
  ),
);

export type ToConfirm = NonNullable<z.infer<typeof toConfirm>>[number];
