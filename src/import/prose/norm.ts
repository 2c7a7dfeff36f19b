/** Sentences that Regions repeat, and the norm each of them sets. Pure. */
import type { TextKey } from '../texts.ts';

/** Something that a sentence sets: where in the standard, and what beside the sentence itself. */
export interface Sentence {
  /** `ingresso.titolo`. */
  into: string;
  /** The texts it may stand in. */
  texts: readonly TextKey[];
  find: RegExp;
  make(groups: Record<string, string>, found: string): Record<string, unknown> | undefined;
}

/** Words that set nothing by themselves: they introduce, recall or explain what is read beside them. */
export interface Filler {
  texts: readonly TextKey[];
  find: RegExp;
}
