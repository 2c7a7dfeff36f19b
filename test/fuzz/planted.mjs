/**
 * Faults of old, one for each kind that a random input can meet: what stands in a file of the sources, what stood there in
 * its place or does what stood there, and whose turn finds it. The fuzzer has to find each again (`planting.mjs`).
 */

/**
 * @typedef {{ file: string, there: string, put: string }} Edit
 * @typedef {Edit & { fault: string, only: Turn, also?: Edit[] }} Planted
 * @typedef {string} Turn What `--only` of the fuzzer takes.
 */

/** @type {readonly Planted[]} */
const READING = [
  {
    fault: 'a glob that climbs drops the files of the folder it is run from',
    only: 'folders',
    file: 'src/disk/glob.ts',
    there: 'takes: (path) => holds(path, takes),',
    put: "takes: (path) => !(root.startsWith('..') && isBelow(relative('.', path))) && takes(below(path)),",
  },
  {
    fault: 'a link in a folder is passed over in silence',
    only: 'folders',
    file: 'src/disk/find.ts',
    there: 'if (wanted.link(path, name)) found',
    put: 'if (!wanted) found',
  },
  {
    fault: 'the header alone decides what a file is',
    only: 'folders',
    file: 'src/format/kind.ts',
    there: "if (HEADER.test(text)) return 'plan';",
    put: "if (HEADER.test(text)) return 'plan';\nconst named = OTHERS.find((each) => text.includes('\\nformato: qualcheck/'.concat(each, '@1')));\nif (named !== undefined) return named;",
  },
  {
    fault: 'a plan whose keys are quoted is none',
    only: 'folders',
    file: 'src/format/kind.ts',
    there: "if (!mayBeOurs(text)) return 'foreign';",
    put: "if (!/^(?:formato|titolo|standard|unita_formative):/m.test(text)) return 'foreign';",
  },
  {
    fault: 'a part of a run is believed what it says of its plans',
    only: 'parts',
    file: 'src/commands/parts.ts',
    there: 'verdict: verdictOf(outcomes), counts: countsOf(outcomes) };',
    put: '};\nvoid [verdictOf, countsOf];',
  },
  {
    fault: 'parts with a plan missing are joined',
    only: 'parts',
    file: 'src/commands/parts.ts',
    there: 'const incoherent = parts.find((part) => !isCoherent(part));',
    put: 'const incoherent = parts.find((part) => part.plans.length < 0 && !isCoherent(part));',
  },
  {
    fault: 'an index is believed whatever its records are',
    only: 'indexes',
    file: 'src/catalog/indexed.ts',
    there: 'return isText(written) && isListOf(files, isFile);',
    put: 'return isText(written) || isListOf(files, isFile);',
  },
  {
    fault: 'an index that hides files is believed',
    only: 'indexes',
    file: 'src/catalog/indexed.ts',
    there: 'return areAll && files',
    put: 'return (areAll || files) && files',
  },
  {
    fault: 'a norm in the place of a shipped one is not told',
    only: 'folders',
    file: 'src/catalog/replaced.ts',
    there: 'if (origin === undefined || usual',
    put: 'if (origin !== undefined || usual',
  },
  {
    fault: 'a link in a folder of norms is followed wherever it leads',
    only: 'folders',
    file: 'src/catalog/folders.ts',
    there: 'if (!(await isWithinReach(link, link)))',
    put: "if (link === '')",
  },
  {
    fault: 'a plan may name a norm outside',
    only: 'folders',
    file: 'src/catalog/folders.ts',
    there: 'if (await isWithinReach(file, plan)) return read(file);',
    put: "if ((await isWithinReach(file, plan)) || plan !== '') return read(file);",
  },
  {
    fault: 'a configuration that was found reaches outside',
    only: 'folders',
    file: 'src/commands/configuration.ts',
    there: 'if (findings.length > 0) throw new InvalidConfig(file, findings);',
    put: 'if (findings.length < 0) throw new InvalidConfig(file, findings);',
  },
  {
    fault: 'a part of a folder without plans passes',
    only: 'folders',
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
  {
    fault: 'a link frees a plan from a common call',
    only: 'links',
    file: 'src/commands/common-calls.ts',
    there: 'const paths = [...new Set([resolve(file), realPlace(file)])];',
    put: 'const paths = [resolve(file)];',
  },
  {
    fault: 'a plan whose keys stand behind question marks is none',
    only: 'folders',
    file: 'src/format/kind.ts',
    there: "if (!mayBeOurs(text)) return 'foreign';",
    put: "if (!mayBeOurs(text) || /^\\? titolo/m.test(text)) return 'foreign';",
  },
  {
    fault: 'a common call of a configuration that was found may bind what lies outside',
    only: 'folders',
    file: 'src/commands/configuration.ts',
    there: "piani.map((written, index) => ({ written, path: ['avvisi_comuni', call, 'piani', index] })),",
    put: "piani.slice(0, 0).map((written, index) => ({ written, path: ['avvisi_comuni', call, 'piani', index] })),",
  },
  {
    fault: 'a pipe in the place of a norm is waited for',
    only: 'places',
    file: 'src/disk/read.ts',
    there: "if (!special && isSpecial(statSync(path))) return { trouble: 'special' };",
    put: "if (special && path === '' && isSpecial(statSync(path))) return { trouble: 'special' };",
    also: [
      {
        file: 'src/disk/read.ts',
        there: 'special ? constants.O_RDONLY : constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)',
        put: 'constants.O_RDONLY',
      },
    ],
  },
  {
    fault: 'an id too long for a file is a defect',
    only: 'folders',
    file: 'src/disk/package.ts',
    there: "if (['missing', 'long-name'].includes(troubleOf(error))) return undefined;",
    put: "if (troubleOf(error) === 'missing') return undefined;\nif (name !== '') throw new Error(name);",
  },
  {
    fault: 'a link in circles is a defect',
    only: 'places',
    file: 'src/disk/places.ts',
    there: 'return statSync(path, { throwIfNoEntry: false });\n  } catch {',
    put: "return statSync(path, { throwIfNoEntry: false });\n  } catch {\n    if (path !== '') throw new Error(path);",
  },
  {
    fault: 'a file in the place of a folder is a defect',
    only: 'places',
    file: 'src/disk/find.ts',
    there: "return troubleOf(error) === 'missing' ? 'absent' : 'file';",
    put: "if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') throw new Error(path);\nreturn troubleOf(error) === 'missing' ? 'absent' : 'file';",
  },
  {
    fault: 'a folder that nobody may look into is passed over in silence',
    only: 'places',
    file: 'src/disk/find.ts',
    there: "if (troubleOf(error) !== 'missing') found.denied.push(folder);",
    put: "if (troubleOf(error) === 'other') found.denied.push(folder);",
  },
  {
    fault: 'a folder for what is temporary that is not there is a defect',
    only: 'places',
    file: 'src/disk/spool.ts',
    there: 'throw new NoSpool(tmpdir());',
    put: 'throw new Error(tmpdir());',
  },
  {
    fault: 'what could not be checked is counted as checked',
    only: 'folders',
    file: 'src/commands/validate.ts',
    there: 'if (!plan.unable) checked++;',
    put: 'checked++;',
  },
  {
    fault: 'what is left out is not counted',
    only: 'folders',
    file: 'src/commands/validate.ts',
    there: 'leftOut.push({ file, reason,',
    put: "if (reason !== 'link') leftOut.push({ file, reason,",
  },
];

/** @type {readonly Planted[]} */
const WRITING = [
  {
    fault: 'a report is written over what was read',
    only: 'writing',
    file: 'src/disk/reads.ts',
    there: 'if (stats === undefined) return false;',
    put: "if (stats === undefined || path !== '') return false;",
  },
  {
    fault: 'a report is written through a link to a file of another folder',
    only: 'writing',
    file: 'src/disk/whole-files.ts',
    there: 'return dirname(place) !== realPlace(dirname(path));',
    put: "return dirname(place) === realPlace(dirname(path)) && path === '';",
  },
  {
    fault: 'a report is written over a norm',
    only: 'writing',
    file: 'src/disk/reads.ts',
    there: 'if (isYamlName(place) && [...folders]',
    put: "if (isYamlName(place) && place === '' && [...folders]",
    also: [
      {
        file: 'src/disk/reads.ts',
        there: 'if (read?.isFile() !== true) continue;',
        put: 'if (read?.isFile() !== true || /norme.\\w+\\.yaml$/.test(name)) continue;',
      },
    ],
  },
  {
    fault: 'a report is written over the configuration',
    only: 'writing',
    file: 'src/disk/reads.ts',
    there: 'if (read?.isFile() !== true) continue;',
    put: "if (read?.isFile() !== true || name.endsWith('qualcheck.yaml')) continue;",
  },
  {
    fault: 'two reports go to one file by two names',
    only: 'writing',
    file: 'src/commands/outputs.ts',
    there: 'const places = files.map(identityOf);',
    put: "const places = files.map((file) => (file === '' ? identityOf(file) : file));",
  },
  {
    fault: 'a report is written in its place as it comes',
    only: 'processes',
    file: 'src/disk/whole-files.ts',
    there: '({ file, beside } = openBeside(place));',
    put: "file = place === '' ? openBeside(place).file : openSync(place, 'w');",
  },
  {
    fault: 'a run that is ended leaves its files behind',
    only: 'processes',
    file: 'src/disk/whole-files.ts',
    there: 'for (const sink of open) sink.abort();',
    put: "for (const sink of open) if (signal === 'SIGHUP') sink.abort();",
  },
  {
    fault: 'a run that writes a file goes on when it is told to end',
    only: 'processes',
    file: 'src/disk/whole-files.ts',
    there: 'for (const sink of open) sink.abort();',
    put: "if (signal !== 'SIGHUP') return;\nfor (const sink of open) sink.abort();",
  },
  {
    fault: 'a pipe is replaced by a report',
    only: 'processes',
    file: 'src/disk/straight.ts',
    there: 'if (!isStraight(path)) return undefined;',
    put: "if (!isStraight(path) || path === 'tubo') return undefined;",
  },
];

/** @type {readonly Planted[]} */
const COSTS = [
  {
    fault: 'a page of a PDF may keep states without end',
    only: 'pdfs',
    file: 'src/import/read/pdf.ts',
    there: 'operators: 1_000_000 }',
    put: 'operators: Number.POSITIVE_INFINITY }',
  },
  {
    fault: 'ranges of letters of a PDF have no bound',
    only: 'pdfs',
    file: 'src/import/read/pdf.ts',
    there: 'letters: 2_000_000,',
    put: 'letters: Number.POSITIVE_INFINITY,',
  },
  {
    fault: 'units have no bound',
    only: 'large',
    file: 'src/format/bounds.ts',
    there: 'unita_formative: 300,',
    put: 'unita_formative: 1_000_000,',
  },
  {
    fault: 'key competences have no bound',
    only: 'large',
    file: 'src/format/bounds.ts',
    there: 'competenze_chiave: 100,',
    put: 'competenze_chiave: 1_000_000,',
  },
  {
    fault: 'conditions of a call have no bound',
    only: 'large',
    file: 'src/format/bounds.ts',
    there: 'vincoli: 100,',
    put: 'vincoli: 1_000_000,',
  },
  {
    fault: 'a search for hours has no bound',
    only: 'large',
    file: 'src/repair/solver.ts',
    there: 'const EFFORT = 6_000_000;',
    put: 'const EFFORT = Number.MAX_VALUE;',
  },
  {
    fault: 'keys and values have no bound',
    only: 'large',
    file: 'src/text/yaml.ts',
    there: 'const MAX_VALUES = 50_000;',
    put: 'const MAX_VALUES = 50_000_000;',
  },
  {
    fault: 'dashes are sought in brackets',
    only: 'large',
    file: 'src/text/yaml.ts',
    there: 'const dash = flow ? null : /',
    put: 'const dash = flow && this.text === "" ? null : /',
  },
  {
    fault: 'tabs before an anchor are read again for each',
    only: 'large',
    file: 'src/text/yaml.ts',
    there: "const beside = lead.slice(blank).includes('\\t') ? lead.indexOf('\\t', blank) : null;",
    put: 'const last2 = /\\t(?=[^\\S\\n]*$)/.exec(lead.slice(last));\nconst beside = last2 && (blank < 0 ? blank : last + last2.index);',
  },
];

export const PLANTED = [...READING, ...WRITING, ...COSTS];
