/** More ways than one to the hours that are missing: each is shown with its numbers, and applied by its button. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Suggestion } from '../../src/format/public.ts';
import { ROOT } from '../support/cli.ts';
import { BROWSERS, click, drop, type OpenBrowser, openBrowser, type Tab } from './support.ts';

const { suggest } = (await import(join(ROOT, 'dist/index.js'))) as typeof import('../../src/index.ts');
const PLAN = readFileSync(join(ROOT, 'examples/basilicata-conforme.yaml'), 'utf8').replace(
  'aula: 22, fad_sincrona: 16',
  'aula: 22, fad_sincrona: 30',
);
const WITHOUT = PLAN.replace(/\n {2}- (?:\{ )?codice: 07_KC[\s\S]*?(?=\n\n|\n[a-z])/, '');
const MODULE = 'unita_formative[1].moduli[0].ore';

type Answer = Awaited<ReturnType<typeof suggest>>;

/** What the search found, with another way beside it: the hours of a module are moved to the classroom. */
async function inTwoWays(text: string): Promise<Answer> {
  const answer = await suggest(text, { complete: true });
  const [change] = answer.suggestion.changes;
  if (change === undefined) throw new Error('nothing to change');
  const changes = [
    { ...change, at: `${MODULE}.fad_sincrona`, from: 30, to: 24 },
    { ...change, at: `${MODULE}.aula`, from: 22, to: 28 },
  ];
  const other = { kind: 'sposta' as const, size: { numbers: 2, moved: 12, gained: 0 }, changes };
  const alternatives = [other] as NonNullable<Suggestion['alternatives']>;
  return { ...answer, suggestion: { ...answer.suggestion, alternatives } };
}

describe.skipIf(!BROWSERS.chromium)('ways to the hours that are missing', () => {
  let browser: OpenBrowser;
  let tab: Tab;
  beforeAll(async () => {
    browser = await openBrowser('chromium');
    tab = await browser.tab();
    await tab.seen('.topbar');
  });
  afterAll(() => browser?.close());

  /** In the place of the worker: it answers each question so. */
  const answering = (answer: Answer) =>
    tab.run((answer) => {
      class Stand {
        onmessage?: (event: { data: unknown }) => void;
        postMessage({ number }: { number?: number }) {
          const data = { number, answer: { is: 'suggestion', ...(globalThis as { answer?: object }).answer } };
          if (number !== undefined) setTimeout(() => this.onmessage?.({ data }));
        }
        terminate() {}
      }
      Object.assign(globalThis, { Worker: Stand, answer });
    }, answer);

  it.each([
    ['as it is', PLAN, false],
    ['with what it lacks', WITHOUT, true],
  ])('of a plan %s', async (name, text, isMore) => {
    const answer = await inTwoWays(text);
    expect(answer.suggestion.added?.map(({ code }) => code)).toEqual(isMore ? ['07_KC'] : undefined);
    await answering(answer);
    await drop(tab, `${name}.yaml`, text);
    await tab.until((name) => document.querySelector('.plan-file')?.textContent?.includes(name), name);
    // Of the plan that was there before nothing is read.
    await tab.run(() => localStorage.clear());
    await tab.seen('.suggest .button.primary');
    await tab.run(() => document.querySelector<HTMLElement>('.suggest .button.primary')?.click());
    await tab.seen('.way');
    await tab.run(() => document.querySelectorAll<HTMLElement>('.way input')[1]?.click());

    await tab.until(
      () => [...document.querySelectorAll('.changes td b')].map((each) => each.textContent).join() === '24,28',
    );
    await click(tab, 'Applica');
    // What is on the desk is kept soon after.
    await tab.until(() =>
      Object.values(localStorage).some((kept) => String(kept).includes('{ aula: 28, fad_sincrona: 24 }')),
    );
    const kept = await tab.run(() =>
      Object.values(localStorage).find((kept) => String(kept).includes('{ aula: 28, fad_sincrona: 24 }')),
    );
    const { text: now } = JSON.parse(String(kept)) as { text: string };
    const first = answer.text ?? '';
    // The plan with what is added, and the numbers of this way alone.
    const added = first.slice(
      first.indexOf('competenze_chiave:'),
      first.indexOf('\n\n', first.indexOf('competenze_chiave:')),
    );
    expect(now).toContain(added);
    expect(now).toContain('fad_sincrona: 12 }');
    expect(first).not.toContain('fad_sincrona: 12 }');
    expect(tab.errors).toEqual([]);
  });
});
