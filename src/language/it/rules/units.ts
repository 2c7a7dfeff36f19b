import type { Outcome } from '../../../norms/outcome.ts';
import type { unitRules } from '../../../norms/rules/units.ts';
import { both, type FamilyWords } from '../../template.ts';
import { found, list } from '../facts.ts';
import { amounts } from './forms.ts';

export const unitWords: FamilyWords<typeof unitRules> = {
  'uf-missing': missing('unita_formative'),
  'uf-unknown': {
    ...strangers('UF'),
    remedy: 'tieni pronta la ragione: le sue ore non contano per nessun minimo; o correggi il codice',
  },
  'obiettivo-unknown': { ...strangers('UF'), remedy: 'correggi il codice in «obiettivo»' },
  'uf-duplicate': {
    pass: 'nessuna ripetuta, prevista una volta ciascuna',
    fail: '{found} scritta più volte, prevista una volta sola',
    remedy: 'unisci le due voci: le parti di una UF sono i suoi «moduli»',
  },
  'uf-order': {
    ...both('nell’ordine {found}, nello standard {required}'),
    remedy: 'riordina le UF, o tieni pronta la ragione',
  },
  'uf-below-minimum': amounts,
  'uf-above-maximum': amounts,
  'laboratorio-above-uf-maximum': amounts,
  'kc-missing': missing('competenze_chiave'),
  'kc-unknown': { ...strangers('KC'), remedy: 'correggi il codice, o motiva la scelta' },
  'kc-below-minimum': amounts,
  'kc-total-below-minimum': amounts,
};

function missing(section: string) {
  return {
    pass: 'presente, richiesta dallo standard',
    fail: 'manca, richiesta dallo standard ({written})',
    incomplete: 'manca ancora la sezione «{lacks}», richiesta dallo standard',
    remedy: `aggiungi «- codice: {code}» in ${section}`,
  };
}

function strangers(kind: string) {
  return {
    pass: 'codici tutti dello standard, come previsto',
    fail: ({ found: there, misplaced = [], elsewhere }: Outcome) => {
      const unknown = there?.is === 'codes' ? there.codes.filter((code) => !misplaced.includes(code)) : [];
      if (elsewhere !== undefined && misplaced.length > 0) {
        const where = elsewhere === 'competenze_chiave' ? 'competenze chiave' : 'unità formative';
        const others =
          unknown.length === 0 ? '' : `; ${list(unknown)} non ${unknown.length === 1 ? 'c’è' : 'ci sono'} affatto`;
        return `nello standard ${list(misplaced)} ${misplaced.length === 1 ? 'è' : 'sono'} tra le ${where}${others}`;
      }
      const several = unknown.length > 1;
      return `${found(there)} non ${several ? 'sono' : 'è'} tra le ${kind} dello standard`;
    },
  };
}
