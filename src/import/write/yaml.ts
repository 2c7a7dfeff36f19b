/** A standard → YAML that reads like one written by hand: short maps on one line, long texts folded. Pure. */
import { Document, isCollection, isMap, isPair, isScalar, type Pair, Scalar, visit } from 'yaml';
import type { Tree } from '../draft.ts';
import { APART, COMMENTS, KEYS, OWN_LINE } from './order.ts';
import { guardedText } from './scalars.ts';

/** The longest line, but for a word or two of a folded text. */
const WIDTH = 112;

/** Text of a standard or of a card. `heading`: what is said of it at the top, one sentence a line. */
export function standardYaml(value: Tree, heading: readonly string[]): string {
  const document = new Document(ordered(value, ''), {
    aliasDuplicateObjects: false,
    // Readers of another age take `no` and `12:30` for something else: such texts are quoted.
    compat: 'yaml-1.1',
    customTags: (tags) => [guardedText, ...tags],
  });
  visit(document, {
    Collection(_, node, path) {
      node.flow = isShort(node.toJSON()) && JSON.stringify(node).length <= room(path);
    },
    Scalar(_, node, path) {
      const { value: text } = node;
      if (typeof text === 'string' && text.length > room(path) && !/\s\s|^\s|\s$/.test(text))
        node.type = Scalar.BLOCK_FOLDED;
    },
  });
  if (isMap<Scalar<string>>(document.contents)) document.contents.items.forEach(setApart);
  document.commentBefore = heading.map(wrapped).join('\n');
  return document.toString({ lineWidth: WIDTH });
}

/** The same values, with the keys of each map in their order and those without a value left out. */
function ordered(value: unknown, place: string): unknown {
  if (Array.isArray(value)) return value.map((item) => ordered(item, `${place}[]`));
  if (typeof value !== 'object' || value === null) return value;
  const order = KEYS[place] ?? (place.endsWith('.ore') ? KEYS['ore'] : undefined) ?? [];
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  const entries = Object.entries(value)
    .filter(([, child]) => child !== undefined)
    .sort(([a], [b]) => rank(a) - rank(b));
  return Object.fromEntries(
    entries.map(([key, child]) => [key, ordered(child, place === '' ? key : `${place}.${key}`)]),
  );
}

/** Letters that fit after what introduces a value: its indent, its key or its dash. */
function room(path: readonly unknown[]): number {
  const pair = path.at(-1);
  const key = isPair(pair) && isScalar(pair.key) ? String(pair.key.value).length : 0;
  return WIDTH - 2 * path.filter(isCollection).length - key - 2;
}

/** A list of words, or a map of few values: deeper ones are short where they hold words and figures alone. */
function isShort(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isWord);
  const entries = Object.entries(value as Tree);
  return entries.every(([key, child]) => !OWN_LINE.has(key) && (typeof child !== 'object' || isWords(child)));
}

const isWord = (value: unknown) => typeof value !== 'object' && !String(value).includes(' ');
const isWords = (value: unknown): boolean =>
  typeof value === 'object' && value !== null ? Object.values(value).every(isWords) : isWord(value);

/** What stands above a part of the file: a blank line, a comment. */
function setApart({ key }: Pair<Scalar<string>>, index: number, all: readonly Pair<Scalar<string>>[]): void {
  const comment = COMMENTS[key.value];
  if (comment !== undefined) key.commentBefore = wrapped(comment);
  key.spaceBefore = APART.has(key.value) && NEXT_TO[key.value] !== all[index - 1]?.key.value;
}

/** Parts that stay by the one above them. */
const NEXT_TO: Record<string, string> = { annualita: 'durata_anni', etichette_unita: 'composizione' };

const wrapped = (sentence: string) => sentence.replace(/(.{1,106})(?: +|$)/g, ' $1\n').trimEnd();
