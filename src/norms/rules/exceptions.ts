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

export const EXCEPTION_WITHOUT_REASON = {
  id: 'exception-without-reason',
  severity: 'warning',
  title: { it: 'Eccezione senza motivo', en: 'Exception without a reason' },
  why: {
    it: 'Un’eccezione mette da parte un requisito solo se dice perché: una parola che tiene il posto non è un motivo.',
    en: 'An exception sets a requirement aside only where it says why: a word that holds a place is no reason.',
  },
} as const satisfies RuleText;

export const EXCEPTION_BEYOND_DEROGATION = {
  id: 'exception-beyond-derogation',
  severity: 'warning',
  title: { it: 'Eccezione dove la fonte non ammette deroghe', en: 'Exception where the source admits no derogation' },
  why: {
    it: 'Dove la fonte non ammette deroghe, un’eccezione vale solo se «riferimento» cita un atto con numero e anno; anche allora chi esamina il piano può non accettarla.',
    en: 'Where the source admits no derogation, an exception holds only if “riferimento” cites an act by number and year; even then who examines the plan may not accept it.',
  },
} as const satisfies RuleText;

export const EXCEPTION_FINDINGS = [
  EXCEPTION_UNMATCHED,
  EXCEPTION_EXPIRED,
  EXCEPTION_WITHOUT_REASON,
  EXCEPTION_BEYOND_DEROGATION,
] as const;
