/** What `verify` answers, and what reports say of the text they were made of, in both languages. */
import type { Language } from '../text/language.ts';

export interface VerifyWords {
  same(report: string, plan: string): string;
  differs(report: string, plan: string): string;
  foreign(report: string): string;
  silent(report: string): string;
  /** `SOURCE_DATE_EPOCH` is no number of seconds. */
  badEpoch(value: string): string;
  checkedOn: string;
  planText: string;
  standardText: string;
}

const it: VerifyWords = {
  same: (report, plan) => `«${report}» è stato fatto su «${plan}», così com’è ora`,
  differs: (report, plan) =>
    `«${report}» non è stato fatto su «${plan}» così com’è ora: il testo è cambiato, o il rapporto è di un altro piano`,
  foreign: (report) => `«${report}» non è un rapporto di qualcheck in html, markdown o json`,
  silent: (report) => `«${report}» non dice su quale testo è stato fatto: rifallo con «qualcheck validate»`,
  badEpoch: (value) => `SOURCE_DATE_EPOCH vale «${value}», servono i secondi dal 1970 (per esempio 1798761600)`,
  checkedOn: 'Controllato il',
  planText: 'Impronta del piano (SHA-256)',
  standardText: 'Impronta dello standard',
};

const en: VerifyWords = {
  same: (report, plan) => `“${report}” was made of “${plan}” as it is now`,
  differs: (report, plan) =>
    `“${report}” was not made of “${plan}” as it is now: the text has changed, or the report is of another plan`,
  foreign: (report) => `“${report}” is no report of qualcheck in html, markdown or json`,
  silent: (report) => `“${report}” does not say of which text it was made: make it again with “qualcheck validate”`,
  badEpoch: (value) => `SOURCE_DATE_EPOCH is “${value}”, seconds since 1970 are asked (1798761600, say)`,
  checkedOn: 'Checked on',
  planText: 'Fingerprint of the plan (SHA-256)',
  standardText: 'Fingerprint of the standard',
};

export const verifyWords: Record<Language, VerifyWords> = { it, en };
