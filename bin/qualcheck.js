#!/usr/bin/env node
// Starts the program; the only place that sets the exit code. CommonJS, because it starts faster.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

// What could not be written is told by the program, where it matters, and never by a stack trace.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

if (existsSync(join(__dirname, '..', 'dist', 'main.cjs'))) {
  require('./load.cjs')
    .loadBundle()
    .main(process.argv.slice(2))
    .then((code) => {
      process.exitCode = code;
    });
} else {
  process.stderr.write('qualcheck: manca dist/: esegui «npm ci» (o «npm run build») nella cartella del progetto\n');
  process.exitCode = 2;
}
