/** Finds files: what the arguments of a command name, what a folder of standards holds, the configuration in force. */

import disk, { type Dirent, existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { isYamlName, isYamlSavedAsText } from '../text/file-name.ts';
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
  /** Files met on the way that may well be plans, and are not read. */
  passedOver: PassedOver[];
}

interface PassedOver {
  path: string;
  /** A link may lead anywhere, and is not followed unless it is named; `piano.yaml.txt` is a slip of who saved it. */
  why: 'link' | 'saved-as-text';
}

/**
 * Files for the arguments of a command, in a fixed order, each once. A directory gives all YAML files below it, in any
 * case of letters; anything that is not on the disk is tried as a glob.
 */
export async function findFiles(patterns: readonly string[]): Promise<FoundFiles> {
  const files = new Map<string, FoundFile>();
  const unmatched: string[] = [];
  const denied = new Set<string>();
  const passedOver = new Map<string, PassedOver>();
  for (const pattern of patterns) {
    const found = await expand(pattern);
    for (const each of found.denied) denied.add(each);
    for (const each of found.passedOver) passedOver.set(resolve(each.path), each);
    if (found.files.length === 0 && found.denied.length === 0) unmatched.push(pattern);
    for (const file of found.files) {
      const key = resolve(file.path);
      if (!files.has(key) || file.named) files.set(key, file);
    }
  }
  const left = [...passedOver].filter(([key]) => !files.has(key)).map(([, each]) => each);
  return { files: [...files.values()], unmatched, denied: [...denied], passedOver: left };
}

/** What makes a glob of a path that is not on the disk. */
const GLOB = /[*?[{]/;

/** What is found below a folder, as paths of the disk. */
interface Below {
  files: string[];
  denied: string[];
  links: string[];
  savedAsText: string[];
}

async function expand(pattern: string): Promise<Omit<FoundFiles, 'unmatched'>> {
  const kind = kindOf(pattern);
  if (kind === 'file') return { files: [{ path: shown(pattern), named: true }], denied: [], passedOver: [] };
  const found: Below = { files: [], denied: [], links: [], savedAsText: [] };
  if (kind === 'directory') walk(pattern, found);
  else if (GLOB.test(pattern)) await match(pattern.split(sep).join('/'), found);
  const base = isAbsolute(pattern) ? undefined : process.cwd();
  const named = (path: string) => shown(base === undefined ? resolve(path) : relative(base, resolve(path))) || '.';
  const passed = (paths: readonly string[], why: PassedOver['why']) =>
    paths.map((path) => ({ path: named(path), why }));
  return {
    files: found.files
      .map(named)
      .sort()
      .map((path) => ({ path, named: false })),
    denied: found.denied.map(named).sort(),
    passedOver: [...passed(found.links, 'link'), ...passed(found.savedAsText, 'saved-as-text')].sort((a, b) =>
      a.path < b.path ? -1 : 1,
    ),
  };
}

/** What a glob matches; one for YAML files matches them in any case of letters, and finds those saved as text, too. */
async function match(pattern: string, found: Below): Promise<void> {
  const { glob } = await import('tinyglobby');
  const anyCase = pattern.replace(/(?<=\.[^/]*)ya?ml(?=[^/]*$)/gi, (ending) =>
    ending.replace(/[a-z]/gi, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`),
  );
  const asText = anyCase === pattern ? [] : [`${anyCase}.[tT][xX][tT]`];
  const matched = await glob([anyCase, ...asText], { absolute: true, followSymbolicLinks: false });
  const isText = (path: string) => asText.length > 0 && isYamlSavedAsText(path);
  found.files.push(...matched.filter((path) => !isText(path)));
  found.savedAsText.push(...matched.filter(isText));
  // The library passes over folders that it may not read.
  const [above = ''] = pattern.split(/[^/]*[*?[{]/);
  if (pattern.includes('**')) walk(above || '.', { ...found, files: [], savedAsText: [] });
}

/** Plans below a folder; hidden folders and installed packages hold none. */
function walk(folder: string, found: Below): void {
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
    const isYaml = isYamlName(entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory() && entry.name !== 'node_modules') walk(path, found);
    else if (entry.isFile() && isYaml) found.files.push(path);
    else if (entry.isFile() && isYamlSavedAsText(entry.name)) found.savedAsText.push(path);
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
  const wanted = entries.filter((entry) => !entry.isDirectory() && isYamlName(entry.name));
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
