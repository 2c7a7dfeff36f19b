/** Forms that several families share in English. */
import type { Micro } from '../../../norms/hours.ts';
import { bound, mending } from '../../template.ts';
import { amount, hours } from '../facts.ts';

type Words = Parameters<typeof mending>[0];

/** What a share is of has to stay, where the figure is to be right. */
const staying = (of: Micro | undefined) =>
  of === undefined ? '' : `, as long as the ${hours(of)} that they are measured against stay`;
const alone = (of: Micro | undefined, verb: string) => (of === undefined ? '' : `, or ${verb} at least ${hours(of)}`);

const MENDING: Words = {
  write: (level) => `write ${level}`,
  short: ({ by, of, within, alone: more }) =>
    of === undefined || !within
      ? `${hours(by)} short${staying(of)}`
      : `${hours(by)} short: take at least ${hours(by)} from the rest of the ${hours(of)}${alone(more, 'add')}`,
  raise: ({ bound: least, unit }) => `raise it to ${amount(least, unit)}`,
  excess: ({ by, unit, of, within, alone: fewer }) => {
    const tooMany = `${amount(by, unit)} too many`;
    if (of === undefined || !within) return `${tooMany}${unit === 'h' ? staying(of) : ''}`;
    return `${tooMany}: move at least ${hours(by)} to the rest of the ${hours(of)}${alone(fewer, 'cut')}`;
  },
};

/** «540 h, at least 600 h required», with what is missing or too much. */
export const amounts = bound(mending(MENDING));

/** What raises a figure to its bound, or lowers it. */
export const raised = mending(MENDING);

/** The same of a cap on FaD: its hours are classroom hours, they need not go but may move. */
export const fadCap = bound(
  mending({
    ...MENDING,
    excess: ({ by, unit, of }) =>
      `${amount(by, unit)} too many: move at least ${amount(by, unit)} to classroom or laboratory${staying(of)}`,
  }),
);
