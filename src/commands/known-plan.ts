/** Plans of a part that are written as this program writes them: their outcomes are judged, and go out as they came. */

import { fieldsPattern, lineAt } from '../format/json-pattern.ts';
import { OUTCOME_RECORD, type PlanResult, planResultSchema } from '../format/result.ts';
import { jsonPlan } from '../report/json.ts';
import type { KnowItem } from '../text/json-items.ts';
import { type Deciding, type PlanOfPart, planOf } from './parts.ts';

/** Of a plan in the list of plans of a result. */
const INDENT = 4;
const CLOSE = `\n${' '.repeat(INDENT)}}`;
/** It begins with a sign that lines seldom have. */
const END = Buffer.from(`]${CLOSE}`);
/** Longer plans are read: a pattern remembers where it has been. */
const LONGEST_BYTES = 1024 * 1024;

/** Gives the plan at a place of longer bytes; nothing where it is written in another way. What goes out of it is a part of them. */
export function openKnownPlans(): KnowItem<PlanOfPart> {
  const [head, outcome] = [headPattern(), outcomePattern()];
  // No byte of a piece is looked at twice, whatever its items are.
  let looked: { bytes: Uint8Array; end: number } | undefined;
  return (bytes, at) => {
    if (bytes === looked?.bytes && at < looked.end) return undefined;
    const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const close = all.indexOf(END, at);
    const end = close < 0 ? bytes.length : close + END.length;
    looked = { bytes, end };
    if (end - at >= LONGEST_BYTES) return undefined;
    if (close < 0) return 'cut';
    const text = all.toString('latin1', at, end);
    const [said] = head.exec(text) ?? [];
    const outcomes = said === undefined ? undefined : outcomesIn(text, said.length, outcome);
    if (said === undefined || outcomes === undefined) return undefined;
    const from = at + said.length;
    const read: PlanResult = JSON.parse(`${all.toString('utf8', at, from)}]}`);
    // A head that does not say what its outcomes do is written anew, up to where they begin.
    const item = planOf(read, outcomes, (plan) =>
      saysTheSame(plan, read)
        ? [all.subarray(at, end)]
        : [jsonPlan(plan).slice(0, -END.length), all.subarray(from, end)],
    );
    return { item, end };
  };
}

function saysTheSame(one: PlanResult, other: PlanResult): boolean {
  return one.verdict === other.verdict && JSON.stringify(one.counts) === JSON.stringify(other.counts);
}

/** A plan up to its first outcome. It has a tool in a line of `jsonl` alone. */
function headPattern(): RegExp {
  const { tool: _, outcomes: __, ...shape } = planResultSchema.shape;
  return new RegExp(`^${fieldsPattern(shape, INDENT)},${lineAt(INDENT + 2)}"outcomes": \\[`);
}

/** An outcome, with what stands after it: a comma, or the end of the plan. */
function outcomePattern(): RegExp {
  const record = fieldsPattern(OUTCOME_RECORD.shape, INDENT + 4, ['rule', 'outcome', 'severity']);
  const end = `${lineAt(INDENT + 2)}\\]${lineAt(INDENT)}\\}$`;
  return new RegExp(`${lineAt(INDENT + 4)}${record}${lineAt(INDENT + 4)}\\}(,|${end})`, 'y');
}

/** What decides of each outcome; nothing where one is written in another way. */
function outcomesIn(text: string, from: number, outcome: RegExp): Deciding[] | undefined {
  const outcomes: Deciding[] = [];
  outcome.lastIndex = from;
  for (let after: string | undefined = ','; after === ','; ) {
    const found = outcome.exec(text);
    if (found === null) return undefined;
    outcomes.push({ rule: bare(found[1]), outcome: bare(found[2]), severity: bare(found[3]) } as Deciding);
    after = found[4];
  }
  return outcomes;
}

/** Without its quotes. */
const bare = (word = '') => word.slice(1, -1);
