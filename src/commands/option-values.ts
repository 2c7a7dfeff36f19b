/** Values of options, from the words of the command line. */
import { CommanderError, InvalidArgumentError, type Option } from 'commander';
import { isStandardOutput } from '../disk/straight.ts';
import { MOST_SHARDS, type Shard } from '../report/piece.ts';

/** An option that may be repeated: all its values. */
export function collect(value: string, all: string[] = []): string[] {
  return [...all, value];
}

/** A name to write to, which is not empty. */
export function nameOf(text: string): string {
  if (text !== '') return text;
  throw new CommanderError(1, 'commander.optionMissingArgument', "error: option '--output' argument missing");
}

/** A file to write to; absent where it is the screen, by the names that it goes by. */
export function fileOf(text: string): string | undefined {
  return text === SCREEN || isStandardOutput(text) ? undefined : text;
}

/** Standard output by its usual name. */
const SCREEN = '-';

const LARGEST_COUNT = 256;

/** `4`: how many threads. */
export function countOf(text: string): number {
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (count < 1 || count > LARGEST_COUNT) throw new InvalidArgumentError(`Allowed choices are 1, …, ${LARGEST_COUNT}.`);
  return count;
}

/** `3/16`: the third of sixteen parts. */
export function shardOf(text: string): Shard {
  const [, index = 0, of = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number);
  if (index < 1 || index > of || of > MOST_SHARDS) {
    throw new InvalidArgumentError('Allowed choices are 1/16, 2/16, …, 16/16.');
  }
  return { index, of };
}

/** An option that may be repeated, each use of it noted when it is met, after its own check of the value. */
export function inOrder(option: Option, note: (value: string) => void): Option {
  const check = option.parseArg;
  return option.argParser((value: string) => {
    check?.(value, undefined);
    note(value);
    return value;
  });
}
