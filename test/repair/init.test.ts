/** First plans: they never fail, the samples pass, under every standard and call, or it is told why not. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Avviso } from '../../src/format/avviso.ts';
import { readDocument } from '../../src/format/document.ts';
import { planFormat } from '../../src/format/plan-format.ts';
import { standardFormat } from '../../src/format/standard.ts';
import { check } from '../../src/norms/check.ts';
import { exact } from '../../src/norms/hours.ts';
import { RULES } from '../../src/norms/rules/index.ts';
import type { Norms } from '../../src/norms/rules/rule.ts';
import type { Solver } from '../../src/repair/program.ts';
import { openSolver } from '../../src/repair/solver.ts';
import { type Edits, edited, SCALES } from '../support/plans.ts';
import { CALL, initialised, normsOf, planIn, STANDARDS } from './courses.ts';
import { read } from './files.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await openSolver({ effort: Number.POSITIVE_INFINITY });
});

const OWN: Norms = {
  standard: read('examples/standard-di-un-ente/ente/addetto-di-esempio.yaml', standardFormat),
  avvisi: [],
  scales: SCALES,
};
interface Case {
  name: string;
  norms: Norms;
  total?: number;
}
const CASES: Case[] = [
  ...STANDARDS.flatMap((id) => [
    { name: id, norms: normsOf(id) },
    { name: `${id}, 640 hours`, norms: normsOf(id), total: 640 },
  ]),
  ...[STANDARDS[1], STANDARDS[2], STANDARDS[3]].map((id) => ({
    name: `${id} and the call`,
    norms: normsOf(id, [CALL]),
  })),
  { name: 'a standard of a provider', norms: OWN },
  { name: 'a standard of a provider, 120.5 hours', norms: OWN, total: 120.5 },
];

describe.each(CASES)('$name', ({ norms, total }) => {
  const made = (example: boolean) => {
    const first = initialised(norms, solver, { example, ...(total === undefined ? {} : { total }) });
    if ('conflict' in first) throw new Error(JSON.stringify(first.conflict));
    return first.text;
  };
  const outcomes = (text: string) => check(planIn(text), norms, RULES);

  it('the skeleton is incomplete, and nothing in it fails or warns of hours', () => {
    const text = made(false);
    const { verdict, outcomes: all } = outcomes(text);
    expect(verdict).toBe('incomplete');
    expect(all.filter(({ outcome }) => outcome === 'fail').map(({ rule }) => rule)).toEqual([]);
    expect(text).toContain('da completare');
  });

  it('every gap of the skeleton is a key left blank that says so', () => {
    const text = made(false);
    const { outcomes: all } = outcomes(text);
    const gaps = all.filter(({ outcome, severity }) => outcome === 'incomplete' && severity === 'error');
    for (const { lacks = '' } of gaps) {
      // What an assessment or a person lacks is below the key that is blank.
      const blank = lacks
        .split('.')
        .concat(['docenti'])
        .some((key) => new RegExp(`\\b${key}: # da completare`).test(text));
      expect(blank, lacks).toBe(true);
    }
  });

  it('the sample passes, without warnings', () => {
    const { verdict, outcomes: all } = outcomes(made(true));
    expect(all.filter(({ outcome }) => ['fail', 'incomplete'].includes(outcome)).map(({ rule }) => rule)).toEqual([]);
    expect(verdict).toBe('pass');
  });

  it('has the hours that were asked for, and its own total', () => {
    const { facts } = outcomes(made(true));
    const { hours } = facts.measure({ measure: 'totale' });
    const declared = facts.plan.corso?.ore_totali;
    if (declared !== undefined) expect(exact(declared)).toBe(hours);
    if (total !== undefined) expect(hours).toBe(exact(total));
  });

  it('lists the knowledge and the abilities of every unit', () => {
    const text = made(false)
      .replace(/\n *# +/g, ' ')
      .replace(/\s+/g, ' ');
    for (const { conoscenze = [], abilita = [] } of norms.standard.unita_formative) {
      for (const [index, item] of [...conoscenze.entries(), ...abilita.entries()]) {
        expect(text).toContain(`${index + 1}. ${item.replace(/\s+/g, ' ')}`);
      }
    }
  });

  it('is the same each time', () => {
    expect(made(true)).toBe(made(true));
  });
});

describe('hours that were asked for', () => {
  it.each([601.1, 633.33, 650.07, 900])('%d: exact, each part in proportion to its least', (total) => {
    const partsOf = (asked?: number) => {
      const made = initialised(normsOf(STANDARDS[0]), solver, asked === undefined ? {} : { total: asked });
      if ('conflict' in made) throw new Error('no hours');
      const { facts } = check(planIn(made.text), normsOf(STANDARDS[0]), RULES);
      expect(facts.plan.corso?.ore_totali).toBe(asked ?? 600);
      const parts = new Map<string, number>();
      for (const { path, hours = 0 } of facts.slots) {
        const part = path.slice(0, 2).join('.');
        parts.set(part, (parts.get(part) ?? 0) + hours / 10_000);
      }
      return parts;
    };
    const [least, parts] = [partsOf(), partsOf(total)];
    expect(parts.size).toBe(8);
    for (const [part, hundredths] of parts) {
      // Each is at most a step from its share.
      expect(Math.abs(hundredths - ((least.get(part) ?? 0) * total) / 600)).toBeLessThan(total === 900 ? 1e-6 : 2);
    }
  });

  it('placement of a unit is part of that of the course', () => {
    const call: Avviso = {
      formato: 'qualcheck/avviso@1',
      id: 'prova/stage',
      denominazione: 'Stage in una UF',
      fonte: { documento: 'Prova' },
      vincoli: [{ misura: 'stage@20_CTR', minimo: 40, fonte: 'art. 1' }],
    };
    const norms: Norms = { ...normsOf(STANDARDS[0]), avvisi: [call] };
    const made = initialised(norms, solver, {});
    if ('conflict' in made) throw new Error('no hours');
    const plan = planIn(made.text);
    expect(check(plan, norms, RULES).verdict).toBe('pass');
    expect({
      total: plan.corso?.ore_totali,
      own: plan.unita_formative[1]?.ore?.stage,
      course: plan.stage?.ore,
    }).toEqual({
      total: 600,
      own: 240,
      course: 240,
    });
  });
});

describe('placement of units', () => {
  /** With a condition on the Basilicata standard, or a figure of its own: hours of the placement of each unit and of the course, and the total. */
  function placed(vincoli: readonly Omit<Avviso['vincoli'][number], 'fonte'>[], edits: Edits, total?: number) {
    const { standard, scales } = normsOf(STANDARDS[0]);
    const call: Avviso = {
      formato: 'qualcheck/avviso@1',
      id: 'prova/stage',
      denominazione: 'Stage',
      fonte: { documento: 'Prova' },
      vincoli: vincoli.map((each) => ({ ...each, fonte: 'art. 1' })),
    };
    const norms: Norms = { standard: edited(standard, edits), scales, avvisi: vincoli.length === 0 ? [] : [call] };
    const made = initialised(norms, solver, total === undefined ? {} : { total });
    if ('conflict' in made) return 'conflict';
    const plan = planIn(made.text);
    expect(check(plan, norms, RULES).verdict).toBe('pass');
    return [...plan.unita_formative.map(({ ore }) => ore?.stage ?? 0), plan.stage?.ore, plan.corso?.ore_totali];
  }
  const own = { 'unita_formative[1].ore.stage': { minimo: 40 }, 'etichette_unita.ore.stage': { minimo: 'Stage' } };

  it('is in the unit of which the standard prints it', () => {
    expect(placed([], own)).toEqual([0, 240, 0, 0, 240, 600]);
    expect(placed([], { ...own, 'unita_formative[1].ore.stage': { minimo: 250 } })).toEqual([0, 250, 0, 0, 250, 610]);
  });

  it('goes to the others where that unit may not have it all', () => {
    expect(placed([{ misura: 'stage@20_CTR', minimo: 40, massimo: 60 }], {})).toEqual([180, 60, 0, 0, 240, 600]);
    expect(placed([{ misura: 'stage@20_CTR', uguale: 40.25 }], {}, 601.1)).toEqual([
      200.19, 40.25, 0, 0, 240.44, 601.1,
    ]);
    expect(placed([{ misura: 'stage@ogni_uf', massimo: 60, minimo: 1 }], {})).toEqual([60, 60, 60, 60, 240, 600]);
    expect(placed([{ misura: 'stage@ogni_uf', massimo: 59.75, minimo: 1 }], {})).toBe('conflict');
  });

  it('counts towards the whole of a unit, and is spread only where that is of use', () => {
    expect(placed([{ misura: 'totale@20_CTR', minimo: 300 }], {})).toEqual([0, 240, 0, 0, 240, 600]);
    expect(placed([{ misura: 'totale@20_CTR', minimo: 150 }], {})).toEqual([0, 0, 0, 0, 240, 600]);
  });
});

describe('in English', () => {
  const first = (example: boolean, language: 'it' | 'en') => {
    const made = initialised(normsOf(STANDARDS[0]), solver, { example, language });
    if ('conflict' in made) throw new Error('no hours');
    return made.text;
  };
  const withoutComments = (text: string) =>
    text
      .replace(/ *# .*$/gm, '')
      .split('\n')
      .filter((line) => line.trim() !== '');

  it.each([true, false])('the plan is the same, its comments are not (example: %s)', (example) => {
    const [italian, english] = [first(example, 'it'), first(example, 'en')];
    expect(withoutComments(english)).toEqual(withoutComments(italian));
    // Quoted from the standard: its items, its name, its source.
    const said = english
      .match(/# .*$/gm)
      ?.filter((line) => !/^# +(?:\d+\.| |yaml-|- \{)|[“«]Operatore|^# di|^# assistenza/.test(line));
    expect(said?.length).toBeGreaterThan(10);
    expect(said?.filter((line) => / (?:di|del|con|almeno|massimo|ore|che|chi|come|il|la|l’\w+) /.test(line))).toEqual(
      [],
    );
  });

  it('its open places are as many, and keep the verdict incomplete', () => {
    const open = (language: 'it' | 'en') => readDocument(first(false, language), planFormat).open;
    expect(open('en').length).toBeGreaterThan(20);
    expect(open('en')).toEqual(open('it'));
    expect(check(planIn(first(false, 'en')), normsOf(STANDARDS[0]), RULES).verdict).toBe('incomplete');
  });
});

describe('what only the designer knows', () => {
  it('is not ticked: knowledge and abilities are left to be said', () => {
    const made = initialised(normsOf(STANDARDS[0]), solver, { example: false });
    if ('conflict' in made) throw new Error('no hours');
    const { outcomes: all } = check(planIn(made.text), normsOf(STANDARDS[0]), RULES);
    const covered = all.filter(({ rule }) => ['knowledge-not-covered', 'ability-not-covered'].includes(rule));
    expect(covered.length).toBe(8);
    expect(covered.every(({ outcome }) => outcome === 'incomplete')).toBe(true);
  });
});

describe('what cannot be', () => {
  it('the call under the Basilicata standard: fewest clauses, and what giving way would do', () => {
    const made = initialised(normsOf(STANDARDS[0], [CALL]), solver, {});
    if (!('conflict' in made)) throw new Error('no conflict');
    const { parties, only } = made.conflict;
    const rules = parties.map((party) => ('bound' in party ? party.bound.rule : ''));
    // 240 of placement, 300 of units, 80 of key competences: 620 h, where the call wants 600.
    expect(rules.filter((rule) => rule === 'vincolo-not-met').length).toBe(3);
    expect(parties.length).toBe(8);
    expect(only).toBe(true);
    const total = parties.find((party) => 'bound' in party && party.bound.subject.code === 'totale');
    expect(total && 'relax' in total ? total.relax : undefined).toBe(6000);
  });

  it('fewer hours than the standard asks for', () => {
    const made = initialised(normsOf(STANDARDS[0]), solver, { total: 500 });
    if (!('conflict' in made)) throw new Error('no conflict');
    const { parties } = made.conflict;
    expect(parties.map((party) => ('bound' in party ? (party.bound.request ?? party.bound.rule) : ''))).toEqual([
      'total-below-minimum',
      '--ore 500',
    ]);
    // A lower total is not enough: classroom, laboratory and placement make 600 h by themselves.
    expect(parties.map((party) => ('bound' in party ? party.relax : undefined))).toEqual([undefined, 10_000]);
  });
});
