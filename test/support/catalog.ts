/** The catalogue from the sources: the shipped standards and calls as they are written, and those of the examples. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryCatalog, shippedFrom } from '../../src/catalog/memory.ts';
import { ROOT } from './cli.ts';
import { SCALES, TOPICS } from './plans.ts';

const texts = ['standards', join('examples', 'standard-di-un-ente')].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') })),
);

const none = shippedFrom(async () => ({ norms: [], scales: SCALES, examples: [], topics: TOPICS }));
export const CATALOG = await memoryCatalog(none, texts);
