/**
 * A repository of an enemy: its configuration, norms, links, index and plans are all made to deceive. It can neither make
 * a failing plan pass in silence, nor have anything read or written outside, nor stop the program.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { REPORT_FORMATS } from '../src/report/formats.ts';
import { qualcheck, ROOT, started } from './support/cli.ts';
import { SECRET, SHIPPED_ID, UNMET_CALL } from './support/hostile.ts';

const PASSING = readFileSync(join(ROOT, 'examples', 'basilicata-conforme.yaml'), 'utf8');
const FAILING = readFileSync(join(ROOT, 'examples', 'basilicata-da-correggere.yaml'), 'utf8');
const OWN = readFileSync(join(ROOT, 'examples/standard-di-un-ente/ente/addetto-di-esempio.yaml'), 'utf8');
const OWN_PLAN = readFileSync(join(ROOT, 'examples', 'ente-conforme.yaml'), 'utf8');
const SHIPPED = readFileSync(join(ROOT, 'standards', `${SHIPPED_ID}.yaml`), 'utf8');
const TOKEN = `token: ${SECRET}\n`;
const CONFIG = 'formato: qualcheck/configurazione@1\n';

let home: string;
let folder: string;
let count = 0;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'qualcheck-hostile-repository-'));
});
beforeEach(() => {
  // `lavoro` is the repository; what is beside it lies outside.
  folder = join(home, String(count++), 'lavoro');
  mkdirSync(join(folder, '.git'), { recursive: true });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
function write(name: string, content = PASSING): void {
  mkdirSync(join(at(name), '..'), { recursive: true });
  writeFileSync(at(name), content);
}
function link(target: string, name: string): void {
  mkdirSync(join(at(name), '..'), { recursive: true });
  symlinkSync(target, at(name));
}
const pipe = (name: string) => {
  mkdirSync(join(at(name), '..'), { recursive: true });
  spawnSync('mkfifo', [at(name)]);
};
const run = (args: readonly string[], below = '.') => qualcheck(args, { cwd: at(below) });
const compact = (...args: string[]) => ['validate', '--format', 'compact', ...args];
const planOn = (standard: string) => OWN_PLAN.replace(/^standard: .*$/m, `standard: ${standard}`);

describe('a failing plan is seen', () => {
  beforeEach(() => {
    write('piani/a.yaml');
    write('piani/campania/b.yaml', FAILING);
  });

  it.each([
    ['../**/*.yaml'],
    ['../*/*.yaml'],
    ['../{a,campania/b}.yaml'],
    ['../campania/*.yaml'],
    ['../../piani/*/b.y*ml'],
    ['./*.yaml'],
    ['../../**'],
    ['../*'],
    ['../camp*'],
  ])('by a glob that climbs above the working folder: %s', async (glob) => {
    const { stdout, code } = await run(compact(glob), 'piani/campania');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^(\.\.\/campania\/)?b\.yaml:/m);
  });

  it.each([['piani/**/*.yaml'], ['**/*.yaml'], ['*/*/b.yaml'], ['piani']])(
    'by the configuration above, from a folder of plans: %s',
    async (glob) => {
      write('qualcheck.yaml', `${CONFIG}piani: ['${glob}']\n`);
      expect((await run(compact(), 'piani/campania')).code).toBe(1);
      expect((await run(compact())).code).toBe(1);
    },
  );

  it('by an absolute glob, from any folder', async () => {
    for (const below of ['.', 'piani', 'piani/campania'])
      expect((await run(compact(at('piani/**/*.yaml')), below)).code).toBe(1);
  });

  it('a glob that climbs after its first sign matches nothing, and that is no pass', async () => {
    for (const glob of ['piani/*/../*.yaml', '{piani,../lavoro/piani}/*.yaml'])
      expect(await run(compact(glob))).toMatchObject({ code: 2, stderr: expect.stringContaining('nessun file') });
  });

  it('a link that a glob or a folder meets is told, and with --strict-files no pass', async () => {
    write('scelta/a.yaml');
    link('../piani/campania/b.yaml', 'scelta/z.yaml');
    link('../piani', 'scelta/altri');
    for (const where of ['scelta', 'scelta/**', 'scelta/**/*.yaml']) {
      const { stderr, code } = await run(compact(where));
      expect(code).toBe(0);
      expect(stderr).toContain('scelta/z.yaml: è un collegamento, non seguito');
      expect(stderr).toContain('scelta/altri: è un collegamento, non seguito');
      expect((await run(compact(where, '--strict-files'))).code).toBe(1);
    }
    expect((await run(compact('scelta/*.yaml'))).stderr).toContain('scelta/z.yaml: è un collegamento');
  });

  it.each([
    ['headed as a configuration', (text: string) => text.replace('qualcheck/piano@1', 'qualcheck/configurazione@1')],
    ['headed as a call', (text: string) => text.replace('qualcheck/piano@1', 'qualcheck/avviso@1')],
    ['headed as a standard', (text: string) => text.replace('qualcheck/piano@1', 'qualcheck/standard@1')],
    ['with a second header', (text: string) => `formato: qualcheck/avviso@1\n${text}`],
    ['with all keys in quotes', (text: string) => text.replace(/^( *)(\w+):/gm, '$1"$2":')],
    ['with keys of their own line', (text: string) => text.replace(/^(\w+): (.+)$/gm, '? $1\n: $2')],
    [
      'with keys written by number',
      (text: string) =>
        text.replace(
          /^(\w)(\w+):/gm,
          (_, first: string, rest: string) => `"\\x${first.charCodeAt(0).toString(16)}${rest}":`,
        ),
    ],
  ])('%s, in a folder', async (_, dress) => {
    write('scelta/a.yaml');
    write('scelta/b.yaml', dress(FAILING));
    expect((await run(compact('scelta'))).code).toBe(1);
    expect((await run(compact('scelta/*.yaml'))).code).toBe(1);
  });

  it('beside one whose norm has a name that no file can have', async () => {
    const names = ['a'.repeat(251), 'a'.repeat(5000), `${'a'.repeat(300)}.yaml`, `${'a/'.repeat(60_000)}b.yaml`];
    for (const name of names) {
      write('scelta/a.yaml', FAILING);
      const plan = PASSING.replace(
        /^standard: .*$/m,
        `standard: ${name.endsWith('yaml') ? name : `basilicata/${name}`}`,
      );
      write('scelta/b.yaml', plan);
      const { stdout, code } = await run(compact('scelta'));
      expect(code).toBe(2);
      expect(stdout).toMatch(/^scelta\/a\.yaml:/m);
    }
    write('scelta/b.yaml', PASSING.replace(/^standard: .*$/m, 'standard: "a\\0b.yaml"'));
    expect((await run(compact('scelta'))).code).toBe(2);
  });

  it('a part of a folder without plans is no pass', async () => {
    write('norme/a.yaml', OWN);
    expect((await run(compact('norme', '--shard', '1/1'))).code).toBe(2);
  });
});

describe('a common call binds', () => {
  beforeEach(() => {
    write('call.yaml', UNMET_CALL);
    write('piani/campania/a.yaml');
    link('piani/campania/a.yaml', 'legame.yaml');
    link('piani/campania', 'altrove');
  });
  const bind = (place: string) =>
    write('qualcheck.yaml', `${CONFIG}avvisi_comuni:\n  - { piani: ['${place}'], avvisi: [call.yaml] }\n`);

  it.each([['piani'], ['piani/**/*.yaml'], ['piani/*/a.yaml'], ['piani/campania/a.yaml'], ['altrove']])(
    'all plans of %s, whatever they are called and wherever from',
    async (place) => {
      bind(place);
      for (const name of ['piani/campania/a.yaml', 'legame.yaml', 'altrove/a.yaml', at('legame.yaml')])
        expect((await run(compact(name))).stdout, name).toContain('vincolo-not-met');
      expect((await run(compact('a.yaml'), 'piani/campania')).code).toBe(1);
      expect((await run(compact('../../legame.yaml'), 'piani/campania')).code).toBe(1);
      write('fuori.yaml');
      expect((await run(compact('fuori.yaml'))).code).toBe(0);
    },
  );

  it('a link among its plans, too', async () => {
    write('altri/b.yaml');
    link('../altri/b.yaml', 'piani/b.yaml');
    for (const place of ['piani', 'piani/*.yaml']) {
      bind(place);
      expect((await run(compact('piani/b.yaml'))).code).toBe(1);
    }
  });
});

describe('the index of a folder of standards', () => {
  const index = () => at('norme/.qualcheck/index.json');
  interface Written {
    files: { path: string; size: number; changed: number; entry?: Record<string, unknown> }[];
  }
  /** Writes an index anew with what an enemy makes of it, summed up as it should be. */
  function forge(change: (index: Written) => void): void {
    const read = JSON.parse(readFileSync(index(), 'utf8').replace(/^\{"sum":"\w+",/, '{')) as Written;
    change(read);
    const body = JSON.stringify(read).slice(1);
    writeFileSync(index(), `{"sum":"${createHash('sha256').update(body).digest('hex')}",${body}`);
  }
  const first = (written: Written) => written.files[0] as Written['files'][number];
  const altered = (written: Written, more: object) => Object.assign(first(written).entry ?? {}, more);
  beforeEach(async () => {
    write('norme/a.yaml', OWN);
    write('norme/sotto/b.yaml', OWN.replace(/^id: .*$/m, 'id: ente/altro'));
    write('piano.yaml', OWN_PLAN);
    expect((await run(['index', 'norme'])).code).toBe(0);
  });

  it.each<[string, (written: Written) => unknown]>([
    ['hides a file', (written) => void written.files.pop()],
    ['hides all files', (written) => void written.files.splice(0)],
    ['names a file elsewhere', (written) => Object.assign(first(written), { path: '../piano.yaml' })],
    ['names a file twice', (written) => void written.files.push(first(written))],
    ['has a kind that is none', (written) => altered(written, { kind: 'x' })],
    ['has a number that is none', (written) => altered(written, { eqf: {} })],
    ['has units that are none', (written) => altered(written, { units: [{}] })],
    [
      'has a list that is none',
      (written) => altered(written, { codes: [{ list: 'x', codice: '1', denominazione: '1', alias: [], texts: [] }] }),
    ],
    ['is of nothing', (written) => void Object.assign(written, { files: null })],
  ])('that %s is not used, and that is told: what the files say holds', async (_, change) => {
    forge(change);
    for (const args of [['list'], ['show', 'ente/altro'], ['show', 'esempio'], ['validate', '-q', 'piano.yaml']]) {
      const { stderr, code } = await run([...args, '--standards', 'norme']);
      expect({ code, args }).toEqual({ code: 0, args });
      expect(stderr).toContain('l’indice di «norme» non è aggiornato, o è guasto');
    }
  });

  it('that came with its folder hides no norm, though dates and sizes of all files are as it says', async () => {
    // The enemy's index says that the norm is another: the plan would be judged by none, or by a shipped one.
    forge((written) => altered(written, { id: 'ente/nascosto' }));
    cpSync(at('norme'), at('copiate'), { recursive: true, preserveTimestamps: true });
    const { stderr, code } = await run(['validate', '-q', 'piano.yaml', '--standards', 'copiate']);
    expect({ code, told: stderr.includes('l’indice di «copiate» non è aggiornato') }).toEqual({ code: 0, told: true });
  });

  it('is not written over what it is not', async () => {
    writeFileSync(index(), 'prezioso');
    expect((await run(['index', 'norme'])).code).toBe(2);
    expect(readFileSync(index(), 'utf8')).toBe('prezioso');
    writeFileSync(at('norme/.qualcheck/altro'), 'prezioso');
    rmSync(index());
    expect((await run(['index', 'norme'])).code).toBe(0);
    expect(readFileSync(at('norme/.qualcheck/altro'), 'utf8')).toBe('prezioso');
  });
});

describe('a norm with the id of a shipped one', () => {
  const lax = SHIPPED.replace(/^denominazione:/m, '# più corto\ndenominazione:').replace(
    'regione: Basilicata',
    'regione: Basilicata bis',
  );
  const fingerprint = createHash('sha256').update(lax).digest('hex');

  it.each(REPORT_FORMATS)('is told with its file and fingerprint, in %s', async (format) => {
    write('norme/mia.yaml', lax);
    write('piano.yaml');
    const { stdout, code } = await run(['validate', '--standards', 'norme', '--format', format, 'piano.yaml']);
    expect(code).toBe(0);
    const text = stdout.replaceAll(/[\s\\]+/g, '');
    expect(text).toContain('norme/mia.yaml');
    expect(text).toContain(fingerprint);
  });

  it('warns: in the configuration, by its path, as an error where warnings are; no exception lifts it', async () => {
    write('norme/mia.yaml', lax);
    write('piano.yaml', `${PASSING}\neccezioni:\n  - { regola: standard-replaced, motivo: prova }\n`);
    write('altro.yaml', PASSING.replace(/^standard: .*$/m, 'standard: norme/mia.yaml'));
    expect((await run(compact('altro.yaml'))).stdout).toContain('[standard-replaced]');
    write('qualcheck.yaml', `${CONFIG}cartelle: { standard: [norme] }\n`);
    expect((await run(compact('piano.yaml'))).stdout).toContain('[standard-replaced]');
    write('piano.yaml');
    expect(await run(compact('piano.yaml'))).toMatchObject({ code: 0 });
    expect(await run(compact('--warnings-as-errors', 'piano.yaml'))).toMatchObject({ code: 1 });
  });

  it('a copy that says the same replaces nothing, nor does one of an id of its own', async () => {
    write('norme/copia.yaml', `# copia\n${SHIPPED}`);
    write('norme/mia.yaml', OWN);
    write('piano.yaml');
    write('mio.yaml', OWN_PLAN);
    const { stdout, code } = await run(compact('--standards', 'norme', 'piano.yaml', 'mio.yaml'));
    expect({ stdout, code }).toEqual({ stdout: '', code: 0 });
  });
});

describe('parts of a run', () => {
  const part = (number: number, of: number, ...args: string[]) =>
    run(['validate', '--shard', `${number}/${of}`, '--format', 'json', '--output', `p${number}.json`, ...args]);
  beforeEach(() => {
    for (const name of ['a', 'b', 'c', 'd']) write(`piani/${name}.yaml`);
    write('norme/mia.yaml', OWN);
  });

  it.each<[string, string[]]>([
    ['another list', ['piani/a.yaml', 'piani/b.yaml', 'piani/c.yaml']],
    ['a list in another order', ['piani/d.yaml', 'piani/c.yaml', 'piani/b.yaml', 'piani/a.yaml']],
    ['other options', ['piani', '--warnings-as-errors']],
    ['other norms', ['piani', '--standards', 'norme']],
    ['another language', ['piani', '--lang', 'en']],
  ])('of %s do not go together', async (_, args) => {
    await part(1, 2, 'piani');
    await part(2, 2, ...args);
    expect(await run(['merge', 'p1.json', 'p2.json'])).toMatchObject({
      stdout: '',
      stderr: expect.stringMatching(/^errore: i risultati non sono parti di uno stesso controllo: .*\n$/),
      code: 2,
    });
  });

  it('of norms that have changed meanwhile do not go together; of the same they do', async () => {
    const args = ['piani', '--standards', 'norme'];
    await part(1, 2, ...args);
    await part(2, 2, ...args);
    expect((await run(['merge', 'p1.json', 'p2.json'])).code).toBe(0);
    write('norme/mia.yaml', `${OWN}# altro\n`);
    await part(2, 2, ...args);
    expect((await run(['merge', 'p1.json', 'p2.json'])).code).toBe(2);
  });

  interface Part {
    verdict: string;
    plans: { verdict: string; counts: Record<string, number>; outcomes: unknown[] }[];
    files?: { lookedAt: number; checked: number };
  }
  const edit = (name: string, change: (part: Part) => void) => {
    const read = JSON.parse(readFileSync(at(name), 'utf8')) as Part;
    change(read);
    writeFileSync(at(name), JSON.stringify(read));
  };

  it.each<[string, (part: Part) => void]>([
    ['misses a plan', (read) => void read.plans.pop()],
    ['has a plan twice', (read) => void read.plans.splice(1, 1, read.plans[0] as Part['plans'][number])],
    ['has one plan more', (read) => void read.plans.push(read.plans[0] as Part['plans'][number])],
    ['does not tell its files', (read) => void delete read.files],
    [
      'misses a plan and says so of its files',
      (read) => {
        read.plans.pop();
        if (read.files) read.files = { ...read.files, lookedAt: 1, checked: 1 };
      },
    ],
    ['has a plan without outcomes', (read) => void (read.plans[0] as Part['plans'][number]).outcomes.splice(0)],
  ])('one that %s is refused', async (_, change) => {
    await part(1, 2, 'piani');
    await part(2, 2, 'piani');
    expect((await run(['merge', 'p1.json', 'p2.json'])).code).toBe(0);
    edit('p2.json', change);
    expect(await run(['merge', 'p1.json', 'p2.json'])).toMatchObject({ stdout: '', code: 2 });
  });

  it('what a part says of itself is worked out from its outcomes', async () => {
    write('piani/d.yaml', FAILING);
    await part(1, 2, 'piani');
    await part(2, 2, 'piani');
    const whole = await run(['merge', 'p1.json', 'p2.json']);
    expect(whole.code).toBe(1);
    edit('p2.json', (read) => {
      read.verdict = 'pass';
      for (const plan of read.plans) Object.assign(plan, { verdict: 'pass', counts: { ...plan.counts, fail: 0 } });
    });
    expect(await run(['merge', 'p1.json', 'p2.json'])).toEqual(whole);
  });

  it('one result twice is refused', async () => {
    await run(['validate', 'piani/a.yaml', '--format', 'json', '--output', 'r.json']);
    link('r.json', 'l.json');
    expect((await run(['merge', 'r.json'])).code).toBe(0);
    expect((await run(['merge', 'r.json', 'l.json'])).code).toBe(2);
  });
});

describe('nothing outside is read or told', () => {
  beforeEach(() => {
    write('../fuori/segreto.yaml', TOKEN);
    write('piano.yaml', OWN_PLAN);
    write('norme/mia.yaml', OWN);
  });
  async function refuses(args: readonly string[], code = 2): Promise<string> {
    const said = await run(args);
    expect({ code: said.code, args }).toEqual({ code, args });
    expect(said.stdout + said.stderr).not.toContain('ghp_');
    return said.stderr;
  }

  it('by a link in a folder of norms: named, and not read', async () => {
    link('../../fuori/segreto.yaml', 'norme/x.yaml');
    write('qualcheck.yaml', `${CONFIG}cartelle: { standard: [norme] }\n`);
    for (const args of [compact('piano.yaml'), ['list'], ['show', 'ente'], ['index', 'norme']])
      expect(await refuses(args)).toContain('«norme/x.yaml» è un collegamento che porta fuori');
    await refuses([...compact('piano.yaml'), '--no-config', '--standards', 'norme']);
    rmSync(at('norme/x.yaml'));
    link('../piano.yaml', 'norme/x.yaml');
    expect((await run(compact('piano.yaml'))).code).toBe(0);
  });

  it.each([
    ["avvisi_comuni:\n  - { piani: ['../fuori'], avvisi: [norme/c.yaml] }"],
    ["avvisi_comuni:\n  - { piani: ['../manca'], avvisi: [norme/c.yaml] }"],
    ["avvisi_comuni:\n  - { piani: ['/**/*.yaml'], avvisi: [norme/c.yaml] }"],
    ["avvisi_comuni:\n  - { piani: ['legami/fuori/*.yaml'], avvisi: [norme/c.yaml] }"],
    ["cartelle: { standard: ['../fuori'] }"],
    ["cartelle: { standard: ['../manca'] }"],
    ["cartelle: { standard: ['legami/fuori'] }"],
    ["cartelle: { standard: ['legami/fuori/manca'] }"],
    ["piani: ['legami/fuori/*.yaml']"],
    ["piani: ['legami/segreto.yaml']"],
    ["piani: ['norme/../../fuori/*.yaml']"],
  ])('by a configuration that was found: %s', async (lines) => {
    link('../../fuori', 'legami/fuori');
    link('../../fuori/segreto.yaml', 'legami/segreto.yaml');
    write('norme/c.yaml', UNMET_CALL);
    write('qualcheck.yaml', `${CONFIG}${lines}\n`);
    expect(await refuses(['validate'])).toContain('[format-outside]');
  });

  it.each([
    ["piani: ['{../fuori,norme}/*.yaml']"],
    ["piani: ['*/../../fuori/*.yaml']"],
    ["piani: ['legami/*/*.yaml']"],
  ])('by a glob that hides where it goes: %s', async (lines) => {
    link('../../fuori', 'legami/fuori');
    write('qualcheck.yaml', `${CONFIG}${lines}\n`);
    await refuses(['validate']);
  });

  it('by a configuration that is itself a link', async () => {
    link('../fuori/segreto.yaml', 'qualcheck.yaml');
    expect(await refuses(['validate', 'piano.yaml'])).toContain('collegamento che porta fuori');
  });

  it('what a person names is read wherever it is', async () => {
    write('../fuori/qualcheck.yaml', `${CONFIG}cartelle: { standard: [norme] }\n`);
    write('../fuori/norme/mia.yaml', OWN);
    rmSync(at('norme'), { recursive: true });
    for (const args of [
      ['--config', '../fuori/qualcheck.yaml', 'piano.yaml'],
      ['--standards', '../fuori/norme', 'piano.yaml'],
    ])
      expect((await run(compact(...args))).code).toBe(0);
  });
});

describe('nothing is waited for', () => {
  it('a pipe in the place of a file is not opened', async () => {
    pipe('norme/x.yaml');
    pipe('x.yaml');
    write('norme/mia.yaml', OWN);
    write('piano.yaml', planOn('x.yaml'));
    write('buono.yaml');
    const special = 'x.yaml» non è un file: è una pipe o un dispositivo';
    for (const args of [
      compact('piano.yaml'),
      compact('--standards', 'norme', 'buono.yaml', 'piano.yaml'),
      ['list', '--standards', 'norme'],
      ['index', 'norme'],
      ['check-standards', 'x.yaml'],
      ['init', 'x.yaml'],
      compact('--avviso', 'x.yaml', 'buono.yaml'),
    ])
      expect(await run(args), args.join(' ')).toMatchObject({ code: 2, stderr: expect.stringContaining(special) });
    link('../x.yaml', 'altre/l.yaml');
    expect((await run(['list', '--standards', 'altre'])).stderr).toContain('non è un file');
    expect((await run(compact('.', '--no-config'))).code).toBe(2);
    pipe('soli/a.yaml');
    expect((await run(compact('soli/*.yaml'))).code).toBe(2);
  });
});

describe('what the file system refuses is one sentence, exit code 2', () => {
  const long = 'a'.repeat(300);
  beforeEach(() => {
    write('piano.yaml');
    write('file', '');
    link('gira.yaml', 'gira.yaml');
    link('gira', 'gira');
    mkdirSync(at('cartella.yaml'));
    write('c.json', JSON.stringify({}));
  });

  it.each(['gira.yaml', 'gira/x.yaml', `${long}.yaml`, `${long}/x.yaml`, 'file/x.yaml', 'cartella.yaml', 'manca.yaml'])(
    '%s, whatever it is asked for',
    async (path) => {
      for (const args of [
        ...(path === 'cartella.yaml'
          ? []
          : [
              ['validate', path],
              ['index', path],
              ['validate', `${path}/*.yaml`],
            ]),
        ['validate', 'piano.yaml', '--config', path],
        ['validate', 'piano.yaml', '--avviso', path],
        ...(path === 'cartella.yaml'
          ? []
          : [
              ['list', '--standards', path],
              ['check-standards', path],
            ]),
        ['init', path],
        ['suggest', path],
        ['import', path],
        ['merge', path],
        ...(path === 'manca.yaml'
          ? []
          : [
              ['validate', 'piano.yaml', '--format', 'json', '--output', path],
              ['init', SHIPPED_ID, '--output', path],
            ]),
      ]) {
        const { stdout, stderr, code } = await run(args);
        expect({ code, stdout, args }).toEqual({ code: 2, stdout: '', args });
        expect(stderr).toMatch(/^errore: .*\n$/);
      }
    },
  );

  it.each(['gira', `${long}`, 'file', 'manca'])('%s, in a configuration', async (path) => {
    for (const lines of [
      `cartelle: { standard: [${path}] }`,
      `piani: [${path}/x.yaml]`,
      `avvisi_comuni: [{ piani: [${path}/x], avvisi: [${path}/x.yaml] }]`,
    ]) {
      write('qualcheck.yaml', `${CONFIG}${lines}\n`);
      const { stderr, code } = await run(['validate', ...(lines.startsWith('piani') ? [] : ['piano.yaml'])]);
      expect({ code, lines }).toEqual({ code: 2, lines });
      expect(stderr).toMatch(/^errore: /);
    }
    rmSync(at('qualcheck.yaml'));
    link('qualcheck.yaml', 'qualcheck.yaml');
    expect((await run(['validate', '-q', 'piano.yaml'])).code).toBe(0);
  });

  it('a folder of temporary files that is not there', async () => {
    // More than waits in memory.
    const long = PASSING.replace(/^titolo: .*$/m, `titolo: ${'molto '.repeat(90_000)}`);
    for (let i = 0; i < 20; i++) write(`piani/${i}.yaml`, long);
    const args = ['validate', 'piani', '--format', 'json', '--output', 'r.json'];
    const { stderr, code } = await started(args, { cwd: folder, env: { TMPDIR: at('manca') } });
    expect(stderr).toContain(`errore: nella cartella temporanea «${at('manca')}» non posso scrivere`);
    expect({ code, there: existsSync(at('r.json')) }).toEqual({ code: 2, there: false });
  });
});

describe('nothing is written over that was read', () => {
  const stamp = (name: string) => [statSync(at(name)).ino, readFileSync(at(name), 'utf8')];
  beforeEach(() => {
    write('norme/mia.yaml', OWN);
    write('call.yaml', UNMET_CALL.replace('5000', '1'));
    write('piano.yaml');
    write('piano.yaml.bak');
    write('piano.yaml.txt');
    write('mio.yaml', planOn('norme/mia.yaml'));
    write('qualcheck.yaml', `${CONFIG}cartelle: { standard: [norme] }\n`);
    link('piano.yaml', 'legame');
    linkSync(at('piano.yaml'), at('altro-nome'));
    link('.', 'qui');
  });

  it.each<[string, string[], string]>([
    ['the plan', ['piano.yaml'], 'piano.yaml'],
    ['the plan by another path', ['piano.yaml'], 'qui/piano.yaml'],
    ['the plan by a link', ['piano.yaml'], 'legame'],
    ['the plan by its second name', ['piano.yaml'], 'altro-nome'],
    ['the plan of a folder', ['.'], 'mio.yaml'],
    ['the standard', ['mio.yaml'], 'norme/mia.yaml'],
    ['a call', ['piano.yaml', '--avviso', 'call.yaml'], 'call.yaml'],
    ['the configuration', ['piano.yaml'], 'qualcheck.yaml'],
    ['what looks like a plan under another name', ['.'], 'piano.yaml.bak'],
    ['a plan that is saved as text', ['*.yaml'], 'piano.yaml.txt'],
    ['in threads', ['piano.yaml', 'mio.yaml', '--jobs', '2'], 'mio.yaml'],
    ['a standard, in threads', ['piano.yaml', 'mio.yaml', '--jobs', '2'], 'norme/mia.yaml'],
  ])('%s', async (_, args, target) => {
    const before = stamp(target);
    const { stderr, code } = await run(['validate', ...args, '--format', 'json', '--output', target]);
    expect(stderr).toContain(`errore: non posso scrivere «${target}»: è un file che ho letto`);
    expect({ code, now: stamp(target) }).toEqual({ code: 2, now: before });
  });

  it('by the other commands neither', async () => {
    await run(['validate', 'piano.yaml', '--format', 'json', '--output', 'r.json']);
    const before = stamp('r.json');
    expect((await run(['merge', 'r.json', '--output', 'r.json'])).code).toBe(2);
    expect((await run(['init', 'norme/mia.yaml', '--force', '--output', 'norme/mia.yaml'])).code).toBe(2);
    expect(stamp('r.json')).toEqual(before);
    expect(readFileSync(at('norme/mia.yaml'), 'utf8')).toBe(OWN);
  });

  it('a report of before is; a plan that is mended is written whole, in its own place', async () => {
    for (let i = 0; i < 2; i++)
      expect((await run(['validate', 'piano.yaml', '--format', 'json', '--output', 'r.json'])).code).toBe(0);
    write('guasto.yaml', FAILING);
    await run(['suggest', 'guasto.yaml', '--write']);
    expect(readFileSync(at('guasto.yaml'), 'utf8')).not.toBe(FAILING);
  });

  it('nor through a link to a file of another folder; a link in its own folder is', async () => {
    write('../fuori/f', 'mio');
    write('sopra', 'mio');
    link('../fuori/f', 'fuori');
    link('../sopra', 'sotto/su');
    for (const target of ['fuori', 'sotto/su']) {
      const args = ['validate', 'piano.yaml', '--format', 'json', '--output', target];
      expect(await run(args)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('collegamento a un file di un’altra'),
      });
      expect(readFileSync(at(target), 'utf8')).toBe('mio');
    }
    link('sopra', 'accanto');
    expect((await run(['validate', 'piano.yaml', '--format', 'json', '--output', 'accanto'])).code).toBe(0);
  });

  it('two reports to one file by two names are refused before anything is done', async () => {
    write('x.json', 'mio');
    link('x.json', 'y.json');
    linkSync(at('x.json'), at('z.json'));
    for (const [one, other] of [
      ['x.json', 'y.json'],
      ['x.json', 'z.json'],
      ['nuovo', 'qui/nuovo'],
      ['nuovo', './nuovo'],
    ] as const) {
      const args = [
        'validate',
        'piano.yaml',
        '--format',
        'json',
        '--output',
        one,
        '--format',
        'compact',
        '--output',
        other,
      ];
      expect(await run(args)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('due formati nello stesso file'),
      });
    }
    expect([readFileSync(at('x.json'), 'utf8'), existsSync(at('nuovo'))]).toEqual(['mio', false]);
  });
});

describe.skipIf(process.platform === 'win32')('what is open already is written straight', () => {
  const bash = (line: string) =>
    spawnSync('bash', ['--norc', '-c', line], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', Q: join(ROOT, 'bin', 'qualcheck.js'), NODE: process.execPath },
    });
  it('/dev/stdout, /dev/stderr, /dev/null, a process that reads', async () => {
    write('piano.yaml', FAILING);
    const json = '"$NODE" "$Q" validate -q piano.yaml --format json --output';
    const whole = (await started(['validate', 'piano.yaml', '--format', 'json'], { cwd: folder })).stdout;
    expect(bash(`${json} /dev/stdout`)).toMatchObject({ stdout: whole, status: 1 });
    expect(bash(`echo prima > r; ${json} /dev/stdout >> r; cat r`).stdout).toBe(`prima\n${whole}`);
    expect(bash(`${json} /dev/stderr`)).toMatchObject({ stderr: whole, status: 1 });
    expect(bash(`echo prima > r; ${json} /dev/stderr 2>> r; cat r`).stdout).toBe(`prima\n${whole}`);
    expect(bash(`${json} /dev/null`)).toMatchObject({ stdout: '', stderr: '', status: 1 });
    expect(bash(`${json} >(cat > r; touch fatto); while [ ! -e fatto ]; do sleep 0.05; done; cat r`).stdout).toBe(
      whole,
    );
    expect(bash(`"$NODE" "$Q" init ${SHIPPED_ID} --output /dev/stdout > nuovo; head -1 nuovo`).stdout).toMatch(
      /^# Scheletro di un piano /,
    );
  });
});
