/** The only file that touches the disk. */
import { chmod, open, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
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
    const { size } = await stat(path);
    if (size > MAX_MEGABYTES * 1024 * 1024) return TOO_LARGE;
    return decode(await readFile(path));
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
    if (path !== '-') {
      const { size } = await stat(path);
      return size > most ? { megabytes: MAX_PAGE_MEGABYTES } : { bytes: new Uint8Array(await readFile(path)) };
    }
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of process.stdin) {
      size += chunk.length;
      if (size > most) return { megabytes: MAX_PAGE_MEGABYTES };
      chunks.push(chunk as Buffer);
    }
    return { bytes: new Uint8Array(Buffer.concat(chunks)) };
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

function troubleOf(error: unknown): FileTrouble {
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

async function expand(pattern: string): Promise<FoundFile[]> {
  const kind = await stat(pattern).then(
    (stats) => (stats.isDirectory() ? 'directory' : 'file'),
    (error) => (troubleOf(error) === 'missing' ? 'absent' : 'file'),
  );
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
      : /[*?[{]/.test(pattern)
        ? await glob([pattern.split(sep).join('/')], { absolute: true, followSymbolicLinks: false })
        : [];
  const base = isAbsolute(pattern) ? undefined : process.cwd();
  return found
    .map((path) => ({ path: shown(base === undefined ? path : relative(base, path)), named: false }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
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
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => shown(join(entry.parentPath, entry.name)))
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
    return denied ? 'denied' : code === 'ENOSPC' || code === 'EDQUOT' ? 'full' : troubleOf(error);
  }
}

async function moveInto(place: string, text: string, mode: number | undefined): Promise<void> {
  const beside = join(dirname(place), `.${basename(place)}.${process.pid}.tmp`);
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(text);
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
  const fromRoot = (file: string) => {
    const path = resolve(here, file);
    for (const root of roots) {
      const inside = root === undefined ? '' : relative(root, path);
      if (inside !== '' && !isAbsolute(inside) && inside.split(sep)[0] !== '..') return shown(inside);
    }
    return file;
  };
  return { rootIsGiven: given.length > 0, fromRoot };
}

/** The nearest folder that holds `.git`: a folder, or a file in a work tree. */
async function repositoryAbove(folder: string): Promise<string | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    if (await stat(join(at, '.git')).catch(() => undefined)) return at;
    if (dirname(at) === at) return undefined;
  }
}
