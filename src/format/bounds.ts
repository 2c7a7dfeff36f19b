/**
 * How many items a list of a file may have: ten times and more what any document of a Region or course has needed. What is
 * asked of one is asked of every other, and of each pair of them: without a bound one file could keep the program. Pure.
 */
import type { Node, YamlProblem } from '../text/yaml.ts';

/** By the key that holds the list, wherever it stands. */
const MOST: Readonly<Record<string, number>> = {
  avvisi: 10,
  avvisi_comuni: 10,
  competenze_chiave: 100,
  unita_formative: 300,
  vincoli: 100,
};
/** Any other list. */
const MOST_OF_ANY = 1000;

/** The first item beyond those that its list may have, in each list that is too long. */
export function tooManyItems(root: Node): YamlProblem[] {
  const problems: YamlProblem[] = [];
  addBeyond(root, MOST_OF_ANY, problems);
  return problems;
}

function addBeyond(node: Node, most: number, problems: YamlProblem[]): void {
  if (node.kind === 'map') {
    for (const { key, value } of node.entries) {
      if (value.kind !== 'scalar')
        addBeyond(value, Object.hasOwn(MOST, key) ? (MOST[key] as number) : MOST_OF_ANY, problems);
    }
  } else if (node.kind === 'list') {
    const extra = node.items[most];
    if (extra !== undefined)
      problems.push({ start: extra.start, end: extra.end, problem: { is: 'too-many-items', limit: most } });
    else for (const item of node.items) addBeyond(item, MOST_OF_ANY, problems);
  }
}
