/** Figures of hours that must agree: the checks of the official application, and floors that no plan can meet. */

import type { Standard } from '../../format/standard.ts';
import { exact, type Micro, share, toDecimal } from '../hours.ts';
import type { Check, Inconsistency } from './check.ts';

type Figures = NonNullable<Standard['ore']>;
const minimum = (
  figures: Figures,
  measure: 'totale' | 'aula' | 'laboratorio' | 'aula_laboratorio' | 'stage' | 'stage_laboratorio' | 'kc',
) => figures[measure]?.minimo;

/** Classroom and laboratory together, where the source gives them together or both apart. */
export function inSchool(figures: Figures): number | undefined {
  const { aula, laboratorio } = figures;
  return minimum(figures, 'aula_laboratorio') ?? (aula && laboratorio ? aula.minimo + laboratorio.minimo : undefined);
}

/** The parts of the total, in the shape that the source gives. */
export function parts(figures: Figures): number[] | undefined {
  const [school, stage] = [inSchool(figures), minimum(figures, 'stage')];
  if (school !== undefined && stage !== undefined) return [school, stage];
  const [aula, practice] = [minimum(figures, 'aula'), minimum(figures, 'stage_laboratorio')];
  return aula !== undefined && practice !== undefined ? [aula, practice] : undefined;
}

const total: Check = ({ ore = {} }) => {
  const whole = minimum(ore, 'totale');
  const added = parts(ore);
  if (whole === undefined || added === undefined) return [];
  const sum = added.reduce((all, part) => all + part, 0);
  if (exact(sum) === exact(whole)) return [];
  const values = { total: String(whole), sum: String(sum), parts: added.join(' + ') };
  return [{ check: 'total-mismatch', level: 'error', at: ['ore', 'totale'], values }];
};

const practice: Check = ({ ore = {} }) => {
  const { stage, laboratorio, stage_laboratorio } = ore;
  if (!stage || !laboratorio || !stage_laboratorio) return [];
  const sum = stage.minimo + laboratorio.minimo;
  if (exact(sum) === exact(stage_laboratorio.minimo)) return [];
  const values = { total: String(stage_laboratorio.minimo), sum: String(sum) };
  return [{ check: 'stage-laboratorio-mismatch', level: 'error', at: ['ore', 'stage_laboratorio'], values }];
};

const years: Check = ({ ore, annualita }) => {
  const whole = ore?.totale?.minimo;
  if (whole === undefined || annualita === undefined) return [];
  const sum = annualita.voci.reduce((all, year) => all + year.ore, 0);
  if (exact(sum) === exact(whole)) return [];
  return [
    { check: 'years-mismatch', level: 'error', at: ['annualita'], values: { total: String(whole), sum: String(sum) } },
  ];
};

const keyCompetences: Check = ({ ore = {} }) => {
  const [kc, school] = [minimum(ore, 'kc'), inSchool(ore)];
  if (kc === undefined || school === undefined || kc < school) return [];
  const values = { kc: String(kc), school: String(school) };
  return [{ check: 'kc-above-aula-laboratorio', level: 'error', at: ['ore', 'kc'], values }];
};

const FAD = ['fad', 'fad_sincrona', 'fad_asincrona'] as const;

const percentages: Check = ({ ore = {} }) =>
  FAD.flatMap((measure): Inconsistency[] => {
    const figure = ore[measure];
    if (figure === undefined || !('stampato' in figure) || Number(figure.stampato) <= 100) return [];
    const values = { printed: figure.stampato, field: figure.campo ?? '' };
    return [{ check: 'percentage-out-of-range', level: 'error', at: ['ore', measure], values }];
  });

/** FaD hours of the whole course, net of the KC: the base of the official checks on units. */
function netFad({ ore = {} }: Standard): Micro | undefined {
  const { fad } = ore;
  const school = inSchool(ore);
  if (fad === undefined || !('massimo_percentuale' in fad) || school === undefined) return undefined;
  return share(fad.massimo_percentuale, (exact(school) - exact(ore.kc?.minimo ?? 0)) as Micro);
}

/** FaD hours that a unit may have, by its percentage or by its figure in hours. */
function unitFad({ ore }: Standard['unita_formative'][number]): Micro | undefined {
  const [printed, percent, base] = [ore?.fad?.massimo, ore?.fad?.massimo_percentuale, ore?.totale?.minimo];
  if (printed !== undefined) return exact(printed);
  return percent === undefined || base === undefined ? undefined : share(percent, exact(base));
}

const hoursText = (value: Micro) => String(toDecimal(value));

const unitFadAboveCourse: Check = (standard) => {
  const net = netFad(standard);
  if (net === undefined) return [];
  return standard.unita_formative.flatMap((unit, index): Inconsistency[] => {
    const fad = unitFad(unit);
    if (fad === undefined || fad <= net) return [];
    const values = { unit: unit.codice, hours: hoursText(fad), course: hoursText(net) };
    return [{ check: 'uf-fad-above-course', level: 'error', at: ['unita_formative', index, 'ore'], values }];
  });
};

/** A percentage and a figure in hours for the same FaD have to say the same. */
const unitFadFigures: Check = ({ unita_formative }) =>
  unita_formative.flatMap((unit, index): Inconsistency[] => {
    const percent = unit.ore?.fad_sincrona?.massimo_percentuale;
    const [printed, base] = [unit.ore?.fad?.massimo, unit.ore?.totale?.minimo];
    if (base === undefined) return [];
    const at = ['unita_formative', index, 'ore'];
    // Beside the hours there may be a percentage of all FaD, of the synchronous one, or both.
    const found = [unit.ore?.fad?.massimo_percentuale, percent].flatMap((each): Inconsistency[] => {
      if (printed === undefined || each === undefined) return [];
      const product = share(each, exact(base));
      const values = { unit: unit.codice, printed: String(printed), product: hoursText(product) };
      return product === exact(printed) ? [] : [{ check: 'uf-fad-mismatch', level: 'error', at, values }];
    });
    if (percent !== undefined && unit.ore?.aula?.minimo === 0 && percent > 0) {
      found.push({
        check: 'uf-fad-base',
        level: 'warning',
        at,
        values: { unit: unit.codice, percent: String(percent) },
      });
    }
    return found;
  });

const unitSum: Check = (standard) => {
  const { ore = {}, unita_formative } = standard;
  const minimums = unita_formative.map((unit) => unit.ore?.totale?.minimo);
  const school = inSchool(ore);
  if (minimums.length === 0 || minimums.some((each) => each === undefined) || school === undefined) return [];
  const sum = minimums.reduce<number>((all, each) => all + (each ?? 0), 0);
  const net = school - (ore.kc?.minimo ?? 0);
  if (exact(sum) === exact(net)) return [];
  return [
    {
      check: 'uf-sum-mismatch',
      level: 'warning',
      at: ['unita_formative'],
      values: { sum: String(sum), net: String(net) },
    },
  ];
};

const unitFadSum: Check = (standard) => {
  const net = netFad(standard);
  const caps = standard.unita_formative.map(unitFad);
  if (net === undefined || caps.length === 0 || caps.some((cap) => cap === undefined)) return [];
  const sum = caps.reduce<number>((all, cap) => all + (cap ?? 0), 0) as Micro;
  if (sum >= net) return [];
  const values = { sum: hoursText(sum), net: hoursText(net) };
  return [{ check: 'uf-fad-sum-below-cap', level: 'warning', at: ['unita_formative'], values }];
};

/** Laboratory hours: a unit's floor above its cap, or a course floor that the caps of all units cannot reach. */
const floors: Check = ({ ore, unita_formative, competenze_chiave = [] }) => {
  const found = unita_formative.flatMap((unit, index): Inconsistency[] => {
    const { minimo, massimo } = unit.ore?.laboratorio ?? {};
    if (minimo === undefined || massimo === undefined || minimo <= massimo) return [];
    const values = { what: unit.codice, floor: String(minimo), cap: String(massimo) };
    return [
      { check: 'floors-cannot-hold', level: 'error', at: ['unita_formative', index, 'ore', 'laboratorio'], values },
    ];
  });
  const course = ore?.laboratorio?.minimo;
  const caps = unita_formative.map((unit) => unit.ore?.laboratorio?.massimo);
  if (
    course === undefined ||
    caps.length === 0 ||
    caps.some((cap) => cap === undefined) ||
    competenze_chiave.length > 0
  )
    return found;
  const most = caps.reduce<number>((all, cap) => all + (cap ?? 0), 0);
  if (most >= course) return found;
  const values = { what: 'laboratorio', floor: String(course), cap: String(most) };
  return [...found, { check: 'floors-cannot-hold', level: 'error', at: ['ore', 'laboratorio'], values }];
};

export const hoursChecks: Check[] = [
  total,
  practice,
  years,
  keyCompetences,
  percentages,
  unitFadAboveCourse,
  unitFadFigures,
  unitSum,
  unitFadSum,
  floors,
];
