/** «Intendevi …?» of a path where there is nothing: a name near it, or one with blanks of which the shell made several. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fold, nearestWord } from '../text/nearest.ts';
import { isGlob } from './glob-root.ts';
import { shown } from './places.ts';

/** The file or folder that a path which leads to none most likely stands for. Only for what a person wrote. */
export function fileMeant(path: string): string | undefined {
  if (path === '' || isGlob(path) || existsSync(path)) return undefined;
  const [above, name] = [dirname(path), basename(path)];
  const folder = existsSync(above) || above === path ? above : fileMeant(above);
  const names = folder === undefined ? [] : namesIn(folder);
  const meant = names.includes(name) ? name : (withEnding(name, names) ?? nearestWord(name, names));
  return folder === undefined || meant === undefined ? undefined : shown(join(folder, meant));
}

/** `piano` for `piano.yaml`. */
function withEnding(name: string, names: readonly string[]): string | undefined {
  return names.find((each) => fold(each.replace(/\.ya?ml$/i, '')) === fold(name));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Names of more words are not put together. */
const MOST_WORDS = 12;

/** So many were not typed. */
const MOST_ARGUMENTS = 100;

/** Words of the command line that together are the name of one file. */
export interface BlankName {
  words: readonly string[];
  file: string;
}

/** The names with blanks among some words, the longest first where they begin alike; no word is in two of them. */
export function blankNames(words: readonly string[]): BlankName[] {
  const found: BlankName[] = [];
  if (words.length > MOST_ARGUMENTS) return found;
  for (let from = 0; from < words.length; from++) {
    for (let count = Math.min(MOST_WORDS, words.length - from); count > 1; count--) {
      const parts = words.slice(from, from + count);
      const file = withBlanks(parts.join(' '));
      if (file === undefined) continue;
      found.push({ words: parts, file });
      from += count - 1;
      break;
    }
  }
  return found;
}

/** A file by its name, however many blanks of whatever kind are where one is: the shell keeps none of them. */
function withBlanks(path: string): string | undefined {
  if (existsSync(path)) return shown(path);
  const name = basename(path);
  const meant = namesIn(dirname(path)).find((each) => each.trim().replace(/\s+/gu, ' ') === name);
  return meant === undefined ? undefined : shown(join(dirname(path), meant));
}
