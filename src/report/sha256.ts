/** Which text was judged, and by which standard: SHA-256, in Node and in a browser. */
import type { Standard } from '../format/standard.ts';
import { type Sha256, sha256 } from '../text/sha256.ts';

export interface Fingerprints {
  /** Of the text of the plan in UTF-8, without byte order mark, or of the bytes of a workbook: what `sha256sum` says of the file. */
  plan: string;
  /** Of what the standard says, whatever its layout and comments. */
  standard?: string;
}

/** Digits where space is short. */
const SHORT = 12;

export function short(hash: string): string {
  return hash.slice(0, SHORT);
}

const known = new WeakMap<Standard, ReturnType<Sha256>>();

/** `hash`: what this platform does at once; what all have alike asks another thread. Absent in a page that a browser does not hold for safe: it has no hash there. */
export async function fingerprintsOf(
  text: string | Uint8Array,
  standard?: Standard,
  hash: Sha256 = sha256,
): Promise<Fingerprints | undefined> {
  const plan = await hash(text);
  if (plan === undefined || standard === undefined) return plan === undefined ? undefined : { plan };
  const before = known.get(standard);
  const asked = before ?? hash(JSON.stringify(standard, sorted));
  if (before === undefined) known.set(standard, asked);
  const own = await asked;
  return own === undefined ? { plan } : { plan, standard: own };
}

/** Keys in one order: a standard says the same in any. */
function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
