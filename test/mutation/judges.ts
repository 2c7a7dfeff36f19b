/** The judges of a mutant: in one process, quick, and between them every rule. Thousands of mutants run them. */
import './consistency.ts';
import './rules.ts';
import '../atlante.test.ts';
import '../check.test.ts';
import '../consistency/every-value.test.ts';
import '../consistency/wording.test.ts';
import '../exceptions.test.ts';
import '../facts.test.ts';
import '../hours.test.ts';
import '../languages.test.ts';
import '../limits.test.ts';
import '../margin.test.ts';
import '../part-of.test.ts';
import '../rules/limits.test.ts';
import '../rules/sentences.test.ts';
import '../rules/shares.test.ts';
import '../runs.test.ts';
import '../slots.test.ts';

export { TESTS } from './vitest.ts';
