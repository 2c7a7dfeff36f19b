/** `page`: the program as one page for a browser, with the norms of one's own folders in it. */
import { normTexts } from '../catalog/folders.ts';
import { readPage } from '../disk/package.ts';
import { writeWhole } from '../disk/whole-files.ts';
import { EXIT, type ExitCode } from '../format/exit.ts';
import { outputWords } from '../language/outputs.ts';
import { pageFileWords } from '../language/page-file.ts';
import { type Context, refuse } from './context.ts';
import { withNorms } from './page-text.ts';

export interface PageOptions {
  output?: string;
}

/** What a page carries at most: it reads all norms each time that it is opened. */
const MOST = { norms: 300, bytes: 12_000_000 };

/** 0 written; 2 where it is not told where to write, a norm is none, there are too many, or the place cannot be written. */
export async function page({ output }: PageOptions, context: Context): Promise<ExitCode> {
  const { words, options, err } = context;
  const said = pageFileWords[words.language];
  if (output === undefined || output === '') return refuse(said.where, context);
  if (!/\.html?$/i.test(output)) return refuse(said.wrongEnding(output), context);
  const norms = await normTexts(options.standards);
  const bytes = norms.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  if (norms.length > MOST.norms || bytes > MOST.bytes) return refuse(said.tooMany(norms.length, MOST), context);
  const trouble = writeWhole(output, withNorms(readPage(), norms, words.language));
  if (trouble !== undefined) return refuse(outputWords[words.language].unwritable(output, trouble), context);
  err(`${said.wrote(output, norms.length)}\n`);
  return EXIT.pass;
}
