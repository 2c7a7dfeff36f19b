/** Forms that several families share in Italian. */
import { exact, type Micro } from '../../../norms/hours.ts';
import { bound, mending } from '../../template.ts';
import { amount, hours } from '../facts.ts';

type Words = Parameters<typeof mending>[0];

/** Hours of a share move the whole too: the figure is right only where others take their place. */
const staying = (of: Micro | undefined) => (of === undefined ? '' : `, a parità delle ${hours(of)} di cui sono parte`);

const MENDING: Words = {
  write: (level) => `scrivi ${level}`,
  // Of one hour Italian speaks in the singular.
  short: ({ by, of }) => `${by === exact(1) ? 'manca' : 'mancano'} ${hours(by)}${staying(of)}`,
  raise: ({ bound: least, unit }) => `porta il valore ad almeno ${amount(least, unit)}`,
  excess: ({ by, unit, of }) => `${amount(by, unit)} di troppo${unit === 'h' ? staying(of) : ''}`,
};

/** «540 h, previste almeno 600 h», with what is missing or too much. */
export const amounts = bound(mending(MENDING));

/** The same of a cap on FaD: its hours are classroom hours, they need not go but may move. */
export const fadCap = bound(
  mending({
    ...MENDING,
    excess: ({ by, unit }) =>
      `${amount(by, unit)} di troppo: portane almeno ${amount(by, unit)} in aula o in laboratorio`,
  }),
);
