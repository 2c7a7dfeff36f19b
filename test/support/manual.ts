/** The manuals as data: their fenced blocks, the commands that these show, and what each has printed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { ROOT } from './cli.ts';

const LEFT_OUT = '…';
/** Between these lines commands are run one after the other in an empty folder, with the package installed there. */
const EMPTY_FOLDER = '<!-- cartella vuota -->';
const END = '<!-- fine -->';

export interface Block {
  language: string;
  /** Line of the opening fence, from 1. */
  line: number;
  lines: string[];
  /** The last line of text before the fence that is not blank. */
  before: string;
  /** Part of what is run in an empty folder. */
  inEmptyFolder: boolean;
}

/** A command that a manual shows, and the lines below it. */
export interface Shown {
  command: string;
  output: string[];
  /** The exit code, where a `$ echo $?` shows it. */
  code?: number;
}

export const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

export function fencedBlocks(markdown: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  let before = '';
  let inEmptyFolder = false;
  for (const [index, line] of markdown.split('\n').entries()) {
    if (open !== undefined && line === '```') {
      blocks.push(open);
      open = undefined;
      before = '';
    } else if (open !== undefined) {
      open.lines.push(line);
    } else if (line.startsWith('```')) {
      open = { language: line.slice(3), line: index + 1, lines: [], before, inEmptyFolder };
    } else if (line.trim() !== '') {
      before = line.trim();
      if (before === EMPTY_FOLDER) inEmptyFolder = true;
      if (before === END) inEmptyFolder = false;
    }
  }
  if (open !== undefined) throw new Error(`fence open since line ${open.line}`);
  return blocks;
}

/** Words of a command line; double quotes keep spaces together. */
export function words(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

/** The commands of a block: each begins a line with `$ `. */
export function commandsOf({ lines }: Block): Shown[] {
  const commands: Shown[] = [];
  let codeNext = false;
  for (const line of lines) {
    const last = commands.at(-1);
    if (line === '$ echo $?') codeNext = true;
    else if (line.startsWith('$ ')) commands.push({ command: line.slice(2), output: [] });
    else if (last === undefined) throw new Error(`a block that begins with no command: ${line}`);
    else if (codeNext) {
      last.code = Number(line);
      codeNext = false;
    } else last.output.push(line);
  }
  return commands;
}

/** Pieces of text between the lines that were left out. */
function pieces(lines: readonly string[]): string[] {
  const groups: string[][] = [[]];
  for (const line of lines) {
    if (line === LEFT_OUT) groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups.map((group) => group.map((line) => `${line}\n`).join(''));
}

/** Each piece whole and in order; the first opens the text and the last closes it. */
export function expectShown(actual: string, lines: readonly string[]): void {
  const parts = pieces(lines);
  if (parts.length === 1) {
    expect(actual).toBe(parts[0]);
    return;
  }
  let from = 0;
  for (const [index, part] of parts.entries()) {
    if (part === '') continue;
    const last = index === parts.length - 1;
    const at = last ? actual.length - part.length : `\n${actual}`.indexOf(`\n${part}`, from);
    const opensLine = at === 0 || actual[at - 1] === '\n';
    if (at < from || (index === 0 && at !== 0) || !opensLine || !actual.startsWith(part, at)) {
      expect(actual.slice(from), 'what is left of the real output').toContain(part);
      throw new Error(`these lines are not where the manual shows them:\n${part}`);
    }
    from = at + part.length;
  }
}
