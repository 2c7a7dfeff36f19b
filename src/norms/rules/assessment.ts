/** Assessment of each unit, final exam, certificate. */

import { formatPath, type Path } from '../../format/problem.ts';
import type { StandardUnit } from '../../format/standard.ts';
import { fold, plainWords } from '../../text/nearest.ts';
import { nothingIn } from '../../text/nothing.ts';
import { nothingNamedIn } from '../../text/nothing-named.ts';
import type { PlacedUnit, PlanFacts } from '../facts.ts';
import { onNorm, onUnitNorm } from '../on-norm.ts';
import {
  affirmed,
  codesFact,
  compared,
  itemsIn,
  lacking,
  NOT_IN_PLAN,
  NOTHING,
  named,
  stated,
  termsFact,
  textFact,
} from '../said.ts';
import { type Fact, family, type Judgement } from './rule.ts';

type Assessment = Exclude<NonNullable<PlacedUnit['unit']['verifica']>, string>;

function judgeUnitAssessment(_norm: unknown, { unit, path }: PlacedUnit): Judgement {
  const { verifica } = unit;
  const at = [...path, 'verifica'];
  if (verifica === undefined || typeof verifica === 'string') return named('verifica', verifica, at);
  const { modalita = [], descrizione, situazioni = [], attivita = [] } = verifica;
  if (modalita.length > 0) return compared(true, termsFact(modalita), at);
  // A way, a description, a situation or an activity: any of them is something that could be looked at.
  const texts: { place: Path; text: string }[] = [
    ...(descrizione === undefined ? [] : [{ place: ['descrizione'], text: descrizione }]),
    ...situazioni.map((each, index) => ({ place: ['situazioni', index, 'descrizione'], text: each.descrizione })),
    ...attivita.map((text) => ({ place: ['attivita'], text })),
  ];
  const { items } = itemsIn(
    texts.map(({ text }) => text),
    nothingNamedIn,
  );
  if (items.length > 0) return compared(true, textFact(items.join('; ').trim()), at);
  const open = texts.find(({ text }) => nothingNamedIn(text) === 'not-yet');
  // A description that says that there is none is the author's word on the rest.
  const isNoneAtAll = descrizione !== undefined && nothingNamedIn(descrizione) === 'none';
  if (open === undefined || isNoneAtAll) return compared(false, NOTHING, at);
  return lacking(formatPath(['verifica', ...open.place]), [...at, ...open.place]);
}

/** A key of a unit's assessment, compared; where the assessment does not say it the judgement is incomplete. */
function statedIn<Key extends 'situazioni' | 'modalita' | 'attivita'>(
  { unit: { verifica }, path }: PlacedUnit,
  key: Key,
  asked: { required: Fact; relation?: '>=' },
  compare: (value: NonNullable<Assessment[Key]>, assessment: Assessment) => readonly [passes: boolean, found: Fact],
): Judgement {
  const at = [...path, 'verifica'];
  const assessment: Assessment = typeof verifica === 'object' ? verifica : {};
  const value = assessment[key];
  if (value === undefined) return lacking(`verifica.${key}`, at, { required: asked.required });
  const [passes, found] = compare(value, assessment);
  return compared(passes, found, [...at, key], asked);
}

function judgeExamUnits(_norm: unknown, facts: PlanFacts): Judgement {
  const { codes } = facts.aims;
  return stated(
    'valutazione.esame.unita',
    facts.plan.valutazione?.esame?.unita,
    (examined) => {
      const listed = typeof examined === 'string' ? codes : examined.map((code) => facts.codeOf(code));
      const left = codes.filter((code) => !listed.includes(code));
      return [left.length === 0, left.length === 0 ? codesFact(listed) : { is: 'missing-codes', codes: left }];
    },
    { required: codesFact(codes) },
  );
}

/** The name as printed; what may follow it is the qualification it refers to. */
function judgeCertificate(
  { denominazione: name = '' }: { denominazione?: string },
  { plan, standard }: PlanFacts,
): Judgement {
  const attestazione = plan.valutazione?.attestazione;
  return stated(
    'valutazione.attestazione',
    // Words that hold a place are no other certificate: the name is still to be written.
    attestazione !== undefined && nothingIn(attestazione) === 'not-yet' ? undefined : attestazione,
    (written) => {
      const [given, wanted] = [plainWords(written), plainWords(name)];
      const rest = given.startsWith(wanted) ? given.slice(wanted.length) : undefined;
      const passes = rest === '' || rest?.endsWith(plainWords(standard.denominazione.testo)) === true;
      return [passes, textFact(written)];
    },
    { required: { is: 'text', text: name }, relation: '=' },
  );
}

type Trial = NonNullable<StandardUnit['prova']>;

/** Situations, their traits, behaviours, time and tools that the unit's minimum performance asks for. */
function judgeTrial(trial: Trial, placed: PlacedUnit): Judgement {
  const { caratteri = [], comportamenti, tempo, strumenti } = trial;
  const required = trialFact({
    situations: trial.situazioni,
    traits: caratteri,
    behaviours: comportamenti,
    time: tempo,
    tools: strumenti,
  });
  const { verifica } = placed.unit;
  const { situazioni = [] } = typeof verifica === 'object' ? verifica : {};
  // Where there is no assessment at all, nothing of it is still to be written.
  if (isNone(verifica)) return compared(false, NOTHING, [...placed.path, 'verifica'], { required, relation: '>=' });
  const open = situazioni.findIndex(({ descrizione }) => nothingNamedIn(descrizione) === 'not-yet');
  if (open >= 0) {
    const place = ['verifica', 'situazioni', open, 'descrizione'];
    return lacking(formatPath(place), [...placed.path, ...place], { required });
  }
  return statedIn(placed, 'situazioni', { required, relation: '>=' }, (situations, assessment) => {
    // Kinds, not entries: the same situation written twice is one, and a word that holds a place is none yet.
    const planned = situations.filter(({ descrizione }) => nothingNamedIn(descrizione) === undefined);
    const kinds = new Set(planned.map(({ descrizione }) => plainWords(descrizione))).size;
    const has = (trait: string) => planned.some((each) => each.caratteri?.some((other) => word(other) === word(trait)));
    const traits = caratteri.filter(has);
    const behaviours = new Set(
      itemsIn(
        planned.flatMap(({ comportamento }) => comportamento ?? []),
        nothingNamedIn,
      ).items.map(plainWords),
    ).size;
    const used = itemsIn(assessment.strumenti).items.map(plainWords);
    const tools = strumenti?.filter((tool) => used.some((each) => isWith(each, plainWords(tool))));
    const timed = assessment.tempo_minuti !== undefined;
    const passes =
      kinds >= trial.situazioni &&
      traits.length === caratteri.length &&
      behaviours >= (comportamenti ?? 0) &&
      tools?.length === strumenti?.length &&
      (tempo !== true || timed);
    const found = trialFact({
      situations: kinds,
      traits,
      behaviours: comportamenti === undefined ? undefined : behaviours,
      time: tempo === true ? timed : undefined,
      tools,
    });
    return [passes, found];
  });
}

/** Words that say that a unit ends without an assessment, and nothing beside them. */
function isNone(verifica: PlacedUnit['unit']['verifica']): boolean {
  const {
    descrizione = '',
    modalita = [],
    situazioni = [],
    attivita = [],
  } = typeof verifica === 'object' ? verifica : { descrizione: verifica };
  return nothingNamedIn(descrizione) === 'none' && modalita.length + situazioni.length + attivita.length === 0;
}

/** Whether a tool is among the words of one that is used: `applicativo CRM`, not `senza CRM`. */
function isWith(used: string, tool: string): boolean {
  const without =
    /^(?:senza|niente|nessun[aeo]?|no|non) | (?:assente|mancante|no|non (?:disponibile|presente|previsto|usato|utilizzato))$/;
  return ` ${used} `.includes(` ${tool}`) && !without.test(used);
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
function judgeWays({ ammesse }: { ammesse: readonly string[] }, placed: PlacedUnit): Judgement {
  return statedIn(placed, 'modalita', { required: termsFact(ammesse) }, (ways) => {
    const accepted = ways.filter((way) => ammesse.includes(way));
    return [accepted.length > 0, termsFact(accepted.length > 0 ? accepted : ways)];
  });
}

/** What the trainee does in the assessment: all that the unit's indicators name. */
function judgeActivities({ richieste }: { richieste: readonly string[] }, placed: PlacedUnit): Judgement {
  return statedIn(placed, 'attivita', { required: termsFact(richieste) }, (written) => {
    const activities = itemsIn(written).items;
    const planned = richieste.filter((each) => activities.some((other) => word(other) === word(each)));
    return [planned.length === richieste.length, termsFact(planned)];
  });
}

export const assessmentRules = family([
  onUnitNorm(
    {
      id: 'situations-below-minimum',
      severity: 'error',
      title: { it: 'Situazioni della prova di ogni UC', en: 'Situations of each unit’s assessment' },
      why: {
        it: 'La prestazione minima del profilo dice quante situazioni la prova mette in scena, quali, e con che strumenti e tempo.',
        en: 'The minimum performance of the profile says how many situations the assessment stages, which, with what tools and time.',
      },
    },
    ({ prova }) => prova,
    judgeTrial,
  ),
  onUnitNorm(
    {
      id: 'assessment-way-not-allowed',
      severity: 'error',
      title: { it: 'Modalità di valutazione di ogni UC', en: 'Way of assessing each unit' },
      why: {
        it: 'Il profilo elenca come la competenza si valuta: la prova usa almeno uno di quei modi.',
        en: 'The profile lists how the competence is assessed: the assessment uses at least one of those ways.',
      },
    },
    ({ modalita_prova }) => modalita_prova,
    judgeWays,
  ),
  onUnitNorm(
    {
      id: 'assessment-activity-missing',
      // Indicators describe an assessment rather than prescribe it: words of the plan may say the same otherwise.
      severity: 'warning',
      title: { it: 'Che cosa si fa nella prova di ogni UC', en: 'What is done in each unit’s assessment' },
      why: {
        it: 'Gli indicatori del profilo dicono che cosa il corsista fa per mostrare la competenza (simulare, motivare): la prova lo prevede.',
        en: 'The indicators of the profile say what the trainee does to show the competence (simulate, give reasons): the assessment provides for it.',
      },
    },
    ({ attivita_prova }) => attivita_prova,
    judgeActivities,
  ),
  onUnitNorm(
    {
      id: 'uf-assessment-missing',
      severity: 'error',
      title: { it: 'Verifica a conclusione di ogni UF', en: 'Assessment at the end of each unit' },
      why: {
        it: 'Ogni UF si conclude con una verifica di apprendimento: il piano dice quale.',
        en: 'Each unit ends with an assessment of what was learnt: the plan says which.',
      },
    },
    (_unit, { valutazione }) => valutazione?.verifica_unita,
    judgeUnitAssessment,
  ),
  onNorm(
    {
      id: 'exam-not-public',
      severity: 'error',
      title: { it: 'Esame finale pubblico', en: 'Public final exam' },
      why: {
        it: 'La certificazione passa per un esame pubblico.',
        en: 'The certificate comes through a public exam.',
      },
    },
    { kind: 'esame' },
    ({ valutazione }) => valutazione?.esame_pubblico,
    (_norm, { plan }) => affirmed('valutazione.esame.pubblico', plan.valutazione?.esame?.pubblico),
  ),
  onNorm(
    {
      id: 'exam-units-missing',
      severity: 'error',
      title: { it: 'Esame su tutte le unità', en: 'Exam on every unit' },
      why: {
        it: 'L’esame accerta ogni unità di competenza: nessuna resta fuori.',
        en: 'The exam verifies every unit of competence: none is left out.',
      },
    },
    { kind: 'esame' },
    ({ valutazione }) => valutazione?.esame_unita,
    judgeExamUnits,
  ),
  onNorm(
    {
      id: 'attestation-mismatch',
      severity: 'error',
      title: { it: 'Attestazione con il suo nome esatto', en: 'Certificate by its exact name' },
      why: {
        it: 'Le Regioni rilasciano attestati diversi con nomi simili: vale quello stampato nello standard.',
        en: 'Regions issue different certificates with similar names: the one printed in the standard holds.',
      },
    },
    { kind: 'attestazione' },
    ({ valutazione }) => valutazione?.attestazione,
    judgeCertificate,
    // An exam ends a course for some units too; the certificate named is that of the whole qualification.
    { wholeCourse: true },
  ),
  onNorm(
    {
      id: 'attestation-beyond-course',
      severity: 'warning',
      title: { it: 'Attestazione di un corso parziale', en: 'Certificate of a course for some units' },
      why: {
        it: 'Chi frequenta solo alcune unità non consegue la qualificazione: il suo attestato riguarda quelle unità.',
        en: 'Who attends some units only does not gain the qualification: their certificate is of those units.',
      },
    },
    { kind: 'attestazione' },
    ({ valutazione }) => valutazione?.attestazione,
    (norm, facts) => {
      if (!facts.aims.partial || facts.plan.valutazione?.attestazione === undefined) return NOT_IN_PLAN;
      const whole = judgeCertificate(norm, facts);
      if (whole.outcome !== 'pass' && whole.outcome !== 'fail') return NOT_IN_PLAN;
      return compared(whole.outcome === 'fail', whole.found, whole.at);
    },
  ),
]);
