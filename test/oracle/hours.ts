/** Floors, caps and declared totals of a course and of its units; attendance. */
import type { Plan, PlanUnit } from '../../src/format/plan.ts';
import {
  ALL,
  add,
  CLASSROOM,
  type Course,
  cap,
  complete,
  floor,
  hours,
  IN_SCHOOL,
  type Mode,
  REMOTE,
  said,
  same,
  spreads,
  taught,
} from './course.ts';
import {
  aimsOf,
  type Cap,
  cents,
  codeIn,
  type Figures,
  passIf,
  type Say,
  type UnitFigures,
  type Verdict,
} from './verdicts.ts';

const KINDS_OF_FAD = { fad: REMOTE, fad_sincrona: ['fad_sincrona'], fad_asincrona: ['fad_asincrona'] } as const;

export function courseHours(course: Course, plan: Plan, figures: Figures, say: Say): void {
  const { codes, partial } = aimsOf(plan, figures);
  if (!partial) courseFloors(course, figures, say);
  activities(course, figures, say);
  courseFad(course, plan, figures, partial, say);
  fadOfNoKind(course, plan, figures, partial, say);
  if (!partial) netOfKc(course, figures, say);
  declaredTotals(course, plan, say);
  attendance(plan, figures, say);
  const aimed = figures.unita_formative.filter(({ codice }) => codes.includes(String(codice)));
  unitsOf(plan.unita_formative, aimed, 'uf', figures, say);
  if (!partial) unitsOf(course.kcs, figures.competenze_chiave ?? [], 'kc', figures, say);
}

/** Every minimum is an independent floor. A course for some units owes none of those of the whole. */
function courseFloors(course: Course, { ore = {} }: Figures, say: Say): void {
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
    say(rule, measure === 'kc' ? 'kc_totale' : measure, floor(course.measure(measure, true), cents(minimum)));
  }
}

/** Asked for without a figure: the least that can be written will do. */
function activities(course: Course, { didattica }: Figures, say: Say): void {
  const some = (rule: string, measure: string) => say(rule, measure, floor(course.measure(measure, true), 1n));
  if (didattica?.aula) some('aula-missing', 'aula');
  if (didattica?.laboratorio) some('laboratorio-missing', 'laboratorio');
  if (didattica?.pratica) some('laboratorio-missing', 'stage_laboratorio');
}

/** Percentages of FaD are of the standard's minimum, not of the hours planned. */
function courseFad(course: Course, plan: Plan, { ore = {}, fad }: Figures, partial: boolean, say: Say): void {
  for (const kind of Object.keys(KINDS_OF_FAD)) {
    const rule = `${kind.replace('_', '-')}-above-cap`;
    const figure = ore[kind];
    // 175 % of the classroom hours is not a cap: a person has to look.
    if (figure?.stampato !== undefined) say(rule, kind, printed(course, figure, ore, kind));
    const percent = figure?.massimo_percentuale;
    // A share of the whole says nothing of a part; a cap of 0 % and who may hold FaD bind any course.
    if (percent === undefined || (partial && percent > 0)) continue;
    const base = ore[figure?.sul_minimo_di ?? '']?.minimo ?? 0;
    const verdict = cap(course.measure(kind), base, percent);
    say(rule, kind, fad?.accreditamento ? forAccredited(verdict, plan.soggetto?.accreditato_fad) : verdict);
  }
}

/** FaD of which the kind is not said is of one of the two: beyond both caps together it cannot hold, whatever it is. */
function fadOfNoKind(course: Course, plan: Plan, { ore = {}, fad }: Figures, partial: boolean, say: Say): void {
  const caps = (['fad_sincrona', 'fad_asincrona'] as const).flatMap((kind) => {
    const { massimo_percentuale: percent, sul_minimo_di: of = '' } = ore[kind] ?? {};
    return percent === undefined ? [] : [{ there: course.measure(kind), base: ore[of]?.minimo ?? 0, percent }];
  });
  if (caps.length < 2 || (partial && caps.some(({ percent }) => percent > 0))) return;
  if (fad?.accreditamento && plan.soggetto?.accreditato_fad !== false) return;
  const remote = course.measure('fad').written;
  const ofAKind = caps.reduce((sum, { there }) => sum + there.written, 0n);
  const room = caps.reduce((sum, { base, percent }) => sum + cents(base) * cents(percent), 0n);
  const told = caps.some(({ there, base, percent }) => cap(there, base, percent) === 'fail');
  if (remote > ofAKind && !told && remote * 10_000n > room) say('fad-above-cap', 'fad', 'fail');
}

/** What cannot stand as printed: a person looks, where there is FaD, unless it is beyond the largest of all readings. */
function printed(course: Course, figure: Cap, ore: NonNullable<Figures['ore']>, kind: string): Verdict | undefined {
  const remote = course.measure(kind);
  const planned = course.measure('aula');
  if (remote.most === 0n) return undefined;
  const least = cents(ore['aula']?.minimo ?? 0);
  const base = planned.written > least ? planned.written : least;
  const beyond = remote.written * 100n > BigInt(figure.stampato as string) * base;
  return complete(planned) && beyond ? 'fail' : 'manual';
}

/** FaD is for accredited providers, and how much of it the standard does not say; the others keep to the figure. */
function forAccredited(verdict: Verdict, accredited: boolean | undefined): Verdict {
  if (verdict === 'pass' || accredited === false) return verdict;
  return accredited ? 'manual' : 'incomplete';
}

/** The stricter reading takes the KC out of the base and gives them their own share; only where the text is kept. */
function netOfKc(course: Course, { ore = {} }: Figures, say: Say): void {
  const percent = ore['fad']?.massimo_percentuale;
  const whole = ore['aula_laboratorio']?.minimo;
  const kc = ore['kc']?.minimo;
  if (percent === undefined || whole === undefined || kc === undefined) return;
  if (cap(course.all(REMOTE), whole, percent) === 'fail') return;
  say('fad-above-net-cap', 'fad_uf', cap(course.ofUf(REMOTE), whole - kc, percent));
  say('fad-above-net-cap', 'fad_kc', cap(course.ofKc(REMOTE), kc, percent));
}

/** What is declared has to be the sum of its parts. */
function declaredTotals(course: Course, { corso, stage, unita_formative }: Plan, say: Say): void {
  const total = corso?.ore_totali;
  if (total !== undefined) say('total-mismatch', 'totale', same(cents(total), course.measure('totale')));
  if (stage?.ore !== undefined && spreads([...unita_formative, ...course.kcs])) {
    say('total-mismatch', 'stage', same(cents(stage.ore), course.stageOnUnits()));
  }
}

function atMost(less: bigint | undefined, more: bigint | undefined): Verdict {
  return less === undefined || more === undefined ? 'incomplete' : passIf(less <= more);
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
    say('attendance-mismatch', 'frequenza', passIf(cents(written.minima) + cents(written.assenze_massime) === 10_000n));
  }
}

/** Figures of each unit that the plan has; one that it lacks is another rule's business. */
function unitsOf(
  units: readonly PlanUnit[],
  asked: readonly UnitFigures[],
  kind: 'uf' | 'kc',
  figures: Figures,
  say: Say,
): void {
  for (const each of asked) {
    const code = String(each.codice);
    const unit = units.find(({ codice }) => codeIn(figures, codice) === code);
    if (unit === undefined) continue;
    if (said(unit.ore) && unit.moduli?.some((module) => module.ore !== undefined)) declaredUnit(unit, kind, code, say);
    unitLength(unit, each, kind, say);
    for (const mode of ['aula', 'laboratorio'] as const) {
      const there = taught(unit, mode === 'aula' ? CLASSROOM : [mode]);
      // Hours that are not said are told by the minimum of the unit.
      if (figures.didattica?.[mode]?.ogni_uf && kind === 'uf' && complete(there))
        say('uf-activity-missing', mode, floor(there, 1n), code);
    }
    unitFigures(unit, each, kind, say);
  }
}

/** The minimums of UF and KC make aula and laboratorio: their placement is not in them. */
function unitLength(unit: PlanUnit, { codice, ore }: UnitFigures, kind: 'uf' | 'kc', say: Say): void {
  const [code, least] = [String(codice), ore?.totale?.minimo];
  if (least === undefined) return;
  const rule = `${kind}-below-minimum`;
  // A source that lists the placement among the figures of a unit can be read as counting it: then the rest warns.
  const withStage = floor(taught(unit, ALL), cents(least));
  if (ore?.stage !== undefined) say(rule, kind, withStage, code);
  if (ore?.stage === undefined || withStage !== 'fail')
    say(rule, kind, floor(taught(unit, IN_SCHOOL), cents(least)), code);
}

function unitFigures(unit: PlanUnit, { codice, ore }: UnitFigures, kind: 'uf' | 'kc', say: Say): void {
  const code = String(codice);
  for (const [mode, modes] of Object.entries({ aula: CLASSROOM, laboratorio: ['laboratorio'], stage: ['stage'] })) {
    const minimum = ore?.[mode as 'aula' | 'laboratorio' | 'stage']?.minimo;
    // No plan can have fewer hours than none.
    if (minimum) say(`${mode}-below-minimum`, mode, floor(taught(unit, modes as Mode[]), cents(minimum)), code);
  }
  const laboratory = ore?.laboratorio?.massimo;
  if (laboratory !== undefined)
    say('laboratorio-above-uf-maximum', 'laboratorio', cap(taught(unit, ['laboratorio']), laboratory), code);
  for (const [fad, modes] of Object.entries(KINDS_OF_FAD)) {
    const figure = ore?.[fad as keyof typeof KINDS_OF_FAD];
    const there = taught(unit, modes);
    const rule = `fad-above-${kind}-cap`;
    if (figure?.massimo !== undefined) say(rule, fad, cap(there, figure.massimo), code);
    // 40 % × 40 = 16 is what a source prints: the base is the unit's own minimum.
    if (figure?.massimo_percentuale !== undefined)
      say(rule, fad, cap(there, ore?.totale?.minimo ?? 0, figure.massimo_percentuale), code);
  }
}

/** Own hours and those of the modules agree mode by mode. */
function declaredUnit({ ore, moduli = [] }: PlanUnit, kind: string, code: string, say: Say): void {
  const inModules = (mode: Mode) => add(...moduli.map((module) => hours(cents(module.ore?.[mode] ?? 0)))).written;
  // A module that says no hours may hold the rest.
  const open = moduli.some((module) => !said(module.ore));
  const agree = ALL.every((mode) => {
    const rest = cents(ore?.[mode] ?? 0) - inModules(mode);
    return open ? rest >= 0n : rest === 0n;
  });
  say('total-mismatch', kind, passIf(agree), code);
}
