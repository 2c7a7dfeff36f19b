/** What a case of a rule is, and the edits that many cases start from. */
import type { Avviso } from '../../src/format/avviso.ts';
import type { OutcomeKind } from '../../src/format/result.ts';
import type { Fact } from '../../src/norms/rules/rule.ts';
import type { Edits } from '../support/plans.ts';

/** A fact, or what of it the case is about. */
type FactPart = { is: Fact['is'] } & Readonly<Record<string, unknown>>;

type Example = 'campania-call-center-conforme' | 'campania-customer-care-conforme' | 'lazio-assistenza-conforme';

export interface Case {
  rule: string;
  /** What makes the case, in short. */
  what: string;
  /** The conforming example that it edits; without it, that of Basilicata. */
  on?: Example;
  /** On the conforming example. */
  edits: Edits;
  /** On its standard, for figures that it does not set. */
  standard?: Edits;
  /** Public calls beside those that the plan names. */
  calls?: readonly Avviso[];
  /** `none`: the finding is not there at all, which is how a finding about an exception passes. */
  outcome: OutcomeKind | 'none';
  /** Code, or else kind, of the subject; without it any requirement of the rule will do. */
  subject?: string;
  /** A number is an amount, in its own unit. */
  found?: number | FactPart;
  required?: number | FactPart;
  /** The place in the plan. */
  at?: string;
  suggestion?: string;
  /** Other error-level rules that the same slip cannot but break; say why in a comment. */
  alsoFails?: readonly string[];
}

/** Totals are declared in the example: a case that changes hours takes them out, or they would fail too. */
export const UNDECLARED: Edits = { 'corso.ore_totali': undefined, 'corso.annualita': undefined };

/** Every unit, every key competence and the placement at their minimum: 300 + 60 + 240 = 600 h. */
export const AT_MINIMUM: Edits = {
  ...UNDECLARED,
  'unita_formative[0].moduli[1].ore.aula': 8,
  'unita_formative[1].moduli[0].ore.aula': 16,
  'unita_formative[2].ore.aula': 18,
  'unita_formative[3].ore.aula': 32,
  'competenze_chiave[0].ore.aula': 20,
  'competenze_chiave[1].ore.aula': 8,
  'competenze_chiave[2].ore.aula': 20,
  'stage.ore': 240,
};

/** A course for one unit only. */
export const PARTIAL: Edits = {
  obiettivo: { unita: ['20_CTR'] },
  'valutazione.attestazione': 'Attestazione degli apprendimenti della UF 20_CTR',
};

/** FaD of the course at its cap of 72 h, inside every cap of a unit: ten hours of 20_CTR go to a distance. */
export const FAD_AT_CAP: Edits = {
  'unita_formative[1].moduli[0].ore.aula': 12,
  'unita_formative[1].moduli[0].ore.fad_sincrona': 26,
};

/** The same, a quarter of an hour beyond. */
export const FAD_BEYOND_CAP: Edits = {
  'unita_formative[1].moduli[0].ore.aula': 11.75,
  'unita_formative[1].moduli[0].ore.fad_sincrona': 26.25,
};
