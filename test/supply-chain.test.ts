/** What is published: how many packages it installs, what is in it, whose code, under which licences. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './support/cli.ts';
import { tarball } from './support/packed.ts';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as Record<string, unknown> & { scripts: Record<string, string> };
const lock = JSON.parse(read('package-lock.json')) as {
  lockfileVersion: number;
  packages: Record<string, { version?: string; integrity?: string; resolved?: string; link?: boolean; dev?: boolean }>;
};
const licences = [...read('dist/LICENSES.txt').matchAll(/^(\S+) (\d\S*) \((\S+)\)$/gm)].map(
  ([, name, version, licence]) => ({
    name: name as string,
    version: version as string,
    licence: licence as string,
  }),
);

describe('the published package', () => {
  it('installs no other package: 0 run-time dependencies', () => {
    for (const kind of ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies']) {
      expect(Object.keys((manifest[kind] as object | undefined) ?? {}), kind).toEqual([]);
    }
  });

  it('runs nothing when it is installed', () => {
    expect(Object.keys(manifest.scripts).filter((name) => /^((pre|post)?install|prepare)$/.test(name))).toEqual([]);
  });

  it('holds the code of as many packages as is told, under licences that allow it, whose texts travel along', () => {
    expect(licences.length).toBeGreaterThan(10);
    expect(licences.filter(({ licence }) => !/^(MIT|ISC|BSD-[23]-Clause|Apache-2\.0)$/.test(licence))).toEqual([]);
    expect(read('.github/SECURITY.md')).toContain(`${licences.length} packages`);
  });

  describe('packed', () => {
    let folder: string;
    let archive: string;
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'qualcheck-packed-'));
      archive = await tarball();
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('holds what its list of files says, and no test, source or cache', () => {
      const { stdout } = spawnSync('tar', ['-tzf', archive], { encoding: 'utf8' });
      const paths = stdout.split('\n').map((path) => path.replace(/^package\//, ''));
      expect(paths).toEqual(
        expect.arrayContaining(['bin/qualcheck.js', 'dist/main.cjs', 'dist/LICENSES.txt', 'LICENSE']),
      );
      expect(paths.filter((path) => /^(src|test|bench|node_modules|\.)|\.cache$|\.map$/.test(path))).toEqual([]);
    });

    it('in an empty folder compiles and runs the program of the manual, and refuses one that misuses it', () => {
      const own = join(folder, 'vuota');
      const installed = join(own, 'node_modules', 'qualcheck');
      mkdirSync(installed, { recursive: true });
      spawnSync('tar', ['-xzf', archive, '-C', installed, '--strip-components=1']);
      const program = /```ts\n([\s\S]*?)```/.exec(read('docs/libreria.md'))?.[1] as string;
      const [manual, ofThePage] = [program, program.replace("'qualcheck'", "'qualcheck/browser'")];
      writeFileSync(join(own, 'manuale.ts'), manual);
      writeFileSync(join(own, 'pagina.ts'), ofThePage);
      writeFileSync(join(own, 'errato.ts'), manual.replaceAll('verdict', 'verdetto'));
      writeFileSync(join(own, 'package.json'), '{ "type": "module" }');
      const options = { strict: true, noEmit: true, skipLibCheck: false, module: 'nodenext', target: 'es2022' };
      const types = { typeRoots: [join(ROOT, 'node_modules/@types')], types: ['node'] };
      writeFileSync(join(own, 'tsconfig.json'), JSON.stringify({ compilerOptions: { ...options, ...types } }));
      const tsc = spawnSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', own], {
        encoding: 'utf8',
      });
      const errors = tsc.stdout.split('\n').filter((line) => line.includes('error'));
      expect(errors.map((line) => /([\w.]+)\(\d+,\d+\): error (\w+)/.exec(line)?.slice(1) ?? line)).toEqual([
        ['errato.ts', 'TS2339'],
      ]);

      mkdirSync(join(own, 'norme'));
      writeFileSync(join(own, 'piano.yaml'), read('examples/basilicata-conforme.yaml'));
      const { code } = transformSync(manual, { loader: 'ts', format: 'esm' });
      writeFileSync(join(own, 'manuale.js'), code);
      const run = spawnSync(process.execPath, ['manuale.js'], { cwd: own, encoding: 'utf8' });
      expect({ stdout: run.stdout, stderr: run.stderr }).toEqual({ stdout: 'pass\n', stderr: '' });
    });
  });
});

describe('the lock file', () => {
  it('pins every package by its hash, and names no registry', () => {
    expect(lock.lockfileVersion).toBe(3);
    const loose = Object.entries(lock.packages).filter(
      ([path, { integrity, link }]) => path !== '' && !link && !integrity?.startsWith('sha512-'),
    );
    expect(loose.map(([path]) => path)).toEqual([]);
    expect(Object.values(lock.packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });

  it('has what is in the bundle, in those versions', () => {
    for (const { name, version } of licences) {
      const versions = Object.entries(lock.packages)
        .filter(([path]) => path.endsWith(`node_modules/${name}`))
        .map(([, each]) => each.version);
      expect(versions, name).toContain(version);
    }
  });
});

describe('the bill of materials', () => {
  it('lists what is in the bundle, each with its hash, the same at every run', async () => {
    // In a folder of its own: it is written beside package.json.
    const folder = mkdtempSync(join(tmpdir(), 'qualcheck-sbom-'));
    try {
      for (const name of ['package.json', 'package-lock.json', 'dist', 'src'])
        await cp(join(ROOT, name), join(folder, name), { recursive: true });
      symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
      const written = [0, 1].map(() => {
        const { status, stderr } = spawnSync(process.execPath, ['src/build/sbom.mjs'], {
          cwd: folder,
          encoding: 'utf8',
        });
        expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
        return readFileSync(join(folder, 'sbom.cdx.json'), 'utf8');
      });
      expect(written[0]).toBe(written[1]);
      const { bomFormat, components } = JSON.parse(written[0] as string) as {
        bomFormat: string;
        components: { name: string; version: string; hashes: { alg: string }[] }[];
      };
      expect(bomFormat).toBe('CycloneDX');
      expect(components.map(({ name, version }) => `${name} ${version}`)).toEqual(
        licences.map(({ name, version }) => `${name} ${version}`),
      );
      expect(components.filter(({ hashes }) => hashes?.[0]?.alg !== 'SHA-512')).toEqual([]);
      expect(written[0]).not.toMatch(/timestamp|serialNumber|https?:\/\/(?!cyclonedx\.org)/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
