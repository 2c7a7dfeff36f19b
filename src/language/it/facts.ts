/** Facts, subjects and bounds in Italian: the parts that sentences are made of. */

import { EACH_UNIT } from '../../format/measure.ts';
import type { Relation, Unit } from '../../format/result.ts';
import type { Micro } from '../../norms/hours.ts';
import type { Fact, NotApplicable, Subject } from '../../norms/rules/rule.ts';
import { modeTitles } from '../names.ts';
import { figures, many, measureSubject, nameOf, numbered, ownOf, series, yearOf } from '../shape.ts';

const { percentage, ...written } = figures(',');
export const { number, hours, figure } = written;
export const quote = (text: string) => `«${text}»`;
export const list = (items: readonly string[], last = 'e') => series(items, last);
export const date = (iso: string) => iso.split('-').reverse().join('/');

const TERMS: Record<string, string> = {
  licenza_media: 'licenza media',
  obbligo_istruzione: 'assolvimento dell’obbligo di istruzione',
  qualifica_professionale: 'qualifica professionale',
  its: 'diploma ITS',
  laurea_magistrale: 'laurea magistrale',
  inizio_attivita: 'inizio delle attività',
  test_ingresso: 'test di ingresso',
  diploma_italiano: 'diploma conseguito in Italia',
  colloquio_tecnico: 'colloquio tecnico',
  prova_prestazionale: 'prova prestazionale',
  prova_scritta: 'prova scritta',
  prova_pratica: 'prova pratica',
  crediti_ammissione: 'crediti di ammissione',
  formazione_generale_sicurezza: 'formazione generale sulla sicurezza (formazione_generale_sicurezza)',
};
export const term = (word: string) => nameOf(TERMS, word);
const LANGUAGES: Record<string, string> = { en: 'inglese', fr: 'francese', de: 'tedesco', es: 'spagnolo' };

const SUBJECTS: Record<Subject['kind'], string> = {
  ...modeTitles('it'),
  totale: 'Totale del corso',
  aula_laboratorio: 'Aula e laboratorio',
  stage_laboratorio: 'Stage e laboratorio',
  kc_totale: 'Competenze chiave',
  fad: 'FaD',
  fad_uf: 'FaD delle UF',
  fad_kc: 'FaD delle KC',
  annualita: 'Ore delle annualità',
  uf: 'UF',
  kc: 'KC',
  corso: 'Corso',
  risultato: 'Risultato atteso',
  ingresso: 'Ingresso',
  italiano: 'Italiano dei cittadini stranieri',
  frequenza: 'Frequenza',
  assenze: 'Assenze',
  inserimento: 'Inserimento di corsisti (TUI)',
  tutor: 'Tutor di stage',
  docenti: 'Docenti',
  sedi: 'Sedi',
  esame: 'Esame finale',
  attestazione: 'Attestazione',
  crediti: 'Crediti',
  manuale: 'Da verificare',
  eccezione: 'Eccezione',
  standard: 'Standard',
  avviso: 'Avviso',
  vincolo: 'Condizione',
};

const FIELDS: Record<string, string> = {
  denominazione: 'Denominazione',
  profilo: 'Profilo professionale',
  descrizione: 'Descrizione del corso',
  fasi: 'Fasi dell’attività',
  sep: 'SEP',
  processo: 'Processo',
  sequenze: 'Sequenze di processo',
  ateco: 'ATECO',
  cp: 'CP',
  isced: 'ISCED-F',
  partecipanti: 'Partecipanti',
  durata_mesi: 'Durata del corso',
  costo_per_allievo: 'Costo per allievo',
};

export function subject({ kind, code, of }: Subject): string {
  if (kind === 'vincolo') {
    const about = measureSubject(code ?? '');
    return `${subject(about)}${of === undefined ? '' : ' (avviso)'}`;
  }
  if (code === undefined) return kind === 'fad' ? 'FaD del corso' : SUBJECTS[kind];
  const year = yearOf(code);
  if (year !== undefined) return `${SUBJECTS[kind]}, ${year}° anno`;
  if (kind === 'uf' || kind === 'kc' || kind === 'risultato') return `${SUBJECTS[kind]} ${code}`;
  if (kind === 'corso') return ownOf(FIELDS, code) ?? SUBJECTS.corso;
  if (kind === 'sedi') return `${SUBJECTS[kind]} (${term(code)})`;
  if (kind === 'eccezione' || kind === 'standard' || kind === 'avviso') return `${SUBJECTS[kind]} ${quote(code)}`;
  if (kind === 'manuale') return SUBJECTS[kind];
  return `${SUBJECTS[kind]} di ${code === EACH_UNIT ? 'ogni UF' : code}`;
}

export function found(fact: Fact | undefined): string {
  switch (fact?.is) {
    case undefined:
      return '';
    case 'nothing':
      return 'manca';
    case 'amount':
      return amount(fact.value, fact.unit);
    case 'terms':
      return fact.terms.length === 0 ? 'niente' : list(fact.terms.map(term));
    case 'text':
      return quote(fact.text);
    case 'date':
      return date(fact.date);
    case 'flag':
      return fact.value ? 'sì' : 'no';
    case 'codes':
      return fact.codes.length === 0 ? 'nessuno' : list(fact.codes);
    case 'missing-codes':
      return `${fact.codes.length === 1 ? 'manca' : 'mancano'} ${list(fact.codes)}`;
    case 'items': {
      const [one, more] = fact.list === 'conoscenze' ? ['la conoscenza', 'le conoscenze'] : ['l’abilità', 'le abilità'];
      const { names, withTexts } = numbered(fact.items, quote);
      const which = fact.items.length === 1 ? one : more;
      if (!withTexts) return `${which} ${list(names)}`;
      return `${fact.items.length === 1 ? 'manca' : 'mancano'} ${which} ${names.join('; ')}`;
    }
    case 'hours-by-mode':
      return list(fact.hours.map(({ mode, value }) => `${term(mode)} ${hours(value)}`));
    case 'ratio':
      return `${fact.part} su ${fact.whole} (${percentage(fact.part, fact.whole)} %)`;
    case 'hours-ratio':
      return `${number(fact.part)} ore di docenza su ${number(fact.whole)} (${percentage(fact.part, fact.whole)} %)`;
    case 'people':
      return list(fact.people.map(({ id, years }) => `${id} (${many(years, 'anno', 'anni')})`));
    case 'places':
      return `${many(fact.places, 'posto', 'posti')} al massimo (${term(fact.room)})`;
    case 'hours-on':
      return `${hours(fact.value)} su ${quote(fact.topic)}`;
    case 'years':
      return fact.years
        .map(
          (exam, index) =>
            `${index + 1}° anno${exam === undefined ? '' : ` ${exam ? 'con' : 'senza'} esame intermedio`}`,
        )
        .join(', ');
    case 'trials':
      return trials(fact);
    case 'languages': {
      const named = fact.named.map((language) => LANGUAGES[language] ?? language);
      const european = fact.any ? (fact.european ?? 0) : fact.others;
      const phrase = (count: number, one: string, more: string, beside: boolean) =>
        count === 0
          ? []
          : [
              count === 1
                ? `${beside ? 'un’altra' : 'una'} lingua ${one}`
                : `${beside ? 'altre ' : ''}${count} lingue ${more}`,
            ];
      const others = phrase(european, 'europea', 'europee', named.length > 0);
      const beside = named.length > 0 || others.length > 0;
      return list([...named, ...others, ...phrase(fact.others - european, 'straniera', 'straniere', beside)]);
    }
  }
}

export function amount(value: Micro, unit: Unit): string {
  const figure = number(value);
  switch (unit) {
    case 'h':
      return `${figure} h`;
    case '%':
      return `${figure} %`;
    case 'EQF':
      return `livello EQF ${figure}`;
    case 'years':
      return figure === '1' ? '1 anno' : `${figure} anni`;
    case 'people':
      return figure === '1' ? '1 persona' : `${figure} persone`;
    case 'items':
      return figure === '1' ? '1 elemento' : `${figure} elementi`;
    case 'months':
      return figure === '1' ? '1 mese' : `${figure} mesi`;
    case 'euro':
      return `${figure} euro`;
  }
}

function trials({ situations, traits, behaviours, time, tools }: Extract<Fact, { is: 'trials' }>): string {
  const parts = [
    many(situations, 'situazione', 'situazioni') + (traits.length > 0 ? ` (anche ${list(traits.map(term))})` : ''),
    ...(behaviours === undefined ? [] : [many(behaviours, 'comportamento di cliente', 'comportamenti di cliente')]),
    ...(time === undefined ? [] : [time ? 'tempo assegnato' : 'nessun tempo assegnato']),
    ...(tools === undefined ? [] : [tools.length > 0 ? `strumenti ${list(tools)}` : 'nessuno strumento richiesto']),
  ];
  return list(parts);
}

/** Units that are men of grammar, and many. */
const PLURAL: readonly Unit[] = ['years', 'items', 'months', 'euro'];

/** What a bound asks, agreeing with its unit. */
export function asked(required: Fact, relation: Relation | undefined): string {
  const words = found(required);
  const unit = required.is === 'amount' ? required.unit : undefined;
  const gender =
    unit === 'h' || unit === 'people'
      ? 'previste'
      : unit !== undefined && PLURAL.includes(unit)
        ? 'previsti'
        : 'previsto';
  switch (relation) {
    case '>=':
      return `${gender} almeno ${article(required)}${words}`;
    case '<=':
      if (unit === 'months' || unit === 'euro') return `ammessi al massimo ${words}`;
      return unit === 'h' || unit === 'people' ? `ammesse al massimo ${words}` : `ammesso al massimo ${words}`;
    case '>':
      return 'previste ore, anche poche';
    case '=':
      return `${gender} ${words}`;
    default:
      return `${required.is === 'terms' && required.terms.length > 1 ? 'ammessi' : gender} ${words}`;
  }
}

/** «Almeno l’assolvimento»: only this title wants its article. */
function article(required: Fact): string {
  return required.is === 'terms' && found(required).startsWith('assolvimento') ? 'l’' : '';
}

export function reason(why: NotApplicable): string {
  return {
    'standard-silent': 'non previsto dallo standard',
    'taken-over': 'ripreso dallo standard',
    'not-in-plan': 'non riguarda questo piano',
    'unit-missing': 'l’unità manca dal piano',
    'unit-not-aimed': 'unità fuori dall’obiettivo del corso',
    'partial-course': 'riguarda l’intero percorso, il corso è per alcune unità',
    'no-capacity-given': 'il piano non dice i posti o i partecipanti',
    'no-such-unit': 'lo standard non ha questa unità',
    'other-eqf': 'vale per altri livelli EQF',
    'plain-reading-broken': 'conta già il limite del percorso',
    'kinds-said': 'contano già i limiti di sincrona e asincrona',
  }[why];
}

/** Any of the words of the format, or of the codes. */
export function either(fact: Fact | undefined): string {
  if (fact?.is === 'terms') return list(fact.terms.map(term), 'o');
  return fact?.is === 'codes' ? list(fact.codes, 'o') : '';
}
