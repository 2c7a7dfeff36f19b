/** The catalogue in memory: norms as values, where there is no disk. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { InvalidStandard } from '../src/catalog/catalog.ts';
import { memoryCatalog, shippedFrom } from '../src/catalog/memory.ts';
import { reviewPlan } from '../src/report/review.ts';
import { CATALOG } from './support/catalog.ts';
import { ROOT } from './support/cli.ts';
import { SCALES, TOPICS } from './support/plans.ts';

const ID = 'basilicata/operatore-assistenza-telefonica';
const text = readFileSync(join(ROOT, 'standards', `${ID}.yaml`), 'utf8');
const shipped = (norms: readonly object[] = []) =>
  shippedFrom(async () => ({ norms: norms as never, scales: SCALES, examples: [], topics: TOPICS }));
const own = (...texts: string[]) => texts.map((each, index) => ({ file: `norma-${index + 1}.yaml`, text: each }));

describe('the catalogue in memory', () => {
  it('finds a norm by id, of its own or shipped; its own goes first', async () => {
    const standard = await CATALOG.standard(ID);
    const renamed = text.replace(/(denominazione:\n? *.*testo: )[^,}\n]+/, '$1Altro nome');
    expect(renamed).not.toBe(text);
    expect((await (await memoryCatalog(shipped([standard as object]), [])).standard(ID))?.id).toBe(ID);
    const both = await memoryCatalog(shipped([standard as object]), own(renamed));
    expect((await both.standard(ID))?.denominazione.testo).toBe('Altro nome');
    expect((await both.entries()).filter(({ id }) => id === ID).map(({ denominazione }) => denominazione)).toEqual([
      'Altro nome',
    ]);
    expect(await (await memoryCatalog(shipped(), [])).standard(ID)).toBeUndefined();
  });

  it('passes over a plan, and refuses what is no norm or has the id of another', async () => {
    const plan = readFileSync(join(ROOT, 'examples', 'basilicata-conforme.yaml'), 'utf8');
    expect(await (await memoryCatalog(shipped(), own(plan))).entries()).toEqual([]);
    const refused = async (...texts: string[]) => {
      const error = await memoryCatalog(shipped(), own(...texts)).catch((thrown: unknown) => thrown);
      if (!(error instanceof InvalidStandard)) throw new Error('nothing was refused');
      return { file: error.file, problems: error.findings.map(({ problem }) => problem.is) };
    };
    expect(await refused('formato: qualcheck/altro@1\n')).toMatchObject({ file: 'norma-1.yaml' });
    expect(await refused(text, text)).toEqual({ file: 'norma-2.yaml', problems: ['duplicate-code'] });
  });

  it('knows no files: a norm that a plan names by its path was not checked, and that is said', async () => {
    const plan = readFileSync(join(ROOT, 'examples', 'basilicata-conforme.yaml'), 'utf8');
    const named = plan.replace(/^standard: .*$/m, 'standard: norma-1.yaml');
    const catalog = await memoryCatalog(shipped(), own(text));
    const report = await reviewPlan('piano.yaml', named, catalog, { avvisi: [], warningsAsErrors: false });
    expect(report).toMatchObject({ verdict: 'fail', unable: true, outcomes: [{ rule: 'standard-unknown' }] });
  });
});
