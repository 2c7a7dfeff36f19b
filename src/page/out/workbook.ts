/** A plan in a workbook → its text in YAML, which says the same. Pure. */
import { keyAt } from '../../format/change/laid.ts';
import { readDocument } from '../../format/document.ts';
import type { Plan } from '../../format/plan.ts';
import { planFormat } from '../../format/plan-format.ts';
import type { Path } from '../../format/problem.ts';
import { isMap, isSame, type Value, type ValueMap, word } from '../../text/written.ts';

/** What stands for a value that is to be completed until its comment is there: no such text shares a line with others. */
const STAND_IN = '\u0001\n';

/** The text of a plan; `open`: what of it is to be completed, which `mark` says beside it. Nothing where no text says the same. */
export function planText(plan: Plan, open: readonly Path[], mark: string): string | undefined {
  const left: Value[] = [];
  let tree = plan as unknown as Value;
  for (const path of open) tree = standingIn(tree, path, left);
  const lines = Object.entries(tree as ValueMap).flatMap(([key, value]) =>
    value === undefined ? [] : keyAt(key, '', value, { path: [key], column: 0, folded: true }),
  );
  const text = `${lines.join('\n')}\n`.replace(/ ?"\\u0001\\u000a(\d+)"/g, (_, index: string) => {
    const value = left[Number(index)] ?? null;
    return `${value === null || typeof value === 'object' ? '' : ` ${word(value, 'block')}`} # ${mark}`;
  });
  const read = readDocument(text, planFormat);
  return isSame(read.value as unknown as Value, plan as unknown as Value) ? text : undefined;
}

/** The value with a stand-in at a path, with the maps above it; `left` takes what stood there. */
function standingIn(value: Value | undefined, path: Path, left: Value[]): Value {
  const [step, ...rest] = path;
  if (step === undefined) return `${STAND_IN}${left.push(value ?? null) - 1}`;
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? standingIn(item, rest, left) : item));
  const map = isMap(value) ? value : {};
  return { ...map, [step]: standingIn(map[String(step)], rest, left) };
}
