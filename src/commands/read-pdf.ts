/**
 * A PDF read in a thread of its own: few bytes of one may keep its reader for ever, and nothing inside tells it to stop.
 * What takes too long is refused like what is too long.
 */
import { answerOnce, inOneThread } from '../disk/threads.ts';

type Importer = typeof import('./import-bundle.ts');
type Sheet = InstanceType<Importer['Sheet']>;
type Answer = Pick<Sheet, 'lines' | 'mends' | 'running'> | { refusal: InstanceType<Importer['Refused']>['refusal'] };

/** The sheet of a PDF. Throws `Refused` where it cannot be opened, holds no text, or costs more than it may. */
export async function readPdf(bytes: Uint8Array, { Refused, Sheet }: Importer): Promise<Sheet> {
  const answer = await inOneThread<Answer>('pdf', bytes);
  if (answer === undefined) throw new Refused({ is: 'too-long' });
  if ('refusal' in answer) throw new Refused(answer.refusal);
  return new Sheet(answer.lines, answer.mends, answer.running);
}

/** The smallest PDF: what it takes to load the library and to read this tells how fast the machine is just now. */
const SMALLEST = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj
4 0 obj<</Length 20>>stream
BT/F1 9 Tf(a)Tj ET  
endstream endobj
trailer<</Root 1 0 R>>`;

/** The thread. */
export async function readPdfInThread(): Promise<void> {
  const { Refused, sheetOfPdf } = await import('./pdf-bundle.ts');
  const read = async (bytes: Uint8Array): Promise<Answer> => {
    try {
      const { lines, mends, running } = await sheetOfPdf(bytes);
      return { lines, mends, running };
    } catch (error) {
      if (error instanceof Refused) return { refusal: error.refusal };
      throw error;
    }
  };
  await read(new TextEncoder().encode(SMALLEST));
  await answerOnce(read);
}
