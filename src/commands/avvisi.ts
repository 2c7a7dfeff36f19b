/** Public calls named on the command line, or in the configuration. */
import { explainInvalid } from '../report/invalid.ts';
import { findAvviso } from '../report/review.ts';
import { safe } from '../report/safe.ts';
import { type Context, refuse } from './context.ts';

/** Whether the public calls of the command line are all at hand; says which is not, and why. */
export async function allAvvisi(references: readonly string[], context: Context): Promise<boolean> {
  for (const reference of references) {
    const trouble = await avvisoTrouble(reference, context);
    if (trouble === undefined) continue;
    refuse(trouble, context);
    return false;
  }
  return true;
}

/** Why a public call is not at hand; absent where it is. */
export async function avvisoTrouble(reference: string, { catalog, words }: Context): Promise<string | undefined> {
  try {
    if ((await findAvviso(reference, catalog)) !== undefined) return undefined;
    return safe(words.ui.unknownAvviso(reference, await catalog.nearest(reference, 'avviso')));
  } catch (error) {
    return explainInvalid(error, words);
  }
}
