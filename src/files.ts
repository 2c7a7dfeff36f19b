/**
 * The only file that touches the disk. What every run reads is read at once: for one plan, threads that wait for the
 * disk cost more than the disk.
 */
import disk, { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { INDEX_FOLDER } from './catalog/index-format.ts';
import type { Finding } from './document.ts';

/** Files above this size are refused: a plan of 10,000 modules takes about 2 MB. */
const MAX_MEGABYTES = 16;
const TOO_LARGE: ReadText = {
  finding: {
    problem: { is: 'too-large', megabytes: MAX_MEGABYTES },
    position: { line: 1, column: 1, endLine: 1, endColumn: 2 },
  },
  text: '',
};

export type FileTrouble = 'missing' | 'directory' | 'denied' | 'other';

/** A text, why it cannot be read, or what is wrong with its bytes. */
export type ReadText = { text: string } | { trouble: FileTrouble } | { finding: Finding; text: string };

/**
 * Reads a file as UTF-8. A file that is not text, or is far too large, is a defect of the file (`finding`);
 * one that cannot be read at all is `trouble`. A byte order mark is not part of the text.
 */
export async function readText(path: string): Promise<ReadText> {
  try {
    const { size } = statSync(path);
    if (size > MAX_MEGABYTES * 1024 * 1024) return TOO_LARGE;
    return decode(readFileSync(path));
  } catch (error) {
    return { trouble: troubleOf(error) };
  }
}

/** Reads standard input whole. */
export async function readInput(): Promise<ReadText> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    size += chunk.length;
    if (size > MAX_MEGABYTES * 1024 * 1024) return TOO_LARGE;
    chunks.push(chunk as Buffer);
  }
  return decode(Buffer.concat(chunks));
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

export function troubleOf(error: unknown): FileTrouble {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'missing';
    case 'EISDIR':
      return 'directory';
    case 'EACCES':
    case 'EPERM':
      return 'denied';
    default:
      return 'other';
  }
}

export interface FoundFile {
  /** As it is shown: relative to where the command runs, with forward slashes. */
  path: string;
  /** Named by the user, rather than found in a directory or by a glob. */
  named: boolean;
}

/**
 * Files for the arguments of a command, in a fixed order, each once. A directory gives all `*.yaml` and
 * `*.yml` below it; anything that is not on the disk is tried as a glob.
 */
export async function findFiles(patterns: readonly string[]): Promise<{ files: FoundFile[]; unmatched: string[] }> {
  const files = new Map<string, FoundFile>();
  const unmatched: string[] = [];
  for (const pattern of patterns) {
    const found = await expand(pattern);
    if (found.length === 0) unmatched.push(pattern);
    for (const file of found) {
      const key = resolve(file.path);
      if (!files.has(key) || file.named) files.set(key, file);
    }
  }
  return { files: [...files.values()], unmatched };
}

/** What makes a glob of a path that is not on the disk. */
const GLOB = /[*?[{]/;

async function expand(pattern: string): Promise<FoundFile[]> {
  const kind = kindOf(pattern);
  if (kind === 'file') return [{ path: shown(pattern), named: true }];
  const { glob } = await import('tinyglobby');
  const found =
    kind === 'directory'
      ? await glob(['**/*.yaml', '**/*.yml'], {
          cwd: pattern,
          absolute: true,
          followSymbolicLinks: false,
          ignore: ['**/node_modules/**'],
        })
      : GLOB.test(pattern)
        ? await glob([pattern.split(sep).join('/')], { absolute: true, followSymbolicLinks: false })
        : [];
  const base = isAbsolute(pattern) ? undefined : process.cwd();
  return found
    .map((path) => ({ path: shown(base === undefined ? path : relative(base, path)), named: false }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
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

/** YAML files below a directory of standards, in a fixed order. */
export async function standardFiles(directory: string): Promise<string[]> {
  const entries = await disk.promises.readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => shown(join(entry.parentPath, entry.name)))
    .sort();
}

/** Whether a folder of standards has an index, fresh or not. */
export function hasIndex(directory: string): boolean {
  return existsSync(join(directory, INDEX_FOLDER, 'index.json'));
}

/** The folder of the shipped standards, as their authors wrote them. */
export function shippedStandards(): string {
  const folder = join(import.meta.dirname, '..', 'standards');
  return relative(process.cwd(), folder) || '.';
}

/** Data made at build time from `standards/`, as JSON; absent when there is no such file. */
export async function readShipped<T>(name: string): Promise<T | undefined> {
  try {
    return JSON.parse(readFileSync(join(import.meta.dirname, 'data', name), 'utf8')) as T;
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

/** A JSON file, whatever its size; absent when it cannot be read, or is no JSON. */
export function readResult(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** The text of a published JSON Schema. */
export function readSchema(name: string): Promise<string> {
  const folder = join(import.meta.dirname, '..', 'schemas');
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
