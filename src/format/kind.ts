/**
 * What a YAML text is, told by what it says and not by how it is laid out. A header at the start of a line decides at once;
 * where it does not, the text is read. Pure.
 */
import { fold, nearestWord, plainWords } from '../text/nearest.ts';
import { type Node, parseYaml, type YamlTree } from '../text/yaml.ts';

export const PLAN_FORMAT = 'qualcheck/piano@1';

/** The formats of qualcheck beside the plan, by their name without version. */
const OTHERS = ['standard', 'avviso', 'scheda', 'configurazione', 'scale', 'clausole', 'esempi'] as const;

/** `foreign`: nothing of qualcheck. */
export type Kind = 'plan' | (typeof OTHERS)[number] | 'foreign' | 'empty';

/** Other words for a plan, as a header may have them. */
const PLAN_WORDS = ['piano', 'plan', 'piani'];
/** Keys of which two at the top level make a plan; no other format has two of them. */
const PLAN_KEYS = ['titolo', 'standard', 'unita_formative'];

/** The format that a text says it has, without «qualcheck/» and version: `standard`, `avviso`; absent when it says none. */
export function formatNamed(text: string): string | undefined {
  const written = /^formato\s*:\s*["']?(qualcheck\/\w+@)/m.exec(text)?.[1] ?? formatAtTop(text);
  return /^qualcheck\/(\w+)@/.exec(written ?? '')?.[1];
}

function formatAtTop(text: string): string | undefined {
  return text.includes('qualcheck') ? topsOf(parseYaml(text), text)[0]?.format : undefined;
}

const HEADER = new RegExp(`^formato[ \\t]*:[ \\t]*(["']?)${PLAN_FORMAT}\\1[ \\t]*(?:#.*)?$`, 'm');

/** What a text is. One that is near enough to a plan to be a broken one is a plan: reading it as such tells what to mend. */
export function kindOf(text: string): Kind {
  if (HEADER.test(text)) return 'plan';
  if (!/^\s*[^\s#]/m.test(text)) return 'empty';
  if (!mayBeOurs(text)) return 'foreign';
  const kinds = topsOf(parseYaml(text), text).map(kindOfTop);
  return kinds.find((kind) => kind === 'plan') ?? kinds[0] ?? 'foreign';
}

/** Whether reading a text may show more than a file of another program: no key can be there whose letters are not. */
function mayBeOurs(text: string): boolean {
  const folded = text.toLowerCase();
  const has = (word: string) => folded.includes(word);
  // Letters may be written by their numbers.
  return (
    /\\[xu]/i.test(text) || has('formato') || has('qualcheck') || has('formative') || ['titolo', 'standard'].every(has)
  );
}

/** What a document says at its top level. */
interface Top {
  /** The value of `formato`, as written. */
  format?: string;
  /** Its keys, in the spelling of the formats. */
  keys: ReadonlySet<string>;
}

/** A list of documents, and documents one after the other, are looked at one by one; what is no YAML, line by line. */
function topsOf({ root, problems }: YamlTree, text: string): Top[] {
  const many = problems.some(({ problem }) => problem.is === 'multiple-documents');
  if (many) return text.split(/^\s*---(?=\s|$)/m).map(topInLines);
  if (root === undefined) return [topInLines(text)];
  return (root.kind === 'list' ? root.items : [root]).flatMap(topOf);
}

function topOf(node: Node): Top[] {
  if (node.kind !== 'map') return [];
  return [topWith(node.entries.map(({ key, value }) => [key, value.kind === 'scalar' ? `${value.value ?? ''}` : '']))];
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

/** Keys of a text that cannot be read: those of lines that stand as far in as the first, or anywhere in braces. */
function topInLines(text: string): Top {
  const [, indent = '', first = ''] = /^([ \t]*)(?!#|---|%)(\S)/m.exec(text) ?? [];
  const keys = first === '{' ? /(?:^|[{,])\s*["']?(\w+)["']?\s*:\s*["']?([^"'\n\r,}#]*)/gm : blockKeys(indent);
  return topWith([...text.matchAll(keys)].map(([, key = '', value = '']) => [key, value.trim()]));
}

/** A colon that is missing may be what is wrong with a line. */
function blockKeys(indent: string): RegExp {
  return new RegExp(
    `^${indent}(?:\\? *)?["']?(formato|titolo|standard|unita_formative)\\b["']?[ \\t]*:?[ \\t]*["']?([^"'\\n\\r#]*)`,
    'gim',
  );
}

function kindOfTop({ format, keys }: Top): Kind {
  const named = format === undefined ? undefined : kindNamed(format);
  if (named === 'plan' || PLAN_KEYS.filter((key) => keys.has(key)).length > 1) return 'plan';
  return named ?? (keys.has('unita_formative') ? 'plan' : 'foreign');
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
