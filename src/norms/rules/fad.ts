/** Distance learning: caps of the course, of each unit, and topics. All caps hold together, the tightest wins. */

import type { ModeHours } from '../../format/plan.ts';
import type { Anomaly, KeyCompetence, Standard, StandardUnit } from '../../format/standard.ts';
import type { Measure } from '../../format/vocabulary.ts';
import type { InLanguages } from '../../text/language.ts';
import { type Clause, clauseOf, figureClause } from '../clause.ts';
import { type PlanFacts, teachings } from '../facts.ts';
import { exact, firstGap, lackOf, type Micro, share, sum } from '../hours.ts';
import { hoursOfUnit } from '../on-norm.ts';
import { compared, hoursFact, NOT_IN_PLAN } from '../said.ts';
import { family, type Judgement, judgeLimit, type Limit, perKc, perUnit, type Requirement } from './rule.ts';

type Fad = 'fad' | 'fad_sincrona' | 'fad_asincrona';

type Figure = NonNullable<NonNullable<Standard['ore']>[Fad]>;
/** A figure that can be applied. One that cannot stand is only shown, with its anomaly. */
type Share = Extract<Figure, { massimo_percentuale: number }>;
type Printed = Extract<Figure, { stampato: string }>;

/** The cap of the whole course on a kind of FaD: a percentage of the standard's minimum, not of the plan. */
function courseLimit(standard: Standard, measure: Fad, { massimo_percentuale: percent, sul_minimo_di }: Share) {
  // The format refuses a share of a figure that the standard does not have.
  const base = standard.ore?.[sul_minimo_di] as { minimo: number };
  const of = exact(base.minimo);
  return { measure: { measure }, relation: '<=', bound: share(percent, of), basis: { percent, of } } satisfies Limit;
}

function courseCap(standard: Standard, measure: Fad): Requirement[] {
  const figure = standard.ore?.[measure];
  if (figure === undefined) return [];
  const subject = { kind: measure };
  if ('stampato' in figure) {
    // A figure that cannot stand is not applied: a person looks at it, knowing why. The format knows its anomaly.
    const anomaly = standard.anomalie?.find(({ id }) => id === figure.anomalia) as Anomaly;
    const { perche, trattamento } = anomaly;
    const look = { it: `${perche.it} ${trattamento.it}`, en: `${perche.en} ${trattamento.en}` };
    return [
      {
        subject,
        clause: clauseOf(standard, figure, figure.stampato),
        judge: (facts) => judgePrinted(measure, figure, facts) ?? { outcome: 'manual', look, at: [] },
      },
    ];
  }
  const limit = courseLimit(standard, measure, figure);
  const clause = clauseOf(standard, figure, String(figure.massimo_percentuale));
  const accredited = standard.fad?.accreditamento;
  // A share of the whole course says nothing of some of its units; none at all, and who may hold it, bind any course.
  if (accredited === undefined) return [{ subject, clause, wholeCourse: limit.bound > 0, limit }];
  return [
    {
      subject,
      clause,
      figure: limit,
      judge: (facts) => judgeAccredited(limit, accredited.guardare, facts),
      limits: (facts) => limitsUnlessAccredited(limit, facts),
    },
  ];
}

/**
 * Both kinds of FaD together, where each has its cap: hours of which the kind is not said (`ore.fad`) are of one of them.
 * It speaks where neither cap is certainly broken by itself.
 */
function capOfBothKinds(standard: Standard): Requirement[] {
  const limits = KINDS.flatMap((measure) => {
    const figure = standard.ore?.[measure];
    return figure === undefined || 'stampato' in figure ? [] : [courseLimit(standard, measure, figure)];
  });
  const figure = standard.ore?.fad_sincrona;
  if (limits.length < KINDS.length || figure === undefined || 'stampato' in figure) return [];
  const limit: Limit = { measure: { measure: 'fad' }, relation: '<=', bound: sum(limits.map(({ bound }) => bound)) };
  const accredited = standard.fad?.accreditamento;
  return [
    {
      subject: { kind: 'fad' },
      clause: clauseOf(standard, figure, String(figure.massimo_percentuale)),
      wholeCourse: limit.bound > 0,
      figure: limit,
      judge(facts) {
        const { hours } = facts.measure(limit.measure);
        const isUnsaid = hours > sum(KINDS.map((measure) => facts.measure({ measure }).hours));
        const isBound = accredited === undefined || facts.plan.soggetto?.accreditato_fad === false;
        const isBroken = limits.some((each) => judgeLimit(each, facts.measure(each.measure)) === 'fail');
        if (!isUnsaid || !isBound || isBroken || hours <= limit.bound) {
          return { outcome: 'not_applicable', reason: 'kinds-said' };
        }
        const beyond = { required: hoursFact(limit.bound), relation: '<=' } as const;
        return compared(false, hoursFact(hours), facts.placeOf(limit.measure), beyond);
      },
      limits: (facts) => (accredited === undefined ? [limit] : limitsUnlessAccredited(limit, facts)),
    },
  ];
}

/**
 * A percentage that cannot stand as printed: no FaD needs no look, and FaD beyond the largest of all readings (of the
 * standard's minimum, or of the hours planned, the label does not say which) fails under each of them.
 */
function judgePrinted(
  measure: Fad,
  { stampato, in_rapporto_a: base }: Printed,
  facts: PlanFacts,
): Judgement | undefined {
  const { hours, complete } = facts.measure({ measure });
  if (hours === 0 && complete) return NOT_IN_PLAN;
  const percent = Number(stampato);
  if (base === undefined || Number.isNaN(percent)) return undefined;
  const figure = facts.standard.ore?.[base];
  const least = figure !== undefined && 'minimo' in figure ? exact(figure.minimo) : exact(0);
  const planned = facts.measure({ measure: base });
  const of = Math.max(least, planned.hours) as Micro;
  const required = share(percent, of);
  if (!planned.complete || hours <= required) return undefined;
  return compared(false, hoursFact(hours), facts.placeOf({ measure }), {
    required: hoursFact(required),
    relation: '<=',
    // Hours that leave FaD stay classroom or laboratory.
    basis: { percent, of, ...(staysWithout(base) || of === least ? {} : { planned: 'beside' }) },
  });
}

/** Whether a base counts classroom and laboratory hours alike, so that FaD may become either and the base is the same. */
function staysWithout(base: Measure): boolean {
  return base === 'aula_laboratorio' || base === 'totale';
}

/** Who is accredited is not bound; where the plan does not say, hours within the cap stay within it. */
function limitsUnlessAccredited(limit: Limit, facts: PlanFacts): Limit[] {
  const accredited = facts.plan.soggetto?.accreditato_fad;
  const beyond = judgeLimit(limit, facts.measure(limit.measure)) === 'fail';
  return accredited === true || (accredited === undefined && beyond) ? [] : [limit];
}

/** FaD reserved to accredited providers: the cap binds the others, for them a person has to look. */
function judgeAccredited(limit: Limit, look: InLanguages, facts: PlanFacts): Judgement {
  const known = facts.measure(limit.measure);
  const outcome = judgeLimit(limit, known);
  const at = facts.placeOf(limit.measure);
  const cap = {
    found: { is: 'amount', value: known.hours, unit: 'h' },
    required: { is: 'amount', value: limit.bound, unit: 'h' },
    relation: '<=',
  } as const;
  if (outcome === 'pass') return { outcome, ...cap, at };
  const accredited = facts.plan.soggetto?.accreditato_fad;
  if (accredited === true) return { outcome: 'manual', look, at };
  if (outcome === 'incomplete') return { outcome, lacks: lackOf(known), at: firstGap(known), ...cap };
  if (accredited === undefined) return { outcome: 'incomplete', lacks: 'soggetto.accreditato_fad', at, ...cap };
  return { outcome, ...cap, at };
}

/** Caps of a unit on a kind of FaD: in hours, or in % of the unit's own minimum. */
function unitCaps(standard: Standard, unit: StandardUnit | KeyCompetence, measure: Fad): Requirement[] {
  const figure = unit.ore?.[measure];
  if (figure === undefined) return [];
  const { massimo, massimo_percentuale: percent } = figure;
  const cap = (clause: Clause, bound: Pick<Limit, 'bound' | 'basis'>) =>
    hoursOfUnit(measure, unit.codice, clause, { relation: '<=', ...bound });
  const caps: Requirement[] = [];
  if (massimo !== undefined)
    caps.push(cap(figureClause(standard, measure, 'massimo', massimo), { bound: exact(massimo) }));
  if (percent !== undefined) {
    // The format refuses a share of a minimum that the unit does not have.
    const of = exact(unit.ore?.totale?.minimo as number);
    const clause = figureClause(standard, measure, 'massimo_percentuale', percent);
    caps.push(cap(clause, { bound: share(percent, of), basis: { percent, of } }));
  }
  return caps;
}

const KINDS = ['fad_sincrona', 'fad_asincrona'] as const;
const MEASURES: readonly Fad[] = ['fad', 'fad_sincrona', 'fad_asincrona'];
const allCaps = (standard: Standard, unit: StandardUnit | KeyCompetence) =>
  MEASURES.flatMap((measure) => unitCaps(standard, unit, measure));

/**
 * The stricter reading: the regional software that defines these fields takes the KC out of the base, and
 * gives them their own share. The text does not say so: a warning, and only where the plain cap holds.
 */
function netCaps(standard: Standard): Requirement[] {
  const figure = standard.ore?.fad;
  const kc = standard.ore?.kc?.minimo;
  if (figure === undefined || 'stampato' in figure || kc === undefined) return [];
  const plain = courseLimit(standard, 'fad', figure);
  const { sul_minimo_di, massimo_percentuale: percent } = figure;
  if (sul_minimo_di !== 'aula_laboratorio') return [];
  const clause = clauseOf(standard, figure, String(percent));
  const cap = (area: 'uf' | 'kc', of: Micro): Requirement => ({
    subject: { kind: area === 'uf' ? 'fad_uf' : 'fad_kc' },
    clause,
    wholeCourse: true,
    stricterThan: plain,
    limit: { measure: { measure: 'fad', area }, relation: '<=', bound: share(percent, of), basis: { percent, of } },
  });
  return [cap('uf', (plain.basis.of - exact(kc)) as Micro), cap('kc', exact(kc))];
}

/** FaD only on the topics that the unit's constraint names. */
function topics(standard: Standard, unit: StandardUnit): Requirement | undefined {
  const norm = unit.fad_argomenti;
  if (norm === undefined) return undefined;
  const required = { is: 'terms', terms: norm.ammessi } as const;
  return {
    subject: { kind: 'fad', code: unit.codice },
    clause: clauseOf(standard, norm),
    unit: unit.codice,
    limits: (facts) => topicLimits(norm.ammessi, unit.codice, facts),
    judge(facts): Judgement {
      const remote = facts
        .unitsOf(unit.codice)
        .flatMap(teachings)
        .map(({ ore, argomento: topic, path }) => ({ value: fadIn(ore), topic, path }))
        .filter(({ value }) => value > 0);
      const [first] = remote;
      if (first === undefined) return { outcome: 'not_applicable', reason: 'not-in-plan' };
      const stranger = remote.find(({ topic }) => topic !== undefined && !norm.ammessi.includes(topic));
      if (stranger) {
        const found = { is: 'hours-on', value: stranger.value, topic: stranger.topic as string } as const;
        return { outcome: 'fail', found, required, at: [...stranger.path, 'argomento'] };
      }
      const silent = remote.find(({ topic }) => topic === undefined);
      if (silent) return { outcome: 'incomplete', lacks: 'argomento', at: [...silent.path, 'ore'], required };
      const found = { is: 'terms', terms: norm.ammessi } as const;
      return { outcome: 'pass', found, required, at: [...first.path, 'argomento'] };
    },
  };
}

/** No FaD where the topic is another; none comes where no topic is said. */
function topicLimits(allowed: readonly string[], code: string, facts: PlanFacts): Limit[] {
  return facts
    .unitsOf(code)
    .flatMap(teachings)
    .filter(({ argomento }) => argomento === undefined || !allowed.includes(argomento))
    .map(({ path, argomento }) => ({ argomento, measure: { measure: 'fad', unit: code, below: path } as const }))
    .filter(({ argomento, measure }) => argomento !== undefined || facts.measure(measure).hours === 0)
    .map(({ measure }) => ({ measure, relation: '<=', bound: exact(0) }));
}

function fadIn(ore: ModeHours = {}): Micro {
  return sum([exact(ore.fad_sincrona ?? 0), exact(ore.fad_asincrona ?? 0), exact(ore.fad ?? 0)]);
}

const together = {
  it: 'Tutti i limiti valgono insieme e vince il più stretto. La base è il minimo dello standard, non le ore del piano: programmare più ore non dà più FaD.',
  en: 'All caps hold together and the tightest wins. The base is the minimum of the standard, not the hours planned: planning more hours does not earn more distance learning.',
};

export const fadRules = family([
  {
    id: 'fad-above-cap',
    severity: 'error',
    title: { it: 'FaD massima del percorso', en: 'Maximum distance learning of the course' },
    why: together,
    requirements: ({ standard }) => [...courseCap(standard, 'fad'), ...capOfBothKinds(standard)],
  },
  {
    id: 'fad-sincrona-above-cap',
    severity: 'error',
    title: { it: 'FaD sincrona massima del percorso', en: 'Maximum synchronous FaD of the course' },
    why: together,
    requirements: ({ standard }) => courseCap(standard, 'fad_sincrona'),
  },
  {
    id: 'fad-asincrona-above-cap',
    severity: 'error',
    title: { it: 'FaD asincrona massima del percorso', en: 'Maximum asynchronous FaD of the course' },
    why: together,
    requirements: ({ standard }) => courseCap(standard, 'fad_asincrona'),
  },
  {
    id: 'fad-above-uf-cap',
    severity: 'error',
    title: { it: 'FaD massima di ogni UF', en: 'Maximum distance learning of each unit' },
    why: together,
    requirements: ({ standard }) => perUnit(standard, (unit) => allCaps(standard, unit)),
  },
  {
    id: 'fad-above-kc-cap',
    severity: 'error',
    title: { it: 'FaD massima di ogni KC', en: 'Maximum distance learning of each key competence' },
    why: together,
    requirements: ({ standard }) => perKc(standard, (kc) => allCaps(standard, kc)),
  },
  {
    id: 'fad-topic-not-allowed',
    severity: 'error',
    title: { it: 'FaD solo sugli argomenti ammessi', en: 'Distance learning on the allowed topics only' },
    why: {
      it: 'Dove il vincolo della UF lega la FaD a un tema, il modulo in FaD deve dichiarare quel tema in «argomento».',
      en: 'Where the constraint of a unit ties distance learning to a topic, the module has to declare it in «argomento».',
    },
    requirements: ({ standard }) => perUnit(standard, (unit) => topics(standard, unit)),
  },
  {
    id: 'fad-above-net-cap',
    severity: 'warning',
    title: {
      it: 'FaD al netto delle KC (lettura più stretta)',
      en: 'Distance learning net of key competences (stricter reading)',
    },
    why: {
      it: 'L’applicativo regionale che definisce questi campi calcola il limite al netto delle KC; il testo non lo dice. Chi supera questa soglia rispetta la lettera, ma conviene chiedere alla Regione.',
      en: 'The regional software that defines these fields takes the cap net of the key competences; the text does not say so. Beyond this figure the letter is respected, but it is wise to ask the Region.',
    },
    requirements: ({ standard }) => netCaps(standard),
  },
]);
