/** Facts, subjects and bounds in English: the parts that sentences are made of. */

import { EACH_UNIT } from '../../format/measure.ts';
import type { Relation, Unit } from '../../format/result.ts';
import type { Micro } from '../../norms/hours.ts';
import type { Fact, NotApplicable, Subject } from '../../norms/rules/rule.ts';
import { MODE_NAMES, modeTitles } from '../names.ts';
import { figures, many, measureSubject, nameOf, numbered, ownOf, series, yearOf } from '../shape.ts';

const { percentage, ...written } = figures('.');
export const { number, hours, figure } = written;
export const quote = (text: string) => `“${text}”`;
export const list = (items: readonly string[], last = 'and') => series(items, last);

const MODE_TITLES = modeTitles('en');

const TERMS: Record<string, string> = {
  ...MODE_NAMES.en,
  licenza_media: 'lower secondary certificate',
  obbligo_istruzione: 'compulsory schooling completed',
  qualifica_professionale: 'vocational qualification',
  diploma: 'upper secondary diploma',
  its: 'ITS diploma',
  laurea: 'bachelor’s degree',
  laurea_magistrale: 'master’s degree',
  dottorato: 'doctorate',
  inizio_attivita: 'the start of the activities',
  test_ingresso: 'entry test',
  certificazione: 'certificate',
  diploma_italiano: 'diploma obtained in Italy',
  dichiarazione_valore: 'declaration of value',
  documento_equipollente: 'equivalent document',
  stage: `${MODE_NAMES.en.stage} (stage)`,
  audizione: 'hearing',
  colloquio_tecnico: 'technical interview',
  prova_prestazionale: 'performance test',
  prova_scritta: 'written test',
  prova_pratica: 'practical test',
  crediti_ammissione: 'admission credits',
  formazione_generale_sicurezza: 'general safety training (formazione_generale_sicurezza)',
};
export const term = (word: string) => nameOf(TERMS, word);
const LANGUAGES: Record<string, string> = { en: 'English', fr: 'French', de: 'German', es: 'Spanish' };

const SUBJECTS: Record<Subject['kind'], string> = {
  ...MODE_TITLES,
  totale: 'Course total',
  aula_laboratorio: 'Classroom and lab',
  // Beside its name the key of the plan, which an English reader would not guess.
  stage: `${MODE_TITLES.stage} (stage)`,
  stage_laboratorio: 'Placement and lab',
  kc_totale: 'Key competences',
  fad: 'FaD (distance learning)',
  fad_uf: 'FaD of the UF',
  fad_kc: 'FaD of the KC',
  annualita: 'Hours of the years',
  uf: 'UF',
  kc: 'KC',
  corso: 'Course',
  risultato: 'Expected result',
  ingresso: 'Entry',
  italiano: 'Italian of foreign citizens',
  frequenza: 'Attendance',
  assenze: 'Absence',
  inserimento: 'Joining of trainees (TUI)',
  tutor: 'Placement tutors',
  docenti: 'Teachers',
  sedi: 'Rooms',
  esame: 'Final exam',
  attestazione: 'Certificate',
  crediti: 'Credits',
  manuale: 'To verify',
  eccezione: 'Exception',
  standard: 'Standard',
  avviso: 'Avviso',
  vincolo: 'Condition',
};

const FIELDS: Record<string, string> = {
  denominazione: 'Name',
  profilo: 'Professional profile',
  descrizione: 'Description of the course',
  fasi: 'Phases of the activity',
  sep: 'Sector (SEP)',
  processo: 'Process',
  sequenze: 'Process sequences',
  ateco: 'ATECO',
  cp: 'CP',
  isced: 'ISCED-F',
  partecipanti: 'Trainees',
  durata_mesi: 'Length of the course',
  costo_per_allievo: 'Cost per trainee',
};

export function subject({ kind, code, of }: Subject): string {
  if (kind === 'vincolo') {
    const about = measureSubject(code ?? '');
    return `${subject(about)}${of === undefined ? '' : ' (public call)'}`;
  }
  if (code === undefined) return SUBJECTS[kind];
  const year = yearOf(code);
  if (year !== undefined) return `${SUBJECTS[kind]}, year ${year}`;
  if (kind === 'uf' || kind === 'kc' || kind === 'risultato') return `${SUBJECTS[kind]} ${code}`;
  if (kind === 'corso') return ownOf(FIELDS, code) ?? SUBJECTS.corso;
  if (kind === 'sedi') return `${SUBJECTS[kind]} (${term(code)})`;
  if (kind === 'eccezione' || kind === 'standard' || kind === 'avviso') return `${SUBJECTS[kind]} ${quote(code)}`;
  if (kind === 'manuale') return SUBJECTS[kind];
  return `${SUBJECTS[kind]} of ${code === EACH_UNIT ? 'each unit' : code}`;
}

export function found(fact: Fact | undefined): string {
  switch (fact?.is) {
    case undefined:
      return '';
    case 'nothing':
      return 'missing';
    case 'amount':
      return amount(fact.value, fact.unit);
    case 'terms':
      return fact.terms.length === 0 ? 'nothing' : list(fact.terms.map(term));
    case 'text':
      return quote(fact.text);
    case 'date':
      return fact.date;
    case 'flag':
      return fact.value ? 'yes' : 'no';
    case 'codes':
      return fact.codes.length === 0 ? 'none' : list(fact.codes);
    case 'missing-codes':
      return `${list(fact.codes)} missing`;
    case 'items': {
      const { names, withTexts } = numbered(fact.items, quote);
      const which = itemsOf(fact.list, fact.items.length);
      return withTexts ? `missing ${which} ${names.join('; ')}` : `${which} ${list(names)}`;
    }
    case 'hours-by-mode':
      return list(fact.hours.map(({ mode, value }) => `${term(mode)} ${hours(value)}`));
    case 'ratio':
      return `${fact.part} of ${fact.whole} (${percentage(fact.part, fact.whole)}%)`;
    case 'hours-ratio':
      return `${number(fact.part)} of ${number(fact.whole)} teaching hours (${percentage(fact.part, fact.whole)}%)`;
    case 'people':
      return list(fact.people.map(({ id, years }) => `${id} (${many(years, 'year', 'years')})`));
    case 'places':
      return `${many(fact.places, 'place', 'places')} at most (${term(fact.room)})`;
    case 'hours-on':
      return `${hours(fact.value)} on ${quote(fact.topic)}`;
    case 'years':
      return fact.years
        .map(
          (exam, index) =>
            `year ${index + 1}${exam === undefined ? '' : ` ${exam ? 'with' : 'without'} intermediate exam`}`,
        )
        .join(', ');
    case 'trials':
      return trials(fact);
    case 'languages':
      return list([...fact.named.map((code) => nameOf(LANGUAGES, code)), ...otherLanguages(fact)]);
  }
}

function trials({ situations, traits, behaviours, time, tools }: Extract<Fact, { is: 'trials' }>): string {
  return list([
    many(situations, 'situation', 'situations') + (traits.length > 0 ? ` (with ${list(traits.map(term))})` : ''),
    ...(behaviours === undefined ? [] : [many(behaviours, 'customer behaviour', 'customer behaviours')]),
    ...(time === undefined ? [] : [time ? 'a time limit' : 'no time limit']),
    ...(tools === undefined ? [] : [tools.length > 0 ? `the use of ${list(tools)}` : 'none of the tools asked for']),
  ]);
}

export function itemsOf(which: 'conoscenze' | 'abilita', count: number): string {
  if (which === 'abilita') return count === 1 ? 'ability' : 'abilities';
  return count === 1 ? 'knowledge item' : 'knowledge items';
}

function otherLanguages({ named, others, any, european = 0 }: Extract<Fact, { is: 'languages' }>): string[] {
  const phrase = (count: number, which: string, beside: boolean) => {
    if (count === 0) return [];
    if (count > 1) return [`${count} ${beside ? 'other ' : ''}${which} languages`];
    return [`${beside ? 'another' : 'a'} ${which} language`];
  };
  const ofEurope = phrase(any ? european : others, 'European', named.length > 0);
  const beside = named.length > 0 || ofEurope.length > 0;
  return [...ofEurope, ...phrase(any ? others - european : 0, 'foreign', beside)];
}

export function amount(value: Micro, unit: Unit): string {
  const figure = number(value);
  const one = figure === '1';
  switch (unit) {
    case 'h':
      return `${figure} h`;
    case '%':
      return `${figure}%`;
    case 'EQF':
      return `EQF level ${figure}`;
    case 'years':
      return `${figure} ${one ? 'year' : 'years'}`;
    case 'people':
      return `${figure} ${one ? 'person' : 'people'}`;
    case 'items':
      return `${figure} ${one ? 'item' : 'items'}`;
    case 'months':
      return `${figure} ${one ? 'month' : 'months'}`;
    case 'euro':
      return `${figure} euro`;
  }
}

/** What a bound asks. */
export function asked(required: Fact, relation: Relation | undefined): string {
  const words = found(required);
  switch (relation) {
    case '>=':
      return required.is === 'terms' ? `the minimum is ${words}` : `at least ${words} required`;
    case '<=':
      return `at most ${words} allowed`;
    case '>':
      return 'some of the hours required';
    case '=':
      return `must be ${words}`;
    default:
      return `${words} ${required.is === 'terms' && required.terms.length > 1 ? 'allowed' : 'required'}`;
  }
}

export function reason(why: NotApplicable): string {
  return {
    'standard-silent': 'not set by the standard',
    'taken-over': 'taken from the standard',
    'not-in-plan': 'does not concern this plan',
    'unit-missing': 'the unit is missing from the plan',
    'unit-not-aimed': 'unit outside the aim of the course',
    'partial-course': 'concerns the whole course, this one is for some units',
    'no-capacity-given': 'the plan does not say the places or the trainees',
    'no-such-unit': 'the standard has no such unit',
    'other-eqf': 'holds for other EQF levels',
    'plain-reading-broken': 'the cap of the course already decides',
    'kinds-said': 'the caps of each kind of distance learning already decide',
  }[why];
}

/** Any of the words of the format, or of the codes. */
export function either(fact: Fact | undefined): string {
  if (fact?.is === 'terms') return list(fact.terms.map(term), 'or');
  return fact?.is === 'codes' ? list(fact.codes, 'or') : '';
}
