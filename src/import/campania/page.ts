/** The web sheet and the print of a standard of Campania. Pure. */

import { addField, addYears } from '../course.ts';
import { Draft, type Tree } from '../draft.ts';
import { type Field, readFields } from '../fields/fields.ts';
import { isFurniture } from '../fields/furniture.ts';
import { Labels } from '../fields/labels.ts';
import { joined, textOf } from '../fields/values.ts';
import { inferences } from '../inferences.ts';
import { fieldsMissing, headsMissing, tellAbsent } from '../missing.ts';
import { alike } from '../phrase.ts';
import { folded, type Line, type Sheet } from '../sheet.ts';
import type { TextKey } from '../texts.ts';
import { COURSE, EXPECTED, type Key, LABELS } from './labels.ts';
import { readModuleTables } from './modules.ts';
import { type CampaniaField, readCompetences, readModules, readUnitBlocks } from './units.ts';

export const TEXTS: TextKey[] = [
  ...(['elearning', 'ingresso', 'didattica', 'risorse_professionali'] as const),
  ...(['risorse_strumentali', 'valutazione', 'crediti'] as const),
];

export function readCampania(sheet: Sheet): Draft {
  const draft = new Draft(sheet);
  const tables = readModuleTables(sheet);
  const parts = partsOf(readFields(sheet, new Labels(LABELS), tables.rest));
  parts.modules.push(...tables.blocks);
  for (const field of parts.headings) draft.take(field);
  readCourse(draft, parts.course);
  nameFromTitle(draft, parts.headings);
  const names = readNames(draft, parts.course);
  tellTruncated(draft, parts, names);
  tellAbsent(draft, EXPECTED, LABELS);
  for (const { label, line } of [...parts.units.flat(), ...parts.modules.flat()]) draft.prints('unita', label, line);
  if (parts.modules.length > 0) readModules(draft, parts.modules);
  else readUnitBlocks(draft, parts.units);
  readCompetences(draft, parts.competences);
  useTitles(draft);
  return draft;
}

interface Parts {
  headings: CampaniaField[];
  course: CampaniaField[];
  competences: CampaniaField[][];
  units: CampaniaField[][];
  modules: CampaniaField[][];
}

/** Which fields belong to the course, to a unit of competence, to a unit, to a module: by the headings above them. */
function partsOf(fields: readonly CampaniaField[]): Parts {
  const parts: Parts = { headings: [], course: [], competences: [], units: [], modules: [] };
  let section: 'course' | 'competences' | 'units' | 'modules' = 'course';
  for (const field of fields) {
    const key = field.def?.key;
    if (key === 'ucList') section = 'competences';
    else if (key === 'standard') section = 'course';
    else if (key === 'unitList') section = 'units';
    else if (key === 'moduleList') section = 'modules';
    if (field.def?.shape === 'heading') {
      parts.headings.push(field);
      continue;
    }
    if (key === 'unit') section = 'units';
    if (key === 'module') section = 'modules';
    if (section === 'course') {
      parts.course.push(field);
      continue;
    }
    const blocks = parts[section];
    if (opensBlock(section, key, blocks)) blocks.push([field]);
    else blocks.at(-1)?.push(field);
  }
  return parts;
}

function opensBlock(
  section: 'competences' | 'units' | 'modules',
  key: Key | undefined,
  blocks: CampaniaField[][],
): boolean {
  if (key === 'unit' || key === 'module') return true;
  const numbered = blocks.some(([first]) => first?.def?.key === 'unit' || first?.def?.key === 'module');
  if (numbered) return false;
  return section === 'modules' ? key === 'moduleTitle' : key === 'code';
}

function readCourse(draft: Draft, fields: readonly CampaniaField[]): void {
  for (const [index, field] of fields.entries()) {
    const key = field.def?.key;
    if (key !== 'yearsHead') draft.prints('corso', field.label, field.line);
    if (key === 'names' || key === 'yearsHead') continue;
    if (key === 'years') {
      const head = fields[index + 1]?.def?.key === 'yearsHead' ? fields[index + 1] : undefined;
      addYears(draft, field, [...field.pieces, ...(head?.pieces ?? [])]);
      if (head !== undefined) draft.sheet.use(...head.lines);
      if (
        draft.get('annualita') === undefined &&
        textOf({ pieces: [...field.pieces, ...(head?.pieces ?? [])] }) === ''
      ) {
        addField(draft, field, { to: 'other' });
      }
    } else if (key !== undefined && key in COURSE) addField(draft, field, COURSE[key as keyof typeof COURSE]);
    else if (key === undefined) addField(draft, field, { to: 'other' });
  }
}

/** The names of the units, listed before their detail: `1 - … 2 - …`. */
function readNames(draft: Draft, fields: readonly CampaniaField[]): string[] {
  const field = fields.find(({ def }) => def?.key === 'names');
  if (field === undefined) return [];
  const voci: string[] = [];
  let rest = joined(field.pieces.map(({ text }) => text.replace(/^[•*]\s*/, '')));
  for (let number = 1; rest !== ''; number += 1) {
    const next = new RegExp(`(?<=\\S)\\s*${number + 1} [-–] (?=\\S)`).exec(rest);
    voci.push((next === null ? rest : rest.slice(0, next.index)).trim());
    if (next === null) break;
    const gap = /^\s/.test(next[0]);
    if (!gap) draft.sheet.mend(field.line, 'glued-number', next[0], `⏎ ${next[0].trim()}`);
    rest = rest.slice(next.index).trim();
  }
  if (voci.length > 0) draft.push('altri_campi', { campo: field.label, voci });
  draft.take(field);
  return voci;
}

/** Every unit that the page announces is there with its figures, and the last one ends as the others do. */
function tellTruncated(draft: Draft, parts: Parts, names: readonly string[]): void {
  const all = [...parts.course, ...parts.units.flat(), ...parts.modules.flat(), ...parts.competences.flat()];
  const lastLine = [...all].sort((a, b) => position(a) - position(b)).at(-1);
  const lack = (...labels: string[]) => {
    if (labels.length > 0) draft.lack(lastLine?.label ?? '', ...labels);
  };
  const has = (key: Key) => parts.course.some(({ def }) => def?.key === key);
  if (!has('name') && !has('total') && !has('entry')) lack('Standard Formativo');
  else if (!has('total')) lack('Durata minima complessiva del percorso (ore)');
  const composition = parts.course.find(({ def }) => def?.key === 'composition');
  const announced = composition === undefined ? '' : textOf(composition);
  const blocks = parts.modules.length > 0 ? parts.modules : parts.units;
  if (blocks.length === 0) lack(/modul/i.test(announced) ? 'Elenco Moduli' : 'Elenco Unità Formative (UF)');
  lack(...names.slice(blocks.length), ...(parts.modules.length > 0 ? [] : competencesMissing(parts)));
  if (blocks.length === 0) return;
  const nameOf = (_: unknown, index: number) => `dopo la n. ${index + 1}`;
  const head = parts.modules.length > 0 ? 'Titolo' : 'Dettaglio unità formativa';
  lack(...headsMissing(blocks, [...CONTENTS, ...FIGURES], head, nameOf));
  for (const keys of [CONTENTS, FIGURES]) lack(...fieldsMissing(blocks, keys, LABELS, (_, index) => `n. ${index + 1}`));
}

/** What a unit or a module teaches. */
const CONTENTS: readonly Key[] = ['performance', 'abilities', 'knowledge', 'contents'];
/** Figures of a unit or of a module, and the field that closes it in the print. */
const FIGURES: readonly Key[] = [
  ...(['unitHours', 'moduleHours', 'variation', 'aula', 'laboratoryLeast', 'laboratoryMost', 'unitStage'] as const),
  ...(['fadHours', 'unitFad', 'moduleFad', 'moduleFadAlone', 'fad', 'fadSync', 'fadAsync', 'unitNote'] as const),
];

/** Units of competence of the list that no unit is of. Modules are of none. */
function competencesMissing(parts: Parts): string[] {
  const texts = parts.units.map((block) =>
    block
      .filter(({ def }) => def?.key === 'ucName')
      .map(textOf)
      .join(' '),
  );
  return parts.competences.flatMap(([first]) => {
    const code = first === undefined ? '' : textOf(first);
    return code === '' || texts.some((text) => text.includes(`(${code})`)) ? [] : [`UF della UC ${code}`];
  });
}

const position = ({ line }: Field) => (line.page ?? 0) * 100_000 + line.number;

/** A page without the field of the name says it in its title, right below the heading of a section. */
function nameFromTitle(draft: Draft, headings: readonly CampaniaField[]): void {
  if (draft.has('denominazione')) return;
  const { sheet } = draft;
  const left = new Set(sheet.leftOver());
  const said = sheet.lines.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const below = headings
    .filter(({ def }) => NAMED.has(def?.key))
    .map(({ lines }) => said[said.indexOf(lines.at(-1) as Line) + 1]);
  const title = below.find((line) => line !== undefined && left.has(line) && !isFurniture(line.text));
  if (title === undefined) return;
  const testo = folded(title.text);
  draft.set('denominazione', { testo, campo: testo });
  draft.infer('denominazione.testo', inferences.nameInTitle);
  sheet.use(title);
}

/** Headings over the name of a standard. */
const NAMED: ReadonlySet<Key | undefined> = new Set(['title', 'card', 'standard']);

/** The name of the standard is also the title of the page, over its sections. */
function useTitles(draft: Draft): void {
  const names = new Set([
    alike(draft.get<{ testo: string }>('denominazione')?.testo ?? ''),
    ...(draft.get<Tree[]>('altri_campi') ?? [])
      .filter(({ campo }) => campo === 'Denominazione Qualificazione')
      .map(({ testo }) => alike(String(testo))),
  ]);
  // A title may be broken by a page, too.
  const left = draft.sheet.leftOver();
  for (let index = 0; index < left.length; index += 1) {
    const lines = [1, 2, 3].map((count) => left.slice(index, index + count));
    const title = lines.find((some) => names.has(alike(some.map(({ text }) => text).join(' '))));
    if (title !== undefined) draft.sheet.use(...title);
  }
}
