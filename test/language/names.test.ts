/** One name for each way of delivering hours, whoever speaks: sentences, words of the format, HTML, suggestions, titles of rules. */
import { describe, expect, it } from 'vitest';
import { MODES } from '../../src/format/vocabulary.ts';
import { en } from '../../src/language/en.ts';
import { htmlWords } from '../../src/language/html.ts';
import { it as italian } from '../../src/language/it.ts';
import { repairEn } from '../../src/language/repair-en.ts';
import { repairIt } from '../../src/language/repair-it.ts';
import { DESCRIBED_RULES } from '../../src/norms/rules/titles.ts';

describe.each([italian, en])('modes in $language', (words) => {
  const said = { it: repairIt, en: repairEn }[words.language];

  it.each(MODES)('%s has one name', (mode) => {
    const name = said.mode[mode];
    expect(htmlWords[words.language].hours.modes[mode].toLowerCase()).toBe(name.toLowerCase());
    // A sentence may put the key of the plan beside the name.
    // FaD of no kind is, alone, that of the course.
    const subject = mode === 'fad' ? name : words.subject({ kind: mode });
    expect(subject.toLowerCase().replace(/ \(.*/, '')).toBe(name.toLowerCase());
    expect(words.term(mode).toLowerCase().replace(/ \(.*/, '')).toBe(name.toLowerCase());
  });

  it('and so it is called where a rule says what it asks', () => {
    const other = /(?:live|self-paced|synchronous) (?:distance|learning)/i;
    const texts = DESCRIBED_RULES.flatMap(({ id, title, why }) => [title, why].map((text) => ({ id, text })));
    expect(texts.filter(({ text }) => other.test(text[words.language]))).toEqual([]);
  });
});
