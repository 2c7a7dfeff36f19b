/** What is asked of the worker, and what it answers: searches that take longer than a keystroke may. */
import type { Conflict, InitOptions, Suggestion, SuggestOptions } from '../../format/public.ts';
import type { Language } from '../../text/language.ts';
import type { CarriedNorms } from '../carried.ts';

/** The first message. */
export interface Handed {
  norms: CarriedNorms;
  solver: ArrayBuffer;
}

export type Question =
  | ({ is: 'init'; standard: string; lang: Language } & Pick<InitOptions, 'calls' | 'hours' | 'example'>)
  | ({ is: 'suggest'; text: string; lang: Language } & Pick<
      SuggestOptions,
      'calls' | 'keep' | 'only' | 'style' | 'total' | 'complete'
    >);

export interface Asked {
  number: number;
  question: Question;
}

export type Answer =
  | { is: 'plan'; text: string }
  | { is: 'conflict'; conflict: Conflict }
  | { is: 'suggestion'; suggestion: Suggestion; text?: string | undefined }
  /** What was asked cannot be: why. */
  | { is: 'unable'; why: string };

export interface Answered {
  number: number;
  answer: Answer;
}
