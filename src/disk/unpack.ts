/** What zips are unpacked with where Node is at hand: in its own code, up to a bound. */
import { constants, crc32, inflateRawSync } from 'node:zlib';

/** Throws where the bytes are none that were packed, or become more than `most`. */
export function inflate(packed: Uint8Array, most: number): Uint8Array {
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_FINISH });
}

export { crc32 };
