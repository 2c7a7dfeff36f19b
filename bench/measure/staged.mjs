/** Copies of the project, built as always: by another Node; with its sources changed, to tell how long its stages take. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Parts of the project that its build reads. */
const PARTS = [
  'src',
  'bin',
  'standards',
  'schemas',
  'examples',
  'docs',
  'package.json',
  'package-lock.json',
  'LICENSE',
];

const MEASURE = '(globalThis.MEASURE ?? ((_, work) => work()))';

/** Functions whose time is taken: each is renamed, and stands behind one of its name that measures it. @public for its test */
export const FUNCTIONS = [
  { file: 'src/disk/read.ts', name: 'readText', stage: 'file' },
  { file: 'src/disk/package.ts', name: 'readShipped', stage: 'norms' },
  { file: 'src/disk/find.ts', name: 'findFiles', stage: 'find' },
  { file: 'src/text/yaml.ts', name: 'parseYaml', stage: 'yaml' },
  { file: 'src/format/document.ts', name: 'readDocument', stage: 'schema' },
  { file: 'src/norms/check.ts', name: 'check', stage: 'rules' },
];
/** Pieces of code whose time is taken. @public for its test */
export const PIECES = [
  { file: 'src/text/yaml.ts', code: 'parseEvents(text, ', stage: 'events', until: '{ maxDepth: MAX_DEPTH })' },
  { file: 'src/commands/review-file.ts', code: 'pieces.map((make) => make(report))', stage: 'report' },
  { file: 'src/main.ts', code: 'program(argv, language, run, out, (text) => {', stage: 'options', until: '\n  })' },
  { file: 'bin/load.cjs', code: 'readFileSync(filename)', stage: 'read' },
  { file: 'bin/load.cjs', code: 'unsealed(cacheOf(name))', stage: 'read' },
  { file: 'bin/load.cjs', code: 'new Script(', stage: 'compile', until: 'cacheFor(source) })' },
  { file: 'bin/load.cjs', code: 'script.runInThisContext()(', stage: 'modules', until: "join(filename, '..'))" },
];

/** A copy of the project below `folder`, changed, then built by a Node; gives its program. */
export function builtCopy(root, folder, { program = process.execPath, change = () => {} } = {}) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of PARTS)
    if (existsSync(join(root, part))) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  change();
  const { status, stderr } = spawnSync(program, ['src/build/build.mjs'], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the copy that is measured cannot be built\n${stderr}`);
  return join(folder, 'bin', 'qualcheck.js');
}

/** Makes the copy that measures its stages below `folder`; gives its program. */
export function buildStaged(root, folder) {
  return builtCopy(root, folder, { change: () => measureStages(folder) });
}

function measureStages(folder) {
  for (const { file, name, stage } of FUNCTIONS) {
    edit(join(folder, file), (text) => {
      const renamed = text.replace(new RegExp(`^export (async )?function ${name}\\b`, 'm'), `$1function ${name}_`);
      return `${renamed}\nexport const ${name} = (...all) => ${MEASURE}('${stage}', () => ${name}_(...all));\n`;
    });
  }
  for (const { file, code, stage, until = '' } of PIECES) {
    edit(join(folder, file), (text) => {
      const start = text.indexOf(code);
      const end = start + code.length;
      const stop = until === '' ? end : text.indexOf(until, end) + until.length;
      if (start < 0 || stop < end) return text;
      return `${text.slice(0, start)}${MEASURE}('${stage}', () => ${text.slice(start, stop)})${text.slice(stop)}`;
    });
  }
}

/** Fails where what is to be measured is no longer there under its name. */
function edit(file, change) {
  const text = readFileSync(file, 'utf8');
  const changed = change(text);
  if (changed === text || !changed.includes('MEASURE'))
    throw new Error(`${file}: what to measure has changed its name`);
  writeFileSync(file, changed);
}
