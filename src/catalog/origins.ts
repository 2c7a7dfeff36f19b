/** Where norms of the user's were read, kept beside them: their values are those of the format alone. */

interface Origin {
  file: string;
  text: string;
}

const origins = new WeakMap<object, Origin>();

export function keepOrigin(value: unknown, origin: Origin): void {
  if (typeof value === 'object' && value !== null) origins.set(value, origin);
}

/** Absent for norms that come with the program. */
export function originOf(norm: object): Origin | undefined {
  return origins.get(norm);
}
