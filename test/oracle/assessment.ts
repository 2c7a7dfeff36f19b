/** Assessments of the units, their languages, the exam and its certificate. */
import type { Plan, PlanUnit } from '../../src/format/plan.ts';
import { existing } from './entry.ts';
import { aimsOf, codeIn, type Figures, passIf, type Say, type UnitFigures, type Verdict } from './verdicts.ts';
import { LANGUAGES, meaning } from './words.ts';

export function assessment(plan: Plan, figures: Figures, say: Say): void {
  const { codes, partial } = aimsOf(plan, figures);
  for (const asked of figures.unita_formative) {
    const code = String(asked.codice);
    const unit = plan.unita_formative.find(({ codice }) => codeIn(figures, codice) === code);
    if (unit === undefined || !codes.includes(code)) continue;
    const of = (rule: string, verdict: Verdict) => say(rule, 'uf', verdict, code);
    if (figures.valutazione?.verifica_unita) of('uf-assessment-missing', some(unit.verifica));
    if (asked.lingue) of('language-missing', languages(unit, asked.lingue));
    const detail = typeof unit.verifica === 'object' ? unit.verifica : {};
    if (asked.prova) of('situations-below-minimum', isNone(unit.verifica) ? 'fail' : trial(detail, asked.prova));
    if (asked.modalita_prova)
      of(
        'assessment-way-not-allowed',
        list(detail.modalita, (ways) => ways.some((way) => isIn(way, asked.modalita_prova?.ammesse))),
      );
    const activities = asked.attivita_prova?.richieste;
    if (activities)
      of(
        'assessment-activity-missing',
        list(detail.attivita, (has) => activities.every((each) => isIn(each, has))),
      );
  }
  exam(plan, figures, { codes, partial }, say);
}

type Assessment = PlanUnit['verifica'];
type Detail = Exclude<Assessment, string | undefined>;
const isIn = (word: string, words: readonly string[] = []) => words.includes(word);

const list = <T>(written: readonly T[] | undefined, holds: (items: readonly T[]) => boolean): Verdict =>
  written === undefined ? 'incomplete' : passIf(holds(written));

/** A way, a description, a situation, an activity: any of them is an assessment. */
function some(verifica: Assessment): Verdict {
  if (verifica === undefined) return 'incomplete';
  if (typeof verifica === 'string') return existing(verifica);
  const { modalita = [], descrizione, situazioni = [], attivita = [] } = verifica;
  const texts = [...situazioni.map((each) => each.descrizione), ...attivita];
  const found = (what: string) => texts.some((text) => (isIn(text, ACTIVITIES) ? 'something' : meaning(text)) === what);
  if (modalita.length > 0 || found('something')) return 'pass';
  if (descrizione !== undefined) return existing(descrizione);
  return found('not-yet') ? 'incomplete' : 'fail';
}

/** Words of the profiles for what is done in an assessment. */
export const ACTIVITIES = ['simulazione', 'motivazione'];

/** A unit that ends without an assessment, in words. */
function isNone(verifica: Assessment): boolean {
  if (typeof verifica !== 'object') return verifica !== undefined && meaning(verifica) === 'none';
  const { modalita = [], descrizione, situazioni = [], attivita = [] } = verifica;
  const rest = modalita.length + situazioni.length + attivita.length;
  return descrizione !== undefined && meaning(descrizione) === 'none' && rest === 0;
}

/** Kinds of situation, not entries: the same words twice are one. */
function trial(
  { situazioni, tempo_minuti, strumenti = [] }: Detail,
  asked: NonNullable<UnitFigures['prova']>,
): Verdict {
  if (situazioni === undefined || situazioni.some(({ descrizione }) => meaning(descrizione) === 'not-yet'))
    return 'incomplete';
  const real = situazioni.filter(({ descrizione }) => meaning(descrizione) === 'something');
  const behaviours = real.flatMap(({ comportamento: each }) => (each && meaning(each) === 'something' ? [each] : []));
  const tools = strumenti.join('; ').toLowerCase();
  return passIf(
    new Set(real.map(({ descrizione }) => descrizione)).size >= asked.situazioni &&
      (asked.caratteri ?? []).every((trait) => real.some(({ caratteri }) => isIn(trait, caratteri))) &&
      new Set(behaviours).size >= (asked.comportamenti ?? 0) &&
      (asked.tempo === undefined || tempo_minuti !== undefined) &&
      (asked.strumenti ?? []).every((tool) => tools.includes(tool.toLowerCase())),
  );
}

/** Italian is no foreign language here; each other counts once, however it is written. */
function languages({ lingue }: PlanUnit, asked: NonNullable<UnitFigures['lingue']>): Verdict {
  const { richieste = [], altre_europee = 0, altre = 0 } = asked;
  return list(lingue, (written) => {
    const taught = new Map(written.map((name) => LANGUAGES[name] as readonly [string, boolean]));
    const beside = [...taught].filter(([code]) => code !== 'it' && !richieste.includes(code));
    return (
      richieste.every((code) => taught.has(code)) &&
      beside.filter(([, european]) => european).length >= altre_europee &&
      beside.length >= altre_europee + altre
    );
  });
}

function exam(
  { valutazione: written }: Plan,
  figures: Figures,
  { codes, partial }: { codes: string[]; partial: boolean },
  say: Say,
): void {
  const asked = figures.valutazione ?? {};
  const examined = written?.esame;
  const flag = examined?.pubblico;
  if (asked.esame_pubblico) say('exam-not-public', 'esame', flag === undefined ? 'incomplete' : passIf(flag));
  if (asked.esame_unita) {
    const { unita } = examined ?? {};
    const listed = unita === 'tutte' ? codes : unita?.map((name) => codeIn(figures, name));
    say(
      'exam-units-missing',
      'esame',
      list(listed, (has) => codes.every((code) => has.includes(code))),
    );
  }
  if (asked.attestazione === undefined) return;
  const whole = certificate(written?.attestazione, asked.attestazione.denominazione, figures.denominazione.testo);
  if (!partial) say('attestation-mismatch', 'attestazione', whole);
  // The certificate of the whole qualification is not that of some of its units.
  else if (whole !== 'incomplete') say('attestation-beyond-course', 'attestazione', passIf(whole === 'fail'));
}

/** Its exact name, alone or with the qualification that it is of; capitals do not matter. */
function certificate(written: string | undefined, name: string, of: string): Verdict {
  if (written === undefined || written === 'da definire') return 'incomplete';
  const words = written.toLowerCase();
  const [start, end] = [name.toLowerCase(), of.toLowerCase()];
  return passIf(words === start || (words.startsWith(start) && words.endsWith(end)));
}
