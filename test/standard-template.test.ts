/** A standard by hand, from nothing to a verdict: the template, what is left to confirm, a first plan, its check. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { STANDARD_TEMPLATE } from '../src/init/standard-template.ts';
import { qualcheck, ROOT } from './support/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'qualcheck-template-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const standard = join(folder, 'standard.yaml');
const plan = join(folder, 'piano.yaml');

describe('the template of a standard', () => {
  it('leads to a verdict, and each example is told until it is struck', async () => {
    expect((await qualcheck(['init', '--standard', '-o', standard])).code).toBe(0);
    const first = await qualcheck(['check-standards', standard]);
    expect(first.code).toBe(0);
    expect(first.stdout).toContain('ore: da confermare');
    expect((await qualcheck(['init', standard, '--example', '-o', plan])).code).toBe(0);
    const told = await qualcheck(['validate', plan]);
    expect(told.code).toBe(0);
    expect(told.stdout).toContain('nessuno ha confermato');

    const text = readFileSync(standard, 'utf8');
    writeFileSync(standard, text.slice(0, text.indexOf('# Finché una voce')));
    expect((await qualcheck(['check-standards', standard])).stdout).not.toContain('da confermare');
    const struck = await qualcheck(['validate', plan]);
    expect(struck.code).toBe(0);
    expect(struck.stdout).not.toContain('nessuno ha confermato');
  });

  it('is what the manual says it is, command by command', async () => {
    const manual = readFileSync(join(ROOT, 'docs', 'import.md'), 'utf8');
    const block = manual.split('```').find((each) => each.includes('qualcheck init --standard')) ?? '';
    const commands = [...block.matchAll(/^qualcheck (.*?)(?: +#.*)?$/gm)].map(([, rest = '']) => rest.split(' '));
    expect(commands).toHaveLength(4);
    const ended = [];
    const cwd = mkdtempSync(join(folder, 'manuale-'));
    for (const args of commands) ended.push(await qualcheck(args, { cwd }));
    expect(ended.map(({ code }) => code)).toEqual([0, 0, 0, 1]);
    const [, checked, , verdict] = ended;
    // Of the template itself there is nothing to say but that its examples are examples.
    expect(checked?.stdout.match(/standard-[a-z-]+/g)?.filter((each) => each !== 'standard-to-confirm')).toEqual([]);
    expect(verdict?.stdout).toMatch(/^… INCOMPLETO/);
    expect(verdict?.stdout).toContain('0 errori');
  });

  it.each([
    [
      'a total that is not that of its parts',
      'totale: { minimo: 100',
      'totale: { minimo: 90',
      'le parti fanno 70 + 30',
    ],
    [
      'a sentence that the text does not have',
      'frase: Possesso della licenza media',
      'frase: Diploma',
      'parola per parola',
    ],
    ['a figure that its sentence does not say', 'minimo_percentuale: 80', 'minimo_percentuale: 90', 'dice «80%»'],
    ['a part that is gone and still to be confirmed', /^frequenza:\n(?: .*\n)+/m, '', 'togli anche questa riga'],
    ['an item with a colon', '- prima conoscenza', '- lavare: a secco', 'serve un testo'],
  ])('is guided: %s', async (_, from, to, told) => {
    const text = STANDARD_TEMPLATE.replace(from, to);
    expect(text).not.toBe(STANDARD_TEMPLATE);
    writeFileSync(standard, text);
    const { code, stdout } = await qualcheck(['check-standards', standard, '--format', 'compact']);
    expect(code).toBe(1);
    expect(stdout).toContain(told);
  });

  it('is written in place of no file that is there, and for no standard', async () => {
    writeFileSync(standard, 'mio\n');
    expect((await qualcheck(['init', '--standard', '-o', standard])).code).toBe(2);
    expect(readFileSync(standard, 'utf8')).toBe('mio\n');
    expect((await qualcheck(['init', 'basilicata/operatore-assistenza-telefonica', '--standard'])).code).toBe(2);
    expect((await qualcheck(['init'])).code).toBe(2);
  });
});
