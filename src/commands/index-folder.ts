/** `index`: makes the index of a folder of standards. It is written only here, and only when asked for. */
import { InvalidStandard } from '../catalog/catalog.ts';
import { type CatalogEntry, summaryOf } from '../catalog/entry.ts';
import { filesIn, readFiles } from '../catalog/folders.ts';
import { INDEX_VERSION, type Index, pathIn } from '../catalog/indexed.ts';
import { repeatedId } from '../catalog/read.ts';
import { type FileStamp, stampOf, writeIndex } from '../disk/index-file.ts';
import { EXIT, type ExitCode } from '../format/exit.ts';
import { scaleWords } from '../language/scale.ts';
import { safe } from '../report/safe.ts';
import type { Context } from './context.ts';

/** Reads the folder whole: a standard that does not follow the format, or an id that is there twice, makes no index. */
export async function indexFolder(folder: string, { words, out, err }: Context): Promise<ExitCode> {
  const said = scaleWords[words.language];
  const files = await filesIn(folder);
  // As they are before they are read: what changes later is seen to have changed.
  const stamps = await settledStamps(folder, files);
  const entries = new Map<string, CatalogEntry>();
  const ids = new Set<string>();
  for (const { file, document } of await readFiles(files)) {
    const { id } = document.value;
    if (ids.has(id)) throw new InvalidStandard(file, document.text, [repeatedId(document, id)]);
    ids.add(id);
    entries.set(pathIn(folder, file), summaryOf(document.value));
  }
  const content: Index = {
    version: INDEX_VERSION,
    files: stamps.map((stamp) => {
      const entry = entries.get(stamp.path);
      return entry === undefined ? stamp : { ...stamp, entry };
    }),
  };
  try {
    writeIndex(folder, content);
  } catch {
    err(`${words.ui.error}: ${safe(said.notIndexed(folder))}\n`);
    return EXIT.unable;
  }
  out(`${safe(said.indexed(folder, ids.size))}\n`);
  return EXIT.pass;
}

/** A file system tells times in steps: what was written within the last one may be written again, and look the same. */
const STEP_MILLISECONDS = 50;

async function settledStamps(folder: string, files: readonly string[]): Promise<FileStamp[]> {
  const stamps = () =>
    files.map((file) => stampOf(folder, pathIn(folder, file)) ?? { path: pathIn(folder, file), size: -1, changed: 0 });
  const now = Date.now();
  const isFresh = ({ changed }: FileStamp) => changed > now - STEP_MILLISECONDS && changed <= now;
  const first = stamps();
  if (!first.some(isFresh)) return first;
  await new Promise((resolve) => setTimeout(resolve, STEP_MILLISECONDS));
  return stamps();
}
