/** What every command is given: where to write, in which language, with which catalogue. */
import type { Catalog } from '../catalog/catalog.ts';
import { terminal } from '../disk/screen.ts';
import { EXIT, type ExitCode } from '../format/exit.ts';
import type { Settings } from '../format/settings.ts';
import type { Words } from '../language/words.ts';
import type { Style } from '../report/style.ts';
import type { Language } from '../text/language.ts';

export interface GlobalOptions {
  lang: Language;
  standards: string[];
  color?: boolean;
  printConfig?: boolean;
  /** The answer goes to a file: what it looks like does not depend on the screen. */
  toFile?: boolean;
}

export interface Context {
  options: GlobalOptions;
  words: Words;
  catalog: Catalog;
  /** The configuration, and the flags over it. */
  settings: Settings;
  /** A context for another run: the configuration read again, the standards too. */
  reopen(): Promise<Context>;
  /** What went wrong, in words, for a command that goes on all the same. */
  explain(error: unknown): Promise<string>;
  /** Who writes much waits for the promise, where there is one. */
  out(text: string): undefined | Promise<void>;
  err(text: string): void;
}

/** How the result of `check-standards` may be written, for a person, for an editor, for a program. */
export const STANDARD_FORMATS = ['table', 'compact', 'json'] as const;
export type StandardFormat = (typeof STANDARD_FORMATS)[number];

/** How what is looked up may be written. */
export const ANSWER_FORMATS = ['table', 'json'] as const;

/** How two standards side by side may be written. */
export const COMPARE_FORMATS = ['table', 'json', 'html'] as const;

/** How the result of `suggest` may be written. */
export const SUGGEST_FORMATS = ['table', 'json'] as const;
export type SuggestFormat = (typeof SUGGEST_FORMATS)[number];

/** Says why there is no answer. */
export function refuse(message: string, { words, err }: Pick<Context, 'words' | 'err'>): ExitCode {
  err(`${words.ui.error}: ${message}\n`);
  return EXIT.unable;
}

/** Colour by flag, then NO_COLOR, then FORCE_COLOR, then the terminal. */
function wantsColor(flag: boolean | undefined, env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (flag !== undefined) return flag;
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal && env['TERM'] !== 'dumb';
}

/** Columns of the screen: COLUMNS when set, else the terminal's, else 80. */
function screenColumns(env: NodeJS.ProcessEnv, terminal: number | undefined): number {
  const wanted = Number(env['COLUMNS']);
  return Number.isInteger(wanted) && wanted > 0 ? wanted : (terminal ?? 80);
}

/** The style of what goes to a file: no colour unless it was asked for, a width that any screen has. */
export async function fileStyle(options: GlobalOptions): Promise<Style> {
  const { makeStyle } = await import('../report/style.ts');
  return makeStyle({ color: options.color === true, columns: screenColumns(process.env, undefined) });
}

/** The style of what goes to the terminal, or to the file that takes its place. */
export async function terminalStyle(options: GlobalOptions): Promise<Style> {
  if (options.toFile === true) return fileStyle(options);
  const { makeStyle } = await import('../report/style.ts');
  const { env } = process;
  const { isTerminal, columns } = terminal();
  return makeStyle({
    color: wantsColor(options.color, env, isTerminal),
    columns: screenColumns(env, columns),
  });
}
