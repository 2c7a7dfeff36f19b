/** `qualcheck lsp`: the real program, spoken to as an editor does. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { qualcheck, ROOT } from './support/cli.ts';
import { type LspClient, openLsp, uriOf } from './support/lsp-client.ts';

const example = (name: string) => readFileSync(join(ROOT, 'examples', `${name}.yaml`), 'utf8');
const FAULTY = example('basilicata-da-correggere');
const GOOD = example('basilicata-conforme');

let folder: string;
let client: LspClient;
let count = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qualcheck-lsp-'));
  client = await openLsp(folder);
});
afterAll(async () => {
  await client.close();
  rmSync(folder, { recursive: true, force: true });
});

const fresh = () => join(folder, `piano-${++count}.yaml`);
/** Opens a text in which `‸` marks the cursor. */
async function open(marked: string) {
  const before = marked.slice(0, marked.indexOf('‸')).split('\n');
  const file = fresh();
  await client.open(file, marked.replace('‸', ''));
  return { file, place: { line: before.length - 1, character: before.at(-1)?.length ?? 0 } };
}
const proposed = async (marked: string) => {
  const { file, place } = await open(marked);
  return client.complete(file, place);
};
const hover = async (marked: string) => {
  const { file, place } = await open(marked);
  return client.hover(file, place);
};
const labels = async (marked: string) => (await proposed(marked)).map(({ label }) => label);

/** Findings as `validate` gives them, and as the editor is told. */
const asLines = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ code, message, range: { start, end } }) => ({
    rule: code,
    message,
    place: [start.line + 1, start.character + 1, end.line + 1, end.character + 1],
  }));
async function validated(text: string, ...options: string[]) {
  const file = join(folder, 'da-controllare.yaml');
  writeFileSync(file, text);
  const { stdout } = await qualcheck(['validate', file, '--format', 'json', '--no-config', ...options]);
  rmSync(file);
  const { outcomes } = JSON.parse(stdout).plans[0];
  return outcomes
    .filter(({ outcome }: { outcome: string }) => outcome === 'fail' || outcome === 'incomplete')
    .map(({ rule, message, remedy, line, column, endLine, endColumn }: Record<string, string>) => ({
      rule,
      message: remedy === undefined ? message : `${message}\n${remedy}`,
      place: [line, column, endLine, endColumn],
    }));
}

describe('findings', () => {
  it.each([
    ['of the rules', FAULTY],
    ['of the format', FAULTY.replace('unita_formative:', 'unita_formatve:')],
    ['of the syntax', FAULTY.replace('titolo:', 'titolo: "')],
    ['none', GOOD],
  ])('%s are those of «validate», words and places', async (_name, text) => {
    expect(asLines(await client.open(fresh(), text))).toEqual(await validated(text));
  });

  it('follow what is typed', async () => {
    const file = fresh();
    expect(await client.open(file, GOOD)).toEqual([]);
    const broken = await client.type(file, GOOD.replace('eqf: 3', 'eqf: 4'));
    expect(broken.map(({ code, severity }) => [code, severity])).toContainEqual(['eqf-mismatch', 1]);
    expect(await client.type(file, GOOD)).toEqual([]);
  });

  it('are of the edit alone that is typed', async () => {
    const file = fresh();
    await client.open(file, GOOD);
    const line = GOOD.split('\n').findIndex((each) => each.includes('eqf: 3'));
    const at = (character: number) => ({ line, character });
    const told = client.told(file);
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: uriOf(file), version: 1000 },
      contentChanges: [{ range: { start: at(7), end: at(8) }, text: '4' }],
    });
    expect((await told).map(({ code }) => code)).toContain('eqf-mismatch');
  });

  it('what is still to be written is told as information, not as a mistake', async () => {
    const told = await client.open(fresh(), GOOD.replace(/^frequenza:.*(\n {2}.*)*/m, ''));
    expect(new Set(told.map(({ severity }) => severity))).toEqual(new Set([3]));
  });

  it('there are none on a file of another program', async () => {
    expect(await client.open(fresh(), 'services:\n  web:\n    image: x\n')).toEqual([]);
  });

  it('are those of check-standards on a standard, and of the format on a configuration', async () => {
    const own = readFileSync(join(ROOT, 'examples/standard-di-un-ente/ente/addetto-di-esempio.yaml'), 'utf8');
    expect(await client.open(fresh(), own)).toEqual([]);
    const changed = await client.open(fresh(), own.replace('eqf: { valore: 3', 'eqf: { valore: 33'));
    expect(changed.map(({ code }) => code)).toEqual(['format-out-of-range']);
    const config = await client.open(join(folder, 'altro.yaml'), 'formato: qualcheck/configurazione@1\nlinga: it\n');
    expect(config.map(({ code }) => code)).toEqual(['format-unknown-key']);
  });
});

describe('the workspace', () => {
  let place: string;
  let other: LspClient;
  const own = join(ROOT, 'examples/standard-di-un-ente/ente/addetto-di-esempio.yaml');
  beforeAll(async () => {
    place = mkdtempSync(join(tmpdir(), 'qualcheck-lsp-'));
    mkdirSync(join(place, 'norme'));
    writeFileSync(join(place, 'norme', 'mio.yaml'), readFileSync(own));
    const config = 'formato: qualcheck/configurazione@1\nlingua: en\ncartelle: { standard: [norme] }\n';
    writeFileSync(join(place, 'qualcheck.yaml'), config);
    other = await openLsp(place);
  });
  afterAll(async () => {
    await other.close();
    rmSync(place, { recursive: true, force: true });
  });

  it('has its language and its standards from qualcheck.yaml', async () => {
    expect(await other.open(join(place, 'a.yaml'), example('ente-conforme'))).toEqual([]);
    const [told] = await other.open(join(place, 'b.yaml'), example('ente-conforme').replace('titolo:', 'titlo:'));
    expect(told?.message).toContain('did you mean');
  });

  it('knows a standard that has changed, once it is saved', async () => {
    const plan = join(place, 'c.yaml');
    expect(await other.open(plan, example('ente-conforme'))).toEqual([]);
    const file = join(place, 'norme', 'mio.yaml');
    writeFileSync(file, readFileSync(own, 'utf8').replace('id: ente/', 'id: altro/'));
    const told = other.told(plan);
    await other.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf(file), type: 2 }],
    });
    expect((await told).map(({ code }) => code)).toEqual(['standard-unknown']);
    const again = other.told(plan);
    writeFileSync(file, readFileSync(own));
    await other.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf(file), type: 2 }],
    });
    expect(await again).toEqual([]);
  });

  it('says of each plan what is wrong with the configuration', async () => {
    const wrong = mkdtempSync(join(tmpdir(), 'qualcheck-lsp-'));
    writeFileSync(join(wrong, 'qualcheck.yaml'), 'formato: qualcheck/configurazione@1\nlinga: it\n');
    const third = await openLsp(wrong);
    const told = await third.open(join(wrong, 'a.yaml'), GOOD);
    expect(told.map(({ message }) => message)).toEqual([expect.stringMatching(/qualcheck\.yaml[\s\S]*linga/)]);
    await third.close();
    rmSync(wrong, { recursive: true, force: true });
  });

  it('reads a standard that a plan names by its path once, and again when its file has changed', async () => {
    const file = join(place, 'norme', 'mio.yaml');
    const text = example('ente-conforme').replace(/^standard: .*$/m, 'standard: norme/mio.yaml');
    const plan = join(place, 'd.yaml');
    expect(await other.open(plan, text)).toEqual([]);
    writeFileSync(file, readFileSync(own, 'utf8').replace('formato: ', 'formata: '));
    const [told] = await other.type(plan, text.replace('titolo: ', 'titolo:  '));
    expect(told?.message).toContain('mio.yaml');
    writeFileSync(file, readFileSync(own));
    expect(await other.type(plan, text)).toEqual([]);
  });
});

const HEAD = `formato: qualcheck/piano@1
titolo: Prova
standard: basilicata/operatore-assistenza-telefonica
`;
const UNIT = `${HEAD}unita_formative:\n  - codice: 20_CTR\n`;

describe('completion', () => {
  it('proposes keys that are not there yet, with what they mean', async () => {
    const all = await proposed(`${UNIT}    o‸`);
    expect(all.map(({ label }) => label)).not.toContain('codice');
    expect(all.find(({ label }) => label === 'ore')).toMatchObject({
      documentation: expect.stringContaining('Per esempio'),
      textEdit: { newText: 'ore:' },
    });
  });

  it('proposes codes of the standard, those that lack first, with their names', async () => {
    const all = await proposed(`${HEAD}unita_formative:\n  - codice: 17_CTR\n  - codice: ‸\n`);
    expect(all.map(({ label }) => label).sort()).toEqual(['17_CTR', '20_CTR', '21_CTR', '22_CTR']);
    expect([...all].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1)).at(-1)?.label).toBe('17_CTR');
    expect(all[0]?.detail).toMatch(/\w/);
  });

  it('proposes items by number with their text', async () => {
    const all = await proposed(`${UNIT}    conoscenze: [1, ‸]\n`);
    expect(all[1]).toMatchObject({ label: '2', detail: expect.stringMatching(/\w{4}/) });
    expect(all[1]?.filterText).toContain(all[1]?.detail);
  });

  it.each([
    ['modes of delivery in braces', `${UNIT}    ore: { aula: 10, ‸ }\n`, ['laboratorio', 'fad_sincrona']],
    ['modes in braces still open', `${UNIT}    ore: { la‸`, ['aula', 'laboratorio']],
    ['words of a list', `${HEAD}ingresso:\n  titolo: ‸\n`, ['obbligo_istruzione', 'diploma']],
    ['teachers', `${UNIT}    docenti: [‸]\ndocenti:\n  - { id: d1 }\n  - { id: d2 }\n`, ['d1', 'd2']],
    ['standards', 'formato: qualcheck/piano@1\ntitolo: a\nstandard: ‸\n', ['lazio/operatore-assistenza-clienti']],
    ['calls', `${HEAD}avvisi:\n  - ‸\n`, ['campania/catalogo-formativo-dd-894-2017']],
    ['rules', `${HEAD}eccezioni:\n  - regola: sta‸\n`, ['stage-below-minimum']],
    ['true and false', `${HEAD}crediti:\n  ammissione: ‸\n`, ['true', 'false']],
    ['where what follows is broken', `${UNIT}    ‸\nstage: { ore: [\n`, ['ore', 'moduli']],
    ['with another line end', `${UNIT}    docenti: [‸]\ndocenti:\n  - { id: d9 }\n`.replaceAll('\n', '\r\n'), ['d9']],
  ])('proposes %s', async (_name, text, wanted) => {
    expect(await labels(text)).toEqual(expect.arrayContaining(wanted));
  });

  it('proposes nothing in a free text, in a comment, or in a file of another program', async () => {
    expect(await labels(`${HEAD}note: qualcosa di ‸\n`)).toEqual([]);
    expect(await labels(`${HEAD}# qui ‸\n`)).toEqual([]);
    expect(await labels('services:\n  ‸\n')).toEqual([]);
  });

  it('replaces the whole word', async () => {
    const [first] = await proposed('formato: qualcheck/piano@1\ntitolo: a\nstandard: laz‸io/x\n');
    expect(first?.textEdit).toMatchObject({
      range: { start: { line: 2, character: 10 }, end: { line: 2, character: 17 } },
    });
  });
});

describe('hover', () => {
  it('tells the clause that binds hours, and what is left before it', async () => {
    const said = await hover(GOOD.replace(/(codice: 20_CTR[\s\S]*?ore: \{ )aula/, '$1au‸la'));
    expect(said).toContain('Ore di aula in presenza');
    expect(said).toMatch(/UF 20\\_CTR/);
    expect(said).toMatch(/al limite|margine: \d/);
    expect(said).toMatch(/«Durata/);
    // What binds the unit comes before what binds the whole course.
    expect(said.indexOf('UF 20\\_CTR')).toBeLessThan(said.indexOf('Totale del corso'));
  });

  it('tells the text of an item by its number', async () => {
    const said = await hover(`${UNIT}    conoscenze: [1‸, 2]\n`);
    expect(said).toMatch(/^\*\*Conoscenza 1 di 20\\_CTR\*\*\n\n\w+/);
  });

  it('tells the name of a unit and of a standard', async () => {
    expect(await hover(`${HEAD}unita_formative:\n  - codice: 20‸_CTR\n`)).toMatch(/^\*\*20\\_CTR\*\*\n\n\w+/);
    expect(await hover(`${HEAD.replace('basil', 'ba‸sil')}unita_formative: []\n`)).toContain('Operatore');
  });

  it('is in English where the program is, and so is what completion tells', async () => {
    const english = await openLsp(folder, '--lang', 'en');
    const file = fresh();
    await english.open(file, `${HEAD}frequenza:\n  minima: 80\n`);
    const line = HEAD.split('\n').length;
    const said = await english.hover(file, { line, character: 4 });
    expect(said).toMatch(/^Minimum attendance for the exam/);
    expect(said).not.toContain('Frequenza minima per');
    const keys = await english.complete(file, { line: line + 1, character: 0 });
    expect(keys.find(({ label }) => label === 'ingresso')).toMatchObject({
      detail: 'Entry',
      documentation: 'Who may enter the course, and how that is assessed.',
    });
    await english.close();
  });

  it('has nothing in it that a plan could make a link or a picture of', async () => {
    const said = await hover(`${HEAD}unita_formative:\n  - codice: '![x](http://e.it/a.png)‸'\n`);
    expect(said).not.toMatch(/(?<!\\)\]\(|(?<!\\)!\[|http:\/\//);
  });
});

describe('definition', () => {
  const lineOf = ({ uri, range }: { uri: string; range: { start: { line: number } } }) =>
    readFileSync(fileURLToPath(uri), 'utf8').split('\n')[range.start.line];

  it.each([
    ['an item', `${UNIT}    conoscenze: [2‸]\n`, /^ +- /],
    ['a unit', `${HEAD}unita_formative:\n  - codice: 20‸_CTR\n`, /codice: 20_CTR/],
    ['hours of a module', GOOD.replace(/(17_CTR[\s\S]*?ore: \{ )aula/, '$1au‸la'), /^ {4}ore:/],
    ['a label', GOOD.replace(/ore_totali/, 'ore_to‸tali'), /campo: Durata minima complessiva/],
    ['a clause', GOOD.replace(/minima: /, 'min‸ima: '), /80/],
  ])('of %s is its line in the file of the standard', async (_name, text, wanted) => {
    const { file, place } = await open(text);
    const found = await client.definition(file, place);
    if (found === null) throw new Error('none');
    expect(found.uri).toBe(uriOf(join(ROOT, 'standards/basilicata/operatore-assistenza-telefonica.yaml')));
    expect(lineOf(found)).toMatch(wanted);
  });

  it.each([
    [
      'the name of a call',
      /^avvisi:.*$/m,
      'avvisi: [campania/catalogo‸-formativo-dd-894-2017]',
      /^# Avviso «Catalogo formativo»/,
    ],
    ['what a call binds', /ore_totali: 518/, 'ore_totali: 51‸8', /durata del percorso/],
  ])('of %s is in the file of the call', async (_name, line, written, wanted) => {
    const named = `${example('campania-call-center-conforme').replace(/^avvisi:.*\n/m, '')}avvisi: [campania/catalogo-formativo-dd-894-2017]\n`;
    const { file, place } = await open(named.replace(line, written));
    const found = await client.definition(file, place);
    if (found === null) throw new Error('none');
    expect(found.uri).toBe(uriOf(join(ROOT, 'standards/avvisi/campania-catalogo-formativo-dd-894-2017.yaml')));
    expect(lineOf(found)).toMatch(wanted);
  });

  it('is in one’s own file where the standard is one’s own', async () => {
    const own = await openLsp(ROOT, '--standards', join(ROOT, 'examples', 'standard-di-un-ente'));
    const file = fresh();
    await own.open(file, example('ente-conforme'));
    const line = example('ente-conforme')
      .split('\n')
      .findIndex((each) => each.includes('codice: ESE-1'));
    const found = await own.definition(file, { line, character: 14 });
    expect(dirname(found?.uri ?? '')).toMatch(/standard-di-un-ente\/ente$/);
    expect(lineOf(found as never)).toContain('ESE-1');
    await own.close();
  });
});

describe('actions', () => {
  interface Edits {
    changes: Record<string, { range: { start: object; end: object }; newText: string }[]>;
  }
  const apply = (text: string, { changes }: Edits) => {
    const document = TextDocument.create('file:///x', 'yaml', 1, text);
    return TextDocument.applyEdits(document, Object.values(changes)[0] as never);
  };
  const actions = async (file: string, line: number, only?: string[]) =>
    (await client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: uriOf(file) },
      range: { start: { line, character: 0 }, end: { line, character: 0 } },
      context: { diagnostics: [], ...(only === undefined ? {} : { only }) },
    })) as {
      title: string;
      kind: string;
      isPreferred?: boolean;
      edit: Edits;
      diagnostics: Diagnostic[];
      command?: { command: string };
    }[];
  const lineOf = (text: string, start: string) =>
    text.split('\n').findIndex((each) => each.trimStart().startsWith(start));

  it.each([
    ['a key misspelt', 'unita_formative:', 'unita_formatve:'],
    ['a decimal comma', 'ore: 244', 'ore: 244,0'],
    ['a unit', 'ore: 244', 'ore: 244 ore'],
    ['a key misspelt after a byte order mark', 'unita_formative:', 'unita_formatve:', '\ufeff'],
  ])('%s is mended in its place', async (_name, right, wrong, mark = '') => {
    expect(GOOD).toContain(right);
    const text = `${mark}${GOOD.replace(right, wrong)}`;
    const file = fresh();
    const [finding] = await client.open(file, text);
    const [action, ...others] = await actions(file, lineOf(text, wrong));
    expect(others).toEqual([]);
    expect([action?.diagnostics, action?.isPreferred]).toEqual([[finding], true]);
    expect(await client.type(file, apply(text, action?.edit as Edits))).toEqual([]);
  });

  it('write what a remedy says, which is not preferred: its author decides', async () => {
    const text = GOOD.replace('pubblico: true', 'pubblico: false');
    const file = fresh();
    await client.open(file, text);
    const [action, ...others] = await actions(file, lineOf(text, 'esame:'));
    expect(others).toEqual([]);
    expect([action?.title, action?.isPreferred]).toEqual(['scrivi «pubblico: true»', false]);
    expect(await actions(file, 0, ['source.fixAll'])).toEqual([]);
    expect(await client.type(file, apply(text, action?.edit as Edits))).toEqual([]);
  });

  it('are none on another line, and none where nothing is wrong', async () => {
    const text = GOOD.replace('unita_formative:', 'unita_formatve:');
    const file = fresh();
    await client.open(file, text);
    expect(await actions(file, 0)).toEqual([]);
    await client.type(file, GOOD);
    expect(await actions(file, lineOf(GOOD, 'unita_formative:'))).toEqual([]);
  });

  it('mend all that leaves no doubt at once, where that is asked', async () => {
    const text = GOOD.replace('unita_formative:', 'unita_formatve:').replace('ore: 244', 'ore: 244 ore');
    const file = fresh();
    await client.open(file, text);
    const [all] = await actions(file, 0, ['source.fixAll']);
    expect(all?.title).toContain('(2)');
    expect(await client.type(file, apply(text, all?.edit as Edits))).toEqual([]);
  });

  it('offer the change of hours of «suggest», which the editor is given to make', async () => {
    const text = GOOD.replace(/(codice: 20_CTR[\s\S]*?aula: )\d+/, '$15');
    const file = fresh();
    const told = await client.open(file, text);
    const line = told.find(({ code }) => code === 'uf-below-minimum')?.range.start.line ?? -1;
    const offered = (await actions(file, line)).find(({ command }) => command?.command === 'qualcheck.suggest');
    expect(offered?.title).toBe('Rimetti a posto le ore (suggest)');
    const asked = new Promise<Edits>((resolve) => {
      client.connection.onRequest('workspace/applyEdit', ({ edit }) => {
        resolve(edit);
        return { applied: true };
      });
    });
    await client.connection.sendRequest('workspace/executeCommand', offered?.command ?? {});
    expect(await client.type(file, apply(text, await asked))).toEqual([]);
  });

  it('say that there is no change of hours to make', async () => {
    const file = fresh();
    await client.open(file, GOOD);
    const shown = new Promise<string>((resolve) => {
      client.connection.onRequest('window/showMessageRequest', ({ message }) => {
        resolve(message);
        return null;
      });
    });
    await client.connection.sendRequest('workspace/executeCommand', {
      command: 'qualcheck.suggest',
      arguments: [uriOf(file)],
    });
    expect(await shown).toContain('nessun cambiamento');
  });
});

describe('hostile input', () => {
  it('is bounded as it is by «validate»', async () => {
    const big = `${HEAD}note: ${'x'.repeat(6_000_000)}\n`;
    expect((await client.open(fresh(), big)).map(({ code }) => code)).toEqual(['format-too-large']);
    const deep = `${HEAD}note: ${'['.repeat(5000)}\n`;
    expect((await client.open(fresh(), deep)).map(({ code }) => code)).toEqual(['yaml-syntax']);
  });

  it('a plan reaches no further than its own place', async () => {
    const [told] = await client.open(
      fresh(),
      `${HEAD.replace(/standard: .*/, 'standard: /etc/x.yaml')}unita_formative: []\n`,
    );
    expect(told?.message).toContain('/etc/x.yaml');
    expect(told?.message).not.toMatch(/non c’è|esiste/);
  });

  it('goes on after what it cannot answer', async () => {
    const { connection } = client;
    await expect(connection.sendRequest('textDocument/nonsense', {})).rejects.toThrow();
    expect(await connection.sendRequest('textDocument/hover', { textDocument: 3 })).toBeNull();
    await expect(connection.sendRequest('textDocument/hover', 3)).rejects.toThrow();
    await connection.sendNotification('textDocument/didChange', { textDocument: { uri: 'x' }, contentChanges: 7 });
    expect(await client.complete(join(folder, 'mai-aperto.yaml'), { line: 1e9, character: -1 })).toEqual([]);
    expect(await client.open(fresh(), GOOD)).toEqual([]);
    expect(client.said()).not.toMatch(/ {4}at /);
  });
});

describe('the end', () => {
  it('is as it was said: 0 after «shutdown», 1 where the editor just goes', async () => {
    expect(await (await openLsp(folder)).close()).toBe(0);
    const left = await openLsp(folder);
    left.process.stdin?.end();
    expect(await left.ended).toBe(1);
    expect(left.said()).toBe('');
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('comes with %s', async (signal) => {
    const gone = await openLsp(folder);
    const ended = new Promise((resolve) => gone.process.on('exit', (_code, by) => resolve(by)));
    gone.process.kill(signal);
    expect(await ended).toBe(signal);
  });

  it.each([
    'Content-Length: abc\r\n\r\n{}',
    'Content-Length: 900\r\n\r\n{"json',
    'Content-Length: 4\r\n\r\nnull',
    '\0'.repeat(70_000),
  ])('comes after nonsense %#, with no trace of the stack', async (nonsense) => {
    const odd = await openLsp(folder);
    odd.connection.dispose();
    odd.process.stdin?.end(nonsense);
    expect(await odd.ended).toBe(1);
    expect(odd.said()).not.toMatch(/ {4}at |\.cjs/);
  });
});
