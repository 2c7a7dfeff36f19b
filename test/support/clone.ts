/** The project as others get it: a clone of its repository, nothing built. */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './cli.ts';
import { tarball } from './packed.ts';

/** npm has no network and has not met these packages before: nothing to do with what is tested. */
export const NO_NETWORK = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENOTCACHED/;

/** Who commits does not matter; neither does who owns the folders. */
export const GIT_ENV = {
  GIT_CONFIG_COUNT: '3',
  GIT_CONFIG_KEY_0: 'safe.directory',
  GIT_CONFIG_VALUE_0: '*',
  GIT_CONFIG_KEY_1: 'user.name',
  GIT_CONFIG_VALUE_1: 'qualcheck',
  GIT_CONFIG_KEY_2: 'user.email',
  GIT_CONFIG_VALUE_2: 'qualcheck@example.org',
};

/** Files that say how the project is installed and used: as they are now, not as they were committed. */
const CURRENT = [
  ...['.pre-commit-hooks.yaml', '.npmrc', 'action.yml', 'package.json', 'package-lock.json'],
  'src/build/release-commit.mjs',
];

/** Clones the last commit into a folder, with the current files above; gives its commit, nothing without a repository. */
export function cloneProject(folder: string): string | undefined {
  const env = { ...process.env, ...GIT_ENV };
  const git = (cwd: string, ...args: string[]) => execFileSync('git', args, { cwd, env, encoding: 'utf8' }).trim();
  if (spawnSync('git', ['rev-parse', '--verify', 'HEAD'], { cwd: ROOT, env }).status !== 0) return undefined;
  git(ROOT, 'clone', '--quiet', ROOT, folder);
  for (const file of CURRENT) copyFileSync(join(ROOT, file), join(folder, file));
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'as it is here');
  return git(folder, 'rev-parse', 'HEAD');
}

/**
 * Clones the project as `cloneProject` does and checks out there what a version publishes: the commit of its tag, made of the
 * tarball. Gives that commit, nothing without a repository.
 */
export async function cloneRelease(folder: string): Promise<string | undefined> {
  if (cloneProject(folder) === undefined) return undefined;
  const env = { ...process.env, ...GIT_ENV };
  const archive = await tarball();
  const made = execFileSync(process.execPath, [join(folder, 'src/build/release-commit.mjs'), archive], {
    env,
    encoding: 'utf8',
  });
  execFileSync('git', ['checkout', '--quiet', '-b', 'release', made.trim()], { cwd: folder, env });
  return made.trim();
}
