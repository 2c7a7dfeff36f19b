/** A folder of plans: a file is a plan by what it says, and none that looks like one goes unseen. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kind, kindOf } from '../src/format/kind.ts';
import { type Result, resultSchema } from '../src/format/result.ts';
import { type Node, parseYaml } from '../src/text/yaml.ts';
import { qualcheck, ROOT } from './support/cli.ts';
import { workbook } from './support/workbook.ts';

const PLAN = readFileSync(join(ROOT, 'examples', 'basilicata-conforme.yaml'), 'utf8');
const shipped = (file: string) => readFileSync(join(ROOT, 'standards', file), 'utf8');
const STANDARD = shipped('basilicata/operatore-assistenza-telefonica.yaml');
const HEADER = 'formato: qualcheck/piano@1';
const headed = (formato: string) => PLAN.replace(HEADER, `formato: ${formato}`);
const indented = (text: string) => text.replace(/^(?=.)/gm, '  ');
const quotedKeys = (text: string) => text.replace(/^(\w+):/gm, '"$1":');
const asked = (text: string) => text.replace(/^titolo: (.*)$/m, '? titolo\n: $1');

function value(node: Node): unknown {
  if (node.kind === 'list') return node.items.map(value);
  if (node.kind === 'map') return Object.fromEntries(node.entries.map((entry) => [entry.key, value(entry.value)]));
  return typeof node.value === 'object' && node.value !== null ? node.value.value : node.value;
}
const root = parseYaml(PLAN).root;
const AS_JSON = JSON.stringify(root && value(root), null, 2);
const AS_FLOW = AS_JSON.replace(/"(\w+)": /g, '$1: ');

/** Texts that are plans and can be read as one. */
const READABLE: [name: string, text: string][] = [
  ['as it is', PLAN],
  ['indented as a whole', indented(PLAN)],
  ['with quoted keys', quotedKeys(PLAN)],
  ['with a key that is asked for', asked(indented(PLAN))],
  ['JSON', AS_JSON],
  ['flow style', AS_FLOW],
  ['with Windows line ends', indented(PLAN).replaceAll('\n', '\r\n')],
  ['after the mark of a document', `---\n${indented(PLAN)}`],
];

/** Texts that look like a plan and cannot be read as one; the place and what is said. */
const BROKEN: [name: string, text: string, said: RegExp][] = [
  ...[
    'qualcheck/plan@1',
    'Piano@1',
    'qualcheck/piano@2',
    'piano',
    'qualcheck/piano',
    'Qualcheck/Piano@1',
    'qualchek/piano@1',
  ].map((formato): [string, string, RegExp] => [
    `formato: ${formato}`,
    headed(formato),
    new RegExp(`:3:10: errore: formato «${formato}», previsto «qualcheck/piano@1» \\(scrivi «${HEADER}»`),
  ]),
  ...['configurazione', 'avviso', 'standard', 'scheda'].map((kind): [string, string, RegExp] => [
    `a plan headed as ${kind}`,
    headed(`qualcheck/${kind}@1`),
    new RegExp(`:3:10: errore: formato «qualcheck/${kind}@1», previsto «qualcheck/piano@1»`),
  ]),
  [
    'without formato',
    PLAN.replace(`${HEADER}\n`, ''),
    /: manca la chiave «formato» \(aggiungi «formato: qualcheck\/piano@1»\)/,
  ],
  ...Object.entries({
    'in a list': PLAN.replace(/^/gm, '  ').replace('  formato', '- formato'),
    'under a key': `piano:\n${indented(PLAN)}`,
    'under a key, without formato': `piano:\n${indented(PLAN.replace(`${HEADER}\n`, ''))}`,
    'under its title': `Piano formativo 2027:\n${indented(PLAN)}`,
    'under a key beside others': `autore: Rossi\nversione: 3\npiano:\n${indented(PLAN)}`,
    'under a key beside a title': `titolo: Piano 2027\npiano:\n${indented(PLAN)}`,
    'in a list under a key': `piani:\n  - piano:\n${indented(indented(indented(PLAN)))}`,
    'in a text': `piano: |\n${indented(PLAN)}`,
    'two of them': `uno:\n${indented(PLAN)}\ndue:\n${indented(PLAN)}`,
    'in flow style under a key': `{ piano: ${AS_FLOW} }`,
  }).map(([name, text]): [string, string, RegExp] => [name, text, /^[^\n]*piano che non comincia dal margine.*\n$/]),
  ['under a line that is no key', `Piano formativo 2027\n${indented(PLAN)}`, /yaml-syntax/],
  ...Object.entries({
    'a plan behind another document': `nome: altro\n---\n${indented(PLAN)}`,
    'a plan under a key behind an avviso': `formato: qualcheck/avviso@1\nid: x\n---\npiano:\n${indented(PLAN)}`,
    'a plan behind an empty document': `---\n---\n${PLAN}`,
  }).map(([name, text]): [string, string, RegExp] => [name, text, /^[^\n]*format-multiple-documents\]\n$/]),
  [
    'with two of its three keys',
    PLAN.replace(`${HEADER}\n`, '').replace(/^titolo: .*\n/m, ''),
    /manca la chiave «formato».*\n.*manca la chiave «titolo»/,
  ],
  [
    'with keys in capitals',
    PLAN.replace(/^(formato|titolo|standard|unita_formative)/gm, (key) => key.toUpperCase()),
    /chiave «FORMATO» non prevista \(intendevi «formato»/,
  ],
  [
    'with its three keys misspelt',
    PLAN.replace(`${HEADER}\n`, '').replace('titolo', 'titlo').replace('standard', 'standar').replace('ive:', 'iva:'),
    /intendevi «unita_formative»/,
  ],
  [
    'by its other keys',
    PLAN.replace(`${HEADER}\n`, '').replace('titolo', 'nome').replace('standard', 'rif').replace('unita_form', 'f'),
    /manca la chiave «formato»/,
  ],
  ['a brace that is not closed', AS_FLOW.trimEnd().slice(0, -1), /yaml-syntax/],
  ['a tab in its indent', indented(PLAN).replace(/^ {4}(?=\S)/m, '\t'), /yaml-syntax/],
];

/** Texts that are something else. */
const OTHERS: [name: string, text: string, kind: Kind][] = [
  ['a standard', STANDARD, 'standard'],
  ['a standard, indented', indented(STANDARD), 'standard'],
  ['a standard whose header is misspelt', STANDARD.replace('qualcheck/standard@1', 'qualcheck/standrd@1'), 'standard'],
  ['an avviso', shipped('avvisi/campania-catalogo-formativo-dd-894-2017.yaml'), 'avviso'],
  ['a card', shipped('atlante/operatore-assistenza-telefonica.yaml'), 'scheda'],
  ['a configuration', 'formato: qualcheck/configurazione@1\npiani: [piani]\n', 'configurazione'],
  ['of another program', 'services:\n  web: { image: nginx }\n', 'foreign'],
  ['of another program, with one word of ours', 'titolo: Diario\nautore: Rossi\n', 'foreign'],
  ['of another program, with such words further in', 'a:\n  titolo: x\n  standard: y\n', 'foreign'],
  ['of another program, with two of our words', 'corso: x\ndocenti: [y]\nsedi: [z]\n', 'foreign'],
  ['of another program, with a text that names us', 'run: |\n  # fa un piano\n  echo formato: qualcheck\n', 'foreign'],
  ['a header of another program', 'formato: A4\nstandard: iso\n', 'foreign'],
  ['no YAML at all', '{{ if .Values.x }}\n{ a: [\n', 'foreign'],
  ['nothing', '', 'empty'],
  ['comments', '# domani\n\n  # dopo\n', 'empty'],
];

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'qualcheck-folder-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(join(home, dirname(file)), { recursive: true });
  writeFileSync(join(home, file), text);
}
const validate = (...args: string[]) => qualcheck(['validate', ...args], { cwd: home });

describe('a text that is a plan', () => {
  it.each(READABLE)('%s: is checked', async (name, text) => {
    expect(kindOf(text)).toBe('plan');
    const folder = name.replaceAll(' ', '-');
    write(`${folder}/piano.yaml`, text);
    const { stdout, code } = await validate(folder);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('File guardati: 1 · controllati: 1 · saltati: 0');
    expect(code).toBe(0);
  });

  it.each(BROKEN)('%s: is a finding', async (_name, text, said) => {
    expect(kindOf(text)).toBe('plan');
    write('rotto/piano.yaml', text);
    const { stdout, stderr, code } = await validate('rotto', '--format', 'compact');
    expect(stdout).toMatch(/^rotto\/piano\.yaml:\d+:\d+: errore: /);
    expect(stdout).toMatch(said);
    expect(stderr).toBe('File guardati: 1 · controllati: 1 · saltati: 0\n');
    expect(code).toBe(1);
  });

  it.each(BROKEN.filter(([name]) => name.startsWith('formato') || name.startsWith('a plan headed')))(
    '%s: what is said mends it',
    async (_name, text) => {
      write('rimedio/piano.yaml', text.replace(/^formato: .*$/m, HEADER));
      expect((await validate('rimedio')).code).toBe(0);
    },
  );
});

describe('a text that is something else', () => {
  it.each(OTHERS)('%s: is left out, and told', async (_name, text, kind) => {
    expect(kindOf(text)).toBe(kind);
    write('misto/a.yaml', PLAN);
    write('misto/altro.yaml', text);
    const { stdout, stderr, code } = await validate('misto');
    expect(stderr).toMatch(/^misto\/altro\.yaml: è .*, saltato\n$|^misto\/altro\.yaml: non è un piano, saltato\n$/);
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^File guardati: 2 · controllati: 1 · saltati: 1 \(.*: 1\)$/);
    expect(code).toBe(0);
    const strict = await validate('misto', '--strict-files', '--format', 'compact');
    expect(strict.stdout).toMatch(/^misto\/altro\.yaml:1:1: errore: file saltato: .*\[format-left-out\]\n$/);
    expect(strict.code).toBe(1);
  });

  it.each(OTHERS)('%s: named, is checked', async (_name, text) => {
    write('misto/altro.yaml', text);
    const { stdout, code } = await validate('misto/altro.yaml', '--format', 'compact');
    expect(stdout).toMatch(/^misto\/altro\.yaml:1?\d:\d+: errore: /);
    expect(code).toBe(1);
  });
});

describe('names', () => {
  beforeAll(() => {
    for (const name of ['A.YML', 'b.YAML', 'c.Yaml', 'd.yaml', 'e.yaml.txt', 'f.Yml.TXT', 'note.txt'])
      write(`nomi/${name}`, PLAN);
    symlinkSync('d.yaml', join(home, 'nomi', 'z.yaml'));
  });
  const result = async (...args: string[]): Promise<Result> =>
    resultSchema.parse(JSON.parse((await validate(...args, '--format', 'json')).stdout));

  it('in any case of letters; what is saved as text, and links, are told', async () => {
    const { stderr, code } = await validate('nomi');
    expect(stderr).toBe(
      'nomi/e.yaml.txt: è salvato come testo: se è un piano togli «.txt» dalla fine del nome, saltato\n' +
        'nomi/f.Yml.TXT: è salvato come testo: se è un piano togli «.txt» dalla fine del nome, saltato\n' +
        'nomi/note.txt: sembra un piano, ma il nome non è di un piano: fallo finire in «.yaml» per controllarlo, saltato\n' +
        'nomi/z.yaml: è un collegamento, non seguito (per controllarlo nominalo)\n',
    );
    expect(code).toBe(0);
    const { plans, files } = await result('nomi');
    expect(plans.map(({ file }) => file)).toEqual(['nomi/A.YML', 'nomi/b.YAML', 'nomi/c.Yaml', 'nomi/d.yaml']);
    expect(files).toEqual({
      lookedAt: 8,
      checked: 4,
      leftOut: [
        { file: 'nomi/e.yaml.txt', reason: 'saved-as-text' },
        { file: 'nomi/f.Yml.TXT', reason: 'saved-as-text' },
        { file: 'nomi/note.txt', reason: 'other-name' },
        { file: 'nomi/z.yaml', reason: 'link' },
      ],
    });
  });

  it('of a glob: the same', async () => {
    const { plans, files } = await result('nomi/*.y*ml', 'nomi/*.{yaml,yml}');
    expect(plans.map(({ file }) => file).sort()).toEqual(['nomi/A.YML', 'nomi/b.YAML', 'nomi/c.Yaml', 'nomi/d.yaml']);
    expect(files?.leftOut.map(({ file }) => file)).toContain('nomi/e.yaml.txt');
  });

  it('a file saved as text that is named is checked', async () => {
    expect((await validate('nomi/e.yaml.txt')).code).toBe(0);
  });

  it('--strict-files: neither passes', async () => {
    const { stdout, code } = await validate('nomi', '--strict-files', '--format', 'compact');
    expect(stdout.match(/format-left-out/g)).toHaveLength(4);
    expect(code).toBe(1);
  });
});

const WIDE = Buffer.from(`\ufeff${PLAN}`, 'utf16le');
const BE = Buffer.from(WIDE).swap16();

describe('a plan under another name', () => {
  it.each<[name: string, text: string | Buffer]>([
    ['piano.json', AS_JSON],
    ['piano.JSON', AS_FLOW],
    ['piano.txt', indented(PLAN)],
    ['piano.txt', headed('Piano@1')],
    ['piano.text', PLAN.replace(`${HEADER}\n`, '')],
    ['piano.txt', WIDE],
    ['piano.txt', BE],
    ['piano.txt', Buffer.from(PLAN, 'utf16le')],
    ['piano.txt', Buffer.from(PLAN, 'latin1')],
    ['piano', PLAN],
    ['.piano.yaml', PLAN],
    ['piano.yaml.bak', PLAN],
    ['piano.yaml~', PLAN],
    ['piano.yaml - copia', PLAN],
    ['piano.ymal', PLAN],
  ])('%s: is told, and counted', async (name, text) => {
    const folder = 'altrimenti';
    rmSync(join(home, folder), { recursive: true, force: true });
    write(`${folder}/a.yaml`, PLAN);
    writeFileSync(join(home, folder, name), text);
    const { stdout, stderr, code } = await validate(folder);
    expect(stderr).toMatch(/^altrimenti\/\S.*: sembra un piano, .*, saltato\n$/);
    expect(stderr).toContain(name);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(
      'File guardati: 2 · controllati: 1 · saltati: 1 (piani con un altro nome: 1)',
    );
    expect(code).toBe(0);
    expect((await validate(folder, '--strict-files')).code).toBe(1);
    // A folder that holds nothing else does not pass.
    rmSync(join(home, folder, 'a.yaml'));
    expect((await validate(folder)).code).toBe(2);
  });

  it.each<[name: string, text: string | Buffer]>([
    ['note.txt', 'Standard e corso: ne parliamo domani\n'],
    ['package.json', '{ "name": "standard", "corso": 1 }'],
    ['standard.json', '{ "formato": "qualcheck/standard@1", "id": "x" }'],
    ['foto', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0])],
    ['leggimi.md', PLAN],
    ['risultato.json', '{ "plans": [{ "titolo": "x", "standard": "y", "at": "unita_formative" }] }'],
  ])('%s: is none', async (name, text) => {
    const folder = 'intorno';
    rmSync(join(home, folder), { recursive: true, force: true });
    write(`${folder}/a.yaml`, PLAN);
    writeFileSync(join(home, folder, name), text);
    const { stdout, stderr, code } = await validate(folder, '--strict-files');
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    const end = /\.\w+$/.exec(name)?.[0] ?? 'altri';
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(
      `File guardati: 1 · controllati: 1 · saltati: 0 · altri file: 1 (${end}: 1)`,
    );
  });

  it('files of other kinds are one number, the most frequent by name, where a folder was asked for', async () => {
    const names = ['b.docx', 'c.DOCX', 'foto', '1.pdf', '2.pdf', '3.pdf', 'd.odt', 'leggimi.md', 'z.zip', '.nascosto'];
    for (const name of ['a.yaml', ...names]) write(`accanto/${name}`, name === 'a.yaml' ? PLAN : '');
    const last = (text: string) => text.trimEnd().split('\n').at(-1);
    const told = 'altri file: 9 (.pdf: 3, .docx: 2, .md: 1, .odt: 1, altri: 2)';
    for (const folders of [['accanto'], ['accanto', './accanto']]) {
      const { stdout, stderr } = await validate(...folders);
      expect([stderr, last(stdout)]).toEqual(['', `File guardati: 1 · controllati: 1 · saltati: 0 · ${told}`]);
    }
    expect((await validate('accanto', '--format', 'compact')).stderr).toContain(told);
    expect(last((await validate('accanto/*', 'accanto/leggimi.md')).stdout)).not.toContain('altri file');
    rmSync(join(home, 'accanto/a.yaml'));
    const { stderr, code } = await validate('accanto', '--format', 'compact');
    expect([last(stderr), code]).toEqual([`File guardati: 0 · controllati: 0 · saltati: 0 · ${told}`, 2]);
  });

  it('a spreadsheet of a kind that is not read is told, in a folder and by a glob', async () => {
    write('fogli/a.yaml', PLAN);
    writeFileSync(join(home, 'fogli/piano.ODS'), Buffer.from([0x50, 0x4b, 3, 4, 0xff]));
    for (const what of ['fogli', 'fogli/*']) {
      const { stderr, code } = await validate(what);
      expect(stderr).toMatch(/^fogli\/piano\.ODS: è un foglio di calcolo .*, saltato\n$/);
      expect(code).toBe(0);
    }
    const { stderr, code } = await validate('fogli/piano.ODS');
    expect(stderr).toMatch(/«fogli\/piano\.ODS» è un foglio di calcolo .* salvalo come «\.xlsx»/);
    expect(code).toBe(2);
  });

  it('workbooks are plans like others; one of something else is left out, and what a program keeps beside one', async () => {
    write('libri/a.yaml', PLAN);
    const sheets = {
      Corso: [
        ['Chiave', 'Valore'],
        ['titolo', 'Corso'],
        ['standard', 'basilicata/operatore-assistenza-telefonica'],
      ],
      Unità: [
        ['Codice UF', 'Aula'],
        ['17_CTR', { type: 'e', value: '#REF!' } as const],
      ],
    };
    writeFileSync(join(home, 'libri/b.xlsx'), workbook(sheets));
    writeFileSync(join(home, 'libri/~$b.xlsx'), 'Anna');
    writeFileSync(join(home, 'libri/spese.xlsx'), workbook({ Spese: [['Voce', 'Importo']] }));
    for (const what of ['libri', 'libri/*']) {
      const { stdout, stderr, code } = await validate(what, '--format', 'compact');
      expect(stdout).toMatch(/^libri\/b\.xlsx:Unità!B2: errore: la cella è in errore: «#REF!» .*\n$/);
      expect(stderr).toMatch(
        /^libri\/spese\.xlsx: non è un piano, saltato\nFile guardati: 3 · controllati: 2 · saltati: 1 /,
      );
      expect(code).toBe(1);
    }
    writeFileSync(join(home, 'libri/c.xlsx'), 'non sono uno zip');
    const { stdout, stderr, code } = await validate('libri', '--format', 'compact');
    expect(stdout).toContain('libri/b.xlsx:Unità!B2');
    expect(stderr).toContain('il foglio di calcolo «libri/c.xlsx» è rovinato');
    expect(code).toBe(2);
    rmSync(join(home, 'libri'), { recursive: true });
  });

  it('a glob that takes it has it checked; one in UTF-16 is a finding', async () => {
    rmSync(join(home, 'tutto'), { recursive: true, force: true });
    write('tutto/piano.json', AS_JSON);
    expect((await validate('tutto/*.json')).code).toBe(0);
    for (const wide of [WIDE, BE, Buffer.from(PLAN, 'utf16le')]) {
      writeFileSync(join(home, 'tutto/piano.txt'), wide);
      const { stdout, code } = await validate('tutto/*', '--format', 'compact');
      expect(stdout).toMatch(/^tutto\/piano\.txt:1:\d+: errore: /);
      expect(code).toBe(1);
    }
  });

  it('in UTF-16 under the name of a plan: a finding, with or without its mark', async () => {
    mkdirSync(join(home, 'largo'), { recursive: true });
    for (const wide of [WIDE, BE, Buffer.from(PLAN, 'utf16le')]) {
      writeFileSync(join(home, 'largo/piano.yaml'), wide);
      const { stdout, code } = await validate('largo', '--format', 'compact');
      expect(stdout).toMatch(/^largo\/piano\.yaml:1:\d+: errore: /);
      expect(code).toBe(1);
    }
  });
});

it('the configuration in force is in use, not left out: it is counted, and no error', async () => {
  write('casa/qualcheck.yaml', 'formato: qualcheck/configurazione@1\npiani: [.]\n');
  write('casa/piano.yaml', PLAN);
  const { stdout, stderr, code } = await qualcheck(['validate', '--strict-files'], { cwd: join(home, 'casa') });
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  expect(stdout.trimEnd().split('\n').at(-1)).toBe(
    'File guardati: 2 · controllati: 1 · saltati: 1 (configurazioni: 1)',
  );
});

it('the parts of a run, joined, say what the whole says; one part alone of a folder without plans is no pass', async () => {
  const whole = await validate('nomi', 'misto/altro.yaml', '--format', 'json');
  for (const part of [1, 2, 3]) {
    await validate('nomi', 'misto/altro.yaml', '--shard', `${part}/3`, '--format', 'json', '--output', `p${part}.json`);
  }
  const joined = await qualcheck(['merge', 'p1.json', 'p2.json', 'p3.json'], { cwd: home });
  expect(joined.stdout).toBe(whole.stdout);
  expect(joined.stderr.trimEnd()).toBe(whole.stderr.trimEnd().split('\n').at(-1));
  write('norme/a.yaml', STANDARD);
  for (const args of [[], ['--shard', '1/1']]) {
    const { stdout, stderr, code } = await validate('norme', ...args, '--format', 'json');
    expect({ verdict: JSON.parse(stdout).verdict, code }).toEqual({ verdict: 'fail', code: 2 });
    expect(stderr).toContain('errore: nessun piano da controllare\n');
  }
});

/** What each report says where `scelta/` holds a plan, a standard, and a plan saved as text. */
it.each<[format: string, standard: boolean, unread: RegExp]>([
  ['sarif', true, /"level": "warning",\s+"message": \{\s+"text": "[^"]*b\.yaml\.txt: è salvato come testo/],
  ['junit', true, /<skipped type="left-out" message="[^"]*b\.yaml\.txt: è salvato come testo/],
  ['github', false, /^::warning file=[^:]*b\.yaml\.txt::.*è salvato come testo.*\n::notice::File guardati: 3 · /m],
  ['gitlab', false, /b\.yaml\.txt: è salvato come testo[^}]*"check_name": "left-out"/],
  ['markdown', false, /^> File guardati: 3 · .*\n\n> \*\*avvertenza\*\*: .*è salvato come testo/m],
  ['html', false, /class="notice">File guardati: 3 · [\s\S]*class="notice">[^<]*è salvato come testo/],
])('%s: tells what was left out', async (format, standard, unread) => {
  write('scelta/a.yaml', PLAN);
  write('scelta/b.yaml.txt', PLAN);
  write('scelta/c.yaml', STANDARD);
  const { stdout, code } = await validate('scelta', '--format', format);
  expect(stdout).toMatch(unread);
  expect(stdout.includes('c.yaml: è uno standard')).toBe(standard);
  expect(code).toBe(0);
  expect((await validate('scelta/a.yaml', '--format', format)).stdout).not.toMatch(/saltat|left-out/);
});
