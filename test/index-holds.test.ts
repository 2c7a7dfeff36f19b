/** An index that no longer holds, is broken, or was never one: what the files say is shown, and it is told. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { qualcheck, type Run, started } from './support/cli.ts';
import { planText, standardId, standardText, writeStandards } from './support/many-standards.ts';

const STANDARDS = 12;
let home: string;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'qualcheck-index-holds-'));
  writeStandards(join(home, 'modello'), STANDARDS);
  // Folders that hold no standard themselves: one with others below, one empty.
  mkdirSync(join(home, 'modello', 'regione', 'ente'), { recursive: true });
  mkdirSync(join(home, 'modello', 'vuota'));
  writeFileSync(join(home, 'modello', 'regione', 'ente', 'uno.yaml'), standardText(100));
  writeFileSync(join(home, 'piano.yaml'), planText(3));
});
beforeEach(async () => {
  rmSync(join(home, 'norme'), { recursive: true, force: true });
  cpSync(join(home, 'modello'), join(home, 'norme'), { recursive: true });
  expect(await run('index', 'norme')).toMatchObject({ code: 0, stderr: '' });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const run = (...args: string[]) => qualcheck(args, { cwd: home });
const inFolder = (...args: string[]) => run(...args, '--standards', 'norme');
const at = (...path: string[]) => join(home, 'norme', ...path);
const index = (...path: string[]) => at('.qualcheck', ...path);
const THIRD = ['ente-3', 'addetto-3.yaml'] as const;
const STALE = /^l’indice di «norme» non è aggiornato, o è guasto: leggo .*«qualcheck index norme» lo rifà\n/;

/** What is asked of a folder: found by id, name, code, by words, not at all; in a list; by a plan. */
const QUESTIONS = [
  ['show', 'ESE3-1'],
  ['show', standardId(3)],
  ['show', 'ESE4321-1'],
  ['show', 'accoglienza'],
  ['list'],
  ['validate', 'piano.yaml'],
];

const asModel = new Map<string, Run>();

/** The answers of the folder read whole; those of the folder as it was made are asked for once. */
async function withoutIndex(questions: readonly string[][]): Promise<Run[]> {
  const same = spawnSync('diff', ['-rq', '--exclude=.qualcheck', 'modello', 'norme'], { cwd: home }).status === 0;
  const aside = join(home, 'indice-da-parte');
  if (existsSync(index())) renameSync(index(), aside);
  const answers = questions.map(async (question) => {
    const key = question.join(' ');
    const answer = (same ? asModel.get(key) : undefined) ?? (await inFolder(...question));
    if (same) asModel.set(key, answer);
    return answer;
  });
  const all = await Promise.all(answers);
  if (existsSync(aside)) renameSync(aside, index());
  return all;
}

/** The same answers as without any index, and a word on it where it is not used. */
async function answersAsWithout(told: 'told' | 'silent' | 'either', questions = QUESTIONS): Promise<void> {
  const indexed = await Promise.all(questions.map((each) => inFolder(...each)));
  const whole = await withoutIndex(questions);
  for (const [number, { stdout, stderr, code }] of indexed.entries()) {
    const question = questions[number]?.join(' ');
    expect({ stdout, stderr: stderr.replace(STALE, ''), code }, question).toEqual(whole[number]);
    if (told === 'told') expect(stderr, question).toMatch(STALE);
    if (told === 'silent') expect(stderr, question).not.toMatch(STALE);
  }
}

describe('files', () => {
  it('as they were: the answers of the folder read whole, in silence', async () => {
    await answersAsWithout('silent');
  });

  it.each<[string, () => void, string]>([
    ['one more', () => writeFileSync(at('ente-3', 'altro.yaml'), standardText(4321)), 'ESE4321-1'],
    [
      'one more, in a folder without others',
      () => writeFileSync(at('regione', 'a.yaml'), standardText(4321)),
      'ESE4321-1',
    ],
    ['one more, in an empty folder', () => writeFileSync(at('vuota', 'a.yaml'), standardText(4321)), 'ESE4321-1'],
    [
      'one more, in a new folder',
      () => {
        mkdirSync(at('regione', 'nuova'));
        writeFileSync(at('regione', 'nuova', 'a.yaml'), standardText(4321));
      },
      'ESE4321-1',
    ],
    ['one less', () => rmSync(at(...THIRD)), 'ESE5-1'],
    ['one under another name', () => renameSync(at(...THIRD), at('ente-3', 'altro-nome.yaml')), 'ESE3-1'],
    ['one in another folder', () => renameSync(at(...THIRD), at('vuota', 'addetto-3.yaml')), 'ESE3-1'],
    ['one of the same length', () => rewrite('Addetto numero 3', 'Addetto NUMERO 3'), 'Addetto NUMERO 3'],
    [
      'two in each other’s place',
      () => {
        renameSync(at(...THIRD), at('x'));
        renameSync(at('ente-4', 'addetto-4.yaml'), at(...THIRD));
        renameSync(at('x'), at('ente-4', 'addetto-4.yaml'));
      },
      'ESE4-1',
    ],
    ['one that is a link to another text', () => relink(), 'ESE4321-1'],
  ])('%s: what is there is shown', async (_, change, asked) => {
    change();
    // A question that is answered without the file that changed may be answered in silence.
    await answersAsWithout('either', [...QUESTIONS, ['show', asked]]);
    const { stdout, code } = await inFolder('show', asked);
    expect(code).toBe(0);
    expect(stdout).toContain(asked);
  });

  it('one of the same length, at a time that is put back: what is read of it is what it says, once indexed anew', async () => {
    const { atime, mtime } = statSync(at(...THIRD));
    rewrite('ESE3-1', 'ESE3-9');
    utimesSync(at(...THIRD), atime, mtime);
    expect((await inFolder('show', 'ESE3-9')).code).toBe(0);
    expect((await inFolder('show', 'ESE3-9')).stderr).toMatch(STALE);
    await run('index', 'norme');
    expect(await inFolder('show', 'ESE3-9')).toMatchObject({ code: 0, stderr: '' });
  });

  it('written just before, and again just after, an index is made', async () => {
    for (const round of [1, 2, 3]) {
      rewrite(/Addetto numero 3|Addetto giro \w/g, `Addetto giro ${'abc'[round - 1]}`);
      await run('index', 'norme');
      rewrite(/Addetto giro \w/g, `Addetto giro ${'xyz'[round - 1]}`);
      expect((await inFolder('show', standardId(3))).stdout).toContain(`Addetto giro ${'xyz'[round - 1]}`);
    }
  });

  function rewrite(from: string | RegExp, to: string): void {
    writeFileSync(at(...THIRD), readFileSync(at(...THIRD), 'utf8').replaceAll(from, to));
  }

  function relink(): void {
    writeFileSync(join(home, 'fuori.yaml'), standardText(4321));
    rmSync(at(...THIRD));
    symlinkSync(join(home, 'fuori.yaml'), at(...THIRD));
  }
});

describe('an index', () => {
  const written = () => readFileSync(index('index.json'), 'utf8');
  const rewritten = (change: (text: string) => string) => writeFileSync(index('index.json'), change(written()));
  /** With a sum that fits: as by somebody who means it. */
  const forged = (change: (body: string) => string) => {
    const body = change(written().replace(/^\{"sum":"\w+",/, ''));
    const sum = createHash('sha256').update(body).digest('hex');
    writeFileSync(index('index.json'), `{"sum":"${sum}",${body}`);
  };

  it('forged without a change is used', async () => {
    forged((body) => body);
    await answersAsWithout('silent');
  });

  it.each<[string, () => void]>([
    ['cut short', () => rewritten((text) => text.slice(0, 60))],
    ['empty', () => rewritten(() => '')],
    ['of another program', () => rewritten(() => '{"version":3,"entries":[]}')],
    ['that is null', () => rewritten(() => 'null')],
    ['that is a list', () => rewritten(() => '[]')],
    ['of bytes', () => writeFileSync(index('index.json'), Buffer.from([0xff, 0xfe, 0, 1]))],
    ['with one word changed by hand', () => rewritten((text) => text.replace('Addetto numero 3', 'Addetto numero 9'))],
    ['that is a folder', () => folderInItsPlace()],
    ['of another version', () => forged((body) => body.replace(/"version":"\d+/, '"version":"2'))],
    ['of no files', () => forged((body) => body.replace(/"files":.*/, '"files":{}}'))],
    ['of empty files', () => forged((body) => body.replace(/"files":.*/, '"files":[{},null]}'))],
    ['that names files elsewhere', () => forged((body) => body.replaceAll('"path":"ente-', '"path":"../norme/ente-'))],
    [
      'that names files from the root',
      () => forged((body) => body.replaceAll('"path":"ente-', `"path":"${at()}/ente-`)),
    ],
    [
      'whose entries have values of other kinds',
      () => forged((body) => body.replace(/"denominazione":"[^"]*"/, '"denominazione":{}')),
    ],
    ['whose units are none', () => forged((body) => body.replace(/"units":\[/, '"units":[7,'))],
    ['of sizes that are none', () => forged((body) => body.replace(/"size":\d+/, '"size":"1"'))],
  ])('%s is not used, and that is told', async (_, change) => {
    change();
    await answersAsWithout('told');
  });

  it('that gives a file the id of another is not believed: a verdict reads the file', async () => {
    forged((body) => body.replace(`"id":"${standardId(3)}"`, '"id":"ente-3/inventato"'));
    const shown = await inFolder('show', 'ente-3/inventato');
    expect(shown.stdout).not.toContain('ente-3/inventato');
    expect((await inFolder('show', 'ESE3-1')).stdout).toContain(standardId(3));
    writeFileSync(join(home, 'altro-piano.yaml'), planText(3).replace(standardId(3), 'ente-3/inventato'));
    expect((await inFolder('validate', 'altro-piano.yaml')).code).not.toBe(0);
  });

  function folderInItsPlace(): void {
    rmSync(index('index.json'));
    mkdirSync(index('index.json'));
  }

  it('that is a file, or leads elsewhere, is none', async () => {
    renameSync(index(), join(home, 'altrove'));
    writeFileSync(index(), 'non sono una cartella');
    const { stdout, code } = await inFolder('show', 'ESE3-1');
    expect({ code, found: stdout.includes('ESE3-1') }).toEqual({ code: 0, found: true });
    rmSync(index());
    // A link is not followed when an index is made: what it leads to stays.
    const before = statSync(join(home, 'altrove', 'index.json')).mtimeMs;
    symlinkSync(join(home, 'altrove'), index());
    expect((await run('index', 'norme')).code).toBe(2);
    expect(statSync(join(home, 'altrove', 'index.json')).mtimeMs).toBe(before);
    rmSync(join(home, 'altrove'), { recursive: true });
  });
});

describe('index', () => {
  it('of a folder that cannot be written to is told, in both languages', async () => {
    // A name that is taken stands for a folder that is read only: its modes bind no administrator.
    const small = join(home, 'pochi');
    writeStandards(small, 2);
    const parent = '/proc/self/fd';
    const link = join(home, 'sola-lettura');
    if (existsSync(parent)) symlinkSync(parent, link);
    // In a process of its own: what this one has open are pipes, and reading one waits for ever.
    const args = ['index', existsSync(link) ? 'sola-lettura' : 'manca'];
    const { stdout, stderr, code } = await started(args, { cwd: home });
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(/^errore: .*(non posso scrivere l’indice|cartella)/);
    rmSync(link, { force: true });
  });

  it('made twice is byte for byte the same, and leaves nothing else behind', async () => {
    // What an earlier version, or somebody else, left there stays.
    writeFileSync(index('altro.json'), '{}');
    const once = readFileSync(index('index.json'), 'utf8');
    await run('index', 'norme');
    expect(readFileSync(index('index.json'), 'utf8')).toBe(once);
    expect(readdirSync(index()).sort()).toEqual(['altro.json', 'index.json']);
    expect(readdirSync(at()).filter((name) => name.startsWith('.'))).toEqual(['.qualcheck']);
  });

  it('of a file whose time is yet to come is made without waiting for it', async () => {
    utimesSync(at(...THIRD), new Date('2090-01-01'), new Date('2090-01-01'));
    expect((await run('index', 'norme')).code).toBe(0);
    expect(await inFolder('show', 'ESE3-1')).toMatchObject({ code: 0, stderr: '' });
  });
});
