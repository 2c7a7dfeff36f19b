/** Files that are written whole or not at all, piece by piece; folders that they lack are made. */
import {
  chmodSync,
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { WriteTrouble } from '../format/trouble.ts';
import { isRefusedByWindows } from '../text/file-name.ts';
import { isAtOrBelow, realPlace } from './places.ts';
import { wasRead } from './reads.ts';
import { isHandedOpen, openStraight, type StraightFile, writeAll } from './straight.ts';
import { troubleOf } from './trouble.ts';

export interface WholeFile {
  /** Never throws: what goes wrong is told by `commit`. Bytes may change afterwards. */
  write(content: string | Uint8Array): void;
  /** Puts the file in its place; gives why it could not be written, if so. */
  commit(): WriteTrouble | undefined;
  /** Leaves everything as it was. */
  abort(): void;
}

/** Characters or bytes that wait in memory before a file is begun. A run without a file of its own is ended by any signal at once. */
const HELD = 4_000_000;

/** Files that are not in their place yet: a run that is ended from outside leaves none of them behind. */
const open = new Set<WholeFile>();
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Listens until the end of the run: a signal that comes while a listener goes away is lost. */
function ended(signal: NodeJS.Signals): void {
  for (const sink of open) sink.abort();
  for (const each of SIGNALS) process.off(each, ended);
  process.kill(process.pid, signal);
}

function track(sink: WholeFile): void {
  open.add(sink);
  for (const signal of SIGNALS) if (!process.listeners(signal).includes(ended)) process.on(signal, ended);
}

function forget(sink: WholeFile): void {
  if (!open.delete(sink)) return;
  // A signal that came while the file was written is told in the next turn: there has to be one.
  setImmediate(() => setImmediate(() => {}));
}

interface Manner {
  /** The file may be one that was read: it is that file which is written anew. */
  own?: boolean;
  platform?: NodeJS.Platform;
}

/**
 * Opens a file to be written whole or not at all: beside its place first, then moved there. What is behind a link in the
 * same folder is written, the link stays; a device or a pipe is written to straight, never replaced. What the run has
 * read is not written over, by whatever name.
 */
export function openWhole(path: string, { own = false, platform = process.platform }: Manner = {}): WholeFile {
  let trouble: WriteTrouble | undefined;
  let file: number | undefined;
  let beside: string | undefined;
  /** The first of the folders that were made for it. */
  let made: string | undefined;
  let place = path;
  let mode: number | undefined;
  let straight: StraightFile | undefined;
  let held: (string | Uint8Array)[] = [];
  let size = 0;
  const attempt = (step: () => void) => {
    try {
      if (trouble === undefined) step();
    } catch (error) {
      trouble = writeTrouble(error);
      sink.abort();
    }
  };
  const sink: WholeFile = {
    write: (content) =>
      attempt(() => {
        if (straight !== undefined) return straight.write(content);
        size += content.length;
        const isBegun = file !== undefined || size > HELD;
        held.push(isBegun || typeof content === 'string' ? content : Buffer.from(content));
        if (isBegun) put();
      }),
    commit() {
      attempt(() => {
        if (straight !== undefined) return straight.close();
        // By now all has been read that is read.
        if (!own && wasRead(place)) return refuse('in-use');
        put();
        // On the disk before it takes the name: after a power cut there is the old file or the new one.
        if (file !== undefined && beside !== undefined) fsyncSync(file);
        if (file !== undefined) closeSync(file);
        file = undefined;
        if (beside !== undefined && mode !== undefined) chmodSync(beside, mode);
        if (beside !== undefined) renameSync(beside, place);
        beside = undefined;
        made = undefined;
      });
      forget(sink);
      return trouble;
    },
    abort() {
      if (file !== undefined) closeSync(file);
      file = undefined;
      if (beside !== undefined) rmSync(beside, { force: true });
      beside = undefined;
      if (made !== undefined) removeEmpty(dirname(place), made);
      made = undefined;
      held = [];
      forget(sink);
    },
  };
  /** Writes what was held beside the place. */
  const put = () => {
    if (file === undefined) {
      made = mkdirSync(dirname(place), { recursive: true });
      ({ file, beside } = openBeside(place));
      track(sink);
    }
    for (const content of held) writeAll(file, content);
    held = [];
  };
  const refuse = (why: WriteTrouble) => {
    trouble = why;
    sink.abort();
  };
  attempt(() => {
    // There it would be a device, another file, or a hidden part of one.
    if (platform === 'win32' && isRefusedByWindows(path)) return refuse('no-name');
    straight = openStraight(path);
    if (straight !== undefined) return;
    place = targetOf(path);
    const old = statSync(place, { throwIfNoEntry: false });
    if (old?.isDirectory() || /[\\/]$/.test(path)) return refuse('directory');
    if (leadsElsewhere(path, place, old)) return refuse('link-outside');
    if (!own && wasRead(place)) return refuse('in-use');
    mode = old?.mode;
  });
  return sink;
}

/** A link to a file of another folder: who put it there, and not who wrote the command, would say what is written over. */
function leadsElsewhere(path: string, place: string, old: Stats | undefined): boolean {
  if (old?.isFile() !== true || !lstatSync(path).isSymbolicLink()) return false;
  return dirname(place) !== realPlace(dirname(path));
}

/** Writes a text, or bytes, whole or not at all. Gives why it could not, if so. */
export function writeWhole(path: string, content: string | Uint8Array, manner?: Manner): WriteTrouble | undefined {
  const sink = openWhole(path, manner);
  sink.write(content);
  return sink.commit();
}

/** The same; a file that is there already stays as it is, unless `replace`. */
export function writeNew(path: string, text: string, replace: boolean): WriteTrouble | 'exists' | undefined {
  return !replace && isInPlace(path) ? 'exists' : writeWhole(path, text);
}

/** Whether writing would put something in the place of what is there; devices and pipes are only written to. */
export function isInPlace(path: string): boolean {
  try {
    return !isHandedOpen(path) && statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    return false;
  }
}

/** Writes a file anew; the byte order mark that it has stays. */
export function rewrite(path: string, text: string): WriteTrouble | undefined {
  return writeWhole(path, startsWithMark(path) ? `${BYTE_ORDER_MARK}${text}` : text, { own: true });
}
const BYTE_ORDER_MARK = '\ufeff';

function startsWithMark(path: string): boolean {
  try {
    return readFileSync(path, 'utf8').startsWith(BYTE_ORDER_MARK);
  } catch {
    return false;
  }
}

/** Removes folders from `folder` up to `top`, as long as they are empty. */
function removeEmpty(folder: string, top: string): void {
  try {
    for (let at = resolve(folder); isAtOrBelow(at, top); at = dirname(at)) rmdirSync(at);
  } catch {
    // Others have put something there meanwhile.
  }
}

/** A file of its own beside a place: `.<name>.<process>.tmp`; a process that was killed may have left one so called. */
function openBeside(place: string): { file: number; beside: string } {
  for (let attempt = 0; ; attempt++) {
    const tail = attempt === 0 ? `${process.pid}` : `${process.pid}-${attempt}`;
    const beside = join(dirname(place), `.${basename(place)}.${tail}.tmp`);
    try {
      return { file: openSync(beside, 'wx'), beside };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt === 100) throw error;
    }
  }
}

/** What is behind a link; a link that leads nowhere is itself replaced, one that goes round in circles throws. */
function targetOf(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (troubleOf(error) !== 'missing') throw error;
    return path;
  }
}

function writeTrouble(error: unknown): WriteTrouble {
  const { code } = error as NodeJS.ErrnoException;
  // Where a folder should be made there is a file.
  if (code === 'EEXIST') return 'missing';
  if (code === 'EROFS' || code === 'ETXTBSY' || code === 'EBUSY') return 'denied';
  return code === 'ENOSPC' || code === 'EDQUOT' ? 'full' : troubleOf(error);
}
