/** Sentences of `suggest`, in English. */
import type { Micro } from '../norms/hours.ts';
import { en as english } from './en.ts';
import { MODE_NAMES } from './names.ts';
import { amount, easiest, MOST_PLACES, type RepairWords } from './repair.ts';
import { many } from './shape.ts';

export const repairEn: RepairWords = {
  result: {
    'none-needed': 'HOURS IN ORDER',
    incomplete: 'HOURS INCOMPLETE',
    found: 'REPAIR FOUND',
    impossible: 'NO REPAIR',
    unknown: 'NO REPAIR FOUND',
  },
  mode: MODE_NAMES.en,
  bound({ request, subject, limit }) {
    if (request !== undefined) return `“${request}”`;
    const about = english.subject(subject);
    if (limit === undefined) return `${about}: a warning would come about`;
    const { relation, bound, share, basis } = limit;
    const basisText =
      basis === undefined ? '' : ` (${english.number((basis.percent * 1e6) as Micro)}% of ${english.hours(basis.of)})`;
    const figure =
      share === undefined
        ? `${english.hours(bound)}${basisText}`
        : `${english.number((share.percent * 1e6) as Micro)}% of “${share.of.measure}”`;
    return relation === '>'
      ? `${about}: some hours`
      : `${about}: ${{ '>=': 'at least', '<=': 'at most', '=': 'exactly' }[relation]} ${figure}`;
  },
  place: ({ unit, module, path, follows }) => {
    if (unit !== undefined) {
      const total = follows ? ', total' : '';
      return module === undefined ? `${unit}${total}` : `${unit}, module ${module}${total}`;
    }
    if (path[0] === 'altre_attivita') return `other activity ${Number(path[1]) + 1}`;
    if (path[1] === 'annualita') return `year ${Number(path[2]) + 1}`;
    return path[0] === 'corso' ? 'course total' : 'course';
  },
  follows: 'follows the sum of the parts',
  noReason: 'with the other changes',
  columns: { where: 'Where', mode: 'Hours of', from: 'from', to: 'to', why: 'Why' },
  summary({ numbers, moved, gained, largest }, step, { style, proven }) {
    const most = largest === undefined ? '' : ` (${english.number((largest * 1e6) as Micro)}% at most)`;
    const course =
      gained === 0
        ? 'the course stays as long'
        : `the course is ${english.hours(Math.abs(gained) as Micro)} ${gained > 0 ? 'longer' : 'shorter'}`;
    const size = `${many(numbers, 'number changes', 'numbers change')}${most}: ${english.hours(moved)} more or less, ${course}; in steps of ${stepEn(step)}`;
    if (!proven) return `${size}. It is the best found: a smaller one may exist.`;
    return style === 'minimo'
      ? `${size}. No smaller change exists.`
      : `${size}. No change keeps closer to the proportions of the plan.`;
  },
  large: (places, needed) => {
    const told =
      places.length > MOST_PLACES
        ? `${places.length} numbers change by more than half`
        : `${places.length === 1 ? 'This changes' : 'These change'} by more than half: ${places.join('; ')}`;
    return needed ? `${told}. With smaller changes the plan does not pass.` : `${told}.`;
  },
  nothing: (passes) => (passes ? 'No hours to change: the plan passes.' : 'No hours to change, of those written.'),
  unknown: 'No repair was found: there may be one all the same.',
  difference: 'Difference',
  waiting: 'Hours not said, or of units that are missing',
  introduced: 'Comes of these numbers',
  remaining: 'No number mends it',
  after: {
    pass: 'With these numbers the plan passes.',
    fail: 'With these numbers the hours are in order; the plan still fails for the rest.',
    incomplete: 'With these numbers the hours are in order; the plan is still incomplete.',
    open: 'With these numbers the hours that are written are in order; those listed above are missing.',
  },
  alternatives: 'Other ways',
  alternative(kind, { numbers, moved, gained, largest }) {
    const what = { sposta: 'Move hours', aggiungi: 'Add hours', taglia: 'Cut hours' }[kind];
    const cost =
      kind === 'sposta'
        ? `${english.hours((moved / 2) as Micro)} change place, the course stays as long`
        : `the course is ${english.hours(Math.abs(gained) as Micro)} ${gained > 0 ? 'longer' : 'shorter'}`;
    const most = largest === undefined ? '' : ` (${english.number((largest * 1e6) as Micro)}% at most)`;
    return `${what}: ${cost}; ${many(numbers, 'number changes', 'numbers change')}${most}`;
  },
  changed: (change) => {
    const mode = change.mode === undefined ? '' : `, ${MODE_NAMES.en[change.mode]}`;
    return `${repairEn.place(change)}${mode}: from ${english.number(change.from ?? (0 as Micro))} to ${english.number(change.to)}`;
  },
  added: 'Added',
  adding: (code, section) =>
    `${code} in ${section}, with the hours that the standard asks for: the rest is to be completed`,
  slips: 'Code to correct',
  slip: (written, code) => `“${written}”: its hours are counted as those of ${code}, which is missing`,
  open: (slips) =>
    slips
      ? 'No hours to change: it is the code that is to be corrected, then what is left above.'
      : 'No hours to change, of those written: the others are missing, listed above.',
  lacking(absent, completing) {
    const what = absent.map(({ code }) => code ?? 'a key competence that the provider chooses').join(', ');
    return completing
      ? `Here “--completa” cannot write ${what}: to be added by hand.`
      : `“--completa” proposes what is missing too (${what}), as “init” would write it.`;
  },
  correcting: '“--completa” corrects the code too.',
  howToWrite: '“--write” writes these numbers into the file and leaves all the rest as it is.',
  wrote: (file) => `written: ${file}`,
  conflict: (parties) =>
    parties === 1 ? 'This clause alone cannot be met:' : `These ${parties} clauses cannot hold together:`,
  finerStep: (step) => `In these steps there is no repair; in steps of ${stepEn(step)} there is.`,
  relax(party) {
    if ('hold' in party) return party.drop ? `without “${party.hold.request}” there is a repair` : undefined;
    return party.relax === undefined ? undefined : `giving way by ${amount(english, party.relax)} is enough`;
  },
  advice(conflict) {
    const party = easiest(conflict);
    if (party === undefined) return undefined;
    const what =
      'hold' in party
        ? `to leave out “${party.hold.request}”`
        : `for “${repairEn.bound(party.bound).replace(/^“|”$/g, '')}” to give way by ${amount(english, party.relax ?? 0)}`;
    return conflict.only
      ? `The shortest way is ${what}.`
      : `The shortest way, for these clauses alone, is ${what}; others then still clash: run the command again.`;
  },
  trouble(trouble) {
    switch (trouble.is) {
      case 'keep':
        return `${trouble.option} “${trouble.word}” names no part of this plan${trouble.meant ? `: did you mean “${trouble.meant}”?` : `; these count: ${trouble.known.join(', ')}`}`;
      case 'hours':
        return `${trouble.option} wants a number of hours, such as 600 or 0.5: found “${trouble.value}”`;
      case 'write-to-stdin':
        return '--write wants a file: standard input cannot be written back';
      case 'worse':
        return `“${trouble.file}” stays as it is: with these numbers the plan would have errors or warnings that it does not have now; “--keep” holds still what causes them`;
      case 'too-many-hours':
        return `the plan has more than ${trouble.most} numbers of hours: too many to search for a remedy`;
      case 'cannot-edit':
        return `the numbers of “${trouble.file}” are written in a way that cannot be changed without touching the rest: mend them by hand`;
    }
  },
};

function stepEn(step: number): string {
  return { 100: 'one hour', 50: 'half an hour', 25: 'a quarter of an hour' }[step] ?? amount(english, step);
}
