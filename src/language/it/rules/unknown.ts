import type { UnknownNorm } from '../../../norms/rules/titles.ts';
import { both, type RuleWords } from '../../template.ts';

/** Of norms that a plan names and nobody has. */
export const unknownWords: Record<UnknownNorm, RuleWords> = {
  'standard-unknown': {
    ...both('sconosciuto, previsto l’identificativo di uno standard o il percorso di un suo file'),
    remedy: '«qualcheck list» elenca gli standard',
  },
  'avviso-unknown': {
    ...both('sconosciuto, previsto l’identificativo di un avviso o il percorso di un suo file'),
    remedy: 'correggi l’identificativo: «qualcheck list» elenca gli avvisi',
  },
  'standard-replaced': {
    ...both('vale un file, e non quello che qualcheck porta con sé: {found}'),
    remedy: 'se è voluto, dagli un id suo; se no togli il file',
  },
  'text-cut': {
    ...both('il testo finisce a {found}: ciò che segue «#» è un commento'),
    remedy: 'metti il testo tra virgolette: "{written}"',
  },
  'to-complete': {
    ...both('«{lacks}» è ancora da completare'),
    remedy: 'scrivi il valore e togli il commento',
  },
};
