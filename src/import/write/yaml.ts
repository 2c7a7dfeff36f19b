/** A standard → YAML that reads like one written by hand: short maps on one line, long texts folded. Pure. */
import type { Tree } from '../draft.ts';
import { APART, COMMENTS, KEYS } from './order.ts';
import { code, folded, inline, isFoldable, WIDTH } from './scalars.ts';

/** Text of a standard or of a card. `heading`: what is said of it at the top, one sentence a line. */
export function standardYaml(value: Tree, heading: readonly string[]): string {
  const lines: string[] = heading.flatMap((sentence) => commented(sentence, 0));
  let before = '';
  for (const [key, child] of sorted(value, '')) {
    if (
      APART.has(key) &&
      !(key === 'annualita' && before === 'durata_anni') &&
      !(key === 'etichette_unita' && before === 'composizione')
    )
      lines.push('');
    const comment = COMMENTS[key];
    if (comment !== undefined) lines.push(...commented(comment, 0));
    lines.push(...entry(key, child, 0, key));
    before = key;
  }
  return `${lines.join('\n')}\n`;
}

function commented(sentence: string, indent: number): string[] {
  return folded(sentence, indent).map((line) => `# ${line}`);
}

/** Entries of a map that have a value, in their order. */
function sorted(map: Tree, place: string): [string, unknown][] {
  const order = KEYS[place] ?? (place.endsWith('.ore') ? KEYS['ore'] : undefined) ?? [];
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.entries(map)
    .filter(([, child]) => child !== undefined)
    .sort(([a], [b]) => rank(a) - rank(b));
}

/** Keys whose values are codes: figures stand without quotes. */
const CODES = new Set(['codice', 'uc', 'alias', 'unita', 'valore', 'ex']);

function scalar(value: unknown, key: string, flow: boolean): string {
  if (typeof value !== 'string') return String(value);
  return CODES.has(key) ? code(value, flow) : inline(value, flow);
}

/** `key: …`, on one line where it fits, else over several. */
function entry(key: string, value: unknown, indent: number, place: string): string[] {
  const pad = ' '.repeat(indent);
  const name = inline(key);
  if (isScalar(value)) return text(`${pad}${name}:`, value, key, indent + 2);
  const flow = oneLine(value, key, place);
  if (flow !== undefined && indent + name.length + 2 + flow.length <= WIDTH) return [`${pad}${name}: ${flow}`];
  if (Array.isArray(value))
    return [`${pad}${name}:`, ...value.flatMap((item) => listed(item, key, indent + 2, `${place}[]`))];
  const entries = sorted(value as Tree, place);
  if (entries.length === 0) return [`${pad}${name}: {}`];
  return [`${pad}${name}:`, ...entries.flatMap(([child, of]) => entry(child, of, indent + 2, `${place}.${child}`))];
}

function listed(item: unknown, key: string, indent: number, place: string): string[] {
  const pad = ' '.repeat(indent);
  if (isScalar(item)) return text(`${pad}-`, item, key, indent + 2);
  const flow = oneLine(item, key, place);
  if (flow !== undefined && indent + 2 + flow.length <= WIDTH) return [`${pad}- ${flow}`];
  const lines = sorted(item as Tree, place).flatMap(([child, of]) => entry(child, of, indent + 2, `${place}.${child}`));
  return lines.map((line, index) => (index === 0 ? `${pad}- ${line.trimStart()}` : line));
}

/** A text after what introduces it: on its line, or folded below. */
function text(before: string, value: unknown, key: string, indent: number): string[] {
  const line = `${before} ${scalar(value, key, false)}`;
  if (line.length <= WIDTH || typeof value !== 'string' || !isFoldable(value)) return [line];
  return [`${before} >-`, ...folded(value, indent).map((words) => `${' '.repeat(indent)}${words}`)];
}

/** Maps that are read better over several lines, however short. */
const ON_MORE_LINES = new Set(['frase', 'guardare', 'perche', 'testo']);

/** A map of few short values, or a list of words, on one line; absent where it reads better on more. */
function oneLine(value: unknown, key: string, place: string): string | undefined {
  if (Array.isArray(value)) {
    if (!value.every((item) => isScalar(item) && !String(item).includes(' '))) return undefined;
    return `[${value.map((item) => scalar(item, key, true)).join(', ')}]`;
  }
  const entries = sorted(value as Tree, place);
  if (entries.length === 0 || entries.some(([child]) => ON_MORE_LINES.has(child))) return undefined;
  const nested = entries.some(([, child]) => !isScalar(child) && !Array.isArray(child));
  // Maps of maps only where they are figures: `{ totale: { minimo: 20 }, fad: { massimo: 4 } }`.
  if (
    nested &&
    !(place.endsWith('.ore') || place.endsWith('.minimo') || place.includes('.ore.') || /\.titolo/.test(place))
  )
    return undefined;
  const parts = entries.map(([child, of]) => {
    if (isScalar(of)) return `${child}: ${scalar(of, child, true)}`;
    const flow = oneLine(of, child, `${place}.${child}`);
    return flow === undefined ? undefined : `${child}: ${flow}`;
  });
  return parts.includes(undefined) ? undefined : `{ ${parts.join(', ')} }`;
}

const isScalar = (value: unknown) => typeof value !== 'object' || value === null;
