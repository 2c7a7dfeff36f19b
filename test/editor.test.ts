/** What an editor makes of the schemas: the real `yaml-language-server`, spoken to as an editor does. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { qualcheck, ROOT } from './support/cli.ts';
import { type Editor, openEditor, type Place } from './support/lsp.ts';

let editor: Editor;
let count = 0;

beforeAll(async () => {
  const schema = (name: string) => pathToFileURL(join(ROOT, 'schemas', `${name}.schema.json`)).href;
  editor = await openEditor({ [schema('plan')]: ['*.piano.yaml'], [schema('config')]: ['*.config.yaml'] });
});
afterAll(() => editor.close());

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

  it('says which one was meant', async () => {
    const { stderr, code } = await qualcheck(['schema', 'piano']);
    expect(stderr).toMatch(/^errore: «piano» non è ammesso per «schema».*intendevi «plan»\?\n$/);
    expect(code).toBe(2);
  });
});
