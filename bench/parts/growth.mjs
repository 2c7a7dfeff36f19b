/** Time and memory against size: of a plan, of its findings, of a folder. Linear is 1. */
import { linkSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { MODULES, SLIPS } from '../inputs/make.mjs';
import { weighed } from '../measure/run.mjs';
import { exponent, median } from '../measure/statistics.mjs';

const OWN_FILES = [10, 100, 1000, 10_000];
/** The last of them ten times, under other names. */
const TIMES = 10;
/** What does not grow weighs too much in a difference that is a smaller share of it. */
const SMALLEST_SHARE = 0.1;

export function growth({ qualcheck, inputs, runs, say }) {
  // Time of the processor, and the least of a few runs: what else the machine does must not look like growth.
  const measured = (name, sizes, args, times = () => runs) => {
    say(`crescita: ${name}`);
    return sizes.map((size) => {
      const all = Array.from({ length: times(size) }, () => weighed([...qualcheck, 'validate', ...args(size)]));
      return { size, ms: Math.min(...all.map(({ cpu }) => cpu)), mib: median(all.map(({ mib }) => mib)) };
    });
  };
  const modules = measured('moduli di un piano', MODULES, (size) => [inputs.long(size)]);
  const slips = measured('errori di un piano', SLIPS, (size) => [inputs.slipped(size)]);
  const most = OWN_FILES.at(-1);
  const archive = join(inputs.home, 'archivio');
  multiply(inputs.plans(most), archive);
  const files = measured(
    'piani di una cartella',
    [...OWN_FILES, most * TIMES],
    (size) => [size > most ? archive : inputs.plans(size), '--jobs', '1'],
    (size) => (size > 1000 ? 1 : runs),
  );
  rmSync(archive, { recursive: true });
  // Before the first module there is the process; before the other slips, the plan with one: past its format it is not checked.
  const [floor, sound] = [modules[0].ms, slips[0].ms];
  return {
    rows: [
      row('growth-modules', 'Tempo e moduli di un piano', modules, floor, runs),
      row('growth-slips', 'Tempo ed errori di un piano', slips, sound, runs),
      row('growth-files', 'Tempo e piani di una cartella', files, floor, runs),
    ],
    tables: {
      'crescita-moduli': table('Moduli', 'modulo', modules, floor),
      'crescita-errori': table('Errori', 'errore', slips, sound),
      'crescita-piani': table('Piani', 'piano', files, floor),
    },
  };
}

/** The plans of a folder so many times, as links: an archive that takes no room. */
function multiply(folder, archive) {
  rmSync(archive, { recursive: true, force: true });
  const plans = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.yaml'));
  for (let time = 0; time < TIMES; time++) {
    for (const group of readdirSync(folder)) mkdirSync(join(archive, `anno-${time}`, group), { recursive: true });
    for (const plan of plans) linkSync(join(folder, plan), join(archive, `anno-${time}`, plan));
  }
}

/** What is so little more that it cannot be told from nothing does not grow. */
function row(id, measure, points, base, pairs) {
  const grown = points.map(({ size, ms }) => ({ x: size, y: ms - base })).filter(({ y }) => y > base * SMALLEST_SHARE);
  return {
    group: 'Crescita',
    id,
    measure,
    goal: 1.1,
    exponent: true,
    ratio: grown.length < 2 ? 0 : exponent(grown),
    pairs,
  };
}

function table(head, each, points, base) {
  return {
    head: [head, 'ms di processore', `ms per ${each} in più`, 'Memoria di picco, MiB'],
    rows: points.map(({ size, ms, mib }, index) => [
      size.toLocaleString('it'),
      ms.toFixed(0),
      index === 0 ? '' : ((ms - base) / size).toFixed(3),
      mib.toFixed(0),
    ]),
  };
}
