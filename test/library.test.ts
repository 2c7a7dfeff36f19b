/** The library as it is published: in Node and in a browser it says what the command line says. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as Public from '../src/format/public.ts';
import type { PlanResult, Result } from '../src/format/result.ts';
import type { SuggestionRecord } from '../src/format/suggestion.ts';
import type * as library from '../src/index.ts';
import { HAS_CHROMIUM, openContext } from './support/browser.ts';
import { qualcheck, ROOT } from './support/cli.ts';

type Filled<T> = { [K in keyof T]-?: T[K] };
type Same<A, B> = [A, B] extends [B, A] ? ([keyof A, keyof B] extends [keyof B, keyof A] ? true : false) : false;
/** These lines do not compile where the published types are not those of the schemas, or of the functions. */
const typed: [
  Same<Public.Result, Result>,
  Same<Filled<Public.PlanResult>, Filled<PlanResult>>,
  Same<Filled<Public.Outcome>, Filled<PlanResult['outcomes'][number]>>,
  Same<Filled<Public.Suggestion>, Filled<SuggestionRecord>>,
  Same<Filled<Public.Change>, Filled<SuggestionRecord['changes'][number]>>,
  Same<Filled<Public.Conflict>, Filled<NonNullable<SuggestionRecord['conflict']>>>,
  Same<Filled<Public.Margin>, Filled<SuggestionRecord['margins'][number]>>,
] = [true, true, true, true, true, true, true];
const published = (it: typeof library): Omit<typeof Public, 'Unable'> => it;

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
const EXAMPLES = readdirSync(join(ROOT, 'examples')).filter((file) => file.endsWith('.yaml'));
const OWN = 'examples/standard-di-un-ente';
const ownTexts = readdirSync(join(ROOT, OWN), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => ({ file, text: read(join(OWN, file)) }));
const BRIEF = 'examples/basilicata-da-correggere.yaml';
/** After a byte order mark, with two slips that leave no doubt. */
const SLIPPED = `\ufeff${read('examples/basilicata-conforme.yaml').replace('inizio: 2027-01-11', 'inizio: 11/01/2027').replace('21_CTR', '21_CRT')}`;
const STANDARD = 'basilicata/operatore-assistenza-telefonica';

const commandLine = async (...args: string[]) => (await qualcheck([...args, '--standards', OWN])).stdout;

describe('in Node', async () => {
  const it_ = (await import(pathToFileURL(join(ROOT, 'dist/index.js')).href)) as typeof library;
  const { openNorms, validate, fix, suggest, init, show, Unable } = it_;

  it('has the types that are published', () => {
    expect(typed).not.toContain(false);
    expect(Object.keys(published(it_)).sort()).toEqual(
      [...read('dist/index.d.ts').matchAll(/^export declare (?:class|function) (\w+)/gm)]
        .map(([, name]) => name)
        .sort(),
    );
  });

  it.each(EXAMPLES)('%s: the JSON of the command line, with norms from a folder and from texts', async (example) => {
    const file = `examples/${example}`;
    const wanted = await commandLine('validate', file, '--format', 'json');
    for (const from of [{ folders: [join(ROOT, OWN)] }, { texts: ownTexts }]) {
      expect(json(await validate(read(file), { file, norms: await openNorms(from) }))).toBe(wanted);
    }
  });

  it('corrects what leaves no doubt, as the command line does; the second time, and where there is doubt, nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'qualcheck-library-'));
    try {
      const file = join(folder, 'piano.yaml');
      writeFileSync(file, SLIPPED);
      await qualcheck(['validate', '--fix', file]);
      const fixed = await fix(SLIPPED, { file: 'piano.yaml' });
      expect(fixed.text).toBe(readFileSync(file, 'utf8'));
      expect(fixed).toMatchObject({ count: 2, result: { verdict: 'pass' } });
      expect(await fix(fixed.text, { file: 'piano.yaml' })).toEqual({ ...fixed, count: 0 });
      const doubtful = read('examples/basilicata-bozza.yaml');
      expect(await fix(doubtful)).toMatchObject({ text: doubtful, count: 0, result: { verdict: 'incomplete' } });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('suggests, begins and shows what the command line does, in English too', async () => {
    const { suggestion, text } = await suggest(read(BRIEF), { file: BRIEF });
    expect(json(suggestion)).toBe(await commandLine('suggest', BRIEF, '--format', 'json'));
    expect(text === undefined).toBe(suggestion.changes.length === 0);
    expect(await init(STANDARD, { example: true })).toMatchObject({
      text: await commandLine('init', STANDARD, '--example'),
      result: { verdict: 'pass' },
    });
    expect(await show('20_CTR', { lang: 'en' })).toEqual({ text: await commandLine('show', '20_CTR', '--lang', 'en') });
    expect(await show('20_CTX')).toEqual({ meant: '20_CTR' });
  });

  it('says what cannot be used, and never lets an unknown norm pass', async () => {
    const plan = read(BRIEF);
    await expect(validate(plan, { calls: ['nessuno/avviso'] })).rejects.toThrow(Unable);
    await expect(openNorms({ texts: [{ file: 'a.yaml', text: 'formato: altro\n' }] })).rejects.toThrow(/a\.yaml:1:/);
    await expect(openNorms({ folders: [join(ROOT, 'nessuna')] })).rejects.toThrow(Unable);
    await expect(suggest(plan, { keep: ['99_ZZZ'] })).rejects.toThrow(Unable);
    await expect(init('nessuno/standard')).rejects.toThrow(Unable);
    const other = await validate(plan.replace(/^standard: .*$/m, 'standard: nessuno/standard'));
    expect(other).toMatchObject({ verdict: 'fail', unable: true });
    expect((await validate(plan, { warningsAsErrors: true })).plans[0]?.counts.warning).toBe(0);
  });

  it('reads the text that a file would hold: its mark is no part of it, and it has a size', async () => {
    const plan = read(BRIEF);
    expect(await validate(`\ufeff${plan}`)).toEqual(await validate(plan));
    const filled = (bytes: number) => `${plan}#${'è'.repeat((bytes - Buffer.byteLength(plan) - 2) / 2)}`;
    const most = 2 * 1024 * 1024;
    const even = Buffer.byteLength(plan) % 2 === 0 ? 0 : 1;
    expect((await validate(filled(most - even))).plans[0]?.outcomes[0]?.rule).not.toBe('format-too-large');
    expect((await validate(filled(most + 2 + even))).plans[0]?.outcomes).toMatchObject([{ rule: 'format-too-large' }]);
  });
});

/** The files of `dist/` as a site would serve them, under an address that exists nowhere. */
/** A place that browsers hold for safe: elsewhere they compute no fingerprint. */
const SITE = 'http://qualcheck.localhost/';
const TYPES: Record<string, string> = { js: 'text/javascript', mjs: 'text/javascript', wasm: 'application/wasm' };

describe.skipIf(!HAS_CHROMIUM)('in a browser', () => {
  let page: Page;
  let close: () => Promise<void>;
  const asked: string[] = [];
  const html = /```html\n([\s\S]*?)```/.exec(read('docs/libreria.md'))?.[1] as string;

  beforeAll(async () => {
    const context = await openContext();
    close = () => context.close();
    page = await context.newPage();
    await page.route('**/*', (route) => {
      const name = route.request().url().replace(SITE, '');
      if (name === '') return route.fulfill({ contentType: 'text/html', body: `<!doctype html><body>${html}` });
      asked.push(name);
      const contentType = TYPES[name.split('.').at(-1) ?? ''];
      if (contentType === undefined) return route.abort();
      return route.fulfill({ contentType, body: readFileSync(join(ROOT, 'dist', name)) });
    });
    await page.goto(SITE);
    await page.addScriptTag({ type: 'module', content: `globalThis.q = await import('${SITE}browser.js');` });
    await page.waitForFunction('globalThis.q !== undefined');
  });
  afterAll(() => close?.());
  const call = (code: string, given?: unknown): Promise<unknown> =>
    page.evaluate(`(async (given) => { ${code} })(${JSON.stringify(given ?? null)})`);

  it('the page of the manual works', async () => {
    expect(await call('return controlla(given)', read(BRIEF))).toBeGreaterThan(0);
    expect(await page.textContent('body')).toContain('fail');
  });

  it.each(EXAMPLES)('%s: the JSON of the command line, byte for byte', async (example) => {
    const file = `examples/${example}`;
    const code =
      'const norms = await q.openNorms({ texts: given.texts }); return q.validate(given.text, { ...given, norms });';
    const result = await call(code, { text: read(file), file, texts: ownTexts });
    expect(json(result)).toBe(await commandLine('validate', file, '--format', 'json'));
  });

  it('corrects what leaves no doubt', async () => {
    expect(await call('return (({ text, count }) => ({ text, count }))(await q.fix(given))', SLIPPED)).toEqual({
      text: SLIPPED.replace('11/01/2027', '2027-01-11').replace('21_CRT', '21_CTR'),
      count: 2,
    });
  });

  it('suggests, begins and shows, with the solver beside it or given', async () => {
    const wanted = await commandLine('suggest', BRIEF, '--format', 'json');
    const suggest = async (wasm: string) =>
      json(
        await call(`return (await q.suggest(given.text, { file: given.file, ${wasm} })).suggestion`, {
          text: read(BRIEF),
          file: BRIEF,
        }),
      );
    expect(await suggest('')).toBe(wanted);
    expect(await suggest(`wasm: new URL('${SITE}highs.wasm')`)).toBe(wanted);
    // Bytes are all that is taken: nothing is looked for beside the library.
    await page.evaluate(async (address) => {
      Object.assign(globalThis, { bytes: await (await fetch(address)).arrayBuffer() });
    }, `${SITE}highs.wasm`);
    const before = asked.length;
    expect(await suggest('wasm: bytes')).toBe(wanted);
    expect(asked.slice(before)).not.toContain('highs.wasm');
    expect(await call(`return (await q.init('${STANDARD}', { example: true })).text`)).toBe(
      await commandLine('init', STANDARD, '--example'),
    );
    for (const query of ['20_CTR', 'centralino', 'uf-missing'])
      expect(
        await call(
          `return (await q.show('${query}', { lang: 'en', norms: await q.openNorms({ texts: given }) })).text`,
          ownTexts,
        ),
        query,
      ).toBe(await commandLine('show', query, '--lang', 'en'));
  });

  it('asks for its own files alone, and says that folders need Node', async () => {
    expect([...new Set(asked)].filter((name) => name !== 'favicon.ico').sort()).toEqual([
      'browser.js',
      'english.js',
      'fixes.js',
      'highs.mjs',
      'highs.wasm',
      'init.js',
      'norms.js',
      'search.js',
      'show.js',
    ]);
    await expect(call("return q.openNorms({ folders: ['norme'] })")).rejects.toThrow(/folders of norms need Node/);
  });
});

describe('the build for browsers', () => {
  it('takes at most 109 kB, compressed, and knows nothing of Node', () => {
    const code = read('dist/browser.js');
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(109_000);
    expect(code).not.toMatch(/["'](?:node:\w+|fs|path|os|util|tty)["']|\bprocess\.\w|__dirname|\brequire\(/);
  });
});
