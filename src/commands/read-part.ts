/** Reads a result plan by plan: what is held at a time is one plan, however large the file. */
import { isUtf8 } from 'node:buffer';
import { piecesOf } from '../disk/read.ts';
import { troubleOf } from '../disk/trouble.ts';
import { giveWay } from '../disk/turns.ts';
import type { Result, Verdict } from '../format/result.ts';
import { worstVerdict } from '../report/report.ts';
import { openJsonItems } from '../text/json-items.ts';
import { openKnownPlans } from './known-plan.ts';
import { frameIn, type Part, type PlanOfPart, planIn } from './parts.ts';

/** No plan of a result is as long: a longer value is no result, and is not held. */
const LONGEST_VALUE_BYTES = 64 * 1024 * 1024;

export type PartTrouble = 'missing' | 'unreadable' | 'no-result';

/** Gives each plan of a result to `take`, then the part; or why the file is none. */
export type ReadPart = (file: string, take: (plan: PlanOfPart) => unknown) => Promise<Part | PartTrouble>;

export const readPart: ReadPart = (file, take) => partIn(file, piecesOf(file), take);

/** The same of the pieces of a file, wherever they come from; `know` spares to read plans anew. */
export async function partIn(
  file: string,
  pieces: Iterable<Uint8Array>,
  take: (plan: PlanOfPart) => unknown,
  know = openKnownPlans(),
): Promise<Part | PartTrouble> {
  const names: string[] = [];
  const verdicts = new Set<Verdict>();
  let unable = false;
  let told: Omit<Result, 'plans'> | undefined;
  const items = openJsonItems(know, (bytes) => planIn(jsonIn(bytes)));
  try {
    for (const piece of pieces) {
      for (const plan of items.of(piece)) {
        if (plan === undefined) return 'no-result';
        names.push(plan.file);
        verdicts.add(plan.verdict);
        unable ||= plan.unable;
        await take(plan);
      }
      if (items.held() > LONGEST_VALUE_BYTES) return 'unreadable';
      await giveWay();
    }
    told = frameIn(jsonIn(items.frame()), names.length);
  } catch (error) {
    return troubleOf(error) === 'missing' ? 'missing' : 'unreadable';
  }
  if (told === undefined) return 'no-result';
  unable ||= told.unable === true;
  const verdict = unable ? 'fail' : worstVerdict([...verdicts]);
  return { ...told, file, plans: names, verdict, ...(unable ? { unable } : {}) };
}

/** Throws where bytes are no JSON. */
function jsonIn(bytes: Uint8Array): unknown {
  if (!isUtf8(bytes)) throw new Error('no UTF-8');
  return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString());
}
