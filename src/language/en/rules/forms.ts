/** Forms that several families share in English. */
import { bound, mending } from '../../template.ts';
import { amount, hours } from '../facts.ts';

type Words = Parameters<typeof mending>[0];

const MENDING: Words = {
  write: (level) => `write ${level}`,
  short: ({ by }) => `${hours(by)} short`,
  raise: ({ bound: least, unit }) => `raise it to ${amount(least, unit)}`,
  excess: ({ by, unit }) => `${amount(by, unit)} too many`,
};

/** «540 h, at least 600 h required», with what is missing or too much. */
export const amounts = bound(mending(MENDING));

/** The same of a cap on FaD: its hours are classroom hours, they need not go but may move. */
export const fadCap = bound(
  mending({
    ...MENDING,
    excess: ({ by, unit }) =>
      `${amount(by, unit)} too many: move at least ${amount(by, unit)} to classroom or laboratory`,
  }),
);
