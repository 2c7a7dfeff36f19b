/** `-o, --output` of the commands that answer on the screen: the answer goes to a file, whole, once all of it is there. */
import { noteFolder } from '../disk/reads.ts';
import { openWhole } from '../disk/whole-files.ts';
import type { ExitCode } from '../format/exit.ts';
import { normFolders } from '../format/settings.ts';
import { outputWords } from '../language/outputs.ts';
import { safe } from '../report/safe.ts';
import { type Context, refuse } from './context.ts';

/** Runs a command whose answer goes to `file`. Where there is no answer, what is there stays as it was. */
export async function answerInto(
  file: string,
  action: (context: Context) => Promise<ExitCode>,
  context: Context,
): Promise<ExitCode> {
  const said = outputWords[context.words.language];
  // An index stands for the norms of a folder: they are not written over for not having been read.
  for (const folder of normFolders(context.settings)) noteFolder(folder);
  const sink = openWhole(file);
  let isAnswered = false;
  const out = (text: string) => {
    isAnswered ||= text !== '';
    sink.write(text);
    return undefined;
  };
  let code: ExitCode;
  try {
    code = await action({ ...context, options: { ...context.options, toFile: true }, out });
  } catch (error) {
    sink.abort();
    throw error;
  }
  if (!isAnswered) {
    sink.abort();
    return code;
  }
  const trouble = sink.commit();
  if (trouble !== undefined) return refuse(safe(said.unwritable(file, trouble)), context);
  context.err(`${safe(said.written([file]))}\n`);
  return code;
}
