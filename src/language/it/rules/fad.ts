import type { fadRules } from '../../../norms/rules/fad.ts';
import type { FamilyWords } from '../../template.ts';
import { fadCap } from './forms.ts';

export const fadWords: FamilyWords<typeof fadRules> = {
  'fad-above-cap': fadCap,
  'fad-sincrona-above-cap': fadCap,
  'fad-asincrona-above-cap': fadCap,
  'fad-above-uf-cap': fadCap,
  'fad-above-kc-cap': fadCap,
  'fad-above-net-cap': fadCap,
  'fad-topic-not-allowed': {
    pass: 'tutta su {required}, come previsto',
    fail: '{found}, ammessa solo su {required}',
    remedy: 'porta quelle ore in aula, o correggi «argomento»',
  },
};
