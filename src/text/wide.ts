/** Texts in units of two bytes. */

/** The form of UTF-16 that a text says it is in by its first bytes; absent where they say nothing. */
export function wideForm([one, two]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (one === 0xff && two === 0xfe) return 'utf-16le';
  return one === 0xfe && two === 0xff ? 'utf-16be' : undefined;
}
