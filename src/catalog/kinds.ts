/** Which of the formats a norm has, told from its value. Pure. */
import type { Avviso } from '../format/avviso.ts';
import type { Card } from '../format/card.ts';
import type { Standard } from '../format/standard.ts';

export type Norm = Standard | Card | Avviso;

/** The guards take a value that a format has read, or nothing: each key below is required by one format alone. */
export const isStandard = (value: unknown): value is Standard => has(value, 'unita_formative');
export const isCard = (value: unknown): value is Card => has(value, 'repertorio');
export const isAvviso = (value: unknown): value is Avviso => has(value, 'vincoli') && !isStandard(value);

function has(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && key in value;
}
