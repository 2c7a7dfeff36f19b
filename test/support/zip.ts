/** The files of a ZIP, in the order of its list: their names, the day and time each bears, their texts. */
import { inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  name: string;
  /** As the format writes them, in the list and before the file itself. */
  stamps: readonly number[];
  text: string;
}

export function unzipped(bytes: Buffer): ZipEntry[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const entries: ZipEntry[] = [];
  for (let at = bytes.readUInt32LE(end + 16); at < end && bytes.readUInt32LE(at) === 0x02014b50; ) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    entries.push({
      name: bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)).toString(),
      stamps: [bytes.readUInt32LE(at + 12), bytes.readUInt32LE(local + 10)],
      text: (bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString(),
    });
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return entries;
}
