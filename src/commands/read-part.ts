/** Reads a result plan by plan: what is held at a time is one plan, however large the file. */
import { isUtf8 } from 'node:buffer';
import { piecesOf } from '../disk/read.ts';
import { troubleOf } from '../disk/trouble.ts';
import { giveWay } from '../disk/turns.ts';
import type { Result, Verdict } from '../format/result.ts';
import { BETWEEN_PLANS } from '../report/json.ts';
import { worstVerdict } from '../report/report.ts';
import { openJsonItems } from '../text/json-items.ts';
import { openKnownPlans } from './known-plan.ts';
import { frameIn, type Part, type PlanOfPart, planIn } from './parts.ts';

/** No plan of a result is as long: a longer value is no result, and is not held. */
const LONGEST_VALUE_BYTES = 64 * 1024 * 1024;

export type PartTrouble = 'missing' | 'unreadable' | 'no-result';

/** Takes plans as they go out: one, or several with what stands between them. Bytes are good until it returns. */
export type TakePlans = (...written: PlanOfPart['written']) => void;

/** Gives the plans of a result to `take`, then the part; or why the file is none. */
export type ReadPart = (file: string, take: TakePlans) => Promise<Part | PartTrouble>;

export const readPart: ReadPart = (file, take) => partIn(file, (left) => piecesOf(file, left), take);

/** The same of the pieces of a file, wherever they come from; `know` spares to read plans anew. */
export async function partIn(
  file: string,
  pieces: (left: () => number) => Iterable<Uint8Array>,
  take: TakePlans,
  know = openKnownPlans(),
): Promise<Part | PartTrouble> {
  const names: string[] = [];
  const verdicts = new Set<Verdict>();
  let unable = false;
  let told: Omit<Result, 'plans'> | undefined;
  const items = openJsonItems(know, (bytes) => planIn(jsonIn(bytes)));
  const runs = openRuns(take);
  try {
    for (const piece of pieces(items.left)) {
      for (const plan of items.of(piece)) {
        if (plan === undefined) return 'no-result';
        names.push(plan.file);
        verdicts.add(plan.verdict);
        unable ||= plan.unable;
        runs.add(plan.written);
      }
      runs.end();
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

/** What a result says before its plans, where it says it as it is written here: that it is so is for its plans to say. */
export function frameAhead(file: string): Omit<Result, 'plans'> | undefined {
  try {
    for (const piece of piecesOf(file, () => 0)) {
      const text = Buffer.from(piece.subarray(0, LONGEST_FRAME_AHEAD)).toString();
      return frameIn(JSON.parse(`${text.slice(0, text.indexOf(PLANS))}${PLANS}]}`), 0);
    }
  } catch {
    // It is for who reads the whole to say why it is none.
  }
  return undefined;
}

const LONGEST_FRAME_AHEAD = 4096;
const PLANS = '"plans": [';

const BETWEEN = Buffer.from(BETWEEN_PLANS);

/** Plans that go out as they came, and stand as they will stand, are taken as one. */
function openRuns(take: TakePlans) {
  let run: Uint8Array | undefined;
  const end = () => {
    if (run !== undefined) take(run);
    run = undefined;
  };
  return {
    end,
    add(written: PlanOfPart['written']) {
      const [plan] = written;
      if (typeof plan === 'object' && written.length === 1) {
        const longer = run && joined(run, plan);
        if (longer === undefined) end();
        run = longer ?? plan;
      } else {
        end();
        take(...written);
      }
    },
  };
}

/** Two parts of the same bytes as one, where there stands between them what goes out between plans. */
function joined(one: Uint8Array, next: Uint8Array): Uint8Array | undefined {
  const end = one.byteOffset + one.length;
  if (one.buffer !== next.buffer || next.byteOffset - end !== BETWEEN.length) return undefined;
  if (!BETWEEN.equals(new Uint8Array(one.buffer, end, BETWEEN.length))) return undefined;
  return new Uint8Array(one.buffer, one.byteOffset, next.byteOffset + next.length - one.byteOffset);
}

/** Throws where bytes are no JSON. */
function jsonIn(bytes: Uint8Array): unknown {
  if (!isUtf8(bytes)) throw new Error('no UTF-8');
  return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString());
}
