/** Every value that stands in a sentence of its source, altered: a standard that says otherwise than its source is told. */
import { describe, expect, it } from 'vitest';
import { altered, type Letter, SHIPPED, told } from './altered.ts';

type Path = (string | number)[];
interface Leaf {
  at: string;
  /** What is written in its place. */
  value: unknown;
}

/** Keys of a norm that say where it is written, and what a person looks at. */
const ABOUT = new Set(['frase', 'da', 'campo', 'guardare', 'id', 'unita']);

/** What a norm may leave out. «CRM» is one tool among many: that no tool is asked cannot be seen from the sentence. */
const MAY_LACK = new Set(['caratteri', 'comportamenti', 'tempo', 'richieste', 'altre', 'altre_europee', 'riferimenti']);

const written = (path: Path) =>
  path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');

/** Other values of the same kind. */
function others(value: unknown, key: string): unknown[] {
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [value + 1, ...(value > 1 ? [value - 1] : []), value * 2];
  if (key === 'livello') return ['A2', 'C1'];
  if (key === 'quante') return [value === 'tutte' ? 'almeno_una' : 'tutte'];
  if (key === 'minimo') return ['laurea_magistrale'];
  // There is no other deadline, and no list of codes without an item: the format refuses them.
  if (key === 'entro') return [];
  return typeof value === 'string' ? ['altro'] : [];
}

function* leaves(value: unknown, path: Path, quoted: boolean): Generator<Leaf> {
  if (Array.isArray(value)) {
    if (quoted && value.every((each) => typeof each === 'string')) {
      const another = path.includes('lingue') ? 'de' : 'altro';
      for (const [index] of value.entries()) {
        const rest = value.filter((_, other) => other !== index);
        if (rest.length > 0 || path.includes('lingue')) yield { at: written(path), value: rest };
        yield { at: written([...path, index]), value: another };
      }
      if (value.length === 0) yield { at: written(path), value: ['altro'] };
      return;
    }
    for (const [index, each] of value.entries()) yield* leaves(each, [...path, index], false);
  } else if (typeof value === 'object' && value !== null) {
    const within = quoted || 'frase' in value;
    for (const [key, each] of Object.entries(value)) {
      if (ABOUT.has(key)) continue;
      yield* leaves(each, [...path, key], within);
      if (within && MAY_LACK.has(key) && (key !== 'richieste' || path.includes('lingue')))
        yield { at: written([...path, key]), value: undefined };
    }
  } else if (quoted) {
    for (const each of others(value, String(path.at(-1)))) yield { at: written(path), value: each };
  }
}

const ALTERED = (Object.keys(SHIPPED) as Letter[]).flatMap((on) =>
  [...leaves(altered(on, {}).standard, [], false)].map((leaf) => ({ on, ...leaf, shown: JSON.stringify(leaf.value) })),
);

describe('a value beside its own sentence', () => {
  it.each(ALTERED)('$on $at: $shown is told', ({ on, at, value }) => {
    expect(told(on, { [at]: value })).not.toEqual([]);
  });

  it('there are a hundred of them', () => expect(ALTERED.length).toBeGreaterThan(100));
});
