/** Finds files: what the arguments of a command name, what a folder of standards holds, the configuration in force. */

import disk, { type Dirent, existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, extname, isAbsolute, join, relative, resolve } from 'node:path';
import { kindOf as kindOfText } from '../format/kind.ts';
import {
  isLockName,
  isSpreadsheetName,
  isWorkbookName,
  isYamlName,
  isYamlSavedAsText,
  mayNameText,
} from '../text/file-name.ts';
import { isGlob } from './glob-root.ts';
import { shown } from './places.ts';
import { glance } from './read.ts';
import { noteRead } from './reads.ts';
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
  /** Files of other kinds in the folders that were named, by the end of their name: how many there are. */
  others: ReadonlyMap<string, number>;
}

interface PassedOver {
  path: string;
  why: WhyPassed;
}

/**
 * A link may lead anywhere, and is not followed unless it is named; `piano.yaml.txt` is a slip of who saved it; another
 * name (`piano.json`, `piano.txt`) is told where its text says that it is a plan; what a spreadsheet holds is not known.
 */
type WhyPassed = 'link' | 'saved-as-text' | 'other-name' | 'spreadsheet';

/**
 * Files for the arguments of a command, in a fixed order, each once. A directory gives all YAML files and workbooks below it, in any
 * case of letters; anything that is not on the disk is tried as a glob.
 */
export async function findFiles(patterns: readonly string[]): Promise<FoundFiles> {
  const files = new Map<string, FoundFile>();
  const unmatched: string[] = [];
  const denied = new Set<string>();
  const passedOver = new Map<string, PassedOver>();
  const others = new Set<string>();
  for (const pattern of patterns) {
    const found = await expand(pattern);
    for (const each of found.others) others.add(keyOf(each));
    for (const each of found.denied) denied.add(each);
    for (const each of found.passedOver) passedOver.set(keyOf(each.path), each);
    if (found.files.length === 0 && found.denied.length === 0) unmatched.push(pattern);
    for (const file of found.files) {
      const key = keyOf(file.path);
      if (!files.has(key) || file.named) files.set(key, file);
    }
  }
  const left = [...passedOver].filter(([key]) => !files.has(key)).map(([, each]) => each);
  const counts = new Map<string, number>();
  for (const path of others) {
    const end = extname(path).toLowerCase();
    if (!files.has(path)) counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  return { files: [...files.values()], unmatched, denied: [...denied], passedOver: left, others: counts };
}

/**
 * A path by whatever way it was found, in one piece: `resolve` gives a chain of its pieces, and those of many files take more
 * than all else that is known of them.
 */
function keyOf(path: string): string {
  return shown(resolve(path));
}

/** What is found below a folder, as paths of the disk. */
interface Below {
  files: string[];
  denied: string[];
  passedOver: PassedOver[];
  others: string[];
}

type Expanded = Omit<FoundFiles, 'unmatched' | 'others'> & Pick<Below, 'others'>;

async function expand(pattern: string): Promise<Expanded> {
  const kind = kindOf(pattern);
  if (kind === 'file')
    return { files: [{ path: shown(pattern), named: true }], denied: [], passedOver: [], others: [] };
  const found: Below = { files: [], denied: [], passedOver: [], others: [] };
  if (kind === 'directory') walk(pattern, found, PLANS);
  else if (isGlob(pattern)) await match(pattern, found);
  const base = isAbsolute(pattern) ? undefined : process.cwd();
  const named = (path: string) => shown(base === undefined ? resolve(path) : relative(base, resolve(path))) || '.';
  return {
    files: found.files
      .map(named)
      .sort()
      .map((path) => ({ path, named: false })),
    denied: found.denied.map(named).sort(),
    passedOver: found.passedOver
      .map(({ path, why }) => ({ path: named(path), why }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
    // A glob says what it wants; of a folder nobody has said.
    others: kind === 'directory' ? found.others : [],
  };
}

/** What a glob takes, and what it passes over. */
async function match(pattern: string, found: Below): Promise<void> {
  // Loaded only for who uses a glob.
  const glob = (await import('./glob.ts')).openGlob(pattern);
  if (glob === undefined) return;
  const { takes, takesAsText, enters } = glob;
  walk(glob.root, found, {
    enters,
    file: (path) => (takes(path) && !isLockName(path) ? 'file' : takesAsText(path) ? 'saved-as-text' : undefined),
    link: (path) => takes(path) || (leadsToFolder(path) && enters(path)),
  });
}

/** What a walk is after. */
interface Walk {
  enters(folder: string, name: string): boolean;
  file(path: string, name: string): 'file' | Exclude<WhyPassed, 'link'> | undefined;
  /** Whether a link, which is not followed, is to be told. */
  link(path: string, name: string): boolean;
}

/** Plans below a folder; hidden folders and installed packages hold none. */
const PLANS: Walk = {
  enters: (_, name) => !isHidden(name) && name !== 'node_modules',
  file(path, name) {
    if ((isYamlName(name) || isWorkbookName(name)) && !isHidden(name) && !isLockName(name)) return 'file';
    if (isYamlSavedAsText(name)) return 'saved-as-text';
    if (isSpreadsheetName(name)) return 'spreadsheet';
    return (mayNameText(name) || isYamlName(name)) && saysPlan(path) ? 'other-name' : undefined;
  },
  link: (path, name) => !isHidden(name) && (isYamlName(name) || isWorkbookName(name) || leadsToFolder(path)),
};

/** Whether a file that no name promises to be a plan says that it is one. */
function saysPlan(path: string): boolean {
  const text = glance(path);
  // The keys first: results of a check name them all, and are long.
  return text !== undefined && PLAN_KEY.test(text) && kindOfText(text) === 'plan';
}

const PLAN_KEY = /(?:formato|unit\S{1,2}.formativ\w*)["']?\s*:/i;

function isHidden(name: string): boolean {
  return name.startsWith('.');
}

function walk(folder: string, found: Below, wanted: Walk): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    // A folder that is removed meanwhile is as one that was never there.
    if (troubleOf(error) !== 'missing') found.denied.push(folder);
    return;
  }
  for (const entry of entries) {
    const { name } = entry;
    const path = join(folder, name);
    if (entry.isDirectory()) {
      if (wanted.enters(path, name)) walk(path, found, wanted);
    } else if (entry.isSymbolicLink()) {
      if (wanted.link(path, name)) found.passedOver.push({ path, why: 'link' });
    } else if (entry.isFile()) {
      const kind = wanted.file(path, name);
      if (kind === 'file') found.files.push(path);
      else if (kind !== undefined) {
        // It is told to look like a plan: what comes out of the run is not to be its end.
        noteRead(path);
        found.passedOver.push({ path, why: kind });
      } else if (!isHidden(name)) found.others.push(path);
    } else if (isYamlName(name) && wanted.file(path, name) === 'file') {
      // A pipe or a device under the name of a plan: who reads it says that it cannot be.
      found.files.push(path);
    }
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

/** YAML files below a directory of standards, in a fixed order, and which of them are links; throws where a folder cannot be read. */
export async function standardFiles(directory: string): Promise<{ files: string[]; links: string[] }> {
  const entries = await disk.promises.readdir(directory, { recursive: true, withFileTypes: true });
  const wanted = entries.filter((entry) => !entry.isDirectory() && isYamlName(entry.name));
  const paths = wanted.map((entry) => join(entry.parentPath, entry.name));
  // A link in it is a file like any other, but one that leads to a folder is not entered.
  const folders = paths.map((path, index) => wanted[index]?.isSymbolicLink() === true && leadsToFolder(path));
  const files = paths.filter((_, index) => !folders[index]).map(shown);
  const links = paths.filter((_, index) => !folders[index] && wanted[index]?.isSymbolicLink() === true).map(shown);
  return { files: files.sort(), links: links.sort() };
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

export function isFolder(path: string): boolean {
  return isKind(path, 'isDirectory');
}

function isKind(path: string, kind: 'isFile' | 'isDirectory'): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.[kind]() ?? false;
  } catch {
    return false;
  }
}
