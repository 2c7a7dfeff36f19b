/** The clause behind a requirement, for a reader. */
import type { Avviso } from './model/avviso.ts';
import type { Norm, Standard } from './model/standard.ts';

/** Where a norm is written, for a reader: the label of the field and the words. */
export interface Clause {
  field: string;
  text: string;
  /** Document and authority. */
  source: string;
}

/** Document and authority of a standard, in one line. */
export function sourceLine({ fonte }: Pick<Standard, 'fonte'>): string {
  return `${fonte.documento}, ${fonte.autorita}`;
}

/** The clause of a norm; `printed` is what the field prints where there is no sentence. */
export function clauseOf(standard: Standard, norm: Norm, printed: string): Clause {
  const field = norm.campo ?? (norm.da === undefined ? undefined : standard.testi?.[norm.da]?.campo) ?? '';
  return { field, text: norm.frase ?? printed, source: sourceLine(standard) };
}

/** The clause of a point of a public call: its name and the point, no words to quote. */
export function callClause({ denominazione, fonte }: Pick<Avviso, 'denominazione' | 'fonte'>, point: string): Clause {
  const source = [fonte.documento, fonte.autorita].filter(Boolean).join(', ');
  return { field: [denominazione, point].join(', '), text: '', source };
}
