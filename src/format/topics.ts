/** Topics (`src/norms/topics.yaml`): which rules speak of what, in the words of those who ask. Only `show` and `explain` read them. */
import type * as z from 'zod/mini';
import type { Format } from './document.ts';
import { code, flag, list, map, optional, text } from './values.ts';

const said = map({ it: text(), en: text() });

const topicsSchema = map({
  formato: text(),
  argomenti: list(
    map({
      id: code(),
      titolo: said,
      /** A short name, for those that stand in a table of standards side by side; the rules that it gives there, where not all. */
      colonna: optional(map({ it: text(), en: text(), regole: optional(list(code())) })),
      parole: list(text()),
      regole: list(code()),
      /** Measures of conditions: those of a call, or of a standard, that speak of it. */
      misure: optional(list(code())),
      /** Beside a topic that is not, its words say nothing: «quante ore di stage» asks about the placement. */
      generico: optional(flag()),
      /** Beside a code, its words only say what kind of code it is: «unità 20_CTR». */
      etichetta: optional(flag()),
    }),
  ),
  vuote: text(),
  confronto: list(text()),
});

export type Topics = z.infer<typeof topicsSchema>;
export type Topic = Topics['argomenti'][number];

export const topicsFormat: Format<Topics> = { name: 'qualcheck/argomenti@1', schema: topicsSchema };
