/** Where a path leads: seen from a file, from the root of a repository; and whether a plan may reach so far. */
import disk, { realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** With forward slashes. */
export function shown(path: string): string {
  return path.split(sep).join('/');
}

/** A path written in a file, seen from where that file is. */
export function besideFile(file: string, path: string): string {
  return isAbsolute(path) ? path : join(dirname(file), path);
}

/** The path of a file that an editor names, as seen from here; of a text that is in no file, a name that no file has. */
export function fileOfUri(uri: string): string {
  try {
    return shown(relative('', fileURLToPath(uri))) || '.';
  } catch {
    return '<stdin>';
  }
}

export function uriOfFile(file: string): string {
  return pathToFileURL(resolve(file)).href;
}

/** Takes a folder as the one where the program runs, where there is such a folder. */
export function workIn(folder: string): void {
  try {
    process.chdir(folder);
  } catch {
    // The program stays where it was begun.
  }
}

/** A path given from where the command runs, seen from where a file is. */
export function seenFrom(file: string, path: string): string {
  return isAbsolute(path) ? shown(path) : shown(relative(resolve(dirname(file)), resolve(path)));
}

/**
 * Whether a path written in a plan may be read: a plan may come from anyone, and what it names ends up in messages.
 * It has to stay in the folder of the plan, in the working folder, or in the repository of either; links are followed
 * first, of what is not there too: whether something is there is not for the plan to know. The same holds for what a
 * configuration that was found names, and for a link in a folder of norms.
 */
export async function isWithinReach(path: string, plan: string): Promise<boolean> {
  const target = realPlace(path);
  const starts = [dirname(plan), '.'].map(realPlace);
  const roots = [...starts, ...(await Promise.all(starts.map(repositoryAbove)))];
  return roots.some((root) => root !== undefined && (target === root || isInside(relative(root, target))));
}

/** Where a path leads when links are followed, as far as there is something; the whole path. */
export function realPlace(path: string): string {
  const whole = resolve(path);
  if (whole.length > LONGEST_PATH) return whole;
  try {
    return realpathSync(whole);
  } catch {
    const above = dirname(whole);
    return above === whole ? whole : join(realPlace(above), basename(whole));
  }
}

/** No system opens a longer path. */
const LONGEST_PATH = 32_767;

/** One name for each file, whatever it is called: two paths with the same are the same file, or would be. */
export function identityOf(path: string): string {
  const stats = statOf(path);
  return stats?.isFile() ? `${stats.dev}:${stats.ino}` : realPlace(path);
}

/** What changes when a file does: the same for a file that is as it was; empty where there is none. */
export function signatureOf(path: string): string {
  const stats = statOf(path);
  return stats === undefined ? '' : `${stats.dev}:${stats.ino}:${stats.size}:${stats.mtimeMs}`;
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/**
 * Paths from the root of the repository that the command runs in, with forward slashes; outside it, as they are.
 * `rootIsGiven`: a CI system says where the root is.
 */
export async function repositoryPaths(
  env: NodeJS.ProcessEnv,
): Promise<{ rootIsGiven: boolean; fromRoot(file: string): string }> {
  const here = process.cwd();
  const given = [env['GITHUB_WORKSPACE'], env['CI_PROJECT_DIR']].filter((root) => root !== undefined && root !== '');
  const roots = await Promise.all(
    [...given, await repositoryAbove(here)].map((root) =>
      root ? disk.promises.realpath(root).catch(() => root) : undefined,
    ),
  );
  const known = roots.filter((root) => root !== undefined);
  const fromRoot = (file: string) => {
    const path = resolve(here, file);
    const root = known.find((each) => isInside(relative(each, path)));
    if (root !== undefined) return shown(relative(root, path));
    // Outside, a path that was given from here is told from the root, too.
    return known[0] === undefined || isAbsolute(file) ? file : shown(relative(known[0], path));
  };
  return { rootIsGiven: given.length > 0, fromRoot };
}

/** Whether a path is a place, or lies below it; both seen from where the command runs. */
export function isAtOrBelow(path: string, place: string): boolean {
  const way = relative(resolve(place), resolve(path));
  return way === '' || isInside(way);
}

function isInside(path: string): boolean {
  return path !== '' && !isAbsolute(path) && path.split(sep)[0] !== '..';
}

/** The nearest folder that holds `.git`: a folder, or a file in a work tree. */
async function repositoryAbove(folder: string): Promise<string | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    if (await disk.promises.stat(join(at, '.git')).catch(() => undefined)) return at;
    if (dirname(at) === at) return undefined;
  }
}
