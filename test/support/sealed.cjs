// Loaded before the program: a network, a child process or a thread that it asks for is an error, and is told on descriptor 3.
const { writeSync } = require('node:fs');

function refuse(name) {
  return () => {
    writeSync(3, `${name}\n`);
    throw new Error(`sealed: ${name}`);
  };
}
function seal(name, ...methods) {
  const module = require(name);
  for (const method of methods) module[method] = refuse(`${name}.${method}`);
}

seal('node:net', 'connect', 'createConnection', 'createServer');
require('node:net').Socket.prototype.connect = refuse('socket');
seal('node:tls', 'connect', 'createServer');
seal('node:http', 'request', 'get', 'createServer');
seal('node:https', 'request', 'get', 'createServer');
seal('node:http2', 'connect', 'createServer');
seal('node:dgram', 'createSocket');
seal('node:dns', 'lookup', 'resolve');
seal('node:child_process', 'spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork');
seal('node:cluster', 'fork');
for (const name of ['fetch', 'WebSocket', 'EventSource']) globalThis[name] = refuse(name);
