/** Texts that YAML cuts without a word: in `titolo: Corso #3` a comment begins at ` #`. Pure. */
import type { Node } from '../text/yaml.ts';
import type { Path } from './problem.ts';

/** A text of the file that ends where a comment begins, and the comment. */
export interface CutText {
  path: Path;
  kept: string;
  lost: string;
}

/** Keys whose value is words for people; after a code or a number a comment is what it seems. */
const FREE = new Set(
  'titolo denominazione descrizione note nota motivo riferimento accertamento attestazione verifica comportamento profilo risultato_atteso attivita strumenti deroghe sequenze riferimenti luogo sede'.split(
    ' ',
  ),
);

/** The free texts that are cut by a `#` with no blank after it: a comment of this project's files has one. */
export function cutTexts(text: string, root: Node): CutText[] {
  return /[ \t]#[^\s#]/.test(text) ? [...cutIn(text, root, [], false)] : [];
}

function* cutIn(text: string, node: Node, path: Path, free: boolean): Generator<CutText> {
  if (node.kind === 'map') {
    for (const { key, value } of node.entries) yield* cutIn(text, value, [...path, key], FREE.has(key));
  } else if (node.kind === 'list') {
    for (const [index, item] of node.items.entries()) yield* cutIn(text, item, [...path, index], free);
  } else if (free && !node.alias && typeof node.value === 'string' && !/["'|>]/.test(text[node.start] ?? '')) {
    const end = text.indexOf('\n', node.end);
    const [, lost] = /^[ \t]+(#[^\s#].*?)\s*$/.exec(text.slice(node.end, end < 0 ? text.length : end)) ?? [];
    if (lost !== undefined) yield { path, kept: node.value, lost };
  }
}
