/** Who may enter. */
import type { Plan } from '../../src/format/plan.ts';
import { type Figures, passIf, type Say, type Verdict, worstOf } from './verdicts.ts';
import { meaning } from './words.ts';

const EQF: Record<string, number> = {
  licenza_media: 1,
  obbligo_istruzione: 2,
  qualifica_professionale: 3,
  diploma: 4,
  its: 5,
  laurea: 6,
  laurea_magistrale: 7,
  dottorato: 8,
};
const CEFR = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'];
type Title = string | { eqf: number };
const eqf = (title: Title) => (typeof title === 'string' ? (EQF[title] as number) : title.eqf);
type Entry = NonNullable<Plan['ingresso']>;

export function entry({ ingresso: written = {}, corso }: Plan, { ingresso: asked }: Figures, say: Say): void {
  if (asked === undefined) return;
  const of = (rule: string, verdict: Verdict | undefined) => say(rule, 'ingresso', verdict);
  for (const norm of [asked.titolo, asked.titolo_altro_campo]) {
    if (norm) of('entry-title-below-minimum', title(written, eqf(norm.minimo), asked));
  }
  if (asked.eta) {
    const { eta_minima: age } = written;
    of('entry-age-below-minimum', age === undefined ? 'incomplete' : passIf(age >= asked.eta.minima));
  }
  if (asked.titoli_esteri) of('entry-foreign-title-missing', any(written.titoli_esteri, asked.titoli_esteri.uno_tra));
  if (asked.proscioglimento) of('proscioglimento-without-assessment', release(written));
  if (asked.termine) of('entry-deadline-after-start', deadline(written, corso));
  if (asked.deroghe && !asked.deroghe.ammesse)
    of('entry-derogation-not-allowed', onlyAmong(written.deroghe, [], meaning));
  if (asked.documentazione) {
    const kept = written.documentazione_agli_atti;
    const silent = asked.documentazione.guardare ? 'manual' : undefined;
    of('entry-records-not-kept', kept === undefined ? silent : passIf(kept));
  }
  italian(written.italiano ?? {}, asked, say);
}

function italian(
  { livello, verifica, esenzioni }: NonNullable<Entry['italiano']>,
  asked: NonNullable<Figures['ingresso']>,
  say: Say,
): void {
  if (asked.italiano) {
    const enough = CEFR.indexOf(livello ?? '') >= CEFR.indexOf(asked.italiano.livello);
    say('entry-italian-below-minimum', 'italiano', livello === undefined ? 'incomplete' : passIf(enough));
  }
  if (asked.verifica_italiano)
    say('entry-italian-check-missing', 'italiano', any(verifica, asked.verifica_italiano.una_tra));
  if (asked.esenzioni_italiano) {
    const reading = (each: string) => (each === 'diploma_italiano' ? 'something' : meaning(each));
    const verdict = onlyAmong(esenzioni, asked.esenzioni_italiano.ammesse, reading);
    say('entry-italian-exemption-not-allowed', 'italiano', verdict);
  }
}

/** Each way in has to be admitted; only admission credits replace the title. */
function title({ titolo, alternative = [], proscioglimento }: Entry, least: number, asked: object): Verdict {
  // Who was released from school has less than EQF 4; Basilicata alone lets them in, after an assessment.
  if (proscioglimento !== undefined && !('proscioglimento' in asked) && least > 2) return 'fail';
  const ways = alternative.map(({ titolo: own, crediti, esperienza_anni: years }): Verdict => {
    if (crediti) return 'pass';
    if (own !== undefined) return passIf(eqf(own) >= least);
    return years === undefined ? 'incomplete' : 'fail';
  });
  if (titolo !== undefined) ways.push(passIf(eqf(titolo) >= least));
  return worstOf(ways) ?? 'incomplete';
}

function release({ proscioglimento }: Entry): Verdict | undefined {
  if (proscioglimento === undefined) return undefined;
  if (proscioglimento.accertamento === undefined) return 'fail';
  return existing(proscioglimento.accertamento);
}

/** A text that says that a thing exists. */
export function existing(text: string): Verdict {
  return ({ something: 'pass', none: 'fail', 'not-yet': 'incomplete' } as const)[meaning(text)];
}

function any(written: readonly string[] | undefined, allowed: readonly string[]): Verdict {
  return written === undefined ? 'incomplete' : passIf(written.some((each) => allowed.includes(each)));
}

/** A list of which every item has to be allowed; a word for none is no item, one that holds a place leaves it open. */
function onlyAmong(
  list: readonly string[] = [],
  allowed: readonly string[],
  reading: (each: string) => string,
): Verdict {
  if (list.some((each) => reading(each) === 'something' && !allowed.includes(each))) return 'fail';
  return list.some((each) => reading(each) === 'not-yet') ? 'incomplete' : 'pass';
}

/** ISO dates stand in the order of their letters. */
function deadline({ requisiti_entro: by }: Entry, corso: Plan['corso']): Verdict {
  if (by === undefined) return 'incomplete';
  if (by === 'inizio_attivita') return 'pass';
  return worstOf(startsOf(corso).map((start) => (start === undefined ? 'incomplete' : passIf(by <= start)))) as Verdict;
}

/** The first days of a course: its own, where it or no edition has dates, and those of its editions. */
function startsOf(corso: Plan['corso'] = {}): (string | undefined)[] {
  return timesOf(corso).map(({ inizio }) => inizio);
}

/**
 * The times that a course is held. An edition without dates has those of the course; where the course has none, its
 * dates are owed.
 */
export function timesOf({ inizio, fine, edizioni = [] }: NonNullable<Plan['corso']>) {
  const isDated = (each: { inizio?: string | undefined; fine?: string | undefined }) => each.inizio ?? each.fine;
  const dated = edizioni.filter(isDated);
  if (dated.length === 0) return [{ inizio, fine }];
  return isDated({ inizio, fine }) ? [{ inizio, fine }, ...dated] : edizioni;
}
