/** Sentences of `suggest`, in Italian. */
import type { Micro } from '../norms/hours.ts';
import { it as italian } from './it.ts';
import { MODE_NAMES } from './names.ts';
import { amount, easiest, type RepairWords } from './repair.ts';
import { many } from './shape.ts';

export const repairIt: RepairWords = {
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
    if (path[0] === 'altre_attivita') return `altra attività ${Number(path[1]) + 1}`;
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
  introduced: 'Nasce con questi numeri',
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
        : `far cedere «${repairIt.bound(party.bound).replace(/^«|»$/g, '')}» di ${amount(italian, party.relax ?? 0)}`;
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
      case 'worse':
        return `«${trouble.file}» resta com’è: con questi numeri il piano avrebbe errori o avvertenze che ora non ha; «--keep» tiene fermo quello che li causa`;
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
