/** Assessment of each unit, final exam, certificate. */

import { clauseOf } from '../clause.ts';
import type { PlanFacts } from '../facts.ts';
import type { Norm, Standard } from '../model/standard.ts';
import { fold } from '../nearest.ts';
import { type Judgement, perUnit, type Rule } from './rule.ts';

function judgeUnitAssessment(code: string, facts: PlanFacts): Judgement {
  const placed = facts.unitsOf(code)[0];
  const assessment = placed?.unit.verifica;
  const at = [...(placed?.path ?? []), 'verifica'];
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
  const { codes } = facts.aims();
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
  const rest = given.startsWith(wanted) ? given.slice(wanted.length).trim() : undefined;
  const passes = rest !== undefined && (rest === '' || rest.endsWith(qualification));
  const found = written.trim() === '' ? ({ is: 'nothing' } as const) : ({ is: 'text', text: written } as const);
  return { outcome: passes ? 'pass' : 'fail', found, required, relation: '=', at };
}

/** Case, accents, quotes and spaces aside: the name binds, not its typography. */
function plainWords(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

type Assessment = NonNullable<Standard['valutazione']>;

function courseRule(
  rule: Pick<Rule, 'id' | 'severity' | 'title' | 'why'>,
  key: keyof Assessment,
  kind: 'esame' | 'attestazione',
  judge: (facts: PlanFacts, norm: Norm & { denominazione?: string }) => Judgement,
): Rule {
  return {
    ...rule,
    requirements({ standard }) {
      const norm = standard.valutazione?.[key];
      if (norm === undefined) return [];
      // Only the whole qualification ends with the exam and its certificate.
      const wholeCourse = kind === 'attestazione';
      return [
        { subject: { kind }, clause: clauseOf(standard, norm, ''), wholeCourse, judge: (facts) => judge(facts, norm) },
      ];
    },
  };
}

export const assessmentRules: Rule[] = [
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
        clause: clauseOf(standard, norm, ''),
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
];
