/**
 * Faults of old, one for each kind that a random input can meet: what stands in a file of the sources, what stood there in
 * its place or does what stood there, and whose turn finds it. The fuzzer has to find each again (`planting.mjs`).
 */

/** @typedef {{ fault: string, only: 'repositories' | 'files', file: string, there: string, put: string }} Planted */

const REPOSITORIES = /** @type {const} */ ('repositories');

/** @type {readonly Planted[]} */
export const PLANTED = [
  {
    fault: 'a glob that climbs drops the files of the folder it is run from',
    only: REPOSITORIES,
    file: 'src/disk/glob.ts',
    there: 'takes: (path) => isBelow(below(path)) && takes(below(path)),',
    put: "takes: (path) => !(root.startsWith('..') && isBelow(relative('.', path))) && takes(below(path)),",
  },
  {
    fault: 'a link in a folder is passed over in silence',
    only: REPOSITORIES,
    file: 'src/disk/find.ts',
    there: 'if (wanted.link(path, name)) found',
    put: 'if (!wanted) found',
  },
  {
    fault: 'the header alone decides what a file is',
    only: REPOSITORIES,
    file: 'src/format/kind.ts',
    there: "if (HEADER.test(text)) return 'plan';",
    put: "if (HEADER.test(text)) return 'plan';\nconst named = OTHERS.find((each) => text.includes('\\nformato: qualcheck/'.concat(each, '@1')));\nif (named !== undefined) return named;",
  },
  {
    fault: 'a plan whose keys are quoted is none',
    only: REPOSITORIES,
    file: 'src/format/kind.ts',
    there: "if (!mayBeOurs(text)) return 'foreign';",
    put: "if (!/^(?:formato|titolo|standard|unita_formative):/m.test(text)) return 'foreign';",
  },
  {
    fault: 'a part of a run is believed what it says of its plans',
    only: REPOSITORIES,
    file: 'src/commands/parts.ts',
    there: 'verdict: verdictOf(outcomes), counts: countsOf(outcomes) };',
    put: '};\nvoid [verdictOf, countsOf];',
  },
  {
    fault: 'parts with a plan missing are joined',
    only: REPOSITORIES,
    file: 'src/commands/parts.ts',
    there: 'const incoherent = parts.find((part) => !isCoherent(part));',
    put: 'const incoherent = parts.find((part) => part.plans.length < 0 && !isCoherent(part));',
  },
  {
    fault: 'an index is believed whatever its records are',
    only: REPOSITORIES,
    file: 'src/catalog/indexed.ts',
    there: 'return isText(written) && isListOf(files, isFile);',
    put: 'return isText(written) || isListOf(files, isFile);',
  },
  {
    fault: 'an index that hides files is believed',
    only: REPOSITORIES,
    file: 'src/catalog/indexed.ts',
    there: 'return areAll && files',
    put: 'return (areAll || files) && files',
  },
  {
    fault: 'a norm in the place of a shipped one is not told',
    only: REPOSITORIES,
    file: 'src/catalog/replaced.ts',
    there: 'if (origin === undefined || usual',
    put: 'if (origin !== undefined || usual',
  },
  {
    fault: 'a link in a folder of norms is followed wherever it leads',
    only: REPOSITORIES,
    file: 'src/catalog/folders.ts',
    there: 'if (!(await isWithinReach(link, link)))',
    put: "if (link === '')",
  },
  {
    fault: 'a plan may name a norm outside',
    only: REPOSITORIES,
    file: 'src/catalog/folders.ts',
    there: 'if (await isWithinReach(file, plan)) return read(file);',
    put: "if ((await isWithinReach(file, plan)) || plan !== '') return read(file);",
  },
  {
    fault: 'a configuration that was found reaches outside',
    only: REPOSITORIES,
    file: 'src/commands/configuration.ts',
    there: 'if (findings.length > 0) throw new InvalidConfig(file, findings);',
    put: 'if (findings.length < 0) throw new InvalidConfig(file, findings);',
  },
  {
    fault: 'a report is written over what was read',
    only: REPOSITORIES,
    file: 'src/disk/reads.ts',
    there: 'if (stats === undefined) return false;',
    put: "if (stats === undefined || path !== '') return false;",
  },
  {
    fault: 'a report is written through a link to a file of another folder',
    only: REPOSITORIES,
    file: 'src/disk/whole-files.ts',
    there: 'return dirname(place) !== realPlace(dirname(path));',
    put: "return dirname(place) === realPlace(dirname(path)) && path === '';",
  },
  {
    fault: 'a part of a folder without plans passes',
    only: REPOSITORIES,
    file: 'src/commands/validate.ts',
    there: 'if (plans === 0 && troubles.length === 0 && isWhole) {',
    put: 'if (plans === 0 && troubles.length === 0 && isWhole && options.shard === undefined) {',
  },
  {
    fault: 'marks that are not seen come out',
    only: 'files',
    file: 'src/report/safe.ts',
    there: ".replace(unseen('\\\\u0000-\\\\u001f'), '\\ufffd');",
    put: ".replace(/[\\u0000-\\u001f]/g, '\\ufffd');\nvoid unseen;",
  },
  {
    fault: 'commands of a log come out',
    only: 'files',
    file: 'src/report/safe.ts',
    there: 'return SPEAKS.test(clean) ? clean.replace(COMMANDS, parted) : clean;',
    put: "return SPEAKS.test(clean) && clean === '' ? clean.replace(COMMANDS, parted) : clean;",
  },
];
