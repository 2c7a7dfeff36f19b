/** What `init` writes beside the keys of a plan, in both languages: comments, and what open places want. Keys and values stay Italian. */
import type { Language } from '../text/language.ts';
import type { RepairWords } from './repair.ts';
import { repairEn } from './repair-en.ts';
import { repairIt } from './repair-it.ts';

/** A list of the standard that is quoted item by item. */
type QuotedList = 'conoscenze' | 'abilita';

export interface SkeletonWords {
  /** What marks an open place: the reader of plans knows it in both languages. */
  toComplete: string;
  /** The first lines: what this is, of which standard (with its source), and of which calls. */
  introduction(of: { example: boolean; standard: string; source: string; calls: readonly string[] }): string[];
  /** What to write in an open place. */
  edition: string;
  provider: string;
  trueOrFalse: string;
  description: string;
  firstDay: string;
  lastDay: string;
  howMany: string;
  documentsKept: string;
  tutor(years: number): string;
  /** Shares in percent, years; what the standard does not ask is absent. */
  teachers(asked: { experts?: number | undefined; years?: number | undefined; title: boolean }): string;
  rooms(types: readonly string[], all: boolean): string;
  phases(asked: readonly string[]): string;
  hours: string;
  items: string;
  languages(asked: { named: readonly string[]; others: number; european: boolean }): string;
  teaches: string;
  assessment: string;
  ownKc: string;
  /** Comments. */
  lists: Record<QuotedList, string>;
  fadOnly(topics: readonly string[]): string;
  minimumPerformance(text: string): string;
  ways(text: string): string;
  bound: RepairWords['bound'];
}

const it: SkeletonWords = {
  toComplete: 'da completare',
  introduction({ example, standard, source, calls }) {
    const what = example ? 'Un piano di esempio' : 'Scheletro di un piano';
    const also = calls.length === 0 ? '' : ` e dell’avviso ${calls.map((each) => `«${each}»`).join(', ')}`;
    return [
      `${what} per «${standard}»: ${source}.`,
      example
        ? `Rispetta le cifre dello standard${also}. I valori che sceglie l’ente sono inventati.`
        : `Rispetta già tutte le cifre dello standard${also}. Dove è scritto «${it.toComplete}» manca quello che sa solo chi progetta: finché resta, «qualcheck validate» risponde «incompleto».`,
    ];
  },
  edition: 'l’edizione',
  provider: 'l’ente',
  trueOrFalse: 'true o false',
  description: 'che cosa il corso si propone',
  firstDay: 'il primo giorno, come 2027-01-11',
  lastDay: 'l’ultimo giorno',
  howMany: 'quanti',
  documentsKept: 'true se i documenti si conservano',
  tutor: (years) => `titolo adeguato e almeno ${years} anni di esperienza professionale`,
  teachers: ({ experts, years, title }) =>
    [
      'con un codice, non con il nome',
      ...(experts === undefined ? [] : [`almeno il ${experts} % dal mondo del lavoro`]),
      ...(years === undefined ? [] : [`almeno ${years} anni di esperienza`]),
      ...(title ? ['titolo di studio adeguato'] : []),
    ].join('; '),
  rooms: (types, all) => `${types.join(all ? ' e ' : ' o ')}, con i posti`,
  phases: (asked) => `in quali unità: ${asked.join(', ')}`,
  hours: 'per esempio { aula: 26, laboratorio: 14 }',
  items: 'i numeri di quelle che il corso insegna, come [1, 2], o «tutte»',
  languages({ named, others, european }) {
    const more = others > 0 ? [`altre lingue ${european ? 'europee' : 'straniere'}: ${others}`] : [];
    return `${[...named, ...more].join(', ')} (codici come en, fr, de, es)`;
  },
  teaches: 'chi insegna, con i codici di «docenti»',
  assessment: 'come si conclude la UF',
  ownKc: 'quale competenza chiave, con il suo codice',
  lists: { conoscenze: 'Conoscenze', abilita: 'Abilità' },
  fadOnly: (topics) => `FaD solo su: ${topics.join(', ')} (in un modulo suo, con «argomento»).`,
  minimumPerformance: (text) => `Prestazione minima: ${text}`,
  ways: (text) => `Modalità: ${text}`,
  bound: (reason) => repairIt.bound(reason),
};

const en: SkeletonWords = {
  toComplete: 'to be completed',
  introduction({ example, standard, source, calls }) {
    const what = example ? 'A sample plan' : 'Skeleton of a plan';
    const also = calls.length === 0 ? '' : ` and of the call ${calls.map((each) => `“${each}”`).join(', ')}`;
    return [
      `${what} for “${standard}”: ${source}.`,
      example
        ? `It meets the figures of the standard${also}. The values that a provider chooses are made up.`
        : `It already meets every figure of the standard${also}. Where it says “${en.toComplete}” something is missing that only its designer knows: as long as that stays, “qualcheck validate” answers “incomplete”. Keys and their words stay Italian.`,
    ];
  },
  edition: 'the edition',
  provider: 'the provider',
  trueOrFalse: 'true or false',
  description: 'what the course sets out to do',
  firstDay: 'the first day, such as 2027-01-11',
  lastDay: 'the last day',
  howMany: 'how many',
  documentsKept: 'true if the documents are kept',
  tutor: (years) => `an adequate title and at least ${years} years of professional experience`,
  teachers: ({ experts, years, title }) =>
    [
      'by a code, not by name',
      ...(experts === undefined ? [] : [`at least ${experts}% from the world of work`]),
      ...(years === undefined ? [] : [`at least ${years} years of experience`]),
      ...(title ? ['an adequate title'] : []),
    ].join('; '),
  rooms: (types, all) => `${types.join(all ? ' and ' : ' or ')}, with their places`,
  phases: (asked) => `in which units: ${asked.join(', ')}`,
  hours: 'for example { aula: 26, laboratorio: 14 }',
  items: 'the numbers of those that the course teaches, such as [1, 2], or “tutte” (all)',
  languages({ named, others, european }) {
    const more = others > 0 ? [`other ${european ? 'European' : 'foreign'} languages: ${others}`] : [];
    return `${[...named, ...more].join(', ')} (codes such as en, fr, de, es)`;
  },
  teaches: 'who teaches, by the codes of “docenti”',
  assessment: 'how the unit ends',
  ownKc: 'which key competence, with its code',
  lists: { conoscenze: 'Knowledge (conoscenze)', abilita: 'Abilities (abilità)' },
  fadOnly: (topics) => `Distance learning only on: ${topics.join(', ')} (in a module of its own, with “argomento”).`,
  minimumPerformance: (text) => `Minimum performance: ${text}`,
  ways: (text) => `Ways: ${text}`,
  bound: (reason) => repairEn.bound(reason),
};

export const skeletonWords: Record<Language, SkeletonWords> = { it, en };
