/** A name for a finding that stays the same when lines move, figures change, or other findings come and go. */

/** 64 bits of a text, as 16 hexadecimal digits. Not for secrets: only to tell texts apart. */
export function digest(text: string): string {
  let [high, low] = [0x243f6a88, 0x85a308d3];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
    high = (high << 13) | (high >>> 19);
    low = (low << 15) | (low >>> 17);
  }
  high = mixed(high ^ Math.imul(low, 0x2c1b3c6d));
  low = mixed(low ^ Math.imul(high, 0x297a2d39));
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

function mixed(half: number): number {
  let bits = half;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

/** Gives each identity its digest; one that was met before is told apart by its ordinal. */
export function fingerprints(): (...identity: readonly string[]) => string {
  const met = new Map<string, number>();
  return (...identity) => {
    const key = identity.join('\0');
    const ordinal = (met.get(key) ?? 0) + 1;
    met.set(key, ordinal);
    return digest(`${key}\0${ordinal}`);
  };
}
