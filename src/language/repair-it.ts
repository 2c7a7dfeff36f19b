/** Sentences of `suggest`, in Italian. */
import type { Micro } from '../norms/hours.ts';
import { it as italian } from './it.ts';
import { MODE_NAMES } from './names.ts';
import { amount, easiest, MOST_PLACES, type RepairWords } from './repair.ts';
import { many } from './shape.ts';

export const repairIt: RepairWords = {
  result: {
    'none-needed': 'ORE A POSTO',
    incomplete: 'ORE INCOMPLETE',
    found: 'RIMEDIO TROVATO',
    impossible: 'NESSUN RIMEDIO',
    unknown: 'RIMEDIO NON TROVATO',
  },
  mode: MODE_NAMES.it,
  bound({ request, subject, limit }) {
    if (request !== undefined) return `«${request}»`;
    const about = italian.subject(subject);
    if (limit === undefined) return `${about}: nascerebbe un avviso`;
    const { relation, bound, share, basis } = limit;
    const basisText =
      basis === undefined ? '' : ` (${italian.number((basis.percent * 1e6) as Micro)} % di ${italian.hours(basis.of)})`;
    const figure =
      share === undefined
        ? `${italian.hours(bound)}${basisText}`
        : `il ${italian.number((share.percent * 1e6) as Micro)} % di «${share.of.measure}»`;
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
  summary({ numbers, moved, gained, largest }, step, { style, proven }) {
    const most = largest === undefined ? '' : ` (massimo ${italian.number((largest * 1e6) as Micro)} %)`;
    const course =
      gained === 0
        ? 'la durata resta uguale'
        : `${italian.hours(Math.abs(gained) as Micro)} di corso in ${gained > 0 ? 'più' : 'meno'}`;
    const size = `${many(numbers, 'numero cambia', 'numeri cambiano')}${most}: ${italian.hours(moved)} in più o in meno, ${course}; passi di ${stepIt(step)}`;
    if (!proven) return `${size}. È il migliore trovato: può essercene uno più piccolo.`;
    return style === 'minimo'
      ? `${size}. È il cambiamento più piccolo che c’è.`
      : `${size}. Nessun cambiamento rispetta di più le proporzioni del piano.`;
  },
  large: (places, needed) => {
    const told =
      places.length > MOST_PLACES
        ? `${places.length} numeri cambiano di più della metà`
        : `${places.length === 1 ? 'Cambia' : 'Cambiano'} di più della metà: ${places.join('; ')}`;
    return needed ? `${told}. Con cambiamenti minori il piano non è conforme.` : `${told}.`;
  },
  nothing: (passes) =>
    passes ? 'Nessuna ora da cambiare: il piano è conforme.' : 'Nessuna ora da cambiare, tra quelle scritte.',
  unknown: 'Non è stato trovato un rimedio: può esserci lo stesso.',
  difference: 'Differenza',
  waiting: 'Ore che il piano non dice, o di unità che mancano',
  introduced: 'Nasce con questi numeri',
  remaining: 'Nessun numero lo sistema',
  after: {
    pass: 'Con questi numeri il piano è conforme.',
    fail: 'Con questi numeri le ore sono a posto; il piano non è ancora conforme per il resto.',
    incomplete: 'Con questi numeri le ore sono a posto; il piano resta incompleto.',
    open: 'Con questi numeri sono a posto le ore scritte; mancano quelle elencate sopra.',
  },
  alternatives: 'Altre vie',
  alternative(kind, { numbers, moved, gained, largest }) {
    const what = { sposta: 'Spostare ore', aggiungi: 'Aggiungere ore', taglia: 'Togliere ore' }[kind];
    const cost =
      kind === 'sposta'
        ? `${italian.hours((moved / 2) as Micro)} cambiano posto, il corso dura uguale`
        : `il corso ${gained > 0 ? 'cresce' : 'cala'} di ${italian.hours(Math.abs(gained) as Micro)}`;
    const most = largest === undefined ? '' : ` (massimo ${italian.number((largest * 1e6) as Micro)} %)`;
    return `${what}: ${cost}; ${many(numbers, 'numero cambia', 'numeri cambiano')}${most}`;
  },
  changed: (change) => {
    const mode = change.mode === undefined ? '' : `, ${MODE_NAMES.it[change.mode]}`;
    return `${repairIt.place(change)}${mode}: da ${italian.number(change.from ?? (0 as Micro))} a ${italian.number(change.to)}`;
  },
  added: 'Aggiunte',
  adding: (code, section) => `${code} in ${section}, con le ore che chiede lo standard: il resto è da completare`,
  slips: 'Codice da correggere',
  slip: (written, code) => `«${written}»: le sue ore sono contate come quelle di ${code}, che manca`,
  open: (slips) =>
    slips
      ? 'Nessuna ora da cambiare: da correggere è il codice, poi quello che resta qui sopra.'
      : 'Nessuna ora da cambiare, tra quelle scritte: mancano le altre, elencate sopra.',
  lacking(absent, completing) {
    const what = absent.map(({ code }) => code ?? 'una competenza chiave scelta dall’ente').join(', ');
    return completing
      ? `Qui «--completa» non può scrivere ${what}: da aggiungere a mano.`
      : `«--completa» propone anche quello che manca (${what}), come lo scriverebbe «init».`;
  },
  correcting: '«--completa» corregge anche il codice.',
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
        return `${trouble.option} «${trouble.word}» non indica una parte di questo piano${trouble.meant ? `: intendevi «${trouble.meant}»?` : `; valgono: ${trouble.known.join(', ')}`}`;
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
