import type { EXCEPTION_FINDINGS } from '../../../norms/rules/exceptions.ts';
import { both, type FamilyWords } from '../../template.ts';

export const exceptionWords: FamilyWords<typeof EXCEPTION_FINDINGS> = {
  'exception-unmatched': {
    ...both(({ suggestion }) =>
      suggestion
        ? 'regola che non esiste, prevista una regola di qualcheck'
        : 'non corrisponde a nulla, prevista per un requisito non conforme',
    ),
    remedy: 'togli l’eccezione',
  },
  'exception-expired': {
    ...both('scade il {found}, il corso comincia il {required}'),
    remedy: 'rinnova l’autorizzazione, o togli l’eccezione',
  },
};
