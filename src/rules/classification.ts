/** What a plan takes over by naming its standard: checked where the plan says it, silent where it does not. */

import { clauseOf } from '../clause.ts';
import { exact } from '../hours.ts';
import type { Norm, Standard } from '../model/standard.ts';
import { fold } from '../nearest.ts';
import type { Judgement, Requirement, Rule } from './rule.ts';

const takenOver = {
  it: 'Il piano lo prende dallo standard che nomina: può tacerlo, ma se lo scrive deve coincidere.',
  en: 'The plan takes it from the standard it names: it may leave it out, but what it says has to match.',
};

/** A field of the plan's `corso` and what the standard prints for it. */
interface Field {
  key: 'denominazione' | 'sep' | 'processo' | 'sequenze' | 'ateco' | 'cp' | 'isced';
  norm: Norm;
  /** Any of these, one or more, in the words of the standard. */
  known: readonly string[];
}

function fieldsOf({ denominazione, classificazione }: Standard): Field[] {
  const { sep, processo, sequenze, ateco, cp, isced } = classificazione;
  const codes = (list: typeof ateco) => list?.voci.map(({ codice }) => codice) ?? [];
  return [
    { key: 'denominazione', norm: denominazione, known: [denominazione.testo] },
    ...(sep
      ? [
          {
            key: 'sep' as const,
            norm: sep,
            known: [sep.denominazione, ...(sep.codice ? [sep.codice, `${sep.codice} - ${sep.denominazione}`] : [])],
          },
        ]
      : []),
    ...(processo ? [{ key: 'processo' as const, norm: processo, known: [processo.testo] }] : []),
    ...(sequenze ? [{ key: 'sequenze' as const, norm: sequenze, known: sequenze.voci }] : []),
    ...(ateco ? [{ key: 'ateco' as const, norm: ateco, known: codes(ateco) }] : []),
    ...(cp ? [{ key: 'cp' as const, norm: cp, known: codes(cp) }] : []),
    ...(isced ? [{ key: 'isced' as const, norm: isced, known: codes(isced) }] : []),
  ];
}

function classified(standard: Standard): Requirement[] {
  return fieldsOf(standard).map(({ key, norm, known }) => ({
    subject: { kind: 'corso', code: key },
    clause: clauseOf(standard, norm, known.join('; ')),
    judge({ plan }): Judgement {
      const value = plan.corso?.[key];
      if (value === undefined) return { outcome: 'not_applicable', reason: 'taken-over' };
      const written = typeof value === 'string' ? [value] : value;
      const strangers = written.filter((each) => !known.some((other) => plain(other) === plain(each)));
      const found = { is: 'codes', codes: strangers.length === 0 ? written : strangers } as const;
      const required = { is: 'codes', codes: known } as const;
      return { outcome: strangers.length === 0 ? 'pass' : 'fail', found, required, relation: '=', at: ['corso', key] };
    },
  }));
}

/** Case, accents, apostrophes and the section letter of an ATECO code aside. */
function plain(text: string): string {
  return fold(text)
    .replace(/^[a-u]\.(?=\d)/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

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
      it: 'La qualificazione copre tutte le aree di attività (ADA) che lo standard elenca, e solo quelle. Il piano può tacerle, ma se le scrive devono coincidere; un codice di prima vale come quello di oggi.',
      en: 'The qualification covers all the areas of activity (ADA) that the standard lists, and only those. The plan may leave them out, but what it says has to match; a former code counts as the present one.',
    },
    requirements({ standard }) {
      const { ada } = standard.classificazione;
      if (ada === undefined) return [];
      const codes = ada.voci.map(({ codice }) => codice);
      const present = (code: string) =>
        ada.voci.find(({ codice, ex }) => codice === code || ex?.includes(code))?.codice ?? code;
      const required = { is: 'codes', codes } as const;
      return [
        {
          subject: { kind: 'corso' },
          clause: clauseOf(standard, ada, codes.join(', ')),
          judge({ plan }): Judgement {
            const written = plan.corso?.ada;
            if (written === undefined) return { outcome: 'not_applicable', reason: 'taken-over' };
            const areas = written.map(present);
            const same = codes.every((code) => areas.includes(code)) && areas.every((code) => codes.includes(code));
            const found = { is: 'codes', codes: written } as const;
            return { outcome: same ? 'pass' : 'fail', found, required, relation: '=', at: ['corso', 'ada'] };
          },
        },
      ];
    },
  },
  {
    id: 'classification-mismatch',
    severity: 'error',
    title: { it: 'Denominazione e codici dello standard', en: 'Name and codes of the standard' },
    why: {
      it: 'Denominazione, SEP, processo, codici ATECO, CP e ISCED si prendono dallo standard. Il piano può tacerli; dei codici può scriverne solo alcuni, ma nessuno che lo standard non abbia. La lettera di sezione di un codice ATECO non conta.',
      en: 'Name, sector, process, ATECO, CP and ISCED codes are taken from the standard. The plan may leave them out; it may write only some of the codes, but none that the standard does not have. The section letter of an ATECO code does not count.',
    },
    requirements: ({ standard }) => classified(standard),
  },
  {
    id: 'credits-not-allowed',
    severity: 'error',
    title: { it: 'Crediti ammessi', en: 'Credits that are allowed' },
    why: {
      it: 'Lo standard dice quali crediti si riconoscono (di ammissione, di frequenza): il piano non può prevederne altri.',
      en: 'The standard says which credits are recognised (for admission, for attendance): the plan cannot provide for others.',
    },
    requirements({ standard }) {
      const norm = standard.crediti;
      if (norm === undefined) return [];
      return [
        {
          subject: { kind: 'crediti' },
          clause: clauseOf(standard, norm, ''),
          judge({ plan }): Judgement {
            if (plan.crediti === undefined) return { outcome: 'not_applicable', reason: 'taken-over' };
            const planned = (['ammissione', 'frequenza'] as const).filter((kind) => plan.crediti?.[kind] === true);
            const refused = planned.filter((kind) => !norm.ammessi.includes(kind));
            const found = { is: 'terms', terms: refused.length === 0 ? planned : refused } as const;
            const required = { is: 'terms', terms: norm.ammessi } as const;
            return { outcome: refused.length === 0 ? 'pass' : 'fail', found, required, at: ['crediti'] };
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
