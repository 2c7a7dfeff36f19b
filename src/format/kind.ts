/**
 * What a YAML text is, told by what it says and not by how it is laid out. A header at the start of a line decides at once;
 * where it does not, the text is read. Pure.
 */
import { fold, nearestWord, plainWords } from '../text/nearest.ts';
import { type Node, parseYaml, type YamlTree } from '../text/yaml.ts';
import { entriesOf, innerMaps } from './wrapped.ts';

export const PLAN_FORMAT = 'qualcheck/piano@1';

/** The formats of qualcheck beside the plan, by their name without version. */
const OTHERS = ['standard', 'avviso', 'scheda', 'configurazione', 'scale', 'clausole', 'esempi'] as const;

/** `foreign`: nothing of qualcheck. */
export type Kind = 'plan' | (typeof OTHERS)[number] | 'foreign' | 'empty';

/** Other words for a plan, as a header may have them. */
const PLAN_WORDS = ['piano', 'plan', 'piani'];
/** Keys of which two at the top level make a plan; no other format has two of them. */
const PLAN_KEYS = ['titolo', 'standard', 'unita_formative'];
/** Other keys of a plan: four of them, whatever its author calls the rest, are no other program's. */
const MORE_KEYS = [
  ...PLAN_KEYS,
  ...['altre_attivita', 'avvisi', 'competenze_chiave', 'corso', 'crediti', 'docenti', 'eccezioni', 'frequenza'],
  ...['ingresso', 'obiettivo', 'sedi', 'soggetto', 'stage', 'valutazione'],
];

/** The format that a text says it has, without «qualcheck/» and version: `standard`, `avviso`; absent when it says none. */
export function formatNamed(text: string): string | undefined {
  const written = /^formato\s*:\s*["']?(qualcheck\/\w+@)/m.exec(text)?.[1] ?? formatAtTop(text);
  return /^qualcheck\/(\w+)@/.exec(written ?? '')?.[1];
}

function formatAtTop(text: string): string | undefined {
  const { root } = text.includes('qualcheck') ? parseYaml(text) : {};
  const first = root?.kind === 'list' ? root.items[0] : root;
  return first && topWith(entriesOf(first)).format;
}

const HEADER = new RegExp(`^formato[ \\t]*:[ \\t]*(["']?)${PLAN_FORMAT}\\1[ \\t]*(?:#.*)?$`, 'm');

/** What a text is. One that is near enough to a plan to be a broken one is a plan: reading it as such tells what to mend. */
export function kindOf(text: string): Kind {
  // Letters of two bytes, read as one each.
  if (text.includes('\0')) return kindOf(text.replaceAll('\0', ''));
  if (HEADER.test(text)) return 'plan';
  if (!/^[^\S\n]*[^\s#]/m.test(text)) return 'empty';
  if (!mayBeOurs(text)) return 'foreign';
  const kinds = kindsOf(parseYaml(text), text);
  return kinds.find((kind) => kind === 'plan') ?? kinds[0] ?? 'foreign';
}

/** Whether reading a text may show more than a file of another program: no key can be there whose letters are not. */
function mayBeOurs(text: string): boolean {
  const folded = text.toLowerCase();
  const has = (word: string) => folded.includes(word);
  // Letters may be written by their numbers.
  const isWrittenByNumber = /\\[xu]/i.test(text);
  return isWrittenByNumber || has('formato') || has('qualcheck') || has('formativ') || MORE_KEYS.filter(has).length > 1;
}

/** What a document says at its top level. */
interface Top {
  /** The value of `formato`, as written. */
  format?: string;
  /** Its keys, in the spelling of the formats. */
  keys: ReadonlySet<string>;
}

/** What each document of a text is: documents one after the other, and those of a list, are looked at one by one. */
function kindsOf({ root, problems }: YamlTree, text: string): Kind[] {
  const many = problems.some(({ problem }) => problem.is === 'multiple-documents');
  const parts = many ? text.split(/^[^\S\n]*---(?=\s|$)/m).filter((part) => part.trim() !== '') : [];
  // A mark inside a long text parts nothing.
  if (parts.length > 1) return parts.flatMap((part) => kindsOf(parseYaml(part), part));
  if (root === undefined) return [kindInLines(text)];
  return (root.kind === 'list' && root.items.length > 0 ? root.items : [root]).map(kindOfNode);
}

function kindOfNode(node: Node): Kind {
  const kind = kindOfTop(topWith(entriesOf(node)));
  if (kind !== 'foreign') return kind;
  for (const { entries } of innerMaps(node)) if (isPlanInside(topWith(entries))) return 'plan';
  return 'foreign';
}

/** Further in, words like `titolo` and `standard` are anybody's. */
function isPlanInside(top: Top): boolean {
  const isHeaded = /qualche/i.test(top.format ?? '') && kindNamed(top.format ?? '') === 'plan';
  return isHeaded || (kindOfTop(top) === 'plan' && top.keys.has('unita_formative') && top.keys.size > 1);
}

function topWith(entries: readonly (readonly [key: string, value: string])[]): Top {
  const spelt = entries.map(
    ([key, value]) =>
      [
        fold(key)
          .trim()
          .replace(/[\s-]+/g, '_'),
        value,
      ] as const,
  );
  // A header whose key is misspelt, too, says what it is.
  const format =
    spelt.find(([key]) => key === 'formato')?.[1] ??
    spelt.find(([key, value]) => nearestWord(key, ['formato']) && /qualcheck/i.test(value))?.[1];
  return { ...(format === undefined ? {} : { format }), keys: new Set(spelt.map(([key]) => key)) };
}

/** What a text that cannot be read was to be: by its keys that stand as far in as each other, or anywhere in braces. */
function kindInLines(text: string): Kind {
  const first = /^[ \t]*(?!#|---|%)(\S)/m.exec(text)?.[1];
  if (first === '{') {
    const pairs = text.matchAll(/(?:^|[{,])\s*["']?(\w+)["']?\s*:\s*["']?([^"'\n\r,}#]*)/gm);
    return kindOfTop(topWith([...pairs].map(([, key = '', value = '']) => [key, value.trim()])));
  }
  const levels = new Map<number, [key: string, value: string][]>();
  for (const [, lead = '', key = '', value = ''] of text.matchAll(KEY_LINE)) {
    levels.set(lead.length, [...(levels.get(lead.length) ?? []), [key, value.trim()]]);
  }
  const kinds = [...levels.values()].map((pairs) => kindOfTop(topWith(pairs)));
  return kinds.find((kind) => kind !== 'foreign') ?? 'foreign';
}

/** A key of a document, at its indent; a colon that is missing may be what is wrong with its line. */
const KEY_LINE =
  /^([ \t]*(?:[?-] +)*)["']?(formato|titolo|standard|unita_formative)\b["']?[ \t]*:?[ \t]*["']?([^"'\n\r#]*)/gim;

function kindOfTop({ format, keys }: Top): Kind {
  const named = format === undefined ? undefined : kindNamed(format);
  if (named === 'plan' || PLAN_KEYS.filter((key) => keys.has(key)).length > 1) return 'plan';
  if (named === undefined && isPlanByKeys(keys)) return 'plan';
  return named ?? (keys.has('unita_formative') ? 'plan' : 'foreign');
}

/** By its own keys, however they are spelt, or by many of the others. */
function isPlanByKeys(keys: ReadonlySet<string>): boolean {
  const meant = new Set([...keys].map((key) => nearestWord(key, PLAN_KEYS)));
  meant.delete(undefined);
  return meant.size === PLAN_KEYS.length || MORE_KEYS.filter((key) => keys.has(key)).length > 3;
}

/** The kind that a header means, however it is spelt; absent where it is a header of something else. */
function kindNamed(format: string): Exclude<Kind, 'foreign' | 'empty'> | undefined {
  const words = plainWords(format.slice(0, LONGEST_HEADER))
    .replace(/qualcheck/g, ' ')
    .split(' ');
  const isOurs = /qualcheck/i.test(format) || words.some((word) => nearestWord(word, ['qualcheck']) !== undefined);
  const noun = words.find((word) => /^[a-z]/.test(word) && nearestWord(word, ['qualcheck']) === undefined);
  if (!isOurs)
    return PLAN_WORDS.includes(noun ?? '') || (format.includes('@') && isNearPlan(noun)) ? 'plan' : undefined;
  // What calls itself ours and is nothing else that we know was to be a plan.
  const other = noun === undefined || isNearPlan(noun) ? undefined : nearestWord(noun, OTHERS);
  return OTHERS.find((each) => each === other) ?? 'plan';
}

/** A header is a word or two. */
const LONGEST_HEADER = 100;

function isNearPlan(noun = ''): boolean {
  return nearestWord(noun, PLAN_WORDS) !== undefined;
}
