import type { Outcome } from '../../../norms/outcome.ts';
import type { entryRules } from '../../../norms/rules/entry.ts';
import { both, bound, type FamilyWords } from '../../template.ts';
import { asked, found } from '../facts.ts';

export const entryWords: FamilyWords<typeof entryRules> = {
  'entry-title-below-minimum': {
    pass: '{found}, {asked}',
    fail: ({ found: there, required, relation }) => {
      const experience = there?.is === 'amount' && there.unit === 'years';
      const way = experience ? `${found(there)} of experience without a title` : found(there);
      return `${way}, ${required === undefined ? '' : asked(required, relation)}`;
    },
    remedy: 'write “titolo: {first}” or a higher title',
  },
  'entry-age-below-minimum': {
    ...both('minimum age {found}, at least {required} required'),
    remedy: 'write “eta_minima: {written}”',
  },
  'entry-foreign-title-missing': {
    pass: 'foreign titles with {found}, as required',
    fail: 'no paper for foreign titles, required: {either}',
    remedy: 'write “titoli_esteri: [{written}]”',
  },
  'proscioglimento-without-assessment': {
    pass: 'release from compulsory schooling with assessment {found}, as required',
    fail: 'release from compulsory schooling without assessment, assessment of competences required',
    remedy: 'write under “accertamento” how the competences are assessed',
  },
  'entry-italian-below-minimum': bound('write “livello: {first}” or higher'),
  'entry-italian-check-missing': {
    pass: 'checked by {found}, as required',
    fail: 'no valid check, {either} required',
    remedy: 'write “verifica: [{written}]”, or one of them alone',
  },
  'entry-italian-exemption-not-allowed': {
    pass: (outcome) => `no exemption beyond those allowed, ${exempted(outcome)}`,
    fail: (outcome) => `exemption for ${found(outcome.found)}, ${exempted(outcome)}`,
    remedy: 'remove the exemption',
  },
  'entry-deadline-after-start': {
    pass: 'requirements met by {found}, required by the start of the activities',
    fail: 'requirements met by {found}, required by the start of the activities ({required})',
    remedy: 'write “requisiti_entro: inizio_attivita”',
  },
  'entry-derogation-not-allowed': {
    pass: ({ found: there }) =>
      there?.is === 'text' ? `derogation ${found(there)}, allowed` : 'no derogation, as required',
    fail: 'derogation {found}, none allowed',
    remedy: 'remove the derogation',
  },
  'entry-records-not-kept': {
    pass: 'papers kept on file, as required',
    fail: 'papers not kept on file, keeping them is required',
    remedy: 'write “documentazione_agli_atti: true”',
  },
};

/** Whom the standard exempts. */
function exempted({ required }: Outcome): string {
  return required?.is === 'terms' && required.terms.length > 0
    ? `only ${found(required)} allowed`
    : 'the standard exempts nobody';
}
