/** The file that a standard was read from, or that the program has of it. */
import { originOf } from '../../catalog/origins.ts';
import { shippedStandard } from '../../disk/package.ts';
import { readText } from '../../disk/read.ts';
import type { Standard } from '../../format/standard.ts';

/** Absent where it cannot be read. */
export async function standardFile(standard: Standard): Promise<{ file: string; text: string } | undefined> {
  const own = originOf(standard);
  if (own !== undefined) return own;
  const file = shippedStandard(standard.id);
  const read = await readText(file);
  return 'text' in read && !('finding' in read) ? { file, text: read.text } : undefined;
}
