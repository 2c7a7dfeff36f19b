/** What a report says of the files that a run left out. Pure. */
import { isUnread, type LeftOut } from '../format/seen.ts';
import { leftOutWords } from '../language/left-out.ts';
import type { Words } from '../language/words.ts';
import type { ReportMeta } from './renderer.ts';
import { safe } from './safe.ts';

export interface ToldLeftOut {
  file: string;
  message: string;
  /** It was not read, so it may be a plan all the same. */
  unread: boolean;
}

/** Those that have no report of their own, which `--strict-files` gives them; paths as who reads the report looks for them. */
export function toldLeftOut(words: Words, { seen, pathOf }: Pick<ReportMeta, 'seen' | 'pathOf'>): ToldLeftOut[] {
  return seen.leftOut
    .filter(({ told }) => told !== true)
    .map((each: LeftOut) => {
      const file = pathOf(each.file);
      return { file, message: safe(leftOutWords[words.language].file({ ...each, file })), unread: isUnread(each) };
    });
}

/** How many files were looked at, and what became of them; absent where there is one, or all were checked. */
export function filesLine({ seen }: Pick<ReportMeta, 'seen'>, words: Words): string | undefined {
  return seen.several && seen.leftOut.length > 0 ? leftOutWords[words.language].files(seen) : undefined;
}
