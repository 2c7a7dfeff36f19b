/** What binds a unit, in a sentence: its own cap beside that of the course. Pure. */
import { questionWords } from '../../language/questions.ts';
import type { Words } from '../../language/words.ts';
import type { Binding } from '../../norms/binding.ts';
import type { Subject } from '../../norms/rules/rule.ts';

/** `FaD: at most 60 h, …`. */
export function bindingText({ measure, unit, own, course, unclear }: Binding, words: Words): string {
  const said = questionWords[words.language];
  const [ofUnit, ofCourse] = [own, course].map((limit) => (limit === undefined ? '' : words.hours(limit.bound)));
  const sentence =
    own === undefined
      ? said.courseOnly(ofCourse as string)
      : course === undefined
        ? (unclear ? said.courseUnclear : said.ownOnly)(ofUnit as string)
        : course.bound < own.bound
          ? said.courseTighter(ofUnit as string, ofCourse as string)
          : said.ownTighter(ofUnit as string, ofCourse as string);
  return `${words.subject({ kind: measure as Subject['kind'], code: unit })}: ${sentence}`;
}
