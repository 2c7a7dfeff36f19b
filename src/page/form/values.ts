/** What a field shows of what is written in a plan, and what is written for what a person types. Pure. */
import { type Value, valueIn } from '../../text/written.ts';
import { type Node, YamlNumber } from '../../text/yaml.ts';
import { readItems, saysNone, writeList } from '../../workbook/cell-text.ts';
import type { Cell } from '../../workbook/layout.ts';

/** As a field of that type says it; lists between `;`, `none` for one that holds nothing. */
export function shownOf(node: Node | undefined, cell: Cell, none: string): string {
  if (node === undefined) return '';
  if (node.kind === 'scalar') return node.value === null ? '' : String(node.value);
  if (node.kind === 'map') {
    const level = node.entries.find(({ key }) => key === 'eqf')?.value;
    return cell.type === 'title' && level?.kind === 'scalar' ? `eqf ${level.value}` : '';
  }
  const items = node.items.map((item) => (item.kind === 'scalar' ? String(item.value ?? '') : ''));
  return cell.list ? writeList(items, cell, none) : items.join('; ');
}

/** What is typed, as the plan has it; what cannot be read as its type stays as it is typed, for the checks to tell. */
export function meant(typed: string, cell: Cell): Value {
  const text = typed.trim();
  if (text === '') return null;
  if (cell.list) {
    const [only, more] = readItems(text, cell);
    if (more === undefined && only !== undefined && !only.quoted && isWord(only.text, cell)) return only.text;
    return saysNone(text) ? [] : readItems(text, cell).map((item) => oneOf(item.text, cell));
  }
  return oneOf(cell.type === 'text' ? typed : text, cell);
}

/** A word in the place of a list, such as «tutte». */
function isWord(text: string, { type, words = [] }: Cell): boolean {
  return type !== 'word' && words.includes(text);
}

function oneOf(text: string, { type }: Cell): Value {
  switch (type) {
    case 'hours':
    case 'percent':
    case 'euro':
    case 'integer':
      return numberOf(text.replace(/\s*[%€h]$/, '')) ?? text;
    case 'title': {
      const level = /^eqf (\d+)$/i.exec(text)?.[1];
      return level === undefined ? text : { eqf: numberOf(level) as YamlNumber };
    }
    case 'flag':
      return text === 'true' ? true : text === 'false' ? false : text;
    default:
      return text;
  }
}

/** A number with a comma or a point, its digits kept as they are typed. */
function numberOf(text: string): YamlNumber | undefined {
  if (!/^-?\d+(?:[.,]\d+)?$/.test(text)) return undefined;
  const digits = text.replace(',', '.').replace(/^(-?)0+(?=\d)/, '$1');
  return new YamlNumber(digits, Number(digits));
}

/** The texts of a list, or of the one value that stands in its place. */
export function itemsIn(node: Node | undefined): string[] {
  if (node?.kind === 'list')
    return node.items.flatMap((item) => (item.kind === 'scalar' ? [String(item.value ?? '')] : []));
  return node?.kind === 'scalar' && node.value !== null ? [String(node.value)] : [];
}

/** The number at a node; absent where none is written. */
export function numberIn(node: Node | undefined): number | undefined {
  const value = node === undefined ? undefined : valueIn(node);
  return value instanceof YamlNumber ? value.value : undefined;
}
