/** The YAML of an import says what was imported, whatever the words are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standardYaml } from '../../src/import/write/yaml.ts';
import { type Node, parseYaml, YamlNumber } from '../../src/text/yaml.ts';

/** What the project's own reader makes of a text; a number without quotes is its text where a text was meant. */
function plain(node: Node | undefined): unknown {
  if (node === undefined) return undefined;
  if (node.kind === 'scalar') return node.value instanceof YamlNumber ? { number: node.value.text } : node.value;
  if (node.kind === 'list') return node.items.map(plain);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
}

function asRead(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asRead);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, asRead(each)]));
  return typeof value === 'number' ? { number: String(value) } : value;
}

const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme' }),
  fc
    .string({ minLength: 1, maxLength: 40, unit: 'binary' })
    .filter((text) => !/[\ud800-\udfff]/.test(text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, ''))),
  fc.constantFrom(
    'no',
    'Sì',
    'true',
    '~',
    'null',
    '- x',
    '-> 3.1',
    '0415',
    '1.10',
    '12:30',
    '2027-01-11',
    'a: b',
    'a #b',
    '"x"',
    "'",
    '%',
    '@a',
    '[x',
    '{',
    '|',
    '>-',
    '? a',
    '1_000',
    '.5',
    '82.11.01',
  ),
  fc.lorem({ maxCount: 60 }),
);

const tree = fc.record({
  formato: fc.constant('qualcheck/standard@1'),
  denominazione: fc.record({ testo: words, campo: words }),
  altri_campi: fc.array(fc.record({ campo: words, testo: words }), { minLength: 1 }),
  unita_formative: fc.array(
    fc.record({
      codice: fc.oneof(fc.constantFrom('1260', '05', '17_CTR', '1e3'), words),
      abilita: fc.array(words, { minLength: 1 }),
      ore: fc.record({ totale: fc.record({ minimo: fc.integer({ min: 0, max: 9999 }) }) }),
    }),
    { minLength: 1 },
  ),
  sedi: fc.record({ richieste: fc.array(words), quante: words }),
});

describe('an imported standard', () => {
  it('is read back as it was', () => {
    fc.assert(
      fc.property(tree, fc.array(words), (value, heading) => {
        const { root, problems } = parseYaml(
          standardYaml(
            value,
            heading.map((each) => each.replace(/[^\p{L}\p{N} ]/gu, '')),
          ),
        );
        expect(problems).toEqual([]);
        expect(plain(root)).toEqual(asRead(value));
      }),
      { numRuns: 600 },
    );
  });

  it('keeps within its width, but for words that cannot be parted', () => {
    const text = standardYaml(
      { testi: { ingresso: { campo: 'Requisiti', testo: 'una parola dopo l’altra '.repeat(80).trim() } } },
      ['x '.repeat(200).trim()],
    );
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(116);
  });
});
