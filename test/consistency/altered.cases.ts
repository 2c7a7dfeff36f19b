/** All alterations of the shipped standards. */
import { FIGURES } from './figures.cases.ts';
import { HOURS } from './hours.cases.ts';
import { type Altered, SENTENCES } from './sentences.cases.ts';
import { WORDS } from './words.cases.ts';

export const ALTERED: readonly Altered[] = [...SENTENCES, ...FIGURES, ...HOURS, ...WORDS];
