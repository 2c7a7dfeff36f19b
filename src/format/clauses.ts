/**
 * The clauses of a document and who answers for each (`formato: qualcheck/clausole@1`): a rule, a person, or nobody
 * because it is plain information. A clause that none of these claims does not parse: nothing is left out in silence.
 */
import type * as z from 'zod/mini';
import type { Format } from './document.ts';
import { code, list, map, optional, refined, text } from './values.ts';

const CLAUSES_FORMAT = 'qualcheck/clausole@1';

const clause = refined(
  map({
    id: code(),
    citazione: text(),
    regole: optional(list(code())),
    controlli: optional(list(code())),
    manuale: optional(list(code())),
    informazione: optional(code({ examples: ['classificazione.ateco', 'unita_formative[].vincoli'] })),
  }),
  ({ regole, controlli, manuale, informazione }, refuse) => {
    if ((regole ?? controlli ?? manuale ?? informazione) === undefined) refuse({ is: 'unclaimed' });
  },
);

const clausesSchema = map({
  formato: text({ const: CLAUSES_FORMAT }),
  standard: code(),
  clausole: list(clause),
});

export type Clauses = z.infer<typeof clausesSchema>;

export const clausesFormat: Format<Clauses> = { name: CLAUSES_FORMAT, schema: clausesSchema };
