/** The shipped standards, altered as data, and what is told of them. */
import type { Standard } from '../../src/format/standard.ts';
import type { Inconsistency } from '../../src/norms/consistency/check.ts';
import { inconsistencies } from '../../src/norms/consistency/index.ts';
import { RULES } from '../../src/norms/rules/index.ts';
import type { Norms } from '../../src/norms/rules/rule.ts';
import { clashIn } from '../../src/repair/clash.ts';
import type { Solver } from '../../src/repair/program.ts';
import { clashFinding } from '../../src/report/clash.ts';
import { normsOf } from '../repair/courses.ts';
import { CARD, type Edits, edited } from '../support/plans.ts';

/** One standard of each source, by the letter of its clauses. */
export const SHIPPED = {
  B: 'basilicata/operatore-assistenza-telefonica',
  C: 'campania/tecnico-gestione-call-center',
  D: 'campania/tecnico-esperto-customer-care',
  L: 'lazio/operatore-assistenza-clienti',
} as const;
export type Letter = keyof typeof SHIPPED;

export function altered(letter: Letter, edits: Edits): Norms {
  const norms = normsOf(SHIPPED[letter]);
  return { ...norms, ...(letter === 'B' ? { card: CARD } : {}), standard: edited<Standard>(norms.standard, edits) };
}

const asItIs = (letter: Letter): ReadonlySet<string> => new Set(inconsistencies(altered(letter, {})).map(line));
/** What is told of each standard as it is, worked out once. */
const KNOWN: Record<Letter, ReadonlySet<string>> = { B: asItIs('B'), C: asItIs('C'), D: asItIs('D'), L: asItIs('L') };

/** What is told of a standard: `check @ place (level)`; notes and what the unaltered one has already left out. */
export function told(letter: Letter, edits: Edits): string[] {
  return inconsistencies(altered(letter, edits))
    .map(line)
    .filter((each) => !KNOWN[letter].has(each) && !each.endsWith('(note)'));
}

export function line({ check, at, level }: Inconsistency): string {
  return `${check} @ ${at.join('.')} (${level})`;
}

/** The same, with what only the solver sees. */
export async function toldBySolver(letter: Letter, edits: Edits, solver: Solver): Promise<string[]> {
  const norms = altered(letter, edits);
  const clash = await clashIn(norms, RULES, async () => solver);
  const found = clash === undefined ? [] : [line(clashFinding(clash, norms.standard))];
  return [...told(letter, edits), ...found];
}
