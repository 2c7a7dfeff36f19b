/**
 * `node bench/editor.mjs`: what the language server costs, in processor time: to start, and for one keystroke in a plan of
 * 320 and of 6,000 lines. Beside an empty Node on the same machine, since seconds alone say little. Linux.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';

const PROGRAM = fileURLToPath(new URL('../bin/qualcheck.js', import.meta.url));
const STANDARD = 'basilicata/operatore-assistenza-telefonica';
/** Milliseconds of a tick of `/proc`. */
const TICK = 10;
const TIMES = 5;

/** Processor time of a process so far, in milliseconds. */
function spent(id) {
  const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK;
}

/** A server that has been told where it is, with what it spent on that. */
async function opened(folder) {
  const child = spawn(process.execPath, [PROGRAM, 'lsp'], { cwd: folder });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
  return { child, connection, start: spent(child.pid) };
}

/** Processor time of one keystroke in the title, on average. */
async function keystroke({ child, connection }, text, uri, times) {
  let tell = () => {};
  connection.onNotification('textDocument/publishDiagnostics', () => tell());
  const checked = (method, params) => {
    const done = new Promise((resolve) => {
      tell = resolve;
    });
    return Promise.all([connection.sendNotification(method, params), done]);
  };
  await checked('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 0, text } });
  const lines = text.split('\n');
  const line = lines.findIndex((each) => each.startsWith('titolo:'));
  const character = lines[line].length;
  const type = (version) =>
    checked('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: { line, character }, end: { line, character } }, text: 'x' }],
    });
  for (let version = 1; version <= times; version++) await type(version);
  const before = spent(child.pid);
  for (let version = times + 1; version <= 2 * times; version++) await type(version);
  return (spent(child.pid) - before) / times;
}

/** A plan by `init`, with other activities up to so many lines. */
function planOf(lines) {
  const { stdout } = spawnSync(process.execPath, [PROGRAM, 'init', STANDARD, '--example'], { encoding: 'utf8' });
  const more = ['altre_attivita:'];
  const before = stdout.split('\n').length;
  while (before + more.length < lines) more.push(`  - { titolo: Attività ${more.length}, ore: 1 }`);
  return `${stdout}${more.join('\n')}\n`;
}

const median = (numbers) => [...numbers].sort((one, other) => one - other)[numbers.length >> 1];

const folder = mkdtempSync(join(tmpdir(), 'qualcheck-'));
try {
  const empty = [];
  const starts = [];
  for (let time = 0; time < TIMES; time++) {
    const { stdout } = spawnSync(process.execPath, ['-p', 'const u = process.cpuUsage(); (u.user + u.system) / 1000']);
    empty.push(Number(stdout));
    const server = await opened(folder);
    starts.push(server.start);
    server.connection.dispose();
    server.child.kill();
  }
  const server = await opened(folder);
  const uri = pathToFileURL(join(folder, 'piano.yaml')).href;
  const rows = [['start', median(starts)]];
  for (const [lines, times] of [
    [320, 100],
    [6000, 15],
  ]) {
    rows.push([`keystroke, ${lines} lines`, await keystroke(server, planOf(lines), `${uri}${lines}`, times)]);
  }
  server.connection.dispose();
  server.child.kill();
  const one = median(empty);
  process.stdout.write(`empty Node: ${one.toFixed(0)} ms of processor\n`);
  for (const [name, cost] of rows) {
    process.stdout.write(`${name}: ${cost.toFixed(1)} ms, ${(cost / one).toFixed(2)} of an empty Node\n`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
