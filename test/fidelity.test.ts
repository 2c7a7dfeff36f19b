/**
 * The standards say what the documents say: nothing is lost, nothing is invented, and item n is item n.
 *
 * - missing: a fact of the document (value, label, place) that the standard does not have;
 * - invented: a value of the standard that is not in the words of the document, or not at that place of it.
 *
 * What the program says in its own words (keys, closed lists, what to look at and why) is not a quotation: see OWN.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Card, cardFormat } from '../src/format/card.ts';
import { readDocument } from '../src/format/document.ts';
import { type Standard, type StandardUnit, standardFormat } from '../src/format/standard.ts';
import { MEASURES } from '../src/format/vocabulary.ts';
import { ROOT } from './support/cli.ts';
import { COURSE, type Fact, Facts, fold, plain, readSource, TITLE } from './support/sources.ts';

const IDS = [
  'basilicata/operatore-assistenza-telefonica',
  'campania/tecnico-gestione-call-center',
  'campania/tecnico-esperto-customer-care',
  'lazio/operatore-assistenza-clienti',
  'atlante/operatore-assistenza-telefonica',
];

const sourceOf = (id: string) =>
  readFileSync(join(ROOT, 'test/fixtures/sources', `${id.replace('/', '-')}.txt`), 'utf8');

function standardOf(id: string): Standard | Card {
  const yaml = readFileSync(join(ROOT, 'standards', `${id}.yaml`), 'utf8');
  const document = readDocument<Standard | Card>(yaml, id.startsWith('atlante/') ? cardFormat : standardFormat);
  if (document.value === undefined) throw new Error(`${id}: ${JSON.stringify(document.findings)}`);
  return document.value;
}

// --- What a standard says, as facts.

function factsOf(value: Standard | Card): Facts {
  return 'ada' in value ? cardFacts(value) : standardFacts(value);
}

function standardFacts(standard: Standard): Facts {
  const facts = new Facts();
  const { denominazione, classificazione, altri_campi = [], campi_vuoti = [], testi = {}, annualita } = standard;
  const { codice, eqf, profilo, sep, processo, sequenze, ada, ateco, cp, isced } = classificazione;
  facts.add(denominazione.campo, denominazione.testo);
  if (codice) facts.add(codice.campo, codice.valore);
  if (eqf) facts.add(eqf.campo, String(eqf.valore));
  if (profilo) facts.add(profilo.campo, profilo.testo);
  if (sep) facts.add(sep.campo, ...(sep.codice === undefined ? [] : [sep.codice]), sep.denominazione);
  if (processo) facts.add(processo.campo, processo.testo);
  if (sequenze) facts.list(sequenze.campo, sequenze.voci);
  for (const list of [ada, ateco, cp, isced]) if (list) facts.rows(list.campo, list.voci.map(codedRow));
  for (const { campo, testo, voci } of altri_campi) {
    if (testo !== undefined) facts.add(campo, testo);
    if (voci) facts.list(campo, voci);
  }
  for (const { campo, stampato = '', per_unita } of campi_vuoti) if (!per_unita) facts.add(campo, stampato);
  for (const { campo, testo } of Object.values(testi)) facts.add(campo, testo);
  if (annualita) {
    const years = annualita.voci.map(({ anno, ore, esame_intermedio }) => [anno, ore, esame_intermedio ? 'sì' : 'no']);
    facts.rows(
      annualita.campo,
      years.map((row) => row.map(String)),
    );
  }
  for (const section of NORMS) normFacts(facts, standard[section]);
  unitFacts(facts, standard);
  return facts;
}

type Coded = NonNullable<Standard['classificazione']['ada']>['voci'][number];
const codedRow = ({ codice, ex = [], denominazione }: Coded) => [codice, ...ex, denominazione];

const NORMS = [
  ...(['durata_anni', 'ore', 'fad', 'didattica', 'ingresso', 'docenti', 'tutor', 'sedi', 'frequenza'] as const),
  ...(['valutazione', 'crediti'] as const),
];

/** A norm that quotes a sentence quotes a text, which is whole elsewhere; one that names a field prints its value. */
function normFacts(facts: Facts, value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const { campo, frase, ...rest } = value as Record<string, unknown>;
  if (typeof campo === 'string') {
    const values = frase === undefined ? Object.entries(rest).filter(([key]) => !OWN.has(key)) : [['frase', frase]];
    facts.add(campo, ...values.map(([, each]) => String(each)));
  } else for (const each of Object.values(rest)) normFacts(facts, each);
}

const UNIT_TEXTS = ['risultato_atteso', 'vincoli', 'indicatori', 'prestazione_minima', 'modalita_valutazione'] as const;

/** Units and key competences in one line, as the documents number them. */
function unitFacts(facts: Facts, standard: Standard): void {
  const {
    etichette_unita: labels = {},
    unita_formative,
    competenze_chiave = [],
    unita_competenza,
    campi_vuoti,
  } = standard;
  // A field that every unit has, and this one does not, is printed as a dash.
  const add = (label: string | undefined, value: string | number | undefined) => {
    if (label !== undefined) facts.add(label, value === undefined ? '-' : String(value));
  };
  const lists = (unit: StandardUnit) => {
    for (const key of ['abilita', 'conoscenze'] as const) {
      const label = labels[key];
      if (label !== undefined && unit[key]) facts.list(label, unit[key]);
      else add(label, undefined);
    }
  };
  for (const [index, unit] of [...unita_formative, ...competenze_chiave].entries()) {
    const isKey = index >= unita_formative.length;
    const { uc } = unit as StandardUnit;
    facts.place = `unità ${index + 1}`;
    add(labels.codice, unit.codice);
    add(labels.denominazione, unit.denominazione);
    add(labels.ordine, unit.ordine);
    add(labels.tipo, isKey ? 'K.C.' : 'U.F.');
    add(labels.uc, uc);
    // A UF without a code of its own bears that of its UC, whose field prints the name too: the same name.
    if (labels.uc !== undefined && labels.uc === labels.codice) add(labels.uc, unit.denominazione);
    add(labels.kc, isKey ? unit.codice : undefined);
    add(labels.eqf, unit.eqf);
    for (const key of UNIT_TEXTS) add(labels[key], unit[key]);
    lists(unit);
    for (const measure of MEASURES) {
      const figures = (unit.ore as Figures | undefined)?.[measure] ?? {};
      const names = (labels.ore as Figures | undefined)?.[measure] ?? {};
      for (const [bound, value] of Object.entries(figures)) add(String(names[bound]), value);
    }
    for (const { campo, stampato = '', per_unita } of campi_vuoti ?? []) if (per_unita) facts.add(campo, stampato);
  }
  for (const [index, { codice, eqf, risultato_atteso, cp }] of (unita_competenza?.elenco ?? []).entries()) {
    const { etichette } = unita_competenza as NonNullable<typeof unita_competenza>;
    facts.place = `uc ${index + 1}`;
    add(etichette.codice, codice);
    add(etichette.eqf, eqf);
    add(etichette.risultato_atteso, risultato_atteso);
    if (cp && etichette.cp !== undefined) facts.rows(etichette.cp, cp.map(codedRow));
    // What a UC teaches is written once, in the unit that teaches it.
    const unit = unita_formative.find(({ uc }) => uc === codice);
    if (unit) lists(unit);
  }
  facts.place = COURSE;
}
type Figures = Record<string, Record<string, string | number> | undefined>;

function cardFacts(card: Card): Facts {
  const facts = new Facts();
  const { etichette: labels, settore, repertorio } = card;
  facts.add(TITLE, card.denominazione);
  facts.add(settore.campo, settore.codice, settore.denominazione);
  facts.add(repertorio.campo, repertorio.testo);
  facts.rows(
    labels.ada,
    card.ada.map(({ codice, ex = [], denominazione }) => [codice, ...ex, denominazione]),
  );
  facts.addLabel(labels.competenze);
  for (const { codice, equivalenza, copertura, risultati_attesi } of card.ada) {
    facts.place = codice;
    facts.rows(
      equivalenza.campo,
      equivalenza.voci.map(({ denominazione, repertorio: region }) => [denominazione, region]),
    );
    for (const { campo, voci } of [copertura.tutti, copertura.alcuni, copertura.attivita]) {
      facts.addLabel(campo);
      for (const [index, row] of voci.entries()) {
        facts.place = `${codice} · ${campo} ${index + 1}`;
        facts.add(labels.qualificazione, row.denominazione);
        facts.add(labels.repertorio, row.repertorio);
        facts.add(labels.coperti, String(row.coperti));
        for (const result of risultati_attesi) facts.add(result.codice, row.ra.includes(result.codice) ? 'X' : '');
      }
    }
    for (const result of risultati_attesi) {
      facts.place = `${codice} · ${result.codice}`;
      facts.add(labels.risultato_atteso, result.testo ?? '');
      facts.list(labels.attivita, result.attivita);
    }
  }
  for (const [index, competence] of card.competenze.entries()) {
    facts.place = `competenza ${index + 1}`;
    facts.add(labels.titolo, competence.titolo);
    facts.add(labels.descrizione, competence.descrizione);
    facts.add(labels.obiettivo, competence.obiettivo);
    for (const { ada, ra } of competence.copre)
      facts.add(labels.risultato_atteso, ...ra.map((each) => `${ada} ${each}`));
    facts.list(labels.conoscenze, competence.conoscenze);
    facts.list(labels.abilita, competence.abilita);
  }
  facts.place = COURSE;
  for (const { campo, voci } of [card.cp, card.ateco]) {
    facts.rows(
      campo,
      voci.map(({ codice, denominazione }) => [codice, denominazione]),
    );
  }
  return facts;
}

// --- Every value of a standard, wherever it stands.

/** Keys whose values are ours: names, references inside the file, closed lists, and what we say to the reader. */
const OWN = new Set([
  ...[
    'formato',
    'id',
    'tipo',
    'regione',
    'fonte',
    'standard',
    'scheda',
    'alias',
    'da',
    'anomalia',
    'sul_minimo_di',
    'in_rapporto_a',
  ],
  ...['guardare', 'perche', 'trattamento', 'controlli', 'regole', 'unita', 'una_tra', 'uno_tra', 'richieste', 'quante'],
  ...['ammessi', 'ammesse', 'entro', 'caratteri', 'strumenti'],
]);

/** Values that no key tells from a quotation, each with its reason. */
const OURS: Record<string, string> = {
  'I2.4-1': 'the UC of Lazio have no code: these are given',
  'I2.4-2': 'the UC of Lazio have no code: these are given',
  'I2.4-3': 'the UC of Lazio have no code: these are given',
  'I2.4-4': 'the UC of Lazio have no code: these are given',
  'campi vuoti in tutte e tre le UF': 'an anomaly of fields that print nothing',
};

interface Value {
  at: string;
  text: string;
  /** What has to hold it, where that is less than the whole document. */
  within?: Within;
}
/** The sentence beside a figure; the fields that an anomaly quotes. */
type Within = { sentence: string } | { fields: readonly string[] };

function* valuesOf(value: unknown, at = '', within?: Within): Generator<Value> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* valuesOf(item, `${at}[${index}]`, within);
  } else if (typeof value === 'object' && value !== null) {
    const { frase, campi } = value as { frase?: string; campi?: string[] };
    for (const [key, child] of Object.entries(value)) {
      if (OWN.has(key)) continue;
      // A title by name is one of our words, where a sentence says it.
      if (key === 'minimo' && typeof child === 'string' && frase !== undefined) continue;
      let inside = frase === undefined ? within : { sentence: beforeNoun(frase, key) };
      if (['campo', 'frase', 'campi'].includes(key)) inside = undefined;
      else if (campi !== undefined) inside = { fields: campi };
      yield* valuesOf(child, at === '' ? key : `${at}.${key}`, inside);
    }
  } else if (typeof value === 'string' || typeof value === 'number') {
    // Several fields, or what several fields print, may stand in one line of ours.
    const parts = /(^|\.)(campo|stampato)$/.test(at) ? String(value).split('; ') : [String(value)];
    for (const text of parts) yield within === undefined ? { at, text } : { at, text, within };
  }
}

/** «almeno due tipologie di comportamenti»: where a sentence names what it counts, the figure is just before. */
function beforeNoun(sentence: string, key: string): string {
  const noun = /^(?:situazioni|comportamenti)$/.test(key) ? sentence.indexOf(key) : -1;
  return noun < 0 ? sentence : sentence.slice(Math.max(0, noun - '… due tipologie di '.length), noun);
}

/** Figures that the documents write in words; a language in the singular is one. */
const IN_WORDS: Record<string, RegExp> = {
  '1': /\b(?:una?|un'altra|Lingua straniera)\b/,
  '2': /\bdue\b/,
  '3': /\b(?:tre|triennale)\b/,
};

function isIn(text: string, document: string): boolean {
  if (!/^\d+(?:\.\d+)?$/.test(text)) return document.includes(fold(text));
  // The 1 of «B1» is no figure.
  const figure = new RegExp(`(?<![\\p{L}\\d.])${text.replace('.', '\\.')}(?!\\d)`, 'u');
  return figure.test(document) || IN_WORDS[text]?.test(document) === true;
}

// --- The comparison.

interface Comparison {
  facts: number;
  missing: string[];
  values: number;
  invented: string[];
}

const shown = ({ place, label, value }: Fact) => `${place} · ${label}: «${value}»`;

/** A document, read once; what it has of values is looked for once. */
const documents = new Map<string, ReturnType<typeof documentOf>>();
function documentOf(id: string) {
  const { facts: asked, leftOut } = readSource(id, sourceOf(id));
  const words = plain(sourceOf(id));
  const known = new Map<string, boolean>();
  const look = ({ text, within = { sentence: words } }: Value) =>
    'sentence' in within
      ? isIn(text, within.sentence)
      : asked
          .all()
          .some(({ label, value }) => within.fields.some((field) => label.startsWith(field)) && isIn(text, value));
  const found = (value: Value): boolean => {
    const key = JSON.stringify([value.text, value.within]);
    const answer = known.get(key) ?? look(value);
    known.set(key, answer);
    return answer;
  };
  return { asked, leftOut, found };
}
function readOnce(id: string) {
  const document = documents.get(id) ?? documentOf(id);
  documents.set(id, document);
  return document;
}

function compare(id: string, standard: Standard | Card): Comparison {
  const { asked, found } = readOnce(id);
  const said = factsOf(standard);
  const values = [...valuesOf(standard)];
  return {
    facts: asked.all().length,
    missing: asked
      .all()
      .filter((fact) => !said.has(fact))
      .map(shown),
    values: values.length,
    invented: [
      ...values.filter((value) => !(value.text in OURS) && !found(value)).map(({ at, text }) => `${at}: «${text}»`),
      ...said
        .all()
        .filter((fact) => !asked.has(fact))
        .map(shown),
    ],
  };
}

describe.each(IDS)('%s', (id) => {
  it('says what its document says', () => {
    const { facts, missing, values, invented } = compare(id, standardOf(id));
    const counts =
      `${id}: ${facts} facts of the source found, ${missing.length} missing; ` +
      `${values} values of the YAML found, ${invented.length} invented`;
    process.stdout.write(`${counts}\n`);
    expect({ missing, invented }, counts).toEqual({ missing: [], invented: [] });
  });

  it('is read to the last word', () => {
    const { asked, leftOut } = readOnce(id);
    const tokens = (text: string) => text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
    const read = new Set(
      [
        ...asked.all().map(({ label, value }) => `${label} ${value}`),
        ...leftOut.map(({ text }) => plain(text)),
      ].flatMap(tokens),
    );
    expect(tokens(plain(sourceOf(id))).filter((word) => !read.has(word))).toEqual([]);
  });

  it('leaves out only what is there', () => {
    const words = fold(sourceOf(id));
    const { leftOut } = readOnce(id);
    expect(leftOut.filter(({ text }) => !text.split('…').every((part) => words.includes(fold(part))))).toEqual([]);
  });
});

/** The first list of abilities, to spoil. */
const abilitiesOf = (standard: Standard | Card): string[] =>
  ('ada' in standard ? standard.competenze[0]?.abilita : standard.unita_formative[0]?.abilita) ?? [];

/** A standard gone wrong in one way has to be seen. */
const SLIPS: { slip: string; spoil: (abilities: string[]) => void; seen: ('missing' | 'invented')[] }[] = [
  { slip: 'first item removed', spoil: (items) => items.splice(0, 1), seen: ['missing'] },
  { slip: 'last item removed', spoil: (items) => items.splice(-1, 1), seen: ['missing'] },
  {
    slip: 'two items swapped',
    spoil: (items) => items.splice(0, 2, ...items.slice(0, 2).reverse()),
    seen: ['missing'],
  },
  { slip: 'an item invented', spoil: (items) => items.push('usare la lavagna'), seen: ['invented'] },
  { slip: 'an item said twice', spoil: (items) => items.push(...items.slice(0, 1)), seen: ['invented'] },
];

describe.each(SLIPS)('$slip', ({ spoil, seen }) => {
  it.each(IDS)('is seen in %s', (id) => {
    const standard = standardOf(id);
    spoil(abilitiesOf(standard));
    const comparison = compare(id, standard);
    for (const which of seen) expect(comparison[which]).not.toEqual([]);
  });
});

describe('any value changed', () => {
  it.each(IDS)('is seen in %s', (id) => {
    const standard = standardOf(id);
    const unseen: string[] = [];
    for (const { at } of valuesOf(standard)) {
      const restore = change(standard, at);
      const { missing, invented } = compare(id, standard);
      restore();
      if (missing.length + invented.length === 0) unseen.push(at);
    }
    expect(unseen).toEqual([]);
  });
});

/** Adds one to a number, or a letter to a text; gives what puts the old value back. */
function change(standard: Standard | Card, at: string): () => void {
  const steps = at.replace(/\[(\d+)\]/g, '.$1').split('.');
  const last = steps.pop() as string;
  const holder = steps.reduce((value, step) => value[step] as Holder, standard as unknown as Holder);
  const before = holder[last] as string | number;
  holder[last] = typeof before === 'number' ? before + 1 : `${before}x`;
  return () => {
    holder[last] = before;
  };
}
type Holder = Record<string, unknown>;
