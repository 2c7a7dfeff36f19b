/** The detail page of a standard of Basilicata. Pure. */

import { addField } from '../course.ts';
import { Draft, type Tree } from '../draft.ts';
import { type Field, readFields } from '../fields/fields.ts';
import { isFurniture } from '../fields/furniture.ts';
import { Labels } from '../fields/labels.ts';
import { codeAndName, isBlank, joined, joinedTo, textOf } from '../fields/values.ts';
import { inferences } from '../inferences.ts';
import { fieldsMissing, headsMissing, tellAbsent } from '../missing.ts';
import { alike } from '../phrase.ts';
import { folded, type Line, type Sheet } from '../sheet.ts';
import type { TextKey } from '../texts.ts';
import { type Block, label, readUnits, type UnitTarget } from '../units.ts';
import { COURSE, type CourseKey, EXPECTED, type Key, LABELS, UNIT, type UnitKey } from './labels.ts';

export const TEXTS: TextKey[] = ['ingresso', 'didattica', 'risorse', 'valutazione', 'crediti'];

export function readBasilicata(sheet: Sheet): Draft {
  const draft = new Draft(sheet);
  const listed = readList(sheet);
  const labels = new Labels(LABELS);
  const areas = readAreas(sheet, labels);
  const own = new Set([...listed.flatMap(({ lines }) => lines), ...areas.lines]);
  const rest = sheet.lines.filter((line) => !own.has(line));
  const fields = readFields(sheet, labels, rest);
  const firstUnit = fields.findIndex(({ def }) => def?.key === 'unit');
  const course = firstUnit < 0 ? fields : fields.slice(0, firstUnit);
  for (const field of course) {
    if (field.def?.shape !== 'heading') draft.prints('corso', field.label, field.line);
    addCourse(draft, field);
  }
  const [firstArea] = areas.lines;
  if (firstArea !== undefined) draft.prints('corso', 'ADA', firstArea);
  if (areas.voci.length > 0) draft.set('classificazione.ada', { campo: 'ADA', voci: areas.voci });
  const blocks = blocksOf(firstUnit < 0 ? [] : fields.slice(firstUnit));
  useRows(sheet, listed, blocks);
  tellTruncated(
    draft,
    listed.map(({ name }) => name),
    blocks,
  );
  tellAbsent(draft, EXPECTED, LABELS);
  readBlocks(draft, blocks);
  // The name of the standard is also the title of the page.
  const title = alike(draft.get<{ testo: string }>('denominazione')?.testo ?? '');
  sheet.use(...sheet.leftOver().filter(({ text }) => title !== '' && alike(text) === title));
  return draft;
}

/** The Region told providers that it reads for each unit the field that is common to all of them; no page prints that. */
export function readForEachUnit(draft: Draft): void {
  for (const activity of ['didattica.aula', 'didattica.laboratorio']) {
    if (draft.has(activity)) draft.set(`${activity}.ogni_uf`, true);
  }
}

function addCourse(draft: Draft, field: Field<Key>): void {
  const key = field.def?.key;
  if (field.def?.shape === 'heading') draft.take(field);
  else if (key !== undefined && key in COURSE) addField(draft, field, COURSE[key as CourseKey]);
  else if (key === undefined) addField(draft, field, { to: 'other' });
}

/** Areas of activity: «ADA 1», then code and name in lines of their own. */
function readAreas(
  sheet: Sheet,
  labels: Labels<Key>,
): { lines: Line[]; voci: { codice: string; denominazione: string }[] } {
  const lines: Line[] = [];
  const voci: { codice: string; denominazione: string }[] = [];
  let open: { codice?: string; names: string[] } | undefined;
  const close = () => {
    if (open?.codice !== undefined) voci.push({ codice: open.codice, denominazione: joined(open.names) });
    open = undefined;
  };
  let afterBreak = false;
  for (const line of sheet.lines) {
    const text = folded(line.text).replace(/^[-•] (?=ADA|Codice|Denominazione)/, '');
    if (isFurniture(line.text)) {
      afterBreak = true;
      continue;
    }
    // What goes on in the cell of the name is of it, whatever it opens with.
    const inCell = /^\t[^\t]*$/.test(line.text);
    const isRest = inCell || ((afterBreak || /^\p{Ll}/u.test(text)) && !line.text.includes('\t'));
    const goesOn = isRest && labels.opening(text) === undefined;
    afterBreak = false;
    const [, code] = /^(?:ADA(?: \d+)? )?Codice\s*:\s*(ADA\S*\d)$/.exec(text) ?? [];
    const [, name] = /^Denominazione\s*:\s*(.+)$/.exec(text) ?? [];
    if (/^ADA(?: \d+)?$/.test(text)) {
      close();
      open = { names: [] };
    } else if (code !== undefined) {
      if (open?.codice !== undefined) close();
      open = { codice: code, names: open?.names ?? [] };
    } else if (name !== undefined && open !== undefined) open.names.push(name);
    else if (open !== undefined && open.names.length > 0 && goesOn) open.names.push(text);
    else {
      close();
      continue;
    }
    lines.push(line);
    sheet.use(line);
  }
  close();
  return { lines, voci };
}

/** A row of the list of units: what it prints after order and type, and its lines. */
interface Row {
  name: string;
  lines: Line[];
}

/** The list of units before their detail: order, type, code and name. */
function readList(sheet: Sheet): Row[] {
  const rows: Row[] = [];
  let last: Row | undefined;
  for (const line of sheet.lines) {
    const text = folded(line.text);
    if (isFurniture(line.text)) continue;
    if (/^DETTAGLIO\b/.test(text) || /^UF-KC Correlata\b/.test(text)) break;
    const [, order, space, type, gap, name] = /^(\d+|[-–])(\s*)([UK]\.?\s?[FC]\.?)(\s*)(\S+ - .+)$/.exec(text) ?? [];
    if (name !== undefined) {
      if (space === '' || gap === '') sheet.mend(line, 'glued-columns', text, `${order} | ${type} | ${name}`);
      last = { name, lines: [line] };
      rows.push(last);
    } else if (last !== undefined && !/^Ordine\b/.test(text)) {
      last.name = joinedTo(last.name, text);
      last.lines.push(line);
    } else last = undefined;
  }
  return rows;
}

/** A row that says what the detail says has been read; one that says something else is told. */
function useRows(sheet: Sheet, rows: readonly Row[], blocks: readonly Field<Key>[][]): void {
  const names = blocks.map(([head]) => (head === undefined ? '' : alike(textOf(head))));
  for (const { name, lines } of rows) {
    if (names.some((each) => each.startsWith(alike(name)))) sheet.use(...lines);
  }
}

function blocksOf(fields: readonly Field<Key>[]): Field<Key>[][] {
  const blocks: Field<Key>[][] = [];
  for (const field of fields) {
    if (field.def?.key === 'unit') blocks.push([field]);
    else blocks.at(-1)?.push(field);
  }
  return blocks;
}

/** Every unit of the list has its detail, and the last detail ends as the others do. */
function tellTruncated(draft: Draft, listed: readonly string[], blocks: readonly Field<Key>[][]): void {
  const codes = blocks.map(codeOf);
  const missing = listed.map((name) => codeAndName(name).codice ?? name).filter((code) => !codes.includes(code));
  const after = lastLabel(draft, blocks);
  draft.lack(after, ...missing.map((code) => `UF-KC ${code}`));
  if (!draft.printsOneOf(formsOf('total'))) draft.lack(after, formsOf('total')[0] ?? '');
  if (blocks.length === 0) draft.lack(after, 'DETTAGLIO UF-KC Correlate');
  const nameOf = (block: readonly Field<Key>[]) => `UF-KC ${codeOf(block)}`;
  // Key competences need not say what they teach.
  const units = blocks.filter((block) => !(codeOf(block) ?? '').endsWith('_KC'));
  if (units.length > 0)
    draft.lack(after, ...fieldsMissing(units, ['result', 'abilities', 'knowledge'], LABELS, nameOf));
  draft.lack(after, ...fieldsMissing(blocks, ['hours', 'unitFad'], LABELS, nameOf));
  const keys = ['result', 'abilities', 'knowledge', 'hours', 'unitFad'] as const;
  draft.lack(after, ...headsMissing(blocks, keys, 'UF-KC Correlata', (block) => `dopo ${codeOf(block)}`));
}

const formsOf = (key: Key) => LABELS.find((each) => each.key === key)?.forms ?? [];

const codeOf = ([head]: readonly Field<Key>[]) => codeAndName(head ? textOf(head) : '').codice;

function lastLabel(draft: Draft, blocks: readonly Field<Key>[][]): string {
  const field = blocks.at(-1)?.at(-1);
  return field?.label ?? folded(draft.sheet.lines.at(-1)?.text ?? '').slice(0, 60);
}

function readBlocks(draft: Draft, blocks: readonly Field<Key>[][]): void {
  for (const { label: text, line } of blocks.flat()) draft.prints('unita', text, line);
  const read = blocks.map((fields): Block & { key: boolean } => {
    const [head, ...rest] = fields as [Field<Key>, ...Field<Key>[]];
    const { codice, denominazione } = codeAndName(textOf(head));
    const of = (key: UnitKey) => rest.find(({ def }) => def?.key === key);
    const type = of('type');
    const kcCode = of('kcCode');
    const key = /K/i.test(type ? textOf(type) : '') || (codice ?? '').endsWith('_KC');
    const unit: Tree = { codice: codice ?? '', denominazione };
    label(draft, 'codice', head.label);
    label(draft, 'denominazione', head.label);
    if (type !== undefined) label(draft, 'tipo', type.label);
    if (kcCode !== undefined && key) label(draft, 'kc', kcCode.label);
    draft.take(head, ...[type, kcCode].filter((field) => field !== undefined));
    return { fields: rest, unit, key };
  });
  readUnits(
    draft,
    read,
    ({ def }): UnitTarget => (def !== undefined && def.key in UNIT ? UNIT[def.key as UnitKey] : { to: 'other' }),
  );
  const units = read.filter(({ key }) => !key).map(({ unit }) => unit);
  const kcs = read.filter(({ key }) => key).map(({ unit: { ordine: _, ...unit } }) => unit);
  withCodes(draft, units, 'unita_formative', 'UF');
  withCodes(draft, kcs, 'competenze_chiave', 'KC');
  draft.set('unita_formative', units);
  if (kcs.length > 0) draft.set('competenze_chiave', kcs);
}

/** A unit whose code the page leaves out gets one, in order, to be confirmed. */
function withCodes(draft: Draft, units: Tree[], section: string, prefix: string): void {
  for (const [index, unit] of units.entries()) {
    if (!isBlank(String(unit['codice'] ?? ''))) continue;
    unit['codice'] = String(unit['uc'] ?? `${prefix}${index + 1}`);
    draft.infer(`${section}[${index}].codice`, inferences.codeGiven);
  }
}
