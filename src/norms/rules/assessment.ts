/** Assessment of each unit, final exam, certificate. */

import type { Norm, Standard, StandardUnit } from '../../format/standard.ts';
import { fold, plainWords } from '../../text/nearest.ts';
import { clauseOf } from '../clause.ts';
import type { PlanFacts } from '../facts.ts';
import { type Fact, family, type Judgement, perUnit, type Rule, type RuleText } from './rule.ts';

function judgeUnitAssessment(code: string, facts: PlanFacts): Judgement {
  const { unit, path } = facts.unitOf(code);
  const assessment = unit.verifica;
  const at = [...path, 'verifica'];
  if (assessment === undefined) return { outcome: 'incomplete', lacks: 'verifica', at };
  if (typeof assessment === 'string') {
    const text = assessment.trim();
    return text === ''
      ? { outcome: 'fail', found: { is: 'nothing' }, at }
      : { outcome: 'pass', found: { is: 'text', text }, at };
  }
  const ways = assessment.modalita ?? [];
  if (ways.length > 0) return { outcome: 'pass', found: { is: 'terms', terms: ways }, at };
  if (assessment.descrizione !== undefined) {
    return { outcome: 'pass', found: { is: 'text', text: assessment.descrizione }, at };
  }
  // A map that says neither how nor what plans no assessment that could be looked at.
  return { outcome: 'fail', found: { is: 'nothing' }, at };
}

function judgeExamPublic({ plan }: PlanFacts): Judgement {
  const isPublic = plan.valutazione?.esame?.pubblico;
  const at = ['valutazione', 'esame', 'pubblico'];
  if (isPublic === undefined) return { outcome: 'incomplete', lacks: 'valutazione.esame.pubblico', at };
  return { outcome: isPublic ? 'pass' : 'fail', found: { is: 'flag', value: isPublic }, at };
}

function judgeExamUnits(facts: PlanFacts): Judgement {
  const examined = facts.plan.valutazione?.esame?.unita;
  const at = ['valutazione', 'esame', 'unita'];
  const { codes } = facts.aims;
  const required = { is: 'codes', codes } as const;
  if (examined === undefined) return { outcome: 'incomplete', lacks: 'valutazione.esame.unita', at, required };
  if (typeof examined === 'string') return { outcome: 'pass', found: { is: 'codes', codes }, required, at };
  const listed = examined.map((code) => facts.codeOf(code));
  const left = codes.filter((code) => !listed.includes(code));
  return left.length === 0
    ? { outcome: 'pass', found: { is: 'codes', codes: listed }, required, at }
    : { outcome: 'fail', found: { is: 'missing-codes', codes: left }, required, at };
}

/** The name as printed; what may follow it is the qualification it refers to. */
function judgeCertificate(name: string, { plan, standard }: PlanFacts): Judgement {
  const written = plan.valutazione?.attestazione;
  const at = ['valutazione', 'attestazione'];
  const required = { is: 'text', text: name } as const;
  if (written === undefined) return { outcome: 'incomplete', lacks: 'valutazione.attestazione', at, required };
  const [given, wanted, qualification] = [written, name, standard.denominazione.testo].map(plainWords) as [
    string,
    string,
    string,
  ];
  const rest = given.startsWith(wanted) ? given.slice(wanted.length) : undefined;
  const passes = rest !== undefined && (rest === '' || rest.endsWith(qualification));
  const found = written.trim() === '' ? ({ is: 'nothing' } as const) : ({ is: 'text', text: written } as const);
  return { outcome: passes ? 'pass' : 'fail', found, required, relation: '=', at };
}

type Trial = NonNullable<StandardUnit['prova']>;

/** Situations, their traits, behaviours, time and tools that the unit's minimum performance asks for. */
function judgeTrial(trial: Trial, code: string, facts: PlanFacts): Judgement {
  const { unit, path } = facts.unitOf(code);
  const assessment = unit.verifica;
  const at = [...path, 'verifica'];
  const required = trialFact({
    situations: trial.situazioni,
    traits: trial.caratteri ?? [],
    behaviours: trial.comportamenti,
    time: trial.tempo,
    tools: trial.strumenti,
  });
  if (assessment === undefined || typeof assessment === 'string' || assessment.situazioni === undefined) {
    return { outcome: 'incomplete', lacks: 'verifica.situazioni', at, required };
  }
  const situations = assessment.situazioni;
  const traits = (trial.caratteri ?? []).filter((trait) =>
    situations.some(({ caratteri }) => caratteri?.some((each) => word(each) === word(trait))),
  );
  const behaviours = new Set(situations.flatMap(({ comportamento }) => (comportamento ? [fold(comportamento)] : [])))
    .size;
  const tools = (trial.strumenti ?? []).filter((tool) =>
    assessment.strumenti?.some((each) => fold(each).includes(fold(tool))),
  );
  const timed = assessment.tempo_minuti !== undefined;
  const passes =
    situations.length >= trial.situazioni &&
    traits.length === (trial.caratteri ?? []).length &&
    behaviours >= (trial.comportamenti ?? 0) &&
    tools.length === (trial.strumenti ?? []).length &&
    (trial.tempo !== true || timed);
  const found = trialFact({
    situations: situations.length,
    traits,
    behaviours: trial.comportamenti === undefined ? undefined : behaviours,
    time: trial.tempo === true ? timed : undefined,
    tools: trial.strumenti === undefined ? undefined : tools,
  });
  return { outcome: passes ? 'pass' : 'fail', found, required, relation: '>=', at: [...at, 'situazioni'] };
}

/** `lingua straniera` and `Lingua_straniera` are one word of the format. */
function word(text: string): string {
  return fold(text.trim()).replace(/[\s-]+/g, '_');
}

interface TrialParts {
  situations: number;
  traits: readonly string[];
  behaviours: number | undefined;
  time: boolean | undefined;
  tools: readonly string[] | undefined;
}

function trialFact({ situations, traits, behaviours, time, tools }: TrialParts): Fact {
  return {
    is: 'trials',
    situations,
    traits,
    ...(behaviours === undefined ? {} : { behaviours }),
    ...(time === undefined ? {} : { time }),
    ...(tools === undefined ? {} : { tools }),
  };
}

/** One of the ways of assessment that the unit names. */
function judgeWays(allowed: readonly string[], code: string, facts: PlanFacts): Judgement {
  const { unit, path } = facts.unitOf(code);
  const assessment = unit.verifica;
  const at = [...path, 'verifica'];
  const required = { is: 'terms', terms: allowed } as const;
  if (assessment === undefined || typeof assessment === 'string' || assessment.modalita === undefined) {
    return { outcome: 'incomplete', lacks: 'verifica.modalita', at, required };
  }
  const accepted = assessment.modalita.filter((way) => allowed.includes(way));
  const found: Fact = { is: 'terms', terms: accepted.length > 0 ? accepted : assessment.modalita };
  return { outcome: accepted.length > 0 ? 'pass' : 'fail', found, required, at: [...at, 'modalita'] };
}

/** What the trainee does in the assessment: all that the unit's indicators name. */
function judgeActivities(asked: readonly string[], code: string, facts: PlanFacts): Judgement {
  const { unit, path } = facts.unitOf(code);
  const assessment = unit.verifica;
  const at = [...path, 'verifica'];
  const required = { is: 'terms', terms: asked } as const;
  if (assessment === undefined || typeof assessment === 'string' || assessment.attivita === undefined) {
    return { outcome: 'incomplete', lacks: 'verifica.attivita', at, required };
  }
  const { attivita } = assessment;
  const planned = asked.filter((each) => attivita.some((other) => word(other) === word(each)));
  const found = { is: 'terms', terms: planned } as const;
  return { outcome: planned.length === asked.length ? 'pass' : 'fail', found, required, at: [...at, 'attivita'] };
}

type Assessment = NonNullable<Standard['valutazione']>;

function courseRule<const Id extends string>(
  rule: RuleText<Id>,
  key: keyof Assessment,
  kind: 'esame' | 'attestazione',
  judge: (facts: PlanFacts, norm: Norm & { denominazione?: string }) => Judgement,
): Rule<Id> {
  return {
    ...rule,
    requirements({ standard }) {
      const norm = standard.valutazione?.[key];
      if (norm === undefined) return [];
      // An exam ends a course for some units too; the certificate named is that of the whole qualification.
      const wholeCourse = kind === 'attestazione';
      return [
        { subject: { kind }, clause: clauseOf(standard, norm), wholeCourse, judge: (facts) => judge(facts, norm) },
      ];
    },
  };
}

export const assessmentRules = family([
  {
    id: 'situations-below-minimum',
    severity: 'error',
    title: { it: 'Situazioni della prova di ogni UC', en: 'Situations of each unit’s assessment' },
    why: {
      it: 'La prestazione minima del profilo dice quante situazioni la prova mette in scena, quali, e con che strumenti e tempo.',
      en: 'The minimum performance of the profile says how many situations the assessment stages, which, with what tools and time.',
    },
    requirements: ({ standard }) =>
      perUnit(standard, ({ codice, prova }) =>
        prova === undefined
          ? undefined
          : {
              subject: { kind: 'uf', code: codice },
              clause: clauseOf(standard, prova),
              unit: codice,
              judge: (facts) => judgeTrial(prova, codice, facts),
            },
      ),
  },
  {
    id: 'assessment-way-not-allowed',
    severity: 'error',
    title: { it: 'Modalità di valutazione di ogni UC', en: 'Way of assessing each unit' },
    why: {
      it: 'Il profilo elenca come la competenza si valuta: la prova usa almeno uno di quei modi.',
      en: 'The profile lists how the competence is assessed: the assessment uses at least one of those ways.',
    },
    requirements: ({ standard }) =>
      perUnit(standard, ({ codice, modalita_prova }) =>
        modalita_prova === undefined
          ? undefined
          : {
              subject: { kind: 'uf', code: codice },
              clause: clauseOf(standard, modalita_prova),
              unit: codice,
              judge: (facts) => judgeWays(modalita_prova.ammesse, codice, facts),
            },
      ),
  },
  {
    id: 'assessment-activity-missing',
    // Indicators describe an assessment rather than prescribe it: words of the plan may say the same otherwise.
    severity: 'warning',
    title: { it: 'Che cosa si fa nella prova di ogni UC', en: 'What is done in each unit’s assessment' },
    why: {
      it: 'Gli indicatori del profilo dicono che cosa il corsista fa per mostrare la competenza (simulare, motivare): la prova lo prevede.',
      en: 'The indicators of the profile say what the trainee does to show the competence (simulate, give reasons): the assessment provides for it.',
    },
    requirements: ({ standard }) =>
      perUnit(standard, ({ codice, attivita_prova }) =>
        attivita_prova === undefined
          ? undefined
          : {
              subject: { kind: 'uf', code: codice },
              clause: clauseOf(standard, attivita_prova),
              unit: codice,
              judge: (facts) => judgeActivities(attivita_prova.richieste, codice, facts),
            },
      ),
  },
  {
    id: 'uf-assessment-missing',
    severity: 'error',
    title: { it: 'Verifica a conclusione di ogni UF', en: 'Assessment at the end of each unit' },
    why: {
      it: 'Ogni UF si conclude con una verifica di apprendimento: il piano dice quale.',
      en: 'Each unit ends with an assessment of what was learnt: the plan says which.',
    },
    requirements({ standard }) {
      const norm = standard.valutazione?.verifica_unita;
      if (norm === undefined) return [];
      return perUnit(standard, ({ codice }) => ({
        subject: { kind: 'uf', code: codice },
        clause: clauseOf(standard, norm),
        unit: codice,
        judge: (facts) => judgeUnitAssessment(codice, facts),
      }));
    },
  },
  courseRule(
    {
      id: 'exam-not-public',
      severity: 'error',
      title: { it: 'Esame finale pubblico', en: 'Public final exam' },
      why: {
        it: 'La certificazione passa per un esame pubblico.',
        en: 'The certificate comes through a public exam.',
      },
    },
    'esame_pubblico',
    'esame',
    judgeExamPublic,
  ),
  courseRule(
    {
      id: 'exam-units-missing',
      severity: 'error',
      title: { it: 'Esame su tutte le unità', en: 'Exam on every unit' },
      why: {
        it: 'L’esame accerta ogni unità di competenza: nessuna resta fuori.',
        en: 'The exam verifies every unit of competence: none is left out.',
      },
    },
    'esame_unita',
    'esame',
    judgeExamUnits,
  ),
  courseRule(
    {
      id: 'attestation-mismatch',
      severity: 'error',
      title: { it: 'Attestazione con il suo nome esatto', en: 'Certificate by its exact name' },
      why: {
        it: 'Le Regioni rilasciano attestati diversi con nomi simili: vale quello stampato nello standard.',
        en: 'Regions issue different certificates with similar names: the one printed in the standard holds.',
      },
    },
    'attestazione',
    'attestazione',
    (facts, { denominazione = '' }) => judgeCertificate(denominazione, facts),
  ),
]);
