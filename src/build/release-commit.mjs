/**
 * `npm run --silent release-commit`: makes the commit that the tag of a version names, and writes its hash. It holds the
 * packed package, with the action and the hook, and its parent is the commit it was built from: who takes the tag has
 * nothing to build and nothing to install, since its `package.json` names no tool of development and no script.
 * A tarball may be given; otherwise the project is packed. No branch, index or file of the repository changes.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const BESIDE_THE_PACKAGE = ['action.yml', '.pre-commit-hooks.yaml'];
/** What no hook runs, the library, the page and the manuals: they are there to read, and are not packed and installed again. */
const NOT_INSTALLED = /^(?:docs|CHANGELOG)|^dist\/(?:\*\.js|highs\.mjs|index\.d\.ts|page\.html)$/;

const work = mkdtempSync(join(tmpdir(), 'qualcheck-release-'));
try {
  const tree = join(work, 'package');
  mkdirSync(tree);
  execFileSync('tar', ['-xzf', process.argv[2] ? resolve(process.argv[2]) : packed(), '-C', work]);
  for (const file of BESIDE_THE_PACKAGE) copyFileSync(join(root, file), join(tree, file));
  const manifest = JSON.parse(readFileSync(join(tree, 'package.json'), 'utf8'));
  for (const key of ['devDependencies', 'exports', 'overrides', 'scripts']) delete manifest[key];
  manifest.files = manifest.files.filter((each) => !NOT_INSTALLED.test(each));
  writeFileSync(join(tree, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  process.stdout.write(`${commit(tree, manifest.version)}\n`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function packed() {
  const [line] = execFileSync('npm', ['pack', '--silent', '--pack-destination', work], { cwd: root, encoding: 'utf8' })
    .trim()
    .split('\n')
    .slice(-1);
  return join(work, line);
}

function commit(tree, version) {
  const date = git('show', '--no-patch', '--format=%cI', 'HEAD');
  // An index of its own; files as they are, whatever the repository says of the ends of lines.
  const own = {
    GIT_INDEX_FILE: join(work, 'index'),
    GIT_WORK_TREE: tree,
    GIT_DIR: resolve(root, git('rev-parse', '--git-dir')),
  };
  const dates = { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  const inTree = (...args) => run(args, { ...own, ...dates }, tree);
  inTree('-c', 'core.autocrlf=false', 'add', '--all', '--force', '.');
  return inTree('commit-tree', inTree('write-tree'), '-p', 'HEAD', '-m', `qualcheck ${version}, as it is published`);
}

function git(...args) {
  return run(args, {}, root);
}

function run(args, env, cwd) {
  return execFileSync('git', args, { cwd, env: { ...process.env, ...env }, encoding: 'utf8' }).trim();
}
