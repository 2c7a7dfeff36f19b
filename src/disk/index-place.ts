/** Where the index of a folder of standards lies, below it: writing a file in a folder of its own changes no other. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const INDEX_FOLDER = '.qualcheck';
export const INDEX_FILE = 'index.json';

/** Whether a folder of standards has an index, fresh or not. */
export function hasIndex(directory: string): boolean {
  return existsSync(join(directory, INDEX_FOLDER, INDEX_FILE));
}
