/** `verify`: whether a report was made of a plan as it is now. */
import { readPlanBytes, readText } from '../disk/read.ts';
import { EXIT, type ExitCode } from '../format/exit.ts';
import { verifyWords } from '../language/verify.ts';
import { plansOf } from '../report/made-of.ts';
import { safe } from '../report/safe.ts';
import { isWorkbookName } from '../text/file-name.ts';
import { sha256 } from '../text/sha256.ts';
import { type Context, refuse } from './context.ts';
import { whyUnreadable } from './not-there.ts';

/** 0 the same, 1 it differs, 2 no report of ours. A report on several plans is of each of them. */
export async function verify(report: string, plan: string, context: Context): Promise<ExitCode> {
  const said = verifyWords[context.words.language];
  const texts: (string | Uint8Array)[] = [];
  for (const file of [report, plan]) {
    const bytes = file === plan && isWorkbookName(file) ? readPlanBytes(file, false) : undefined;
    if (bytes !== undefined && 'bytes' in bytes) {
      texts.push(bytes.bytes);
      continue;
    }
    const read = await readText(file);
    if ('trouble' in read) return refuse(safe(whyUnreadable(file, read.trouble, context.words)), context);
    if ('finding' in read && file === report) return refuse(safe(said.foreign(report)), context);
    texts.push(read.text);
  }
  const [written = '', text = ''] = texts;
  const hashes = plansOf(String(written));
  if (hashes === undefined) return refuse(safe(said.foreign(report)), context);
  if (hashes.length === 0) return refuse(safe(said.silent(report)), context);
  const same = hashes.includes((await sha256(text)) ?? '');
  context.out(`${safe(said[same ? 'same' : 'differs'](report, plan))}\n`);
  return same ? EXIT.pass : EXIT.fail;
}
