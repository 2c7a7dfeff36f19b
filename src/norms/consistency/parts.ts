/** Floors of parts beside the floor of their whole, and caps of FaD beside the cap of all FaD. */

import type { Path } from '../../format/problem.ts';
import type { Standard } from '../../format/standard.ts';
import { exact, share } from '../hours.ts';
import type { Check, Inconsistency } from './check.ts';
import { inSchool, parts } from './hours.ts';

type Figures = NonNullable<Standard['ore']>;
type Floor = 'totale' | 'aula' | 'laboratorio' | 'aula_laboratorio' | 'stage' | 'stage_laboratorio' | 'kc';

const floorOf = (ore: Figures, measure: Floor) => ore[measure]?.minimo;
const added = (amounts: readonly (number | undefined)[]) =>
  amounts.reduce<number>((sum, amount) => sum + (exact(amount ?? 0) as number), 0) / exact(1);

/** The least that units of a section have together. */
function least(units: Standard['competenze_chiave'] | Standard['unita_formative']): number {
  return added((units ?? []).map(({ ore }) => ore?.totale?.minimo));
}

/**
 * What each whole is at least made of: the sums of parts that stand beside each other in it. Where the source gives
 * both, and other parts too, `total-mismatch` compares them exactly: here only what is more than its whole is told.
 */
function wholesOf({ ore = {}, unita_formative, competenze_chiave }: Standard): [Floor, Floor | 'uf', number][] {
  const [kc, uf] = [least(competenze_chiave), least(unita_formative)];
  const one = (whole: Floor, part: Floor): [Floor, Floor, number] => [whole, part, floorOf(ore, part) ?? 0];
  return [
    ['kc', 'kc', kc],
    one('aula_laboratorio', 'aula'),
    one('aula_laboratorio', 'laboratorio'),
    ['aula_laboratorio', 'aula', added([floorOf(ore, 'aula'), floorOf(ore, 'laboratorio')])],
    one('stage_laboratorio', 'stage'),
    one('stage_laboratorio', 'laboratorio'),
    one('totale', 'aula_laboratorio'),
    one('totale', 'aula'),
    one('totale', 'laboratorio'),
    one('totale', 'stage'),
    one('totale', 'stage_laboratorio'),
    one('totale', 'kc'),
    ['totale', 'uf', added([uf, floorOf(ore, 'kc') ?? kc, floorOf(ore, 'stage')])],
  ];
}

/** What the checks of hours compare exactly: it is theirs to tell. */
function isCompared({ ore = {}, anomalie = [] }: Standard, whole: Floor, part: Floor | 'uf'): boolean {
  if (whole === 'stage_laboratorio') return ore.stage !== undefined && ore.laboratorio !== undefined;
  if (whole !== 'totale' || part === 'kc') return false;
  // Where an anomaly explains that the parts do not make the total, one part above it is another matter.
  if (anomalie.some(({ controlli }) => controlli?.includes('total-mismatch'))) return false;
  return (part === 'uf' ? inSchool(ore) : parts(ore)) !== undefined;
}

/** One finding for each whole: the parts that are most beyond it. */
const floors: Check = (standard) => {
  const { ore = {} } = standard;
  const most = new Map<Floor, [part: string, amount: number]>();
  for (const [whole, part, amount] of wholesOf(standard)) {
    const own = floorOf(ore, whole);
    if (own === undefined || isCompared(standard, whole, part) || exact(amount) <= exact(own)) continue;
    if ((most.get(whole)?.[1] ?? 0) < amount) most.set(whole, [part, amount]);
  }
  return [...most].map(([whole, [part, amount]]): Inconsistency => {
    const values = { whole, part, amount: String(amount), own: String(floorOf(ore, whole)) };
    return { check: 'part-above-whole', level: 'warning', at: ['ore', whole], values };
  });
};

/** Of a unit: its classroom and laboratory floors beside its own length. */
const unitFloors: Check = (standard) =>
  standard.unita_formative.flatMap(({ codice, ore }, index): Inconsistency[] => {
    const whole = ore?.totale?.minimo;
    const amount = added([ore?.aula?.minimo, ore?.laboratorio?.minimo]);
    if (whole === undefined || exact(amount) <= exact(whole)) return [];
    const values = { whole: codice, part: 'aula_laboratorio', amount: String(amount), own: String(whole) };
    return [{ check: 'part-above-whole', level: 'warning', at: ['unita_formative', index, 'ore'], values }];
  });

const PARTS = ['fad_sincrona', 'fad_asincrona'] as const;

/** A kind of FaD that may have more hours than all FaD: the larger cap never binds. */
const remote: Check = ({ ore = {}, unita_formative, competenze_chiave = [] }) => {
  const hours = (measure: 'fad' | (typeof PARTS)[number]) => {
    const figure = ore[measure];
    if (figure === undefined || !('massimo_percentuale' in figure)) return undefined;
    const base = ore[figure.sul_minimo_di];
    return base === undefined || !('minimo' in base)
      ? undefined
      : share(figure.massimo_percentuale, exact(base.minimo));
  };
  const whole = hours('fad');
  const course = PARTS.flatMap((part) => {
    const own = hours(part);
    return own === undefined || whole === undefined || own <= whole ? [] : above('', part, ['ore', part]);
  });
  const units = Object.entries({ unita_formative, competenze_chiave }).flatMap(([section, entries]) =>
    entries.flatMap(({ codice, ore: own }, index) => {
      const at = [section, index, 'ore'];
      return PARTS.flatMap((part) => {
        const [percent, all] = [own?.[part]?.massimo_percentuale, own?.fad?.massimo_percentuale];
        const [amount, allHours] = [own?.[part]?.massimo, own?.fad?.massimo];
        const beyond =
          (percent !== undefined && all !== undefined && percent > all) ||
          (amount !== undefined && allHours !== undefined && amount > allHours);
        return beyond ? above(codice, part, at) : [];
      });
    }),
  );
  return [...course, ...units];
};

function above(unit: string, part: string, at: Path): Inconsistency[] {
  return [{ check: 'fad-part-above-whole', level: 'warning', at, values: { unit, part } }];
}

export const partChecks: Check[] = [floors, unitFloors, remote];
