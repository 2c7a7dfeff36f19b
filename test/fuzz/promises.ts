/** Runs a scenario in its repository, and holds each command to what is promised of files of others. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { SECRET } from '../support/hostile.ts';
import { miscounted } from './numbers.ts';
import type { Repository } from './repository.ts';
import type { Command, Scenario } from './scenario.ts';
import { collector, judged, type Main, type Trial } from './trial.ts';

/** Writes the repository anew and does one step after the other, up to the first that breaks a promise. */
export async function triedIn(main: Main, folder: string, made: Repository, { steps }: Scenario): Promise<Trial> {
  build(folder, made);
  let last: Trial = { code: 0, stdout: '', stderr: '' };
  for (const step of steps) {
    if ('change' in step) {
      const file = join(folder, step.file);
      const text = read(file);
      if (text !== undefined) writeFileSync(file, step.change(text));
      continue;
    }
    last = await commanded(main, folder, step);
    if (last.fault !== undefined) return { ...last, fault: `${last.fault}: ${step.args.join(' ')}` };
  }
  return last;
}

function build(folder: string, { files, links, folders, pipes }: Repository): void {
  rmSync(folder, { recursive: true, force: true });
  for (const each of folders) mkdirSync(join(folder, 'lavoro', each), { recursive: true });
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  for (const [path, to] of links) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    // A plan may have its name.
    if (!files.has(path)) symlinkSync(to, join(folder, path));
  }
  for (const path of pipes) linkSync(pipe(folder), join(folder, path));
}

/** A pipe beside the folder: others are further names of it, since to make one takes a process. */
function pipe(folder: string): string {
  const path = `${folder}.tubo`;
  if (!existsSync(path)) execFileSync('mkfifo', [path]);
  return path;
}

async function commanded(main: Main, folder: string, asked: Command): Promise<Trial> {
  const command = asked.closed === undefined || canShut() ? asked : withoutClosing(asked);
  const before = snapshot(folder);
  const here = process.cwd();
  process.chdir(join(folder, command.cwd));
  const restore = circumstances(folder, command);
  let trial: Trial;
  try {
    trial = await judged(command.args, async () => {
      const [stdout, stderr] = [collector(), collector()];
      const code = await main(command.args, { stdout, stderr });
      return { code, stdout: stdout.text, stderr: stderr.text };
    });
  } finally {
    restore();
    process.chdir(here);
  }
  const fault = trial.fault ?? broken(trial, command, before, snapshot(folder));
  return fault === undefined ? trial : { ...trial, fault };
}

/** What is other than usual while a command runs; gives what makes it as usual. */
function circumstances(folder: string, { temporary, closed }: Command): () => void {
  const { TMPDIR } = process.env;
  if (temporary !== undefined) process.env['TMPDIR'] = join(folder, temporary);
  const isRoot = closed !== undefined && process.geteuid?.() === 0;
  if (closed !== undefined) chmodSync(join(folder, closed), 0);
  if (isRoot) process.seteuid?.(NOBODY);
  return () => {
    if (isRoot) process.seteuid?.(0);
    if (closed !== undefined) chmodSync(join(folder, closed), 0o755);
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
  };
}
/** Who may do anything has to be somebody else, or no folder is shut. */
const NOBODY = 65_534;

let shuts: boolean | undefined;
/** Whether a folder can be shut: nobody may have no way to the project either. */
function canShut(): boolean {
  if (shuts !== undefined || process.geteuid?.() !== 0) return shuts ?? true;
  process.seteuid?.(NOBODY);
  try {
    closeSync(openSync(process.argv[1] ?? '', 'r'));
    shuts = true;
  } catch {
    shuts = false;
  } finally {
    process.seteuid?.(0);
  }
  return shuts;
}

function withoutClosing({ closed: _, code: __, ...command }: Command): Command {
  return command;
}

/** The promise that is broken, if any. */
function broken(
  { code, stdout, stderr }: Trial,
  { fails, code: right, told = [], mayRefuse = false, counts, writes = [] }: Command,
  before: ReadonlyMap<string, Buffer>,
  after: ReadonlyMap<string, Buffer>,
): string | undefined {
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => !(before.get(path)?.equals(after.get(path) ?? GONE) ?? after.get(path) === undefined),
  );
  const strange = changed.find((path) => !writes.includes(path));
  if (strange !== undefined)
    return `${strange} is ${after.has(strange) ? (before.has(strange) ? 'changed' : 'made') : 'gone'}`;
  const emptied = changed.find((path) => (after.get(path)?.length ?? 0) === 0);
  if (emptied !== undefined) return `${emptied} is left empty`;
  const said = [stdout, stderr, ...changed.map((path) => String(after.get(path)))].join('\n');
  if (said.includes(SECRET)) return 'what lies outside is told';
  if (fails === true && code === 0) return 'a plan that fails is passed';
  if (right !== undefined && code !== right) return `exit code ${code} in the place of ${right}`;
  // Where nothing was checked, that is what is told.
  const isRefused = mayRefuse && code === 2 && NOTHING_CHECKED.test(stdout) && changed.length === 0;
  if (isRefused) return undefined;
  const silent = told.find((mark) => !said.replace(/\s/g, '').includes(mark));
  return silent === undefined ? miscounted(said, code, counts) : `nothing is told of ${silent}`;
}

/** What a run says that has checked no plan: nothing, or how many files it has looked at. */
const NOTHING_CHECKED = /^$|^[^\n]*(?:controllati|checked): 0\b[^\n]*\n$/;

const GONE = Buffer.from('\0gone');

/** All files below a folder with what they hold, and links with where they lead. */
function snapshot(folder: string): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const key = relative(folder, path).split('\\').join(posix.sep);
    if (entry.isSymbolicLink()) found.set(key, Buffer.from(`link ${readlinkSync(path)}`));
    else if (entry.isFile()) found.set(key, readFileSync(path));
  }
  return found;
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
