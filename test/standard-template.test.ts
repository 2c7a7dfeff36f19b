/** A standard by hand, from nothing to a verdict: the template, what is left to confirm, a first plan, its check. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { qualcheck } from './support/cli.ts';

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

  it('is written in place of no file that is there, and for no standard', async () => {
    writeFileSync(standard, 'mio\n');
    expect((await qualcheck(['init', '--standard', '-o', standard])).code).toBe(2);
    expect(readFileSync(standard, 'utf8')).toBe('mio\n');
    expect((await qualcheck(['init', 'basilicata/operatore-assistenza-telefonica', '--standard'])).code).toBe(2);
    expect((await qualcheck(['init'])).code).toBe(2);
  });
});
