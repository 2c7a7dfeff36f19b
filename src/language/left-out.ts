/** Sentences on the files of a run that were not checked, and why, in both languages. */
import { LEFT_OUT_REASONS, type LeftOut, type LeftOutReason, type Seen } from '../format/seen.ts';
import type { Language } from '../text/language.ts';

interface LeftOutWords {
  /** One file, and why it was left out. */
  file(leftOut: LeftOut): string;
  /** How many files were looked at, and what became of them. */
  files(seen: Seen): string;
}

/** How many of each reason there are, under its name, in a fixed order. */
function counted(leftOut: readonly LeftOut[], names: Record<LeftOutReason, string>): string {
  const counts = new Map<string, number>();
  for (const each of LEFT_OUT_REASONS) {
    const count = leftOut.filter(({ reason }) => reason === each).length;
    if (count > 0) counts.set(names[each], (counts.get(names[each]) ?? 0) + count);
  }
  return counts.size === 0 ? '' : ` (${[...counts].map(([name, count]) => `${name}: ${count}`).join(', ')})`;
}

/** Ends of names that are told one by one: the others are one number. */
const MOST_ENDS = 4;

/** Files of other kinds: how many in all, and of which, the most frequent first. */
function beside(others: Seen['others'] = new Map(), name: string, rest: string): string {
  const ends = [...others].sort(([a, some], [b, more]) => more - some || (a < b ? -1 : 1));
  const total = ends.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return '';
  const told = ends.filter(([end]) => end !== '').slice(0, MOST_ENDS);
  const left = total - told.reduce((sum, [, count]) => sum + count, 0);
  const parts = [...told, ...(left > 0 ? [[rest, left] as const] : [])].map(([end, count]) => `${end}: ${count}`);
  return ` · ${name}: ${total} (${parts.join(', ')})`;
}

function unchecked({ lookedAt, checked, leftOut }: Seen): number {
  return lookedAt - checked - leftOut.length;
}

const OURS_IT = 'è un file di qualcheck, non un piano';
const REASONS_IT: Record<LeftOutReason, string> = {
  'saved-as-text': 'è salvato come testo: se è un piano togli «.txt» dalla fine del nome',
  'other-name': 'sembra un piano, ma il nome non è di un piano: fallo finire in «.yaml» per controllarlo',
  spreadsheet: 'è un foglio di calcolo di un tipo che non si legge: se è un piano salvalo come «.xlsx»',
  link: 'è un collegamento, non seguito (per controllarlo nominalo)',
  standard: 'è uno standard, non un piano',
  avviso: 'è un avviso, non un piano',
  scheda: 'è una scheda, non un piano',
  configurazione: 'è una configurazione, non un piano',
  scale: OURS_IT,
  clausole: OURS_IT,
  esempi: OURS_IT,
  foreign: 'non è un piano',
  empty: 'è vuoto',
};
const NAMES_IT: Record<LeftOutReason, string> = {
  'saved-as-text': 'salvati come testo',
  'other-name': 'piani con un altro nome',
  spreadsheet: 'fogli di calcolo di altri tipi',
  link: 'collegamenti',
  standard: 'standard',
  avviso: 'avvisi',
  scheda: 'schede',
  configurazione: 'configurazioni',
  scale: 'altri file di qualcheck',
  clausole: 'altri file di qualcheck',
  esempi: 'altri file di qualcheck',
  foreign: 'non sono piani',
  empty: 'vuoti',
};

const it: LeftOutWords = {
  file: ({ file, reason }) => `${file}: ${REASONS_IT[reason]}${reason === 'link' ? '' : ', saltato'}`,
  files(seen) {
    const { lookedAt, checked, leftOut, others } = seen;
    const unable = unchecked(seen) > 0 ? ` · non controllabili: ${unchecked(seen)}` : '';
    return `File guardati: ${lookedAt} · controllati: ${checked}${unable} · saltati: ${leftOut.length}${counted(leftOut, NAMES_IT)}${beside(others, 'altri file', 'altri')}`;
  },
};

const OURS_EN = 'is a file of qualcheck, not a plan';
const REASONS_EN: Record<LeftOutReason, string> = {
  'saved-as-text': 'is saved as text: if it is a plan, take “.txt” off the end of its name',
  'other-name': 'looks like a plan, but its name is none: let it end in “.yaml” to have it checked',
  spreadsheet: 'is a spreadsheet of a kind that is not read: if it is a plan, save it as “.xlsx”',
  link: 'is a link, not followed (name it to check it)',
  standard: 'is a standard, not a plan',
  avviso: 'is a public call, not a plan',
  scheda: 'is a card, not a plan',
  configurazione: 'is a configuration, not a plan',
  scale: OURS_EN,
  clausole: OURS_EN,
  esempi: OURS_EN,
  foreign: 'is not a plan',
  empty: 'is empty',
};
const NAMES_EN: Record<LeftOutReason, string> = {
  'saved-as-text': 'saved as text',
  'other-name': 'plans of another name',
  spreadsheet: 'spreadsheets of other kinds',
  link: 'links',
  standard: 'standards',
  avviso: 'public calls',
  scheda: 'cards',
  configurazione: 'configurations',
  scale: 'other files of qualcheck',
  clausole: 'other files of qualcheck',
  esempi: 'other files of qualcheck',
  foreign: 'no plans',
  empty: 'empty',
};

const en: LeftOutWords = {
  file: ({ file, reason }) => `${file}: ${REASONS_EN[reason]}${reason === 'link' ? '' : ', skipped'}`,
  files(seen) {
    const { lookedAt, checked, leftOut, others } = seen;
    const unable = unchecked(seen) > 0 ? ` · not checkable: ${unchecked(seen)}` : '';
    return `Files looked at: ${lookedAt} · checked: ${checked}${unable} · skipped: ${leftOut.length}${counted(leftOut, NAMES_EN)}${beside(others, 'other files', 'others')}`;
  },
};

export const leftOutWords: Record<Language, LeftOutWords> = { it, en };
