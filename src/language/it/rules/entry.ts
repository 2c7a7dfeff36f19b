import type { Outcome } from '../../../norms/outcome.ts';
import type { entryRules } from '../../../norms/rules/entry.ts';
import { both, bound, type FamilyWords } from '../../template.ts';
import { asked, found } from '../facts.ts';

export const entryWords: FamilyWords<typeof entryRules> = {
  'entry-title-below-minimum': {
    pass: '{found}, {asked}',
    fail: ({ found: there, required, relation }) => {
      const experience = there?.is === 'amount' && there.unit === 'years';
      const way = experience ? `${found(there)} di esperienza senza titolo` : found(there);
      return `${way}, ${required === undefined ? '' : asked(required, relation)}`;
    },
    remedy: 'scrivi «titolo: {first}» o un titolo superiore',
  },
  'entry-age-below-minimum': {
    ...both('età minima {found}, previsti almeno {required}'),
    remedy: 'scrivi «eta_minima: {written}»',
  },
  'entry-foreign-title-missing': {
    pass: 'titoli esteri con {found}, come previsto',
    fail: 'nessun documento per i titoli esteri, previsto {either}',
    remedy: 'scrivi «titoli_esteri: [{written}]»',
  },
  'proscioglimento-without-assessment': {
    pass: 'proscioglimento con accertamento {found}, come previsto',
    fail: 'proscioglimento ammesso senza accertamento, previsto l’accertamento delle competenze',
    remedy: 'scrivi in «accertamento» come si accertano le competenze',
  },
  'entry-italian-below-minimum': bound('scrivi «livello: {first}» o superiore'),
  'entry-italian-check-missing': {
    pass: 'verifica con {found}, come previsto',
    fail: 'nessuna verifica valida, previsto {either}',
    remedy: 'scrivi «verifica: [{written}]», o una sola delle voci',
  },
  'entry-italian-exemption-not-allowed': {
    pass: (outcome) => `nessuna esenzione oltre a quelle ammesse, ${exempted(outcome)}`,
    fail: (outcome) => `esenzione per ${found(outcome.found)}, ${exempted(outcome)}`,
    remedy: 'togli l’esenzione',
  },
  'entry-deadline-after-start': {
    pass: 'requisiti entro {found}, previsti entro l’inizio delle attività',
    fail: 'requisiti entro il {found}, previsti entro l’inizio delle attività ({required})',
    remedy: 'scrivi «requisiti_entro: inizio_attivita»',
  },
  'entry-derogation-not-allowed': {
    pass: ({ found: there }) =>
      there?.is === 'text' ? `deroga ${found(there)}, ammessa` : 'nessuna deroga, come previsto',
    fail: 'deroga {found}, non ammessa',
    remedy: 'togli la deroga',
  },
  'entry-records-not-kept': {
    pass: 'documenti conservati agli atti, come previsto',
    fail: 'documenti non conservati agli atti, prevista la conservazione',
    remedy: 'scrivi «documentazione_agli_atti: true»',
  },
};

/** Whom the standard exempts. */
function exempted({ required }: Outcome): string {
  return required?.is === 'terms' && required.terms.length > 0
    ? `ammesso solo ${found(required)}`
    : 'lo standard non esenta nessuno';
}
