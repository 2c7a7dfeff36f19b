/** Distance learning: caps of the course, of each unit, and topics. All caps hold together, the tightest wins. */

import { clauseOf } from '../clause.ts';
import { type PlanFacts, teachings } from '../facts.ts';
import { exact, type Micro, share, sum } from '../hours.ts';
import type { KeyCompetence, Standard, StandardUnit } from '../model/standard.ts';
import {
  type InLanguages,
  type Judgement,
  judgeLimit,
  type Limit,
  perKc,
  perUnit,
  type Requirement,
  type Rule,
} from './rule.ts';

type Fad = 'fad' | 'fad_sincrona' | 'fad_asincrona';

/** The figure as it can be applied: one that cannot stand is only shown, with its anomaly. */
function courseFigure(standard: Standard, measure: Fad) {
  const figure = standard.ore?.[measure];
  return figure !== undefined && 'massimo_percentuale' in figure ? figure : undefined;
}

/** The cap of the whole course on a kind of FaD: a percentage of the standard's minimum, not of the plan. */
function courseLimit(standard: Standard, measure: Fad): Limit | undefined {
  const figure = courseFigure(standard, measure);
  const base = figure && standard.ore?.[figure.sul_minimo_di];
  if (figure === undefined || base === undefined || !('minimo' in base)) return undefined;
  const of = exact(base.minimo);
  const percent = figure.massimo_percentuale;
  return { measure: { measure }, relation: '<=', bound: share(percent, of), basis: { percent, of } };
}

function courseCap(standard: Standard, measure: Fad): Requirement[] {
  const figure = standard.ore?.[measure];
  if (figure === undefined) return [];
  const subject = { kind: measure };
  if ('stampato' in figure) {
    // A figure that cannot stand is not applied: a person looks at it, knowing why.
    const anomaly = standard.anomalie?.find(({ id }) => id === figure.anomalia);
    const look = {
      it: `${anomaly?.perche.it} ${anomaly?.trattamento.it}`,
      en: `${anomaly?.perche.en} ${anomaly?.trattamento.en}`,
    };
    return [
      {
        subject,
        clause: clauseOf(standard, figure, figure.stampato),
        judge: () => ({ outcome: 'manual', look, at: [] }),
      },
    ];
  }
  const limit = courseLimit(standard, measure);
  if (limit === undefined) return [];
  const clause = clauseOf(standard, figure, String(figure.massimo_percentuale));
  const accredited = standard.fad?.accreditamento;
  if (accredited === undefined) return [{ subject, clause, wholeCourse: true, limit }];
  return [{ subject, clause, wholeCourse: true, judge: (facts) => judgeAccredited(limit, accredited.guardare, facts) }];
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
  if (outcome === 'incomplete') return { outcome, lacks: 'ore', at: known.gaps[0] ?? at, ...cap };
  if (accredited === undefined) return { outcome: 'incomplete', lacks: 'soggetto.accreditato_fad', at, ...cap };
  return { outcome, ...cap, at };
}

/** Caps of a unit on a kind of FaD: in hours, or in % of the unit's own minimum. */
function unitCaps(standard: Standard, unit: StandardUnit | KeyCompetence, measure: Fad): Requirement[] {
  const figure = unit.ore?.[measure];
  if (figure === undefined) return [];
  const labels = standard.etichette_unita?.ore?.[measure];
  const cap = (printed: number, campo: string | undefined, bound: Micro, basis?: Limit['basis']): Requirement => ({
    subject: { kind: measure, code: unit.codice },
    clause: clauseOf(standard, { campo }, String(printed)),
    unit: unit.codice,
    limit: { measure: { measure, unit: unit.codice }, relation: '<=', bound, ...(basis ? { basis } : {}) },
  });
  const caps: Requirement[] = [];
  if (figure.massimo !== undefined) caps.push(cap(figure.massimo, labels?.massimo, exact(figure.massimo)));
  const minimo = unit.ore?.totale?.minimo;
  if (figure.massimo_percentuale !== undefined && minimo !== undefined) {
    const percent = figure.massimo_percentuale;
    const of = exact(minimo);
    caps.push(cap(percent, labels?.massimo_percentuale, share(percent, of), { percent, of }));
  }
  return caps;
}

const MEASURES: readonly Fad[] = ['fad', 'fad_sincrona', 'fad_asincrona'];
const allCaps = (standard: Standard, unit: StandardUnit | KeyCompetence) =>
  MEASURES.flatMap((measure) => unitCaps(standard, unit, measure));

/**
 * The stricter reading: the regional software that defines these fields takes the KC out of the base, and
 * gives them their own share. The text does not say so: a warning, and only where the plain cap holds.
 */
function netCaps(standard: Standard): Requirement[] {
  const plain = courseLimit(standard, 'fad');
  const figure = courseFigure(standard, 'fad');
  const whole = standard.ore?.aula_laboratorio?.minimo;
  const kc = standard.ore?.kc?.minimo;
  if (plain === undefined || figure?.sul_minimo_di !== 'aula_laboratorio') return [];
  if (whole === undefined || kc === undefined) return [];
  const percent = figure.massimo_percentuale;
  const clause = clauseOf(standard, figure, String(percent));
  const cap = (area: 'uf' | 'kc', of: Micro): Requirement => ({
    subject: { kind: area === 'uf' ? 'fad_uf' : 'fad_kc' },
    clause,
    wholeCourse: true,
    stricterThan: plain,
    limit: { measure: { measure: 'fad', area }, relation: '<=', bound: share(percent, of), basis: { percent, of } },
  });
  return [cap('uf', (exact(whole) - exact(kc)) as Micro), cap('kc', exact(kc))];
}

/** FaD only on the topics that the unit's constraint names. */
function topics(standard: Standard, unit: StandardUnit): Requirement | undefined {
  const norm = unit.fad_argomenti;
  if (norm === undefined) return undefined;
  const required = { is: 'terms', terms: norm.ammessi } as const;
  return {
    subject: { kind: 'fad', code: unit.codice },
    clause: clauseOf(standard, norm, ''),
    unit: unit.codice,
    judge(facts): Judgement {
      const remote = facts
        .unitsOf(unit.codice)
        .flatMap(teachings)
        .filter(({ ore }) => (ore?.fad_sincrona ?? 0) + (ore?.fad_asincrona ?? 0) > 0);
      if (remote.length === 0) return { outcome: 'not_applicable', reason: 'not-in-plan' };
      const stranger = remote.find(({ argomento }) => argomento !== undefined && !norm.ammessi.includes(argomento));
      if (stranger?.argomento !== undefined) {
        const { ore, path, argomento } = stranger;
        const value = sum([exact(ore?.fad_sincrona ?? 0), exact(ore?.fad_asincrona ?? 0)]);
        const found = { is: 'hours-on', value, topic: argomento } as const;
        return { outcome: 'fail', found, required, at: [...path, 'argomento'] };
      }
      const silent = remote.find(({ argomento }) => argomento === undefined);
      if (silent) return { outcome: 'incomplete', lacks: 'argomento', at: [...silent.path, 'ore'], required };
      const at = [...(remote[0]?.path ?? []), 'argomento'];
      return { outcome: 'pass', found: { is: 'terms', terms: norm.ammessi }, required, at };
    },
  };
}

const together = {
  it: 'Tutti i limiti valgono insieme e vince il più stretto. La base è il minimo dello standard, non le ore del piano: programmare più ore non dà più FaD.',
  en: 'All caps hold together and the tightest wins. The base is the minimum of the standard, not the hours planned: planning more hours does not earn more distance learning.',
};

export const fadRules: Rule[] = [
  {
    id: 'fad-above-cap',
    severity: 'error',
    title: { it: 'FaD massima del percorso', en: 'Maximum distance learning of the course' },
    why: together,
    requirements: ({ standard }) => courseCap(standard, 'fad'),
  },
  {
    id: 'fad-sincrona-above-cap',
    severity: 'error',
    title: { it: 'FaD sincrona massima del percorso', en: 'Maximum synchronous distance learning' },
    why: together,
    requirements: ({ standard }) => courseCap(standard, 'fad_sincrona'),
  },
  {
    id: 'fad-asincrona-above-cap',
    severity: 'error',
    title: { it: 'FaD asincrona massima del percorso', en: 'Maximum asynchronous distance learning' },
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
];
