/** A generated page: what it prints, and what an import has to find in it. */
import type { Part } from './part.ts';

export interface Page {
  name: string;
  parts: Part[];
  /** What the imported value has to match. */
  expected: Record<string, unknown>;
  /** Paths and values that the prose sets. */
  norms: Record<string, unknown>;
  /** Sentences that no pattern knows. */
  unknown: string[];
  /** Fields that have to be among those kept word by word. */
  fields: { campo: string; testo: string }[];
}
