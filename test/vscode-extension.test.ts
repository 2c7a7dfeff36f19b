/**
 * The extension for Visual Studio Code, as far as it goes without it: its manifest, its snippets, and its code run beside
 * what stands for the editor.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../src/format/document.ts';
import { planFormat } from '../src/format/plan-format.ts';
import { ROOT } from './support/cli.ts';

const HOME = join(ROOT, 'editors', 'vscode');
const json = (name: string) => JSON.parse(readFileSync(join(HOME, name), 'utf8'));
const manifest = json('package.json');

/** What the extension did to the editor. */
interface Done {
  started: { run: { command: string; args: string[] } }[];
  registered: string[];
  status: { text: string; shown: boolean; command?: string };
  notify(verdict: object): void;
  asked: unknown[];
  errors: string[];
}

/** Runs the extension beside an editor that keeps what was done to it; `fails`: the program is not there. */
async function activated(settings: Record<string, string> = {}, fails = false): Promise<Done> {
  const done: Done = {
    started: [],
    registered: [],
    status: { text: '', shown: false },
    notify: () => {},
    asked: [],
    errors: [],
  };
  const commands = new Map<string, () => unknown>();
  const uri = { scheme: 'file', toString: () => 'file:///piano.yaml' };
  const nothing = () => ({ dispose() {} });
  const vscode = {
    StatusBarAlignment: { Right: 2 },
    window: {
      createStatusBarItem: () =>
        Object.assign(done.status, {
          show: () => Object.assign(done.status, { shown: true }),
          hide: () => Object.assign(done.status, { shown: false }),
        }),
      onDidChangeActiveTextEditor: nothing,
      activeTextEditor: { document: { uri } },
      showErrorMessage: async (said: string) => void done.errors.push(said),
    },
    workspace: {
      onDidChangeConfiguration: nothing,
      getConfiguration: () => ({ get: (key: string) => settings[key] }),
    },
    commands: {
      registerCommand(name: string, run: () => unknown) {
        done.registered.push(name);
        commands.set(name, run);
        return nothing();
      },
    },
  };
  class LanguageClient {
    code2ProtocolConverter = { asUri: String };
    constructor(_id: string, _name: string, run: { command: string; args: string[] }) {
      done.started.push({ run });
    }
    onNotification(name: string, tell: (params: object) => void) {
      if (name === '$/qualcheck/verdict') done.notify = tell;
    }
    async start() {
      if (fails) throw new Error('ENOENT');
    }
    async sendRequest(...request: unknown[]) {
      done.asked.push(request);
    }
  }
  const { outputFiles } = await build({
    entryPoints: [join(HOME, 'src', 'extension.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
    external: ['vscode', 'vscode-languageclient/node'],
  });
  const module = { exports: {} as { activate(context: object): Promise<void> } };
  const others: Record<string, unknown> = { vscode, 'vscode-languageclient/node': { LanguageClient } };
  const load = createRequire(import.meta.url);
  new Function('require', 'module', 'exports', outputFiles[0]?.text ?? '')(
    (name: string) => others[name] ?? load(name),
    module,
    module.exports,
  );
  await module.exports.activate({ subscriptions: [] });
  await commands.get('qualcheck.mendHours')?.();
  return done;
}

describe('the manifest', () => {
  it('has the version of the program, and a built file to begin with', () => {
    expect(manifest.version).toBe(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version);
    expect(manifest.scripts.build).toContain(`--outfile=${manifest.main.replace('./', '')}`);
    expect(json('package-lock.json').packages[''].devDependencies).toEqual(manifest.devDependencies);
  });

  it('lets no folder that is opened say which program to run', () => {
    expect(manifest.contributes.configuration.properties['qualcheck.path'].scope).toBe('machine');
  });

  it('names the commands that there are, and no other', async () => {
    const { registered } = await activated();
    const named = manifest.contributes.commands.map(({ command }: { command: string }) => command);
    expect([...registered].sort()).toEqual([...named].sort());
    for (const { command } of manifest.contributes.menus.commandPalette) expect(named).toContain(command);
  });
});

describe('the snippets', () => {
  const snippets: Record<string, { prefix: string; body: string[] }> = json(manifest.contributes.snippets[0].path);
  const written = ({ body }: { body: string[] }) =>
    body.map((line) => line.replace(/\$\{\d+[:|]([^,}|]*(?:, \d+)*)[^}]*\}/g, '$1').replace(/\$\d/g, '')).join('\n');
  const HEAD = 'formato: qualcheck/piano@1\ntitolo: a\nstandard: a/b\nunita_formative:';
  const inPlan: Record<string, (text: string) => string> = {
    piano: (text) => text,
    uf: (text) => `${HEAD}\n${text}`,
    modulo: (text) => `${HEAD}\n- codice: x\n  moduli:\n${text.replace(/^/gm, '  ')}`,
    docente: (text) => `${HEAD} []\ndocenti:\n${text}`,
    eccezione: (text) => `${HEAD} []\neccezioni:\n${text}`,
  };

  it.each(Object.entries(snippets))('«%s» follows the format where it belongs', (_name, snippet) => {
    const { findings, value } = readDocument(`${inPlan[snippet.prefix]?.(written(snippet))}\n`, planFormat);
    expect(findings.map(({ problem, at }) => ({ problem, at }))).toEqual([]);
    expect(value).toBeDefined();
  });
});

describe('the extension', () => {
  it('starts the language server of the program that the settings name, in their language', async () => {
    const shell = process.platform === 'win32';
    const [usual] = (await activated()).started;
    expect(usual?.run).toMatchObject({ command: shell ? '"qualcheck"' : 'qualcheck', args: ['lsp'] });
    const [other] = (await activated({ path: '/opt/q', language: 'en' })).started;
    expect(other?.run).toMatchObject({ command: shell ? '"/opt/q"' : '/opt/q', args: ['lsp', '--lang', 'en'] });
  });

  it('shows the verdict of the plan in front, and nothing of others', async () => {
    const { status, notify } = await activated();
    expect(status.shown).toBe(false);
    notify({ uri: 'file:///altro.yaml', verdict: 'fail' });
    expect(status.shown).toBe(false);
    notify({ uri: 'file:///piano.yaml', verdict: 'fail' });
    expect(status).toMatchObject({ shown: true, text: '$(error) non conforme', command: 'qualcheck.report' });
    notify({ uri: 'file:///piano.yaml', verdict: 'pass' });
    expect(status.text).toBe('$(pass) conforme');
    notify({ uri: 'file:///piano.yaml' });
    expect(status.shown).toBe(false);
  });

  it('asks the server for the change of hours', async () => {
    const { asked } = await activated();
    expect(asked).toEqual([
      ['workspace/executeCommand', { command: 'qualcheck.suggest', arguments: ['file:///piano.yaml'] }],
    ]);
  });

  it('says what to do where the program is not there', async () => {
    const { errors } = await activated({ path: 'qualcheck' }, true);
    expect(errors).toEqual([expect.stringContaining('npm install -g qualcheck')]);
  });
});
