/** The program against an independent statement of the numeric rules, and against itself, over random plans. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Avviso } from '../src/format/avviso.ts';
import { readDocument } from '../src/format/document.ts';
import type { Plan, PlanUnit } from '../src/format/plan.ts';
import { type Standard, standardFormat } from '../src/format/standard.ts';
import { MODES, type Mode } from '../src/format/vocabulary.ts';
import { check } from '../src/norms/check.ts';
import type { Outcome } from '../src/norms/outcome.ts';
import { RULES } from '../src/norms/rules/index.ts';
import { modulesOf, plansFor, weights } from './oracle/hours-at-random.ts';
import { oracle, STATED } from './oracle/oracle.ts';
import { type Figures, figuresOf } from './oracle/verdicts.ts';
import { callsFor, completed } from './oracle/words-at-random.ts';
import { ROOT } from './support/cli.ts';
import { SEED } from './support/one-seed.ts';
import { SCALES } from './support/plans.ts';

/** Plans that program and oracle both judge: `npm run oracle` asks for ten thousand. */
const PLANS = Number(process.env['ORACLE_PLANS'] ?? 1000);
const RUNS = PLANS / 5;

interface Source {
  id: string;
  /** As the program reads it, and as the oracle does. */
  standard: Standard;
  figures: Figures;
}

function source(id: string): Source {
  const { value, findings } = readDocument(readFileSync(join(ROOT, `standards/${id}.yaml`), 'utf8'), standardFormat);
  if (value === undefined) throw new Error(`${id}: ${JSON.stringify(findings)}`);
  return { id, standard: value, figures: figuresOf(id) };
}

const BASILICATA = source('basilicata/operatore-assistenza-telefonica');
const CALL_CENTER = source('campania/tecnico-gestione-call-center');
const CUSTOMER_CARE = source('campania/tecnico-esperto-customer-care');
const PROFILE = source('lazio/operatore-assistenza-clienti');
const SOURCES = [BASILICATA, CALL_CENTER, CUSTOMER_CARE];

const outcomesOf = (plan: Plan, { standard }: Pick<Source, 'standard'>, rules = RULES, avvisi: Avviso[] = []) =>
  check(plan, { standard, scales: SCALES, avvisi }, rules).outcomes;

/** `rule about` → outcome, by every requirement that has anything to say. */
function verdictsOf(outcomes: readonly Outcome[], concerns = (_rule: string) => true): Map<string, string> {
  const verdicts = new Map<string, string>();
  for (const { rule, subject, outcome } of outcomes) {
    if (outcome === 'not_applicable' || !concerns(rule)) continue;
    const key = [rule, subject.kind, subject.code].filter((part) => part !== undefined).join(' ');
    // Two requirements under one name are both kept, in their order.
    verdicts.set(key, verdicts.has(key) ? `${verdicts.get(key)}, ${outcome}` : outcome);
  }
  return verdicts;
}

/** `rule about: one ≠ other`, for each of the outcomes that differ. */
function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  const keys = [...new Set([...one.keys(), ...other.keys()])];
  return keys
    .filter((key) => one.get(key) !== other.get(key))
    .map((key) => `${key}: ${one.get(key) ?? 'nothing'} ≠ ${other.get(key) ?? 'nothing'}`);
}

const stated = (rule: string) => STATED.has(rule);
const STATED_RULES = RULES.filter(({ id }) => stated(id));
/** What the program and the oracle say differently. */
function disagreements(
  plan: Plan,
  { standard, figures }: Pick<Source, 'standard' | 'figures'>,
  calls: Avviso[] = [],
  stated = oracle(plan, figures, calls),
): string[] {
  const said = verdictsOf(outcomesOf(plan, { standard }, STATED_RULES, calls));
  return differences(said, stated);
}

/** How often each rule came to each outcome: a comparison in which a rule never fails compares nothing. */
const met = new Map<string, number>();

describe(`program and oracle, seed ${SEED} (FC_SEED sets another)`, () => {
  it.each([
    { ...BASILICATA, part: 0.35 },
    { ...CALL_CENTER, part: 0.25 },
    { ...CUSTOMER_CARE, part: 0.25 },
    { ...PROFILE, part: 0.15 },
  ])('agree on plans under $id', ({ part, ...each }) => {
    const plans = completed(plansFor(each.figures), each.figures);
    const property = fc.property(plans, callsFor(each.figures), (plan, calls) => {
      const stated = oracle(plan, each.figures, calls);
      for (const [key, verdicts] of stated) {
        for (const verdict of verdicts.split(', ')) {
          const name = `${key.split(' ')[0]} ${verdict}`;
          met.set(name, (met.get(name) ?? 0) + 1);
        }
      }
      expect(disagreements(plan, each, calls, stated)).toEqual([]);
    });
    fc.assert(property, { numRuns: Math.ceil(PLANS * part) });
  });

  it('meet every rule kept and every rule broken', () => {
    // Those on exceptions are no rules of a standard. What an exception does wrong is told; of a right one nothing is.
    const onExceptions = [...STATED].filter((rule) => rule.startsWith('exception-'));
    expect(STATED_RULES).toHaveLength(STATED.size - onExceptions.length);
    const expected = [...STATED].flatMap((rule) =>
      rule.startsWith('exception-') ? [`${rule} fail`] : [`${rule} pass`, `${rule} fail`],
    );
    expect(expected.filter((name) => !met.has(name))).toEqual([]);
  });
});

describe('the comparison', () => {
  /** One figure altered, in the standard of only one of the two. */
  const ALTERED = [
    [BASILICATA, 'ore.totale.minimo', 600.25],
    [BASILICATA, 'ore.stage.minimo', 239.99],
    [BASILICATA, 'ore.kc.minimo', 60.01],
    [BASILICATA, 'ore.fad.massimo_percentuale', 20.01],
    [BASILICATA, 'unita_formative.1.ore.totale.minimo', 150.01],
    [BASILICATA, 'unita_formative.3.ore.fad.massimo_percentuale', 40.25],
    [BASILICATA, 'frequenza.minima.minimo_percentuale', 80.01],
    [CALL_CENTER, 'ore.laboratorio.minimo', 59.99],
    [CALL_CENTER, 'ore.stage_laboratorio.minimo', 260.25],
    [CALL_CENTER, 'ore.fad_sincrona.massimo_percentuale', 0.01],
    [CALL_CENTER, 'frequenza.inserimento.massimo_percentuale', 20.25],
    [CUSTOMER_CARE, 'ore.aula.minimo', 125.01],
    [CUSTOMER_CARE, 'unita_formative.0.ore.fad.massimo', 16.01],
    [CUSTOMER_CARE, 'unita_formative.2.ore.laboratorio.massimo', 39.75],
    [CUSTOMER_CARE, 'frequenza.assenze.massimo_percentuale', 19.99],
  ] as const;

  it.each(ALTERED.map(([each, path, value]) => ({ ...each, path, value })))(
    'fails where the program has $path = $value in $id, or the oracle has',
    ({ id, standard, figures, path, value }) => {
      for (const pair of [
        { standard: altered(standard, path, value), figures },
        { standard, figures: altered(figures, path, value) },
      ]) {
        // The plans are those for the standard as it is: its own borders are where the two part.
        const property = fc.property(plansFor(figures), (plan) => disagreements(plan, pair).length === 0);
        expect(fc.check(property, { numRuns: 4000, endOnFailure: true }).failed, id).toBe(true);
      }
    },
  );

  function altered<T>(original: T, path: string, value: number): T {
    const copy = structuredClone(original);
    const steps = path.split('.');
    const last = steps.pop() as string;
    // biome-ignore lint/suspicious/noExplicitAny: a path into either of two shapes.
    const parent = steps.reduce((node: any, step) => node[step], copy);
    expect(typeof parent[last], path).toBe('number');
    parent[last] = value;
    return copy;
  }
});

/**
 * The plan spreads its placement over the UF, and one of them says no hours at all: what it has of the placement is
 * not said either, and «what a requirement needs and the plan does not say is incomplete».
 */
describe('a placement of which a part is not said', () => {
  const silent: PlanUnit = { codice: '17_CTR' };
  const spread = (stage: number): PlanUnit => ({ codice: '20_CTR', ore: { aula: 150, stage } });

  it.each([
    ['stage-below-minimum', [spread(200), silent], undefined],
    ['total-mismatch', [spread(200), silent], 240],
    ['total-mismatch', [spread(240), silent], 240],
  ] as const)('%s is incomplete', (rule, units, ore) => {
    const plan = planOf(BASILICATA, [...units], ore === undefined ? {} : { stage: { ore } });
    expect(oracle(plan, BASILICATA.figures).get(`${rule} stage`)).toBe('incomplete');
    expect(verdictsOf(outcomesOf(plan, BASILICATA)).get(`${rule} stage`)).toBe('incomplete');
  });
});

function planOf({ id }: Source, unita_formative: PlanUnit[], more: Partial<Plan> = {}): Plan {
  return { formato: 'qualcheck/piano@1', titolo: 'Caso minimo', standard: id, unita_formative, ...more };
}

/** What has to hold between a plan and the same plan changed, whatever the figures are. */
describe.each(SOURCES)(`under $id, seed ${SEED},`, (each) => {
  const plans = plansFor(each.figures);
  /** What the rules that concern say, each by itself. */
  const verdicts = (plan: Plan, concerns = (_rule: string) => true) =>
    verdictsOf(
      outcomesOf(
        plan,
        each,
        RULES.filter(({ id }) => concerns(id)),
      ),
      concerns,
    );
  const amount = fc.integer({ min: 1, max: 30_000 });
  const isFloor = (rule: string) => rule.endsWith('-below-minimum');
  const isCap = (rule: string) => /^fad-.*cap$/.test(rule);

  it('adding hours never breaks a floor', () => {
    const modes = fc.constantFrom(...MODES, 'course' as const);
    const property = fc.property(plans, fc.nat(), modes, amount, (plan, which, mode, more) => {
      const longer = structuredClone(plan);
      if (mode !== 'course') changeHours(longer, which, mode, (hours) => hours + more);
      else if (longer.stage?.ore !== undefined) longer.stage.ore = inHours(inHundredths(longer.stage.ore) + more);
      const after = verdicts(longer, isFloor);
      for (const [key, before] of verdicts(plan, isFloor))
        if (before === 'pass') expect(after.get(key), key).toBe('pass');
    });
    fc.assert(property, { numRuns: RUNS });
  });

  it('taking hours of FaD away never breaks a cap', () => {
    const kinds = fc.constantFrom('fad_sincrona' as const, 'fad_asincrona' as const);
    const property = fc.property(plans, fc.nat(), kinds, amount, (plan, which, mode, less) => {
      const nearer = structuredClone(plan);
      changeHours(nearer, which, mode, (hours) => Math.max(0, hours - less));
      const after = verdicts(nearer, isCap);
      for (const [key, before] of verdicts(plan, isCap))
        if (before !== 'fail') expect(after.get(key), key).not.toBe('fail');
    });
    fc.assert(property, { numRuns: RUNS });
  });

  it('the order of keys and of units changes nothing but uf-order', () => {
    const notOrder = (rule: string) => rule !== 'uf-order';
    const property = fc.property(plans, fc.infiniteStream(fc.nat()), (plan, dice) => {
      const shuffled = reordered(plan, () => dice.next().value);
      expect(differences(verdicts(plan, notOrder), verdicts(shuffled, notOrder))).toEqual([]);
    });
    fc.assert(property, { numRuns: RUNS });
  });

  it('a unit in modules has the hours it had in one piece', () => {
    const shares = fc.integer({ min: 1, max: 4 }).chain(weights);
    const property = fc.property(plans, shares, (plan, parts) => {
      const divided = structuredClone(plan);
      for (const unit of unitsOf(divided)) divide(unit, parts);
      expect(differences(verdicts(plan, stated), verdicts(divided, stated))).toEqual([]);
    });
    fc.assert(property, { numRuns: RUNS });
  });

  it('other activities count for no figure', () => {
    const activities = fc.array(
      amount.map((hours) => ({ titolo: 'Accoglienza', ore: inHours(hours) })),
      { minLength: 1, maxLength: 3 },
    );
    const property = fc.property(plans, activities, (plan, altre_attivita) => {
      expect(differences(verdicts(plan), verdicts({ ...plan, altre_attivita }))).toEqual([]);
    });
    fc.assert(property, { numRuns: RUNS });
  });
});

it('an alias is the unit it stands for, under customer care', () => {
  const other = new Map(
    CUSTOMER_CARE.figures.unita_formative.flatMap(({ codice, alias: [alias] = [] }) => [
      [String(codice), String(alias)] as const,
      [String(alias), String(codice)] as const,
    ]),
  );
  const property = fc.property(plansFor(CUSTOMER_CARE.figures), (plan) => {
    const renamed = structuredClone(plan);
    for (const unit of renamed.unita_formative) unit.codice = other.get(unit.codice) as string;
    const [before, after] = [plan, renamed].map((each) => verdictsOf(outcomesOf(each, CUSTOMER_CARE)));
    expect(differences(before as Map<string, string>, after as Map<string, string>)).toEqual([]);
  });
  expect(other.size).toBe(6);
  fc.assert(property, { numRuns: RUNS });
});

const inHundredths = (hours: number) => Math.round(hours * 100);
const inHours = (hundredths: number) => hundredths / 100;
const unitsOf = (plan: Plan): PlanUnit[] => [...plan.unita_formative, ...(plan.competenze_chiave ?? [])];

/** Changes the hours of one unit in one mode, wherever it writes the hours that count. */
function changeHours(plan: Plan, which: number, mode: Mode, change: (hundredths: number) => number): void {
  const units = unitsOf(plan);
  const unit = units[which % units.length];
  if (unit === undefined) return;
  const { ore, moduli } = unit;
  const counted: Pick<PlanUnit, 'ore'>[] = ore !== undefined || moduli === undefined ? [unit] : [];
  const module = moduli?.find((each) => each.ore?.[mode]) ?? moduli?.[0];
  if (module && (ore === undefined || moduli?.every((each) => each.ore !== undefined))) counted.push(module);
  for (const each of counted) each.ore = { ...each.ore, [mode]: inHours(change(inHundredths(each.ore?.[mode] ?? 0))) };
}

/** The same value with its keys and items in another order. */
function reordered<T>(value: T, roll: () => number): T {
  if (typeof value !== 'object' || value === null) return value;
  const shuffle = <I>(items: I[]) =>
    items
      .map((item) => ({ item, at: roll() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  if (Array.isArray(value)) return shuffle(value).map((item) => reordered(item, roll)) as T;
  return Object.fromEntries(shuffle(Object.entries(value)).map(([key, each]) => [key, reordered(each, roll)])) as T;
}

/** A unit written in one piece becomes modules; zero hours of a mode stay written. */
function divide(unit: PlanUnit, shares: number[]): void {
  const { ore, moduli } = unit;
  const hours = Object.entries(ore ?? {}).map(([mode, each]) => [mode, inHundredths(each as number)]);
  if (moduli !== undefined || hours.length === 0) return;
  unit.moduli = modulesOf(Object.fromEntries(hours), { shares, zeros: true });
  delete unit.ore;
}
