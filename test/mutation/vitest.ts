/**
 * What the judges of a mutant use of Vitest, run by a plain loop: one mutant costs the tests that meet it, some
 * milliseconds, and not the start of a test runner. Vitest runs the same files as they are.
 */
import { chai, GLOBAL_EXPECT, JestAsymmetricMatchers, JestChaiExpect, JestExtend, setState } from '@vitest/expect';

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
type Expect = typeof chai.expect & Record<PropertyKey, unknown>;
export const expect = ((value: unknown, message?: string) => chai.expect(value, message)) as unknown as Expect;
Object.assign(expect, chai.expect);
(globalThis as Record<PropertyKey, unknown>)[GLOBAL_EXPECT] = expect;
setState({ assertionCalls: 0, isExpectingAssertions: false, isExpectingAssertionsError: null }, expect as never);

type Body = (...args: never[]) => unknown;
export interface Test {
  id: string;
  run(): unknown;
}
export const TESTS: Test[] = [];
const within: string[] = [];

function named(name: string, body: Body): void {
  TESTS.push({ id: `${TESTS.length} ${[...within, name].join(' › ')}`, run: body as () => unknown });
}

function group(name: string, body: Body): void {
  within.push(name);
  (body as () => void)();
  within.pop();
}

/** One for each row, as Vitest spreads them; the number of the test tells the rows apart. */
const each =
  (make: typeof named) => (rows: readonly unknown[]) => (name: string, first: Body | object, last?: Body) => {
    const body = (last ?? first) as (...args: unknown[]) => unknown;
    for (const row of rows) make(name, () => body(...(Array.isArray(row) ? row : [row])));
  };

export const it = Object.assign(named, { each: each(named) });
export const describe = Object.assign(group, { each: each(group) });
