/** Parts of a zip in the place of others: every other entry stays as it is stored, byte for byte. Pure. */
import { deflateSync } from 'fflate';
import { crc32, directoryOf, type Entry, entriesOf, joined, partName } from '../read/zip.ts';

const DESCRIPTOR_FOLLOWS = 8;

/** A zip that could be read, with some of its parts new, by name. */
export function withParts(zip: Uint8Array, parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // A copy of plain bytes: a slice of what a program has read may be no copy.
  const bytes = new Uint8Array(zip);
  const view = new DataView(bytes.buffer);
  const directory = directoryOf(view);
  const entries = [...entriesOf(bytes, view, directory)];
  const starts = [...entries.map(({ local }) => local), directory.from].sort((one, other) => one - other);
  const wanted = new Map([...parts].map(([name, part]) => [partName(name), part]));
  const stored: Uint8Array[] = [];
  const lines: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const part = wanted.get(entry.name);
    const after = starts.find((start) => start > entry.local) ?? directory.from;
    const { body, line } =
      part === undefined
        ? { body: bytes.subarray(entry.local, after), line: bytes.slice(entry.at, entry.at + entry.length) }
        : renewed(bytes, entry, part);
    new DataView(line.buffer).setUint32(42, at, true);
    stored.push(body);
    lines.push(line);
    at += body.length;
  }
  const tail = bytes.slice(directory.end);
  const tailView = new DataView(tail.buffer);
  tailView.setUint32(12, lengthOf(lines), true);
  tailView.setUint32(16, at, true);
  return joined([...stored, ...lines, tail]);
}

/** An entry with new content, packed; what is told of its sizes beside the fields of them is left out. */
function renewed(
  bytes: Uint8Array,
  { at, length, local }: Entry,
  part: Uint8Array,
): { body: Uint8Array; line: Uint8Array } {
  const packed = deflateSync(part, { level: 6 });
  const nameLength = new DataView(bytes.buffer, local).getUint16(26, true);
  const head = bytes.slice(local, local + 30 + nameLength);
  // The fields stand in both in the same order, two bytes later in the directory.
  const fill = (of: Uint8Array, from: number) => {
    const view = new DataView(of.buffer);
    view.setUint16(from, view.getUint16(from, true) & ~DESCRIPTOR_FOLLOWS, true);
    view.setUint16(from + 2, 8, true);
    view.setUint32(from + 8, crc32(part), true);
    view.setUint32(from + 12, packed.length, true);
    view.setUint32(from + 16, part.length, true);
    view.setUint16(from + 22, 0, true);
  };
  fill(head, 6);
  const line = bytes.subarray(at, at + length);
  const listed = new DataView(line.buffer, line.byteOffset);
  const [name, extra] = [listed.getUint16(28, true), listed.getUint16(30, true)];
  const shorter = joined([line.subarray(0, 46 + name), line.subarray(46 + name + extra)]);
  fill(shorter, 8);
  return { body: joined([head, packed]), line: shorter };
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}
