/** Reads a result plan by plan: what is held at a time is one plan, however large the file. */
import { JSONParser } from '@streamparser/json';
import { piecesOf } from '../disk/read.ts';
import { troubleOf } from '../disk/trouble.ts';
import { giveWay } from '../disk/turns.ts';
import type { PlanResult, Verdict } from '../format/result.ts';
import { worstVerdict } from '../report/report.ts';
import { frameIn, isUnable, type Part, planIn } from './parts.ts';

/** No plan of a result is as long: a longer value is no result, and is not held. */
const LONGEST_VALUE_BYTES = 64 * 1024 * 1024;

export type PartTrouble = 'missing' | 'unreadable' | 'no-result';

/** Gives each plan of a result to `take`, then the part; or why the file is none. */
export async function readPart(
  file: string,
  take: (plan: PlanResult) => unknown = () => {},
): Promise<Part | PartTrouble> {
  const names: string[] = [];
  const verdicts = new Set<Verdict>();
  let unable = false;
  const values = openValues();
  try {
    for (const piece of piecesOf(file)) {
      for (const value of values.of(piece)) {
        const plan = planIn(value);
        if (plan === undefined) return 'no-result';
        names.push(plan.file);
        verdicts.add(plan.verdict);
        unable ||= isUnable(plan);
        await take(plan);
      }
      if (values.areEndless()) return 'no-result';
      await giveWay();
    }
    values.end();
  } catch (error) {
    return troubleOf(error) === 'missing' ? 'missing' : 'unreadable';
  }
  const frame = values.frame();
  const told = frame && frameIn(frame);
  if (told === undefined) return 'no-result';
  unable ||= told.unable === true;
  const verdict = unable ? 'fail' : worstVerdict([...verdicts]);
  return { ...told, file, plans: names, verdict, ...(unable ? { unable } : {}) };
}

interface Values {
  /** The plans that end in the next piece of a text. Throws where it is no JSON. */
  of(piece: Uint8Array): unknown[];
  areEndless(): boolean;
  end(): void;
  /** All that stands beside one list of plans; nothing where there is none. */
  frame(): object | undefined;
}

function openValues(): Values {
  const parser = new JSONParser({ paths: ['$', '$.*', '$.plans.*'], keepStack: false });
  const beside = new Map<string, unknown>();
  let plans: unknown[] = [];
  let lists = 0;
  let open = 0;
  let whole = false;
  parser.onValue = ({ value, key, parent, stack }) => {
    open = 0;
    whole = stack.length === 0;
    if (whole) return;
    if (stack.length === 1) {
      if (key !== 'plans') beside.set(String(key), value);
      else lists += Array.isArray(value) ? 1 : Number.POSITIVE_INFINITY;
      return;
    }
    plans.push(value);
    // The list would hold all that it has held.
    if (typeof key === 'number' && Array.isArray(parent)) delete parent[key];
  };
  return {
    of(piece) {
      plans = [];
      open += piece.length;
      parser.write(piece);
      return plans;
    },
    areEndless: () => open > LONGEST_VALUE_BYTES,
    end() {
      if (!parser.isEnded) parser.end();
      if (!whole) throw new Error('no value');
    },
    frame: () => (lists === 1 ? Object.fromEntries(beside) : undefined),
  };
}
