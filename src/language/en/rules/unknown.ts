import type { UnknownNorm } from '../../../norms/rules/titles.ts';
import { both, type RuleWords } from '../../template.ts';

/** Of norms that a plan names and nobody has. */
export const unknownWords: Record<UnknownNorm, RuleWords> = {
  'standard-unknown': {
    ...both('unknown, the id of a standard or the path of its file expected'),
    remedy: '“qualcheck list” lists the standards',
  },
  'avviso-unknown': {
    ...both('unknown, the id of an avviso or the path of its file expected'),
    remedy: 'remove the avviso: as long as it stays, the plan cannot be said to pass',
  },
};
