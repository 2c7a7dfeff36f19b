/**
 * Cold start: wall time of commands as a ratio to `node -e 0`, paired in the same run.
 * `npm run bench [pairs]`. Prints medians; no test depends on them.
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const pairs = Number(process.argv[2] ?? 21);
// With extra certificates Node starts three times slower and every ratio looks better than it is.
const env = { ...process.env, NODE_EXTRA_CA_CERTS: undefined };
const bin = join(root, 'bin', 'qualcheck.js');
const commands = {
  'validate (table)': [bin, 'validate', 'examples/basilicata-conforme.yaml'],
  'validate (json)': [bin, 'validate', 'examples/basilicata-conforme.yaml', '--format', 'json'],
  'validate (many errors)': [bin, 'validate', 'examples/basilicata-da-correggere.yaml'],
  'suggest (a repair)': [bin, 'suggest', 'examples/basilicata-da-correggere.yaml'],
  'show 20_CTR': [bin, 'show', '20_CTR'],
  list: [bin, 'list'],
};

function milliseconds(args) {
  const start = process.hrtime.bigint();
  spawnSync(process.execPath, args, { cwd: root, env, stdio: 'ignore' });
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

const rows = Object.entries(commands).map(([name, args]) => ({ name, args, ratios: [], times: [] }));
for (let pair = 0; pair < pairs; pair++) {
  for (const row of rows) {
    const base = milliseconds(['-e', '0']);
    const time = milliseconds(row.args);
    row.ratios.push(time / base);
    row.times.push(time);
  }
}
process.stdout.write(`Node ${process.version}, ${pairs} pairs, medians\n\n`);
for (const { name, ratios, times } of rows) {
  process.stdout.write(
    `${name.padEnd(24)} ${median(ratios).toFixed(2)} × node -e 0   (${median(times).toFixed(0)} ms)\n`,
  );
}
