/** What the standard does not set: of that, a person is told what the plan says something about. Pure. */
import type { SumRef } from '../format/measure.ts';
import type { PlanFacts } from '../norms/facts.ts';
import type { Outcome } from '../norms/outcome.ts';
import type { RuleId } from '../norms/rules/titles.ts';
import { type Counts, countsOfReport, type PlanReport } from './report.ts';

/** The hours that a rule is about: it concerns a plan that has some. */
const HOURS: Partial<Record<RuleId, SumRef['measure']>> = {
  'total-below-minimum': 'totale',
  'stage-below-minimum': 'stage',
  'kc-total-below-minimum': 'kc',
  'fad-above-cap': 'fad',
};

/** The keys of the plan that a rule is about; none where a broader rule speaks of the same thing. */
const KEYS: Partial<Record<RuleId, readonly string[]>> = {
  'fad-above-uf-cap': [],
  'fad-asincrona-above-cap': [],
  'fad-sincrona-above-cap': [],
  'laboratorio-above-uf-maximum': [],
  'uf-above-maximum': [],
  'uf-below-minimum': [],
  'laboratorio-below-minimum': [],
  'aula-below-minimum': [],
  'aula-laboratorio-below-minimum': [],
  'stage-laboratorio-below-minimum': [],
  'aula-missing': [],
  'laboratorio-missing': [],
  'uf-activity-missing': [],
  'uf-order': [],
  'kc-missing': [],
  'kc-unknown': ['competenze_chiave.codice'],
  'kc-below-minimum': [],
  'fad-above-kc-cap': [],
  'fad-topic-not-allowed': ['unita_formative.argomento', 'unita_formative.moduli.argomento'],
  'fad-above-net-cap': [],
  'classification-mismatch': [],
  'classification-beyond-standard': ['corso.ateco', 'corso.cp', 'corso.isced'],
  'annualita-mismatch': ['corso.annualita'],
  'fasi-missing': ['unita_formative.fasi'],
  'uc-mismatch': ['unita_formative.uc'],
  'risultato-mismatch': ['unita_formative.risultato_atteso'],
  'standard-not-in-force': [],
  'durata-above-years': [],
  'ra-not-covered': [],
  'credits-not-allowed': ['crediti'],
  'credits-reference-mismatch': ['crediti.riferimenti'],
  'entry-title-below-minimum': ['ingresso.titolo', 'ingresso.alternative.titolo'],
  'entry-age-below-minimum': ['ingresso.eta_minima'],
  'entry-foreign-title-missing': ['ingresso.titoli_esteri'],
  'proscioglimento-without-assessment': ['ingresso.proscioglimento'],
  'entry-italian-below-minimum': ['ingresso.italiano.livello'],
  'entry-italian-check-missing': ['ingresso.italiano.verifica'],
  'entry-italian-exemption-not-allowed': ['ingresso.italiano.esenzioni'],
  'entry-deadline-after-start': ['ingresso.requisiti_entro'],
  'entry-derogation-not-allowed': ['ingresso.deroghe'],
  'entry-records-not-kept': ['ingresso.documentazione_agli_atti'],
  'absence-above-maximum': ['frequenza.assenze_massime'],
  'tui-above-maximum': ['frequenza.inserimento_entro'],
  'attendance-below-minimum': ['frequenza.minima'],
  'teacher-title-missing': ['docenti.titolo_studio_adeguato'],
  'tutor-requirements-missing': ['stage.tutor'],
  'teachers-below-share': ['docenti.mondo_del_lavoro'],
  'teachers-below-hours-share': [],
  'teacher-experience-below-minimum': ['docenti.esperienza_anni'],
  'rooms-missing': ['sedi.tipo'],
  'laboratorio-without-room': [],
  'rooms-too-small': ['sedi.posti'],
  'situations-below-minimum': ['unita_formative.verifica.situazioni'],
  'assessment-way-not-allowed': [],
  'assessment-activity-missing': ['unita_formative.verifica.attivita'],
  'uf-assessment-missing': ['unita_formative.verifica'],
  'exam-not-public': ['valutazione.esame.pubblico'],
  'exam-units-missing': ['valutazione.esame.unita'],
  'attestation-mismatch': ['valutazione.attestazione'],
  'attestation-beyond-course': [],
  'knowledge-not-covered': ['unita_formative.conoscenze', 'unita_formative.moduli.conoscenze'],
  'ability-not-covered': ['unita_formative.abilita', 'unita_formative.moduli.abilita'],
  'ability-without-practice': [],
  'language-missing': ['unita_formative.lingue'],
  'vincolo-not-met': ['avvisi'],
  'vincolo-unit-unknown': [],
};

const PATHS = new Map(Object.entries(KEYS).map(([rule, keys]) => [rule, keys.map((key) => key.split('.'))]));

/** Rules of which the standard sets nothing, and the plan says something; a rule that the tables do not know is told. */
export function silences({ outcomes, facts }: Pick<PlanReport, 'outcomes' | 'facts'>): Outcome[] {
  return outcomes.filter(
    ({ notApplicable, rule }) =>
      notApplicable === 'standard-silent' && (facts === undefined || isSaid(rule as RuleId, facts)),
  );
}

/** How many of each outcome a person is told of: silences that are not told are not counted. */
export function toldCounts(
  report: Pick<PlanReport, 'findings' | 'outcomes' | 'facts'>,
  told: readonly Outcome[] = silences(report),
): Counts {
  return { ...countsOfReport(report), not_applicable: told.length };
}

function isSaid(rule: RuleId, facts: PlanFacts): boolean {
  const measure = HOURS[rule];
  if (measure !== undefined) return facts.measure({ measure }).hours > 0;
  return PATHS.get(rule)?.some((keys) => says(facts.plan, keys)) ?? true;
}

/** Of a list, whether any item says it. */
function says(value: unknown, keys: readonly string[], depth = 0): boolean {
  if (Array.isArray(value)) return value.some((each) => says(each, keys, depth));
  const key = keys[depth];
  if (key === undefined) return value !== undefined && value !== '';
  return typeof value === 'object' && value !== null && says((value as Record<string, unknown>)[key], keys, depth + 1);
}
