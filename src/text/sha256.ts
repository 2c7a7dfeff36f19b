/** SHA-256 by what browsers and Node have alike. */

/** What gives the hash of a text in UTF-8 or of bytes; absent where there is none. */
export type Sha256 = (source: string | Uint8Array) => string | undefined | Promise<string | undefined>;

/** 64 hexadecimal digits, of a text in UTF-8 or of bytes; absent in a page that a browser does not hold for safe: it has no hash there. */
export async function sha256(source: string | Uint8Array): Promise<string | undefined> {
  const given = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  const bytes = await globalThis.crypto?.subtle?.digest('SHA-256', given as Uint8Array<ArrayBuffer>);
  return bytes && Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
