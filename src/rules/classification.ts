/** What a plan takes over by naming its standard: checked where the plan says it, silent where it does not. */

import { clauseOf } from '../clause.ts';
import { exact } from '../hours.ts';
import type { Judgement, Rule } from './rule.ts';

const takenOver = {
  it: 'Il piano lo prende dallo standard che nomina: può tacerlo, ma se lo scrive deve coincidere.',
  en: 'The plan takes it from the standard it names: it may leave it out, but what it says has to match.',
};

export const classificationRules: Rule[] = [
  {
    id: 'eqf-mismatch',
    severity: 'error',
    title: { it: 'Livello EQF dello standard', en: 'EQF level of the standard' },
    why: takenOver,
    requirements({ standard }) {
      const { eqf } = standard.classificazione;
      if (eqf === undefined) return [];
      const required = { is: 'amount', value: exact(eqf.valore), unit: 'EQF' } as const;
      return [
        {
          subject: { kind: 'corso' },
          clause: clauseOf(standard, eqf, String(eqf.valore)),
          judge({ plan }): Judgement {
            const level = plan.corso?.eqf;
            if (level === undefined) return { outcome: 'not_applicable', reason: 'taken-over' };
            const found = { is: 'amount', value: exact(level), unit: 'EQF' } as const;
            const outcome = level === eqf.valore ? 'pass' : 'fail';
            return { outcome, found, required, relation: '=', at: ['corso', 'eqf'] };
          },
        },
      ];
    },
  },
  {
    id: 'ada-mismatch',
    severity: 'error',
    title: { it: 'ADA dello standard', en: 'ADA of the standard' },
    why: {
      it: 'La qualificazione copre tutte le aree di attività (ADA) che lo standard elenca, e solo quelle. Il piano può tacerle, ma se le scrive devono coincidere.',
      en: 'The qualification covers all the areas of activity (ADA) that the standard lists, and only those. The plan may leave them out, but what it says has to match.',
    },
    requirements({ standard }) {
      const { ada } = standard.classificazione;
      if (ada === undefined) return [];
      const codes = ada.voci.map(({ codice }) => codice);
      return [
        {
          subject: { kind: 'corso' },
          clause: clauseOf(standard, ada, codes.join(', ')),
          judge({ plan }): Judgement {
            const written = plan.corso?.ada;
            if (written === undefined) return { outcome: 'not_applicable', reason: 'taken-over' };
            const same = codes.every((code) => written.includes(code)) && written.every((code) => codes.includes(code));
            const found = { is: 'codes', codes: written } as const;
            const required = { is: 'codes', codes } as const;
            return { outcome: same ? 'pass' : 'fail', found, required, relation: '=', at: ['corso', 'ada'] };
          },
        },
      ];
    },
  },
  {
    id: 'annualita-mismatch',
    severity: 'error',
    title: { it: 'Annualità dello standard', en: 'Years of the standard' },
    why: {
      it: 'Il corso ha tante annualità quante lo standard, con o senza esame intermedio come lo standard. Il piano può tacerle, ma se le scrive devono coincidere.',
      en: 'The course has as many years as the standard, with or without an intermediate exam like the standard. The plan may leave them out, but what it says has to match.',
    },
    requirements({ standard }) {
      const { annualita } = standard;
      if (annualita === undefined) return [];
      const exams = annualita.voci.map(({ esame_intermedio }) => esame_intermedio);
      const printed = annualita.voci.map(
        ({ anno, ore, esame_intermedio }) => `${anno}° Anno ${ore} ${esame_intermedio ? 'Sì' : 'No'}`,
      );
      return [
        {
          subject: { kind: 'corso' },
          clause: clauseOf(standard, annualita, printed.join('; ')),
          judge({ plan }): Judgement {
            const years = plan.corso?.annualita;
            if (years === undefined) return { outcome: 'not_applicable', reason: 'taken-over' };
            const same =
              years.length === exams.length &&
              years.every(({ esame_intermedio: exam }, index) => exam === undefined || exam === exams[index]);
            const found = {
              is: 'years',
              years: years.map(({ esame_intermedio }) => esame_intermedio === true),
            } as const;
            return {
              outcome: same ? 'pass' : 'fail',
              found,
              required: { is: 'years', years: exams },
              relation: '=',
              at: ['corso', 'annualita'],
            };
          },
        },
      ];
    },
  },
];
