/** `qualcheck.yaml`: where it is found, what it changes, what wins over it, how it is refused. */
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { configFormat } from '../src/format/config.ts';
import { readDocument } from '../src/format/document.ts';
import { qualcheck, ROOT } from './support/cli.ts';
import { LOG_COMMAND, LOG_COMMANDS, UNSEEN } from './support/log-readers.ts';

const EXAMPLE = readFileSync(join(ROOT, 'examples', 'campania-call-center-conforme.yaml'), 'utf8');
const OWN = readFileSync(join(ROOT, 'examples', 'standard-di-un-ente', 'ente', 'addetto-di-esempio.yaml'), 'utf8');
const OWN_PLAN = readFileSync(join(ROOT, 'examples', 'ente-conforme.yaml'), 'utf8');
const CALL = 'campania/catalogo-formativo-dd-894-2017';
const FORMAT = 'formato: qualcheck/configurazione@1\n';

let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'qualcheck-config-')));
  mkdirSync(join(folder, '.git'));
  write('piani/campania/a.yaml', EXAMPLE);
  write('norme/standard/ente/addetto.yaml', OWN);
  write('piani/ente.yaml', OWN_PLAN);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
}

const run = (args: string[], cwd = '.', input = '') => qualcheck(args, { cwd: join(folder, cwd), input });

/** Verdicts by file of a run in JSON. */
async function verdicts(args: string[], cwd = '.', input = '') {
  const { stdout, stderr, code } = await run(['validate', '--format', 'json', ...args], cwd, input);
  const { plans } = JSON.parse(stdout || '{"plans":[]}') as {
    plans: { file: string; verdict: string; avvisi: string[] }[];
  };
  return { files: plans.map(({ file, verdict }) => `${file} ${verdict}`), plans, stderr, code };
}

describe('qualcheck.yaml', () => {
  it('says what to check, against which norms', async () => {
    write('qualcheck.yaml', `${FORMAT}cartelle:\n  standard: [norme/standard]\npiani: [piani]\n`);
    expect(await verdicts([])).toMatchObject({
      files: ['piani/campania/a.yaml pass', 'piani/ente.yaml pass'],
      stderr: 'File guardati: 2 · controllati: 2 · saltati: 0\n',
      code: 0,
    });
  });

  it('is found from below, and its paths start from where it is', async () => {
    write('qualcheck.yaml', `${FORMAT}cartelle:\n  standard: [norme/standard]\npiani: ["piani/*.yaml"]\n`);
    expect((await verdicts([], 'piani/campania')).files).toEqual(['../ente.yaml pass']);
  });

  it('nearer wins over farther, and above the repository nothing is looked for', async () => {
    write('qualcheck.yaml', `${FORMAT}lingua: en\n`);
    write('piani/qualcheck.yml', `${FORMAT}lingua: it\n`);
    expect((await run(['show', 'xqz'], 'piani')).stderr).toMatch(/^errore: /);
    expect((await run(['show', 'xqz'])).stderr).toMatch(/^error: /);
    mkdirSync(join(folder, 'norme/.git'));
    expect((await run(['show', 'xqz'], 'norme')).stderr).toMatch(/^errore: /);
  });

  it('outside a repository counts only in the working folder', async () => {
    rmSync(join(folder, '.git'), { recursive: true });
    write('qualcheck.yaml', `${FORMAT}lingua: en\n`);
    expect((await run(['show', 'xqz'])).stderr).toMatch(/^error: /);
    expect((await run(['show', 'xqz'], 'piani')).stderr).toMatch(/^errore: /);
  });

  it('gives its norms and its language to the other commands', async () => {
    write('qualcheck.yaml', `${FORMAT}lingua: en\ncartelle:\n  standard: [norme/standard]\n`);
    expect((await run(['list'])).stdout).toContain('ente/addetto-di-esempio');
    expect((await run(['show', 'ente/addetto-di-esempio'])).code).toBe(0);
    expect((await run(['explain', 'total-below-minimum'])).stdout).toContain('ente/addetto-di-esempio');
    expect((await run(['check-standards'])).stdout).toContain('norme/standard/ente/addetto.yaml');
    expect((await run(['--help'])).stdout).toMatch(/^Usage: /);
  });

  it('is no plan and no standard where it lies among them', async () => {
    write('qualcheck.yaml', `${FORMAT}cartelle:\n  standard: [norme]\npiani: [.]\n`);
    write('norme/qualcheck.yaml', FORMAT);
    const { stderr } = await verdicts([]);
    // The one in force has done its part; another one among the plans is told.
    expect(stderr).not.toMatch(/^qualcheck\.yaml/m);
    expect(stderr).toContain('norme/qualcheck.yaml: è una configurazione');
  });
});

describe('public calls of a folder', () => {
  const common = (places: string) =>
    `${FORMAT}cartelle:\n  standard: [norme/standard]\npiani: [piani]\navvisi_comuni:\n  - piani: [${places}]\n    avvisi: [${CALL}]\n`;

  it.each(['piani/campania', '"piani/camp*/*.yaml"', 'piani/campania/a.yaml'])(
    'bind the plans of %s',
    async (places) => {
      write('qualcheck.yaml', common(places));
      const { plans, code } = await verdicts([]);
      expect(plans.map(({ verdict, avvisi }) => [verdict, avvisi])).toEqual([
        ['fail', [CALL]],
        ['pass', []],
      ]);
      expect(code).toBe(1);
    },
  );

  it('bind a plan that is named, from anywhere, and one from standard input by its name', async () => {
    write('qualcheck.yaml', common('piani/campania'));
    expect((await verdicts(['a.yaml'], 'piani/campania')).files).toEqual(['a.yaml fail']);
    const nuovo = ['-', '--stdin-filename', 'piani/campania/nuovo.yaml'];
    expect((await verdicts(nuovo, '.', EXAMPLE)).files).toEqual(['piani/campania/nuovo.yaml fail']);
    expect((await verdicts(['-'], '.', EXAMPLE)).files).toEqual(['<stdin> pass']);
  });

  it('are not counted twice where the plan names them too', async () => {
    write('qualcheck.yaml', common('piani/campania'));
    write('piani/campania/a.yaml', EXAMPLE.replace(/^unita_formative:/m, `avvisi: [${CALL}]\nunita_formative:`));
    const { stdout } = await run(['validate', 'piani/campania', '--format', 'compact']);
    expect(stdout.match(/518 h/g)).toHaveLength(1);
  });

  it('may be files, by a path that starts from the configuration', async () => {
    const own = `formato: qualcheck/avviso@1\nid: ente/prova\ndenominazione: Prova\nfonte: { documento: D }\nvincoli:\n  - { misura: totale, minimo: 9000, fonte: qui }\n`;
    write('norme/avviso.yaml', own);
    write('qualcheck.yaml', common('piani/campania').replace(CALL, 'norme/avviso.yaml'));
    const { stdout, code } = await run(['validate', 'campania/a.yaml', '--format', 'compact'], 'piani');
    expect(stdout).toContain('9000 h');
    expect(code).toBe(1);
  });

  it('that are not at hand, or bind no place that there is, are said with their place: exit 2', async () => {
    write('qualcheck.yaml', common('piani/campnia').replace('-2017', '-2071'));
    const { stderr, code } = await run(['validate']);
    expect(stderr).toBe(
      'errore: qualcheck.yaml:6:13: nessun file corrisponde a «piani/campnia»\n' +
        `errore: qualcheck.yaml:7:14: avviso «campania/catalogo-formativo-dd-894-2071» sconosciuto: intendevi «${CALL}»?\n`,
    );
    expect(code).toBe(2);
  });
});

describe('the command line', () => {
  it('wins: language, what to check, another file, none at all', async () => {
    write('qualcheck.yaml', `${FORMAT}lingua: en\npiani: [piani]\n`);
    write('altra.yaml', `${FORMAT}piani: [piani/campania]\n`);
    expect((await run(['show', 'xqz', '--lang', 'it'])).stderr).toMatch(/^errore: /);
    expect((await verdicts(['piani/campania'])).files).toEqual(['piani/campania/a.yaml pass']);
    expect((await verdicts(['--config', 'altra.yaml'])).files).toEqual(['piani/campania/a.yaml pass']);
    expect((await verdicts(['--config=altra.yaml'])).files).toEqual(['piani/campania/a.yaml pass']);
    expect(await run(['validate', '--no-config'])).toEqual({
      stdout: '',
      stderr: 'errore: manca l’argomento «piano»\n',
      code: 2,
    });
  });

  it('adds its standards to those of the configuration', async () => {
    write('altre/ente/altro.yaml', OWN.replace(/^id: .*$/m, 'id: ente/altro-di-esempio'));
    write('qualcheck.yaml', `${FORMAT}cartelle:\n  standard: [norme/standard]\n`);
    const { stdout } = await run(['list', '--standards', 'altre']);
    expect(stdout).toContain('ente/addetto-di-esempio');
    expect(stdout).toContain('ente/altro-di-esempio');
  });

  it('--print-config tells what is in force and where it comes from, as a configuration', async () => {
    write(
      'qualcheck.yaml',
      `${FORMAT}lingua: it\ncartelle:\n  standard: [norme/standard]\npiani: [piani, "a b/*.yaml"]\navvisi_comuni:\n  - piani: [piani]\n    avvisi: [${CALL}]\n`,
    );
    const { stdout, stderr, code } = await run(['--print-config', '--standards', 'norme'], 'piani');
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(
      stdout,
    ).toBe(`# La configurazione in vigore, da ../qualcheck.yaml; i percorsi partono dalla cartella di lavoro.
${FORMAT}lingua: it  # ../qualcheck.yaml:2:9
cartelle:
  standard:
    - ../norme/standard  # ../qualcheck.yaml:4:14
    - norme  # --standards
  avvisi: []  # predefinito
piani:
  - ../piani  # ../qualcheck.yaml:5:9
  - "../a b/*.yaml"  # ../qualcheck.yaml:5:16
avvisi_comuni:
  - piani:
      - ../piani  # ../qualcheck.yaml:7:13
    avvisi:
      - ${CALL}  # ../qualcheck.yaml:8:14
`);
    const { value, findings } = readDocument(stdout, configFormat);
    expect(findings).toEqual([]);
    expect(value?.piani).toEqual(['../piani', '../a b/*.yaml']);
    const { stdout: named } = await run(['validate', 'x.yaml', '--print-config', '--lang', 'en']);
    expect(named).toContain('piani:\n  - x.yaml  # argument\n');
    expect(named).toContain('lingua: en  # --lang\n');
  });

  it('--print-config without a configuration', async () => {
    const { stdout, code } = await run(['--print-config']);
    expect(stdout).toBe(
      `# La configurazione in vigore: nessun file qualcheck.yaml.\n${FORMAT}lingua: it  # predefinito\ncartelle:\n  standard: []  # predefinito\n  avvisi: []  # predefinito\npiani: []  # predefinito\navvisi_comuni: []  # predefinito\n`,
    );
    expect(code).toBe(0);
  });

  it('--print-config lets nothing in a path reach the terminal alive', async () => {
    write('qualcheck.yaml', `${FORMAT}piani: ["a\\e[31m\\u202e\\"b", "sì"]\n`);
    const { stdout } = await run(['--print-config']);
    for (const alive of ['\u001b', '\u202e']) expect(stdout).not.toContain(alive);
    expect(readDocument(stdout, configFormat).value?.piani).toEqual(['a\u001b[31m\u202e"b', 'sì']);
  });

  it('--print-config lets nothing in a path, nor in its own name, speak to a log', async () => {
    const piani = [...LOG_COMMANDS, 'é🙂…'];
    const name = 'a\n##vso[task.complete].yaml';
    write(name, `${FORMAT}piani: ${JSON.stringify(piani)}\n`);
    const { stdout, code } = await run(['--print-config', '--config', name]);
    expect(code).toBe(0);
    expect(stdout).not.toMatch(LOG_COMMAND);
    expect(stdout).not.toMatch(UNSEEN);
    expect(readDocument(stdout, configFormat).value?.piani).toEqual(piani);
  });
});

describe('a configuration that cannot be used', () => {
  it.each<[string, string, string]>([
    [
      'an unknown key',
      `${FORMAT}lingau: en\n`,
      'qualcheck.yaml:2:1: chiave «lingau» non prevista (intendevi «lingua»?) [format-unknown-key]',
    ],
    [
      'an unknown language',
      `${FORMAT}lingua: fr\n`,
      'qualcheck.yaml:2:9: valore «fr» non previsto (previsti: it, en) [format-unknown-value]',
    ],
    [
      'a key at the wrong level',
      `${FORMAT}standard: [a]\n`,
      'qualcheck.yaml:2:1: chiave «standard» non prevista qui (sta in «cartelle»: controlla il rientro) [format-unknown-key]',
    ],
    [
      'a folder that is not there',
      `${FORMAT}cartelle: { avvisi: [nulla] }\n`,
      'qualcheck.yaml:2:22: la cartella «nulla» non esiste (i percorsi partono dalla cartella di questo file) [format-missing-folder]',
    ],
    [
      'another format',
      'formato: qualcheck/piano@1\n',
      'qualcheck.yaml:1:10: formato «qualcheck/piano@1», previsto «qualcheck/configurazione@1»',
    ],
    [
      'a rule switched off',
      `${FORMAT}regole: { uf-missing: off }\n`,
      'qualcheck.yaml:2:1: chiave «regole» non prevista',
    ],
    ['no YAML', `${FORMAT}piani: [a\n`, 'qualcheck.yaml:2:8: YAML: '],
  ])('%s: exit 2, with its place', async (_name, text, line) => {
    write('qualcheck.yaml', text);
    for (const command of [['validate', 'piani'], ['list'], ['--print-config']]) {
      const { stdout, stderr, code } = await run(command);
      expect(stderr).toMatch(/^errore: la configurazione «qualcheck\.yaml» non si può usare\n/);
      expect(stderr).toContain(`\n${line}`);
      expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    }
  });

  it('leaves what tells how to mend it, and can be ignored', async () => {
    write('qualcheck.yaml', 'lingua: [');
    expect((await run(['schema', 'config'])).code).toBe(0);
    expect((await run(['--help'])).code).toBe(0);
    expect((await run(['completion', 'bash'])).code).toBe(0);
    expect((await run(['list', '--no-config'])).code).toBe(0);
  });

  it('by a name that is not there: exit 2', async () => {
    expect(await run(['list', '--config', 'nulla.yaml'])).toEqual({
      stdout: '',
      stderr: 'errore: il file «nulla.yaml» non esiste\n',
      code: 2,
    });
  });

  it('with plans that are not there: said with its place', async () => {
    write('qualcheck.yaml', `${FORMAT}piani:\n  - piani/campania\n  - pani\n`);
    const { stderr, code } = await run(['validate']);
    expect(stderr).toBe('errore: qualcheck.yaml:4:5: nessun file corrisponde a «pani»\n');
    expect(code).toBe(2);
  });
});

describe('names made to do harm', () => {
  it('reach the terminal as harmless text', async () => {
    const name = 'x\u001b[31m.yaml';
    write('qualcheck.yaml', `${FORMAT}avvisi_comuni:\n  - piani: ["\\e[31mnulla"]\n    avvisi: ["\\e]0;x"]\n`);
    const { stderr, code } = await run(['validate', 'piani']);
    expect(stderr).not.toContain('\u001b');
    expect(stderr).toContain('qualcheck.yaml:3:13: nessun file corrisponde a «\ufffd[31mnulla»');
    expect(code).toBe(2);
    write(name, 'lingua: fr\n');
    const named = await run(['list', '--config', name]);
    expect(named.stderr).not.toContain('\u001b');
    expect(named.stderr).toContain('valore «fr» non previsto');
    expect(named.code).toBe(2);
  });
});
