/** English: every sentence of qualcheck, in one place. Grammar: «subject: what is there, what is asked». */

import type { Problem } from '../format/problem.ts';
import type { Micro } from '../norms/hours.ts';
import type { Outcome } from '../norms/outcome.ts';
import type { Subject } from '../norms/rules/rule.ts';
import {
  figures,
  hintWith,
  isThousands,
  many,
  measureSubject,
  missOf,
  nameOf,
  numbered,
  ownOf,
  peopleShort,
  remedyWith,
  sentenceWith,
  series,
  type TypeSlip,
  withoutPoint,
} from './shape.ts';
import type { Expected, Fact, Relation, SyntaxSlip, Unit, Words } from './words.ts';

const { number, hours, figure, percentage } = figures('.');
const quote = (text: string) => `“${text}”`;
const list = (items: readonly string[], last = 'and') => series(items, last);

const TERMS: Record<string, string> = {
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
  aula: 'classroom',
  laboratorio: 'laboratory',
  fad_sincrona: 'synchronous FaD',
  fad_asincrona: 'asynchronous FaD',
  stage: 'placement (stage)',
  audizione: 'hearing',
  colloquio_tecnico: 'technical interview',
  prova_prestazionale: 'performance test',
  prova_scritta: 'written test',
  prova_pratica: 'practical test',
  formazione_generale_sicurezza: 'general safety training (formazione_generale_sicurezza)',
};
const term = (word: string) => nameOf(TERMS, word);
const LANGUAGES: Record<string, string> = { en: 'English', fr: 'French', de: 'German', es: 'Spanish' };

const SUBJECTS: Record<Subject['kind'], string> = {
  totale: 'Course total',
  aula: 'Classroom',
  laboratorio: 'Laboratory',
  aula_laboratorio: 'Classroom and lab',
  stage: 'Placement (stage)',
  stage_laboratorio: 'Placement and lab',
  kc_totale: 'Key competences',
  fad: 'FaD (distance learning)',
  fad_sincrona: 'Synchronous FaD',
  fad_asincrona: 'Asynchronous FaD',
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
};

function subject({ kind, code, of }: Subject): string {
  if (kind === 'vincolo') {
    const about = measureSubject(code ?? '');
    return `${about === undefined ? 'Trainees' : subject(about)}${of === undefined ? '' : ' (public call)'}`;
  }
  if (code === undefined) return SUBJECTS[kind];
  if (kind === 'uf' || kind === 'kc' || kind === 'risultato') return `${SUBJECTS[kind]} ${code}`;
  if (kind === 'corso') return ownOf(FIELDS, code) ?? SUBJECTS.corso;
  if (kind === 'sedi') return `${SUBJECTS[kind]} (${term(code)})`;
  if (kind === 'eccezione' || kind === 'standard' || kind === 'avviso') return `${SUBJECTS[kind]} ${quote(code)}`;
  if (kind === 'manuale') return SUBJECTS[kind];
  return `${SUBJECTS[kind]} of ${code}`;
}

function found(fact: Fact | undefined): string {
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

function itemsOf(which: 'conoscenze' | 'abilita', count: number): string {
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

function amount(value: Micro, unit: Unit): string {
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
      return `${figure} people`;
    case 'items':
      return `${figure} ${one ? 'item' : 'items'}`;
  }
}

/** What a bound asks. */
function asked(required: Fact, relation: Relation | undefined): string {
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

/** Rules whose finding is not «an amount against a bound». */
const SENTENCES: Record<string, (outcome: Outcome) => string> = {
  'total-mismatch': ({ found: there, required }) => `${found(there)} declared, the parts add up to ${found(required)}`,
  'aula-missing': ({ found: there }) => `${found(there)}, classroom training required`,
  'laboratorio-missing': ({ found: there }) => `${found(there)}, practical laboratories required`,
  'uf-missing': present,
  'kc-missing': present,
  'uf-unknown': strangers('UF'),
  'kc-unknown': strangers('KC'),
  'uf-duplicate': ({ outcome, found: there }) =>
    outcome === 'pass'
      ? 'none repeated, each required once'
      : `${found(there)} written more than once, required only once`,
  'fad-topic-not-allowed': ({ outcome, found: there, required }) =>
    outcome === 'pass'
      ? `all on ${found(required)}, as required`
      : `${found(there)}, allowed only on ${found(required)}`,
  'proscioglimento-without-assessment': ({ outcome, found: there }) =>
    outcome === 'pass'
      ? `release from compulsory schooling with assessment ${found(there)}, as required`
      : 'release from compulsory schooling without assessment, assessment of competences required',
  'entry-italian-check-missing': ({ outcome, found: there, required }) =>
    outcome === 'pass'
      ? `checked by ${found(there)}, as required`
      : `no valid check, ${required?.is === 'terms' ? list(required.terms.map(term), 'or') : ''} required`,
  'entry-italian-exemption-not-allowed': ({ outcome, found: there, required }) => {
    const allowed =
      required?.is === 'terms' && required.terms.length > 0
        ? `only ${found(required)} allowed`
        : 'the standard exempts nobody';
    return outcome === 'pass'
      ? `no exemption beyond those allowed, ${allowed}`
      : `exemption for ${found(there)}, ${allowed}`;
  },
  'entry-deadline-after-start': ({ outcome, found: there, required }) => {
    const start = outcome === 'pass' ? '' : ` (${found(required)})`;
    return `requirements met by ${found(there)}, required by the start of the activities${start}`;
  },
  'entry-derogation-not-allowed': ({ outcome, found: there }) => {
    if (outcome === 'pass')
      return there?.is === 'text' ? `derogation ${found(there)}, allowed` : 'no derogation, as required';
    return `derogation ${found(there)}, none allowed`;
  },
  'teacher-experience-below-minimum': ({ outcome, found: there, required }) =>
    `${outcome === 'pass' ? `all with at least ${found(there)}` : found(there)}, ${required ? asked(required, '>=') : ''}`,
  'attendance-mismatch': ({ found: there }) =>
    `minimum attendance and maximum absence add up to ${found(there)}, 100% required`,
  'classification-beyond-standard': ({ outcome, found: there, required }) =>
    outcome === 'pass'
      ? `${found(there)}, none that is only in this source`
      : `${found(there)} is not among those that the standard gives the qualification (${found(required)})`,
  'descrizione-missing': ({ outcome }) =>
    outcome === 'pass' ? 'present, to be compared with the profile' : 'blank, required to compare it with the profile',
  'fasi-missing': ({ outcome, found: there, required }) =>
    outcome === 'pass' ? `${found(there)}, as required` : `${found(there)} missing, required ${found(required)}`,
  'uc-mismatch': ({ outcome, found: there, required }) =>
    outcome === 'pass'
      ? `UC ${found(there)}, as in the standard`
      : `UC ${found(there)}, in the standard UC ${found(required)}`,
  'risultato-mismatch': ({ outcome, found: there, required }) =>
    outcome === 'pass'
      ? 'expected result as in the standard'
      : `expected result ${found(there)}, in the standard ${found(required)}`,
  'ra-not-covered': ({ outcome, found: there, required }) =>
    outcome === 'pass'
      ? `developed by ${found(there)}, at least one UF required`
      : `no UF of the plan develops it, required ${required?.is === 'codes' ? list(required.codes, 'or') : ''}`,
  'credits-reference-mismatch': ({ outcome, found: there, required }) =>
    outcome === 'pass'
      ? `under ${found(there)}, as in the standard`
      : `${found(there)} is not in the standard, which says ${found(required)}`,
  'entry-records-not-kept': ({ outcome }) =>
    outcome === 'pass' ? 'papers kept on file, as required' : 'papers not kept on file, keeping them is required',
  'assessment-activity-missing': ({ found: there, required }) =>
    `the assessment has ${found(there)}, required ${found(required)}`,
  'classification-mismatch': ({ outcome, found: there, required }) =>
    outcome === 'pass'
      ? `${found(there)}, as in the standard`
      : `${found(there)} not in the standard, which says ${found(required)}`,
  'credits-not-allowed': ({ outcome, found: there, required }) =>
    outcome === 'pass'
      ? `${found(there)}, allowed: ${found(required)}`
      : `${found(there)} not allowed, the standard allows ${found(required)}`,
  'uf-order': ({ found: there, required }) => `in the order ${found(there)}, in the standard ${found(required)}`,
  'teacher-title-missing': ({ outcome, found: there }) =>
    outcome === 'pass'
      ? 'with an adequate title, as required'
      : `${found(there)} without an adequate title, required of those who do not teach laboratory hours only`,
  'tutor-requirements-missing': ({ outcome, found: there, required }) =>
    outcome === 'pass'
      ? `${found(there)} with title and experience, as required`
      : `${found(there)} short of the requirements, an adequate title and at least ${found(required)} of professional experience required`,
  'entry-age-below-minimum': ({ found: there, required }) =>
    `minimum age ${found(there)}, at least ${found(required)} required`,
  'entry-foreign-title-missing': ({ outcome, found: there, required }) =>
    outcome === 'pass'
      ? `foreign titles with ${found(there)}, as required`
      : `no paper for foreign titles, required: ${required?.is === 'terms' ? list(required.terms.map(term), 'or') : ''}`,
  'situations-below-minimum': ({ found: there, required }) =>
    `assessed in ${found(there)}, at least ${found(required)} required`,
  'assessment-way-not-allowed': ({ outcome, found: there, required }) =>
    `assessed by ${found(there)}, ${outcome === 'pass' ? 'as required' : `required: ${required?.is === 'terms' ? list(required.terms.map(term), 'or') : ''}`}`,
  'rooms-missing': ({ outcome, required }) =>
    outcome === 'pass'
      ? `${found(required)} present, as required`
      : `${found(required)} missing, at least one required`,
  'rooms-too-small': ({ found: there, required }) => `${found(there)}, for ${found(required)}`,
  'uf-assessment-missing': ({ outcome, found: there }) =>
    outcome === 'pass' ? `assessed by ${found(there)}, as required` : 'no assessment, required at the end of each UF',
  'exam-not-public': ({ outcome }) => (outcome === 'pass' ? 'public, as required' : 'not public, public exam required'),
  'exam-units-missing': ({ outcome, found: there }) =>
    outcome === 'pass' ? `on ${found(there)}, as required` : `${found(there)}, required on every unit`,
  'knowledge-not-covered': coverage('knowledge'),
  'ability-not-covered': coverage('abilities'),
  'item-unknown': ({ outcome, found: there, required }) => {
    const known = `the standard lists ${figure(required)}`;
    if (there?.is !== 'items') return known;
    if (outcome === 'pass') return `all numbers of ${itemsOf(there.list, 2)} exist, ${known}`;
    return `${found(there)} ${there.items.length === 1 ? 'does' : 'do'} not exist, ${known}`;
  },
  'ability-without-practice': ({ outcome, found: there }) =>
    outcome === 'pass'
      ? `${found(there)} of laboratory or placement for the abilities, as required`
      : 'abilities without laboratory or placement hours, practical laboratories required',
  'language-missing': ({ found: there, required }) =>
    `${there?.is === 'codes' && there.codes.length > 0 ? `languages ${found(there)}` : 'no language'}, ${found(required)} required`,
  'exception-unmatched': ({ suggestion }) =>
    suggestion ? 'no such rule, a rule of qualcheck expected' : 'matches nothing, a requirement that fails expected',
  'exception-expired': ({ found: there, required }) =>
    `lapses on ${found(there)}, the course begins on ${found(required)}`,
  'standard-unknown': () => 'unknown, the id of a standard or the path of its file expected',
  'avviso-unknown': () => 'unknown, the id of an avviso or the path of its file expected',
};

function present({ outcome, required }: Outcome): string {
  if (outcome === 'pass') return 'present, required by the standard';
  return `missing, required by the standard (${required?.is === 'text' ? required.text : ''})`;
}

function strangers(kind: string) {
  return ({ outcome, found: there, misplaced = [], elsewhere }: Outcome) => {
    if (outcome === 'pass') return 'all codes are of the standard, as required';
    const unknown = there?.is === 'codes' ? there.codes.filter((code) => !misplaced.includes(code)) : [];
    if (elsewhere !== undefined && misplaced.length > 0) {
      const where = elsewhere === 'competenze_chiave' ? 'key competences' : 'units';
      const others =
        unknown.length === 0 ? '' : `; ${list(unknown)} ${unknown.length === 1 ? 'is' : 'are'} not in it at all`;
      return `in the standard ${list(misplaced)} ${misplaced.length === 1 ? 'is' : 'are'} among the ${where}${others}`;
    }
    const several = unknown.length > 1;
    return `${found(there)} ${several ? 'are' : 'is'} not in the standard, only its own ${kind} are allowed`;
  };
}

function coverage(what: string) {
  return ({ outcome, found: there, required }: Outcome) =>
    `${outcome === 'pass' ? `${what} covered` : found(there)}, all ${figure(required)} required`;
}

const REMEDIES: Record<string, (outcome: Outcome) => string | undefined> = {
  'total-mismatch': (outcome) => {
    const miss = missOf(outcome);
    return miss && `write ${number(miss.bound)}, or correct the parts: they differ by ${hours(miss.by)}`;
  },
  'aula-missing': () => 'add classroom hours',
  'laboratorio-missing': () => 'add laboratory hours',
  'uf-missing': ({ subject: about }) => `add “- codice: ${about.code}” under unita_formative`,
  'kc-missing': ({ subject: about }) => `add “- codice: ${about.code}” under competenze_chiave`,
  'uf-unknown': () => 'remove the unit, or correct its code',
  'kc-unknown': () => 'correct the code, or justify the choice',
  'uf-duplicate': () => 'merge the two entries: the parts of a UF are its “moduli”',
  'fad-topic-not-allowed': () => 'move those hours to the classroom, or correct “argomento”',
  'ada-mismatch': ({ required }) =>
    `write [${required?.is === 'codes' ? required.codes.join(', ') : ''}], or remove the line`,
  'entry-title-below-minimum': ({ required }) =>
    required?.is === 'terms' ? `write “titolo: ${required.terms[0]}” or a higher title` : undefined,
  'proscioglimento-without-assessment': () => 'write under “accertamento” how the competences are assessed',
  'entry-italian-below-minimum': ({ required }) =>
    required?.is === 'terms' ? `write “livello: ${required.terms[0]}” or higher` : undefined,
  'entry-italian-check-missing': ({ required }) =>
    required?.is === 'terms' ? `write “verifica: [${required.terms.join(', ')}]”, or one of them alone` : undefined,
  'entry-italian-exemption-not-allowed': () => 'remove the exemption',
  'entry-deadline-after-start': () => 'write “requisiti_entro: inizio_attivita”',
  'entry-derogation-not-allowed': () => 'remove the derogation',
  'attendance-mismatch': () => 'correct one of the two values, or keep only one',
  'teachers-below-share': (outcome) => {
    const short = peopleShort(outcome);
    if (short === undefined) return undefined;
    return `${many(short, 'more expert', 'more experts')} from the world of work needed, in place of other teachers`;
  },
  'teachers-below-hours-share': () => 'give more hours to experts from the world of work, or prepare a justification',
  'teacher-experience-below-minimum': () => 'replace the teachers named, or correct “esperienza_anni”',
  'classification-beyond-standard': () => 'write what the standard says, or have the reason ready',
  'descrizione-missing': () => 'write under “descrizione” what the course aims at',
  'fasi-missing': ({ found: there }) => `add to “fasi” of a UF: ${there?.is === 'terms' ? there.terms.join(', ') : ''}`,
  'uc-mismatch': ({ required }) => `write “uc: ${required?.is === 'text' ? required.text : ''}”, or remove the line`,
  'risultato-mismatch': () => 'use the words of the standard, or check that yours say the same',
  'ra-not-covered': ({ required }) =>
    `add ${required?.is === 'codes' ? list(required.codes, 'or') : ''}: every UF of the standard is due in any case`,
  'credits-reference-mismatch': () => 'cite the acts of the standard, or remove the line',
  'entry-records-not-kept': () => 'write “documentazione_agli_atti: true”',
  'assessment-activity-missing': ({ required }) =>
    required?.is === 'terms' ? `write “attivita: [${required.terms.join(', ')}]”` : undefined,
  'classification-mismatch': () => 'write what the standard says, or remove the line',
  'credits-not-allowed': () => 'remove the credits that the standard does not allow',
  'uf-order': () => 'put the units in order, or have the reason ready',
  'teacher-title-missing': () => 'replace the teachers named, or give them laboratory hours only',
  'tutor-requirements-missing': () => 'replace the tutors named, or correct their data',
  'entry-age-below-minimum': ({ required }) => `write “eta_minima: ${figure(required)}”`,
  'entry-foreign-title-missing': ({ required }) =>
    required?.is === 'terms' ? `write “titoli_esteri: [${required.terms.join(', ')}]”` : undefined,
  'situations-below-minimum': () =>
    'complete the assessment: “situazioni” with their “caratteri”, “tempo_minuti”, “strumenti”',
  'assessment-way-not-allowed': ({ required }) =>
    required?.is === 'terms' ? `add to “modalita” one of: ${required.terms.join(', ')}` : undefined,
  'annualita-mismatch': () => 'correct the years, or remove the line',
  'absence-above-maximum': ({ required }) => `write “assenze_massime: ${figure(required)}” or less`,
  'tui-above-maximum': ({ required }) => `write “inserimento_entro: ${figure(required)}” or less`,
  'rooms-missing': ({ required }) =>
    required?.is === 'terms' ? `add “- { tipo: ${required.terms[0]} }” under sedi` : undefined,
  'rooms-too-small': () => 'name a room with more places, or split the group',
  'uf-assessment-missing': () => 'write under “verifica” how the UF ends',
  'exam-not-public': () => 'write “pubblico: true”',
  'exam-units-missing': () => 'write “unita: tutte”',
  'attestation-mismatch': ({ required }) => (required?.is === 'text' ? `write ${quote(required.text)}` : undefined),
  'knowledge-not-covered': addItems,
  'ability-not-covered': addItems,
  'item-unknown': () => 'remove the numbers that do not exist',
  'ability-without-practice': () => 'add laboratory hours, or prepare a justification',
  'language-missing': () => 'add the missing codes under “lingue”, for example [en, fr]',
  'exception-unmatched': () => 'remove the exception',
  'exception-expired': () => 'renew the authorisation, or remove the exception',
  'standard-unknown': () => '“qualcheck list” lists the standards',
  'avviso-unknown': () => 'remove the avviso: as long as it stays, the plan cannot be said to pass',
};

function addItems({ found: there }: Outcome): string | undefined {
  if (there?.is !== 'items') return undefined;
  const numbers = there.items.map(({ number }) => number).join(', ');
  return `add ${there.items.length === 1 ? 'number' : 'numbers'} ${numbers} to “${there.list}”, or write “tutte”`;
}

function reason(why: Parameters<Words['reason']>[0]): string {
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
  }[why];
}

function sentence(outcome: Outcome): string {
  return sentenceWith(
    {
      language: 'en',
      subject,
      found,
      asked,
      reason,
      basis: ({ percent, of }) => `${number((percent * 1_000_000) as Micro)}% of ${hours(of)}`,
      misspelt: (code) => `not found, perhaps it is written ${quote(code)}`,
      misplaced: (section) => `written outside ${quote(section)}`,
      unwritten: (section) => `the plan does not have ${quote(section)} yet, required by the standard`,
      unsaid: (key) => `the plan does not say ${quote(key)}`,
      soFar: (value) => `${hours(value)} so far`,
      byRule: SENTENCES,
    },
    outcome,
  );
}

function remedy(outcome: Outcome): string | undefined {
  return remedyWith(
    {
      add: (key) => `add ${quote(key)}`,
      correct: (code) => `correct the code ${quote(code)}`,
      move: (section) => `move it to ${quote(section)}`,
      didYouMean: (word) => `did you mean ${quote(word)}?`,
      write: ({ bound }) => `write ${number(bound)}`,
      short: ({ by }) => `${hours(by)} short`,
      raise: ({ bound, unit }) => `raise it to ${amount(bound, unit)}`,
      excess: ({ by, unit }) => `${amount(by, unit)} too many`,
      moveFad: ({ by, unit }) =>
        `${amount(by, unit)} too many: move at least ${amount(by, unit)} to classroom or laboratory`,
      byRule: REMEDIES,
    },
    outcome,
  );
}

const EXPECTED: Record<Expected, string> = {
  text: 'a text',
  code: 'a code',
  hours: 'hours (a number, for example 7.5)',
  percent: 'a percentage (a number from 0 to 100)',
  integer: 'a whole number',
  boolean: 'true or false',
  date: 'a date such as 2027-01-11',
  list: 'a list ([…] or lines with “- ”)',
  map: 'a group of keys ({ key: value })',
};

const FORMATS: Record<string, string> = {
  'qualcheck/piano@1': 'a plan',
  'qualcheck/standard@1': 'a standard',
  'qualcheck/avviso@1': 'a public call',
};

const SLIPS: Record<SyntaxSlip, { message: string; remedy: string }> = {
  tab: { message: 'tab in the indentation', remedy: 'use spaces: in YAML tabs do not count as indentation' },
  'carriage-return': {
    message: 'line end that not every reader takes for one (a carriage return, “CR”, alone)',
    remedy: 'save the file with line ends “LF” or “CRLF”: editors call them Unix and Windows too',
  },
  'too-deep': { message: 'too many levels, one inside the other', remedy: 'a plan has ten or so at most' },
  unprintable: { message: 'unprintable character', remedy: 'remove it: it usually comes from copy and paste' },
  'open-quote': { message: 'quotation marks opened and never closed', remedy: 'close the quotation marks' },
  'open-bracket': {
    message: 'bracket or comma missing, or one too many',
    remedy:
      'every bracket that opens closes; a comma stands between two items; a text with “:” goes in quotation marks',
  },
  escape: { message: 'backslash inside double quotes', remedy: 'use single quotes, or write \\\\' },
  'reserved-character': {
    message: 'reserved character at the start of the value',
    remedy: 'put the value in quotation marks',
  },
  'text-after-quote': {
    message: 'text after the closing quotation mark',
    remedy: 'put the whole value in double quotation marks: "…"',
  },
  'colon-in-text': {
    message: 'colon inside a text without quotation marks',
    remedy: 'put the text in quotation marks',
  },
  'missing-colon': {
    message: 'line without “key: value”',
    remedy: 'write a colon after the key, or check the indentation',
  },
  'missing-space': { message: 'no space after the colon or the dash', remedy: 'write “key: value”, “- item”' },
  indentation: { message: 'wrong indentation', remedy: 'align the line with the other keys of the same group' },
  'uneven-dashes': {
    message: 'dashes of a list out of line',
    remedy: 'put the dashes of one list below each other, in the same column',
  },
  'foreign-blank': {
    message: 'a blank that is no space (it usually comes from a web page or a word processor)',
    remedy: 'delete it and type a space',
  },
  'foreign-dash': {
    message: 'a dash or bullet of a word processor where a hyphen “-” belongs',
    remedy: 'write a plain hyphen and a space, without quotes: “- ”',
  },
};

function problem(what: Problem): { message: string; remedy?: string } {
  switch (what.is) {
    case 'empty':
      return {
        message: 'empty file',
        remedy: `${FORMATS[what.format ?? ''] ?? 'the file'} begins with “formato: ${what.format ?? ''}”`,
      };
    case 'syntax':
      return { message: `YAML: ${SLIPS[what.slip].message}`, remedy: SLIPS[what.slip].remedy };
    case 'multiple-documents':
      return {
        message: 'several documents in one file, one expected',
        remedy: 'remove the line “---” and put each plan in a file of its own',
      };
    case 'complex-key':
      return { message: 'key that is not a word', remedy: 'write “key: value”' };
    case 'merge-key':
      return {
        message: 'key “<<” (merge), not supported',
        remedy: 'write the keys in full, or reuse the whole value through an alias',
      };
    case 'duplicate-key':
      return { message: `key ${quote(what.key)} written twice`, remedy: 'keep only one' };
    case 'unknown-alias':
      return {
        message: `alias “*${what.name}” without its anchor “&${what.name}”`,
        remedy: 'define the anchor before the alias',
      };
    case 'too-many-aliases':
      return { message: `the aliases repeat more than ${what.limit} values`, remedy: 'write the values in full' };
    case 'too-many-values':
      return {
        message: `more than ${what.limit} keys and values`,
        remedy: 'a plan has about a thousand: check that this is the right file',
      };
    case 'too-many-findings':
      return {
        message: `${what.more} more mistakes of format, not shown here`,
        remedy: 'mend the first ones and check again',
      };
    case 'unsupported-tag':
      return { message: `type tag ${quote(what.tag)}, not supported`, remedy: 'remove it' };
    case 'encoding':
      return { message: 'the file is not UTF-8 text', remedy: 'save it again with the UTF-8 encoding' };
    case 'too-large':
      return {
        message: `file larger than ${what.megabytes} MB`,
        remedy: 'a plan takes less than one: check that this is the right file',
      };
    case 'unknown-key': {
      const message = `unknown key ${quote(what.key)}`;
      if (what.suggestion) return { message, remedy: `did you mean ${quote(what.suggestion)}?` };
      if (what.elsewhere !== undefined) {
        const place = what.elsewhere === '' ? 'at the first level' : `in ${quote(what.elsewhere)}`;
        return { message: `${message} here`, remedy: `it belongs ${place}: check the indentation` };
      }
      return { message, remedy: `keys expected here: ${what.known.join(', ')}` };
    }
    case 'missing-key':
      return { message: `key ${quote(what.key)} missing`, remedy: `add “${what.key}: …”` };
    case 'wrong-type': {
      const there = what.found === '' ? 'empty value' : `found ${ownOf(COLLECTIONS, what.found) ?? quote(what.found)}`;
      const kinds = what.expected.map((each) => EXPECTED[each]);
      return { message: `${there}, expected ${list(kinds, 'or')}`, ...hint(what) };
    }
    case 'out-of-range':
      return { message: `found ${what.found}, expected a number from ${what.minimum} to ${what.maximum}` };
    case 'too-many-decimals':
      return {
        message: `found ${what.found}, expected ${what.decimals === 0 ? 'a whole number' : `at most ${many(what.decimals, 'decimal', 'decimals')}`}`,
        ...(isThousands(what.found)
          ? { remedy: `if the point separates thousands, remove it: ${withoutPoint(what.found)}` }
          : {}),
      };
    case 'unknown-value':
      return {
        message: `unknown value ${quote(what.found)}`,
        remedy: what.suggestion ? `did you mean ${quote(what.suggestion)}?` : `expected: ${what.known.join(', ')}`,
      };
    case 'no-such-date':
      return {
        message: `the date ${what.found} does not exist`,
        remedy: 'write year-month-day, for example 2027-01-11',
      };
    case 'blank':
      return { message: 'empty text', remedy: 'write the value, or remove the key' };
    case 'too-short':
      return { message: `empty list, expected at least ${many(what.minimum, 'item', 'items')}` };
    case 'too-long':
      return { message: `list too long, expected at most ${what.maximum} items` };
    case 'other-format':
      return {
        message: `format ${quote(what.found)}, expected ${quote(what.expected)}`,
        remedy: `write “formato: ${what.expected}”, or check that this is the right file`,
      };
    case 'duplicate-code':
      return { message: `code ${quote(what.code)} written twice`, remedy: 'give each its own code' };
    case 'unknown-reference':
      return {
        message: `${quote(what.found)} is not defined`,
        remedy: what.suggestion
          ? `did you mean ${quote(what.suggestion)}?`
          : what.known.length > 0
            ? `defined: ${what.known.join(', ')}`
            : 'define it before using it',
      };
    case 'outside':
      return {
        message: `${quote(what.path)} is outside the folder of this file, and its repository`,
        remedy:
          'a configuration that was merely found does not reach there: name it with “--config”, or use “--standards”',
      };
    case 'missing-folder':
      return {
        message: `the folder ${quote(what.folder)} does not exist`,
        remedy: 'paths start from the folder of this file',
      };
    case 'dates-reversed':
      return { message: `the end (${what.end}) comes before the start (${what.start})` };
    case 'without-source':
      return { message: 'norm without a source', remedy: 'add “campo”, or “da” and “frase”' };
    case 'unclaimed':
      return { message: 'clause that nothing answers for', remedy: 'add “regole”, “manuale” or “informazione”' };
    case 'without-label':
      return { message: 'figure without a source', remedy: `add the label of its field in “${what.key}”` };
    case 'missing-base':
      return {
        message: `percentage without its base: “${what.key}” is missing`,
        remedy: 'add the figure, or remove the percentage',
      };
    case 'sentence-not-in-source':
      return {
        message: `the sentence ${quote(what.sentence)} is not in the text of the source`,
        remedy: 'copy it word for word',
      };
  }
}

/** Values that are shown by what they are. */
const COLLECTIONS: Record<string, string> = { '[…]': 'a list', '{…}': 'a group of keys' };

const HINTS: Record<TypeSlip, (value: string) => string> = {
  'decimal-comma': (value) => `decimals are written with a point: ${value}`,
  'with-unit': (value) => `write only the number: ${value}`,
  'in-quotes': (value) => `remove the quotation marks: ${value}`,
  'no-mode': (value) => `say of what: { aula: ${value} } in a unit, { ore: ${value} } in “stage”`,
  'no-colon': () => 'after the key write a colon and a space: “key: value”',
  'no-dash': () => 'begin every item with a dash and a space: “- key: value”',
  'yes-no': (value) => `write ${value}, without quotation marks`,
  range: (value) => `write the numbers one by one: ${value}`,
  'italian-date': (value) => `write ${value}`,
  'not-in-list': (value) => `put the value in square brackets: ${value}`,
};

/** A word on the slip that is most likely behind a wrong type. */
function hint(what: Extract<Problem, { is: 'wrong-type' }>): { remedy?: string } {
  return hintWith(HINTS, what);
}

export const en: Words = {
  language: 'en',
  term,
  outcome: {
    pass: 'pass',
    fail: 'fails',
    incomplete: 'incomplete',
    manual: 'to verify',
    waived: 'excepted',
    not_applicable: 'not set',
  },
  verdict: { pass: 'PASS', fail: 'FAIL', incomplete: 'INCOMPLETE' },
  subject,
  sentence,
  remedy,
  reason,
  problem,
  hours,
  number,
  date: (iso) => iso,
  ui: {
    error: 'error',
    warning: 'warning',
    hours: 'Hours',
    planned: 'planned',
    asked: 'required',
    otherActivities: 'Other activities',
    notCounted: 'not counted',
    clause: 'Clause',
    remedy: 'Remedy',
    anomaly: 'Anomaly',
    anomalies: 'Anomalies of the source',
    notes: 'Worth knowing',
    noStandard: 'no standard matches',
    profile: 'profile without hours',
    card: 'correlation card',
    coveredBy: 'covered by',
    unable: 'NOT CHECKED',
    avviso: 'public call',
    unknownAvviso: (id, suggestion) =>
      `unknown public call ${quote(id)}: ${suggestion === undefined ? '“qualcheck list” lists the calls' : `did you mean ${quote(suggestion)}?`}`,
    breaks: 'Fails',
    respects: 'Passes',
    changing: 'changing',
    removed: '(taken away)',
    avvisi: 'Public calls',
    seeRules: '“qualcheck rules” lists the rules',
    shareOf: (measure) => `of “${measure}”`,
    failures: 'Fails',
    warnings: 'Warnings',
    incomplete: 'Incomplete: the plan does not say it yet',
    manual: 'To verify by hand',
    waived: 'Excepted',
    silent: 'Not set by the standard',
    format: 'The file does not follow the format',
    standard: 'Standard',
    region: 'Region',
    source: 'Source',
    eqf: 'EQF',
    name: 'Name',
    severity: 'Severity',
    why: 'Why',
    abilities: 'Abilities',
    knowledge: 'Knowledge',
    expectedResult: 'Expected result',
    constraints: 'Constraints',
    code: 'Code',
    alias: 'Other codes',
    minimum: 'Minimum length',
    distanceCap: 'Maximum FaD',
    share: (percent, base) => `${percent}% of ${base}`,
    notSet: 'not set',
    norms: 'What it asks',
    units: 'Units',
    whereFound: 'In the standard',
    seeAlso: 'See also',
    reason: 'reason',
    reference: 'reference',
    until: 'until',
    summary: (counts) =>
      [
        many(counts.pass, 'passes', 'pass'),
        many(counts.fail, 'error', 'errors'),
        many(counts.warning, 'warning', 'warnings'),
        `${counts.incomplete} incomplete`,
        `${counts.manual} to verify`,
        ...(counts.waived > 0 ? [`${counts.waived} excepted`] : []),
        `${counts.not_applicable} not set`,
      ].join(' · '),
    standardSummary: (errors, warnings, notes) =>
      [many(errors, 'error', 'errors'), many(warnings, 'warning', 'warnings'), many(notes, 'note', 'notes')].join(
        ' · ',
      ),
    plans: (total, verdicts) =>
      `${many(total, 'plan', 'plans')}: ${many(verdicts.pass, 'passes', 'pass')}, ${many(verdicts.fail, 'fails', 'fail')}, ${verdicts.incomplete} incomplete${verdicts.unable > 0 ? `, ${verdicts.unable} not checked` : ''}`,
    draftNote: 'draft: incomplete parts do not count',
    noMatch: (pattern) => `no file matches ${quote(pattern)}`,
    unreadable: (file, why) =>
      ({
        missing: `the file ${quote(file)} does not exist`,
        directory: `${quote(file)} is a folder, a file was expected`,
        denied: `${quote(file)} cannot be read: permission denied`,
        changing: `the file ${quote(file)} changes while it is being read: try again`,
        outside: `the file ${quote(file)} is outside the folder of the plan and the working folder: a plan cannot name it`,
        other: `the file ${quote(file)} cannot be read`,
      })[why],
    notAPlan: (file) => `${file}: not a plan, skipped`,
    notFollowed: (link) => `${link}: a link, not followed (name it to check it)`,
    nothingToCheck: 'no plan to check',
    invalidStandard: (file) => `the file ${quote(file)} does not follow its format`,
    unknownQuery: (query) => `cannot find ${quote(query)}`,
    didYouMean: (word) => `did you mean ${quote(word)}?`,
    usage: {
      unknownCommand: (name) => `unknown command ${quote(name)}`,
      unknownOption: (name) => `unknown option ${quote(name)}`,
      missingArgument: (name) => `argument ${quote(name)} missing`,
      excessArguments: () => 'too many arguments',
      invalidArgument: (option, value, choices) =>
        `${quote(value)} is not allowed for ${quote(option)}: choose from ${choices}`,
      optionMissingArgument: (name) => `the option ${quote(name)} needs a value`,
      other: (text) => text,
    },
    outputLost: (full) => `cannot write the result${full ? ': the disk is full' : ''}`,
    defect: (message) => `defect of qualcheck: ${message}`,
  },
};
