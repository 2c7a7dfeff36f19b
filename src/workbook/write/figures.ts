/** Floors and caps of units, and the formulas that say how far their hours are from them. Pure. */

import { exact, sum, toDecimal } from '../../norms/hours.ts';
import type { Norms, Rule } from '../../norms/rules/rule.ts';

/** What the norms ask of a unit's hours. */
export interface UnitFigures {
  code: string;
  title: string;
  least?: number;
  mostFad?: number;
}

/** The figures of each unit and key competence of the standard, under each code that it may be called by. */
export function figuresOf(norms: Norms, rules: readonly Rule[]): UnitFigures[] {
  const { unita_formative, competenze_chiave = [] } = norms.standard;
  const limits = rules.flatMap((rule) =>
    rule.requirements(norms).flatMap((requirement) => {
      const { severity = rule.severity } = requirement;
      return 'limit' in requirement && severity === 'error' ? [requirement.limit] : [];
    }),
  );
  return [...unita_formative, ...competenze_chiave].flatMap(({ codice, alias = [], denominazione }) => {
    const own = limits.filter(
      ({ measure, share }) => measure.unit === codice && measure.below === undefined && share === undefined,
    );
    const floors = own.filter(
      ({ measure, relation, bound }) => HOURS.has(measure.measure) && relation !== '<=' && bound > 0,
    );
    const caps = own.filter(({ measure, relation }) => measure.measure === 'fad' && relation === '<=');
    const least = Math.max(...floors.map(({ bound }) => bound));
    const most = Math.min(...caps.map(({ bound }) => bound));
    const figures = {
      title: denominazione,
      ...(floors.length > 0 ? { least: toDecimal(least as never) } : {}),
      ...(caps.length > 0 ? { mostFad: toDecimal(most as never) } : {}),
    };
    return [codice, ...alias].map((code) => ({ code, ...figures }));
  });
}

const HOURS: ReadonlySet<string> = new Set(['uf', 'kc']);

/** Where the columns of a table of units stand, by letter, and its rows. */
export interface UnitTable {
  letter(id: string): string;
  from: number;
  to: number;
}

/** Where the figures are looked up: codes, floors and caps beside each other, on another sheet. */
export interface FigureTable {
  codes: string;
  floors: string;
  caps: string;
}

/** Hours in school: a unit's placement is not among those that its floor asks for. */
export const SCHOOL_MODES = ['aula', 'laboratorio', 'fad_sincrona', 'fad_asincrona', 'fad'] as const;
export const FAD_MODES = ['fad_sincrona', 'fad_asincrona', 'fad'] as const;

/** The formulas of a table of units; `row` is the number of the row. */
export function unitFormulas(table: UnitTable, figures: FigureTable | undefined) {
  const { letter, from, to } = table;
  const column = (id: string) => `$${letter(id)}$${from}:$${letter(id)}$${to}`;
  const here = (id: string, row: number) => `${letter(id)}${row}`;
  const [codes, modules, totals] = [column('codice'), column('modulo'), column('totale_riga')];
  const span = (modes: readonly string[], row: number) =>
    `${here(modes[0] as string, row)}:${here(modes.at(-1) as string, row)}`;
  /** 1 for the rows that count: those of modules, and of units whose modules have no hours. */
  const counts = `((${modules}<>"")+(${modules}="")*(SUMIFS(${totals},${codes},${codes},${modules},"<>")=0))`;
  /** Only beside the first row of a unit. */
  const once = (row: number, formula: string) => {
    const code = `$${letter('codice')}`;
    return `IF(OR(${code}${row}="",COUNTIF(${code}$${from}:${code}${row},${code}${row})>1),"",${formula})`;
  };
  const found = (values: string, row: number) => {
    const cell = `INDEX(${values},MATCH($${here('codice', row)},${figures?.codes},0))`;
    return once(row, `IFERROR(IF(${cell}="","",${cell}),"")`);
  };
  const same = (row: number) => `(${codes}=$${here('codice', row)})`;
  const ofUnit = (row: number) => {
    const onModules = `SUMPRODUCT(${same(row)}*(${modules}<>""),${totals})`;
    return `IF(${onModules}>0,${onModules},SUMPRODUCT(${same(row)}*1,${totals}))`;
  };
  return {
    total: (row: number) => `IF(COUNT(${span(SCHOOL_MODES, row)})=0,"",SUM(${span(SCHOOL_MODES, row)}))`,
    /** Of a column of hours, without counting an hour twice. */
    sum: (id: string) => `SUMPRODUCT(${counts},${column(id)})`,
    least: (row: number) => found(figures?.floors ?? '', row),
    mostFad: (row: number) => found(figures?.caps ?? '', row),
    soFar: (row: number) => once(row, ofUnit(row)),
    left: (row: number) =>
      `IF(ISNUMBER(${here('minimo', row)}),MAX(0,${here('minimo', row)}-${here('ore_finora', row)}),"")`,
    /** Whether a unit has hours to be given still. */
    isShort: (row: number) => `N($${here('da_assegnare', row)})>0`,
    /** Whether a unit has more FaD than its cap. */
    isBeyond: (row: number) =>
      `AND(ISNUMBER($${here('massimo_fad', row)}),${FAD_MODES.map((mode) => `SUMPRODUCT(${counts}*${same(row)},${column(mode)})`).join('+')}>N($${here('massimo_fad', row)}))`,
  };
}

/** Hours of a row by mode, under the code of its unit. */
export interface HoursRow {
  code: string;
  isPart: boolean;
  hours: Readonly<Record<string, number | undefined>>;
}

/** What the formulas come to on rows as they are written. */
export function reckon(rows: readonly HoursRow[], figures: readonly UnitFigures[]) {
  const key = (code: string) => code.toLowerCase();
  const known = new Map(figures.toReversed().map((each) => [key(each.code), each]));
  const totals = rows.map(({ hours }) => {
    const written = SCHOOL_MODES.flatMap((mode) => hours[mode] ?? []);
    return written.length === 0 ? undefined : added(written);
  });
  const onModules = new Map<string, number>();
  for (const [index, { code, isPart }] of rows.entries()) {
    if (isPart) onModules.set(key(code), added([onModules.get(key(code)) ?? 0, totals[index] ?? 0]));
  }
  const counts = ({ code, isPart }: HoursRow) => isPart || (onModules.get(key(code)) ?? 0) === 0;
  const seen = new Set<string>();
  const reckoned = rows.map(({ code }, index) => {
    const total = totals[index];
    const isFirst = !seen.has(key(code));
    seen.add(key(code));
    if (!isFirst) return { total };
    const { least, mostFad } = known.get(key(code)) ?? {};
    const own = rows.flatMap((row, at) => (key(row.code) === key(code) && counts(row) ? (totals[at] ?? []) : []));
    const soFar = added(own);
    return {
      total,
      least,
      mostFad,
      soFar,
      left: least === undefined ? undefined : Math.max(0, added([least, -soFar])),
    };
  });
  const sumOf = (mode: string) => added(rows.flatMap((row) => (counts(row) ? (row.hours[mode] ?? []) : [])));
  return {
    rows: reckoned,
    sum: sumOf,
    total: added(rows.flatMap((row, at) => (counts(row) ? (totals[at] ?? []) : []))),
  };
}

function added(hours: readonly number[]): number {
  return toDecimal(sum(hours.map(exact)));
}
