/** The only file that touches the disk. */
import { type Dirent, existsSync, fstatSync, statSync } from 'node:fs';
import {
  chmod,
  type FileHandle,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding } from './document.ts';

/** Files above this size are refused: the longest plan takes a twentieth of it, and reading one costs a hundred times its size. */
const MAX_MEGABYTES = 2;
const MAX_BYTES = MAX_MEGABYTES * 1024 * 1024;
const TOO_LARGE: ReadText = {
  finding: {
    problem: { is: 'too-large', megabytes: MAX_MEGABYTES },
    position: { line: 1, column: 1, endLine: 1, endColumn: 2 },
  },
  text: '',
};

export type FileTrouble = 'missing' | 'directory' | 'denied' | 'changing' | 'outside' | 'other';

/** A text, why it cannot be read, or what is wrong with its bytes. */
export type ReadText = { text: string } | { trouble: FileTrouble } | { finding: Finding; text: string };

/**
 * Reads a file as UTF-8. A file that is not text, or is far too large, is a defect of the file (`finding`);
 * one that cannot be read at all is `trouble`. A byte order mark is not part of the text.
 */
export async function readText(path: string): Promise<ReadText> {
  try {
    for (let tries = 0; tries < 3; tries++) {
      const read = await readOnce(path, MAX_BYTES);
      if (read !== 'changed') return read === 'too-large' ? TOO_LARGE : decode(read);
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
      const read = await (path === '-' ? readStdin(most) : readOnce(path, most));
      if (read !== 'changed') return read === 'too-large' ? { megabytes: MAX_PAGE_MEGABYTES } : { bytes: new Uint8Array(read) };
    }
    return { trouble: 'changing' };
  } catch (error) {
    return { trouble: troubleOf(error) };
  }
}

/** The bytes of a file, never more than may be; a file that is written meanwhile would be half old and half new. */
async function readOnce(path: string, most: number): Promise<Buffer | 'too-large' | 'changed'> {
  const file = await open(path, 'r');
  try {
    const before = await file.stat();
    if (before.size > most) return 'too-large';
    // Devices and pipes have no size: they are read to their end, or to the limit.
    let bytes = Buffer.allocUnsafe(Math.max(before.size + 1, 4096));
    let length = 0;
    for (;;) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length, null);
      if (bytesRead === 0) break;
      length += bytesRead;
      if (length > most) return 'too-large';
      if (length === bytes.length) bytes = Buffer.concat([bytes, Buffer.allocUnsafe(bytes.length)]);
    }
    const after = await file.stat();
    const changed = before.isFile() && (after.mtimeMs !== before.mtimeMs || after.size !== length);
    return changed && !(before.size === 0 && after.size === 0) ? 'changed' : bytes.subarray(0, length);
  } finally {
    await file.close();
  }
}

/** Reads standard input whole. */
export async function readInput(): Promise<ReadText> {
  try {
    const read = await readStdin(MAX_BYTES);
    return read === 'too-large' ? TOO_LARGE : decode(read);
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

/** Why a path could not be opened. */
export function troubleOf(error: unknown): 'missing' | 'directory' | 'denied' | 'other' {
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
  const kind = await stat(pattern).then(
    (stats) => (stats.isDirectory() ? 'directory' : 'file'),
    (error) => (troubleOf(error) === 'missing' ? 'absent' : 'file'),
  );
  if (kind === 'file') return { files: [{ path: shown(pattern), named: true }], denied: [], links: [] };
  const found = { files: [] as string[], denied: [] as string[], links: [] as string[] };
  if (kind === 'directory') {
    await walk(pattern, found);
  } else if (GLOB.test(pattern)) {
    const { glob } = await import('tinyglobby');
    const glued = pattern.split(sep).join('/');
    found.files = await glob([glued], { absolute: true, followSymbolicLinks: false });
    // The library passes over folders that it may not read.
    const [above = ''] = glued.split(/[^/]*[*?[{]/);
    if (glued.includes('**')) await walk(above || '.', { ...found, files: [] });
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
async function walk(folder: string, found: { files: string[]; denied: string[]; links: string[] }): Promise<void> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    // A folder that is removed meanwhile is as one that was never there.
    if (troubleOf(error) !== 'missing') found.denied.push(folder);
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const isYaml = /\.ya?ml$/.test(entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory() && entry.name !== 'node_modules') await walk(path, found);
    else if (entry.isFile() && isYaml) found.files.push(path);
    else if (entry.isSymbolicLink() && (isYaml || (await leadsToFolder(path)))) found.links.push(path);
  }
}

async function leadsToFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
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
  const target = await realpath(path).catch(() => resolve(path));
  const starts = await Promise.all([dirname(plan), '.'].map((folder) => realpath(folder).catch(() => resolve(folder))));
  const roots = [...starts, ...(await Promise.all(starts.map(repositoryAbove)))];
  return roots.some((root) => root !== undefined && (target === root || isInside(relative(root, target))));
}

/** A path given from where the command runs, seen from where a file is. */
export function seenFrom(file: string, path: string): string {
  return isAbsolute(path) ? shown(path) : shown(relative(resolve(dirname(file)), resolve(path)));
}

/** Whether there is something at a path. */
export async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error) => troubleOf(error) !== 'missing',
  );
}

/** YAML files below a directory of standards, in a fixed order; throws where a folder cannot be read. */
export async function standardFiles(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const wanted = entries.filter((entry) => !entry.isDirectory() && /\.ya?ml$/.test(entry.name));
  const paths = wanted.map((entry) => join(entry.parentPath, entry.name));
  // The user named the folder: a link in it is a file like any other, but one that leads to a folder is not entered.
  const folders = await Promise.all(paths.map((path, index) => wanted[index]?.isSymbolicLink() && leadsToFolder(path)));
  return paths
    .filter((_, index) => !folders[index])
    .map(shown)
    .sort();
}

/** The folder of the shipped standards, as their authors wrote them. */
export function shippedStandards(): string {
  const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'standards');
  return relative(process.cwd(), folder) || '.';
}

/** Data made at build time from `standards/`, as JSON; absent when there is no such file. */
export async function readShipped<T>(name: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(join(dirname(fileURLToPath(import.meta.url)), 'data', name), 'utf8')) as T;
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

/** The text of a published JSON Schema. */
export function readSchema(name: string): Promise<string> {
  const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'schemas');
  return readFile(join(folder, `${name}.schema.json`), 'utf8');
}

export type WriteTrouble = 'missing' | 'directory' | 'denied' | 'full' | 'other';

/** Writes a text whole, or not at all; a file that is there already stays as it is, unless `replace`. */
export async function writeNew(
  path: string,
  text: string,
  replace: boolean,
): Promise<WriteTrouble | 'exists' | undefined> {
  const there = await stat(path).catch(() => undefined);
  return there !== undefined && !there.isDirectory() && !replace ? 'exists' : writeWhole(path, text);
}

/**
 * Writes a file whole or not at all: beside its place first, then moved there. What is behind a link is written, the
 * link stays; a device or a pipe is written to, never replaced. Gives why it could not, if so.
 */
export async function writeWhole(path: string, text: string): Promise<WriteTrouble | undefined> {
  try {
    const place = await realpath(path).catch(() => path);
    const old = await stat(place).catch(() => undefined);
    if (old?.isDirectory() || /[\\/]$/.test(path)) return 'directory';
    if (old !== undefined && !old.isFile()) {
      await writeFile(place, text);
      return undefined;
    }
    await moveInto(place, text, old?.mode);
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const denied = code === 'EROFS' || code === 'ETXTBSY' || code === 'EBUSY';
    if (denied) return 'denied';
    return code === 'ENOSPC' || code === 'EDQUOT' ? 'full' : troubleOf(error);
  }
}

/** Writes a file anew, whole or not at all; the byte order mark that it has stays. */
export async function rewrite(path: string, text: string): Promise<WriteTrouble | undefined> {
  const old = await readFile(path).catch(() => undefined);
  return writeWhole(path, old?.toString('utf8').startsWith(BYTE_ORDER_MARK) ? `${BYTE_ORDER_MARK}${text}` : text);
}
const BYTE_ORDER_MARK = '\ufeff';

async function moveInto(place: string, text: string, mode: number | undefined): Promise<void> {
  const { file, beside } = await openBeside(place);
  try {
    try {
      await file.writeFile(text);
      // On the disk before it takes the name: after a power cut there is the old file or the new one.
      await file.sync();
    } finally {
      await file.close();
    }
    if (mode !== undefined) await chmod(beside, mode);
    await rename(beside, place);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** A file of its own beside a place: `.<name>.<process>.tmp`; a process that was killed may have left one so called. */
async function openBeside(place: string): Promise<{ file: FileHandle; beside: string }> {
  for (let attempt = 0; ; attempt++) {
    const tail = attempt === 0 ? `${process.pid}` : `${process.pid}-${attempt}`;
    const beside = join(dirname(place), `.${basename(place)}.${tail}.tmp`);
    try {
      return { file: await open(beside, 'wx'), beside };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt === 100) throw error;
    }
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
    [...given, await repositoryAbove(here)].map((root) => (root ? realpath(root).catch(() => root) : undefined)),
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
    if (await stat(join(at, '.git')).catch(() => undefined)) return at;
    if (dirname(at) === at) return undefined;
  }
}
