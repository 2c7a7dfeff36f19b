/** The shipped files that a plan names, read as the program reads them, and edits of any conforming example. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Avviso, avvisoFormat } from '../../src/format/avviso.ts';
import { cardFormat } from '../../src/format/card.ts';
import { type Format, readDocument } from '../../src/format/document.ts';
import type { Plan } from '../../src/format/plan.ts';
import { planFormat } from '../../src/format/plan-format.ts';
import type { Edits as WrittenEdits } from '../../src/format/rule-examples.ts';
import { type Standard, standardFormat } from '../../src/format/standard.ts';
import { type Checked, check } from '../../src/norms/check.ts';
import { RULES } from '../../src/norms/rules/index.ts';
import type { ListedRule } from '../../src/norms/rules/titles.ts';
import { ROOT } from './cli.ts';
import { changed, PLAN, SCALES } from './plans.ts';

/** Each file is read once: nobody writes on what is read. */
const read = new Map<string, unknown>();

function readShipped<T>(file: string, format: Format<T>): T {
  const known = read.get(file) as T | undefined;
  if (known !== undefined) return known;
  const { value, findings } = readDocument(readFileSync(join(ROOT, file), 'utf8'), format);
  if (value === undefined) throw new Error(`${file}: ${JSON.stringify(findings)}`);
  read.set(file, value);
  return value;
}

/** The standard that a plan names. */
export function standardOf({ standard }: Plan): Standard {
  return readShipped(`standards/${standard}.yaml`, standardFormat);
}

/** A conforming example by name. */
export function example(name: string): Plan {
  return readShipped(`examples/${name}.yaml`, planFormat);
}

/** Checks a plan against what it names, its standard and its public calls, and against more calls. */
export function checkedByName(
  plan: Plan,
  standard = standardOf(plan),
  more: readonly Avviso[] = [],
  rules: readonly ListedRule[] = RULES,
): Checked {
  // The file of a call has the id of the call, with a hyphen for the slash.
  const avvisi = (plan.avvisi ?? []).map((id) =>
    readShipped(`standards/avvisi/${id.replace('/', '-')}.yaml`, avvisoFormat),
  );
  const card =
    standard.scheda === undefined ? {} : { card: readShipped(`standards/${standard.scheda}.yaml`, cardFormat) };
  const norms = { standard, ...card, avvisi: [...avvisi, ...more], scales: SCALES };
  return check(plan, norms, rules);
}

/** Keys of the example that `changed` starts from: each goes, unless the other example has it. */
const GONE = Object.fromEntries(Object.keys(PLAN).map((key) => [key, undefined]));

/** A conforming example by name, edited, as text: a reader of plans then judges what the edits wrote. */
export function editedText(name: string, edits: WrittenEdits): string {
  const plan = example(name);
  const taken = Object.entries(edits).map(([path, value]) => [path, value === null ? undefined : value]);
  return JSON.stringify(changed({ ...GONE, ...plan, ...Object.fromEntries(taken) }));
}
