/**
 * The only file that reads the disk. What every run reads is read at once: for one plan, threads that wait for the
 * disk cost more than the disk.
 */
import disk, {
  closeSync,
  type Dirent,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
} from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Finding } from '../format/document.ts';
import { MAX_BYTES, TOO_LARGE } from '../format/too-large.ts';
import type { FileTrouble } from '../format/trouble.ts';
import { INDEX_FOLDER } from './index-file.ts';
import { packageRoot } from './package.ts';
import { troubleOf } from './trouble.ts';

/** A text, why it cannot be read, or what is wrong with its bytes. */
export type ReadText = { text: string } | { trouble: FileTrouble } | { finding: Finding; text: string };

/**
 * Reads a file as UTF-8. A file that is not text, or is far too large, is a defect of the file (`finding`);
 * one that cannot be read at all is `trouble`. A byte order mark is not part of the text.
 */
export async function readText(path: string): Promise<ReadText> {
  try {
    for (let tries = 0; tries < 3; tries++) {
      const read = readOnce(path, MAX_BYTES);
      if (read !== 'changed') return read === 'too-large' ? tooLarge() : decode(read);
    }
    return { trouble: 'changing' };
  } catch (error) {
    return { trouble: troubleOf(error) };
  }
}

/** Pages to import may be heavier than plans: a PDF carries its fonts and pictures. */
const MAX_PAGE_MEGABYTES = 64;

/** Bytes of a page to import, from a file or, with `-`, from standard input; or why they cannot be read. */
export async function readBytes(
  path: string,
): Promise<{ bytes: Uint8Array } | { trouble: FileTrouble } | { megabytes: number }> {
  const most = MAX_PAGE_MEGABYTES * 1024 * 1024;
  try {
    for (let tries = 0; tries < 3; tries++) {
      const read = path === '-' ? await readStdin(most) : readOnce(path, most);
      if (read !== 'changed')
        return read === 'too-large' ? { megabytes: MAX_PAGE_MEGABYTES } : { bytes: new Uint8Array(read) };
    }
    return { trouble: 'changing' };
  } catch (error) {
    return { trouble: troubleOf(error) };
  }
}

/** The bytes of a file, never more than may be; a file that is written meanwhile would be half old and half new. */
function readOnce(path: string, most: number): Buffer | 'too-large' | 'changed' {
  const file = openSync(path, 'r');
  try {
    const before = fstatSync(file);
    if (before.size > most) return 'too-large';
    // Devices and pipes have no size: they are read to their end, or to the limit.
    let bytes = Buffer.allocUnsafe(Math.max(before.size + 1, 4096));
    let length = 0;
    for (;;) {
      const bytesRead = readSync(file, bytes, length, bytes.length - length, null);
      if (bytesRead === 0) break;
      length += bytesRead;
      if (length > most) return 'too-large';
      if (length === bytes.length) bytes = Buffer.concat([bytes, Buffer.allocUnsafe(bytes.length)]);
    }
    const after = fstatSync(file);
    const changed = before.isFile() && (after.mtimeMs !== before.mtimeMs || after.size !== length);
    return changed && !(before.size === 0 && after.size === 0) ? 'changed' : bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

/** Reads standard input whole. */
export async function readInput(): Promise<ReadText> {
  try {
    const read = await readStdin(MAX_BYTES);
    return read === 'too-large' ? tooLarge() : decode(read);
  } catch (error) {
    return { trouble: troubleOf(error) };
  }
}

async function readStdin(most: number): Promise<Buffer | 'too-large'> {
  // Node reads a folder as if it were empty.
  if (fstatSync(0).isDirectory()) throw Object.assign(new Error('folder'), { code: 'EISDIR' });
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    size += chunk.length;
    if (size > most) return 'too-large';
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function tooLarge(): ReadText {
  return { finding: TOO_LARGE, text: '' };
}

function decode(bytes: Buffer): ReadText {
  try {
    // `ignoreBOM: false` takes the mark away.
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { finding: { problem: { is: 'encoding' }, position: badByte(bytes) }, text: bytes.toString('latin1') };
  }
}

/** Where the first byte stands that is no UTF-8. */
function badByte(bytes: Buffer): Finding['position'] {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isText(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  const lines = new TextDecoder('utf-8').decode(bytes.subarray(0, good)).split('\n');
  const column = (lines.at(-1)?.length ?? 0) + 1;
  return { line: lines.length, column, endLine: lines.length, endColumn: column + 1 };
}

/** A character cut at the end is no defect yet. */
function isText(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

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

function shown(path: string): string {
  return path.split(sep).join('/');
}

/** A path written in a file, seen from where that file is. */
export function besideFile(file: string, path: string): string {
  return isAbsolute(path) ? path : join(dirname(file), path);
}

/**
 * Whether a path written in a plan may be read: a plan may come from anyone, and what it names ends up in messages.
 * It has to stay in the folder of the plan, in the working folder, or in the repository of either; links are followed
 * first. What is not there is nowhere.
 */
export async function isWithinReach(path: string, plan: string): Promise<boolean> {
  const target = await disk.promises.realpath(path).catch(() => resolve(path));
  const starts = await Promise.all(
    [dirname(plan), '.'].map((folder) => disk.promises.realpath(folder).catch(() => resolve(folder))),
  );
  const roots = [...starts, ...(await Promise.all(starts.map(repositoryAbove)))];
  return roots.some((root) => root !== undefined && (target === root || isInside(relative(root, target))));
}

/** A path given from where the command runs, seen from where a file is. */
export function seenFrom(file: string, path: string): string {
  return isAbsolute(path) ? shown(path) : shown(relative(resolve(dirname(file)), resolve(path)));
}

/** Whether there is something at a path. */
export async function isThere(path: string): Promise<boolean> {
  return disk.promises.stat(path).then(
    () => true,
    (error) => troubleOf(error) !== 'missing',
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

/** The folder of the shipped standards, as their authors wrote them. */
export function shippedStandards(): string {
  const folder = join(packageRoot(), 'standards');
  return relative(process.cwd(), folder) || '.';
}

/** Data made at build time from `standards/`, as JSON; absent when there is no such file. */
export async function readShipped<T>(name: string): Promise<T | undefined> {
  try {
    return JSON.parse(readFileSync(join(packageRoot(), 'dist', 'data', name), 'utf8')) as T;
  } catch (error) {
    if (troubleOf(error) === 'missing') return undefined;
    throw error;
  }
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

export function isFolder(path: string): boolean {
  return isKind(path, 'isDirectory');
}

function isKind(path: string, kind: 'isFile' | 'isDirectory'): boolean {
  return statSync(path, { throwIfNoEntry: false })?.[kind]() ?? false;
}

/** Of a longer text no program can hold the words. */
const LONGEST_RESULT = 512 * 1024 * 1024;

/** A JSON file, however large a result may be; absent when it cannot be read, or is no JSON. Devices have no end. */
export function readResult(file: string): unknown {
  try {
    const stats = statSync(file);
    if (!stats.isFile() || stats.size > LONGEST_RESULT) return undefined;
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** The text of a published JSON Schema. */
export function readSchema(name: string): Promise<string> {
  const folder = join(packageRoot(), 'schemas');
  return disk.promises.readFile(join(folder, `${name}.schema.json`), 'utf8');
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
