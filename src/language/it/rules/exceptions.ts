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
  'exception-without-reason': {
    ...both('motivo {found}, previsto perché il requisito è messo da parte'),
    remedy: 'scrivi il motivo, o togli l’eccezione',
  },
  'exception-beyond-derogation': {
    ...both(({ found: act }) =>
      act?.is === 'text'
        ? 'la fonte non ammette deroghe: chi esamina il piano può non accettarla'
        : 'la fonte non ammette deroghe, previsto in «riferimento» un atto con numero e anno',
    ),
    remedy: ({ found: act }) =>
      act?.is === 'text'
        ? 'tieni pronto l’atto citato'
        : 'cita l’atto, per esempio «riferimento: prot. 123/2027», o togli l’eccezione',
  },
};
