/** What the arguments of a command ask for, and which paths of a repository that reaches. */
import { posix } from 'node:path';
import type { Choices } from './choices.ts';
import { INSIDE, OUTSIDE, type Plan } from './repository.ts';

export interface Ask {
  /** Seen from the root of the repository; absolute where it is to be. */
  pattern: string;
  reaches(path: string): boolean;
  /** Links, and what is no YAML, are told where a folder is walked. */
  isFolder: boolean;
}

const isBelow = (folder: string) => (path: string) => folder === '.' || path.startsWith(`${folder}/`);
const isYaml = (path: string) => /\.yaml(?:\.txt)?$/i.test(path);
export const WHOLE: Ask = { pattern: '.', reaches: () => true, isFolder: true };

/** What the first place of a configuration reaches. */
export const CONFIGURED: Record<string, Omit<Ask, 'pattern'>> = {
  '.': WHOLE,
  piani: { reaches: isBelow('piani'), isFolder: true },
  '**/*.yaml': { reaches: isYaml, isFolder: false },
  'piani/**/*.yaml': { reaches: (path) => isBelow('piani')(path) && isYaml(path), isFolder: false },
  '{piani,altri}/**/*.yaml': {
    reaches: (path) => (isBelow('piani')(path) || isBelow('altri')(path)) && isYaml(path),
    isFolder: false,
  },
};

export function askFor(choices: Choices, plans: readonly Plan[]): Ask {
  const ask = anyAsk(choices, plans);
  // Where nothing is, nothing is checked: that is asked for now and then.
  return plans.some(({ path }) => ask.reaches(path)) || choices.chance(10) ? ask : WHOLE;
}

function anyAsk(choices: Choices, plans: readonly Plan[]): Ask {
  // Most folders hold none of a few plans.
  const filled = ['.', ...plans.map(({ path }) => posix.dirname(path))];
  const folder = choices.chance(90)
    ? choices.pick(filled)
    : choices.pick(['piani', 'piani/campania', 'altri', 'altrove']);
  // A link that is named is followed: all below is as below the folder.
  const real = folder === 'altrove' ? 'piani/campania' : folder;
  const below = isBelow(real);
  const at = (tail: string) => posix.join(folder, tail);
  switch (choices.below(7)) {
    case 1:
      return { pattern: at('**/*.yaml'), reaches: (path) => below(path) && isYaml(path), isFolder: false };
    case 2:
      return {
        pattern: at('*.yaml'),
        reaches: (path) => posix.dirname(path) === real && isYaml(path),
        isFolder: false,
      };
    case 3:
      return { pattern: at('**'), reaches: (path) => below(path) && /\.ya?ml$/i.test(path), isFolder: false };
    case 4:
      return { pattern: '{piani,altri}/**/*.yaml', ...(CONFIGURED['{piani,altri}/**/*.yaml'] as Omit<Ask, 'pattern'>) };
    case 5:
      return {
        pattern: 'p*/**/*.y*ml',
        reaches: (path) => isBelow('piani')(path) && /\.yaml$/.test(path),
        isFolder: false,
      };
    case 6:
      return choices.chance(30)
        ? { pattern: `../${OUTSIDE}/*.yml`, reaches: () => false, isFolder: false }
        : { ...WHOLE, pattern: posix.join('.', choices.pick(['.', `../${INSIDE}`, 'piani/..'])) };
    default:
      return { pattern: folder, reaches: below, isFolder: folder !== 'altrove' };
  }
}
