/** Forms that several families share in Italian. */
import { exact, type Micro } from '../../../norms/hours.ts';
import { bound, mending } from '../../template.ts';
import { amount, hours } from '../facts.ts';

type Words = Parameters<typeof mending>[0];

/** What a share is of has to stay, where the figure is to be right. */
const staying = (of: Micro | undefined) =>
  of === undefined ? '' : `, a parità delle ${hours(of)} a cui si rapportano`;
const alone = (of: Micro | undefined, verb: string) => (of === undefined ? '' : `, o ${verb} almeno ${hours(of)}`);

const MENDING: Words = {
  write: (level) => `scrivi ${level}`,
  short: ({ by, of, within, alone: more }) => {
    // Of one hour Italian speaks in the singular.
    const missing = `${by === exact(1) ? 'manca' : 'mancano'} ${hours(by)}`;
    if (of === undefined || !within) return `${missing}${staying(of)}`;
    return `${missing}: prendine almeno ${hours(by)} dal resto delle ${hours(of)}${alone(more, 'aggiungine')}`;
  },
  raise: ({ bound: least, unit }) => `porta il valore ad almeno ${amount(least, unit)}`,
  excess: ({ by, unit, of, within, alone: fewer }) => {
    const tooMany = `${amount(by, unit)} di troppo`;
    if (of === undefined || !within) return `${tooMany}${unit === 'h' ? staying(of) : ''}`;
    return `${tooMany}: portane almeno ${hours(by)} nel resto delle ${hours(of)}${alone(fewer, 'togline')}`;
  },
};

/** «540 h, previste almeno 600 h», with what is missing or too much. */
export const amounts = bound(mending(MENDING));

/** What raises a figure to its bound, or lowers it. */
export const raised = mending(MENDING);

/** The same of a cap on FaD: its hours are classroom hours, they need not go but may move. */
export const fadCap = bound(
  mending({
    ...MENDING,
    excess: ({ by, unit, of }) =>
      `${amount(by, unit)} di troppo: portane almeno ${amount(by, unit)} in aula o in laboratorio${staying(of)}`,
  }),
);
