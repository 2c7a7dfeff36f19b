/** One alteration of the example of Lazio for each claim of its clauses. */
import {
  ability,
  ada,
  beyond,
  breaks,
  type Claims,
  eqf,
  field,
  items,
  knowledge,
  result,
  without,
} from './alteration.ts';

const trial = (index: number, edits: Readonly<Record<string, unknown>>) =>
  breaks(
    'situations-below-minimum',
    Object.fromEntries(
      Object.entries(edits).map(([key, value]) => [`unita_formative[${index}].verifica.${key}`, value]),
    ),
  );
const twoOf = (index: number) => trial(index, { 'situazioni[2]': undefined });
const italianOnly = (index: number) => breaks('language-missing', { [`unita_formative[${index}].lingue`]: ['it'] });

export const lazio: Claims = {
  L1: [field('profilo', 'Altro')],
  L2: [
    breaks('descrizione-missing', { 'corso.descrizione': 'nessuna' }),
    breaks('fasi-missing', { 'unita_formative[0].fasi': [] }),
  ],
  L3: [field('sep', 'Altro')],
  L4: [ada],
  L5: [eqf],
  L6: [field('cp')],
  L7: [field('ateco')],
  L8: [without(0, 'fasi-missing', 'total-mismatch')],
  L9: [result(0)],
  L10: [italianOnly(0), knowledge(0, 2, 6, 6)],
  L11: [knowledge(0, 2, 6, 1), beyond(0, 2, 'conoscenze', 6)],
  L12: [ability(0, 2, 6, 1), beyond(0, 2, 'abilita', 6)],
  L13: [breaks('language-missing', { 'unita_formative[0].lingue': ['fr'] }), ability(0, 2, 6, 3)],
  L14: [breaks('assessment-activity-missing', { 'unita_formative[0].verifica.attivita': ['simulazione'] })],
  L15: [twoOf(0), trial(0, { 'situazioni[0].caratteri': [] }), trial(0, { 'situazioni[1].caratteri': [] })],
  L16: [breaks('assessment-way-not-allowed', { 'unita_formative[0].verifica.modalita': ['prova_scritta'] })],
  L17: [without(1, 'total-mismatch')],
  L18: [result(1)],
  L19: [knowledge(1, 2, 11, 1), beyond(1, 2, 'conoscenze', 11)],
  L20: [ability(1, 2, 3, 1), beyond(1, 2, 'abilita', 3)],
  L21: [twoOf(1), trial(1, { strumenti: ['postazione con cuffie'] })],
  L22: [without(2, 'fasi-missing', 'total-mismatch')],
  L23: [result(2)],
  L24: [knowledge(2, 3, 10, 1), beyond(2, 3, 'conoscenze', 10)],
  L25: [
    items('ability-not-covered', 2, 1, 'abilita', [2]),
    items(
      'item-unknown',
      2,
      1,
      'abilita',
      Array.from({ length: 30 }, (_, at) => at + 1),
    ),
  ],
  L26: [knowledge(2, 3, 10, 7)],
  L27: [knowledge(2, 3, 10, 9)],
  L28: [
    twoOf(2),
    trial(2, { 'situazioni[2].caratteri': [] }),
    trial(2, { 'situazioni[0].comportamento': 'preoccupato' }),
  ],
  L29: [without(3, 'total-mismatch')],
  L30: [result(3)],
  L31: [
    items('knowledge-not-covered', 3, 0, 'conoscenze', [1]),
    items(
      'item-unknown',
      3,
      0,
      'conoscenze',
      Array.from({ length: 30 }, (_, at) => at + 1),
    ),
  ],
  L32: [
    items('ability-not-covered', 3, 0, 'abilita', [1]),
    items(
      'item-unknown',
      3,
      0,
      'abilita',
      Array.from({ length: 30 }, (_, at) => at + 1),
    ),
  ],
  L33: [twoOf(3)],
  L34: [trial(3, { tempo_minuti: undefined })],
};
