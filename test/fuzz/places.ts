/** Places that are none: names too long, links in circles, files where folders should be, pipes, folders shut to all. */
import { posix } from 'node:path';
import { INSIDE, PLACES } from './repository.ts';
import type { Command, Scenario } from './scenario.ts';
import type { Scene } from './scene.ts';

const LONG = 'a'.repeat(300);
/** Where nothing can be read, and nothing written. */
const NOWHERE = [
  ...[`${PLACES}/gira.yaml`, `${PLACES}/gira/x.yaml`, `${PLACES}/file/x.yaml`, `${LONG}.yaml`, `${LONG}/x.yaml`],
];

/** Whatever such a place is named for, it is told, and that is all that comes of it. */
export function broken(scene: Scene): Scenario {
  const { made, choices, cwd, formats, fromHere } = scene;
  const own = fromHere(choices.pick(made.plans).path);
  const path = fromHere(choices.pick(NOWHERE));
  const pipe = fromHere(`${PLACES}/tubo.yaml`);
  const format = ['--format', choices.pick(formats)];
  const args = choices.pick([
    ['validate', path, ...format],
    ['validate', `${path}/*.yaml`, ...format],
    ['validate', own, '--config', path],
    ['validate', own, '--avviso', path],
    ['validate', own, ...format, '--output', path],
    ['validate', own, ...format, '--output', path, '--format', 'compact', '--output', own],
    ['index', path],
    ['list', '--standards', path],
    ['show', 'ente', '--standards', path],
    ['check-standards', path],
    ['init', path],
    ['init', 'campania/tecnico-gestione-call-center', '--output', path],
    ['suggest', path],
    ['suggest', own, '--output', path],
    ['convert', path, '-o', 'nuovo.yaml'],
    ['import', path],
    ['merge', path],
    // What only waits is not waited for.
    ['validate', own, '--avviso', pipe],
    ['check-standards', pipe],
    ['init', pipe],
    ['list', '--standards', fromHere(`${PLACES}/tubi`)],
    ['validate', own, '--standards', fromHere(`${PLACES}/tubi`), '--avviso', 'ente/manca'],
    ['index', fromHere(`${PLACES}/tubi`)],
  ]);
  const settings = args.includes('--config') ? [] : ['--no-config'];
  return { kind: 'places', steps: [{ args: [...args, ...settings], cwd, code: 2 }] };
}

/** A folder that nobody may look into: what it holds is not checked, and that is no pass. */
export function closed(scene: Scene): Scenario {
  const { choices, cwd } = scene;
  const folder = choices.pick(['piani/campania', 'altri', 'piani/a b', 'norme/sotto']);
  const isOfNorms = folder.startsWith('norme');
  const asked = isOfNorms ? [] : [scene.fromHere(choices.pick(['.', folder, posix.dirname(folder)]))];
  const norms = ['--no-config', '--standards', scene.fromHere('norme')];
  const args = isOfNorms ? ['list', ...norms] : ['validate', ...asked, ...scene.format(), ...norms];
  return { kind: 'places', steps: [{ args, cwd, code: 2, closed: posix.join(INSIDE, folder) }] };
}

/** More than waits in memory, and no folder for what is temporary. */
export function crowded({ made, cwd, fromHere }: Scene): Scenario {
  const folder = `${PLACES}/grandi`;
  const long = made.passing.replace(/^titolo: .*$/m, `titolo: ${'molto '.repeat(90_000)}`);
  for (let at = 0; at < 3; at++) made.files.set(posix.join(INSIDE, folder, `${at}.yaml`), Buffer.from(long));
  const args = ['validate', fromHere(folder), '--format', 'json', '--no-config'];
  const command: Command = { args, cwd, code: 2, temporary: 'manca' };
  return { kind: 'places', steps: [command] };
}
