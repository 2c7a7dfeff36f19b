/** Texts near YAML, at random: signs that mean something to a reader of it, alone, in a plan, or in its stead. */
import * as fc from 'fast-check';
import { stringify } from 'yaml';

const SIGNS = [
  ...['- ', '-', ': ', ':', '? ', '?', '[', ']', '{', '}', ',', ', ', '"', "'", '#', ' #', '\n#', '# c\n'],
  ...['|\n', '>\n', '|-\n', '>+\n', '|2\n', '>1-\n', ': |\n  x\n', ': >\n  x\n', 'a: >+\n\n  '],
  ...['&x ', '*x', '!!str ', '!!map ', '!!seq ', '!', '!<x> ', '<<: ', '=', '%', '@', '`', '\\'],
  ...['---\n', '--- ', '---', '...\n', '%YAML 1.2\n---\n', '%TAG ! x:\n'],
];
const SPACES = ['\n', '\n', '\n\n', '\n  ', '\n    ', '\n\t', '\n ', '\n \n', '  ', ' ', '\t', '\r\n', '\r'];
const WORDS = [
  ...['a', 'b', 'è', '😀', 'a: b\n', '\na: ', '\n- a', '\n  - ', "''", '\\n', '\\u00e8', '\\x41', '\\\n', '\\"'],
  ...[
    '7',
    '7.5',
    '-.5',
    '.',
    '+1',
    '05',
    '1e3',
    '0x1F',
    '0o17',
    '1_000',
    '.inf',
    '2027-01-11',
    'true',
    'yes',
    'null',
    '~',
  ],
  ...['\u0085', '\u2028', '\u00a0', '\ufeff', '\0', '\u007f', '\ud800'],
];

const signs = (most: number) =>
  fc.array(fc.constantFrom(...SIGNS, ...SPACES, ...WORDS), { maxLength: most }).map((each) => each.join(''));

/** Signs in any order; as the value of a key; as two values of a map in a list. */
export const anySigns = fc.oneof(
  signs(14),
  signs(10).map((text) => `a: ${text}`),
  fc.tuple(signs(8), signs(6)).map(([one, other]) => `k:\n  - a: ${one}\n    b: ${other}\n`),
);

/** A piece of a text with some of it left out, and a sign in its place. */
export function mutated(texts: readonly string[]): fc.Arbitrary<string> {
  const places = fc.tuple(fc.constantFrom(...texts), fc.nat(), fc.nat(6), signs(2), fc.constantFrom(300, 1e6));
  return places.map(([text, at, cut, sign, around]) => {
    const middle = at % (text.length + 1);
    const before = text.slice(Math.max(0, middle - around), middle);
    // The first line may be cut anywhere: it is left out.
    const whole = middle <= around ? before : before.slice(before.indexOf('\n') + 1);
    return whole + sign + text.slice(middle + cut, middle + around);
  });
}

/** Values of JSON, at the top a map as in every format, with a text of them in one of the manners of a writer of YAML. */
export const writtenJson = fc
  .tuple(
    fc.dictionary(fc.string({ unit: 'binary', maxLength: 12 }), fc.jsonValue({ maxDepth: 4 }), { minKeys: 1 }),
    fc.record({
      indent: fc.constantFrom(1, 2, 4),
      lineWidth: fc.constantFrom(0, 20, 80),
      defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_SINGLE' as const, 'QUOTE_DOUBLE' as const),
      collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
    }),
  )
  .map(([value, manner]) => ({ value, text: stringify(value, { ...manner, aliasDuplicateObjects: false }) }));
