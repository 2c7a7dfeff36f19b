/** Pages written by a generator from random data: every field comes back, and no line is lost. */
import { describe, expect, it } from 'vitest';
import { cardFormat } from '../../src/format/card.ts';
import { readDocument } from '../../src/format/document.ts';
import { readPage } from '../../src/import/page.ts';
import { standardYaml } from '../../src/import/write/yaml.ts';
import { atlantePage, atlanteSplits } from '../support/pages/atlante.ts';
import { basilicataLines, basilicataPage, basilicataSplits } from '../support/pages/basilicata.ts';
import { campaniaLines, campaniaPage, campaniaSplits, formOf } from '../support/pages/campania.ts';
import { mismatches } from '../support/pages/compare.ts';
import { faults } from '../support/pages/faults.ts';
import { lazioLines, lazioPage, lazioSplits } from '../support/pages/lazio.ts';
import type { Page } from '../support/pages/page.ts';
import { asBlocks, asTable } from '../support/pages/part.ts';
import { Random, withPageBreaks } from '../support/pages/random.ts';
import { LEVELS } from '../support/pages/sources.ts';

/** Sixty of each kind in a usual run; `RANDOM_PAGES=1000` for a night. */
const PAGES = Number(process.env['RANDOM_PAGES'] ?? 60);
/** Pages tried as HTML too, in two layouts each. */
const HTML_PAGES = PAGES / 4;
const seeds = (count: number) => Array.from({ length: count }, (_, seed) => seed);

async function holds(text: string, kind: string, page: Page): Promise<void> {
  const wrong = await faults(new TextEncoder().encode(text), kind, page);
  if (wrong.length > 0) expect.fail(wrong.join('\n'));
}

describe('Basilicata', () => {
  it.each(seeds(PAGES))('page %i as text', async (seed) => {
    const random = new Random(seed);
    const page = basilicataPage(random);
    const text = withPageBreaks(random, basilicataLines(page.parts), 0.2, basilicataSplits).join('\n');
    await holds(text, 'basilicata', page);
  });

  it.each(seeds(HTML_PAGES))('page %i as HTML', async (seed) => {
    const page = basilicataPage(new Random(seed));
    await holds(asTable(page.parts, page.name), 'basilicata', page);
    await holds(asBlocks(page.parts, page.name), 'basilicata', page);
  });
});

describe('Campania', () => {
  it.each(seeds(PAGES))('page %i as text', async (seed) => {
    const random = new Random(seed);
    const form = formOf(random);
    const page = campaniaPage(random, form);
    const text = withPageBreaks(random, campaniaLines(page.parts, form, random), 0.2, campaniaSplits).join('\n');
    await holds(text, 'campania', page);
  });

  it.each(seeds(HTML_PAGES))('page %i as HTML', async (seed) => {
    const random = new Random(seed);
    const page = campaniaPage(random, formOf(random));
    await holds(asTable(page.parts, page.name), 'campania', page);
    await holds(asBlocks(page.parts, page.name), 'campania', page);
  });
});

describe('Lazio', () => {
  it.each(seeds(PAGES))('page %i as text', async (seed) => {
    const random = new Random(seed);
    const page = lazioPage(random);
    const text = withPageBreaks(random, lazioLines(page.parts, random), 0.2, lazioSplits).join('\n');
    await holds(text, 'lazio', page);
  });

  it.each(seeds(HTML_PAGES))('page %i as HTML', async (seed) => {
    const page = lazioPage(new Random(seed));
    await holds(asBlocks(page.parts, page.name), 'lazio', page);
  });
});

describe('Atlante', () => {
  it.each(seeds(PAGES))('page %i as text', async (seed) => {
    const random = new Random(seed);
    const { lines, expected } = atlantePage(random);
    const text = withPageBreaks(random, lines, 0.2, atlanteSplits).join('\n');
    const page = await readPage(new TextEncoder().encode(text), { levels: LEVELS });
    const { value, findings } = readDocument(standardYaml(page.value, []), cardFormat);
    const wrong = [
      ...page.leftOver.map((line) => `left over, ${line.number}: ${line.text}`),
      ...findings.map((finding) => JSON.stringify(finding)),
      ...mismatches(value, expected),
    ];
    if (wrong.length > 0) expect.fail(wrong.join('\n'));
  });
});
