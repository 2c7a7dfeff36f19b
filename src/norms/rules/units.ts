/** Units of the standard: all there, once, and long enough. */

import type { Path } from '../../format/problem.ts';
import type { KeyCompetence, Standard, StandardUnit } from '../../format/standard.ts';
import { nearestWord } from '../../text/nearest.ts';
import { clauseOf, figureClause } from '../clause.ts';
import type { PlanFacts } from '../facts.ts';
import { exact, share } from '../hours.ts';
import { hoursOfUnit } from '../on-norm.ts';
import { codesFact, compared, NOT_IN_PLAN } from '../said.ts';
import { family, type Judgement, type Limit, perKc, perUnit, type Requirement } from './rule.ts';

const SECTION = { uf: 'unita_formative', kc: 'competenze_chiave' } as const;
type Kind = keyof typeof SECTION;
type Section = (typeof SECTION)[Kind];

function present(standard: Standard, kind: Kind, unit: StandardUnit | KeyCompetence): Requirement {
  const printed = `${unit.codice} - ${unit.denominazione}`;
  return {
    subject: { kind, code: unit.codice },
    clause: clauseOf(standard, { campo: standard.etichette_unita?.codice }, printed),
    judge: (facts) => judgePresence(facts, kind, unit),
  };
}

function judgePresence(facts: PlanFacts, kind: Kind, unit: StandardUnit | KeyCompetence): Judgement {
  const section = SECTION[kind];
  const { codes, partial } = facts.aims;
  if (kind === 'uf' && !codes.includes(unit.codice)) return { outcome: 'not_applicable', reason: 'unit-not-aimed' };
  if (kind === 'kc' && partial) return { outcome: 'not_applicable', reason: 'partial-course' };
  const required = { is: 'text', text: unit.denominazione } as const;
  const placed = facts.unitsOf(unit.codice)[0];
  if (placed)
    return { outcome: 'pass', found: { is: 'codes', codes: [placed.unit.codice] }, required, at: placed.path };
  // A code misspelt, or in the other section, is told once: here, where what it stands for is missing.
  const slip = facts.slipFor(unit.codice);
  if (slip !== undefined) {
    const at = [...slip.path, 'codice'];
    const written = slip.unit.codice;
    const meant = facts.sectionOf(written) === undefined ? { suggestion: written } : { elsewhere: section };
    return { outcome: 'fail', found: codesFact([written]), lacks: unit.codice, at, required, ...meant };
  }
  // A section not yet written is incomplete; a section that lacks the unit leaves it out.
  if (facts.plan[section] === undefined) return { outcome: 'incomplete', lacks: section, at: [section], required };
  return { outcome: 'fail', found: { is: 'nothing' }, required, at: [section] };
}

interface Written {
  code: string;
  at: Path;
}

/** Codes of a section that the standard does not have there. */
function unknown(standard: Standard, kind: Kind): Requirement[] {
  const section = SECTION[kind];
  const unitsOf = ({ plan }: PlanFacts): Written[] =>
    (plan[section] ?? []).map(({ codice }, index) => ({ code: codice, at: [section, index, 'codice'] }));
  return [{ subject: { kind }, judge: (facts) => judgeKnown(standard, section, unitsOf(facts), facts) }];
}

/** Codes that a course for some units aims at. */
function judgeAims(standard: Standard, facts: PlanFacts): Judgement {
  const { obiettivo } = facts.plan;
  if (typeof obiettivo !== 'object') return NOT_IN_PLAN;
  const aims = obiettivo.unita.map((code, index) => ({ code, at: ['obiettivo', 'unita', index] }));
  return judgeKnown(standard, SECTION.uf, aims, facts);
}

function judgeKnown(standard: Standard, section: Section, written: readonly Written[], facts: PlanFacts): Judgement {
  // Where the standard lists none, any code will do, but for one of the other section.
  const free = (standard[section] ?? []).length === 0;
  const strangers = written.filter(({ code, at }) => {
    const belongs = facts.sectionOf(code);
    // What stands for a missing unit is told where that one is missing.
    if (at[0] === section && facts.isSlip(code)) return false;
    return belongs === undefined ? !free : belongs !== section;
  });
  const first = strangers[0];
  if (first === undefined && free) return { outcome: 'not_applicable', reason: 'standard-silent' };
  if (first === undefined) return { outcome: 'pass', found: { is: 'codes', codes: [] }, at: [section] };
  // What only stands in the wrong section is told as such, even where other codes are of no standard.
  const misplaced = strangers.filter(({ code }) => facts.sectionOf(code) !== undefined);
  const [moved] = misplaced;
  const elsewhere = moved === undefined ? undefined : facts.sectionOf(moved.code);
  const suggestion =
    elsewhere === undefined
      ? (nearestWord(first.code, facts.missingCodes()) ?? nearestWord(first.code, facts.standardCodes()))
      : undefined;
  return {
    outcome: 'fail',
    found: codesFact([...new Set(strangers.map(({ code }) => code))]),
    at: (moved ?? first).at,
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(elsewhere === undefined ? {} : { elsewhere, misplaced: [...new Set(misplaced.map(({ code }) => code))] }),
  };
}

function twice(kind: Kind): Requirement {
  const section = SECTION[kind];
  return {
    subject: { kind },
    judge(facts) {
      const codes = (facts.plan[section] ?? []).map(({ codice }) => facts.codeOf(codice));
      const again = codes.findIndex((code, index) => codes.indexOf(code) !== index);
      const at = again < 0 ? [section] : [section, again, 'codice'];
      return compared(again < 0, codesFact(again < 0 ? [] : [codes[again] as string]), at);
    },
  };
}

function judgeOrder(order: readonly string[], facts: PlanFacts): Judgement {
  const written = facts.plan.unita_formative
    .map(({ codice }) => facts.codeOf(codice))
    .filter((code) => order.includes(code));
  const asked = order.filter((code) => written.includes(code));
  // Repeated units are told by `uf-duplicate`.
  const sequence = [...new Set(written)];
  const same = sequence.every((code, index) => code === asked[index]);
  return compared(same, codesFact(sequence), ['unita_formative'], { required: codesFact(asked), relation: '=' });
}

function longEnough(standard: Standard, kind: Kind, unit: StandardUnit | KeyCompetence): Requirement[] {
  const { minimo, variazione_percentuale: variation } = unit.ore?.totale ?? {};
  if (minimo === undefined) return [];
  // A percentage of variation widens the length both ways: less is admitted too.
  const bound = variation === undefined ? { bound: exact(minimo) } : shareOf(100 - variation, minimo);
  const clause = figureClause(standard, 'totale', 'minimo', minimo);
  const plain = hoursOfUnit(kind, unit.codice, clause, { relation: '>=', ...bound });
  // Where the source lists the placement among the figures of a unit, its hours may be part of the minimum or not.
  if (kind === 'kc' || unit.ore?.stage === undefined) return [plain];
  const limit: Limit = { ...plain.limit, measure: { measure: 'uf_stage', unit: unit.codice } };
  return [
    { ...plain, limit },
    { ...plain, severity: 'warning', stricterThan: limit },
  ];
}

function shareOf(percent: number, hours: number): Pick<Limit, 'bound' | 'basis'> {
  return { bound: share(percent, exact(hours)), basis: { percent, of: exact(hours) } };
}

/** The most that a unit may last, where the standard says how much its length may vary. */
function shortEnough(standard: Standard, kind: Kind, unit: StandardUnit | KeyCompetence): Requirement | undefined {
  const { minimo, variazione_percentuale: variation } = unit.ore?.totale ?? {};
  if (minimo === undefined || variation === undefined) return undefined;
  const clause = figureClause(standard, 'totale', 'variazione_percentuale', variation);
  return hoursOfUnit(kind, unit.codice, clause, { relation: '<=', ...shareOf(100 + variation, minimo) });
}

export const unitRules = family([
  {
    id: 'uf-missing',
    severity: 'error',
    title: { it: 'Tutte le UF dello standard', en: 'All the units of the standard' },
    why: {
      it: 'Il percorso porta alla qualificazione solo se sviluppa ogni unità formativa che lo standard elenca.',
      en: 'The course leads to the qualification only if it develops every unit that the standard lists.',
    },
    requirements: ({ standard }) => perUnit(standard, (unit) => present(standard, 'uf', unit)),
  },
  {
    id: 'uf-unknown',
    // No clause forbids a unit beyond those of the standard.
    severity: 'warning',
    title: { it: 'UF oltre quelle dello standard', en: 'Units beyond those of the standard' },
    why: {
      it: 'Nessuna norma vieta una UF in più: le sue ore contano per il totale, per i limiti e per i docenti, e per nessun minimo; chi esamina il piano può chiederne conto.',
      en: 'No clause forbids a further unit: its hours count for the total, the caps and the teachers, and towards no minimum; who examines the plan may ask about it.',
    },
    requirements: ({ standard }) => unknown(standard, 'uf'),
  },
  {
    id: 'obiettivo-unknown',
    severity: 'error',
    title: { it: 'Obiettivo su UF dello standard', en: 'Aim at units of the standard' },
    why: {
      it: 'Un corso per alcune unità è giudicato su quelle a cui mira: un codice che lo standard non ha non ne indica nessuna.',
      en: 'A course for some units is judged on those it aims at: a code that the standard does not have names none.',
    },
    requirements: ({ standard }) => [{ subject: { kind: 'uf' }, judge: (facts) => judgeAims(standard, facts) }],
  },
  {
    id: 'uf-duplicate',
    severity: 'error',
    title: { it: 'Ogni UF una volta sola', en: 'Each unit once only' },
    why: {
      it: 'La stessa UF scritta due volte si legge in due modi: le parti di una UF sono i suoi moduli.',
      en: 'The same unit written twice can be read in two ways: the parts of a unit are its modules.',
    },
    requirements: () => [twice('uf'), twice('kc')],
  },
  {
    id: 'uf-order',
    // The sources print an order and do not say whether it binds.
    severity: 'warning',
    title: { it: 'Ordine delle UF', en: 'Order of the units' },
    why: {
      it: 'Lo standard numera le UF senza dire se l’ordine obbliga: chi ne segue un altro può tenerlo, sapendo che qualcuno può chiederne conto.',
      en: 'The standard numbers the units without saying whether the order binds: another order may stay, knowing that somebody may ask about it.',
    },
    requirements({ standard }) {
      const numbered = standard.unita_formative.filter(({ ordine }) => ordine !== undefined);
      if (numbered.length <= 1) return [];
      const order = [...numbered]
        .sort((a, b) => (a.ordine as number) - (b.ordine as number))
        .map(({ codice }) => codice);
      const clause = clauseOf(standard, { campo: standard.etichette_unita?.ordine }, order.join(', '));
      return [{ subject: { kind: 'uf' }, clause, judge: (facts) => judgeOrder(order, facts) }];
    },
  },
  {
    id: 'uf-below-minimum',
    severity: 'error',
    title: { it: 'Durata minima di ogni UF', en: 'Minimum length of each unit' },
    why: {
      it: 'Contano aula, FaD e laboratorio della UF; il suo stage no, perché i minimi delle UF e delle KC insieme fanno aula e laboratorio.',
      en: 'Classroom, distance and laboratory hours of the unit count; its placement does not, since the minimums of units and key competences together make classroom and laboratory.',
    },
    requirements: ({ standard }) => perUnit(standard, (unit) => longEnough(standard, 'uf', unit)),
  },
  {
    id: 'uf-above-maximum',
    severity: 'error',
    title: { it: 'Durata massima di ogni UF', en: 'Maximum length of each unit' },
    why: {
      it: 'Dove lo standard dice di quanto può variare la durata minima di una UF, in più e in meno, quella variazione è anche il suo massimo; il minimo si abbassa della stessa parte.',
      en: 'Where the standard says by how much the minimum length of a unit may vary, up and down, that variation is its maximum too; the minimum comes down by the same part.',
    },
    requirements: ({ standard }) => [
      ...perUnit(standard, (unit) => shortEnough(standard, 'uf', unit)),
      ...perKc(standard, (kc) => shortEnough(standard, 'kc', kc)),
    ],
  },
  {
    id: 'laboratorio-above-uf-maximum',
    severity: 'error',
    title: { it: 'Laboratorio massimo di ogni UF', en: 'Maximum laboratory hours of each unit' },
    why: {
      it: 'Dove lo standard dice quante ore di laboratorio una UF può avere al massimo, oltre quelle il piano non passa.',
      en: 'Where the standard says how many laboratory hours a unit may have at most, a plan that goes beyond does not pass.',
    },
    requirements: ({ standard }) =>
      perUnit(standard, ({ codice, ore }) => {
        const massimo = ore?.laboratorio?.massimo;
        if (massimo === undefined) return undefined;
        const clause = figureClause(standard, 'laboratorio', 'massimo', massimo);
        return hoursOfUnit('laboratorio', codice, clause, { relation: '<=', bound: exact(massimo) });
      }),
  },
  {
    id: 'kc-missing',
    severity: 'error',
    title: { it: 'Tutte le KC dello standard', en: 'All the key competences of the standard' },
    why: {
      it: 'Lo standard elenca le competenze chiave che il percorso deve sviluppare.',
      en: 'The standard lists the key competences that the course has to develop.',
    },
    requirements: ({ standard }) => perKc(standard, (kc) => present(standard, 'kc', kc)),
  },
  {
    id: 'kc-unknown',
    // The standard does not forbid further key competences: their hours may stay, but someone should look.
    severity: 'warning',
    title: { it: 'Solo KC dello standard', en: 'Only key competences of the standard' },
    why: {
      it: 'Una KC che lo standard non elenca può essere un refuso, oppure una scelta in più da motivare.',
      en: 'A key competence that the standard does not list may be a slip, or an extra choice to justify.',
    },
    requirements: ({ standard }) => unknown(standard, 'kc'),
  },
  {
    id: 'kc-below-minimum',
    severity: 'error',
    title: { it: 'Durata minima di ogni KC', en: 'Minimum length of each key competence' },
    why: {
      it: 'Ogni competenza chiave ha il suo minimo, dentro le ore di aula e laboratorio.',
      en: 'Each key competence has its own minimum, inside the classroom and laboratory hours.',
    },
    requirements: ({ standard }) => perKc(standard, (kc) => longEnough(standard, 'kc', kc)),
  },
  {
    id: 'kc-total-below-minimum',
    severity: 'error',
    title: { it: 'Ore complessive delle KC', en: 'Hours of all key competences' },
    why: {
      it: 'Le ore rivolte alle KC stanno dentro aula e laboratorio: non si aggiungono al totale.',
      en: 'The hours for key competences lie inside classroom and laboratory: they do not add to the total.',
    },
    requirements({ standard }) {
      const figure = standard.ore?.kc;
      if (figure === undefined) return [];
      return [
        {
          subject: { kind: 'kc_totale' },
          clause: clauseOf(standard, figure, String(figure.minimo)),
          wholeCourse: true,
          limit: { measure: { measure: 'kc', known: true }, relation: '>=', bound: exact(figure.minimo) },
        },
      ];
    },
  },
]);
