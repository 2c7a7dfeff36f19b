/**
 * What others write in a plan, a norm, a configuration, a file's name or an argument reaches every output as plain text:
 * no escape sequence, command of a CI log, HTML, Markdown link, XML or formula of a spreadsheet comes out alive.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { marked } from 'marked';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPORT_FORMATS, type ReportFormat } from '../src/report/formats.ts';
import { qualcheck, ROOT, type Run } from './support/cli.ts';
import { LOG_COMMAND, LOG_COMMAND_INSIDE, LOG_COMMANDS, UNSEEN, UNSEEN_MARKS } from './support/log-readers.ts';
import { SOURCES, sourceText } from './support/pages/sources.ts';

/** Each as it is, once read from YAML; `EVIL` marks where one begins. */
const PAYLOADS = [
  'EVIL\u001b[2J\u001b[31mrosso\u001b]0;titolo\u0007\u009b31m',
  'EVIL\n::error file=x::finto\n::set-output name=a::b\n##[error]finto\n##vso[task.setvariable variable=a]b',
  'EVIL<script>alert(1)</script><img src=x onerror=alert(1)>"><svg onload=alert(1)>',
  'EVIL[clicca](https://evil.example) ![x](https://evil.example/x.png) <https://evil.example> https://evil.example',
  '=HYPERLINK("https://evil.example","EVIL")',
  'EVIL]]></failure><testsuite name="finta"/><!--',
  'EVIL\u202e\u2066girato\u2069\u200b\ufeff\u2028riga\u0085',
  `EVIL ${UNSEEN_MARKS.join('x')}`,
  `EVIL\n${LOG_COMMANDS.join('\n')}`,
  `${LOG_COMMANDS.at(-4)} EVIL`,
  'EVIL @utente #1 `codice` | cella | `$\u007b{ secrets.TOKEN }}` %0A::error::x',
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qualcheck-safety-'));
  const text = (payload: string) => JSON.stringify(payload);
  const example = readFileSync(join(ROOT, 'examples', 'basilicata-da-correggere.yaml'), 'utf8');
  for (const [index, payload] of PAYLOADS.entries()) {
    const evil = text(payload);
    // Where a plan that follows its format holds free text.
    write(
      `buono-${index}.yaml`,
      `${example.replace(/^titolo: .*$/m, `titolo: ${evil}`).replace(/^(eccezioni|altre_attivita):.*\n(?:[ -].*\n)*/gm, '')}
eccezioni:
  - { regola: total-below-minimum, motivo: ${evil}, riferimento: ${evil} }
  - { regola: ${evil}, motivo: ${evil} }
altre_attivita: [{ titolo: ${evil}, ore: 1 }]
`,
    );
    write(
      `valori-${index}.yaml`,
      `formato: qualcheck/piano@1\ntitolo: ${evil}\nstandard: basilicata/operatore-assistenza-telefonica
corso: { profilo: ${evil}, sep: ${evil}, ada: [${evil}], denominazione: ${evil}, isced: ${evil} }
ingresso: { deroghe: [${evil}], italiano: { esenzioni: [${evil}] } }
unita_formative:
  - codice: ${evil}
    ore: { aula: 1 }
  - { codice: 20_CTR, uc: ${evil}, risultato_atteso: ${evil}, lingue: [${evil}], argomento: ${evil}, ore: { fad_sincrona: 1 }, docenti: [${evil}] }
docenti: [{ id: ${evil}, esperienza_anni: 1 }]
valutazione: { attestazione: ${evil}, esame: { unita: [${evil}] } }
crediti: { riferimenti: [${evil}] }
`,
    );
    // Where it breaks its format: keys, values, tags, codes, names of norms.
    write(
      `rotto-${index}.yaml`,
      `formato: qualcheck/piano@1\ntitolo: x\nstandard: ${evil}\n${evil}: 1\n${evil}: 2\ncorso: ${evil}
stage: { ore: ${evil}, ${evil}: 1 }\nunita_formative:\n  - { codice: a, ore: { aula: ${evil} }, docenti: [${evil}], conoscenze: ${evil} }
docenti: [{ id: a, mondo_del_lavoro: ${evil} }]\ningresso: { titolo: ${evil}, requisiti_entro: ${evil} }\n`,
    );
    write(
      `ignoto-${index}.yaml`,
      `formato: qualcheck/piano@1\ntitolo: ${evil}\nstandard: ${evil}\nunita_formative: []\n`,
    );
    write(`altro-${index}.yaml`, `formato: ${evil}\n`);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), content);
}
const run = (args: string[], env: Record<string, string> = {}) => qualcheck(args, { cwd: folder, env });

/** The colours that qualcheck itself uses. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it starts with the escape character
const COLOURS = /\u001b\[\d+m/g;

/** What holds for all that is written, whatever its format. */
function expectPlain({ stdout, stderr, code }: Run, { commands = false } = {}): void {
  expect([0, 1, 2]).toContain(code);
  for (const text of [stdout, stderr]) {
    const at = text.search(UNSEEN);
    expect(at < 0 ? '' : JSON.stringify(text.slice(at - 80, at + 20)), 'what cannot be seen').toBe('');
  }
  expect(LOG_COMMAND.exec(stderr)?.[0], 'a command for a log').toBeUndefined();
  expect((commands ? LOG_COMMAND_INSIDE : LOG_COMMAND).exec(stdout)?.[0], 'a command for a log').toBeUndefined();
}

const FILES = ['buono', 'valori', 'rotto', 'ignoto', 'altro'].flatMap((kind) =>
  PAYLOADS.map((_, index) => `${kind}-${index}.yaml`),
);

/** What else holds of a format, as its readers read it. */
const ALSO: Record<ReportFormat, (text: string) => void> = {
  // For people: what is plain is harmless.
  table: () => {},
  compact(text) {
    for (const line of text.trimEnd().split('\n')) expect(line).toMatch(/^.+?:\d+:\d+: \p{L}+: ./u);
  },
  csv: (text) => {
    // Within a quoted cell every quote is doubled: one that follows a comma opens a cell.
    expect(text).not.toMatch(/(^|,)"[=+\-@\t]/m);
  },
  jsonl: (text) =>
    text
      .trimEnd()
      .split('\n')
      .forEach((line) => void JSON.parse(line)),
  json: (text) => void JSON.parse(text),
  sarif(text) {
    // Viewers read messages as Markdown where they have it; there are only plain ones.
    expect(JSON.stringify(JSON.parse(text).runs[0].results)).not.toContain('"markdown"');
  },
  gitlab: (text) => void JSON.parse(text),
  github(text) {
    for (const line of text.trimEnd().split('\n')) {
      if (line.startsWith('::'))
        expect(line).toMatch(/^::(error|warning|notice)( [a-zA-Z]+=[^:,]*(,[a-zA-Z]+=[^:,]*)*)?::[^\n]*$/);
      expect(line).not.toMatch(/^::set-output|%(?!0A|0D|25|3A|2C)/);
    }
  },
  junit(text) {
    expect(text).not.toMatch(/<script|<img|<svg|<testsuite name="finta"|<!\[CDATA\[|<!--/);
    const tags = [...text.matchAll(/<\/?([a-zA-Z!?][^\s/>]*)/g)].map(([, tag]) => tag);
    expect(
      [...new Set(tags)]
        .sort()
        .filter(
          (tag) =>
            !/^(\?xml|testsuites?|testcase|failure|error|skipped|propert(y|ies)|system-(out|err))$/.test(tag as string),
        ),
    ).toEqual([]);
  },
  markdown(text) {
    const html = marked.parse(text, { async: false });
    expect(html).not.toMatch(/<(script|img|svg)\b|<a\b[^>]*evil|onerror=[^&]*>/i);
    expect(text).not.toMatch(/(^|[^\w`\\&;])@utente/m);
  },
  html(text) {
    expect(text).not.toMatch(/<script>alert|<img src=x|<svg onload|href="[^"]*evil|src="[^"]*evil/i);
  },
};

/** What is said of files in each format. One is on the screen, the others in files, written by the same hand. */
async function inEveryFormat(files: readonly string[], language = 'it'): Promise<Map<ReportFormat, Run>> {
  const [screen, ...others] = REPORT_FORMATS as [ReportFormat, ...ReportFormat[]];
  const reports = others.flatMap((format) => ['--format', format, '--output', `rapporto.${format}`]);
  const told = await run(['validate', '--lang', language, '--format', screen, ...reports, ...files]);
  const written = (format: ReportFormat) => readFileSync(join(folder, `rapporto.${format}`), 'utf8');
  return new Map([[screen, told], ...others.map((format) => [format, { ...told, stdout: written(format) }] as const)]);
}

describe.each(['it', 'en'])('%s', (language) => {
  let told: Map<ReportFormat, Run>;
  beforeAll(async () => {
    told = await inEveryFormat(FILES, language);
  });

  it.each(REPORT_FORMATS)('in %s nothing of a plan is alive', (format) => {
    const result = told.get(format) as Run;
    expect(result.stdout).toContain('EVIL');
    expectPlain(result, { commands: format === 'github' });
    ALSO[format](result.stdout);
  });
});

it('a table in colour holds no escape sequence but its own', async () => {
  const { stdout, stderr, code } = await run(['validate', '--color', ...FILES], { COLUMNS: '140' });
  expect(stdout).toMatch(COLOURS);
  expectPlain({ stdout: stdout.replace(COLOURS, ''), stderr, code });
  // Those of the plan would be 31 too: all that are there are closed.
  for (const line of stdout.split('\n')) {
    const open = line.match(COLOURS)?.length ?? 0;
    expect(open % 2, line).toBe(0);
  }
});

it('no line of a report begins as a formula does', async () => {
  const { stdout } = await run(['validate', '--format', 'compact', ...FILES]);
  expect(stdout).not.toMatch(/^\s*[=+@]/m);
});

describe('norms of the user’s own', () => {
  const own = readFileSync(join(ROOT, 'examples/standard-di-un-ente/ente/addetto-di-esempio.yaml'), 'utf8');
  const plan = readFileSync(join(ROOT, 'examples', 'ente-conforme.yaml'), 'utf8');

  it.each(PAYLOADS.map((payload, index) => [index, payload] as const))(
    'with text of the kind %i',
    async (index, payload) => {
      const evil = JSON.stringify(payload);
      const norms = `norme-${index}`;
      write(
        `${norms}/standard.yaml`,
        own
          .replace(/^regione: .*$/m, `regione: ${evil}`)
          .replace(/autorita: .*$/m, `autorita: ${evil}`)
          .replace(
            /denominazione: \{ testo: Addetto di esempio, campo: Denominazione \}/,
            `denominazione: { testo: ${evil}, campo: ${evil} }`,
          )
          .replace(/denominazione: Area di attività inventata/, `denominazione: ${evil}`)
          .replace(/campo: Età minima, stampato: "-"/, `campo: ${evil}, stampato: "-"`),
      );
      write(
        `${norms}/avviso.yaml`,
        `formato: qualcheck/avviso@1\nid: prova/avviso\ndenominazione: ${evil}\nfonte: { documento: ${evil}, autorita: ${evil} }
vincoli: [{ misura: totale, minimo: 9999, fonte: ${evil} }, { misura: ${JSON.stringify(`uf.${payload.replace(/\s/g, '')}`)}, minimo: 1, fonte: ${evil} }]
da_verificare: [{ id: a, fonte: ${evil}, guardare: { it: ${evil}, en: ${evil} } }]\n`,
      );
      write(`${norms}/rotto.txt`, `formato: qualcheck/standard@1\n${evil}: ${evil}\nregione: [${evil}]\n`);
      write(`piano-${index}.yaml`, plan);
      const commands = [
        ['show', 'ente/addetto-di-esempio'],
        ['show', 'prova/avviso'],
        ['show', 'EVIL'],
        ['show', 'ADA.99.01.01'],
        ['list'],
        ['list', '--regione', 'Nessuna'],
        ['explain', 'vincolo-not-met'],
        ['explain', 'total-below-minimum'],
        ...['table', 'compact', 'json'].map((format) => ['check-standards', norms, '--format', format]),
        ...['table', 'compact', 'json'].map((format) => ['check-standards', `${norms}/rotto.txt`, '--format', format]),
        ['validate', `piano-${index}.yaml`, '--avviso', 'prova/avviso'],
        ['validate', `piano-${index}.yaml`, '--avviso', `${norms}/rotto.txt`],
        ['validate', `piano-${index}.yaml`, '--format', 'markdown', '--avviso', 'prova/avviso'],
      ];
      let told = '';
      for (const args of commands) {
        const result = await run([...args, '--standards', norms]);
        expectPlain(result);
        told += result.stdout + result.stderr;
      }
      expect(told).toContain('EVIL');
    },
    60_000,
  );
});

describe('a page that is imported', () => {
  // Each page with two kinds of text, each kind of text on some page: what comes out goes through the same words.
  const turns = SOURCES.flatMap((id, source) =>
    PAYLOADS.map((payload, index) => [id, index, payload] as const).filter(
      ([, index]) => index % SOURCES.length === source || (index + 1) % SOURCES.length === source,
    ),
  );
  it.each(turns)(
    'of %s with text of the kind %i',
    async (id, _, payload) => {
      // In a value, in a name, in a line of its own, which is told as not understood.
      const words = payload.replaceAll('\n', ' ');
      const page = sourceText(id)
        .replace(/(Denominazione[^\n]*|DENOMINAZIONE[^\n]*)/, `$1 ${words}`)
        .replace(/(conoscenz|abilit|tecnic)(?=\p{L})/gu, `${words} $1`)
        .concat(`\n${payload}\n`);
      for (const lang of ['it', 'en']) {
        const result = await qualcheck(['import', '-', '--lang', lang], { cwd: folder, input: page });
        expectPlain(result);
        expect(result.stdout + result.stderr).not.toBe('');
        if (result.code !== 0) continue;
        write('importata.txt', result.stdout);
        for (const args of [
          ['check-standards', 'importata.txt'],
          ['import', '-', '--diff', id.startsWith('atlante') ? SOURCES[0] : id],
        ])
          expectPlain(await qualcheck(args, { cwd: folder, input: page }));
      }
    },
    60_000,
  );
});

describe('what the command line is given', () => {
  it.each(PAYLOADS.map((payload, index) => [index, payload] as const))(
    'of the kind %i',
    async (_, payload) => {
      const commands = [
        [payload],
        ['validate', payload],
        ['validate', 'buono-0.yaml', '--format', payload],
        ['validate', 'buono-0.yaml', '--avviso', payload],
        ['validate', 'buono-0.yaml', '--avviso', `${payload}.yaml`],
        ['validate', 'buono-0.yaml', '--output', payload],
        ['validate', 'buono-0.yaml', '--format', 'json', '--output', `buono-0.yaml/${payload}`],
        ['validate', '-', '--stdin-filename', payload],
        ['validate', 'buono-0.yaml', `--${payload}`],
        ['validate', 'buono-0.yaml', '--standards', payload],
        ['validate', 'buono-0.yaml', '--config', payload],
        ['show', payload],
        ['explain', payload],
        ['list', '--regione', payload],
        ['list', '--eqf', payload],
        ['check-standards', payload],
        ['merge', payload],
        ['merge', 'buono-0.yaml', '--output', payload],
        ['index', payload],
        ['import', payload],
        ['import', 'buono-0.yaml', '--id', payload, '--diff', payload],
        ['import', 'buono-0.yaml', '--da', payload],
        ['validate', 'buono-0.yaml', '--shard', payload],
        ['validate', 'buono-0.yaml', '--jobs', payload],
        ['schema', payload],
        ['completion', payload],
        ['help', payload],
        ['--lang', payload, 'list'],
      ];
      for (const args of commands) {
        const result = await run(args);
        expectPlain(result);
        expect(result.stdout + result.stderr, args.join(' ')).not.toBe('');
      }
    },
    60_000,
  );

  it.each(PAYLOADS.map((payload, index) => [index, payload] as const))(
    'as the name of a file, of the kind %i',
    async (_, payload) => {
      // A slash would be a folder.
      const name = `${payload.replaceAll('/', '∕').slice(0, 60)}.yaml`;
      write(`nomi/${name}`, 'formato: qualcheck/piano@1\n');
      for (const [format, result] of await inEveryFormat(['nomi', `nomi/${name}`])) {
        expectPlain(result, { commands: format === 'github' });
        ALSO[format](result.stdout);
      }
      rmSync(join(folder, 'nomi'), { recursive: true });
    },
    60_000,
  );
});
