/** Knowledge, abilities and languages of each unit. Coverage is per unit: the same item may stand in two. */

import type { Standard, StandardUnit } from '../../format/standard.ts';
import { clauseOf } from '../clause.ts';
import type { PlacedUnit, PlanFacts } from '../facts.ts';
import { exact } from '../hours.ts';
import { languageCode, noLanguageIn } from '../languages.ts';
import { ofUnit, onUnitNorm } from '../on-norm.ts';
import { amount, codesFact, compared, hoursFact, lacking, NOT_IN_PLAN } from '../said.ts';
import { family, type Judgement, type Limit, type Norms, perUnit, type Requirement } from './rule.ts';

const LISTS = ['conoscenze', 'abilita'] as const;
type List = (typeof LISTS)[number];

interface Covered {
  numbers: Set<number>;
  /** Some part of the unit says what it covers. */
  said: boolean;
  at: (string | number)[];
}

function covered(facts: PlanFacts, code: string, list: List, all: number): Covered {
  const result: Covered = { numbers: new Set(), said: false, at: [...facts.unitOf(code).path, list] };
  for (const { unit } of facts.unitsOf(code)) {
    // Items written on the unit hold beside those of its modules.
    for (const part of [unit, ...(unit.moduli ?? [])]) {
      const items = part[list];
      if (items === undefined) continue;
      result.said = true;
      if (typeof items === 'string') for (let number = 1; number <= all; number++) result.numbers.add(number);
      else for (const number of items) result.numbers.add(number);
    }
  }
  return result;
}

function judgeCoverage(facts: PlanFacts, code: string, list: List, texts: readonly string[]): Judgement {
  const { numbers, said, at } = covered(facts, code, list, texts.length);
  const required = amount(texts.length, 'items');
  if (!said) return lacking(list, at, { required });
  const items = texts.map((text, index) => ({ number: index + 1, text })).filter(({ number }) => !numbers.has(number));
  return items.length === 0
    ? compared(true, required, at, { required, relation: '=' })
    : compared(false, { is: 'items', list, items }, at, { required });
}

function judgeUnknownItems(facts: PlanFacts, code: string, list: List, all: number): Judgement {
  const { numbers, said, at } = covered(facts, code, list, all);
  if (!said) return NOT_IN_PLAN;
  const items = [...numbers].filter((number) => number > all).map((number) => ({ number }));
  return compared(items.length === 0, { is: 'items', list, items }, at, {
    required: amount(all, 'items'),
    relation: '<=',
  });
}

/** A requirement for each unit of the standard that prints the list. */
function perList(
  standard: Standard,
  list: List,
  judge: (facts: PlanFacts, code: string, texts: readonly string[]) => Judgement,
): Requirement[] {
  return perUnit(standard, (unit) => {
    const texts = unit[list];
    if (texts === undefined) return undefined;
    const clause = clauseOf(standard, { campo: standard.etichette_unita?.[list] }, texts.join('; '));
    return ofUnit(unit.codice, clause, (_placed, facts) => judge(facts, unit.codice, texts));
  });
}

/** Abilities are exercised: a unit that covers some without any laboratory or placement hour is doubtful. */
function judgePractice(facts: PlanFacts, code: string): Judgement {
  const { said, at } = covered(facts, code, 'abilita', 0);
  const practice = facts.measure({ measure: 'stage_laboratorio', unit: code });
  if (!said || !practice.complete) return NOT_IN_PLAN;
  return compared(practice.hours > 0, hoursFact(practice.hours), at);
}

/** The same as a limit, where abilities are said. */
function practiceLimits(facts: PlanFacts, code: string): Limit[] {
  const { said } = covered(facts, code, 'abilita', 0);
  return said ? [{ measure: { measure: 'stage_laboratorio', unit: code }, relation: '>', bound: exact(0) }] : [];
}

/** A foreign language is any other than this. */
const ITALIAN = 'it';

function judgeLanguages(
  norm: NonNullable<StandardUnit['lingue']>,
  { unit, path }: PlacedUnit,
  { scales }: Norms,
): Judgement {
  const at = [...path, 'lingue'];
  const { richieste = [], altre_europee = 0, altre = 0 } = norm;
  const others = altre_europee + altre;
  const required = {
    is: 'languages',
    named: richieste,
    others,
    ...(altre > 0 ? { any: true, european: altre_europee } : {}),
  } as const;
  const taught = unit.lingue
    ?.filter((language) => noLanguageIn(language) === undefined)
    .map((language) => languageCode(language, scales));
  if (taught === undefined) return lacking('lingue', at, { required });
  const beside = new Set(taught.filter((language) => language !== ITALIAN && !richieste.includes(language)));
  const fromEurope = [...beside].filter((language) => scales.lingue_europee.includes(language)).length;
  const passes =
    richieste.every((language) => taught.includes(language)) && fromEurope >= altre_europee && beside.size >= others;
  if (!passes && unit.lingue?.some((language) => noLanguageIn(language) === 'not-yet'))
    return lacking('lingue', at, { required });
  return compared(passes, codesFact(taught), at, { required });
}

const lookHere = {
  it: 'Si conta per ogni UF, con i numeri degli elementi nell’ordine dello standard: lo stesso elemento in due UF va coperto in tutte e due.',
  en: 'Counted unit by unit, by the numbers of the items in the order of the standard: an item that stands in two units is covered in both.',
};

export const coverageRules = family([
  {
    id: 'knowledge-not-covered',
    severity: 'error',
    title: { it: 'Tutte le conoscenze di ogni UF', en: 'All the knowledge of each unit' },
    why: lookHere,
    requirements: ({ standard }) =>
      perList(standard, 'conoscenze', (facts, code, texts) => judgeCoverage(facts, code, 'conoscenze', texts)),
  },
  {
    id: 'ability-not-covered',
    severity: 'error',
    title: { it: 'Tutte le abilità di ogni UF', en: 'All the abilities of each unit' },
    why: lookHere,
    requirements: ({ standard }) =>
      perList(standard, 'abilita', (facts, code, texts) => judgeCoverage(facts, code, 'abilita', texts)),
  },
  {
    id: 'item-unknown',
    severity: 'error',
    title: { it: 'Numeri di conoscenze e abilità che esistono', en: 'Numbers of knowledge and abilities that exist' },
    why: {
      it: 'Un numero oltre la fine dell’elenco dello standard è un refuso, o viene da un’altra versione dello standard.',
      en: 'A number beyond the end of the standard’s list is a slip, or comes from another version of the standard.',
    },
    requirements: ({ standard }) =>
      LISTS.flatMap((list) =>
        perList(standard, list, (facts, code, texts) => judgeUnknownItems(facts, code, list, texts.length)),
      ),
  },
  {
    id: 'ability-without-practice',
    // The sheet of an Italian call asks it; the standards only ask for practical laboratories in general.
    severity: 'warning',
    title: { it: 'Abilità con ore pratiche', en: 'Abilities with practical hours' },
    why: {
      it: 'Le schede di valutazione vogliono le conoscenze in aula e le abilità in laboratorio: una UF con abilità e senza ore di laboratorio né di stage fa sorgere un dubbio.',
      en: 'Evaluation sheets want knowledge in the classroom and abilities in the laboratory: a unit with abilities and neither laboratory nor placement hours raises a doubt.',
    },
    requirements({ standard }) {
      const norm = standard.didattica?.laboratorio ?? standard.didattica?.pratica;
      if (norm === undefined) return [];
      const clause = clauseOf(standard, norm);
      return perList(standard, 'abilita', judgePractice).map((requirement) => ({
        ...requirement,
        clause,
        limits: (facts) => practiceLimits(facts, requirement.unit ?? ''),
      }));
    },
  },
  onUnitNorm(
    {
      id: 'language-missing',
      severity: 'error',
      title: { it: 'Lingue straniere della UF', en: 'Foreign languages of the unit' },
      why: {
        it: 'Quando un’abilità nomina le lingue, la UF le insegna: il piano le elenca in «lingue» con il codice di due lettere (en, fr, de, es).',
        en: 'Where an ability names languages, the unit teaches them: the plan lists them in «lingue» by two-letter code (en, fr, de, es).',
      },
    },
    ({ lingue }) => lingue,
    judgeLanguages,
  ),
]);
