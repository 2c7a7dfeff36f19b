/** What an editor makes of the schemas: the real `yaml-language-server`, spoken to as an editor does. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { qualcheck, ROOT } from './support/cli.ts';
import { type Editor, openEditor, type Place } from './support/lsp.ts';

let editor: Editor;
let count = 0;
/** Where `init` writes. */
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qualcheck-editor-'));
  const schema = (name: string) => pathToFileURL(join(ROOT, 'schemas', `${name}.schema.json`)).href;
  editor = await openEditor({ [schema('plan')]: ['*.piano.yaml'], [schema('config')]: ['*.config.yaml'] });
});
afterAll(() => {
  editor.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a text in which `‸` marks the cursor. */
async function open(marked: string, kind = 'piano'): Promise<{ path: string; place: Place; underlined: string[] }> {
  const before = marked.slice(0, marked.indexOf('‸')).split('\n');
  const text = marked.replace('‸', '');
  const path = join(ROOT, `${++count}.${kind}.yaml`);
  const diagnostics = await editor.open(path, text);
  const lines = text.split('\n');
  const underlined = diagnostics.map(
    ({ range: { start, end }, message }) =>
      `${lines[start.line]?.slice(start.character, start.line === end.line ? end.character : undefined)}: ${message}`,
  );
  return { path, place: { line: before.length - 1, character: before.at(-1)?.length ?? 0 }, underlined };
}

const completions = async (text: string, kind?: string) => {
  const { path, place } = await open(text, kind);
  return editor.complete(path, place);
};
const hover = async (text: string, kind?: string) => {
  const { path, place } = await open(text, kind);
  return editor.hover(path, place);
};

const HEAD = `formato: qualcheck/piano@1
titolo: Prova
standard: basilicata/operatore-assistenza-telefonica
`;

describe('completion', () => {
  it('proposes the keys of a unit, its code first of all', async () => {
    expect(await completions(`${HEAD}unita_formative:\n  - ‸`)).toEqual(
      expect.arrayContaining(['codice', 'ore', 'moduli', 'verifica']),
    );
  });

  it('proposes the codes of the standard that the plan names, and no others', async () => {
    const proposed = await completions(`${HEAD}unita_formative:\n  - codice: ‸`);
    expect(proposed).toEqual(expect.arrayContaining(['17_CTR', '20_CTR', '21_CTR', '22_CTR']));
    expect(proposed.some((each) => /^(2912|1260|I2)/.test(each))).toBe(false);
  });

  it('proposes the ways of delivering hours', async () => {
    const proposed = await completions(`${HEAD}unita_formative:\n  - codice: 20_CTR\n    ore:\n      ‸`);
    expect([...proposed].sort()).toEqual(
      expect.arrayContaining(['aula', 'fad_asincrona', 'fad_sincrona', 'laboratorio', 'stage']),
    );
  });

  it('proposes the standards at hand and the words of a list', async () => {
    expect(await completions('formato: qualcheck/piano@1\nstandard: ‸')).toContain(
      'campania/tecnico-gestione-call-center',
    );
    expect(await completions(`${HEAD}ingresso:\n  titolo: ‸`)).toContain('obbligo_istruzione');
  });

  it('knows a configuration too', async () => {
    const proposed = await completions('formato: qualcheck/configurazione@1\n‸', 'config');
    expect(proposed).toEqual(expect.arrayContaining(['lingua', 'cartelle', 'piani', 'avvisi_comuni']));
  });
});

describe('hover', () => {
  it('explains «fad_asincrona», with the clauses that bind it', async () => {
    const said = await hover(`${HEAD}unita_formative:\n  - codice: 20_CTR\n    ore: { fad_asin‸crona: 4 }\n`);
    expect(said).toContain('differita');
    expect(said).toContain('Percentuale massima di FaD sulla durata minima di aula e laboratorio');
  });

  it('tells what a key asks for', async () => {
    expect(await hover(`${HEAD}frequenza:\n  mini‸ma: 80\n`)).toContain('80% delle ore complessive');
  });
});

describe('a wrong plan', () => {
  it('has its unknown key underlined', async () => {
    const { underlined } = await open(`${HEAD}unita_formatve: []\nunita_formative: []‸\n`);
    expect(underlined).toHaveLength(1);
    expect(underlined[0]).toMatch(/^unita_formatve: .*unita_formatve/);
  });

  it('has a word that is not in its list underlined', async () => {
    const { underlined } = await open(`${HEAD}unita_formative: []\ningresso:\n  italiano:\n    livello: B7‸\n`);
    expect(underlined).toEqual([expect.stringMatching(/^B7: .*A1/)]);
  });
});

describe('a blank', () => {
  it('is taken where a key may be left out, and underlined where it may not', async () => {
    expect((await open(`${HEAD}unita_formative: []\ncorso:\n  eqf:\nsedi:\n‸`)).underlined).toEqual([]);
    const { underlined } = await open(HEAD.replace('Prova', '').concat('unita_formative: []\n‸'));
    expect(underlined).toHaveLength(1);
  });

  it('is underlined as an item of a list', async () => {
    const { underlined } = await open(`${HEAD}unita_formative: []\navvisi:\n  -\n‸`);
    expect(underlined).toHaveLength(1);
  });
});

describe('a plan by «init»', () => {
  const OWN_FOLDER = ['--standards', join(ROOT, 'examples', 'standard-di-un-ente')];
  const standards = [
    'basilicata/operatore-assistenza-telefonica',
    'lazio/operatore-assistenza-clienti',
    'campania/tecnico-gestione-call-center',
    'campania/tecnico-esperto-customer-care',
    'ente/addetto-di-esempio',
  ];
  const asked = standards.flatMap((id) =>
    [[], ['--example'], ['--lang', 'en']].map((more) => ({ id, more, name: [id, ...more].join(' ') })),
  );

  it.each(asked)('$name has nothing underlined, with the schema and without', async ({ id, more }) => {
    for (const schema of [[], ['--schema']]) {
      const path = join(folder, `${++count}`, 'piano.yaml');
      const { code } = await qualcheck(['init', id, '-o', path, ...more, ...schema, ...OWN_FOLDER]);
      expect(code).toBe(0);
      const text = readFileSync(path, 'utf8');
      expect(text.startsWith('# yaml-language-server: $schema=plan.schema.json\n')).toBe(schema.length > 0);
      expect(await editor.open(path, text)).toEqual([]);
    }
  });

  it('names a schema that is beside it already, and leaves it as it is unless forced', async () => {
    const schema = join(folder, 'plan.schema.json');
    writeFileSync(schema, '{}');
    const init = (file: string, ...more: string[]) =>
      qualcheck(['init', 'lazio/operatore-assistenza-clienti', '-o', join(folder, file), ...more]);
    await init('a.yaml');
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toMatch(/^# yaml-language-server: /);
    expect((await init('b.yaml', '--schema')).stderr).toContain('plan.schema.json» c’è già e resta com’è');
    expect(readFileSync(schema, 'utf8')).toBe('{}');
    await init('b.yaml', '--schema', '--force');
    expect(readFileSync(schema, 'utf8')).toContain('Piano di un corso');
  });

  it('has to be a file of text for a schema to stand beside it', async () => {
    for (const output of [[], ['-o', join(folder, 'piano.xlsx')]]) {
      const { code, stderr } = await qualcheck(['init', 'lazio/operatore-assistenza-clienti', '--schema', ...output]);
      expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('di’ quale con «-o»') });
    }
    expect(existsSync(join(folder, 'piano.xlsx'))).toBe(false);
  });

  it('proposes what is typed in it, its own codes too, and explains it', async () => {
    const path = join(folder, 'ente', 'piano.yaml');
    await qualcheck(['init', 'ente/addetto-di-esempio', '-o', path, '--schema', ...OWN_FOLDER]);
    const text = readFileSync(path, 'utf8');
    const at = (line: string, after: string, other = line) => {
      const lines = text.split('\n');
      const found = lines.findIndex((each) => each.startsWith(line));
      lines[found] = other;
      const changed = join(folder, 'ente', `${++count}.yaml`);
      const place = { line: found, character: other.indexOf(after) + after.length };
      return editor.open(changed, lines.join('\n')).then(() => ({ changed, place }));
    };
    const proposed = async (...typed: Parameters<typeof at>) => {
      const { changed, place } = await at(...typed);
      return editor.complete(changed, place);
    };
    expect(await proposed('  - codice: ESE-1', 'codice: ', '  - codice: ')).toEqual(
      expect.arrayContaining(['ESE-1', 'ESE-2']),
    );
    expect(await proposed('    docenti:', '    ', '    ')).toEqual(
      expect.arrayContaining(['docenti', 'lingue', 'moduli']),
    );
    const { changed, place } = await at('    verifica:', 'veri');
    expect(await editor.hover(changed, place)).toContain('Verifica a conclusione');
  });

  it('the template of a standard too', async () => {
    const path = join(folder, 'standard', 'mio.yaml');
    await qualcheck(['init', '--standard', '-o', path, '--schema']);
    expect(await editor.open(path, readFileSync(path, 'utf8'))).toEqual([]);
  });
});

describe('the examples', () => {
  const examples = readdirSync(join(ROOT, 'examples')).filter((file) => file.endsWith('.yaml'));
  const OWN = 'standard-di-un-ente/ente/addetto-di-esempio.yaml';
  // These hold mistakes on purpose, none of which is of form.
  it.each(examples)('%s names its schema, and has nothing underlined', async (file) => {
    const path = join(ROOT, 'examples', file);
    const text = readFileSync(path, 'utf8');
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=../schemas/plan.schema.json');
    expect(await editor.open(path, text)).toEqual([]);
    const line = text.split('\n').findIndex((each) => each.startsWith('standard:'));
    expect(await editor.hover(path, { line, character: 2 })).toContain('qualcheck list');
  });

  it('a standard of one’s own names its schema too', async () => {
    const path = join(ROOT, 'examples', OWN);
    const text = readFileSync(path, 'utf8');
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=../../../schemas/standard.schema.json');
    expect(await editor.open(path, text)).toEqual([]);
    const line = text.split('\n').findIndex((each) => each.startsWith('unita_formative:'));
    expect(await editor.hover(path, { line, character: 2 })).toContain('Le UF');
  });
});

describe('qualcheck schema', () => {
  it.each(['plan', 'standard', 'avviso', 'config', 'scheda', 'result', 'suggestion'])(
    '%s prints it byte for byte',
    async (name) => {
      const { stdout, stderr, code } = await qualcheck(['schema', name]);
      expect(stdout).toBe(readFileSync(join(ROOT, 'schemas', `${name}.schema.json`), 'utf8'));
      expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    },
  );

  it('knows one’s own standards, and the configuration that names them', async () => {
    const { stdout } = await qualcheck([
      'schema',
      'plan',
      '--standards',
      join(ROOT, 'examples', 'standard-di-un-ente'),
    ]);
    const { allOf, properties } = JSON.parse(stdout);
    expect(properties.standard.examples).toContain('ente/addetto-di-esempio');
    const own = allOf.find((each: { if: { properties: { standard: { const: string } } } }) =>
      each.if.properties.standard.const.startsWith('ente/'),
    );
    expect(own.then.properties.unita_formative.items.properties.codice.examples).toEqual(['ESE-1', 'ESE-2']);
  });

  it('says which one was meant', async () => {
    const { stderr, code } = await qualcheck(['schema', 'piano']);
    expect(stderr).toMatch(/^errore: «piano» non è ammesso per «schema».*intendevi «plan»\?\n$/);
    expect(code).toBe(2);
  });
});
