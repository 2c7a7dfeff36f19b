/** The schema of a plan with what is at hand to be named: standards, calls, and each standard's own codes. Pure. */
import type { CatalogEntry } from '../catalog/entry.ts';

/** The parts of a JSON Schema that are read or written here. */
export interface Schema {
  title?: string;
  description?: string;
  type?: string | string[];
  enum?: unknown[];
  examples?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  additionalProperties?: boolean | Schema;
  allOf?: object[];
}

type Named = Pick<CatalogEntry, 'id' | 'kind' | 'units'>;

/** Takes the schema of a plan, without or with other names. An editor proposes the codes of the standard that a plan names. */
export function withNames(schema: Schema, entries: readonly Named[]): Schema {
  const sorted = [...entries].sort((one, other) => (one.id < other.id ? -1 : 1));
  const standards = sorted.filter(({ kind }) => kind !== 'scheda' && kind !== 'avviso');
  const { properties = {} } = schema;
  const section = (name: string) => ({ [name]: withoutExamples(properties[name]) });
  return {
    ...schema,
    properties: {
      ...properties,
      standard: { ...properties['standard'], examples: standards.map(({ id }) => id) },
      avvisi: {
        ...properties['avvisi'],
        items: {
          ...properties['avvisi']?.items,
          examples: sorted.filter(({ kind }) => kind === 'avviso').map(({ id }) => id),
        },
      },
      ...section('unita_formative'),
      ...section('competenze_chiave'),
    },
    allOf: standards.map(({ id, units }) => ({
      if: { properties: { standard: { const: id } }, required: ['standard'] },
      // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
      then: { properties: { unita_formative: codes(units, 'uf'), competenze_chiave: codes(units, 'kc') } },
    })),
  };
}

function codes(units: Named['units'], wanted: 'uf' | 'kc') {
  const examples = units.filter(({ kind }) => kind === wanted).map(({ codice }) => codice);
  return { items: { properties: { codice: { examples } } } };
}

/** Without a standard no code is more likely than another. */
function withoutExamples(section: Schema = {}): Schema {
  const { examples: _none, ...codice } = section.items?.properties?.['codice'] ?? {};
  return { ...section, items: { ...section.items, properties: { ...section.items?.properties, codice } } };
}
