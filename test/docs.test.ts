/**
 * The manuals tell the truth: what they show is what the program prints.
 *
 * - each `$ qualcheck …` of a ```console block that starts with one is run again and has to give the same text; a line
 *   `…` alone stands for lines left out, and `$ echo $?` with a number for the exit code;
 * - a ```yaml block after `<!-- piano: errore -->` is the plan that the next ```console block reads from its input;
 * - a ```yaml block of the manual whose first line says the format of a public call has to follow that format;
 * - one whose first line says the format of a configuration too, where the folders that it names are;
 * - any other ```yaml block of the manual is a plan, or keys of one, and has to follow the format.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPORT_FORMATS } from '../src/report/formats.ts';
import { qualcheck, ROOT } from './support/cli.ts';
import { commandsOf, expectShown, fencedBlocks, read, words } from './support/manual.ts';

/** What any plan has to have, for blocks that show only some keys. */
const REQUIRED = [
  'formato: qualcheck/piano@1',
  'titolo: Prova',
  'standard: basilicata/operatore-assistenza-telefonica',
  'unita_formative: []',
];
const AVVISO_FORMAT = 'formato: qualcheck/avviso@1';
const CONFIG_FORMAT = 'formato: qualcheck/configurazione@1';
const PLAN_MARK = '<!-- piano: errore -->';

/** The pages of the manual in Italian: what is to be said is said in one of them. */
const PAGES = ['guida', 'piano', 'inciampi', 'avvisi', 'rapporto', 'foglio', 'comandi', 'import'].map(
  (name) => `docs/${name}.md`,
);
const readme = read('README.md');
const manual = PAGES.map(read).join('\n');
const manuals = ['README.md', ...PAGES, 'docs/import.en.md'].map((file) => ({
  file,
  blocks: fencedBlocks(read(file)).filter(({ inEmptyFolder }) => !inEmptyFolder),
}));

const shown = manuals.flatMap(({ file, blocks }) =>
  blocks.flatMap((block, index) => {
    if (block.language !== 'console' || !block.lines[0]?.startsWith('$ qualcheck')) return [];
    const previous = blocks[index - 1];
    const plan = previous?.before === PLAN_MARK ? `${previous.lines.join('\n')}\n` : undefined;
    return commandsOf(block).map((each) => ({ ...each, file, line: block.line, plan }));
  }),
);

describe('what the manuals show', () => {
  it('is in most of them', () => {
    expect(new Set(shown.map(({ file }) => file)).size).toBeGreaterThan(6);
  });

  it.each(shown)('$file, line $line: $command', async ({ command, output, code, plan }) => {
    const args = words(command).slice(1);
    expect(args.includes('-'), `a plan marked «${PLAN_MARK}» just before`).toBe(plan !== undefined);
    const ended = await qualcheck(args, plan === undefined ? {} : { input: plan });
    expectShown(ended.stdout + ended.stderr, output);
    if (code !== undefined) expect(ended.code).toBe(code);
    if (plan !== undefined) expect(ended.code).toBe(1);
  });
});

describe('links between the manuals', () => {
  const files = [
    'README.md',
    'CONTRIBUTING.md',
    ...readdirSync(join(ROOT, 'docs')).flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
  ];

  it.each(files)('%s: each leads to a file, and to a heading of it', (file) => {
    const links = [...withoutFences(read(file)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    const broken = links.filter((target) => {
      if (/^https?:/.test(target)) return false;
      const [path = '', heading] = target.split('#');
      const aim = path === '' ? file : join(dirname(file), path);
      return !existsSync(join(ROOT, aim)) || (heading !== undefined && !anchors(read(aim)).includes(heading));
    });
    expect(broken).toEqual([]);
  });
});

describe('README.md', () => {
  it.each(['npm ci && node bin/qualcheck.js validate examples/basilicata-conforme.yaml', 'npm ci && npm test'])(
    'has the line «%s» once',
    (line) => {
      expect(readme.split('\n').filter((each) => each === line)).toHaveLength(1);
    },
  );

  it('names only files that exist and scripts that run', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const [, script] of readme.matchAll(/npm run ([\w:-]+)/g)) expect(Object.keys(scripts)).toContain(script);
    for (const [, target] of readme.matchAll(/\]\(([^)#:]+)\)/g)) expect(() => read(target as string)).not.toThrow();
  });
});

describe('docs/guida.md', () => {
  it('is a third of what there is to say at most, and says where the rest is', () => {
    const count = (text: string) => text.split(/\s+/).filter(Boolean).length;
    expect(count(read('docs/guida.md'))).toBeLessThan(4200);
    for (const page of PAGES.slice(1)) expect(read('docs/guida.md')).toContain(`](${basename(page)}`);
  });
});

describe('the manual', () => {
  const written = manuals
    .filter(({ file }) => PAGES.includes(file))
    .flatMap(({ file, blocks }) => blocks.map((block) => ({ ...block, file })))
    .filter(({ language, before }) => language === 'yaml' && before !== PLAN_MARK);
  const calls = written.filter(({ lines }) => lines[0] === AVVISO_FORMAT);
  const configs = written.filter(({ lines }) => lines[0] === CONFIG_FORMAT);
  const plans = written.filter((block) => !calls.includes(block) && !configs.includes(block));

  it('shows how a public call is written', () => {
    expect(calls.length).toBeGreaterThan(0);
  });

  it.each(calls)('$file, line $line: a public call that follows the format', async ({ lines }) => {
    const folder = mkdtempSync(join(tmpdir(), 'qualcheck-guide-'));
    try {
      const file = join(folder, 'avviso.yaml');
      writeFileSync(file, `${lines.join('\n')}\n`);
      const { stdout, stderr, code } = await qualcheck(['check-standards', file]);
      expect(code, stdout + stderr).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each(configs)('$file, line $line: a configuration that can be used', async ({ lines }) => {
    const folder = mkdtempSync(join(tmpdir(), 'qualcheck-guide-'));
    try {
      for (const place of ['norme/standard', 'norme/avvisi', 'piani/campania']) {
        mkdirSync(join(folder, place), { recursive: true });
      }
      const plan = 'campania-call-center-conforme.yaml';
      cpSync(join(ROOT, 'examples', plan), join(folder, 'piani', 'campania', plan));
      writeFileSync(join(folder, 'qualcheck.yaml'), `${lines.join('\n')}\n`);
      const { stdout, stderr } = await qualcheck(['validate', '--quiet'], { cwd: folder });
      expect(stderr).toBe('');
      expect(stdout).toContain('Avvisi: campania/catalogo-formativo-dd-894-2017');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('explains every key of a configuration', () => {
    expect(configs.length).toBeGreaterThan(0);
    const keys = [...keysOf(JSON.parse(read('schemas/config.schema.json')))];
    expect(keys.length).toBeGreaterThan(5);
    expect(keys.filter((key) => !new RegExp(`\\b${key}:`).test(manual))).toEqual([]);
  });

  it.each(plans)('$file, line $line: keys that a plan may have', async ({ lines }) => {
    const absent = REQUIRED.filter(
      (line) => !lines.some((each) => each.startsWith(line.slice(0, line.indexOf(':') + 1))),
    );
    const input = `${[...absent, ...lines].join('\n')}\n`;
    const { stdout } = await qualcheck(['validate', '-', '--format', 'json'], { input });
    const [plan] = (JSON.parse(stdout) as { plans: { outcomes: { rule: string; message: string }[] }[] }).plans;
    expect(plan?.outcomes.filter(({ rule }) => /^(format|yaml)-/.test(rule))).toEqual([]);
  });

  it.each([
    { command: 'qualcheck', args: ['--help'] },
    { command: 'qualcheck validate', args: ['validate', '--help'] },
    { command: 'qualcheck suggest', args: ['suggest', '--help'] },
    { command: 'qualcheck init', args: ['init', '--help'] },
    { command: 'qualcheck list', args: ['list', '--help'] },
    { command: 'qualcheck check-standards', args: ['check-standards', '--help'] },
  ])('names every option of $command', async ({ args }) => {
    const { stdout } = await qualcheck(args);
    const options = [...stdout.matchAll(/^ +(?:-\w, )?(--[\w-]+)/gm)].map(([, option]) => option);
    expect(options.length).toBeGreaterThan(2);
    for (const option of options) expect(manual, option).toMatch(new RegExp(`\`[^\`\\n]*${option}(?![\\w-])`));
  });

  it('names every command, and the README too', async () => {
    const { stdout } = await qualcheck(['--help']);
    const commands = [...stdout.matchAll(/^ {2}([a-z][\w-]*) (?:\[opzioni\] )?[<[ ]/gm)].map(([, command]) => command);
    expect(commands).toEqual(
      expect.arrayContaining([
        'validate',
        'check-standards',
        'show',
        'explain',
        'rules',
        'list',
        'schema',
        'completion',
      ]),
    );
    const silent = (text: string) => commands.filter((each) => each !== 'help' && !text.includes(`qualcheck ${each}`));
    expect({ manual: silent(manual), readme: silent(readme) }).toEqual({ manual: [], readme: [] });
  });

  it('names every format of a report, and the README too', () => {
    const silent = (text: string) => REPORT_FORMATS.filter((format) => !text.includes(`\`${format}\``));
    expect({ manual: silent(manual), readme: silent(readme) }).toEqual({ manual: [], readme: [] });
  });

  it('explains every key of a plan', () => {
    const keys = keysOf(JSON.parse(read('schemas/plan.schema.json')));
    expect(keys.size).toBeGreaterThan(50);
    const silent = [...keys].filter((key) => !new RegExp(`\`${key}(: [^\`]*)?\`|\\b${key}:`).test(manual));
    expect(silent).toEqual([]);
  });
});

/** A text without its fenced blocks. */
function withoutFences(markdown: string): string {
  return markdown.replace(/^```.*?^```$/gms, '');
}

/** The headings of a page, as GitHub names them in an address. */
function anchors(markdown: string): string[] {
  const headings = [...withoutFences(markdown).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  return headings.map((each) =>
    each
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** Names of all properties of a JSON Schema, at any depth. */
function keysOf(schema: unknown): Set<string> {
  if (typeof schema !== 'object' || schema === null) return new Set();
  const properties = (schema as { properties?: Record<string, unknown> }).properties ?? {};
  const below = Object.values(schema).flatMap((value) => [...keysOf(value)]);
  // A property may be called as a keyword of JSON Schema is: only the names under `properties` are keys.
  return new Set([...Object.keys(properties), ...below]);
}
