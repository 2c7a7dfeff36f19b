/** The page says what the command line says, at once, and after it is loaded again. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Result } from '../../../src/format/result.ts';
import { qualcheck, ROOT } from '../../support/cli.ts';
import { click, drop, findings, type Tab, verdict } from '../support.ts';

const EXAMPLES = readdirSync(join(ROOT, 'examples')).filter(
  (file) => file.endsWith('.yaml') && file !== 'ente-conforme.yaml',
);
const read = (example: string) => readFileSync(join(ROOT, 'examples', example), 'utf8');

const { planText } = (await import(join(ROOT, 'bench/inputs/plans.mjs'))) as {
  planText(seed: number, index: number): string;
};
/** Random plans with the slips that people make; 500 were compared once. */
const RANDOM = Number(process.env['PAGE_PLANS'] ?? 10);

/** The messages of the command line, as the page orders them. */
async function told(file: string) {
  const { stdout } = await qualcheck(['validate', file, '--format', 'json']);
  const [plan] = (JSON.parse(stdout) as Result).plans;
  const open = (plan?.outcomes ?? []).filter(({ outcome }) => outcome === 'fail' || outcome === 'incomplete');
  const rank = ({ outcome, severity }: (typeof open)[number]) =>
    outcome === 'incomplete' ? 2 : severity === 'error' ? 0 : 1;
  return { verdict: plan?.verdict, messages: open.sort((a, b) => rank(a) - rank(b)).map(({ message }) => message) };
}

const WORDS = { pass: 'CONFORME', fail: 'NON CONFORME', incomplete: 'INCOMPLETO' };
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

/** A plan on the page says what a file with the same text says to the command line. */
async function same(tab: Tab, file: string, text: string): Promise<void> {
  const name = file.split('/').at(-1) as string;
  const wanted = await told(file);
  await drop(tab, name, text);
  await tab.until((file) => document.querySelector('.plan-file')?.textContent?.includes(file), name);
  expect(await verdict(tab), name).toBe(WORDS[wanted.verdict as keyof typeof WORDS]);
  expect((await findings(tab)).map(plain), name).toEqual(wanted.messages.map(plain));
}

export function examples(tab: () => Tab): void {
  it.each(EXAMPLES)('%s: verdict and messages of the command line', (example) =>
    same(tab(), `examples/${example}`, read(example)),
  );
}

export function randomPlans(tab: () => Tab): void {
  it(`says the same of ${RANDOM} random plans`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'qualcheck-page-'));
    for (let index = 0; index < RANDOM; index++) {
      const file = join(folder, `p${index}.yaml`);
      const text = planText(11, index);
      writeFileSync(file, text);
      await same(tab(), file, text);
    }
    rmSync(folder, { recursive: true });
  });
}

/** The view that is open, and the part of the form. */
function open(tab: Tab): Promise<(string | null | undefined)[]> {
  return tab.run(() => [
    document.querySelector('.views [aria-pressed="true"]')?.textContent,
    document.querySelector('#part-title')?.textContent,
  ]);
}

export function reloaded(tab: () => Tab): void {
  it('says at once what a word changes, and loses nothing when it is loaded again', async () => {
    await drop(tab(), 'mio.yaml', read('basilicata-conforme.yaml'));
    await tab().until(() => document.querySelector('.plan-file')?.textContent?.includes('mio.yaml'));
    expect(await verdict(tab())).toBe(WORDS.pass);
    await tab().run(() => {
      document.querySelector<HTMLElement>('.view-text')?.click();
    });
    await tab().seen('.cm-content');
    await tab().run(() => document.querySelector<HTMLElement>('.cm-content')?.focus());
    await tab().type('altro: 1 ');
    await tab().until(
      (word) => document.querySelector('.verdict-panel .verdict-word')?.textContent?.trim() === word,
      WORDS.fail,
    );
    // What is typed is kept soon after.
    await tab().until(() => Object.values(localStorage).some((kept) => String(kept).includes('altro: 1 ')));
    await tab().reload();
    expect(await verdict(tab())).toBe(WORDS.fail);
    expect(await tab().run(() => document.querySelector('.plan-file')?.textContent)).toContain('mio.yaml');
    // One is where one was.
    expect(await open(tab())).toEqual(['Testo', undefined]);
    await click(tab(), 'Modulo');
    await tab().seen('.form-parts');
    await tab().run(() => document.querySelector<HTMLElement>('.form-parts li:nth-child(7) button')?.click());
    await tab().until(() => document.querySelector('#part-title')?.textContent === 'Docenti');
    await tab().reload();
    await verdict(tab());
    expect(await open(tab())).toEqual(['Modulo', 'Docenti']);
    // Another plan begins at its beginning.
    await drop(tab(), 'altro.yaml', read('basilicata-bozza.yaml'));
    await tab().until(() => document.querySelector('.plan-file')?.textContent?.includes('altro.yaml'));
    expect(await open(tab())).toEqual(['Modulo', 'Corso']);
  });
}
