/**
 * The container file: what it promises by its lines; and built and run, where `QUALCHECK_CONTAINER_BASE` names an image of Debian
 * slim with Node that is at hand, and buildah can start one.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../support/cli.ts';
import { read } from '../support/manual.ts';
import { tarball } from '../support/packed.ts';

const FILE = 'docs/ci/Containerfile';
const BUILDER = 'buildah';
const lines = read(FILE).split('\n');
const instructions = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split(/ (.*)/s));
const of = (name: string) => instructions.flatMap(([each, rest]) => (each === name ? [rest] : []));

describe(FILE, () => {
  it('is Debian slim with the package, fetches nothing, and runs as nobody', () => {
    const order = ['ARG', 'FROM', 'COPY', 'RUN', 'USER', 'WORKDIR', 'ENTRYPOINT', 'CMD'];
    expect(instructions.map(([name]) => name)).toEqual(order);
    expect(of('ARG')[0]).toMatch(/^BASE=docker\.io\/library\/node:\d+-bookworm-slim$/);
    expect(of('RUN')[0]).toContain('npm install --global --offline ');
    const [user, group] = String(of('USER')[0]).split(':').map(Number) as [number, number];
    expect(Math.min(user, group)).toBeGreaterThan(0);
    // As a list: without a shell between, so that a name of a plan is a name, and a signal arrives.
    expect(JSON.parse(String(of('ENTRYPOINT')[0]))).toEqual(['qualcheck']);
    expect(JSON.parse(String(of('CMD')[0]))).toEqual(['validate', '.']);
  });

  it('has its two commands in the page that tells of it', () => {
    const commands = lines.filter((line) => /^# {3}\S/.test(line)).map((line) => line.slice(4));
    expect(commands).toHaveLength(2);
    expect(commands.filter((command) => !read('docs/ci.md').split('\n').includes(command))).toEqual([]);
    expect(commands[1]).toContain(' --read-only ');
  });

  const base = process.env['QUALCHECK_CONTAINER_BASE'];
  describe.skipIf(base === undefined)('built', () => {
    const image = `qualcheck-test-${process.pid}`;
    const isolated = ['--isolation', 'chroot'];
    const buildah = (...args: string[]) => execFileSync(BUILDER, args, { encoding: 'utf8', stdio: 'pipe' });
    let home: string;
    beforeAll(async () => {
      home = mkdtempSync(join(tmpdir(), 'qualcheck-container-'));
      chmodSync(home, 0o755);
      const archive = await tarball();
      mkdirSync(join(home, 'plans'));
      copyFileSync(archive, join(home, basename(archive)));
      copyFileSync(join(ROOT, 'examples', 'basilicata-conforme.yaml'), join(home, 'plans', 'piano.yaml'));
      buildah('build', ...isolated, '--build-arg', `BASE=${base}`, '--tag', image, '--file', join(ROOT, FILE), home);
    });
    afterAll(() => {
      buildah('rmi', image);
      rmSync(home, { recursive: true, force: true });
    });

    it('checks plans that it can only read, as a user that owns nothing', () => {
      const container = buildah('from', ...isolated, image).trim();
      try {
        const run = [
          'run',
          ...isolated,
          '--user',
          String(of('USER')[0]),
          '--volume',
          `${join(home, 'plans')}:/piani:ro`,
        ];
        const script = 'id -u; touch /piani/x /usr/x 2>&1; cd /piani && qualcheck validate .';
        const said = buildah(...run, container, '--', 'sh', '-c', script);
        expect(said).toMatch(/^65532\n/);
        expect(said.match(/Read-only file system|Permission denied/g)).toHaveLength(2);
        expect(said).toContain('✔ CONFORME  piano.yaml');
      } finally {
        buildah('rm', container);
      }
    });
  });
});
