import type { manualRules } from '../../../norms/rules/manual.ts';
import { bound, type FamilyWords } from '../../template.ts';

export const manualWords: FamilyWords<typeof manualRules> = {
  // What to look at is said by the standard, in both languages: it neither passes nor fails.
  'manual-check': bound(null),
};
