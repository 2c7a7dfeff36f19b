import { wordMeant } from './hints.ts';
import type { Expected, Path, PlacedProblem, Problem } from './problem.ts';
import { describe } from './values.ts';

/** The parts of a zod issue that are used here. */
export interface Issue {
  code: string;
  path: (string | number)[];
  message: string;
  input?: unknown;
  expected?: string;
  keys?: string[];
  errors?: Issue[][];
  minimum?: number;
  maximum?: number;
  params?: { problem: Problem };
}

/** Problems of the issues about one value. */
export function problemsIn(issues: Issue[], base: Path = []): PlacedProblem[] {
  return issues.flatMap((issue) => problemsOf(issue, base));
}

function problemsOf(issue: Issue, base: Path): PlacedProblem[] {
  const path = [...base, ...issue.path];
  const last = path.at(-1);
  const missing = (problem: Problem): PlacedProblem =>
    issue.input === undefined && typeof last === 'string'
      ? { path, problem: { is: 'missing-key', key: last } }
      : { path, problem };
  switch (issue.code) {
    case 'custom':
      return issue.params ? [missing(issue.params.problem)] : [];
    case 'unrecognized_keys':
      return (issue.keys ?? []).map((key) => ({
        path: [...path, key],
        problem: { is: 'unknown-key', key, known: JSON.parse(issue.message) as string[] },
        atKey: true,
      }));
    case 'too_small':
      return [{ path, problem: { is: 'too-short', minimum: issue.minimum ?? 1 } }];
    case 'too_big':
      return [{ path, problem: { is: 'too-long', maximum: issue.maximum ?? 0 } }];
    case 'invalid_union':
      return issue.input === undefined ? [missing({ is: 'blank' })] : unionProblems(issue, path);
    default:
      return [
        missing({
          is: 'wrong-type',
          expected: [issue.expected === 'array' ? 'list' : 'map'],
          found: describe(issue.input),
        }),
      ];
  }
}

const isMap = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Of the ways in which a value may be written, speak of the one that its author chose: the branch whose
 * outer shape fits. Where none fits, say all that is accepted.
 */
function unionProblems(issue: Issue, path: Path): PlacedProblem[] {
  const branches = (issue.errors ?? []).map((errors) => problemsIn(errors, path));
  const fitting = branches.filter((problems) => !problems.some((each) => isOuter(each, path, 'wrong-type')));
  // A word that is not known also fails as a date or a list: what is said inside them says more.
  const inside = fitting.filter((problems) => problems.some((each) => each.path.length > path.length));
  // Of two maps the one with less to mend was meant: a norm without its source is told so, not asked to be another.
  const [inner] = [...inside].sort((a, b) => a.length - b.length);
  const least = [...fitting].sort((a, b) => a.length - b.length)[0];
  if (inner !== undefined)
    return least !== undefined && isMap(issue.input) && least.length < inner.length ? least : inner;
  const word = fitting.flat().find(({ problem }) => problem.is === 'unknown-value')?.problem;
  const other = fitting.find((problems) => !problems.some((each) => isOuter(each, path, 'unknown-value')));
  const expected = branches.flat().flatMap(({ problem }) => (problem.is === 'wrong-type' ? problem.expected : []));
  const found = describe(issue.input);
  if (word?.is === 'unknown-value') {
    if (wordMeant(word.found, word.known) !== undefined) return [{ path, problem: word }];
    if (other !== undefined) return other;
    // Figures where no words but a list or a date go were not meant as a word.
    if (/^\d/.test(found) && !expected.includes('map')) {
      return [{ path, problem: { is: 'wrong-type', expected: [...new Set(expected)], found } }];
    }
    return [{ path, problem: { ...word, known: [...word.known, ...otherForms(issue, expected)] } }];
  }
  if (other !== undefined) return other;
  return [{ path, problem: { is: 'wrong-type', expected: [...new Set(expected)], found } }];
}

/** How the other ways to write a value look, beside the words of a list: `[…]`, `{ eqf: … }`. */
function otherForms({ errors = [] }: Issue, expected: readonly Expected[]): string[] {
  const keys = errors
    .flat()
    .flatMap(({ message }) => (message.startsWith('[') ? (JSON.parse(message) as string[]) : []));
  const forms: Partial<Record<Expected, string>> = { list: '[…]', map: `{ ${keys[0]}: … }`, date: '2027-01-11' };
  return expected.flatMap((each) => forms[each] ?? []);
}

function isOuter(each: PlacedProblem, path: Path, is: Problem['is']): boolean {
  return each.path.length === path.length && each.problem.is === is;
}
