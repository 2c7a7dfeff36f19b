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
    remedy: 'correct the id: “qualcheck list” lists the avvisi',
  },
  'standard-replaced': {
    ...both('a file holds, and not the one that comes with qualcheck: {found}'),
    remedy: 'if it is meant, give it an id of its own; if not, remove the file',
  },
  'text-cut': {
    ...both('the text ends at {found}: what follows “#” is a comment'),
    remedy: 'put the text in quotation marks: "{written}"',
  },
  'to-complete': {
    ...both('“{lacks}” is still to be completed'),
    remedy: 'write the value and remove the comment',
  },
};
