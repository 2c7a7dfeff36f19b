/** A run in parts, as sixteen machines would do it, and the parts joined. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PLANS_IN_PARTS as PLANS } from '../inputs/make.mjs';
import { timed } from '../measure/run.mjs';

const PARTS = 16;
/** From a region to the country. */
const ARCHIVES = [PLANS, 10_000, 100_000];

export function shards({ qualcheck, inputs, say }) {
  const group = `${PLANS.toLocaleString('it')} piani in ${PARTS} parti`;
  say(group);
  const file = (name) => join(inputs.home, `${name}.json`);
  const check = (output, ...args) => {
    const form = ['--format', 'json', '--output', file(output), '--jobs', '1'];
    return timed([...qualcheck, 'validate', inputs.plans(PLANS), ...form, ...args]);
  };
  const whole = check('intero');
  const numbers = Array.from({ length: PARTS }, (_, index) => index + 1);
  const parts = numbers.map((part) => check(`parte-${part}`, '--shard', `${part}/${PARTS}`));
  const files = numbers.map((part) => file(`parte-${part}`));
  const merge = timed([...qualcheck, 'merge', ...files, '--output', file('unito')]);
  if (!readFileSync(file('intero')).equals(readFileSync(file('unito')))) throw new Error('the parts are not the whole');
  for (const name of ['intero', 'unito']) rmSync(file(name));
  for (const name of files) rmSync(name);

  const empty = timed([...qualcheck, '--version']);
  const slowest = Math.max(...parts);
  const sum = parts.reduce((total, each) => total + each, 0);
  const row = (id, measure, value) => ({ group, id, measure, ratio: value / whole, a: value, b: whole, pairs: 1 });
  return {
    rows: [
      row('shards-slowest', 'La parte più lenta ÷ tutti insieme', slowest),
      { ...row('shards-merge', '`merge` ÷ tutti insieme', merge), goal: 0.25 },
      row('shards-sum', 'Le parti una dopo l’altra ÷ tutti insieme', sum),
    ],
    tables: { parti: estimates(whole - empty, slowest - empty, merge - empty, empty) },
  };
}

/** Time in minutes of larger archives, in proportion: the measured growth is linear. */
function estimates(whole, slowest, merge, empty) {
  const minutes = (ms) => ((ms + empty) / 60_000).toFixed(1).replace('.', ',');
  return {
    head: [
      'Piani',
      'Una macchina, un thread: minuti',
      `${PARTS} macchine, la più lenta: minuti`,
      '`merge` di tutti gli esiti: minuti',
    ],
    rows: ARCHIVES.map((plans) => [
      plans.toLocaleString('it'),
      ...[whole, slowest, merge].map((ms) => minutes((ms / PLANS) * plans)),
    ]),
  };
}
