/** The file of the page: what its policy lets run, and how large it is. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { PAGE } from './support.ts';

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
    expect(without.length).toBeLessThanOrEqual(720_000);
    expect(gzipSync(without, { level: 9 }).length).toBeLessThanOrEqual(430_000);
  });
});
