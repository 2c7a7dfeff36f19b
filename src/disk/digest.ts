/** Digests of what a run works on. */
import { createHash, hash } from 'node:crypto';
import { readText } from './read.ts';

/** SHA-256 of a text in UTF-8 or of bytes, at once: what browsers have alike costs ten times as much for one plan. */
export function sha256Of(source: string | Uint8Array): string {
  return hash('sha256', source, 'hex');
}

/** Of some values (JSON), and of what is in some files, by their names; one that cannot be read counts by its name. */
export async function digestOf(values: unknown, files: readonly string[]): Promise<string> {
  const digest = createHash('sha256').update(JSON.stringify(values));
  for (const file of files) {
    const read = await readText(file);
    digest.update(JSON.stringify([file, 'text' in read ? read.text : null]));
  }
  return digest.digest('hex');
}
