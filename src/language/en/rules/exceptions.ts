import type { EXCEPTION_FINDINGS } from '../../../norms/rules/exceptions.ts';
import { both, type FamilyWords } from '../../template.ts';

export const exceptionWords: FamilyWords<typeof EXCEPTION_FINDINGS> = {
  'exception-unmatched': {
    ...both(({ suggestion }) =>
      suggestion ? 'no such rule, a rule of qualcheck expected' : 'matches nothing, a requirement that fails expected',
    ),
    remedy: 'remove the exception',
  },
  'exception-expired': {
    ...both('lapses on {found}, the course begins on {required}'),
    remedy: 'renew the authorisation, or remove the exception',
  },
};
