/** Standard input of a command: where a person has to type it, that it is waited for is said. */
import { type ReadText, readInput } from '../disk/read.ts';
import { isTyped } from '../disk/screen.ts';
import { terminalWords } from '../language/terminal.ts';
import type { Context } from './context.ts';

export function tellWaiting({ words, err }: Pick<Context, 'words' | 'err'>): void {
  if (isTyped()) err(`${terminalWords[words.language].inputWaited}\n`);
}

/** Reads it whole. */
export function readStandardInput(context: Context): Promise<ReadText> {
  tellWaiting(context);
  return readInput();
}
