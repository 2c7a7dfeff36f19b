/** A client of `yaml-language-server`, as an editor is one: over standard input and output, without a network. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './cli.ts';

interface Message {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
}

export interface Place {
  line: number;
  character: number;
}

interface Diagnostic {
  range: { start: Place; end: Place };
  message: string;
}

export interface Editor {
  /** Opens a text under a path; gives what the server underlines. */
  open(path: string, text: string): Promise<Diagnostic[]>;
  /** Labels of what may be written at a place. */
  complete(path: string, place: Place): Promise<string[]>;
  /** What is told of the word at a place. */
  hover(path: string, place: Place): Promise<string>;
  close(): void;
}

/** Starts the server. `schemas` is the setting of that name: schema file → patterns of the files that follow it. */
export async function openEditor(schemas: Record<string, string[]>): Promise<Editor> {
  const server = spawn(process.execPath, [
    join(ROOT, 'node_modules', 'yaml-language-server', 'bin', 'yaml-language-server'),
    '--stdio',
  ]);
  const connection = connect(server);
  connection.answer('workspace/configuration', (params) =>
    (params as { items: { section: string }[] }).items.map(({ section }) => settings(section, schemas)),
  );
  connection.answer('client/registerCapability', () => null);
  const folder = pathToFileURL(ROOT).href;
  await connection.request('initialize', {
    processId: process.pid,
    rootUri: folder,
    workspaceFolders: [{ uri: folder, name: 'qualcheck' }],
    capabilities: {
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
      textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] }, completion: { completionItem: {} } },
    },
  });
  connection.notify('initialized', {});
  connection.notify('workspace/didChangeConfiguration', { settings: { yaml: settings('yaml', schemas) } });
  const at = (path: string, position: Place) => ({ textDocument: { uri: pathToFileURL(path).href }, position });
  return {
    async open(path, text) {
      const { uri } = at(path, { line: 0, character: 0 }).textDocument;
      const told = connection.next(
        'textDocument/publishDiagnostics',
        (params) => (params as { uri: string }).uri === uri,
      );
      connection.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
      return ((await told) as { diagnostics: Diagnostic[] }).diagnostics;
    },
    async complete(path, place) {
      const result = await connection.request('textDocument/completion', at(path, place));
      return (result as { items: { label: string }[] }).items.map(({ label }) => label);
    },
    async hover(path, place) {
      const result = await connection.request('textDocument/hover', at(path, place));
      return (result as { contents: { value: string } } | null)?.contents.value ?? '';
    },
    close: () => server.kill(),
  };
}

function settings(section: string, schemas: Record<string, string[]>): unknown {
  if (section !== 'yaml') return {};
  return { schemas, schemaStore: { enable: false }, validate: true, hover: true, completion: true };
}

/** Messages with a header each, both ways. */
function connect(server: ChildProcess) {
  const waiting = new Map<number, (result: unknown) => void>();
  const answers = new Map<string, (params: unknown) => unknown>();
  const listeners: { method: string; wanted(params: unknown): boolean; tell(params: unknown): void }[] = [];
  let count = 0;
  let read = Buffer.alloc(0);
  const send = (message: object) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    server.stdin?.write(`Content-Length: ${body.length}\r\n\r\n`);
    server.stdin?.write(body);
  };
  const take = ({ id, method, params, result }: Message) => {
    if (method === undefined) waiting.get(id ?? -1)?.(result);
    else if (id !== undefined) send({ id, result: answers.get(method)?.(params) ?? null });
    else {
      const at = listeners.findIndex((each) => each.method === method && each.wanted(params));
      if (at >= 0) listeners.splice(at, 1)[0]?.tell(params);
    }
  };
  server.stdout?.on('data', (chunk: Buffer) => {
    read = Buffer.concat([read, chunk]);
    for (;;) {
      const head = read.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(read.subarray(0, Math.max(head, 0)).toString())?.[1]);
      if (head < 0 || read.length < head + 4 + length) return;
      const body = read.subarray(head + 4, head + 4 + length).toString();
      read = read.subarray(head + 4 + length);
      take(JSON.parse(body) as Message);
    }
  });
  return {
    answer: (method: string, answer: (params: unknown) => unknown) => void answers.set(method, answer),
    notify: (method: string, params: object) => send({ method, params }),
    request(method: string, params: object): Promise<unknown> {
      const id = ++count;
      send({ id, method, params });
      return new Promise((resolve) => waiting.set(id, resolve));
    },
    next(method: string, wanted: (params: unknown) => boolean): Promise<unknown> {
      return new Promise((tell) => listeners.push({ method, wanted, tell }));
    },
  };
}
