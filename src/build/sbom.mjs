/**
 * `npm run sbom`: writes `sbom.cdx.json` (CycloneDX), the packages whose code is in the published one.
 *
 * npm lists all that the lock file holds, tools of development too; here stay only those of the bundle, as parts of
 * qualcheck. What changes from one run to the next (time, serial number, the registry that was asked) is left out, so
 * that the same sources give the same bytes. Build first.
 */
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledPackages } from './bundled.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const { name, version, description, license } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));

const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
const all = JSON.parse(execFileSync('npm', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));

const self = `${name}@${version}`;
const refs = (await bundledPackages(root)).map((each) => `${each.name}@${each.version}`);
const components = refs.map((ref) => {
  const found = all.components.find((each) => each['bom-ref'] === ref);
  if (found === undefined) throw new Error(`${ref} is in dist/ and not in package-lock.json: build again`);
  const { type, name, version, purl, hashes, licenses } = found;
  // For npm they are tools of development, since nothing installs them: in the published package they are there.
  return { 'bom-ref': ref, type, name, version, scope: 'required', purl, hashes, licenses };
});
const inBundle = new Set(refs);
const dependencies = all.dependencies
  .filter(({ ref }) => ref === self || inBundle.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => inBundle.has(each)).sort() }))
  .sort((a, b) => (a.ref < b.ref ? -1 : 1));

const sbom = {
  $schema: all.$schema,
  bomFormat: all.bomFormat,
  specVersion: all.specVersion,
  version: 1,
  metadata: {
    lifecycles: [{ phase: 'build' }],
    component: {
      'bom-ref': self,
      type: 'application',
      name,
      version,
      description,
      purl: `pkg:npm/${name}@${version}`,
      licenses: [{ license: { id: license } }],
    },
  },
  components,
  dependencies,
};
await writeFile(join(root, 'sbom.cdx.json'), `${JSON.stringify(sbom, null, 2)}\n`);
process.stdout.write(`sbom.cdx.json: ${components.length} packages in the bundle of ${self}\n`);
