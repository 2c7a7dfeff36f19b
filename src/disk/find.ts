/** Finds files: what the arguments of a command name, what a folder of standards holds, the configuration in force. */
import disk, { type Dirent, existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { INDEX_FOLDER } from './index-file.ts';
import { shown } from './places.ts';
import { troubleOf } from './trouble.ts';

interface FoundFile {
  /** As it is shown: relative to where the command runs, with forward slashes. */
  path: string;
  /** Named by the user, rather than found in a directory or by a glob. */
  named: boolean;
}

interface FoundFiles {
  files: FoundFile[];
  /** Arguments that match nothing. */
  unmatched: string[];
  /** Folders below the arguments that could not be looked into: what they hold is not checked. */
  denied: string[];
  /** Links met on the way: they may lead anywhere, and are not followed unless they are named. */
  links: string[];
}

/**
 * Files for the arguments of a command, in a fixed order, each once. A directory gives all `*.yaml` and
 * `*.yml` below it; anything that is not on the disk is tried as a glob.
 */
export async function findFiles(patterns: readonly string[]): Promise<FoundFiles> {
  const files = new Map<string, FoundFile>();
  const unmatched: string[] = [];
  const [denied, links] = [new Set<string>(), new Set<string>()];
  for (const pattern of patterns) {
    const found = await expand(pattern);
    for (const each of found.denied) denied.add(each);
    for (const each of found.links) links.add(each);
    if (found.files.length === 0 && found.denied.length === 0) unmatched.push(pattern);
    for (const file of found.files) {
      const key = resolve(file.path);
      if (!files.has(key) || file.named) files.set(key, file);
    }
  }
  return { files: [...files.values()], unmatched, denied: [...denied], links: [...links] };
}

/** What makes a glob of a path that is not on the disk. */
const GLOB = /[*?[{]/;

async function expand(pattern: string): Promise<Omit<FoundFiles, 'unmatched'>> {
  const kind = kindOf(pattern);
  if (kind === 'file') return { files: [{ path: shown(pattern), named: true }], denied: [], links: [] };
  const found = { files: [] as string[], denied: [] as string[], links: [] as string[] };
  if (kind === 'directory') {
    walk(pattern, found);
  } else if (GLOB.test(pattern)) {
    const { glob } = await import('tinyglobby');
    const glued = pattern.split(sep).join('/');
    found.files = await glob([glued], { absolute: true, followSymbolicLinks: false });
    // The library passes over folders that it may not read.
    const [above = ''] = glued.split(/[^/]*[*?[{]/);
    if (glued.includes('**')) walk(above || '.', { ...found, files: [] });
  }
  const base = isAbsolute(pattern) ? undefined : process.cwd();
  const named = (path: string) => shown(base === undefined ? resolve(path) : relative(base, resolve(path))) || '.';
  return {
    files: found.files
      .map(named)
      .sort()
      .map((path) => ({ path, named: false })),
    denied: found.denied.map(named).sort(),
    links: found.links.map(named).sort(),
  };
}

/** Plans below a folder; hidden folders and installed packages hold none. */
function walk(folder: string, found: { files: string[]; denied: string[]; links: string[] }): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    // A folder that is removed meanwhile is as one that was never there.
    if (troubleOf(error) !== 'missing') found.denied.push(folder);
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const isYaml = /\.ya?ml$/.test(entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory() && entry.name !== 'node_modules') walk(path, found);
    else if (entry.isFile() && isYaml) found.files.push(path);
    else if (entry.isSymbolicLink() && (isYaml || leadsToFolder(path))) found.links.push(path);
  }
}

function leadsToFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function kindOf(path: string): 'directory' | 'file' | 'absent' {
  try {
    return statSync(path).isDirectory() ? 'directory' : 'file';
  } catch (error) {
    return troubleOf(error) === 'missing' ? 'absent' : 'file';
  }
}

/** A file or a folder as it is; of a glob, the folder that holds all it may match. */
export function globRoot(pattern: string): string {
  if (existsSync(pattern) || !GLOB.test(pattern)) return pattern;
  const steps = pattern.split(/[\\/]/);
  return (
    steps
      .slice(
        0,
        steps.findIndex((step) => GLOB.test(step)),
      )
      .join('/') || (isAbsolute(pattern) ? '/' : '.')
  );
}

/** YAML files below a directory of standards, in a fixed order; throws where a folder cannot be read. */
export async function standardFiles(directory: string): Promise<string[]> {
  const entries = await disk.promises.readdir(directory, { recursive: true, withFileTypes: true });
  const wanted = entries.filter((entry) => !entry.isDirectory() && /\.ya?ml$/.test(entry.name));
  const paths = wanted.map((entry) => join(entry.parentPath, entry.name));
  // The user named the folder: a link in it is a file like any other, but one that leads to a folder is not entered.
  const folders = paths.map((path, index) => wanted[index]?.isSymbolicLink() === true && leadsToFolder(path));
  return paths
    .filter((_, index) => !folders[index])
    .map(shown)
    .sort();
}

/** The folders below a folder of standards, itself among them, that of its index aside; as `path/`, or `.`. */
export function standardFolders(directory: string): string[] {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true });
  const below = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${shown(relative(directory, join(entry.parentPath, entry.name)))}/`);
  return ['.', ...below.filter((path) => !path.startsWith(`${INDEX_FOLDER}/`)).sort()];
}

/** Names of a configuration; where both are, the first holds. */
const CONFIG_NAMES = ['qualcheck.yaml', 'qualcheck.yml'];

/**
 * The nearest configuration, from the working folder up to the root of its repository. Outside a repository only the
 * working folder counts: what lies above may be anybody's. A few questions to the disk, no file is read.
 */
export function findConfig(): string | undefined {
  const here = process.cwd();
  let found: string | undefined;
  for (let at = here; ; at = dirname(at)) {
    found ??= CONFIG_NAMES.map((name) => join(at, name)).find((file) => isKind(file, 'isFile'));
    const inRepository = existsSync(join(at, '.git'));
    if (found !== undefined && (inRepository || dirname(found) === here)) return shown(relative(here, found));
    if (inRepository || dirname(at) === at) return undefined;
  }
}

/** Where a configuration is, or could come to be. */
export function configCandidate(found: string | undefined): string {
  return found ?? (CONFIG_NAMES[0] as string);
}

/** Whether there is something at a path. */
export async function isThere(path: string): Promise<boolean> {
  return disk.promises.stat(path).then(
    () => true,
    (error) => troubleOf(error) !== 'missing',
  );
}

export function isFolder(path: string): boolean {
  return isKind(path, 'isDirectory');
}

function isKind(path: string, kind: 'isFile' | 'isDirectory'): boolean {
  return statSync(path, { throwIfNoEntry: false })?.[kind]() ?? false;
}
