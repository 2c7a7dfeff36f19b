/** qualcheck in Visual Studio Code: the language server, its verdict in the status bar, and a few commands of the program. */
import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/node';

type Verdict = 'pass' | 'fail' | 'incomplete' | 'unable';

const SHOWN: Record<Verdict, { icon: string; said: string }> = {
  pass: { icon: '$(pass)', said: 'conforme' },
  fail: { icon: '$(error)', said: 'non conforme' },
  incomplete: { icon: '$(ellipsis)', said: 'incompleto' },
  unable: { icon: '$(warning)', said: 'non controllato' },
};

let client: LanguageClient | undefined;
const verdicts = new Map<string, Verdict>();

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const status = vscode.window.createStatusBarItem('qualcheck.verdict', vscode.StatusBarAlignment.Right, 100);
  status.name = 'qualcheck';
  status.command = 'qualcheck.report';
  const show = () => showVerdict(status);
  context.subscriptions.push(
    status,
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.commands.registerCommand('qualcheck.report', openReport),
    vscode.commands.registerCommand('qualcheck.init', newPlan),
    vscode.commands.registerCommand('qualcheck.mendHours', mendHours),
    vscode.commands.registerCommand('qualcheck.restart', () => restart(show)),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('qualcheck')) void restart(show);
    }),
  );
  await start(show);
}

export async function deactivate(): Promise<void> {
  await client?.stop();
  client = undefined;
}

/** The program, and the general options that the settings ask for. */
function program(): { command: string; options: string[] } {
  const settings = vscode.workspace.getConfiguration('qualcheck');
  const language = settings.get<string>('language') ?? '';
  return {
    command: settings.get<string>('path') || 'qualcheck',
    options: language === '' ? [] : ['--lang', language],
  };
}

async function start(show: () => void): Promise<void> {
  const { command, options } = program();
  // On Windows npm installs a script beside the program, which only a shell can begin.
  const shell = process.platform === 'win32';
  const run = { command: shell ? `"${command}"` : command, args: ['lsp', ...options], options: { shell } };
  client = new LanguageClient('qualcheck', 'qualcheck', run, {
    documentSelector: [
      { scheme: 'file', language: 'yaml' },
      { scheme: 'untitled', language: 'yaml' },
    ],
  });
  client.onNotification('$/qualcheck/verdict', ({ uri, verdict }: { uri: string; verdict?: Verdict }) => {
    if (verdict === undefined) verdicts.delete(uri);
    else verdicts.set(uri, verdict);
    show();
  });
  try {
    await client.start();
  } catch {
    client = undefined;
    const choice = await vscode.window.showErrorMessage(
      `«${command}» non si avvia: installa qualcheck (npm install -g qualcheck), o indica dov’è nelle impostazioni.`,
      'Impostazioni',
    );
    if (choice !== undefined) await vscode.commands.executeCommand('workbench.action.openSettings', 'qualcheck.path');
  }
}

async function restart(show: () => void): Promise<void> {
  await deactivate();
  verdicts.clear();
  show();
  await start(show);
}

function showVerdict(status: vscode.StatusBarItem): void {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const verdict =
    uri === undefined || client === undefined ? undefined : verdicts.get(client.code2ProtocolConverter.asUri(uri));
  if (verdict === undefined) {
    status.hide();
    return;
  }
  const { icon, said } = SHOWN[verdict];
  status.text = `${icon} ${said}`;
  status.tooltip = `qualcheck: piano ${said}. Fai clic per aprire il rapporto.`;
  status.show();
}

/** Writes the report of the plan in front, as it is saved, and opens it in the browser. */
async function openReport(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined || document.uri.scheme !== 'file') {
    await vscode.window.showInformationMessage('Apri un piano salvato in un file.');
    return;
  }
  if (!(await document.save())) return;
  const file = join(await mkdtemp(join(tmpdir(), 'qualcheck-')), 'rapporto.html');
  // 1: the plan does not pass, and the report says why.
  if (await ran(['validate', document.uri.fsPath, '--format', 'html', '--output', file], 1)) {
    await vscode.env.openExternal(vscode.Uri.file(file));
  }
}

/** Asks for a standard and a file, and has the program write a first plan. */
async function newPlan(): Promise<void> {
  const listed = await output(['list', '--format', 'json']);
  if (listed === undefined) return;
  const { standards } = JSON.parse(listed) as {
    standards: { id: string; kind: string; name: string; region: string }[];
  };
  const choices = standards.filter(({ kind }) => kind !== 'scheda' && kind !== 'avviso');
  const picks = choices.map(({ id, name, region }) => ({ label: name, description: region, detail: id }));
  const pick = await vscode.window.showQuickPick(picks, { placeHolder: 'Standard formativo', matchOnDetail: true });
  if (pick === undefined) return;
  const target = await vscode.window.showSaveDialog({ filters: { 'Piano di un corso': ['yaml'] } });
  if (target === undefined) return;
  // The dialog has asked before a file is written over.
  if (await ran(['init', pick.detail, '--output', target.fsPath, '--force'])) {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(target));
  }
}

async function mendHours(): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  if (uri === undefined || client === undefined) return;
  const argument = client.code2ProtocolConverter.asUri(uri);
  await client.sendRequest('workspace/executeCommand', { command: 'qualcheck.suggest', arguments: [argument] });
}

/** Whether the program did what it was asked; what it says otherwise is shown. `allowed`: another code that is no trouble. */
async function ran(args: readonly string[], allowed = 0): Promise<boolean> {
  return (await output(args, allowed)) !== undefined;
}

function output(args: readonly string[], allowed = 0): Promise<string | undefined> {
  const { command, options } = program();
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  const isWindows = process.platform === 'win32';
  const word = (each: string) => (isWindows ? `"${each.replaceAll('"', '')}"` : each);
  return new Promise((resolve) => {
    execFile(
      word(command),
      [...args, ...options].map(word),
      { ...(folder === undefined ? {} : { cwd: folder }), shell: isWindows, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : error.code;
        if (code === 0 || code === allowed) return resolve(stdout);
        void vscode.window.showErrorMessage(`qualcheck: ${stderr.trim() || error?.message}`);
        resolve(undefined);
      },
    );
  });
}
