/** What is told of a defect of a page, and the fields of a draft that are compared to find it. Pure. */
import type { InLanguages } from '../../text/language.ts';
import type { Draft, Tree } from '../draft.ts';

export interface Anomaly {
  id: string;
  campi: string[];
  stampato: string;
  perche: InLanguages;
  trattamento: InLanguages;
  controlli?: string[];
  regole?: string[];
}

export type Figure = { minimo?: number; massimo_percentuale?: number; stampato?: string; campo: string };
export const figure = (draft: Draft, measure: string) => draft.get<Figure>(`ore.${measure}`);
export const least = (draft: Draft, measure: string) => figure(draft, measure)?.minimo;
export const units = (draft: Draft) => draft.get<Tree[]>('unita_formative') ?? [];
export const unitFigures = (unit: Tree) => (unit['ore'] ?? {}) as Record<string, Record<string, number>>;
export const unitLabel = (draft: Draft, key: string) => draft.get<string>(`etichette_unita.${key}`) ?? '';
/** A number as Italians write it. */
export const inItalian = (value: number) => String(value).replace('.', ',');
export const once = (labels: (string | undefined)[]) =>
  [...new Set(labels.filter((each) => each !== undefined && each !== ''))] as string[];
