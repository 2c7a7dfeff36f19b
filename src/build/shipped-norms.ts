/** The shipped standards, calls and conforming examples, read as the program reads them. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { standardFiles } from '../disk/find.ts';
import { avvisoFormat } from '../format/avviso.ts';
import { type Format, readDocument } from '../format/document.ts';
import { formatNamed } from '../format/kind.ts';
import { planFormat } from '../format/plan-format.ts';
import { scalesFormat } from '../format/scales.ts';
import { standardFormat } from '../format/standard.ts';
import { it } from '../language/it.ts';
import { findingLine } from '../report/report.ts';
import type { ShippedNorms } from './plan-clauses.ts';

/** Reads `standards/` and `examples/` of the project at `root`, in a fixed order. Throws where one does not parse. */
export async function shippedNorms(root: string): Promise<ShippedNorms> {
  const folder = join(root, 'standards');
  const texts = await Promise.all(
    (await standardFiles(folder)).files.map(async (file) => ({
      file,
      name: formatNamed(await readFile(file, 'utf8')),
    })),
  );
  const all = <T>(name: string, format: Format<T>) =>
    Promise.all(texts.filter((each) => each.name === name).map(({ file }) => readShipped(file, format)));
  const examples = (await readdir(join(root, 'examples'))).filter((file) => file.endsWith('-conforme.yaml')).sort();
  return {
    standards: await all('standard', standardFormat),
    avvisi: await all('avviso', avvisoFormat),
    scales: await readShipped(join(folder, 'scale.yaml'), scalesFormat),
    plans: await Promise.all(examples.map((file) => readShipped(join(root, 'examples', file), planFormat))),
  };
}

/** Reads a file of the project in its format. Throws with all that is wrong with it. */
export async function readShipped<T>(file: string, format: Format<T>): Promise<T> {
  const document = readDocument(await readFile(file, 'utf8'), format);
  if (document.value !== undefined) return document.value;
  const lines = document.findings.map((finding) => {
    const { line, column, message, remedy } = findingLine(finding, it);
    return `${file}:${line}:${column}: ${message} ${remedy ?? ''}`;
  });
  throw new Error(lines.join('\n'));
}
