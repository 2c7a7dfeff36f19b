/** One command, from a process that starts to its end, against an empty Node. */
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { weighed } from '../measure/run.mjs';
import { paired } from '../measure/statistics.mjs';

const EMPTY = ['-e', '0'];

export function cold({ root, qualcheck, peers, inputs, pairs, time, say }) {
  const bare = withoutCache(root, join(inputs.home, 'senza-cache'));
  const commands = [
    { id: 'validate', measure: '`validate`', args: ['validate', inputs.plan], goal: 2.2 },
    { id: 'show', measure: '`show 20_CTR`', args: ['show', '20_CTR'], goal: 1.5 },
    { id: 'list', measure: '`list`', args: ['list'], goal: 1.5 },
  ];
  const more = [
    {
      id: 'validate-many',
      measure: '`validate` di un piano con trenta errori',
      args: ['validate', 'examples/basilicata-da-correggere.yaml'],
    },
    {
      id: 'suggest',
      measure: '`suggest` di un piano con trenta errori',
      args: ['suggest', 'examples/basilicata-da-correggere.yaml'],
    },
    { id: 'validate-json', measure: '`validate --format json`', args: ['validate', inputs.plan, '--format', 'json'] },
  ];
  const group = 'Un piano, a freddo, rispetto a `node -e 0`';
  const against = (measure, program, args, rest) => {
    say(measure);
    const { [program]: run } = { qualcheck, bare };
    return {
      group,
      measure,
      ...rest,
      ...paired(
        pairs,
        () => time([...run, ...args], { cwd: root }),
        () => time(EMPTY, { cwd: root }),
      ),
    };
  };
  const rows = commands.map(({ id, measure, args, goal }) => against(measure, 'qualcheck', args, { id, goal }));
  for (const { id, measure, args } of commands) {
    const name = `${measure}: memoria di picco`;
    say(name);
    const row = paired(
      pairs,
      () => weighed([...qualcheck, ...args], { cwd: root }).mib,
      () => weighed(EMPTY, { cwd: root }).mib,
    );
    rows.push({ group, measure: name, id: `${id}-memory`, goal: 1.35, unit: 'MiB', ...row });
  }
  for (const { id, measure, args } of commands) {
    rows.push(against(`${measure}, senza la cache del codice`, 'bare', args, { id: `${id}-bare` }));
  }
  for (const { id, measure, args } of more) rows.push(against(measure, 'qualcheck', args, { id }));

  const lint = [...peers.spectral, 'lint', inputs.plan, '-r', inputs.ruleset, '-q'];
  const ajv = [...peers.ajv, 'validate', ...peers.ajvOptions, '-s', inputs.schema, '-d', inputs.plan];
  for (const [id, measure, args] of [
    ['spectral', 'Spectral, regole equivalenti', lint],
    ['ajv', 'ajv-cli, solo la struttura', ajv],
  ]) {
    say(measure);
    const few = Math.min(pairs, 5);
    rows.push({
      group,
      id,
      measure,
      ...paired(
        few,
        () => time(args),
        () => time(EMPTY),
      ),
    });
  }
  return { rows };
}

/** The program as it is where the code cache is of another Node, or was left out. */
function withoutCache(root, folder) {
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['bin', 'dist', 'package.json']) cpSync(join(root, part), join(folder, part), { recursive: true });
  for (const name of readdirSync(join(folder, 'dist'))) {
    if (name.endsWith('.cache')) rmSync(join(folder, 'dist', name));
  }
  return [join(folder, 'bin', 'qualcheck.js')];
}
