/**
 * What the language server costs, in processor time: to start, and for one keystroke in a plan of 320 and of 6,000 lines.
 * Beside an empty Node on the same machine, since seconds alone say little. Linux.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import { spent } from '../measure/run.mjs';
import { median } from '../measure/statistics.mjs';

const STANDARD = 'basilicata/operatore-assistenza-telefonica';
/** Milliseconds of a tick of `/proc`. */
const TICK = 10;
const TIMES = 5;

/** Processor time of a process so far, in milliseconds. */
function spentBy(id) {
  const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK;
}

/** A server that has been told where it is, with what it spent on that. */
async function opened(program, folder) {
  const child = spawn(process.execPath, [...program, 'lsp'], { cwd: folder });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
  return { child, connection, start: spentBy(child.pid) };
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
  const before = spentBy(child.pid);
  for (let version = times + 1; version <= 2 * times; version++) await type(version);
  return (spentBy(child.pid) - before) / times;
}

/** A plan by `init`, with other activities up to so many lines. */
function planOf(program, lines) {
  const { stdout } = spawnSync(process.execPath, [...program, 'init', STANDARD, '--example'], { encoding: 'utf8' });
  const more = ['altre_attivita:'];
  const before = stdout.split('\n').length;
  while (before + more.length < lines) more.push(`  - { titolo: Attività ${more.length}, ore: 1 }`);
  return `${stdout}${more.join('\n')}\n`;
}

export async function editor({ qualcheck, say }) {
  say('il language server');
  const folder = mkdtempSync(join(tmpdir(), 'qualcheck-'));
  const closed = ({ connection, child }) => {
    connection.dispose();
    child.kill();
  };
  try {
    const [empty, starts] = [[], []];
    for (let time = 0; time < TIMES; time++) {
      empty.push(spent(['-e', '0']));
      const server = await opened(qualcheck, folder);
      starts.push(server.start);
      closed(server);
    }
    const server = await opened(qualcheck, folder);
    const uri = pathToFileURL(join(folder, 'piano.yaml')).href;
    const costs = [['Avviarlo', median(starts)]];
    for (const [lines, times] of [
      [320, 100],
      [6000, 15],
    ]) {
      const plan = planOf(qualcheck, lines);
      const cost = await keystroke(server, plan, `${uri}${lines}`, times);
      costs.push([`Un tasto, piano di ${lines.toLocaleString('it')} righe`, cost]);
    }
    closed(server);
    const one = median(empty);
    const rows = costs.map(([name, cost]) => [name, cost.toFixed(1), (cost / one).toFixed(2).replace('.', ',')]);
    return { rows: [], tables: { editor: { head: ['Misura', 'ms di processore', '÷ `node -e 0`'], rows } } };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
