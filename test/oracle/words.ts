/** Free texts, with what each of them says: read by a person, once. Nothing is worked out from the letters. */

/** Whether a text names something, says that there is none, or holds a place. */
export const TEXTS = {
  'prova scritta': 'something',
  'cliente adirato': 'something',
  informazioni: 'something',
  'un reclamo': 'something',
  'terza chiamata': 'something',
  cortese: 'something',
  scortese: 'something',
  nessuno: 'none',
  'Colloquio finale, 30 minuti': 'something',
  'nessuna prova è esclusa': 'something',
  'non solo orale': 'something',
  'da definire con il tutor': 'not-yet',
  no: 'none',
  'No.': 'none',
  nessuna: 'none',
  NESSUNO: 'none',
  'non prevista': 'none',
  'Non è previsto': 'none',
  assente: 'none',
  'non avrà luogo': 'none',
  'senza alcuna prova': 'none',
  '-': 'not-yet',
  '…': 'not-yet',
  '?': 'not-yet',
  '': 'not-yet',
  xxx: 'not-yet',
  'n.d.': 'not-yet',
  'da definire': 'not-yet',
  'Da completare': 'not-yet',
  'in attesa di definizione': 'not-yet',
} as const;
type Text = keyof typeof TEXTS;

export function meaning(text: string): 'something' | 'none' | 'not-yet' {
  const known = TEXTS[text as Text];
  if (known === undefined) throw new Error(`no reading of «${text}»`);
  return known;
}

/** Languages as plans write them, by their code; the second says whether it is European. */
export const LANGUAGES: Record<string, readonly [code: string, european: boolean]> = {
  en: ['en', true],
  Inglese: ['en', true],
  english: ['en', true],
  'en-GB': ['en', true],
  fr: ['fr', true],
  francese: ['fr', true],
  French: ['fr', true],
  no: ['no', true],
  tedesco: ['de', true],
  it: ['it', true],
  Italiano: ['it', true],
  zh: ['zh', false],
  cinese: ['zh', false],
  ar: ['ar', false],
};

/** Whether words cite an act that can be looked up: by a number and a year. */
export const ACTS: Record<string, boolean> = {
  'prot. 123/2027': true,
  'D.G.R. n. 294 del 3/4/2018': true,
  'determina 2027/45': true,
  'nota del 12/05/2027': false,
  'delibera regionale': false,
  '2027': false,
  'prot. 123': false,
};

/** Certificates as plans write them, under the name that the standard prints and the qualification that it is of. */
export const CERTIFICATES: Record<string, (name: string, of: string) => string> = {
  exact: (name) => name,
  'with its qualification': (name, of) => `${name} di ${of}`,
  'in capitals': (name) => name.toUpperCase(),
  another: () => 'Attestato di frequenza',
  'of something else': (name) => `${name} di Cuoco`,
  none: () => 'nessuna',
  'still to be written': () => 'da definire',
};
