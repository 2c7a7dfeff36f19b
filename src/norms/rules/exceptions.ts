/** Findings about the exceptions of a plan; `exceptions.ts` at the root gives them, after all other outcomes. */
import type { RuleText } from './rule.ts';

export const EXCEPTION_UNMATCHED = {
  id: 'exception-unmatched',
  severity: 'warning',
  title: { it: 'Eccezione che non serve', en: 'Exception that nothing needs' },
  why: {
    it: 'Un’eccezione che non corrisponde a nessun requisito fallito resta scritta senza motivo e un giorno nasconderà un errore.',
    en: 'An exception that matches no failed requirement stays for no reason, and one day will hide an error.',
  },
} as const satisfies RuleText;

export const EXCEPTION_EXPIRED = {
  id: 'exception-expired',
  severity: 'warning',
  title: { it: 'Eccezione scaduta', en: 'Exception that has lapsed' },
  why: {
    it: 'Un’eccezione vale se non è scaduta il giorno in cui il corso comincia; altrimenti il requisito torna a valere.',
    en: 'An exception holds if it has not lapsed on the day the course begins; otherwise the requirement binds again.',
  },
} as const satisfies RuleText;

export const EXCEPTION_FINDINGS = [EXCEPTION_UNMATCHED, EXCEPTION_EXPIRED] as const;
