/** What changed from one version of a standard to another, in the terms of its own labels. Pure. */
import type { KeyCompetence, Standard, StandardUnit } from '../../format/standard.ts';
import { listChanges } from './lists.ts';
import { NORM_NAMES } from './names.ts';
import { numbersText, renumbered } from './numbers.ts';
import { type LeftToPerson, leftToPerson, newForPerson } from './person.ts';
import { partsChanged, spelled } from './spelling.ts';
import { pairedUnits } from './units.ts';

/** How values are said: words of the format, and what is true or not. */
export interface ValueWords {
  language: 'it' | 'en';
  /** The name of a word of the format (`obbligo_istruzione`). */
  term(word: string): string;
  year(year: number, hours: number, exam: boolean | undefined): string;
  yes: string;
  no: string;
}

export interface Change {
  /** The unit it is about; absent for the course. */
  about?: string;
  /** The label of the field, as the newer page prints it. */
  label: string;
  is:
    | 'changed'
    | 'added'
    | 'removed'
    | 'reworded'
    | 'reordered'
    | 'respelled'
    | 'left-to-person'
    | 'for-person'
    | 'recoded'
    | 'renumbered';
  before?: string;
  after?: string;
  /** Of a long text reworded, only what changed, with the words around it. */
  parts?: { before: string; after: string }[];
}

type Tree = Record<string, unknown>;

/** Parts that say how a page was read, not what it says. */
const OURS = new Set([
  'formato',
  'id',
  'fonte',
  'da_verificare',
  'anomalie',
  'da_confermare',
  'etichette_unita',
  'validita',
  'vincoli',
  'ordine_campi',
  'scheda',
]);
/** Keys of a norm that say where it comes from. */
const SOURCE = new Set(['campo', 'da', 'frase', 'guardare', 'anomalia', 'sul_minimo_di']);

/** Differences of the newer standard from the older, in the order of its parts. */
export function changesBetween(older: Standard, newer: Standard, say: ValueWords): Change[] {
  const left = leftToPerson(older as unknown as Tree, newer as unknown as Tree, say.language);
  const changes = [
    ...courseChanges(without(older as unknown as Tree, left), newer as unknown as Tree, say),
    ...left.map(
      ({ path, campo, before, after }): Change => ({
        label: ownName(path) ?? campo ?? nameOf(path),
        is: 'left-to-person',
        before,
        after,
      }),
    ),
    ...newForPerson(older as unknown as Tree, newer as unknown as Tree, left, say.language).map(
      ({ label, words }): Change => ({ label, is: 'for-person', after: words }),
    ),
    ...unitsChanges(older, newer, say),
    ...renumbered(older, newer).map(
      ({ codes: [code = ''], list, numbers }): Change => ({
        about: `UF ${code}`,
        label: String((newer.etichette_unita as Tree | undefined)?.[list] ?? list),
        is: 'renumbered',
        after: numbersText(numbers),
      }),
    ),
  ];
  return changes.map((change) => ({ ...change, label: inLanguage(change.label, say.language), ...partsOf(change) }));
}

/** The older standard without the norms that are told apart: they are not gone. */
function without(older: Tree, left: readonly LeftToPerson[]): Tree {
  const tree = structuredClone(older);
  for (const { path } of left) {
    const holder = path.slice(0, -1).reduce<Tree>((value, key) => value[key] as Tree, tree);
    delete holder[path.at(-1) ?? ''];
    if (path.length > 1 && Object.keys(holder).length === 0) delete tree[path[0] ?? ''];
  }
  return tree;
}

function partsOf({ is, before = '', after = '' }: Change): Pick<Change, 'parts'> {
  const parts = is === 'reworded' ? partsChanged(before, after) : undefined;
  return parts === undefined ? {} : { parts };
}

/** A norm that the page gives no label is known by its place until it is worded. */
function inLanguage(label: string, language: ValueWords['language']): string {
  return NORM_NAMES[label]?.[language] ?? label;
}

function courseChanges(older: Tree, newer: Tree, say: ValueWords): Change[] {
  const keys = [...new Set([...Object.keys(newer), ...Object.keys(older)])].filter(
    (key) => !OURS.has(key) && !['unita_formative', 'competenze_chiave', 'unita_competenza'].includes(key),
  );
  return keys.flatMap((key) => {
    if (key === 'altri_campi' || key === 'campi_vuoti') return fieldChanges(listOf(older[key]), listOf(newer[key]));
    return treeChanges(older[key], newer[key], [key], undefined, say);
  });
}

const listOf = (value: unknown) => (Array.isArray(value) ? (value as Tree[]) : []);

/** Fields kept word by word: compared by their labels. */
function fieldChanges(older: readonly Tree[], newer: readonly Tree[]): Change[] {
  const text = ({ testo, voci, stampato }: Tree) =>
    String(testo ?? (Array.isArray(voci) ? voci.join('; ') : (stampato ?? '')));
  const byLabel = (fields: readonly Tree[]) => new Map(fields.map((field) => [String(field['campo']), text(field)]));
  const [before, after] = [byLabel(older), byLabel(newer)];
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((label): Change[] =>
    oneChange({ label }, before.get(label), after.get(label)),
  );
}

/** Leaves of two trees that differ, each under its label. */
function treeChanges(
  older: unknown,
  newer: unknown,
  path: readonly string[],
  label: string | undefined,
  say: ValueWords,
): Change[] {
  if (isList(older) || isList(newer)) {
    return listChanges(words(older, path, say), words(newer, path, say)).map((change) => ({
      ...change,
      label: label ?? nameOf(path),
    }));
  }
  // A title by its name, or by its level.
  if (path[0] === 'ingresso' && path.at(-1) === 'minimo') {
    return oneChange({ label: label ?? nameOf(path) }, titleText(older, say), titleText(newer, say));
  }
  if (isTree(older) || isTree(newer)) {
    const [before, after] = [isTree(older) ? older : {}, isTree(newer) ? newer : {}];
    const printed = (after['campo'] ?? before['campo']) as string | undefined;
    const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])].filter((key) => !SOURCE.has(key));
    // A norm that is nothing but its sentence: it is there, or it is not.
    if (keys.length === 0 && isTree(older) !== isTree(newer)) {
      return oneChange({ label: nameOf(path) }, sentence(older), sentence(newer));
    }
    const own = ownName(path);
    return keys.flatMap((key) => treeChanges(before[key], after[key], [...path, key], own ?? printed ?? label, say));
  }
  return oneChange({ label: label ?? nameOf(path) }, asText(older, path, say), asText(newer, path, say), path);
}

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: unknown): value is unknown[] => Array.isArray(value);
const sentence = (value: unknown) => (isTree(value) ? String(value['frase'] ?? value['campo'] ?? '') : undefined);
/** The place of a norm that has a name of ours. */
const ownName = (path: readonly string[]) => [path.slice(0, 2).join('.')].find((place) => place in NORM_NAMES);
const nameOf = (path: readonly string[]) => ownName(path) ?? path.join('.').replaceAll('_', ' ');

/** Parts whose words are those of the format, not of the page. */
const OF_FORMAT = new Set(
  'ingresso sedi crediti composizione tipo fad_argomenti modalita_prova attivita_prova prova lingue'.split(' '),
);

function asText(value: unknown, path: readonly string[], say: ValueWords): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'boolean') return value ? say.yes : say.no;
  const text = String(value);
  return typeof value === 'string' && OF_FORMAT.has(path[0] ?? '') && /^[a-z]+(?:_[a-z]+)*$/.test(text)
    ? say.term(text)
    : text;
}

const titleText = (value: unknown, say: ValueWords) =>
  isTree(value) ? `EQF ${String(value['eqf'])}` : asText(value, ['ingresso'], say);

/** Items of a list, each in one line. */
function words(value: unknown, path: readonly string[], say: ValueWords): string[] {
  if (!isList(value)) return [];
  return value.map((item) => {
    if (!isTree(item)) return asText(item, path, say) ?? '';
    if (typeof item['anno'] === 'number') {
      return say.year(item['anno'], item['ore'] as number, item['esame_intermedio'] as boolean | undefined);
    }
    const parts = Object.values(item).flat();
    return parts.map((each) => asText(each, path, say) ?? '').join(' - ');
  });
}

/** A value that is a text of many words is reworded; a figure or a name has changed. */
function oneChange(
  of: Pick<Change, 'about' | 'label'>,
  before: string | undefined,
  after: string | undefined,
  path: readonly string[] = [],
): Change[] {
  if (before === after) return [];
  if (before !== undefined && after !== undefined && spelled(before) === spelled(after)) {
    return [{ ...of, is: 'respelled' }];
  }
  const unit = path.at(-1)?.includes('percentuale') ? ' %' : '';
  const shown = (text: string | undefined) =>
    text === undefined ? undefined : `${text}${/^\d/.test(text) ? unit : ''}`;
  const [old, now] = [shown(before), shown(after)];
  const is =
    old === undefined
      ? 'added'
      : now === undefined
        ? 'removed'
        : Math.max(old.length, now.length) > 40
          ? 'reworded'
          : 'changed';
  return [{ ...of, is, ...(old === undefined ? {} : { before: old }), ...(now === undefined ? {} : { after: now }) }];
}

/** Units by code: added, removed, or changed in what they print. */
function unitsChanges(older: Standard, newer: Standard, say: ValueWords): Change[] {
  return (['unita_formative', 'competenze_chiave'] as const).flatMap((section) => {
    const kind = section === 'unita_formative' ? 'UF' : 'KC';
    const [before, after] = [older[section] ?? [], newer[section] ?? []];
    const pairs = pairedUnits<StandardUnit | KeyCompetence>(before, after);
    const added = after.filter((unit) => !pairs.some(([, now]) => now === unit));
    const removed = before.filter((unit) => !pairs.some(([was]) => was === unit));
    return [
      ...removed.map(
        (unit): Change => ({ label: kind, is: 'removed', before: `${unit.codice} ${unit.denominazione}` }),
      ),
      ...added.map((unit): Change => ({ label: kind, is: 'added', after: `${unit.codice} ${unit.denominazione}` })),
      ...pairs.flatMap(([was, unit]) => [
        ...(was.codice === unit.codice
          ? []
          : [
              {
                label: kind,
                is: 'recoded',
                before: was.codice,
                after: `${unit.codice} ${unit.denominazione}`,
              } as const,
            ]),
        ...unitChanges(`${kind} ${unit.codice}`, was as unknown as Tree, unit as unknown as Tree, newer, say),
      ]),
    ];
  });
}

function unitChanges(
  about: string,
  older: Tree,
  newer: Tree,
  { etichette_unita: labels }: Standard,
  say: ValueWords,
): Change[] {
  const printed = labels as Tree | undefined;
  const keys = [...new Set([...Object.keys(newer), ...Object.keys(older)])].filter(
    (key) => key !== 'codice' && key !== 'alias',
  );
  return keys.flatMap((key): Change[] => {
    const label = typeof printed?.[key] === 'string' ? String(printed[key]) : key.replaceAll('_', ' ');
    if (key === 'ore') return figureChanges(about, older[key], newer[key], (printed?.['ore'] ?? {}) as Tree, say);
    if (key === 'altri_campi')
      return fieldChanges(listOf(older[key]), listOf(newer[key])).map((change) => ({ ...change, about }));
    return treeChanges(older[key], newer[key], [key], label, say).map((change) => ({ ...change, about }));
  });
}

function figureChanges(about: string, older: unknown, newer: unknown, labels: Tree, say: ValueWords): Change[] {
  const [before, after] = [
    (isTree(older) ? older : {}) as Record<string, Tree>,
    (isTree(newer) ? newer : {}) as Record<string, Tree>,
  ];
  return [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap((measure) =>
    [...new Set([...Object.keys(after[measure] ?? {}), ...Object.keys(before[measure] ?? {})])].flatMap((bound) => {
      const label = String(
        (labels[measure] as Tree | undefined)?.[bound] ?? `${measure} ${bound}`.replaceAll('_', ' '),
      );
      const text = (figures: Record<string, Tree>) => asText(figures[measure]?.[bound], [bound], say);
      return oneChange({ about, label }, text(before), text(after), [bound]);
    }),
  );
}
