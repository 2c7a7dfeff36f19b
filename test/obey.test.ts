/** Every message is tested by obeying it: the slip goes, and nothing else is wrong after. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../src/format/problem.ts';
import { findings, plan, readPlan, unit } from './support/documents.ts';
import { obeyed } from './support/obey.ts';
import { SLIPS } from './support/slips.ts';

const text = (written: string) => (written.startsWith('|') ? unit(written.slice(1)) : plan(written));

/** A slip, and what its author makes of it where the message leaves the choice. */
const pair = (slip: string | readonly [string, string]) =>
  (typeof slip === 'string' ? [slip, undefined] : slip) as [string, string | undefined];

/** A text after all its findings were obeyed, the last first so that places stay. */
function mended(written: string): string {
  return readPlan(written).findings.reduceRight((now: string, each: Finding) => obeyed(now, each) ?? now, written);
}

const all = Object.entries(SLIPS).flatMap(([kind, slips]) => slips.map((slip) => ({ kind, slip })));

describe.each(Object.entries(SLIPS))('%s', (_kind, slips) => {
  it.each(slips.map(pair))('%j', (written, by) => {
    const before = findings(text(written));
    expect(before).not.toEqual([]);
    const after = by === undefined ? mended(text(written)) : text(by);
    expect(findings(after), `${before.join('\n')}\n${after}`).toEqual([]);
  });
});

it('holds for hundreds of slips, nearly all by the letter of the message', () => {
  const kinds = Object.entries(SLIPS).map(([kind, slips]) => `${kind} ${slips.length}`);
  const chosen = all.filter(({ slip }) => typeof slip !== 'string').length;
  process.stderr.write(`obeyed: ${all.length} slips, ${all.length - chosen} by the letter (${kinds.join(', ')})\n`);
  expect(all.length).toBeGreaterThanOrEqual(200);
  expect(chosen).toBeLessThan(10);
  const written = all.map(({ slip }) => (typeof slip === 'string' ? slip : slip[0]));
  expect(new Set(written).size).toBe(written.length);
});
