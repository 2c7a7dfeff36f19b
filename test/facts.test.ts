/** What rules ask of a plan: its units by the codes of the standard, what a course aims at, where a reader looks. */
import { describe, expect, it } from 'vitest';
import type { Plan } from '../src/format/plan.ts';
import type { Standard } from '../src/format/standard.ts';
import { PlanFacts, teachings } from '../src/norms/facts.ts';
import { exact } from '../src/norms/hours.ts';
import { normsOf } from './repair/courses.ts';
import { changed, changedStandard, type Edits, edited, PLAN, STANDARD } from './support/plans.ts';

const D = normsOf('campania/tecnico-esperto-customer-care').standard;
const facts = (edits: Edits = {}, standard: Standard = STANDARD) => new PlanFacts(changed(edits), standard);
const bare = (more: Partial<Plan>, standard: Standard = STANDARD) =>
  new PlanFacts({ formato: 'qualcheck/piano@1', titolo: 'T', standard: 'a/b', unita_formative: [], ...more }, standard);

describe('codes', () => {
  it('an alias becomes the code of the standard, an unknown code stays', () => {
    const plan = new PlanFacts(PLAN, D);
    expect(['2365', '1260', '9999'].map((code) => plan.codeOf(code))).toEqual(['1260', '1260', '9999']);
  });

  it('belong to a section, by alias too', () => {
    expect(['17_CTR', '04_KC', '99_CTR'].map((code) => facts().sectionOf(code))).toEqual([
      'unita_formative',
      'competenze_chiave',
      undefined,
    ]);
    expect(new PlanFacts(PLAN, D).sectionOf('2365')).toBe('unita_formative');
  });

  it('of the standard are told once, without aliases', () => {
    expect(facts().standardCodes()).toEqual(['17_CTR', '20_CTR', '21_CTR', '22_CTR', '05_KC', '04_KC', '07_KC']);
    expect(new PlanFacts(PLAN, D).standardCodes()).toEqual(['1260', '1259', '1261']);
  });

  it('beyond the standard are extra, unless they stand for one that is missing, or the standard has no units', () => {
    expect(facts().isExtra('17_CTR')).toBe(false);
    expect(facts().isExtra('04_KC')).toBe(false);
    expect(facts().isExtra('99_XYZ')).toBe(true);
    const slip = facts({ 'unita_formative[1].codice': '20_CRT' });
    expect([slip.isExtra('20_CRT'), slip.isExtra('99_XYZ')]).toEqual([false, true]);
    expect(facts({}, changedStandard({ unita_formative: [] })).isExtra('99_XYZ')).toBe(false);
  });
});

describe('entries', () => {
  it('are found in the section of their code, each of them', () => {
    const twice = facts({ 'unita_formative[3].codice': '21_CTR' });
    expect(twice.unitsOf('21_CTR').map(({ path }) => path)).toEqual([
      ['unita_formative', 2],
      ['unita_formative', 3],
    ]);
    expect(twice.unitOf('21_CTR').path).toEqual(['unita_formative', 2]);
    expect(twice.unitsOf('99_XYZ')).toEqual([]);
    expect(twice.missingCodes()).toEqual(['22_CTR']);
    const moved = facts({ 'unita_formative[3].codice': '04_KC' });
    expect(moved.unitsOf('04_KC').map(({ path }) => path)).toEqual([['competenze_chiave', 1]]);
    expect(facts().allUnits.map(({ path }) => path.join('.'))).toEqual([
      ...[0, 1, 2, 3].map((index) => `unita_formative.${index}`),
      ...[0, 1, 2].map((index) => `competenze_chiave.${index}`),
    ]);
    expect(bare({}).allUnits).toEqual([]);
  });

  it('by alias are those of the code', () => {
    const plan = bare({ unita_formative: [{ codice: '2365' }, { codice: '1259' }] }, D);
    expect(plan.unitsOf('1260').map(({ path }) => path)).toEqual([['unita_formative', 0]]);
    expect(plan.missingCodes()).toEqual(['1261']);
  });

  it('that are misspelt, or in the other section, stand for what is missing', () => {
    const slip = facts({ 'unita_formative[1].codice': '20_CRT' });
    expect(slip.slipFor('20_CTR')?.path).toEqual(['unita_formative', 1]);
    expect([slip.isSlip('20_CRT'), slip.isSlip('17_CTR'), slip.isSlip('99_XYZ')]).toEqual([true, false, false]);
    expect(slip.slipFor('17_CTR')).toBeUndefined();

    const moved = facts({ 'competenze_chiave[1]': undefined, 'unita_formative[4]': { codice: '04_KC' } });
    expect(moved.slipFor('04_KC')?.path).toEqual(['unita_formative', 4]);
    // The first that will do.
    const two = facts({ 'unita_formative[1].codice': '20_CRT', 'unita_formative[4]': { codice: '20_CT' } });
    expect(two.slipFor('20_CTR')?.path).toEqual(['unita_formative', 1]);
    expect(facts().slipFor('20_CTR')).toBeUndefined();
  });

  it('of a plan that has next to nothing of a standard stand for none of its codes', () => {
    const standard = (count: number) =>
      changedStandard({
        unita_formative: Array.from({ length: count }, (_, index) => ({
          codice: `UNITA-${String(index).padStart(3, '0')}`,
          denominazione: `U${index}`,
        })),
        competenze_chiave: undefined,
      });
    const slip = (count: number) =>
      bare({ unita_formative: [{ codice: 'UNITA-00O' }] }, standard(count)).slipFor('UNITA-000');
    expect(slip(100)?.path).toEqual(['unita_formative', 0]);
    expect(slip(101)).toBeUndefined();
  });
});

describe('what a course aims at', () => {
  const all = ['17_CTR', '20_CTR', '21_CTR', '22_CTR'];
  it.each<[obiettivo: unknown, codes: string[], partial: boolean]>([
    [undefined, all, false],
    ['qualificazione', all, false],
    [{ unita: ['20_CTR'] }, ['20_CTR'], true],
    [{ unita: [...all].reverse() }, [...all].reverse(), false],
    [{ unita: [...all, '99_XYZ'] }, [...all, '99_XYZ'], false],
    [{ unita: ['99_XYZ'] }, ['99_XYZ'], true],
  ])('%j', (obiettivo, codes, partial) => {
    expect(facts({ obiettivo: obiettivo ?? 'qualificazione' }).aims).toEqual({ codes, partial });
    if (obiettivo === undefined) expect(facts({ obiettivo }).aims).toEqual({ codes, partial });
  });

  it('by alias', () => {
    expect(new PlanFacts(changed({ obiettivo: { unita: ['2365'] } }), D).aims).toEqual({
      codes: ['1260'],
      partial: true,
    });
  });

  it('some units only: neither placement nor key competences are owed', () => {
    const silent = { 'stage.ore': undefined, competenze_chiave: undefined };
    const owed = (edits: Edits) =>
      facts({ ...silent, ...edits })
        .slots.filter(({ hours }) => hours === undefined)
        .map(({ area }) => area);
    expect(new Set(owed({}))).toEqual(new Set(['kc', 'stage']));
    expect(owed({ obiettivo: { unita: ['20_CTR'] } })).toEqual([]);
  });
});

describe('a floor of placement and laboratory together', () => {
  const owed = (laboratorio: number, standard: Standard = D) =>
    bare({ unita_formative: [{ codice: '1260', ore: { aula: 10, laboratorio } }] }, standard).slots.some(
      ({ area, hours }) => area === 'stage' && hours === undefined,
    );
  it('owes a placement where laboratory alone does not reach it', () => {
    expect([owed(74.75), owed(75)]).toEqual([true, false]);
    expect(owed(0, edited(D, { 'ore.stage_laboratorio': undefined }))).toBe(false);
  });
  it('is not reached by laboratory beyond the units of the standard', () => {
    const extra = bare(
      {
        unita_formative: [
          { codice: '1260', ore: { laboratorio: 70 } },
          { codice: 'ALTRA-UNITA', ore: { laboratorio: 70 } },
        ],
      },
      D,
    );
    expect(extra.measure({ measure: 'stage' })).toMatchObject({ complete: false, hours: 0 });
    expect(extra.measure({ measure: 'laboratorio' }).hours).toBe(exact(140));
    expect(extra.measure({ measure: 'laboratorio', known: true }).hours).toBe(exact(70));
  });
});

describe('measures', () => {
  it('are worked out once, each by all that tells it apart', () => {
    const plan = facts();
    const ref = { measure: 'fad' } as const;
    expect(plan.measure(ref)).toBe(plan.measure({ ...ref }));
    const others = [
      ref,
      { ...ref, unit: '20_CTR' },
      { ...ref, area: 'uf' as const },
      { ...ref, area: 'kc' as const },
      { ...ref, unit: '20_CTR', below: ['unita_formative', 1, 'moduli', 0] },
      { ...ref, unit: '20_CTR', below: ['unita_formative', 1, 'moduli', 1] },
      { measure: 'aula' as const },
    ].map((each) => plan.measure(each).hours);
    expect(others).toEqual([62, 36, 58, 4, 16, 10, 246].map(exact));
  });

  it('are placed at their one number, or at what holds them', () => {
    const plan = facts();
    const at = (ref: Parameters<PlanFacts['placeOf']>[0], of = plan) => of.placeOf(ref).join('.');
    expect(at({ measure: 'fad', unit: '21_CTR' })).toBe('unita_formative.2.ore.fad_asincrona');
    expect(at({ measure: 'uf', unit: '21_CTR' })).toBe('unita_formative.2.ore');
    expect(at({ measure: 'uf', unit: '20_CTR' })).toBe('unita_formative.1.moduli');
    expect(at({ measure: 'fad', unit: '05_KC' })).toBe('competenze_chiave.0.ore');
    expect(at({ measure: 'uf', unit: '99_XYZ' })).toBe('unita_formative');
    expect(at({ measure: 'stage' })).toBe('stage.ore');
    expect(at({ measure: 'kc' })).toBe('competenze_chiave');
    expect(at({ measure: 'fad', area: 'kc' })).toBe('competenze_chiave');
    expect(at({ measure: 'fad', area: 'uf' })).toBe('unita_formative');
    expect(at({ measure: 'totale' })).toBe('corso.ore_totali');
    expect(at({ measure: 'totale' }, facts({ 'corso.ore_totali': undefined }))).toBe('unita_formative');
    expect(at({ measure: 'totale' }, bare({}))).toBe('unita_formative');
    expect(at({ measure: 'aula' })).toBe('unita_formative');
  });
});

describe('teachings of a unit', () => {
  const of = (unit: Plan['unita_formative'][number]) => teachings({ unit, path: ['unita_formative', 0] });

  it('without modules are the unit', () => {
    expect(of({ codice: 'A', ore: { aula: 3 }, argomento: 'x' })).toMatchObject([
      { ore: { aula: 3 }, argomento: 'x', path: ['unita_formative', 0] },
    ]);
    expect(of({ codice: 'A', moduli: [] })).toEqual([]);
  });

  it('are its modules, with the topic of the unit where they have none', () => {
    const moduli = [
      { titolo: 'M', ore: { aula: 2 } },
      { titolo: 'N', ore: { aula: 1 }, argomento: 'y' },
    ];
    expect(of({ codice: 'A', argomento: 'x', moduli })).toMatchObject([
      { argomento: 'x', path: ['unita_formative', 0, 'moduli', 0] },
      { argomento: 'y', path: ['unita_formative', 0, 'moduli', 1] },
    ]);
    expect(of({ codice: 'A', moduli })[0]).not.toHaveProperty('argomento');
  });

  it('hold each hour once where hours stand at two levels', () => {
    const moduli = [{ titolo: 'M', ore: { aula: 2.25, laboratorio: 4 } }, { titolo: 'N' }];
    const [own, ...modules] = of({ codice: 'A', ore: { aula: 5, laboratorio: 4, fad_sincrona: 1.5 }, moduli });
    expect(own).toMatchObject({ path: ['unita_formative', 0] });
    expect(own?.ore).toEqual({ aula: 2.75, fad_sincrona: 1.5 });
    expect(modules.map(({ path }) => path.at(-1))).toEqual([0, 1]);
    // Where a module writes more than the unit, nothing is left.
    expect(of({ codice: 'A', ore: { aula: 2 }, moduli })[0]?.ore).toEqual({});
    // Modules that all say theirs are the whole unit.
    expect(of({ codice: 'A', ore: { aula: 5 }, moduli: moduli.slice(0, 1) })).toHaveLength(1);
  });
});
