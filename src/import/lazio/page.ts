/** A professional profile of Lazio: its units of competence, with how each is assessed. Pure. */
import type { Levels } from '../anomalies/words.ts';
import { addChecks } from '../checks/check.ts';
import { addField, type Target } from '../course.ts';
import { Draft, type Tree } from '../draft.ts';
import { type Field, readFields } from '../fields/fields.ts';
import { countIn } from '../fields/figures.ts';
import { isFurniture } from '../fields/furniture.ts';
import { Labels } from '../fields/labels.ts';
import { itemsOf, joined, textOf } from '../fields/values.ts';
import { inferences } from '../inferences.ts';
import { fieldsMissing, headsMissing, tellAbsent } from '../missing.ts';
import { alike } from '../phrase.ts';
import { readActivities, readLanguages, readPhases, readTrial, readWays } from '../prose/units.ts';
import { folded, type Line, type Sheet } from '../sheet.ts';
import { lazioChecks } from './checks.ts';
import { COURSE, type Key, LABELS, UNIT } from './labels.ts';
import { plainLines } from './lines.ts';

export function readLazio(sheet: Sheet, _levels: Levels): Draft {
  const draft = new Draft(sheet);
  const { lines, from } = plainLines(sheet);
  const own = (line: Line) => from.get(line) ?? line;
  const labels = new Labels(LABELS);
  const title = readTitle(draft, lines, labels);
  const body = lines.filter((line) => !title.includes(line));
  // Values stand below their labels, across the page: where the lines were laid out nothing else tells what goes on.
  const laid = body.some((line) => line.laid === true);
  const fields = readFields(sheet, labels, body, ...(laid ? [true] : [])).map(
    (field): Field<Key> => ({
      ...field,
      line: own(field.line),
      lines: field.lines.map(own),
      pieces: field.pieces.map((piece) => ({ ...piece, line: own(piece.line) })),
    }),
  );
  sheet.use(...title.map(own));
  if (title[0] !== undefined) draft.prints('corso', nameOf(title), own(title[0]));
  sheet.use(...lines.filter(({ text }) => isFurniture(text)).map(own));
  const first = fields.findIndex(({ def }) => def?.key === 'unit');
  for (const field of first < 0 ? fields : fields.slice(0, first)) {
    const key = field.def?.key;
    if (field.def?.shape !== 'heading') draft.prints('corso', field.label, field.line);
    if (field.def?.shape === 'heading') draft.take(field);
    else if (key !== undefined && key in COURSE) addField(draft, field, COURSE[key as keyof typeof COURSE]);
    else if (key === undefined) addField(draft, field, { to: 'other' });
  }
  readName(draft, lines);
  readSummary(draft);
  const blocks: Field<Key>[][] = [];
  for (const field of first < 0 ? [] : fields.slice(first)) {
    if (field.def?.key === 'unit') blocks.push([field]);
    else blocks.at(-1)?.push(field);
  }
  tellTruncated(draft, blocks, fields);
  tellCourse(draft, fields, laid);
  for (const { label, line } of blocks.flat()) draft.prints('unita', asFirst(draft, label), line);
  draft.set(
    'unita_formative',
    blocks.map((block, index) => readUnit(draft, block, index)),
  );
  readLanguages(draft);
  addChecks(draft, lazioChecks);
  return draft;
}

/** The lines of `[I2.4] OPERATORE ASSISTENZA CLIENTI`: code and name, which no label introduces. */
function readTitle(draft: Draft, lines: readonly Line[], labels: Labels<Key>): Line[] {
  const at = lines.findIndex(({ text }) => /^\[[^\]]+\]\s*\p{Lu}/u.test(text));
  if (at < 0) return [];
  // A long name goes on below, as loud as it began.
  const end = lines.findIndex(({ text }, index) => index > at && !(isLoud(text) && labels.opening(text) === undefined));
  const title = lines.slice(at, end < 0 ? at + 1 : end);
  const campo = nameOf(title);
  const [, code = '', name = ''] = /^\[([^\]]+)\]\s*(.+)$/.exec(campo) ?? [];
  draft.set('denominazione', { testo: name, campo });
  draft.set('classificazione.codice', { valore: code.trim(), campo });
  return title;
}

const nameOf = (title: readonly Line[]) => joined(title.map(({ text }) => text));
/** Capitals alone, in some words. */
const isLoud = (text: string) => /\p{Lu}{2}/u.test(text) && text === text.toUpperCase() && !isFurniture(text);

/** The title shouts the name: it is written as the text below writes it, or else without its capitals. */
function readName(draft: Draft, lines: readonly Line[]): void {
  const printed = draft.get<{ testo: string; campo: string }>('denominazione');
  if (printed === undefined) {
    draft.lack('', '[…] DENOMINAZIONE');
    return;
  }
  const { testo, campo } = printed;
  if (testo !== testo.toUpperCase()) return;
  const body = folded(
    lines
      .filter(({ text }) => !text.startsWith('[') && !isFurniture(text))
      .map(({ text }) => text)
      .join(' '),
  );
  const spelt = new RegExp(testo.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+'), 'giu');
  const found = body.match(spelt)?.findLast((each) => each !== testo);
  const name = found ?? testo.charAt(0) + testo.slice(1).toLowerCase();
  draft.set('denominazione', { testo: name.charAt(0).toUpperCase() + name.slice(1), campo });
  if (found === undefined) draft.infer('denominazione.testo', inferences.nameCase);
}

/** The phases that the summary lists, where it does. */
function readSummary(draft: Draft): void {
  const campo = draft.get<string>('descrizione.campo');
  const summary = draft.get<Tree[]>('altri_campi')?.find((field) => field['campo'] === campo);
  const phases = readPhases(String(summary?.['testo'] ?? ''));
  if (phases === undefined) return;
  draft.set('fasi', { richieste: phases['richieste'], campo, frase: phases['frase'] });
  draft.infer('fasi', inferences.phases);
}

const UNIT_KEYS = Object.keys(UNIT) as (keyof typeof UNIT)[];
const ALWAYS = ['result', 'knowledge', 'abilities'] as const;
const SOMETIMES = ['level', 'indicators', 'performance', 'ways'] as const;
const formOf = (key: Key) => LABELS.find((each) => each.key === key)?.forms[0] ?? '';
const COURSE_KEYS = Object.keys(COURSE) as (keyof typeof COURSE)[];

/** Each unit has all the fields that most others have, with something in them: a page cut short lacks the last ones. */
function tellTruncated(draft: Draft, blocks: readonly Field<Key>[][], fields: readonly Field<Key>[]): void {
  const after = fields.at(-1)?.label ?? '';
  if (blocks.length === 0) {
    draft.lack(after, 'UNITÀ DI COMPETENZA');
    return;
  }
  const filled = blocks.map((block) => block.filter(({ pieces }) => pieces.length > 0));
  const nameOf = (_: unknown, index: number) => `UC n. ${index + 1}`;
  // What every profile says of a unit is asked of each, though no other has it.
  for (const [index, block] of filled.entries()) {
    const lost = ALWAYS.filter((key) => !block.some(({ def }) => def?.key === key));
    draft.lack(after, ...lost.map((key) => `${formOf(key)} (${nameOf(block, index)})`));
  }
  draft.lack(after, ...fieldsMissing(filled, SOMETIMES, LABELS, nameOf));
  draft.lack(after, ...headsMissing(blocks, UNIT_KEYS, 'UNITÀ DI COMPETENZA', nameOf));
  // What only units have stands before the first of them: its head is lost.
  const before = fields.slice(0, fields.indexOf(blocks[0]?.[0] as Field<Key>));
  if (before.some(({ def }) => ALWAYS.some((key) => key === def?.key)))
    draft.lack(after, 'UNITÀ DI COMPETENZA (UC n. 1)');
  const last = blocks.at(-1) ?? [];
  const has = (block: readonly Field<Key>[], key: Key) =>
    block.some(({ def, pieces }) => def?.key === key && pieces.length > 0);
  const closing = (['ways', 'performance', 'indicators', 'abilities'] as const).find((key) =>
    blocks.length === 1 ? key === 'ways' : blocks.slice(0, -1).some((block) => has(block, key)),
  );
  if (closing === undefined || has(last, closing)) return;
  draft.lack(after, formOf(closing));
}

/** In a page that was laid out a label that is not found is in pieces, and its value in the field before it. */
function tellCourse(draft: Draft, fields: readonly Field<Key>[], laid: boolean): void {
  const absent = COURSE_KEYS.filter((key) => {
    const target: Target = COURSE[key];
    if (target.to === 'coded') return !draft.has(`classificazione.${target.list}`);
    return !fields.some(({ def, pieces }) => def?.key === key && pieces.length > 0);
  });
  if (laid) draft.lack('', ...absent.map(formOf));
  else
    tellAbsent(
      draft,
      absent.map((key) => [key]),
      LABELS,
    );
}

/** The page writes some labels now with one apostrophe, now with the other: the first of them stands for both. */
function asFirst(draft: Draft, label: string): string {
  const known = draft.fieldOrder()?.unita ?? [];
  return known.find((each) => alike(each) === alike(label)) ?? label;
}

function readUnit(draft: Draft, [head, ...fields]: readonly Field<Key>[], index: number): Tree {
  const code = draft.get<string>('classificazione.codice.valore');
  const unit: Tree = {
    codice: `${code ?? 'UC'}-${index + 1}`,
    denominazione: head === undefined ? '' : textOf(head).replace(/^[-–:]\s*/, ''),
  };
  draft.infer(`unita_formative[${index}].codice`, inferences.codeGiven);
  const labelled = (key: string, field: Field) => {
    const path = `etichette_unita.${key}`;
    if (!draft.has(path)) draft.set(path, field.label);
    draft.take(field);
  };
  if (head !== undefined) labelled('denominazione', head);
  for (const field of fields) {
    const key = field.def?.key;
    const into = key !== undefined && key in UNIT ? UNIT[key as keyof typeof UNIT] : undefined;
    if (into === undefined || unit[into] !== undefined) {
      if (field.def === undefined) addField(draft, field, { to: 'other' });
      continue;
    }
    const value = field.def?.shape === 'list' ? itemsOf(field.pieces, draft.sheet) : textOf(field);
    if (value.length === 0) {
      draft.take(field);
      continue;
    }
    const level = into === 'eqf' ? countIn(String(value), 'level', 8) : value;
    if (level === undefined) continue;
    unit[into] = level;
    labelled(into, field);
  }
  assess(draft, unit, index);
  return unit;
}

/** What the assessment of a unit asks, where its words are known. */
function assess(draft: Draft, unit: Tree, index: number): void {
  const least = readTrial(String(unit['prestazione_minima'] ?? ''));
  if (least !== undefined) {
    unit['prova'] = { ...least, campo: draft.get('etichette_unita.prestazione_minima') };
    draft.infer(`unita_formative[${index}].prova`, inferences.trial);
  }
  const activities = readActivities(String(unit['indicatori'] ?? ''), String(unit['prestazione_minima'] ?? ''));
  if (activities !== undefined) {
    unit['attivita_prova'] = { ...activities.value, campo: draft.get(`etichette_unita.${activities.key}`) };
    draft.infer(`unita_formative[${index}].attivita_prova`, inferences.activities);
  }
  const text = unit['modalita_valutazione'] as string | undefined;
  const ways = text === undefined ? undefined : readWays(text);
  if (ways !== undefined) {
    unit['modalita_prova'] = { ammesse: ways, campo: draft.get('etichette_unita.modalita_valutazione'), frase: text };
  }
}
