/**
 * A PDF read in a thread of its own: few bytes of one may keep its reader for ever, and nothing inside tells it to stop.
 * What takes too long is refused like what is too long.
 */
import { answerOnce, inOneThread } from '../disk/threads.ts';
import { type Line, type Refusal, Refused } from '../import/sheet.ts';

type Answer = { lines: Line[] } | { refusal: Refusal };

/** Lines of a PDF. Throws `Refused` where it cannot be opened, holds no text, or costs more than it may. */
export async function readPdf(bytes: Uint8Array): Promise<Line[]> {
  const answer = await inOneThread<Answer>('pdf', bytes);
  if (answer === undefined) throw new Refused({ is: 'too-long' });
  if ('refusal' in answer) throw new Refused(answer.refusal);
  return answer.lines;
}

/** The thread. */
export function readPdfInThread(): Promise<void> {
  return answerOnce<Answer>(async (bytes) => {
    try {
      return { lines: await (await import('../import/read/pdf.ts')).linesOfPdf(bytes) };
    } catch (error) {
      if (error instanceof Refused) return { refusal: error.refusal };
      throw error;
    }
  });
}
