/** Many plans in one run: against the peers, on two threads, and the memory they take. */
import { join } from 'node:path';
import { spent, timed, weighed } from '../measure/run.mjs';
import { paired, spread } from '../measure/statistics.mjs';

export function many({ qualcheck, peers, inputs, pairs, long, say }) {
  const group = 'Molti piani';
  const rows = [];
  const check = (count, ...args) => [...qualcheck, 'validate', inputs.plans(count), ...args];
  const lint = (count, ruleset) => {
    const plans = join(inputs.plans(count), '**', '*.yaml');
    return [...peers.spectral, 'lint', plans, '-r', ruleset, '-q', '-f', 'json'];
  };
  const against = (id, measure, ours, theirs, times, goal) => {
    say(`${measure}, ${times} coppie`);
    const row = paired(
      times,
      () => timed(ours),
      () => timed(theirs),
    );
    rows.push({ group, id, measure, goal, ...row });
  };
  against(
    'spectral-thousand',
    '1.000 piani ÷ Spectral con regole equivalenti',
    check(1000),
    lint(1000, inputs.ruleset),
    Math.min(pairs, 15),
    0.22,
  );
  against(
    'spectral-schema',
    '100 piani ÷ Spectral, la struttura con la sua funzione `schema`',
    check(100),
    lint(100, inputs.schemaRuleset),
    Math.min(3, long),
  );
  for (const [format, goal] of [
    ['table', 1.6],
    ['jsonl', 2.2],
  ]) {
    const measure = `Millisecondi di processore per piano, 1.000 piani, \`${format}\``;
    say(measure);
    const runs = Array.from({ length: Math.min(pairs, 9) }, () =>
      spent(check(1000, '--jobs', '1', '--format', format)),
    );
    rows.push({ group, id: `each-${format}`, measure, goal, ...spread(runs.map((ms) => ms / 1000)) });
  }
  const ajv = [...peers.ajv, 'validate', ...peers.ajvOptions, '-s', inputs.schema];
  const structure = [...ajv, '-d', join(inputs.plans(1000), '**', '*.yaml')];
  against('ajv-thousand', '1.000 piani ÷ ajv-cli (solo la struttura)', check(1000), structure, Math.min(5, long));

  say(`10.000 piani con due thread e con uno, ${long} coppie`);
  const [two, one] = [[], []];
  for (let pair = 0; pair < long; pair++) {
    const measure = (runs, jobs) => runs.push(weighed(check(10_000, '--jobs', jobs)));
    for (const [runs, jobs] of pair % 2 === 0
      ? [
          [two, '2'],
          [one, '1'],
        ]
      : [
          [one, '1'],
          [two, '2'],
        ])
      measure(runs, jobs);
  }
  const ratios = (of, over) => of.map((each, at) => each / over[at]);
  rows.push({
    group,
    id: 'threads',
    measure: '10.000 piani con due thread ÷ con uno',
    goal: 0.6,
    ...spread(
      ratios(
        two.map(({ ms }) => ms),
        one.map(({ ms }) => ms),
      ),
      { a: two[0].ms, b: one[0].ms },
    ),
  });
  const memory = (id, measure, more, less) => {
    const [a, b] = [more.map(({ mib }) => mib), less.map(({ mib }) => mib)];
    rows.push({ group, id, measure, goal: 1.3, unit: 'MiB', ...spread(ratios(a, b), { a: a[0], b: b[0] }) });
  };
  say('memoria di 10.000 piani e di 1.000');
  const thousand = (...args) => one.map(() => weighed(check(1000, '--jobs', ...args)));
  memory('memory-threads', 'Memoria di 10.000 piani ÷ 1.000, `table`, due thread', two, thousand('2'));
  return { rows };
}
