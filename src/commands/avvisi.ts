/** Public calls named on the command line. */
import { InvalidStandard } from '../catalog/catalog.ts';
import { explainInvalid } from '../report/invalid.ts';
import { findAvviso } from '../report/review.ts';
import { safe } from '../report/safe.ts';
import type { Context } from './context.ts';

/** Whether the public calls of the command line are all at hand; says which is not, and why. */
export async function allAvvisi(references: readonly string[], { catalog, words, err }: Context): Promise<boolean> {
  for (const reference of references) {
    try {
      if ((await findAvviso(reference, catalog)) !== undefined) continue;
      const meant = await catalog.nearest(reference, 'avviso');
      err(`${words.ui.error}: ${safe(words.ui.unknownAvviso(reference, meant))}\n`);
    } catch (error) {
      if (!(error instanceof InvalidStandard)) throw error;
      err(`${words.ui.error}: ${explainInvalid(error, words)}\n`);
    }
    return false;
  }
  return true;
}
