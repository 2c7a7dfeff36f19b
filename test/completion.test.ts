/** Completion in the shells themselves: bash, and zsh and fish where they are. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { qualcheck, ROOT } from './support/cli.ts';

let folder: string;
let env: Record<string, string>;
let presses = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qualcheck-shell-'));
  mkdirSync(join(folder, 'bin'));
  const program = join(folder, 'bin', 'qualcheck');
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${join(ROOT, 'bin', 'qualcheck.js')}' "$@"\n`);
  chmodSync(program, 0o755);
  mkdirSync(join(folder, 'cartella'));
  writeFileSync(join(folder, 'piano.yaml'), '');
  writeFileSync(join(folder, 'pia no.yaml'), '');
  env = { PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`, HOME: folder, TERM: 'xterm' };
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { stdout, code } = await qualcheck(['completion', shell]);
    expect(code).toBe(0);
    writeFileSync(join(folder, `completion.${shell}`), stdout);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const has = (shell: string) => spawnSync(shell, ['--version']).status === 0;

function run(shell: string, args: string[]): Promise<string> {
  const child = spawn(shell, args, { cwd: folder, env });
  let written = '';
  child.stdout.on('data', (chunk: Buffer) => {
    written += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    written += chunk;
  });
  return new Promise((resolve) => child.on('close', () => resolve(written)));
}

/** What bash would offer for a line whose words are given, the last one under the cursor. */
async function inBash(...words: string[]): Promise<string[]> {
  const quoted = ['qualcheck', ...words].map((word) => `'${word}'`).join(' ');
  const script = `source completion.bash; COMP_WORDS=(${quoted}); COMP_CWORD=${words.length}; _qualcheck qualcheck; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return (await run('bash', ['--norc', '-c', script])).split('\n').filter(Boolean);
}

/** What fish offers for a line, without the summaries. */
async function inFish(line: string): Promise<string[]> {
  const written = await run('fish', ['--no-config', '-c', `source completion.fish; complete -C '${line}'`]);
  return written
    .split('\n')
    .filter(Boolean)
    .map((each) => each.split('\t')[0] as string);
}

/** What zsh writes into the line of an interactive shell when Tab is pressed, and lists below it. */
async function inZsh(line: string): Promise<string> {
  const script = `press-${++presses}.zsh`;
  writeFileSync(
    join(folder, script),
    `zmodload zsh/zpty
zpty -b inner zsh -f -i
zpty -w inner 'PS1=; unsetopt zle_bracketed_paste 2>/dev/null; autoload -Uz compinit; compinit -u; source completion.zsh; LISTMAX=0; print REA''DY'
local text= all=
repeat 100 { zpty -r -t inner text && all+=$text; [[ $all == *READY* ]] && break; sleep 0.05 }
zpty -w -n inner $'${line}\\t'
all=
repeat 60 { zpty -r -t inner text && all+=$text; sleep 0.05 }
print -r -- $all
zpty -d inner
`,
  );
  const written = await run('zsh', ['-f', script]);
  return stripVTControlCharacters(written);
}

describe('bash', () => {
  it('completes commands', async () => {
    expect(await inBash('val')).toEqual(['validate']);
    expect(await inBash('')).toEqual(expect.arrayContaining(['validate', 'show', 'list', 'schema', 'completion']));
    expect(await inBash('')).not.toContain('__complete');
  });

  it('completes options and their values', async () => {
    expect(await inBash('validate', '--stand')).toEqual(['--standards']);
    expect(await inBash('validate', '--format', 'comp')).toEqual(['compact']);
    // As bash parts «--format=comp».
    expect(await inBash('validate', '--format', '=', 'comp')).toEqual(['compact']);
    expect(await inBash('--lang', 'e')).toEqual(['en']);
    expect(await inBash('list', '--regione', 'Bas')).toEqual(['Basilicata']);
  });

  it('completes codes, ids, rules, schemas, shells', async () => {
    expect(await inBash('show', '20_')).toEqual(['20_CTR']);
    expect(await inBash('show', 'ADA.24.04')).toContain('ADA.24.04.11');
    expect(await inBash('show', 'basilicata/')).toEqual(['basilicata/operatore-assistenza-telefonica']);
    expect(await inBash('explain', 'fad-above-k')).toEqual(['fad-above-kc-cap']);
    expect(await inBash('schema', 're')).toEqual(['result']);
    expect(await inBash('completion', 'f')).toEqual(['fish']);
    expect(await inBash('help', 'ru')).toEqual(['rules']);
  });

  it('completes public calls with files beside them', async () => {
    const offered = await inBash('validate', 'piano.yaml', '--avviso', '');
    expect(offered).toEqual(expect.arrayContaining(['campania/catalogo-formativo-dd-894-2017', 'piano.yaml']));
  });

  it('completes files and folders', async () => {
    expect((await inBash('validate', 'pi')).sort()).toEqual(['pia no.yaml', 'piano.yaml']);
    expect(await inBash('list', '--standards', '')).toEqual(expect.arrayContaining(['bin', 'cartella']));
    expect(await inBash('list', '--standards', 'pi')).toEqual([]);
  });

  it('offers nothing where nothing goes', async () => {
    expect(await inBash('rules', '')).toEqual([]);
    expect(await inBash('schema', 'plan', '')).toEqual([]);
    expect(await inBash('niente', '')).toEqual([]);
  });

  it('is bound to the name of the command', async () => {
    expect(await run('bash', ['--norc', '-c', 'source completion.bash; complete -p qualcheck'])).toBe(
      'complete -F _qualcheck qualcheck\n',
    );
  });
});

describe.skipIf(!has('fish'))('fish', () => {
  it('completes commands, options, values, codes', async () => {
    expect(await inFish('qualcheck val')).toEqual(['validate']);
    expect(await inFish('qualcheck validate --stand')).toContain('--standards');
    expect(await inFish('qualcheck validate --format=comp')).toContain('--format=compact');
    expect(await inFish('qualcheck show 20_')).toEqual(['20_CTR']);
    expect(await inFish('qualcheck explain fad-above-k')).toEqual(['fad-above-kc-cap']);
    expect(await inFish('qualcheck ')).toEqual(expect.arrayContaining(['validate', 'show']));
  });

  it('completes files', async () => {
    expect(await inFish('qualcheck validate pian')).toEqual(['piano.yaml']);
  });

  it('shows the summaries in English when asked', async () => {
    const { stdout } = await qualcheck(['completion', 'fish', '--lang', 'en']);
    writeFileSync(join(folder, 'english.fish'), stdout);
    const written = await run('fish', ['--no-config', '-c', "source english.fish; complete -C 'qualcheck lis'"]);
    expect(written).toBe('list\tlist the standards at hand\n');
  });
});

// Each waits for a terminal: together they wait once.
describe.skipIf(!has('zsh'))('zsh', { concurrent: true }, () => {
  it.each([
    ['qualcheck val', 'qualcheck validate'],
    ['qualcheck show 20_', 'qualcheck show 20_CTR'],
    ['qualcheck validate --format=comp', 'qualcheck validate --format=compact'],
    ['qualcheck explain fad-above-k', 'qualcheck explain fad-above-kc-cap'],
    ['qualcheck validate pian', 'qualcheck validate piano.yaml'],
  ])('completes «%s»', async (line, whole) => {
    expect(await inZsh(line)).toContain(whole.slice(line.length));
  });

  it('lists what may come, with its summary', async () => {
    expect(await inZsh('qualcheck schema ')).toMatch(/avviso[\s\S]*plan/);
    expect(await inZsh('qualcheck s')).toMatch(/schema +-- stampa lo schema/);
  });
});
