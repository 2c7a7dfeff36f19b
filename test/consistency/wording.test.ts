/**
 * What is found in each altered standard, with the values that its sentence takes: `wording.txt`. A line that begins
 * with a minus was found before the alteration, and is not any more. `npm run golden` writes the file anew: read the
 * difference before you commit it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inconsistencies } from '../../src/norms/consistency/index.ts';
import { ROOT } from '../support/cli.ts';
import { ALTERED } from './altered.cases.ts';
import { altered, type Letter, line, SHIPPED } from './altered.ts';
import { EITHER, ON_STANDARD, SOURCES } from './conditions.cases.ts';

const FILE = join(ROOT, 'test', 'consistency', 'wording.txt');
const golden = readFileSync(FILE, 'utf8').split('\n\n');

function found(...[on, edits]: Parameters<typeof altered>): string[] {
  return inconsistencies(altered(on, edits)).map((each) => {
    const { values, clause, anomaly } = each;
    return [line(each), JSON.stringify(values), clause && JSON.stringify(clause), anomaly?.id]
      .filter(Boolean)
      .join(' ');
  });
}

const LETTERS = Object.keys(SHIPPED) as Letter[];
const KNOWN = Object.fromEntries(LETTERS.map((each) => [each, found(each, {})])) as Record<Letter, string[]>;

type Edited = Pick<(typeof ALTERED)[number], 'on' | 'edits'>;
const CONDITIONS = [...EITHER, ...SOURCES, ...ON_STANDARD].map(
  ({ of }): Edited => ({ on: 'B', edits: { vincoli: of.map((each) => ({ fonte: 'art. 1', ...each })) } }),
);

function differences({ on, edits }: Edited): string[] {
  const now = found(on, edits);
  const gone = KNOWN[on].filter((each) => !now.includes(each)).map((each) => `- ${each}`);
  return [...now.filter((each) => !KNOWN[on].includes(each)), ...gone];
}

const BLOCKS: [name: string, lines: () => string[]][] = [
  ...LETTERS.map((on): (typeof BLOCKS)[number] => [`${on} as it is`, () => found(on, {})]),
  ...[...ALTERED, ...CONDITIONS].map((each): (typeof BLOCKS)[number] => {
    const edits = JSON.stringify(each.edits, (_key, value) => (value === undefined ? null : value));
    return [`${each.on} ${edits}`, () => differences(each)];
  }),
];
const block = ([name, lines]: (typeof BLOCKS)[number]) => [name, ...lines().map((each) => `  ${each}`)].join('\n');

if (process.env['UPDATE_GOLDEN']) {
  writeFileSync(FILE, `${BLOCKS.map(block).join('\n\n')}\n`);
  golden.splice(0, golden.length, ...readFileSync(FILE, 'utf8').split('\n\n'));
}

describe('what is found in a standard, with its values', () => {
  it.each(BLOCKS.map((each, index) => [index, each] as const))('%d', (index, each) => {
    expect(block(each)).toBe(golden[index]?.trimEnd());
  });

  it('and nothing else is written down', () => expect(golden).toHaveLength(BLOCKS.length));
});
