/** What can be wrong with a YAML text, whatever its format: data, worded in `language/`. */

/** The slips of the keyboard behind most YAML errors. */
export type SyntaxSlip =
  | 'tab'
  | 'carriage-return'
  | 'too-deep'
  | 'unprintable'
  | 'open-quote'
  | 'open-bracket'
  | 'quoted-bracket'
  | 'comment-in-text'
  | 'escape'
  | 'reserved-character'
  | 'text-after-quote'
  | 'colon-in-text'
  | 'missing-colon'
  | 'missing-space'
  | 'indentation'
  | 'uneven-dashes'
  | 'foreign-blank'
  | 'foreign-dash';

export type TextProblem =
  /** `format` is the one that was expected. */
  | { is: 'empty'; format?: string }
  | { is: 'syntax'; slip: SyntaxSlip; reason: string }
  | { is: 'multiple-documents' }
  | { is: 'complex-key' }
  | { is: 'merge-key' }
  | { is: 'duplicate-key'; key: string }
  | { is: 'unknown-alias'; name: string }
  | { is: 'too-many-aliases'; limit: number }
  | { is: 'too-many-values'; limit: number }
  | { is: 'too-many-items'; limit: number }
  | { is: 'unsupported-tag'; tag: string };
