/**
 * A PDF read in a thread of its own: few bytes of one may keep its reader for ever, and nothing inside tells it to stop.
 * What takes too long is refused like what is too long.
 */
import { answerOnce, inOneThread } from '../disk/threads.ts';
import { type Line, type Mend, type Refusal, Refused, Sheet } from '../import/sheet.ts';

type Answer = { lines: readonly Line[]; mends: readonly Mend[] } | { refusal: Refusal };

/** The sheet of a PDF. Throws `Refused` where it cannot be opened, holds no text, or costs more than it may. */
export async function readPdf(bytes: Uint8Array): Promise<Sheet> {
  const answer = await inOneThread<Answer>('pdf', bytes);
  if (answer === undefined) throw new Refused({ is: 'too-long' });
  if ('refusal' in answer) throw new Refused(answer.refusal);
  return new Sheet(answer.lines, answer.mends);
}

/** The thread. */
export function readPdfInThread(): Promise<void> {
  return answerOnce<Answer>(async (bytes) => {
    try {
      const { lines, mends } = await (await import('../import/read/pdf.ts')).sheetOfPdf(bytes);
      return { lines, mends };
    } catch (error) {
      if (error instanceof Refused) return { refusal: error.refusal };
      throw error;
    }
  });
}
