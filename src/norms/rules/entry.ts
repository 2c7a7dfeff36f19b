/** Who may enrol: title, Italian, deadline, derogations. */

import { formatPath } from '../../format/problem.ts';
import type { Severity } from '../../format/result.ts';
import type { Scales } from '../../format/scales.ts';
import type { Standard } from '../../format/standard.ts';
import { CEFR_LEVELS } from '../../format/vocabulary.ts';
import { plainWords } from '../../text/nearest.ts';
import { clauseOf } from '../clause.ts';
import type { PlanFacts } from '../facts.ts';
import { onNorm } from '../on-norm.ts';
import { runsOf } from '../runs.ts';
import {
  affirmed,
  amount,
  atLeast,
  compared,
  itemsIn,
  lacking,
  NOT_IN_PLAN,
  NOTHING,
  named,
  noStranger,
  oneOf,
  stated,
  TAKEN_OVER,
  termsFact,
  worst,
} from '../said.ts';
import { type Fact, family, type Judgement, type Norms, type Requirement, term } from './rule.ts';

type Ingresso = NonNullable<Standard['ingresso']>;
type Title = NonNullable<Ingresso['titolo']>['minimo'];

/** EQF level of a title, given by its name or as a level. */
function eqfOf(title: Title, scales: Scales): number {
  return typeof title === 'string' ? scales.titoli[title].eqf : title.eqf;
}

function titleFact(title: Title): Fact {
  return typeof title === 'string' ? term(title) : amount(title.eqf, 'EQF');
}

function judgeTitle({ minimo }: { minimo: Title }, { plan }: PlanFacts, { scales, standard }: Norms): Judgement {
  // Release from compulsory schooling lowers the title to enter with, whatever title stands beside it.
  if (plan.ingresso?.proscioglimento !== undefined && standard.ingresso?.proscioglimento === undefined) {
    const asked = { required: titleFact(minimo), relation: '>=' } as const;
    const at = ['ingresso', 'proscioglimento'];
    if (eqfOf(minimo, scales) > scales.titoli.obbligo_istruzione.eqf) {
      return compared(false, term('proscioglimento'), at, asked);
    }
  }
  const { titolo, alternative: others = [] } = plan.ingresso ?? {};
  const asked = { required: titleFact(minimo), relation: '>=' } as const;
  const enough = (title: Title) => eqfOf(title, scales) >= eqfOf(minimo, scales);
  const main = stated('ingresso.titolo', titolo, (title) => [enough(title), titleFact(title)], asked);
  const credits = standard.crediti?.ammessi.some((each) => each === 'ammissione') ?? true;
  const ways = others.map((way, index): Judgement => {
    const at = ['ingresso', 'alternative', index];
    const { titolo: title, esperienza_anni: years, crediti } = way;
    // Only admission credits stand for the title: years of experience do not.
    if (crediti === true && credits) return compared(true, term('crediti_ammissione'), [...at, 'crediti'], asked);
    if (title !== undefined) return compared(enough(title), titleFact(title), [...at, 'titolo'], asked);
    if (crediti === true) return compared(false, term('crediti_ammissione'), [...at, 'crediti'], asked);
    if (years !== undefined) return compared(false, amount(years, 'years'), [...at, 'esperienza_anni'], asked);
    return lacking(formatPath([...at, 'titolo']), at, { required: asked.required });
  });
  // Ways in that are all written as one of several: none of them is the first.
  return worst(titolo === undefined && ways.length > 0 ? ways : [main, ...ways]);
}

function judgeRelease(_norm: unknown, { plan }: PlanFacts): Judgement {
  const release = plan.ingresso?.proscioglimento;
  if (release === undefined) return NOT_IN_PLAN;
  const at = ['ingresso', 'proscioglimento'];
  const { accertamento } = release;
  if (accertamento === undefined) return compared(false, NOTHING, at);
  return named('ingresso.proscioglimento.accertamento', accertamento, [...at, 'accertamento']);
}

function judgeLevel({ livello }: { livello: string }, { plan }: PlanFacts): Judgement {
  const rank = (level: string) => (CEFR_LEVELS as readonly string[]).indexOf(level);
  return stated(
    'ingresso.italiano.livello',
    plan.ingresso?.italiano?.livello,
    (level) => [rank(level) >= rank(livello), term(level)],
    { required: term(livello), relation: '>=' },
  );
}

function judgeExemptions({ ammesse }: { ammesse: string[] }, { plan }: PlanFacts): Judgement {
  const at = ['ingresso', 'italiano', 'esenzioni'];
  const required = termsFact(ammesse);
  const { items: exempted, open } = itemsIn(plan.ingresso?.italiano?.esenzioni);
  // `Diploma italiano` and `diploma_italiano` are one word of the format.
  const isStranger = (each: string) => !ammesse.some((other) => plainWords(other) === plainWords(each));
  if (open && !exempted.some(isStranger)) return lacking('ingresso.italiano.esenzioni', at, { required });
  return noStranger(termsFact, exempted, isStranger, at, { required });
}

function judgeDeadline(_norm: unknown, { plan }: PlanFacts): Judgement {
  const deadline = plan.ingresso?.requisiti_entro;
  const at = ['ingresso', 'requisiti_entro'];
  const required = term('inizio_attivita');
  if (deadline === undefined) return lacking('ingresso.requisiti_entro', at, { required });
  if (deadline === 'inizio_attivita') return compared(true, term(deadline), at, { required });
  return worst(
    runsOf(plan).map(({ inizio, path }): Judgement => {
      const place = [...path, 'inizio'];
      if (inizio === undefined) return lacking(formatPath(place), place, { required });
      const asked = { required: { is: 'date', date: inizio }, relation: '<=' } as const;
      return compared(deadline <= inizio, { is: 'date', date: deadline }, at, asked);
    }),
  );
}

function judgeDerogations({ ammesse }: { ammesse: boolean }, { plan }: PlanFacts): Judgement {
  const at = ['ingresso', 'deroghe'];
  const { items: derogations, open } = itemsIn(plan.ingresso?.deroghe);
  const found: Fact = derogations.length === 0 ? termsFact([]) : { is: 'text', text: derogations.join('; ') };
  const allowed = ammesse || derogations.length === 0;
  return open && allowed ? lacking('ingresso.deroghe', at) : compared(allowed, found, at);
}

function judgeRecords({ guardare }: NonNullable<Ingresso['documentazione']>, { plan }: PlanFacts): Judgement {
  const kept = plan.ingresso?.documentazione_agli_atti;
  // A plan need not say what it does by law: where it is silent, whoever inspects the archive looks.
  if (kept === undefined) return guardare === undefined ? TAKEN_OVER : { outcome: 'manual', look: guardare, at: [] };
  return affirmed('ingresso.documentazione_agli_atti', kept);
}

/** Where the source says that no derogation is admitted, it says so of all that it asks of who enters. */
function underDerogation({ standard }: Norms, requirements: Requirement[]): Requirement[] {
  const norm = standard.ingresso?.deroghe;
  if (norm === undefined || norm.ammesse) return requirements;
  const beyondDerogation = clauseOf(standard, norm);
  return requirements.map((each) => ({ ...each, beyondDerogation }));
}

const rules = family([
  {
    id: 'entry-title-below-minimum',
    severity: 'error',
    title: { it: 'Titolo minimo di ingresso', en: 'Minimum entry title' },
    why: {
      it: 'I titoli si confrontano per livello EQF. Se i modi di entrare sono più d’uno, ciascuno deve essere ammesso: solo i crediti di ammissione possono sostituire il titolo, gli anni di esperienza no. Dove la fonte lo dice in due modi che si contraddicono, il più severo è un errore e l’altro un’avvertenza.',
      en: 'Titles are compared by EQF level. Where there is more than one way in, each has to be admitted: only admission credits may replace the title, years of experience do not. Where the source says it in two ways that contradict each other, the stricter is an error and the other a warning.',
    },
    requirements(norms) {
      const { titolo, titolo_altro_campo } = norms.standard.ingresso ?? {};
      const requirement = (norm: NonNullable<Ingresso['titolo']>, severity: Severity): Requirement => ({
        subject: { kind: 'ingresso' },
        severity,
        clause: clauseOf(norms.standard, norm),
        judge: (facts) => judgeTitle(norm, facts, norms),
      });
      return [
        ...(titolo ? [requirement(titolo, 'error')] : []),
        ...(titolo_altro_campo ? [requirement(titolo_altro_campo, 'warning')] : []),
      ];
    },
  },
  onNorm(
    {
      id: 'entry-age-below-minimum',
      severity: 'error',
      title: { it: 'Età minima di ingresso', en: 'Minimum entry age' },
      why: {
        it: 'L’età minima del piano non può essere sotto quella dello standard.',
        en: 'The minimum age of the plan cannot be below that of the standard.',
      },
    },
    { kind: 'ingresso' },
    ({ ingresso }) => ingresso?.eta,
    ({ minima }, { plan }) => atLeast('ingresso.eta_minima', plan.ingresso?.eta_minima, minima, 'years'),
  ),
  onNorm(
    {
      id: 'entry-foreign-title-missing',
      severity: 'error',
      title: { it: 'Documento per i titoli esteri', en: 'Paper for foreign titles' },
      why: {
        it: 'Chi ha studiato all’estero prova il livello del titolo con una dichiarazione di valore o un documento equipollente: il piano dice quale accetta.',
        en: 'Those who studied abroad prove the level of their title by a declaration of value or an equivalent paper: the plan says which it accepts.',
      },
    },
    { kind: 'ingresso' },
    ({ ingresso }) => ingresso?.titoli_esteri,
    ({ uno_tra }, { plan }) => oneOf('ingresso.titoli_esteri', plan.ingresso?.titoli_esteri, uno_tra),
  ),
  onNorm(
    {
      id: 'proscioglimento-without-assessment',
      severity: 'error',
      title: { it: 'Proscioglimento con accertamento', en: 'Release from compulsory schooling with an assessment' },
      why: {
        it: 'Chi è prosciolto dall’obbligo entra solo dopo l’accertamento delle competenze: il piano deve dire quale.',
        en: 'Those released from compulsory schooling enter only after their competences are assessed: the plan has to say how.',
      },
    },
    { kind: 'ingresso' },
    ({ ingresso }) => ingresso?.proscioglimento,
    judgeRelease,
  ),
  onNorm(
    {
      id: 'entry-italian-below-minimum',
      severity: 'error',
      title: { it: 'Livello minimo di italiano', en: 'Minimum level of Italian' },
      why: {
        it: 'I cittadini stranieri devono conoscere l’italiano, orale e scritto, al livello del quadro europeo che lo standard dice.',
        en: 'Foreign citizens must know Italian, spoken and written, at the level of the European framework that the standard names.',
      },
    },
    { kind: 'italiano' },
    ({ ingresso }) => ingresso?.italiano,
    judgeLevel,
  ),
  onNorm(
    {
      id: 'entry-italian-check-missing',
      severity: 'error',
      title: { it: 'Verifica dell’italiano', en: 'How Italian is checked' },
      why: {
        it: 'La conoscenza dell’italiano va verificata con un test di ingresso o con una certificazione riconosciuta.',
        en: 'Knowledge of Italian is checked by an entry test or by a recognised certificate.',
      },
    },
    { kind: 'italiano' },
    ({ ingresso }) => ingresso?.verifica_italiano,
    ({ una_tra }, { plan }) => oneOf('ingresso.italiano.verifica', plan.ingresso?.italiano?.verifica, una_tra),
  ),
  onNorm(
    {
      id: 'entry-italian-exemption-not-allowed',
      severity: 'error',
      title: { it: 'Esenzioni dall’italiano ammesse', en: 'Exemptions from Italian that are allowed' },
      why: {
        it: 'Sono ammesse solo le esenzioni che lo standard nomina; se non ne nomina, il requisito vale per tutti.',
        en: 'Only the exemptions that the standard names are allowed; where it names none, the requirement binds everybody.',
      },
    },
    { kind: 'italiano' },
    ({ ingresso }) => ingresso?.esenzioni_italiano,
    judgeExemptions,
  ),
  onNorm(
    {
      id: 'entry-deadline-after-start',
      severity: 'error',
      title: { it: 'Requisiti posseduti entro l’inizio', en: 'Requirements met by the start' },
      why: {
        it: 'I requisiti si possiedono e si documentano prima che le attività comincino.',
        en: 'Requirements are held and documented before the activities begin.',
      },
    },
    { kind: 'ingresso' },
    ({ ingresso }) => ingresso?.termine,
    judgeDeadline,
  ),
  onNorm(
    {
      id: 'entry-derogation-not-allowed',
      severity: 'error',
      title: { it: 'Nessuna deroga ai requisiti', en: 'No derogation from the requirements' },
      why: {
        it: 'Lo standard non ammette deroghe ai requisiti di ingresso: un piano che ne elenca non può passare.',
        en: 'The standard allows no derogation from the entry requirements: a plan that lists any cannot pass.',
      },
    },
    { kind: 'ingresso' },
    ({ ingresso }) => ingresso?.deroghe,
    judgeDerogations,
  ),
  onNorm(
    {
      id: 'entry-records-not-kept',
      severity: 'error',
      title: { it: 'Documenti di ingresso agli atti', en: 'Entry papers kept on file' },
      why: {
        it: 'L’ente conserva i documenti di ingresso. Il piano può impegnarsi a farlo; se non lo dice, resta da guardare a mano.',
        en: 'The provider keeps the entry papers. The plan may commit to it; where it does not say so, a person has to look.',
      },
    },
    { kind: 'ingresso' },
    ({ ingresso }) => ingresso?.documentazione,
    judgeRecords,
  ),
]);

export const entryRules = rules.map((rule) => ({
  ...rule,
  requirements: (norms: Norms) => underDerogation(norms, rule.requirements(norms)),
}));
