/** What is tried next, by whose turn it is. */
import { REPORT_FORMATS } from '../../src/report/formats.ts';
import type { Choices } from './choices.ts';
import { direct, isPlain } from './direct.ts';
import { type Input, inputMaker } from './inputs.ts';
import { largeMaker, MOST_OF_LARGE } from './large.ts';
import { pdfMaker } from './pdfs.ts';
import { processes } from './processes.ts';
import { repairMaker } from './repairs.ts';
import { isScenario } from './steps.ts';
import { judged, type Main, type Trial, tried } from './trial.ts';
import { repositories } from './whole.ts';

export interface Next {
  kind: string;
  /** What is kept of it where it is a fault. */
  told(): object;
  trial(): Promise<Trial>;
}

/** Gives what some bytes make, at their number in a run. */
export type NextMaker = (choices: Choices, number: number) => Next;

/** Where the project is, where files of inputs go, and the program. */
export interface Place {
  root: string;
  folder: string;
  main: Main;
  /** What starts the program as a process of its own, and where its files go. */
  program: readonly string[];
  processes: string;
}

/** One in so many goes the whole way, whatever it is; in as many, one plan is mended, which takes as long as fifty checks. */
const WHOLE = 40;
const REPAIR = 20;
/** In as many, two repositories, each of which takes as long as ten checks. */
const TURNS: Record<number, Turn> = { [REPAIR]: 'mended', 5: 'repositories', 25: 'repositories' };
/** One in two hundred is a PDF; still fewer are large, or a process of their own, which takes as long as hundreds. */
const RARE = 800;
const PDFS = Object.fromEntries([15, 215, 415, 615].map((turn) => [turn, 'pdfs' as const]));
const RARE_TURNS: Record<number, Turn> = { ...PDFS, 12: 'large', 412: 'large', 212: 'processes' };
type Turn = 'files' | 'mended' | 'repositories' | 'pdfs' | 'large' | 'processes';

/** All kinds, those that take long as often as time is to be spent on them. */
export async function usualMaker(place: Place, only?: string): Promise<NextMaker> {
  const inputs = inputMaker(place.root, place.folder, REPORT_FORMATS);
  const mended = await mendedMaker(place);
  const repository = await repositoryMaker(place);
  const pdfs = pdfMaker(place.root);
  const large = largeMaker(place.root, place.folder);
  const started = processes(place.root, place.processes, place.program);
  return (choices, number) => {
    const turn = only ?? RARE_TURNS[number % RARE] ?? TURNS[number % WHOLE] ?? 'files';
    const isWhole = number % WHOLE === 0;
    if (turn === 'repositories') return repository(choices);
    if (isScenario(turn)) return repository(choices, turn);
    if (turn === 'mended') return mended(choices);
    if (turn === 'large') {
      const input = large(choices);
      // What is named beside a plan, in whatever way, is for the disk to find.
      return nextOf(input, place, isWhole || Object.keys(input.files).length > 1, MOST_OF_LARGE);
    }
    if (turn === 'pdfs') return nextOf(pdfs(choices, place.folder), place, isWhole);
    if (turn !== 'processes') return nextOf(inputs(choices), place, isWhole);
    const { kind, told, trial } = started(choices);
    return { kind, told: () => told, trial };
  };
}

/** Most go by the short way; some through the command line and the disk, as all that need them do. */
export function nextOf(
  input: Input,
  { folder, main }: Pick<Place, 'folder' | 'main'>,
  isWhole: boolean,
  most?: number,
): Next {
  const { args, files, kind } = input;
  const told = () => ({ args, files: latin(files) });
  if (!isWhole && isPlain(input)) return { kind, told, trial: () => judged(args, () => direct(input), most) };
  return { kind: `${kind}, through the whole program`, told, trial: () => tried(main, folder, input, most) };
}

export async function mendedMaker({ root }: Place): Promise<(choices: Choices) => Next> {
  const repairs = await repairMaker(root);
  return (choices) => {
    const { input, trial } = repairs(choices);
    return { kind: 'plans mended', told: () => ({ args: input.args, files: latin(input.files) }), trial };
  };
}

export async function repositoryMaker({
  root,
  folder,
  main,
}: Place): Promise<(choices: Choices, only?: string) => Next> {
  const repository = await repositories(root, folder, REPORT_FORMATS);
  return (choices, only) => {
    const { kind, told, trial } = repository(choices, only);
    return { kind, told: () => told, trial: () => trial(main) };
  };
}

function latin(files: Input['files']): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.toString('latin1')]));
}
