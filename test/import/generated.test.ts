/** Pages written by a generator from random data: every field comes back, and no line is lost. */
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/document.ts';
import { importSheet, readPage } from '../../src/import/page.ts';
import { standardYaml } from '../../src/import/write/yaml.ts';
import { cardFormat } from '../../src/model/card.ts';
import { type Standard, standardFormat } from '../../src/model/standard.ts';
import { basilicataLines, basilicataPage, containBy } from '../support/pages/basilicata.ts';
import { asBlocks, asTable } from '../support/pages/part.ts';
import { Random, withPageBreaks } from '../support/pages/random.ts';
import { LEVELS } from '../support/pages/sources.ts';

containBy((value) => expect.arrayContaining([value]));
const PAGES = 200;
const bytes = (text: string) => new TextEncoder().encode(text);
const imported = (text: string) => readPage(bytes(text), { levels: LEVELS });

function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value);
}

/** Sentences that nobody recognises go to a person, word for word. */
function checkProse(value: Standard, norms: Record<string, unknown>, unknown: readonly string[]) {
  for (const [path, norm] of Object.entries(norms)) expect(at(value, path), path).toEqual(norm);
  const sentences = (value.da_verificare ?? []).map(({ frase }) => frase);
  expect(unknown.filter((sentence) => !sentences.includes(sentence))).toEqual([]);
}

function asWritten(value: Record<string, unknown>): Standard {
  const { value: read, findings } = readDocument(standardYaml(value, []), standardFormat);
  expect(findings).toEqual([]);
  return read as Standard;
}

describe('Basilicata', () => {
  it.each(Array.from({ length: PAGES }, (_, seed) => seed))('page %i as text', async (seed) => {
    const random = new Random(seed);
    const { parts, expected, norms, unknown } = basilicataPage(random);
    const page = await imported(withPageBreaks(random, basilicataLines(parts), 0.2).join('\n'));
    expect(page.kind).toBe('basilicata');
    expect(page.leftOver).toEqual([]);
    const standard = asWritten(page.value);
    expect(standard).toMatchObject(expected);
    checkProse(standard, norms, unknown);
  });

  it.each(Array.from({ length: 50 }, (_, seed) => seed))('page %i as HTML', async (seed) => {
    const { parts, expected, name, norms, unknown } = basilicataPage(new Random(seed));
    for (const html of [asTable(parts, name), asBlocks(parts, name)]) {
      const page = await imported(html);
      expect(page.leftOver).toEqual([]);
      const standard = asWritten(page.value);
      expect(standard).toMatchObject(expected);
      checkProse(standard, norms, unknown);
    }
  });
});
