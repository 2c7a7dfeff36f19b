/** Millions of inputs: nearly all by the short ways, each kind in its share. */
import { REPORT_FORMATS } from '../../src/report/formats.ts';
import type { Choices } from './choices.ts';
import { indexMaker } from './indexes.ts';
import { type Input, inputMaker, inputMakers } from './inputs.ts';
import { type Maker, mixed } from './mix.ts';
import { mendedMaker, type Next, type NextMaker, nextOf, type Place, repositoryMaker } from './next.ts';
import { pdfMaker } from './pdfs.ts';
import { resultMaker } from './results.ts';

/** Gives inputs of all kinds, or of one of them. */
export async function manyMaker(place: Place, only?: string): Promise<NextMaker> {
  const { root, folder } = place;
  const make = inputMakers(root, folder, REPORT_FORMATS);
  const pdf = pdfMaker(root);
  const short = (maker: Maker<Input>) => (choices: Choices) => {
    const input = maker(choices);
    // A part of a run is made by the whole program alone.
    const at = input.args.indexOf('--shard');
    if (at >= 0) input.args.splice(at, 2);
    return nextOf(input, place, false);
  };
  const whole = inputMaker(root, folder, REPORT_FORMATS);
  const kinds: readonly Share[] = [
    ['plans', 2700, short(make.madePlan)],
    ['plans', 2700, short(make.changedPlan)],
    ['plans', 1700, short(make.otherPlan)],
    ['plans', 4500, short(make.signs)],
    ['standards', 4000, short(make.madeStandard)],
    ['standards', 700, short(make.changedOwn)],
    ['standards', 400, short(make.ownStandard)],
    ['standards', 400, short(make.changedNorm)],
    ['cards', 2000, short(make.madeCard)],
    ['cards', 200, short(make.changedCard)],
    ['calls', 3500, short(make.madeCall)],
    ['calls', 1300, short(make.changedCall)],
    ['calls', 300, short(make.call)],
    ['configurations', 24000, short(make.printedConfig)],
    ['configurations', 300, short(make.config)],
    ['results', 14000, short(await resultMaker(root, folder))],
    ['index files', 37015, indexMaker(root)],
    ['pages', 200, short(make.page)],
    ['PDFs', 30, short((choices) => pdf(choices, folder))],
    ['whole', 25, (choices) => nextOf(whole(choices), place, true)],
    ['repositories', 25, await repositoryMaker(place)],
    ['mended', 5, await mendedMaker(place)],
  ];
  const wanted = kinds.filter(([kind]) => only === undefined || kind === only);
  if (wanted.length === 0)
    throw new Error(`no kind «${only}»: ${[...new Set(kinds.map(([kind]) => kind))].join(', ')}`);
  return mixed(wanted.map(([, share, maker]) => [share, maker] as const));
}

type Share = readonly [kind: string, share: number, make: Maker<Next>];
