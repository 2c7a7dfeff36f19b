/**
 * Of js-yaml the program takes the parser. What writes YAML is in the same file, in constants that a bundler does not
 * dare to leave out, since making them might do something: here it is told that it does not.
 */
import { readFile } from 'node:fs/promises';

/** A constant of the file's own level, whose end is the last line before the next thing that is not indented. */
const CONSTANT = /^var ([\w$]+) = ([^;](?:.|\n(?![^\s}\]]))*?);$(?=\n\S)/gm;

export const PARSER_ALONE = {
  name: 'parser-alone',
  setup({ onLoad }) {
    onLoad({ filter: /js-yaml[\\/]dist[\\/]js-yaml\.mjs$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(CONSTANT, 'var $1 = /* @__PURE__ */ (() => ($2))();'),
    }));
  },
};
