/** Where in the file of a standard what a place of a plan is about is written. Pure. */
import type { Avviso } from '../format/avviso.ts';
import { nearest, type Span } from '../format/position.ts';
import type { Path } from '../format/problem.ts';
import type { Standard } from '../format/standard.ts';
import type { Clause } from '../norms/clause.ts';
import { unitNamed } from '../norms/unit-named.ts';
import type { PlanReport } from '../report/report.ts';
import { type Node, parseYaml } from '../text/yaml.ts';
import { itemAt, textAt, unitAt } from './norms-at.ts';
import { standingAt } from './place.ts';

/**
 * The place in `written`, the text of the plan's standard, for an offset of the plan: of the item, of the unit, of the
 * sentence of the clause that binds there. The start of the file where nothing is nearer.
 */
export function definitionAt(report: PlanReport, offset: number, written: string): Span | undefined {
  const { standard, outcomes, text } = report;
  const plan = parseYaml(text).root;
  const standing = plan === undefined ? undefined : standingAt(plan, offset);
  const { root } = parseYaml(written);
  if (plan === undefined || standing === undefined || root === undefined || standard === undefined) return undefined;
  const { path } = standing;
  const item = itemAt(path, plan, standard);
  const unit = unitAt(path, plan, standard) ?? unitNamed(textAt(plan, path) ?? '', standard);
  const section = unit === undefined ? [] : placeOfUnit(unit.codice, standard);
  if (item !== undefined) return nearest(root, [...section, item.list, item.number - 1], false);
  const here = path.join('.');
  const clause = outcomes.find(({ at = [], clause: each }) => each !== undefined && at.join('.') === here)?.clause;
  const sentence = clause === undefined ? undefined : sentenceOf(clause, root);
  if (sentence !== undefined && !(path.at(-1) === 'codice')) return sentence;
  // A standard knows no modules.
  const below = path.slice(path[2] === 'moduli' ? 4 : section.length);
  const same = nearest(root, [...section, ...below], true);
  return section.length > 0 || path[0] !== 'standard' ? same : { start: 0, end: 0 };
}

/**
 * The public call that a place of a plan is about: the one named there, or the one whose clause binds there, first of those that do
 * not hold; with the words of that clause in its file.
 */
export function callAt(
  report: PlanReport,
  offset: number,
  calls: readonly (readonly [reference: string, call: Avviso])[],
): { call: Avviso; placeIn(written: string): Span } | undefined {
  const plan = parseYaml(report.text).root;
  const standing = plan === undefined ? undefined : standingAt(plan, offset);
  if (plan === undefined || standing === undefined) return undefined;
  const { path } = standing;
  const start = { start: 0, end: 0 };
  const named = path[0] === 'avvisi' ? calls.find(([reference]) => reference === textAt(plan, path)) : undefined;
  if (named !== undefined) return { call: named[1], placeIn: () => start };
  const here = path.join('.');
  const bindings = report.outcomes.filter(({ at = [], clause }) => clause !== undefined && at.join('.') === here);
  const { clause } = bindings.find(({ outcome }) => outcome === 'fail') ?? bindings[0] ?? {};
  const bound = calls.find(([, { denominazione }]) => clause?.field.startsWith(`${denominazione}, `))?.[1];
  if (clause === undefined || bound === undefined) return undefined;
  const point = { ...clause, field: clause.field.slice(bound.denominazione.length + 2) };
  return {
    call: bound,
    placeIn(written) {
      const { root } = parseYaml(written);
      return (root && sentenceOf(point, root)) ?? start;
    },
  };
}

function placeOfUnit(code: string, { unita_formative, competenze_chiave = [] }: Standard): Path {
  const uf = unita_formative.findIndex(({ codice }) => codice === code);
  if (uf >= 0) return ['unita_formative', uf];
  return ['competenze_chiave', competenze_chiave.findIndex(({ codice }) => codice === code)];
}

/** The sentence of a clause, as it is quoted, or the text or label that has it. */
function sentenceOf({ text, field }: Clause, root: Node): Span | undefined {
  const words = text.replace(/\s+/g, ' ').trim();
  const all = [...scalars(root)];
  const found =
    (words === '' ? undefined : all.find(({ value }) => value === words)) ??
    (words.length < 10 ? undefined : all.find(({ value }) => value.includes(words))) ??
    all.find(({ value, key }) => key === 'campo' && value === field) ??
    all.find(({ value }) => value === field);
  return found?.place;
}

function* scalars(node: Node, at = ''): Generator<{ value: string; key: string; place: Span }> {
  if (node.kind === 'scalar') {
    if (typeof node.value === 'string') yield { value: node.value.replace(/\s+/g, ' ').trim(), key: at, place: node };
  } else if (node.kind === 'list') for (const item of node.items) yield* scalars(item);
  else for (const { key, value } of node.entries) yield* scalars(value, key);
}
