#!/usr/bin/env node
// Starts the program; the only place that sets the exit code. CommonJS, because it starts faster.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

if (existsSync(join(__dirname, '..', 'dist', 'main.cjs'))) {
  require('./load.cjs')
    .load(process.argv[2])
    .main(process.argv.slice(2))
    .then((code) => {
      process.exitCode = code;
    });
} else {
  process.stderr.write('qualcheck: manca dist/: esegui «npm ci» (o «npm run build») nella cartella del progetto\n');
  process.exitCode = 2;
}
