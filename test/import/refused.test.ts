/** Pages that cannot be imported: one clear message, exit 2, nothing written. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { qualcheck } from '../support/cli.ts';
import { SOURCES, sourceFile, sourceText } from '../support/pages/sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'qualcheck-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Up to and without some words of a source. */
const until = (id: (typeof SOURCES)[number], words: string) => {
  const text = sourceText(id);
  return text.slice(0, text.lastIndexOf(words));
};
const [BASILICATA, PRINT, SHEET, LAZIO, ATLANTE] = SOURCES;

/** A PDF of one page on which nothing is written. */
const BLANK_PDF = [
  '%PDF-1.4',
  '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
  '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj',
  'trailer<</Root 1 0 R>>',
  '%%EOF',
].join('\n');

const CASES: { what: string; page: string | Buffer; args?: string[]; says: string }[] = [
  { what: 'an empty file', page: '', says: 'il file è vuoto' },
  { what: 'blank lines', page: '\n \n\t\n', says: 'il file è vuoto' },
  {
    what: 'a page of something else',
    page: '<html><body><h1>Notizie</h1><p>Oggi piove.</p></body></html>',
    says: 'non riconosco la pagina',
  },
  { what: 'a plan', page: 'formato: qualcheck/piano@1\ntitolo: Corso\n', says: 'non riconosco la pagina' },
  {
    what: 'another kind than the one asked for',
    page: sourceText(LAZIO),
    args: ['--da', 'campania'],
    says: 'sembra Lazio',
  },
  { what: 'a PDF that is damaged', page: '%PDF-1.7\n%%EOF\n', says: 'il PDF è rovinato' },
  { what: 'a PDF without text', page: BLANK_PDF, says: 'il PDF non contiene testo (1 pagina)' },
  { what: 'a picture', page: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 3]), says: 'non è un testo' },
  { what: 'Basilicata cut in the last unit', page: until(BASILICATA, 'FAD Max (%)'), says: 'manca «FAD Max (%)»' },
  {
    what: 'Basilicata cut after the list of units',
    page: until(BASILICATA, '04_KC - Competenza digitale'),
    says: 'mancano «UF-KC 04_KC», «UF-KC 07_KC»',
  },
  {
    what: 'the print cut before its last unit',
    page: until(PRINT, "DETTAGLIO UNITA' FORMATIVA n.3"),
    says: 'manca «3 - Organizzazione del call cente»',
  },
  { what: 'the print cut in its last unit', page: until(PRINT, 'Note (eventuali)'), says: 'manca «Note (eventuali)»' },
  { what: 'the sheet cut before its last unit', page: until(SHEET, 'Codice 1261'), says: 'manca «UF della UC 2368»' },
  {
    what: 'the sheet cut in its last unit',
    page: until(SHEET, 'Durata minima tirocinio curriculare (ore)'),
    says: 'la pagina è tronca',
  },
  {
    what: 'the sheet without its standard',
    page: until(SHEET, 'Standard Formativo\n\nTecnico'),
    says: 'la pagina è tronca',
  },
  {
    what: 'a profile cut in its last unit',
    page: until(LAZIO, '**MODALITÀ DI VALUTAZIONE'),
    says: 'manca «MODALITÀ DI VALUTAZIONE',
  },
  {
    what: 'the Atlante cut before its codes',
    page: until(ATLANTE, '### Codici ISTAT ATECO'),
    says: 'manca «Codici ISTAT ATECO associati»',
  },
  {
    what: 'the Atlante cut before the competences',
    page: until(ATLANTE, '## Competenze'),
    says: 'mancano «Competenze», «ABILITÀ/CAPACITÀ», «Codici ISTAT CP2011 associati», «Codici ISTAT ATECO associati»',
  },
];

describe.each(CASES)('$what', ({ page, args = [], says }) => {
  it('is refused in one line, and nothing is written', async () => {
    const [file, output] = [join(folder, 'page'), join(folder, 'standard.yaml')];
    rmSync(output, { force: true });
    writeFileSync(file, page);
    const { stdout, stderr, code } = await qualcheck(['import', file, '-o', output, ...args]);
    expect(stderr).toContain(says);
    expect(stderr).toContain('non ho scritto niente');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(existsSync(output)).toBe(false);
  });
});

describe('what cannot be read or written', () => {
  it('is said of a file that is not there', async () => {
    const { stderr, code } = await qualcheck(['import', join(folder, 'nessuno.html')]);
    expect(stderr).toContain('nessuno.html');
    expect(code).toBe(2);
  });

  it('is said of a file that would be replaced, unless it is asked for', async () => {
    const output = join(folder, 'mio.yaml');
    writeFileSync(output, 'mio\n');
    const again = await qualcheck(['import', sourceFile(BASILICATA), '-o', output]);
    expect(again.stderr).toContain('--force');
    expect(again.code).toBe(2);
    expect((await qualcheck(['import', sourceFile(BASILICATA), '-o', output, '--force'])).code).toBe(0);
    expect((await qualcheck(['check-standards', output])).code).toBe(0);
  });

  it('is said of plans without a standard to compare with', async () => {
    const { stderr, code } = await qualcheck([
      'import',
      sourceFile(BASILICATA),
      '--plan',
      'examples/basilicata-conforme.yaml',
    ]);
    expect(stderr).toContain('--diff');
    expect(code).toBe(2);
  });
});

describe('words that would do harm', () => {
  it('reach neither the terminal nor the YAML alive', async () => {
    const page = sourceText(BASILICATA)
      .replace('flusso telefonate correttamente gestito', 'flusso \u001b[31mrosso\u001b[0m \u202egirato: # "x" {{')
      .concat('\n\u001b]0;titolo\u0007 riga che nessuno capisce\n');
    const { stdout, stderr, code } = await qualcheck(['import', '-'], { input: page });
    expect(code).toBe(0);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not come through
    const alive = /[\u0000-\u0008\u000b-\u001f\u007f\u202e]/;
    expect(stdout).not.toMatch(alive);
    expect(stderr).not.toMatch(alive);
    expect(stderr).toContain('riga che nessuno capisce');
    expect(stdout).toContain('\\u001b[31mrosso');
  });
});
