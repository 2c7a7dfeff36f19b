/** All alterations of the shipped standards. */
import { ELSEWHERE } from './elsewhere.cases.ts';
import { FIGURES } from './figures.cases.ts';
import { HOURS } from './hours.cases.ts';
import { PROSE } from './prose.cases.ts';
import { type Altered, SENTENCES } from './sentences.cases.ts';
import { WHOLES } from './wholes.cases.ts';
import { WORDS } from './words.cases.ts';

export const ALTERED: readonly Altered[] = [
  ...SENTENCES,
  ...ELSEWHERE,
  ...FIGURES,
  ...HOURS,
  ...WORDS,
  ...PROSE,
  ...WHOLES,
];
