/** Italian: every sentence of qualcheck, in one place. Grammar: «soggetto: che cosa c’è, che cosa è chiesto». */

import type { Problem } from '../format/problem.ts';
import { exact, type Micro } from '../norms/hours.ts';
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

const { number, hours, figure, percentage } = figures(',');
/** One hour, of which Italian speaks in the singular. */
const ONE = exact(1);
const quote = (text: string) => `«${text}»`;
const list = (items: readonly string[], last = 'e') => series(items, last);
const date = (iso: string) => iso.split('-').reverse().join('/');

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
  formazione_generale_sicurezza: 'formazione generale sulla sicurezza (formazione_generale_sicurezza)',
};
const term = (word: string) => nameOf(TERMS, word);
const LANGUAGES: Record<string, string> = { en: 'inglese', fr: 'francese', de: 'tedesco', es: 'spagnolo' };

const SUBJECTS: Record<Subject['kind'], string> = {
  totale: 'Totale del corso',
  aula: 'Aula',
  laboratorio: 'Laboratorio',
  aula_laboratorio: 'Aula e laboratorio',
  stage: 'Stage',
  stage_laboratorio: 'Stage e laboratorio',
  kc_totale: 'Competenze chiave',
  fad: 'FaD',
  fad_sincrona: 'FaD sincrona',
  fad_asincrona: 'FaD asincrona',
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
};

function subject({ kind, code, of }: Subject): string {
  if (kind === 'vincolo') {
    const about = measureSubject(code ?? '');
    return `${about === undefined ? 'Partecipanti' : subject(about)}${of === undefined ? '' : ' (avviso)'}`;
  }
  if (code === undefined) return kind === 'fad' ? 'FaD del corso' : SUBJECTS[kind];
  if (kind === 'uf' || kind === 'kc' || kind === 'risultato') return `${SUBJECTS[kind]} ${code}`;
  if (kind === 'corso') return ownOf(FIELDS, code) ?? SUBJECTS.corso;
  if (kind === 'sedi') return `${SUBJECTS[kind]} (${term(code)})`;
  if (kind === 'eccezione' || kind === 'standard' || kind === 'avviso') return `${SUBJECTS[kind]} ${quote(code)}`;
  if (kind === 'manuale') return SUBJECTS[kind];
  return `${SUBJECTS[kind]} di ${code}`;
}

function found(fact: Fact | undefined): string {
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

function amount(value: Micro, unit: Unit): string {
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
      return `${figure} persone`;
    case 'items':
      return figure === '1' ? '1 elemento' : `${figure} elementi`;
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

/** Figures as a plan writes them: with the point. */
const { number: writtenNumber, figure: written } = figures('.');

/** What a bound asks, agreeing with its unit. */
function asked(required: Fact, relation: Relation | undefined): string {
  const words = found(required);
  const unit = required.is === 'amount' ? required.unit : undefined;
  const gender =
    unit === 'h' || unit === 'people' ? 'previste' : unit === 'years' || unit === 'items' ? 'previsti' : 'previsto';
  switch (relation) {
    case '>=':
      return `${gender} almeno ${article(required)}${words}`;
    case '<=':
      return unit === 'h' || unit === 'people' ? `ammesse al massimo ${words}` : `ammesso al massimo ${words}`;
    case '>':
      return 'previste ore, anche poche';
    case '=':
      return `${gender} ${words}`;
    default:
      return `${required.is === 'terms' && required.terms.length > 1 ? 'ammessi' : gender} ${words}`;
  }
}

/** «Un’aula o un laboratorio». */
function anyRoom(required: Fact | undefined): string {
  const types = required?.is === 'terms' ? required.terms : [];
  return list(
    types.map((type) => (type === 'aula' ? 'un’aula' : `un ${term(type)}`)),
    'o',
  );
}

/** «Almeno l’assolvimento»: only this title wants its article. */
function article(required: Fact): string {
  return required.is === 'terms' && found(required).startsWith('assolvimento') ? 'l’' : '';
}

/** Rules whose finding is not «an amount against a bound». */
const SENTENCES: Record<string, (outcome: Outcome) => string> = {
  'total-mismatch': ({ found: there, required }) =>
    `dichiarate ${found(there)}, la somma delle parti è ${found(required)}`,
  'aula-missing': ({ found: there }) => `${found(there)}, prevista formazione d’aula`,
  'laboratorio-missing': ({ found: there }) => `${found(there)}, previsti laboratori pratici`,
  'uf-missing': present('richiesta dallo standard'),
  'kc-missing': present('richiesta dallo standard'),
  'uf-unknown': strangers('UF'),
  'kc-unknown': strangers('KC'),
  'uf-duplicate': ({ outcome, found: there }) =>
    outcome === 'pass'
      ? 'nessuna ripetuta, prevista una volta ciascuna'
      : `${found(there)} scritta più volte, prevista una volta sola`,
  'fad-topic-not-allowed': ({ outcome, found: there, required }) =>
    outcome === 'pass'
      ? `tutta su ${found(required)}, come previsto`
      : `${found(there)}, ammessa solo su ${found(required)}`,
  'proscioglimento-without-assessment': ({ outcome, found: there }) =>
    outcome === 'pass'
      ? `proscioglimento con accertamento ${found(there)}, come previsto`
      : 'proscioglimento ammesso senza accertamento, previsto l’accertamento delle competenze',
  'entry-italian-check-missing': ({ outcome, found: there, required }) =>
    outcome === 'pass'
      ? `verifica con ${found(there)}, come previsto`
      : `nessuna verifica valida, previsto ${required?.is === 'terms' ? list(required.terms.map(term), 'o') : ''}`,
  'entry-italian-exemption-not-allowed': ({ outcome, found: there, required }) => {
    const allowed =
      required?.is === 'terms' && required.terms.length > 0
        ? `ammesso solo ${found(required)}`
        : 'lo standard non esenta nessuno';
    return outcome === 'pass'
      ? `nessuna esenzione oltre a quelle ammesse, ${allowed}`
      : `esenzione per ${found(there)}, ${allowed}`;
  },
  'entry-deadline-after-start': ({ outcome, found: there, required }) =>
    outcome === 'pass'
      ? `requisiti entro ${found(there)}, previsti entro l’inizio delle attività`
      : `requisiti entro il ${found(there)}, previsti entro l’inizio delle attività (${found(required)})`,
  'entry-derogation-not-allowed': ({ outcome, found: there }) =>
    outcome !== 'pass'
      ? `deroga ${found(there)}, non ammessa`
      : there?.is === 'text'
        ? `deroga ${found(there)}, ammessa`
        : 'nessuna deroga, come previsto',
  'teacher-experience-below-minimum': ({ outcome, found: there, required }) =>
    `${outcome === 'pass' ? `tutti con almeno ${found(there)}` : found(there)}, ${required ? asked(required, '>=') : ''}`,
  'attendance-mismatch': ({ found: there }) =>
    `frequenza minima e assenze massime fanno insieme ${found(there)}, previsto 100 %`,
  'classification-mismatch': ({ outcome, found: there, required }) =>
    outcome === 'pass'
      ? `${found(there)}, come nello standard`
      : `${found(there)} non è nello standard, che dice ${found(required)}`,
  'classification-beyond-standard': ({ outcome, found: there, required }) =>
    outcome === 'pass'
      ? `${found(there)}, nessuno che sia solo in questa fonte`
      : `${found(there)} non è tra quelli che lo standard dà alla qualificazione (${found(required)})`,
  'descrizione-missing': ({ outcome }) =>
    outcome === 'pass' ? 'presente, da confrontare con il profilo' : 'vuota, prevista per confrontarla con il profilo',
  'fasi-missing': ({ outcome, found: there, required }) =>
    outcome === 'pass' ? `${found(there)}, come previsto` : `manca ${found(there)}, previste ${found(required)}`,
  'uc-mismatch': ({ outcome, found: there, required }) =>
    outcome === 'pass'
      ? `UC ${found(there)}, come nello standard`
      : `UC ${found(there)}, nello standard UC ${found(required)}`,
  'risultato-mismatch': ({ outcome, found: there, required }) =>
    outcome === 'pass'
      ? 'risultato atteso come nello standard'
      : `risultato atteso ${found(there)}, nello standard ${found(required)}`,
  'ra-not-covered': ({ outcome, found: there, required }) =>
    outcome === 'pass'
      ? `sviluppato in ${found(there)}, prevista almeno una UF`
      : `nessuna UF del piano lo sviluppa, prevista ${required?.is === 'codes' ? list(required.codes, 'o') : ''}`,
  'credits-reference-mismatch': ({ outcome, found: there, required }) =>
    outcome === 'pass'
      ? `secondo ${found(there)}, come nello standard`
      : `${found(there)} non è nello standard, che dice ${found(required)}`,
  'entry-records-not-kept': ({ outcome }) =>
    outcome === 'pass'
      ? 'documenti conservati agli atti, come previsto'
      : 'documenti non conservati agli atti, prevista la conservazione',
  'assessment-activity-missing': ({ found: there, required }) =>
    `nella prova ${found(there)}, previste ${found(required)}`,
  'credits-not-allowed': ({ outcome, found: there, required }) =>
    outcome === 'pass'
      ? `${found(there)}, ammessi ${found(required)}`
      : `${found(there)} non ammessi, lo standard ammette ${found(required)}`,
  'uf-order': ({ found: there, required }) => `nell’ordine ${found(there)}, nello standard ${found(required)}`,
  'teacher-title-missing': ({ outcome, found: there }) =>
    outcome === 'pass'
      ? 'con titolo di studio adeguato, come previsto'
      : `${found(there)} senza titolo di studio adeguato, previsto per chi non insegna solo in laboratorio`,
  'tutor-requirements-missing': ({ outcome, found: there, required }) =>
    outcome === 'pass'
      ? `${found(there)} con titolo ed esperienza, come previsto`
      : `${found(there)} senza i requisiti, previsti un titolo adeguato e almeno ${found(required)} di esperienza professionale`,
  'entry-age-below-minimum': ({ found: there, required }) =>
    `età minima ${found(there)}, previsti almeno ${found(required)}`,
  'entry-foreign-title-missing': ({ outcome, found: there, required }) =>
    outcome === 'pass'
      ? `titoli esteri con ${found(there)}, come previsto`
      : `nessun documento per i titoli esteri, previsto ${required?.is === 'terms' ? list(required.terms.map(term), 'o') : ''}`,
  'situations-below-minimum': ({ found: there, required }) =>
    `prova con ${found(there)}, previste almeno ${found(required)}`,
  'assessment-way-not-allowed': ({ outcome, found: there, required }) =>
    `prova con ${found(there)}, ${outcome === 'pass' ? 'come previsto' : `previsto ${required?.is === 'terms' ? list(required.terms.map(term), 'o') : ''}`}`,
  'rooms-missing': ({ outcome, found: there, required }) =>
    outcome === 'pass' ? `${found(there)} presente, come previsto` : `manca, previsto almeno ${anyRoom(required)}`,
  'rooms-too-small': ({ found: there, required }) =>
    `${there?.is === 'places' ? many(there.places, 'posto', 'posti') : ''} al massimo, i partecipanti sono ${figure(required)}`,
  'uf-assessment-missing': ({ outcome, found: there }) =>
    outcome === 'pass'
      ? `verifica ${found(there)}, come previsto`
      : 'nessuna verifica, prevista a conclusione di ogni UF',
  'exam-not-public': ({ outcome }) =>
    outcome === 'pass' ? 'pubblico, come previsto' : 'non pubblico, previsto pubblico',
  'exam-units-missing': ({ outcome, found: there }) =>
    outcome === 'pass' ? `su ${found(there)}, come previsto` : `${found(there)}, previsto su ogni unità`,
  'knowledge-not-covered': coverage('conoscenze'),
  'ability-not-covered': coverage('abilità'),
  'item-unknown': ({ outcome, found: there, required }) => {
    const which = there?.is === 'items' ? (there.list === 'conoscenze' ? 'conoscenze' : 'abilità') : '';
    const all = figure(required);
    return outcome === 'pass'
      ? `numeri delle ${which} esistenti, lo standard ne elenca ${all}`
      : `${found(there)} non esiste, lo standard ne elenca ${all}`.replace(/^(le .*) non esiste/, '$1 non esistono');
  },
  'ability-without-practice': ({ outcome, found: there }) =>
    outcome === 'pass'
      ? `${found(there)} di laboratorio o stage per le abilità, come previsto`
      : 'abilità senza ore di laboratorio né di stage, previsti laboratori pratici',
  'language-missing': ({ found: there, required }) =>
    `${there?.is === 'codes' && there.codes.length > 0 ? `lingue ${found(there)}` : 'nessuna lingua'}, insegnamento previsto di ${found(required)}`,
  'exception-unmatched': ({ suggestion }) =>
    suggestion
      ? 'regola che non esiste, prevista una regola di qualcheck'
      : 'non corrisponde a nulla, prevista per un requisito non conforme',
  'exception-expired': ({ found: there, required }) =>
    `scade il ${found(there)}, il corso comincia il ${found(required)}`,
  'standard-unknown': () => 'sconosciuto, previsto l’identificativo di uno standard o il percorso di un suo file',
  'avviso-unknown': () => 'sconosciuto, previsto l’identificativo di un avviso o il percorso di un suo file',
};

function present(asks: string) {
  return ({ outcome, required }: Outcome) =>
    outcome === 'pass' ? `presente, ${asks}` : `manca, ${asks} (${required?.is === 'text' ? required.text : ''})`;
}

function strangers(kind: string) {
  return ({ outcome, found: there, misplaced = [], elsewhere }: Outcome) => {
    if (outcome === 'pass') return 'codici tutti dello standard, come previsto';
    const unknown = there?.is === 'codes' ? there.codes.filter((code) => !misplaced.includes(code)) : [];
    if (elsewhere !== undefined && misplaced.length > 0) {
      const where = elsewhere === 'competenze_chiave' ? 'competenze chiave' : 'unità formative';
      const others =
        unknown.length === 0 ? '' : `; ${list(unknown)} non ${unknown.length === 1 ? 'c’è' : 'ci sono'} affatto`;
      return `nello standard ${list(misplaced)} ${misplaced.length === 1 ? 'è' : 'sono'} tra le ${where}${others}`;
    }
    const several = unknown.length > 1;
    return `${found(there)} non ${several ? 'sono' : 'è'} nello standard, ammesse solo le ${kind} dello standard`;
  };
}

function coverage(what: string) {
  return ({ outcome, found: there, required }: Outcome) => {
    const all = figure(required);
    return outcome === 'pass' ? `${what} coperte, previste tutte e ${all}` : `${found(there)}, previste tutte e ${all}`;
  };
}

const REMEDIES: Record<string, (outcome: Outcome) => string | undefined> = {
  'total-mismatch': (outcome) => {
    const miss = missOf(outcome);
    return miss && `scrivi ${writtenNumber(miss.bound)}, o correggi le parti: ${hours(miss.by)} di differenza`;
  },
  'aula-missing': () => 'aggiungi ore di aula',
  'laboratorio-missing': () => 'aggiungi ore di laboratorio',
  'uf-missing': ({ subject: about }) => `aggiungi «- codice: ${about.code}» in unita_formative`,
  'kc-missing': ({ subject: about }) => `aggiungi «- codice: ${about.code}» in competenze_chiave`,
  'uf-unknown': () => 'togli l’unità, o correggine il codice',
  'kc-unknown': () => 'correggi il codice, o motiva la scelta',
  'uf-duplicate': () => 'unisci le due voci: le parti di una UF sono i suoi «moduli»',
  'fad-topic-not-allowed': () => 'porta quelle ore in aula, o correggi «argomento»',
  'ada-mismatch': ({ required }) =>
    `scrivi [${required?.is === 'codes' ? required.codes.join(', ') : ''}], o togli la riga`,
  'entry-title-below-minimum': ({ required }) =>
    required?.is === 'terms' ? `scrivi «titolo: ${required.terms[0]}» o un titolo superiore` : undefined,
  'proscioglimento-without-assessment': () => 'scrivi in «accertamento» come si accertano le competenze',
  'entry-italian-below-minimum': ({ required }) =>
    required?.is === 'terms' ? `scrivi «livello: ${required.terms[0]}» o superiore` : undefined,
  'entry-italian-check-missing': ({ required }) =>
    required?.is === 'terms' ? `scrivi «verifica: [${required.terms.join(', ')}]», o una sola delle voci` : undefined,
  'entry-italian-exemption-not-allowed': () => 'togli l’esenzione',
  'entry-deadline-after-start': () => 'scrivi «requisiti_entro: inizio_attivita»',
  'entry-derogation-not-allowed': () => 'togli la deroga',
  'attendance-mismatch': () => 'correggi uno dei due valori, o lasciane uno solo',
  'teachers-below-share': (outcome) => {
    const short = peopleShort(outcome);
    if (short === undefined) return undefined;
    return `${short === 1 ? 'serve un esperto' : `servono ${short} esperti`} del mondo del lavoro in più, al posto di altri docenti`;
  },
  'teachers-below-hours-share': () => 'affida più ore agli esperti del mondo del lavoro, o prepara una motivazione',
  'teacher-experience-below-minimum': () => 'sostituisci i docenti indicati, o correggi «esperienza_anni»',
  'classification-beyond-standard': () => 'scrivi quello che dice lo standard, o tieni pronta la motivazione',
  'descrizione-missing': () => 'scrivi in «descrizione» che cosa il corso si propone',
  'fasi-missing': ({ found: there }) =>
    `aggiungi a «fasi» di una UF: ${there?.is === 'terms' ? there.terms.join(', ') : ''}`,
  'uc-mismatch': ({ required }) => `scrivi «uc: ${required?.is === 'text' ? required.text : ''}», o togli la riga`,
  'risultato-mismatch': () => 'riporta le parole dello standard, o controlla che dicano lo stesso',
  'ra-not-covered': ({ required }) =>
    `aggiungi ${required?.is === 'codes' ? list(required.codes, 'o') : ''}: ogni UF dello standard è comunque dovuta`,
  'credits-reference-mismatch': () => 'cita gli atti dello standard, o togli la riga',
  'entry-records-not-kept': () => 'scrivi «documentazione_agli_atti: true»',
  'assessment-activity-missing': ({ required }) =>
    required?.is === 'terms' ? `scrivi «attivita: [${required.terms.join(', ')}]»` : undefined,
  'classification-mismatch': () => 'scrivi quello che dice lo standard, o togli la riga',
  'credits-not-allowed': () => 'togli i crediti che lo standard non ammette',
  'uf-order': () => 'riordina le UF, o tieni pronta la ragione',
  'teacher-title-missing': () => 'sostituisci i docenti indicati, o affida loro solo ore di laboratorio',
  'tutor-requirements-missing': () => 'sostituisci i tutor indicati, o correggi i loro dati',
  'entry-age-below-minimum': ({ required }) => `scrivi «eta_minima: ${written(required)}»`,
  'entry-foreign-title-missing': ({ required }) =>
    required?.is === 'terms' ? `scrivi «titoli_esteri: [${required.terms.join(', ')}]»` : undefined,
  'situations-below-minimum': () =>
    'completa la verifica: «situazioni» con i loro «caratteri», «tempo_minuti», «strumenti»',
  'assessment-way-not-allowed': ({ required }) =>
    required?.is === 'terms' ? `aggiungi a «modalita» una di queste: ${required.terms.join(', ')}` : undefined,
  'annualita-mismatch': () => 'correggi le annualità, o togli la riga',
  'absence-above-maximum': ({ required }) => `scrivi «assenze_massime: ${written(required)}» o meno`,
  'tui-above-maximum': ({ required }) => `scrivi «inserimento_entro: ${written(required)}» o meno`,
  'rooms-missing': ({ required }) =>
    required?.is === 'terms' ? `aggiungi «- { tipo: ${required.terms[0]} }» in sedi` : undefined,
  'rooms-too-small': () => 'indica una sede con più posti, o dividi il gruppo',
  'uf-assessment-missing': () => 'scrivi in «verifica» come si conclude la UF',
  'exam-not-public': () => 'scrivi «pubblico: true»',
  'exam-units-missing': () => 'scrivi «unita: tutte»',
  'attestation-mismatch': ({ required }) => (required?.is === 'text' ? `scrivi ${quote(required.text)}` : undefined),
  'knowledge-not-covered': addItems,
  'ability-not-covered': addItems,
  'item-unknown': () => 'togli i numeri che non esistono',
  'ability-without-practice': () => 'aggiungi ore di laboratorio, o prepara una motivazione',
  'language-missing': () => 'aggiungi in «lingue» i codici che mancano, per esempio [en, fr]',
  'exception-unmatched': () => 'togli l’eccezione',
  'exception-expired': () => 'rinnova l’autorizzazione, o togli l’eccezione',
  'standard-unknown': () => '«qualcheck list» elenca gli standard',
  'avviso-unknown': () => 'togli l’avviso: finché resta, il piano non si può dire conforme',
};

function addItems({ found: there }: Outcome): string | undefined {
  if (there?.is !== 'items') return undefined;
  const numbers = there.items.map(({ number }) => number).join(', ');
  return `aggiungi ${there.items.length === 1 ? 'il numero' : 'i numeri'} ${numbers} in «${there.list}», o scrivi «tutte»`;
}

function reason(why: Parameters<Words['reason']>[0]): string {
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
  }[why];
}

function sentence(outcome: Outcome): string {
  return sentenceWith(
    {
      language: 'it',
      subject,
      found,
      asked,
      reason,
      basis: ({ percent, of }) => `${number((percent * 1_000_000) as Micro)} % di ${hours(of)}`,
      misspelt: (code) => `non si trova, forse è scritta ${quote(code)}`,
      misplaced: (section) => `è scritta fuori da ${quote(section)}`,
      unwritten: (section) => `manca ancora la sezione ${quote(section)}, richiesta dallo standard`,
      unsaid: (key) => `il piano non dice ${quote(key)}`,
      soFar: (value) => `finora ${hours(value)}`,
      byRule: SENTENCES,
    },
    outcome,
  );
}

function remedy(outcome: Outcome): string | undefined {
  return remedyWith(
    {
      add: (key) => `aggiungi ${quote(key)}`,
      correct: (code) => `correggi il codice ${quote(code)}`,
      didYouMean: (word) => `intendevi ${quote(word)}?`,
      move: (section) => `spostala in ${quote(section)}`,
      write: ({ bound }) => `scrivi ${writtenNumber(bound)}`,
      short: ({ by }) => `${by === ONE ? 'manca' : 'mancano'} ${hours(by)}`,
      raise: ({ bound, unit }) => `porta il valore ad almeno ${amount(bound, unit)}`,
      excess: ({ by, unit }) => `${amount(by, unit)} di troppo`,
      moveFad: ({ by, unit }) =>
        `${amount(by, unit)} di troppo: portane almeno ${amount(by, unit)} in aula o in laboratorio`,
      byRule: REMEDIES,
    },
    outcome,
  );
}

const EXPECTED: Record<Expected, string> = {
  text: 'un testo',
  code: 'un codice',
  hours: 'un numero di ore (per esempio 7.5)',
  percent: 'una percentuale (un numero da 0 a 100)',
  integer: 'un numero intero',
  boolean: 'sì o no (true o false)',
  date: 'una data come 2027-01-11',
  list: 'un elenco ([…] o righe con «- »)',
  map: 'un gruppo di chiavi ({ chiave: valore })',
};

const FORMATS: Record<string, string> = {
  'qualcheck/piano@1': 'un piano',
  'qualcheck/standard@1': 'uno standard',
  'qualcheck/avviso@1': 'un avviso',
};

const SLIPS: Record<SyntaxSlip, { message: string; remedy: string }> = {
  tab: { message: 'tabulazione nel rientro', remedy: 'usa spazi: in YAML le tabulazioni non contano come rientro' },
  'carriage-return': {
    message: 'fine riga che non tutti leggono come tale (un ritorno a capo «CR» da solo)',
    remedy: 'salva il file con le fini riga «LF» o «CRLF»: l’editor le chiama anche Unix e Windows',
  },
  'too-deep': { message: 'troppi livelli uno dentro l’altro', remedy: 'un piano ne ha al massimo una decina' },
  unprintable: { message: 'carattere non stampabile', remedy: 'toglilo: di solito arriva da un copia e incolla' },
  'open-quote': { message: 'virgolette aperte e mai chiuse', remedy: 'chiudi le virgolette' },
  'open-bracket': {
    message: 'parentesi o virgola che manca, o di troppo',
    remedy:
      'a ogni parentesi aperta ne segue una chiusa; tra due voci va la virgola; un testo con «:» va tra virgolette',
  },
  escape: { message: 'barra rovesciata tra virgolette doppie', remedy: 'usa virgolette semplici, o scrivi \\\\' },
  'reserved-character': {
    message: 'carattere riservato all’inizio del valore',
    remedy: 'metti il valore tra virgolette',
  },
  'text-after-quote': {
    message: 'testo dopo la chiusura delle virgolette',
    remedy: 'metti tutto il valore tra virgolette doppie: "…"',
  },
  'colon-in-text': { message: 'due punti dentro un testo senza virgolette', remedy: 'metti il testo tra virgolette' },
  'missing-colon': {
    message: 'riga senza «chiave: valore»',
    remedy: 'scrivi i due punti dopo la chiave, o controlla il rientro',
  },
  'missing-space': {
    message: 'manca lo spazio dopo i due punti o dopo il trattino',
    remedy: 'scrivi «chiave: valore», «- voce»',
  },
  indentation: { message: 'rientro sbagliato', remedy: 'allinea la riga alle altre chiavi dello stesso gruppo' },
  'uneven-dashes': {
    message: 'trattini di un elenco non allineati',
    remedy: 'metti i trattini dello stesso elenco uno sotto l’altro, nella stessa colonna',
  },
  'foreign-blank': {
    message: 'spazio che non è uno spazio (di solito arriva da una pagina web o da Word)',
    remedy: 'cancellalo e scrivi uno spazio con la tastiera',
  },
  'foreign-dash': {
    message: 'trattino o pallino di un programma di scrittura, al posto del trattino «-»',
    remedy: 'scrivi un trattino semplice e uno spazio, senza virgolette: «- »',
  },
};

function problem(what: Problem): { message: string; remedy?: string } {
  switch (what.is) {
    case 'empty':
      return {
        message: 'file vuoto',
        remedy: `${FORMATS[what.format ?? ''] ?? 'il file'} comincia con «formato: ${what.format ?? ''}»`,
      };
    case 'syntax':
      return { message: `YAML: ${SLIPS[what.slip].message}`, remedy: SLIPS[what.slip].remedy };
    case 'multiple-documents':
      return {
        message: 'più documenti in un file, previsto uno',
        remedy: 'togli la riga «---» e metti ogni piano nel suo file',
      };
    case 'complex-key':
      return { message: 'chiave che non è una parola', remedy: 'scrivi «chiave: valore»' };
    case 'merge-key':
      return {
        message: 'chiave «<<» (fusione), non prevista',
        remedy: 'scrivi le chiavi per esteso, o riusa il valore intero con un alias',
      };
    case 'duplicate-key':
      return { message: `chiave ${quote(what.key)} scritta due volte`, remedy: 'tienine una sola' };
    case 'unknown-alias':
      return {
        message: `alias «*${what.name}» senza la sua àncora «&${what.name}»`,
        remedy: 'definisci l’àncora prima dell’alias',
      };
    case 'too-many-aliases':
      return { message: `gli alias ripetono più di ${what.limit} valori`, remedy: 'scrivi i valori per esteso' };
    case 'too-many-values':
      return {
        message: `più di ${what.limit} chiavi e valori`,
        remedy: 'un piano ne ha un migliaio: controlla che sia il file giusto',
      };
    case 'too-many-findings':
      return {
        message: `altri ${what.more} errori di formato, qui non mostrati`,
        remedy: 'correggi i primi e controlla di nuovo',
      };
    case 'unsupported-tag':
      return { message: `etichetta di tipo ${quote(what.tag)}, non prevista`, remedy: 'toglila' };
    case 'encoding':
      return { message: 'il file non è testo UTF-8', remedy: 'salvalo di nuovo scegliendo la codifica UTF-8' };
    case 'too-large':
      return {
        message: `file più grande di ${what.megabytes} MB`,
        remedy: 'un piano ne occupa meno di uno: controlla che sia il file giusto',
      };
    case 'unknown-key': {
      const message = `chiave ${quote(what.key)} non prevista`;
      if (what.suggestion) return { message, remedy: `intendevi ${quote(what.suggestion)}?` };
      if (what.elsewhere !== undefined) {
        const place = what.elsewhere === '' ? 'sta al primo livello' : `sta in ${quote(what.elsewhere)}`;
        return { message: `${message} qui`, remedy: `${place}: controlla il rientro` };
      }
      return { message, remedy: `qui sono previste: ${what.known.join(', ')}` };
    }
    case 'missing-key':
      return { message: `manca la chiave ${quote(what.key)}`, remedy: `aggiungi «${what.key}: …»` };
    case 'wrong-type': {
      const expected = list(
        what.expected.map((each) => EXPECTED[each]),
        'o',
      );
      const kind = ownOf(COLLECTIONS, what.found);
      const found = what.found === '' ? 'valore vuoto' : `trovato ${kind ?? quote(what.found)}`;
      return { message: `${found}, serve ${expected}`, ...hint(what) };
    }
    case 'out-of-range':
      return { message: `trovato ${what.found}, previsto un numero da ${what.minimum} a ${what.maximum}` };
    case 'too-many-decimals':
      return {
        message: `trovato ${what.found}, serve un numero ${what.decimals === 0 ? 'intero' : `con al massimo ${what.decimals} decimali`}`,
        ...(isThousands(what.found)
          ? { remedy: `se il punto separa le migliaia, toglilo: ${withoutPoint(what.found)}` }
          : {}),
      };
    case 'unknown-value':
      return {
        message: `valore ${quote(what.found)} non previsto`,
        remedy: what.suggestion ? `intendevi ${quote(what.suggestion)}?` : `previsti: ${what.known.join(', ')}`,
      };
    case 'no-such-date':
      return { message: `la data ${what.found} non esiste`, remedy: 'scrivi anno-mese-giorno, per esempio 2027-01-11' };
    case 'blank':
      return { message: 'testo vuoto', remedy: 'scrivi il valore, o togli la chiave' };
    case 'too-short':
      return { message: `elenco vuoto, previsto almeno ${many(what.minimum, 'elemento', 'elementi')}` };
    case 'too-long':
      return { message: `elenco troppo lungo, previsti al massimo ${what.maximum} elementi` };
    case 'other-format':
      return {
        message: `formato ${quote(what.found)}, previsto ${quote(what.expected)}`,
        remedy: `scrivi «formato: ${what.expected}», o controlla che sia il file giusto`,
      };
    case 'duplicate-code':
      return { message: `codice ${quote(what.code)} scritto due volte`, remedy: 'dai a ciascuno il suo codice' };
    case 'unknown-reference':
      return {
        message: `${quote(what.found)} non è definito`,
        remedy: what.suggestion
          ? `intendevi ${quote(what.suggestion)}?`
          : what.known.length > 0
            ? `definiti: ${what.known.join(', ')}`
            : 'definiscilo prima di usarlo',
      };
    case 'outside':
      return {
        message: `${quote(what.path)} sta fuori dalla cartella di questo file, e dal suo repository`,
        remedy: 'una configurazione trovata da sola non arriva fin là: nominala con «--config», o usa «--standards»',
      };
    case 'missing-folder':
      return {
        message: `la cartella ${quote(what.folder)} non esiste`,
        remedy: 'i percorsi partono dalla cartella di questo file',
      };
    case 'dates-reversed':
      return { message: `la fine (${date(what.end)}) viene prima dell’inizio (${date(what.start)})` };
    case 'without-source':
      return { message: 'norma senza fonte', remedy: 'aggiungi «campo», oppure «da» e «frase»' };
    case 'unclaimed':
      return { message: 'clausola di cui nessuno risponde', remedy: 'aggiungi «regole», «manuale» o «informazione»' };
    case 'without-label':
      return { message: 'cifra senza fonte', remedy: `aggiungi l’etichetta del campo in «${what.key}»` };
    case 'missing-base':
      return {
        message: `percentuale senza la sua base: manca «${what.key}»`,
        remedy: 'aggiungi la cifra, o togli la percentuale',
      };
    case 'sentence-not-in-source':
      return {
        message: `la frase ${quote(what.sentence)} non è nel testo della fonte`,
        remedy: 'riportala parola per parola',
      };
  }
}

/** Values that are shown by what they are. */
const COLLECTIONS: Record<string, string> = { '[…]': 'un elenco', '{…}': 'un gruppo di chiavi' };

const HINTS: Record<TypeSlip, (value: string) => string> = {
  'decimal-comma': (value) => `i decimali si scrivono con il punto: ${value}`,
  'with-unit': (value) => `scrivi solo il numero: ${value}`,
  'in-quotes': (value) => `togli le virgolette: ${value}`,
  'no-mode': (value) => `scrivi di che cosa: { aula: ${value} } in un’unità, { ore: ${value} } nello stage`,
  'no-colon': () => 'dopo la chiave scrivi i due punti e uno spazio: «chiave: valore»',
  'no-dash': () => 'comincia ogni voce con un trattino e uno spazio: «- chiave: valore»',
  'yes-no': (value) => `scrivi ${value}, senza virgolette`,
  range: (value) => `scrivi i numeri uno per uno: ${value}`,
  'italian-date': (value) => `scrivi ${value}`,
  'not-in-list': (value) => `metti il valore tra parentesi quadre: ${value}`,
};

/** A word on the slip that is most likely behind a wrong type. */
function hint(what: Extract<Problem, { is: 'wrong-type' }>): { remedy?: string } {
  return hintWith(HINTS, what);
}

export const it: Words = {
  language: 'it',
  term,
  outcome: {
    pass: 'conforme',
    fail: 'non conforme',
    incomplete: 'incompleto',
    manual: 'da verificare',
    waived: 'in eccezione',
    not_applicable: 'non previsto',
  },
  verdict: { pass: 'CONFORME', fail: 'NON CONFORME', incomplete: 'INCOMPLETO' },
  subject,
  sentence,
  remedy,
  reason,
  problem,
  hours,
  number,
  date,
  ui: {
    error: 'errore',
    warning: 'avvertenza',
    hours: 'Ore',
    planned: 'nel piano',
    asked: 'previste',
    otherActivities: 'Altre attività',
    notCounted: 'a parte',
    clause: 'Clausola',
    remedy: 'Rimedio',
    anomaly: 'Anomalia',
    anomalies: 'Anomalie della fonte',
    notes: 'Da sapere',
    noStandard: 'nessuno standard corrisponde',
    profile: 'profilo senza ore',
    card: 'scheda di correlazione',
    coveredBy: 'coperto da',
    unable: 'NON CONTROLLATO',
    avviso: 'avviso pubblico',
    unknownAvviso: (id, suggestion) =>
      `avviso ${quote(id)} sconosciuto: ${suggestion === undefined ? '«qualcheck list» elenca gli avvisi' : `intendevi ${quote(suggestion)}?`}`,
    breaks: 'Non passa',
    respects: 'Passa',
    changing: 'cambiando',
    removed: '(tolto)',
    avvisi: 'Avvisi',
    seeRules: '«qualcheck rules» elenca le regole',
    shareOf: (measure) => `di «${measure}»`,
    failures: 'Non conforme',
    warnings: 'Avvertenze',
    incomplete: 'Incompleto: il piano non lo dice ancora',
    manual: 'Da verificare a mano',
    waived: 'In eccezione',
    silent: 'Non previsto dallo standard',
    format: 'Il file non rispetta il formato',
    standard: 'Standard',
    region: 'Regione',
    source: 'Fonte',
    eqf: 'EQF',
    name: 'Denominazione',
    severity: 'Gravità',
    why: 'Perché',
    abilities: 'Abilità',
    knowledge: 'Conoscenze',
    expectedResult: 'Risultato atteso',
    constraints: 'Vincoli',
    code: 'Codice',
    alias: 'Altri codici',
    minimum: 'Durata minima',
    distanceCap: 'FaD massima',
    share: (percent, base) => `${percent} % di ${base}`,
    notSet: 'non previsto',
    norms: 'Che cosa chiede',
    units: 'Unità',
    whereFound: 'Nello standard',
    seeAlso: 'Vedi anche',
    reason: 'motivo',
    reference: 'riferimento',
    until: 'fino al',
    summary: (counts) =>
      [
        many(counts.pass, 'conforme', 'conformi'),
        many(counts.fail, 'errore', 'errori'),
        many(counts.warning, 'avvertenza', 'avvertenze'),
        many(counts.incomplete, 'incompleto', 'incompleti'),
        many(counts.manual, 'da verificare', 'da verificare'),
        ...(counts.waived > 0 ? [many(counts.waived, 'in eccezione', 'in eccezione')] : []),
        many(counts.not_applicable, 'non previsto', 'non previsti'),
      ].join(' · '),
    standardSummary: (errors, warnings, notes) =>
      [
        many(errors, 'errore', 'errori'),
        many(warnings, 'avvertenza', 'avvertenze'),
        many(notes, 'cosa da sapere', 'cose da sapere'),
      ].join(' · '),
    plans: (total, verdicts) =>
      `${many(total, 'piano', 'piani')}: ${many(verdicts.pass, 'conforme', 'conformi')}, ${many(verdicts.fail, 'non conforme', 'non conformi')}, ${many(verdicts.incomplete, 'incompleto', 'incompleti')}${verdicts.unable > 0 ? `, ${many(verdicts.unable, 'non controllato', 'non controllati')}` : ''}`,
    draftNote: 'bozza: le parti incomplete non contano',
    noMatch: (pattern) => `nessun file corrisponde a ${quote(pattern)}`,
    unreadable: (file, why) =>
      ({
        missing: `il file ${quote(file)} non esiste`,
        directory: `${quote(file)} è una cartella, previsto un file`,
        denied: `${quote(file)} non si può leggere: permesso negato`,
        changing: `il file ${quote(file)} cambia mentre lo leggo: riprova`,
        outside: `il file ${quote(file)} sta fuori dalla cartella del piano e da quella di lavoro: un piano non può indicarlo`,
        other: `il file ${quote(file)} non si può leggere`,
      })[why],
    notAPlan: (file) => `${file}: non è un piano, saltato`,
    notFollowed: (link) => `${link}: è un collegamento, non seguito (per controllarlo nominalo)`,
    nothingToCheck: 'nessun piano da controllare',
    invalidStandard: (file) => `il file ${quote(file)} non segue il suo formato`,
    unknownQuery: (query) => `non trovo ${quote(query)}`,
    didYouMean: (word) => `intendevi ${quote(word)}?`,
    usage: {
      unknownCommand: (name) => `comando ${quote(name)} sconosciuto`,
      unknownOption: (name) => `opzione ${quote(name)} sconosciuta`,
      missingArgument: (name) => `manca l’argomento ${quote(name)}`,
      excessArguments: () => 'troppi argomenti',
      invalidArgument: (option, value, choices) =>
        `${quote(value)} non è ammesso per ${quote(option)}: scegli tra ${choices}`,
      optionMissingArgument: (name) => `l’opzione ${quote(name)} vuole un valore`,
      other: (text) => text,
    },
    outputLost: (full) => `non posso scrivere il risultato${full ? ': il disco è pieno' : ''}`,
    defect: (message) => `difetto di qualcheck: ${message}`,
  },
};
