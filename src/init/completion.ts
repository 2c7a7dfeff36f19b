/**
 * Units and key competences that a plan lacks, put into its text as `init` would write them: each in the order of the
 * standard, with the hours that its figures ask for. Codes that were mistaken are corrected. Pure but for the solver it
 * is given.
 */
import { nodeAt } from '../format/position.ts';
import { skeletonWords } from '../language/skeleton.ts';
import type { PlanFacts } from '../norms/facts.ts';
import type { Outcome } from '../norms/outcome.ts';
import type { Norms } from '../norms/rules/rule.ts';
import type { ListedRule } from '../norms/rules/titles.ts';
import type { Slip } from '../repair/assume.ts';
import { boundsOn } from '../repair/limits.ts';
import type { Solver } from '../repair/program.ts';
import { endOfLine, type TextEdit } from '../text/edits.ts';
import type { Language } from '../text/language.ts';
import { type MapNode, type Node, parseYaml } from '../text/yaml.ts';
import { firstHours } from './hours.ts';
import { teachersOf } from './sample.ts';
import { isOwnKc, templateOf } from './template.ts';
import { blockOf, type Section } from './units.ts';

/** The plan as it was reviewed. */
interface Reviewed {
  facts: PlanFacts;
  norms: Norms;
  outcomes: readonly Outcome[];
  rules: readonly ListedRule[];
}

interface Completion {
  edits: TextEdit[];
  added: { section: Section; code: string }[];
}

/** What completes a plan, with its comments in a language. */
export function completionIn(language: Language) {
  return (text: string, reviewed: Reviewed, slips: readonly Slip[], solver: Solver) =>
    completionOf(text, reviewed, slips, solver, language);
}

/** What a plan lacks, as edits of its text; none where nothing is missing, or its sections leave no place to write it. */
function completionOf(
  text: string,
  { facts, norms, outcomes, rules }: Reviewed,
  slips: readonly Slip[],
  solver: Solver,
  language: Language,
): Completion {
  const { root } = parseYaml(text);
  const none = { edits: [], added: [] };
  if (root?.kind !== 'map') return none;
  const plan = templateOf(norms, norms.standard.id, rules);
  const found = firstHours(plan, norms, rules, undefined, solver);
  if ('conflict' in found) return none;
  const skeleton = {
    norms,
    plan,
    hours: new Map(found.hours.map(({ path, hours }) => [path.join('.'), hours])),
    bounds: boundsOn(facts, norms, rules),
    teachers: teachersOf(norms),
    example: false,
    words: skeletonWords[language],
  };
  const missing = missingIn(outcomes, slips);
  const own = new Set((norms.standard.competenze_chiave ?? []).map(({ codice }) => codice));
  const place = { text, root };
  const parts = SECTIONS.map((section) => {
    const codes = (plan[section] ?? []).map(({ codice }) => codice);
    const present = (facts.plan[section] ?? []).map(({ codice }, index) => {
      const slip = slips.find(({ path }) => path[0] === section && path[1] === index);
      return codes.indexOf(slip?.code ?? facts.codeOf(codice));
    });
    // A key competence that only a call asks for is missing by no rule of its own.
    const isAsked = (code: string) =>
      section === 'competenze_chiave' && !own.has(code) && !(isOwnKc(code) && present.length > 0);
    const lacking = codes.flatMap((code, index): Block[] =>
      !present.includes(index) && (missing.has(code) || isAsked(code))
        ? [{ code, index, lines: blockOf(section, index, skeleton) }]
        : [],
    );
    const edits = insertionsIn(section, lacking, present, place);
    return edits === undefined ? none : { edits, added: lacking.map(({ code }) => ({ section, code })) };
  });
  const edits = [...parts.flatMap((part) => part.edits), ...slips.flatMap((slip) => corrected(slip, root))];
  return {
    // What stands at one place keeps its order: units before key competences.
    edits: edits.sort((a, b) => a.start - b.start),
    added: parts.flatMap(({ added }) => added),
  };
}

const SECTIONS: readonly Section[] = ['unita_formative', 'competenze_chiave'];

function missingIn(outcomes: readonly Outcome[], slips: readonly Slip[]): ReadonlySet<string> {
  const slipped = new Set(slips.map(({ code }) => code));
  return new Set(
    outcomes.flatMap(({ rule, outcome, subject: { code }, elsewhere }) => {
      const isMissing =
        (rule === 'uf-missing' || rule === 'kc-missing') && (outcome === 'fail' || outcome === 'incomplete');
      return isMissing && code !== undefined && elsewhere === undefined && !slipped.has(code) ? [code] : [];
    }),
  );
}

interface Block {
  code: string;
  /** Its place in the order of the standard. */
  index: number;
  lines: string[];
}

/** Edits that put blocks into a section; `present` are the places of those there, in the order of the standard. */
function insertionsIn(
  section: Section,
  blocks: readonly Block[],
  present: readonly number[],
  { text, root }: { text: string; root: MapNode },
): TextEdit[] | undefined {
  if (blocks.length === 0) return [];
  const entry = root.entries.find(({ key }) => key === section);
  const { value } = entry ?? {};
  if (entry === undefined) {
    const before = root.entries.find(({ key }) => key === 'unita_formative')?.value.end ?? text.length;
    const at = lineAfter(text, before);
    return [insertion(text, at, [...(at === 0 ? [] : ['']), `${section}:`, ...blocks.flatMap(({ lines }) => lines)])];
  }
  const isBlank =
    value === undefined || value.end <= value.start || (value.kind === 'list' && value.items.length === 0);
  if (isBlank) {
    const end = Math.max(entry.keyNode.end + 1, value?.end ?? 0);
    const emptied =
      value !== undefined && value.end > value.start ? [{ start: value.start, end: value.end, text: '' }] : [];
    return [
      ...emptied,
      insertion(
        text,
        lineAfter(text, end),
        blocks.flatMap(({ lines }) => lines),
      ),
    ];
  }
  if (value.kind !== 'list' || text[value.start] === '[') return undefined;
  const { items } = value;
  return blocks.map(({ index, lines }) => {
    const after = present.findLastIndex((each) => each >= 0 && each < index);
    const item = items[Math.max(after, 0)] as Node;
    const first = text.lastIndexOf('\n', item.start) + 1;
    const dash = text.indexOf('-', first) - first;
    const shifted = lines.map((line) => (line === '' ? '' : `${' '.repeat(Math.max(0, dash))}${line.slice(2)}`));
    if (after < 0) return insertion(text, first, shifted);
    return insertion(text, lineAfter(text, item.end), section === 'unita_formative' ? ['', ...shifted] : shifted);
  });
}

/** The start of the line after a place; the end of a text that has no further line. */
function lineAfter(text: string, place: number): number {
  if (text[place - 1] === '\n') return place;
  const end = text.indexOf('\n', place);
  return end < 0 ? text.length : end + 1;
}

function insertion(text: string, at: number, lines: readonly string[]): TextEdit {
  const end = endOfLine(text);
  const opened = at > 0 && text[at - 1] !== '\n' ? end : '';
  return { start: at, end: at, text: `${opened}${lines.map((line) => line.trimEnd()).join(end)}${end}` };
}

/** The right code in the place of one that was mistaken. */
function corrected({ path, code }: Slip, root: MapNode): TextEdit[] {
  const node = nodeAt(root, path);
  return node?.kind === 'scalar' && node.end > node.start && node.alias !== true
    ? [{ start: node.start, end: node.end, text: code }]
    : [];
}
