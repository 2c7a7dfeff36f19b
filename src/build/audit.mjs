/**
 * `npm run audit`: known weaknesses of the packages whose code is published. Fails when there are any; where the
 * registry does not answer such questions, says so and passes, since nothing was learnt.
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledPackages } from './bundled.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const { stdout } = spawnSync('npm', ['audit', '--json', '--package-lock-only'], { cwd: root, encoding: 'utf8' });
const report = parsed(stdout);

if (report?.vulnerabilities === undefined) {
  const why = report?.message ?? report?.error?.summary ?? 'no answer';
  process.stdout.write(`not audited: the registry cannot be asked (${why})\n`);
} else {
  const bundled = new Set((await bundledPackages(root)).map(({ name }) => name));
  const known = Object.values(report.vulnerabilities);
  const ours = known.filter(({ name }) => bundled.has(name));
  for (const { name, severity, range } of ours) process.stdout.write(`${name} ${range}: ${severity}\n`);
  process.stdout.write(
    `audited: ${ours.length} of ${bundled.size} published packages are known to be weak; ` +
      `${known.length - ours.length} tools of development, which nobody is given\n`,
  );
  process.exitCode = ours.length === 0 ? 0 : 1;
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
