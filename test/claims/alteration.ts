/** What an alteration of a conforming example is: the claim of a clause by a rule, shown by breaking it. */
import type { Edits } from '../support/plans.ts';

export interface Alteration {
  /** The rules that break, each of them claimed by the clause. */
  breaks: readonly string[];
  edits: Edits;
  /** Other rules that the same slip cannot but break: figures of a source that imply one another. */
  also: readonly string[];
}

export type Claims = Readonly<Record<string, readonly Alteration[]>>;

export function breaks(rules: string, edits: Edits, ...also: string[]): Alteration {
  return { breaks: rules.split(' '), edits, also };
}

/** The totals that a plan declares are out of the way where hours change. */
const UNDECLARED: Edits = { 'corso.ore_totali': undefined, 'corso.annualita': undefined };

export const hours = (rules: string, edits: Edits, ...also: string[]) =>
  breaks(rules, { ...UNDECLARED, ...edits }, ...also);

/** A field of the classification that is not the standard's. */
export const field = (key: string, value: unknown = ['99.9']) =>
  breaks('classification-mismatch', { [`corso.${key}`]: value });

const uf = (index: number, key = '') => `unita_formative[${index}]${key}`;

/** Another expected result, or another UC, than that of the standard. */
export const result = (index: number) => breaks('risultato-mismatch', { [uf(index, '.risultato_atteso')]: 'altro' });
export const otherUc = (index: number) => breaks('uc-mismatch', { [uf(index, '.uc')]: '0000' });

/** A unit left out: the totals that fall short with it are `also`. */
export const without = (index: number, ...also: string[]) => hours('uf-missing', { [uf(index)]: undefined }, ...also);
/** The same code twice. */
export const twice = (count: number, codice: string, section = 'unita_formative') =>
  hours('uf-duplicate', { [`${section}[${count}]`]: { codice, ore: { aula: 1 } } }, 'uf-order');

/** The items of a unit, on the unit alone: `numbers` are those that stay. */
export function items(
  rule: string,
  index: number,
  modules: number,
  list: 'conoscenze' | 'abilita',
  numbers: readonly number[],
): Alteration {
  const cleared = Object.fromEntries(
    Array.from({ length: modules }, (_, module) => [uf(index, `.moduli[${module}].${list}`), []]),
  );
  return breaks(rule, { ...cleared, [uf(index, `.${list}`)]: numbers });
}

const upTo = (count: number, ...without: number[]) =>
  Array.from({ length: count }, (_, at) => at + 1).filter((each) => !without.includes(each));

/** All items but one; one more than there are. */
export const knowledge = (index: number, modules: number, count: number, left: number) =>
  items('knowledge-not-covered', index, modules, 'conoscenze', upTo(count, left));
export const ability = (index: number, modules: number, count: number, left: number) =>
  items('ability-not-covered', index, modules, 'abilita', upTo(count, left));
export const beyond = (index: number, modules: number, list: 'conoscenze' | 'abilita', count: number) =>
  items('item-unknown', index, modules, list, upTo(count + 1));

/** Nothing but laboratory, or nothing of it: where the modes of each place are written. */
export const all = (places: readonly string[], ore: unknown) => Object.fromEntries(places.map((each) => [each, ore]));

const entry = (rule: string, key: string, value: unknown) => breaks(rule, { [`ingresso.${key}`]: value });
export const title = entry('entry-title-below-minimum', 'titolo', 'licenza_media');
export const italian = entry('entry-italian-below-minimum', 'italiano.livello', 'A2');
export const italianCheck = entry('entry-italian-check-missing', 'italiano.verifica', []);
export const exemption = (value: string) => entry('entry-italian-exemption-not-allowed', 'italiano.esenzioni', [value]);
export const foreign = entry('entry-foreign-title-missing', 'titoli_esteri', []);
export const late = entry('entry-deadline-after-start', 'requisiti_entro', '2027-12-01');
export const derogation = entry('entry-derogation-not-allowed', 'deroghe', ['titolo inferiore']);
export const papers = entry('entry-records-not-kept', 'documentazione_agli_atti', false);

export const roomless = breaks('rooms-missing', { sedi: [] });
export const tooSmall = breaks('rooms-too-small', { 'sedi[0].posti': 5 });
export const noLaboratory = breaks('laboratorio-without-room', { sedi: [{ tipo: 'aula', posti: 20 }] });
export const unassessed = breaks('uf-assessment-missing', { 'unita_formative[0].verifica': 'nessuna' });
export const attendance = breaks(
  'attendance-below-minimum',
  { frequenza: { minima: 79.75, inserimento_entro: 20 } },
  'absence-above-maximum',
);
export const absence = breaks(
  'absence-above-maximum',
  { frequenza: { assenze_massime: 20.25, inserimento_entro: 20 } },
  'attendance-below-minimum',
);
export const disagreeing = breaks('attendance-mismatch', { 'frequenza.minima': 85 });
export const tui = breaks('tui-above-maximum', { 'frequenza.inserimento_entro': 20.25 });
export const closed = breaks('exam-not-public', { 'valutazione.esame.pubblico': false });
export const unexamined = (unit: string) => breaks('exam-units-missing', { 'valutazione.esame.unita': [unit] });
export const certificate = breaks('attestation-mismatch', { 'valutazione.attestazione': 'Attestato di frequenza' });
export const partial = (unit: string) => breaks('attestation-beyond-course', { obiettivo: { unita: [unit] } });
export const eqf = breaks('eqf-mismatch', { 'corso.eqf': 2 });
export const ada = breaks('ada-mismatch', { 'corso.ada': ['ADA.01.01.01'] });
export const total = breaks('total-mismatch', { 'corso.ore_totali': 700 });
export const years = breaks('annualita-mismatch', { 'corso.annualita': [{ esame_intermedio: true }] });
export const yearHours = breaks('total-mismatch', { 'corso.annualita[0].ore': 700 });

/** All teachers with this fact. */
export const teachers = (count: number, rule: string, key: string, value: unknown, ...also: string[]) =>
  breaks(rule, Object.fromEntries(Array.from({ length: count }, (_, at) => [`docenti[${at}].${key}`, value])), ...also);
