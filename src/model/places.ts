/** Where each key of a format belongs: for the message on a key that is out of place. */
import * as z from 'zod';

const known = new WeakMap<z.ZodType, Map<string, string>>();

/** Key → the first place that has it (`unita_formative[].moduli[]`); the root is its format's own line. */
export function keyPlaces(schema: z.ZodType): Map<string, string> {
  let places = known.get(schema);
  if (places === undefined) {
    places = new Map();
    collect(schema, '', places);
    known.set(schema, places);
  }
  return places;
}

function collect(schema: unknown, path: string, places: Map<string, string>): void {
  if (schema instanceof z.ZodOptional) collect(schema.unwrap(), path, places);
  else if (schema instanceof z.ZodArray) collect(schema.element, `${path}[]`, places);
  else if (schema instanceof z.ZodUnion) for (const option of schema.options) collect(option, path, places);
  else if (schema instanceof z.ZodObject) {
    const entries = Object.entries(schema.shape);
    // Breadth first: a key that is near the root is more likely the one that was meant.
    for (const [key] of entries) if (!places.has(key)) places.set(key, path);
    for (const [key, value] of entries) collect(value, path === '' ? key : `${path}.${key}`, places);
  }
}
