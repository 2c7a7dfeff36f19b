/** Time and memory against size: of a plan, of its findings, of a folder. Linear is 1. */

import { MODULES, SLIPS } from '../inputs/make.mjs';
import { timed, weighed } from '../measure/run.mjs';
import { exponent, median } from '../measure/statistics.mjs';

const FILES = [10, 100, 1000, 10_000];
/** Below it, what does not grow weighs too much in the difference. */
const SMALLEST_SHARE = 0.15;

export function growth({ qualcheck, inputs, runs, say }) {
  const measured = (name, sizes, args, times = () => runs) => {
    say(`crescita: ${name}`);
    return sizes.map((size) => {
      const all = Array.from({ length: times(size) }, () => weighed([...qualcheck, 'validate', ...args(size)]));
      return { size, ms: median(all.map(({ ms }) => ms)), mib: median(all.map(({ mib }) => mib)) };
    });
  };
  const modules = measured('moduli di un piano', MODULES, (size) => [inputs.long(size)]);
  const slips = measured('errori di un piano', SLIPS, (size) => [inputs.slipped(size)]);
  const files = measured(
    'piani di una cartella',
    FILES,
    (size) => [inputs.plans(size), '--jobs', '1'],
    (size) => (size > 1000 ? 1 : runs),
  );
  // With no module at all there is still the process: the shortest plan stands for what does not grow.
  const floor = Math.min(
    ...Array.from({ length: runs }, () => timed([...qualcheck, 'validate', inputs.long(MODULES[0])])),
  );
  const row = (id, measure, points, base) => {
    const grown = points
      .map(({ size, ms }) => ({ x: size, y: ms - base }))
      .filter(({ x, y }) => x > 0 && y > base * SMALLEST_SHARE);
    return {
      group: 'Crescita',
      id,
      measure,
      goal: 1.1,
      exponent: true,
      ratio: exponent(grown),
      pairs: runs,
      points: grown,
    };
  };
  const withoutSlips = slips[0].ms;
  const rows = [
    row('growth-modules', 'Tempo e moduli di un piano', modules, floor),
    row('growth-slips', 'Tempo ed errori di un piano', slips, withoutSlips),
    row('growth-files', 'Tempo e piani di una cartella', files, floor),
  ];
  const table = (head, points, each) => ({
    head: [head, 'ms', `ms per ${each}, oltre il piano più corto`, 'Memoria di picco, MiB'],
    rows: points.map(({ size, ms, mib }) => [
      size.toLocaleString('it'),
      ms.toFixed(0),
      size === 0 ? '' : (Math.max(ms - (each === 'errore' ? withoutSlips : floor), 0) / size).toFixed(3),
      mib.toFixed(0),
    ]),
  });
  return {
    rows,
    tables: {
      'crescita-moduli': table('Moduli', modules, 'modulo'),
      'crescita-errori': table('Errori', slips, 'errore'),
      'crescita-piani': table('Piani', files, 'piano'),
    },
  };
}
