/** Where each key of a format belongs: for the message on a key that is out of place. */
import * as z from 'zod/mini';

const known = new WeakMap<z.ZodMiniType, Map<string, string[]>>();

/** Key → the places that have it (`unita_formative[].moduli[]`), from the root down; the root itself is ``. */
export function keyPlaces(schema: z.ZodMiniType): Map<string, string[]> {
  let places = known.get(schema);
  if (places === undefined) {
    places = collect(schema);
    known.set(schema, places);
  }
  return places;
}

/** The keys of a format at its top level. */
export function rootKeys(schema: z.ZodMiniType): ReadonlySet<string> {
  return new Set(maps(schema, '').flatMap(([map]) => Object.keys(map.shape)));
}

/** Breadth first: a key that is near the root is more likely the one that was meant. */
function collect(root: z.ZodMiniType): Map<string, string[]> {
  const places = new Map<string, string[]>();
  let level: { schema: unknown; path: string }[] = [{ schema: root, path: '' }];
  while (level.length > 0) {
    const below: typeof level = [];
    for (const { schema, path } of level) {
      for (const [map, at] of maps(schema, path)) {
        for (const [key, value] of Object.entries(map.shape)) {
          const others = places.get(key);
          if (others === undefined) places.set(key, [at]);
          else if (!others.includes(at)) others.push(at);
          below.push({ schema: value, path: at === '' ? key : `${at}.${key}` });
        }
      }
    }
    level = below;
  }
  return places;
}

/** The maps that a value may be, under what makes them optional, repeated or one of several. */
function maps(schema: unknown, path: string): [z.ZodMiniObject, string][] {
  if (schema instanceof z.ZodMiniOptional) return maps(schema.def.innerType, path);
  if (schema instanceof z.ZodMiniArray) return maps(schema.def.element, `${path}[]`);
  if (schema instanceof z.ZodMiniUnion) return schema.def.options.flatMap((option) => maps(option, path));
  return schema instanceof z.ZodMiniObject ? [[schema, path]] : [];
}
