/**
 * Of js-yaml the program takes the parser. The package is one file, from which a bundler dares leave nothing out; the map
 * beside it holds the modules that the file is made of, and of these it takes those that are asked for.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** What of the parser takes longer than it has to: where it stands, and what stands there instead. */
const FASTER = [
  // The state, one for each text, begins with a spread: so Node 20 gives each a shape of its own, and what is read from it
  // afterwards takes three times as long. With a key before it all have one.
  [/(const state: ParserState = \{\s*)(?=\.\.\.)/, '$1depth: 0, '],
  // Two texts that are put together stay two, and each letter is looked for in both.
  [/input: `\$\{input\}\\0`/, "input: [input, '\\0'].join('')"],
  // Each word is cut out and looked through for what cannot be printed: few texts hold anything of the kind.
  [/directives: \[\],/, 'printable: !PATTERN_NON_PRINTABLE.test(input), directives: [],'],
  [/ {2}const match = (?=PATTERN_NON_PRINTABLE)/, '  if (state.printable) return\n  const match = '],
];

const dist = dirname(createRequire(import.meta.url).resolve('js-yaml'));
const { sources, sourcesContent } = JSON.parse(readFileSync(join(dist, 'js-yaml.mjs.map'), 'utf8'));
/** Each module by the place that it would have in the package. */
const modules = new Map(sources.map((source, index) => [join(dist, source), faster(sourcesContent[index])]));

function faster(text) {
  return FASTER.reduce((before, [place, instead]) => before.replace(place, instead), text);
}
for (const [place] of FASTER)
  if (sourcesContent.filter((text) => place.test(text)).length !== 1) throw new Error(`js-yaml has another ${place}`);

export const PARSER_ALONE = {
  name: 'parser-alone',
  setup({ onResolve, onLoad }) {
    /** None of them does anything but define what it exports. */
    const own = (path) => ({ path, sideEffects: false });
    onResolve({ filter: /^js-yaml$/ }, () => own(join(dist, '../src/index.ts')));
    onResolve({ filter: /^\.{1,2}\// }, ({ path, importer }) =>
      modules.has(importer) ? own(join(dirname(importer), path)) : undefined,
    );
    // A module that holds types alone is part of no file.
    onLoad({ filter: /[\\/]js-yaml[\\/]src[\\/]/ }, ({ path }) => ({
      contents: modules.get(path) ?? '',
      loader: 'ts',
    }));
  },
};
