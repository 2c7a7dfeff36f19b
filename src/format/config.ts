/**
 * The configuration of a folder of plans (`formato: qualcheck/configurazione@1`): where one's own norms are, what
 * to check, which calls bind all plans of a folder, in which language. Nothing in it sets a requirement aside:
 * for that a plan has `eccezioni`, with a reason.
 */
import type * as z from 'zod/mini';
import { LANGUAGES } from '../text/language.ts';
import type { Format } from './document.ts';
import { code, list, map, oneOf, optional, text } from './values.ts';

const CONFIG_FORMAT = 'qualcheck/configurazione@1';

export const configSchema = map({
  formato: text({ const: CONFIG_FORMAT }),
  lingua: optional(oneOf(LANGUAGES)),
  cartelle: optional(
    map({
      standard: optional(list(text(), { minimum: 0, examples: [['norme/standard']] })),
      avvisi: optional(list(text(), { minimum: 0, examples: [['norme/avvisi']] })),
    }),
  ),
  piani: optional(list(text(), { minimum: 0, examples: [['piani'], ['piani/**/*.yaml']] })),
  avvisi_comuni: optional(
    list(
      map({
        piani: list(text(), { examples: [['piani/campania']] }),
        avvisi: list(code(), { examples: [['campania/catalogo-formativo-dd-894-2017']] }),
      }),
      { minimum: 0 },
    ),
  ),
});

export type Config = z.infer<typeof configSchema>;

export const configFormat: Format<Config> = { name: CONFIG_FORMAT, schema: configSchema };
