import type { Outcome } from '../../../norms/outcome.ts';
import type { coverageRules } from '../../../norms/rules/coverage.ts';
import { both, type FamilyWords, type RuleWords } from '../../template.ts';
import { figure, found } from '../facts.ts';

export const coverageWords: FamilyWords<typeof coverageRules> = {
  'knowledge-not-covered': covered('conoscenze'),
  'ability-not-covered': covered('abilità'),
  'item-unknown': {
    pass: ({ found: there, required }) => {
      const which = there?.is === 'items' ? (there.list === 'conoscenze' ? 'conoscenze' : 'abilità') : '';
      return `numeri delle ${which} esistenti, lo standard ne elenca ${figure(required)}`;
    },
    fail: ({ found: there, required }) => {
      const several = there?.is === 'items' && there.items.length > 1;
      return `${found(there)} non ${several ? 'esistono' : 'esiste'}, lo standard ne elenca ${figure(required)}`;
    },
    remedy: 'togli i numeri che non esistono',
  },
  'ability-without-practice': {
    pass: '{found} di laboratorio o stage per le abilità, come previsto',
    fail: 'abilità senza ore di laboratorio né di stage, previsti laboratori pratici',
    remedy: 'aggiungi ore di laboratorio, o prepara una motivazione',
  },
  'language-missing': {
    ...both(({ found: there, required }) => {
      const taught = there?.is === 'codes' && there.codes.length > 0 ? `lingue ${found(there)}` : 'nessuna lingua';
      return `${taught}, insegnamento previsto di ${found(required)}`;
    }),
    remedy: 'aggiungi in «lingue» i codici che mancano, per esempio [en, fr]',
  },
};

function covered(what: string): RuleWords {
  return {
    pass: `${what} coperte, previste tutte e {figure}`,
    fail: '{found}, previste tutte e {figure}',
    remedy: addItems,
  };
}

function addItems({ found: there }: Outcome): string | undefined {
  if (there?.is !== 'items') return undefined;
  const numbers = there.items.map(({ number }) => number).join(', ');
  return `aggiungi ${there.items.length === 1 ? 'il numero' : 'i numeri'} ${numbers} in «${there.list}», o scrivi «tutte»`;
}
