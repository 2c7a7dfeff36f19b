/** What `--keep` and `--totale` hold still. Pure. */

import { readMeasure } from '../format/measure.ts';
import { MODES } from '../format/vocabulary.ts';
import type { PlanFacts } from '../norms/facts.ts';
import { exact, type Micro } from '../norms/hours.ts';
import type { Bound } from './limits.ts';
import type { PlanNumber } from './numbers.ts';

/** Numbers that stay as they are, with the words that asked for it. */
export interface Hold {
  request: string;
  keeps(number: PlanNumber): boolean;
}

/**
 * Reads a part to keep: a unit by code or alias (`20_CTR`), a mode (`stage`, `fad`), `kc` or `uf`, a mode of one
 * unit (`laboratorio@20_CTR`), or `totale`. Absent when it names nothing of the plan.
 */
export function readHold(text: string, facts: PlanFacts): Hold | { request: string; total: true } | undefined {
  const request = `--keep ${text}`;
  if (text === 'totale') return { request, total: true };
  if (text === 'uf' || text === 'kc') return { request, keeps: ({ area }) => area === text };
  const coded = readMeasure(text);
  const unit = coded !== undefined && 'hours' in coded && text.includes('.') ? coded.hours.unit : text;
  const code = unit === undefined ? undefined : unitIn(unit, facts);
  if (code !== undefined) return { request, keeps: (number) => number.unit === code };
  const [mode = '', of, more] = text.split('@');
  const modes = MODES.filter((each) => each === mode || (mode === 'fad' && each.startsWith('fad_')));
  const place = of === undefined ? undefined : unitIn(of, facts);
  if (modes.length === 0 || more !== undefined || (of !== undefined && place === undefined)) return undefined;
  return {
    request,
    keeps: (number) => modes.some((each) => each === number.mode) && (place === undefined || number.unit === place),
  };
}

function unitIn(code: string, facts: PlanFacts): string | undefined {
  const meant = facts.codeOf(code);
  return facts.allUnits.some(({ unit }) => facts.codeOf(unit.codice) === meant) ? meant : undefined;
}

/** Words that `--keep` understands on this plan, for who misspelt one. */
export function holdWords(facts: PlanFacts): string[] {
  return [...facts.allUnits.map(({ unit }) => unit.codice), ...MODES, 'fad', 'uf', 'kc', 'totale'];
}

/** A total that was asked for, or the one there is. */
export function totalBound(request: string, hours: Micro): Bound {
  return {
    rule: 'request',
    severity: 'error',
    subject: { kind: 'totale' },
    limit: { measure: { measure: 'totale' }, relation: '=', bound: hours },
    request,
  };
}

/** Decimal hours as an option writes them: a number above zero with at most two decimals, or nothing. */
export function readHours(text: string): Micro | undefined {
  return /^\d{1,5}([.,]\d{1,2})?$/.test(text) ? exact(Number(text.replace(',', '.'))) : undefined;
}
