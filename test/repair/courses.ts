/** Conforming courses under every shipped standard, and ways to break their hours. */
import * as fc from 'fast-check';
import { avvisoFormat } from '../../src/format/avviso.ts';
import { readDocument } from '../../src/format/document.ts';
import type { ModeHours, Plan } from '../../src/format/plan.ts';
import { planFormat } from '../../src/format/plan-format.ts';
import { standardFormat } from '../../src/format/standard.ts';
import { firstHours } from '../../src/init/hours.ts';
import { teachersOf } from '../../src/init/sample.ts';
import { skeletonText } from '../../src/init/skeleton.ts';
import { templateOf } from '../../src/init/template.ts';
import { skeletonWords } from '../../src/language/skeleton.ts';
import { PlanFacts } from '../../src/norms/facts.ts';
import { exact } from '../../src/norms/hours.ts';
import { RULES } from '../../src/norms/rules/index.ts';
import type { Norms } from '../../src/norms/rules/rule.ts';
import { totalBound } from '../../src/repair/holds.ts';
import { boundsOn } from '../../src/repair/limits.ts';
import type { Solver } from '../../src/repair/program.ts';
import type { Language } from '../../src/text/language.ts';
import { SCALES } from '../support/plans.ts';
import { read } from './files.ts';

export const CALL = 'standards/avvisi/campania-catalogo-formativo-dd-894-2017.yaml';
export const STANDARDS = [
  'basilicata/operatore-assistenza-telefonica',
  'campania/tecnico-gestione-call-center',
  'campania/tecnico-esperto-customer-care',
  'lazio/operatore-assistenza-clienti',
] as const;

export function normsOf(standard: string, calls: readonly string[] = []): Norms {
  return {
    standard: read(`standards/${standard}.yaml`, standardFormat),
    avvisi: calls.map((call) => read(call, avvisoFormat)),
    scales: SCALES,
  };
}

/** What `init` writes, as text; or the clauses that stand in the way. */
export function initialised(
  norms: Norms,
  solver: Solver,
  { example = true, total, language = 'it' }: { example?: boolean; total?: number; language?: Language },
) {
  const plan = templateOf(norms, norms.standard.id, RULES);
  if (norms.avvisi?.length) plan.avvisi = norms.avvisi.map(({ id }) => id);
  const request = total === undefined ? undefined : totalBound(`--ore ${total}`, exact(total));
  const found = firstHours(plan, norms, RULES, request, solver);
  if ('conflict' in found) return found;
  const text = skeletonText({
    norms,
    plan,
    hours: new Map(found.hours.map(({ path, hours }) => [path.join('.'), hours])),
    bounds: boundsOn(new PlanFacts(plan, norms.standard), norms, RULES),
    teachers: teachersOf(norms),
    example,
    words: skeletonWords[language],
  });
  return { text };
}

export function planIn(text: string): Plan {
  const { value, findings } = readDocument(text, planFormat);
  if (value === undefined) throw new Error(JSON.stringify(findings));
  return value;
}

/** Hours that a designer might have written in the place of others. */
const wrong = (hours: number) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant(0) },
    { weight: 4, arbitrary: fc.integer({ min: 0, max: Math.ceil(hours * 8) }).map((quarters) => quarters / 4) },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 400 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 40_000 }).map((cents) => cents / 100) },
  );
const seldom = fc.constantFrom(true, false, false);

/** The same course with some of its hours wrong, some taught at a distance, some declared totals not their sum. */
export function broken(plan: Plan): fc.Arbitrary<Plan> {
  const copy = structuredClone(plan);
  const places = [...copy.unita_formative, ...(copy.competenze_chiave ?? [])].flatMap((unit) =>
    [unit, ...(unit.moduli ?? [])].flatMap(({ ore }) =>
      ore === undefined ? [] : [{ ore, was: { ...ore }, safety: unit.codice === '17_CTR' }],
    ),
  );
  const one = ({ was: ore, safety }: { was: ModeHours; safety: boolean }) =>
    fc
      .record({
        spoil: seldom,
        aula: wrong(ore.aula ?? 0),
        laboratorio: wrong(ore.laboratorio ?? 0),
        remote: wrong(10),
        far: seldom,
      })
      .map(({ spoil, aula, laboratorio, remote, far }): ModeHours => {
        if (!spoil) return { ...ore };
        // Who teaches laboratory only goes on doing so, and FaD stays off the topics that do not allow it: what is
        // wrong is hours, and nothing else.
        if (ore.aula === undefined) return ore.laboratorio ? { ...ore, laboratorio: laboratorio + 0.25 } : { ...ore };
        const practice = ore.laboratorio === undefined ? {} : { laboratorio };
        return { ...ore, aula, ...practice, ...(far && !safety ? { fad_sincrona: remote } : {}) };
      });
  return fc
    .record({
      hours: fc.tuple(...places.map(one)),
      stage: fc.option(wrong(copy.stage?.ore ?? 0)),
      total: fc.option(wrong(600)),
    })
    .map(({ hours, stage, total }) => {
      for (const [index, { ore }] of places.entries()) {
        for (const mode of Object.keys(ore)) delete ore[mode as keyof ModeHours];
        Object.assign(ore, hours[index]);
      }
      const result = structuredClone(copy);
      if (stage !== null && result.stage?.ore !== undefined) result.stage.ore = stage;
      if (total !== null && result.corso !== undefined) result.corso.ore_totali = total;
      return result;
    });
}

/** The same course with one to three of its numbers off by 5 to 40 %, as slips are. */
export function slipped(plan: Plan): fc.Arbitrary<Plan> {
  const placesIn = ({ unita_formative, competenze_chiave = [], stage }: Plan) => [
    ...[...unita_formative, ...competenze_chiave].flatMap((unit) =>
      [unit, ...(unit.moduli ?? [])].flatMap(({ ore = {} }) =>
        Object.keys(ore).map((mode) => ({ hours: ore as Record<string, number>, key: mode })),
      ),
    ),
    ...(typeof stage?.ore === 'number' ? [{ hours: stage as unknown as Record<string, number>, key: 'ore' }] : []),
  ];
  const slip = fc.record({
    place: fc.nat({ max: placesIn(plan).length - 1 }),
    percent: fc.integer({ min: 5, max: 40 }),
    more: fc.boolean(),
  });
  return fc.array(slip, { minLength: 1, maxLength: 3 }).map((slips) => {
    const result = structuredClone(plan);
    const places = placesIn(result);
    for (const { place, percent, more } of slips) {
      const { hours, key } = places[place] as (typeof places)[number];
      const by = ((hours[key] as number) * percent) / 100;
      hours[key] = Math.round(((hours[key] as number) + (more ? by : -by)) * 4) / 4;
    }
    return result;
  });
}
