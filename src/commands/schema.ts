/** `schema`: prints the JSON Schema of a format, for an editor or for a program. */
import { readSchema } from '../disk/package.ts';
import { EXIT, type ExitCode } from '../format/exit.ts';
import type { Context } from './context.ts';

/** The published schemas, by name. */
export const SCHEMAS = [
  'plan',
  'standard',
  'avviso',
  'config',
  'scheda',
  'result',
  'suggestion',
  'show',
  'list',
  'rules',
  'explain',
  'compare',
] as const;
export type SchemaName = (typeof SCHEMAS)[number];

/** As it is published, byte for byte. */
export async function schema(name: SchemaName, { out }: Pick<Context, 'out'>): Promise<ExitCode> {
  out(await readSchema(name));
  return EXIT.pass;
}
