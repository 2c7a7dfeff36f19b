/** Forms that several families share in English. */
import type { Micro } from '../../../norms/hours.ts';
import { bound, mending } from '../../template.ts';
import { amount, hours } from '../facts.ts';

type Words = Parameters<typeof mending>[0];

/** Hours of a share move the whole too: the figure is right only where others take their place. */
const staying = (of: Micro | undefined) =>
  of === undefined ? '' : `, as long as the ${hours(of)} that they are a part of stay`;

const MENDING: Words = {
  write: (level) => `write ${level}`,
  short: ({ by, of }) => `${hours(by)} short${staying(of)}`,
  raise: ({ bound: least, unit }) => `raise it to ${amount(least, unit)}`,
  excess: ({ by, unit, of }) => `${amount(by, unit)} too many${unit === 'h' ? staying(of) : ''}`,
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
