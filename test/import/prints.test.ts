/**
 * Prints and texts in columns, written by a generator that knows nothing of the readers: what is read is read whole, and
 * what is not is refused. `PRINTS=300` tries that many of each kind and form, and prints how many were read.
 */
import { describe, expect, it } from 'vitest';
import { Refused } from '../../src/import/sheet.ts';
import { faults } from '../support/pages/faults.ts';
import { FORMS, PRINTS, printOf } from '../support/prints/kinds.ts';

const COUNT = Number(process.env['PRINTS'] ?? 2);
const CASES = PRINTS.flatMap((kind) =>
  (Object.keys(FORMS) as (keyof typeof FORMS)[]).map((form) => ({ ...kind, form })),
);

describe.each(CASES)('$name, $form', ({ form, ...kind }) => {
  it('comes back whole, or is refused', { timeout: COUNT * 20_000 }, async () => {
    let refused = 0;
    const wrong: string[] = [];
    for (let seed = 0; seed < COUNT; seed += 1) {
      const { page, bytes } = await printOf(kind, form, seed);
      try {
        const found = await faults(bytes, kind.kind, page);
        if (found.length > 0) wrong.push(`${seed}: ${found.join('\n  ')}`);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        refused += 1;
        if (process.env['PRINTS'] !== undefined)
          process.stdout.write(`${kind.name}, ${form}, ${seed}: ${JSON.stringify(error.refusal)}\n`);
      }
    }
    if (process.env['PRINTS'] !== undefined)
      process.stdout.write(`| ${kind.name} | ${form} | ${COUNT - refused} | ${refused} |\n`);
    if (wrong.length > 0) expect.fail(wrong.join('\n'));
    if (form === 'PDF' && kind.foreign !== true) expect(refused).toBeLessThanOrEqual(COUNT / 100);
  });
});
