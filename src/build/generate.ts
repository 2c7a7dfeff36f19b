/** Makes what is generated from the sources: standards as data for the program, JSON Schemas for editors. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { avvisoEntryOf, type CatalogEntry, cardEntryOf, entryOf } from '../catalog/entry.ts';
import { standardFiles } from '../disk/find.ts';
import { avvisoFormat } from '../format/avviso.ts';
import { cardFormat } from '../format/card.ts';
import type { Format } from '../format/document.ts';
import { formatNamed } from '../format/kind.ts';
import { examplesFormat } from '../format/rule-examples.ts';
import { scalesFormat } from '../format/scales.ts';
import { standardFormat } from '../format/standard.ts';
import { topicsFormat } from '../format/topics.ts';
import { rulesPage } from './rules-page.ts';
import { jsonSchemas } from './schemas.ts';
import { readShipped, shippedNorms } from './shipped-norms.ts';

/** Writes `dist/data/`, `schemas/` and `docs/regole.md` of the project at `root`. Throws on a standard that does not parse. */
export async function generate(root: string): Promise<void> {
  const data = join(root, 'dist', 'data');
  const folder = join(root, 'standards');
  const entries: CatalogEntry[] = [];
  const keep = async <T extends { id: string }>(
    file: string,
    format: Format<T>,
    summary: (value: T) => CatalogEntry,
  ) => {
    const value = await readShipped(file, format);
    await writeJson(join(data, `${value.id}.json`), value);
    entries.push(summary(value));
  };
  for (const file of (await standardFiles(folder)).files) {
    const name = formatNamed(await readFile(file, 'utf8'));
    if (name === 'standard') await keep(file, standardFormat, entryOf);
    else if (name === 'scheda') await keep(file, cardFormat, cardEntryOf);
    else if (name === 'avviso') await keep(file, avvisoFormat, avvisoEntryOf);
    else if (name === 'scale') await writeJson(join(data, 'scale.json'), await readShipped(file, scalesFormat));
    // Who answers for each clause: the tests read it, the program does not.
    else if (name !== 'clausole') throw new Error(`${file}: format «${name}»`);
  }
  entries.sort((a, b) => (a.id < b.id ? -1 : 1));
  await writeJson(join(data, 'index.json'), entries);
  const { regole } = await readShipped(join(root, 'src', 'norms', 'rules', 'examples.yaml'), examplesFormat);
  await writeJson(join(data, 'rule-examples.json'), regole);
  const topics = await readShipped(join(root, 'src', 'norms', 'topics.yaml'), topicsFormat);
  await writeJson(join(data, 'topics.json'), topics);
  await writeFile(join(root, 'docs', 'regole.md'), rulesPage(regole));
  for (const [name, schema] of Object.entries(jsonSchemas(await shippedNorms(root)))) {
    await writeJson(join(root, 'schemas', `${name}.schema.json`), schema, 2);
  }
}

async function writeJson(file: string, value: unknown, indent?: number): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(value, null, indent)}\n`);
}
