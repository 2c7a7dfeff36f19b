/**
 * The numeric rules, stated a second time and naively, so that the program can be compared with something.
 *
 * Nothing of the program's own arithmetic is used here: a standard is its YAML as written, an hour is a BigInt of
 * hundredths, and every rule is spelled out. Only courses for the whole qualification are judged.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { ModeHours, Plan, PlanUnit } from '../../src/format/plan.ts';
import { ROOT } from './cli.ts';

/** What the oracle says of a plan: `rule about` → outcome. What it does not name does not apply. */
export type Verdicts = Map<string, Verdict>;
type Verdict = 'pass' | 'fail' | 'incomplete' | 'manual';

/** The rules that the oracle states. */
export const STATED: ReadonlySet<string> = new Set([
  'total-below-minimum',
  'aula-below-minimum',
  'laboratorio-below-minimum',
  'aula-laboratorio-below-minimum',
  'stage-below-minimum',
  'stage-laboratorio-below-minimum',
  'aula-missing',
  'laboratorio-missing',
  'total-mismatch',
  'uf-activity-missing',
  'uf-below-minimum',
  'kc-below-minimum',
  'kc-total-below-minimum',
  'laboratorio-above-uf-maximum',
  'fad-above-cap',
  'fad-sincrona-above-cap',
  'fad-asincrona-above-cap',
  'fad-above-uf-cap',
  'fad-above-kc-cap',
  'fad-above-net-cap',
  'attendance-below-minimum',
  'attendance-mismatch',
  'absence-above-maximum',
  'tui-above-maximum',
]);

interface Minimum {
  minimo?: number;
}
interface Cap {
  massimo?: number;
  massimo_percentuale?: number;
  sul_minimo_di?: string;
  stampato?: string;
}
export interface UnitFigures {
  /** YAML reads `1260` as a number: in a plan it is text. */
  codice: string | number;
  alias?: (string | number)[];
  ore?: {
    totale?: Minimum;
    aula?: Minimum;
    stage?: Minimum;
    laboratorio?: Minimum & { massimo?: number };
    fad?: Cap;
    fad_sincrona?: Cap;
    fad_asincrona?: Cap;
  };
}
/** The part of a standard's file that has numbers. */
export interface Figures {
  id: string;
  ore: Record<string, Minimum & Cap>;
  didattica?: { aula?: { ogni_uf?: boolean }; laboratorio?: { ogni_uf?: boolean }; pratica?: object };
  fad?: { accreditamento?: object };
  frequenza?: {
    minima?: { minimo_percentuale: number };
    assenze?: { massimo_percentuale: number };
    inserimento?: { massimo_percentuale: number };
  };
  unita_formative: UnitFigures[];
  competenze_chiave?: UnitFigures[];
}

export function figuresOf(id: string): Figures {
  return load(readFileSync(join(ROOT, `standards/${id}.yaml`), 'utf8')) as Figures;
}

/** 7.5 → 750n, through the digits, so that no product of floats comes in. */
export function cents(decimal: number): bigint {
  return BigInt(decimal.toFixed(2).replace('.', ''));
}

/** Hours written, and whether that is all: some of the hours may not be said yet, and they can only add. */
interface Hours {
  written: bigint;
  all: boolean;
}

const add = (...parts: Hours[]): Hours => ({
  written: parts.reduce((total, part) => total + part.written, 0n),
  all: parts.every((part) => part.all),
});

/** What no missing hour can change is said; the rest is incomplete. */
function floor({ written, all }: Hours, minimum: bigint): Verdict {
  if (written >= minimum) return 'pass';
  return all ? 'fail' : 'incomplete';
}
/** `written / 100 ≤ percent / 100 × base`, multiplied out; a cap in hours is 100 % of itself. */
function cap({ written, all }: Hours, base: number, percent = 100): Verdict {
  if (written * 10_000n > cents(percent) * cents(base)) return 'fail';
  return all ? 'pass' : 'incomplete';
}
/** A total that is declared beside its parts. */
function same(declared: number, { written, all }: Hours): Verdict {
  if (all) return cents(declared) === written ? 'pass' : 'fail';
  return cents(declared) < written ? 'fail' : 'incomplete';
}

type Mode = keyof ModeHours;
const REMOTE: Mode[] = ['fad_sincrona', 'fad_asincrona'];
/** FaD hours are classroom hours held at a distance. */
const CLASSROOM: Mode[] = ['aula', ...REMOTE];
const IN_SCHOOL: Mode[] = [...CLASSROOM, 'laboratorio'];
const KINDS_OF_FAD = { fad: REMOTE, fad_sincrona: ['fad_sincrona'], fad_asincrona: ['fad_asincrona'] } as const;

const said = (ore: ModeHours | undefined) => ore !== undefined && Object.values(ore).some((each) => each !== undefined);

/** The hours of a unit in some modes: of its modules, or its own where the modules do not all say theirs. */
function taught({ ore, moduli }: Pick<PlanUnit, 'ore' | 'moduli'>, modes: readonly Mode[]): Hours {
  if (moduli?.every((module) => said(module.ore))) return add(...moduli.map((module) => taught(module, modes)));
  const inModules = (mode: Mode) => add(...(moduli ?? []).map((module) => taught(module, [mode]))).written;
  // At both levels those of the unit hold, but for a mode of which its modules write more.
  const most = (mode: Mode) => [cents(ore?.[mode] ?? 0), inModules(mode)].reduce((a, b) => (a > b ? a : b));
  const written = modes.reduce((total, mode) => total + (said(ore) ? most(mode) : inModules(mode)), 0n);
  return { written, all: said(ore) };
}

const stageOf = (unit: PlanUnit) => taught(unit, ['stage']);
const saysAll = (unit: PlanUnit) => stageOf(unit).all;

/** The sums of a plan that figures of the course bind. */
class Course {
  readonly kcs: readonly PlanUnit[];
  private readonly units: readonly PlanUnit[];

  constructor(
    private readonly plan: Plan,
    private readonly figures: Figures,
  ) {
    this.kcs = plan.competenze_chiave ?? [];
    this.units = [...plan.unita_formative, ...this.kcs];
  }

  ofUf(modes: readonly Mode[]): Hours {
    return add(...this.plan.unita_formative.map((unit) => taught(unit, modes)));
  }

  ofKc(modes: readonly Mode[]): Hours {
    const written = add(...this.kcs.map((kc) => taught(kc, modes)));
    // The standard asks for KC and the plan has no such section: not said, which is not zero.
    const unsaid = this.plan.competenze_chiave === undefined && this.figures.ore['kc'] !== undefined;
    return { ...written, all: written.all && !unsaid };
  }

  inSchool(modes: readonly Mode[]): Hours {
    return add(this.ofUf(modes), this.ofKc(modes));
  }

  /** The hours of a KC lie inside aula and laboratorio: one that does not say them leaves no placement unsaid. */
  stageOnUnits(): Hours {
    return { written: add(...this.units.map(stageOf)).written, all: this.plan.unita_formative.every(saysAll) };
  }

  /** `stage.ore`; what the units write of it says how it is spread. */
  stage(): Hours {
    const declared = this.plan.stage?.ore;
    if (declared !== undefined) return { written: cents(declared), all: true };
    const spread = this.stageOnUnits();
    // Where laboratory alone makes up the floor of both together, no placement is owed.
    const together = this.figures.ore['stage_laboratorio']?.minimo;
    const enough = together !== undefined && this.inSchool(['laboratorio']).written >= cents(together);
    const asked = this.figures.ore['stage'] ?? (enough ? undefined : this.figures.ore['stage_laboratorio']);
    return spreads(this.units) || asked === undefined ? spread : { written: 0n, all: false };
  }

  measure(name: string): Hours {
    switch (name) {
      case 'totale':
        return add(this.inSchool(IN_SCHOOL), this.stage());
      case 'aula':
        return this.inSchool(CLASSROOM);
      case 'laboratorio':
        return this.inSchool(['laboratorio']);
      case 'aula_laboratorio':
        return this.inSchool(IN_SCHOOL);
      case 'stage':
        return this.stage();
      case 'stage_laboratorio':
        return add(this.stage(), this.inSchool(['laboratorio']));
      case 'kc':
        return this.ofKc(IN_SCHOOL);
      default:
        throw new Error(`no measure ${name}`);
    }
  }
}

/** Whether the placement is written on the units: zero hours of it are written too. */
function spreads(units: readonly PlanUnit[]): boolean {
  return units.some(({ ore, moduli }) => {
    const counted = moduli?.every((module) => said(module.ore)) || !said(ore) ? (moduli ?? []) : [{ ore }];
    return counted.some((each) => each.ore?.stage !== undefined);
  });
}

export function oracle(plan: Plan, figures: Figures): Verdicts {
  const verdicts: Verdicts = new Map();
  const say = (rule: string, about: string, verdict: Verdict) => {
    if (!STATED.has(rule)) throw new Error(`${rule} is not in the list of the rules stated`);
    const key = `${rule} ${about}`;
    // Two requirements under one name are both kept, in their order.
    verdicts.set(key, (verdicts.has(key) ? `${verdicts.get(key)}, ${verdict}` : verdict) as Verdict);
  };
  const course = new Course(plan, figures);
  courseFloors(course, figures, say);
  courseFad(course, plan, figures, say);
  netOfKc(course, figures, say);
  declaredTotals(course, plan, say);
  attendance(plan, figures, say);
  unitsOf(plan.unita_formative, figures.unita_formative, 'uf', figures.didattica, say);
  unitsOf(course.kcs, figures.competenze_chiave ?? [], 'kc', figures.didattica, say);
  return verdicts;
}

type Say = (rule: string, about: string, verdict: Verdict) => void;

/** Every minimum is an independent floor. */
function courseFloors(course: Course, { ore, didattica }: Figures, say: Say): void {
  const rules = {
    totale: 'total-below-minimum',
    aula: 'aula-below-minimum',
    laboratorio: 'laboratorio-below-minimum',
    aula_laboratorio: 'aula-laboratorio-below-minimum',
    stage: 'stage-below-minimum',
    stage_laboratorio: 'stage-laboratorio-below-minimum',
    kc: 'kc-total-below-minimum',
  };
  for (const [measure, rule] of Object.entries(rules)) {
    const minimum = ore[measure]?.minimo;
    if (minimum === undefined) continue;
    say(rule, measure === 'kc' ? 'kc_totale' : measure, floor(course.measure(measure), cents(minimum)));
  }
  // Asked for without a figure: the least that can be written will do.
  const some = (rule: string, measure: string) => say(rule, measure, floor(course.measure(measure), 1n));
  if (didattica?.aula) some('aula-missing', 'aula');
  if (didattica?.laboratorio) some('laboratorio-missing', 'laboratorio');
  if (didattica?.pratica) some('laboratorio-missing', 'stage_laboratorio');
}

/** Percentages of FaD are of the standard's minimum, not of the hours planned. */
function courseFad(course: Course, plan: Plan, { ore, fad }: Figures, say: Say): void {
  for (const [kind, modes] of Object.entries(KINDS_OF_FAD)) {
    const rule = `${kind.replace('_', '-')}-above-cap`;
    const figure = ore[kind];
    // 175 % of the classroom hours is not a cap: a person has to look.
    if (figure?.stampato !== undefined) printed(course, figure, ore, modes, (verdict) => say(rule, kind, verdict));
    if (figure?.massimo_percentuale === undefined) continue;
    const base = ore[figure.sul_minimo_di ?? '']?.minimo ?? 0;
    const verdict = cap(course.inSchool(modes), base, figure.massimo_percentuale);
    say(rule, kind, fad?.accreditamento ? forAccredited(verdict, plan.soggetto?.accreditato_fad) : verdict);
  }
}

/** What cannot stand as printed: a person looks, where there is FaD, unless it is beyond the largest of all readings. */
function printed(
  course: Course,
  figure: Cap,
  ore: Figures['ore'],
  modes: readonly Mode[],
  say: (verdict: Verdict) => void,
): void {
  const remote = course.inSchool(modes);
  const planned = course.measure('aula');
  if (remote.written === 0n && remote.all) return;
  const least = cents(ore['aula']?.minimo ?? 0);
  const base = planned.written > least ? planned.written : least;
  const beyond = remote.written * 100n > BigInt(figure.stampato as string) * base;
  say(planned.all && beyond ? 'fail' : 'manual');
}

/** FaD is for accredited providers, and how much of it the standard does not say; the others keep to the figure. */
function forAccredited(verdict: Verdict, accredited: boolean | undefined): Verdict {
  if (verdict === 'pass' || accredited === false) return verdict;
  return accredited ? 'manual' : 'incomplete';
}

/** The stricter reading takes the KC out of the base and gives them their own share; only where the text is kept. */
function netOfKc(course: Course, { ore }: Figures, say: Say): void {
  const percent = ore['fad']?.massimo_percentuale;
  const whole = ore['aula_laboratorio']?.minimo;
  const kc = ore['kc']?.minimo;
  if (percent === undefined || whole === undefined || kc === undefined) return;
  if (cap(course.inSchool(REMOTE), whole, percent) === 'fail') return;
  say('fad-above-net-cap', 'fad_uf', cap(course.ofUf(REMOTE), whole - kc, percent));
  say('fad-above-net-cap', 'fad_kc', cap(course.ofKc(REMOTE), kc, percent));
}

/** What is declared has to be the sum of its parts. */
function declaredTotals(course: Course, plan: Plan, say: Say): void {
  const total = plan.corso?.ore_totali;
  if (total !== undefined) say('total-mismatch', 'totale', same(total, course.measure('totale')));
  const stage = plan.stage?.ore;
  if (stage !== undefined && spreads([...plan.unita_formative, ...course.kcs])) {
    say('total-mismatch', 'stage', same(stage, course.stageOnUnits()));
  }
}

function atMost(less: bigint | undefined, more: bigint | undefined): Verdict {
  if (less === undefined || more === undefined) return 'incomplete';
  return less <= more ? 'pass' : 'fail';
}

/** Attendance and absence say the same thing, each in its own way. */
function attendance({ frequenza: written }: Plan, { frequenza: asked }: Figures, say: Say): void {
  const rest = (percent: number | undefined) => (percent === undefined ? undefined : 10_000n - cents(percent));
  const own = (percent: number | undefined) => (percent === undefined ? undefined : cents(percent));
  const presence = own(written?.minima) ?? rest(written?.assenze_massime);
  const absence = own(written?.assenze_massime) ?? rest(written?.minima);
  const entry = own(written?.inserimento_entro);
  if (asked?.minima) {
    say('attendance-below-minimum', 'frequenza', atMost(cents(asked.minima.minimo_percentuale), presence));
  }
  if (asked?.assenze) {
    say('absence-above-maximum', 'assenze', atMost(absence, cents(asked.assenze.massimo_percentuale)));
  }
  if (asked?.inserimento) {
    say('tui-above-maximum', 'inserimento', atMost(entry, cents(asked.inserimento.massimo_percentuale)));
  }
  if (written?.minima !== undefined && written.assenze_massime !== undefined) {
    const agree = cents(written.minima) + cents(written.assenze_massime) === 10_000n;
    say('attendance-mismatch', 'frequenza', agree ? 'pass' : 'fail');
  }
}

/** Figures of each unit that the plan has; one that it lacks is another rule's business. */
function unitsOf(
  units: readonly PlanUnit[],
  figures: readonly UnitFigures[],
  kind: 'uf' | 'kc',
  didattica: Figures['didattica'],
  say: Say,
): void {
  for (const { codice, alias = [], ore } of figures) {
    const code = String(codice);
    const unit = units.find((each) => [codice, ...alias].map(String).includes(each.codice));
    if (unit === undefined) continue;
    if (said(unit.ore) && unit.moduli?.some((module) => module.ore !== undefined))
      declaredUnit(unit, `${kind} ${code}`, say);
    // The minimums of UF and KC make aula and laboratorio: their placement is not in them.
    const least = ore?.totale?.minimo;
    if (least !== undefined) {
      const rule = `${kind}-below-minimum`;
      // A source that lists the placement among the figures of a unit can be read as counting it: then the rest warns.
      const withStage = floor(taught(unit, [...IN_SCHOOL, 'stage']), cents(least));
      if (ore?.stage !== undefined) say(rule, `${kind} ${code}`, withStage);
      if (ore?.stage === undefined || withStage !== 'fail')
        say(rule, `${kind} ${code}`, floor(taught(unit, IN_SCHOOL), cents(least)));
    }
    for (const [mode, modes] of [
      ['aula', CLASSROOM],
      ['laboratorio', ['laboratorio']],
    ] as const) {
      const hours = taught(unit, modes);
      // Hours that are not said are told by the minimum of the unit.
      if (didattica?.[mode]?.ogni_uf && kind === 'uf' && hours.all)
        say('uf-activity-missing', `${mode} ${code}`, floor(hours, 1n));
    }
    for (const [mode, modes] of Object.entries({ aula: CLASSROOM, laboratorio: ['laboratorio'], stage: ['stage'] })) {
      const minimum = ore?.[mode as 'aula' | 'laboratorio' | 'stage']?.minimo;
      // Of no hours nobody can have fewer.
      if (minimum === undefined || minimum === 0) continue;
      say(`${mode}-below-minimum`, `${mode} ${code}`, floor(taught(unit, modes as Mode[]), cents(minimum)));
    }
    const laboratory = ore?.laboratorio?.massimo;
    if (laboratory !== undefined) {
      say('laboratorio-above-uf-maximum', `laboratorio ${code}`, cap(taught(unit, ['laboratorio']), laboratory));
    }
    for (const [fad, modes] of Object.entries(KINDS_OF_FAD)) {
      const figure = ore?.[fad as keyof typeof KINDS_OF_FAD];
      const hours = taught(unit, modes);
      const rule = `fad-above-${kind}-cap`;
      if (figure?.massimo !== undefined) say(rule, `${fad} ${code}`, cap(hours, figure.massimo));
      if (figure?.massimo_percentuale !== undefined) {
        // 40 % × 40 = 16 is what a source prints: the base is the unit's own minimum.
        say(rule, `${fad} ${code}`, cap(hours, least ?? 0, figure.massimo_percentuale));
      }
    }
  }
}

/** Own hours and those of the modules agree mode by mode. */
function declaredUnit({ ore, moduli }: PlanUnit, about: string, say: Say): void {
  const modes: Mode[] = [...IN_SCHOOL, 'stage'];
  const inModules = (mode: Mode) => add(...(moduli ?? []).map((module) => taught(module, [mode]))).written;
  // A module that says no hours may hold the rest.
  const open = moduli?.some((module) => !said(module.ore));
  const agree = modes.every((mode) => {
    const rest = cents(ore?.[mode] ?? 0) - inModules(mode);
    return open ? rest >= 0n : rest === 0n;
  });
  say('total-mismatch', about, agree ? 'pass' : 'fail');
}
