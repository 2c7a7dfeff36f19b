/** `schema`: prints the JSON Schema of a format, for an editor or for a program. */
import type { Catalog } from '../catalog/catalog.ts';
import { readSchema } from '../disk/package.ts';
import { withNames } from '../editor/plan-schema.ts';
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

export async function schema(name: SchemaName, { out, catalog }: Pick<Context, 'out' | 'catalog'>): Promise<ExitCode> {
  out(await schemaText(name, catalog));
  return EXIT.pass;
}

/** As it is published, byte for byte; that of a plan knows the standards and calls at hand besides those shipped. */
export async function schemaText(name: SchemaName, catalog: Catalog): Promise<string> {
  const published = await readSchema(name);
  if (name !== 'plan') return published;
  return `${JSON.stringify(withNames(JSON.parse(published), await catalog.entries()), null, 2)}\n`;
}
