/** What is told of a word of a plan: what its key asks for, the item or unit that it names, and what the norms bind there. Pure. */
import type { Span } from '../format/position.ts';
import type { Path } from '../format/problem.ts';
import { editorWords } from '../language/editor.ts';
import { marginWords } from '../language/margins.ts';
import { wordsAt } from '../language/plan-keys.ts';
import type { Words } from '../language/words.ts';
import type { Micro } from '../norms/hours.ts';
import { headroomOf } from '../norms/margin.ts';
import type { Outcome } from '../norms/outcome.ts';
import { unitNamed } from '../norms/unit-named.ts';
import { MARKS, type PlanReport } from '../report/report.ts';
import { type Node, parseYaml } from '../text/yaml.ts';
import { itemAt, textAt, unitAt } from './norms-at.ts';
import { type Standing, standingAt } from './place.ts';

export interface Told {
  place: Span;
  /** The word by its name, where it has one. */
  title?: string;
  text?: string;
  norms: ToldNorm[];
}

/** A requirement at a place of a plan. */
interface ToldNorm {
  mark: string;
  /** «subject: what is there, what is asked». */
  sentence: string;
  /** What is left before the limit. */
  margin?: string;
  clause?: string;
}

/** Of what binds a whole course, the first are told. */
const MOST_NORMS = 8;

/** What there is to tell at an offset of the text of a report; absent where there is nothing. */
export function hoverAt(report: PlanReport, offset: number, words: Words): Told | undefined {
  const { root } = parseYaml(report.text);
  const standing = root === undefined ? undefined : standingAt(root, offset);
  if (root === undefined || standing === undefined) return undefined;
  const { path, place } = standing;
  const key = namedThere(standing, root, report, words) ?? wordsAt(path, words.language);
  const bound = normsAt(path, root, report).slice(0, MOST_NORMS);
  if (key === undefined && bound.length === 0) return undefined;
  return {
    place,
    ...(key?.title ? { title: key.title } : {}),
    ...(key === undefined ? {} : { text: key.description }),
    norms: bound.map((outcome) => toldNorm(outcome, report, words)),
  };
}

/** The item, the unit or the standard that a value names. */
function namedThere({ path, atKey }: Standing, root: Node, { standard }: PlanReport, words: Words) {
  if (standard === undefined || atKey) return undefined;
  const item = itemAt(path, root, standard);
  if (item !== undefined) {
    return { title: editorWords[words.language].item[item.list](item.number, item.code), description: item.text };
  }
  const last = path.at(-1);
  const list = last === 'conoscenze' || last === 'abilita' ? unitAt(path, root, standard)?.[last] : undefined;
  if (list !== undefined) return { title: '', description: list.map((text, at) => `${at + 1}. ${text}`).join('\n') };
  if (path.length === 1 && last === 'standard') {
    return {
      title: standard.denominazione.testo,
      description: `${standard.fonte.documento}, ${standard.fonte.autorita}`,
    };
  }
  const unit = unitNamed(textAt(root, path) ?? '', standard);
  return unit === undefined ? undefined : { title: unit.codice, description: unit.denominazione };
}

/** What binds a place: limits that add up its hours, of a unit where its code stands, and what is judged right there. */
function normsAt(path: Path, root: Node, { outcomes, facts }: PlanReport): Outcome[] {
  const here = path.join('.');
  const isCode = path.at(-1) === 'codice' && path.length === 3;
  const below = isCode ? path.slice(0, -1) : path;
  const isHere = (each: Path) => each.length >= below.length && below.every((step, index) => each[index] === step);
  const isHours = isCode || path.includes('ore') || path.at(-1) === 'ore_totali';
  const code = isCode ? facts?.codeOf(textAt(root, path) ?? '') : undefined;
  const bound = outcomes.filter(({ at = [], limit, subject, outcome }) => {
    if (outcome === 'not_applicable') return false;
    if (at.join('.') === here) return true;
    if (limit === undefined || facts === undefined || !isHours) return false;
    if (code !== undefined) return limit.measure.unit === code || subject.code === code;
    return facts.measure(limit.measure).paths.some(isHere);
  });
  // What binds few hours is nearer than what binds them all.
  const width = ({ limit }: Outcome) => (limit === undefined ? 0 : (facts?.measure(limit.measure).paths.length ?? 0));
  return bound.sort((one, other) => width(one) - width(other));
}

function toldNorm(outcome: Outcome, { outcomes }: PlanReport, words: Words): ToldNorm {
  const { clause } = outcome;
  const kind = outcome.outcome;
  const said = marginWords[words.language];
  const room = headroomOf(outcomes).find((each) => each.outcome === outcome);
  const left = (margin: Micro) => (margin < 0 ? said.broken : `${said.margin}: ${words.hours(margin)}`);
  return {
    mark: kind === 'fail' && outcome.severity === 'warning' ? '⚠' : kind in MARKS ? MARKS[kind as 'pass'] : '•',
    sentence: words.sentence(outcome),
    ...(room === undefined ? {} : { margin: room.binds ? said.binds : left(room.margin) }),
    ...(clause === undefined
      ? {}
      : { clause: `«${clause.field}»${clause.text === '' ? '' : `: «${clause.text}»`} (${clause.source})` }),
  };
}
