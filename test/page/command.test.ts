/** `page`: what it writes, what of the maker's disk is in it, and where it refuses. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { qualcheck, ROOT } from '../support/cli.ts';
import { PAGE } from './support.ts';

const OWN = readFileSync(join(ROOT, 'examples/standard-di-un-ente/ente/addetto-di-esempio.yaml'), 'utf8');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qualcheck-page-'));
  mkdirSync(join(folder, 'norme/sotto'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
const page = (args: readonly string[]) => qualcheck(['page', ...args], { cwd: folder });
const block = (text: string) => JSON.parse(/id="own">(.*?)<\/script>/.exec(text)?.[1] ?? '');

describe('page', () => {
  it('writes the page of the package, whole', async () => {
    expect(await page(['-o', 'sotto/q.html'])).toEqual({ stdout: '', stderr: 'scritto: sotto/q.html\n', code: 0 });
    expect(readFileSync(at('sotto/q.html'), 'utf8')).toBe(readFileSync(PAGE, 'utf8'));
  });

  it('carries norms of folders and of the configuration, named from their folder, and the language', async () => {
    writeFileSync(at('norme/sotto/uno.yaml'), OWN);
    writeFileSync(at('qualcheck.yaml'), 'formato: qualcheck/configurazione@1\ncartelle: { standard: [norme] }\n');
    const { stderr, code } = await page(['-o', 'q.html', '--lang', 'en', '--standards', 'norme/sotto']);
    expect({ stderr, code }).toEqual({ stderr: 'written: q.html, with 1 norm of yours\n', code: 0 });
    const text = readFileSync(at('q.html'), 'utf8');
    expect(text).toContain('<html lang="en">');
    expect(block(text)).toEqual([{ file: expect.stringMatching(/^(?:sotto\/)?uno\.yaml$/), text: OWN }]);
    expect(text).not.toContain(folder);
  });

  it('what a norm says ends no block of the page', async () => {
    const hostile = OWN.replace('testo: Addetto di esempio', 'testo: "</script><script>alert(1)</script><!--"');
    expect(hostile).not.toBe(OWN);
    writeFileSync(at('norme/uno.yaml'), hostile);
    expect((await page(['-o', 'q.html', '--standards', 'norme'])).code).toBe(0);
    const text = readFileSync(at('q.html'), 'utf8');
    expect(text).not.toContain('alert(1)</script>');
    expect(block(text)).toEqual([{ file: 'uno.yaml', text: hostile }]);
  });

  it('refuses two norms of one id, and writes nothing', async () => {
    for (const name of ['uno', 'due']) writeFileSync(at(`norme/${name}.yaml`), OWN);
    const { stderr, code } = await page(['-o', 'q.html', '--standards', 'norme']);
    expect([code, existsSync(at('q.html'))]).toEqual([2, false]);
    expect(stderr).toContain('norme/uno.yaml');
  });

  it('holds 300 norms, not 301', async () => {
    const id = /^id: .*$/m;
    for (let each = 0; each < 300; each++)
      writeFileSync(at(`norme/${each}.yaml`), OWN.replace(id, `id: ente/n${each}`));
    expect((await page(['-o', 'q.html', '--standards', 'norme'])).code).toBe(0);
    writeFileSync(at('norme/altra.yaml'), OWN.replace(id, 'id: ente/altra'));
    const { stderr, code } = await page(['-o', 'altra.html', '--standards', 'norme']);
    expect([code, existsSync(at('altra.html'))]).toEqual([2, false]);
    expect(stderr).toContain('al massimo 300');
  });

  it('writes over nothing that it read', async () => {
    writeFileSync(at('norme/uno.yaml'), OWN);
    symlinkSync('uno.yaml', at('norme/q.html'));
    const { code } = await page(['-o', 'norme/q.html', '--standards', 'norme']);
    expect([code, readFileSync(at('norme/uno.yaml'), 'utf8')]).toEqual([2, OWN]);
  });
});
