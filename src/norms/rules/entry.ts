/** Who may enrol: title, Italian, deadline, derogations. */

import type { Severity } from '../../format/result.ts';
import type { Scales } from '../../format/scales.ts';
import type { Norm, Standard } from '../../format/standard.ts';
import { CEFR_LEVELS } from '../../format/vocabulary.ts';
import { clauseOf } from '../clause.ts';
import type { PlanFacts } from '../facts.ts';
import { exact } from '../hours.ts';
import {
  type Fact,
  family,
  type Judgement,
  type Norms,
  type Requirement,
  type Rule,
  type RuleText,
  term,
} from './rule.ts';

type Entry = NonNullable<Standard['ingresso']>;
type SubjectKind = 'ingresso' | 'italiano';

/** A rule on one norm of the standard's `ingresso`; silent where the standard has none. */
function entryRule<const Id extends string, K extends keyof Entry>(
  rule: RuleText<Id>,
  key: K,
  kind: SubjectKind,
  judge: (norm: NonNullable<Entry[K]>, facts: PlanFacts, norms: Norms) => Judgement,
): Rule<Id> {
  return {
    ...rule,
    requirements(norms): Requirement[] {
      const norm = norms.standard.ingresso?.[key];
      if (norm === undefined) return [];
      const clause = clauseOf(norms.standard, norm as Norm);
      return [{ subject: { kind }, clause, judge: (facts) => judge(norm as NonNullable<Entry[K]>, facts, norms) }];
    },
  };
}

type Title = NonNullable<Entry['titolo']>['minimo'];

/** EQF level of a title, given by its name or as a level. */
function eqfOf(title: Title, scales: Scales): number {
  return typeof title === 'string' ? scales.titoli[title].eqf : title.eqf;
}

function titleFact(title: Title): Fact {
  return typeof title === 'string' ? term(title) : { is: 'amount', value: exact(title.eqf), unit: 'EQF' };
}

function judgeTitle({ minimo }: { minimo: Title }, { plan }: PlanFacts, { scales }: Norms): Judgement {
  const title = plan.ingresso?.titolo;
  const required = titleFact(minimo);
  const at = ['ingresso', 'titolo'];
  if (title === undefined) return { outcome: 'incomplete', lacks: 'ingresso.titolo', at, required };
  const outcome = eqfOf(title, scales) >= eqfOf(minimo, scales) ? 'pass' : 'fail';
  return { outcome, found: titleFact(title), required, relation: '>=', at };
}

function judgeAge({ minima }: { minima: number }, { plan }: PlanFacts): Judgement {
  const age = plan.ingresso?.eta_minima;
  const at = ['ingresso', 'eta_minima'];
  const required = { is: 'amount', value: exact(minima), unit: 'years' } as const;
  if (age === undefined) return { outcome: 'incomplete', lacks: 'ingresso.eta_minima', at, required };
  const found = { is: 'amount', value: exact(age), unit: 'years' } as const;
  return { outcome: age >= minima ? 'pass' : 'fail', found, required, relation: '>=', at };
}

function judgeForeignTitles({ uno_tra }: { uno_tra: string[] }, { plan }: PlanFacts): Judgement {
  const papers = plan.ingresso?.titoli_esteri;
  const at = ['ingresso', 'titoli_esteri'];
  const required = { is: 'terms', terms: uno_tra } as const;
  if (papers === undefined) return { outcome: 'incomplete', lacks: 'ingresso.titoli_esteri', at, required };
  const accepted = papers.filter((paper) => uno_tra.includes(paper));
  const found: Fact = accepted.length === 0 ? { is: 'nothing' } : { is: 'terms', terms: accepted };
  return { outcome: accepted.length === 0 ? 'fail' : 'pass', found, required, at };
}

function judgeRelease(facts: PlanFacts): Judgement {
  const release = facts.plan.ingresso?.proscioglimento;
  if (release === undefined) return { outcome: 'not_applicable', reason: 'not-in-plan' };
  const at = ['ingresso', 'proscioglimento'];
  const assessment = release.accertamento?.trim() ?? '';
  if (assessment === '') return { outcome: 'fail', found: { is: 'nothing' }, at };
  return { outcome: 'pass', found: { is: 'text', text: assessment }, at: [...at, 'accertamento'] };
}

function judgeLevel({ livello }: { livello: string }, { plan }: PlanFacts): Judgement {
  const found = plan.ingresso?.italiano?.livello;
  const at = ['ingresso', 'italiano', 'livello'];
  const required = term(livello);
  if (found === undefined) return { outcome: 'incomplete', lacks: 'ingresso.italiano.livello', at, required };
  const rank = (level: string) => (CEFR_LEVELS as readonly string[]).indexOf(level);
  const outcome = rank(found) >= rank(livello) ? 'pass' : 'fail';
  return { outcome, found: term(found), required, relation: '>=', at };
}

function judgeCheck({ una_tra }: { una_tra: string[] }, { plan }: PlanFacts): Judgement {
  const ways = plan.ingresso?.italiano?.verifica;
  const at = ['ingresso', 'italiano', 'verifica'];
  const required = { is: 'terms', terms: una_tra } as const;
  if (ways === undefined) return { outcome: 'incomplete', lacks: 'ingresso.italiano.verifica', at, required };
  const accepted = ways.filter((way) => una_tra.includes(way));
  const found: Fact = accepted.length === 0 ? { is: 'nothing' } : { is: 'terms', terms: accepted };
  return { outcome: accepted.length === 0 ? 'fail' : 'pass', found, required, at };
}

function judgeExemptions({ ammesse }: { ammesse: string[] }, { plan }: PlanFacts): Judgement {
  const exempted = plan.ingresso?.italiano?.esenzioni ?? [];
  const refused = exempted.filter((each) => !ammesse.includes(each));
  return {
    outcome: refused.length === 0 ? 'pass' : 'fail',
    found: { is: 'terms', terms: refused.length === 0 ? exempted : refused },
    required: { is: 'terms', terms: ammesse },
    at: ['ingresso', 'italiano', 'esenzioni'],
  };
}

function judgeDeadline(_norm: unknown, { plan }: PlanFacts): Judgement {
  const deadline = plan.ingresso?.requisiti_entro;
  const at = ['ingresso', 'requisiti_entro'];
  const required = term('inizio_attivita');
  if (deadline === undefined) return { outcome: 'incomplete', lacks: 'ingresso.requisiti_entro', at, required };
  if (deadline === 'inizio_attivita') return { outcome: 'pass', found: term(deadline), required, at };
  const start = plan.corso?.inizio;
  if (start === undefined) return { outcome: 'incomplete', lacks: 'corso.inizio', at: ['corso', 'inizio'], required };
  const outcome = deadline <= start ? 'pass' : 'fail';
  return { outcome, found: { is: 'date', date: deadline }, required: { is: 'date', date: start }, relation: '<=', at };
}

function judgeDerogations({ ammesse }: { ammesse: boolean }, { plan }: PlanFacts): Judgement {
  const derogations = plan.ingresso?.deroghe ?? [];
  const found: Fact =
    derogations.length === 0 ? { is: 'terms', terms: [] } : { is: 'text', text: derogations.join('; ') };
  return { outcome: ammesse || derogations.length === 0 ? 'pass' : 'fail', found, at: ['ingresso', 'deroghe'] };
}

function judgeRecords({ guardare }: NonNullable<Entry['documentazione']>, { plan }: PlanFacts): Judgement {
  const kept = plan.ingresso?.documentazione_agli_atti;
  // A plan need not say what it does by law: where it is silent, whoever inspects the archive looks.
  if (kept === undefined) return { outcome: 'manual', look: guardare, at: [] };
  const at = ['ingresso', 'documentazione_agli_atti'];
  return { outcome: kept ? 'pass' : 'fail', found: { is: 'flag', value: kept }, at };
}

export const entryRules = family([
  {
    id: 'entry-title-below-minimum',
    severity: 'error',
    title: { it: 'Titolo minimo di ingresso', en: 'Minimum entry title' },
    why: {
      it: 'I titoli si confrontano per livello EQF. Solo i crediti di ammissione possono sostituire il titolo. Dove la fonte lo dice in due modi che si contraddicono, il più severo è un errore e l’altro un’avvertenza.',
      en: 'Titles are compared by EQF level. Only admission credits may replace the title. Where the source says it in two ways that contradict each other, the stricter is an error and the other a warning.',
    },
    requirements(norms) {
      const { titolo, titolo_altro_campo } = norms.standard.ingresso ?? {};
      const requirement = (norm: NonNullable<Entry['titolo']>, severity: Severity): Requirement => ({
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
  entryRule(
    {
      id: 'entry-age-below-minimum',
      severity: 'error',
      title: { it: 'Età minima di ingresso', en: 'Minimum entry age' },
      why: {
        it: 'L’età minima del piano non può essere sotto quella dello standard.',
        en: 'The minimum age of the plan cannot be below that of the standard.',
      },
    },
    'eta',
    'ingresso',
    judgeAge,
  ),
  entryRule(
    {
      id: 'entry-foreign-title-missing',
      severity: 'error',
      title: { it: 'Documento per i titoli esteri', en: 'Paper for foreign titles' },
      why: {
        it: 'Chi ha studiato all’estero prova il livello del titolo con una dichiarazione di valore o un documento equipollente: il piano dice quale accetta.',
        en: 'Those who studied abroad prove the level of their title by a declaration of value or an equivalent paper: the plan says which it accepts.',
      },
    },
    'titoli_esteri',
    'ingresso',
    judgeForeignTitles,
  ),
  entryRule(
    {
      id: 'proscioglimento-without-assessment',
      severity: 'error',
      title: { it: 'Proscioglimento con accertamento', en: 'Release from compulsory schooling with an assessment' },
      why: {
        it: 'Chi è prosciolto dall’obbligo entra solo dopo l’accertamento delle competenze: il piano deve dire quale.',
        en: 'Those released from compulsory schooling enter only after their competences are assessed: the plan has to say how.',
      },
    },
    'proscioglimento',
    'ingresso',
    (_norm, facts) => judgeRelease(facts),
  ),
  entryRule(
    {
      id: 'entry-italian-below-minimum',
      severity: 'error',
      title: { it: 'Livello minimo di italiano', en: 'Minimum level of Italian' },
      why: {
        it: 'I cittadini stranieri devono conoscere l’italiano, orale e scritto, al livello del quadro europeo che lo standard dice.',
        en: 'Foreign citizens must know Italian, spoken and written, at the level of the European framework that the standard names.',
      },
    },
    'italiano',
    'italiano',
    judgeLevel,
  ),
  entryRule(
    {
      id: 'entry-italian-check-missing',
      severity: 'error',
      title: { it: 'Verifica dell’italiano', en: 'How Italian is checked' },
      why: {
        it: 'La conoscenza dell’italiano va verificata con un test di ingresso o con una certificazione riconosciuta.',
        en: 'Knowledge of Italian is checked by an entry test or by a recognised certificate.',
      },
    },
    'verifica_italiano',
    'italiano',
    judgeCheck,
  ),
  entryRule(
    {
      id: 'entry-italian-exemption-not-allowed',
      severity: 'error',
      title: { it: 'Esenzioni dall’italiano ammesse', en: 'Exemptions from Italian that are allowed' },
      why: {
        it: 'Sono ammesse solo le esenzioni che lo standard nomina; se non ne nomina, il requisito vale per tutti.',
        en: 'Only the exemptions that the standard names are allowed; where it names none, the requirement binds everybody.',
      },
    },
    'esenzioni_italiano',
    'italiano',
    judgeExemptions,
  ),
  entryRule(
    {
      id: 'entry-deadline-after-start',
      severity: 'error',
      title: { it: 'Requisiti posseduti entro l’inizio', en: 'Requirements met by the start' },
      why: {
        it: 'I requisiti si possiedono e si documentano prima che le attività comincino.',
        en: 'Requirements are held and documented before the activities begin.',
      },
    },
    'termine',
    'ingresso',
    judgeDeadline,
  ),
  entryRule(
    {
      id: 'entry-derogation-not-allowed',
      severity: 'error',
      title: { it: 'Nessuna deroga ai requisiti', en: 'No derogation from the requirements' },
      why: {
        it: 'Lo standard non ammette deroghe ai requisiti di ingresso: un piano che ne elenca non può passare.',
        en: 'The standard allows no derogation from the entry requirements: a plan that lists any cannot pass.',
      },
    },
    'deroghe',
    'ingresso',
    judgeDerogations,
  ),
  entryRule(
    {
      id: 'entry-records-not-kept',
      severity: 'error',
      title: { it: 'Documenti di ingresso agli atti', en: 'Entry papers kept on file' },
      why: {
        it: 'L’ente conserva i documenti di ingresso. Il piano può impegnarsi a farlo; se non lo dice, resta da guardare a mano.',
        en: 'The provider keeps the entry papers. The plan may commit to it; where it does not say so, a person has to look.',
      },
    },
    'documentazione',
    'ingresso',
    judgeRecords,
  ),
]);
