/** What the project promises of itself: layers, generated files, one rule one test. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rulesPage } from '../src/build/rules-page.ts';
import { jsonSchemas } from '../src/build/schemas.ts';
import { shippedNorms } from '../src/build/shipped-norms.ts';
import { SCHEMAS } from '../src/commands/schema.ts';
import { clausesFormat } from '../src/format/clauses.ts';
import { readDocument } from '../src/format/document.ts';
import { examplesFormat } from '../src/format/rule-examples.ts';
import { consistencyWords } from '../src/language/consistency.ts';
import { en } from '../src/language/en.ts';
import { helpWords } from '../src/language/help.ts';
import { it as italian } from '../src/language/it.ts';
import { planDescriptions } from '../src/language/plan-keys.ts';
import { DESCRIBED_RULES } from '../src/norms/rules/titles.ts';
import { qualcheck, ROOT } from './support/cli.ts';

const SRC = join(ROOT, 'src');
const sources = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|mjs|cjs)$/.test(entry.name))
  .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .sort();
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const importsOf = (file: string) =>
  [...read(file).matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, specifier]) => specifier as string);
const importersOf = (specifier: RegExp) =>
  sources.filter((file) => importsOf(file).some((each) => specifier.test(each)));
const inLayer = (file: string, ...layers: string[]) => layers.some((layer) => file.startsWith(`src/${layer}`));

describe('layers', () => {
  const pure = ['text/', 'format/', 'norms/', 'repair/', 'import/', 'language/', 'report/', 'init/', 'workbook/'];
  // The solver keeps the time, and is loaded only when a repair is looked for.
  const impure = ['src/repair/solver.ts'];

  it.each(sources.filter((file) => inLayer(file, ...pure) && !impure.includes(file)))('%s is pure', (file) => {
    expect(importsOf(file).filter((each) => /^commander$/.test(each))).toEqual([]);
    expect(read(file)).not.toMatch(/\bprocess\.|\bDate\.now\b|new Date\(\)/);
  });

  it.each(sources.filter((file) => /^src\/norms\/rules\/(?!index|titles)/.test(file)))(
    '%s knows no other family, YAML or colour',
    (file) => {
      const own = ['./rule.ts'];
      expect(importsOf(file).filter((each) => /^\.\/|yaml|chalk|commander/.test(each) && !own.includes(each))).toEqual(
        [],
      );
    },
  );

  it('no rule holds a figure of the law', () => {
    // Whole numbers that are no figure: positions, signs and the whole of a percentage.
    const harmless = new Set(['0', '1', '100']);
    const figures = sources
      .filter((file) => inLayer(file, 'norms/rules/'))
      .flatMap((file) => {
        const code = read(file)
          .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
          .replace(/'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`/g, "''");
        return [...code.matchAll(/(?<![\w.$])\d[\d_.]*/g)].map(([number]) => `${file}: ${number}`);
      })
      .filter((figure) => !harmless.has(figure.split(': ')[1] as string));
    expect(figures).toEqual([]);
  });

  it('each library has its one place', () => {
    expect(importersOf(/^node:fs/).filter((file) => !inLayer(file, 'build/', 'disk/'))).toEqual([]);
    expect(importersOf(/^node:worker_threads$/)).toEqual(['src/disk/threads.ts']);
    expect(importersOf(/^minisearch$/)).toEqual(['src/catalog/word-search.ts']);
    expect(importersOf(/^js-yaml$/)).toEqual(['src/text/yaml.ts']);
    expect(importersOf(/^chokidar$/)).toEqual(['src/disk/watch.ts']);
    expect(importersOf(/^highs$/)).toEqual(['src/repair/solver.ts']);
    expect(importersOf(/repair\/solver/)).toEqual(['src/commands/solver.ts', 'src/index.ts']);
    expect(importersOf(/^commander$/).filter((file) => !inLayer(file, 'commands/'))).toEqual(['src/main.ts']);
    expect(importersOf(/^(chalk|fast-string-width)$/)).toEqual(['src/report/style.ts']);
    expect(importersOf(/^parse5$/)).toEqual(['src/import/read/html.ts']);
    expect(importersOf(/^unpdf$/)).toEqual(['src/import/read/pdf.ts']);
    expect(importersOf(/^zod(?:\/|$)/).filter((file) => !inLayer(file, 'format/', 'build/'))).toEqual([]);
  });

  it('nothing exits, spawns or reaches the network', () => {
    for (const file of sources.filter((each) => !inLayer(each, 'build/'))) {
      expect(read(file), file).not.toMatch(
        /process\.exit\(|child_process|node:(net|http|https|dns|tls|dgram)|\bfetch\(/,
      );
    }
    const NETWORK = /require\("(?:node:)?(?:net|http|https|http2|dns|tls|dgram|child_process)"\)/;
    for (const name of ['main', 'validate', 'show', 'list', 'import', 'pdf'])
      expect(read(`dist/${name}.cjs`), name).not.toMatch(NETWORK);
    for (const readers of ['import', 'pdf'].map((name) => read(`dist/${name}.cjs`))) {
      expect(readers).not.toMatch(/(?<![.\w$])fetch\((?![^)]*\)\s*\{)|new (?:XMLHttpRequest|WebSocket)\b/);
      expect(readers).not.toMatch(/require\("(?:node:)?worker_threads"\)/);
    }
  });

  it('what usual commands read at each start is plain ASCII: one other letter makes Node hold the whole twice as large', () => {
    for (const name of ['validate', 'show', 'list', 'workbook'])
      expect([...read(`dist/${name}.cjs`).matchAll(/.{0,40}[^\0-\x7f].{0,20}/g)].map(([near]) => near)).toEqual([]);
  });

  it('the readers of pages are loaded by the command that needs them, and by no other', () => {
    const outside = sources.filter(
      (file) =>
        !inLayer(
          file,
          'import/',
          'report/import.ts',
          'language/import.ts',
          'commands/import-bundle.ts',
          'commands/pdf-bundle.ts',
        ),
    );
    const users = outside.filter((file) => importsOf(file).some((each) => /(?:^|\/)import\/(?!.*\/)/.test(each)));
    expect(users).toEqual(['src/commands/define.ts', 'src/commands/import.ts']);
    expect(read('src/commands/define.ts')).not.toMatch(/^import (?!type)[^;]*'\.\.\/import\//m);
    expect(read('dist/main.cjs')).toContain('../dist/import.cjs');
    expect(read('dist/main.cjs')).not.toMatch(/pdfjs|parse5|DefaultTreeAdapter/);
    expect(read('dist/import.cjs')).not.toContain('pdfjs');
    expect(read('dist/pdf.cjs')).toContain('pdfjs');
  });
});

describe('rules', () => {
  it('have ids of their own, and texts in both languages', () => {
    const ids = DESCRIBED_RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, title, why } of DESCRIBED_RULES) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
      for (const text of [title.it, title.en, why.it, why.en]) expect(text.trim(), id).not.toBe('');
      expect(title.it, id).not.toBe(title.en);
      expect(why.it, id).not.toBe(why.en);
    }
  });

  it('those of the contract that the standards give rise to are there', () => {
    const contract =
      'total-below-minimum total-mismatch aula-laboratorio-below-minimum aula-below-minimum laboratorio-below-minimum stage-below-minimum stage-laboratorio-below-minimum uf-missing uf-unknown uf-below-minimum kc-missing kc-below-minimum kc-total-below-minimum fad-above-cap fad-above-uf-cap fad-above-kc-cap laboratorio-above-uf-maximum fad-sincrona-above-cap fad-asincrona-above-cap fad-topic-not-allowed fad-above-net-cap attendance-below-minimum absence-above-maximum tui-above-maximum entry-title-below-minimum entry-age-below-minimum entry-italian-below-minimum entry-italian-exemption-not-allowed entry-derogation-not-allowed entry-deadline-after-start proscioglimento-without-assessment teachers-below-share teacher-experience-below-minimum teacher-title-missing tutor-requirements-missing rooms-missing uf-assessment-missing exam-not-public exam-units-missing attestation-mismatch knowledge-not-covered ability-not-covered situations-below-minimum';
    const ids: readonly string[] = DESCRIBED_RULES.map(({ id }) => id);
    expect(contract.split(' ').filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('help', () => {
  it('shows examples for every command, in both languages', async () => {
    const { stdout } = await qualcheck(['--help']);
    const commands = [...stdout.matchAll(/^ {2}([a-z][\w-]*) (?:\[opzioni\] )?[<[ ]/gm)].map(
      ([, name]) => name as string,
    );
    expect(commands.length).toBeGreaterThan(6);
    for (const { examplesOf } of Object.values(helpWords)) {
      expect(['qualcheck', ...commands.filter((name) => name !== 'help')].filter((name) => !examplesOf[name])).toEqual(
        [],
      );
    }
  });

  it('puts examples before options', async () => {
    for (const args of [['--help'], ['validate', '--help'], ['help', 'list'], ['schema', '--help', '--lang', 'en']]) {
      const { stdout } = await qualcheck(args);
      const [examples, options] = [/^(Esempi|Examples):$/m, /^(Opzioni|Options):$/m].map((title) =>
        stdout.search(title),
      );
      expect(examples, args.join(' ')).toBeGreaterThan(0);
      expect(options, args.join(' ')).toBeGreaterThan(examples as number);
    }
  });
});

describe('words', () => {
  it('both languages have the same labels', () => {
    expect(Object.keys(en.ui).sort()).toEqual(Object.keys(italian.ui).sort());
    expect(Object.keys(consistencyWords.en)).toEqual(Object.keys(consistencyWords.it));
  });
});

describe('clauses of the documents', () => {
  const folder = 'standards/clausole';
  const all = readdirSync(join(ROOT, folder)).flatMap(
    (file) => readDocument(read(join(folder, file)), clausesFormat).value?.clausole ?? [],
  );

  it('are counted by who answers for them', () => {
    const isAutomatic = ({ regole, controlli }: (typeof all)[number]) => (regole ?? controlli) !== undefined;
    const automatic = all.filter(isAutomatic).length;
    const manual = all.filter((clause) => !isAutomatic(clause) && clause.manuale !== undefined).length;
    const information = all.length - automatic - manual;
    process.stdout.write(
      `${all.length} clauses: ${automatic} with an automatic outcome, ${manual} manual only, ${information} information\n`,
    );
    // A clause that loses its outcome is a step back: the figures only move on purpose.
    expect({ automatic, manual, information }).toEqual({ automatic: 216, manual: 9, information: 20 });
  });
});

const schemas = jsonSchemas(await shippedNorms(ROOT));

/** Every key of a schema, with its path and its place in the schema. */
function* keysIn(schema: unknown, path = ''): Generator<[string, { description?: string }]> {
  if (typeof schema !== 'object' || schema === null) return;
  const { properties = {}, allOf: _conditions, ...rest } = schema as Record<string, unknown>;
  for (const [key, value] of Object.entries(properties as object)) {
    yield [`${path}.${key}`, value as { description?: string }];
    yield* keysIn(value, `${path}.${key}`);
  }
  for (const part of Object.values(rest)) {
    for (const each of Array.isArray(part) ? part : [part]) yield* keysIn(each, path);
  }
}

describe('generated files', () => {
  it.each(Object.entries(schemas))('schemas/%s.schema.json tells in Italian what each key is', (_name, schema) => {
    expect(schema).toMatchObject({ title: expect.stringMatching(/./) });
    const keys = [...keysIn(schema)];
    expect(keys.length).toBeGreaterThan(5);
    expect(keys.filter(([, { description = '' }]) => description.length < 5).map(([path]) => path)).toEqual([]);
  });

  it('each key of a plan is told in English too, with a title where the Italian has one', () => {
    const { it: italian, en } = planDescriptions;
    const parts = (words: Record<string, string>) =>
      Object.fromEntries(
        Object.entries(words).map(([key, text]) => [key, text.split(' | ').map((each) => each !== '')]),
      );
    expect(parts(en)).toEqual(parts(italian));
    expect(Object.keys(en).filter((key) => en[key] === italian[key])).toEqual([]);
  });

  it('the description of a key quotes the clauses that govern it', () => {
    const governed = [...keysIn(schemas['plan'])].filter(([, { description }]) => description?.includes('Clausole'));
    const paths = governed.map(([path]) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        '.stage.ore',
        '.frequenza.minima',
        '.ingresso.titolo',
        '.unita_formative.ore.fad_asincrona',
      ]),
    );
    const { description } = governed.find(([path]) => path === '.stage.ore')?.[1] ?? {};
    expect(description).toContain('«Durata minima stage in impresa (ore)»: «240»');
  });

  it('every schema is printed by name, and every name is a schema', () => {
    expect([...SCHEMAS].sort()).toEqual(Object.keys(schemas).sort());
  });

  it.each(Object.entries(schemas))('schemas/%s.schema.json is fresh', (name, schema) => {
    expect(JSON.parse(read(`schemas/${name}.schema.json`))).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  it('docs/regole.md is fresh', () => {
    const { value } = readDocument(read('src/norms/rules/examples.yaml'), examplesFormat);
    expect(read('docs/regole.md')).toBe(rulesPage(value?.regole ?? []));
  });
});

describe('standards', () => {
  const folder = join(ROOT, 'standards');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() &&
        /^(?!clausole|avvisi)/.test(relative(folder, entry.parentPath)) &&
        entry.name !== 'scale.yaml',
    )
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));

  it.each(files)('%s stands in the file of its id', (file) => {
    expect(read(join('standards', file))).toMatch(new RegExp(`^id: ${file.replace(/\.yaml$/, '')}$`, 'm'));
  });
});

it('what the bench times is there under its name', async () => {
  type Timed = { file: string; name?: string; code?: string; until?: string };
  const staged = (await import(pathToFileURL(join(ROOT, 'bench/measure/staged.mjs')).href)) as Record<string, Timed[]>;
  const timed = ['FUNCTIONS', 'PIECES'].flatMap((each) => staged[each] ?? []);
  expect(timed.length).toBeGreaterThan(10);
  for (const { file, name, code = `function ${name}`, until = '' } of timed) {
    const [, after] = read(file).split(code);
    expect(after, `${file}: ${code}`).toContain(until);
  }
});
