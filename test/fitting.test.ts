/** What is read at once is read as zod reads it: of a value that fits the same, and of one that does not nothing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { avvisoFormat } from '../src/format/avviso.ts';
import { cardFormat } from '../src/format/card.ts';
import { readerOf, UNFIT } from '../src/format/fitting.ts';
import { planFormat } from '../src/format/plan-format.ts';
import { standardFormat } from '../src/format/standard.ts';
import { type Node, parseYaml, YamlNumber } from '../src/text/yaml.ts';
import { ROOT } from './support/cli.ts';
import { SEED } from './support/one-seed.ts';

/** Values that some place may not hold, or holds otherwise than they are written. */
const OTHERS = [
  undefined,
  '',
  ' x ',
  'no',
  'da definire',
  'tutte',
  '2027-01-11',
  '2027-02-30',
  false,
  new YamlNumber('3', 3),
  new YamlNumber('0.125', 0.125),
  [],
  ['no'],
  ['da definire'],
  [undefined],
  Object.create(null),
  Object.assign(Object.create(null), { ore: undefined, eqff: 'x' }),
] as const;

/** The value of a tree; of all places in it, how many there are. With `at`, that one holds another value, or is not there. */
function treeValue(root: Node, at = -1, other: unknown = undefined, gone = false): { value: unknown; places: number } {
  let places = 0;
  const plain = (node: Node): unknown => {
    if (places++ === at) return other;
    if (node.kind === 'scalar') return node.value ?? undefined;
    if (node.kind === 'list') return node.items.map(plain);
    const map: Record<string, unknown> = Object.create(null);
    for (const { key, value } of node.entries) {
      const here = places === at;
      const read = plain(value);
      if (!(here && gone)) map[key] = read;
    }
    return map;
  };
  return { value: plain(root), places };
}

const FORMATS = { plan: planFormat, standard: standardFormat, avviso: avvisoFormat, card: cardFormat };

describe.each<[keyof typeof FORMATS, string]>([
  ['plan', 'examples/basilicata-conforme.yaml'],
  ['plan', 'test/fixtures/plans/campania-customer-care.yaml'],
  ['plan', 'test/fixtures/plans/lazio.yaml'],
  ['standard', 'standards/basilicata/operatore-assistenza-telefonica.yaml'],
  ['standard', 'standards/campania/tecnico-gestione-call-center.yaml'],
  ['avviso', 'standards/avvisi/campania-catalogo-formativo-dd-894-2017.yaml'],
  ['card', 'standards/atlante/operatore-assistenza-telefonica.yaml'],
])('a %s: %s', (format, file) => {
  const { schema } = FORMATS[format];
  const { root } = parseYaml(readFileSync(join(ROOT, file), 'utf8'));
  if (root === undefined) throw new Error(file);
  const { value, places } = treeValue(root);

  it('fits as it is', () => {
    expect(readerOf(schema)(value)).not.toBe(UNFIT);
  });

  it('fits or not as zod says, wherever another value stands', () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(fc.nat(places - 1), fc.constantFrom(...OTHERS), fc.boolean(), (at, other, gone) => {
        const { value: changed } = treeValue(root, at, other, gone);
        const read = readerOf(schema)(changed);
        const { success, data } = schema.safeParse(changed);
        seen.add(success);
        // An empty list is a map without keys to zod, which alone is asked about it.
        if (!(success && Array.isArray(other))) expect(read === UNFIT).toBe(!success);
        // As text too: the order of keys counts, and those left blank are there.
        const keys = (_: string, part: unknown) => (part === undefined ? '<undefined>' : part);
        if (read !== UNFIT) expect(JSON.stringify(read, keys)).toBe(JSON.stringify(data, keys));
      }),
      { seed: SEED, numRuns: 500 },
    );
    expect(seen.size).toBe(2);
  });
});
