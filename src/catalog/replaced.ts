/** Norms of the user's that stand in the place of shipped ones: what was judged by is told. Pure. */
import type { Norms } from '../norms/rules/rule.ts';
import { sha256 } from '../text/sha256.ts';
import type { Norm } from './kinds.ts';
import { originOf } from './origins.ts';

/** The norms that come with the program. */
interface Shipped {
  norm(id: string): Promise<Norm | undefined>;
}

/** A norm that has the id of a shipped one, and says something else. */
export interface Replaced {
  id: string;
  file: string;
  /** SHA-256 of its text, in hexadecimal; absent where there is no way to work it out. */
  fingerprint?: string;
}

/** Tells the replaced norms among those of a plan; each is worked out once. */
export function openReplaced(shipped: Shipped): (norms: Norms) => Promise<Replaced[]> {
  const known = new WeakMap<Norm, Promise<Replaced | undefined>>();
  const replacedBy = (norm: Norm) => {
    const found = known.get(norm) ?? replacement(norm, shipped);
    known.set(norm, found);
    return found;
  };
  return async ({ standard, card, avvisi = [] }) => {
    const found = await Promise.all([standard, ...(card ? [card] : []), ...avvisi].map(replacedBy));
    return found.filter((each) => each !== undefined);
  };
}

async function replacement(norm: Norm, shipped: Shipped): Promise<Replaced | undefined> {
  const origin = originOf(norm);
  const usual = origin === undefined ? undefined : await shipped.norm(norm.id);
  // A copy that says the same replaces nothing.
  if (origin === undefined || usual === undefined || JSON.stringify(usual) === JSON.stringify(norm)) return undefined;
  const fingerprint = await sha256(origin.text);
  return { id: norm.id, file: origin.file, ...(fingerprint === undefined ? {} : { fingerprint }) };
}
