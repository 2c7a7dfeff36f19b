/** A client of `qualcheck lsp`, as an editor is one: the real program, over standard input and output. */
import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import type { CompletionItem, Diagnostic, Hover, Location, Position } from 'vscode-languageserver-protocol';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { BIN } from './cli.ts';

export interface LspClient {
  connection: MessageConnection;
  process: ChildProcess;
  /** What the program wrote on standard error so far. */
  said(): string;
  ended: Promise<number | null>;
  open(file: string, text: string): Promise<Diagnostic[]>;
  /** The whole text anew, as a keystroke leaves it. */
  type(file: string, text: string): Promise<Diagnostic[]>;
  /** The next findings told of a file. */
  told(file: string): Promise<Diagnostic[]>;
  complete(file: string, position: Position): Promise<CompletionItem[]>;
  hover(file: string, position: Position): Promise<string>;
  definition(file: string, position: Position): Promise<Location | null>;
  close(): Promise<number | null>;
}

export const uriOf = (file: string) => pathToFileURL(file).href;

/** Starts the server in a folder, with options of the command line. */
export function openLsp(folder: string, ...options: string[]): Promise<LspClient> {
  return connectLsp(spawn(process.execPath, [BIN, 'lsp', ...options], { cwd: folder }), folder);
}

/** Speaks to a server that was started in a folder. */
export async function connectLsp(child: ChildProcessWithoutNullStreams, folder: string): Promise<LspClient> {
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const waiting: { uri: string; tell(diagnostics: Diagnostic[]): void }[] = [];
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
    const at = waiting.findIndex((each) => each.uri === uri);
    if (at >= 0) waiting.splice(at, 1)[0]?.tell(diagnostics);
  });
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const told = (file: string) => new Promise<Diagnostic[]>((tell) => waiting.push({ uri: uriOf(file), tell }));
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: uriOf(folder),
    workspaceFolders: [{ uri: uriOf(folder), name: 'piani' }],
    capabilities: {
      workspace: { didChangeWatchedFiles: { dynamicRegistration: true }, applyEdit: true },
      textDocument: { hover: { contentFormat: ['markdown'] } },
    },
  });
  await connection.sendNotification('initialized', {});
  let version = 0;
  const at = (file: string, position: Position) => ({ textDocument: { uri: uriOf(file) }, position });
  return {
    connection,
    process: child,
    said: () => stderr,
    ended: new Promise((resolve) => child.on('exit', (code) => resolve(code))),
    told,
    open(file, text) {
      const findings = told(file);
      const textDocument = { uri: uriOf(file), languageId: 'yaml', version: ++version, text };
      void connection.sendNotification('textDocument/didOpen', { textDocument });
      return findings;
    },
    type(file, text) {
      const findings = told(file);
      const textDocument = { uri: uriOf(file), version: ++version };
      void connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [{ text }] });
      return findings;
    },
    complete: (file, position) => connection.sendRequest('textDocument/completion', at(file, position)),
    async hover(file, position) {
      const hover = await connection.sendRequest<Hover | null>('textDocument/hover', at(file, position));
      return hover === null ? '' : (hover.contents as { value: string }).value;
    },
    definition: (file, position) => connection.sendRequest('textDocument/definition', at(file, position)),
    async close() {
      await connection.sendRequest('shutdown');
      const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
      void connection.sendNotification('exit');
      return ended;
    },
  };
}
