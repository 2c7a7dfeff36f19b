/** What `--keep` and `--totale` hold still. Pure. */

import { readMeasure } from '../format/measure.ts';
import type { Path } from '../format/problem.ts';
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
 * unit (`laboratorio@20_CTR`), one module (`20_CTR/2`), or `totale`. Absent when it names nothing of the plan.
 */
export function readHold(text: string, facts: PlanFacts): Hold | { request: string; total: true } | undefined {
  const request = `--keep ${text}`;
  if (text === 'totale') return { request, total: true };
  if (text === 'uf' || text === 'kc') return { request, keeps: ({ area }) => area === text };
  const module = moduleIn(text, facts);
  if (module !== undefined) return { request, keeps: ({ path }) => module.every((step, at) => path[at] === step) };
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

/** Where a module stands: `20_CTR/2` is the second of that unit. */
function moduleIn(text: string, facts: PlanFacts): Path | undefined {
  const [, code, number] = /^(.+)\/(\d{1,3})$/.exec(text) ?? [];
  const meant = code === undefined ? undefined : unitIn(code, facts);
  const unit = facts.allUnits.find((each) => meant !== undefined && facts.codeOf(each.unit.codice) === meant);
  const index = Number(number) - 1;
  return unit?.unit.moduli?.[index] === undefined ? undefined : [...unit.path, 'moduli', index];
}

/** What `--solo` asks for: only some parts may change. */
export function allBut(request: string, parts: readonly Hold[]): Hold {
  return { request, keeps: (number) => !parts.some((part) => part.keeps(number)) };
}

function unitIn(code: string, facts: PlanFacts): string | undefined {
  const meant = facts.codeOf(code);
  return facts.allUnits.some(({ unit }) => facts.codeOf(unit.codice) === meant) ? meant : undefined;
}

/** Words that `--keep` understands on this plan, for who misspelt one. */
export function holdWords(facts: PlanFacts): string[] {
  const units = facts.allUnits.flatMap(({ unit: { codice, moduli = [] } }) => [
    codice,
    ...(moduli.length < 2 ? [] : moduli.map((_, index) => `${codice}/${index + 1}`)),
  ]);
  return [...units, ...MODES, 'fad', 'uf', 'kc', 'totale'];
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
