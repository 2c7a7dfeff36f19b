/** The page from its file, in both browsers: it says what the command line says, and asks nobody for anything. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../src/format/result.ts';
import { qualcheck, ROOT } from '../support/cli.ts';
import {
  BROWSERS,
  type BrowserName,
  drop,
  findings,
  type OpenBrowser,
  openBrowser,
  PAGE,
  type Tab,
  verdict,
} from './support.ts';

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

for (const name of Object.keys(BROWSERS) as BrowserName[]) {
  describe.skipIf(!BROWSERS[name])(`the page in ${name}`, () => {
    let browser: OpenBrowser;
    let tab: Tab;
    beforeAll(async () => {
      browser = await openBrowser(name);
      tab = await browser.tab();
      await tab.seen('.topbar');
    });
    afterAll(() => browser.close());

    it.each(EXAMPLES)('%s: verdict and messages of the command line', async (example) => {
      const wanted = await told(`examples/${example}`);
      await drop(tab, example, read(example));
      await tab.until((file) => document.querySelector('.plan-file')?.textContent?.includes(file), example);
      expect(await verdict(tab)).toBe(WORDS[wanted.verdict as keyof typeof WORDS]);
      expect((await findings(tab)).map(plain)).toEqual(wanted.messages.map(plain));
    });

    // What plans there are is one thing, what each browser makes of them another.
    it.skipIf(name === 'firefox')(`says the same of ${RANDOM} random plans`, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'qualcheck-page-'));
      for (let index = 0; index < RANDOM; index++) {
        const name = `p${index}.yaml`;
        const text = planText(11, index);
        writeFileSync(join(folder, name), text);
        const wanted = await told(join(folder, name));
        await drop(tab, name, text);
        await tab.until((file) => document.querySelector('.plan-file')?.textContent?.includes(file), name);
        expect(await verdict(tab), name).toBe(WORDS[wanted.verdict as keyof typeof WORDS]);
        expect((await findings(tab)).map(plain), name).toEqual(wanted.messages.map(plain));
      }
      rmSync(folder, { recursive: true });
    });

    it('says at once what a word changes, and loses nothing when it is loaded again', async () => {
      await drop(tab, 'mio.yaml', read('basilicata-conforme.yaml'));
      await tab.until(() => document.querySelector('.plan-file')?.textContent?.includes('mio.yaml'));
      expect(await verdict(tab)).toBe(WORDS.pass);
      await tab.run(() => {
        document.querySelector<HTMLElement>('.view-text')?.click();
      });
      await tab.seen('.cm-content');
      await tab.run(() => document.querySelector<HTMLElement>('.cm-content')?.focus());
      await tab.type('altro: 1 ');
      await tab.until(
        (word) => document.querySelector('.verdict-panel .verdict-word')?.textContent?.trim() === word,
        WORDS.fail,
      );
      // What is typed is kept soon after.
      await tab.until(() => Object.values(localStorage).some((kept) => String(kept).includes('altro: 1 ')));
      await tab.reload();
      expect(await verdict(tab)).toBe(WORDS.fail);
      expect(await tab.run(() => document.querySelector('.plan-file')?.textContent)).toContain('mio.yaml');
    });

    it('asks for nothing, and nothing that it does is refused', () => {
      expect(browser.asked).toEqual([]);
      expect(tab.errors).toEqual([]);
    });
  });
}

describe('the file', () => {
  const text = readFileSync(PAGE, 'utf8');

  it('runs nothing but what its policy names', () => {
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(text) ?? [];
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-\S+' 'sha256-\S+' 'wasm-unsafe-eval'; /);
    expect(policy).not.toMatch(/https?:|unsafe-eval(?<!wasm-unsafe-eval)|connect-src/);
    expect(text).not.toMatch(/<(?:link|img|iframe|script src)/);
  });

  it('is small: without the solver, which is unpacked when it is asked for', () => {
    const without = text.replace(/(id="solver(?:-program)?">)[^<]*/g, '$1');
    expect(without.length).toBeLessThanOrEqual(900_000);
    expect(gzipSync(without, { level: 9 }).length).toBeLessThanOrEqual(480_000);
  });
});
