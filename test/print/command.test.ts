/** `print`: where the document goes, what is said of it, how it ends. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { qualcheck, ROOT } from '../support/cli.ts';
import { unzipped } from '../support/zip.ts';

const DAY = { SOURCE_DATE_EPOCH: '1798761600' };
const EXAMPLES = join(ROOT, 'examples');
const conforming = readFileSync(join(EXAMPLES, 'basilicata-conforme.yaml'), 'utf8');

let folder: string;
const at = (name: string) => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qualcheck-print-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const print = (args: readonly string[], more = {}) => qualcheck(['print', ...args], { cwd: folder, env: DAY, ...more });

describe('the file', () => {
  it.each(['progetto.docx', 'progetto.html', 'PROGETTO.DOCX', 'a.b.HTML'])('%s is written, and named', async (name) => {
    writeFileSync(at('piano.yaml'), conforming);
    expect(await print(['piano.yaml', '-o', name])).toEqual({ stdout: '', stderr: `scritto: ${name}\n`, code: 0 });
    const bytes = readFileSync(at(name));
    expect(bytes.subarray(0, 2).toString()).toBe(/docx$/i.test(name) ? 'PK' : '<!');
    expect(readdirSync(folder).sort()).toEqual([name, 'piano.yaml'].sort());
  });

  it.each(['docx', 'html'])(
    'the same plan on the same day gives the same bytes in .%s, and takes the place of an older one',
    async (ending) => {
      writeFileSync(at('piano.yaml'), conforming);
      const [one, other] = [at(`uno.${ending}`), at(`due.${ending}`)];
      await print(['piano.yaml', '-o', one]);
      writeFileSync(other, 'x'.repeat(1_000_000));
      await print(['piano.yaml', '-o', other]);
      expect(readFileSync(other).equals(readFileSync(one))).toBe(true);
      await print(['piano.yaml', '-o', other], { env: { SOURCE_DATE_EPOCH: '1798848000' } });
      expect(readFileSync(other).equals(readFileSync(one))).toBe(false);
    },
  );

  it.each(['docx', 'html'])('without its date, .%s is the same on any day', async (ending) => {
    writeFileSync(at('piano.yaml'), conforming);
    for (const [name, epoch] of [
      ['uno', '1798761600'],
      ['due', '0'],
    ] as const) {
      await print(['piano.yaml', '--no-date', '-o', `${name}.${ending}`], { env: { SOURCE_DATE_EPOCH: epoch } });
    }
    const [one, other] = ['uno', 'due'].map((name) => readFileSync(at(`${name}.${ending}`)));
    expect(other?.equals(one as Buffer)).toBe(true);
    const text =
      ending === 'html'
        ? String(one)
        : unzipped(one as Buffer)
            .map((each) => each.text)
            .join('\n');
    expect(text).not.toMatch(/2026|dcterms:(?:created|modified)|01\/01/);
  });

  it('reads the plan from standard input, and says of it', async () => {
    const { code, stderr } = await print(['-', '-o', 'a.html'], { input: conforming });
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'scritto: a.html\n' });
    expect(readFileSync(at('a.html'), 'utf8')).toContain('&lt;stdin&gt;');
  });

  it('tells of which plan it was made', async () => {
    writeFileSync(at('piano.yaml'), conforming);
    await print(['piano.yaml', '-o', 'a.html']);
    expect((await qualcheck(['verify', 'a.html', 'piano.yaml'], { cwd: folder })).code).toBe(0);
    writeFileSync(at('piano.yaml'), `${conforming}# altro\n`);
    expect((await qualcheck(['verify', 'a.html', 'piano.yaml'], { cwd: folder })).code).toBe(1);
  });

  it.each(['piano.docx', 'piano.html'])('is never the plan itself, by whatever name: %s', async (name) => {
    writeFileSync(at(name), conforming);
    symlinkSync(name, at('altro.html'));
    for (const output of [name, 'altro.html']) {
      const { code, stderr } = await print([name, '-o', output]);
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr: `errore: non posso scrivere «${output}»: è un file che ho letto in questo controllo, e lo perderesti\n`,
      });
    }
    expect(readFileSync(at(name), 'utf8')).toBe(conforming);
  });

  it('is never a standard that the plan names', async () => {
    const own = readFileSync(join(EXAMPLES, 'standard-di-un-ente', 'ente', 'addetto-di-esempio.yaml'), 'utf8');
    writeFileSync(at('norma.yaml'), own);
    writeFileSync(
      at('piano.yaml'),
      readFileSync(join(EXAMPLES, 'ente-conforme.yaml'), 'utf8').replace(/^standard: .*$/m, 'standard: norma.yaml'),
    );
    symlinkSync('norma.yaml', at('norma.html'));
    const { code, stderr } = await print(['piano.yaml', '-o', 'norma.html']);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('è un file che ho letto') });
    expect(readFileSync(at('norma.yaml'), 'utf8')).toBe(own);
  });
});

describe('what cannot be', () => {
  it.each(['a.pdf', 'a.doc', 'a.odt', 'a', 'a.docx/', 'a.htm'])(
    '-o %s is refused, and what to do is said',
    async (output) => {
      writeFileSync(at('piano.yaml'), conforming);
      const { code, stdout, stderr } = await print(['piano.yaml', '-o', output]);
      expect({ code, stdout, lines: stderr.split('\n').length }).toEqual({ code: 2, stdout: '', lines: 2 });
      expect(stderr).toContain('.docx o .html');
      expect(readdirSync(folder)).toEqual(['piano.yaml']);
    },
  );

  it('-o - names no file: it asks where to', async () => {
    writeFileSync(at('piano.yaml'), conforming);
    const { code, stdout, stderr } = await print(['piano.yaml', '-o', '-']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^errore: dove scrivo il documento\?.*progetto\.docx.*progetto\.html/);
    expect(readdirSync(folder)).toEqual(['piano.yaml']);
  });

  it('without -o it asks where', async () => {
    const { code, stderr } = await print(['piano.yaml']);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('-o progetto.docx') });
    expect((await print(['piano.yaml', '--lang', 'en'])).stderr).toContain('-o project.docx');
  });

  it.each([
    { why: 'a file that is not there', plan: undefined, said: 'non esiste' },
    { why: 'a date that is none', plan: conforming, env: { SOURCE_DATE_EPOCH: 'ieri' }, said: 'SOURCE_DATE_EPOCH' },
    { why: 'a call that is not at hand', plan: conforming, more: ['--avviso', 'nessuno/x'], said: 'sconosciuto' },
  ])('$why ends in 2, and nothing is written', async ({ plan, env = DAY, more = [], said }) => {
    if (plan !== undefined) writeFileSync(at('piano.yaml'), plan);
    const { code, stderr } = await print(['piano.yaml', '-o', 'a.html', ...more], { env });
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining(said) });
    expect(existsSync(at('a.html'))).toBe(false);
  });

  it.each([
    { why: 'a plan that cannot be read', plan: conforming.replace('eqf: 3', 'eqf: tre'), code: 1 },
    { why: 'a standard that is not known', plan: conforming.replace('basilicata/', 'molise/'), code: 2 },
  ])('$why is told as a check tells it, and nothing is written', async ({ plan, code: expected }) => {
    writeFileSync(at('piano.yaml'), plan);
    const { code, stdout } = await print(['piano.yaml', '-o', 'a.docx']);
    const checked = await qualcheck(['validate', 'piano.yaml', '--quiet'], { cwd: folder, env: DAY });
    expect(code).toBe(expected);
    expect(checked.code).toBe(expected);
    expect(stdout).not.toBe('');
    expect(checked.stdout.startsWith(stdout)).toBe(true);
    expect(existsSync(at('a.docx'))).toBe(false);
  });
});

describe('a plan that does not conform', () => {
  it('is printed as it is, and said not to; the exit code is that of a check', async () => {
    const plan = join(EXAMPLES, 'basilicata-da-correggere.yaml');
    const { code, stderr } = await print([plan, '-o', 'a.docx']);
    expect(code).toBe(1);
    expect(stderr).toContain('il piano è NON CONFORME');
    expect(existsSync(at('a.docx'))).toBe(true);
    // A call may make it so.
    writeFileSync(at('piano.yaml'), conforming);
    const call = 'vincoli:\n  - { misura: totale, minimo: 700, fonte: art. 1 }\n';
    writeFileSync(
      at('avviso.yaml'),
      `formato: qualcheck/avviso@1\nid: ente/prova\ndenominazione: Prova\nfonte: { documento: Prova }\n${call}`,
    );
    expect((await print(['piano.yaml', '-o', 'b.html'])).code).toBe(0);
    const bound = await print(['piano.yaml', '-o', 'b.html', '--avviso', 'avviso.yaml']);
    expect(bound).toMatchObject({ code: 1, stderr: expect.stringContaining('NON CONFORME') });
    expect(readFileSync(at('b.html'), 'utf8')).toContain('<td><p>Prova</p></td>');
  });

  it.each(['a draft', 'a skeleton of init', 'another'])(
    '%s: counts the blanks that it marks, each once',
    async (what) => {
      const plan = what === 'a draft' ? join(EXAMPLES, 'basilicata-bozza.yaml') : 'piano.yaml';
      const standard =
        what === 'another' ? 'lazio/operatore-assistenza-clienti' : 'basilicata/operatore-assistenza-telefonica';
      await qualcheck(['init', standard, '-o', 'piano.yaml'], { cwd: folder });
      const { code, stderr } = await print([plan, '-o', 'a.html']);
      expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining('INCOMPLETO') });
      const told = Number(/(\d+) punti sono segnati/.exec(stderr)?.[1]);
      const marks = readFileSync(at('a.html'), 'utf8').match(/<mark>/g)?.length;
      expect(marks).toBe(told);
      expect(told).toBeGreaterThan(20);
      const english = await print([plan, '-o', 'a.html', '--lang', 'en']);
      expect(english.stderr).toContain(`${told} places are marked`);
      expect(readFileSync(at('a.html'), 'utf8').match(/<mark>\[to be completed\]<\/mark>/g)).toHaveLength(told);
    },
  );
});
