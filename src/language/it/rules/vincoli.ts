import type { constraintRules } from '../../../norms/rules/vincoli.ts';
import type { FamilyWords } from '../../template.ts';
import { amounts } from './forms.ts';

export const constraintWords: FamilyWords<typeof constraintRules> = { 'vincolo-not-met': amounts };
