/** From a print that nobody has seen to a verdict: import, check-standards, init, validate, suggest. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { qualcheck } from '../support/cli.ts';
import { basilicataLines, basilicataPage } from '../support/pages/basilicata.ts';
import { campaniaLines, campaniaPage, formOf } from '../support/pages/campania.ts';
import { Random } from '../support/pages/random.ts';

const folder = mkdtempSync(join(tmpdir(), 'qualcheck-verdict-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const PRINTS = Array.from({ length: 20 }, (_, seed) => seed);

/** A print of one of the two Regions, by turns. */
function printed(seed: number): string {
  const random = new Random(5000 + seed);
  if (seed % 2 === 0) return basilicataLines(basilicataPage(random).parts).join('\n');
  const form = formOf(random);
  return campaniaLines(campaniaPage(random, form).parts, form, random).join('\n');
}

/** Figures drawn at random may leave no room for a course: then `init` says which. */
let conform = 0;

describe('an unknown print', () => {
  it.each(PRINTS)('%i comes to a verdict', async (seed) => {
    const [page, standard, plan] = ['txt', 'standard.yaml', 'yaml'].map((end) => join(folder, `${seed}.${end}`)) as [
      string,
      string,
      string,
    ];
    writeFileSync(page, printed(seed));
    expect((await qualcheck(['import', page, '-o', standard])).code).toBe(0);
    const checked = await qualcheck(['check-standards', standard]);
    expect(checked.code).toBeLessThan(2);
    const first = await qualcheck(['init', standard, '--example', '-o', plan]);
    if (first.code !== 0) {
      expect(first).toMatchObject({ code: 1, stderr: expect.stringMatching(/nessuna durata|non è conforme/) });
      return;
    }
    conform += 1;
    const judged = await qualcheck(['validate', plan]);
    expect(judged.code).toBe(0);
    // What the import worked out is recalled beside the verdict, as check-standards lists it.
    expect(judged.stdout.includes('nessuno ha confermato')).toBe(checked.stdout.includes('da confermare'));
    expect((await qualcheck(['suggest', plan])).code).toBe(0);
  });

  it('has room for a course in most of them', () => {
    expect(conform).toBeGreaterThanOrEqual(PRINTS.length / 2);
  });
});
