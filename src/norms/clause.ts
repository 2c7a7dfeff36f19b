/** The clause behind a requirement, for a reader. */
import type { Avviso } from '../format/avviso.ts';
import type { Sourced } from '../format/standard/sourced.ts';
import type { Standard } from '../format/standard.ts';
import { shortened } from '../text/shortened.ts';

/** Where a norm is written, for a reader: the label of the field and the words, as long as a reader reads. */
export interface Clause {
  field: string;
  text: string;
  /** Document and authority. */
  source: string;
}

/** Document and authority of a standard, in one line. */
export function sourceLine({ fonte }: Pick<Standard, 'fonte'>): string {
  return shortened(`${fonte.documento}, ${fonte.autorita}`);
}

/** The clause of a norm; `printed` is what the field prints where there is no sentence. */
export function clauseOf(standard: Standard, norm: Sourced, printed = ''): Clause {
  const field = norm.campo ?? (norm.da === undefined ? undefined : standard.testi?.[norm.da]?.campo) ?? '';
  return { field: shortened(field), text: shortened(norm.frase ?? printed), source: sourceLine(standard) };
}

/** The clause of a point of a public call: its name and the point, no words to quote. */
export function callClause({ denominazione, fonte }: Pick<Avviso, 'denominazione' | 'fonte'>, point: string): Clause {
  const source = [fonte.documento, fonte.autorita].filter(Boolean).join(', ');
  const field = [denominazione, point].map((each) => shortened(each)).join(', ');
  return { field, text: '', source: shortened(source) };
}

type UnitFigures = NonNullable<Standard['unita_formative'][number]['ore']>;
type Labels = Partial<Record<string, Partial<Record<string, string | undefined>>>>;

/** The clause of a figure of a unit, whose label the source repeats for each: the format wants one for every figure. */
export function figureClause(
  standard: Standard,
  measure: keyof UnitFigures,
  bound: 'minimo' | 'massimo' | 'massimo_percentuale' | 'variazione_percentuale',
  printed: number,
): Clause {
  const labels = standard.etichette_unita?.ore as Labels | undefined;
  return clauseOf(standard, { campo: labels?.[measure]?.[bound] }, String(printed));
}
