/** The closed lists of words that plans and standards share. No figure of the law is here. */

/** Entry titles, from the lowest; their EQF levels are data of the standards (`scale.yaml`). */
export const ENTRY_TITLES = [
  'licenza_media',
  'obbligo_istruzione',
  'qualifica_professionale',
  'diploma',
  'its',
  'laurea',
  'laurea_magistrale',
  'dottorato',
] as const;
/** Levels of the Common European Framework of Reference for Languages, from the lowest. */
export const CEFR_LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
/** Ways of delivering hours; `fad`: at a distance, whether live or not is not said. */
export const MODES = ['aula', 'laboratorio', 'fad_sincrona', 'fad_asincrona', 'fad', 'stage'] as const;
/** What makes a change of hours small: each number changes little, or few numbers change. */
export const CHANGE_STYLES = ['proporzionato', 'minimo'] as const;
export type ChangeStyle = (typeof CHANGE_STYLES)[number];
export const ROOM_TYPES = ['aula', 'laboratorio'] as const;
export const ITALIAN_CHECKS = ['test_ingresso', 'certificazione'] as const;
export const FOREIGN_TITLE_PAPERS = ['dichiarazione_valore', 'documento_equipollente'] as const;
export const ASSESSMENT_WAYS = [
  'audizione',
  'colloquio_tecnico',
  'prova_prestazionale',
  'prova_scritta',
  'prova_pratica',
] as const;
export type Mode = (typeof MODES)[number];

/** Sums of the plan's hours that a figure may bind; the contract's names. */
export const MEASURES = [
  'totale',
  'aula',
  'laboratorio',
  'aula_laboratorio',
  'fad',
  'fad_sincrona',
  'fad_asincrona',
  'stage',
  'stage_laboratorio',
  'kc',
] as const;
export type Measure = (typeof MEASURES)[number];

/** The longest course in the repertories lasts 3,600 h; beyond this a figure is a slip. */
export const MAX_HOURS = 10_000;
