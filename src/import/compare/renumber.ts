/**
 * Plans that cite items by number, rewritten with the numbers of a newer standard: where the numbers stand, and nowhere
 * else. Pure.
 */
import { type MapNode, type Node, parseYaml, YamlNumber } from '../../text/yaml.ts';
import { CITED, type Cited, type Renumbered } from './numbers.ts';

/** A number that a plan cites, and the one that it becomes; absent: its item is no longer there. */
export interface Citation {
  unit: string;
  list: Cited;
  before: number;
  after: number | undefined;
  /** The item that is no longer there, in the words of the older standard. */
  gone?: string;
  /** Where it stands in the text, by offsets, and where the list begins that it stands in. */
  start: number;
  end: number;
  listStart: number;
  listEnd: number;
}

/** A list of numbers of a plan, and what changed in the list of its unit. */
interface CitedList {
  unit: string;
  list: Cited;
  node: Node;
  change: Renumbered | undefined;
}

function citedLists(text: string, changed: readonly Renumbered[]): CitedList[] {
  const { root } = parseYaml(text);
  return itemsOf(entry(root, 'unita_formative')).flatMap((node) => {
    const unit = wordOf(entry(node, 'codice')) ?? '';
    return [node, ...itemsOf(entry(node, 'moduli'))].flatMap((holder) =>
      CITED.flatMap((list) => {
        const cited = entry(holder, list);
        const change = changed.find((each) => each.list === list && each.codes.includes(unit));
        return cited === undefined ? [] : [{ unit, list, node: cited, change }];
      }),
    );
  });
}

/** Numbers of a plan that mean another item, or none, in the newer standard. */
export function citations(text: string, changed: readonly Renumbered[]): Citation[] {
  return citedLists(text, changed).flatMap(({ unit, list, node, change }) =>
    itemsOf(node).flatMap((item): Citation[] => {
      const before = numberOf(item);
      if (change === undefined || before === undefined || before > change.numbers.length) return [];
      const after = change.numbers[before - 1];
      const gone = after === undefined ? { gone: change.items[before - 1] ?? '' } : {};
      const place = { start: item.start, end: item.end, listStart: node.start, listEnd: node.end };
      return after === before ? [] : [{ unit, list, before, after, ...gone, ...place }];
    }),
  );
}

function numberOf(item: Node): number | undefined {
  const number = item.kind === 'scalar' ? Number(wordOf(item)) : Number.NaN;
  return Number.isInteger(number) && number > 0 ? number : undefined;
}

function entry(node: Node | undefined, key: string): Node | undefined {
  return node?.kind === 'map' ? (node as MapNode).entries.find((each) => each.key === key)?.value : undefined;
}

const itemsOf = (node: Node | undefined): readonly Node[] => (node?.kind === 'list' ? node.items : []);

function wordOf(node: Node | undefined): string | undefined {
  if (node?.kind !== 'scalar') return undefined;
  return node.value instanceof YamlNumber ? node.value.text : String(node.value).trim();
}

/**
 * The text of a plan with the numbers that they become, and without those of items that are no longer there. Absent
 * where that cannot be written in their places: two lists that change otherwise stand in one (an alias), or the numbers
 * are written in a way of their own. Then a person rewrites them: half of them would mean other items.
 */
export function renumber(text: string, changed: readonly Renumbered[]): string | undefined {
  const lists = new Map<number, Citation[]>();
  for (const each of citations(text, changed)) lists.set(each.listStart, [...(lists.get(each.listStart) ?? []), each]);
  const edits = [...lists.values()].flatMap((cited) =>
    cited.every(({ after }) => after !== undefined)
      ? cited.map(({ start, end, after }) => ({ start, end, by: `${after}` }))
      : text[cited[0]?.listStart ?? 0] === '['
        ? [flowEdit(text, cited)]
        : rowEdits(text, cited),
  );
  let [from, result] = [0, ''];
  for (const { start, end, by } of edits.sort((a, b) => a.start - b.start)) {
    // The same place under two names.
    if (start < from) continue;
    result += text.slice(from, start) + by;
    from = end;
  }
  result += text.slice(from);
  return numbersIn(result, []) === numbersIn(text, changed) ? result : undefined;
}

interface Edit {
  start: number;
  end: number;
  by: string;
}

/** `[3, 4, 7]` without what is gone. */
function flowEdit(text: string, cited: readonly Citation[]): Edit {
  const { listStart: start, listEnd: end } = cited[0] as Citation;
  const inside = text.slice(start + 1, end - 1);
  const [first = '', ...rest] = inside.split(',').flatMap((part) => {
    const change = cited.find(({ before }) => before === Number(part));
    if (change === undefined) return [part];
    return change.after === undefined ? [] : [part.replace(/\d+/, `${change.after}`)];
  });
  const opening = /^\s*/.exec(inside)?.[0] ?? '';
  const by = [first === '' ? '' : opening + first.trimStart(), ...rest].join(',');
  return { start, end, by: `[${by}]` };
}

/** A number a row: the row of what is gone goes, with the comment on it. */
function rowEdits(text: string, cited: readonly Citation[]): Edit[] {
  const { listStart, listEnd } = cited[0] as Citation;
  const rows = text.slice(listStart, listEnd).match(/^[^\S\n]*-[^\S\n]/gm)?.length ?? 0;
  const gone = new Set(cited.filter(({ after }) => after === undefined).map(({ start }) => start));
  return cited.map(({ start, end, after }): Edit => {
    if (after !== undefined) return { start, end, by: `${after}` };
    const from = text.lastIndexOf('\n', start) + 1;
    const next = text.indexOf('\n', end);
    const indent = /^\s*/.exec(text.slice(from))?.[0] ?? '';
    // A list that is left without a row says that it is empty, further in than its key.
    const none = rows === gone.size && Math.min(...gone) === start ? `${indent}  []\n` : '';
    return { start: from, end: next < 0 ? text.length : next + 1, by: none };
  });
}

/** The numbers that the lists of a plan cite, each as it becomes: two texts that say the same have the same. */
const numbersIn = (text: string, changed: readonly Renumbered[]): string =>
  JSON.stringify(
    citedLists(text, changed).map(({ unit, list, node, change }) => [
      unit,
      list,
      node.kind === 'list'
        ? node.items.flatMap((item): (number | string)[] | number => {
            const number = numberOf(item);
            if (number === undefined) return [wordOf(item) ?? ''];
            return change === undefined || number > change.numbers.length
              ? [number]
              : (change.numbers[number - 1] ?? []);
          })
        : (wordOf(node) ?? null),
    ]),
  );
