/** Hours of the whole course: its floors, and sums that must agree with what the plan declares. */

import type { PlanUnit } from '../../format/plan.ts';
import type { Path } from '../../format/problem.ts';
import { MODES, type Mode } from '../../format/vocabulary.ts';
import type { InLanguages } from '../../text/language.ts';
import { clauseOf, figureClause } from '../clause.ts';
import type { PlacedUnit, PlanFacts } from '../facts.ts';
import { exact, firstGap, hoursIn, lackOf, type Micro, sum } from '../hours.ts';
import { hoursOfUnit } from '../on-norm.ts';
import { compared, hoursFact, lacking, NOT_IN_PLAN, worst } from '../said.ts';
import { type Fact, family, type Judgement, perKc, perUnit, type Requirement, type Rule } from './rule.ts';

type Floor = 'totale' | 'aula' | 'laboratorio' | 'aula_laboratorio' | 'stage' | 'stage_laboratorio';
/** Floors that some sources set for single units too. */
const UNIT_FLOORS = ['aula', 'laboratorio', 'stage'] as const;

function floor<Id extends string>(id: Id, measure: Floor, title: InLanguages, why: InLanguages): Rule<Id> {
  return {
    id,
    severity: 'error',
    title,
    why,
    requirements({ standard }) {
      const figure = standard.ore?.[measure];
      const course: Requirement[] =
        figure === undefined
          ? []
          : [
              {
                subject: { kind: measure },
                clause: clauseOf(standard, figure, String(figure.minimo)),
                wholeCourse: true,
                limit: { measure: { measure, known: true }, relation: '>=', bound: exact(figure.minimo) },
              },
            ];
      const unitMeasure = UNIT_FLOORS.find((each) => each === measure);
      if (unitMeasure === undefined) return course;
      const units = perUnit(standard, (unit) => {
        const minimo = unit.ore?.[unitMeasure]?.minimo;
        if (minimo === undefined) return undefined;
        const clause = figureClause(standard, unitMeasure, 'minimo', minimo);
        // No plan can have fewer than no hours: the figure is shown, and nothing passes by it.
        if (minimo === 0)
          return {
            subject: { kind: unitMeasure, code: unit.codice },
            clause,
            unit: unit.codice,
            judge: () => NO_LIMIT,
          };
        return hoursOfUnit(unitMeasure, unit.codice, clause, { relation: '>=', bound: exact(minimo) });
      });
      return [...course, ...units];
    },
  };
}

/** Some hours, however few, where the text asks for an activity without a figure. */
function some<Id extends string>(
  id: Id,
  norms: readonly { norm: 'aula' | 'laboratorio' | 'pratica'; measure: Floor }[],
  title: InLanguages,
  why: InLanguages,
): Rule<Id> {
  return {
    id,
    severity: 'error',
    title,
    why,
    requirements: ({ standard }) =>
      norms.flatMap(({ norm, measure }): Requirement[] => {
        const asked = standard.didattica?.[norm];
        if (asked === undefined) return [];
        const limit = { measure: { measure, known: true }, relation: '>', bound: exact(0) } as const;
        return [{ subject: { kind: measure }, clause: clauseOf(standard, asked), limit }];
      }),
  };
}

const NO_LIMIT: Judgement = { outcome: 'not_applicable', reason: 'standard-silent' };

const independent: InLanguages = {
  it: 'Ogni minimo dello standard è una soglia a sé: non conta che gli altri siano superati.',
  en: 'Each minimum of the standard stands by itself: exceeding the others does not make up for it.',
};

export const hoursRules = family([
  floor(
    'total-below-minimum',
    'totale',
    { it: 'Durata complessiva del percorso', en: 'Total length of the course' },
    {
      it: 'Il totale somma aula, laboratorio, FaD e stage; le «altre attività» restano fuori, se il piano non dice «nel_totale: true».',
      en: 'The total adds classroom, laboratory, distance learning and placement; «altre attività» stay out, unless the plan says “nel_totale: true”.',
    },
  ),
  floor(
    'aula-laboratorio-below-minimum',
    'aula_laboratorio',
    { it: 'Durata di aula e laboratorio', en: 'Classroom and laboratory hours' },
    {
      it: 'Contano le ore in presenza, quelle in FaD (ore d’aula svolte a distanza), quelle di laboratorio e le KC.',
      en: 'In-presence hours, distance hours (classroom hours held at a distance), laboratory and key competences count.',
    },
  ),
  floor(
    'aula-below-minimum',
    'aula',
    { it: 'Durata d’aula', en: 'Classroom hours' },
    {
      it: 'La durata d’aula comprende la FaD, che è aula svolta a distanza.',
      en: 'Classroom hours include distance learning, which is classroom held at a distance.',
    },
  ),
  floor(
    'laboratorio-below-minimum',
    'laboratorio',
    { it: 'Durata di laboratorio', en: 'Laboratory hours' },
    independent,
  ),
  floor('stage-below-minimum', 'stage', { it: 'Durata dello stage', en: 'Placement hours' }, independent),
  floor(
    'stage-laboratorio-below-minimum',
    'stage_laboratorio',
    { it: 'Durata di stage e laboratorio insieme', en: 'Placement and laboratory hours together' },
    independent,
  ),
  some(
    'aula-missing',
    [{ norm: 'aula', measure: 'aula' }],
    { it: 'Formazione d’aula prevista', en: 'Classroom training planned' },
    {
      it: 'Lo standard chiede formazione d’aula senza dirne le ore: basta che ce ne sia.',
      en: 'The standard asks for classroom training without a figure: any amount will do.',
    },
  ),
  some(
    'laboratorio-missing',
    [
      { norm: 'laboratorio', measure: 'laboratorio' },
      { norm: 'pratica', measure: 'stage_laboratorio' },
    ],
    { it: 'Laboratori pratici previsti', en: 'Practical laboratories planned' },
    {
      it: 'Lo standard chiede attività pratiche senza dirne le ore: basta che ce ne siano, in laboratorio o, dove il testo lo consente, in stage.',
      en: 'The standard asks for practical activities without a figure: any amount will do, in the laboratory or, where the text allows it, in the placement.',
    },
  ),
  {
    id: 'uf-activity-missing',
    severity: 'warning',
    title: { it: 'Aula e laboratorio in ogni UF', en: 'Classroom and laboratory in each unit' },
    why: {
      it: 'Il campo è comune a tutte le UF, e la Regione lo legge per ciascuna: una UF senza ore d’aula o senza ore di laboratorio può essere contestata. Le ore di laboratorio sono attività pratiche anche dove non serve un’aula attrezzata.',
      en: 'The field is common to all units, and the Region reads it for each: a unit without classroom or without laboratory hours may be objected to. Laboratory hours are practical activities even where no equipped room is needed.',
    },
    requirements: ({ standard }) =>
      (['aula', 'laboratorio'] as const).flatMap((measure) => {
        const norm = standard.didattica?.[measure];
        if (norm?.ogni_uf !== true) return [];
        const clause = clauseOf(standard, norm);
        return perUnit(standard, ({ codice }) => {
          const { limit, ...requirement } = hoursOfUnit(measure, codice, clause, { relation: '>', bound: exact(0) });
          return {
            ...requirement,
            limits: () => [limit],
            judge(facts): Judgement {
              // Hours that are not said are told by the minimum of the unit.
              const { hours, complete } = facts.measure(limit.measure);
              if (!complete) return NOT_IN_PLAN;
              return compared(hours > 0, hoursFact(hours), facts.placeOf(limit.measure));
            },
          };
        });
      }),
  },
  {
    id: 'total-mismatch',
    severity: 'error',
    title: { it: 'Totali dichiarati uguali alle somme', en: 'Declared totals equal to the sums' },
    why: {
      it: 'Un totale che non è la somma delle sue parti fa respingere il piano: non si sa quale dei due valga.',
      en: 'A total that is not the sum of its parts has a plan turned down: nobody can tell which of the two holds.',
    },
    // A plan must agree with itself under any standard: this asks nothing of the source.
    requirements: ({ standard }) => [
      { subject: { kind: 'totale' }, judge: courseTotal },
      { subject: { kind: 'stage' }, judge: stageTotal },
      { subject: { kind: 'annualita' }, judge: yearsTotals },
      ...perUnit(standard, ({ codice }) => unitTotal('uf', codice)),
      ...perKc(standard, ({ codice }) => unitTotal('kc', codice)),
    ],
  },
]);

function courseTotal(facts: PlanFacts): Judgement {
  const declared = facts.plan.corso?.ore_totali;
  if (declared === undefined) return NOT_IN_PLAN;
  const total = facts.measure({ measure: 'totale' });
  // What is missing can only add: a sum that is too long already is wrong anyway.
  if (!total.complete && exact(declared) >= total.hours) {
    return lacking(lackOf(total), firstGap(total));
  }
  const judged = agree(exact(declared), total.hours, ['corso', 'ore_totali']);
  // The hours of other activities stay out of the total: where they are the whole gap, they were counted in.
  const beyond = (facts.plan.altre_attivita ?? []).filter(({ nel_totale }) => nel_totale !== true);
  const other = sum(beyond.map(({ ore }) => exact(ore ?? 0)));
  const beside = other > 0 && exact(declared) - total.hours === other;
  return beside ? { ...judged, note: 'other-activities' } : judged;
}

function stageTotal(facts: PlanFacts): Judgement {
  const declared = facts.plan.stage?.ore;
  const units = facts.slots.filter(({ area, mode }) => area !== 'stage' && mode === 'stage');
  if (declared === undefined || units.length === 0) return NOT_IN_PLAN;
  const added = sum(units.map(({ hours }) => hours ?? exact(0)));
  const gap = units.find(({ hours }) => hours === undefined);
  if (gap && exact(declared) >= added) return lacking('ore', gap.path);
  return agree(exact(declared), added, ['stage', 'ore']);
}

function yearsTotals(facts: PlanFacts): Judgement {
  return worst([yearsTotal('ore', 'totale', facts), yearsTotal('stage', 'stage', facts)]);
}

/** Hours that every year says, all of them or those of its placement, add up to those of the course. */
function yearsTotal(key: 'ore' | 'stage', measure: 'totale' | 'stage', facts: PlanFacts): Judgement {
  const years = facts.plan.corso?.annualita;
  if (years === undefined || years.some((year) => year[key] === undefined)) return NOT_IN_PLAN;
  const total = facts.measure({ measure });
  if (!total.complete) return lacking(lackOf(total), firstGap(total));
  const place = ['corso', 'annualita', ...(key === 'ore' ? [] : [years.length - 1, key])];
  return agree(sum(years.map((year) => exact(year[key] as number))), total.hours, place);
}

/** A unit that gives both its own hours and those of its modules: mode by mode they must agree, and all that do not are told. */
function unitTotal(kind: 'uf' | 'kc', code: string): Requirement {
  return {
    subject: { kind, code },
    unit: code,
    judge(facts) {
      const levels = levelsOf(facts.unitOf(code));
      if (levels === undefined) return NOT_IN_PLAN;
      const { own, added, odd, at } = levels;
      const inModes = (hours: (mode: Mode) => Micro): Fact => ({
        is: 'hours-by-mode',
        hours: (odd.length === 0 ? MODES : odd).map((mode) => ({ mode, value: hours(mode) })),
      });
      const asked = { required: inModes(added), relation: '=' } as const;
      return compared(odd.length === 0, inModes(own), at, asked);
    },
    limits(facts) {
      const levels = levelsOf(facts.unitOf(code));
      // Where all modules say theirs the unit's own follow them; what disagrees no single number mends.
      if (levels === undefined || !levels.open || levels.odd.length > 0) return [];
      const { added, at } = levels;
      return MODES.filter((mode) => added(mode) > 0).map((mode) => ({
        measure: { measure: 'totale', unit: code, below: [...at, mode] },
        relation: '>=',
        bound: added(mode),
      }));
    },
  };
}

/** Hours of a unit that are written on it and in its modules; absent where they stand at one level. */
function levelsOf({ unit, path }: PlacedUnit) {
  const { moduli = [] } = unit;
  if (hoursIn(unit.ore) === undefined || moduli.every(({ ore }) => ore === undefined)) return undefined;
  const written = ({ ore }: Pick<PlanUnit, 'ore'>, mode: Mode) => exact(ore?.[mode] ?? 0);
  const own = (mode: Mode) => written(unit, mode);
  const added = (mode: Mode) => sum(moduli.map((module) => written(module, mode)));
  // A module that says no hours may hold the rest, but not fewer than none.
  const open = moduli.some(({ ore }) => ore === undefined);
  const odd = MODES.filter((mode) => (open ? own(mode) < added(mode) : own(mode) !== added(mode)));
  return { own, added, open, odd, at: [...path, 'ore'] };
}

function agree(declared: Micro, added: Micro, at: Path) {
  return compared(declared === added, hoursFact(declared), at, { required: hoursFact(added), relation: '=' });
}
