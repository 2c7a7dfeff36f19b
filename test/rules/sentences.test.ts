/** Every outcome can be said in both languages, and nothing shows of what is not there. */
import { describe, expect, it } from 'vitest';
import { en } from '../../src/language/en.ts';
import { it as italian } from '../../src/language/it.ts';
import { CASES } from './cases.ts';
import { outcomesOfCase } from './outcomes.ts';

/**
 * A value that is not there shows as such, or leaves a hole: nothing at all or nothing after the subject, a lone
 * comma, two spaces, empty brackets or quotation marks.
 */
const HOLE = /undefined|NaN|\[object|^$|: *$|: ,|^,| {2}| ,|\(\)|«»|“”/;

const seen = CASES.map((each) => ({ each, outcomes: outcomesOfCase(each) }));

describe.each([italian, en])('words in $language', (words) => {
  it.each(seen.map(({ each, outcomes }) => [`${each.rule}: ${each.what}`, outcomes] as const))(
    '%s',
    (_name, outcomes) => {
      const odd = outcomes.flatMap((outcome) => {
        const sentence = words.sentence(outcome);
        const texts = [sentence, words.remedy(outcome) ?? 'none'];
        const said =
          // What a person has to look at is a sentence of its own.
          (sentence.startsWith(`${words.subject(outcome.subject)}: `) || outcome.subject.kind === 'manuale') &&
          !texts.some((text) => HOLE.test(text));
        return said ? [] : texts;
      });
      expect(odd).toEqual([]);
    },
  );

  it('says of a requirement set aside what it said of it before', () => {
    const wrong = new Set<string>();
    for (const { outcomes } of seen) {
      for (const outcome of outcomes.filter((one) => one.outcome === 'fail' || one.outcome === 'incomplete')) {
        const waived = words.sentence({ ...outcome, outcome: 'waived', waiver: { motivo: 'prova' } });
        const before = words.sentence(outcome);
        if (waived !== before) wrong.add(`${outcome.rule} ${outcome.outcome}: «${before}» → «${waived}»`);
      }
    }
    expect([...wrong]).toEqual([]);
  });
});
