/** Sentences of `suggest`, in both languages. */

import type { Mode } from '../format/vocabulary.ts';
import type { Micro } from '../norms/hours.ts';
import type { Conflict, Party } from '../repair/conflict.ts';
import type { Bound } from '../repair/limits.ts';
import type { Change, Repair } from '../repair/repair.ts';
import type { Language } from '../text/language.ts';
import { en as english } from './en.ts';
import { it as italian } from './it.ts';
import { MODE_NAMES } from './names.ts';
import { many } from './shape.ts';
import type { Words } from './words.ts';

/** What went wrong before anything could be searched. */
export type SuggestTrouble =
  | { is: 'keep'; word: string; known: readonly string[]; meant?: string }
  | { is: 'hours'; option: string; value: string }
  | { is: 'write-to-stdin' }
  | { is: 'cannot-edit'; file: string }
  | { is: 'too-many-hours'; most: number };

export interface RepairWords {
  result: Record<Repair['result'], string>;
  mode: Record<Mode, string>;
  /** «FaD di 20_CTR: al massimo 60 h (40 % di 150 h)», or an option as it was written. */
  bound(bound: Bound): string;
  /** Where a number stands: `20_CTR, modulo 2`. */
  place(change: Pick<Change, 'unit' | 'module' | 'path' | 'follows'>): string;
  follows: string;
  noReason: string;
  columns: Record<'where' | 'mode' | 'from' | 'to' | 'why', string>;
  /** How large the change is, and whether it is proven to be the smallest. */
  summary(numbers: number, hours: Micro, step: number, proven: boolean): string;
  nothing(passes: boolean): string;
  unknown: string;
  difference: string;
  /** Hours not said, or of units that are not there. */
  waiting: string;
  /** What no number can mend. */
  remaining: string;
  after: Record<'pass' | 'fail' | 'incomplete', string>;
  howToWrite: string;
  wrote(file: string): string;
  conflict(parties: number): string;
  finerStep(step: number): string;
  relax(party: Party): string | undefined;
  advice(conflict: Conflict): string | undefined;
  trouble(trouble: SuggestTrouble): string;
}

/** Decimal hours of a number of hundredths, as the words of a language write them. */
function amount({ hours }: Words, hundredths: number): string {
  return hours((hundredths * 10_000) as Micro);
}

/** The clause that gives way with the fewest hours; the first of those alike. */
export function easiest({ parties }: Conflict): Party | undefined {
  const cost = (party: Party) =>
    'bound' in party ? (party.relax ?? Number.POSITIVE_INFINITY) : party.drop ? 0 : Number.POSITIVE_INFINITY;
  const [first, ...rest] = parties.filter((party) => Number.isFinite(cost(party)));
  return rest.reduce<Party | undefined>((best, each) => (best && cost(best) <= cost(each) ? best : each), first);
}

const it: RepairWords = {
  result: {
    'none-needed': 'ORE A POSTO',
    found: 'RIMEDIO TROVATO',
    impossible: 'NESSUN RIMEDIO',
    unknown: 'RIMEDIO NON TROVATO',
  },
  mode: MODE_NAMES.it,
  bound({ request, subject, limit }) {
    if (request !== undefined) return `«${request}»`;
    const { relation, bound, share, basis } = limit;
    const basisText =
      basis === undefined ? '' : ` (${italian.number((basis.percent * 1e6) as Micro)} % di ${italian.hours(basis.of)})`;
    const figure =
      share === undefined
        ? `${italian.hours(bound)}${basisText}`
        : `il ${italian.number((share.percent * 1e6) as Micro)} % di «${share.of.measure}»`;
    const about = italian.subject(subject);
    return relation === '>'
      ? `${about}: qualche ora`
      : `${about}: ${{ '>=': 'almeno', '<=': 'al massimo', '=': 'esattamente' }[relation]} ${figure}`;
  },
  place: ({ unit, module, path, follows }) => {
    if (unit !== undefined) {
      const total = follows ? ', totale' : '';
      return module === undefined ? `${unit}${total}` : `${unit}, modulo ${module}${total}`;
    }
    if (path[1] === 'annualita') return `annualità ${Number(path[2]) + 1}`;
    return path[0] === 'corso' ? 'totale del corso' : 'corso';
  },
  follows: 'segue la somma delle parti',
  noReason: 'con gli altri cambiamenti',
  columns: { where: 'Dove', mode: 'Ore di', from: 'da', to: 'a', why: 'Perché' },
  summary: (numbers, hours, step, proven) => {
    const size = `${many(numbers, 'numero cambia', 'numeri cambiano')}, ${italian.hours(hours)} in più o in meno, a passi di ${stepIt(step)}`;
    return proven
      ? `${size}. È il cambiamento più piccolo che c’è.`
      : `${size}. È il migliore trovato nel tempo a disposizione: può essercene uno più piccolo.`;
  },
  nothing: (passes) =>
    passes ? 'Nessuna ora da cambiare: il piano è conforme.' : 'Nessuna ora da cambiare, tra quelle scritte.',
  unknown: 'Nel tempo a disposizione non è stato trovato un rimedio: può esserci lo stesso.',
  difference: 'Differenza',
  waiting: 'Ore che il piano non dice, o di unità che mancano',
  remaining: 'Nessun numero lo sistema',
  after: {
    pass: 'Con questi numeri il piano è conforme.',
    fail: 'Con questi numeri le ore sono a posto; il piano non è ancora conforme per il resto.',
    incomplete: 'Con questi numeri le ore sono a posto; il piano resta incompleto.',
  },
  howToWrite: '«--write» scrive questi numeri nel file e lascia com’è tutto il resto.',
  wrote: (file) => `scritto: ${file}`,
  conflict: (parties) =>
    parties === 1
      ? 'Questa clausola da sola non si può rispettare:'
      : `Queste ${parties} clausole non possono valere insieme:`,
  finerStep: (step) => `A questi passi non c’è rimedio; a passi di ${stepIt(step)} sì.`,
  relax(party) {
    if ('hold' in party) return party.drop ? `senza «${party.hold.request}» un rimedio c’è` : undefined;
    return party.relax === undefined ? undefined : `basta che ceda di ${amount(italian, party.relax)}`;
  },
  advice(conflict) {
    const party = easiest(conflict);
    if (party === undefined) return undefined;
    const what =
      'hold' in party
        ? `togliere «${party.hold.request}»`
        : `far cedere «${it.bound(party.bound).replace(/^«|»$/g, '')}» di ${amount(italian, party.relax ?? 0)}`;
    return conflict.only
      ? `La via più breve è ${what}.`
      : `La via più breve, per queste sole clausole, è ${what}; poi ne restano altre in conflitto: ripeti il comando.`;
  },
  trouble(trouble) {
    switch (trouble.is) {
      case 'keep':
        return `--keep «${trouble.word}» non indica una parte di questo piano${trouble.meant ? `: intendevi «${trouble.meant}»?` : `; valgono: ${trouble.known.join(', ')}`}`;
      case 'hours':
        return `${trouble.option} vuole un numero di ore, per esempio 600 o 0.5: trovato «${trouble.value}»`;
      case 'write-to-stdin':
        return '--write vuole un file: lo standard input non si può riscrivere';
      case 'too-many-hours':
        return `il piano ha più di ${trouble.most} numeri di ore: troppi per cercare un rimedio`;
      case 'cannot-edit':
        return `i numeri di «${trouble.file}» sono scritti in un modo che non si può cambiare senza toccare il resto: correggili a mano`;
    }
  },
};

function stepIt(step: number): string {
  return { 100: 'un’ora', 50: 'mezz’ora', 25: 'un quarto d’ora' }[step] ?? amount(italian, step);
}

const en: RepairWords = {
  result: {
    'none-needed': 'HOURS IN ORDER',
    found: 'REPAIR FOUND',
    impossible: 'NO REPAIR',
    unknown: 'NO REPAIR FOUND',
  },
  mode: MODE_NAMES.en,
  bound({ request, subject, limit }) {
    if (request !== undefined) return `“${request}”`;
    const { relation, bound, share, basis } = limit;
    const basisText =
      basis === undefined ? '' : ` (${english.number((basis.percent * 1e6) as Micro)}% of ${english.hours(basis.of)})`;
    const figure =
      share === undefined
        ? `${english.hours(bound)}${basisText}`
        : `${english.number((share.percent * 1e6) as Micro)}% of “${share.of.measure}”`;
    const about = english.subject(subject);
    return relation === '>'
      ? `${about}: some hours`
      : `${about}: ${{ '>=': 'at least', '<=': 'at most', '=': 'exactly' }[relation]} ${figure}`;
  },
  place: ({ unit, module, path, follows }) => {
    if (unit !== undefined) {
      const total = follows ? ', total' : '';
      return module === undefined ? `${unit}${total}` : `${unit}, module ${module}${total}`;
    }
    if (path[1] === 'annualita') return `year ${Number(path[2]) + 1}`;
    return path[0] === 'corso' ? 'course total' : 'course';
  },
  follows: 'follows the sum of the parts',
  noReason: 'with the other changes',
  columns: { where: 'Where', mode: 'Hours of', from: 'from', to: 'to', why: 'Why' },
  summary: (numbers, hours, step, proven) => {
    const size = `${many(numbers, 'number changes', 'numbers change')}, ${english.hours(hours)} more or less, in steps of ${stepEn(step)}`;
    return proven
      ? `${size}. No smaller change exists.`
      : `${size}. It is the best found in the time there was: a smaller one may exist.`;
  },
  nothing: (passes) => (passes ? 'No hours to change: the plan passes.' : 'No hours to change, of those written.'),
  unknown: 'No repair was found in the time there was: there may be one all the same.',
  difference: 'Difference',
  waiting: 'Hours not said, or of units that are missing',
  remaining: 'No number mends it',
  after: {
    pass: 'With these numbers the plan passes.',
    fail: 'With these numbers the hours are in order; the plan still fails for the rest.',
    incomplete: 'With these numbers the hours are in order; the plan is still incomplete.',
  },
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
        : `for “${en.bound(party.bound).replace(/^“|”$/g, '')}” to give way by ${amount(english, party.relax ?? 0)}`;
    return conflict.only
      ? `The shortest way is ${what}.`
      : `The shortest way, for these clauses alone, is ${what}; others then still clash: run the command again.`;
  },
  trouble(trouble) {
    switch (trouble.is) {
      case 'keep':
        return `--keep “${trouble.word}” names no part of this plan${trouble.meant ? `: did you mean “${trouble.meant}”?` : `; these count: ${trouble.known.join(', ')}`}`;
      case 'hours':
        return `${trouble.option} wants a number of hours, such as 600 or 0.5: found “${trouble.value}”`;
      case 'write-to-stdin':
        return '--write wants a file: standard input cannot be written back';
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

export const repairWords: Record<Language, RepairWords> = { it, en };
