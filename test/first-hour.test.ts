/**
 * The first hour of who has only the packed package: the commands of `docs/guida.md`, taken out of the page, in an empty
 * folder, with an editor open on the plan. On this Node, and on others where there are some.
 */
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DiagnosticSeverity } from 'vscode-languageserver-protocol';
import { type Editor, openEditor } from './support/lsp.ts';
import { connectLsp } from './support/lsp-client.ts';
import { type Block, commandsOf, expectShown, fencedBlocks, read } from './support/manual.ts';
import { tarball } from './support/packed.ts';

const steps = fencedBlocks(read('docs/guida.md')).filter(({ inEmptyFolder }) => inEmptyFolder);
const PLAN = 'piano.yaml';
const NODES = [
  { node: `this Node, ${process.version}`, path: process.execPath },
  { node: 'Node 22', path: process.env['QUALCHECK_NODE_22'] },
  { node: 'Node 24', path: process.env['QUALCHECK_NODE_24'] },
];

/** What is written over the plan: wherever lines with `-` stand, those with `+` below them. */
function edited(plan: string, { lines }: Block): string {
  let text = `\n${plan}`;
  for (const change of lines.join('\n').split(/\n(?=-)/)) {
    const [removed = '', ...added] = change.split('\n').map((line) => line.slice(1));
    expect(text, 'a line that the page tells to replace').toContain(`\n${removed}\n`);
    text = text.replaceAll(`\n${removed}\n`, `\n${added.join('\n')}\n`);
  }
  return text.slice(1);
}

/** Knows nothing of Node: one looks at all the plans, each under a name of its own. */
let byShape: Editor;
let looks = 0;
beforeAll(async () => {
  byShape = await openEditor({});
});
afterAll(() => byShape?.close());

describe.each(NODES)('docs/guida.md on $node', ({ path: node }) => {
  it.skipIf(node === undefined)('leads from the tarball to a plan that passes, as it is written', async () => {
    const home = mkdtempSync(join(tmpdir(), 'qualcheck-first-hour-'));
    const [folder, bin, prefix] = ['corsi', 'bin', 'npm'].map((name) => join(home, name)) as [string, string, string];
    const archive = await tarball();
    mkdirSync(folder);
    mkdirSync(bin);
    copyFileSync(archive, join(folder, basename(archive)));
    symlinkSync(node as string, join(bin, 'node'));
    const PATH = [bin, join(prefix, 'bin'), process.env['PATH']].join(':');
    const env = { PATH, HOME: home, npm_config_prefix: prefix, npm_config_offline: 'true', npm_config_fund: 'false' };
    const plan = join(folder, PLAN);
    /** Of the plan as it stands now: what the editor underlines, by the schema and by the program. */
    const inTheEditor = async () => {
      const text = readFileSync(plan, 'utf8');
      const server = await connectLsp(spawn(join(prefix, 'bin', 'qualcheck'), ['lsp'], { cwd: folder, env }), folder);
      try {
        const wrongShape = (await byShape.open(join(folder, `${looks++}-${PLAN}`), text)).map(({ message }) => message);
        const told = await server.open(plan, text);
        return { wrongShape, told: told.map(({ severity, message }) => ({ severity, message })) };
      } finally {
        await server.close();
      }
    };
    try {
      const seen: Awaited<ReturnType<typeof inTheEditor>>[] = [];
      for (const step of steps) {
        if (step.language === 'diff') {
          seen.push(await inTheEditor());
          writeFileSync(plan, edited(readFileSync(plan, 'utf8'), step));
          seen.push(await inTheEditor());
        } else {
          for (const { command, output, code = undefined } of commandsOf(step)) {
            const run = spawnSync('bash', ['-c', command], { cwd: folder, env, encoding: 'utf8' });
            expectShown(run.stdout + run.stderr, output);
            if (code !== undefined) expect(run.status, command).toBe(code);
          }
        }
      }
      seen.push(await inTheEditor());

      const [blank, slips, done] = seen;
      expect(blank?.wrongShape).toEqual([]);
      expect(blank?.told.length).toBeGreaterThan(20);
      expect(blank?.told.filter(({ severity }) => severity !== DiagnosticSeverity.Information)).toEqual([]);
      const messages = slips?.told.map(({ severity, message }) => `${severity} ${`${message}`.split(',')[0]}`);
      expect(messages).toEqual([1, 1].map((error, at) => `${error} trovato «${['11/01/2027', '30/06/2027'][at]}»`));
      expect(slips?.wrongShape.length).toBe(2);
      expect(done).toEqual({ wrongShape: [], told: [] });
      const packages = spawnSync('npm', ['ls', '--global', '--parseable', '--all'], {
        cwd: folder,
        env,
        encoding: 'utf8',
      });
      expect(packages.stdout.trim().split('\n').slice(1)).toEqual([join(prefix, 'lib', 'node_modules', 'qualcheck')]);
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  });
});
