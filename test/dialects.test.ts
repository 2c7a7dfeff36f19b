/**
 * One meaning of YAML: what `src/text/yaml.ts` reads means the same to the library `yaml`, an independent reader, and to
 * yaml-test-suite; what it refuses is told in words, where it stands. The exceptions are those of `support/dialects.ts`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../src/language/en.ts';
import { it as italian } from '../src/language/it.ts';
import { REPORT_FORMATS } from '../src/report/formats.ts';
import { parseYaml } from '../src/text/yaml.ts';
import { Choices } from './fuzz/choices.ts';
import { inputMaker } from './fuzz/inputs.ts';
import { TEXTS } from './hostile/texts.ts';
import { ROOT } from './support/cli.ts';
import { compared, ours, theirs } from './support/dialects.ts';
import { anySigns, mutated, writtenJson } from './support/near-yaml.ts';
import { SUITE } from './support/yaml-suite.ts';

/** Random texts of each kind: `RANDOM_TEXTS=10` asks for ten times as many. */
const TIMES = Number(process.env['RANDOM_TEXTS'] ?? 1);
const RUNS = { signs: 12_000 * TIMES, mutated: 1_000 * TIMES, fuzzed: 500 * TIMES, json: 1_000 * TIMES };

/** What the two readers make of a text is one thing, or a refusal that says why and where. */
function agree(text: string): string {
  const comparison = compared(text);
  expect(typeof comparison === 'string' ? '' : { text, ...comparison }).toBe('');
  if (comparison === 'refused') toldClearly(text);
  return comparison as string;
}

function toldClearly(text: string): void {
  const { root, problems } = parseYaml(text);
  // What is no map is refused by the format that was expected.
  if (problems.length === 0) expect(root?.kind, text).not.toBe('map');
  for (const { problem, start, end } of problems) {
    expect(start, text).toBeGreaterThanOrEqual(0);
    expect(end, text).toBeLessThanOrEqual(Math.max(text.length, start + 1));
    expect(start, text).toBeLessThanOrEqual(text.length);
    for (const words of [italian, en]) expect(words.problem(problem).message).not.toBe('');
  }
}

function tally<T>(all: Iterable<T>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const each of all) counts[String(each)] = (counts[String(each)] ?? 0) + 1;
  return counts;
}

/** Files below a folder of the project. */
function texts(...path: string[]): [string, string][] {
  return readdirSync(join(ROOT, ...path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$|^stdin$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [file.slice(ROOT.length), readFileSync(file, 'utf8').replace(/^\ufeff/, '')]);
}

describe('yaml-test-suite', () => {
  it('is read as `yaml` reads it, or refused in words', () => {
    expect(tally(SUITE.map(({ yaml }) => agree(yaml)))).toEqual({ same: 107, refused: 299 });
  });

  it('means what the suite says', () => {
    const read = SUITE.flatMap(({ id, yaml, json = 'null' }) => {
      const meaning = ours(yaml);
      return 'value' in meaning ? [[id, asJson(meaning.value), JSON.parse(json)]] : [];
    });
    expect(read).toHaveLength(107);
    for (const [id, meaning, json] of read) expect(meaning, id).toEqual(json);
  });

  it('what is no YAML is refused', () => {
    const wrong = SUITE.filter(({ fail }) => fail);
    expect(wrong).toHaveLength(94);
    for (const { id, yaml } of wrong) expect(ours(yaml), id).toHaveProperty('refused');
  });

  it('what is YAML and no plan needs has a word of its own', () => {
    const refused = SUITE.filter(({ fail, yaml }) => !fail && 'refused' in ours(yaml));
    const word = ({ yaml }: { yaml: string }) => (ours(yaml) as { refused: string[] }).refused[0];
    expect(tally(refused.map(word))).toEqual({
      'wrong-type': 121,
      'complex-key': 27,
      'unsupported-tag': 23,
      empty: 14,
      'multiple-documents': 15,
      syntax: 5,
    });
    // A key `http://foo.com` without a value, in braces; tabs before what opens a text; a directive with a word too many.
    const slips = ['4ABK', '6CA3', 'K54U', 'Q5MG', 'ZYU8/02'];
    expect(refused.filter((each) => word(each) === 'syntax').map(({ id }) => id)).toEqual(slips);
  });
});

/** Maps as plain objects. */
function asJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries((value as { pairs: [string, unknown][] }).pairs.map(([key, each]) => [key, asJson(each)]));
}

/** Numbers that JavaScript writes with an exponent are text to qualcheck. */
function asRead(value: unknown): string {
  return JSON.stringify(value, (_, each) => (typeof each === 'number' && /e/.test(String(each)) ? String(each) : each));
}

describe('files of the project', () => {
  it.each(['examples', 'standards'])('%s: all are read, alike', (folder) => {
    for (const [file, text] of texts(folder)) expect(agree(text), file).toBe('same');
  });

  it.each(['golden', 'fixtures', 'ci'])('test/%s: alike or refused', (folder) => {
    for (const [, text] of texts('test', folder)) agree(text);
  });

  it('hostile texts', () => {
    const outcomes = new Set<string>();
    for (const make of Object.values(TEXTS)) {
      const made = make();
      const text = typeof made === 'string' ? made : decoded(made);
      if (text !== undefined && text.length < LONGEST) outcomes.add(agree(text));
    }
    expect([...outcomes].sort()).toEqual(['comma-in-braces', 'refused', 'same']);
  });
});

/** Longer texts take `yaml` long, and hold nothing that shorter ones do not. */
const LONGEST = 100_000;

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const examples = texts('examples').map(([, text]) => text);

describe('random texts', () => {
  const check = (texts: fc.Arbitrary<string>, numRuns: number) => {
    const outcomes: string[] = [];
    fc.assert(
      fc.property(texts, (text) => void outcomes.push(agree(text))),
      { numRuns },
    );
    return tally(outcomes);
  };

  it('signs of YAML in any order', () => {
    // Enough of them are read: a reader that refuses all would agree with any other.
    expect(check(anySigns, RUNS.signs)['same']).toBeGreaterThan(RUNS.signs / 10);
  });

  it('examples with a slip', () => {
    expect(check(mutated(examples), RUNS.mutated)['same']).toBeGreaterThan(RUNS.mutated / 4);
  });

  it('what the fuzzer makes', () => {
    const make = inputMaker(ROOT, ROOT, REPORT_FORMATS);
    const files = fc
      .noBias(fc.uint8Array({ minLength: 4, maxLength: 300 }))
      .map((bytes) => Object.values(make(new Choices(bytes)).files).map(decoded));
    const text = files.map((all) => all.find((each) => each !== undefined) ?? '');
    expect(check(text, RUNS.fuzzed)['same']).toBeGreaterThan(RUNS.fuzzed / 10);
  });

  it('any JSON, written as YAML, comes back', () => {
    fc.assert(
      fc.property(writtenJson, ({ value, text }) => {
        const outcome = agree(text);
        const meaning = ours(text);
        if (outcome === 'refused') expect(meaning, text).toEqual({ refused: ['merge-key'] });
        else expect(JSON.stringify(asJson('value' in meaning ? meaning.value : meaning))).toBe(asRead(value));
      }),
      { numRuns: RUNS.json },
    );
  });
});

describe('exceptions', () => {
  it.each([
    ['idle-line', 'a:\n\t\nb: 7'],
    ['idle-line', 'a: b\n\n\t\n  c'],
    ['idle-line', 'a:\n#c\n  x\nb: c'],
    ['idle-line', 'a: |\n  testo\n\t# nota\n'],
    ['end-of-text', 'a: >+\n\n    '],
    ['end-of-text', 'a: >1-\n\n    \n'],
    ['comma-in-braces', 'ore: { aula: 7,5, fad_sincrona: -2.5,25 }'],
  ])('%s: %j', (exception, text) => {
    expect(compared(text)).toBe(exception);
  });

  it.each(['0x1F', '0o17', '1e3', '.inf', '.nan', '+.5e1'])('%s is text to qualcheck', (written) => {
    expect(ours(`a: ${written}`)).toEqual({ value: { pairs: [['a', written]] } });
  });
});

describe('the judge', () => {
  const lying = (from: string, to: string) => (text: string) => ours(text.replace(from, to));

  it.each([
    ['another value', 'a: b\n', lying('b', 'c')],
    ['a key more', 'a: b\n', lying('\n', '\nc: d\n')],
    ['another order', 'a: 1\nb: 2\n', lying('a: 1\nb: 2', 'b: 2\na: 1')],
    ['a number for a text', "a: '7'\n", lying("'7'", '7')],
    ['other spaces inside', 'a: |\n  b\n\n  c\n', lying('\n\n', '\n')],
  ])('sees %s', (_, text, reader) => {
    expect(typeof compared(text, reader, theirs)).toBe('object');
  });

  it('sees what only one of two takes', () => {
    expect(typeof compared('a: b\n', ours, () => ({ refused: ['x'] }))).toBe('object');
    expect(compared('a: b\n', () => ({ refused: ['x'] }))).toBe('refused');
  });
});
