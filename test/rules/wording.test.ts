/**
 * What every case of a rule says, word for word in both languages: `wording/<rule>.txt`. The cases themselves judge
 * the outcome; here a reader sees what a course designer will read. `npm run golden` writes the files anew: read the
 * difference before you commit it.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/cli.ts';
import { CASES } from './cases.ts';
import { outcomesOfCase } from './outcomes.ts';
import { joined, wordsOf } from './wording.ts';

const FOLDER = join(ROOT, 'test', 'rules', 'wording');
const rules = [...new Set(CASES.map(({ rule }) => rule))].sort();

describe('the words of each rule', () => {
  it.each(rules)('%s', (rule) => {
    const file = join(FOLDER, `${rule}.txt`);
    const own = CASES.filter((each) => each.rule === rule);
    const wording = joined(own.map((each) => wordsOf(each, outcomesOfCase(each))));
    if (process.env['UPDATE_GOLDEN']) {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(file, wording);
    }
    expect(wording).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '');
  });

  it('no file is left of a rule that is gone', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(rules.map((rule) => `${rule}.txt`).sort());
  });
});
