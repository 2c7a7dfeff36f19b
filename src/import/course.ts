/**
 * Fields of the whole course → their places in a standard. Pages of Basilicata and Campania print different labels for
 * the same kinds of field: each page says which of its labels is what. Pure.
 */

import type { InLanguages } from '../text/language.ts';
import type { Draft, Tree } from './draft.ts';
import type { Field } from './fields/fields.ts';
import { countIn, figureOf, wholeFigure } from './fields/figures.ts';
import { codedOf, isBlank, joined, joinedTo, textOf } from './fields/values.ts';
import { inferences } from './inferences.ts';
import { look } from './look.ts';
import { sentencesOf } from './prose/sentences.ts';
import { TITLE, titleNamed } from './prose/titles.ts';
import type { TextKey } from './texts.ts';

/** What a field of the course is. */
export type Target =
  | {
      to:
        | 'name'
        | 'eqf'
        | 'profile'
        | 'description'
        | 'sector'
        | 'process'
        | 'sequences'
        | 'other'
        | 'years'
        | 'entry-title'
        | 'age'
        | 'certificate';
    }
  | { to: 'coded'; list: 'ada' | 'ateco' | 'cp' | 'isced' }
  | { to: 'floor'; measure: string }
  | { to: 'cap'; measure: string; of: string }
  | { to: 'share'; path: string; bound: string }
  | { to: 'text'; key: TextKey }
  /** Words that may prescribe something: kept whole, and left to a person. */
  | { to: 'prescription'; id: string };

/** The highest figure of hours that the format takes. */
const MAX_HOURS = 10_000;

/** Puts a field in its place. What it does not understand it does not take: the sheet tells it. */
export function addField(draft: Draft, field: Field, target: Target): void {
  const text = textOf(field);
  if (isBlank(text)) {
    addBlank(draft, field, text);
    return;
  }
  switch (target.to) {
    case 'name':
      once(draft, field, 'denominazione', { testo: text, campo: field.label });
      return;
    case 'eqf': {
      const level = countIn(text, 'level', 8);
      if (level === undefined) addUnreadFigure(draft, field);
      else once(draft, field, 'classificazione.eqf', { valore: level, campo: field.label });
      return;
    }
    case 'profile':
      once(draft, field, 'classificazione.profilo', { testo: text, campo: field.label });
      return;
    case 'description':
      draft.set('descrizione', { campo: field.label, frase: firstWords(text) });
      addOther(draft, field);
      return;
    case 'sector':
      once(draft, field, 'classificazione.sep', { ...sectorOf(text), campo: field.label });
      return;
    case 'process':
      once(draft, field, 'classificazione.processo', { testo: text, campo: field.label });
      return;
    case 'sequences': {
      // «Sequenza di processo»: one, however many lines it takes.
      const lines = field.pieces.map((piece) => piece.text).filter((each) => !isBlank(each));
      const voci = /^Sequenza\b/i.test(field.label) ? [joined(lines)] : sequencesOf(lines);
      once(draft, field, 'classificazione.sequenze', { campo: field.label, voci });
      return;
    }
    case 'coded':
      addCoded(draft, field, target.list);
      return;
    case 'years':
      addDuration(draft, field, text);
      return;
    case 'floor':
    case 'cap':
    case 'share':
      addFigure(draft, field, target);
      return;
    case 'entry-title':
      addEntryTitle(draft, field, text);
      return;
    case 'age':
      addAge(draft, field, text);
      return;
    case 'certificate':
      // More than a name: on what conditions, or one of two.
      if (/[;:]|(?<!\p{L})(?:o|oppure|ovvero|se|salvo|chi)(?!\p{L})/iu.test(text)) {
        addPrescription(draft, field, 'attestazione');
        return;
      }
      once(draft, field, 'valutazione.attestazione_altro_campo', { denominazione: text, campo: field.label });
      return;
    case 'text':
      once(draft, field, `testi.${target.key}`, { campo: field.label, testo: text });
      return;
    case 'prescription':
      addPrescription(draft, field, target.id);
      return;
    case 'other':
      addOther(draft, field);
      return;
  }
}

/** Years of the course; «anni» alone is a blank. */
function addDuration(draft: Draft, field: Field, text: string): void {
  if (/^ann[oi]\.?$/i.test(text)) {
    addBlank(draft, field, text);
    return;
  }
  const years = wholeFigure(text, 'years');
  if (years === undefined) addUnreadFigure(draft, field);
  else once(draft, field, 'durata_anni', { valore: years, campo: field.label });
}

function addAge(draft: Draft, field: Field, text: string): void {
  const years = wholeFigure(text, 'years', 'floor');
  if (years === undefined) addPrescription(draft, field, 'eta');
  else once(draft, field, 'ingresso.eta', { minima: years, campo: field.label, frase: text });
}

/** One sequence a line; its name opens with a capital, and what does not goes on with the line above. */
function sequencesOf(lines: readonly string[]): string[] {
  const sequences: string[] = [];
  for (const line of lines) {
    const last = sequences.at(-1);
    // «2. a umido» goes on with the enumeration above.
    if (last === undefined || !/^(?:[\p{Ll}(]|D\.\s?Lgs|\d{1,2}[.)]\s+\p{Ll})/u.test(line)) sequences.push(line);
    else sequences[sequences.length - 1] = joinedTo(last, line);
  }
  return sequences;
}

/** What a description says first: its first sentence, or the part of it before it goes into how. */
function firstWords(text: string): string {
  const { from, to } = sentencesOf(text)[0] ?? { from: 0, to: text.length };
  const sentence = text.slice(from, to);
  const how = /,\s+\p{L}+[ae]ndo(?:l[oaie]|si|ne)?\s/u.exec(sentence);
  return how === null ? sentence : sentence.slice(0, how.index);
}

/** Pages print some fields twice: the same again adds nothing, something else is told as not understood. */
function once(draft: Draft, field: Field, path: string, value: unknown): void {
  const before = draft.get(path);
  if (before === undefined) draft.set(path, value);
  else if (JSON.stringify(before) !== JSON.stringify(value)) return;
  draft.take(field);
}

/** A field that prints a dash, a unit of measure or nothing: it sets nothing, and the standard says so. */
function addBlank(draft: Draft, field: Field, printed: string): void {
  const blank = { campo: field.label, ...(printed === '' ? {} : { stampato: printed }) };
  const known = draft.get<unknown[]>('campi_vuoti') ?? [];
  if (!known.some((each) => JSON.stringify(each) === JSON.stringify(blank))) draft.push('campi_vuoti', blank);
  draft.take(field);
}

/** A field that binds nothing that a plan says: kept word by word. */
function addOther(draft: Draft, field: Field): void {
  const other = { campo: field.label, testo: textOf(field) };
  const known = draft.get<unknown[]>('altri_campi') ?? [];
  if (!known.some((each) => JSON.stringify(each) === JSON.stringify(other))) {
    const at = draft.push('altri_campi', other);
    if (field.def === undefined) draft.infer(`altri_campi[${at}]`, inferences.unknownField);
  }
  draft.take(field);
}

/** A figure that is none (`secondo convenzione`), or that cannot be: no rule checks it, and a person is told. */
function addUnreadFigure(draft: Draft, field: Field): void {
  const known = draft.get<Tree[]>('altri_campi')?.length ?? 0;
  addOther(draft, field);
  // A page that prints the field twice says it once.
  if ((draft.get<Tree[]>('altri_campi')?.length ?? 0) > known) tellUnreadFigure(draft, field);
}

/** Whether a check by hand is of a figure that could not be read. */
export const isUnreadFigure = (id: unknown) => /^valore-\d+$/.test(String(id));

/** Whether a check by hand is of the field of a figure, read or not. */
export const isOfFigure = (id: unknown) => /^(?:valore|cifra)-\d+$/.test(String(id));

/** Leaves to a person a field of figures that says something else; `unit` is the code of the unit it is of. */
export function tellUnreadFigure(draft: Draft, field: Field, unit?: string): void {
  tellFigure(draft, field, 'valore', unit, look.unreadFigure(printedWith(field)));
}

/** Leaves to a person the words around a figure that is enforced as it is; `unit` is the code of the unit it is of. */
export function tellSoftened(draft: Draft, field: Field, value: number, unit?: string): void {
  tellFigure(draft, field, 'cifra', unit, look.softenedFigure(printedWith(field), value));
}

const printedWith = (field: Field) => `${field.label}: ${textOf(field)}`;

/** A check by hand of the field of a figure, numbered among those of its kind: see `isOfFigure`. */
function tellFigure(
  draft: Draft,
  field: Field,
  kind: 'valore' | 'cifra',
  unit: string | undefined,
  guardare: InLanguages,
): void {
  const alike = (draft.get<Tree[]>('da_verificare') ?? []).filter(
    ({ id }) => isOfFigure(id) && String(id).startsWith(kind),
  );
  draft.push('da_verificare', {
    id: `${kind}-${alike.length + 1}`,
    ...(unit === undefined ? {} : { unita: [unit] }),
    campo: field.label,
    guardare,
  });
}

function addPrescription(draft: Draft, field: Field, id: string): void {
  addOther(draft, field);
  const text = textOf(field);
  const same = (draft.get<Tree[]>('da_verificare') ?? []).filter((check) => String(check['id']).startsWith(id));
  // Some pages print a field twice: the same words again ask for nothing more.
  if (same.some(({ guardare }) => (guardare as Tree)['it'] === look.field(text).it)) return;
  draft.push('da_verificare', {
    id: same.length === 0 ? id : `${id}-${same.length + 1}`,
    campo: field.label,
    guardare: look.field(text),
  });
}

/** `SEP 24 - Area comune`, or the name alone. */
function sectorOf(text: string): { codice?: string; denominazione: string } {
  const [, codice, denominazione] = /^(?:SEP|SETTORE)?\s*(\d{1,2})\s*[-–.]\s*(.+)$/i.exec(text) ?? [];
  return codice === undefined || denominazione === undefined ? { denominazione: text } : { codice, denominazione };
}

function addCoded(draft: Draft, field: Field, list: string): void {
  const { coded, other } = codedOf(field.pieces);
  if (coded.length === 0) {
    addOther(draft, field);
    return;
  }
  const path = `classificazione.${list}`;
  const before = draft.get<{ voci: unknown[] }>(path);
  if (before !== undefined && JSON.stringify(before.voci) !== JSON.stringify(coded)) return;
  draft.set(path, { campo: field.label, voci: coded });
  draft.sheet.use(...field.lines, ...field.pieces.filter((piece) => !other.includes(piece)).map(({ line }) => line));
}

/** A figure, and the note in brackets that may follow it. */
function addFigure(draft: Draft, field: Field, target: Extract<Target, { to: 'floor' | 'cap' | 'share' }>): void {
  const [first, ...notes] = field.pieces;
  const [, printed = '', inline = ''] = /^([^(]*?)\s*(\(.*)?$/s.exec(first?.text ?? '') ?? [];
  const note = joined([inline, ...notes.map(({ text }) => text)]);
  if (isBlank(printed)) {
    if (note !== '') draft.push('altri_campi', { campo: field.label, testo: note });
    addBlank(draft, field, printed);
    return;
  }
  const unit = target.to === 'floor' ? 'hours' : 'percent';
  // A note that the Region prints on every page tells of the label, not of the figure.
  const ofLabel = NOTES_OF_LABELS.test(note);
  const figure = figureOf(ofLabel ? printed : joined([printed, note]), unit, target.to === 'floor' ? 'floor' : 'cap');
  if (note !== '' && ofLabel) draft.push('altri_campi', { campo: field.label, testo: note });
  if (figure === undefined || figure.value > MAX_HOURS || (target.to === 'share' && figure.value > 100)) {
    addUnreadFigure(draft, field);
    return;
  }
  const at = target.to === 'share' ? target.path : `ore.${target.measure}`;
  const known = draft.has(at);
  once(draft, field, at, courseFigure(target, figure.value, printed, field.label));
  if (figure.softened && !known) softened(draft, field, at, figure.value);
}

/** «Per le qualificazioni rientranti nell’ambito applicativo dell’Accordo …». */
const NOTES_OF_LABELS = /21\/181\/CR5a\/C17/;

/** What cannot be a percentage is kept as printed: `anomalies/percentages.ts` says why. */
function courseFigure(
  target: Extract<Target, { to: 'floor' | 'cap' | 'share' }>,
  amount: number,
  printed: string,
  campo: string,
): Tree {
  if (target.to === 'floor') return { minimo: amount, campo };
  if (target.to === 'share') return { [target.bound]: amount, campo };
  return amount > 100 ? { stampato: printed, campo } : { massimo_percentuale: amount, sul_minimo_di: target.of, campo };
}

/** A figure that its own words soften: it is there to be confirmed, and a person looks at what it says. */
function softened(draft: Draft, field: Field, at: string, value: number): void {
  draft.infer(at, inferences.softenedFigure(textOf(field)));
  tellSoftened(draft, field, value);
}

/** A level, alone or after the title that it goes with: «Licenza media + Qualificazione EQF 3». */
const LEVEL_IN_FIELD = new RegExp(
  `^(?:(?:${TITLE})\\s*\\+\\s*)?(?:qualificazione |qualifica |livello )?EQF\\s*([1-8])\\.?$`,
  'iu',
);

/** The entry title in a field of its own: a name, a level, or both. */
function addEntryTitle(draft: Draft, field: Field, text: string): void {
  const level = LEVEL_IN_FIELD.exec(text)?.[1];
  const named = titleNamed(text);
  if (level === undefined && named === undefined) {
    addPrescription(draft, field, 'titolo');
    return;
  }
  const minimo = level === undefined ? named : { eqf: Number(level) };
  once(draft, field, 'ingresso.titolo_altro_campo', { minimo, campo: field.label, frase: text });
  if (named === undefined) draft.infer('ingresso.titolo_altro_campo', inferences.titleInField(text));
}

/** Years of the course: `1° Anno`, hours, intermediate exam, in cells or glued. */
export function addYears(draft: Draft, heading: Field, rows: readonly Field['pieces'][number][]): void {
  const years: { anno: number; ore: number; esame_intermedio: boolean }[] = [];
  for (const { text, line } of rows) {
    const [, year, sep, hours = '', exam] =
      /^(\d)\s*°?\s*Anno(\s*)(\d[\d.,]*?)\s*(S[IÌì]|NO|Sì|Si|No)$/iu.exec(text) ?? [];
    const amount = wholeFigure(hours, 'hours');
    if (year === undefined || amount === undefined || exam === undefined) continue;
    if (sep === '') draft.sheet.mend(line, 'glued-columns', text, `${year}° Anno | ${hours} | ${exam}`);
    years.push({ anno: Number(year), ore: amount, esame_intermedio: !/^no$/i.test(exam) });
    draft.sheet.use(line);
  }
  if (years.length === 0) return;
  draft.set('annualita', { campo: heading.label, voci: years });
  draft.sheet.use(...heading.lines);
}
