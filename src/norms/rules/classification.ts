/** What a plan takes over by naming its standard: checked where the plan says it, silent where it does not. */

import type { Card } from '../../format/card.ts';
import type { Plan } from '../../format/plan.ts';
import type { Norm, Standard } from '../../format/standard.ts';
import { plainWords } from '../../text/nearest.ts';
import { type Clause, clauseOf, sourceLine } from '../clause.ts';
import { exact } from '../hours.ts';
import { family, type Judgement, type Norms, type Requirement } from './rule.ts';

const takenOver = {
  it: 'Il piano lo prende dallo standard che nomina: può tacerlo, ma se lo scrive deve coincidere.',
  en: 'The plan takes it from the standard it names: it may leave it out, but what it says has to match.',
};

/** A field of the plan's `corso` and what the standard prints for it. */
interface Field {
  key: 'denominazione' | 'profilo' | 'sep' | 'processo' | 'sequenze' | 'ateco' | 'cp' | 'isced';
  norm: Norm;
  /** Any of these, one or more, in the words of the standard. */
  known: readonly string[];
}

function fieldsOf({ denominazione, classificazione }: Standard): Field[] {
  const { codice, profilo, sep, processo, sequenze, ateco, cp, isced } = classificazione;
  return [
    { key: 'denominazione', norm: denominazione, known: [denominazione.testo] },
    ...(profilo ? [{ key: 'profilo' as const, norm: profilo, known: [profilo.testo] }] : []),
    // A document that is itself a profile prints its code and its name in one line.
    ...(codice
      ? [
          {
            key: 'profilo' as const,
            norm: codice,
            known: [`[${codice.valore}] ${denominazione.testo}`, codice.valore, denominazione.testo],
          },
        ]
      : []),
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
    ...(ateco ? [{ key: 'ateco' as const, norm: ateco, known: codesOf(ateco) }] : []),
    ...(cp ? [{ key: 'cp' as const, norm: cp, known: codesOf(cp) }] : []),
    ...(isced ? [{ key: 'isced' as const, norm: isced, known: codesOf(isced) }] : []),
  ];
}

function classified({ standard, card }: Norms): Requirement[] {
  const elsewhere = codesElsewhere(standard, card);
  return fieldsOf(standard).map(({ key, norm, known }) => {
    const allowed = [...known, ...elsewhere.filter((each) => each.key === key).flatMap(({ codes }) => codes)];
    return {
      subject: { kind: 'corso', code: key },
      clause: clauseOf(standard, norm, known.join('; ')),
      judge: ({ plan }) =>
        judgeWritten(plan, key, known, (each) => !allowed.some((other) => plain(other) === plain(each))),
    };
  });
}

/** What a plan writes in a field: `isStranger` tells what it should not, `known` is what the standard prints. */
function judgeWritten(
  { corso }: Plan,
  key: Field['key'],
  known: readonly string[],
  isStranger: (word: string) => boolean,
): Judgement {
  const value = corso?.[key];
  if (value === undefined) return { outcome: 'not_applicable', reason: 'taken-over' };
  const written = typeof value === 'string' ? [value] : value;
  const strangers = written.filter(isStranger);
  const found = { is: 'codes', codes: strangers.length === 0 ? written : strangers } as const;
  const required = { is: 'codes', codes: known } as const;
  return { outcome: strangers.length === 0 ? 'pass' : 'fail', found, required, relation: '=', at: ['corso', key] };
}

/** Codes that a document gives to something near the qualification: not its own, not wrong either. */
interface Elsewhere {
  key: 'sep' | 'ateco' | 'cp';
  codes: readonly string[];
  clause: Clause;
}

/** The Atlante's codes for the same qualification, and those of a single UC. */
function codesElsewhere(standard: Standard, card: Card | undefined): Elsewhere[] {
  const { unita_competenza: uc } = standard;
  const ofUnits = [...new Set(uc?.elenco.flatMap(({ cp = [] }) => codesOf({ voci: cp })))];
  const units: Elsewhere[] =
    ofUnits.length === 0
      ? []
      : [
          {
            key: 'cp',
            codes: ofUnits,
            clause: clauseOf(standard, { campo: uc?.etichette.cp }, ofUnits.join('; ')),
          },
        ];
  if (card === undefined) return units;
  const atlante = (key: Elsewhere['key'], field: string, codes: readonly string[]): Elsewhere => ({
    key,
    codes,
    clause: { field, text: codes.join('; '), source: sourceLine(card) },
  });
  return [
    atlante('sep', card.settore.campo, [card.settore.codice]),
    atlante('ateco', card.ateco.campo, codesOf(card.ateco)),
    atlante('cp', card.cp.campo, codesOf(card.cp)),
    ...units,
  ];
}

function codesOf({ voci }: { voci: readonly { codice: string }[] }): string[] {
  return voci.map(({ codice }) => codice);
}

/** Case, accents, apostrophes and the section letter of an ATECO code aside. */
function plain(text: string): string {
  return plainWords(text.replace(/^[A-Ua-u]\.(?=\d)/, ''));
}

export const classificationRules = family([
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
    requirements({ standard, card }) {
      const { ada } = standard.classificazione;
      if (ada === undefined) return [];
      const codes = codesOf(ada);
      const areas = [...ada.voci, ...(card?.ada ?? [])];
      const present = (code: string) => areas.find(({ ex }) => ex?.includes(code))?.codice ?? code;
      const required = { is: 'codes', codes } as const;
      return [
        {
          subject: { kind: 'corso' },
          clause: clauseOf(standard, ada, codes.join(', ')),
          judge({ plan }): Judgement {
            const written = plan.corso?.ada;
            if (written === undefined) return { outcome: 'not_applicable', reason: 'taken-over' };
            const named = written.map(present);
            const same = codes.every((code) => named.includes(code)) && named.every((code) => codes.includes(code));
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
    requirements: classified,
  },
  {
    id: 'classification-beyond-standard',
    // The standard binds; what only the Atlante has, or only one UC, is near enough not to be an error.
    severity: 'warning',
    title: {
      it: 'Codici che lo standard non dà alla qualificazione',
      en: 'Codes that the standard does not give the qualification',
    },
    why: {
      it: 'L’Atlante del lavoro, o una sola UC, hanno codici che lo standard non stampa per la qualificazione. Lo standard vale per primo: chi li scrive sappia che qualcuno può chiederne conto.',
      en: 'The Atlante del lavoro, or one unit of competence, has codes that the standard does not print for the qualification. The standard comes first: who writes them should know that somebody may ask about it.',
    },
    requirements({ standard, card }) {
      const fields = fieldsOf(standard);
      return codesElsewhere(standard, card).map(({ key, codes, clause }) => {
        const known = fields.find((field) => field.key === key)?.known ?? [];
        const own = known.map(plain);
        const beyond = codes.map(plain).filter((code) => !own.includes(code));
        return {
          subject: { kind: 'corso', code: key },
          clause,
          judge: ({ plan }) => judgeWritten(plan, key, known, (each) => beyond.includes(plain(each))),
        };
      });
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
              // A year that says nothing of an exam is no year without one.
              years: years.map(({ esame_intermedio }) => esame_intermedio),
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
]);
