/** Whether a standard agrees with itself: what a check is, and what it finds. Pure. */
import type { Card } from '../../format/card.ts';
import type { Path } from '../../format/problem.ts';
import type { Scales } from '../../format/scales.ts';
import type { Anomaly, Standard } from '../../format/standard.ts';
import type { Clause } from '../clause.ts';

/**
 * `error`: the official application that edits standards refuses it, or no plan can meet it. `warning`: it flags it.
 * `note`: worth knowing, no defect.
 */
type Level = 'error' | 'warning' | 'note';

export interface Inconsistency {
  check: CheckId;
  level: Level;
  at: Path;
  /** Figures and words for the sentence, by name. */
  values: Record<string, string>;
  /** The words of the source that say otherwise. */
  clause?: Clause;
  /** The declared anomaly that explains it: a known defect of the source is a warning, not an error. */
  anomaly?: Anomaly;
}

/** All checks: what `anomalie[].controlli` may name. */
export const CHECKS = [
  'total-mismatch',
  'stage-laboratorio-mismatch',
  'years-mismatch',
  'kc-above-aula-laboratorio',
  'percentage-out-of-range',
  'uf-fad-above-course',
  'uf-fad-mismatch',
  'uf-fad-base',
  'uf-sum-mismatch',
  'uf-fad-sum-below-cap',
  'floors-cannot-hold',
  'figures-cannot-hold',
  'figures-not-settled',
  'part-above-whole',
  'fad-part-above-whole',
  'bound-says-nothing',
  'ratio-without-percentage',
  'ratio-of-itself',
  'ratio-hours-people',
  'years-contradiction',
  'exam-after-last-year',
  'validity-reversed',
  'insertion-after-absence',
  'figure-unlike-sentence',
  'words-unlike-sentence',
  'name-repeated',
  'uc-repeated',
  'uc-unknown',
  'uc-untaught',
  'profile-with-figures',
  'people-not-whole',
  'card-unknown',
  'uf-without-uc',
  'item-repeated',
  'item-in-two-units',
  'attendance-contradiction',
  'entry-contradiction',
  'attestation-contradiction',
  'eqf-contradiction',
  'fad-contradiction',
  'code-malformed',
  'code-ambiguous',
  'unit-unknown',
  'unit-out-of-order',
  'coverage-mismatch',
  'atlante-differs',
  'to-confirm',
  'anomaly-name-unknown',
] as const;

export type CheckId = (typeof CHECKS)[number];

/** A check of a standard against itself, and against the Atlante's card of the same qualification. */
export type Check = (standard: Standard, scales: Scales, card: Card | undefined) => Inconsistency[];
