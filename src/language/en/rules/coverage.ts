import type { Outcome } from '../../../norms/outcome.ts';
import type { coverageRules } from '../../../norms/rules/coverage.ts';
import { both, type FamilyWords, type RuleWords } from '../../template.ts';
import { figure, found, itemsOf } from '../facts.ts';

export const coverageWords: FamilyWords<typeof coverageRules> = {
  'knowledge-not-covered': covered('knowledge'),
  'ability-not-covered': covered('abilities'),
  'item-unknown': {
    pass: ({ found: there, required }) => {
      const which = there?.is === 'items' ? itemsOf(there.list, 2) : '';
      return `all numbers of ${which} exist, the standard lists ${figure(required)}`;
    },
    fail: ({ found: there, required }) => {
      const several = there?.is === 'items' && there.items.length > 1;
      return `${found(there)} ${several ? 'do' : 'does'} not exist, the standard lists ${figure(required)}`;
    },
    remedy: 'remove the numbers that do not exist',
  },
  'ability-without-practice': {
    pass: '{found} of laboratory or placement for the abilities, as required',
    fail: 'abilities without laboratory or placement hours, practical laboratories required',
    remedy: 'add laboratory hours, or prepare a justification',
  },
  'language-missing': {
    ...both(({ found: there, required }) => {
      const taught = there?.is === 'codes' && there.codes.length > 0 ? `languages ${found(there)}` : 'no language';
      return `${taught}, ${found(required)} required`;
    }),
    remedy: 'add the missing codes under “lingue”, for example [en, fr]',
  },
};

function covered(what: string): RuleWords {
  return {
    pass: `${what} covered, all {figure} required`,
    fail: '{found}, all {figure} required',
    remedy: addItems,
  };
}

function addItems({ found: there }: Outcome): string | undefined {
  if (there?.is !== 'items') return undefined;
  const numbers = there.items.map(({ number }) => number).join(', ');
  return `add ${there.items.length === 1 ? 'number' : 'numbers'} ${numbers} to “${there.list}”, or write “tutte”`;
}
