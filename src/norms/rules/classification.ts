/** What a plan takes over by naming its standard: checked where the plan says it, silent where it does not. */

import type { Card } from '../../format/card.ts';
import type { Plan } from '../../format/plan.ts';
import { formatPath } from '../../format/problem.ts';
import type { Sourced } from '../../format/standard/sourced.ts';
import type { Standard } from '../../format/standard.ts';
import { plainWords } from '../../text/nearest.ts';
import { nothingIn } from '../../text/nothing.ts';
import { type Clause, clauseOf, sourceLine } from '../clause.ts';
import { onNorm } from '../on-norm.ts';
import { amount, codesFact, compared, itemsIn, lacking, noStranger, TAKEN_OVER } from '../said.ts';
import { type Fact, family, type Judgement, type Norms, type Requirement } from './rule.ts';

const takenOver = {
  it: 'Il piano lo prende dallo standard che nomina: può tacerlo, ma se lo scrive deve coincidere.',
  en: 'The plan takes it from the standard it names: it may leave it out, but what it says has to match.',
};

/** A field of the plan's `corso` and what the standard prints for it. */
interface Field {
  key: 'denominazione' | 'profilo' | 'sep' | 'processo' | 'sequenze' | 'ateco' | 'cp' | 'isced';
  norm: Sourced;
  /** Any of these, one or more, in the words of the standard. */
  known: readonly string[];
  /** Other ways to write them, as a page prints them. */
  also?: readonly string[];
}

function fieldsOf({ denominazione, classificazione }: Standard): Field[] {
  const { codice, profilo, sep, processo, sequenze, ateco, cp, isced } = classificazione;
  const name = denominazione.testo;
  const field = <Found extends Sourced>(
    key: Field['key'],
    norm: Found | undefined,
    known: (norm: Found) => string[],
    also: (norm: Found) => string[] = () => [],
  ) => (norm === undefined ? [] : [{ key, norm, known: known(norm), also: also(norm) }]);
  return [
    ...field('denominazione', denominazione, ({ testo }) => [testo]),
    ...field('profilo', profilo, ({ testo }) => [testo]),
    // A document that is itself a profile prints its code and its name in one line.
    ...field('profilo', codice, ({ valore }) => [`[${valore}] ${name}`, valore, name]),
    ...field(
      'sep',
      sep,
      ({ codice: code, denominazione: sector }) => (code ? [sector, code, `${code} - ${sector}`] : [sector]),
      ({ codice: code, denominazione: sector }) => (code ? sectorWords(code, sector) : []),
    ),
    ...field('processo', processo, ({ testo }) => [testo]),
    ...field('sequenze', sequenze, ({ voci }) => voci),
    ...field('ateco', ateco, codesOf, printed),
    ...field('cp', cp, codesOf, printed),
    ...field('isced', isced, codesOf, printed),
  ];
}

function classified({ standard, card }: Norms): Requirement[] {
  const elsewhere = codesElsewhere(standard, card);
  return fieldsOf(standard).map(({ key, norm, known, also = [] }) => {
    const allowed = [...known, ...also, ...elsewhere.filter((each) => each.key === key).flatMap(waysToWrite)];
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
  if (value === undefined) return TAKEN_OVER;
  const words = typeof value === 'string' ? [value] : value;
  const at = ['corso', key];
  // Words that hold a place are no other name: it is still to be written.
  if (words.some((word) => nothingIn(word) === 'not-yet') && !itemsIn(words).items.some(isStranger))
    return lacking(formatPath(at), at, { required: codesFact(known) });
  return noStranger(codesFact, words, isStranger, at, { required: codesFact(known), relation: '=' });
}

type Course = NonNullable<Plan['corso']>;

/** What a plan writes of its course, compared; what it takes over from its standard it may leave out. */
function written<Key extends keyof Course>(
  { corso }: Plan,
  key: Key,
  compare: (value: NonNullable<Course[Key]>) => readonly [passes: boolean, found: Fact],
  required: Fact,
): Judgement {
  const value = corso?.[key];
  if (value === undefined) return TAKEN_OVER;
  const [passes, found] = compare(value);
  return compared(passes, found, ['corso', key], { required, relation: '=' });
}

/** Codes that a document gives to something near the qualification: not its own, not wrong either. */
interface Elsewhere {
  key: 'sep' | 'ateco' | 'cp';
  codes: readonly string[];
  /** Other ways to write them. */
  also?: readonly string[];
  clause: Clause;
}

function waysToWrite({ codes, also = [] }: Pick<Elsewhere, 'codes' | 'also'>): readonly string[] {
  return [...codes, ...also];
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
    {
      ...atlante('sep', card.settore.campo, [card.settore.codice]),
      also: sectorWords(card.settore.codice, card.settore.denominazione),
    },
    atlante('ateco', card.ateco.campo, codesOf(card.ateco)),
    atlante('cp', card.cp.campo, codesOf(card.cp)),
    ...units,
  ];
}

/** A sector by its code, as documents print it. */
function sectorWords(code: string, name: string): string[] {
  return [code, `SEP ${code}`, `${code} - ${name}`, `SEP ${code} - ${name}`];
}

function codesOf({ voci }: { voci: readonly { codice: string }[] }): string[] {
  return voci.map(({ codice }) => codice);
}

/** Codes with their names, as a page prints them. */
function printed({ voci }: { voci: readonly { codice: string; denominazione: string }[] }): string[] {
  return voci.map(({ codice, denominazione }) => `${codice} ${denominazione}`);
}

/** Case, accents, apostrophes and the section letter of an ATECO code aside. */
function plain(text: string): string {
  return plainWords(text.replace(/^[A-Ua-u]\.(?=\d)/, ''));
}

export const classificationRules = family([
  onNorm(
    {
      id: 'eqf-mismatch',
      severity: 'error',
      title: { it: 'Livello EQF dello standard', en: 'EQF level of the standard' },
      why: takenOver,
    },
    { kind: 'corso' },
    ({ classificazione }) => classificazione.eqf,
    ({ valore }, { plan }) =>
      written(plan, 'eqf', (level) => [level === valore, amount(level, 'EQF')], amount(valore, 'EQF')),
    { printed: ({ valore }) => valore },
  ),
  onNorm(
    {
      id: 'ada-mismatch',
      severity: 'error',
      title: { it: 'ADA dello standard', en: 'ADA of the standard' },
      why: {
        it: 'La qualificazione copre tutte le aree di attività (ADA) che lo standard elenca, e solo quelle. Il piano può tacerle, ma se le scrive devono coincidere; un codice di prima vale come quello di oggi.',
        en: 'The qualification covers all the areas of activity (ADA) that the standard lists, and only those. The plan may leave them out, but what it says has to match; a former code counts as the present one.',
      },
    },
    { kind: 'corso' },
    ({ classificazione }) => classificazione.ada,
    (ada, { plan }, { card }) => {
      const codes = codesOf(ada);
      const areas = [...ada.voci, ...(card?.ada ?? [])];
      const present = (written: string) => {
        const [code = ''] = written.trim().split(/[\s(]/);
        // The number alone is the same code.
        const named = [code, `ADA.${code}`];
        return (
          areas.find(({ codice, ex = [] }) => named.some((each) => [codice, ...ex].includes(each)))?.codice ?? written
        );
      };
      const same = (named: string[]) =>
        codes.every((code) => named.includes(code)) && named.every((code) => codes.includes(code));
      return written(plan, 'ada', (areas) => [same(areas.map(present)), codesFact(areas)], codesFact(codes));
    },
    { printed: (ada) => codesOf(ada).join(', ') },
  ),
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
      return codesElsewhere(standard, card).map(({ key, clause, ...elsewhere }) => {
        const known = fields.find((field) => field.key === key)?.known ?? [];
        const own = known.map(plain);
        const beyond = waysToWrite(elsewhere)
          .map(plain)
          .filter((code) => !own.includes(code));
        return {
          subject: { kind: 'corso', code: key },
          clause,
          judge: ({ plan }) => judgeWritten(plan, key, known, (each) => beyond.includes(plain(each))),
        };
      });
    },
  },
  onNorm(
    {
      id: 'annualita-mismatch',
      severity: 'error',
      title: { it: 'Annualità dello standard', en: 'Years of the standard' },
      why: {
        it: 'Il corso ha tante annualità quante lo standard, con o senza esame intermedio come lo standard. Il piano può tacerle, ma se le scrive devono coincidere.',
        en: 'The course has as many years as the standard, with or without an intermediate exam like the standard. The plan may leave them out, but what it says has to match.',
      },
    },
    { kind: 'corso' },
    ({ annualita }) => annualita,
    (annualita, { plan }) => {
      const exams = annualita.voci.map(({ esame_intermedio }) => esame_intermedio);
      // A year that says nothing of an exam is no year without one.
      const same = (years: readonly (boolean | undefined)[]) =>
        years.length === exams.length && years.every((exam, index) => exam === undefined || exam === exams[index]);
      const judge = (voci: readonly { esame_intermedio?: boolean | undefined }[]) => {
        const years = voci.map(({ esame_intermedio }) => esame_intermedio);
        return [same(years), { is: 'years', years }] as const;
      };
      return written(plan, 'annualita', judge, { is: 'years', years: exams });
    },
    {
      printed: ({ voci }) =>
        voci.map(({ anno, ore, esame_intermedio: exam }) => `${anno}° Anno ${ore} ${exam ? 'Sì' : 'No'}`).join('; '),
    },
  ),
]);
