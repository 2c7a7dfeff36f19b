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
  'exception-without-reason': {
    ...both('reason {found}, expected why the requirement is set aside'),
    remedy: 'write the reason, or remove the exception',
  },
  'exception-beyond-derogation': {
    ...both(({ found: act }) =>
      act?.is === 'text'
        ? 'the source admits no derogation: who examines the plan may not accept it'
        : 'the source admits no derogation, expected in “riferimento” an act by number and year',
    ),
    remedy: ({ found: act }) =>
      act?.is === 'text'
        ? 'keep the act at hand'
        : 'cite the act, as in “riferimento: prot. 123/2027”, or remove the exception',
  },
};
