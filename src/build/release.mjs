/** `npm run release-check`: what stands between this commit and a release, by name. Fails while there is anything. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unsettled } from './unsettled.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const read = (file) => readFileSync(join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json'));
const dated = new RegExp(`^## \\[${manifest.version.replaceAll('.', '\\.')}\\] - \\d{4}-\\d{2}-\\d{2}$`, 'm');

const missing = [
  ...unsettled(manifest).map((key) => `package.json: ${key} is still a placeholder: write the address that it has`),
  ...(dated.test(read('CHANGELOG.md')) ? [] : [`CHANGELOG.md: version ${manifest.version} has no date`]),
];
process.stdout.write(missing.length === 0 ? 'ready to be released\n' : missing.map((line) => `${line}\n`).join(''));
process.exitCode = missing.length === 0 ? 0 : 1;
